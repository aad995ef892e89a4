//! Calibration and schemes of weights against published vectors, independent solvers and what must
//! hold for every table.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeMap;

#[allow(unused_imports)]
use opinion::calibration::{
    Bounds, Calibrated, CalibrationError, CollapsingLadder, Names, Options, Problem,
    UNITS_PER_PERSON, WIDENING, calibrate, cap_for, quantise, rake, water_fill,
};
use opinion::polis::{Participants, Targets};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_assert, proptest};

/// Deterministic numbers for the tests themselves; nothing of the crate.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }

    fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for place in (1..count).rev() {
            order.swap(place, self.below(place as u64 + 1) as usize);
        }
        order
    }
}

/// People of a table of two attributes, cell by cell, with target counts of rows and columns.
fn table(cells: &[&[u32]], rows: &[f64], columns: &[f64]) -> Problem {
    let mut levels = vec![Vec::new(), Vec::new()];
    for (row, counts) in cells.iter().enumerate() {
        for (column, count) in counts.iter().enumerate() {
            for _ in 0..*count {
                levels[0].push(row as u32);
                levels[1].push(column as u32);
            }
        }
    }
    let share = |counts: &[f64]| {
        let sum: f64 = counts.iter().sum();
        counts.iter().map(|count| count / sum).collect()
    };
    Problem {
        levels,
        targets: vec![share(rows), share(columns)],
        ..Problem::default()
    }
}

/// V9, first table: rows x, y with 60 and 40, columns p, q with 50 and 50.
fn odds_of_six() -> Problem {
    table(&[&[40, 10], &[20, 30]], &[60.0, 40.0], &[50.0, 50.0])
}

/// V9, second table: regions AF, AS, EU by civ and gov.
fn skewed() -> Problem {
    table(
        &[&[5, 10], &[20, 30], &[75, 60]],
        &[60.0, 80.0, 60.0],
        &[100.0, 100.0],
    )
}

/// The weighted count in each combination of two attributes.
fn cells_of(problem: &Problem, weights: &[f64]) -> BTreeMap<(u32, u32), f64> {
    let mut cells = BTreeMap::new();
    for ((row, column), weight) in problem.levels[0]
        .iter()
        .zip(&problem.levels[1])
        .zip(weights)
    {
        *cells.entry((*row, *column)).or_insert(0.0) += weight;
    }
    cells
}

fn assert_cells(problem: &Problem, found: &Calibrated, expected: &[f64], tolerance: f64) {
    let cells: Vec<f64> = cells_of(problem, &found.weights).into_values().collect();
    assert_eq!(cells.len(), expected.len());
    for (cell, expected) in cells.iter().zip(expected) {
        assert!(
            (cell - expected).abs() < tolerance,
            "{cells:?} instead of {expected:?}"
        );
    }
}

/// Everything that must hold of an answer, whatever was asked.
fn assert_holds(problem: &Problem, bounds: Option<Bounds>, found: &Calibrated) {
    let people = found.weights.len() as f64;
    assert!(
        found
            .weights
            .iter()
            .all(|weight| weight.is_finite() && *weight > 0.0)
    );
    assert!(found.error <= 1e-9 && found.cycles > 0);
    for (codes, targets) in problem.levels.iter().zip(&problem.targets) {
        let mut sums = vec![0.0; targets.len()];
        for (code, weight) in codes.iter().zip(&found.weights) {
            sums[*code as usize] += weight / people;
        }
        for (sum, target) in sums.iter().zip(targets) {
            assert!(
                (sum - target).abs() < 2e-9,
                "{sums:?} instead of {targets:?}"
            );
        }
    }
    if let Some(Bounds { lower, upper }) = bounds {
        let base = problem
            .base
            .clone()
            .unwrap_or_else(|| vec![1.0; found.weights.len()]);
        let mean = base.iter().sum::<f64>() / people;
        for (weight, base) in found.weights.iter().zip(&base) {
            let ratio = weight * mean / base;
            assert!(
                ratio > lower * (1.0 - 1e-12) && ratio < upper * (1.0 + 1e-12),
                "{ratio}"
            );
        }
    }
    if let (Some(cap), Some(codes)) = (problem.cap, &problem.organisations) {
        for share in organisation_shares(&found.weights, codes) {
            assert!(share < cap + 2e-9, "{share} above {cap}");
        }
    }
    assert_eq!(
        found.quantised.iter().sum::<u64>(),
        UNITS_PER_PERSON * people as u64
    );
    for (units, weight) in found.quantised.iter().zip(&found.weights) {
        let due = weight * UNITS_PER_PERSON as f64;
        assert!(
            (*units as f64 - due).abs() < 1.0 + 1e-3,
            "{units} for {due}"
        );
    }
}

fn organisation_shares(weights: &[f64], codes: &[Option<u32>]) -> Vec<f64> {
    let mut sums: BTreeMap<u32, f64> = BTreeMap::new();
    let mut alone = Vec::new();
    let total: f64 = weights.iter().sum();
    for (weight, code) in weights.iter().zip(codes) {
        match code {
            Some(code) => *sums.entry(*code).or_insert(0.0) += weight / total,
            None => alone.push(weight / total),
        }
    }
    sums.into_values().chain(alone).collect()
}

fn effective(weights: &[f64]) -> (f64, f64) {
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
    (
        sum * sum / squares,
        weights.len() as f64 * squares / (sum * sum),
    )
}

#[test]
fn raking_keeps_the_odds_ratio_and_gives_the_exact_table() {
    let problem = odds_of_six();
    let found = problem.solve().unwrap();
    assert_cells(&problem, &found, &[40.0, 20.0, 10.0, 30.0], 1e-9);
    assert_holds(&problem, None, &found);
}

#[test]
fn a_skewed_table_agrees_with_r_to_nine_digits() {
    let problem = skewed();
    let found = problem.solve().unwrap();
    let expected = [
        24.254_225_386_6,
        35.745_774_613_4,
        37.998_489_916_3,
        42.001_510_083_7,
        37.747_284_697_1,
        22.252_715_302_9,
    ];
    assert_cells(&problem, &found, &expected, 1e-9);
    let (size, effect) = effective(&found.weights);
    assert!((size - 99.088_59).abs() < 5e-6 && (effect - 2.018_396).abs() < 5e-7);
    assert_holds(&problem, None, &found);
}

#[test]
fn bounds_that_cannot_meet_the_margins_are_refused_and_those_that_can_are_kept() {
    // All tables with these margins are (40 + e, 20 - e, 10 - e, 30 + e).
    let tight = Problem {
        bounds: Some(Bounds {
            lower: 0.7,
            upper: 2.0,
        }),
        ..odds_of_six()
    };
    let refused = tight.solve().unwrap_err();
    assert!(
        matches!(&refused, CalibrationError::BoundsTooTight { lower, miss, .. } if (lower - 0.7).abs() < 1e-12 && *miss > 0.01),
        "{refused}"
    );
    // e = 0 lies within .45 to 2.2 and is the nearest of all.
    let wide = Problem {
        bounds: Some(Bounds {
            lower: 0.45,
            upper: 2.2,
        }),
        ..odds_of_six()
    };
    assert_cells(
        &wide,
        &wide.solve().unwrap(),
        &[40.0, 20.0, 10.0, 30.0],
        1e-9,
    );
    // Within .4 to 1.9 the second cell binds: e = 1.
    let binding = Problem {
        bounds: Some(Bounds {
            lower: 0.4,
            upper: 1.9,
        }),
        ..odds_of_six()
    };
    let found = binding.solve().unwrap();
    assert_cells(&binding, &found, &[41.0, 19.0, 9.0, 31.0], 1e-9);
    assert_holds(&binding, binding.bounds, &found);
}

/// The distance of a 3 x 2 table with given margins, by its two free cells; infinite out of bounds.
fn distance(
    base: &[[f64; 2]; 3],
    rows: [f64; 3],
    first: [f64; 2],
    sum: f64,
    bounds: Bounds,
) -> f64 {
    let column = [first[0], first[1], sum - first[0] - first[1]];
    let mut total = 0.0;
    for (row, base) in base.iter().enumerate() {
        for (mass, base) in [column[row], rows[row] - column[row]].iter().zip(base) {
            let ratio = mass / base;
            if ratio < bounds.lower || ratio > bounds.upper {
                return f64::INFINITY;
            }
            total += mass * ratio.ln() - mass + base;
        }
    }
    total
}

#[test]
fn bounded_weights_agree_with_a_fine_grid_around_every_solution() {
    let base = [[5.0, 10.0], [20.0, 30.0], [75.0, 60.0]];
    let rows = [60.0, 80.0, 60.0];
    for (lower, upper) in [(0.42, 4.2), (0.36, 4.4), (0.44, 4.5), (0.2, 4.1)] {
        let bounds = Bounds { lower, upper };
        let problem = Problem {
            bounds: Some(bounds),
            ..skewed()
        };
        let found = problem.solve().unwrap();
        assert_holds(&problem, Some(bounds), &found);
        let unbounded = skewed().solve().unwrap();
        assert!(
            unbounded
                .weights
                .iter()
                .zip(&found.weights)
                .any(|(a, b)| (a - b).abs() > 1e-3)
        );
        // Ever finer grids around the best point so far, over the whole table at first.
        let (mut best, mut at, mut width) = (f64::INFINITY, [50.0, 50.0], 50.0);
        while width > 1e-7 {
            let centre = at;
            for first in -40..=40_i32 {
                for second in -40..=40_i32 {
                    let cell = [first, second].map(|step| f64::from(step) / 40.0 * width);
                    let point = [centre[0] + cell[0], centre[1] + cell[1]];
                    let value = distance(&base, rows, point, 100.0, bounds);
                    if value < best {
                        (best, at) = (value, point);
                    }
                }
            }
            width *= 0.5;
        }
        let cells = cells_of(&problem, &found.weights);
        let mine = distance(
            &base,
            rows,
            [cells[&(0, 0)], cells[&(1, 0)]],
            100.0,
            Bounds {
                lower: lower - 1e-9,
                upper: upper + 1e-9,
            },
        );
        assert!(
            mine <= best + 1e-9,
            "bounds {bounds:?}: {mine} is farther than {best}"
        );
        assert!(
            (cells[&(0, 0)] - at[0]).abs() < 1e-3 && (cells[&(1, 0)] - at[1]).abs() < 1e-3,
            "{cells:?} {at:?}"
        );
    }
}

/// V12: the skewed table with the 60 of EU and gov split into X (40) and Y (20).
fn capped() -> Problem {
    let mut organisations = vec![None; 140];
    organisations.extend([Some(7); 40]);
    organisations.extend([Some(9); 20]);
    Problem {
        organisations: Some(organisations),
        cap: Some(0.05),
        ..skewed()
    }
}

#[test]
fn a_cap_inside_the_raking_agrees_with_a_general_optimiser() {
    let problem = capped();
    let found = problem.solve().unwrap();
    assert_holds(&problem, None, &found);
    let cells = cells_of(&problem, &found.weights);
    for (place, expected) in [
        ((0, 0), 22.853_93),
        ((1, 0), 36.051_84),
        ((2, 0), 41.094_23),
        ((0, 1), 37.146_07),
        ((1, 1), 43.948_16),
    ] {
        assert!(
            (cells[&place] - expected).abs() < 5e-6,
            "{place:?}: {}",
            cells[&place]
        );
    }
    let x: f64 = found.weights[140..180].iter().sum();
    let y: f64 = found.weights[180..].iter().sum();
    assert!(
        (x - 10.0).abs() < 1e-9 && (y - 8.905_77).abs() < 5e-6,
        "{x} {y}"
    );
    let free = Problem {
        cap: Some(1.0),
        ..problem
    }
    .solve()
    .unwrap();
    let x: f64 = free.weights[140..180].iter().sum();
    assert!((x - 14.835_14).abs() < 5e-6, "uncapped it would be {x}");
}

#[test]
fn water_filling_cuts_what_is_above_the_line_and_nothing_else() {
    let cut = water_fill(&[50.0, 30.0, 10.0, 5.0, 5.0], 0.3).unwrap();
    for (size, expected) in cut.iter().zip([15.0, 15.0, 10.0, 5.0, 5.0]) {
        assert!((size - expected).abs() < 1e-12, "{cut:?}");
    }
    // The calibration without margins gives the same proportions.
    let codes = [50, 30, 10, 5, 5]
        .iter()
        .zip(0..)
        .flat_map(|(size, code)| vec![Some(code); *size]);
    let problem = Problem {
        organisations: Some(codes.collect()),
        cap: Some(0.3),
        ..Problem::default()
    };
    let found = problem.solve().unwrap();
    let shares = organisation_shares(&found.weights, problem.organisations.as_ref().unwrap());
    for (share, expected) in shares.iter().zip([0.3, 0.3, 0.2, 0.1, 0.1]) {
        assert!((share - expected).abs() < 1e-11, "{shares:?}");
    }
    assert!(matches!(
        water_fill(&[9.0, 1.0], 0.4),
        Err(CalibrationError::TooFewOrganisations {
            organisations: 2,
            ..
        })
    ));
    assert!(matches!(
        water_fill(&[f64::NAN], 0.4),
        Err(CalibrationError::Malformed { .. })
    ));
    assert!(
        water_fill(&[9.0, 1.0], 0.5)
            .unwrap()
            .iter()
            .all(|size| (size - 1.0).abs() < 1e-12)
    );
    assert!((cap_for(10) - 0.05).abs() < 1e-15 && cap_for(0) > 0.0);
}

#[test]
fn a_level_nobody_has_is_refused_with_the_share_it_would_leave_uncovered() {
    // V14: where a peer reports success and drops the region.
    let mut problem = table(
        &[&[0, 0], &[30, 0], &[20, 50]],
        &[20.0, 50.0, 30.0],
        &[60.0, 40.0],
    );
    problem.names = Names {
        attributes: vec!["region".to_owned(), "sector".to_owned()],
        levels: vec![
            ["AF", "AS", "EU"].map(str::to_owned).to_vec(),
            vec!["civ".to_owned()],
        ],
    };
    let refused = problem.solve().unwrap_err();
    assert!(
        matches!(&refused, CalibrationError::Uncovered { attribute, values, share } if attribute == "region" && values == "AF" && (share - 0.2).abs() < 1e-12),
        "{refused}"
    );
}
