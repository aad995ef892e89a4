//! Phragmén's sequential rule, exactly: each statement on the list costs one unit, which those who
//! agree share; next comes the statement that leaves the smallest load on the one who bears most.
//!
//! Source: Brill, Freeman, Janson and Lackner, *Phragmén's voting methods and justified
//! representation*, Mathematical Programming 203 (2024).

use super::natural::{Fraction, Natural};
use super::profile::Profile;

/// Relative error of a plain number made from an exact one, and of each operation, with room.
pub(super) const ROUNDING: f64 = 8.0 * f64::EPSILON;

/// The order in which a rule takes statements.
#[derive(Debug, Clone)]
pub struct Order {
    /// The statements, first taken first.
    pub statements: Vec<u32>,
    /// For each the load per unit of weight that its supporters then bear, exactly; nothing for a
    /// statement nobody agreed with (taken last, lowest first).
    pub loads: Vec<Option<Fraction>>,
}

/// Takes `seats` statements, or all if there are fewer. Ties go to the lowest statement.
pub fn phragmen(profile: &Profile, seats: usize) -> Order {
    let mut order = Order {
        statements: Vec::new(),
        loads: Vec::new(),
    };
    let mut loads = Loads::none(profile.voters());
    loads.complete(profile, seats, &mut order);
    order
}

/// An exact amount over the common denominator of [`Loads`], with its sign.
#[derive(Debug, Clone)]
struct Amount {
    negative: bool,
    size: Natural,
    plain: f64,
}

/// What each voter bears per unit of weight. Few different amounts exist, because all who share in
/// a statement bear the same afterwards: a voter only refers to an amount.
#[derive(Debug)]
pub(super) struct Loads {
    denominator: Natural,
    amounts: Vec<Amount>,
    class_of: Vec<u32>,
}

/// A statement that may still be taken. Loads never fall, so neither does the load a statement
/// would lead to: what was found in an earlier round is a lower bound now.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    statement: u32,
    support: u64,
    low: f64,
    high: f64,
}

impl Loads {
    fn none(voters: usize) -> Self {
        let nothing = Amount {
            negative: false,
            size: Natural::default(),
            plain: 0.0,
        };
        Self {
            denominator: Natural::from(1),
            amounts: vec![nothing],
            class_of: vec![0; voters],
        }
    }

    /// Voters who start with money left: a load of minus `budgets[class]` over `denominator`.
    pub(super) fn after_spending(
        denominator: Natural,
        budgets: Vec<Natural>,
        class_of: Vec<u32>,
    ) -> Self {
        let owed = |size: Natural| {
            let left = Fraction {
                numerator: size,
                denominator: denominator.clone(),
            };
            let plain = -left.to_f64();
            Amount {
                negative: true,
                size: left.numerator,
                plain,
            }
        };
        Self {
            amounts: budgets.into_iter().map(owed).collect(),
            denominator,
            class_of,
        }
    }

    /// Goes on until `order` holds `seats` statements or there are no more.
    pub(super) fn complete(&mut self, profile: &Profile, seats: usize, order: &mut Order) {
        let supports = profile.supports();
        let mut candidates = Vec::new();
        let mut unsupported = Vec::new();
        for (statement, support) in (0_u32..).zip(supports) {
            if order.statements.contains(&statement) {
                continue;
            }
            if support == 0 {
                unsupported.push(statement);
                continue;
            }
            candidates.push(Candidate {
                statement,
                support,
                low: f64::NEG_INFINITY,
                high: f64::INFINITY,
            });
        }
        while order.statements.len() < seats && !candidates.is_empty() {
            let place = self.least(profile, &mut candidates);
            let taken = candidates.swap_remove(place);
            let load = self.take(profile, &taken);
            order.statements.push(taken.statement);
            order.loads.push(Some(load));
        }
        for statement in unsupported {
            if order.statements.len() < seats {
                order.statements.push(statement);
                order.loads.push(None);
            }
        }
    }

    /// The place of the candidate that leads to the smallest load. Plain numbers with a bound on
    /// their error tell nearly all candidates apart; the rest is compared exactly.
    fn least(&self, profile: &Profile, candidates: &mut [Candidate]) -> usize {
        candidates.sort_unstable_by(|a, b| {
            let by_load = a.low.total_cmp(&b.low);
            by_load.then(a.statement.cmp(&b.statement))
        });
        let mut sums = vec![0; self.amounts.len()];
        let mut least_high = f64::INFINITY;
        let mut looked_at = 0;
        for candidate in candidates.iter_mut() {
            if candidate.low > least_high {
                break;
            }
            self.bound(profile, candidate, &mut sums);
            least_high = least_high.min(candidate.high);
            looked_at += 1;
        }
        let near = (0..looked_at).filter(|place| candidates[*place].low <= least_high);
        let mut best: Option<(usize, Natural)> = None;
        let near: Vec<usize> = near.collect();
        if let [only] = near[..] {
            return only;
        }
        for place in near {
            let candidate = &candidates[place];
            let load = self.exact(profile, candidate, &mut sums);
            let better = best.as_ref().is_none_or(|(other, least)| {
                let other = &candidates[*other];
                let difference = load
                    .times(other.support)
                    .cmp(&least.times(candidate.support));
                difference
                    .then(candidate.statement.cmp(&other.statement))
                    .is_lt()
            });
            if better {
                best = Some((place, load));
            }
        }
        best.map_or(0, |(place, _)| place)
    }

    /// The weight of a statement's supporters by the amount they bear.
    fn sum(&self, profile: &Profile, candidate: &Candidate, sums: &mut [u64]) {
        if let [all] = sums {
            // Nobody has been told apart yet.
            *all = candidate.support;
            return;
        }
        sums.fill(0);
        let supporters = profile.agreed(candidate.statement as usize);
        profile.sum_by_class(supporters, &self.class_of, sums);
    }

    /// Sets the bounds of the load that taking the candidate now would lead to.
    fn bound(&self, profile: &Profile, candidate: &mut Candidate, sums: &mut [u64]) {
        self.sum(profile, candidate, sums);
        let (mut load, mut size) = (1.0, 1.0);
        for (sum, amount) in sums.iter().zip(&self.amounts) {
            let term = *sum as f64 * amount.plain;
            load += term;
            size += term.abs();
        }
        // Each term is right to a few roundings, and each addition adds one of the running size.
        let error = size * ROUNDING * (sums.len() + 4) as f64;
        let support = candidate.support as f64;
        candidate.low = (load - error) / support;
        candidate.high = (load + error) / support;
    }

    /// The load of taking the candidate now, times its support, over the common denominator. It is
    /// never negative: who is left with money here cannot pay for the statement in full.
    fn exact(&self, profile: &Profile, candidate: &Candidate, sums: &mut [u64]) -> Natural {
        self.sum(profile, candidate, sums);
        let mut owed = self.denominator.clone();
        let mut left = Natural::default();
        for (sum, amount) in sums.iter().zip(&self.amounts) {
            let side = if amount.negative {
                &mut left
            } else {
                &mut owed
            };
            side.add_product(&amount.size, *sum);
        }
        owed.less(&left)
    }

    /// Makes the candidate's supporters bear it, all the same.
    fn take(&mut self, profile: &Profile, candidate: &Candidate) -> Fraction {
        let mut sums = vec![0; self.amounts.len()];
        let size = self.exact(profile, candidate, &mut sums);
        self.denominator = self.denominator.times(candidate.support);
        for amount in &mut self.amounts {
            amount.size = amount.size.times(candidate.support);
        }
        let load = Fraction {
            numerator: size.clone(),
            denominator: self.denominator.clone(),
        };
        let class = self.amounts.len() as u32;
        self.amounts.push(Amount {
            negative: false,
            size,
            plain: load.to_f64(),
        });
        for voter in profile.agreed(candidate.statement as usize) {
            self.class_of[*voter as usize] = class;
        }
        load
    }
}
