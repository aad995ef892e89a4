//! How firm each place on the list is: the list is chosen again under many redrawn weights, and
//! counted is how often each statement stands on it.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::numbers::{SplitMix64, seed_of};

use super::ShortListError;
use super::bridging::Parts;
use super::profile::{Profile, WEIGHT_UNIT};
use super::selection::select;

/// The share of replicates in which each statement (column) is chosen. `weights_of(replicate)` gives
/// the weights by row of the votes behind the profile; replicates whose weights are all zero choose
/// nothing. The answer does not depend on the number of threads.
///
/// # Errors
/// If a replicate's weights are too few or too heavy.
pub fn probabilities(
    profile: &Profile,
    parts: &Parts,
    eligible: &[bool],
    (seats, pool): (usize, usize),
    replicates: u32,
    weights_of: impl Fn(u32) -> Vec<u64> + Sync,
) -> Result<Vec<f64>, ShortListError> {
    let chosen = |replicate: u32| {
        let by_row = weights_of(replicate);
        let weight = |row: &u32| by_row.get(*row as usize).copied();
        let weights: Vec<u64> = profile.rows().iter().filter_map(weight).collect();
        let redrawn = profile.with_weights(weights)?;
        Ok(select(&redrawn, parts, eligible, seats, pool).list)
    };
    let lists: Result<Vec<Vec<u32>>, ShortListError> =
        (0..replicates).into_par_iter().map(chosen).collect();
    let mut times = vec![0_u32; profile.statements()];
    for statement in lists?.iter().flatten() {
        times[*statement as usize] += 1;
    }
    Ok(times
        .iter()
        .map(|times| f64::from(*times) / f64::from(replicates.max(1)))
        .collect())
}

/// Weights for one replicate of the Bayesian bootstrap by clusters: each organisation, and each
/// person without `organisation_of`, counts an exponentially distributed number of times, mean 1.
/// No part of the people ever vanishes, as it may when people are drawn with repetition.
///
/// `base` holds the weights by row (all the same without); their sum is brought to
/// [`WEIGHT_UNIT`] a person before redrawing.
pub fn redrawn_weights(
    seed: u64,
    replicate: u32,
    participants: &[u64],
    base: Option<&[u64]>,
    organisation_of: Option<&[u32]>,
) -> Vec<u64> {
    let people = participants.len() as u128;
    let total: u128 = base.map_or(people, |base| base.iter().map(|w| u128::from(*w)).sum());
    let mut by_organisation = BTreeMap::new();
    let mut weights = Vec::with_capacity(participants.len());
    for (row, participant) in participants.iter().enumerate() {
        let times = match organisation_of.and_then(|organisations| organisations.get(row)) {
            Some(organisation) => *by_organisation.entry(*organisation).or_insert_with(|| {
                exponential(seed_of(&[
                    seed,
                    u64::from(replicate),
                    1,
                    u64::from(*organisation),
                ]))
            }),
            None => exponential(seed_of(&[seed, u64::from(replicate), 0, *participant])),
        };
        let weight = base.and_then(|base| base.get(row)).copied().unwrap_or(1);
        // Below 2^64 * 2^26 * 2^32, then divided again.
        let scaled = u128::from(weight) * u128::from(times) * people / total.max(1);
        weights.push(u64::try_from(scaled).unwrap_or(u64::MAX));
    }
    weights
}

/// An exponentially distributed number of mean 1 in units of 1 / [`WEIGHT_UNIT`], by comparing
/// uniform numbers only (von Neumann, *Various techniques used in connection with random digits*,
/// 1951): no logarithm, so the same on every machine.
fn exponential(seed: u64) -> u64 {
    let mut numbers = SplitMix64::new(seed);
    let mut whole = 0;
    loop {
        let first = numbers.next_u64();
        let mut last = first;
        let mut falls = 1;
        loop {
            let next = numbers.next_u64();
            if next >= last {
                break;
            }
            last = next;
            falls += 1;
        }
        if falls % 2 == 1 {
            return whole * WEIGHT_UNIT + (first >> 44);
        }
        whole += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redrawn_weights_are_exponential() {
        let drawn: Vec<f64> = (0..200_000)
            .map(|seed| exponential(seed_of(&[seed])) as f64 / WEIGHT_UNIT as f64)
            .collect();
        let mean = drawn.iter().sum::<f64>() / drawn.len() as f64;
        let square = drawn.iter().map(|x| x * x).sum::<f64>() / drawn.len() as f64;
        assert!((mean - 1.0).abs() < 0.01, "mean {mean}");
        assert!((square - 2.0).abs() < 0.05, "second moment {square}");
        for (point, expected) in [(0.5, 0.393_469), (1.0, 0.632_121), (3.0, 0.950_213)] {
            let below = drawn.iter().filter(|x| **x < point).count() as f64 / drawn.len() as f64;
            assert!((below - expected).abs() < 0.005, "{below} below {point}");
        }
    }

    #[test]
    fn an_organisation_is_drawn_as_one() {
        let organisations = [4, 4, 9, 4];
        let weights = redrawn_weights(7, 0, &[1, 2, 3, 5], None, Some(&organisations));
        assert_eq!(weights[0], weights[1]);
        assert_eq!(weights[0], weights[3]);
        assert_ne!(weights[0], weights[2]);
        let base = [10, 20, 10, 40];
        let weighted = redrawn_weights(7, 0, &[1, 2, 3, 5], Some(&base), Some(&organisations));
        // Weights 10, 20, 10 and 40 are 1/2, 1, 1/2 and 2 of the mean.
        assert!(weighted[1].abs_diff(weights[1]) <= 1);
        assert!(weighted[3].abs_diff(2 * weights[3]) <= 1);
    }
}
