//! How firm the groups are, and how firmly each person stands in one: the same people drawn anew,
//! with repetition, many times, and the groups found anew each time. Also how two divisions are
//! compared: the adjusted Rand index, and the matching of their groups.

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
/// Replicates held at once; each keeps one byte for every person until it is counted.
const REPLICATES_HELD: u32 = 16;

/// What became of a person in one replicate.
const NOT_DRAWN: u8 = 0;
const ELSEWHERE: u8 = 1;
const AT_HOME: u8 = 2;

/// How often people and groups came out the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Stability {
    /// Mean adjusted Rand index between the groups and those of each replicate.
    pub overall: f64,
    /// For each group, the mean over replicates of its largest Jaccard overlap with a group there
    /// (Hennig, 2007); above .75 is firm, below .5 the group dissolves.
    pub of_group: Vec<f64>,
    /// For each person (row) the share of the replicates in which the person was drawn where the
    /// group found there is the one that was matched to the person's own; nothing for who is in no
    /// group or was never drawn.
    pub of_person: Vec<Option<f64>>,
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
    let mut sums = Sums {
        rand_index: 0.0,
        overlaps: vec![0.0; k],
        drawn: vec![0; grouping.group_of.len()],
        at_home: vec![0; grouping.group_of.len()],
    };
    for first in (0..replicates).step_by(REPLICATES_HELD as usize) {
        let chunk = first..replicates.min(first + REPLICATES_HELD);
        let outcomes: Vec<Outcome> = chunk.into_par_iter().map(run).collect();
        for outcome in outcomes {
            sums.add(&outcome);
        }
    }
    Some(sums.told(replicates))
}

/// What is kept of all replicates: never people times replicates.
struct Sums {
    rand_index: f64,
    overlaps: Vec<f64>,
    drawn: Vec<u32>,
    at_home: Vec<u32>,
}

impl Sums {
    fn add(&mut self, outcome: &Outcome) {
        self.rand_index += outcome.rand_index;
        for (sum, overlap) in self.overlaps.iter_mut().zip(&outcome.overlaps) {
            *sum += overlap;
        }
        for (row, fate) in outcome.fates.iter().enumerate() {
            self.drawn[row] += u32::from(*fate != NOT_DRAWN);
            self.at_home[row] += u32::from(*fate == AT_HOME);
        }
    }

    fn told(self, replicates: u32) -> Stability {
        let runs = f64::from(replicates);
        let share = |(drawn, at_home): (&u32, &u32)| {
            (*drawn > 0).then(|| f64::from(*at_home) / f64::from(*drawn))
        };
        Stability {
            overall: self.rand_index / runs,
            of_group: self.overlaps.iter().map(|sum| sum / runs).collect(),
            of_person: self.drawn.iter().zip(&self.at_home).map(share).collect(),
            replicates,
        }
    }
}

struct Outcome {
    rand_index: f64,
    overlaps: Vec<f64>,
    /// For each person (row) what became of them.
    fates: Vec<u8>,
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
        .filter(|row| drawn[*row] > 0.0 && grouping.group_of[*row].is_some())
        .collect();
    // Somebody drawn twice stands in the cloud twice.
    let repeated: Vec<Point> = sampled(&present, votes, seed, SAMPLE_MAX)
        .into_iter()
        .flat_map(|row| std::iter::repeat_n(points[row], drawn[row] as usize))
        .collect();
    let mut fates = vec![NOT_DRAWN; people];
    for row in &present {
        fates[*row] = ELSEWHERE;
    }
    let Some(clustering) = k_means(&repeated, k, RESTARTS, seed) else {
        return Outcome {
            rand_index: 0.0,
            overlaps: vec![0.0; k],
            fates,
        };
    };
    let before: Vec<u32> = present
        .iter()
        .filter_map(|row| grouping.group_of[*row])
        .collect();
    let places: Vec<Point> = present.iter().map(|row| points[*row]).collect();
    let after = labels_by(&places, &clustering.centres);
    let both = people_in_both(&before, &after, k);
    let home = matching(&both);
    for ((row, old), new) in present.iter().zip(&before).zip(&after) {
        if home[*old as usize] == Some(*new as usize) {
            fates[*row] = AT_HOME;
        }
    }
    Outcome {
        rand_index: adjusted_rand_index(&before, &after),
        overlaps: overlaps(&both),
        fates,
    }
}

/// How many things stand in a group of one division and a group of another, out of `k` each.
fn people_in_both(before: &[u32], after: &[u32], k: usize) -> Vec<Vec<f64>> {
    let mut both = vec![vec![0.0; k]; k];
    for (old, new) in before.iter().zip(after) {
        both[*old as usize][*new as usize] += 1.0;
    }
    both
}

/// For each group before (line) its largest Jaccard overlap with a group after (column).
fn overlaps(both: &[Vec<f64>]) -> Vec<f64> {
    let size_after = |new: usize| both.iter().map(|line| line[new]).sum::<f64>();
    let overlap = |line: &Vec<f64>, new: usize| {
        let union = line.iter().sum::<f64>() + size_after(new) - line[new];
        if union > 0.0 { line[new] / union } else { 0.0 }
    };
    both.iter()
        .map(|line| {
            (0..line.len())
                .map(|new| overlap(line, new))
                .fold(0.0, f64::max)
        })
        .collect()
}

/// The matching of lines and columns, one to one, with the largest sum of gains (the Hungarian
/// method: Kuhn, 1955; by shortest paths, Jonker and Volgenant, 1987): for each line its column.
/// Gains are finite and not negative; a pair without gain is no pair.
pub(crate) fn matching(gains: &[Vec<f64>]) -> Vec<Option<usize>> {
    let (lines, columns) = (gains.len(), gains.first().map_or(0, Vec::len));
    let size = lines.max(columns);
    let gain = |line: usize, column: usize| {
        let found = gains.get(line).and_then(|gains| gains.get(column));
        found.copied().unwrap_or(0.0)
    };
    // Prices of lines and columns; place `size` stands for the line that is being added.
    let (mut line_price, mut column_price) = (vec![0.0; size], vec![0.0; size + 1]);
    let mut line_of: Vec<Option<usize>> = vec![None; size + 1];
    for added in 0..size {
        line_of[size] = Some(added);
        let mut at = size;
        let mut distance = vec![f64::INFINITY; size];
        let mut came_from = vec![size; size];
        let mut done = vec![false; size + 1];
        while let Some(line) = line_of[at] {
            done[at] = true;
            let (mut step, mut next) = (f64::INFINITY, at);
            for column in (0..size).filter(|column| !done[*column]) {
                let cost = -gain(line, column) - line_price[line] - column_price[column];
                if cost < distance[column] {
                    distance[column] = cost;
                    came_from[column] = at;
                }
                if distance[column] < step {
                    step = distance[column];
                    next = column;
                }
            }
            for column in 0..=size {
                if done[column] {
                    column_price[column] -= step;
                    if let Some(line) = line_of[column] {
                        line_price[line] += step;
                    }
                } else if column < size {
                    distance[column] -= step;
                }
            }
            at = next;
        }
        while at != size {
            line_of[at] = line_of[came_from[at]];
            at = came_from[at];
        }
    }
    let mut column_of = vec![None; lines];
    for (column, line) in line_of[..columns].iter().enumerate() {
        if let Some(line) = line.filter(|line| gain(*line, column) > 0.0) {
            column_of[line] = Some(column);
        }
    }
    column_of
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

    /// The largest sum over all ways to give each line a column of its own, or none.
    fn best_by_trying(gains: &[Vec<f64>], taken: &mut Vec<usize>) -> f64 {
        let Some((line, others)) = gains.split_first() else {
            return 0.0;
        };
        let mut best = best_by_trying(others, taken);
        for (column, gain) in line.iter().enumerate() {
            if !taken.contains(&column) {
                taken.push(column);
                best = best.max(gain + best_by_trying(others, taken));
                taken.pop();
            }
        }
        best
    }

    #[test]
    fn a_matching_gains_as_much_as_the_best_of_all() {
        let mut numbers = SplitMix64::new(12);
        for (lines, columns) in [(0, 0), (1, 1), (3, 3), (5, 5), (2, 5), (5, 2), (6, 4)] {
            for _ in 0..40 {
                let gain = |numbers: &mut SplitMix64| (numbers.unit() * 8.0 - 2.0).max(0.0).floor();
                let gains: Vec<Vec<f64>> = (0..lines)
                    .map(|_| (0..columns).map(|_| gain(&mut numbers)).collect())
                    .collect();
                let found = matching(&gains);
                let pairs: Vec<(usize, usize)> = (0..lines)
                    .filter_map(|line| Some((line, found[line]?)))
                    .collect();
                let sum: f64 = pairs
                    .iter()
                    .map(|(line, column)| gains[*line][*column])
                    .sum();
                assert!((sum - best_by_trying(&gains, &mut Vec::new())).abs() < 1e-9);
                let mut used: Vec<usize> = pairs.iter().map(|(_, column)| *column).collect();
                used.sort_unstable();
                used.dedup();
                assert_eq!(used.len(), pairs.len(), "no column is given twice");
            }
        }
    }

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
