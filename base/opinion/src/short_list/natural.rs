//! Natural numbers of any size and fractions of them: as much as exact loads, budgets and roots
//! need (add, subtract, multiply by one word, compare), and nothing more.

use std::cmp::Ordering;

/// A natural number of any size.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Natural {
    /// Base 2^64, least significant first, no zero at the end.
    words: Vec<u64>,
}

impl From<u64> for Natural {
    fn from(value: u64) -> Self {
        let words = if value == 0 { Vec::new() } else { vec![value] };
        Self { words }
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_length = self.words.len().cmp(&other.words.len());
        by_length.then_with(|| self.words.iter().rev().cmp(other.words.iter().rev()))
    }
}

impl Natural {
    /// The number times one word.
    #[must_use]
    pub(super) fn times(&self, factor: u64) -> Self {
        let mut product = Self::default();
        product.add_product(self, factor);
        product
    }

    /// Adds `other` times `factor`.
    pub(super) fn add_product(&mut self, other: &Self, factor: u64) {
        let mut carry = 0_u128;
        let mut place = 0;
        while place < other.words.len() || carry > 0 {
            if place == self.words.len() {
                self.words.push(0);
            }
            let word = other.words.get(place).copied().unwrap_or(0);
            // At most (2^64-1)^2 + 2 (2^64-1) = 2^128 - 1.
            let sum = u128::from(word) * u128::from(factor) + u128::from(self.words[place]) + carry;
            self.words[place] = sum as u64;
            carry = sum >> 64;
            place += 1;
        }
        self.trim();
    }

    /// What is left after taking `other` away; 0 if `other` is larger.
    #[must_use]
    pub(super) fn less(&self, other: &Self) -> Self {
        if *self <= *other {
            return Self::default();
        }
        let mut left = self.clone();
        let mut borrow = false;
        for (place, word) in left.words.iter_mut().enumerate() {
            let taken = other.words.get(place).copied().unwrap_or(0);
            let (once, first) = word.overflowing_sub(taken);
            let (twice, second) = once.overflowing_sub(u64::from(borrow));
            *word = twice;
            borrow = first || second;
        }
        left.trim();
        left
    }

    fn trim(&mut self) {
        while self.words.last() == Some(&0) {
            self.words.pop();
        }
    }

    /// The three leading words as a number in [1, 2^64) (0 for 0) and the power of 2^64 it stands
    /// for; relative error below 2^-51.
    fn leading(&self) -> (f64, i32) {
        const WORD: f64 = 18_446_744_073_709_551_616.0;
        let count = self.words.len();
        let lowest = count.saturating_sub(3);
        let mantissa = self.words[lowest..]
            .iter()
            .fold(0.0, |sum, word| sum / WORD + *word as f64);
        (mantissa, count as i32 - 1)
    }
}

/// An exact fraction, not necessarily in lowest terms.
#[derive(Debug, Clone)]
pub struct Fraction {
    pub(super) numerator: Natural,
    pub(super) denominator: Natural,
}

impl Fraction {
    /// True if this fraction is exactly `numerator / denominator`.
    pub fn is(&self, numerator: u64, denominator: u64) -> bool {
        self.numerator.times(denominator) == self.denominator.times(numerator)
    }

    /// The nearest plain number, relative error below 2^-49; 0 if the denominator is 0.
    pub fn to_f64(&self) -> f64 {
        let (above, power_above) = self.numerator.leading();
        let (below, power_below) = self.denominator.leading();
        if below == 0.0 {
            return 0.0;
        }
        // A power of two scales exactly, unless the result leaves the range of f64.
        let power = (power_above - power_below).clamp(-15, 15);
        (above / below) * 2.0_f64.powi(64 * power)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    fn wide(value: u128) -> Natural {
        let mut natural = Natural {
            words: vec![value as u64, (value >> 64) as u64],
        };
        natural.trim();
        natural
    }

    proptest! {
        #[test]
        fn small_numbers_behave_as_in_the_machine(a in any::<u64>(), b in any::<u64>(), c in any::<u64>()) {
            let product = u128::from(a) * u128::from(b);
            prop_assert_eq!(Natural::from(a).times(b), wide(product));
            let mut sum = Natural::from(c);
            sum.add_product(&Natural::from(a), b);
            prop_assert_eq!(&sum, &wide(product + u128::from(c)));
            prop_assert_eq!(sum.less(&Natural::from(c)), wide(product));
            prop_assert_eq!(Natural::from(a).cmp(&Natural::from(b)), a.cmp(&b));
        }

        #[test]
        fn what_was_added_can_be_taken_away(factors in proptest::collection::vec(1..u64::MAX, 1..12), b in any::<u64>()) {
            let large = factors.iter().fold(Natural::from(1), |n, factor| n.times(*factor));
            let mut sum = large.clone();
            sum.add_product(&large, b);
            prop_assert_eq!(sum.less(&large), large.times(b));
            prop_assert_eq!(large.less(&sum), Natural::default());
        }

        #[test]
        fn a_fraction_is_near_its_plain_number(
            a in 1..u64::MAX, b in 1..u64::MAX, factors in proptest::collection::vec(1..u64::MAX, 0..9),
        ) {
            let scaled = |n: u64| factors.iter().fold(Natural::from(n), |n, factor| n.times(*factor));
            let fraction = Fraction { numerator: scaled(a), denominator: scaled(b) };
            let plain = a as f64 / b as f64;
            prop_assert!((fraction.to_f64() / plain - 1.0).abs() < 2.0_f64.powi(-49));
            prop_assert!(fraction.is(a, b));
            prop_assert!(!fraction.is(a - 1, b));
        }
    }

    #[test]
    fn nothing_over_something_is_zero() {
        let fraction = Fraction {
            numerator: Natural::default(),
            denominator: Natural::from(3),
        };
        assert!(fraction.is(0, 1) && fraction.to_f64() == 0.0);
    }
}
