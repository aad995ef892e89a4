//! Invented opinions: a seeded generator that places each person near one of a few centres and lets them vote.

use super::content::{OpinionGroup, People, Statement};
use opinion::Position;

/// SplitMix64 (Steele, Lea and Flood, 2014): enough for invented votes, and the same on every machine.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number of the sequence.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A share, 0 to below 1.
    pub(super) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of `count` places, each as likely.
    pub(super) fn place(&mut self, count: usize) -> usize {
        (self.share() * count as f64) as usize
    }

    /// A normal number with mean 0 and standard deviation 1 (Box and Muller, 1958).
    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.share()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.share()).cos()
    }
}

/// Where somebody stands on the two invented axes.
pub(super) type Stand = [f64; 2];

/// Draws where somebody stands: a group by its share, then a place around its centre.
pub(super) fn stand(people: &People, dice: &mut Dice) -> Stand {
    let mut rest = dice.share();
    let mut chosen: Option<&OpinionGroup> = None;
    for group in &people.opinion_groups {
        chosen = Some(group);
        rest -= group.share;
        if rest < 0.0 {
            break;
        }
    }
    let (centre, spread) = chosen.map_or(([0.0; 2], 1.0), |group| (group.centre, group.spread));
    centre.map(|along| along + spread * dice.normal())
}

/// Draws how somebody who stands there votes on a statement.
pub(super) fn vote(
    statement: &Statement,
    stand: Stand,
    pass_rate: f64,
    dice: &mut Dice,
) -> Position {
    if dice.share() < pass_rate {
        return Position::Pass;
    }
    let [one, two] = statement.loadings;
    let lean = statement.intercept + one * stand[0] + two * stand[1];
    if dice.share() < 1.0 / (1.0 + (-lean).exp()) {
        Position::Agree
    } else {
        Position::Disagree
    }
}
