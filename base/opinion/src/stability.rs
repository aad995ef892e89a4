//! How firm the groups are: the same people drawn anew, with repetition, many times, and the
//! groups found anew each time. Also the adjusted Rand index, the agreement of two divisions.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::groups::{Grouping, SAMPLE_MAX, eligible, labels_by, sampled};
use crate::k_means::{Point, k_means};
use crate::numbers::{SplitMix64, seed_of};
use crate::pca::{Effort, principal_axes, project};
use crate::votes::Votes;

/// Votes looked at over all replicates before their number is reduced: keeps a bootstrap of
/// millions of votes within seconds.
const VOTES_LOOKED_AT_MAX: usize = 20_000_000;
/// Replicates that are always run, if any were asked for.
const REPLICATES_MIN: u32 = 20;
/// Restarts in one replicate.
const RESTARTS: u32 = 4;

/// How often people and groups came out the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Stability {
    /// Mean adjusted Rand index between the groups and those of each replicate.
    pub overall: f64,
    /// For each group, the mean over replicates of its largest Jaccard overlap with a group there
    /// (Hennig, 2007); above .75 is firm, below .5 the group dissolves.
    pub of_group: Vec<f64>,
    /// Replicates that were run.
    pub replicates: u32,
}

/// Bootstraps the groups: people drawn with repetition, axes and groups computed anew with as many
/// groups. Nothing if there are no groups or no replicates are asked for.
pub fn bootstrap(
    votes: &Votes,
    grouping: &Grouping,
    replicates: u32,
    seed: u64,
) -> Option<Stability> {
    let k = grouping.centres.len();
    if k < 2 || replicates == 0 {
        return None;
    }
    let affordable = (VOTES_LOOKED_AT_MAX / votes.len().max(1)) as u32;
    let replicates = replicates.min(affordable.max(REPLICATES_MIN));
    let run =
        |replicate: u32| one_replicate(votes, grouping, seed_of(&[seed, u64::from(replicate)]));
    let runs: Vec<Outcome> = (0..replicates).into_par_iter().map(run).collect();
    let mean =
        |value: &dyn Fn(&Outcome) -> f64| runs.iter().map(value).sum::<f64>() / runs.len() as f64;
    Some(Stability {
        overall: mean(&|outcome| outcome.rand_index),
        of_group: (0..k)
            .map(|group| mean(&|outcome| outcome.overlaps[group]))
            .collect(),
        replicates,
    })
}

struct Outcome {
    rand_index: f64,
    overlaps: Vec<f64>,
}

fn one_replicate(votes: &Votes, grouping: &Grouping, seed: u64) -> Outcome {
    let k = grouping.centres.len();
    let people = votes.participants().len();
    let mut numbers = SplitMix64::new(seed);
    let mut drawn = vec![0.0; people];
    for _ in 0..people {
        drawn[numbers.below(people)] += 1.0;
    }
    let axes = principal_axes(votes, Some(&drawn), 2, seed, Effort::REPLICATE);
    let points = project(votes, &axes);
    let present: Vec<usize> = eligible(votes)
        .into_iter()
        .filter(|row| drawn[*row] > 0.0)
        .collect();
    // Somebody drawn twice stands in the cloud twice.
    let repeated: Vec<Point> = sampled(&present, votes, seed, SAMPLE_MAX)
        .into_iter()
        .flat_map(|row| std::iter::repeat_n(points[row], drawn[row] as usize))
        .collect();
    let Some(clustering) = k_means(&repeated, k, RESTARTS, seed) else {
        return Outcome {
            rand_index: 0.0,
            overlaps: vec![0.0; k],
        };
    };
    let before: Vec<u32> = present
        .iter()
        .filter_map(|row| grouping.group_of[*row])
        .collect();
    let places: Vec<Point> = present.iter().map(|row| points[*row]).collect();
    let after = labels_by(&places, &clustering.centres);
    Outcome {
        rand_index: adjusted_rand_index(&before, &after),
        overlaps: overlaps(&before, &after, k),
    }
}

/// For each group of `before` its largest Jaccard overlap with a group of `after`.
fn overlaps(before: &[u32], after: &[u32], k: usize) -> Vec<f64> {
    let mut both = vec![vec![0_u32; k]; k];
    for (old, new) in before.iter().zip(after) {
        both[*old as usize][*new as usize] += 1;
    }
    let size_after = |new: usize| both.iter().map(|line| line[new]).sum::<u32>();
    let overlap = |old: usize, new: usize| {
        let union = both[old].iter().sum::<u32>() + size_after(new) - both[old][new];
        if union == 0 {
            0.0
        } else {
            f64::from(both[old][new]) / f64::from(union)
        }
    };
    (0..k)
        .map(|old| (0..k).map(|new| overlap(old, new)).fold(0.0, f64::max))
        .collect()
}

/// Agreement of two divisions of the same things, corrected for chance: 1 if they are the same, 0
/// on average if they have nothing to do with each other (Hubert and Arabie, 1985).
///
/// Two divisions that both put everything together, or both everything apart, agree fully.
pub fn adjusted_rand_index(left: &[u32], right: &[u32]) -> f64 {
    let mut both = BTreeMap::new();
    let mut of_left = BTreeMap::new();
    let mut of_right = BTreeMap::new();
    for (a, b) in left.iter().zip(right) {
        *both.entry((a, b)).or_insert(0_u64) += 1;
        *of_left.entry(a).or_insert(0_u64) += 1;
        *of_right.entry(b).or_insert(0_u64) += 1;
    }
    let pairs = |count: u64| (count * count.saturating_sub(1) / 2) as f64;
    let together: f64 = both.values().copied().map(pairs).sum();
    let together_left: f64 = of_left.values().copied().map(pairs).sum();
    let together_right: f64 = of_right.values().copied().map(pairs).sum();
    let all = pairs(left.len().min(right.len()) as u64);
    let expected = if all > 0.0 {
        together_left * together_right / all
    } else {
        0.0
    };
    let most = f64::midpoint(together_left, together_right);
    // Only two trivial divisions leave nothing to explain.
    if most <= expected {
        1.0
    } else {
        (together - expected) / (most - expected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rand_index_agrees_with_published_vectors() {
        // The documentation examples of scikit-learn's adjusted_rand_score.
        for (left, right, expected) in [
            ([0, 0, 1, 1], [1, 1, 0, 0], 1.0),
            ([0, 0, 1, 2], [0, 0, 1, 1], 4.0 / 7.0),
            ([0, 0, 1, 1], [0, 0, 1, 2], 4.0 / 7.0),
            ([0, 0, 0, 0], [0, 1, 2, 3], 0.0),
            ([0, 0, 1, 1], [0, 1, 0, 1], -0.5),
            ([0, 0, 0, 0], [7, 7, 7, 7], 1.0),
        ] {
            let found = adjusted_rand_index(&left, &right);
            assert!(
                (found - expected).abs() < 1e-12,
                "{left:?} {right:?}: {found}"
            );
        }
        assert!((adjusted_rand_index(&[], &[]) - 1.0).abs() < 1e-12);
    }
}
