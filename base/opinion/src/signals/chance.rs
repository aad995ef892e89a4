//! How likely something is by chance: tails of sums of unequal coins, of counts that vary more than
//! coins do, bets against a null, and the correction for many tests. Not a statistics library.

/// Coins up to which the tail of their sum is computed exactly.
const COINS_EXACT_MAX: usize = 1000;

/// Probability that at least `count` of independent coins with these probabilities fall: the
/// Poisson-binomial tail, exact by convolution up to [`COINS_EXACT_MAX`] coins (only positive terms
/// are added, so small tails keep their digits), beyond that Chernoff's bound from above.
pub(super) fn coins_upper_tail(coins: &[f64], count: usize) -> f64 {
    if count == 0 {
        return 1.0;
    }
    if count > coins.len() {
        return 0.0;
    }
    if coins.len() > COINS_EXACT_MAX {
        return ln_chernoff(coins, count).exp();
    }
    // `exact[k]`: probability of k so far; the last place holds `count` or more.
    let mut exact = vec![0.0; count + 1];
    exact[0] = 1.0;
    for (seen, coin) in coins.iter().enumerate() {
        let coin = coin.clamp(0.0, 1.0);
        let top = count.min(seen + 1);
        if top == count {
            exact[count] += exact[count - 1] * coin;
        }
        for k in (1..=top.min(count - 1)).rev() {
            exact[k] = exact[k] * (1.0 - coin) + exact[k - 1] * coin;
        }
        exact[0] *= 1.0 - coin;
    }
    exact[count].min(1.0)
}

/// ln of Chernoff's bound exp(-t count) prod(1 + p (e^t - 1)) at its best t, found by bisection of
/// its slope; every t gives a bound, so the precision of t does not matter.
fn ln_chernoff(coins: &[f64], count: usize) -> f64 {
    let mean: f64 = coins.iter().sum();
    if mean >= count as f64 {
        return 0.0;
    }
    let tilted = |growth: f64| -> f64 {
        let shares = coins.iter().map(|p| p * growth / (1.0 - p + p * growth));
        shares.sum()
    };
    let (mut low, mut high) = (0.0_f64, 60.0_f64);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if tilted(middle.exp()) < count as f64 {
            low = middle;
        } else {
            high = middle;
        }
    }
    let growth = low.exp();
    let grown: f64 = coins.iter().map(|p| (p * (growth - 1.0)).ln_1p()).sum();
    (grown - low * count as f64).min(0.0)
}

/// The natural logarithm of [`coins_upper_tail`], also where the tail itself is too small for a
/// number: there it is Chernoff's bound from above.
pub(super) fn ln_coins_upper_tail(coins: &[f64], count: usize) -> f64 {
    let tail = coins_upper_tail(coins, count);
    if tail > 1e-290 {
        tail.ln()
    } else {
        ln_chernoff(coins, count)
    }
}

/// Probability of at least `count` of `draws` in Polya's urn with first share `share` and contagion
/// `contagion`: the beta-binomial tail with intraclass correlation contagion / (1 + contagion); the
/// binomial for 0.
pub(super) fn urn_upper_tail(draws: u64, count: u64, share: f64, contagion: f64) -> f64 {
    if count == 0 || share >= 1.0 {
        return 1.0;
    }
    if count > draws || share <= 0.0 {
        return 0.0;
    }
    let n = draws as f64;
    let log_all: f64 = (0..draws)
        .map(|drawn| {
            let drawn = drawn as f64 * contagion;
            ((share + drawn) / (1.0 + drawn)).ln()
        })
        .sum();
    // From all downwards: P(x - 1) / P(x) is a ratio of the urn's contents.
    let (mut relative, mut sum) = (1.0_f64, 1.0_f64);
    let mut x = n;
    while x > count as f64 {
        let others = (1.0 - share) + (n - x) * contagion;
        relative *= x / (n - x + 1.0) * others / (share + (x - 1.0) * contagion);
        sum += relative;
        x -= 1.0;
    }
    (log_all + sum.ln()).exp().min(1.0)
}

/// Probability of at least `count` events where `mean` are expected and the variance is
/// mean + mean² x `excess`: the negative-binomial tail, Poisson for 0.
pub(super) fn counts_upper_tail(count: u64, mean: f64, excess: f64) -> f64 {
    if count == 0 {
        return 1.0;
    }
    if mean <= 0.0 {
        return 0.0;
    }
    let contagion = mean * excess;
    let mut log = if contagion > 1e-9 {
        -contagion.ln_1p() / excess
    } else {
        -mean
    };
    // P(k + 1) / P(k) = mean (1 + k excess) / ((k + 1) (1 + mean excess)).
    let ratio = |k: f64| mean * (1.0 + k * excess) / ((k + 1.0) * (1.0 + contagion));
    for k in 0..count {
        log += ratio(k as f64).ln();
    }
    let (mut term, mut sum, mut k) = (1.0, 0.0, count as f64);
    // The ratio falls towards excess mean / (1 + excess mean) < 1, so the sum ends.
    while term > sum * 1e-15 && sum < 1e300 {
        sum += term;
        term *= ratio(k);
        k += 1.0;
    }
    (log + sum.ln()).exp().min(1.0)
}

/// ln of the number of ways to choose `few` of `many`.
pub(super) fn ln_choose(many: usize, few: usize) -> f64 {
    let few = few.min(many.saturating_sub(few));
    (0..few)
        .map(|k| ((many - k) as f64 / (k + 1) as f64).ln())
        .sum()
}

/// The growth rates bet with; the mean over them is again a fair bet.
const GROWTHS: [f64; 5] = [2.0, 4.0, 16.0, 64.0, 256.0];

/// A fair bet, repeated: at each step an event of known probability, given all before, happens or
/// not, and the stake is multiplied by growth^event / (1 + probability (growth - 1)), which is 1 in
/// the mean. So the stake exceeds x with probability at most 1 / x whatever depends on what (Ville,
/// 1939; e-values: Vovk and Wang, 2021).
#[derive(Debug, Clone)]
pub(super) struct Bet {
    logs: [f64; GROWTHS.len()],
    products: [f64; GROWTHS.len()],
}

impl Bet {
    pub(super) fn new() -> Self {
        Self {
            logs: [0.0; GROWTHS.len()],
            products: [1.0; GROWTHS.len()],
        }
    }

    pub(super) fn step(&mut self, probability: f64, happened: bool) {
        let probability = probability.clamp(1e-12, 1.0);
        for (place, growth) in GROWTHS.iter().enumerate() {
            let product = &mut self.products[place];
            *product /= 1.0 + probability * (growth - 1.0);
            if happened {
                *product *= growth;
            }
            if !(1e-100..1e100).contains(product) {
                self.logs[place] += product.ln();
                *product = 1.0;
            }
        }
    }

    /// The natural logarithms of the stakes.
    pub(super) fn logs(&self) -> [f64; GROWTHS.len()] {
        let mut logs = self.logs;
        for (log, product) in logs.iter_mut().zip(self.products) {
            *log += product.ln();
        }
        logs
    }
}

/// ln of the mean of stakes given by their logarithms.
pub(super) fn ln_mean(logs: &[f64]) -> f64 {
    let highest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = logs.iter().map(|log| (log - highest).exp()).sum();
    highest + (sum / logs.len().max(1) as f64).ln()
}

/// Adjusted p-values after Benjamini and Hochberg (1995) where `tests` tests were made and only
/// these p-values are below 1. A test that was not computed counts with p = 1, which is a valid p
/// however it was left out.
pub(super) fn adjusted(p: &[f64], tests: u64) -> Vec<f64> {
    let tests = (tests as f64).max(p.len() as f64);
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]).then(a.cmp(b)));
    let mut adjusted = vec![1.0; p.len()];
    let mut least = 1.0_f64;
    for (place, index) in order.iter().enumerate().rev() {
        least = least.min(p[*index] * tests / (place + 1) as f64);
        adjusted[*index] = least;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::SplitMix64;

    /// The tail by enumerating every outcome.
    fn enumerated(coins: &[f64], count: u32) -> f64 {
        (0..1_u32 << coins.len())
            .filter(|outcome| outcome.count_ones() >= count)
            .map(|outcome| {
                let fell = |place: usize| outcome >> place & 1 == 1;
                let sides = coins.iter().enumerate();
                let sides = sides.map(|(place, p)| if fell(place) { *p } else { 1.0 - p });
                sides.product::<f64>()
            })
            .sum()
    }

    #[test]
    fn the_sum_of_unequal_coins_agrees_with_every_outcome_enumerated() {
        let mut numbers = SplitMix64::new(1);
        for coins in 1..11 {
            let coins: Vec<f64> = (0..coins).map(|_| numbers.unit()).collect();
            for count in 0..=coins.len() + 1 {
                let found = coins_upper_tail(&coins, count);
                let expected = enumerated(&coins, count as u32);
                assert!(
                    (found - expected).abs() < 1e-12 * (1.0 + expected),
                    "{coins:?} {count}: {found} instead of {expected}"
                );
            }
        }
    }

    #[test]
    fn the_bound_for_very_many_coins_lies_above_the_exact_tail_and_near_it() {
        let coins = vec![0.3; 900];
        for count in [290, 320, 360, 420] {
            let exact = coins_upper_tail(&coins, count);
            let bound = ln_chernoff(&coins, count).exp();
            assert!(bound >= exact && (bound < exact * 60.0 || bound > 0.9));
        }
    }

    #[test]
    fn an_urn_without_contagion_is_binomial_and_one_with_it_is_beta_binomial() {
        let found = urn_upper_tail(10, 8, 0.3, 0.0);
        assert!((found - 0.001_590_386_4).abs() < 1e-12);
        // Contagion equal to both first shares is the uniform distribution over 0 to n.
        let found = urn_upper_tail(20, 19, 0.5, 0.5);
        assert!((found - 2.0 / 21.0).abs() < 1e-12);
        assert!((urn_upper_tail(20, 1, 0.5, 0.5) - 20.0 / 21.0).abs() < 1e-12);
    }

    #[test]
    fn counts_are_poisson_without_excess_and_geometric_with_excess_one() {
        let found = counts_upper_tail(10, 3.0, 0.0);
        assert!((found / 0.001_102_488_130_17 - 1.0).abs() < 1e-9);
        // Mean 2, excess 1: geometric, P(X >= k) = (2/3)^k.
        let found = counts_upper_tail(7, 2.0, 1.0);
        assert!((found / (2.0_f64 / 3.0).powi(7) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn ways_to_choose_agree_with_the_triangle() {
        assert!((ln_choose(52, 5) - 2_598_960_f64.ln()).abs() < 1e-12);
        assert!(ln_choose(5, 0).abs() < 1e-12 && ln_choose(3, 5).abs() < 1e-12);
    }

    #[test]
    fn a_bet_is_fair_even_if_each_step_depends_on_the_last() {
        // Every course of twelve steps, each with its probability.
        let (mut mean, mut large) = (0.0, 0.0);
        for course in 0..1_u32 << 12 {
            let (mut bet, mut chance, mut of_course) = (Bet::new(), 0.2, 1.0);
            for step in 0..12 {
                let happened = course >> step & 1 == 1;
                bet.step(chance, happened);
                of_course *= if happened { chance } else { 1.0 - chance };
                chance = if happened { 0.5 } else { 0.1 };
            }
            let stake = ln_mean(&bet.logs()).exp();
            mean += of_course * stake;
            large += if stake >= 20.0 { of_course } else { 0.0 };
        }
        assert!((mean - 1.0_f64).abs() < 1e-9, "mean {mean}");
        assert!(large > 0.0 && large <= 0.05, "{large}");
    }

    #[test]
    fn a_bet_of_very_many_steps_stays_a_number() {
        let mut bet = Bet::new();
        for step in 0..100_000 {
            bet.step(0.001, step % 2 == 0);
        }
        assert!(bet.logs().iter().all(|log| log.is_finite()));
    }

    #[test]
    fn tests_not_computed_only_make_the_correction_stricter() {
        let p = [0.001, 0.2, 0.01];
        let all = adjusted(&p, 3);
        assert!((all[0] - 0.003).abs() < 1e-12 && (all[2] - 0.015).abs() < 1e-12);
        let more = adjusted(&p, 10);
        assert!((more[0] - 0.01).abs() < 1e-12 && more[1] > all[1]);
    }
}
