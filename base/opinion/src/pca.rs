//! The axes along which opinions differ: principal components of the mean-centred votes, on
//! observed votes only. A vote nobody cast is neither imputed nor stored.
//!
//! If an unseen cell is given its statement's mean, centring makes it exactly 0. So the usual
//! "impute the mean, then PCA" equals a singular value decomposition of the sparse matrix of
//! (vote - statement mean) over observed cells, at a cost of O(votes) per step.
//!
//! The subspace is found by block power iteration with a Rayleigh-Ritz step (Golub and Van Loan,
//! *Matrix Computations*, section 8.2). Every output element is summed sequentially in canonical
//! order, so threads change nothing.

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

use crate::numbers::{SplitMix64, seed_of};
use crate::votes::Votes;

/// Vectors iterated together; more than the components wanted, which speeds up convergence.
const BLOCK: usize = 8;
/// The most components that can be asked for.
pub const COMPONENTS_MAX: usize = 4;
/// Lines handled by one task; only a matter of speed.
const LINES_PER_TASK: usize = 256;
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
    /// Rounds of iteration used.
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
    let wanted = components.min(COMPONENTS_MAX);
    let centre = centre_of(votes, weights);
    let mut basis: Vec<Block> = votes
        .statements()
        .iter()
        .map(|id| start_of(seed, *id))
        .collect();
    orthonormalise(&mut basis);
    let mut rounds = 0;
    let (values, converged) = loop {
        let image = applied(votes, weights, &centre, &basis);
        let (values, rotation) = eigen_of(cross(&basis, &image));
        let ritz = rotated(&basis, &rotation);
        let mut image = rotated(&image, &rotation);
        rounds += 1;
        let converged = residual(&ritz, &image, &values, wanted) <= effort.tolerance * values[0];
        if converged || rounds == effort.rounds_max {
            basis = ritz;
            break (values, converged);
        }
        orthonormalise(&mut image);
        basis = image;
    };
    let total = total_variance(votes, weights, &centre);
    let real = |place: usize| values[place] > VARIANCE_FLOOR * values[0] && values[0] > 1e-9;
    let component = |place: usize| {
        let loadings = basis
            .iter()
            .map(|line| if real(place) { line[place] } else { 0.0 });
        with_canonical_sign(loadings.collect())
    };
    let share = |place: usize| {
        if real(place) {
            values[place] / total
        } else {
            0.0
        }
    };
    Axes {
        components: (0..wanted).map(component).collect(),
        variance_shares: (0..wanted).map(share).collect(),
        centre,
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
    let place = |row: usize| {
        let ballot = votes.row(row);
        let scale = (width / ballot.len().max(1) as f64).sqrt();
        let mut sum = [0.0; 2];
        for (column, vote) in ballot {
            let deviation = f64::from(vote) - axes.centre[column];
            sum[0] += deviation * loading(0, column);
            sum[1] += deviation * loading(1, column);
        }
        [sum[0] * scale, sum[1] * scale]
    };
    (0..votes.participants().len())
        .into_par_iter()
        .with_min_len(LINES_PER_TASK)
        .map(place)
        .collect()
}

/// Weighted mean vote of each statement; 0 where nobody with weight voted.
fn centre_of(votes: &Votes, weights: Option<&[f64]>) -> Vec<f64> {
    let mean = |column: usize| {
        let (mut sum, mut mass) = (0.0, 0.0);
        for (row, vote) in votes.column(column) {
            let weight = weights.map_or(1.0, |weights| weights[row]);
            sum += weight * f64::from(vote);
            mass += weight;
        }
        if mass > 0.0 { sum / mass } else { 0.0 }
    };
    (0..votes.statements().len())
        .into_par_iter()
        .with_min_len(LINES_PER_TASK / 16)
        .map(mean)
        .collect()
}

fn start_of(seed: u64, statement: u64) -> Block {
    let mut numbers = SplitMix64::new(seed_of(&[seed, statement]));
    std::array::from_fn(|_| 2.0 * numbers.unit() - 1.0)
}

/// The matrix of second moments times the block: down the rows, then up the columns.
fn applied(votes: &Votes, weights: Option<&[f64]>, centre: &[f64], basis: &[Block]) -> Vec<Block> {
    let of_row = |row: usize| {
        let mut sum = [0.0; BLOCK];
        let weight = weights.map_or(1.0, |weights| weights[row]);
        if weight > 0.0 {
            for (column, vote) in votes.row(row) {
                add_scaled(&mut sum, f64::from(vote) - centre[column], &basis[column]);
            }
        }
        sum.map(|value| value * weight)
    };
    let scores: Vec<Block> = (0..votes.participants().len())
        .into_par_iter()
        .with_min_len(LINES_PER_TASK)
        .map(of_row)
        .collect();
    let of_column = |column: usize| {
        let mut sum = [0.0; BLOCK];
        for (row, vote) in votes.column(column) {
            add_scaled(&mut sum, f64::from(vote) - centre[column], &scores[row]);
        }
        sum
    };
    (0..basis.len())
        .into_par_iter()
        .with_min_len(LINES_PER_TASK / 16)
        .map(of_column)
        .collect()
}

fn add_scaled(sum: &mut Block, factor: f64, block: &Block) {
    for (total, value) in sum.iter_mut().zip(block) {
        *total += factor * value;
    }
}

fn total_variance(votes: &Votes, weights: Option<&[f64]>, centre: &[f64]) -> f64 {
    let of_column = |column: usize| {
        let square = |(row, vote): (usize, i8)| {
            let deviation = f64::from(vote) - centre[column];
            weights.map_or(1.0, |weights| weights[row]) * deviation * deviation
        };
        votes.column(column).map(square).sum::<f64>()
    };
    (0..centre.len()).map(of_column).sum()
}

/// Inner products of the columns of two tall blocks.
fn cross(left: &[Block], right: &[Block]) -> [Block; BLOCK] {
    let mut products = [[0.0; BLOCK]; BLOCK];
    for (left, right) in left.iter().zip(right) {
        for (line, factor) in products.iter_mut().zip(left) {
            add_scaled(line, *factor, right);
        }
    }
    products
}

/// The tall block with its columns turned by a small square one.
fn rotated(block: &[Block], rotation: &[Block; BLOCK]) -> Vec<Block> {
    let turned = |line: &Block| {
        let mut sum = [0.0; BLOCK];
        for (factor, direction) in line.iter().zip(rotation) {
            add_scaled(&mut sum, *factor, direction);
        }
        sum
    };
    block.iter().map(turned).collect()
}

/// The largest distance between image and eigenvalue times vector, over the wanted columns.
fn residual(vectors: &[Block], image: &[Block], values: &Block, wanted: usize) -> f64 {
    let of_column = |place: usize| {
        let square = |(vector, image): (&Block, &Block)| {
            let distance = image[place] - values[place] * vector[place];
            distance * distance
        };
        vectors.iter().zip(image).map(square).sum::<f64>().sqrt()
    };
    (0..wanted).map(of_column).fold(0.0, f64::max)
}

/// Gram-Schmidt, twice over for accuracy; a column that vanishes becomes zero.
fn orthonormalise(block: &mut [Block]) {
    for place in 0..BLOCK {
        let before = norm(block, place);
        for _ in 0..2 {
            for earlier in 0..place {
                let overlap: f64 = block.iter().map(|line| line[place] * line[earlier]).sum();
                for line in block.iter_mut() {
                    line[place] -= overlap * line[earlier];
                }
            }
        }
        let length = norm(block, place);
        let keep = length > 1e-10 * before && length > 0.0;
        for line in block.iter_mut() {
            line[place] = if keep { line[place] / length } else { 0.0 };
        }
    }
}

fn norm(block: &[Block], place: usize) -> f64 {
    block
        .iter()
        .map(|line| line[place] * line[place])
        .sum::<f64>()
        .sqrt()
}

/// Eigenvalues (descending) and eigenvectors (as columns) of a small symmetric matrix, by cyclic
/// Jacobi rotations.
fn eigen_of(mut matrix: [Block; BLOCK]) -> (Block, [Block; BLOCK]) {
    let mut vectors = [[0.0; BLOCK]; BLOCK];
    for (place, line) in vectors.iter_mut().enumerate() {
        line[place] = 1.0;
    }
    for _ in 0..60 {
        let off: f64 = (0..BLOCK)
            .flat_map(|i| (0..i).map(move |j| (i, j)))
            .map(|(i, j)| matrix[i][j] * matrix[i][j])
            .sum();
        let size: f64 = matrix.iter().flatten().map(|value| value * value).sum();
        if off <= 1e-30 * size {
            break;
        }
        for p in 0..BLOCK {
            for q in p + 1..BLOCK {
                rotate_away(&mut matrix, &mut vectors, p, q);
            }
        }
    }
    let mut order: [usize; BLOCK] = std::array::from_fn(|place| place);
    order.sort_by(|a, b| matrix[*b][*b].total_cmp(&matrix[*a][*a]).then(a.cmp(b)));
    let values = order.map(|place| matrix[place][place].max(0.0));
    (values, vectors.map(|line| order.map(|place| line[place])))
}

/// One Jacobi rotation that makes the element at (p, q) zero.
fn rotate_away(matrix: &mut [Block; BLOCK], vectors: &mut [Block; BLOCK], p: usize, q: usize) {
    let element = f64::midpoint(matrix[p][q], matrix[q][p]);
    if element == 0.0 {
        return;
    }
    let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * element);
    let tangent = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    for line in matrix.iter_mut() {
        (line[p], line[q]) = (
            cosine * line[p] - sine * line[q],
            sine * line[p] + cosine * line[q],
        );
    }
    let (above, below) = (matrix[p], matrix[q]);
    matrix[p] = std::array::from_fn(|place| cosine * above[place] - sine * below[place]);
    matrix[q] = std::array::from_fn(|place| sine * above[place] + cosine * below[place]);
    for line in vectors.iter_mut() {
        (line[p], line[q]) = (
            cosine * line[p] - sine * line[q],
            sine * line[p] + cosine * line[q],
        );
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
