//! A majority in every part, with the error of the whole claim held: intersection-union tests
//! under weights and clusters. Which parts there are is declared elsewhere.

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use super::shares::{checked_level, checked_weights, one_for_each, share_with_interval};
use super::{Clusters, UncertaintyError, WeightedShare, WeightedVote};
use crate::votes::{Position, Votes};

/// More than half is a majority.
pub const MAJORITY: f64 = 0.5;

/// What the parts say to one statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Majority {
    /// True if the one-sided lower limit of every part is above one half: with the confidence
    /// asked for, every part has a majority.
    pub everywhere: bool,
    /// The part with the least lower limit (the first of several), which decides.
    pub weakest: usize,
    /// Its lower limit.
    pub least: f64,
    /// Lower limit of each part; 0 for a part that has too few votes to speak.
    pub lower_limits: Vec<f64>,
    /// Share of each part with an interval whose lower limit is that of `lower_limits`; nothing
    /// for a part without votes.
    pub shares: Vec<Option<WeightedShare>>,
}

/// Has every part a majority with the position? `parts` holds the votes of each on one statement;
/// nothing without parts.
///
/// Each part is tested at the one-sided `confidence` (say .95) by the lower limit of
/// [`korn_graubard`](super::korn_graubard); all have to pass, so the chance of a false claim about
/// the whole is at most that of one test, for any number of parts and however they hang together
/// (intersection-union test; Berger, 1982). A part with fewer than `votes_needed` votes does not
/// pass: silence is no consent.
pub fn majority_everywhere(
    parts: &[Vec<WeightedVote>],
    confidence: f64,
    votes_needed: u64,
) -> Result<Option<Majority>, UncertaintyError> {
    checked_level(confidence)?;
    // The lower limit at a one-sided error e is that of the two-sided interval at level 1 - 2e.
    let level = 1.0 - 2.0 * (1.0 - confidence);
    if level <= 0.0 {
        return Err(UncertaintyError::OutOfDomain {
            name: "the one-sided confidence",
            value: confidence,
            needed: "above 0.5 and below 1, for instance 0.95",
        });
    }
    let shares = parts
        .iter()
        .map(|votes| share_with_interval(votes, level))
        .collect::<Result<Vec<_>, _>>()?;
    let lower_limits: Vec<f64> = shares
        .iter()
        .map(|share| match share {
            Some(share) if share.votes >= votes_needed => share.interval.low,
            _ => 0.0,
        })
        .collect();
    let weakest = (0..lower_limits.len())
        .min_by(|a, b| lower_limits[*a].total_cmp(&lower_limits[*b]).then(a.cmp(b)));
    Ok(weakest.map(|weakest| Majority {
        everywhere: lower_limits[weakest] > MAJORITY,
        weakest,
        least: lower_limits[weakest],
        lower_limits,
        shares,
    }))
}

/// [`majority_everywhere`] for every statement (column): the share with `position` in each of the
/// `parts` parts of the people, `part_of[row]` being the part of a person, if any.
///
/// `weights` has one entry for each person (row). The one-sided confidence is .95.
pub fn majorities_everywhere(
    votes: &Votes,
    position: Position,
    weights: &[f64],
    clusters: &Clusters,
    part_of: &[Option<u32>],
    parts: usize,
    votes_needed: u64,
) -> Result<Vec<Option<Majority>>, UncertaintyError> {
    let people = votes.participants().len();
    one_for_each("weights", weights.len(), people)?;
    one_for_each("clusters", clusters.of_row().len(), people)?;
    one_for_each("parts", part_of.len(), people)?;
    checked_weights(weights)?;
    for (row, part) in part_of.iter().enumerate() {
        if let Some(part) = part.filter(|part| *part as usize >= parts) {
            return Err(UncertaintyError::Part { row, part, parts });
        }
    }
    (0..votes.statements().len())
        .into_par_iter()
        .with_min_len(4)
        .map(|column| {
            let mut of_parts = vec![Vec::new(); parts];
            for (row, vote) in votes.column(column) {
                let Some(part) = part_of[row] else { continue };
                of_parts[part as usize].push(WeightedVote {
                    cluster: u64::from(clusters.of_row()[row]),
                    weight: weights[row],
                    agrees: vote == position as i8,
                });
            }
            majority_everywhere(&of_parts, 0.95, votes_needed)
        })
        .collect()
}
