//! The bridging model: readiness of the person, level of the statement and a few axes of opinion,
//! with the number of axes and all penalties chosen by the votes it is fitted to.

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use super::known::Known;
use super::posterior::{
    AXES_MAX, ONE, PERSON, Person, Prior, Products, READINGS, Readings, STATEMENT, Statement, Sums,
    WIDTH, expected, person_given, place_of, statement_given,
};
use super::prior::{first_noise, learn_noise};
use super::small::{cholesky, dot, lower_inverse, principal, product, transposed};
use crate::numbers::{SplitMix64, seed_of};
use crate::votes::Votes;

/// Alternations between people and statements: usual, and where each of them costs much.
const ROUNDS_MAX: usize = 20;
const ROUNDS_MIN: usize = 6;
/// What all rounds together may cost, in votes; a person costs as much as some thirty, a statement
/// as much as some hundred.
const COST_MAX: usize = 6_000_000;
/// Loadings start at random between this and its negative.
const LOADING_START: f64 = 0.3;
/// An axis explains at least this much of the variance of agreement (at most .25), or it is left
/// out: it moves a typical prediction by less than a percentage point.
const AXIS_VARIANCE_MIN: f64 = 1e-4;
/// Lines handled by one task; only a matter of speed.
const LINES_PER_TASK: usize = 64;

type Square = [[f64; AXES_MAX]; AXES_MAX];

/// A fitted bridging model. What it predicts is the probability to agree; disagreeing and passing
/// are not agreeing, but the model is told which of them it was.
///
/// Source: matrix factorisation with biases as in Community Notes (Wojcik and others, 2022), fitted
/// by variational Bayes instead of fixed penalties (Lim and Teh, 2007; Ilin and Raiko, 2010).
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub(super) people: Vec<Person>,
    pub(super) statements: Vec<Statement>,
    pub(super) prior: Prior,
    pub(super) axes: Axes,
    /// Inverse covariance of what is left over, all statements together.
    noise: Readings,
    /// For each statement the vector whose product with a person's is the predicted agreement.
    agreement: Vec<Person>,
}

/// The axes of opinion that the votes support, by what they explain.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axes {
    /// How many there are.
    pub count: usize,
    /// What turns a person's positions into the place on the main axis.
    pub main: [f64; AXES_MAX],
    /// Loadings times this are the loadings on the supported axes alone.
    kept: Square,
}

impl Model {
    /// Fits to the known votes, by alternating between people and statements in canonical order;
    /// the start is drawn from `seed` and the ids of the statements.
    pub fn fit(votes: &Votes, known: &Known, seed: u64) -> Self {
        let (mut statements, mut prior) = start(votes, known, seed);
        let counts: Vec<usize> = (0..known.statements())
            .map(|c| known.column(c).len())
            .collect();
        let mut people: Vec<Products> = Vec::new();
        let mut noise = first_noise();
        for round in 0..rounds(known) {
            let terms: Vec<_> = statements.iter().map(Statement::terms).collect();
            people = (0..known.people())
                .into_par_iter()
                .with_min_len(LINES_PER_TASK)
                .map(|row| person_given(&prior, known.row(row), &terms))
                .collect();
            if round > 0 {
                prior.learn_people(&mut people);
            }
            let (found, left): (Vec<Statement>, Vec<_>) = (0..known.statements())
                .into_par_iter()
                .map(|column| {
                    let sums = Sums::over(known.column(column), &people);
                    statement_given(&prior, &sums, &statements[column].precision)
                })
                .unzip();
            statements = found;
            if round > 0 {
                prior.learn_statements(&statements);
            }
            noise = learn_noise(&mut statements, &left, &counts);
        }
        let people: Vec<Person> = people.iter().map(|products| *expected(products)).collect();
        let axes = Axes::of(known, &people, &statements);
        let agreement = statements.iter().map(|s| axes.agreement(s)).collect();
        Self {
            people,
            statements,
            prior,
            axes,
            noise,
            agreement,
        }
    }

    /// What is known of a statement without votes.
    pub(super) fn unseen_statement(&self) -> Statement {
        self.prior.statement(self.noise)
    }

    /// How many axes of opinion the votes support: 0 if people differ in readiness alone.
    pub fn factors(&self) -> usize {
        self.axes.count
    }

    /// Probability, as the model has it, that the person at `row` agrees with the statement at
    /// `column`.
    ///
    /// # Panics
    /// If `row` or `column` is not one of those it was fitted to.
    pub fn predict(&self, row: usize, column: usize) -> f64 {
        dot(&self.agreement[column], &self.people[row]).clamp(0.0, 1.0)
    }
}

/// How many rounds are affordable. It depends on counts alone, never on time.
fn rounds(known: &Known) -> usize {
    let cost = known.len() + 30 * known.people() + 100 * known.statements();
    (COST_MAX / cost.max(1)).clamp(ROUNDS_MIN, ROUNDS_MAX)
}

/// Statements with random loadings at the mean level of all votes, and the first prior.
fn start(votes: &Votes, known: &Known, seed: u64) -> (Vec<Statement>, Prior) {
    let mut counts = [0.0; 3];
    for row in 0..known.people() {
        for (_, vote) in known.row(row) {
            counts[place_of(*vote)] += 1.0;
        }
    }
    let all = (known.len().max(1)) as f64;
    let level = [(counts[2] - counts[0]) / all, counts[1] / all];
    let random = |id: &u64| {
        let mut numbers = SplitMix64::new(seed_of(&[seed, 0xb21d, *id]));
        let mut unknowns = [0.0; STATEMENT];
        for (reading, loads) in unknowns.chunks_exact_mut(AXES_MAX + 1).enumerate() {
            for load in &mut loads[..AXES_MAX] {
                *load = LOADING_START * (2.0 * numbers.unit() - 1.0);
            }
            loads[AXES_MAX] = level[reading];
        }
        Statement::with(&unknowns, first_noise())
    };
    let statements = votes.statements().iter().map(random).collect();
    (statements, Prior::start(level))
}

impl Axes {
    /// Turns positions and loadings so that each axis explains as much as it can of what is left,
    /// and keeps those that explain enough. People and statements weigh by their votes.
    fn of(known: &Known, people: &[Person], statements: &[Statement]) -> Self {
        let positions = || {
            let weight = |row| known.row(row).len() as f64;
            (0..people.len()).map(move |row| (axes_of(&people[row]), weight(row)))
        };
        let loadings = || {
            let weight = |column| known.column(column).len() as f64;
            (0..statements.len()).map(move |column| {
                let row = agreement_row(&statements[column]);
                (axes_of(&row), weight(column))
            })
        };
        let half = cholesky(&moments(positions(), mean(positions())));
        let moments = moments(loadings(), [0.0; AXES_MAX]);
        // Loadings on axes along which positions have variance one.
        let whole = product(&transposed(&half), &product(&moments, &half));
        let (explained, turned) = principal(whole);
        let count = explained
            .iter()
            .filter(|value| **value >= AXIS_VARIANCE_MIN)
            .count();
        let positions_by = product(&turned, &lower_inverse(&half));
        let loadings_by = product(&turned, &transposed(&half));
        let mut supported = loadings_by;
        for line in &mut supported[count..] {
            *line = [0.0; AXES_MAX];
        }
        let sign = sign_of_largest(loadings().map(|(loading, _)| dot(&loadings_by[0], &loading)));
        Self {
            count,
            main: positions_by[0].map(|value| sign * value),
            kept: product(&transposed(&positions_by), &supported),
        }
    }

    /// The vector whose product with a person's is the predicted agreement with the statement.
    pub(super) fn agreement(&self, statement: &Statement) -> Person {
        let mut row = agreement_row(statement);
        let all = axes_of(&row);
        for (load, kept) in row[READINGS..PERSON].iter_mut().zip(&self.kept) {
            *load = dot(kept, &all);
        }
        row
    }
}

/// Agreement is (1 + side - pass) / 2.
fn agreement_row(statement: &Statement) -> Person {
    let mut row = [0.0; WIDTH];
    for (place, value) in row.iter_mut().enumerate() {
        *value = (statement.rows[0][place] - statement.rows[1][place]) / 2.0;
    }
    row[ONE] += 0.5;
    row
}

/// The axes of a person's or a statement's vector.
pub(super) fn axes_of(vector: &Person) -> [f64; AXES_MAX] {
    std::array::from_fn(|axis| vector[READINGS + axis])
}

/// The sign that makes the loading largest in size positive; the first of equal ones decides.
fn sign_of_largest(loadings: impl Iterator<Item = f64>) -> f64 {
    let mut largest = 0.0_f64;
    for loading in loadings {
        if loading.abs() > largest.abs() {
            largest = loading;
        }
    }
    if largest < 0.0 { -1.0 } else { 1.0 }
}

/// Weighted mean.
fn mean(vectors: impl Iterator<Item = ([f64; AXES_MAX], f64)>) -> [f64; AXES_MAX] {
    let (mut sum, mut all) = ([0.0; AXES_MAX], 0.0);
    for (vector, weight) in vectors {
        all += weight;
        for (sum, value) in sum.iter_mut().zip(vector) {
            *sum += weight * value;
        }
    }
    sum.map(|sum| if all > 0.0 { sum / all } else { 0.0 })
}

/// Weighted mean of the products of each vector, less `centre`, with itself.
fn moments(
    vectors: impl Iterator<Item = ([f64; AXES_MAX], f64)>,
    centre: [f64; AXES_MAX],
) -> Square {
    let (mut sums, mut all) = ([[0.0; AXES_MAX]; AXES_MAX], 0.0);
    for (vector, weight) in vectors {
        let from_centre: [f64; AXES_MAX] = std::array::from_fn(|axis| vector[axis] - centre[axis]);
        all += weight;
        for (line, first) in sums.iter_mut().zip(from_centre) {
            for (sum, second) in line.iter_mut().zip(from_centre) {
                *sum += weight * first * second;
            }
        }
    }
    sums.map(|line| line.map(|sum| if all > 0.0 { sum / all } else { 0.0 }))
}
