//! The bridging model's two halves: what is known of a person given the statements, and of a
//! statement given the people. Both are ridge regressions whose features are themselves uncertain.
//!
//! A vote is two numbers: which side (agree 1, pass 0, disagree -1) and whether it is a pass (1 or
//! 0). A person is `[readiness to agree, readiness to pass, position on each axis, 1]`; a statement
//! has one row of loadings for the side and one for the pass, so that row times person is the
//! expected number. Uncertainty is carried along: sums are of expected products, not of products
//! of expectations (variational Bayes: Lim and Teh, KDD Cup 2007; Ilin and Raiko, JMLR 2010).

use super::known::Entry;
use super::small::{add, dot, element, image, inverse, packed};

/// Axes of opinion that are tried; those the votes do not support shrink to nothing.
pub(super) const AXES_MAX: usize = 6;
/// Numbers a vote is read as: side and pass.
pub(super) const READINGS: usize = 2;
/// What is unknown of a person: two readinesses and the positions.
pub(super) const PERSON: usize = READINGS + AXES_MAX;
/// A person's vector: the unknowns and a constant one.
pub(super) const WIDTH: usize = PERSON + 1;
/// Where the constant one stands.
pub(super) const ONE: usize = PERSON;
/// What is unknown of a statement in one reading: loadings on the axes, then the level.
pub(super) const LOADS: usize = AXES_MAX + 1;
/// What is unknown of a statement.
pub(super) const STATEMENT: usize = READINGS * LOADS;
/// Size of a packed matrix of expected products of a person's vector with itself.
pub(super) const PRODUCTS: usize = WIDTH * (WIDTH + 1) / 2;
/// Size of what one vote adds to a person's equations: packed matrix, then right-hand side.
const EQUATIONS: usize = PRODUCTS - 1;
/// Variance no statement's noise falls below; keeps everything finite if all agree.
const NOISE_MIN: f64 = 1e-3;

/// A person's vector.
pub(super) type Person = [f64; WIDTH];
/// Expected products of a person's vector with itself, packed; the last row is the expected vector.
pub(super) type Products = [f64; PRODUCTS];
/// What one vote on a statement adds to a person's equations, by the vote's place.
pub(super) type VoteTerms = [[f64; EQUATIONS]; 3];
/// Sums of people's products over those who disagree, pass and agree.
pub(super) type Sums = [Products; 3];
/// A symmetric matrix over the two readings.
pub(super) type Readings = [[f64; READINGS]; READINGS];

/// Side and pass of a vote, by its place: disagree, pass, agree.
const NUMBERS: [[f64; READINGS]; 3] = [[-1.0, 0.0], [0.0, 1.0], [1.0, 0.0]];

/// Where a vote stands in tables by vote.
pub(super) fn place_of(vote: i8) -> usize {
    (vote + 1).clamp(0, 2) as usize
}

/// What is expected before a vote is seen. Estimated from the votes themselves (empirical Bayes).
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Prior {
    /// Inverse covariance of people's unknowns; their mean is zero.
    pub person: [[f64; PERSON]; PERSON],
    /// Variances of a statement's unknowns in each reading. A small one switches an axis off.
    pub loads: [[f64; LOADS]; READINGS],
    /// Mean level of statements in each reading.
    pub level: [f64; READINGS],
}

/// What is known of a statement.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Statement {
    /// Expected row of each reading, in the order of a person's vector.
    pub rows: [Person; READINGS],
    /// Covariance of the unknowns, the side's first.
    pub covariance: [[f64; STATEMENT]; STATEMENT],
    /// Inverse covariance of what the rows leave over.
    pub precision: Readings,
}

impl Statement {
    /// Rows with the given unknowns and no uncertainty.
    pub(super) fn with(unknowns: &[f64; STATEMENT], precision: Readings) -> Self {
        let mut rows = [[0.0; WIDTH]; READINGS];
        for (reading, row) in rows.iter_mut().enumerate() {
            row[reading] = 1.0;
            row[READINGS..].copy_from_slice(&unknowns[reading * LOADS..][..LOADS]);
        }
        Self {
            rows,
            covariance: [[0.0; STATEMENT]; STATEMENT],
            precision,
        }
    }

    /// What each vote on it adds to a person's equations.
    pub(super) fn vote_terms(&self) -> VoteTerms {
        let mut products = [0.0; PRODUCTS];
        for (first, second) in pairs() {
            let weight = self.precision[first][second];
            for row in 0..WIDTH {
                for column in 0..=row {
                    let mut product = self.rows[first][row] * self.rows[second][column];
                    if column >= READINGS {
                        let (a, b) = (row - READINGS, column - READINGS);
                        product += self.covariance[first * LOADS + a][second * LOADS + b];
                    }
                    products[packed(row, column)] += weight * product;
                }
            }
        }
        NUMBERS.map(|numbers| {
            let mut terms = [0.0; EQUATIONS];
            terms.copy_from_slice(&products[..EQUATIONS]);
            for (unknown, term) in terms[packed(ONE, 0)..].iter_mut().enumerate() {
                *term = -*term;
                for (first, second) in pairs() {
                    *term +=
                        self.rows[first][unknown] * self.precision[first][second] * numbers[second];
                }
            }
            terms
        })
    }
}

/// All pairs of readings.
pub(super) fn pairs() -> impl Iterator<Item = (usize, usize)> {
    (0..READINGS).flat_map(|first| (0..READINGS).map(move |second| (first, second)))
}

/// Inverse of a covariance of readings, after raising its diagonal by the least noise there is.
pub(super) fn precision_of(noise: &Readings) -> Readings {
    let mut raised = *noise;
    for (place, line) in raised.iter_mut().enumerate() {
        line[place] = line[place].max(0.0) + NOISE_MIN;
    }
    inverse(&raised)
}

/// What is known of a person who cast these votes.
pub(super) fn person_given(prior: &Prior, votes: &[Entry], terms: &[VoteTerms]) -> Products {
    let mut sums = [0.0; EQUATIONS];
    for (column, vote) in votes {
        add(&mut sums, &terms[*column as usize][place_of(*vote)]);
    }
    let mut matrix = prior.person;
    for (row, line) in matrix.iter_mut().enumerate() {
        for (column, value) in line.iter_mut().enumerate().take(row + 1) {
            *value += sums[packed(row, column)];
        }
    }
    let covariance = inverse(&matrix);
    let mut expected = [1.0; WIDTH];
    for (unknown, line) in covariance.iter().enumerate() {
        expected[unknown] = dot(line, &sums[packed(ONE, 0)..]);
    }
    let mut products = [0.0; PRODUCTS];
    for row in 0..WIDTH {
        for column in 0..=row {
            let spread = if row < PERSON {
                covariance[row][column]
            } else {
                0.0
            };
            products[packed(row, column)] = expected[row] * expected[column] + spread;
        }
    }
    products
}

/// The expected vector of a person.
pub(super) fn expected(products: &Products) -> Person {
    let mut person = [0.0; WIDTH];
    person.copy_from_slice(&products[packed(ONE, 0)..]);
    person
}

/// Sums over the people who voted on a statement.
pub(super) fn sums_over(votes: &[Entry], people: &[Products]) -> Sums {
    let mut sums = [[0.0; PRODUCTS]; 3];
    for (row, vote) in votes {
        add(&mut sums[place_of(*vote)], &people[*row as usize]);
    }
    sums
}

/// What is known of a statement on which the people in `sums` voted, with the noise it was thought
/// to have; and the sum of squares and products that its rows leave over, uncertainty included.
pub(super) fn statement_given(
    prior: &Prior,
    sums: &Sums,
    noise: Readings,
) -> (Statement, Readings) {
    let mut people = sums[0];
    add(&mut people, &sums[1]);
    add(&mut people, &sums[2]);
    let at = |first: usize, second: usize| element(&people, first, second);
    // Sums of a reading times the person's vector.
    let mut moments = [[0.0; WIDTH]; READINGS];
    for (sum, numbers) in sums.iter().zip(NUMBERS) {
        for (moment, number) in moments.iter_mut().zip(numbers) {
            for (value, product) in moment.iter_mut().zip(expected(sum)) {
                *value += number * product;
            }
        }
    }
    let mut matrix = [[0.0; STATEMENT]; STATEMENT];
    let mut right = [0.0; STATEMENT];
    for (first, second) in pairs() {
        let weight = noise[first][second];
        for a in 0..LOADS {
            for b in 0..LOADS {
                matrix[first * LOADS + a][second * LOADS + b] =
                    weight * at(READINGS + a, READINGS + b);
            }
            right[first * LOADS + a] +=
                weight * (moments[second][READINGS + a] - at(READINGS + a, second));
        }
    }
    for (reading, variances) in prior.loads.iter().enumerate() {
        for (load, variance) in variances.iter().enumerate() {
            matrix[reading * LOADS + load][reading * LOADS + load] += 1.0 / variance;
        }
        let level = reading * LOADS + AXES_MAX;
        right[level] += prior.level[reading] / prior.loads[reading][AXES_MAX];
    }
    let covariance = inverse(&matrix);
    let mut statement = Statement::with(&image(&covariance, &right), noise);
    statement.covariance = covariance;
    let left = left_over(&statement, sums, &moments, &people);
    (statement, left)
}

/// Expected sum of squares and products of what the rows leave over.
fn left_over(
    statement: &Statement,
    sums: &Sums,
    moments: &[Person; READINGS],
    people: &Products,
) -> Readings {
    let mut left = [[0.0; READINGS]; READINGS];
    for (first, second) in pairs() {
        let value = &mut left[first][second];
        for (sum, numbers) in sums.iter().zip(NUMBERS) {
            *value += numbers[first] * numbers[second] * element(sum, ONE, ONE);
        }
        let (one, other) = (&statement.rows[first], &statement.rows[second]);
        *value -= dot(&moments[first], other) + dot(&moments[second], one);
        for (a, load) in one.iter().enumerate() {
            for (b, other) in other.iter().enumerate() {
                let mut product = load * other;
                if a >= READINGS && b >= READINGS {
                    let (a, b) = (a - READINGS, b - READINGS);
                    product += statement.covariance[first * LOADS + a][second * LOADS + b];
                }
                *value += product * element(people, a, b);
            }
        }
    }
    left
}
