//! The whole solution of a table: projections first; where they crawl, Newton's method on the dual
//! (damped, semismooth at the bounds), which also finds the proof that there is no solution.
//!
//! The dual function of multipliers `a` (one per level) and `b >= 0` (one per capped holder) is
//! `F = sum a T - sum b cap - sum_cells base * phi(s)`, where s adds the `a` of the cell's levels,
//! less the `b` of its holder, and `phi(s) = g s - g ln g + g - 1` at `g = exp(s)` clipped to the
//! bounds. Its maximum gives the ratios g; its gradient is what the constraints still miss.

use super::problem::TOLERANCE;
use super::projections::{FINE, Projected, project};
use super::table::Table;

/// Newton steps before the question is left open.
const STEPS_MAX: u32 = 200;
/// More multipliers than this are not worth a dense factorisation.
const MULTIPLIERS_MAX: usize = 800;
/// Halvings of a step before it is given up.
const HALVINGS_MAX: u32 = 60;
/// What a step must gain of what its slope promises.
const GAIN: f64 = 1e-4;
/// By how much a proof of impossibility must hold, in shares.
const PROOF: f64 = 1e-9;

/// Ratios that solve a table.
pub(super) struct Fit {
    /// For each cell the weight per base weight.
    pub(super) ratios: Vec<f64>,
    /// Cycles and steps run.
    pub(super) cycles: u32,
    /// The largest difference left.
    pub(super) error: f64,
}

/// What became of a table.
pub(super) enum Outcome {
    /// It is solved.
    Settled(Fit),
    /// It has no solution, and that is proved.
    Impossible {
        /// Cycles and steps run.
        cycles: u32,
        /// The smallest miss that was reached.
        miss: f64,
        /// By attribute, the level that the proof asks most of: (attribute, level).
        pulled: Vec<(usize, usize)>,
    },
    /// Neither a solution nor a proof was found.
    Undecided {
        /// Cycles and steps run.
        cycles: u32,
        /// The smallest miss that was reached.
        miss: f64,
    },
}

/// Solves a table.
pub(super) fn solve(table: &Table<'_>) -> Outcome {
    let projected = project(table);
    let fit = |mass: &[f64], cycles, error| {
        let ratio = |(mass, base): (&f64, &f64)| (mass / base).clamp(table.lower, table.upper);
        Outcome::Settled(Fit {
            ratios: mass.iter().zip(table.base).map(ratio).collect(),
            cycles,
            error,
        })
    };
    if projected.miss <= FINE {
        return fit(&projected.mass, projected.cycles, projected.miss);
    }
    let mut search = Search::from(table, &projected);
    if search.multipliers() <= MULTIPLIERS_MAX
        && let Some(pulled) = search.run()
    {
        let (cycles, miss) = (projected.cycles + search.steps, search.best.miss);
        return Outcome::Impossible {
            cycles,
            miss,
            pulled,
        };
    }
    let cycles = projected.cycles + search.steps;
    if search.best.miss <= TOLERANCE && search.best.miss <= projected.miss {
        return fit(&search.best.mass, cycles, search.best.miss);
    }
    if projected.is_settled() {
        return fit(&projected.mass, cycles, projected.miss);
    }
    let miss = if search.best.miss < projected.miss {
        search.best.miss
    } else {
        projected.miss
    };
    Outcome::Undecided { cycles, miss }
}

/// A point of the dual with what follows from it.
#[derive(Clone)]
struct Point {
    /// Multipliers: those of the levels, attribute by attribute, then those of the holders.
    at: Vec<f64>,
    mass: Vec<f64>,
    /// For each cell the mass that changes with its multipliers: 0 where it is at a bound.
    moving: Vec<f64>,
    value: f64,
    gradient: Vec<f64>,
    miss: f64,
}

struct Search<'a> {
    table: &'a Table<'a>,
    /// Where the multipliers of each attribute begin; the last is where those of holders do.
    offsets: Vec<usize>,
    /// For each cell its holder's multiplier.
    holder_of: Vec<Option<usize>>,
    best: Point,
    steps: u32,
}

impl<'a> Search<'a> {
    fn from(table: &'a Table<'a>, projected: &Projected) -> Self {
        let mut offsets = vec![0];
        for shares in table.targets {
            offsets.push(offsets[offsets.len() - 1] + shares.len());
        }
        let holders = offsets[table.targets.len()];
        let mut holder_of = vec![None; table.base.len()];
        for (place, (start, end)) in table.ranges.iter().enumerate() {
            holder_of[*start..*end].fill(Some(holders + place));
        }
        let log = |factor: &f64| if factor.is_normal() { factor.ln() } else { 0.0 };
        let mut at: Vec<f64> = projected.factors.iter().flatten().map(log).collect();
        at.extend(
            projected
                .corrections
                .iter()
                .map(|factor| log(factor).max(0.0)),
        );
        let empty = Point {
            at: Vec::new(),
            mass: Vec::new(),
            moving: Vec::new(),
            value: 0.0,
            gradient: Vec::new(),
            miss: f64::INFINITY,
        };
        let mut search = Self {
            table,
            offsets,
            holder_of,
            best: empty,
            steps: 0,
        };
        search.best = search.point(at);
        if !search.best.value.is_finite() || !search.best.miss.is_finite() {
            search.best = search.point(vec![0.0; holders + table.ranges.len()]);
        }
        search
    }

    fn multipliers(&self) -> usize {
        self.best.at.len()
    }

    fn holders(&self) -> usize {
        self.offsets[self.table.targets.len()]
    }

    /// The multipliers that act on a cell.
    fn acting(&self, cell: usize) -> impl Iterator<Item = usize> + '_ {
        let levels = self.table.levels.iter().zip(&self.offsets);
        levels
            .map(move |(levels, offset)| offset + levels[cell] as usize)
            .chain(self.holder_of[cell])
    }

    /// The sum of what acts on a cell: holders pull down.
    fn pull(&self, at: &[f64], cell: usize) -> f64 {
        let holders = self.holders();
        let signed = |place: usize| {
            if place < holders {
                at[place]
            } else {
                -at[place]
            }
        };
        self.acting(cell).map(signed).sum()
    }

    fn point(&self, at: Vec<f64>) -> Point {
        let table = self.table;
        let holders = self.holders();
        let mut gradient: Vec<f64> = table.targets.iter().flatten().copied().collect();
        gradient.extend(table.ranges.iter().map(|_| -table.cap));
        let mut value: f64 = gradient.iter().zip(&at).map(|(slope, at)| slope * at).sum();
        let mut mass = Vec::with_capacity(table.base.len());
        let mut moving = Vec::with_capacity(table.base.len());
        for (cell, base) in table.base.iter().enumerate() {
            let pull = self.pull(&at, cell);
            let free = pull.exp();
            let ratio = free.clamp(table.lower, table.upper);
            let is_free = free > table.lower && free < table.upper;
            moving.push(if is_free { base * ratio } else { 0.0 });
            // The limit of g ln g at 0 is 0.
            let spread = if ratio > 0.0 {
                ratio * (pull - ratio.ln())
            } else {
                0.0
            };
            value -= base * (spread + ratio - 1.0);
            mass.push(base * ratio);
            for place in self.acting(cell) {
                gradient[place] += if place < holders {
                    -base * ratio
                } else {
                    base * ratio
                };
            }
        }
        let miss = table.miss(&mass, |holder| at[holders + holder] > 0.0);
        Point {
            at,
            mass,
            moving,
            value,
            gradient,
            miss,
        }
    }

    /// Climbs; gives the proof that there is no solution if it comes upon one.
    fn run(&mut self) -> Option<Vec<(usize, usize)>> {
        let mut here = self.best.clone();
        let mut idle = 0;
        while self.steps < STEPS_MAX && here.miss > FINE && idle < 4 {
            self.steps += 1;
            let step = self.newton_step(&here);
            if here.miss > 1e-7 {
                for ray in [&here.at, &step] {
                    if let Some(pulled) = self.proof(ray) {
                        return Some(pulled);
                    }
                }
            }
            let Some(next) = self.climbed(&here, &step) else {
                break;
            };
            here = next;
            idle = if here.miss < 0.9 * self.best.miss {
                0
            } else {
                idle + u32::from(self.best.miss <= TOLERANCE)
            };
            if here.miss < self.best.miss {
                self.best = here.clone();
            }
        }
        None
    }

    /// The first point on the way that gains enough.
    fn climbed(&self, here: &Point, step: &[f64]) -> Option<Point> {
        let holders = self.holders();
        let mut length = 1.0;
        for _ in 0..HALVINGS_MAX {
            let moved = |(place, (at, step)): (usize, (&f64, &f64))| {
                let to = at + length * step;
                if place < holders { to } else { to.max(0.0) }
            };
            let at: Vec<f64> = here.at.iter().zip(step).enumerate().map(moved).collect();
            let changes = at.iter().zip(&here.at).zip(&here.gradient);
            let promised: f64 = changes.map(|((to, from), slope)| slope * (to - from)).sum();
            let point = self.point(at);
            // Near the top the gain drowns in rounding; a miss that halves is a gain as well.
            let gains = point.value >= here.value + GAIN * promised && promised > 0.0;
            if point.value.is_finite() && (gains || point.miss < 0.5 * here.miss) {
                return Some(point);
            }
            length *= 0.5;
        }
        None
    }

    /// The Newton direction over the multipliers that may move, with a small ridge: the margins
    /// share their total, so the matrix alone is singular.
    fn newton_step(&self, here: &Point) -> Vec<f64> {
        let (size, holders) = (here.at.len(), self.holders());
        let moves =
            |place: usize| place < holders || here.at[place] > 0.0 || here.gradient[place] > 0.0;
        let mut matrix = vec![0.0; size * size];
        let mut whole = vec![0.0; size];
        for (cell, (mass, moving)) in here.mass.iter().zip(&here.moving).enumerate() {
            for one in self.acting(cell).filter(|place| moves(*place)) {
                whole[one] += mass;
                if *moving <= 0.0 {
                    continue;
                }
                let before = |place: &usize| moves(*place) && *place <= one;
                for other in self.acting(cell).filter(before) {
                    let is_alike = (one < holders) == (other < holders);
                    matrix[one * size + other] += if is_alike { *moving } else { -*moving };
                }
            }
        }
        for place in 0..size {
            let diagonal = &mut matrix[place * size + place];
            // Where all cells are clipped there is no curvature: that of the cells unclipped.
            let is_flat = *diagonal <= 1e-12 * whole[place];
            *diagonal += if is_flat { 1.0 } else { 1e-12 } * whole[place];
            if !moves(place) || *diagonal <= 0.0 {
                *diagonal = 1.0;
            }
        }
        let slope = |place: usize| {
            if moves(place) {
                here.gradient[place]
            } else {
                0.0
            }
        };
        solved(&mut matrix, (0..size).map(slope).collect())
    }

    /// A direction along which the constraints ask for more than any masses can give that keep
    /// their limits and the first margin proves that no masses meet all (Farkas). Gives the levels
    /// it asks most of.
    fn proof(&self, ray: &[f64]) -> Option<Vec<(usize, usize)>> {
        let (table, holders) = (self.table, self.holders());
        let mut ray = ray.to_vec();
        for held in &mut ray[holders..] {
            *held = held.max(0.0);
        }
        self.centre(&mut ray);
        let length = ray
            .iter()
            .fold(0.0_f64, |length, part| length.max(part.abs()));
        if !(length > 0.0 && length.is_finite()) {
            return None;
        }
        for part in &mut ray {
            *part /= length;
        }
        let targets = table.targets.iter().flatten();
        let mut asked: f64 = targets.zip(&ray).map(|(share, part)| share * part).sum();
        asked -= table.cap * ray[holders..].iter().sum::<f64>();
        (asked > self.most_along(&ray) + PROOF).then(|| self.pulled(&ray))
    }

    /// The most that masses can give along a direction if they keep their limits and the first
    /// margin: in each level the cells that give most are filled first.
    fn most_along(&self, ray: &[f64]) -> f64 {
        let table = self.table;
        let mut order: Vec<(f64, usize)> = (0..table.base.len())
            .map(|cell| (self.pull(ray, cell), cell))
            .collect();
        order.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut left = table.targets[0].clone();
        let mut given = 0.0;
        for (cell, base) in table.base.iter().enumerate() {
            left[table.levels[0][cell] as usize] -= table.lower * base;
        }
        for (pull, cell) in order {
            let least = table.lower * table.base[cell];
            let left = &mut left[table.levels[0][cell] as usize];
            let more = (self.most(cell) - least).min(*left).max(0.0);
            *left -= more;
            given += pull * (least + more);
        }
        given
    }

    /// Takes the mean out of each attribute's part, which changes no difference between cells.
    fn centre(&self, ray: &mut [f64]) {
        for place in 0..self.table.targets.len() {
            let part = &mut ray[self.offsets[place]..self.offsets[place + 1]];
            let mean = part.iter().sum::<f64>() / part.len().max(1) as f64;
            for entry in part {
                *entry -= mean;
            }
        }
    }

    /// What a cell can hold at most: no more than its bound, its levels or its holder may have.
    fn most(&self, cell: usize) -> f64 {
        let table = self.table;
        let levels = table.levels.iter().zip(table.targets);
        let most = levels.fold(table.upper * table.base[cell], |most, (levels, shares)| {
            most.min(shares[levels[cell] as usize])
        });
        if self.holder_of[cell].is_some() {
            most.min(table.cap)
        } else {
            most
        }
    }

    fn pulled(&self, ray: &[f64]) -> Vec<(usize, usize)> {
        let mut pulled = Vec::new();
        for (attribute, shares) in self.table.targets.iter().enumerate() {
            let part = &ray[self.offsets[attribute]..][..shares.len()];
            let mut most = 0;
            for (level, entry) in part.iter().enumerate() {
                if shares[level] > 0.0 && (*entry > part[most] || shares[most] <= 0.0) {
                    most = level;
                }
            }
            if part[most] > 1e-6 {
                pulled.push((attribute, most));
            }
        }
        if pulled.is_empty() {
            vec![(0, 0)]
        } else {
            pulled
        }
    }
}

/// Solves a symmetric positive definite system given by its lower triangle (Cholesky).
fn solved(matrix: &mut [f64], mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for column in 0..size {
        for row in column..size {
            let (before, after) = (row * size, column * size);
            let known: f64 = (0..column)
                .map(|place| matrix[before + place] * matrix[after + place])
                .sum();
            let rest = matrix[before + column] - known;
            matrix[before + column] = if row == column {
                // A pivot lost to rounding: the direction carries nothing, so do not move along it.
                if rest > 1e-14 * matrix[before + column] {
                    rest.sqrt()
                } else {
                    f64::INFINITY
                }
            } else {
                rest / matrix[after + column]
            };
        }
    }
    for row in 0..size {
        let known: f64 = (0..row)
            .map(|place| matrix[row * size + place] * right[place])
            .sum();
        right[row] = (right[row] - known) / matrix[row * size + row];
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size)
            .map(|place| matrix[place * size + row] * right[place])
            .sum();
        right[row] = (right[row] - known) / matrix[row * size + row];
    }
    right
}
