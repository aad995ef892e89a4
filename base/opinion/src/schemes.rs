//! The same votes under several declared ways of counting people, side by side: no scheme is
//! neutral, and where a majority depends on the scheme that is said. A scheme that cannot be
//! computed is absent with its reason. Which scheme is right is not a question of arithmetic.
//!
//! The shares here stand for all who voted on a statement. They are not cleared for publication:
//! two schemes together can tell more of a small cell than either alone, so whoever publishes them
//! withholds statements with few voters, as `public.rs` does.

use std::collections::{BTreeMap, BTreeSet};

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

use crate::calibration::{
    CalibrationError, ORGANISATION, Options, Weights, calibrate, codes_of, quantise, values_of,
};
use crate::numbers::figure;
use crate::polis::{Participants, Targets};
use crate::votes::Votes;

/// The column of `participants.csv` with a person's region.
pub const REGION: &str = "region";
/// The column of `participants.csv` with a person's stakeholder kind.
pub const STAKEHOLDER: &str = "stakeholder";

/// A way of counting people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// Every person counts the same.
    Unweighted,
    /// Every declared cell of region and stakeholder kind counts the same, whatever its size.
    EqualCells,
    /// Every organisation counts the same, whatever its size; a person on their own is one.
    OneOrganisationOneVoice,
    /// The declared target shares.
    Targets,
}

/// Why a scheme is absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Absence {
    /// Nobody voted.
    #[error("nobody voted")]
    NoPeople,
    /// Nothing is known of the people that the scheme needs.
    #[error("it is not known which {needed} people have: participants.csv needs a column for each")]
    Unknown {
        /// What would have to be known.
        needed: String,
    },
    /// Nobody belongs to a declared cell.
    #[error("nobody who voted belongs to a declared cell")]
    NoCells,
    /// All people belong to one cell, or all cells are too small to stand apart.
    #[error("fewer than two cells have {people_min} people, so there is nothing to set equal")]
    OneCell {
        /// People a cell needs.
        people_min: u64,
    },
    /// No targets were declared.
    #[error("no targets were declared")]
    NoTargets,
    /// The targets cannot be met.
    #[error("{message}")]
    Refused {
        /// Why.
        message: String,
    },
}

/// A statement under a scheme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StatementShare {
    /// The statement.
    pub statement: u64,
    /// People who voted on it and count in this scheme.
    pub voters: u64,
    /// The weighted share of them that agrees, passes included; absent if there are none.
    pub agree_share: Option<f64>,
}

/// What a scheme gives, or why it gives nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Outcome {
    /// It was computed.
    Computed {
        /// How much people count, and what that costs; the weights by row are not serialised.
        weights: Box<Weights>,
        /// People who count in this scheme: all, but for those outside every declared cell.
        people: u64,
        /// For equal cells: which cells were counted as one, by code, ascending.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        merged: Vec<Vec<u32>>,
        /// Every statement, by ascending id.
        statements: Vec<StatementShare>,
    },
    /// It was not, and why.
    Absent {
        /// Why.
        #[serde(flatten)]
        absence: Absence,
    },
}

/// A scheme with its outcome; holds no person once serialised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SchemeResult {
    /// The scheme.
    pub scheme: Scheme,
    /// What became of it.
    pub outcome: Outcome,
}

impl SchemeResult {
    /// The weights, unless the scheme is absent; by row only where it was computed, not where it
    /// was read back.
    pub fn weights(&self) -> Option<&Weights> {
        match &self.outcome {
            Outcome::Computed { weights, .. } => Some(weights),
            Outcome::Absent { .. } => None,
        }
    }

    /// The statements; none if the scheme is absent.
    pub fn statements(&self) -> &[StatementShare] {
        match &self.outcome {
            Outcome::Computed { statements, .. } => statements,
            Outcome::Absent { .. } => &[],
        }
    }
}

/// A statement that has a majority under one scheme and not under another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Disagreement {
    /// The statement.
    pub statement: u64,
    /// Schemes in which more than half agree.
    pub above: Vec<Scheme>,
    /// Schemes in which fewer than half agree.
    pub below: Vec<Scheme>,
    /// The smallest of the shares.
    pub least: f64,
    /// The largest.
    pub most: f64,
}

/// All schemes side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The schemes, always all four, in the order of [`Scheme`].
    pub schemes: Vec<SchemeResult>,
    /// Where they disagree: widest apart first, of equal ones the lower statement.
    pub disagreements: Vec<Disagreement>,
}

/// What is known of the people, by row. Codes may be any numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Roll {
    /// The cell of each person; nothing for people outside every cell. Absent if not known.
    pub cells: Option<Vec<Option<u32>>>,
    /// The region of each cell code, for the merging of small cells.
    pub region_of_cell: BTreeMap<u32, u32>,
    /// The organisation of each person; nothing for a person on their own. Absent if not known.
    pub organisations: Option<Vec<Option<u32>>>,
}

/// What is declared beforehand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SchemeOptions {
    /// People a cell needs to stand by itself.
    pub people_min: u64,
    /// Voters a statement needs in every scheme before schemes are said to disagree on it.
    pub voters_min: u64,
    /// How targets are met.
    pub calibration: Options,
}

impl Default for SchemeOptions {
    fn default() -> Self {
        Self {
            people_min: 10,
            voters_min: 10,
            calibration: Options::default(),
        }
    }
}

/// All schemes for people whose attributes stand in `participants.csv`: the columns `region`,
/// `stakeholder` and `organisation`, and those the targets name.
pub fn compare(
    votes: &Votes,
    attributes: Option<&Participants>,
    targets: Option<&Targets>,
    options: &SchemeOptions,
) -> Comparison {
    let people = votes.participants();
    let roll = attributes
        .map(|attributes| Roll::of(people, attributes))
        .unwrap_or_default();
    let weighted = match targets {
        None => Err(Absence::NoTargets),
        Some(targets) => calibrate(people, attributes, targets, &options.calibration).map_err(
            |refusal: CalibrationError| Absence::Refused {
                message: refusal.to_string(),
            },
        ),
    };
    compare_rolls(votes, &roll, weighted, options)
}

/// All schemes for people whose cells and organisations are known by code; the weights that meet
/// the targets come from outside, or the reason why there are none.
///
/// A list on the roll that is not as long as there are people is as good as none.
pub fn compare_rolls(
    votes: &Votes,
    roll: &Roll,
    targets: Result<Weights, Absence>,
    options: &SchemeOptions,
) -> Comparison {
    let people = votes.participants().len();
    let organisations = roll
        .organisations
        .as_deref()
        .filter(|codes| codes.len() == people);
    let unknown = |needed: &str| Absence::Unknown {
        needed: needed.to_owned(),
    };
    let weights = |of_row: Vec<f64>| {
        let quantised = quantise(&of_row);
        Weights::of(of_row, quantised, organisations)
    };
    let unweighted = Ok((weights(vec![1.0; people]), Vec::new()));
    let equal = match roll.cells.as_deref().filter(|cells| cells.len() == people) {
        None => Err(unknown(&format!("{REGION}, {STAKEHOLDER}"))),
        Some(cells) => equal_cells(cells, &roll.region_of_cell, options.people_min)
            .map(|equal| (weights(equal.weights), equal.merged)),
    };
    let one_voice = match organisations {
        None => Err(unknown(ORGANISATION)),
        Some(codes) => Ok((weights(one_organisation_one_voice(codes)), Vec::new())),
    };
    let targets = targets.map(|weights| (weights, Vec::new()));
    let schemes = [
        (Scheme::Unweighted, unweighted),
        (Scheme::EqualCells, equal),
        (Scheme::OneOrganisationOneVoice, one_voice),
        (Scheme::Targets, targets),
    ];
    let mut tallies = Vec::new();
    let mut results = Vec::new();
    for (scheme, found) in schemes {
        let found = if people == 0 {
            Err(Absence::NoPeople)
        } else {
            found
        };
        let outcome = match found
            .and_then(|(weights, merged)| fitting(weights, people).map(|w| (w, merged)))
        {
            Err(absence) => Outcome::Absent { absence },
            Ok((weights, merged)) => {
                let counted = counted(votes, &weights.quantised);
                let statements = shares_of(votes, &counted);
                tallies.push((scheme, counted));
                let people = weights.quantised.iter().filter(|units| **units > 0).count() as u64;
                Outcome::Computed {
                    weights: Box::new(weights),
                    people,
                    merged,
                    statements,
                }
            }
        };
        results.push(SchemeResult { scheme, outcome });
    }
    Comparison {
        schemes: results,
        disagreements: disagreements(votes, &tallies, options.voters_min),
    }
}

/// Weights that are for other people than those who voted are no weights.
fn fitting(weights: Weights, people: usize) -> Result<Weights, Absence> {
    if weights.quantised.len() == people {
        return Ok(weights);
    }
    let message = format!(
        "the weights are for {} people and {people} voted",
        weights.quantised.len()
    );
    Err(Absence::Refused { message })
}

impl Roll {
    /// What `participants.csv` says of these people (ids ascending). A cell is a region with a
    /// stakeholder kind; who lacks either is in none.
    pub fn of(people: &[u64], attributes: &Participants) -> Self {
        let mut roll = Self {
            organisations: codes_of(people, attributes, ORGANISATION),
            ..Self::default()
        };
        let (Some(regions), Some(kinds)) = (
            values_of(people, attributes, REGION),
            values_of(people, attributes, STAKEHOLDER),
        ) else {
            return roll;
        };
        let pair = |(region, kind): (&&'_ str, &&'_ str)| {
            let (region, kind) = (region.trim().to_owned(), kind.trim().to_owned());
            (!region.is_empty() && !kind.is_empty()).then_some((region, kind))
        };
        let pairs: Vec<Option<(String, String)>> = regions.iter().zip(&kinds).map(pair).collect();
        let occurring: BTreeSet<&(String, String)> = pairs.iter().flatten().collect();
        let code_of: BTreeMap<&(String, String), u32> =
            occurring.iter().copied().zip(0..).collect();
        let names: BTreeSet<&String> = occurring.iter().map(|(region, _)| region).collect();
        let region_code: BTreeMap<&String, u32> = names.into_iter().zip(0..).collect();
        roll.region_of_cell = code_of
            .iter()
            .filter_map(|((region, _), code)| {
                region_code.get(region).map(|region| (*code, *region))
            })
            .collect();
        let code = |pair: &Option<(String, String)>| {
            pair.as_ref().and_then(|pair| code_of.get(pair).copied())
        };
        roll.cells = Some(pairs.iter().map(code).collect());
        roll
    }
}

/// Weights under which every cell counts the same.
#[derive(Debug, Clone, PartialEq)]
pub struct EqualCells {
    /// By row, mean 1 over all; 0 for people outside every cell.
    pub weights: Vec<f64>,
    /// Cells that were counted as one, each list ascending.
    pub merged: Vec<Vec<u32>>,
    /// People outside every cell.
    pub outside: u64,
}

/// Every cell counts the same, and within it every person. Cells with fewer than `people_min`
/// people are counted together, first within a region, then anywhere: the smallest with the next
/// smallest, of equal ones the lower code, until all have enough or one is left. Cells counted
/// together count as one, so that splitting a group into many small cells gains nothing. People
/// outside every cell count 0, and are counted in `outside`.
pub fn equal_cells(
    cells: &[Option<u32>],
    region_of_cell: &BTreeMap<u32, u32>,
    people_min: u64,
) -> Result<EqualCells, Absence> {
    let mut people: BTreeMap<u32, u64> = BTreeMap::new();
    for cell in cells.iter().flatten() {
        *people.entry(*cell).or_insert(0) += 1;
    }
    if people.is_empty() {
        return Err(if cells.is_empty() {
            Absence::NoPeople
        } else {
            Absence::NoCells
        });
    }
    let mut by_region: BTreeMap<Option<u32>, BTreeSet<Unit>> = BTreeMap::new();
    for (cell, people) in &people {
        let region = region_of_cell.get(cell).copied();
        by_region
            .entry(region)
            .or_default()
            .insert((*people, vec![*cell]));
    }
    let mut units: BTreeSet<Unit> = BTreeSet::new();
    for (region, mut within) in by_region {
        // Cells without a region have nothing in common.
        if region.is_some() {
            merge_smallest(&mut within, people_min);
        }
        units.extend(within);
    }
    merge_smallest(&mut units, people_min);
    if units.len() < 2 {
        return Err(Absence::OneCell { people_min });
    }
    let each = cells.len() as f64 / units.len() as f64;
    let weight = |(people, codes): &Unit| {
        let weight = each / *people as f64;
        codes.iter().map(|code| (*code, weight)).collect::<Vec<_>>()
    };
    let weight_of: BTreeMap<u32, f64> = units.iter().flat_map(weight).collect();
    let of = |cell: &Option<u32>| {
        cell.and_then(|cell| weight_of.get(&cell).copied())
            .unwrap_or(0.0)
    };
    let mut merged: Vec<Vec<u32>> = units
        .into_iter()
        .map(|(_, codes)| codes)
        .filter(|codes| codes.len() > 1)
        .collect();
    merged.sort();
    Ok(EqualCells {
        weights: cells.iter().map(of).collect(),
        merged,
        outside: cells.iter().filter(|cell| cell.is_none()).count() as u64,
    })
}

/// People, and the codes of the cells they are in.
type Unit = (u64, Vec<u32>);

fn merge_smallest(units: &mut BTreeSet<Unit>, people_min: u64) {
    while units.len() > 1
        && units
            .first()
            .is_some_and(|(people, _)| *people < people_min)
    {
        if let (Some(one), Some(other)) = (units.pop_first(), units.pop_first()) {
            let mut codes = [one.1, other.1].concat();
            codes.sort_unstable();
            units.insert((one.0 + other.0, codes));
        }
    }
}

/// Every organisation counts the same, and within it every person; a person on their own is an
/// organisation of one. By row, mean 1.
pub fn one_organisation_one_voice(organisations: &[Option<u32>]) -> Vec<f64> {
    let mut sizes: BTreeMap<u32, u64> = BTreeMap::new();
    for code in organisations.iter().flatten() {
        *sizes.entry(*code).or_insert(0) += 1;
    }
    let alone = organisations.iter().filter(|code| code.is_none()).count();
    let each = organisations.len() as f64 / (alone + sizes.len()).max(1) as f64;
    let size = |code: &Option<u32>| code.and_then(|code| sizes.get(&code).copied()).unwrap_or(1);
    organisations
        .iter()
        .map(|code| each / size(code) as f64)
        .collect()
}

/// Who voted on a statement and who agreed, in people and in units of weight.
#[derive(Debug, Clone, Copy, Default)]
struct Counted {
    voters: u64,
    total: u64,
    agrees: u64,
}

impl Counted {
    fn share(self) -> Option<f64> {
        (self.total > 0).then(|| figure(self.agrees as f64 / self.total as f64))
    }
}

/// By column. Whole numbers: at most 2^20 for each person, so that sums stay far below 2^64.
fn counted(votes: &Votes, units: &[u64]) -> Vec<Counted> {
    let of_column = |column: usize| {
        votes
            .column(column)
            .fold(Counted::default(), |so_far, (row, vote)| Counted {
                voters: so_far.voters + u64::from(units[row] > 0),
                total: so_far.total + units[row],
                agrees: so_far.agrees + if vote == 1 { units[row] } else { 0 },
            })
    };
    (0..votes.statements().len())
        .into_par_iter()
        .with_min_len(16)
        .map(of_column)
        .collect()
}

fn shares_of(votes: &Votes, counted: &[Counted]) -> Vec<StatementShare> {
    let share = |(statement, counted): (&u64, &Counted)| StatementShare {
        statement: *statement,
        voters: counted.voters,
        agree_share: counted.share(),
    };
    votes.statements().iter().zip(counted).map(share).collect()
}

/// Compared exactly, in units of weight, so that a share of one half is neither above nor below.
fn disagreements(
    votes: &Votes,
    tallies: &[(Scheme, Vec<Counted>)],
    voters_min: u64,
) -> Vec<Disagreement> {
    let of = |(column, statement): (usize, &u64)| {
        let here: Vec<(Scheme, Counted)> = tallies
            .iter()
            .map(|(scheme, counted)| (*scheme, counted[column]))
            .collect();
        if here
            .iter()
            .any(|(_, counted)| counted.voters < voters_min.max(1))
        {
            return None;
        }
        let which = |holds: &dyn Fn(Counted) -> bool| -> Vec<Scheme> {
            here.iter()
                .filter(|(_, counted)| holds(*counted))
                .map(|(scheme, _)| *scheme)
                .collect()
        };
        let above = which(&|counted| 2 * counted.agrees > counted.total);
        let below = which(&|counted| 2 * counted.agrees < counted.total);
        let shares = here.iter().filter_map(|(_, counted)| counted.share());
        (!above.is_empty() && !below.is_empty()).then(|| Disagreement {
            statement: *statement,
            above,
            below,
            least: shares.clone().fold(1.0, f64::min),
            most: shares.fold(0.0, f64::max),
        })
    };
    let mut found: Vec<Disagreement> = votes
        .statements()
        .iter()
        .enumerate()
        .filter_map(of)
        .collect();
    found.sort_by(|one, other| {
        let width = |of: &Disagreement| of.most - of.least;
        width(other)
            .total_cmp(&width(one))
            .then(one.statement.cmp(&other.statement))
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::votes::{Position, Vote};

    /// Votes of people 0.. on statement 1: who agrees is told by row.
    fn votes_on_one(agrees: impl Fn(u64) -> bool, people: u64) -> Votes {
        let vote = |participant: u64| Vote {
            participant,
            statement: 1,
            timestamp: 0,
            position: if agrees(participant) {
                Position::Agree
            } else {
                Position::Disagree
            },
        };
        Votes::from_records((0..people).map(vote).collect()).0
    }

    fn participants(columns: &[&str], rows: &[(&[&str], usize)]) -> Participants {
        let mut values = BTreeMap::new();
        for (row, count) in rows {
            for _ in 0..*count {
                values.insert(
                    values.len() as u64,
                    row.iter().map(|value| (*value).to_owned()).collect(),
                );
            }
        }
        Participants {
            attributes: columns.iter().map(|name| (*name).to_owned()).collect(),
            values,
        }
    }

    const COLUMNS: [&str; 3] = [REGION, STAKEHOLDER, ORGANISATION];

    #[test]
    fn schemes_that_disagree_on_a_majority_are_told_side_by_side() {
        // 60 people of one organisation agree, 40 others each on their own do not; the 60 are one
        // cell of three.
        let known = participants(
            &COLUMNS,
            &[
                (&["EU", "firm", "big"], 60),
                (&["EU", "civil", ""], 20),
                (&["AF", "civil", ""], 20),
            ],
        );
        let votes = votes_on_one(|person| person < 60, 100);
        let mut targets = Targets::default();
        targets.margins.insert(
            REGION.to_owned(),
            BTreeMap::from([("AF".to_owned(), 0.5), ("EU".to_owned(), 0.5)]),
        );
        let comparison = compare(
            &votes,
            Some(&known),
            Some(&targets),
            &SchemeOptions::default(),
        );
        let shares: Vec<f64> = comparison
            .schemes
            .iter()
            .map(|result| result.statements()[0].agree_share.unwrap())
            .collect();
        let expected = [0.6, 1.0 / 3.0, 1.0 / 41.0, 0.5 * 0.75];
        for (share, expected) in shares.iter().zip(expected) {
            assert!((share - expected).abs() < 1e-6, "{shares:?}");
        }
        let [disagreement] = &comparison.disagreements[..] else {
            panic!("{comparison:?}")
        };
        assert_eq!(disagreement.above, [Scheme::Unweighted]);
        assert_eq!(
            disagreement.below,
            [
                Scheme::EqualCells,
                Scheme::OneOrganisationOneVoice,
                Scheme::Targets
            ]
        );
        let voice = comparison.schemes[2].weights().unwrap();
        assert!((voice.effective_organisations.unwrap() - 41.0).abs() < 1e-4);
        for result in &comparison.schemes {
            assert_eq!(
                result.weights().unwrap().quantised.iter().sum::<u64>(),
                100 << 20
            );
        }
        // Stored and read back it holds everything but persons.
        let stored = serde_json::to_string(&comparison).unwrap();
        assert!(!stored.contains("quantised") && stored.contains("one_organisation_one_voice"));
        let read: Comparison = serde_json::from_str(&stored).unwrap();
        assert_eq!(read.disagreements, comparison.disagreements);
        assert_eq!(
            read.schemes[1].statements(),
            comparison.schemes[1].statements()
        );
    }

    #[test]
    fn a_scheme_that_cannot_be_computed_is_absent_with_its_reason() {
        let votes = votes_on_one(|_| true, 30);
        let bare = compare(&votes, None, None, &SchemeOptions::default());
        let absences: Vec<Option<&Absence>> = bare
            .schemes
            .iter()
            .map(|result| match &result.outcome {
                Outcome::Absent { absence } => Some(absence),
                Outcome::Computed { .. } => None,
            })
            .collect();
        assert_eq!(
            absences,
            [
                None,
                Some(&Absence::Unknown {
                    needed: "region, stakeholder".to_owned()
                }),
                Some(&Absence::Unknown {
                    needed: "organisation".to_owned()
                }),
                Some(&Absence::NoTargets),
            ]
        );
        let stored = serde_json::to_string(&bare).unwrap();
        assert_eq!(
            serde_json::from_str::<Comparison>(&stored).unwrap().schemes[1],
            bare.schemes[1]
        );
        let mut targets = Targets::default();
        targets
            .margins
            .insert("age".to_owned(), BTreeMap::from([("old".to_owned(), 1.0)]));
        let refused = compare(&votes, None, Some(&targets), &SchemeOptions::default());
        assert!(
            matches!(&refused.schemes[3].outcome, Outcome::Absent { absence: Absence::Refused { message } } if message.contains("participants.csv"))
        );
        let nobody = compare(
            &Votes::from_records(Vec::new()).0,
            None,
            None,
            &SchemeOptions::default(),
        );
        assert!(nobody.schemes.iter().all(|result| matches!(
            result.outcome,
            Outcome::Absent {
                absence: Absence::NoPeople
            }
        )));
    }

    #[test]
    fn small_cells_are_counted_together_within_their_region_first() {
        // Region 0: 30, 4, 5 and 9 people; region 1: 3; region 2: 20; two people in no cell.
        let sizes = [(10, 30), (11, 4), (12, 5), (13, 9), (20, 3), (30, 20)];
        let mut cells: Vec<Option<u32>> = Vec::new();
        for (code, size) in sizes {
            cells.extend(vec![Some(code); size]);
        }
        cells.extend([None, None]);
        let region_of = sizes.iter().map(|(code, _)| (*code, code / 10)).collect();
        let equal = equal_cells(&cells, &region_of, 10).unwrap();
        // 4 + 5 = 9 joins the other 9; the 3 of region 1 joins the smallest anywhere, those 18.
        assert_eq!(equal.merged, [vec![11, 12, 13, 20]]);
        assert_eq!(equal.outside, 2);
        let each = 73.0 / 3.0;
        for (row, expected) in [
            (0, each / 30.0),
            (30, each / 21.0),
            (50, each / 21.0),
            (60, each / 20.0),
            (72, 0.0),
        ] {
            assert!((equal.weights[row] - expected).abs() < 1e-12, "row {row}");
        }
        assert_eq!(
            equal_cells(&[None, None], &BTreeMap::new(), 10),
            Err(Absence::NoCells)
        );
        assert_eq!(
            equal_cells(&[Some(4); 9], &BTreeMap::new(), 10),
            Err(Absence::OneCell { people_min: 10 })
        );
        assert_eq!(
            equal_cells(&[], &BTreeMap::new(), 10),
            Err(Absence::NoPeople)
        );
    }

    #[test]
    fn every_organisation_has_one_voice_and_a_person_on_their_own_is_one() {
        let weights = one_organisation_one_voice(&[Some(9), Some(9), Some(u32::MAX), None, None]);
        assert_eq!(weights, [0.625, 0.625, 1.25, 1.25, 1.25]);
        assert!(one_organisation_one_voice(&[]).is_empty());
    }

    #[test]
    fn a_share_of_exactly_one_half_or_too_few_voters_is_no_disagreement() {
        let half = votes_on_one(|person| person % 2 == 0, 40);
        let organisations = (0..40)
            .map(|person| if person % 2 == 0 { None } else { Some(1) })
            .collect();
        let roll = Roll {
            organisations: Some(organisations),
            ..Roll::default()
        };
        let told = |votes: &Votes, voters_min| {
            let options = SchemeOptions {
                voters_min,
                ..SchemeOptions::default()
            };
            compare_rolls(votes, &roll, Err(Absence::NoTargets), &options).disagreements
        };
        assert!(
            told(&half, 10).is_empty(),
            "half is not a majority of either side"
        );
        let less = votes_on_one(|person| person % 2 == 0 && person > 0, 40);
        assert_eq!(told(&less, 10).len(), 1);
        assert!(told(&less, 41).is_empty());
        let other = Roll {
            organisations: Some(vec![None; 3]),
            ..Roll::default()
        };
        let comparison = compare_rolls(
            &less,
            &other,
            Err(Absence::NoTargets),
            &SchemeOptions::default(),
        );
        assert!(
            matches!(comparison.schemes[2].outcome, Outcome::Absent { .. }),
            "the list is for others"
        );
    }
}
