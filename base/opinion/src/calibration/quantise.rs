//! Weights as whole numbers, so that everything counted with them is exact: the largest-remainder
//! rule (Hamilton) with 2^20 units for each person.

use std::borrow::Cow;

/// The units of the average person.
pub const UNITS_PER_PERSON: u64 = 1 << 20;

/// Ratios by kind of person: people of one kind have the same weight per base weight.
pub(super) struct Kinds<'a> {
    /// For each person the kind.
    pub(super) of_person: Cow<'a, [u32]>,
    /// For each kind the ratio of weight to base weight, both with mean 1.
    pub(super) values: Vec<f64>,
    /// How many people each kind has.
    pub(super) counts: Vec<u64>,
}

/// Weights and whole-number weights of everybody.
pub(super) fn expanded(kinds: &Kinds<'_>, base: Option<&[f64]>) -> (Vec<f64>, Vec<u64>) {
    let people = kinds.of_person.len();
    let Some(base) = base else {
        let weights = kinds
            .of_person
            .iter()
            .map(|kind| kinds.values[*kind as usize])
            .collect();
        let shared = Apportioned::of(&kinds.values, &kinds.counts);
        let mut whole: Vec<u64> = kinds
            .of_person
            .iter()
            .map(|kind| shared.units[*kind as usize])
            .collect();
        shared.give_rest(&mut whole, |row| kinds.of_person[row] as usize);
        return (weights, whole);
    };
    let greatest = base.iter().copied().fold(0.0, f64::max);
    let mean = sum_in_any_order(base, greatest) / people.max(1) as f64;
    let weight = |(base, kind): (&f64, &u32)| base / mean * kinds.values[*kind as usize];
    let weights: Vec<f64> = base
        .iter()
        .zip(kinds.of_person.iter())
        .map(weight)
        .collect();
    let whole = quantise(&weights);
    (weights, whole)
}

/// Weights (none below 0) as whole numbers in the same proportions that sum to exactly 2^20 for
/// each person: everybody gets the whole part of their due, then the largest fractions one more,
/// of equal ones the lower row first. All zeros stay so.
pub fn quantise(weights: &[f64]) -> Vec<u64> {
    let shared = Apportioned::of(weights, &vec![1; weights.len()]);
    let mut whole = shared.units.clone();
    shared.give_rest(&mut whole, |row| row);
    whole
}

/// What each kind gets, and who shares what is left.
struct Apportioned {
    units: Vec<u64>,
    /// Kinds that tie for the last units, ascending; the first `rest` people of them get one more.
    tied: Vec<usize>,
    rest: u64,
}

impl Apportioned {
    fn of(values: &[f64], counts: &[u64]) -> Self {
        let people: u64 = counts.iter().sum();
        let greatest = values.iter().copied().fold(0.0, f64::max);
        let mut shared = Self {
            units: vec![0; values.len()],
            tied: Vec::new(),
            rest: 0,
        };
        if !(greatest > 0.0 && greatest.is_finite()) || people == 0 {
            return shared;
        }
        let masses: Vec<f64> = values
            .iter()
            .zip(counts)
            .map(|(value, count)| value * *count as f64)
            .collect();
        let most = masses.iter().copied().fold(0.0, f64::max);
        let mean = sum_in_any_order(&masses, most) / people as f64;
        let mut order: Vec<(f64, usize)> = Vec::with_capacity(values.len());
        let mut left = i128::from(people) * i128::from(UNITS_PER_PERSON);
        for (kind, value) in values
            .iter()
            .enumerate()
            .filter(|(kind, _)| counts[*kind] > 0)
        {
            let due = (value / mean * UNITS_PER_PERSON as f64).max(0.0);
            shared.units[kind] = due as u64;
            left -= i128::from(shared.units[kind]) * i128::from(counts[kind]);
            order.push((due - due.floor(), kind));
        }
        // Dues just under a whole number can leave one for everybody.
        let left = u64::try_from(left).unwrap_or(0);
        for (_, kind) in &order {
            shared.units[*kind] += left / people;
        }
        let mut left = left % people;
        order.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        for tied in order.chunk_by(|one, other| one.0.total_cmp(&other.0).is_eq()) {
            let count: u64 = tied.iter().map(|(_, kind)| counts[*kind]).sum();
            if count > left {
                shared.tied = tied.iter().map(|(_, kind)| *kind).collect();
                shared.rest = left;
                break;
            }
            for (_, kind) in tied {
                shared.units[*kind] += 1;
            }
            left -= count;
        }
        shared
    }

    fn give_rest(&self, whole: &mut [u64], kind_of: impl Fn(usize) -> usize) {
        let mut left = self.rest;
        for (row, units) in whole.iter_mut().enumerate() {
            if left == 0 {
                return;
            }
            if self.tied.binary_search(&kind_of(row)).is_ok() {
                *units += 1;
                left -= 1;
            }
        }
    }
}

/// A sum that no order of its terms changes: in whole units of 2^-60 of the greatest.
pub(super) fn sum_in_any_order(terms: &[f64], greatest: f64) -> f64 {
    const UNITS: f64 = (1_u64 << 60) as f64;
    if greatest <= 0.0 {
        return 0.0;
    }
    let units: u128 = terms
        .iter()
        .map(|term| u128::from((term / greatest * UNITS) as u64))
        .sum();
    units as f64 * (greatest / UNITS)
}
