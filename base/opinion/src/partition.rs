//! The one division of the people into cells of region and stakeholder kind, declared when a
//! consultation opens, and the ladder along which small cells are merged. Figures of regions and
//! kinds are sums of whole cells: nothing is blanked, nothing can be found by subtraction.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::agreement::{Share, Tally};

/// People a cell holds.
pub const PEOPLE_MIN: u64 = 10;
/// Organisations a cell holds.
pub const ORGANISATIONS_MIN: u64 = 3;

/// Why a ladder or a roll is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PartitionError {
    /// A label stands twice on the ladder.
    #[error("\"{0}\" stands twice on the ladder")]
    RepeatedLabel(String),
    /// A label is not on the ladder.
    #[error("\"{0}\" is not on the ladder")]
    UnknownLabel(String),
}

/// The labels of one dimension and how they are joined, step by step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rungs {
    labels: Vec<String>,
    /// For each step the block each label belongs to. The first step has every label by itself,
    /// the last has all in one block; each block is a union of blocks of the step before.
    steps: Vec<Vec<usize>>,
}

impl Rungs {
    /// Labels in their declared order, and steps of joining: each step a list of blocks of labels
    /// that become one. What a step does not name stays as it was; a last step joins everything.
    pub fn new(labels: &[&str], steps: &[&[&[&str]]]) -> Result<Self, PartitionError> {
        let labels: Vec<String> = labels.iter().map(|label| (*label).to_owned()).collect();
        for (place, label) in labels.iter().enumerate() {
            if labels[..place].contains(label) {
                return Err(PartitionError::RepeatedLabel(label.clone()));
            }
        }
        let mut rungs = Self {
            steps: vec![(0..labels.len()).collect()],
            labels,
        };
        for step in steps {
            let mut blocks = rungs.steps[rungs.steps.len() - 1].clone();
            for block in *step {
                let joined: Vec<usize> = block
                    .iter()
                    .map(|label| rungs.place(label))
                    .collect::<Result<_, _>>()?;
                let old: BTreeSet<usize> = joined.iter().map(|label| blocks[*label]).collect();
                let Some(name) = old.first().copied() else {
                    continue;
                };
                for block in blocks.iter_mut().filter(|block| old.contains(block)) {
                    *block = name;
                }
            }
            rungs.steps.push(blocks);
        }
        rungs.steps.push(vec![0; rungs.labels.len()]);
        Ok(rungs)
    }

    /// The labels, in their declared order.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    fn place(&self, label: &str) -> Result<usize, PartitionError> {
        let place = self.labels.iter().position(|known| known == label);
        place.ok_or_else(|| PartitionError::UnknownLabel(label.to_owned()))
    }

    /// The first step on which all the labels stand in one block.
    fn distance(&self, one: &BTreeSet<usize>, other: &BTreeSet<usize>) -> usize {
        let together = |blocks: &Vec<usize>| {
            let mut of = one.iter().chain(other).map(|label| blocks[*label]);
            let first = of.next();
            of.all(|block| Some(block) == first)
        };
        self.steps
            .iter()
            .position(together)
            .unwrap_or(self.steps.len())
    }

    fn names(&self, places: &BTreeSet<usize>) -> Vec<String> {
        places
            .iter()
            .map(|place| self.labels[*place].clone())
            .collect()
    }
}

/// How cells are merged: kinds first, within a region; then regions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ladder {
    /// The regions.
    pub regions: Rungs,
    /// The stakeholder kinds.
    pub kinds: Rungs,
}

/// How many there are of one kind in one region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stratum {
    /// The region.
    pub region: String,
    /// The stakeholder kind.
    pub kind: String,
    /// People.
    pub people: u64,
    /// Organisations they belong to.
    pub organisations: u64,
}

/// A cell: some kinds of some regions, counted together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Its regions, in declared order.
    pub regions: Vec<String>,
    /// Its kinds, in declared order.
    pub kinds: Vec<String>,
    /// People in it at the declaration.
    pub people: u64,
    /// Organisations in it at the declaration.
    pub organisations: u64,
}

/// A declared division. Every combination of region and kind belongs to exactly one cell, and
/// every cell meets the minimum, or there is one single cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partition {
    ladder: Ladder,
    cells: Vec<Cell>,
    /// The cell of each combination, regions first, in declared order.
    cell_of: Vec<usize>,
}

/// What several cells together said to a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The regions.
    pub regions: Vec<String>,
    /// The kinds.
    pub kinds: Vec<String>,
    /// The whole cells that are summed, by their place in [`Partition::cells`].
    pub cells: Vec<usize>,
    /// Their votes.
    #[serde(flatten)]
    pub tally: Tally,
    /// Share that agrees.
    pub agree_share: Option<Share>,
}

/// A statement by cells, by regions and by kinds, as it may be published.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Breakdown {
    /// Cells, merged where fewer than ten voted.
    pub cells: Vec<Figure>,
    /// Regions, where whole cells add up to them; regions that share a cell stand together.
    pub regions: Vec<Figure>,
    /// The same for kinds.
    pub kinds: Vec<Figure>,
}

/// Something that is merged: a combination of the roll, or a cell.
#[derive(Debug, Clone)]
struct Atom {
    regions: BTreeSet<usize>,
    kinds: BTreeSet<usize>,
    people: u64,
    organisations: u64,
    members: Vec<usize>,
}

impl Atom {
    fn meets(&self, organisations_min: u64) -> bool {
        self.people >= PEOPLE_MIN && self.organisations >= organisations_min
    }

    fn absorb(&mut self, other: Self) {
        self.regions.extend(other.regions);
        self.kinds.extend(other.kinds);
        self.people += other.people;
        self.organisations += other.organisations;
        self.members.extend(other.members);
        self.members.sort_unstable();
    }
}

impl Partition {
    /// Declares the division for a roll of people. A combination on the roll several times is
    /// added up; combinations without people join the nearest cell on the ladder.
    pub fn declare(roll: &[Stratum], ladder: Ladder) -> Result<Self, PartitionError> {
        let kinds = ladder.kinds.labels.len();
        let mut counted: BTreeMap<(usize, usize), (u64, u64)> = BTreeMap::new();
        for stratum in roll {
            let place = (
                ladder.regions.place(&stratum.region)?,
                ladder.kinds.place(&stratum.kind)?,
            );
            let entry = counted.entry(place).or_default();
            *entry = (entry.0 + stratum.people, entry.1 + stratum.organisations);
        }
        let atoms = counted.iter().filter(|(_, (people, _))| *people > 0).map(
            |((region, kind), (people, organisations))| Atom {
                regions: BTreeSet::from([*region]),
                kinds: BTreeSet::from([*kind]),
                people: *people,
                organisations: *organisations,
                members: vec![region * kinds + kind],
            },
        );
        let mut cells = merged(atoms.collect(), &ladder, ORGANISATIONS_MIN);
        if cells.is_empty() {
            cells.push(Atom {
                regions: (0..ladder.regions.labels.len()).collect(),
                kinds: (0..kinds).collect(),
                people: 0,
                organisations: 0,
                members: Vec::new(),
            });
        }
        let all = (0..ladder.regions.labels.len())
            .flat_map(|region| (0..kinds).map(move |kind| (region, kind)));
        let cell_of = all
            .map(|(region, kind)| home_of(region, kind, kinds, &cells, &ladder))
            .collect();
        let named = |atom: &Atom| Cell {
            regions: ladder.regions.names(&atom.regions),
            kinds: ladder.kinds.names(&atom.kinds),
            people: atom.people,
            organisations: atom.organisations,
        };
        Ok(Self {
            cells: cells.iter().map(named).collect(),
            cell_of,
            ladder,
        })
    }

    /// The cells, in declared order of their regions, then kinds.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The ladder.
    pub fn ladder(&self) -> &Ladder {
        &self.ladder
    }

    /// The cell of a region and kind, by its place in [`Partition::cells`].
    pub fn cell_of(&self, region: &str, kind: &str) -> Result<usize, PartitionError> {
        let place = self.ladder.regions.place(region)? * self.ladder.kinds.labels.len();
        Ok(self.cell_of[place + self.ladder.kinds.place(kind)?])
    }

    /// Groups of whole cells, merged along the ladder so that each has at least ten voters.
    /// `voters` has one number per cell. Nothing is published if all together are fewer.
    pub fn coarsen(&self, voters: &[u64]) -> Vec<Vec<usize>> {
        self.coarse_atoms(voters)
            .into_iter()
            .map(|atom| atom.members)
            .collect()
    }

    /// A statement as it may be published: `tallies` has one tally per cell. Nothing if fewer than
    /// ten people voted on it.
    pub fn breakdown(&self, tallies: &[Tally]) -> Option<Breakdown> {
        let voters: Vec<u64> = tallies.iter().map(|tally| tally.voters()).collect();
        let atoms = self.coarse_atoms(&voters);
        let every_region: BTreeSet<usize> = atoms.iter().flat_map(|a| a.regions.clone()).collect();
        let every_kind: BTreeSet<usize> = atoms.iter().flat_map(|a| a.kinds.clone()).collect();
        let figure = |regions: &BTreeSet<usize>, kinds: &BTreeSet<usize>, cells: Vec<usize>| {
            let tally = cells
                .iter()
                .fold(Tally::default(), |sum, cell| sum.plus(tallies[*cell]));
            Figure {
                regions: self.ladder.regions.names(regions),
                kinds: self.ladder.kinds.names(kinds),
                cells,
                tally,
                agree_share: Share::of_agreement(tally),
            }
        };
        (!atoms.is_empty()).then(|| Breakdown {
            cells: atoms
                .iter()
                .map(|a| figure(&a.regions, &a.kinds, a.members.clone()))
                .collect(),
            regions: classes(&atoms, |atom| &atom.regions)
                .into_iter()
                .map(|(regions, cells)| figure(&regions, &every_kind, cells))
                .collect(),
            kinds: classes(&atoms, |atom| &atom.kinds)
                .into_iter()
                .map(|(kinds, cells)| figure(&every_region, &kinds, cells))
                .collect(),
        })
    }

    fn coarse_atoms(&self, voters: &[u64]) -> Vec<Atom> {
        if voters.iter().sum::<u64>() < PEOPLE_MIN {
            return Vec::new();
        }
        let places = |rungs: &Rungs, names: &[String]| {
            names
                .iter()
                .filter_map(|name| rungs.place(name).ok())
                .collect::<BTreeSet<usize>>()
        };
        let atom = |(place, (cell, voters)): (usize, (&Cell, &u64))| Atom {
            regions: places(&self.ladder.regions, &cell.regions),
            kinds: places(&self.ladder.kinds, &cell.kinds),
            people: *voters,
            organisations: 0,
            members: vec![place],
        };
        merged(
            self.cells
                .iter()
                .zip(voters)
                .enumerate()
                .map(atom)
                .collect(),
            &self.ladder,
            0,
        )
    }
}

/// The cell of a combination: its own, or for one without people the nearest: same region first,
/// then the nearest kind on the ladder, then the largest.
fn home_of(region: usize, kind: usize, kinds: usize, cells: &[Atom], ladder: &Ladder) -> usize {
    if let Some(own) = cells
        .iter()
        .position(|cell| cell.members.contains(&(region * kinds + kind)))
    {
        return own;
    }
    let (regions, kinds) = (BTreeSet::from([region]), BTreeSet::from([kind]));
    let away = |set: &BTreeSet<usize>, label: usize, rungs: &Rungs, one: &BTreeSet<usize>| {
        if set.contains(&label) {
            0
        } else {
            rungs.distance(one, set)
        }
    };
    let nearness = |place: &usize| {
        let cell = &cells[*place];
        (
            away(&cell.regions, region, &ladder.regions, &regions),
            away(&cell.kinds, kind, &ladder.kinds, &kinds),
            std::cmp::Reverse(cell.people),
            *place,
        )
    };
    (0..cells.len()).min_by_key(nearness).unwrap_or(0)
}

/// Merges until every cell meets the minimum or one is left.
fn merged(atoms: Vec<Atom>, ladder: &Ladder, organisations_min: u64) -> Vec<Atom> {
    // Regions that already share a cell belong together.
    let mut groups: Vec<Vec<Atom>> = classes(&atoms, |atom| &atom.regions)
        .into_iter()
        .map(|(regions, _)| {
            atoms
                .iter()
                .filter(|atom| !atom.regions.is_disjoint(&regions))
                .cloned()
                .collect()
        })
        .collect();
    loop {
        let cells: Vec<Vec<Atom>> = groups
            .iter()
            .map(|group| merged_kinds(group, ladder, organisations_min))
            .collect();
        let total = |place: &usize| {
            let people: u64 = groups[*place].iter().map(|atom| atom.people).sum();
            (
                people,
                groups[*place].iter().map(|atom| atom.regions.clone()).min(),
            )
        };
        let wanting = |place: &usize| {
            cells[*place]
                .iter()
                .any(|cell| !cell.meets(organisations_min))
        };
        let Some(smallest) = (0..groups.len()).filter(wanting).min_by_key(total) else {
            return in_order(cells.concat());
        };
        if groups.len() == 1 {
            return in_order(cells.concat());
        }
        let regions = |place: usize| -> BTreeSet<usize> {
            groups[place]
                .iter()
                .flat_map(|atom| atom.regions.clone())
                .collect()
        };
        let nearness = |place: &usize| {
            (
                ladder
                    .regions
                    .distance(&regions(smallest), &regions(*place)),
                total(place),
            )
        };
        let others = (0..groups.len()).filter(|place| *place != smallest);
        let Some(partner) = others.min_by_key(nearness) else {
            return in_order(cells.concat());
        };
        let joined = [groups[smallest].clone(), groups[partner].clone()].concat();
        groups[smallest.min(partner)] = joined;
        groups.remove(smallest.max(partner));
    }
}

/// The cells of one region (or several taken together): atoms of the same kind are one; then the
/// smallest wanting cell joins the nearest on the ladder, the smaller among equally near.
fn merged_kinds(group: &[Atom], ladder: &Ladder, organisations_min: u64) -> Vec<Atom> {
    let mut cells: Vec<Atom> = Vec::new();
    for atom in group {
        let mut cell = atom.clone();
        while let Some(place) = cells
            .iter()
            .position(|other| !other.kinds.is_disjoint(&cell.kinds))
        {
            cell.absorb(cells.remove(place));
        }
        cells.push(cell);
    }
    while cells.len() > 1 {
        let size = |place: &usize| {
            (
                cells[*place].people,
                cells[*place].organisations,
                cells[*place].kinds.clone(),
            )
        };
        let wanting = |place: &usize| !cells[*place].meets(organisations_min);
        let Some(smallest) = (0..cells.len()).filter(wanting).min_by_key(size) else {
            break;
        };
        let nearness = |place: &usize| {
            (
                ladder
                    .kinds
                    .distance(&cells[smallest].kinds, &cells[*place].kinds),
                size(place),
            )
        };
        let others = (0..cells.len()).filter(|place| *place != smallest);
        let Some(partner) = others.min_by_key(nearness) else {
            break;
        };
        let absorbed = cells[smallest].clone();
        cells[partner].absorb(absorbed);
        cells.remove(smallest);
    }
    cells
}

fn in_order(mut cells: Vec<Atom>) -> Vec<Atom> {
    cells.sort_by(|a, b| (&a.regions, &a.kinds).cmp(&(&b.regions, &b.kinds)));
    cells
}

/// The finest classes of labels such that every atom lies within one, each with its members.
fn classes(
    atoms: &[Atom],
    labels_of: impl Fn(&Atom) -> &BTreeSet<usize>,
) -> Vec<(BTreeSet<usize>, Vec<usize>)> {
    let mut found: Vec<(BTreeSet<usize>, Vec<usize>)> = Vec::new();
    for atom in atoms {
        let mut class = (labels_of(atom).clone(), atom.members.clone());
        while let Some(place) = found
            .iter()
            .position(|other| !other.0.is_disjoint(&class.0))
        {
            let other = found.remove(place);
            class.0.extend(other.0);
            class.1.extend(other.1);
        }
        class.1.sort_unstable();
        found.push(class);
    }
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{Strategy, prop, proptest};

    const REGIONS: [&str; 3] = ["north", "south", "west"];
    const KINDS: [&str; 4] = ["State", "CERT", "academia", "industry"];

    fn ladder() -> Ladder {
        Ladder {
            regions: Rungs::new(&REGIONS, &[&[&["south", "west"]]]).unwrap(),
            kinds: Rungs::new(&KINDS, &[&[&["CERT", "academia"]]]).unwrap(),
        }
    }

    fn stratum(region: &str, kind: &str, people: u64, organisations: u64) -> Stratum {
        Stratum {
            region: region.into(),
            kind: kind.into(),
            people,
            organisations,
        }
    }

    fn told(partition: &Partition) -> Vec<String> {
        let one = |cell: &Cell| {
            format!(
                "{}: {} ({})",
                cell.regions.join("+"),
                cell.kinds.join("+"),
                cell.people
            )
        };
        partition.cells().iter().map(one).collect()
    }

    #[test]
    fn a_small_kind_joins_the_nearest_on_the_ladder() {
        let roll = [
            stratum("north", "State", 12, 4),
            stratum("north", "CERT", 4, 2),
            stratum("north", "academia", 30, 9),
            stratum("north", "industry", 11, 5),
        ];
        let partition = Partition::declare(&roll, ladder()).unwrap();
        assert_eq!(
            told(&partition),
            [
                "north: State (12)",
                "north: CERT+academia (34)",
                "north: industry (11)"
            ]
        );
        assert_eq!(partition.cell_of("north", "CERT"), Ok(1));
        assert_eq!(
            partition.cell_of("west", "State"),
            Ok(0),
            "without people: the nearest"
        );
        assert!(partition.cell_of("east", "State").is_err());
    }

    #[test]
    fn ten_people_of_two_organisations_are_no_cell() {
        let roll = [
            stratum("north", "State", 50, 2),
            stratum("north", "industry", 50, 9),
        ];
        assert_eq!(
            told(&Partition::declare(&roll, ladder()).unwrap()),
            ["north: State+industry (100)"]
        );
    }

    #[test]
    fn a_small_region_joins_its_neighbour_and_kinds_stay_apart_where_they_can() {
        let roll = [
            stratum("north", "State", 20, 9),
            stratum("south", "State", 15, 9),
            stratum("south", "industry", 15, 9),
            stratum("west", "State", 3, 3),
            stratum("west", "industry", 2, 1),
        ];
        let partition = Partition::declare(&roll, ladder()).unwrap();
        let expected = [
            "north: State (20)",
            "south+west: State (18)",
            "south+west: industry (17)",
        ];
        assert_eq!(told(&partition), expected);
        let tally = |agrees| Tally {
            agrees,
            disagrees: 0,
            passes: 0,
        };
        let shown = partition
            .breakdown(&[tally(20), tally(18), tally(17)])
            .unwrap();
        let names = |figures: &[Figure], of: fn(&Figure) -> &Vec<String>| {
            figures
                .iter()
                .map(|figure| of(figure).join("+"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            names(&shown.regions, |f| &f.regions),
            ["north", "south+west"]
        );
        assert_eq!(names(&shown.kinds, |f| &f.kinds), ["State", "industry"]);
        assert_eq!(shown.kinds[0].tally.voters(), 38);
        // Few voters in one cell: it joins its neighbour, and the kinds cannot be told apart.
        let shown = partition
            .breakdown(&[tally(20), tally(18), tally(3)])
            .unwrap();
        assert_eq!(
            names(&shown.cells, |f| &f.kinds),
            ["State", "State+industry"]
        );
        assert_eq!(names(&shown.kinds, |f| &f.kinds), ["State+industry"]);
        assert_eq!(partition.breakdown(&[tally(4), tally(3), tally(2)]), None);
    }

    #[test]
    fn nobody_is_one_cell() {
        let partition = Partition::declare(&[], ladder()).unwrap();
        assert_eq!(
            (partition.cells().len(), partition.cell_of("west", "CERT")),
            (1, Ok(0))
        );
    }

    #[test]
    fn a_ladder_with_a_strange_label_is_refused() {
        assert!(Rungs::new(&["a", "a"], &[]).is_err());
        assert!(Rungs::new(&["a", "b"], &[&[&["a", "c"]]]).is_err());
    }

    fn rolls() -> impl Strategy<Value = Vec<Stratum>> {
        let one = (0..3_usize, 0..4_usize, 0..25_u64, 0..6_u64).prop_map(|(r, k, people, orgs)| {
            stratum(REGIONS[r], KINDS[k], people, orgs.min(people))
        });
        prop::collection::vec(one, 0..14)
    }

    proptest! {
        #[test]
        fn every_cell_meets_the_minimum_or_there_is_one(roll in rolls()) {
            let partition = Partition::declare(&roll, ladder()).unwrap();
            let cells = partition.cells();
            let enough = |c: &Cell| c.people >= PEOPLE_MIN && c.organisations >= ORGANISATIONS_MIN;
            assert!(cells.len() == 1 || cells.iter().all(enough), "{cells:?}");
            assert_eq!(cells.iter().map(|c| c.people).sum::<u64>(), roll.iter().map(|s| s.people).sum::<u64>());
            // Every combination has one cell, and one with people lies in the cell that names it.
            let mut people = vec![0; cells.len()];
            for stratum in &roll {
                people[partition.cell_of(&stratum.region, &stratum.kind).unwrap()] += stratum.people;
            }
            assert_eq!(people, cells.iter().map(|c| c.people).collect::<Vec<_>>());
            let mut reversed = roll.clone();
            reversed.reverse();
            assert_eq!(Partition::declare(&reversed, ladder()).unwrap(), partition);
        }

        #[test]
        fn published_figures_are_whole_cells_of_ten_voters(
            roll in rolls(), voters in prop::collection::vec(0..30_u64, 12),
        ) {
            let partition = Partition::declare(&roll, ladder()).unwrap();
            let tallies: Vec<Tally> = voters[..partition.cells().len()]
                .iter().map(|n| Tally { agrees: *n, disagrees: 0, passes: 0 }).collect();
            let total: u64 = tallies.iter().map(|t| t.voters()).sum();
            let Some(shown) = partition.breakdown(&tallies) else {
                assert!(total < PEOPLE_MIN);
                return Ok(());
            };
            for figures in [&shown.cells, &shown.regions, &shown.kinds] {
                assert_eq!(figures.iter().map(|f| f.tally.voters()).sum::<u64>(), total);
                assert!(figures.iter().all(|f| f.tally.voters() >= PEOPLE_MIN), "{figures:?}");
                let mut cells: Vec<usize> = figures.iter().flat_map(|f| f.cells.clone()).collect();
                cells.sort_unstable();
                assert_eq!(cells, (0..partition.cells().len()).collect::<Vec<_>>());
            }
        }
    }
}
