//! The declared peer: a bias for the person, one for the statement and a fixed number of opinion
//! factors, by alternating ridge regressions with penalties fixed in advance. It is refitted in
//! the same run, so that everybody sees what the bridging model adds; nothing else uses it.

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use super::agreement;
use super::known::{Entry, Known};
use crate::numbers::{SplitMix64, seed_of};
use crate::votes::Votes;

/// Ridge penalty of the biases, fixed in advance.
const BIAS_PENALTY: f64 = 2.0;
/// Ridge penalty of the factors, fixed in advance.
const FACTOR_PENALTY: f64 = 4.0;
/// Alternations between people and statements.
const ROUNDS: usize = 15;

/// A fitted peer with one bias and `TERMS - 1` factors a side: agree is 1, disagree and pass are 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline<const TERMS: usize> {
    mean: f64,
    people: Vec<[f64; TERMS]>,
    statements: Vec<[f64; TERMS]>,
}

/// The peer every result is compared with: biases and two factors.
pub type TwoFactors = Baseline<3>;

impl<const TERMS: usize> Baseline<TERMS> {
    /// Fits to the known votes. Every person and statement is solved by itself, in canonical order;
    /// the start is drawn from `seed` and the ids of the statements.
    pub fn fit(votes: &Votes, known: &Known, seed: u64) -> Self {
        let start = |id: &u64| {
            let mut numbers = SplitMix64::new(seed_of(&[seed, 0xfac7, *id]));
            let mut terms = [0.0; TERMS];
            for term in terms.iter_mut().skip(1) {
                *term = 2.0 * numbers.unit() - 1.0;
            }
            terms
        };
        let mut model = Self {
            mean: mean_agreement(known),
            people: vec![[0.0; TERMS]; known.people()],
            statements: votes.statements().iter().map(start).collect(),
        };
        for _ in 0..ROUNDS {
            model.people = (0..known.people())
                .into_par_iter()
                .with_min_len(64)
                .map(|row| solved(known.row(row), &model.statements, model.mean))
                .collect();
            model.statements = (0..known.statements())
                .into_par_iter()
                .map(|column| solved(known.column(column), &model.people, model.mean))
                .collect();
        }
        model
    }

    /// Probability, as the model has it, that the person at `row` agrees with the statement at
    /// `column`.
    ///
    /// # Panics
    /// If `row` or `column` is not one of those it was fitted to.
    pub fn predict(&self, row: usize, column: usize) -> f64 {
        let (person, statement) = (&self.people[row], &self.statements[column]);
        let common: f64 = person[1..]
            .iter()
            .zip(&statement[1..])
            .map(|(p, s)| p * s)
            .sum();
        (self.mean + person[0] + statement[0] + common).clamp(0.0, 1.0)
    }
}

fn mean_agreement(known: &Known) -> f64 {
    let all = (0..known.people()).flat_map(|row| known.row(row));
    let agrees: f64 = all.map(|(_, vote)| agreement(*vote)).sum();
    agrees / (known.len().max(1) as f64)
}

/// The terms of one side given those of the other: a ridge regression of what mean and the other
/// side's bias leave over.
fn solved<const TERMS: usize>(seen: &[Entry], others: &[[f64; TERMS]], mean: f64) -> [f64; TERMS] {
    let mut moments = [[0.0; TERMS]; TERMS];
    let mut products = [0.0; TERMS];
    for (place, line) in moments.iter_mut().enumerate() {
        line[place] = if place == 0 {
            BIAS_PENALTY
        } else {
            FACTOR_PENALTY
        };
    }
    for (other, vote) in seen {
        let mut features = others[*other as usize];
        let left = agreement(*vote) - mean - features[0];
        features[0] = 1.0;
        for (line, feature) in moments.iter_mut().zip(features) {
            for (moment, second) in line.iter_mut().zip(features) {
                *moment += feature * second;
            }
        }
        for (product, feature) in products.iter_mut().zip(features) {
            *product += feature * left;
        }
    }
    eliminated(moments, products)
}

/// Solves a small positive definite system by Gaussian elimination; the penalties keep every pivot
/// above zero.
fn eliminated<const TERMS: usize>(
    mut matrix: [[f64; TERMS]; TERMS],
    mut right: [f64; TERMS],
) -> [f64; TERMS] {
    for pivot in 0..TERMS {
        for below in pivot + 1..TERMS {
            let factor = matrix[below][pivot] / matrix[pivot][pivot];
            let above = matrix[pivot];
            for (value, above) in matrix[below].iter_mut().zip(above) {
                *value -= factor * above;
            }
            right[below] -= factor * right[pivot];
        }
    }
    for pivot in (0..TERMS).rev() {
        let known: f64 = (pivot + 1..TERMS)
            .map(|column| matrix[pivot][column] * right[column])
            .sum();
        right[pivot] = (right[pivot] - known) / matrix[pivot][pivot];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elimination_solves_a_known_system() {
        let found = eliminated(
            [[4.0, 1.0, 2.0], [1.0, 3.0, 0.0], [2.0, 0.0, 5.0]],
            [15.0, 10.0, 16.0],
        );
        let back = 4.0 * found[0] + found[1] + 2.0 * found[2];
        assert!((back - 15.0).abs() < 1e-12);
        assert!((found[0] + 3.0 * found[1] - 10.0).abs() < 1e-12);
        assert!((2.0 * found[0] + 5.0 * found[2] - 16.0).abs() < 1e-12);
    }
}
