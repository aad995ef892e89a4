//! The method of equal shares, exactly: everybody has the same part of the seats to spend, and a
//! statement is bought at the lowest price per head at which those who agree can pay for it.
//!
//! Sources: Peters and Skowron, *Proportionality and the limits of welfarism*, arXiv 1911.11747;
//! completions as compared at equalshares.net.

use super::natural::{Fraction, Natural};
use super::phragmen::{Loads, Order, ROUNDING};
use super::profile::Profile;

/// How seats are filled that equal shares leave open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completion {
    /// By Phragmén's rule, starting from the money that is left.
    Phragmen,
    /// By raising everybody's budget, one seat at a time, as long as not too much is bought (and to
    /// at most [`RAISES_MAX`] times the seats); what then is still open, by Phragmén's rule.
    AddOne,
}

/// Up to how many times the seats a budget is raised.
pub const RAISES_MAX: usize = 20;

/// What equal shares buy, and what completes it.
#[derive(Debug, Clone)]
pub struct EqualShares {
    /// All statements, in the order in which they were taken.
    pub statements: Vec<u32>,
    /// How many of them were bought; the rest is completion.
    pub bought: usize,
    /// Price per unit of weight of each statement bought, exactly; then the loads of the completion
    /// (nothing for a statement nobody agreed with).
    pub prices: Vec<Option<Fraction>>,
    /// What a voter of each class has left per unit of weight after the last purchase, exactly.
    pub left: Vec<Fraction>,
    /// The class of each voter.
    pub class_of: Vec<u32>,
}

/// Takes `seats` statements, or all if there are fewer. Ties go to the lowest statement.
pub fn equal_shares(profile: &Profile, seats: usize, completion: Completion) -> EqualShares {
    let mut spent = Purse::spend(profile, seats, seats);
    if completion == Completion::AddOne {
        for budget in seats + 1..=seats * RAISES_MAX {
            if spent.statements.len() >= seats.min(profile.statements()) {
                break;
            }
            let raised = Purse::spend(profile, budget, seats + 1);
            if raised.statements.len() > seats {
                break;
            }
            spent = raised;
        }
    }
    spent.completed(profile, seats)
}

/// The money of everybody. Few different amounts exist, so a voter refers to a class.
struct Purse {
    /// What a class has per unit of weight, over the common denominator; ascending.
    budgets: Vec<Natural>,
    plain: Vec<f64>,
    denominator: Natural,
    class_of: Vec<u32>,
    statements: Vec<u32>,
    prices: Vec<Option<Fraction>>,
}

/// A statement that may still be bought. Budgets never rise, so neither does a price fall: what
/// was found in an earlier round is a lower bound now.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    statement: u32,
    support: u64,
    low: f64,
    high: f64,
}

/// An exact price: `size` over the common denominator times `payers`.
struct Price {
    size: Natural,
    /// Weight of those who pay the full price.
    payers: u64,
}

impl Purse {
    /// Buys until nothing can be paid for, or `most` statements are bought. Everybody starts with
    /// `budget` over the total weight, per unit of weight.
    fn spend(profile: &Profile, budget: usize, most: usize) -> Self {
        let mut purse = Self {
            budgets: vec![Natural::from(budget as u64)],
            plain: vec![budget as f64 / profile.total().max(1) as f64],
            denominator: Natural::from(profile.total().max(1)),
            class_of: vec![0; profile.voters()],
            statements: Vec::new(),
            prices: Vec::new(),
        };
        let mut candidates: Vec<Candidate> = (0_u32..)
            .zip(profile.supports())
            .filter(|(_, support)| *support > 0)
            .map(|(statement, support)| Candidate {
                statement,
                support,
                low: 0.0,
                high: f64::INFINITY,
            })
            .collect();
        while purse.statements.len() < most {
            let Some((place, price)) = purse.cheapest(profile, &mut candidates) else {
                break;
            };
            let bought = candidates.swap_remove(place);
            purse.buy(profile, bought.statement, &price);
        }
        purse
    }

    /// The candidate with the lowest price and its price; nothing if none can be paid for. Those
    /// that cannot be paid for leave the candidates for good.
    fn cheapest(
        &self,
        profile: &Profile,
        candidates: &mut Vec<Candidate>,
    ) -> Option<(usize, Price)> {
        let mut sums = vec![0; self.budgets.len()];
        while !candidates.is_empty() {
            candidates.sort_unstable_by(|a, b| {
                let by_price = a.low.total_cmp(&b.low);
                by_price.then(a.statement.cmp(&b.statement))
            });
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
            let (best, all_payable) =
                self.compare(profile, &mut candidates[..looked_at], least_high, &mut sums);
            if all_payable && best.is_some() {
                return best;
            }
            // A bound came from a statement that cannot be paid for: look again without it.
            candidates.retain(|candidate| candidate.low < f64::INFINITY);
        }
        None
    }

    /// Compares exactly those whose price may be the lowest; false if one of them cannot be paid for.
    fn compare(
        &self,
        profile: &Profile,
        candidates: &mut [Candidate],
        least_high: f64,
        sums: &mut [u64],
    ) -> (Option<(usize, Price)>, bool) {
        let mut best: Option<(usize, u32, Price)> = None;
        let mut all_payable = true;
        for (place, candidate) in candidates.iter_mut().enumerate() {
            if candidate.low > least_high || candidate.low == f64::INFINITY {
                continue;
            }
            let Some(price) = self.exact(profile, candidate, sums) else {
                candidate.low = f64::INFINITY;
                all_payable = false;
                continue;
            };
            let better = best.as_ref().is_none_or(|(_, other, least)| {
                let (ours, theirs) = (
                    price.size.times(least.payers),
                    least.size.times(price.payers),
                );
                ours.cmp(&theirs)
                    .then(candidate.statement.cmp(other))
                    .is_lt()
            });
            if better {
                best = Some((place, candidate.statement, price));
            }
        }
        (best.map(|(place, _, price)| (place, price)), all_payable)
    }

    /// The weight of a statement's supporters by what they have.
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

    /// Sets the bounds of the price: infinite if the money certainly does not suffice, and no upper
    /// bound if it may not.
    fn bound(&self, profile: &Profile, candidate: &mut Candidate, sums: &mut [u64]) {
        self.sum(profile, candidate, sums);
        let (mut spent, mut payers) = (0.0, candidate.support);
        // Every sum and product is right to a few roundings of at most 1, what there is to pay.
        let error = ROUNDING * (sums.len() + 4) as f64;
        let mut clear = true;
        for (sum, budget) in sums.iter().zip(&self.plain) {
            let all = spent + budget * payers as f64;
            if all >= 1.0 {
                clear = all >= 1.0 + error;
                break;
            }
            spent += budget * *sum as f64;
            payers -= sum;
        }
        if payers == 0 {
            // All have paid all they have: not enough, unless by less than the error.
            (candidate.low, candidate.high) = if spent < 1.0 - error {
                (f64::INFINITY, f64::INFINITY)
            } else {
                (candidate.low, f64::INFINITY)
            };
            return;
        }
        let price = (1.0 - spent) / payers as f64;
        let error = error / payers as f64 + ROUNDING * price;
        candidate.low = candidate.low.max(price - error);
        // If they have one unit only just, they may not have it, or fewer may have to pay more.
        candidate.high = if clear { price + error } else { f64::INFINITY };
    }

    /// The exact price; nothing if the supporters together do not have one unit.
    fn exact(&self, profile: &Profile, candidate: &Candidate, sums: &mut [u64]) -> Option<Price> {
        self.sum(profile, candidate, sums);
        let (mut spent, mut payers) = (Natural::default(), candidate.support);
        for (sum, budget) in sums.iter().zip(&self.budgets) {
            let mut all = spent.clone();
            all.add_product(budget, payers);
            if all >= self.denominator {
                let size = self.denominator.less(&spent);
                return (payers > 0).then_some(Price { size, payers });
            }
            spent.add_product(budget, *sum);
            payers -= sum;
        }
        None
    }

    /// Makes the supporters pay the price, or what they have.
    fn buy(&mut self, profile: &Profile, statement: u32, price: &Price) {
        self.denominator = self.denominator.times(price.payers);
        for budget in &mut self.budgets {
            *budget = budget.times(price.payers);
        }
        let before = self.budgets.len() as u32;
        let after: Vec<Natural> = self.budgets.iter().map(|b| b.less(&price.size)).collect();
        self.budgets.extend(after);
        for voter in profile.agreed(statement as usize) {
            self.class_of[*voter as usize] += before;
        }
        self.tidy();
        self.statements.push(statement);
        self.prices.push(Some(Fraction {
            numerator: price.size.clone(),
            denominator: self.denominator.clone(),
        }));
    }

    /// Keeps the classes somebody is in, ascending by budget, equal budgets in one.
    fn tidy(&mut self) {
        let mut used = vec![false; self.budgets.len()];
        for class in &self.class_of {
            used[*class as usize] = true;
        }
        let mut order: Vec<usize> = (0..used.len()).filter(|class| used[*class]).collect();
        order.sort_unstable_by(|a, b| self.budgets[*a].cmp(&self.budgets[*b]).then(a.cmp(b)));
        let mut renamed = vec![0; used.len()];
        let mut kept: Vec<Natural> = Vec::with_capacity(order.len());
        for class in order {
            if kept.last() != Some(&self.budgets[class]) {
                kept.push(self.budgets[class].clone());
            }
            renamed[class] = kept.len() as u32 - 1;
        }
        for class in &mut self.class_of {
            *class = renamed[*class as usize];
        }
        self.budgets = kept;
        self.plain = self.left().iter().map(Fraction::to_f64).collect();
    }

    fn left(&self) -> Vec<Fraction> {
        let fraction = |numerator: &Natural| Fraction {
            numerator: numerator.clone(),
            denominator: self.denominator.clone(),
        };
        self.budgets.iter().map(fraction).collect()
    }

    /// Fills the seats that are still open by Phragmén's rule.
    fn completed(self, profile: &Profile, seats: usize) -> EqualShares {
        let left = self.left();
        let bought = self.statements.len();
        let mut order = Order {
            statements: self.statements,
            loads: self.prices,
        };
        let class_of = self.class_of.clone();
        let mut loads = Loads::after_spending(self.denominator, self.budgets, self.class_of);
        loads.complete(profile, seats, &mut order);
        EqualShares {
            statements: order.statements,
            bought,
            prices: order.loads,
            left,
            class_of,
        }
    }
}
