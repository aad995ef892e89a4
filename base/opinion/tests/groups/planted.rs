//! Votes of people about whom we know what there is to be found: nobody differs, people differ
//! only in how readily they agree, they lie along a line, or they stand in groups.
//!
//! A vote is what a person leans to (the statement's own pull, the person's readiness to agree,
//! the person's place times the statement's loadings) plus logistic noise: above .4 agree, under
//! -.4 disagree, between them pass. Sixty statements; everybody answers 20 to 60 of them.

use opinion::{Position, Vote};

pub(crate) const STATEMENTS: u64 = 60;

/// What there is among the people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Planted {
    /// Everybody answers alike but for noise.
    Nothing,
    /// People differ in how readily they agree, by a normal distribution.
    Readiness,
    /// The same, with long tails to both sides (Laplace).
    ReadinessLongTailed,
    /// The same, with one long tail: some agree with nearly everything.
    ReadinessSkewed,
    /// People lie along one axis of opinion, most of them in the middle.
    Line,
    /// People lie in a plane of opinion, most of them in the middle.
    Plane,
    /// People lie along one axis of opinion, spread evenly from end to end.
    LineEven,
    /// In a plane of opinion, differing in how readily they agree and in how often they pass.
    PlaneWithHabits,
    /// Along one axis of opinion with long tails, and differing in how readily they agree.
    LineLongTailed,
    /// So many groups of unequal size, at so many tenths of the usual distance.
    Groups(usize, u32),
}

/// Numbers for the tests, nothing of the crate.
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        let mut numbers = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        for _ in 0..16 {
            numbers.unit();
        }
        numbers
    }

    pub(crate) fn unit(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        (self.unit() * bound as f64) as u64
    }

    pub(crate) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    fn laplace(&mut self) -> f64 {
        let side = if self.unit() < 0.5 { 1.0 } else { -1.0 };
        side * -(1.0 - self.unit()).ln()
    }

    fn logistic(&mut self) -> f64 {
        let share = self.unit().clamp(1e-12, 1.0 - 1e-12);
        (share / (1.0 - share)).ln()
    }

    pub(crate) fn shuffle<T>(&mut self, things: &mut [T]) {
        for place in (1..things.len()).rev() {
            things.swap(place, self.below(place as u64 + 1) as usize);
        }
    }
}

/// How readily a person agrees, where the person stands, and the group, if there are any.
fn person(
    planted: Planted,
    of: usize,
    people: usize,
    numbers: &mut Numbers,
) -> (f64, [f64; 2], usize) {
    match planted {
        Planted::Nothing => (0.0, [0.0; 2], 0),
        Planted::Readiness => (numbers.normal(), [0.0; 2], 0),
        Planted::ReadinessLongTailed => (numbers.laplace(), [0.0; 2], 0),
        Planted::ReadinessSkewed => (numbers.laplace().abs() - 1.0, [0.0; 2], 0),
        Planted::Line => (0.0, [numbers.normal(), 0.0], 0),
        Planted::Plane => (0.0, [numbers.normal(), numbers.normal()], 0),
        Planted::LineEven => (0.0, [3.4 * numbers.unit() - 1.7, 0.0], 0),
        Planted::PlaneWithHabits => (
            0.7 * numbers.normal(),
            [numbers.normal(), 0.6 * numbers.normal()],
            0,
        ),
        Planted::LineLongTailed => (0.7 * numbers.laplace(), [numbers.laplace(), 0.0], 0),
        Planted::Groups(groups, tenths) => {
            // Half of what is left to each but the last: 50/50, or 50/25/25.
            let share = of as f64 / people as f64;
            let group = (0..groups - 1)
                .find(|group| share < 1.0 - 0.5_f64.powi(*group as i32 + 1))
                .unwrap_or(groups - 1);
            let angle = std::f64::consts::TAU * group as f64 / groups as f64;
            let far = 1.2 * f64::from(tenths) / 10.0;
            let place = [
                far * angle.cos() + 0.35 * numbers.normal(),
                far * angle.sin() + 0.35 * numbers.normal(),
            ];
            (0.3 * numbers.normal(), place, group)
        }
    }
}

/// The votes of so many people, and the group of each.
pub(crate) fn votes(planted: Planted, people: usize, seed: u64) -> (Vec<Vote>, Vec<usize>) {
    let mut numbers = Numbers::new(seed);
    let statements: Vec<(f64, [f64; 2])> = (0..STATEMENTS)
        .map(|_| {
            let pull = 0.3 + 0.8 * numbers.normal();
            (pull, [numbers.normal(), numbers.normal()])
        })
        .collect();
    let mut votes = Vec::new();
    let mut groups = Vec::new();
    for of in 0..people {
        let (readiness, place, group) = person(planted, of, people, &mut numbers);
        groups.push(group);
        let habit = match planted {
            Planted::PlaneWithHabits => 0.5 * numbers.unit(),
            _ => 0.0,
        };
        let mut seen: Vec<usize> = (0..statements.len()).collect();
        numbers.shuffle(&mut seen);
        seen.truncate(20 + numbers.below(STATEMENTS - 19) as usize);
        for statement in seen {
            let (pull, loading) = statements[statement];
            let lean = pull + readiness + place[0] * loading[0] + place[1] * loading[1];
            let said = lean + 0.5 * numbers.logistic();
            let position = if numbers.unit() < habit {
                Position::Pass
            } else if said > 0.4 {
                Position::Agree
            } else if said < -0.4 {
                Position::Disagree
            } else {
                Position::Pass
            };
            votes.push(Vote {
                participant: of as u64,
                statement: statement as u64,
                timestamp: votes.len() as i64,
                position,
            });
        }
    }
    (votes, groups)
}
