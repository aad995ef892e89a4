//! Crowds made for the tests of signals: honest people, and accounts led by one hand.

use opinion::{Position, Vote};

/// Deterministic numbers for the test itself; nothing of the crate.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place as u64 + 1) as usize);
        }
    }
}

pub(crate) const DAY: i64 = 86_400;

/// An honest crowd in three opinion groups, some voting more, in sessions over two weeks.
pub(crate) struct Crowd {
    pub(crate) people: u64,
    pub(crate) statements: u64,
    pub(crate) votes_mean: u64,
    pub(crate) days: i64,
    /// Everybody is shown the statements in one and the same order.
    pub(crate) one_order: bool,
    pub(crate) numbers: Numbers,
}

impl Crowd {
    pub(crate) fn new(people: u64, statements: u64, votes_mean: u64, seed: u64) -> Self {
        Self {
            people,
            statements,
            votes_mean,
            days: 14,
            one_order: false,
            numbers: Numbers(seed.wrapping_mul(1_000_003)),
        }
    }

    pub(crate) fn group(person: u64) -> u32 {
        match person % 10 {
            0..=4 => 0,
            5..=7 => 1,
            _ => 2,
        }
    }

    pub(crate) fn groups(&self) -> Vec<Option<u32>> {
        (0..self.people)
            .map(|person| Some(Self::group(person)))
            .collect()
    }

    /// How often a group agrees and disagrees with a statement.
    pub(crate) fn rates(group: u32, statement: u64) -> (f64, f64) {
        let mut of_pair = Numbers(statement * 31 + u64::from(group) + 7);
        let agree = 0.1 + 0.75 * of_pair.unit();
        (agree, 0.85 * (1.0 - agree))
    }

    pub(crate) fn answer(&mut self, group: u32, statement: u64) -> Position {
        let (agree, disagree) = Self::rates(group, statement);
        let drawn = self.numbers.unit();
        if drawn < agree {
            Position::Agree
        } else if drawn < agree + disagree {
            Position::Disagree
        } else {
            Position::Pass
        }
    }

    /// Statements one person answers, in order.
    pub(crate) fn seen(&mut self) -> Vec<u64> {
        let mut all: Vec<u64> = (0..self.statements).collect();
        if !self.one_order {
            self.numbers.shuffle(&mut all);
        }
        let votes = 3 + self.numbers.below(2 * self.votes_mean);
        all.truncate(votes as usize);
        all
    }

    /// When one person votes: one to three sessions in the evening, some seconds for each.
    pub(crate) fn moments(&mut self, votes: usize) -> Vec<i64> {
        let sessions = 1 + self.numbers.below(3) as usize;
        let mut moments = Vec::new();
        for session in 0..sessions {
            let evening = self.numbers.below(4) * 3600 / 2 + self.numbers.below(5400);
            let mut now = self.numbers.below(self.days as u64) as i64 * DAY;
            now += 64_800 + evening as i64;
            let share = votes * (session + 1) / sessions - votes * session / sessions;
            for _ in 0..share {
                now += 4 + self.numbers.below(20) as i64;
                moments.push(now);
            }
        }
        moments.sort_unstable();
        moments
    }

    pub(crate) fn person(&mut self, id: u64, group: u32) -> Vec<Vote> {
        let seen = self.seen();
        let moments = self.moments(seen.len());
        let pairs = seen.into_iter().zip(moments);
        pairs
            .map(|(statement, timestamp)| Vote {
                participant: id,
                statement,
                timestamp,
                position: self.answer(group, statement),
            })
            .collect()
    }

    pub(crate) fn votes(&mut self) -> Vec<Vote> {
        let mut votes = Vec::new();
        for id in 0..self.people {
            let group = Self::group(id);
            votes.extend(self.person(id, group));
        }
        votes
    }
}

/// `people` accounts led through the same statements: same order, same answers but for a few, each
/// within seconds of the others.
pub(crate) fn led(
    crowd: &mut Crowd,
    ids: std::ops::Range<u64>,
    statements: usize,
    slips: f64,
) -> Vec<Vote> {
    let mut order: Vec<u64> = (0..crowd.statements).collect();
    crowd.numbers.shuffle(&mut order);
    order.truncate(statements);
    let line: Vec<Position> = order
        .iter()
        .map(|s| crowd.answer((s % 3) as u32, *s))
        .collect();
    let mut now = 5 * DAY + 70_000;
    let mut votes = Vec::new();
    for (statement, answer) in order.iter().zip(&line) {
        now += 15 + crowd.numbers.below(15) as i64;
        for id in ids.clone() {
            let slip = crowd.numbers.unit() < slips;
            votes.push(Vote {
                participant: id,
                statement: *statement,
                timestamp: now + crowd.numbers.below(20) as i64,
                position: if slip { Position::Pass } else { *answer },
            });
        }
    }
    votes
}
