//! Which statements to serve a person next so that the certificate of a slate closes. Which slate,
//! which contenders and how much an answer would help is the business of the certificate.

use std::collections::BTreeSet;

use super::ExposureError;
use crate::numbers::{SplitMix64, seed_of};

/// A statement with how much a person's answer to it could help.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prioritised {
    /// The statement.
    pub statement: u64,
    /// The greater, the more; at 0 or below the answer could not help.
    pub priority: f64,
}

/// What a statement is to the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It is on the slate: whoever agrees with it is represented, and leaves the groups that could
    /// still claim a place.
    Slate,
    /// It stands outside and could claim a place: whoever does not agree leaves its group.
    Contender,
}

/// A statement that may be served, with the probability to be logged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The statement.
    pub statement: u64,
    /// On the slate, or outside.
    pub side: Side,
    /// With what probability it is served; the probabilities of all candidates sum to 1.
    pub probability: f64,
}

/// The statements that may be served to one person now: those of the slate first, each side by
/// falling priority, ties by the lower id.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Closing {
    /// The candidates; empty if no answer of this person can help.
    pub candidates: Vec<Candidate>,
}

impl Closing {
    /// Draws a candidate by its probability: the same for the same key (say seed, person, number of
    /// the slot), so that a log can be checked. Nothing without candidates.
    pub fn draw(&self, key: &[u64]) -> Option<Candidate> {
        let slate = self
            .candidates
            .partition_point(|candidate| candidate.side == Side::Slate);
        let (slate, contenders) = self.candidates.split_at(slate);
        let mut numbers = SplitMix64::new(seed_of(key));
        let heads = numbers.below(2) == 0;
        let side = match (slate, contenders) {
            ([], side) | (side, []) => side,
            (slate, contenders) => {
                if heads {
                    slate
                } else {
                    contenders
                }
            }
        };
        side.get(numbers.below(side.len())).copied()
    }
}

/// The candidates for a person who has seen `seen`: of what they have not seen, at most `most`
/// statements of the `slate` and at most `most` of the `contenders`, those with the greatest
/// priority above 0. The two sides have half the probability each, uniform inside; if one is empty,
/// the other has all.
///
/// Priorities come from the certificate: for the slate, how much the person's agreement would lower
/// its pessimistic ratio (nothing, if the person is in no group that could claim a place), for the
/// contenders how close they are to a claim, the witness first. Serve by [`Closing::draw`] and log
/// its probability: it is the propensity that `corrected_shares` needs. Nobody chooses here, but a
/// candidate set depends on earlier answers, so these are no random slots.
///
/// A statement on both sides counts on the slate; of one named twice the greater priority counts.
pub fn next_to_close(
    slate: &[Prioritised],
    contenders: &[Prioritised],
    seen: &[u64],
    most: usize,
) -> Result<Closing, ExposureError> {
    for Prioritised {
        statement,
        priority,
    } in slate.iter().chain(contenders)
    {
        if !priority.is_finite() {
            return Err(ExposureError::Priority {
                statement: *statement,
                priority: *priority,
            });
        }
    }
    let mut taken: BTreeSet<u64> = seen.iter().copied().collect();
    let slate_next = ranked(slate, &taken, most);
    taken.extend(slate.iter().map(|on_slate| on_slate.statement));
    let contenders_next = ranked(contenders, &taken, most);
    let halves = if slate_next.is_empty() || contenders_next.is_empty() {
        1.0
    } else {
        0.5
    };
    let candidates = |statements: Vec<u64>, side: Side| {
        let probability = halves / statements.len() as f64;
        statements.into_iter().map(move |statement| Candidate {
            statement,
            side,
            probability,
        })
    };
    Ok(Closing {
        candidates: candidates(slate_next, Side::Slate)
            .chain(candidates(contenders_next, Side::Contender))
            .collect(),
    })
}

/// The `most` statements of the greatest priority above 0 that are not in `taken`.
fn ranked(statements: &[Prioritised], taken: &BTreeSet<u64>, most: usize) -> Vec<u64> {
    let mut useful: Vec<&Prioritised> = statements
        .iter()
        .filter(|candidate| candidate.priority > 0.0 && !taken.contains(&candidate.statement))
        .collect();
    useful.sort_by(|a, b| {
        b.priority
            .total_cmp(&a.priority)
            .then(a.statement.cmp(&b.statement))
    });
    let mut named = BTreeSet::new();
    useful
        .into_iter()
        .map(|candidate| candidate.statement)
        .filter(|statement| named.insert(*statement))
        .take(most)
        .collect()
}
