//! How people would stand on the map if opinions formed one cloud: votes drawn from a model in
//! which people differ without falling into groups, on the very pairs of person and statement that
//! were answered, and mapped anew. It is what the groups found are held against. Not a predictor
//! of votes: that is `prediction`.
//!
//! The model is one of ordered answers (McCullagh, 1980): somebody agrees if opinion and chance
//! together exceed a threshold, disagrees if they fall under its negative, passes between. Opinion
//! is a readiness of the person to agree, a pull of the statement, and two factors; the threshold
//! is a hesitation of the person and one of the statement. It is fitted to the votes. Then every
//! person keeps the hesitation and gets a new readiness and new factors, drawn along each main
//! direction from the distribution with a single peak that lies nearest to that of the people:
//! long tails, skewness and ceilings stay, and every gap between heaps is filled.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::k_means::Point;
use crate::numbers::{SplitMix64, seed_of};
use crate::pca::{Effort, principal_axes, project};
use crate::votes::{Position, Vote, Votes};

/// Readiness (pull) and two factors (loadings): what makes an opinion.
const OPINION: usize = 3;
/// The same and hesitation.
const TERMS: usize = OPINION + 1;
/// Where hesitation stands among the terms.
const HESITATION: usize = OPINION;
/// Alternations between people and statements.
const ROUNDS: usize = 30;
/// Prior precisions of a statement's pull, loadings and hesitation: loadings are standard normal,
/// which fixes the scale of the factors; the others are hardly held.
const STATEMENT_PRECISIONS: Terms = [0.1, 1.0, 1.0, 0.1];
/// People's variances are estimated, but never taken for smaller than this.
const VARIANCE_MIN: f64 = 1e-3;
/// A vote is two answers (agree or not, disagree or not) that each count half.
const ANSWER_WEIGHT: f64 = 0.5;

type Terms = [f64; TERMS];
type Place = [f64; OPINION];
type Square<const SIZE: usize> = [[f64; SIZE]; SIZE];

/// The model, and the answered pairs it draws votes for.
#[derive(Debug, Clone)]
pub(crate) struct OneCloud {
    /// For each person the statements answered (columns).
    answered: Vec<Vec<u32>>,
    /// For each person how readily he or she passes.
    hesitations: Vec<f64>,
    /// The terms of each statement.
    statements: Vec<Terms>,
    /// Directions in which people differ, and the distribution along each.
    directions: Vec<(Place, SinglePeak)>,
}

impl OneCloud {
    /// Fits the model to the votes of the people at `rows`, who stand at `points` (one for each
    /// row of `votes`); the places on the map start the fit.
    pub(crate) fn fitted(votes: &Votes, rows: &[usize], points: &[Point]) -> Self {
        let ballot = |row: &usize| {
            let answers = votes.row(*row);
            answers
                .map(|(column, vote)| (column as u32, vote))
                .collect()
        };
        let ballots: Vec<Vec<(u32, i8)>> = rows.iter().map(ballot).collect();
        let width = votes.statements().len();
        let model = Model::fit(&ballots, width, standard_places(rows, points));
        let columns = |ballot: Vec<(u32, i8)>| ballot.into_iter().map(|(column, _)| column);
        Self {
            directions: model.directions(),
            answered: ballots
                .into_iter()
                .map(|ballot| columns(ballot).collect())
                .collect(),
            hesitations: model.people.iter().map(|terms| terms[HESITATION]).collect(),
            statements: model.statements,
        }
    }

    /// Where the people stand after a draw of their opinions and votes.
    pub(crate) fn drawn(&self, seed: u64) -> Vec<Point> {
        let mut numbers = SplitMix64::new(seed);
        let mut records = Vec::with_capacity(self.answered.iter().map(Vec::len).sum());
        for (person, columns) in self.answered.iter().enumerate() {
            let mut terms = [0.0; TERMS];
            terms[HESITATION] = self.hesitations[person];
            for (direction, peak) in &self.directions {
                let far = peak.at(numbers.unit());
                for (term, part) in terms.iter_mut().zip(direction) {
                    *term += far * part;
                }
            }
            for column in columns {
                let statement = &self.statements[*column as usize];
                records.push(Vote {
                    participant: person as u64,
                    statement: u64::from(*column),
                    timestamp: 0,
                    position: said(&terms, statement, numbers.unit()),
                });
            }
        }
        let (votes, _) = Votes::from_records(records);
        let axes = principal_axes(&votes, None, 2, seed_of(&[seed]), Effort::REPLICATE);
        project(&votes, &axes)
    }
}

/// The answer that chance, a number in [0, 1), picks.
fn said(person: &Terms, statement: &Terms, chance: f64) -> Position {
    let agrees = probability_of(lean(person, statement, 1.0));
    let disagrees = probability_of(lean(person, statement, -1.0));
    // A threshold fitted a little under zero leaves nothing to pass on.
    let chance = chance * (agrees + disagrees).max(1.0);
    if chance < agrees {
        Position::Agree
    } else if chance < agrees + disagrees {
        Position::Disagree
    } else {
        Position::Pass
    }
}

/// How far a person leans, beyond the threshold, to one side of a statement: 1 to agree, -1 to
/// disagree.
fn lean(person: &Terms, statement: &Terms, side: f64) -> f64 {
    let factors = person[1] * statement[1] + person[2] * statement[2];
    let opinion = person[0] + statement[0] + factors;
    side * opinion - person[HESITATION] - statement[HESITATION]
}

/// The logistic function.
fn probability_of(lean: f64) -> f64 {
    1.0 / (1.0 + (-lean).exp())
}

/// The terms of people and statements.
#[derive(Debug, Clone)]
struct Model {
    people: Vec<Terms>,
    statements: Vec<Terms>,
    /// Mean covariance of the estimates of a person's terms.
    uncertainty: Square<TERMS>,
}

impl Model {
    /// The most probable terms under normal priors, in turn for people and statements, each by one
    /// step of expectation and maximisation (Polson, Scott and Windle, 2013), which never makes
    /// the fit worse. The people's variances are estimated along the way (empirical Bayes).
    fn fit(ballots: &[Vec<(u32, i8)>], width: usize, people: Vec<Terms>) -> Self {
        let mut columns: Vec<Vec<(u32, i8)>> = vec![Vec::new(); width];
        for (person, ballot) in ballots.iter().enumerate() {
            for (column, vote) in ballot {
                columns[*column as usize].push((person as u32, *vote));
            }
        }
        let mut model = Self {
            people,
            statements: vec![[0.0; TERMS]; width],
            uncertainty: [[0.0; TERMS]; TERMS],
        };
        let mut precisions = [1.0; TERMS];
        for _ in 0..ROUNDS {
            let of_column = |column: usize| {
                let seen = columns[column].iter();
                let seen = seen.map(|(person, vote)| (&model.people[*person as usize], *vote));
                improved(&model.statements[column], seen, &STATEMENT_PRECISIONS).0
            };
            model.statements = (0..width).into_par_iter().map(of_column).collect();
            let of_person = |person: usize| {
                let seen = ballots[person].iter();
                let seen = seen.map(|(column, vote)| (&model.statements[*column as usize], *vote));
                improved(&model.people[person], seen, &precisions)
            };
            let found: Vec<(Terms, Square<TERMS>)> =
                (0..ballots.len()).into_par_iter().map(of_person).collect();
            model.uncertainty = mean(found.iter().map(|(_, covariance)| *covariance));
            model.people = found.into_iter().map(|(terms, _)| terms).collect();
            let known = mean(model.people.iter().map(square_of));
            precisions = std::array::from_fn(|term| {
                1.0 / (known[term][term] + model.uncertainty[term][term]).max(VARIANCE_MIN)
            });
        }
        model
    }

    /// The main directions in which people's opinions differ, by what a difference does to the
    /// leans over all statements, and the single-peaked distribution along each. An estimate is
    /// drawn to the middle; it is stretched so that people drawn differ as much as people do.
    fn directions(&self) -> Vec<(Place, SinglePeak)> {
        let loadings = |statement: &Terms| square_of(&[1.0, statement[1], statement[2]]);
        let metric = root_of(mean(self.statements.iter().map(loadings)));
        let seen = self.people.iter().map(|terms| {
            let opinion: Place = std::array::from_fn(|term| terms[term]);
            transposed_times(&metric, &opinion)
        });
        let seen: Vec<Place> = seen.collect();
        let count = seen.len().max(1) as f64;
        let middle: Place =
            std::array::from_fn(|term| seen.iter().map(|place| place[term]).sum::<f64>() / count);
        let centred = |place: &Place| std::array::from_fn(|term| place[term] - middle[term]);
        let known = mean(
            seen.iter()
                .map(|place| square_of::<OPINION>(&centred(place))),
        );
        let covariance: Square<OPINION> =
            std::array::from_fn(|a| std::array::from_fn(|b| self.uncertainty[a][b]));
        let unknown = sandwiched(&metric, &covariance);
        let whole = std::array::from_fn(|a| std::array::from_fn(|b| known[a][b] + unknown[a][b]));
        let described = |direction: Place| {
            let (least, most) = (along(&known, &direction), along(&whole, &direction));
            let stretch = if least > 0.0 {
                (most / least).sqrt()
            } else {
                0.0
            };
            let centre = dot(&middle, &direction);
            let places = seen.iter().map(|place| dot(place, &direction));
            let stretched = places.map(|place| centre + stretch * (place - centre));
            let peak = SinglePeak::nearest_to(stretched.collect());
            (solved_transposed(&metric, &direction), peak)
        };
        eigenvectors_of(whole).into_iter().map(described).collect()
    }
}

/// Better terms of one side given those of the other, and the covariance of their estimate.
fn improved<'a>(
    before: &Terms,
    seen: impl Iterator<Item = (&'a Terms, i8)>,
    precisions: &Terms,
) -> (Terms, Square<TERMS>) {
    let mut moments = [[0.0; TERMS]; TERMS];
    let mut products = [0.0; TERMS];
    for (place, line) in moments.iter_mut().enumerate() {
        line[place] = precisions[place];
    }
    for (other, vote) in seen {
        for side in [1.0, -1.0] {
            let weight = ANSWER_WEIGHT * curvature(lean(before, other, side));
            let features = [side, side * other[1], side * other[2], -1.0];
            let answer = if f64::from(vote) * side > 0.5 {
                0.5
            } else {
                -0.5
            };
            let known = side * other[0] - other[HESITATION];
            let left = ANSWER_WEIGHT * answer - weight * known;
            for (line, feature) in moments.iter_mut().zip(features) {
                for (moment, second) in line.iter_mut().zip(features) {
                    *moment += weight * feature * second;
                }
            }
            for (product, feature) in products.iter_mut().zip(features) {
                *product += feature * left;
            }
        }
    }
    let covariance = inverse_of(moments);
    let terms = std::array::from_fn(|term| dot(&covariance[term], &products));
    (terms, covariance)
}

/// The mean of a Polya-Gamma variable, tanh(lean / 2) / (2 lean): a quarter at 0.
fn curvature(lean: f64) -> f64 {
    if lean.abs() < 1e-4 {
        0.25
    } else {
        (probability_of(lean) - 0.5) / lean
    }
}

/// The people's places on the map as standard scores, a start for their factors.
fn standard_places(rows: &[usize], points: &[Point]) -> Vec<Terms> {
    let count = rows.len().max(1) as f64;
    let mut start = vec![[0.0; TERMS]; rows.len()];
    for axis in 0..2 {
        let mean = rows.iter().map(|row| points[*row][axis]).sum::<f64>() / count;
        let square = |row: &usize| (points[*row][axis] - mean) * (points[*row][axis] - mean);
        let spread = (rows.iter().map(square).sum::<f64>() / count).sqrt();
        if spread > 0.0 {
            for (terms, row) in start.iter_mut().zip(rows) {
                terms[axis + 1] = (points[*row][axis] - mean) / spread;
            }
        }
    }
    start
}

/// A distribution on the line with a single peak: its distribution function goes straight from
/// knot to knot, ever steeper up to the peak and ever flatter from there.
#[derive(Debug, Clone, PartialEq)]
struct SinglePeak {
    /// Places, and the share of people up to there; both ascending.
    knots: Vec<(f64, f64)>,
}

impl SinglePeak {
    /// The one nearest to the places given, by the largest distance between the distribution
    /// functions (half of that distance is about the dip of Hartigan and Hartigan, 1985): up to the
    /// peak the largest convex function under theirs, from there the smallest concave one above it
    /// (Grenander, 1956). Of equally near ones, that with the lower peak.
    fn nearest_to(mut places: Vec<f64>) -> Self {
        places.sort_by(f64::total_cmp);
        let last = places.len().saturating_sub(1).max(1) as f64;
        let ranked = places.iter().enumerate();
        let steps: Vec<(f64, f64)> = ranked
            .map(|(rank, place)| (*place, rank as f64 / last))
            .collect();
        let mut nearest = (f64::INFINITY, Vec::new());
        for peak in 0..steps.len() {
            let mut knots = hull(&steps[..=peak], 1.0);
            knots.pop();
            knots.extend(hull(&steps[peak..], -1.0));
            let distance = largest_distance(&steps, &knots);
            if distance < nearest.0 {
                nearest = (distance, knots);
            }
        }
        Self { knots: nearest.1 }
    }

    /// The place up to which a share of the people lie.
    fn at(&self, share: f64) -> f64 {
        let next = self.knots.partition_point(|(_, up_to)| *up_to <= share);
        let before = next.checked_sub(1).and_then(|place| self.knots.get(place));
        match (before, self.knots.get(next)) {
            (Some((left, below)), Some((right, above))) => {
                left + (right - left) * (share - below) / (above - below)
            }
            (Some((place, _)), None) | (None, Some((place, _))) => *place,
            (None, None) => 0.0,
        }
    }
}

/// The hull of points in ascending order: the lower one for side 1, the upper one for -1.
fn hull(points: &[(f64, f64)], side: f64) -> Vec<(f64, f64)> {
    let mut kept: Vec<(f64, f64)> = Vec::new();
    for point in points {
        while let [.., first, second] = kept.as_slice() {
            let (run, rise) = (second.0 - first.0, second.1 - first.1);
            let turn = run * (point.1 - first.1) - rise * (point.0 - first.0);
            if side * turn > 0.0 {
                break;
            }
            kept.pop();
        }
        kept.push(*point);
    }
    kept
}

/// The largest distance in height between points and a line from knot to knot over the same range.
fn largest_distance(points: &[(f64, f64)], knots: &[(f64, f64)]) -> f64 {
    let mut piece = 0;
    let mut largest = 0.0_f64;
    for (place, height) in points {
        while piece + 2 < knots.len() && knots[piece + 1].0 < *place {
            piece += 1;
        }
        let (left, right) = (knots[piece], knots[(piece + 1).min(knots.len() - 1)]);
        let run = right.0 - left.0;
        // People at one place are a step, which every line may take.
        if run > 0.0 {
            let line = left.1 + (right.1 - left.1) * (place - left.0) / run;
            largest = largest.max((line - height).abs());
        }
    }
    largest
}

fn dot<const SIZE: usize>(left: &[f64; SIZE], right: &[f64; SIZE]) -> f64 {
    left.iter().zip(right).map(|(a, b)| a * b).sum()
}

/// A vector times itself, lying.
fn square_of<const SIZE: usize>(vector: &[f64; SIZE]) -> Square<SIZE> {
    vector.map(|a| vector.map(|b| a * b))
}

fn mean<const SIZE: usize>(squares: impl Iterator<Item = Square<SIZE>>) -> Square<SIZE> {
    let mut sum = [[0.0; SIZE]; SIZE];
    let mut count = 0.0_f64;
    for square in squares {
        count += 1.0;
        for (line, more) in sum.iter_mut().zip(square) {
            for (value, more) in line.iter_mut().zip(more) {
                *value += more;
            }
        }
    }
    sum.map(|line| line.map(|value| value / count.max(1.0)))
}

/// The variance along a direction.
fn along(covariance: &Square<OPINION>, direction: &Place) -> f64 {
    let image: Place = std::array::from_fn(|line| dot(&covariance[line], direction));
    dot(&image, direction).max(0.0)
}

/// The lower triangle whose product with its transpose is a positive matrix (Cholesky); what is
/// not positive by rounding is lifted a little.
fn root_of(square: Square<OPINION>) -> Square<OPINION> {
    let mut root = [[0.0; OPINION]; OPINION];
    for line in 0..OPINION {
        for column in 0..=line {
            let known: f64 = (0..column).map(|k| root[line][k] * root[column][k]).sum();
            root[line][column] = if line == column {
                (square[line][line] - known).max(1e-9).sqrt()
            } else {
                (square[line][column] - known) / root[column][column]
            };
        }
    }
    root
}

fn transposed_times(square: &Square<OPINION>, vector: &Place) -> Place {
    std::array::from_fn(|term| (0..OPINION).map(|k| square[k][term] * vector[k]).sum())
}

/// The vector whose product with the transpose of a lower triangle is the one given.
fn solved_transposed(triangle: &Square<OPINION>, right: &Place) -> Place {
    let mut found = [0.0; OPINION];
    for term in (0..OPINION).rev() {
        let known: f64 = (term + 1..OPINION)
            .map(|k| triangle[k][term] * found[k])
            .sum();
        found[term] = (right[term] - known) / triangle[term][term];
    }
    found
}

/// A symmetric matrix between the transpose of another and that other.
fn sandwiched(outside: &Square<OPINION>, inside: &Square<OPINION>) -> Square<OPINION> {
    let half = inside.map(|line| transposed_times(outside, &line));
    let columns: Square<OPINION> = std::array::from_fn(|a| std::array::from_fn(|b| half[b][a]));
    columns.map(|column| transposed_times(outside, &column))
}

/// The inverse of a positive definite matrix, by elimination; the priors keep every pivot above 0.
fn inverse_of(mut matrix: Square<TERMS>) -> Square<TERMS> {
    let mut inverse: Square<TERMS> = std::array::from_fn(|line| {
        std::array::from_fn(|column| f64::from(u8::from(line == column)))
    });
    for pivot in 0..TERMS {
        let scale = 1.0 / matrix[pivot][pivot];
        let above = matrix[pivot].map(|value| value * scale);
        let above_inverse = inverse[pivot].map(|value| value * scale);
        for line in (0..TERMS).filter(|line| *line != pivot) {
            let factor = matrix[line][pivot];
            for column in 0..TERMS {
                matrix[line][column] -= factor * above[column];
                inverse[line][column] -= factor * above_inverse[column];
            }
        }
        matrix[pivot] = above;
        inverse[pivot] = above_inverse;
    }
    inverse
}

/// Orthonormal eigenvectors of a symmetric matrix, by cyclic Jacobi rotations.
fn eigenvectors_of(mut matrix: Square<OPINION>) -> Square<OPINION> {
    let mut vectors: Square<OPINION> = std::array::from_fn(|line| {
        std::array::from_fn(|column| f64::from(u8::from(line == column)))
    });
    for _ in 0..30 {
        for (p, q) in [(0, 1), (0, 2), (1, 2)] {
            let element = matrix[p][q];
            if element.abs() < 1e-300 {
                continue;
            }
            let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * element);
            let tangent = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
            let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
            let sine = tangent * cosine;
            for line in &mut matrix {
                let (left, right) = (line[p], line[q]);
                line[p] = cosine * left - sine * right;
                line[q] = sine * left + cosine * right;
            }
            for square in [&mut matrix, &mut vectors] {
                let (above, below) = (square[p], square[q]);
                square[p] = std::array::from_fn(|k| cosine * above[k] - sine * below[k]);
                square[q] = std::array::from_fn(|k| sine * above[k] + cosine * below[k]);
            }
        }
    }
    vectors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_heap_keeps_its_shape_and_two_heaps_are_joined() {
        // Quantiles of a skewed heap: 1, 1/2, 1/3 … have one peak already.
        let skewed: Vec<f64> = (1..=40).map(|place| 1.0 / f64::from(place)).collect();
        let kept = SinglePeak::nearest_to(skewed.clone());
        for (rank, place) in skewed.iter().rev().enumerate() {
            assert!((kept.at(rank as f64 / 39.0) - place).abs() < 1e-9);
        }
        // Forty people at both ends of a line, ten steps apart: a tenth of the way holds a tenth.
        let ends: Vec<f64> = (0..80)
            .map(|place: u32| f64::from(place % 40) * 1e-3 + if place < 40 { 0.0 } else { 10.0 })
            .collect();
        let joined = SinglePeak::nearest_to(ends);
        let middle = joined.at(0.75) - joined.at(0.25);
        assert!(
            middle > 4.0,
            "half of the people cover only {middle} of ten steps"
        );
    }

    #[test]
    fn a_single_peak_is_never_steeper_away_from_it() {
        let mut numbers = SplitMix64::new(4);
        for size in [0, 1, 2, 3, 17, 100] {
            let places = (0..size).map(|_| (5.0 * numbers.unit()).round()).collect();
            let peak = SinglePeak::nearest_to(places);
            let slopes: Vec<f64> = peak
                .knots
                .windows(2)
                .map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0))
                .collect();
            let top = slopes.iter().copied().fold(0.0, f64::max);
            let at = slopes.iter().position(|slope| *slope >= top).unwrap_or(0);
            assert!(slopes[..at.min(slopes.len())].is_sorted());
            assert!(slopes.iter().skip(at).rev().is_sorted());
            assert!(peak.at(0.5).is_finite());
        }
    }

    #[test]
    fn the_model_finds_the_terms_that_made_the_votes() {
        // 300 people who differ in readiness only, 40 statements that differ in pull only.
        let mut numbers = SplitMix64::new(9);
        let readiness: Vec<f64> = (0..300).map(|_| numbers.normal()).collect();
        let pull = |column: u32| f64::from(column) / 10.0 - 2.0;
        let ballots: Vec<Vec<(u32, i8)>> = readiness
            .iter()
            .map(|ready| {
                let mut person = [0.0; TERMS];
                person[0] = *ready;
                let answer = |column: u32| {
                    let statement = [pull(column), 0.0, 0.0, 0.5];
                    (column, said(&person, &statement, numbers.unit()) as i8)
                };
                (0..40).map(answer).collect()
            })
            .collect();
        let model = Model::fit(&ballots, 40, vec![[0.0; TERMS]; 300]);
        let pulls: f64 = (0..40)
            .map(|column| (model.statements[column as usize][0] - pull(column)).abs())
            .sum::<f64>()
            / 40.0;
        assert!(pulls < 0.2, "pulls are off by {pulls} on average");
        let hesitation = model
            .statements
            .iter()
            .map(|terms| terms[HESITATION])
            .sum::<f64>()
            / 40.0;
        assert!((hesitation - 0.5).abs() < 0.1, "hesitation {hesitation}");
        let found: Vec<f64> = model.people.iter().map(|terms| terms[0]).collect();
        let product: f64 = found.iter().zip(&readiness).map(|(a, b)| a * b).sum();
        let sizes: f64 =
            found.iter().map(|a| a * a).sum::<f64>() * readiness.iter().map(|b| b * b).sum::<f64>();
        assert!(product / sizes.sqrt() > 0.9);
        let most = model
            .directions()
            .into_iter()
            .map(|(direction, peak)| direction[0].abs() * (peak.at(0.84) - peak.at(0.16)) / 2.0);
        let spread = most.fold(0.0, f64::max);
        assert!(
            (spread - 1.0).abs() < 0.2,
            "people drawn differ by {spread} instead of 1"
        );
    }

    #[test]
    fn nobody_and_everybody_alike_are_drawn_too() {
        let (nobody, _) = Votes::from_records(Vec::new());
        assert!(OneCloud::fitted(&nobody, &[], &[]).drawn(1).is_empty());
        let alike = |participant| Vote {
            participant,
            statement: 1,
            timestamp: 0,
            position: Position::Agree,
        };
        let (votes, _) = Votes::from_records((0..30).map(alike).collect());
        let rows: Vec<usize> = (0..30).collect();
        let points = OneCloud::fitted(&votes, &rows, &[[0.0; 2]; 30]).drawn(1);
        assert!(points.len() == 30 && points.iter().flatten().all(|value| value.is_finite()));
    }
}
