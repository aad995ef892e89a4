//! The two axes and the places on them, as Polis has them. Unseen votes take their column's mean,
//! which is 0 after centring, so only votes that were cast are ever touched; the result is that of
//! the full matrix.

use super::Arrivals;
use crate::k_means::Point;

/// Rounds of the power iteration.
const ROUNDS_MAX: usize = 100;

/// Where people and statements stand.
pub(super) struct Map {
    /// For each person (row) the place.
    pub(super) places: Vec<Point>,
    /// For each statement (column) the distance of its place from the middle.
    pub(super) extremities: Vec<f64>,
}

/// The votes less their column's mean; a rejected column is 0 throughout and leaves no cell.
struct Centred {
    rows: Vec<Vec<(u32, f64)>>,
    means: Vec<f64>,
}

impl Map {
    pub(super) fn of(arrivals: &Arrivals) -> Self {
        let centred = Centred::of(arrivals);
        let first = centred.axis(None);
        let second = centred.axis(Some(&first));
        let width = arrivals.statements.len() as f64;
        let rejected = arrivals.rejected.iter().filter(|is| **is).count();
        let place = |row: &Vec<(u32, f64)>| {
            // A rejected column is a vote of everybody, so it counts among the votes of each.
            let votes = (row.len() + rejected).max(1) as f64;
            let scale = (width / votes).sqrt();
            [&first, &second].map(|axis| scale * along(row, axis))
        };
        let extremity = |column: usize| {
            let agreement = if arrivals.rejected[column] {
                0.0
            } else {
                1.0 - centred.means[column]
            };
            let (x, y) = (agreement * first[column], agreement * second[column]);
            (width * (x * x + y * y)).sqrt()
        };
        Self {
            places: centred.rows.iter().map(place).collect(),
            extremities: (0..arrivals.statements.len()).map(extremity).collect(),
        }
    }
}

impl Centred {
    fn of(arrivals: &Arrivals) -> Self {
        let width = arrivals.statements.len();
        let (mut sums, mut counts) = (vec![0.0; width], vec![0_u32; width]);
        for (column, vote) in arrivals.rows.iter().flatten() {
            sums[*column as usize] += f64::from(*vote);
            counts[*column as usize] += 1;
        }
        let means: Vec<f64> = sums
            .iter()
            .zip(&counts)
            .map(|(sum, count)| sum / f64::from((*count).max(1)))
            .collect();
        let kept = |ballot: &Vec<(u32, i8)>| {
            let cells = ballot.iter();
            let cells = cells.filter(|(column, _)| !arrivals.rejected[*column as usize]);
            cells
                .map(|(column, vote)| (*column, f64::from(*vote) - means[*column as usize]))
                .collect()
        };
        Self {
            rows: arrivals.rows.iter().map(kept).collect(),
            means,
        }
    }

    /// The leading axis, of what `before` leaves over if it is given: multiply, measure, shorten,
    /// until the length repeats. A matrix of zeros has a zero axis.
    fn axis(&self, before: Option<&[f64]>) -> Vec<f64> {
        let mut axis = vec![1.0; self.means.len()];
        let scores: Vec<f64> = before.map_or_else(Vec::new, |first| {
            self.rows.iter().map(|row| along(row, first)).collect()
        });
        let mut length_before = 0.0;
        for _ in 0..ROUNDS_MAX {
            let overlap = before.map_or(0.0, |first| dot(first, &axis));
            let mut image = vec![0.0; axis.len()];
            let mut removed = 0.0;
            for (place, row) in self.rows.iter().enumerate() {
                let mut score = along(row, &axis);
                if before.is_some() {
                    score -= scores[place] * overlap;
                    removed += scores[place] * score;
                }
                for (column, value) in row {
                    image[*column as usize] += score * value;
                }
            }
            for (value, first) in image.iter_mut().zip(before.into_iter().flatten()) {
                *value -= removed * first;
            }
            let length = dot(&image, &image).sqrt();
            if length <= 1e-12 {
                return vec![0.0; axis.len()];
            }
            axis = image.into_iter().map(|value| value / length).collect();
            if length.to_bits() == f64::to_bits(length_before) {
                break;
            }
            length_before = length;
        }
        axis
    }
}

fn along(row: &[(u32, f64)], axis: &[f64]) -> f64 {
    row.iter()
        .map(|(column, value)| value * axis[*column as usize])
        .sum()
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(a, b)| a * b).sum()
}
