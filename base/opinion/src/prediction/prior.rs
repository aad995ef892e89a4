//! What is expected before any vote is seen, estimated from all of them (empirical Bayes): how much
//! people and statements differ, how far votes scatter. An axis that helps nothing gets a variance
//! near zero and so switches itself off (automatic relevance determination: `MacKay`, 1995; Bishop,
//! *Variational principal components*, ICANN 1999).

use super::posterior::{
    AXES_MAX, LOADS, PERSON, PRODUCTS, Prior, Products, READINGS, Readings, STATEMENT, Statement,
    WIDTH, pairs, precision_of,
};
use super::small::{add, inverse, packed};

/// Variance of levels, loadings and readiness to start from.
const VARIANCE_START: f64 = 0.02;
/// Variance of what is left over to start from.
const NOISE_START: f64 = 0.15;
/// Variances fall no lower than this, so that everything stays finite.
const VARIANCE_MIN: f64 = 1e-9;
/// As many votes as the common noise counts for, beside a statement's own.
const NOISE_VOTES: f64 = 200.0;

impl Prior {
    /// Where the estimation starts, given the mean side and pass over all votes.
    pub(super) fn start(level: [f64; READINGS]) -> Self {
        let mut person = [[0.0; PERSON]; PERSON];
        for (place, line) in person.iter_mut().enumerate() {
            line[place] = if place < READINGS {
                1.0 / VARIANCE_START
            } else {
                1.0
            };
        }
        Self {
            person,
            loads: [[VARIANCE_START; LOADS]; READINGS],
            level,
        }
    }

    /// What is known of a statement without votes.
    pub(super) fn statement(&self, noise: Readings) -> Statement {
        let mut unknowns = [0.0; STATEMENT];
        let mut covariance = [[0.0; STATEMENT]; STATEMENT];
        for (reading, variances) in self.loads.iter().enumerate() {
            for (load, variance) in variances.iter().enumerate() {
                let place = reading * LOADS + load;
                covariance[place][place] = *variance;
            }
            unknowns[reading * LOADS + AXES_MAX] = self.level[reading];
        }
        let mut statement = Statement::with(&unknowns, noise);
        statement.covariance = covariance;
        statement
    }

    /// Learns how people differ, and stretches every axis so that positions have mean square one.
    /// Stretching is what makes the estimation fast (parameter expansion: Liu, Rubin and Wu, 1998).
    pub(super) fn learn_people(&mut self, people: &mut [Products]) {
        let mut sum = [0.0; PRODUCTS];
        for products in people.iter() {
            add(&mut sum, products);
        }
        let count = people.len().max(1) as f64;
        let mut stretch = [1.0; WIDTH];
        for axis in READINGS..PERSON {
            let length = (sum[packed(axis, axis)] / count).sqrt().max(1e-6);
            stretch[axis] = 1.0 / length;
            for variances in &mut self.loads {
                variances[axis - READINGS] *= length * length;
            }
        }
        let mut by = [0.0; PRODUCTS];
        for row in 0..WIDTH {
            for column in 0..=row {
                by[packed(row, column)] = stretch[row] * stretch[column];
            }
        }
        for products in people.iter_mut() {
            for (value, by) in products.iter_mut().zip(by) {
                *value *= by;
            }
        }
        let mut covariance = [[0.0; PERSON]; PERSON];
        for (row, line) in covariance.iter_mut().enumerate() {
            for (column, value) in line.iter_mut().enumerate().take(row + 1) {
                let place = packed(row, column);
                *value = sum[place] * by[place] / count;
            }
            line[row] += 1e-6;
        }
        self.person = inverse(&covariance);
    }

    /// Learns how statements differ.
    pub(super) fn learn_statements(&mut self, statements: &[Statement]) {
        let count = statements.len().max(1) as f64;
        for reading in 0..READINGS {
            let mut squares = [0.0; LOADS];
            let mut level = 0.0;
            for statement in statements {
                for (load, square) in squares.iter_mut().enumerate() {
                    let (value, place) = (
                        statement.rows[reading][READINGS + load],
                        reading * LOADS + load,
                    );
                    *square += value * value + statement.covariance[place][place];
                }
                level += statement.rows[reading][READINGS + AXES_MAX];
            }
            self.level[reading] = level / count;
            let around = self.level[reading].powi(2);
            for (load, square) in squares.iter().enumerate() {
                let about = if load == AXES_MAX { around } else { 0.0 };
                self.loads[reading][load] = (square / count - about).max(VARIANCE_MIN);
            }
        }
    }
}

/// The noise to start from.
pub(super) fn first_noise() -> Readings {
    let mut noise = [[0.0; READINGS]; READINGS];
    for (place, line) in noise.iter_mut().enumerate() {
        line[place] = NOISE_START;
    }
    precision_of(&noise)
}

/// Gives each statement the noise its own votes show, drawn to the common one; returns the
/// inverse covariance of the common one. `left` and `votes` are per statement.
pub(super) fn learn_noise(
    statements: &mut [Statement],
    left: &[Readings],
    votes: &[usize],
) -> Readings {
    let all: usize = votes.iter().sum();
    let mut common = [[0.0; READINGS]; READINGS];
    for (first, second) in pairs() {
        let sum: f64 = left.iter().map(|left| left[first][second]).sum();
        common[first][second] = sum / (all.max(1) as f64);
    }
    for ((statement, left), votes) in statements.iter_mut().zip(left).zip(votes) {
        let mut noise = *left;
        for (first, second) in pairs() {
            noise[first][second] += NOISE_VOTES * common[first][second];
            noise[first][second] /= *votes as f64 + NOISE_VOTES;
        }
        statement.precision = precision_of(&noise);
    }
    precision_of(&common)
}
