//! Small exact tools: a seeded generator, hashing of ids, rounding of published figures and the
//! tail of the normal distribution. Not a statistics library.

/// The `SplitMix64` generator (Steele, Lea and Flood, OOPSLA 2014): one addition, three mixes.
#[derive(Debug, Clone)]
pub(crate) struct SplitMix64(u64);

const GOLDEN_GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

impl SplitMix64 {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN_GAMMA);
        scramble(self.0)
    }

    /// A number in [0, 1) with 53 random bits.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number in 0..bound, by multiplication (Lemire); bias below 2^-32 for our sizes.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next_u64()) * bound as u128) >> 64) as usize
    }

    /// Near enough to a standard normal (sum of twelve uniforms less six): no transcendental
    /// function, so the same bits on every machine.
    #[cfg(test)]
    pub(crate) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

fn scramble(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Folds several numbers into one seed; the order of the parts matters.
pub(crate) fn seed_of(parts: &[u64]) -> u64 {
    parts.iter().fold(0, |seed, part| {
        scramble(
            seed.wrapping_mul(GOLDEN_GAMMA)
                .wrapping_add(*part)
                .wrapping_add(GOLDEN_GAMMA),
        )
    })
}

/// A published figure: six decimals, never minus zero, never anything but a finite number.
pub(crate) fn figure(value: f64) -> f64 {
    let rounded = (value * 1e6).round() / 1e6;
    if rounded.is_finite() && rounded != 0.0 {
        rounded
    } else {
        0.0
    }
}

/// Probability that a standard normal exceeds `z`; relative error below 1e-9.
pub(crate) fn normal_upper_tail(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - normal_upper_tail(-z);
    }
    let x = z / std::f64::consts::SQRT_2;
    let bell = (-x * x).exp() / std::f64::consts::PI.sqrt();
    if x < 2.5 {
        // erf as a series of positive terms: Abramowitz and Stegun 7.1.6.
        let (mut term, mut sum) = (x, x);
        for n in 1..120 {
            term *= 2.0 * x * x / f64::from(2 * n + 1);
            sum += term;
        }
        0.5 * (1.0 - 2.0 * bell * sum)
    } else {
        // erfc as a continued fraction, evaluated from its tail: Abramowitz and Stegun 7.1.14.
        let tail = (1..=80)
            .rev()
            .fold(0.0, |tail, n| 0.5 * f64::from(n) / (x + tail));
        0.5 * bell / (x + tail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_tail_agrees_with_the_tables() {
        for (z, expected) in [
            (0.0, 0.5),
            (1.281_551_565_544_6, 0.1),
            (1.959_963_984_540_054, 0.025),
            (3.090_232_306_167_813, 0.001),
            (4.753_424_308_822_899, 1e-6),
            (-1.0, 0.841_344_746_068_543),
        ] {
            let found = normal_upper_tail(z);
            assert!(
                (found / expected - 1.0).abs() < 1e-9,
                "z {z}: {found} instead of {expected}"
            );
        }
    }

    #[test]
    fn the_generator_gives_the_published_first_numbers() {
        let mut numbers = SplitMix64::new(1_234_567);
        assert_eq!(numbers.next_u64(), 6_457_827_717_110_365_317);
        assert_eq!(numbers.next_u64(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn a_figure_is_always_a_plain_number() {
        assert_eq!(figure(f64::NAN).to_bits(), 0.0_f64.to_bits());
        assert_eq!(figure(-1e-9).to_bits(), 0.0_f64.to_bits());
        assert!((figure(0.123_456_789) - 0.123_457).abs() < 1e-12);
    }
}
