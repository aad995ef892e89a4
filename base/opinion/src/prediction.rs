//! A model that predicts how a person answers a statement: a bias for the person, one for the
//! statement, and two opinion factors, fitted on observed votes only. It measures the result; the
//! groups are not made from it.

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

use crate::numbers::{SplitMix64, seed_of};
use crate::votes::Votes;

/// Opinion factors.
const FACTORS: usize = 2;
/// Bias and factors together.
const TERMS: usize = FACTORS + 1;
/// Ridge penalties of bias and factors, fixed in advance.
const PENALTIES: [f64; TERMS] = [2.0, 4.0, 4.0];
/// Alternations between people and statements.
const ROUNDS: usize = 15;

type Terms = [f64; TERMS];

/// A fitted model: agree is 1, disagree and pass are 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    mean: f64,
    people: Vec<Terms>,
    statements: Vec<Terms>,
}

impl Model {
    /// Fits to all votes for which `used(row, column)` holds, by alternating ridge regressions.
    /// Every person and statement is solved by itself, in canonical order.
    pub fn fit(votes: &Votes, seed: u64, used: impl Fn(usize, usize) -> bool + Sync) -> Self {
        let people_count = votes.participants().len();
        let start = |id: &u64| {
            let mut numbers = SplitMix64::new(seed_of(&[seed, 0xfac7, *id]));
            [0.0, 2.0 * numbers.unit() - 1.0, 2.0 * numbers.unit() - 1.0]
        };
        let mut model = Self {
            mean: mean_agreement(votes, &used),
            people: vec![[0.0; TERMS]; people_count],
            statements: votes.statements().iter().map(start).collect(),
        };
        for _ in 0..ROUNDS {
            let of_row = |row: usize| {
                let seen = votes.row(row).filter(|(column, _)| used(row, *column));
                solved(
                    seen.map(|(column, vote)| (&model.statements[column], vote)),
                    model.mean,
                )
            };
            model.people = (0..people_count)
                .into_par_iter()
                .with_min_len(64)
                .map(of_row)
                .collect();
            let of_column = |column: usize| {
                let seen = votes.column(column).filter(|(row, _)| used(*row, column));
                solved(
                    seen.map(|(row, vote)| (&model.people[row], vote)),
                    model.mean,
                )
            };
            model.statements = (0..votes.statements().len())
                .into_par_iter()
                .map(of_column)
                .collect();
        }
        model
    }

    /// Probability, as the model has it, that the person at `row` agrees with the statement at
    /// `column`.
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

/// 1 if the vote agrees, else 0.
pub(crate) fn agreement(vote: i8) -> f64 {
    if vote == 1 { 1.0 } else { 0.0 }
}

fn mean_agreement(votes: &Votes, used: &(impl Fn(usize, usize) -> bool + Sync)) -> f64 {
    let (mut agrees, mut seen) = (0.0, 0.0);
    for row in 0..votes.participants().len() {
        for (column, vote) in votes.row(row) {
            if used(row, column) {
                agrees += agreement(vote);
                seen += 1.0;
            }
        }
    }
    if seen > 0.0 { agrees / seen } else { 0.0 }
}

/// The terms of one side given those of the other: a ridge regression of what mean and the other
/// side's bias leave over.
fn solved<'a>(seen: impl Iterator<Item = (&'a Terms, i8)>, mean: f64) -> Terms {
    let mut moments = [[0.0; TERMS]; TERMS];
    let mut products = [0.0; TERMS];
    for (place, line) in moments.iter_mut().enumerate() {
        line[place] = PENALTIES[place];
    }
    for (other, vote) in seen {
        let mut features = *other;
        features[0] = 1.0;
        let left = agreement(vote) - mean - other[0];
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
fn eliminated(mut matrix: [Terms; TERMS], mut right: Terms) -> Terms {
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
