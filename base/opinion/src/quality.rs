//! How good a result is: how well held-out votes are predicted, how much was seen of what could
//! be, how firm the groups are. A figure that cannot be computed is absent, never invented.

use serde::{Deserialize, Serialize};

use crate::numbers::{figure, seed_of};
use crate::prediction::{Model, agreement};
use crate::votes::Votes;

/// People and statements need this many votes for one of them to be held out.
const VOTES_NEEDED: usize = 10;
/// One vote in so many is held out.
const HELD_OUT_ONE_IN: u64 = 10;
/// Splits of small sets are repeated, so that chance matters less.
const REPEATS: u64 = 3;
/// Above so many votes one split is enough.
const REPEATED_VOTES_MAX: usize = 500_000;
/// Fewer held-out votes than this say nothing.
const HELD_OUT_MIN: u64 = 30;

/// Figures that say how far a result can be trusted.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Quality {
    /// Mean squared error of predicted held-out votes (agree 1, else 0) by biases and two opinion
    /// factors: 0 is perfect, .25 is a coin. Absent if there are too few votes.
    pub heldout_brier: Option<f64>,
    /// The same by each statement's plain agree rate.
    pub heldout_brier_base: Option<f64>,
    /// Votes that were held out, over all repeats.
    pub heldout_votes: u64,
    /// Mean adjusted Rand index of the groups over bootstrap replicates; absent without groups or
    /// replicates.
    pub stability: Option<f64>,
    /// Mean number of votes of a person.
    pub votes_per_participant: f64,
    /// Mean number of votes on a statement.
    pub votes_per_statement: f64,
    /// Votes cast of all that were possible.
    pub coverage: f64,
}

/// Measures everything but the stability, which is the bootstrap's.
pub fn measure(votes: &Votes, seed: u64) -> Quality {
    let (people, statements) = (
        votes.participants().len() as f64,
        votes.statements().len() as f64,
    );
    let per = |of: f64| {
        if of > 0.0 {
            figure(votes.len() as f64 / of)
        } else {
            0.0
        }
    };
    let held_out = held_out_error(votes, seed);
    Quality {
        heldout_brier: held_out.as_ref().map(|error| figure(error.model)),
        heldout_brier_base: held_out.as_ref().map(|error| figure(error.base)),
        heldout_votes: held_out.map_or(0, |error| error.votes),
        stability: None,
        votes_per_participant: per(people),
        votes_per_statement: per(statements),
        coverage: per(people * statements),
    }
}

struct HeldOut {
    model: f64,
    base: f64,
    votes: u64,
}

/// Hides one vote in ten, drawn by hash of seed, person and statement, fits on the rest, predicts.
fn held_out_error(votes: &Votes, seed: u64) -> Option<HeldOut> {
    let repeats = if votes.len() > REPEATED_VOTES_MAX {
        1
    } else {
        REPEATS
    };
    let mut total = HeldOut {
        model: 0.0,
        base: 0.0,
        votes: 0,
    };
    for repeat in 0..repeats {
        let split = seed_of(&[seed, 0x0b51, repeat]);
        let held = |row: usize, column: usize| is_held_out(votes, split, row, column);
        let model = Model::fit(votes, split, |row, column| !held(row, column));
        let rates = agree_rates(votes, &held);
        for row in 0..votes.participants().len() {
            for (column, vote) in votes.row(row).filter(|(column, _)| held(row, *column)) {
                let truth = agreement(vote);
                total.model += (model.predict(row, column) - truth).powi(2);
                total.base += (rates[column] - truth).powi(2);
                total.votes += 1;
            }
        }
    }
    let count = total.votes as f64;
    (total.votes >= HELD_OUT_MIN).then(|| HeldOut {
        model: total.model / count,
        base: total.base / count,
        votes: total.votes,
    })
}

fn is_held_out(votes: &Votes, split: u64, row: usize, column: usize) -> bool {
    votes.row(row).len() >= VOTES_NEEDED
        && votes.column(column).len() >= VOTES_NEEDED
        && seed_of(&[split, votes.participants()[row], votes.statements()[column]])
            .is_multiple_of(HELD_OUT_ONE_IN)
}

/// Agree rate of each statement over the votes that are not held out; a half without any.
fn agree_rates(votes: &Votes, held: &impl Fn(usize, usize) -> bool) -> Vec<f64> {
    let rate = |column: usize| {
        let (mut agrees, mut seen) = (0.0, 0.0);
        for (_, vote) in votes.column(column).filter(|(row, _)| !held(*row, column)) {
            agrees += agreement(vote);
            seen += 1.0;
        }
        if seen > 0.0 { agrees / seen } else { 0.5 }
    };
    (0..votes.statements().len()).map(rate).collect()
}
