//! Many tests at once: p-values adjusted so that a list of findings has a known share of false
//! ones. How a p-value comes about is not its business.

pub use crate::representative::benjamini_hochberg;

/// Adjusted p-values of Benjamini and Yekutieli (2001), in the order given: those of
/// [`benjamini_hochberg`] times 1 + 1/2 + ... + 1/n, at most 1.
///
/// They hold whatever the tests have to do with each other; those of Benjamini and Hochberg for
/// tests that are independent or depend positively.
pub fn benjamini_yekutieli(p: &[f64]) -> Vec<f64> {
    // From the smallest term, so that the sum is the same to the last bit wherever it is taken.
    let harmonic: f64 = (1..=p.len()).rev().map(|n| 1.0 / n as f64).sum();
    benjamini_hochberg(p)
        .into_iter()
        .map(|q| (q * harmonic).min(1.0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn benjamini_yekutieli_agrees_with_r() {
        // p.adjust(c(.01, .02, .03, .04, .05), "BY"): 5 p(j) / j = .05 for all, times 137/60.
        let found = benjamini_yekutieli(&[0.01, 0.02, 0.03, 0.04, 0.05]);
        for q in found {
            assert!((q - 0.05 * 137.0 / 60.0).abs() < 1e-12);
        }
        // p.adjust(c(.9, .001, .2), "BY"): .0055, 3/2 * .2 * 11/6 = .55 and 1.
        let found = benjamini_yekutieli(&[0.9, 0.001, 0.2]);
        for (q, expected) in found.iter().zip([1.0, 0.0055, 0.55]) {
            assert!((q - expected).abs() < 1e-12, "{q} instead of {expected}");
        }
        assert!(benjamini_yekutieli(&[]).is_empty());
    }
}
