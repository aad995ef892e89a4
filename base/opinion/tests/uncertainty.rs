//! What an interval promises: published vectors, coverage of the truth, agreement of two ways to
//! the same standard error, and the same result in any order and with any number of threads.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::convert::Infallible;

use opinion::uncertainty::{
    BootstrapError, Cluster, Clusters, Doubt, Interval, QUANTUM, Reliability, Replicates,
    WeightedShare, WeightedVote, bootstrap, inclusion_shares, korn_graubard, majorities_everywhere,
    majority_everywhere, share_with_interval, shares_with_intervals, unseen_bounds,
};
use opinion::{Position, Vote, Votes};
use proptest::prelude::{ProptestConfig, any, prop, proptest};

/// Deterministic numbers for the test itself (xorshift64*); nothing of the crate.
struct Numbers(u64);

impl Numbers {
    fn unit(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, bound: u64) -> u64 {
        (self.unit() * bound as f64) as u64
    }
}

fn vote(cluster: u64, weight: f64, agrees: bool) -> WeightedVote {
    WeightedVote {
        cluster,
        weight,
        agrees,
    }
}

/// So many people on their own, the first `agrees` of whom agree.
fn plain(agrees: u64, people: u64) -> Vec<WeightedVote> {
    (0..people).map(|i| vote(i, 1.0, i < agrees)).collect()
}

fn share_of(votes: &[WeightedVote]) -> WeightedShare {
    share_with_interval(votes, 0.95).unwrap().unwrap()
}

fn assert_interval(found: Interval, low: f64, high: f64, within: f64) {
    assert!(
        (found.low - low).abs() < within && (found.high - high).abs() < within,
        "{found:?} instead of {low} to {high}"
    );
}

#[test]
fn a_weighted_share_agrees_with_the_survey_package_of_r() {
    let agrees = [1, 1, 1, 0, 0, 1, 0, 1, 1, 0];
    let weights = [1.0, 2.0, 1.0, 1.0, 3.0, 1.0, 2.0, 1.0, 1.0, 1.0];
    let votes: Vec<WeightedVote> = (0..)
        .zip(weights.iter().zip(agrees))
        .map(|(person, (weight, agrees))| vote(person, *weight, agrees == 1))
        .collect();
    let share = share_of(&votes);
    assert!((share.share - 0.5).abs() < 1e-12);
    assert!((share.standard_error().unwrap() - 0.184_427_778_391).abs() < 1e-11);
    assert!((share.kish - 49.0 / 6.0).abs() < 1e-12);
    assert!((share.design_effect - 1.224_489_8).abs() < 1e-7);
    assert_interval(share.interval, 0.145_490_421_064, 0.854_509_578_936, 1e-9);
    let variance = share.variance.unwrap();
    let direct = korn_graubard(0.5, variance, 10, 9.0, 0.95).unwrap();
    assert_interval(direct, 0.145_490_421_064, 0.854_509_578_936, 1e-9);
}

#[test]
fn a_plain_count_has_the_limits_of_clopper_and_pearson() {
    // As tabulated for the 95 % level.
    for (agrees, people, low, high) in [
        (0, 10, 0.0, 0.3085),
        (1, 10, 0.0025, 0.4450),
        (2, 10, 0.0252, 0.5561),
        (3, 10, 0.0667, 0.6525),
        (4, 10, 0.1216, 0.7376),
        (5, 10, 0.1871, 0.8129),
        (10, 10, 0.6915, 1.0),
        (0, 30, 0.0, 0.1157),
        (6, 20, 0.1189, 0.5428),
        (5, 100, 0.0164, 0.1128),
        (50, 100, 0.3983, 0.6017),
    ] {
        let share = share_of(&plain(agrees, people));
        assert_interval(share.interval, low, high, 5.1e-5);
        assert!((share.effective - people as f64).abs() < 1e-12);
    }
    // Nobody of n: 1 - .025^(1/n), exactly.
    let none = share_of(&plain(0, 17)).interval;
    assert_interval(none, 0.0, 1.0 - 0.025_f64.powf(1.0 / 17.0), 1e-13);
}

/// P(k of n) for all k, by the recurrence of their ratios from the largest.
fn binomial(n: u64, p: f64) -> Vec<f64> {
    let mut chances: Vec<f64> = vec![(n as f64 * (1.0 - p).ln()).exp()];
    for k in 0..n {
        let ratio = (n - k) as f64 / (k + 1) as f64 * p / (1.0 - p);
        chances.push(chances[k as usize] * ratio);
    }
    chances
}

#[test]
fn a_plain_interval_covers_the_truth_in_at_least_95_of_100_cases_by_exact_count() {
    for n in [10, 30, 100] {
        for truth in [0.05, 0.3, 0.5] {
            let covered: f64 = (0..)
                .zip(binomial(n, truth))
                .filter(|(k, _)| share_of(&plain(*k, n)).interval.contains(truth))
                .map(|(_, chance)| chance)
                .sum();
            assert!(
                (0.95..0.99).contains(&covered),
                "n {n}, truth {truth}: {covered}"
            );
        }
    }
}

/// How often the interval of a simulated share covers the truth.
fn coverage(
    rounds: u32,
    truth: f64,
    seed: u64,
    draw: impl Fn(&mut Numbers) -> Vec<WeightedVote>,
) -> f64 {
    let mut numbers = Numbers(seed);
    let covered = (0..rounds)
        .filter(|_| share_of(&draw(&mut numbers)).interval.contains(truth))
        .count();
    covered as f64 / f64::from(rounds)
}

#[test]
fn a_weighted_interval_covers_the_truth_as_often_as_it_says() {
    for (n, least) in [(10, 0.93), (30, 0.93), (100, 0.93)] {
        for truth in [0.05, 0.3, 0.5] {
            // Weights 1 to 3, which have nothing to do with the answer.
            let covered = coverage(2000, truth, 1 + n, |numbers| {
                (0..n)
                    .map(|i| vote(i, 1.0 + 2.0 * numbers.unit(), numbers.unit() < truth))
                    .collect()
            });
            println!("weighted n {n}, truth {truth}: {covered}");
            assert!(
                (least..=0.995).contains(&covered),
                "n {n}, truth {truth}: {covered}"
            );
        }
    }
}

/// Organisations of five, whose members answer alike with probability .6.
fn organisations(count: u64, truth: f64, numbers: &mut Numbers) -> Vec<WeightedVote> {
    let mut votes = Vec::new();
    for cluster in 0..count {
        let line = numbers.unit() < truth;
        for _ in 0..5 {
            let own = numbers.unit() < truth;
            let agrees = if numbers.unit() < 0.6 { line } else { own };
            votes.push(vote(cluster, 1.0, agrees));
        }
    }
    votes
}

#[test]
fn an_interval_that_knows_the_organisations_covers_and_one_that_does_not_fails() {
    for (count, truth) in [(20, 0.3), (20, 0.5), (60, 0.3), (60, 0.5)] {
        let clustered = coverage(2000, truth, 5, |numbers| {
            organisations(count, truth, numbers)
        });
        let ignored = coverage(2000, truth, 5, |numbers| {
            let votes = organisations(count, truth, numbers);
            (0..)
                .zip(votes)
                .map(|(i, v)| vote(i, 1.0, v.agrees))
                .collect()
        });
        println!("{count} organisations, truth {truth}: {clustered}, ignored {ignored}");
        assert!(
            (0.93..=0.99).contains(&clustered),
            "{count}, {truth}: {clustered}"
        );
        assert!(ignored < 0.87, "{count}, {truth}: {ignored}");
    }
}

#[test]
fn a_share_of_everybody_nobody_one_cluster_or_no_votes_has_a_right_answer() {
    assert_eq!(share_with_interval(&[], 0.95), Ok(None));
    assert_eq!(share_with_interval(&[vote(1, 0.0, true)], 0.95), Ok(None));

    let one = share_of(&[vote(u64::MAX, 3.0, true)]);
    assert_eq!((one.votes, one.clusters, one.variance), (1, 1, None));
    assert_interval(one.interval, 0.025, 1.0, 1e-12);

    let together: Vec<WeightedVote> = (0..40).map(|i| vote(7, 1.0, i < 30)).collect();
    let together = share_of(&together);
    assert_eq!(
        (together.interval, together.variance),
        (Interval::UNKNOWN, None)
    );
    assert_eq!(
        Reliability::of(&together),
        Reliability::Suppressed(Doubt::FewEffectiveVotes)
    );

    // Three organisations of one mind are three voices, however many they send.
    let unanimous: Vec<WeightedVote> = (0..300).map(|i| vote(i % 3, 1.0, true)).collect();
    let unanimous = share_of(&unanimous);
    assert!((unanimous.effective - 3.0).abs() < 1e-12);
    assert!(unanimous.interval.low < 0.3 && unanimous.interval.high.to_bits() == 1.0_f64.to_bits());

    // Organisations that are each split alike leave no variance: the count is the limit.
    let split: Vec<WeightedVote> = (0..80).map(|i| vote(i / 2, 1.0, i % 2 == 0)).collect();
    let split = share_of(&split);
    assert!((split.effective - 80.0).abs() < 1e-12);
    assert!(split.interval.width() > 0.2);

    // Weights of any scale, and one beside which all others vanish.
    let huge = share_of(&[
        vote(1, 1e308, true),
        vote(2, 1e308, false),
        vote(3, 1e308, true),
    ]);
    assert!((huge.share - 2.0 / 3.0).abs() < 1e-12);
    let alone = share_of(&[vote(1, 1e300, true), vote(2, 1e-300, false)]);
    assert_eq!((alone.votes, alone.share.to_bits()), (1, 1.0_f64.to_bits()));

    for weight in [-1.0, f64::NAN, f64::INFINITY] {
        let error = share_with_interval(&[vote(1, 1.0, true), vote(2, weight, true)], 0.95);
        assert!(
            error
                .unwrap_err()
                .to_string()
                .starts_with("the weight at place 1 is")
        );
    }
    for level in [0.0, 1.0, f64::NAN, -3.0] {
        assert!(share_with_interval(&plain(3, 5), level).is_err());
    }
}

#[test]
fn limits_from_a_share_and_its_variance_hold_in_every_corner() {
    let limits = |share, variance, votes, df| korn_graubard(share, variance, votes, df, 0.95);
    // Without a variance a share of 0 has the observations behind it.
    assert_interval(limits(0.0, 0.0, 10, 9.0).unwrap(), 0.0, 0.3085, 5e-5);
    assert_eq!(limits(0.4, 0.0, 10, 0.0).unwrap(), Interval::UNKNOWN);
    assert_eq!(limits(0.4, 0.01, 0, 0.0).unwrap(), Interval::UNKNOWN);
    // A variance smaller than that of independent votes does not count.
    assert_eq!(limits(0.4, 1e-9, 10, 9.0), limits(0.4, 0.0, 10, 9.0));
    // Fewer clusters, wider limits.
    let widths: Vec<f64> = [99.0, 20.0, 5.0, 1.0]
        .map(|df| limits(0.4, 0.004, 100, df).unwrap().width())
        .to_vec();
    assert!(
        widths.windows(2).all(|pair| pair[0] < pair[1]),
        "{widths:?}"
    );
    // The correction by hand: (t(99) / t(5))^2 = (1.98421695 / 2.57058184)^2 of 60 votes.
    let corrected = 60.0 * (1.984_216_95_f64 / 2.570_581_84).powi(2);
    let by_hand = limits(0.4, 0.24 / corrected, 100, 99.0).unwrap();
    assert_interval(
        limits(0.4, 0.004, 100, 5.0).unwrap(),
        by_hand.low,
        by_hand.high,
        1e-8,
    );
    for wrong in [
        limits(1.1, 0.1, 10, 9.0),
        limits(f64::NAN, 0.1, 10, 9.0),
        limits(0.5, -0.1, 10, 9.0),
        limits(0.5, f64::INFINITY, 10, 9.0),
        limits(0.5, 0.1, 10, f64::NAN),
    ] {
        assert!(wrong.is_err());
    }
}

#[test]
fn what_nobody_has_seen_yet_bounds_a_share_without_any_assumption() {
    let bounds = unseen_bounds(30.0, 40.0, 60.0).unwrap().unwrap();
    assert_interval(bounds, 0.3, 0.9, 1e-12);
    assert_eq!(unseen_bounds(0.0, 0.0, 0.0), Ok(None));
    assert_eq!(unseen_bounds(0.0, 0.0, 5.0), Ok(Some(Interval::UNKNOWN)));
    assert!(unseen_bounds(5.0, 4.0, 1.0).is_err());
    assert!(unseen_bounds(f64::NAN, 4.0, 1.0).is_err());
    assert!(unseen_bounds(1.0, 4.0, f64::INFINITY).is_err());
}

/// The weighted share as a statistic of weights by row.
fn ratio(weights: &[f64], agrees: &[bool]) -> f64 {
    let (mut agreeing, mut all) = (0.0, 0.0);
    for (weight, agrees) in weights.iter().zip(agrees) {
        all += weight;
        agreeing += if *agrees { *weight } else { 0.0 };
    }
    agreeing / all
}

#[allow(
    clippy::unnecessary_wraps,
    reason = "it stands in for a calibration that can fail"
)]
fn as_they_are(weights: &[f64]) -> Result<Vec<f64>, Infallible> {
    Ok(weights.to_vec())
}

/// 120 people in organisations of five; rows with ids from 1000.
fn people() -> (Vec<u64>, Vec<Option<u64>>, Vec<f64>, Vec<bool>) {
    let mut numbers = Numbers(17);
    let votes = organisations(24, 0.4, &mut numbers);
    let ids: Vec<u64> = (0..120).map(|i| 1000 + 7 * i).collect();
    let organisation_of = votes.iter().map(|vote| Some(vote.cluster)).collect();
    let weights = votes.iter().map(|_| 0.5 + numbers.unit()).collect();
    (
        ids,
        organisation_of,
        weights,
        votes.iter().map(|vote| vote.agrees).collect(),
    )
}

#[test]
fn the_bootstrap_and_linearisation_give_the_same_standard_error() {
    let (ids, organisation_of, weights, agrees) = people();
    let persons = Clusters::persons(&ids);
    let organisations = Clusters::organisations(&ids, &organisation_of).unwrap();
    let mut errors = Vec::new();
    for clusters in [persons, organisations] {
        let votes: Vec<WeightedVote> = (0..ids.len())
            .map(|row| vote(u64::from(clusters.of_row()[row]), weights[row], agrees[row]))
            .collect();
        let linearised = share_of(&votes);
        let replicates = Replicates::new(clusters, 2000, 3);
        let resampled = bootstrap(&replicates, &weights, 0.95, as_they_are, |drawn| {
            vec![ratio(drawn, &agrees)]
        })
        .unwrap();
        let statistic = resampled.statistics[0];
        assert!((statistic.estimate.unwrap() - linearised.share).abs() < 1e-12);
        let (found, expected) = (
            statistic.standard_error.unwrap(),
            linearised.standard_error().unwrap(),
        );
        println!("bootstrap {found:.5}, linearised {expected:.5}");
        assert!(
            (found / expected - 1.0).abs() < 0.1,
            "{found} beside {expected}"
        );
        let interval = statistic.interval.unwrap();
        assert!(interval.contains(linearised.share));
        assert!((interval.width() / (2.0 * 1.96 * found) - 1.0).abs() < 0.1);
        errors.push(found);
    }
    // Members of an organisation answer alike, so there is less in their votes than it seems.
    assert!(errors[1] > 1.3 * errors[0], "{errors:?}");
}

#[test]
fn multipliers_are_exponential_and_the_same_for_all_of_an_organisation() {
    let ids: Vec<u64> = (0..4000).collect();
    let organisation_of: Vec<Option<u64>> = ids
        .iter()
        .map(|i| (i % 4 == 0).then_some(i / 400))
        .collect();
    let clusters = Clusters::organisations(&ids, &organisation_of).unwrap();
    assert_eq!(clusters.len(), 3010);
    assert_eq!(clusters.keys()[0], Cluster::Organisation(0));
    assert_eq!(clusters.keys()[10], Cluster::Person(1));
    let replicates = Replicates::new(clusters, 50, 1);
    let (mut sum, mut squares, mut above, mut neighbours, mut next) = (0.0, 0.0, 0, 0.0, 0.0);
    for r in 0..50 {
        let rows = replicates.replicate(r);
        assert_eq!(rows[0].to_bits(), rows[396].to_bits());
        assert_ne!(rows[0].to_bits(), rows[400].to_bits());
        assert!(rows.iter().all(|multiplier| *multiplier > 0.0));
        let (of_clusters, later) = (replicates.of_clusters(r), replicates.of_clusters(r + 1));
        for (i, multiplier) in of_clusters.iter().enumerate() {
            sum += multiplier;
            squares += multiplier * multiplier;
            above += u32::from(*multiplier > 2.0);
            neighbours += (multiplier - 1.0) * (of_clusters[(i + 1) % 3010] - 1.0);
            next += (multiplier - 1.0) * (later[i] - 1.0);
        }
    }
    let n = 50.0 * 3010.0;
    // Mean 1, mean square 2, two correlations 0, each within four standard errors.
    assert!((sum / n - 1.0).abs() < 4.0 / f64::sqrt(n));
    assert!((squares / n - 2.0).abs() < 4.0 * f64::sqrt(20.0 / n));
    assert!((neighbours / n).abs() < 4.0 / f64::sqrt(n));
    assert!((next / n).abs() < 4.0 / f64::sqrt(n));
    let tail = f64::exp(-2.0);
    assert!((f64::from(above) / n - tail).abs() < 4.0 * f64::sqrt(tail / n));
    let whole = replicates.replicate_quantised(9);
    for (quantised, multiplier) in whole.iter().zip(replicates.replicate(9)) {
        assert!(*quantised >= 1);
        assert!((*quantised as f64 - multiplier * QUANTUM as f64).abs() <= 1.0);
    }
}

#[test]
fn a_multiplier_depends_on_its_cluster_alone() {
    let few = Clusters::organisations(&[5, 9, 12], &[Some(3), None, Some(3)]).unwrap();
    let many = Clusters::organisations(&[12, 9, 5, 7, 3], &[Some(3), None, Some(3), None, None]);
    let few = Replicates::new(few, 10, 42).replicate(7);
    let many = Replicates::new(many.unwrap(), 900, 42).replicate(7);
    assert_eq!(few, [many[2], many[1], many[0]]);
    // A person is no organisation, though the number is the same.
    assert_ne!(many[4].to_bits(), many[0].to_bits());
    let other = Replicates::new(Clusters::persons(&[9]), 10, 43).replicate(7);
    assert_ne!(other[0].to_bits(), few[1].to_bits());
    // Pinned, as an independent programme computes them: a published replicate can be replayed.
    let pinned = Replicates::new(Clusters::persons(&[9, u64::MAX]), 1, 42);
    assert_eq!(pinned.replicate_quantised(7), [838_221, 211_411]);
    assert!(Clusters::organisations(&[1, 2], &[None]).is_err());
    assert!(Clusters::persons(&[]).is_empty());
}

/// Brings the first half of the rows to this share of the weight; fails if somebody counts more
/// than `most` times the average.
fn to_margin(weights: &[f64], target: f64, most: f64) -> Result<Vec<f64>, String> {
    let half = weights.len() / 2;
    let (first, second): (f64, f64) = (weights[..half].iter().sum(), weights[half..].iter().sum());
    let calibrated: Vec<f64> = weights
        .iter()
        .enumerate()
        .map(|(row, weight)| {
            let factor = if row < half {
                target / first
            } else {
                (1.0 - target) / second
            };
            weight * factor * weights.len() as f64
        })
        .collect();
    let heaviest = calibrated.iter().copied().fold(0.0, f64::max);
    if heaviest > most {
        Err(format!("{heaviest:.1} times"))
    } else {
        Ok(calibrated)
    }
}

#[test]
fn weights_are_calibrated_anew_in_every_replicate_and_failures_are_counted() {
    let ids: Vec<u64> = (0..60).collect();
    let agrees: Vec<bool> = (0..60).map(|i| i % 3 == 0).collect();
    let first_half: Vec<bool> = (0..60).map(|i| i < 30).collect();
    let replicates = Replicates::new(Clusters::persons(&ids), 400, 8);
    let run = |most: f64| {
        bootstrap(
            &replicates,
            &[1.0; 60],
            0.9,
            |weights| to_margin(weights, 0.8, most),
            |weights| {
                vec![
                    ratio(weights, &agrees),
                    ratio(weights, &first_half),
                    f64::NAN,
                ]
            },
        )
    };
    let all = run(1e9).unwrap();
    assert_eq!(
        (all.failed, all.first_failure.clone(), all.replicates),
        (0, None, 400)
    );
    assert!(all.is_sound());
    // The margin is met in every replicate, so it has no error; the share has one.
    assert!((all.statistics[1].estimate.unwrap() - 0.8).abs() < 1e-12);
    assert!(all.statistics[1].standard_error.unwrap() < 1e-12);
    assert!(all.statistics[0].standard_error.unwrap() > 0.03);
    let undefined = all.statistics[2];
    assert_eq!(
        (undefined.estimate, undefined.interval, undefined.defined),
        (None, None, 0)
    );

    let some = run(8.0).unwrap();
    assert!(some.failed > 20 && some.failed < 380, "{}", some.failed);
    assert!(!some.is_sound());
    assert_eq!(some.statistics[0].defined, 400 - some.failed);
    assert!((some.failure_rate() - f64::from(some.failed) / 400.0).abs() < 1e-12);
    let (first, reason) = some.first_failure.unwrap();
    let weights = replicates.replicate(first);
    assert_eq!(to_margin(&weights, 0.8, 8.0), Err(reason));
    assert!((0..first).all(|r| to_margin(&replicates.replicate(r), 0.8, 8.0).is_ok()));

    assert_eq!(
        run(1.0),
        Err(BootstrapError::Calibration("1.6 times".to_owned()))
    );
}

#[test]
fn a_bootstrap_that_does_not_fit_together_is_refused() {
    let replicates = Replicates::new(Clusters::persons(&[1, 2, 3]), 20, 8);
    let mean = |weights: &[f64]| vec![weights.iter().sum::<f64>()];
    let short = bootstrap(&replicates, &[1.0, 1.0], 0.95, as_they_are, mean).unwrap_err();
    assert_eq!(
        short.to_string(),
        "there are 2 weights for 3 people: give one for each row, in the order of rows"
    );
    let cut = |weights: &[f64]| Ok::<_, Infallible>(weights[1..].to_vec());
    assert!(bootstrap(&replicates, &[1.0; 3], 0.95, cut, mean).is_err());
    let changing = |weights: &[f64]| vec![0.0; 1 + usize::from(weights[0] > 1.5)];
    let error = bootstrap(&replicates, &[1.0; 3], 0.95, as_they_are, changing).unwrap_err();
    assert!(matches!(
        error,
        BootstrapError::Statistics {
            found: 2,
            expected: 1,
            ..
        }
    ));
    assert!(bootstrap(&replicates, &[1.0, -1.0, 1.0], 0.95, as_they_are, mean).is_err());
    assert!(bootstrap(&replicates, &[1.0; 3], 1.0, as_they_are, mean).is_err());

    // No replicates, one replicate, nobody: an answer without a spread.
    for count in [0, 1] {
        let none = Replicates::new(Clusters::persons(&[1, 2, 3]), count, 8);
        let found = bootstrap(&none, &[1.0; 3], 0.95, as_they_are, mean).unwrap();
        assert_eq!(
            (
                found.statistics[0].estimate,
                found.statistics[0].standard_error
            ),
            (Some(3.0), None)
        );
        assert!(found.is_sound());
    }
    let nobody = Replicates::new(Clusters::persons(&[]), 5, 8);
    let found = bootstrap(&nobody, &[], 0.95, as_they_are, |_| Vec::new()).unwrap();
    assert_eq!((found.statistics.len(), found.failed), (0, 0));
}

#[test]
fn how_often_a_statement_is_selected_is_told_for_each() {
    let selections = [vec![3, 1], vec![1, 9], vec![1, 3, 3], vec![]];
    assert_eq!(
        inclusion_shares(&selections),
        [(1, 0.75), (3, 0.5), (9, 0.25)]
    );
    assert!(inclusion_shares(&[]).is_empty());
}

#[test]
fn a_majority_everywhere_needs_every_part_and_its_weakest_decides() {
    let strong = plain(45, 50);
    let close = plain(28, 50);
    let sure = majority_everywhere(&[strong.clone(), strong.clone()], 0.95, 10)
        .unwrap()
        .unwrap();
    assert!(sure.everywhere && sure.weakest == 0);
    // One-sided 95 %: the lower end of the two-sided interval at 90 %.
    let limit = share_with_interval(&strong, 0.9)
        .unwrap()
        .unwrap()
        .interval
        .low;
    assert!((sure.least - limit).abs() < 1e-12 && limit > 0.79);
    let unsure = majority_everywhere(&[strong.clone(), close, strong.clone()], 0.95, 10);
    let unsure = unsure.unwrap().unwrap();
    assert!(!unsure.everywhere && unsure.weakest == 1 && unsure.least < 0.5);
    // Forty-five of fifty from two organisations are two voices.
    let captured: Vec<WeightedVote> = (0..50)
        .map(|i| vote(u64::from(i >= 25), 1.0, i % 10 > 0))
        .collect();
    let captured = majority_everywhere(&[strong.clone(), captured], 0.95, 10)
        .unwrap()
        .unwrap();
    assert!(captured.lower_limits[1] < 0.9 && captured.shares[1].unwrap().clusters == 2);
    // Silence is no consent; parts without votes, or with too few, do not pass.
    for silent in [Vec::new(), plain(9, 9)] {
        let found = majority_everywhere(&[strong.clone(), silent], 0.95, 10)
            .unwrap()
            .unwrap();
        assert!(!found.everywhere && found.weakest == 1 && found.least.abs() < 1e-12);
    }
    assert_eq!(majority_everywhere(&[], 0.95, 10), Ok(None));
    assert!(majority_everywhere(&[strong], 0.4, 10).is_err());
}

#[test]
fn a_false_claim_of_majorities_everywhere_is_rare() {
    // In one of four parts exactly half agree: no majority there.
    let mut numbers = Numbers(99);
    let rounds = 2000;
    let claimed = (0..rounds)
        .filter(|_| {
            let parts: Vec<Vec<WeightedVote>> = [0.9, 0.5, 0.9, 0.9]
                .iter()
                .map(|truth| {
                    (0..40)
                        .map(|i| vote(i, 1.0, numbers.unit() < *truth))
                        .collect()
                })
                .collect();
            majority_everywhere(&parts, 0.95, 10)
                .unwrap()
                .unwrap()
                .everywhere
        })
        .count();
    assert!(
        claimed > 0 && claimed as f64 / f64::from(rounds) <= 0.05,
        "{claimed}"
    );
}

/// Votes of a hundred people in organisations and on their own on a dozen statements.
fn records(seed: u64) -> Vec<Vote> {
    let mut numbers = Numbers(seed);
    let mut records = Vec::new();
    for participant in 0..100 {
        for statement in 0..12 {
            if numbers.unit() < 0.4 {
                continue;
            }
            let position = match numbers.below(6) {
                0 => Position::Pass,
                1 | 2 => Position::Disagree,
                _ => Position::Agree,
            };
            records.push(Vote {
                participant,
                statement,
                timestamp: 0,
                position,
            });
        }
    }
    records
}

/// Everything at once, as text with every bit: shares, majorities, bootstrap.
fn everything(records: Vec<Vote>) -> String {
    let (votes, _) = Votes::from_records(records);
    let people = votes.participants();
    let organisation_of: Vec<Option<u64>> = people
        .iter()
        .map(|id| (id % 3 > 0).then_some(id % 20))
        .collect();
    let clusters = Clusters::organisations(people, &organisation_of).unwrap();
    let weights: Vec<f64> = people
        .iter()
        .map(|id| 1.0 + (id % 5) as f64 / 3.0)
        .collect();
    let part_of: Vec<Option<u32>> = people.iter().map(|id| Some((id % 2) as u32)).collect();
    let shares = shares_with_intervals(&votes, Position::Agree, &weights, &clusters, 0.95).unwrap();
    let majorities = majorities_everywhere(
        &votes,
        Position::Agree,
        &weights,
        &clusters,
        &part_of,
        2,
        10,
    )
    .unwrap();
    let replicates = Replicates::new(clusters, 100, 6);
    let resampled = bootstrap(&replicates, &weights, 0.95, as_they_are, |drawn| {
        (0..votes.statements().len())
            .map(|column| {
                let (of_column, agrees): (Vec<f64>, Vec<bool>) = votes
                    .column(column)
                    .map(|(row, vote)| (drawn[row], vote == 1))
                    .unzip();
                ratio(&of_column, &agrees)
            })
            .collect()
    })
    .unwrap();
    format!("{shares:?}\n{majorities:?}\n{resampled:?}")
}

#[test]
fn the_order_of_arrival_and_the_number_of_threads_change_no_bit() {
    let in_order = everything(records(4));
    let mut shuffled = records(4);
    let mut numbers = Numbers(12);
    for last in (1..shuffled.len()).rev() {
        shuffled.swap(last, numbers.below(last as u64 + 1) as usize);
    }
    assert_eq!(everything(shuffled), in_order);
    for threads in [1, 7] {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        assert_eq!(pool.install(|| everything(records(4))), in_order);
    }
}

#[test]
fn shares_of_statements_are_those_of_their_votes() {
    let (votes, _) = Votes::from_records(records(4));
    let people = votes.participants();
    let clusters = Clusters::persons(people);
    let ones = vec![1.0; people.len()];
    let shares = shares_with_intervals(&votes, Position::Disagree, &ones, &clusters, 0.95).unwrap();
    for (column, share) in shares.iter().enumerate() {
        let seen = votes.column(column).count() as u64;
        let disagrees = votes.column(column).filter(|(_, vote)| *vote == -1).count() as u64;
        let (found, expected) = (share.unwrap(), share_of(&plain(disagrees, seen)));
        assert_eq!((found.votes, found.interval), (seen, expected.interval));
        // Summed in another order, so the last digit may differ.
        assert!((found.variance.unwrap() / expected.variance.unwrap() - 1.0).abs() < 1e-12);
    }
    let wrong = shares_with_intervals(&votes, Position::Agree, &ones[1..], &clusters, 0.95);
    assert!(
        wrong
            .unwrap_err()
            .to_string()
            .starts_with("there are 99 weights for 100 people")
    );
    let nobody = vec![0.0; people.len()];
    let none = shares_with_intervals(&votes, Position::Agree, &nobody, &clusters, 0.95).unwrap();
    assert!(none.iter().all(Option::is_none));
    let parts = vec![Some(2); people.len()];
    let wrong = majorities_everywhere(&votes, Position::Agree, &ones, &clusters, &parts, 2, 10);
    assert!(
        wrong
            .unwrap_err()
            .to_string()
            .contains("is in part 2, but there are 2 parts")
    );
    let (empty, _) = Votes::from_records(Vec::new());
    let clusters = Clusters::persons(&[]);
    assert_eq!(
        shares_with_intervals(&empty, Position::Agree, &[], &clusters, 0.95),
        Ok(Vec::new())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn an_interval_holds_its_share_and_mirrors_with_the_question(
        drawn in prop::collection::vec((0_u64..6, 0.0_f64..5.0, any::<bool>()), 0..40),
        scale in 1e-9_f64..1e9,
    ) {
        let votes: Vec<WeightedVote> = drawn.iter().map(|(c, w, a)| vote(*c, *w, *a)).collect();
        let share = share_with_interval(&votes, 0.95).unwrap();
        let reversed: Vec<WeightedVote> = votes.iter().rev().copied().collect();
        assert_eq!(share_with_interval(&reversed, 0.95).unwrap(), share);
        let Some(share) = share else {
            assert!(votes.iter().all(|vote| vote.weight <= 0.0));
            return Ok(());
        };
        let Interval { low, high } = share.interval;
        assert!(0.0 <= low && low <= share.share && share.share <= high && high <= 1.0);
        assert!(share.effective <= share.votes as f64 && share.kish <= share.votes as f64 + 1e-9);
        assert!(share.design_effect >= 1.0 - 1e-12 && share.clusters <= share.votes);
        let wider = share_with_interval(&votes, 0.99).unwrap().unwrap().interval;
        assert!(wider.low <= low && wider.high >= high);
        let other: Vec<WeightedVote> =
            votes.iter().map(|v| vote(v.cluster, v.weight * scale, !v.agrees)).collect();
        let other = share_of(&other);
        assert!((other.share + share.share - 1.0).abs() < 1e-9);
        assert!((other.interval.low + high - 1.0).abs() < 1e-6, "{share:?} {other:?}");
        assert!((other.interval.high + low - 1.0).abs() < 1e-6, "{share:?} {other:?}");
    }
}
