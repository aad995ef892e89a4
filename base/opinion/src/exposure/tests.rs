use super::*;
use crate::numbers::SplitMix64;

fn served(statement: u64, agrees: bool, propensity: f64, random_slot: bool) -> ServedVote {
    ServedVote {
        statement,
        agrees,
        propensity,
        random_slot,
    }
}

#[test]
fn the_difference_of_shares_has_the_published_intervals() {
    // Newcombe (1998), Table II, method 10.
    for (first, second, low, high) in [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ] {
        let found = newcombe(first, second, 0.95).unwrap();
        assert!(
            (found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5,
            "{first:?} {second:?}: {found:?}"
        );
    }
    for (first, second) in [((0, 0), (3, 9)), ((3, 9), (0, 0))] {
        let nothing = newcombe(first, second, 0.95).unwrap();
        assert!((nothing.width() - 2.0).abs() < 1e-12);
    }
    assert!(newcombe((1, 2), (1, 2), 1.0).is_err());
    assert!(newcombe((1, 2), (1, 2), f64::NAN).is_err());
}

#[test]
fn a_share_by_inverse_chances_agrees_with_the_sum_by_hand() {
    // Weights 2, 2, 10, 4 of 18: agreement 2 + 10.
    let votes = [
        served(7, true, 0.5, false),
        served(7, false, 0.5, true),
        served(7, true, 0.1, false),
        served(7, false, 0.25, false),
        served(3, true, 0.9, false),
    ];
    let found = corrected_shares(&votes, 100.0, 0.95).unwrap();
    assert_eq!(
        found
            .iter()
            .map(|share| share.statement)
            .collect::<Vec<_>>(),
        [3, 7]
    );
    let share = found[1];
    assert!((share.share - 12.0 / 18.0).abs() < 1e-12);
    assert!((share.uncorrected - 0.5).abs() < 1e-12);
    assert!((share.effective - 18.0 * 18.0 / 124.0).abs() < 1e-12);
    // 4/3 of the sum of squared residuals: (2/3)^2 + (4/3)^2 + (10/3)^2 + (8/3)^2 = 184/9, over 18^2.
    let variance = 4.0 / 3.0 * (184.0 / 9.0) / 324.0;
    assert!((share.variance.unwrap() - variance).abs() < 1e-12);
    assert_eq!((share.votes, share.trimmed), (4, 0));
    assert!(share.weight_trimmed.abs() < 1e-12);
    assert_eq!((found[0].votes, found[0].variance), (1, None));

    // Trimmed at twice the median weight, which is 3: 2, 2, 6, 4.
    let share = corrected_shares(&votes, 2.0, 0.95).unwrap()[1];
    assert!((share.share - 8.0 / 14.0).abs() < 1e-12);
    assert_eq!(share.trimmed, 1);
    assert!((share.weight_trimmed - 4.0 / 18.0).abs() < 1e-12);
}

#[test]
fn equal_chances_change_nothing() {
    let votes: Vec<ServedVote> = (0..20).map(|i| served(1, i < 6, 0.03, false)).collect();
    let share = corrected_shares(&votes, 10.0, 0.95).unwrap()[0];
    assert!((share.share - 0.3).abs() < 1e-12 && (share.effective - 20.0).abs() < 1e-9);
    // Clopper and Pearson for 6 of 20, as tabulated.
    assert!((share.interval.low - 0.1189).abs() < 5e-5);
    assert!((share.interval.high - 0.5428).abs() < 5e-5);
}

#[test]
fn chances_that_are_none_are_refused_with_their_place() {
    for propensity in [0.0, -0.5, 1.5, f64::NAN, 5e-324] {
        let votes = [
            served(1, true, 0.5, true),
            served(9, true, propensity, true),
        ];
        let error = corrected_shares(&votes, 10.0, 0.95).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("the vote at place 1, on statement 9")
        );
        assert!(self_selection(&votes, 0.95).is_err());
    }
    let votes = [served(1, true, 0.5, true)];
    assert!(corrected_shares(&votes, 0.5, 0.95).is_err());
    assert!(corrected_shares(&votes, f64::NAN, 0.95).is_err());
    assert!(corrected_shares(&votes, 2.0, 1.0).is_err());
    assert_eq!(corrected_shares(&[], 2.0, 0.95), Ok(Vec::new()));
    // The least chance there is, beside the greatest, with no bound on weights.
    let votes = [
        served(1, true, 1.0, true),
        served(1, false, f64::MIN_POSITIVE, true),
    ];
    let share = corrected_shares(&votes, f64::INFINITY, 0.95).unwrap()[0];
    assert!((0.0..1e-300).contains(&share.share) && share.interval.high > 0.5);
}

#[test]
fn self_selection_is_told_for_statements_with_both_kinds_of_votes() {
    let mut votes: Vec<ServedVote> = (0..80).map(|i| served(4, i < 48, 0.1, true)).collect();
    votes.extend((0..70).map(|i| served(4, i < 56, 0.4, false)));
    votes.push(served(5, true, 0.1, true));
    let found = self_selection(&votes, 0.95).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].random_votes, found[0].other_votes), (80, 70));
    assert!((found[0].difference - 0.2).abs() < 1e-12);
    assert!((found[0].interval.low - 0.0524).abs() < 5e-5);
}

#[test]
fn unevenness_agrees_with_the_definition() {
    let views = [(11, 4), (12, 0), (13, 4), (14, 12), (15, 0)];
    let exposure = Exposure::of(&views).unwrap();
    // Mean absolute difference over twice the mean.
    let mut apart = 0.0;
    for (_, x) in views {
        for (_, y) in views {
            apart += x.abs_diff(y) as f64;
        }
    }
    assert!((exposure.gini - apart / (2.0 * 5.0 * 20.0)).abs() < 1e-12);
    assert_eq!(
        (exposure.statements, exposure.views, exposure.least),
        (5, 20, 0)
    );
    assert_eq!(exposure.least_viewed, [12, 15]);
    assert_eq!(exposure.hardly_seen, 5);
    assert!((exposure.top_tenth - 0.6).abs() < 1e-12);
    let even = Exposure::of(&[(1, 40), (2, 40)]).unwrap();
    assert!(even.gini.abs() < 1e-12 && even.hardly_seen == 0);
    let one = Exposure::of(&[(u64::MAX, u64::MAX), (u64::MAX, 5)]).unwrap();
    assert_eq!((one.statements, one.least), (1, u64::MAX));
    let unseen = Exposure::of(&[(1, 0), (2, 0)]).unwrap();
    assert!(unseen.gini.abs() < 1e-12 && unseen.top_tenth.abs() < 1e-12);
    assert_eq!(Exposure::of(&[]), None);
}

fn priorities(of: &[(u64, f64)]) -> Vec<Prioritised> {
    of.iter()
        .map(|(statement, priority)| Prioritised {
            statement: *statement,
            priority: *priority,
        })
        .collect()
}

#[test]
fn what_closes_the_certificate_is_half_slate_and_half_contenders() {
    let slate = priorities(&[(5, 0.2), (3, 0.9), (8, 0.9), (2, 0.0), (1, 0.7)]);
    let contenders = priorities(&[(40, 0.1), (8, 9.0), (41, 1.2), (42, 1.1), (41, 0.3)]);
    let closing = next_to_close(&slate, &contenders, &[1, 99], 2).unwrap();
    let told: Vec<(u64, Side, f64)> = closing
        .candidates
        .iter()
        .map(|candidate| (candidate.statement, candidate.side, candidate.probability))
        .collect();
    assert_eq!(
        told,
        [
            (3, Side::Slate, 0.25),
            (8, Side::Slate, 0.25),
            (41, Side::Contender, 0.25),
            (42, Side::Contender, 0.25),
        ]
    );
    let reversed: Vec<Prioritised> = slate.iter().rev().copied().collect();
    assert_eq!(
        next_to_close(&reversed, &contenders, &[99, 1], 2).unwrap(),
        closing
    );

    let alone = next_to_close(&slate, &contenders, &[8, 3, 5, 1], 3).unwrap();
    assert_eq!(alone.candidates.len(), 3);
    assert!(
        alone
            .candidates
            .iter()
            .all(|candidate| candidate.side == Side::Contender)
    );
    assert!((alone.candidates[0].probability - 1.0 / 3.0).abs() < 1e-12);
    let nothing = next_to_close(&slate, &[], &[1, 3, 5, 8], 9).unwrap();
    assert_eq!((nothing.candidates.len(), nothing.draw(&[1])), (0, None));
    assert!(next_to_close(&priorities(&[(1, f64::NAN)]), &[], &[], 1).is_err());
}

#[test]
fn statements_are_drawn_as_often_as_the_logged_probabilities_say() {
    let slate = priorities(&[(1, 1.0), (2, 1.0), (3, 1.0)]);
    let closing = next_to_close(&slate, &priorities(&[(9, 1.0)]), &[], 5).unwrap();
    let draws = 30_000_u64;
    for candidate in &closing.candidates {
        let drawn = (0..draws)
            .filter(|turn| closing.draw(&[77, *turn]).unwrap() == *candidate)
            .count();
        let expected = candidate.probability * draws as f64;
        let deviation = (expected * (1.0 - candidate.probability)).sqrt();
        assert!(
            (drawn as f64 - expected).abs() < 4.0 * deviation,
            "{candidate:?}: {drawn}"
        );
    }
    assert_eq!(closing.draw(&[77, 5]), closing.draw(&[77, 5]));
}

/// People of two camps; the router shows the statement mostly to the camp that agrees with it.
fn routed(statement: u64, people: u64, numbers: &mut SplitMix64) -> (Vec<ServedVote>, f64) {
    let (mut votes, mut all) = (Vec::new(), 0.0);
    for _ in 0..people {
        let camp = numbers.unit() < 0.5;
        let agrees = numbers.unit() < if camp { 0.9 } else { 0.2 };
        all += f64::from(u8::from(agrees));
        let propensity = if camp { 0.6 } else { 0.1 };
        if numbers.unit() < propensity {
            votes.push(served(statement, agrees, propensity, false));
        }
    }
    (votes, all / people as f64)
}

#[test]
fn inverse_chances_remove_the_bias_that_routing_planted() {
    const STATEMENTS: usize = 1000;
    let mut numbers = SplitMix64::new(31);
    let (mut votes, mut truths) = (Vec::new(), Vec::new());
    for statement in 0..STATEMENTS {
        let (of_statement, truth) = routed(statement as u64, 400, &mut numbers);
        votes.extend(of_statement);
        truths.push(truth);
    }
    let shares = corrected_shares(&votes, 20.0, 0.95).unwrap();
    assert_eq!(shares.len(), STATEMENTS);
    let mean_error =
        |error: &dyn Fn(usize) -> f64| (0..STATEMENTS).map(error).sum::<f64>() / STATEMENTS as f64;
    let before = mean_error(&|i| shares[i].uncorrected - truths[i]);
    let after = mean_error(&|i| shares[i].share - truths[i]);
    println!("bias {before:.4} before, {after:.4} after");
    assert!(before > 0.2 && after.abs() < 0.01, "{before} {after}");
    let covered = (0..STATEMENTS)
        .filter(|i| shares[*i].interval.contains(0.55))
        .count();
    println!("{covered} of {STATEMENTS} intervals cover the truth");
    assert!((930..=990).contains(&covered), "{covered}");
    assert!(
        shares
            .iter()
            .all(|share| share.effective < 0.7 * share.votes as f64)
    );
    // A tight bound takes most of the correction away and says so.
    let trimmed = corrected_shares(&votes, 1.0, 0.95).unwrap();
    assert!(mean_error(&|i| trimmed[i].share - truths[i]) > 0.15);
    assert!(
        trimmed
            .iter()
            .all(|share| share.weight_trimmed > 0.2 && share.trimmed > 0)
    );
}

#[test]
fn choosing_what_to_answer_shows_in_the_difference_to_the_random_slot() {
    let mut numbers = SplitMix64::new(8);
    let mut votes = Vec::new();
    for (statement, chosen_truth) in [(1, 0.75), (2, 0.5)] {
        for i in 0..600 {
            let random_slot = i % 3 == 0;
            let truth = if random_slot { 0.5 } else { chosen_truth };
            votes.push(served(statement, numbers.unit() < truth, 0.1, random_slot));
        }
    }
    let found = self_selection(&votes, 0.95).unwrap();
    assert!(found[0].interval.low > 0.1 && found[0].interval.contains(0.25));
    assert!(found[1].interval.contains(0.0));
    let reversed: Vec<ServedVote> = votes.iter().rev().copied().collect();
    assert_eq!(self_selection(&reversed, 0.95).unwrap(), found);
    assert_eq!(
        corrected_shares(&reversed, 5.0, 0.95).unwrap(),
        corrected_shares(&votes, 5.0, 0.95).unwrap()
    );
}
