//! What the iterations see: cells with their levels and base weight, those of capped organisations
//! apart. Everything is a share of the total weight, so that errors are errors of shares.

use super::cells::{Cells, Holding, NONE, Organisations};
use super::quantise::Kinds;

/// Somebody whose share of the total is capped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// An organisation, by its number.
    Organisation(u32),
    /// A person on their own, by row.
    Person(u32),
}

/// The cells of everybody not capped, then those of each capped holder.
pub(super) struct Layout {
    /// By attribute: the level of each cell.
    pub(super) levels: Vec<Vec<u32>>,
    /// The share of the total base weight in each cell.
    pub(super) base: Vec<f64>,
    /// For each capped holder where its cells begin and end.
    pub(super) ranges: Vec<(usize, usize)>,
    holders: Vec<Holder>,
    /// For each capped holder what it has in which cell of the people, in the order of its cells.
    held: Vec<Vec<Holding>>,
    /// For each cell of the people its place here, [`NONE`] if capped holders have all of it.
    place_of_cell: Vec<u32>,
}

impl Layout {
    pub(super) fn of(
        cells: &Cells,
        organisations: Option<&Organisations>,
        holders: &[Holder],
    ) -> Self {
        let held: Vec<Vec<Holding>> = holders
            .iter()
            .map(|holder| match (holder, organisations) {
                (Holder::Organisation(number), Some(organisations)) => {
                    organisations.holdings(*number as usize).to_vec()
                }
                (Holder::Organisation(_), None) => Vec::new(),
                (Holder::Person(row), _) => {
                    let row = *row as usize;
                    vec![Holding {
                        cell: cells.cell_of(row),
                        units: cells.units_of(row),
                    }]
                }
            })
            .collect();
        let mut left = cells.units.clone();
        for holding in held.iter().flatten() {
            left[holding.cell as usize] -= holding.units;
        }
        let mut layout = Self {
            levels: vec![Vec::new(); cells.levels.len()],
            base: Vec::new(),
            ranges: Vec::new(),
            holders: holders.to_vec(),
            held: Vec::new(),
            place_of_cell: vec![NONE; left.len()],
        };
        for (cell, units) in left.iter().enumerate().filter(|(_, units)| **units > 0) {
            layout.place_of_cell[cell] = layout.base.len() as u32;
            layout.push(cells, cell, *units);
        }
        for holdings in &held {
            let start = layout.base.len();
            for holding in holdings {
                layout.push(cells, holding.cell as usize, holding.units);
            }
            layout.ranges.push((start, layout.base.len()));
        }
        layout.held = held;
        layout
    }

    fn push(&mut self, cells: &Cells, cell: usize, units: u128) {
        self.base.push(cells.share(units));
        for (column, levels) in self.levels.iter_mut().zip(&cells.levels) {
            column.push(levels[cell]);
        }
    }

    /// Holders not yet capped whose share is above the cap, organisations first, each kind in an
    /// order that does not depend on rows.
    pub(super) fn above(
        &self,
        cells: &Cells,
        organisations: &Organisations,
        ratios: &[f64],
        cap: f64,
    ) -> Vec<Holder> {
        let ratio_of = |cell: u32| {
            let place = self.place_of_cell[cell as usize];
            if place == NONE {
                0.0
            } else {
                ratios[place as usize]
            }
        };
        let mut known = vec![false; organisations.named()];
        let mut known_rows: Vec<u32> = Vec::new();
        for holder in &self.holders {
            match holder {
                Holder::Organisation(number) => known[*number as usize] = true,
                Holder::Person(row) => known_rows.push(*row),
            }
        }
        known_rows.sort_unstable();
        let mut above = Vec::new();
        for number in (0..organisations.named()).filter(|number| !known[*number]) {
            let holdings = organisations.holdings(number).iter();
            let share: f64 = holdings
                .map(|of| ratio_of(of.cell) * cells.share(of.units))
                .sum();
            if share > cap {
                above.push(Holder::Organisation(number as u32));
            }
        }
        let mut persons: Vec<(u32, u128, u32)> = organisations
            .alone()
            .map(|row| (cells.cell_of(row), cells.units_of(row), row as u32))
            .filter(|(cell, units, _)| ratio_of(*cell) * cells.share(*units) > cap)
            .filter(|(_, _, row)| known_rows.binary_search(row).is_err())
            .collect();
        persons.sort_unstable();
        above.extend(persons.iter().map(|(_, _, row)| Holder::Person(*row)));
        above
    }

    /// Which weight each person has, as kinds: people with the same kind have the same weight per
    /// base weight.
    pub(super) fn kinds<'a>(
        &self,
        cells: &'a Cells,
        organisations: Option<&Organisations>,
        ratios: &[f64],
    ) -> Kinds<'a> {
        let keys = cells.cell_of_key.len();
        let mut values = vec![0.0; keys];
        let mut counts = vec![0_u64; keys];
        for (key, cell) in cells
            .cell_of_key
            .iter()
            .enumerate()
            .filter(|(_, cell)| **cell != NONE)
        {
            let place = self.place_of_cell[*cell as usize];
            values[key] = if place == NONE {
                0.0
            } else {
                ratios[place as usize]
            };
            counts[key] = u64::from(cells.people[*cell as usize]);
        }
        if self.holders.is_empty() {
            return Kinds {
                of_person: (&cells.key_of).into(),
                values,
                counts,
            };
        }
        let mut of_person = cells.key_of.clone();
        values.extend(
            self.ranges
                .iter()
                .flat_map(|(start, end)| &ratios[*start..*end]),
        );
        counts.resize(values.len(), 0);
        let first = self.base.len()
            - self
                .ranges
                .iter()
                .map(|(start, end)| end - start)
                .sum::<usize>();
        let named = organisations.map_or(0, Organisations::named);
        let mut holder_of = vec![NONE; named];
        for (place, holder) in self.holders.iter().enumerate() {
            match holder {
                Holder::Organisation(number) => holder_of[*number as usize] = place as u32,
                Holder::Person(row) => {
                    of_person[*row as usize] = (keys + self.ranges[place].0 - first) as u32;
                }
            }
        }
        let members = organisations.map_or(&[][..], |organisations| &organisations.of_person);
        for (row, organisation) in members.iter().enumerate().filter(|(_, of)| **of != NONE) {
            let holder = holder_of[*organisation as usize];
            if holder != NONE {
                let holder = holder as usize;
                let cell = cells.cell_of(row);
                let within = self.held[holder].partition_point(|holding| holding.cell < cell);
                of_person[row] = (keys + self.ranges[holder].0 - first + within) as u32;
            }
        }
        for (row, kind) in of_person.iter().enumerate() {
            if *kind as usize >= keys {
                counts[cells.key_of[row] as usize] -= 1;
                counts[*kind as usize] += 1;
            }
        }
        Kinds {
            of_person: of_person.into(),
            values,
            counts,
        }
    }
}

/// The problem the iterations solve. All masses are shares of the total.
pub(super) struct Table<'a> {
    /// By attribute: the level of each cell.
    pub(super) levels: &'a [Vec<u32>],
    /// By attribute: the share of each level.
    pub(super) targets: &'a [Vec<f64>],
    /// The base mass of each cell.
    pub(super) base: &'a [f64],
    /// The cells of each capped holder.
    pub(super) ranges: &'a [(usize, usize)],
    /// What a capped holder may have.
    pub(super) cap: f64,
    /// The least ratio of mass to base mass.
    pub(super) lower: f64,
    /// The greatest.
    pub(super) upper: f64,
}

impl Table<'_> {
    /// True if ratios have other limits than 0.
    pub(super) fn is_bounded(&self) -> bool {
        self.lower > 0.0 || self.upper.is_finite()
    }

    /// The mass of each level of an attribute.
    pub(super) fn level_masses(&self, attribute: usize, mass: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.targets[attribute].len()];
        for (level, mass) in self.levels[attribute].iter().zip(mass) {
            sums[*level as usize] += mass;
        }
        sums
    }

    /// The mass of each capped holder.
    pub(super) fn holder_masses(&self, mass: &[f64]) -> Vec<f64> {
        let of = |(start, end): &(usize, usize)| mass[*start..*end].iter().sum();
        self.ranges.iter().map(of).collect()
    }

    /// How far masses are from meeting everything: the largest difference of a level from its
    /// target, of a holder above the cap, and of a holder held down (`is_held`) from it.
    pub(super) fn miss(&self, mass: &[f64], is_held: impl Fn(usize) -> bool) -> f64 {
        let mut miss = 0.0_f64;
        for (attribute, shares) in self.targets.iter().enumerate() {
            for (sum, share) in self.level_masses(attribute, mass).iter().zip(shares) {
                miss = larger(miss, (sum - share).abs());
            }
        }
        for (holder, sum) in self.holder_masses(mass).iter().enumerate() {
            let over = sum - self.cap;
            miss = larger(miss, if is_held(holder) { over.abs() } else { over });
        }
        miss
    }
}

/// The larger of two, where something that is no number is larger than anything.
fn larger(one: f64, other: f64) -> f64 {
    if other > one || other.is_nan() {
        other
    } else {
        one
    }
}
