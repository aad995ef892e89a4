//! People compressed to cells: all with the same levels have the same weight per base weight, so
//! the iterations see cells, not people. Sums are whole numbers, so that no order of people
//! changes a bit of them.

/// No cell, organisation or holder.
pub(super) const NONE: u32 = u32::MAX;
/// People whose keys are worked out together; their codes stay in the nearest cache.
const BLOCK: usize = 4096;
/// Key spaces up to this size are counted in a table whatever the number of people.
const TABLE_KEYS: u64 = 1 << 16;
/// Base weights are counted in units of 2^-60 of the greatest.
const UNITS: f64 = (1_u64 << 60) as f64;

/// The cells with somebody in them, in ascending order of their levels.
pub(super) struct Cells {
    /// For each person their key.
    pub(super) key_of: Vec<u32>,
    /// For each key its cell; [`NONE`] if nobody has it.
    pub(super) cell_of_key: Vec<u32>,
    /// By attribute: the level of each cell.
    pub(super) levels: Vec<Vec<u32>>,
    /// The base weight of each cell, in units.
    pub(super) units: Vec<u128>,
    /// How many people each cell holds.
    pub(super) people: Vec<u32>,
    /// The base weight of everybody, in units.
    pub(super) total: u128,
    /// For each person the base weight in units; empty if everybody has one unit.
    units_of: Vec<u64>,
}

impl Cells {
    /// Compresses; the error is the attribute that has a code without a target.
    pub(super) fn of(
        levels: &[Vec<u32>],
        targets: &[Vec<f64>],
        base: Option<&[f64]>,
        people: usize,
    ) -> Result<Self, usize> {
        let sizes: Vec<u32> = targets.iter().map(|shares| shares.len() as u32).collect();
        let keys = sizes
            .iter()
            .try_fold(1_u64, |keys, size| keys.checked_mul(u64::from(*size)));
        let units_of = base.map_or_else(Vec::new, units_of);
        let table_max = TABLE_KEYS.max(2 * people as u64);
        match keys {
            Some(keys) if keys <= table_max => {
                let key_of = flat_keys(levels, &sizes, people)?;
                Ok(Self::counted(key_of, keys as usize, units_of, |key| {
                    decoded(key, &sizes)
                }))
            }
            _ => {
                let (key_of, tuples) = sorted_keys(levels, &sizes, people)?;
                let keys = tuples.first().map_or(0, Vec::len);
                let decode = |key: u32| tuples.iter().map(|levels| levels[key as usize]).collect();
                Ok(Self::counted(key_of, keys, units_of, decode))
            }
        }
    }

    fn counted(
        key_of: Vec<u32>,
        keys: usize,
        units_of: Vec<u64>,
        decode: impl Fn(u32) -> Vec<u32>,
    ) -> Self {
        let counts = counts_of(&key_of, keys);
        let mut sums: Vec<u128> = counts.iter().map(|count| u128::from(*count)).collect();
        if !units_of.is_empty() {
            sums.fill(0);
            for (key, units) in key_of.iter().zip(&units_of) {
                sums[*key as usize] += u128::from(*units);
            }
        }
        let mut cells = Self {
            key_of,
            cell_of_key: vec![NONE; keys],
            levels: Vec::new(),
            units: Vec::new(),
            people: Vec::new(),
            total: sums.iter().sum(),
            units_of,
        };
        for (key, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            cells.cell_of_key[key] = cells.units.len() as u32;
            cells.units.push(sums[key]);
            cells.people.push(*count);
            let levels = decode(key as u32);
            cells.levels.resize(levels.len(), Vec::new());
            for (column, level) in cells.levels.iter_mut().zip(levels) {
                column.push(level);
            }
        }
        cells
    }

    /// The cell of a person.
    pub(super) fn cell_of(&self, person: usize) -> u32 {
        self.cell_of_key[self.key_of[person] as usize]
    }

    /// The base weight of a person, in units.
    pub(super) fn units_of(&self, person: usize) -> u128 {
        self.units_of
            .get(person)
            .map_or(1, |units| u128::from(*units))
    }

    /// Units as a share of everybody's base weight.
    pub(super) fn share(&self, units: u128) -> f64 {
        units as f64 / self.total as f64
    }

    /// The share of everybody's base weight that each level of an attribute has.
    pub(super) fn level_masses(&self, attribute: usize, levels: usize) -> Vec<f64> {
        let mut sums = vec![0_u128; levels];
        for (level, units) in self.levels[attribute].iter().zip(&self.units) {
            sums[*level as usize] += units;
        }
        sums.into_iter().map(|units| self.share(units)).collect()
    }
}

/// Base weights as whole numbers of at most 2^60, so that they add up the same in any order.
fn units_of(base: &[f64]) -> Vec<u64> {
    let greatest = base.iter().copied().fold(0.0, f64::max);
    base.iter()
        .map(|weight| ((weight / greatest * UNITS) as u64).max(1))
        .collect()
}

/// The key of a person is the number whose digits are the levels, first attribute first.
fn flat_keys(levels: &[Vec<u32>], sizes: &[u32], people: usize) -> Result<Vec<u32>, usize> {
    let mut keys: Vec<u32> = Vec::with_capacity(people);
    let Some((first, others)) = levels.split_first() else {
        keys.resize(people, 0);
        return Ok(keys);
    };
    for start in (0..people).step_by(BLOCK) {
        let range = start..people.min(start + BLOCK);
        let codes = &first[range.clone()];
        refuse_beyond(codes, sizes[0]).map_err(|()| 0_usize)?;
        keys.extend_from_slice(codes);
        for (place, (codes, size)) in others.iter().zip(&sizes[1..]).enumerate() {
            let codes = &codes[range.clone()];
            refuse_beyond(codes, *size).map_err(|()| place + 1)?;
            for (key, code) in keys[start..].iter_mut().zip(codes) {
                *key = *key * size + code;
            }
        }
    }
    Ok(keys)
}

fn refuse_beyond(codes: &[u32], size: u32) -> Result<(), ()> {
    let greatest = codes.iter().fold(0, |greatest, code| greatest.max(*code));
    if codes.is_empty() || greatest < size {
        Ok(())
    } else {
        Err(())
    }
}

fn decoded(key: u32, sizes: &[u32]) -> Vec<u32> {
    let mut rest = key;
    let mut levels: Vec<u32> = sizes
        .iter()
        .rev()
        .map(|size| {
            let level = rest % size;
            rest /= size;
            level
        })
        .collect();
    levels.reverse();
    levels
}

/// How many people have each key. Four counters for each, taken in turn, so that a run of equal
/// keys does not wait for itself.
fn counts_of(key_of: &[u32], keys: usize) -> Vec<u32> {
    let mut lanes = vec![[0_u32; 4]; keys];
    let mut quads = key_of.chunks_exact(4);
    for quad in &mut quads {
        lanes[quad[0] as usize][0] += 1;
        lanes[quad[1] as usize][1] += 1;
        lanes[quad[2] as usize][2] += 1;
        lanes[quad[3] as usize][3] += 1;
    }
    for key in quads.remainder() {
        lanes[*key as usize][0] += 1;
    }
    lanes.iter().map(|counts| counts.iter().sum()).collect()
}

/// For more combinations than a table can hold: keys are places among the combinations that
/// occur, in ascending order, found by sorting attribute by attribute.
fn sorted_keys(
    levels: &[Vec<u32>],
    sizes: &[u32],
    people: usize,
) -> Result<(Vec<u32>, Vec<Vec<u32>>), usize> {
    let mut key_of = vec![0_u32; people];
    let mut tuples: Vec<Vec<u32>> = Vec::new();
    for (attribute, (codes, size)) in levels.iter().zip(sizes).enumerate() {
        refuse_beyond(codes, *size).map_err(|()| attribute)?;
        let joined =
            |(key, code): (&u32, &u32)| u64::from(*key) * u64::from(*size) + u64::from(*code);
        let combinations: Vec<u64> = key_of.iter().zip(codes).map(joined).collect();
        let mut occurring = combinations.clone();
        occurring.sort_unstable();
        occurring.dedup();
        for (key, combination) in key_of.iter_mut().zip(&combinations) {
            *key = occurring.partition_point(|other| other < combination) as u32;
        }
        for column in &mut tuples {
            let before = occurring
                .iter()
                .map(|of| column[(of / u64::from(*size)) as usize]);
            *column = before.collect();
        }
        tuples.push(
            occurring
                .iter()
                .map(|of| (of % u64::from(*size)) as u32)
                .collect(),
        );
    }
    Ok((key_of, tuples))
}

/// What one organisation has in one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Holding {
    /// The cell.
    pub(super) cell: u32,
    /// Base weight, in units.
    pub(super) units: u128,
}

/// The organisations, counted from 0 in ascending order of their codes, and where their people are.
pub(super) struct Organisations {
    /// For each person the organisation; [`NONE`] for a person on their own.
    pub(super) of_person: Vec<u32>,
    starts: Vec<usize>,
    holdings: Vec<Holding>,
    alone: usize,
}

impl Organisations {
    pub(super) fn of(codes: &[Option<u32>], cells: &Cells) -> Self {
        let (of_person, count) = numbered(codes);
        let mut members = vec![0_usize; count + 1];
        for organisation in of_person
            .iter()
            .filter(|organisation| **organisation != NONE)
        {
            members[*organisation as usize + 1] += 1;
        }
        for place in 0..count {
            members[place + 1] += members[place];
        }
        let mut next = members.clone();
        let mut rows = vec![0_u32; members[count]];
        for (row, organisation) in of_person.iter().enumerate() {
            if *organisation != NONE {
                let place = &mut next[*organisation as usize];
                rows[*place] = row as u32;
                *place += 1;
            }
        }
        let mut organisations = Self {
            alone: of_person.len() - rows.len(),
            of_person,
            starts: vec![0],
            holdings: Vec::new(),
        };
        let mut held = vec![0_u128; cells.units.len()];
        for range in members.windows(2) {
            let mut touched: Vec<u32> = Vec::new();
            for row in &rows[range[0]..range[1]] {
                let cell = cells.cell_of(*row as usize);
                if held[cell as usize] == 0 {
                    touched.push(cell);
                }
                held[cell as usize] += cells.units_of(*row as usize);
            }
            touched.sort_unstable();
            for cell in touched {
                let units = std::mem::take(&mut held[cell as usize]);
                organisations.holdings.push(Holding { cell, units });
            }
            organisations.starts.push(organisations.holdings.len());
        }
        organisations
    }

    /// How many there are, people on their own included.
    pub(super) fn count(&self) -> usize {
        self.named() + self.alone
    }

    /// How many there are with more than a person of their own.
    pub(super) fn named(&self) -> usize {
        self.starts.len() - 1
    }

    /// Where the people of an organisation are, by ascending cell.
    pub(super) fn holdings(&self, organisation: usize) -> &[Holding] {
        &self.holdings[self.starts[organisation]..self.starts[organisation + 1]]
    }

    /// People on their own.
    pub(super) fn alone(&self) -> impl Iterator<Item = usize> + '_ {
        let rows = self.of_person.iter().enumerate();
        rows.filter(|(_, organisation)| **organisation == NONE)
            .map(|(row, _)| row)
    }

    /// How many organisations are present in each level of an attribute.
    pub(super) fn by_level(&self, cells: &Cells, attribute: usize, levels: usize) -> Vec<u64> {
        let level_of = &cells.levels[attribute];
        let mut present = vec![0; levels];
        let mut seen_by = vec![NONE; levels];
        for organisation in 0..self.named() {
            for holding in self.holdings(organisation) {
                let level = level_of[holding.cell as usize] as usize;
                if seen_by[level] != organisation as u32 {
                    seen_by[level] = organisation as u32;
                    present[level] += 1;
                }
            }
        }
        for person in self.alone() {
            present[level_of[cells.cell_of(person) as usize] as usize] += 1;
        }
        present
    }
}

/// Codes of any size as numbers from 0 in the same order, and how many there are.
pub(super) fn numbered(codes: &[Option<u32>]) -> (Vec<u32>, usize) {
    let greatest = codes
        .iter()
        .flatten()
        .max()
        .map_or(0, |code| *code as usize + 1);
    if greatest <= 4 * codes.len() + 1024 {
        let mut number_of = vec![NONE; greatest];
        for code in codes.iter().flatten() {
            number_of[*code as usize] = 0;
        }
        let mut count = 0;
        for number in number_of.iter_mut().filter(|number| **number == 0) {
            *number = count;
            count += 1;
        }
        let number = |code: &Option<u32>| code.map_or(NONE, |code| number_of[code as usize]);
        return (codes.iter().map(number).collect(), count as usize);
    }
    let mut known: Vec<u32> = codes.iter().flatten().copied().collect();
    known.sort_unstable();
    known.dedup();
    let number = |code: &Option<u32>| {
        code.map_or(NONE, |code| {
            known.partition_point(|other| *other < code) as u32
        })
    };
    (codes.iter().map(number).collect(), known.len())
}
