//! An independent judge of what is feasible and what is best: the simplex method. No part of it is
//! shared with what it judges.

use opinion::calibration::Problem;

/// A linear programme solved by the simplex method on a dense tableau with Bland's rule: an
/// independent judge of what is feasible and what is best. Minimises `cost x` over `x >= 0` with
/// `rows x = right` (right not below 0); nothing if there is no such x.
fn simplex(rows: &[Vec<f64>], right: &[f64], cost: &[f64]) -> Option<f64> {
    let (count, width) = (rows.len(), cost.len());
    let mut tableau: Vec<Vec<f64>> = rows
        .iter()
        .enumerate()
        .map(|(place, row)| {
            let artificial = (0..count).map(|other| if other == place { 1.0 } else { 0.0 });
            row.iter()
                .copied()
                .chain(artificial)
                .chain([right[place]])
                .collect()
        })
        .collect();
    let mut basis: Vec<usize> = (width..width + count).collect();
    let first = [vec![0.0; width], vec![1.0; count]].concat();
    let second = [cost.to_vec(), vec![0.0; count]].concat();
    if minimised(&mut tableau, &mut basis, &first, width) > 1e-8 {
        return None;
    }
    // What is artificial and still in the basis is 0 and has to stay so: out with it.
    for row in 0..count {
        let column = (0..width).find(|column| tableau[row][*column].abs() > 1e-7);
        if let Some(column) = column.filter(|_| basis[row] >= width) {
            pivot(&mut tableau, &mut basis, row, column);
        }
    }
    Some(minimised(&mut tableau, &mut basis, &second, width))
}

fn minimised(tableau: &mut [Vec<f64>], basis: &mut [usize], cost: &[f64], width: usize) -> f64 {
    let last = cost.len();
    loop {
        let reduced = |column: usize| {
            let covered = basis
                .iter()
                .zip(tableau.iter())
                .map(|(basic, row)| cost[*basic] * row[column]);
            cost.get(column).copied().unwrap_or(0.0) - covered.sum::<f64>()
        };
        let Some(entering) = (0..width).find(|column| reduced(*column) < -1e-9) else {
            return -reduced(last);
        };
        let rows = (0..tableau.len()).filter(|row| tableau[*row][entering] > 1e-9);
        let leaving = rows.min_by(|one, other| {
            let limit = |row: usize| tableau[row][last] / tableau[row][entering];
            limit(*one)
                .total_cmp(&limit(*other))
                .then(basis[*one].cmp(&basis[*other]))
        });
        let leaving = leaving.unwrap();
        pivot(tableau, basis, leaving, entering);
    }
}

/// Brings a column into the basis in place of that of a row.
fn pivot(tableau: &mut [Vec<f64>], basis: &mut [usize], leaving: usize, entering: usize) {
    basis[leaving] = entering;
    let pivot = tableau[leaving][entering];
    for entry in &mut tableau[leaving] {
        *entry /= pivot;
    }
    let pivot_row = tableau[leaving].clone();
    for (row, entries) in tableau.iter_mut().enumerate() {
        let factor = entries[entering];
        if row != leaving && factor.abs() > 0.0 {
            for (entry, pivot) in entries.iter_mut().zip(&pivot_row) {
                *entry -= factor * pivot;
            }
        }
    }
}

/// The least `cost w` over all weights that meet everything and are at least `floor` times their
/// base; nothing if there are none.
pub(crate) fn least_cost(problem: &Problem, floor: f64, cost: &[f64]) -> Option<f64> {
    let people = cost.len();
    let base = problem.base.clone().unwrap_or_else(|| vec![1.0; people]);
    let mean = base.iter().sum::<f64>() / people as f64;
    let lower = problem
        .bounds
        .map_or(floor, |bounds| bounds.lower.max(floor));
    let least: Vec<f64> = base.iter().map(|base| lower * base / mean).collect();
    // In place of the weights, what they are above the least; each inequality has a slack.
    let mut constraints: Vec<(Vec<f64>, f64, bool)> = Vec::new();
    let mut add = |members: &dyn Fn(usize) -> bool, total: f64, is_equality: bool| {
        let row: Vec<f64> = (0..people)
            .map(|place| if members(place) { 1.0 } else { 0.0 })
            .collect();
        let taken: f64 = row
            .iter()
            .zip(&least)
            .map(|(member, least)| member * least)
            .sum();
        constraints.push((row, total - taken, is_equality));
    };
    for (attribute, targets) in problem.targets.iter().enumerate() {
        // One level of every margin but the first follows from the total.
        for (level, target) in targets.iter().enumerate().skip(usize::from(attribute > 0)) {
            add(
                &|place| problem.levels[attribute][place] as usize == level,
                target * people as f64,
                true,
            );
        }
    }
    if let Some(bounds) = problem.bounds {
        for (place, base) in base.iter().enumerate() {
            add(&|other| other == place, bounds.upper * base / mean, false);
        }
    }
    if let (Some(cap), Some(codes)) = (problem.cap, &problem.organisations) {
        let known: std::collections::BTreeSet<u32> = codes.iter().flatten().copied().collect();
        for code in known {
            add(
                &|place| codes[place] == Some(code),
                cap * people as f64,
                false,
            );
        }
        for alone in (0..people).filter(|place| codes[*place].is_none()) {
            add(&|place| place == alone, cap * people as f64, false);
        }
    }
    let slacks = constraints
        .iter()
        .filter(|(_, _, is_equality)| !is_equality)
        .count();
    let (mut rows, mut right, mut slack) = (Vec::new(), Vec::new(), 0);
    for (mut row, total, is_equality) in constraints {
        row.resize(people + slacks, 0.0);
        if !is_equality {
            row[people + slack] = 1.0;
            slack += 1;
        }
        if total < 0.0 {
            for entry in &mut row {
                *entry = -*entry;
            }
        }
        rows.push(row);
        right.push(total.abs());
    }
    let constant: f64 = cost
        .iter()
        .zip(&least)
        .map(|(cost, least)| cost * least)
        .sum();
    let padded = [cost.to_vec(), vec![0.0; slacks]].concat();
    simplex(&rows, &right, &padded).map(|value| value + constant)
}
