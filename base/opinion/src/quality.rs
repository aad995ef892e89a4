//! How good a result is: how well held-out votes are predicted, how much was seen of what could
//! be, how firm the groups are. A figure that cannot be computed is absent, never invented.

use serde::{Deserialize, Serialize};

use crate::numbers::{figure, seed_of};
use crate::prediction::{Known, Model, TwoFactors, agreement, drawn_people};
use crate::votes::Votes;

/// People and statements need this many votes for one of them to be held out.
const VOTES_NEEDED: usize = 10;
/// One vote in so many is held out.
const HELD_OUT_ONE_IN: u64 = 10;
/// Splits of small sets are repeated, so that chance matters less.
const REPEATS: u64 = 3;
/// Above so many votes one split is enough.
const REPEATED_VOTES_MAX: usize = 50_000;
/// Above so many votes the prediction is measured on people drawn from all, with about this many.
pub const QUALITY_VOTES_MAX: usize = 100_000;
/// Fewer held-out votes than this say nothing.
const HELD_OUT_MIN: u64 = 30;

/// Figures that say how far a result can be trusted.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Quality {
    /// Mean squared error of predicted held-out votes (agree 1, else 0) by the bridging model:
    /// 0 is perfect, .25 is a coin. Absent if there are too few votes.
    pub heldout_brier: Option<f64>,
    /// The same by each statement's plain agree rate.
    pub heldout_brier_base: Option<f64>,
    /// The same by biases and two opinion factors with penalties fixed in advance, refitted on the
    /// same votes: the peer that the model has to beat.
    #[serde(default)]
    pub heldout_brier_two_factors: Option<f64>,
    /// By how much outcomes rise when the prediction rises by one: 1 is calibrated, less means
    /// predictions are too bold, more that they are too timid.
    #[serde(default)]
    pub heldout_slope: Option<f64>,
    /// Votes that were held out, over all repeats.
    pub heldout_votes: u64,
    /// How many people the prediction was measured on, rounded down to tens, if they were drawn
    /// from very many votes; absent if it was everybody.
    #[serde(default)]
    pub heldout_people: Option<u64>,
    /// How many axes of opinion the model finds in all votes (or those of the people drawn); 0 if
    /// people differ only in how readily they agree. Absent without votes.
    #[serde(default)]
    pub factors: Option<u64>,
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

/// Measures everything but the stability, which is the bootstrap's. What is costly is measured on
/// people drawn if there are more than [`QUALITY_VOTES_MAX`] votes.
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
    let drawn = drawn_people(votes, QUALITY_VOTES_MAX, seed);
    let measured = drawn.as_ref().unwrap_or(votes);
    let held_out = HeldOut::measured(measured, seed);
    let model = (!measured.is_empty()).then(|| Model::fit(measured, &Known::all(measured), seed));
    Quality {
        heldout_brier: held_out.mean(held_out.model),
        heldout_brier_base: held_out.mean(held_out.base),
        heldout_brier_two_factors: held_out.mean(held_out.two_factors),
        heldout_slope: held_out.slope(),
        heldout_votes: if held_out.votes >= HELD_OUT_MIN {
            held_out.votes
        } else {
            0
        },
        heldout_people: drawn
            .as_ref()
            .map(|of| of.participants().len() as u64 / 10 * 10),
        factors: model.map(|model| model.factors() as u64),
        stability: None,
        votes_per_participant: per(people),
        votes_per_statement: per(statements),
        coverage: per(people * statements),
    }
}

/// One way to hide one vote in ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    /// What the hash of person and statement starts from.
    pub seed: u64,
}

impl Split {
    /// True if the vote at this row and column is hidden: one in ten by a hash of seed, person and
    /// statement, among people and statements with at least ten votes.
    pub fn holds_out(self, votes: &Votes, row: usize, column: usize) -> bool {
        votes.row(row).len() >= VOTES_NEEDED
            && votes.column(column).len() >= VOTES_NEEDED
            && seed_of(&[
                self.seed,
                votes.participants()[row],
                votes.statements()[column],
            ])
            .is_multiple_of(HELD_OUT_ONE_IN)
    }
}

/// The splits [`measure`] takes: three, one for many votes.
pub fn splits(votes: &Votes, seed: u64) -> impl Iterator<Item = Split> + use<> {
    let repeats = if votes.len() > REPEATED_VOTES_MAX {
        1
    } else {
        REPEATS
    };
    (0..repeats).map(move |repeat| Split {
        seed: seed_of(&[seed, 0x0b51, repeat]),
    })
}

/// Sums over held-out votes.
#[derive(Debug, Clone, Copy, Default)]
struct HeldOut {
    votes: u64,
    /// Squared errors of each predictor.
    model: f64,
    base: f64,
    two_factors: f64,
    /// Sums of outcomes, predictions, their products and the predictions' squares.
    agrees: f64,
    predicted: f64,
    products: f64,
    squares: f64,
}

impl HeldOut {
    /// Hides one vote in ten, drawn by hash of seed, person and statement, fits on the rest,
    /// predicts.
    fn measured(votes: &Votes, seed: u64) -> Self {
        let mut total = Self::default();
        for split in splits(votes, seed) {
            total.add_split(votes, split);
        }
        total
    }

    fn add_split(&mut self, votes: &Votes, split: Split) {
        let known = Known::of(votes, |row, column| !split.holds_out(votes, row, column));
        if known.len() == votes.len() {
            return;
        }
        let model = Model::fit(votes, &known, split.seed);
        let two_factors = TwoFactors::fit(votes, &known, split.seed);
        let rates = agree_rates(votes, &known);
        for row in 0..votes.participants().len() {
            let mut shown = known.row(row).iter().peekable();
            for (column, vote) in votes.row(row) {
                if shown
                    .next_if(|(seen, _)| *seen as usize == column)
                    .is_some()
                {
                    continue;
                }
                let truth = agreement(vote);
                let predicted = model.predict(row, column);
                self.votes += 1;
                self.model += (predicted - truth).powi(2);
                self.base += (rates[column] - truth).powi(2);
                self.two_factors += (two_factors.predict(row, column) - truth).powi(2);
                self.agrees += truth;
                self.predicted += predicted;
                self.products += predicted * truth;
                self.squares += predicted * predicted;
            }
        }
    }

    /// The mean of a sum, if there are enough votes.
    fn mean(&self, sum: f64) -> Option<f64> {
        (self.votes >= HELD_OUT_MIN).then(|| figure(sum / self.votes as f64))
    }

    /// Slope of outcomes on predictions, if there are enough votes and predictions differ.
    fn slope(&self) -> Option<f64> {
        let count = self.votes as f64;
        let spread = self.squares - self.predicted * self.predicted / count;
        let common = self.products - self.predicted * self.agrees / count;
        (self.votes >= HELD_OUT_MIN && spread > 1e-6 * count).then(|| figure(common / spread))
    }
}

/// Agree rate of each statement over the known votes; a half without any.
fn agree_rates(votes: &Votes, known: &Known) -> Vec<f64> {
    let rate = |column: usize| {
        let seen = known.column(column);
        let agrees: f64 = seen.iter().map(|(_, vote)| agreement(*vote)).sum();
        if seen.is_empty() {
            0.5
        } else {
            agrees / seen.len() as f64
        }
    };
    (0..votes.statements().len()).map(rate).collect()
}
