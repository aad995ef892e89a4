//! Which statements unite: the agreement a crowd would give in which both ends of the main axis of
//! opinion weigh the same, however many people stand at each. One large camp's favourite does not
//! bridge; what both ends can agree to does.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::crowd::Crowd;
use super::known::{Draw, Known, drawn_people};
use super::model::Model;
use super::posterior::{
    AXES_MAX, LOADS, Person, READINGS, STATEMENT, Statement, Sums, Terms, expected, person_given,
    statement_given,
};
use super::small::dot;
use crate::numbers::figure;
use crate::votes::Votes;

/// Above so many votes the axes are found on people drawn from all, with about this many; levels
/// and loadings of statements then still come from everybody.
pub const AXES_VOTES_MAX: usize = 100_000;
/// Above so many votes even those come from people drawn, with about this many.
pub const BRIDGE_VOTES_MAX: usize = 3_000_000;
/// People are summed in so many chunks, which are then added in order.
const CHUNKS: usize = 4;
/// Agreement at a point never counts as less, so that one point cannot make everything zero.
const AGREEMENT_MIN: f64 = 0.01;
/// For the interval a point counts with at least this agreement: near zero the logarithm is steep.
const SLOPE_AT_MIN: f64 = 0.1;
/// Quantile of the normal distribution for an interval of 95 %.
const Z95: f64 = 1.959_964;

/// How far a statement unites people.
#[derive(Debug, Clone, PartialEq)]
pub struct Bridge {
    /// The statement's column in the votes.
    pub column: usize,
    /// Geometric mean of the predicted agreement along the main axis, both ends weighing the same;
    /// from .01 to 1. Without axes it is the plain agreement, drawn to the mean where votes are few.
    pub score: f64,
    /// Lower end of an interval of two standard errors, given where people stand. It leaves out
    /// that their places are uncertain too: in planted data it held the true score in 82 of 100 cases.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Agreement of somebody of ordinary readiness in the middle of all axes: what is left of a
    /// statement's agreement once opinions are accounted for. From 0 to 1.
    pub intercept: f64,
    /// Votes of placed people below the middle of the main axis. Without axes nobody is placed
    /// apart, and the vote counts at both ends.
    pub support_low_end: u64,
    /// Votes of placed people above the middle.
    pub support_high_end: u64,
}

/// The bridging scores of all statements.
#[derive(Debug, Clone, PartialEq)]
pub struct Bridging {
    /// One for each statement, in the order of columns.
    pub bridges: Vec<Bridge>,
    /// How many axes of opinion there are.
    pub factors: usize,
    /// On how many people's votes the axes were found.
    pub people_for_axes: u64,
    /// On how many people's votes the scores rest.
    pub people: u64,
}

/// Scores every statement. Axes are found on at most about [`AXES_VOTES_MAX`] votes of people drawn
/// by a hash of their ids; then everybody is placed and every vote counts, up to about
/// [`BRIDGE_VOTES_MAX`].
pub fn bridges(votes: &Votes, seed: u64) -> Bridging {
    bridges_within(votes, seed, AXES_VOTES_MAX, BRIDGE_VOTES_MAX)
}

/// The same with other limits.
pub(super) fn bridges_within(
    votes: &Votes,
    seed: u64,
    axes_votes: usize,
    score_votes: usize,
) -> Bridging {
    let drawn = drawn_people(votes, axes_votes, seed);
    let fitted_to = drawn.as_ref().unwrap_or(votes);
    let model = Model::fit(fitted_to, &Known::all(fitted_to), seed);
    let crowd = Crowd::of(&model, fitted_to);
    let statements = statements_of(votes, fitted_to, &model);
    let placed = Draw::of(votes, score_votes, seed);
    let tallies = tallied(votes, placed, &model, &crowd, &statements);
    let bridges = (0..statements.len())
        .into_par_iter()
        .map(|column| {
            let (sums, support) = (&tallies.sums[column], tallies.support[column]);
            let noise = &statements[column].precision;
            let (statement, _) = statement_given(&model.prior, sums, noise);
            scored(column, &statement, &model, &crowd, support)
        })
        .collect();
    Bridging {
        bridges,
        factors: model.factors(),
        people_for_axes: fitted_to.participants().len() as u64,
        people: tallies.people,
    }
}

/// What the model knows of each statement of `votes`; of one nobody drawn voted on, the prior.
fn statements_of(votes: &Votes, fitted_to: &Votes, model: &Model) -> Vec<Statement> {
    let unseen = model.unseen_statement();
    let known = |id: &u64| {
        let place = fitted_to.statements().binary_search(id);
        place
            .map_or(&unseen, |column| &model.statements[column])
            .clone()
    };
    votes.statements().iter().map(known).collect()
}

/// Sums over people, by statement.
struct Tallies {
    sums: Vec<Sums>,
    support: Vec<[u64; 2]>,
    people: u64,
}

impl Tallies {
    fn none(width: usize) -> Self {
        Self {
            sums: vec![Sums::NONE; width],
            support: vec![[0; 2]; width],
            people: 0,
        }
    }

    fn add(&mut self, other: &Self) {
        for (sums, more) in self.sums.iter_mut().zip(&other.sums) {
            sums.add_sums(more);
        }
        for (support, more) in self.support.iter_mut().zip(&other.support) {
            support[0] += more[0];
            support[1] += more[1];
        }
        self.people += other.people;
    }
}

/// Places everybody drawn and sums them up at the statements they voted on, in one pass.
fn tallied(
    votes: &Votes,
    placed: Draw,
    model: &Model,
    crowd: &Crowd,
    statements: &[Statement],
) -> Tallies {
    let terms: Vec<Terms> = statements.iter().map(Statement::terms).collect();
    let people = votes.participants().len();
    let chunk = |chunk: usize| {
        let mut tallies = Tallies::none(statements.len());
        let mut line = Vec::new();
        for row in people * chunk / CHUNKS..people * (chunk + 1) / CHUNKS {
            if !placed.holds(votes.participants()[row]) {
                continue;
            }
            line.clear();
            line.extend(votes.row(row).map(|(column, vote)| (column as u32, vote)));
            let products = person_given(&model.prior, &line, &terms);
            let ends = crowd.ends(expected(&products), line.len());
            tallies.people += 1;
            for (column, vote) in &line {
                let column = *column as usize;
                tallies.sums[column].add_vote(*vote, &products);
                tallies.support[column][0] += u64::from(ends[0]);
                tallies.support[column][1] += u64::from(ends[1]);
            }
        }
        tallies
    };
    let chunks: Vec<Tallies> = (0..CHUNKS).into_par_iter().map(chunk).collect();
    let mut all = Tallies::none(statements.len());
    for tallies in &chunks {
        all.add(tallies);
    }
    all
}

fn scored(
    column: usize,
    statement: &Statement,
    model: &Model,
    crowd: &Crowd,
    support: [u64; 2],
) -> Bridge {
    let row = model.axes.agreement(statement);
    let mut logarithm = 0.0;
    // Slope of the logarithm of the score by level and loadings.
    let mut slope = [0.0; LOADS];
    for (person, weight) in &crowd.points {
        let agreement = dot(&row, person).clamp(AGREEMENT_MIN, 1.0);
        logarithm += weight * agreement.ln();
        for (slope, value) in slope.iter_mut().zip(&person[READINGS..]) {
            *slope += weight * value / agreement.max(SLOPE_AT_MIN);
        }
    }
    let score = logarithm.exp();
    let deviation = variance(statement, &slope).max(0.0).sqrt();
    let factor = (Z95 * deviation).exp();
    Bridge {
        column,
        score: figure(score),
        low: figure(score / factor),
        high: figure((score * factor).min(1.0)),
        intercept: figure(middle(&row)),
        support_low_end: support[0],
        support_high_end: support[1],
    }
}

/// Predicted agreement where all readiness and positions are zero.
fn middle(row: &Person) -> f64 {
    row[READINGS + AXES_MAX].clamp(0.0, 1.0)
}

/// Variance of the product of the slope with level and loadings of agreement, (side - pass) / 2.
fn variance(statement: &Statement, slope: &[f64; LOADS]) -> f64 {
    let mut both = [0.0; STATEMENT];
    for (load, slope) in slope.iter().enumerate() {
        both[load] = slope / 2.0;
        both[LOADS + load] = -slope / 2.0;
    }
    let lines = statement.covariance.iter().zip(both);
    lines.map(|(line, value)| value * dot(line, &both)).sum()
}
