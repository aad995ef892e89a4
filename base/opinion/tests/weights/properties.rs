//! What holds for every problem, judged by linear programming and by plain proportional fitting.

use std::collections::BTreeMap;

use opinion::calibration::{Bounds, Calibrated, CalibrationError, Names, Problem};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_assert, proptest};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::simplex::least_cost;
use super::{Numbers, assert_holds};

/// Problems of up to three margins, with and without base weights, organisations, cap and bounds.
fn some_problem() -> impl Strategy<Value = Problem> {
    let shape = (4..24_usize, prop::collection::vec(2..4_usize, 1..4));
    shape.prop_flat_map(|(people, sizes)| {
        let levels: Vec<_> = sizes
            .iter()
            .map(|size| prop::collection::vec(0..*size as u32, people))
            .collect();
        let targets: Vec<_> = sizes
            .iter()
            .map(|size| prop::collection::vec(1..8_u32, *size))
            .collect();
        let base = prop::option::of(prop::collection::vec(1..6_u32, people));
        let organisations = prop::option::of((
            prop::collection::vec(prop::option::of(0..6_u32), people),
            8..50_u32,
        ));
        let bounds = prop::option::of((0..9_u32, 12..60_u32));
        (levels, targets, base, organisations, bounds, Just(people)).prop_map(
            |(levels, targets, base, organisations, bounds, _)| Problem {
                levels,
                targets: targets
                    .iter()
                    .map(|parts| {
                        let sum = f64::from(parts.iter().sum::<u32>());
                        parts.iter().map(|part| f64::from(*part) / sum).collect()
                    })
                    .collect(),
                base: base.map(|base| base.into_iter().map(f64::from).collect()),
                cap: organisations
                    .as_ref()
                    .map(|(_, cap)| f64::from(*cap) / 100.0),
                organisations: organisations.map(|(codes, _)| codes),
                bounds: bounds.map(|(lower, upper)| Bounds {
                    lower: f64::from(lower) / 10.0,
                    upper: f64::from(upper) / 10.0,
                }),
                names: Names::default(),
            },
        )
    })
}

#[test]
fn the_generated_problems_reach_every_kind_of_answer() {
    let mut runner = TestRunner::deterministic();
    let mut reached = BTreeMap::new();
    for _ in 0..4_000 {
        let problem = some_problem().new_tree(&mut runner).unwrap().current();
        let kind = match problem.solve() {
            Ok(_) => match (problem.bounds.is_some(), problem.cap.is_some()) {
                (false, false) => "solved",
                (true, false) => "solved within bounds",
                (false, true) => "solved under a cap",
                (true, true) => "solved within bounds under a cap",
            },
            Err(CalibrationError::Uncovered { .. }) => "uncovered",
            Err(CalibrationError::TooFewOrganisations { .. }) => "too few organisations",
            Err(CalibrationError::CapTooTight { .. }) => "cap too tight",
            Err(CalibrationError::BoundsTooTight { .. }) => "bounds too tight",
            Err(CalibrationError::Contradiction { cycles: 0, .. }) => "contradiction seen",
            Err(CalibrationError::Contradiction { .. }) => "contradiction proved",
            Err(CalibrationError::Erased { .. }) => "erased",
            Err(_) => "another refusal",
        };
        *reached.entry(kind).or_insert(0) += 1;
    }
    assert_eq!(reached.len(), 11, "{reached:?}");
    assert!(!reached.contains_key("another refusal"), "{reached:?}");
    assert!(reached.values().all(|count| *count > 3), "{reached:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_holds_and_is_the_nearest_and_a_refusal_is_right(problem in some_problem()) {
        let people = problem.people();
        match problem.solve() {
            Ok(found) => {
                assert_holds(&problem, problem.bounds, &found);
                // No feasible weights lie in a direction in which the distance falls.
                let base = problem.base.clone().unwrap_or_else(|| vec![1.0; people]);
                let mean = base.iter().sum::<f64>() / people as f64;
                let slopes: Vec<f64> = found.weights.iter().zip(&base).map(|(w, d)| (w * mean / d).ln()).collect();
                let here: f64 = slopes.iter().zip(&found.weights).map(|(slope, weight)| slope * weight).sum();
                let least = least_cost(&problem, 0.0, &slopes).unwrap();
                prop_assert!((here - least).abs() < 1e-5, "{here} is not the least, {least}");
            }
            Err(CalibrationError::Undecided { cycles, miss }) => prop_assert!(false, "undecided after {cycles}: {miss}"),
            Err(CalibrationError::Malformed { problem }) => prop_assert!(false, "{problem}"),
            // With a small lower bound the same people stand at it, or there is no answer.
            Err(CalibrationError::Erased { .. }) => {
                let upper = problem.bounds.map_or(1e6, |bounds| bounds.upper);
                let bounds = Bounds { lower: 1e-5, upper };
                match (Problem { bounds: Some(bounds), ..problem.clone() }).solve() {
                    Ok(found) => {
                        assert_holds(&problem, Some(bounds), &found);
                        let base = problem.base.clone().unwrap_or_else(|| vec![1.0; people]);
                        let mean = base.iter().sum::<f64>() / people as f64;
                        let ratios = found.weights.iter().zip(&base).map(|(w, d)| w * mean / d);
                        prop_assert!(ratios.fold(1.0, f64::min) < 1.000_001e-5);
                    }
                    Err(refusal) => prop_assert!(matches!(refusal, CalibrationError::BoundsTooTight { .. }), "{refusal}"),
                }
            }
            Err(refusal) => prop_assert!(least_cost(&problem, 0.0, &vec![0.0; people]).is_none(), "{refusal}"),
        }
    }

    #[test]
    fn the_order_of_people_changes_no_bit_of_any_weight(problem in some_problem(), seed in any::<u64>()) {
        let order = Numbers(seed | 1).shuffled(problem.people());
        let shuffled = Problem {
            levels: problem.levels.iter().map(|codes| order.iter().map(|row| codes[*row]).collect()).collect(),
            base: problem.base.as_ref().map(|base| order.iter().map(|row| base[*row]).collect()),
            organisations: problem.organisations.as_ref().map(|codes| order.iter().map(|row| codes[*row]).collect()),
            ..problem.clone()
        };
        match (problem.solve(), shuffled.solve()) {
            (Ok(one), Ok(other)) => {
                for (place, row) in order.iter().enumerate() {
                    prop_assert!(one.weights[*row].to_bits() == other.weights[place].to_bits());
                }
                // Units that equal fractions tie for go to the lower row.
                for (place, row) in order.iter().enumerate() {
                    prop_assert!(one.quantised[*row].abs_diff(other.quantised[place]) <= 1);
                }
            }
            (one, other) => prop_assert!(one.is_err() && other.is_err()),
        }
    }

    #[test]
    fn without_limits_the_weights_are_those_of_plain_proportional_fitting(problem in some_problem()) {
        let plain = Problem { base: None, organisations: None, cap: None, bounds: None, ..problem };
        if let Ok(found) = plain.solve() {
            let mut weights = vec![1.0; plain.people()];
            for _ in 0..20_000 {
                let mut miss = 0.0_f64;
                for (codes, targets) in plain.levels.iter().zip(&plain.targets) {
                    let mut sums = vec![0.0; targets.len()];
                    for (code, weight) in codes.iter().zip(&weights) {
                        sums[*code as usize] += weight / plain.people() as f64;
                    }
                    for (code, weight) in codes.iter().zip(&mut weights) {
                        let factor = targets[*code as usize] / sums[*code as usize];
                        miss = miss.max((factor - 1.0).abs());
                        *weight *= factor;
                    }
                }
                if miss < 1e-14 {
                    break;
                }
            }
            for (mine, plain) in found.weights.iter().zip(&weights) {
                prop_assert!((mine - plain).abs() < 1e-6, "{mine} {plain}");
            }
        }
    }

    #[test]
    fn raising_a_target_raises_the_weight_of_its_level(problem in some_problem(), more in 1..20_u32) {
        let by = f64::from(more) / 100.0;
        let raised: Vec<f64> = problem.targets[0]
            .iter()
            .enumerate()
            .map(|(level, share)| share * (1.0 - by) + if level == 0 { by } else { 0.0 })
            .collect();
        let mut targets = problem.targets.clone();
        targets[0] = raised;
        let then = Problem { targets, ..problem.clone() };
        if let (Ok(before), Ok(after)) = (problem.solve(), then.solve()) {
            let of_level = |found: &Calibrated| -> f64 {
                found.weights.iter().zip(&problem.levels[0]).filter(|(_, level)| **level == 0).map(|(weight, _)| weight).sum()
            };
            prop_assert!(of_level(&after) > of_level(&before));
            if problem.levels.len() == 1 && problem.bounds.is_none() && problem.cap.is_none() {
                let level = problem.levels[0].iter().position(|level| *level == 0).unwrap();
                prop_assert!(after.weights[level] > before.weights[level]);
            }
        }
    }
}
