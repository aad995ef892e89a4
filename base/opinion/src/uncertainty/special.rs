//! Special functions of the intervals: log-gamma, the regularised incomplete beta function and the
//! quantiles of the Beta and Student distributions. Not a statistics library.
//!
//! Everything is made of additions, multiplications, divisions and square roots, which IEEE 754
//! rounds in one way only; logarithm and exponential are made of them here as well. So a limit
//! has the same bits on every machine, whatever its mathematics library.

use super::UncertaintyError;

/// Largest parameter of the Beta functions: far above any number of people consulted.
pub const PARAMETER_MAX: f64 = 1e9;

/// Least degrees of freedom of the t quantile; below, quantiles soon leave the range of numbers.
pub const DEGREES_MIN: f64 = 0.01;

/// Degrees of freedom from which Student's distribution is the normal one to the last digit.
const DEGREES_NORMAL: f64 = 1e15;

/// Half the logarithm of two pi.
const HALF_LN_TAU: f64 = 0.918_938_533_204_672_8;

/// ln 2 in two parts; the first has 32 bits, so a whole multiple of it is exact.
const LN_2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// From here on the series for Stirling's formula has an error below 1e-16.
const STIRLING_MIN: f64 = 10.0;

/// Steps of the continued fraction; it needs about the square root of the larger parameter.
const FRACTION_STEPS_MAX: u32 = 1_000_000;

/// A relative step so small is the last: its square is far below rounding.
const NEWTON_STEP_LAST: f64 = 1e-10;

/// Steps of Newton's method with bisection; some eight are usual.
const NEWTON_STEPS_MAX: u32 = 200;

/// 1/3, 1/5, ..., 1/23: the series of artanh without its first term.
const ODD_RECIPROCALS: [f64; 11] = [
    1.0 / 3.0,
    1.0 / 5.0,
    1.0 / 7.0,
    1.0 / 9.0,
    1.0 / 11.0,
    1.0 / 13.0,
    1.0 / 15.0,
    1.0 / 17.0,
    1.0 / 19.0,
    1.0 / 21.0,
    1.0 / 23.0,
];

/// 1/2!, 1/3!, ..., 1/14!.
const FACTORIAL_RECIPROCALS: [f64; 13] = [
    1.0 / 2.0,
    1.0 / 6.0,
    1.0 / 24.0,
    1.0 / 120.0,
    1.0 / 720.0,
    1.0 / 5_040.0,
    1.0 / 40_320.0,
    1.0 / 362_880.0,
    1.0 / 3_628_800.0,
    1.0 / 39_916_800.0,
    1.0 / 479_001_600.0,
    1.0 / 6_227_020_800.0,
    1.0 / 87_178_291_200.0,
];

/// The polynomial with these coefficients, the constant first.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients
        .iter()
        .rev()
        .fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// Natural logarithm of a positive number, within 1 unit in the last place.
///
/// x = 2^k (1 + f), and ln(1 + f) by the series of artanh (f / (2 + f)).
pub(crate) fn ln(x: f64) -> f64 {
    if x <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if x.is_infinite() {
        return x;
    }
    // Numbers below the normal range first come into it.
    let (x, shift) = if x < f64::MIN_POSITIVE {
        (x * (1_u64 << 54) as f64, -54)
    } else {
        (x, 0)
    };
    let bits = x.to_bits();
    let mut exponent = (bits >> 52) as i32 - 1023 + shift;
    let mut mantissa = f64::from_bits((bits & ((1 << 52) - 1)) | (1023 << 52));
    if mantissa > std::f64::consts::SQRT_2 {
        mantissa *= 0.5;
        exponent += 1;
    }
    let f = mantissa - 1.0;
    let s = f / (2.0 + f);
    let z = s * s;
    let series = 2.0 * z * polynomial(&ODD_RECIPROCALS, z);
    let half_square = 0.5 * f * f;
    let k = f64::from(exponent);
    k * LN_2_HIGH - ((half_square - (s * (half_square + series) + k * LN_2_LOW)) - f)
}

/// Exponential within 1 unit in the last place; 0 where the result is below every number.
pub(crate) fn exp(x: f64) -> f64 {
    if x < -745.2 {
        return 0.0;
    }
    if x > 709.78 {
        return f64::INFINITY;
    }
    let k = (x * std::f64::consts::LOG2_E).round();
    let high = x - k * LN_2_HIGH;
    let low = k * LN_2_LOW;
    let r = high - low;
    let value = 1.0 + ((r * r * polynomial(&FACTORIAL_RECIPROCALS, r) - low) + high);
    // Two factors, so that neither leaves the range where only the product is small.
    let k = k as i32;
    value * power_of_two(k / 2) * power_of_two(k - k / 2)
}

fn power_of_two(k: i32) -> f64 {
    f64::from_bits(((k + 1023) as u64) << 52)
}

/// The logarithm of the gamma function for x > 0.
///
/// Stirling's series above 10, the recurrence below. Error at most 1e-14 times max(1, |value|).
pub fn log_gamma(x: f64) -> Result<f64, UncertaintyError> {
    if x > 0.0 && x <= 1e300 {
        Ok(log_gamma_of(x))
    } else {
        Err(UncertaintyError::OutOfDomain {
            name: "the argument of log-gamma",
            value: x,
            needed: "above 0 and at most 1e300",
        })
    }
}

fn log_gamma_of(x: f64) -> f64 {
    let (mut x, mut below) = (x, 1.0);
    while x < STIRLING_MIN {
        below *= x;
        x += 1.0;
    }
    (x - 0.5) * ln(x) - x + HALF_LN_TAU + stirling_series(x) - ln(below)
}

/// ln Gamma(z + 1) less Stirling's formula for it, z >= [`STIRLING_MIN`] (Bernoulli numbers).
fn stirling_series(z: f64) -> f64 {
    const TERMS: [f64; 8] = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
        -3617.0 / 122_400.0,
    ];
    polynomial(&TERMS, 1.0 / (z * z)) / z
}

/// The same for every z > 0.
fn stirling_error(z: f64) -> f64 {
    if z >= STIRLING_MIN {
        stirling_series(z)
    } else {
        log_gamma_of(z + 1.0) - (z + 0.5) * ln(z) + z - HALF_LN_TAU
    }
}

/// x ln(x / mean) + mean - x without cancellation (Loader, 2000); `difference` is x - mean.
fn deviance(x: f64, mean: f64, difference: f64) -> f64 {
    if difference.abs() >= 0.1 * (x + mean) {
        return x * (ln(x) - ln(mean)) - difference;
    }
    let v = difference / (x + mean);
    let squared = v * v;
    let series = squared * polynomial(&ODD_RECIPROCALS, squared);
    difference * v + 2.0 * x * v * series
}

/// x^a y^b / B(a, b) with y = 1 - x, as a binomial probability in Loader's saddle-point form, so
/// that nothing large is subtracted from something large.
fn beta_power(a: f64, b: f64, x: f64, y: f64) -> f64 {
    if x <= 0.0 || y <= 0.0 {
        return 0.0;
    }
    let n = a + b;
    let difference = a * y - b * x;
    let exponent = stirling_error(n)
        - stirling_error(a)
        - stirling_error(b)
        - deviance(a, n * x, difference)
        - deviance(b, n * y, -difference);
    (a * (b / n) / std::f64::consts::TAU).sqrt() * exp(exponent)
}

/// Both tails of a Beta distribution at a point; they sum to one.
#[derive(Debug, Clone, Copy)]
struct Tails {
    lower: f64,
    upper: f64,
    /// x^a y^b / B(a, b) at the point.
    power: f64,
}

/// The tails at x, with y = 1 - x given so that it keeps its digits near x = 1.
fn tails(a: f64, b: f64, x: f64, y: f64) -> Tails {
    let power = beta_power(a, b, x, y);
    if x <= (a + 1.0) / (a + b + 2.0) {
        let lower = (power * fraction(a, b, x, y)).clamp(0.0, 1.0);
        Tails {
            lower,
            upper: 1.0 - lower,
            power,
        }
    } else {
        let upper = (power * fraction(b, a, y, x)).clamp(0.0, 1.0);
        Tails {
            lower: 1.0 - upper,
            upper,
            power,
        }
    }
}

/// The continued fraction of the incomplete beta function in the form of Didonato and Morris (1992,
/// TOMS 708), the even part of DLMF 8.17.22, by the modified Lentz method (Thompson and Barnett,
/// 1986). Fast for x below the mean. It takes y = 1 - x as well, so that it is right near x = 1.
fn fraction(a: f64, b: f64, x: f64, y: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let difference = a * y - b * x;
    let mut value = away(a * (difference + 1.0) / (a + 1.0));
    let (mut c, mut d) = (value, 0.0);
    for step in 1..=FRACTION_STEPS_MAX {
        let m = f64::from(step);
        let odd = a + 2.0 * m - 1.0;
        let even = m * (b - m) * x / odd;
        let numerator = (a + m - 1.0) / odd * (a + b + m - 1.0) * x * even;
        let denominator = m + even + (a + m) / (odd + 2.0) * (difference + 1.0 + m * (1.0 + y));
        d = 1.0 / away(denominator + numerator * d);
        c = away(denominator + numerator / c);
        let change = c * d;
        value *= change;
        if (change - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    1.0 / value
}

/// The regularised incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable
/// is at most x, for 0 <= x <= 1 and parameters above 0, at most [`PARAMETER_MAX`].
///
/// Relative error below 1e-13 up to parameters of 1e5 (5e-14 measured against 45 digits), below
/// 1e-12 up to 1e6.
pub fn incomplete_beta(a: f64, b: f64, x: f64) -> Result<f64, UncertaintyError> {
    parameters(a, b)?;
    if (0.0..=1.0).contains(&x) {
        Ok(tails(a, b, x, 1.0 - x).lower)
    } else {
        Err(UncertaintyError::OutOfDomain {
            name: "the argument of the incomplete beta function",
            value: x,
            needed: "between 0 and 1",
        })
    }
}

/// The p quantile of the Beta(a, b) distribution: Newton's method in logarithms, held inside a
/// bracket. 0 where the quantile is below every positive number.
///
/// Relative error below 1e-13 for parameters from 0.1 to 1e5 (5e-14 measured against 45 digits),
/// below 1e-12 up to 1e6; for an upper limit with a tiny tail ask for 1 - the quantile of
/// Beta(b, a), which keeps the digits of the tail.
pub fn beta_quantile(p: f64, a: f64, b: f64) -> Result<f64, UncertaintyError> {
    parameters(a, b)?;
    probability(p)?;
    Ok(beta_quantile_of(p, 1.0 - p, a, b).0)
}

fn parameters(a: f64, b: f64) -> Result<(), UncertaintyError> {
    let bad = |value: &f64| !(*value > 0.0 && *value <= PARAMETER_MAX);
    match [a, b].iter().find(|value| bad(value)) {
        None => Ok(()),
        Some(value) => Err(UncertaintyError::OutOfDomain {
            name: "a parameter of the Beta distribution",
            value: *value,
            needed: "above 0 and at most 1e9",
        }),
    }
}

fn probability(p: f64) -> Result<(), UncertaintyError> {
    if (0.0..=1.0).contains(&p) {
        Ok(())
    } else {
        Err(UncertaintyError::OutOfDomain {
            name: "a probability",
            value: p,
            needed: "between 0 and 1",
        })
    }
}

/// The quantile and its distance to 1; `p` and `q` sum to one, the smaller of them counts.
fn beta_quantile_of(p: f64, q: f64, a: f64, b: f64) -> (f64, f64) {
    if p <= 0.0 {
        return (0.0, 1.0);
    }
    if q <= 0.0 {
        return (1.0, 0.0);
    }
    let middle = tails(a, b, 0.5, 0.5);
    let left = if p <= q {
        p <= middle.lower
    } else {
        q >= middle.upper
    };
    if left {
        let x = invert_left(p, q, a, b);
        (x, 1.0 - x)
    } else {
        let y = invert_left(q, p, b, a);
        (1.0 - y, y)
    }
}

/// The x in [0, 1/2] below which a Beta(a, b) variable is with probability `p` = 1 - `q`.
///
/// The logarithm of the tail is nearly straight in ln x at both ends, so Newton's method there
/// needs few steps even for quantiles of 1e-200.
fn invert_left(p: f64, q: f64, a: f64, b: f64) -> f64 {
    let by_lower = p <= q;
    let target = if by_lower { ln(p) } else { ln(q) };
    let (mut low, mut high) = (f64::MIN_POSITIVE, 0.5);
    if tails(a, b, low, 1.0).lower >= p {
        return 0.0;
    }
    let mut x = start(p, q, a, b).clamp(low, high);
    for _ in 0..NEWTON_STEPS_MAX {
        let y = 1.0 - x;
        let at = tails(a, b, x, y);
        let (excess, slope) = if by_lower {
            (ln(at.lower) - target, at.power / (y * at.lower))
        } else {
            (target - ln(at.upper), at.power / (y * at.upper))
        };
        if excess > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let newton = x * exp(-excess / slope);
        // The comparison is false for anything that is no number, and then the middle is taken.
        let trusted = newton > low && newton < high;
        let next = if trusted {
            newton
        } else {
            low.sqrt() * high.sqrt()
        };
        let moved = (next - x).abs();
        x = next;
        // Newton's error is about the square of its step; further steps would only chase rounding.
        let near = if trusted {
            NEWTON_STEP_LAST
        } else {
            f64::EPSILON
        };
        if moved <= near * x {
            break;
        }
    }
    x
}

/// Where to start: the normal approximation of Abramowitz and Stegun 26.5.22 for parameters above 1,
/// with their 26.2.23 for the normal quantile; else the first term of the series at 0.
fn start(p: f64, q: f64, a: f64, b: f64) -> f64 {
    if a > 1.0 && b > 1.0 {
        let t = (-2.0 * ln(p.min(q))).sqrt();
        let above = t - polynomial(&[2.515_517, 0.802_853, 0.010_328], t)
            / polynomial(&[1.0, 1.432_788, 0.189_269, 0.001_308], t);
        let z = if p < 0.5 { above } else { -above };
        let (u, v) = (1.0 / (2.0 * a - 1.0), 1.0 / (2.0 * b - 1.0));
        let h = 2.0 / (u + v);
        let lambda = (z * z - 3.0) / 6.0;
        let w =
            z * (h + lambda).max(0.0).sqrt() / h - (v - u) * (lambda + 5.0 / 6.0 - 2.0 / (3.0 * h));
        a / (a + b * exp(2.0 * w))
    } else {
        let log_beta = log_gamma_of(a) + log_gamma_of(b) - log_gamma_of(a + b);
        exp((ln(p) + ln(a) + log_beta) / a)
    }
}

/// The p quantile of Student's t distribution with these degrees of freedom, which need not be
/// whole; infinitely many give the normal distribution.
///
/// By way of the Beta distribution: df / (df + t^2) is Beta(df/2, 1/2). Relative error below
/// 1e-13 for degrees of freedom from 1 (1e-14 measured against 45 digits).
pub fn student_t_quantile(p: f64, degrees_of_freedom: f64) -> Result<f64, UncertaintyError> {
    let quantile = if degrees_of_freedom >= DEGREES_MIN && p > 0.0 && p < 1.0 {
        student_t_quantile_of(p, degrees_of_freedom.min(DEGREES_NORMAL))
    } else {
        f64::NAN
    };
    if quantile.is_finite() {
        return Ok(quantile);
    }
    let (name, value, needed) = if degrees_of_freedom >= DEGREES_MIN {
        (
            "the probability of a t quantile",
            p,
            "above 0, below 1 and not so near to them that the quantile has no number",
        )
    } else {
        (
            "the number of degrees of freedom",
            degrees_of_freedom,
            "at least 0.01",
        )
    };
    Err(UncertaintyError::OutOfDomain {
        name,
        value,
        needed,
    })
}

fn student_t_quantile_of(p: f64, df: f64) -> f64 {
    let tail = p.min(1.0 - p);
    let (x, y) = beta_quantile_of(2.0 * tail, 2.0 * (0.5 - tail), 0.5 * df, 0.5);
    let size = df.sqrt() * (y / x).sqrt();
    if p < 0.5 { -size } else { size }
}

#[cfg(test)]
mod tests;
