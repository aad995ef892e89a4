//! The bridging score: how far a statement is agreed with in every part of the people, as a whole
//! number, so that scores compare and add exactly on every machine. Not a guarantee of anything.
//!
//! Geometric mean over declared parts instead of the product of Polis (`conversation.clj`,
//! group-aware consensus), so that it does not shrink with the number of parts.

use super::ShortListError;
use super::natural::Natural;
use super::profile::Profile;

/// A score of 1.
pub const SCORE_ONE: u64 = 1 << 32;
/// How strongly a share is drawn to the larger whole, in votes of average weight.
const SHRINKAGE: u64 = 5;

/// The parts of the people among which statements have to bridge, by voter of a profile.
#[derive(Debug, Clone)]
pub struct Parts {
    /// The part of each voter; `count` stands for none.
    part_of: Vec<u32>,
    count: usize,
}

/// Sums of weights that scores and lists start from.
#[derive(Debug)]
pub(super) struct Sums {
    /// Weight of those who agreed, by statement.
    pub(super) agreed: Vec<u64>,
    /// Weight of those who saw it and did not agree; empty if everybody saw everything.
    pub(super) declined: Vec<u64>,
    /// The bridging score of each statement.
    pub(super) scores: Vec<u64>,
}

impl Parts {
    /// Everybody in one part.
    pub fn one(profile: &Profile) -> Self {
        Self {
            part_of: vec![0; profile.voters()],
            count: 1,
        }
    }

    /// The parts of the voters of a profile; `part_of` is by row of the votes behind it.
    ///
    /// # Errors
    /// If a row is missing or a part is not below `parts`.
    pub fn of(
        profile: &Profile,
        part_of: &[Option<u32>],
        parts: usize,
    ) -> Result<Self, ShortListError> {
        let mut by_voter = Vec::with_capacity(profile.voters());
        for row in profile.rows() {
            let Some(part) = part_of.get(*row as usize) else {
                return Err(ShortListError::Parts {
                    given: part_of.len(),
                });
            };
            match part {
                Some(part) if *part as usize >= parts => {
                    let (row, part) = (*row, *part);
                    return Err(ShortListError::Part { row, part, parts });
                }
                part => by_voter.push(part.unwrap_or(parts as u32)),
            }
        }
        Ok(Self {
            part_of: by_voter,
            count: parts,
        })
    }
}

/// The bridging score of each statement, in units of 2^-32. With n voters of total weight W and
/// M = 5 W / n (five votes of average weight), every share rounded down to the unit:
///
/// - r: what is agreed of all that was seen, over all statements;
/// - p: (agreed + M r) / (seen + M), over all voters;
/// - q of a part: (agreed + M p) / (seen + M), over its voters;
/// - the score: the geometric mean of q over all parts with any weight; with none, everybody is one.
///
/// Without r a statement that one person saw, and agreed with, would have the highest score.
pub fn bridging_scores(profile: &Profile, parts: &Parts) -> Vec<u64> {
    sums(profile, parts).scores
}

pub(super) fn sums(profile: &Profile, parts: &Parts) -> Sums {
    let width = profile.statements();
    let lines = parts.count + 1;
    let mut agreed = vec![0_u64; lines * width];
    let mut declined = vec![0_u64; lines * width];
    let mut weight_of = vec![0_u64; lines];
    for (voter, part) in parts.part_of.iter().enumerate() {
        let (part, weight) = (*part as usize, profile.weights()[voter]);
        weight_of[part] += weight;
        let line = &mut agreed[part * width..(part + 1) * width];
        for statement in profile.agreed_by(voter) {
            line[*statement as usize] += weight;
        }
        if let Some(relation) = profile.declined() {
            let line = &mut declined[part * width..(part + 1) * width];
            for statement in relation.by_voter.line(voter) {
                line[*statement as usize] += weight;
            }
        }
    }
    if profile.declined().is_none() {
        for (part, line) in declined.chunks_mut(width.max(1)).enumerate() {
            for (statement, cell) in line.iter_mut().enumerate() {
                *cell = weight_of[part] - agreed[part * width + statement];
            }
        }
    }
    let all = |cells: &[u64]| -> Vec<u64> {
        let of = |statement: usize| (0..lines).map(|line| cells[line * width + statement]).sum();
        (0..width).map(of).collect()
    };
    let (agreed_all, declined_all) = (all(&agreed), all(&declined));
    let told: Vec<usize> = (0..parts.count)
        .filter(|part| weight_of[*part] > 0)
        .collect();
    let drawn = Drawn::of(profile);
    let pool = share_of_all(&agreed_all, &declined_all);
    let mut shares = Vec::with_capacity(told.len());
    let score = |statement: usize| {
        let overall = drawn.share(agreed_all[statement], declined_all[statement], pool);
        shares.clear();
        for part in &told {
            let place = part * width + statement;
            shares.push(drawn.share(agreed[place], declined[place], overall));
        }
        if told.is_empty() {
            shares.push(drawn.share(agreed_all[statement], declined_all[statement], overall));
        }
        geometric_mean(&shares)
    };
    let scores = (0..width).map(score).collect();
    Sums {
        agreed: agreed_all,
        declined: if profile.declined().is_some() {
            declined_all
        } else {
            Vec::new()
        },
        scores,
    }
}

/// What is agreed of all that was seen, in units of 2^-32; 0 of nothing.
fn share_of_all(agreed: &[u64], declined: &[u64]) -> u64 {
    let sum = |weights: &[u64]| -> u128 { weights.iter().map(|weight| u128::from(*weight)).sum() };
    let (agreed, declined) = (sum(agreed), sum(declined));
    let share = (agreed * u128::from(SCORE_ONE)).checked_div(agreed + declined);
    share.unwrap_or(0) as u64
}

/// Shares drawn to those of a larger whole by five votes of average weight, 5 W / n. All weights are
/// taken n times, so that the unit of weight does not matter: below 2^32 x 2^53 x 2^32.
struct Drawn {
    voters: u128,
    five: u128,
}

impl Drawn {
    fn of(profile: &Profile) -> Self {
        Self {
            voters: profile.voters() as u128,
            five: u128::from(SHRINKAGE) * u128::from(profile.total()),
        }
    }

    /// In units of 2^-32; 0 of nothing.
    fn share(&self, agreed: u64, declined: u64, towards: u64) -> u64 {
        let agreed = u128::from(agreed) * self.voters;
        let seen = agreed + u128::from(declined) * self.voters;
        let above = agreed * u128::from(SCORE_ONE) + self.five * u128::from(towards);
        above.checked_div(seen + self.five).unwrap_or(0) as u64
    }
}

/// The largest whole number that, multiplied by itself as often as there are numbers, does not
/// exceed their product: exact, whatever the machine makes of a logarithm.
fn geometric_mean(numbers: &[u64]) -> u64 {
    match numbers {
        [] => return 0,
        [only] => return *only,
        numbers if numbers.contains(&0) => return 0,
        _ => {}
    }
    let logarithms: f64 = numbers.iter().map(|number| (*number as f64).ln()).sum();
    let near = (logarithms / numbers.len() as f64).exp();
    // The estimate is right to about 2^-45 of itself, so only next to a whole number is it unsure.
    let floor = near.floor();
    let from_whole = near - floor;
    let mut mean = floor as u64;
    if from_whole > 1e-3 && from_whole < 1.0 - 1e-3 {
        return mean;
    }
    let product = numbers
        .iter()
        .fold(Natural::from(1), |n, factor| n.times(*factor));
    let power = |base: u64| numbers.iter().fold(Natural::from(1), |n, _| n.times(base));
    while mean > 0 && power(mean) > product {
        mean -= 1;
    }
    while power(mean + 1) <= product {
        mean += 1;
    }
    mean
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop_assert, proptest};

    proptest! {
        #[test]
        fn the_geometric_mean_is_the_whole_root_of_the_product(
            numbers in proptest::collection::vec(1..=SCORE_ONE, 1..9), same in 1..=SCORE_ONE, count in 1..9_usize,
        ) {
            let product = |numbers: &[u64]| numbers.iter().fold(Natural::from(1), |n, f| n.times(*f));
            let mean = geometric_mean(&numbers);
            prop_assert!(product(&vec![mean; numbers.len()]) <= product(&numbers));
            prop_assert!(product(&vec![mean + 1; numbers.len()]) > product(&numbers));
            prop_assert!(geometric_mean(&vec![same; count]) == same);
            prop_assert!(geometric_mean(&[same, 0]) == 0);
        }
    }

    #[test]
    fn one_loud_part_does_not_make_a_bridge() {
        // Statement 0: all 30 of part 0 and none of part 1; statement 1: 20 of 30 in each.
        let ballots: Vec<Vec<u32>> = (0..60)
            .map(|voter| match (voter < 30, voter % 3 < 2) {
                (true, true) => vec![0, 1],
                (true, false) => vec![0],
                (false, true) => vec![1],
                (false, false) => vec![],
            })
            .collect();
        let profile = Profile::of_approvals(2, &ballots, None).unwrap();
        let part_of: Vec<Option<u32>> = (0..60).map(|voter| Some(u32::from(voter >= 30))).collect();
        let parts = Parts::of(&profile, &part_of, 2).unwrap();
        let scores = bridging_scores(&profile, &parts);
        assert!(scores[1] > scores[0]);
        // r = 70/120; p0 = (30 + 5r)/65, q = (30 + 5p)/35 and 5p/35.
        let r = 70.0 / 120.0;
        let p = (30.0 + 5.0 * r) / 65.0;
        let expected = f64::sqrt((30.0 + 5.0 * p) / 35.0 * (5.0 * p / 35.0));
        assert!((scores[0] as f64 / SCORE_ONE as f64 - expected).abs() < 1e-8);
    }

    #[test]
    fn scores_do_not_depend_on_the_unit_of_weight() {
        let ballots = [vec![0], vec![0, 1], vec![1], vec![]];
        let plain = Profile::of_approvals(2, &ballots, None).unwrap();
        let scaled = plain.with_weights(vec![1 << 20; 4]).unwrap();
        let parts = Parts::one(&plain);
        assert_eq!(
            bridging_scores(&plain, &parts),
            bridging_scores(&scaled, &parts)
        );
    }
}
