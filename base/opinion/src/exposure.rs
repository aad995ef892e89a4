//! Who was shown what, and what follows from it: shares freed from unequal chances of being
//! served, the effect of choosing what to answer, how evenly statements were seen, and which
//! statements to serve so that a certificate closes. It serves nothing and keeps no log.

mod closing;

use crate::uncertainty::{
    Interval, UncertaintyError, WeightedVote, share_with_interval, student_t_quantile,
};

pub use closing::{Candidate, Closing, Prioritised, Side, next_to_close};

/// Views under which a statement counts as hardly seen.
pub const VIEWS_FEW: u64 = 30;

/// A vote with the chance the statement had of being served to that person at that moment, as it
/// was logged when it was served.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ServedVote {
    /// The statement.
    pub statement: u64,
    /// True if the vote has the position asked about (mostly: agrees).
    pub agrees: bool,
    /// Probability, above 0, with which the statement was served.
    pub propensity: f64,
    /// True if it was served in a slot filled by chance alone, where nobody could choose.
    pub random_slot: bool,
}

/// Why figures on exposure cannot be computed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExposureError {
    /// A vote was served with no chance of being served.
    #[error(
        "the vote at place {place}, on statement {statement}, was served with probability {propensity}: log a number above 0 and at most 1, or leave the vote out"
    )]
    Propensity {
        /// The place in the slice given, from 0.
        place: usize,
        /// The statement.
        statement: u64,
        /// The probability.
        propensity: f64,
    },
    /// The bound on a vote's weight is no bound.
    #[error(
        "votes are to count at most {bound} times the median vote; give a number of at least 1"
    )]
    Bound {
        /// The bound.
        bound: f64,
    },
    /// A priority that orders nothing.
    #[error("the priority of statement {statement} is {priority}; give a finite number")]
    Priority {
        /// The statement.
        statement: u64,
        /// The priority.
        priority: f64,
    },
    /// What the interval needs.
    #[error(transparent)]
    Uncertainty(#[from] UncertaintyError),
}

/// The share that agrees with a statement, freed from unequal chances of being served.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CorrectedShare {
    /// The statement.
    pub statement: u64,
    /// The share, sum w y / sum w with w = 1 / propensity, trimmed.
    pub share: f64,
    /// The share of the votes as they are.
    pub uncorrected: f64,
    /// Linearised variance; nothing with a single vote.
    pub variance: Option<f64>,
    /// Korn-Graubard limits at the level asked for.
    pub interval: Interval,
    /// Votes.
    pub votes: u64,
    /// Kish's effective number of them, (sum w)^2 / sum w^2.
    pub effective: f64,
    /// Votes whose weight was trimmed.
    pub trimmed: u64,
    /// Share of the weight that trimming took away; much of it means the correction is partial.
    pub weight_trimmed: f64,
}

/// For each statement, ascending, the share of agreement corrected by the logged propensities.
///
/// The estimator of Hajek (1971): each vote counts 1 / propensity, and the weights are divided by
/// their sum, so that the share lies between 0 and 1 and no constant factor in the propensities
/// matters. It is right for all people who had a chance above 0 to be served the statement and
/// answer what they are served; whoever leaves or skips is not made up for. A ratio of two estimates, it
/// has a bias of the order of 1 / effective number, well inside the interval.
///
/// A vote counts at most `bound` times the median weight of its statement (Ionides, 2008, on
/// truncation: a little bias for a variance that exists). One person answers a statement once, so
/// votes are units by themselves; where people of one organisation answer, use a bootstrap.
pub fn corrected_shares(
    votes: &[ServedVote],
    bound: f64,
    level: f64,
) -> Result<Vec<CorrectedShare>, ExposureError> {
    if bound.is_nan() || bound < 1.0 {
        return Err(ExposureError::Bound { bound });
    }
    sorted_by_statement(votes)?
        .chunk_by(|a, b| a.statement == b.statement)
        .map(|of_statement| corrected_share(of_statement, bound, level))
        .collect()
}

/// Votes in canonical order, so that the order of arrival matters nowhere.
fn sorted_by_statement(votes: &[ServedVote]) -> Result<Vec<ServedVote>, ExposureError> {
    for (place, vote) in votes.iter().enumerate() {
        if !(vote.propensity >= f64::MIN_POSITIVE && vote.propensity <= 1.0) {
            return Err(ExposureError::Propensity {
                place,
                statement: vote.statement,
                propensity: vote.propensity,
            });
        }
    }
    let mut sorted = votes.to_vec();
    sorted.sort_by(|a, b| {
        a.statement
            .cmp(&b.statement)
            .then(b.propensity.total_cmp(&a.propensity))
            .then((a.agrees, a.random_slot).cmp(&(b.agrees, b.random_slot)))
    });
    Ok(sorted)
}

/// One statement's votes, by falling propensity, so by rising weight.
fn corrected_share(
    votes: &[ServedVote],
    bound: f64,
    level: f64,
) -> Result<CorrectedShare, ExposureError> {
    // Relative to the likeliest vote, whose weight is 1: nothing overflows.
    let weights: Vec<f64> = votes
        .iter()
        .map(|vote| votes[0].propensity / vote.propensity)
        .collect();
    let middle = votes.len() / 2;
    let median = f64::midpoint(weights[(votes.len() - 1) / 2], weights[middle]);
    let most = bound * median;
    let weighted: Vec<WeightedVote> = (0..)
        .zip(votes.iter().zip(&weights))
        .map(|(cluster, (vote, weight))| WeightedVote {
            cluster,
            weight: weight.min(most),
            agrees: vote.agrees,
        })
        .collect();
    // Relative to the heaviest, so that the sum of very unequal weights stays finite.
    let heaviest = weights[votes.len() - 1];
    let before: f64 = weights.iter().map(|weight| weight / heaviest).sum();
    let after: f64 = weighted.iter().map(|vote| vote.weight / heaviest).sum();
    let agrees = votes.iter().filter(|vote| vote.agrees).count();
    let unknown = UncertaintyError::OutOfDomain {
        name: "the number of votes on a statement",
        value: 0.0,
        needed: "at least 1",
    };
    let share = share_with_interval(&weighted, level)?.ok_or(unknown)?;
    Ok(CorrectedShare {
        statement: votes[0].statement,
        share: share.share,
        uncorrected: agrees as f64 / votes.len() as f64,
        variance: share.variance,
        interval: share.interval,
        votes: votes.len() as u64,
        effective: share.kish,
        trimmed: weights.iter().filter(|weight| **weight > most).count() as u64,
        weight_trimmed: (1.0 - after / before).max(0.0),
    })
}

/// What people answer to a statement in a random slot, and what those who came to it otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SelfSelection {
    /// The statement.
    pub statement: u64,
    /// Votes in random slots.
    pub random_votes: u64,
    /// Share of them that agrees.
    pub random_share: f64,
    /// All other votes.
    pub other_votes: u64,
    /// Share of them that agrees.
    pub other_share: f64,
    /// Other less random: above 0 if those who came to the statement otherwise agree more.
    pub difference: f64,
    /// Newcombe's hybrid score interval of the difference; 0 inside it means no effect is shown.
    pub interval: Interval,
}

/// For each statement, ascending, with votes of both kinds: how much more, or less, those agree who
/// were not served it by chance. One statement is one test; for a list of findings adjust for many.
pub fn self_selection(
    votes: &[ServedVote],
    level: f64,
) -> Result<Vec<SelfSelection>, ExposureError> {
    let mut found = Vec::new();
    for of_statement in
        sorted_by_statement(votes)?.chunk_by(|first, second| first.statement == second.statement)
    {
        let count = |random: bool, agreeing: bool| {
            let counts =
                |vote: &&ServedVote| vote.random_slot == random && (vote.agrees || !agreeing);
            of_statement.iter().filter(counts).count() as u64
        };
        let (random_votes, other_votes) = (count(true, false), count(false, false));
        if random_votes == 0 || other_votes == 0 {
            continue;
        }
        let (random_agrees, other_agrees) = (count(true, true), count(false, true));
        let random_share = random_agrees as f64 / random_votes as f64;
        let other_share = other_agrees as f64 / other_votes as f64;
        let (other, random) = ((other_agrees, other_votes), (random_agrees, random_votes));
        found.push(SelfSelection {
            statement: of_statement[0].statement,
            random_votes,
            random_share,
            other_votes,
            other_share,
            difference: other_share - random_share,
            interval: newcombe(other, random, level)?,
        });
    }
    Ok(found)
}

/// The hybrid score interval of the difference of two independent shares, first less second, each
/// given as (count, of how many): method 10 of Newcombe (1998), which puts together the Wilson
/// limits of the two shares. Right for small counts and for shares of 0 or 1.
///
/// Where there is none of one of them, the difference can be anything: from -1 to 1.
pub fn newcombe(
    first: (u64, u64),
    second: (u64, u64),
    level: f64,
) -> Result<Interval, UncertaintyError> {
    let z = student_t_quantile(0.5 * (1.0 + level), f64::INFINITY)?;
    if first.1 == 0 || second.1 == 0 {
        return Ok(Interval {
            low: -1.0,
            high: 1.0,
        });
    }
    let (p, of_first) = score(first, z);
    let (q, of_second) = score(second, z);
    let away = |a: f64, b: f64| (a * a + b * b).sqrt();
    let difference = p - q;
    let low = difference - away(p - of_first.low, of_second.high - q);
    let high = difference + away(of_first.high - p, q - of_second.low);
    Ok(Interval {
        low: low.max(-1.0),
        high: high.min(1.0),
    })
}

/// A share of more than nothing, and its Wilson interval.
fn score((count, total): (u64, u64), z: f64) -> (f64, Interval) {
    let n = total as f64;
    let share = count.min(total) as f64 / n;
    let squared = z * z / n;
    let middle = share + squared / 2.0;
    let half = z * (share * (1.0 - share) / n + squared / (4.0 * n)).sqrt();
    let interval = Interval {
        low: ((middle - half) / (1.0 + squared)).clamp(0.0, share),
        high: ((middle + half) / (1.0 + squared)).clamp(share, 1.0),
    };
    (share, interval)
}

/// How evenly statements were seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Exposure {
    /// Statements.
    pub statements: u64,
    /// Views of all of them.
    pub views: u128,
    /// Gini coefficient of views: 0 if all were seen equally often, (n - 1)/n if only one of n was.
    pub gini: f64,
    /// Views of the least seen statement.
    pub least: u64,
    /// The statements with so few, ascending.
    pub least_viewed: Vec<u64>,
    /// Statements with fewer than [`VIEWS_FEW`] views.
    pub hardly_seen: u64,
    /// Share of all views that went to the most seen tenth of the statements (rounded up).
    pub top_tenth: f64,
}

impl Exposure {
    /// From (statement, views) in any order; views of a statement named twice are added. Nothing
    /// without statements.
    pub fn of(views: &[(u64, u64)]) -> Option<Self> {
        let mut sorted = views.to_vec();
        sorted.sort_unstable();
        let mut by_views: Vec<(u64, u64)> = sorted
            .chunk_by(|a, b| a.0 == b.0)
            .map(|same| {
                let views = same.iter().map(|(_, views)| *views);
                (views.fold(0, u64::saturating_add), same[0].0)
            })
            .collect();
        by_views.sort_unstable();
        let (least, _) = *by_views.first()?;
        let count = by_views.len();
        let all: u128 = by_views.iter().map(|(views, _)| u128::from(*views)).sum();
        // Sum of (2 i - n - 1) x(i) over ascending x: whole numbers, so exact.
        let unequal: i128 = (1..)
            .zip(&by_views)
            .map(|(i, (views, _))| (2 * i - count as i128 - 1) * i128::from(*views))
            .sum();
        let top: u128 = by_views[count - count.div_ceil(10)..]
            .iter()
            .map(|(views, _)| u128::from(*views))
            .sum();
        let of_all = |value: f64| if all > 0 { value / all as f64 } else { 0.0 };
        Some(Self {
            statements: count as u64,
            views: all,
            gini: of_all(unequal as f64 / count as f64),
            least,
            least_viewed: by_views
                .iter()
                .take_while(|(views, _)| *views == least)
                .map(|(_, statement)| *statement)
                .collect(),
            hardly_seen: by_views.iter().filter(|(v, _)| *v < VIEWS_FEW).count() as u64,
            top_tenth: of_all(top as f64),
        })
    }
}

#[cfg(test)]
mod tests;
