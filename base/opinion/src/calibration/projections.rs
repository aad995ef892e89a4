//! Cyclic projections in the Kullback-Leibler sense with Dykstra's correction (Bregman, Censor,
//! Reich and Zepkowitz-Malachi, Journal of Approximation Theory 124, 2003): onto each margin, then
//! onto each cap, then onto the bounds, round and round. Without caps and bounds that is iterative
//! proportional fitting (Deming and Stephan, 1940).

use super::problem::TOLERANCE;
use super::table::Table;

/// Good enough to stop: near what sums of `f64` can tell.
pub(super) const FINE: f64 = 1e-12;
/// Cycles after which what is left is the business of Newton's method.
const CYCLES_MAX: u32 = 1_000;
/// Every so many cycles the miss must have halved, or the projections are too slow.
const PATIENCE: u32 = 64;
/// So many cycles without any gain are the end of what rounding allows.
const IDLE_MAX: u32 = 8;

/// Where the projections have come to.
///
/// At every moment `mass = base x (product of the factors of its levels) / (correction of its
/// holder)`, clipped to the bounds: the form of an optimum. All that can be missing is that the
/// constraints are met, and that is what `miss` measures.
pub(super) struct Projected {
    /// The mass of each cell.
    pub(super) mass: Vec<f64>,
    /// By attribute and level: the product of all factors so far.
    pub(super) factors: Vec<Vec<f64>>,
    /// For each capped holder by how much its mass is divided, at least 1.
    pub(super) corrections: Vec<f64>,
    /// Cycles run.
    pub(super) cycles: u32,
    /// The largest difference left.
    pub(super) miss: f64,
}

impl Projected {
    /// True if nothing is missing that counts.
    pub(super) fn is_settled(&self) -> bool {
        self.miss <= TOLERANCE
    }
}

/// Projects until the miss is fine, or no longer falls fast.
pub(super) fn project(table: &Table<'_>) -> Projected {
    let mut at = Projected {
        mass: table.base.to_vec(),
        factors: table
            .targets
            .iter()
            .map(|shares| vec![1.0; shares.len()])
            .collect(),
        corrections: vec![1.0; table.ranges.len()],
        cycles: 0,
        miss: f64::INFINITY,
    };
    // What the masses would be without the bounds: the mass times its correction.
    let mut free = if table.is_bounded() {
        at.mass.clone()
    } else {
        Vec::new()
    };
    let (mut best, mut idle, mut miss_before) = (f64::INFINITY, 0, f64::INFINITY);
    while at.cycles < CYCLES_MAX {
        onto_margins(table, &mut at, &mut free);
        onto_caps(table, &mut at, &mut free);
        onto_bounds(table, &mut at.mass, &free);
        at.cycles += 1;
        at.miss = table.miss(&at.mass, |holder| at.corrections[holder] > 1.0);
        if at.miss <= FINE || !at.miss.is_finite() {
            break;
        }
        idle = if at.miss < best { 0 } else { idle + 1 };
        best = best.min(at.miss);
        if idle >= IDLE_MAX && at.is_settled() {
            break;
        }
        if at.cycles.is_multiple_of(PATIENCE) {
            if at.miss > 0.5 * miss_before {
                // Not fine yet and slow: settled or not, the finer method takes over.
                break;
            }
            miss_before = at.miss;
        }
    }
    at
}

fn onto_margins(table: &Table<'_>, at: &mut Projected, free: &mut [f64]) {
    for (attribute, shares) in table.targets.iter().enumerate() {
        let levels = &table.levels[attribute];
        let mut factors = table.level_masses(attribute, &at.mass);
        for ((factor, share), product) in factors
            .iter_mut()
            .zip(shares)
            .zip(&mut at.factors[attribute])
        {
            *factor = if *factor > 0.0 { share / *factor } else { 1.0 };
            *product *= *factor;
        }
        for (mass, level) in at.mass.iter_mut().zip(levels) {
            *mass *= factors[*level as usize];
        }
        for (mass, level) in free.iter_mut().zip(levels) {
            *mass *= factors[*level as usize];
        }
    }
}

fn onto_caps(table: &Table<'_>, at: &mut Projected, free: &mut [f64]) {
    for ((start, end), correction) in table.ranges.iter().zip(&mut at.corrections) {
        let uncapped = at.mass[*start..*end].iter().sum::<f64>() * *correction;
        let factor = if uncapped > table.cap {
            table.cap / uncapped
        } else {
            1.0
        };
        let change = *correction * factor;
        *correction = 1.0 / factor;
        for mass in &mut at.mass[*start..*end] {
            *mass *= change;
        }
        if let Some(free) = free.get_mut(*start..*end) {
            for mass in free {
                *mass *= change;
            }
        }
    }
}

/// Clips; the correction of the bounds is the proportion of what is free to what is clipped.
fn onto_bounds(table: &Table<'_>, mass: &mut [f64], free: &[f64]) {
    for ((mass, free), base) in mass.iter_mut().zip(free).zip(table.base) {
        *mass = free.clamp(table.lower * base, table.upper * base);
    }
}
