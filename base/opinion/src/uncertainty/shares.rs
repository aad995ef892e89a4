//! Shares with intervals that hold for few votes, unequal weights and people who answer in
//! clusters. Whether a share may be shown is the business of `reliability`.

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use super::special::{beta_quantile, student_t_quantile};
use super::{Clusters, UncertaintyError};
use crate::votes::{Position, Votes};

/// A lower and an upper limit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

impl Interval {
    /// Everything a share can be: what is known from nothing.
    pub const UNKNOWN: Self = Self {
        low: 0.0,
        high: 1.0,
    };

    /// Upper less lower limit.
    pub fn width(self) -> f64 {
        self.high - self.low
    }

    /// True if the value is one of the limits or between them.
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// One vote on a statement, by somebody who saw it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightedVote {
    /// The organisation the voter speaks for, or a number of the voter's own.
    pub cluster: u64,
    /// How often the voter counts; any scale, at least 0.
    pub weight: f64,
    /// True if the vote has the position asked about (mostly: agrees).
    pub agrees: bool,
}

/// A weighted share and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightedShare {
    /// sum w y / sum w over those who saw the statement.
    pub share: f64,
    /// Linearised variance of the share with clusters as units; nothing with a single cluster,
    /// which says nothing about how clusters differ.
    pub variance: Option<f64>,
    /// Limits by [`korn_graubard`], at the level asked for.
    pub interval: Interval,
    /// Votes with a weight above 0.
    pub votes: u64,
    /// Clusters with such a vote.
    pub clusters: u64,
    /// Clusters less one.
    pub degrees_of_freedom: u64,
    /// Kish's effective number, (sum w)^2 / sum w^2: what unequal weights alone leave.
    pub kish: f64,
    /// Kish's design effect, votes / effective number.
    pub design_effect: f64,
    /// The effective number behind the interval, share (1 - share) / variance, at most the number
    /// of votes: what weights and clusters leave together. Before the correction for few clusters.
    pub effective: f64,
}

impl WeightedShare {
    /// Square root of the variance.
    pub fn standard_error(&self) -> Option<f64> {
        self.variance.map(f64::sqrt)
    }
}

/// The Korn-Graubard limits of a share: those of Clopper and Pearson for as many independent votes
/// as the variance is worth. Korn and Graubard (1998); R `survey::svyciprop(method = "beta")`.
///
/// n* = share (1 - share) / variance, at most `observations`; times the square of
/// t(observations - 1) / t(`degrees_of_freedom`) at the level; low is the (1 - level)/2 quantile
/// of Beta(n* share, n* (1 - share) + 1), high the (1 + level)/2 quantile of
/// Beta(n* share + 1, n* (1 - share)). Where weights and clusters seem to make more of the
/// observations than there are, that is chance, so n* is held at their number.
///
/// A share of 0 or 1 has a variance of 0 that means nothing: n* is then the observations. Less than
/// one degree of freedom with more than one observation, or no observations: from 0 to 1.
pub fn korn_graubard(
    share: f64,
    variance: f64,
    observations: u64,
    degrees_of_freedom: f64,
    level: f64,
) -> Result<Interval, UncertaintyError> {
    let refuse = |name, value, needed| {
        Err(UncertaintyError::OutOfDomain {
            name,
            value,
            needed,
        })
    };
    if !(0.0..=1.0).contains(&share) {
        return refuse("a share", share, "between 0 and 1");
    }
    if !(variance >= 0.0 && variance.is_finite()) {
        return refuse("a variance", variance, "finite and at least 0");
    }
    if degrees_of_freedom.is_nan() || degrees_of_freedom < 0.0 {
        let name = "the number of degrees of freedom";
        return refuse(name, degrees_of_freedom, "at least 0");
    }
    checked_level(level)?;
    let effective = effective_number(share, variance, observations as f64, observations);
    limits(share, effective, observations, degrees_of_freedom, level)
}

/// Refuses a level that is no probability strictly between 0 and 1.
pub(super) fn checked_level(level: f64) -> Result<(), UncertaintyError> {
    if level > 0.0 && level < 1.0 {
        Ok(())
    } else {
        Err(UncertaintyError::OutOfDomain {
            name: "the confidence level",
            value: level,
            needed: "above 0 and below 1, for instance 0.95",
        })
    }
}

/// share (1 - share) / variance, at most the votes; `if_unanimous` where both are 0.
fn effective_number(share: f64, variance: f64, if_unanimous: f64, votes: u64) -> f64 {
    let spread = share * (1.0 - share);
    let number = if variance > 0.0 {
        spread / variance
    } else if spread > 0.0 {
        f64::INFINITY
    } else {
        if_unanimous
    };
    number.min(votes as f64)
}

/// The limits from the effective number before its correction for few degrees of freedom.
fn limits(
    share: f64,
    effective: f64,
    votes: u64,
    degrees_of_freedom: f64,
    level: f64,
) -> Result<Interval, UncertaintyError> {
    let tail = 0.5 * (1.0 - level);
    let corrected = effective * few_clusters(votes, degrees_of_freedom, tail)?;
    let corrected = corrected.min(votes as f64);
    let (agree, other) = (corrected * share, corrected * (1.0 - share));
    let low = if agree > 0.0 {
        beta_quantile(tail, agree, other + 1.0)?
    } else {
        0.0
    };
    let high = if other > 0.0 {
        1.0 - beta_quantile(tail, other, agree + 1.0)?
    } else {
        1.0
    };
    Ok(Interval {
        low: low.min(share),
        high: high.max(share),
    })
}

/// (t(n - 1) / t(df))^2: fewer degrees of freedom than votes less one widen the interval.
fn few_clusters(votes: u64, degrees_of_freedom: f64, tail: f64) -> Result<f64, UncertaintyError> {
    let full = votes.saturating_sub(1) as f64;
    if full.to_bits() == degrees_of_freedom.to_bits() {
        return Ok(1.0);
    }
    if votes == 0 || degrees_of_freedom < 1.0 {
        return Ok(0.0);
    }
    // More degrees of freedom than votes less one are no reason for a narrower interval.
    if degrees_of_freedom >= full {
        return Ok(1.0);
    }
    let ratio = student_t_quantile(tail, full)? / student_t_quantile(tail, degrees_of_freedom)?;
    Ok(ratio * ratio)
}

/// The weighted share of the votes on one statement, with its interval at `level` (two-sided).
/// Nothing without a vote of a weight above 0. The order of the votes never matters.
///
/// The variance is that of a ratio, linearised (Taylor), with clusters as units drawn with
/// replacement ("ultimate clusters"; Kalton 1979, R `survey::svymean`): with C clusters and
/// z = w (y - share) / sum w, it is C/(C - 1) times the sum over clusters of (sum z)^2.
///
/// Three cases in which that variance says too little or nothing:
/// * Equal weights and every voter a cluster: the count is binomial, its spread need not be
///   estimated, and the limits are exactly those of Clopper and Pearson for that many votes.
/// * Everybody of one mind: the effective number is that of the clusters, (sum W)^2 / sum W^2 with
///   W their weights, as if each had one voice; for then nothing shows that members differ.
/// * One cluster with several votes: from 0 to 1.
pub fn share_with_interval(
    votes: &[WeightedVote],
    level: f64,
) -> Result<Option<WeightedShare>, UncertaintyError> {
    checked_level(level)?;
    for (place, vote) in votes.iter().enumerate() {
        if !(vote.weight >= 0.0 && vote.weight.is_finite()) {
            let weight = vote.weight;
            return Err(UncertaintyError::Weight { place, weight });
        }
    }
    let heaviest = votes.iter().map(|vote| vote.weight).fold(0.0, f64::max);
    if heaviest <= 0.0 {
        return Ok(None);
    }
    // Relative to the heaviest, so that no scale of weights overflows; a weight that vanishes
    // beside it counts as none.
    let mut counted: Vec<WeightedVote> = votes
        .iter()
        .map(|vote| WeightedVote {
            weight: vote.weight / heaviest,
            ..*vote
        })
        .filter(|vote| vote.weight > 0.0)
        .collect();
    counted.sort_by(|a, b| {
        (a.cluster, a.agrees)
            .cmp(&(b.cluster, b.agrees))
            .then(a.weight.total_cmp(&b.weight))
    });
    Ok(Some(share_of_sorted(&counted, level)?))
}

/// The share of votes in canonical order, weights above 0 and at most 1.
fn share_of_sorted(votes: &[WeightedVote], level: f64) -> Result<WeightedShare, UncertaintyError> {
    let count = votes.len() as u64;
    let weight: f64 = votes.iter().map(|vote| vote.weight).sum();
    let squares: f64 = votes.iter().map(|vote| vote.weight * vote.weight).sum();
    let agreeing = votes.iter().filter(|vote| vote.agrees);
    let share = match agreeing.clone().count() {
        0 => 0.0,
        agrees if agrees == votes.len() => 1.0,
        _ => agreeing.map(|vote| vote.weight).sum::<f64>() / weight,
    };
    let share = share.clamp(0.0, 1.0);
    let clusters: Vec<ClusterSum> = votes
        .chunk_by(|a, b| a.cluster == b.cluster)
        .map(|members| ClusterSum::of(members, share))
        .collect();
    let units = clusters.len() as f64;
    let spread: f64 = clusters.iter().map(|sum| sum.residual * sum.residual).sum();
    let variance = (clusters.len() > 1)
        .then(|| units / (units - 1.0) * spread / (weight * weight))
        .filter(|variance| variance.is_finite());
    let equal = votes
        .iter()
        .all(|vote| vote.weight.to_bits() == votes[0].weight.to_bits());
    let effective = if equal && clusters.len() == votes.len() {
        count as f64
    } else {
        let totals: f64 = clusters.iter().map(|sum| sum.weight * sum.weight).sum();
        let voices = weight * weight / totals;
        // A single cluster of several: the correction for few clusters leaves nothing of it.
        variance.map_or(0.0, |v| effective_number(share, v, voices, count))
    };
    let degrees_of_freedom = clusters.len() as u64 - 1;
    Ok(WeightedShare {
        share,
        variance,
        interval: limits(share, effective, count, degrees_of_freedom as f64, level)?,
        votes: count,
        clusters: clusters.len() as u64,
        degrees_of_freedom,
        kish: weight * weight / squares,
        design_effect: count as f64 * squares / (weight * weight),
        effective,
    })
}

struct ClusterSum {
    weight: f64,
    /// Sum of w (y - share).
    residual: f64,
}

impl ClusterSum {
    fn of(members: &[WeightedVote], share: f64) -> Self {
        let residual = |vote: &WeightedVote| {
            let answer = if vote.agrees { 1.0 } else { 0.0 };
            vote.weight * (answer - share)
        };
        Self {
            weight: members.iter().map(|vote| vote.weight).sum(),
            residual: members.iter().map(residual).sum(),
        }
    }
}

/// For every statement (column) the share with this position among all who saw it, passes
/// included, by [`share_with_interval`]; nothing where nobody who counts voted.
///
/// `weights` has one entry for each person (row); `clusters` says who answers together.
pub fn shares_with_intervals(
    votes: &Votes,
    position: Position,
    weights: &[f64],
    clusters: &Clusters,
    level: f64,
) -> Result<Vec<Option<WeightedShare>>, UncertaintyError> {
    let people = votes.participants().len();
    one_for_each("weights", weights.len(), people)?;
    one_for_each("clusters", clusters.of_row().len(), people)?;
    checked_weights(weights)?;
    (0..votes.statements().len())
        .into_par_iter()
        .with_min_len(4)
        .map(|column| {
            let of_column: Vec<WeightedVote> = votes
                .column(column)
                .map(|(row, vote)| WeightedVote {
                    cluster: u64::from(clusters.of_row()[row]),
                    weight: weights[row],
                    agrees: vote == position as i8,
                })
                .collect();
            share_with_interval(&of_column, level)
        })
        .collect()
}

/// Refuses a slice that does not have one entry for each person.
pub(super) fn one_for_each(
    what: &'static str,
    found: usize,
    expected: usize,
) -> Result<(), UncertaintyError> {
    if found == expected {
        Ok(())
    } else {
        Err(UncertaintyError::Length {
            what,
            found,
            expected,
        })
    }
}

/// Refuses weights that are negative or no numbers, with the first place of one.
pub(super) fn checked_weights(weights: &[f64]) -> Result<(), UncertaintyError> {
    let bad = |weight: &f64| !(*weight >= 0.0 && weight.is_finite());
    match weights.iter().position(bad) {
        None => Ok(()),
        Some(place) => Err(UncertaintyError::Weight {
            place,
            weight: weights[place],
        }),
    }
}

/// The least and the greatest share of all `voters` that agree, whatever those say who have not
/// seen the statement: A / n and (A + unseen) / n. Nothing without voters.
///
/// Counts or sums of weights: `agrees` of the `seen`, and the `unseen`. No assumption stands
/// behind these bounds, so they hold where an interval does not.
pub fn unseen_bounds(
    agrees: f64,
    seen: f64,
    unseen: f64,
) -> Result<Option<Interval>, UncertaintyError> {
    let all = seen + unseen;
    let sound = agrees >= 0.0 && agrees <= seen && unseen >= 0.0 && all.is_finite();
    if !sound {
        return Err(UncertaintyError::OutOfDomain {
            name: "the weight of those who agree",
            value: agrees,
            needed: "between 0 and the weight of those who saw the statement, all of them finite",
        });
    }
    Ok((all > 0.0).then(|| Interval {
        low: agrees / all,
        high: ((agrees + unseen) / all).min(1.0),
    }))
}
