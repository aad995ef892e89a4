//! Small symmetric matrices: packed storage, inverse, principal axes. Only additions,
//! multiplications, divisions and square roots, so the same bits on every machine.

/// A pivot or variance below this is rounding noise.
const PIVOT_MIN: f64 = 1e-12;
/// Sweeps of rotations; convergence is quadratic, so six are usual.
const SWEEPS_MAX: usize = 30;

/// Where the element at `row` and `column` (not beyond `row`) stands in a packed lower triangle.
pub(super) const fn packed(row: usize, column: usize) -> usize {
    row * (row + 1) / 2 + column
}

/// The element at any two indices of a packed symmetric matrix.
pub(super) fn element(matrix: &[f64], first: usize, second: usize) -> f64 {
    matrix[packed(first.max(second), first.min(second))]
}

/// Sum of products.
pub(super) fn dot(first: &[f64], second: &[f64]) -> f64 {
    first.iter().zip(second).map(|(a, b)| a * b).sum()
}

/// Adds each element of the second to that of the first.
pub(super) fn add<const N: usize>(sum: &mut [f64; N], values: &[f64; N]) {
    for (sum, value) in sum.iter_mut().zip(values) {
        *sum += value;
    }
}

/// The lower triangular L with L L' the given positive definite matrix, of which only the lower
/// triangle is read. Pivots that rounding made too small are raised.
pub(super) fn cholesky<const N: usize>(matrix: &[[f64; N]; N]) -> [[f64; N]; N] {
    let mut lower = [[0.0; N]; N];
    for row in 0..N {
        for column in 0..=row {
            let known = dot(&lower[row][..column], &lower[column][..column]);
            let left = matrix[row][column] - known;
            lower[row][column] = if row == column {
                left.max(PIVOT_MIN).sqrt()
            } else {
                left / lower[column][column]
            };
        }
    }
    lower
}

/// The inverse of a lower triangular matrix, itself lower triangular.
pub(super) fn lower_inverse<const N: usize>(lower: &[[f64; N]; N]) -> [[f64; N]; N] {
    let mut inverse = [[0.0; N]; N];
    for row in 0..N {
        let pivot = 1.0 / lower[row][row];
        let (above, below) = inverse.split_at_mut(row);
        let line = &mut below[0];
        for (known, factor) in above.iter().zip(lower[row]) {
            for (value, known) in line.iter_mut().zip(known) {
                *value -= pivot * factor * known;
            }
        }
        line[row] = pivot;
    }
    inverse
}

/// The inverse of a positive definite matrix, of which only the lower triangle is read.
pub(super) fn inverse<const N: usize>(matrix: &[[f64; N]; N]) -> [[f64; N]; N] {
    let half = lower_inverse(&cholesky(matrix));
    let mut whole = [[0.0; N]; N];
    for (row, line) in half.iter().enumerate() {
        for (sums, first) in whole.iter_mut().zip(line).take(row + 1) {
            for (sum, second) in sums.iter_mut().zip(line) {
                *sum += first * second;
            }
        }
    }
    whole
}

/// Matrix times vector.
pub(super) fn image<const N: usize>(matrix: &[[f64; N]; N], vector: &[f64; N]) -> [f64; N] {
    std::array::from_fn(|row| dot(&matrix[row], vector))
}

/// Matrix times matrix.
pub(super) fn product<const N: usize>(
    first: &[[f64; N]; N],
    second: &[[f64; N]; N],
) -> [[f64; N]; N] {
    let columns = transposed(second);
    std::array::from_fn(|row| image(&columns, &first[row]))
}

/// Rows as columns.
pub(super) fn transposed<const N: usize>(matrix: &[[f64; N]; N]) -> [[f64; N]; N] {
    std::array::from_fn(|row| std::array::from_fn(|column| matrix[column][row]))
}

/// Eigenvalues, largest first, and unit eigenvectors (one a row) of a symmetric matrix, by cyclic
/// Jacobi rotations (Golub and Van Loan, *Matrix Computations*, section 8.5).
pub(super) fn principal<const N: usize>(mut matrix: [[f64; N]; N]) -> ([f64; N], [[f64; N]; N]) {
    let mut vectors = [[0.0; N]; N];
    for (place, line) in vectors.iter_mut().enumerate() {
        line[place] = 1.0;
    }
    for _ in 0..SWEEPS_MAX {
        let mut turned = false;
        for first in 0..N {
            for second in first + 1..N {
                turned |= rotate(&mut matrix, &mut vectors, first, second);
            }
        }
        if !turned {
            break;
        }
    }
    let mut order: [usize; N] = std::array::from_fn(|place| place);
    order.sort_by(|a, b| matrix[*b][*b].total_cmp(&matrix[*a][*a]).then(a.cmp(b)));
    (
        order.map(|place| matrix[place][place]),
        order.map(|place| vectors[place]),
    )
}

/// Makes one pair of off-diagonal elements zero; false if they are small enough already.
fn rotate<const N: usize>(
    matrix: &mut [[f64; N]; N],
    vectors: &mut [[f64; N]; N],
    first: usize,
    second: usize,
) -> bool {
    let off = matrix[first][second];
    let size = (matrix[first][first] * matrix[second][second]).abs().sqrt();
    if off.abs() <= 1e-15 * size || off.abs() < 1e-300 {
        return false;
    }
    let half = (matrix[second][second] - matrix[first][first]) / (2.0 * off);
    let tangent = half.signum() / (half.abs() + (half * half + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    for line in matrix.iter_mut() {
        let (a, b) = (line[first], line[second]);
        line[first] = cosine * a - sine * b;
        line[second] = sine * a + cosine * b;
    }
    for lines in [matrix, vectors] {
        let (a, b) = (lines[first], lines[second]);
        lines[first] = std::array::from_fn(|place| cosine * a[place] - sine * b[place]);
        lines[second] = std::array::from_fn(|place| sine * a[place] + cosine * b[place]);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::SplitMix64;

    /// A random matrix times its transpose, plus a little on the diagonal.
    fn definite<const N: usize>(seed: u64) -> [[f64; N]; N] {
        let mut numbers = SplitMix64::new(seed);
        let half: [[f64; N]; N] =
            std::array::from_fn(|_| std::array::from_fn(|_| numbers.normal()));
        let mut whole: [[f64; N]; N] =
            std::array::from_fn(|a| std::array::from_fn(|b| dot(&half[a], &half[b])));
        for (place, line) in whole.iter_mut().enumerate() {
            line[place] += 0.1;
        }
        whole
    }

    #[test]
    fn a_matrix_times_its_inverse_is_one() {
        for seed in 0..20 {
            let matrix = definite::<8>(seed);
            let inverse = inverse(&matrix);
            for (row, line) in product(&matrix, &inverse).iter().enumerate() {
                for (column, value) in line.iter().enumerate() {
                    let one = f64::from(u8::from(row == column));
                    assert!((value - one).abs() < 1e-9, "{value}");
                }
            }
        }
    }

    #[test]
    fn principal_axes_are_orthonormal_and_restore_the_matrix() {
        for seed in 0..20 {
            let matrix = definite::<6>(seed);
            let (values, vectors) = principal(matrix);
            assert!(values.windows(2).all(|pair| pair[0] >= pair[1]));
            for a in 0..6 {
                for b in 0..6 {
                    let restored: f64 = (0..6)
                        .map(|k| values[k] * vectors[k][a] * vectors[k][b])
                        .sum();
                    assert!((restored - matrix[a][b]).abs() < 1e-9);
                    let product = dot(&vectors[a], &vectors[b]);
                    assert!((product - f64::from(u8::from(a == b))).abs() < 1e-9);
                }
            }
        }
    }

    #[test]
    fn a_zero_matrix_has_zero_axes_and_an_inverse_without_nan() {
        let (values, _) = principal([[0.0; 3]; 3]);
        assert!(values.iter().all(|value| value.abs() < 1e-300));
        assert!(
            inverse(&[[0.0; 3]; 3])
                .iter()
                .flatten()
                .all(|value| value.is_finite())
        );
    }
}
