//! Calibration and schemes of weights against published vectors, independent solvers and what must
//! hold for every table.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeMap;

use opinion::calibration::{
    Bounds, Calibrated, CalibrationError, Names, Problem, UNITS_PER_PERSON, WIDENING, cap_for,
    quantise, water_fill,
};

#[path = "weights/properties.rs"]
mod properties;
#[path = "weights/simplex.rs"]
mod simplex;

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
            let steps = if width > 40.0 { 400 } else { 40 };
            for first in -steps..=steps {
                for second in -steps..=steps {
                    let cell =
                        [first, second].map(|step| f64::from(step) / f64::from(steps) * width);
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

#[test]
fn margins_that_contradict_each_other_are_refused_and_the_levels_named() {
    // Everybody in row 0 is in column 0.
    let problem = table(&[&[5, 0], &[3, 5]], &[70.0, 30.0], &[50.0, 50.0]);
    let refused = problem.solve().unwrap_err();
    assert!(
        matches!(&refused, CalibrationError::Contradiction { cycles: 0, miss, place } if (miss - 0.2).abs() < 1e-9 && place.contains("level 0")),
        "{refused}"
    );
    // Three margins, any two of which can be met, and people 000, 011, 101 and 110: their masses
    // are fixed by the margins, and in the second case one of them is below 0.
    let mut odd = Problem {
        levels: vec![vec![0, 0, 1, 1], vec![0, 1, 0, 1], vec![0, 1, 1, 0]],
        targets: vec![vec![0.5, 0.5], vec![0.5, 0.5], vec![0.9, 0.1]],
        ..Problem::default()
    };
    assert!(odd.solve().is_ok());
    odd.targets = vec![vec![0.8, 0.2], vec![0.8, 0.2], vec![0.3, 0.7]];
    let refused = odd.solve().unwrap_err();
    assert!(
        matches!(refused, CalibrationError::Contradiction { cycles: 1.., .. }),
        "{refused}"
    );
}

#[test]
fn weights_that_count_somebody_as_good_as_not_at_all_are_refused() {
    // Row 0 needs a half, column 0 too, so those of row 0 outside column 0 must be nothing.
    let problem = table(&[&[5, 1], &[0, 5]], &[50.0, 50.0], &[50.0, 50.0]);
    let refused = problem.solve().unwrap_err();
    assert!(
        matches!(&refused, CalibrationError::Erased { place } if place == "attribute 0 \"level 0\", attribute 1 \"level 1\""),
        "{refused}"
    );
}

#[test]
fn what_means_nothing_is_refused_where_it_stands() {
    let solved = |problem: Problem| problem.solve().unwrap_err();
    let short = Problem {
        targets: vec![vec![0.5, 0.47], vec![0.5, 0.5]],
        ..odds_of_six()
    };
    let refused = solved(short);
    assert!(
        matches!(&refused, CalibrationError::SharesDoNotSum { sum, .. } if (sum - 0.97).abs() < 1e-12)
    );
    assert!(refused.to_string().contains("sum to 0.970000"), "{refused}");
    let nobody_wants = Problem {
        targets: vec![vec![1.0, 0.0], vec![0.5, 0.5]],
        ..odds_of_six()
    };
    assert!(matches!(
        solved(nobody_wants),
        CalibrationError::UntargetedValue {
            participant: 50,
            ..
        }
    ));
    let no_cap = Problem {
        cap: Some(0.1),
        ..odds_of_six()
    };
    assert_eq!(solved(no_cap), CalibrationError::NoOrganisations);
    let few = Problem {
        cap: Some(0.1),
        organisations: Some(vec![Some(1); 100]),
        ..odds_of_six()
    };
    assert!(matches!(
        solved(few),
        CalibrationError::TooFewOrganisations {
            organisations: 1,
            ..
        }
    ));
}

#[test]
fn a_malformed_problem_is_refused() {
    let malformed = [
        Problem {
            targets: vec![vec![0.5, 0.5]],
            ..odds_of_six()
        },
        Problem {
            targets: vec![vec![f64::NAN, 0.5], vec![0.5, 0.5]],
            ..odds_of_six()
        },
        Problem {
            targets: vec![vec![1.5, -0.5], vec![0.5, 0.5]],
            ..odds_of_six()
        },
        Problem {
            targets: vec![vec![1.0], vec![0.5, 0.5]],
            ..odds_of_six()
        },
        Problem {
            base: Some(vec![1.0; 99]),
            ..odds_of_six()
        },
        Problem {
            base: Some([vec![1.0; 99], vec![0.0]].concat()),
            ..odds_of_six()
        },
        Problem {
            base: Some([vec![1.0; 99], vec![f64::INFINITY]].concat()),
            ..odds_of_six()
        },
        Problem {
            cap: Some(f64::NAN),
            organisations: Some(vec![None; 100]),
            ..odds_of_six()
        },
        Problem {
            bounds: Some(Bounds {
                lower: 1.1,
                upper: 2.0,
            }),
            ..odds_of_six()
        },
        Problem {
            bounds: Some(Bounds {
                lower: 0.1,
                upper: f64::NAN,
            }),
            ..odds_of_six()
        },
    ];
    for problem in malformed {
        let refused = problem.solve().unwrap_err();
        assert!(
            matches!(refused, CalibrationError::Malformed { .. }),
            "{refused}"
        );
    }
}

#[test]
fn few_people_and_nobody_are_answered_too() {
    let nobody = Problem {
        levels: vec![Vec::new()],
        targets: vec![vec![1.0]],
        ..Problem::default()
    };
    assert!(nobody.solve().unwrap().weights.is_empty());
    assert!(Problem::default().solve().unwrap().weights.is_empty());
    let one = Problem {
        levels: vec![vec![0]],
        targets: vec![vec![1.0]],
        ..Problem::default()
    };
    let found = one.solve().unwrap();
    assert_eq!(
        (found.weights, found.quantised),
        (vec![1.0], vec![UNITS_PER_PERSON])
    );
    let two = Problem {
        levels: vec![vec![0, 1]],
        targets: vec![vec![0.25, 0.75]],
        ..Problem::default()
    };
    assert_eq!(two.solve().unwrap().weights, vec![0.5, 1.5]);
}

#[test]
fn bounds_are_widened_along_the_declared_path_and_the_ones_used_are_told() {
    let problem = skewed();
    let (found, used) = problem.solve_widening(&WIDENING).unwrap();
    // The largest weight without bounds is 4.85; AF needs at least 4.
    assert_eq!(used, Some(WIDENING[1]));
    assert_holds(&problem, used, &found);
    let heavy = table(&[&[99], &[1]], &[50.0, 50.0], &[100.0]);
    let refused = heavy.solve_widening(&WIDENING).unwrap_err();
    assert!(
        matches!(&refused, CalibrationError::BoundsTooTight { upper, .. } if (upper - 20.0).abs() < 1e-12),
        "{refused}"
    );
}

#[test]
fn a_cap_that_margins_do_not_allow_is_refused_with_the_level() {
    // Column 1 of EU is one organisation and the only one with people in column 1.
    let mut problem = table(
        &[&[5, 0], &[20, 0], &[75, 60]],
        &[60.0, 80.0, 60.0],
        &[160.0, 40.0],
    );
    problem.organisations = Some([vec![None; 100], vec![Some(3); 60]].concat());
    problem.cap = Some(0.1);
    let refused = problem.solve().unwrap_err();
    assert!(
        matches!(&refused, CalibrationError::CapTooTight { place, miss, .. } if place.contains("attribute 1 \"level 1\" has 1 org") && (miss - 0.1).abs() < 1e-9),
        "{refused}"
    );
}

#[test]
fn slow_tables_are_solved_to_the_same_precision() {
    // Nearly disjoint blocks, joined by one person each way: projections alone take thousands of
    // cycles. The exact answer keeps the odds ratio.
    let problem = table(&[&[1000, 1], &[1, 1000]], &[60.0, 40.0], &[40.0, 60.0]);
    let found = problem.solve().unwrap();
    assert_holds(&problem, None, &found);
    let cells = cells_of(&problem, &found.weights);
    let odds = cells[&(0, 0)] * cells[&(1, 1)] / (cells[&(0, 1)] * cells[&(1, 0)]);
    assert!((odds / 1e6 - 1.0).abs() < 1e-6, "{odds}");
}

#[test]
fn many_combinations_are_compressed_as_well() {
    // 40^5 combinations are more than any table of keys holds.
    let mut numbers = Numbers(5);
    let levels: Vec<Vec<u32>> = (0..5)
        .map(|_| (0..4000).map(|_| numbers.below(40) as u32).collect())
        .collect();
    let targets = vec![
        (0..40)
            .map(|level| f64::from(1 + level % 3) / 79.0)
            .collect::<Vec<f64>>();
        5
    ];
    let problem = Problem {
        levels,
        targets,
        ..Problem::default()
    };
    let found = problem.solve().unwrap();
    assert_holds(&problem, None, &found);
}

#[test]
fn whole_numbers_sum_exactly_and_the_last_units_go_to_the_largest_fractions() {
    assert_eq!(quantise(&[1.0, 1.0, 1.0]), vec![UNITS_PER_PERSON; 3]);
    // Dues 629145.6, 629145.6 and 1887436.8: one unit to the largest fraction, one to the lower row.
    assert_eq!(
        quantise(&[1.0, 1.0, 3.0]),
        vec![629_146, 629_145, 1_887_437]
    );
    assert_eq!(quantise(&[0.0, 0.0]), vec![0, 0]);
    assert!(quantise(&[]).is_empty());
    assert_eq!(quantise(&[0.0, 2.0]), vec![0, 2 * UNITS_PER_PERSON]);
}
