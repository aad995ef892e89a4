//! The declared partition of a consultation: the six regions and seven kinds of the house on the ladder of
//! `opinion::partition`, and the sums of whole cells while it is open. After closing, `opinion` merges small cells.

use super::figures::{BandFigure, Tally};
use contract::RollEntry;
use kernel::{Context, Fault, OrganisationId, RegionalGroup, StakeholderKind};
use opinion::agreement;
use opinion::partition::{Figure, Rungs};
use opinion::{Ladder, Partition, Stratum};
use std::collections::BTreeSet;

/// Which kinds are counted together first when cells are small: those nearest in their work.
const KIND_STEPS: &[&[&[&str]]] = &[
    &[
        &["cert", "technical-community"],
        &["state", "regional-organisation"],
        &["civil-society", "academia"],
    ],
    &[&["cert", "technical-community", "industry"]],
    &[&[
        "civil-society",
        "academia",
        "cert",
        "technical-community",
        "industry",
    ]],
];

/// Which regions are counted together first: pairs in the order in which the groups are listed, so that no bloc is drawn.
const REGION_STEPS: &[&[&[&str]]] = &[
    &[
        &["un-africa", "un-asia-pacific"],
        &["un-eastern-europe", "un-grulac"],
        &["un-weog", "no-group"],
    ],
    &[&[
        "un-africa",
        "un-asia-pacific",
        "un-eastern-europe",
        "un-grulac",
    ]],
];

/// The ladder along which every consultation of this house merges small cells.
pub fn ladder() -> Result<Ladder, Fault> {
    let regions: Vec<&str> = RegionalGroup::ALL
        .iter()
        .map(|region| region.word())
        .collect();
    let kinds: Vec<&str> = StakeholderKind::ALL
        .iter()
        .map(|kind| kind.word())
        .collect();
    let doing = "putting up the merge ladder";
    Ok(Ladder {
        regions: Rungs::new(&regions, REGION_STEPS).doing(doing)?,
        kinds: Rungs::new(&kinds, KIND_STEPS).doing(doing)?,
    })
}

/// Declares the partition for a roll of people.
pub fn declare(roll: &[RollEntry]) -> Result<Partition, Fault> {
    let strata: Vec<Stratum> = roll
        .iter()
        .map(|entry| Stratum {
            region: entry.region.word().to_owned(),
            kind: entry.kind.word().to_owned(),
            people: entry.people,
            organisations: entry
                .organisations
                .iter()
                .collect::<BTreeSet<&OrganisationId>>()
                .len() as u64,
        })
        .collect();
    Partition::declare(&strata, ladder()?).doing("declaring the partition")
}

/// Every pair of region and kind with the number of its cell.
pub fn pairs(declared: &Partition) -> Vec<(RegionalGroup, StakeholderKind, i64)> {
    let mut pairs = Vec::with_capacity(RegionalGroup::ALL.len() * StakeholderKind::ALL.len());
    for region in RegionalGroup::ALL {
        for kind in StakeholderKind::ALL {
            // A label that the declared ladder does not know belongs to nobody; the first cell takes it.
            let cell = declared.cell_of(region.word(), kind.word()).unwrap_or(0);
            pairs.push((*region, *kind, cell as i64));
        }
    }
    pairs
}

/// The figures of one statement by cell, region and kind.
#[derive(Debug, Clone, Default)]
pub struct Bands {
    /// Cells.
    pub cells: Vec<BandFigure>,
    /// Sums of whole cells by region.
    pub regions: Vec<BandFigure>,
    /// Sums of whole cells by kind.
    pub kinds: Vec<BandFigure>,
    /// Everybody.
    pub total: Tally,
}

/// While open: the cells that have been released, each of at least ten people, and their sums.
pub fn released(declared: &Partition, tallies: &[Tally]) -> Bands {
    let cells: Vec<BandFigure> = declared
        .cells()
        .iter()
        .zip(tallies)
        .filter(|(_, tally)| tally.people() > 0)
        .map(|(cell, tally)| BandFigure {
            regions: regions_of(&cell.regions),
            kinds: kinds_of(&cell.kinds),
            tally: *tally,
        })
        .collect();
    Bands {
        regions: meeting(
            &cells,
            |cell| &cell.regions,
            |regions, all| BandFigure {
                regions,
                kinds: StakeholderKind::ALL.to_vec(),
                tally: all,
            },
        ),
        kinds: meeting(
            &cells,
            |cell| &cell.kinds,
            |kinds, all| BandFigure {
                regions: RegionalGroup::ALL.to_vec(),
                kinds,
                tally: all,
            },
        ),
        total: tallies
            .iter()
            .fold(Tally::default(), |sum, tally| sum.plus(*tally)),
        cells,
    }
}

/// After closing: cells with fewer than ten voters are merged along the ladder. Nothing when fewer than ten voted at all,
/// unless the consultation is publicly recorded: then everything is known anyway.
pub fn closed(declared: &Partition, tallies: &[Tally], recorded: bool) -> Bands {
    let counted: Vec<agreement::Tally> = tallies.iter().map(|tally| (*tally).into()).collect();
    let Some(breakdown) = declared.breakdown(&counted) else {
        return if recorded {
            released(declared, tallies)
        } else {
            Bands::default()
        };
    };
    let figures = |held: &[Figure]| held.iter().map(BandFigure::from).collect();
    Bands {
        cells: figures(&breakdown.cells),
        regions: figures(&breakdown.regions),
        kinds: figures(&breakdown.kinds),
        total: tallies
            .iter()
            .fold(Tally::default(), |sum, tally| sum.plus(*tally)),
    }
}

/// After closing, where what waited could only be counted in all cells together: the cells as they were shown before, and
/// everybody in the sum. The difference between the two is ten people or more of three organisations.
pub fn joined(declared: &Partition, as_shown: &[Tally], tallies: &[Tally]) -> Bands {
    Bands {
        total: tallies
            .iter()
            .fold(Tally::default(), |sum, tally| sum.plus(*tally)),
        ..released(declared, as_shown)
    }
}

/// Sums cells whose values meet: two regions that share a cell stand together.
fn meeting<T: Copy + Ord>(
    cells: &[BandFigure],
    of: impl Fn(&BandFigure) -> &Vec<T>,
    figure: impl Fn(Vec<T>, Tally) -> BandFigure,
) -> Vec<BandFigure> {
    let mut bands: Vec<(BTreeSet<T>, Tally)> = Vec::new();
    for cell in cells {
        let mut values: BTreeSet<T> = of(cell).iter().copied().collect();
        let mut tally = cell.tally;
        bands.retain(|(held, sum)| {
            let meets = !held.is_disjoint(&values);
            if meets {
                values.extend(held.iter().copied());
                tally = tally.plus(*sum);
            }
            !meets
        });
        bands.push((values, tally));
    }
    bands.sort();
    bands
        .into_iter()
        .map(|(values, tally)| figure(values.into_iter().collect(), tally))
        .collect()
}

fn regions_of(words: &[String]) -> Vec<RegionalGroup> {
    words
        .iter()
        .filter_map(|word| RegionalGroup::from_word(word))
        .collect()
}

fn kinds_of(words: &[String]) -> Vec<StakeholderKind> {
    words
        .iter()
        .filter_map(|word| StakeholderKind::from_word(word))
        .collect()
}

impl From<Tally> for agreement::Tally {
    fn from(tally: Tally) -> Self {
        Self {
            agrees: tally.agree,
            disagrees: tally.disagree,
            passes: tally.pass,
        }
    }
}

impl From<agreement::Tally> for Tally {
    fn from(tally: agreement::Tally) -> Self {
        Self {
            agree: tally.agrees,
            pass: tally.passes,
            disagree: tally.disagrees,
        }
    }
}

impl From<&Figure> for BandFigure {
    fn from(figure: &Figure) -> Self {
        Self {
            regions: regions_of(&figure.regions),
            kinds: kinds_of(&figure.kinds),
            tally: figure.tally.into(),
        }
    }
}
