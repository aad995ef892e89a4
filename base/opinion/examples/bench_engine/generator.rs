//! Votes of people who never lived, the same on every machine: three planted groups in a plane, statements that people
//! see unequally often, people who vote unequally much. Beside it the profile and the attributes that short lists and
//! weights are measured with. Everything is a function of its seed and the ids.

use opinion::{Position, Vote};

/// How large a set of votes is.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) people: u32,
    pub(crate) statements: u32,
    pub(crate) votes: usize,
}

/// Shares of the three groups, and where they stand.
const GROUPS: [(f64, [f64; 2]); 3] = [(0.5, [1.0, 0.0]), (0.3, [-0.7, 0.9]), (0.2, [-0.7, -0.9])];
const WITHIN_GROUP: f64 = 0.35;
const PASS_BAND: f64 = 0.4;
const NOISE: f64 = 0.5;
const ACTIVITY_SPREAD: f64 = 0.9;
const EXPOSURE_EXPONENT: f64 = 0.6;

/// Numbers that follow from a seed (`SplitMix64`; Steele, Lea and Flood, 2014).
struct Numbers(u64);

impl Numbers {
    /// A generator for one thing (a person, a statement) of one kind.
    fn of(kind: u64, id: u64) -> Self {
        Self(mixed(kind.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ mixed(id)))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.0)
    }

    /// In [0, 1).
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Standard normal, to a good approximation: twelve uniform ones less six.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }
}

fn mixed(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The number at a place of the sequence that a seed starts, in [0, 1).
pub(crate) fn uniform(seed: u64, place: u64) -> f64 {
    let step = place.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed(seed.wrapping_add(step)) >> 11) as f64 / (1_u64 << 53) as f64
}

/// The group a person was planted in.
pub(crate) fn planted_group(person: u32) -> u32 {
    let mut left = Numbers::of(1, u64::from(person)).unit();
    for (group, (share, _)) in GROUPS.iter().enumerate() {
        left -= share;
        if left < 0.0 {
            return group as u32;
        }
    }
    0
}

/// The votes in the order in which they arrive, one a second. Every pair of person and statement is there at most once.
pub(crate) fn votes(shape: Shape) -> Vec<Vote> {
    let statements: Vec<Statement> = (0..shape.statements).map(Statement::of).collect();
    let mut exposure = Vec::with_capacity(statements.len());
    let mut sum = 0.0;
    for rank in 0..shape.statements {
        sum += f64::from(rank + 1).powf(-EXPOSURE_EXPONENT);
        exposure.push(sum);
    }
    let mut votes = Vec::with_capacity(shape.votes + shape.people as usize);
    for (person, count) in ballot_sizes(shape).into_iter().enumerate() {
        ballot(person as u32, count, &statements, &exposure, &mut votes);
    }
    let mut numbers = Numbers::of(4, 0);
    for place in (1..votes.len()).rev() {
        votes.swap(place, numbers.below(place + 1));
    }
    for (second, vote) in votes.iter_mut().enumerate() {
        vote.timestamp = 1_700_000_000 + second as i64;
    }
    votes
}

struct Statement {
    loading: [f64; 2],
    intercept: f64,
}

impl Statement {
    fn of(statement: u32) -> Self {
        let mut numbers = Numbers::of(2, u64::from(statement));
        Self {
            loading: [numbers.normal(), numbers.normal()],
            intercept: 0.3 + 0.8 * numbers.normal(),
        }
    }
}

/// Votes of each person: log-normal activity, scaled so that the sum is about what is asked, at least one each and at
/// most all statements.
fn ballot_sizes(shape: Shape) -> Vec<usize> {
    let activity: Vec<f64> = (0..shape.people)
        .map(|person| (ACTIVITY_SPREAD * Numbers::of(3, u64::from(person)).normal()).exp())
        .collect();
    let most = shape.statements as usize;
    let sizes = |scale: f64| -> Vec<usize> {
        activity
            .iter()
            .map(|a| ((a * scale).round() as usize).clamp(1, most))
            .collect()
    };
    let (mut low, mut high) = (0.0, f64::from(shape.statements));
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if sizes(middle).iter().sum::<usize>() < shape.votes {
            low = middle;
        } else {
            high = middle;
        }
    }
    sizes(high)
}

/// Different statements, each drawn with its exposure; who sees most of them draws the ones they do not see.
fn ballot(
    person: u32,
    count: usize,
    statements: &[Statement],
    exposure: &[f64],
    votes: &mut Vec<Vote>,
) {
    let mut numbers = Numbers::of(5, u64::from(person));
    let (_, centre) = GROUPS[planted_group(person) as usize];
    let place = centre.map(|middle| middle + WITHIN_GROUP * numbers.normal());
    let mut is_seen = vec![false; statements.len()];
    let is_inverted = count * 2 > statements.len();
    let mut left = if is_inverted {
        statements.len() - count
    } else {
        count
    };
    while left > 0 {
        let at = if is_inverted {
            numbers.below(statements.len())
        } else {
            let drawn = numbers.unit() * exposure[exposure.len() - 1];
            exposure
                .partition_point(|sum| *sum <= drawn)
                .min(statements.len() - 1)
        };
        if !is_seen[at] {
            is_seen[at] = true;
            left -= 1;
        }
    }
    for (id, statement) in statements.iter().enumerate() {
        if is_seen[id] == is_inverted {
            continue;
        }
        let chance = numbers.unit().max(1e-12);
        let logistic = NOISE * (chance / (1.0 - chance)).ln();
        let strength = place[0] * statement.loading[0]
            + place[1] * statement.loading[1]
            + statement.intercept
            + logistic;
        votes.push(Vote {
            participant: u64::from(person),
            statement: id as u64,
            timestamp: 0,
            position: match strength {
                s if s.abs() < PASS_BAND => Position::Pass,
                s if s > 0.0 => Position::Agree,
                _ => Position::Disagree,
            },
        });
    }
}

/// The votes as `votes.csv` of the Polis export, in the columns that are needed.
pub(crate) fn as_csv(votes: &[Vote]) -> Vec<u8> {
    use std::io::Write;
    let mut csv = b"timestamp,comment-id,voter-id,vote\n".to_vec();
    csv.reserve(votes.len() * 27);
    for vote in votes {
        let number = vote.position as i8;
        let _ = writeln!(
            csv,
            "{},{},{},{number}",
            vote.timestamp, vote.statement, vote.participant
        );
    }
    csv
}

/// Who approves of what: five unequal parties among the voters, statements at home with one of them or with nobody.
pub(crate) fn approvals(voters: u64, statements: u64) -> Vec<Vec<u32>> {
    let ballot = |voter: u64| {
        let party = match voter % 100 {
            0..40 => 0,
            40..65 => 1,
            65..80 => 2,
            80..92 => 3,
            _ => 4,
        };
        let approves = |statement: &u64| {
            let base = match statement % 6 {
                home if home == party => 0.10,
                5 => 0.04,
                _ => 0.01,
            };
            uniform(1, voter * statements + statement)
                < base * (0.5 + uniform(1_000_004, *statement))
        };
        (0..statements)
            .filter(approves)
            .map(|statement| statement as u32)
            .collect()
    };
    (0..voters).map(ballot).collect()
}

/// Levels of three attributes: 22, 6 and 5 of them, unequally common.
pub(crate) fn levels(person: u64) -> [u32; 3] {
    let (a, b, c) = (
        uniform(11, person),
        uniform(12, person),
        uniform(13, person),
    );
    [
        (22.0 * a * a) as u32,
        (6.0 * b * b) as u32,
        (5.0 * c * c.sqrt()) as u32,
    ]
}

/// How many levels each attribute has.
pub(crate) const LEVELS: [u32; 3] = [22, 6, 5];

/// The share each level should have: in proportion 1, 2, 3, 1, 2, 3 and so on.
pub(crate) fn target_shares(levels: u32) -> Vec<f64> {
    let weight = |level: u32| f64::from(1 + level % 3);
    let sum: f64 = (0..levels).map(weight).sum();
    (0..levels).map(|level| weight(level) / sum).collect()
}
