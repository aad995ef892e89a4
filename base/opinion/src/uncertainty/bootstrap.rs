//! How much any result would move if other organisations and people had taken part: a Bayesian
//! bootstrap over clusters, replayable one replicate at a time. What is computed in a replicate,
//! and how weights are calibrated in it, is handed in.

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::shares::{checked_level, checked_weights, one_for_each};
use super::{Interval, UncertaintyError, ln};
use crate::numbers::{SplitMix64, seed_of};

/// What the whole-number multipliers of a replicate are on average: 2^20.
pub const QUANTUM: u64 = 1 << 20;

/// Share of failed calibrations above which the intervals are not to be relied on: the replicates
/// that are left are not a fair picture of all.
const FAILURE_RATE_MAX: f64 = 0.05;

/// Who answers together: an organisation, or a person who speaks for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cluster {
    /// Everybody who speaks for this organisation.
    Organisation(u64),
    /// One person on their own.
    Person(u64),
}

impl Cluster {
    fn parts(self) -> [u64; 2] {
        match self {
            Self::Organisation(id) => [1, id],
            Self::Person(id) => [2, id],
        }
    }
}

/// The clusters of the people (rows), in the order of their keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clusters {
    keys: Vec<Cluster>,
    of_row: Vec<u32>,
}

impl Clusters {
    /// Everybody is a cluster of their own. `people` are the ids by row.
    pub fn persons(people: &[u64]) -> Self {
        Self::of(people.iter().map(|id| Cluster::Person(*id)).collect())
    }

    /// Organisations are clusters, and so is everybody without one. `people` are the ids by row,
    /// `organisation_of` the organisation each speaks for.
    pub fn organisations(
        people: &[u64],
        organisation_of: &[Option<u64>],
    ) -> Result<Self, UncertaintyError> {
        one_for_each("organisations", organisation_of.len(), people.len())?;
        let cluster = |(person, organisation): (&u64, &Option<u64>)| {
            organisation.map_or(Cluster::Person(*person), Cluster::Organisation)
        };
        Ok(Self::of(
            people.iter().zip(organisation_of).map(cluster).collect(),
        ))
    }

    fn of(of_row: Vec<Cluster>) -> Self {
        let mut keys = of_row.clone();
        keys.sort_unstable();
        keys.dedup();
        let index = |cluster: &Cluster| keys.partition_point(|key| key < cluster) as u32;
        let of_row = of_row.iter().map(index).collect();
        Self { keys, of_row }
    }

    /// The clusters in the order of their keys: organisations by id, then people by id.
    pub fn keys(&self) -> &[Cluster] {
        &self.keys
    }

    /// For each person (row) the place of their cluster among the keys.
    pub fn of_row(&self) -> &[u32] {
        &self.of_row
    }

    /// How many clusters there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// True if there is nobody.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
}

/// Replicates of the Bayesian bootstrap (Rubin, 1981) over clusters: in each, every cluster counts
/// as often as an exponential variable of mean 1 says, the same for all its people.
///
/// Unlike drawing with repetition nobody ever counts 0 times, so no cell is ever empty and margins
/// stay feasible. A multiplier depends on the seed, the number of the replicate and the id of the
/// cluster and on nothing else: any replicate can be replayed alone, in any order, and somebody
/// who joins or leaves changes no multiplier of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replicates {
    clusters: Clusters,
    count: u32,
    seed: u64,
}

impl Replicates {
    /// `count` replicates (1,000 for intervals, 200 do for standard errors) from this seed.
    pub fn new(clusters: Clusters, count: u32, seed: u64) -> Self {
        Self {
            clusters,
            count,
            seed,
        }
    }

    /// The clusters.
    pub fn clusters(&self) -> &Clusters {
        &self.clusters
    }

    /// How many replicates there are.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// How often each person (row) counts in replicate `r`: above 0, mean 1 over the replicates.
    pub fn replicate(&self, r: u32) -> Vec<f64> {
        let of_cluster = self.of_clusters(r);
        let rows = self.clusters.of_row.iter();
        rows.map(|cluster| of_cluster[*cluster as usize]).collect()
    }

    /// The same in whole numbers, at least 1 and [`QUANTUM`] on average, for exact computation.
    pub fn replicate_quantised(&self, r: u32) -> Vec<u64> {
        let of_cluster: Vec<u64> = self.of_clusters(r).into_iter().map(quantised).collect();
        let rows = self.clusters.of_row.iter();
        rows.map(|cluster| of_cluster[*cluster as usize]).collect()
    }

    /// How often each cluster counts in replicate `r`, in the order of the keys.
    pub fn of_clusters(&self, r: u32) -> Vec<f64> {
        let of_replicate = seed_of(&[self.seed, u64::from(r)]);
        let multiplier = |cluster: &Cluster| {
            let [kind, id] = cluster.parts();
            exponential(seed_of(&[of_replicate, kind, id]))
        };
        self.clusters.keys.iter().map(multiplier).collect()
    }

    /// Runs `compute(r, multipliers by row)` for every replicate, on all threads, and returns the
    /// results in the order of the replicates.
    pub fn run<T: Send>(&self, compute: impl Fn(u32, &[f64]) -> T + Sync) -> Vec<T> {
        (0..self.count)
            .into_par_iter()
            .map(|r| compute(r, &self.replicate(r)))
            .collect()
    }
}

/// An exponential variable of mean 1 from a key: -ln u with u in the middle of one of 2^52 equal
/// steps of (0, 1), so it is never 0, never above 37, and the same bits on every machine.
fn exponential(key: u64) -> f64 {
    let step = SplitMix64::new(key).next_u64() >> 12;
    -ln((step as f64 + 0.5) / (1_u64 << 52) as f64)
}

fn quantised(multiplier: f64) -> u64 {
    ((multiplier * QUANTUM as f64).round() as u64).max(1)
}

/// Why a bootstrap gives nothing.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BootstrapError<E> {
    /// What was handed in does not fit together.
    #[error(transparent)]
    Input(#[from] UncertaintyError),
    /// The weights of the people as they are cannot be calibrated.
    #[error("the weights of everybody cannot be calibrated, so there is nothing to resample: {0}")]
    Calibration(E),
    /// The number of statistics is not the same in every replicate.
    #[error(
        "replicate {replicate} gave {found} statistics instead of {expected}: give the same ones in each, and NaN for one that is undefined"
    )]
    Statistics {
        /// The replicate.
        replicate: u32,
        /// Statistics it gave.
        found: usize,
        /// Statistics of the people as they are.
        expected: usize,
    },
}

/// One statistic over the replicates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Resampled {
    /// Its value for the people as they are; nothing if undefined.
    pub estimate: Option<f64>,
    /// Standard deviation over the replicates; nothing with fewer than two values.
    pub standard_error: Option<f64>,
    /// Percentile interval; nothing with fewer than two values.
    pub interval: Option<Interval>,
    /// Replicates in which it is defined.
    pub defined: u32,
}

/// Many statistics over the same replicates.
#[derive(Debug, Clone, PartialEq)]
pub struct Bootstrap<E> {
    /// The statistics, in the order in which they are computed.
    pub statistics: Vec<Resampled>,
    /// Replicates that were run.
    pub replicates: u32,
    /// Those of them whose weights could not be calibrated; they are left out.
    pub failed: u32,
    /// The first of them and what was wrong.
    pub first_failure: Option<(u32, E)>,
}

impl<E> Bootstrap<E> {
    /// Failed replicates of all.
    pub fn failure_rate(&self) -> f64 {
        f64::from(self.failed) / f64::from(self.replicates.max(1))
    }

    /// False if more than one replicate in twenty failed: those left are too tame a choice.
    pub fn is_sound(&self) -> bool {
        self.failure_rate() <= FAILURE_RATE_MAX
    }
}

/// Standard errors and percentile intervals of many statistics at once, the whole recipe run anew
/// in every replicate.
///
/// `base` are the weights by row before calibration. In each replicate they are multiplied,
/// `calibrate` makes weights of them (or fails, which is counted), and `statistics` computes from
/// those. A statistic that is no finite number in a replicate is undefined there and left out.
///
/// The interval runs from the (1 - level)/2 to the (1 + level)/2 quantile of the replicates, at
/// place (R + 1) x probability with interpolation (Davison and Hinkley, 1997, 5.3). With few
/// clusters it is too narrow: the standard error of a mean over C clusters is that of linearisation
/// times the square root of (C - 1)/(C + 1).
pub fn bootstrap<E: Send>(
    replicates: &Replicates,
    base: &[f64],
    level: f64,
    calibrate: impl Fn(&[f64]) -> Result<Vec<f64>, E> + Sync,
    statistics: impl Fn(&[f64]) -> Vec<f64> + Sync,
) -> Result<Bootstrap<E>, BootstrapError<E>> {
    let rows = replicates.clusters.of_row.len();
    one_for_each("weights", base.len(), rows)?;
    checked_weights(base)?;
    checked_level(level)?;
    let weights = calibrate(base).map_err(BootstrapError::Calibration)?;
    one_for_each("calibrated weights", weights.len(), rows)?;
    let estimates = statistics(&weights);
    let runs = replicates.run(|_, multipliers| {
        let drawn: Vec<f64> = base.iter().zip(multipliers).map(|(w, m)| w * m).collect();
        calibrate(&drawn).map(|weights| (weights.len(), statistics(&weights)))
    });
    let mut values = vec![Vec::with_capacity(runs.len()); estimates.len()];
    let (mut failed, mut first_failure) = (0, None);
    for (replicate, run) in (0..).zip(runs) {
        match run {
            Ok((length, found)) => {
                one_for_each("calibrated weights", length, rows)?;
                if found.len() != estimates.len() {
                    return Err(BootstrapError::Statistics {
                        replicate,
                        found: found.len(),
                        expected: estimates.len(),
                    });
                }
                for (of_statistic, value) in values.iter_mut().zip(found) {
                    of_statistic.extend(value.is_finite().then_some(value));
                }
            }
            Err(error) => {
                failed += 1;
                first_failure = first_failure.or(Some((replicate, error)));
            }
        }
    }
    let statistics = estimates
        .iter()
        .zip(values)
        .map(|(estimate, values)| resampled(*estimate, values, level))
        .collect();
    Ok(Bootstrap {
        statistics,
        replicates: replicates.count,
        failed,
        first_failure,
    })
}

fn resampled(estimate: f64, mut values: Vec<f64>, level: f64) -> Resampled {
    let count = values.len() as f64;
    let defined = values.len() as u32;
    let estimate = estimate.is_finite().then_some(estimate);
    if values.len() < 2 {
        return Resampled {
            estimate,
            standard_error: None,
            interval: None,
            defined,
        };
    }
    let mean = values.iter().map(|value| value / count).sum::<f64>();
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    values.sort_by(f64::total_cmp);
    let tail = 0.5 * (1.0 - level);
    Resampled {
        estimate,
        standard_error: Some((squares / (count - 1.0)).sqrt()),
        interval: Some(Interval {
            low: quantile(&values, tail),
            high: quantile(&values, 1.0 - tail),
        }),
        defined,
    }
}

/// The value at place (n + 1) p of ascending values, interpolated, within the first and the last.
fn quantile(ascending: &[f64], p: f64) -> f64 {
    let place = (ascending.len() as f64 + 1.0) * p;
    let below = place.floor().clamp(1.0, ascending.len() as f64);
    let part = (place - below).clamp(0.0, 1.0);
    let low = ascending[below as usize - 1];
    let high = ascending[(below as usize).min(ascending.len() - 1)];
    low + part * (high - low)
}

/// In what share of the results each statement stands, ascending by statement: how firm its place
/// in a selection is, when `selections` are those of the replicates. Statements that were never
/// selected are absent; a statement named twice in one selection counts once there.
pub fn inclusion_shares(selections: &[Vec<u64>]) -> Vec<(u64, f64)> {
    let mut counts = BTreeMap::new();
    for selection in selections {
        let mut selected = selection.clone();
        selected.sort_unstable();
        selected.dedup();
        for statement in selected {
            *counts.entry(statement).or_insert(0_u64) += 1;
        }
    }
    let all = selections.len() as f64;
    counts
        .into_iter()
        .map(|(statement, count)| (statement, count as f64 / all))
        .collect()
}
