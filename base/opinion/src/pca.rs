//! The axes along which opinions differ: principal components of the mean-centred votes, on
//! observed votes only. A vote nobody cast is neither imputed nor stored.
//!
//! If an unseen cell is given its statement's mean, centring makes it exactly 0. So the usual
//! "impute the mean, then PCA" equals a singular value decomposition of the sparse matrix of
//! (vote - statement mean) over observed cells, at a cost of O(votes) per step.
//!
//! The subspace is found by a block Krylov method with Rayleigh-Ritz steps and thick restarts
//! (Saad, *Numerical Methods for Large Eigenvalue Problems*, chapters 6 and 7): each step applies
//! the matrix once, to the residuals of the best vectors so far, and keeps all that was seen. It
//! takes far fewer passes over the votes than power iteration. A pass goes down the rows once:
//! each row is multiplied and added back while it is at hand. Sums over pieces of rows are added
//! in the order of the pieces, so threads change nothing.

use std::ops::Range;

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

use crate::numbers::{SplitMix64, seed_of};
use crate::votes::{Votes, index_of, pieces};

/// Lines handled by one task; only a matter of speed.
const LINES_PER_TASK: usize = 256;
/// Vectors that the matrix is applied to in one pass over the votes.
const BLOCK: usize = 4;
/// Vectors kept before a restart.
const KEPT_MAX: usize = 24;
/// Vectors that a restart begins with.
const KEPT_AT_RESTART: usize = 8;
/// The most components that can be asked for.
pub const COMPONENTS_MAX: usize = BLOCK;
/// A component with less than this share of the first one's variance is rounding noise.
const VARIANCE_FLOOR: f64 = 1e-10;

type Block = [f64; BLOCK];

/// The axes of a set of votes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Axes {
    /// Mean vote of each statement, between -1 and 1.
    pub centre: Vec<f64>,
    /// Orthonormal components, each with one loading per statement. A component without variance
    /// is all zero. The loading that is largest in size is positive.
    pub components: Vec<Vec<f64>>,
    /// Variance along each component, as a share of all variance.
    pub variance_shares: Vec<f64>,
    /// Passes over the votes that the iteration took.
    pub rounds: u32,
    /// True if the residual came under the tolerance before the rounds ran out.
    pub converged: bool,
}

/// How far to iterate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effort {
    /// Residual of a component, relative to the largest eigenvalue.
    pub tolerance: f64,
    /// Rounds after which the iteration stops anyway.
    pub rounds_max: u32,
}

impl Effort {
    /// For a published result.
    pub const FULL: Self = Self {
        tolerance: 1e-8,
        rounds_max: 500,
    };
    /// For one bootstrap replicate, where sampling noise is far larger than the tolerance.
    pub const REPLICATE: Self = Self {
        tolerance: 1e-5,
        rounds_max: 80,
    };
}

/// The first `components` principal axes (at most [`COMPONENTS_MAX`]), each person counted once,
/// or `weights[row]` times if given (non-negative, one per person).
///
/// The start of the iteration is derived from `seed` and the ids of the statements.
pub fn principal_axes(
    votes: &Votes,
    weights: Option<&[f64]>,
    components: usize,
    seed: u64,
    effort: Effort,
) -> Axes {
    let start = votes.statements().iter().map(|id| start_of(seed, *id));
    axes_from(votes, weights, components, start.collect(), effort)
}

/// The same from a guess of the axes, one loading per statement each, which saves passes if it is
/// near. What the guess was still shows in the last digits: a published result starts from ids.
pub fn refreshed_axes(votes: &Votes, guess: &Axes, seed: u64, effort: Effort) -> Axes {
    let start = |(column, id): (usize, &u64)| {
        let mut block = start_of(seed, *id);
        for (value, component) in block.iter_mut().zip(&guess.components) {
            *value = component.get(column).copied().unwrap_or(0.0);
        }
        block
    };
    let start = votes.statements().iter().enumerate().map(start).collect();
    axes_from(votes, None, guess.components.len(), start, effort)
}

fn axes_from(
    votes: &Votes,
    weights: Option<&[f64]>,
    components: usize,
    start: Vec<Block>,
    effort: Effort,
) -> Axes {
    let wanted = components.min(COMPONENTS_MAX);
    let matrix = Deviations::of(votes, weights);
    let mut subspace = Subspace::default();
    let mut next = start;
    let mut rounds = 0;
    let mut converged = votes.is_empty();
    while !converged && rounds < effort.rounds_max {
        // What adds nothing new to what is known leaves nothing to improve.
        if subspace.adjoin(next, &matrix) == 0 {
            converged = true;
            break;
        }
        rounds += 1;
        subspace.turn_to_eigenvectors();
        let residuals = subspace.residuals();
        let largest = (0..wanted)
            .map(|place| norm(&residuals, place))
            .fold(0.0, f64::max);
        converged = largest <= effort.tolerance * subspace.value(0);
        next = residuals;
    }
    let total = matrix.total_variance();
    let real = |place: usize| {
        subspace.value(place) > VARIANCE_FLOOR * subspace.value(0) && subspace.value(0) > 1e-9
    };
    let component = |place: usize| {
        let loadings = if real(place) {
            subspace.vectors[place].clone()
        } else {
            vec![0.0; votes.statements().len()]
        };
        with_canonical_sign(loadings)
    };
    let share = |place: usize| {
        if real(place) {
            subspace.value(place) / total
        } else {
            0.0
        }
    };
    Axes {
        components: (0..wanted).map(component).collect(),
        variance_shares: (0..wanted).map(share).collect(),
        centre: matrix.centre,
        rounds,
        converged,
    }
}

/// Where each person stands: the sum of (vote - mean) x loading over the statements the person
/// voted on, times the square root of (statements / votes of the person), so that people who saw
/// little are not drawn to the middle (the sparsity-aware scaling of Polis, `pca.clj`).
pub fn project(votes: &Votes, axes: &Axes) -> Vec<[f64; 2]> {
    let width = votes.statements().len() as f64;
    let loading = |axis: usize, column: usize| axes.components.get(axis).map_or(0.0, |c| c[column]);
    // What a cell adds, for every cell there can be: one look-up for each vote.
    let added: Vec<[f64; 2]> = (0..4 * votes.statements().len())
        .map(|cell| {
            let column = cell / 4;
            let deviation = vote_of(cell) - axes.centre[column];
            [
                deviation * loading(0, column),
                deviation * loading(1, column),
            ]
        })
        .collect();
    let place = |row: usize| {
        let cells = votes.cells(row);
        let scale = (width / cells.len().max(1) as f64).sqrt();
        let mut sum = [0.0; 2];
        for cell in cells {
            let [x, y] = added[*cell as usize];
            sum[0] += x;
            sum[1] += y;
        }
        [sum[0] * scale, sum[1] * scale]
    };
    (0..votes.participants().len())
        .into_par_iter()
        .with_min_len(LINES_PER_TASK)
        .map(place)
        .collect()
}

/// The vote that a cell stands for, as -1, 0 or 1.
fn vote_of(cell: usize) -> f64 {
    (cell & 3) as f64 - 1.0
}

fn start_of(seed: u64, statement: u64) -> Block {
    let mut numbers = SplitMix64::new(seed_of(&[seed, statement]));
    std::array::from_fn(|_| 2.0 * numbers.unit() - 1.0)
}

/// The matrix of votes less their statement's mean, seen as what it does to vectors.
struct Deviations<'v> {
    votes: &'v Votes,
    weights: Option<&'v [f64]>,
    /// Weighted mean vote of each statement; 0 where nobody with weight voted.
    centre: Vec<f64>,
    /// By cell, the deviation of such a vote from the mean.
    deviation: Vec<f64>,
    /// By cell, the weight of all votes there.
    mass: Vec<f64>,
}

impl<'v> Deviations<'v> {
    fn of(votes: &'v Votes, weights: Option<&'v [f64]>) -> Self {
        let mass = mass_by_cell(votes, weights);
        let mean = |of: &[f64]| {
            let total = of[0] + of[1] + of[2];
            if total > 0.0 {
                (of[2] - of[0]) / total
            } else {
                0.0
            }
        };
        let centre: Vec<f64> = mass.chunks_exact(4).map(mean).collect();
        let deviation = (0..mass.len())
            .map(|cell| vote_of(cell) - centre[cell / 4])
            .collect();
        Self {
            votes,
            weights,
            centre,
            deviation,
            mass,
        }
    }

    fn total_variance(&self) -> f64 {
        let square = |(mass, deviation): (&f64, &f64)| mass * deviation * deviation;
        self.mass.iter().zip(&self.deviation).map(square).sum()
    }

    /// The matrix of second moments times the block, in one pass down the rows.
    fn applied(&self, block: &[Block]) -> Vec<Block> {
        let of_piece = |rows: Range<usize>| {
            let mut sums = vec![[0.0; BLOCK]; block.len()];
            for row in rows {
                let weight = self.weights.map_or(1.0, |weights| weights[row]);
                if weight > 0.0 {
                    let cells = self.votes.cells(row);
                    let mut score = [0.0; BLOCK];
                    for cell in cells {
                        add_scaled(
                            &mut score,
                            self.deviation[*cell as usize],
                            &block[index_of(*cell)],
                        );
                    }
                    let score = score.map(|value| value * weight);
                    for cell in cells {
                        add_scaled(
                            &mut sums[index_of(*cell)],
                            self.deviation[*cell as usize],
                            &score,
                        );
                    }
                }
            }
            sums
        };
        let add = |sum: &mut Block, more: &Block| add_scaled(sum, 1.0, more);
        summed(self.votes, of_piece, add)
    }
}

/// By cell, how many votes there are, or how much weight they have.
fn mass_by_cell(votes: &Votes, weights: Option<&[f64]>) -> Vec<f64> {
    let of_piece = |rows: Range<usize>| {
        let mut mass = vec![0.0; votes.statements().len() * 4];
        for row in rows {
            let weight = weights.map_or(1.0, |weights| weights[row]);
            for cell in votes.cells(row) {
                mass[*cell as usize] += weight;
            }
        }
        mass
    };
    summed(votes, of_piece, |sum, more| *sum += more)
}

/// Adds up tables made over pieces of rows, in the order of the pieces.
fn summed<T: Send>(
    votes: &Votes,
    of_piece: impl Fn(Range<usize>) -> Vec<T> + Send + Sync,
    add: impl Fn(&mut T, &T),
) -> Vec<T> {
    let tables: Vec<Vec<T>> = pieces(votes.participants().len())
        .into_par_iter()
        .map(of_piece)
        .collect();
    let mut tables = tables.into_iter();
    let mut sums = tables.next().unwrap_or_default();
    for table in tables {
        for (sum, more) in sums.iter_mut().zip(&table) {
            add(sum, more);
        }
    }
    sums
}

fn add_scaled(sum: &mut Block, factor: f64, block: &Block) {
    for (total, value) in sum.iter_mut().zip(block) {
        *total += factor * value;
    }
}

/// Orthonormal vectors, what the matrix makes of each, and (after a turn) eigenvalues: the best
/// approximations of eigenvectors within what the vectors span, largest first.
#[derive(Default)]
struct Subspace {
    vectors: Vec<Vec<f64>>,
    images: Vec<Vec<f64>>,
    values: Vec<f64>,
}

impl Subspace {
    fn value(&self, place: usize) -> f64 {
        self.values.get(place).copied().unwrap_or(0.0)
    }

    /// Adds what is new in the columns of the block, and its image; says how many vectors that are.
    fn adjoin(&mut self, block: Vec<Block>, matrix: &Deviations<'_>) -> usize {
        if self.vectors.len() + BLOCK > KEPT_MAX {
            self.vectors.truncate(KEPT_AT_RESTART);
            self.images.truncate(KEPT_AT_RESTART);
        }
        let before = self.vectors.len();
        for place in 0..BLOCK {
            let column: Vec<f64> = block.iter().map(|line| line[place]).collect();
            self.vectors.extend(self.new_in(column));
        }
        let fresh = &self.vectors[before..];
        let count = fresh.len();
        if count > 0 {
            let line = |row: usize| {
                std::array::from_fn(|place| fresh.get(place).map_or(0.0, |vector| vector[row]))
            };
            let image = matrix.applied(&(0..block.len()).map(line).collect::<Vec<Block>>());
            for place in 0..count {
                self.images
                    .push(image.iter().map(|line| line[place]).collect());
            }
        }
        count
    }

    /// What of the vector lies outside, at length one: Gram-Schmidt, twice over for accuracy.
    fn new_in(&self, mut vector: Vec<f64>) -> Option<Vec<f64>> {
        let before = dot(&vector, &vector).sqrt();
        for _ in 0..2 {
            for known in &self.vectors {
                let overlap = dot(&vector, known);
                for (value, known) in vector.iter_mut().zip(known) {
                    *value -= overlap * known;
                }
            }
        }
        let length = dot(&vector, &vector).sqrt();
        let is_new = length > 1e-10 * before && length > 1e-150;
        is_new.then(|| vector.iter().map(|value| value / length).collect())
    }

    /// Turns the vectors, and with them the images, into approximate eigenvectors.
    fn turn_to_eigenvectors(&mut self) {
        let product = |left: &Vec<f64>| self.images.iter().map(|image| dot(left, image)).collect();
        let (values, rotation) = eigen_of(self.vectors.iter().map(product).collect());
        self.vectors = rotated(&self.vectors, &rotation);
        self.images = rotated(&self.images, &rotation);
        self.values = values;
    }

    /// How far the first vectors are from being eigenvectors: image less eigenvalue times vector.
    fn residuals(&self) -> Vec<Block> {
        let width = self.vectors.first().map_or(0, Vec::len);
        let residual = |row: usize, place: usize| match self.vectors.get(place) {
            Some(vector) => self.images[place][row] - self.values[place] * vector[row],
            None => 0.0,
        };
        (0..width)
            .map(|row| std::array::from_fn(|place| residual(row, place)))
            .collect()
    }
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(l, r)| l * r).sum()
}

/// The vectors turned: new vector `place` is the sum of the old ones times column `place`.
fn rotated(vectors: &[Vec<f64>], rotation: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let turned = |place: usize| {
        let mut sum = vec![0.0; vectors[0].len()];
        for (vector, line) in vectors.iter().zip(rotation) {
            for (total, value) in sum.iter_mut().zip(vector) {
                *total += line[place] * value;
            }
        }
        sum
    };
    (0..vectors.len()).map(turned).collect()
}

fn norm(block: &[Block], place: usize) -> f64 {
    let square = |line: &Block| line[place] * line[place];
    block.iter().map(square).sum::<f64>().sqrt()
}

/// Eigenvalues (descending, none below 0) and eigenvectors (as columns) of a small symmetric
/// positive matrix, by cyclic Jacobi rotations.
fn eigen_of(mut matrix: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let size = matrix.len();
    let mut vectors = vec![vec![0.0; size]; size];
    for (place, line) in vectors.iter_mut().enumerate() {
        line[place] = 1.0;
    }
    for _ in 0..60 {
        let off: f64 = (0..size)
            .flat_map(|i| (0..i).map(move |j| (i, j)))
            .map(|(i, j)| matrix[i][j] * matrix[i][j])
            .sum();
        let all: f64 = matrix.iter().flatten().map(|value| value * value).sum();
        if off <= 1e-30 * all {
            break;
        }
        for p in 0..size {
            for q in p + 1..size {
                rotate_away(&mut matrix, &mut vectors, p, q);
            }
        }
    }
    let mut order: Vec<usize> = (0..size).collect();
    order.sort_by(|a, b| matrix[*b][*b].total_cmp(&matrix[*a][*a]).then(a.cmp(b)));
    let values = order
        .iter()
        .map(|place| matrix[*place][*place].max(0.0))
        .collect();
    let turned = |line: &Vec<f64>| order.iter().map(|place| line[*place]).collect();
    (values, vectors.iter().map(turned).collect())
}

/// One Jacobi rotation that makes the element at (p, q) zero.
fn rotate_away(matrix: &mut [Vec<f64>], vectors: &mut [Vec<f64>], p: usize, q: usize) {
    let element = f64::midpoint(matrix[p][q], matrix[q][p]);
    if element == 0.0 {
        return;
    }
    let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * element);
    let tangent = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    let turn = |a: f64, b: f64| (cosine * a - sine * b, sine * a + cosine * b);
    for line in matrix.iter_mut() {
        (line[p], line[q]) = turn(line[p], line[q]);
    }
    let (above, below) = matrix.split_at_mut(q);
    for (a, b) in above[p].iter_mut().zip(&mut below[0]) {
        (*a, *b) = turn(*a, *b);
    }
    for line in vectors.iter_mut() {
        (line[p], line[q]) = turn(line[p], line[q]);
    }
}

/// A component and its negative say the same: the loading largest in size is made positive; among
/// loadings equal but for rounding, the statement with the lowest id decides.
fn with_canonical_sign(mut component: Vec<f64>) -> Vec<f64> {
    let largest = component
        .iter()
        .fold(0.0_f64, |largest, value| largest.max(value.abs()));
    let decisive = component
        .iter()
        .find(|value| value.abs() >= largest * (1.0 - 1e-9));
    if decisive.is_some_and(|value| *value < 0.0) {
        for value in &mut component {
            *value = -*value;
        }
    }
    component
}
