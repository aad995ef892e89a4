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
/// Size of a packed matrix over a person's unknowns.
const EQUATIONS: usize = PERSON * (PERSON + 1) / 2;
/// Variance no statement's noise falls below; keeps everything finite if all agree.
const NOISE_MIN: f64 = 1e-3;

/// A person's vector.
pub(super) type Person = [f64; WIDTH];
/// Expected products of a person's vector with itself, packed; the last row is the expected vector.
pub(super) type Products = [f64; PRODUCTS];
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

    /// What votes on it add to a person's equations.
    pub(super) fn terms(&self) -> Terms {
        let mut matrix = [0.0; EQUATIONS];
        let mut constant = [0.0; PERSON];
        for (first, second) in pairs() {
            let weight = self.precision[first][second];
            let (one, other) = (&self.rows[first], &self.rows[second]);
            let spread = |a: usize, b: usize| {
                if b < READINGS {
                    return 0.0;
                }
                self.covariance[first * LOADS + a - READINGS][second * LOADS + b - READINGS]
            };
            for row in 0..PERSON {
                for column in 0..=row {
                    matrix[packed(row, column)] +=
                        weight * (one[row] * other[column] + spread(row, column));
                }
                constant[row] += weight * (one[ONE] * other[row] + spread(ONE, row));
            }
        }
        let right = NUMBERS.map(|numbers| {
            let weights = image(&self.precision, &numbers);
            std::array::from_fn(|unknown| {
                let seen: f64 = (0..READINGS)
                    .map(|reading| self.rows[reading][unknown] * weights[reading])
                    .sum();
                seen - constant[unknown]
            })
        });
        Terms { matrix, right }
    }
}

/// What a vote on a statement adds to a person's equations.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    /// Packed, whatever the vote.
    matrix: [f64; EQUATIONS],
    /// By the vote's place.
    right: [[f64; PERSON]; 3],
}

/// Sums over the people who voted on a statement.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    /// Products of everybody.
    all: Products,
    /// Expected vectors of those who disagree, and of those who agree.
    sides: [Person; 2],
}

impl Sums {
    /// Over nobody.
    pub(super) const NONE: Self = Self {
        all: [0.0; PRODUCTS],
        sides: [[0.0; WIDTH]; 2],
    };

    /// Over those who cast these votes.
    pub(super) fn over(votes: &[Entry], people: &[Products]) -> Self {
        let mut sums = Self::NONE;
        for (row, vote) in votes {
            sums.add_vote(*vote, &people[*row as usize]);
        }
        sums
    }

    /// One more person.
    pub(super) fn add_vote(&mut self, vote: i8, person: &Products) {
        add(&mut self.all, person);
        if vote != 0 {
            add(&mut self.sides[usize::from(vote > 0)], expected(person));
        }
    }

    /// Everybody in other sums.
    pub(super) fn add_sums(&mut self, other: &Self) {
        add(&mut self.all, &other.all);
        for (side, other) in self.sides.iter_mut().zip(&other.sides) {
            add(side, other);
        }
    }

    /// The two readings times the person's vector, summed; and times each other.
    fn moments(&self) -> ([Person; READINGS], Readings) {
        let [disagree, agree] = &self.sides;
        let all = expected(&self.all);
        let side = std::array::from_fn(|at| agree[at] - disagree[at]);
        let pass: Person = std::array::from_fn(|at| all[at] - agree[at] - disagree[at]);
        let squares = [[agree[ONE] + disagree[ONE], 0.0], [0.0, pass[ONE]]];
        ([side, pass], squares)
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
pub(super) fn person_given(prior: &Prior, votes: &[Entry], terms: &[Terms]) -> Products {
    let mut sums = [0.0; EQUATIONS];
    let mut right = [0.0; PERSON];
    for (column, vote) in votes {
        let terms = &terms[*column as usize];
        add(&mut sums, &terms.matrix);
        add(&mut right, &terms.right[place_of(*vote)]);
    }
    let mut matrix = prior.person;
    for (row, line) in matrix.iter_mut().enumerate() {
        for (value, sum) in line
            .iter_mut()
            .zip(&sums[packed(row, 0)..=packed(row, row)])
        {
            *value += sum;
        }
    }
    let covariance = inverse(&matrix);
    let mut person = [1.0; WIDTH];
    person[..PERSON].copy_from_slice(&image(&covariance, &right));
    let mut products = [0.0; PRODUCTS];
    for (row, value) in person.iter().enumerate() {
        let line = &mut products[packed(row, 0)..=packed(row, row)];
        for (product, other) in line.iter_mut().zip(&person) {
            *product = value * other;
        }
    }
    for (row, spread) in covariance.iter().enumerate() {
        let line = &mut products[packed(row, 0)..=packed(row, row)];
        for (product, spread) in line.iter_mut().zip(spread) {
            *product += spread;
        }
    }
    products
}

/// The expected vector of a person, or a sum of them.
pub(super) fn expected(products: &Products) -> &Person {
    // INVARIANT: the last row of the packed matrix is as long as the vector.
    products.last_chunk().unwrap_or(&[0.0; WIDTH])
}

/// What is known of a statement on which the people in `sums` voted, with the noise it was thought
/// to have; and the sum of squares and products that its rows leave over, uncertainty included.
pub(super) fn statement_given(
    prior: &Prior,
    sums: &Sums,
    noise: &Readings,
) -> (Statement, Readings) {
    let people: [[f64; WIDTH]; WIDTH] =
        std::array::from_fn(|a| std::array::from_fn(|b| element(&sums.all, a, b)));
    let (moments, squares) = sums.moments();
    let mut matrix = [[0.0; STATEMENT]; STATEMENT];
    let mut right = [0.0; STATEMENT];
    for (first, second) in pairs() {
        let weight = noise[first][second];
        for a in 0..LOADS {
            let line = &people[READINGS + a];
            let place = first * LOADS + a;
            for (value, product) in matrix[place][second * LOADS..]
                .iter_mut()
                .zip(&line[READINGS..])
            {
                *value = weight * product;
            }
            right[place] += weight * (moments[second][READINGS + a] - line[second]);
        }
    }
    for (reading, variances) in prior.loads.iter().enumerate() {
        for (load, variance) in variances.iter().enumerate() {
            matrix[reading * LOADS + load][reading * LOADS + load] += 1.0 / variance;
        }
        right[reading * LOADS + AXES_MAX] += prior.level[reading] / variances[AXES_MAX];
    }
    let covariance = inverse(&matrix);
    let mut statement = Statement::with(&image(&covariance, &right), *noise);
    statement.covariance = covariance;
    let left = left_over(&statement, &people, &moments, &squares);
    (statement, left)
}

/// Expected sum of squares and products of what the rows leave over.
fn left_over(
    statement: &Statement,
    people: &[[f64; WIDTH]; WIDTH],
    moments: &[Person; READINGS],
    squares: &Readings,
) -> Readings {
    let explained = statement.rows.map(|row| image(people, &row));
    let mut left = *squares;
    for (first, second) in pairs() {
        let (one, other) = (&statement.rows[first], &statement.rows[second]);
        let mut spread = 0.0;
        for a in 0..LOADS {
            let line = &statement.covariance[first * LOADS + a][second * LOADS..];
            spread += dot(line, &people[READINGS + a][READINGS..]);
        }
        left[first][second] += dot(one, &explained[second]) + spread
            - dot(&moments[first], other)
            - dot(&moments[second], one);
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::SplitMix64;

    const VOTES: [i8; 12] = [1, -1, 0, 1, 1, -1, 0, 0, 1, -1, -1, 1];

    fn prior() -> Prior {
        let mut prior = Prior::start([0.2, 0.1]);
        prior.person[1][0] = 3.0;
        prior.person[0][1] = 3.0;
        prior
    }

    fn random<const N: usize>(numbers: &mut SplitMix64) -> [f64; N] {
        std::array::from_fn(|_| 0.3 * numbers.normal())
    }

    fn statements() -> Vec<Statement> {
        let mut numbers = SplitMix64::new(5);
        let noise = precision_of(&[[0.3, -0.05], [-0.05, 0.1]]);
        VOTES
            .map(|_| Statement::with(&random(&mut numbers), noise))
            .to_vec()
    }

    fn people() -> Vec<Products> {
        let mut numbers = SplitMix64::new(6);
        let products = |_| {
            let mut person: Person = random(&mut numbers);
            person[ONE] = 1.0;
            let mut products = [0.0; PRODUCTS];
            for row in 0..WIDTH {
                for column in 0..=row {
                    products[packed(row, column)] = person[row] * person[column];
                }
            }
            products
        };
        VOTES.map(products).to_vec()
    }

    fn votes() -> Vec<Entry> {
        (0..).zip(VOTES).collect()
    }

    /// What a vote's two numbers leave over, and their size weighed by the precision.
    fn missed(statement: &Statement, person: &Person, vote: i8) -> ([f64; READINGS], f64) {
        let numbers = NUMBERS[place_of(vote)];
        let left = std::array::from_fn(|r| numbers[r] - dot(&statement.rows[r], person));
        (left, dot(&left, &image(&statement.precision, &left)))
    }

    #[test]
    fn a_person_given_certain_statements_is_the_minimum_of_the_penalised_squares() {
        let (prior, statements) = (prior(), statements());
        let terms: Vec<Terms> = statements.iter().map(Statement::terms).collect();
        let found = *expected(&person_given(&prior, &votes(), &terms));
        let cost = |person: &Person| {
            let seen = statements.iter().zip(VOTES);
            let squares: f64 = seen.map(|(s, vote)| missed(s, person, vote).1).sum();
            let unknowns: [f64; PERSON] = std::array::from_fn(|at| person[at]);
            squares + dot(&unknowns, &image(&prior.person, &unknowns))
        };
        for unknown in 0..PERSON {
            for step in [1e-3, -1e-3] {
                let mut moved = found;
                moved[unknown] += step;
                assert!(cost(&moved) > cost(&found), "unknown {unknown}");
            }
        }
    }

    #[test]
    fn a_statement_given_certain_people_is_the_minimum_of_the_penalised_squares() {
        let (prior, people) = (prior(), people());
        let noise = precision_of(&[[0.3, -0.05], [-0.05, 0.1]]);
        let sums = Sums::over(&votes(), &people);
        let (found, _) = statement_given(&prior, &sums, &noise);
        let cost = |rows: &[Person; READINGS]| {
            let mut moved = found.clone();
            moved.rows = *rows;
            let seen = people.iter().zip(VOTES);
            let squares: f64 = seen
                .map(|(person, vote)| missed(&moved, expected(person), vote).1)
                .sum();
            let penalty = |reading: usize, load: usize| {
                let mean = if load == AXES_MAX {
                    prior.level[reading]
                } else {
                    0.0
                };
                (rows[reading][READINGS + load] - mean).powi(2) / prior.loads[reading][load]
            };
            let all = (0..READINGS).flat_map(|r| (0..LOADS).map(move |load| (r, load)));
            squares + all.map(|(r, load)| penalty(r, load)).sum::<f64>()
        };
        for reading in 0..READINGS {
            for load in 0..LOADS {
                for step in [1e-3, -1e-3] {
                    let mut moved = found.rows;
                    moved[reading][READINGS + load] += step;
                    assert!(cost(&moved) > cost(&found.rows), "{reading} {load}");
                }
            }
        }
    }

    #[test]
    fn what_is_left_over_equals_a_direct_count_and_grows_with_uncertainty() {
        let people = people();
        let sums = Sums::over(&votes(), &people);
        let noise = precision_of(&[[0.3, 0.0], [0.0, 0.1]]);
        let (mut statement, with_uncertainty) = statement_given(&prior(), &sums, &noise);
        let mut direct = [[0.0; READINGS]; READINGS];
        for (person, vote) in people.iter().zip(VOTES) {
            let (left, _) = missed(&statement, expected(person), vote);
            for (first, second) in pairs() {
                direct[first][second] += left[first] * left[second];
            }
        }
        statement.covariance = [[0.0; STATEMENT]; STATEMENT];
        let whole = std::array::from_fn(|a| std::array::from_fn(|b| element(&sums.all, a, b)));
        let (moments, squares) = sums.moments();
        let left = left_over(&statement, &whole, &moments, &squares);
        for (first, second) in pairs() {
            assert!((left[first][second] - direct[first][second]).abs() < 1e-9);
        }
        assert!((0..READINGS).all(|at| with_uncertainty[at][at] > left[at][at]));
    }
}
