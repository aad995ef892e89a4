//! What a result says of people beyond opinion groups: agreement across regions and across
//! stakeholder kinds, the same shares counted in other ways, importance, and the short list that
//! stands for everybody. It brings together `schemes`, `uncertainty` and `short_list`, which do
//! the mathematics.

use serde::{Deserialize, Serialize};

use crate::agreement::{Consensus, Share, Tally, consensus};
use crate::calibration::{Weights, codes_of, values_of};
use crate::numbers::figure;
use crate::polis::Participants;
use crate::prediction::{Bridge, bridges};
use crate::published;
use crate::schemes::{
    Absence, Comparison, REGION, Roll, STAKEHOLDER, SchemeOptions, compare_rolls,
};
use crate::short_list::{ShortList, ShortListError, ShortListSettings, short_list};
use crate::synthesis::{Settings, Synthesis};
use crate::uncertainty::{Clusters, shares_with_intervals};
use crate::votes::{Position, Votes};

/// People a region or a kind needs to stand by itself; fewer are counted with others.
pub const PEOPLE_MIN: u64 = 10;
/// Two-sided level of intervals.
const LEVEL: f64 = 0.95;
/// What is counted with the others has this name.
const OTHERS: &str = "*";

/// What is known of people, by row of the votes.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Cells and organisations.
    pub roll: Roll,
    /// Divisions of everybody, each with its name, for example regions and kinds.
    pub divisions: Vec<Division>,
    /// Weights that meet declared targets, or why there are none.
    pub targets: Option<Weights>,
}

/// A division of the people into parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// `regions` or `kinds`.
    pub name: String,
    /// The names of the parts.
    pub parts: Vec<String>,
    /// The part of each person, if any.
    pub part_of: Vec<Option<u32>>,
}

/// On what all parts of a division are of one mind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Across {
    /// `regions` or `kinds`.
    pub division: String,
    /// The parts that were compared, each with its people; `*` are those too few to stand by
    /// themselves, together.
    pub parts: Vec<PartSize>,
    /// Statements agreed, or disagreed, in every part.
    pub consensus: Vec<Consensus>,
}

/// A part and its people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartSize {
    /// Its name.
    pub part: String,
    /// People in it.
    pub people: u64,
}

/// How many of those who voted on a statement called it important.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Important {
    /// The statement.
    pub statement: u64,
    /// People who called it important.
    pub marks: u64,
    /// Their share of all who voted on it, with its 95 % Wilson interval.
    pub share: Share,
}

/// How far a statement is agreed with along the whole main axis of opinion, as
/// [`crate::prediction`] has it; no groups are needed for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StatementBridge {
    /// The statement.
    pub statement: u64,
    /// Geometric mean of the predicted agreement along the axis, both ends weighing the same.
    pub score: f64,
    /// Lower end of an interval of two standard errors, given where people stand (see
    /// [`Bridge`]).
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Votes from below the middle of the axis.
    pub support_low_end: u64,
    /// Votes from above it.
    pub support_high_end: u64,
}

/// Everything of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Representation {
    /// One for each division with at least two parts.
    pub across: Vec<Across>,
    /// The declared ways of counting, side by side.
    pub schemes: Comparison,
    /// Every statement's agreement across the main axis of opinion, by ascending id.
    pub bridging: Vec<StatementBridge>,
    /// Statements by the lower limit of the share that calls them important; empty if nobody was
    /// asked.
    pub important: Vec<Important>,
    /// The short list.
    pub short_list: ShortList,
}

impl Known {
    /// What `participants.csv` says: the columns `region`, `stakeholder` and `organisation`.
    pub fn of(
        people: &[u64],
        attributes: Option<&Participants>,
        targets: Option<&Weights>,
    ) -> Self {
        let Some(attributes) = attributes else {
            return Self::default();
        };
        let division = |name: &str, column: &str| {
            let values = values_of(people, attributes, column)?;
            let codes = codes_of(people, attributes, column)?;
            let mut parts =
                vec![String::new(); codes.iter().flatten().map(|c| *c as usize + 1).max()?];
            for (code, value) in codes.iter().zip(&values) {
                if let Some(code) = code {
                    value.trim().clone_into(&mut parts[*code as usize]);
                }
            }
            Some(Division {
                name: name.to_owned(),
                parts,
                part_of: codes,
            })
        };
        Self {
            roll: Roll::of(people, attributes),
            divisions: [division("regions", REGION), division("kinds", STAKEHOLDER)]
                .into_iter()
                .flatten()
                .collect(),
            targets: targets.cloned(),
        }
    }
}

/// All of it, for a synthesis of these votes.
pub fn represent(
    votes: &Votes,
    synthesis: &Synthesis,
    known: &Known,
    settings: &Settings,
) -> Result<Representation, ShortListError> {
    let targets = known.targets.clone().ok_or(Absence::NoTargets);
    Ok(Representation {
        across: known
            .divisions
            .iter()
            .filter_map(|division| across(votes, division, settings.voters_needed))
            .collect(),
        schemes: compare_rolls(votes, &known.roll, targets, &SchemeOptions::default()),
        bridging: bridging(votes, settings.seed),
        important: important(votes),
        short_list: list(votes, synthesis, known, settings)?,
    })
}

/// The short list, bridging among opinion groups where there are any.
fn list(
    votes: &Votes,
    synthesis: &Synthesis,
    known: &Known,
    settings: &Settings,
) -> Result<ShortList, ShortListError> {
    let settings = ShortListSettings {
        seats: settings.seats as usize,
        replicates: settings.replicates,
        seed: settings.seed,
        scheme: if known.targets.is_some() {
            "targets".to_owned()
        } else {
            "unweighted".to_owned()
        },
        ..ShortListSettings::default()
    };
    let groups: Vec<Option<u32>> = synthesis.people.iter().map(|person| person.group).collect();
    let weights = known
        .targets
        .as_ref()
        .map(|weights| weights.quantised.as_slice());
    let organisations = known.roll.organisations.as_deref().map(with_own_numbers);
    short_list(
        votes,
        weights,
        &settings,
        &groups,
        synthesis.groups.len(),
        organisations.as_deref(),
    )
}

/// A person on their own is an organisation with a number of their own.
fn with_own_numbers(organisations: &[Option<u32>]) -> Vec<u32> {
    let mut next = organisations
        .iter()
        .flatten()
        .max()
        .map_or(0, |most| most + 1);
    let mut numbered = Vec::with_capacity(organisations.len());
    for organisation in organisations {
        numbered.push(organisation.unwrap_or(next));
        next += u32::from(organisation.is_none());
    }
    numbered
}

/// What all parts agree on; parts of fewer than [`PEOPLE_MIN`] people are counted together, and
/// with the smallest other part if they are still too few.
fn across(votes: &Votes, division: &Division, voters_needed: u64) -> Option<Across> {
    let (part_of, parts) = large_enough(division);
    if parts.len() < 2 {
        return None;
    }
    let tallies = votes.tallies(|row| part_of[row], parts.len());
    let rows: Vec<(u64, Vec<Tally>)> = votes.statements().iter().copied().zip(tallies).collect();
    Some(Across {
        division: division.name.clone(),
        parts,
        consensus: consensus(&rows, voters_needed),
    })
}

/// The divisions as [`crate::published`] compares them.
pub(crate) fn published_divisions(votes: &Votes, known: &Known) -> Vec<published::Division> {
    let divided = |division: &Division| {
        let (part_of, parts) = large_enough(division);
        let tallies = votes.tallies(|row| part_of[row], parts.len());
        published::Division {
            name: division.name.clone(),
            labels: parts.into_iter().map(|part| part.part).collect(),
            rows: votes.statements().iter().copied().zip(tallies).collect(),
        }
    };
    let divided = known.divisions.iter().map(divided);
    divided
        .filter(|division| division.labels.len() > 1)
        .collect()
}

fn large_enough(division: &Division) -> (Vec<Option<u32>>, Vec<PartSize>) {
    let mut people = vec![0_u64; division.parts.len()];
    for part in division.part_of.iter().flatten() {
        people[*part as usize] += 1;
    }
    let mut place_of = vec![None; people.len()];
    let mut parts = Vec::new();
    for (part, count) in people.iter().enumerate().filter(|(_, n)| **n >= PEOPLE_MIN) {
        place_of[part] = Some(parts.len() as u32);
        parts.push(PartSize {
            part: division.parts[part].clone(),
            people: *count,
        });
    }
    let few: u64 = people.iter().filter(|count| **count < PEOPLE_MIN).sum();
    let least = (0..parts.len()).min_by_key(|place| (parts[*place].people, *place));
    let joined = match least {
        _ if few == 0 => None,
        Some(least) if few < PEOPLE_MIN => {
            parts[least].people += few;
            Some(least as u32)
        }
        _ => {
            parts.push(PartSize {
                part: OTHERS.to_owned(),
                people: few,
            });
            Some(parts.len() as u32 - 1)
        }
    };
    let place = |part: &Option<u32>| part.and_then(|part| place_of[part as usize].or(joined));
    (division.part_of.iter().map(place).collect(), parts)
}

fn bridging(votes: &Votes, seed: u64) -> Vec<StatementBridge> {
    let found = bridges(votes, seed).bridges;
    let bridge = |bridge: Bridge| StatementBridge {
        statement: votes.statements()[bridge.column],
        score: figure(bridge.score),
        low: figure(bridge.low),
        high: figure(bridge.high),
        support_low_end: bridge.support_low_end,
        support_high_end: bridge.support_high_end,
    };
    found.into_iter().map(bridge).collect()
}

/// Importance, largest lower limit first.
fn important(votes: &Votes) -> Vec<Important> {
    let Some(marks) = votes.important() else {
        return Vec::new();
    };
    let voters = votes.tallies(|_| Some(0), 1);
    let mut found: Vec<Important> = votes
        .statements()
        .iter()
        .zip(marks)
        .zip(voters)
        .filter(|((_, marks), _)| **marks > 0)
        .filter_map(|((statement, marks), voters)| {
            Some(Important {
                statement: *statement,
                marks: u64::from(*marks),
                share: Share::of(f64::from(*marks), voters[0].voters() as f64)?,
            })
        })
        .collect();
    found.sort_by(|a, b| {
        b.share
            .low
            .total_cmp(&a.share.low)
            .then(a.statement.cmp(&b.statement))
    });
    found
}

/// For every statement (column) the weighted share that agrees with its Korn-Graubard interval,
/// organisations as clusters where they are known; nothing where nobody who counts voted.
pub fn weighted_shares(
    votes: &Votes,
    weights: &[f64],
    organisations: Option<&[Option<u32>]>,
) -> Vec<Option<Share>> {
    let people = votes.participants();
    let of_person = Clusters::persons(people);
    let clusters = match organisations {
        Some(codes) => {
            let codes: Vec<Option<u64>> = codes.iter().map(|code| code.map(u64::from)).collect();
            Clusters::organisations(people, &codes).unwrap_or(of_person)
        }
        None => of_person,
    };
    let found = shares_with_intervals(votes, Position::Agree, weights, &clusters, LEVEL);
    let share = |share: crate::uncertainty::WeightedShare| Share {
        share: figure(share.share),
        low: figure(share.interval.low),
        high: figure(share.interval.high),
    };
    match found {
        Ok(found) => found.into_iter().map(|found| found.map(share)).collect(),
        // Weights that nobody could have checked are no weights: nothing is said.
        Err(_) => vec![None; votes.statements().len()],
    }
}
