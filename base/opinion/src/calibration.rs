//! Weights that bring the people to target shares: calibration by Kullback-Leibler distance
//! (raking) with limits on each weight and on each organisation, over compressed cells. What
//! cannot be met is refused and named, never met halfway; nothing is trimmed afterwards.
//!
//! [`rake`] and [`calibrate`] take attributes by name, [`Problem`] takes codes. With a cap below 1/k
//! on the share of an organisation, none alone has the weight that entitles a group to one of k
//! places of a proportional shortlist; [`cap_for`] gives half of that, 1/(2k), so that it takes at
//! least two acting together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::numbers::figure;
use crate::polis::{Participants, Targets};

mod cells;
mod dual;
mod feasibility;
mod ladder;
mod problem;
mod projections;
mod quantise;
mod table;
mod water_filling;

pub use ladder::{Collapsed, CollapsingLadder};
pub use problem::{Bounds, Calibrated, LEAST_RATIO, Names, Problem, SUM_TOLERANCE, TOLERANCE};
pub use quantise::{UNITS_PER_PERSON, quantise};
pub use water_filling::{cap_for, water_fill};

use cells::{NONE, numbered};
use ladder::{Count, Group};

/// A person may count at most this many times the average person.
pub const WEIGHT_MAX: f64 = 20.0;
/// The column of `participants.csv` that says for which organisation a person answers. Who has
/// none there is on their own.
pub const ORGANISATION: &str = "organisation";
/// Bounds that widen until the margins can be met: 3, 5, 8 times at most (and no less than the
/// inverse), and [`WEIGHT_MAX`] as the last.
pub const WIDENING: [Bounds; 4] = [
    Bounds {
        lower: 1.0 / 3.0,
        upper: 3.0,
    },
    Bounds {
        lower: 1.0 / 5.0,
        upper: 5.0,
    },
    Bounds {
        lower: 1.0 / 8.0,
        upper: 8.0,
    },
    Bounds {
        lower: 1.0 / WEIGHT_MAX,
        upper: WEIGHT_MAX,
    },
];

/// Why weights cannot be computed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CalibrationError {
    /// Targets were given without attributes of the people.
    #[error("targets need participants.csv, which says who has which attribute")]
    NoParticipants,
    /// A cap was given without saying who belongs to which organisation.
    #[error(
        "a cap on organisations needs the column \"{ORGANISATION}\" in participants.csv, which says who belongs to which"
    )]
    NoOrganisations,
    /// The targets name an attribute that no column has.
    #[error("targets name the attribute \"{attribute}\", which is no column of participants.csv")]
    UnknownAttribute {
        /// The attribute.
        attribute: String,
    },
    /// The problem itself is not well formed; the text says where and what would be.
    #[error("{problem}")]
    Malformed {
        /// What is wrong, and what would be right.
        problem: String,
    },
    /// The target shares of an attribute do not sum to 1.
    #[error("the target shares of {attribute} sum to {sum:.6}: they must sum to 1")]
    SharesDoNotSum {
        /// The attribute.
        attribute: String,
        /// Their sum.
        sum: f64,
    },
    /// The targets give shares to values that nobody analysed has.
    #[error("{:.1} % of the target for \"{attribute}\" has no participant ({values}): leave those values out and divide their share among the others, or declare which values they join", 100.0 * share)]
    Uncovered {
        /// The attribute.
        attribute: String,
        /// The values nobody has, comma-separated.
        values: String,
        /// Their target share together.
        share: f64,
    },
    /// A person has a value, perhaps none at all, that the targets do not name.
    #[error(
        "participant {participant} has the {attribute} \"{value}\", to which the targets give no share above 0"
    )]
    UntargetedValue {
        /// The person; in a [`Problem`], which knows no ids, the row.
        participant: u64,
        /// The attribute.
        attribute: String,
        /// The value.
        value: String,
    },
    /// No weights meet all margins at once.
    #[error(
        "the margins contradict each other for the people there are ({place}): after {cycles} cycles shares still miss their targets by {miss:.6}"
    )]
    Contradiction {
        /// Cycles that were run; 0 if it was seen beforehand.
        cycles: u32,
        /// The largest miss.
        miss: f64,
        /// The levels at fault.
        place: String,
    },
    /// The margins can be met, but the nearest weights that do count some people less than
    /// [`LEAST_RATIO`] times their base, which is as good as not at all.
    #[error(
        "the nearest weights that meet the margins count those who have {place} as good as not at all: set a lower bound, join levels, or change the targets"
    )]
    Erased {
        /// The levels of those people.
        place: String,
    },
    /// The bounds leave no weights that meet the margins (and the cap).
    #[error(
        "no weights between {lower:.3} and {upper:.3} times the base meet the margins ({place}; {miss:.6} of the total cannot be placed): widen the bounds or join levels"
    )]
    BoundsTooTight {
        /// The lower bound.
        lower: f64,
        /// The upper bound.
        upper: f64,
        /// The levels at fault.
        place: String,
        /// What is missing, as a share of the total.
        miss: f64,
    },
    /// There are fewer organisations than 1/cap.
    #[error("{organisations} organisations cannot each have at most {:.2} % of the weight: it takes {:.0} of them, or a higher cap", 100.0 * cap, (1.0 / cap).ceil())]
    TooFewOrganisations {
        /// How many there are, people on their own included.
        organisations: u64,
        /// The cap.
        cap: f64,
    },
    /// The cap leaves no weights that meet the margins.
    #[error("with at most {:.2} % of the weight for each organisation the margins cannot be met ({place}; {miss:.6} of the total cannot be placed): raise the cap or join levels", 100.0 * cap)]
    CapTooTight {
        /// The cap.
        cap: f64,
        /// The levels at fault.
        place: String,
        /// What is missing, as a share of the total.
        miss: f64,
    },
    /// Neither weights nor a proof that there are none were found.
    #[error(
        "no weights were found in {cycles} cycles (shares still miss their targets by {miss:.6}), nor a proof that there are none: join levels or change the targets"
    )]
    Undecided {
        /// Cycles that were run.
        cycles: u32,
        /// The largest miss.
        miss: f64,
    },
    /// The targets would make somebody count far too much.
    #[error(
        "the targets would count some people {weight:.1} times (at most {WEIGHT_MAX} is allowed): the group they stand for has too few participants"
    )]
    TooHeavy {
        /// The largest weight.
        weight: f64,
    },
}

/// How a margin stands after weighting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Margin {
    /// The attribute.
    pub attribute: String,
    /// Its value; values that were joined are separated by " + ".
    pub value: String,
    /// The share it should have.
    pub target: f64,
    /// The share it has among the people, unweighted.
    pub unweighted: f64,
    /// The share it has with the weights.
    pub weighted: f64,
}

/// How much each person counts, and what that costs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// Kish's effective sample size, (sum w)^2 / sum w^2.
    pub effective_sample_size: f64,
    /// Kish's design effect, n sum w^2 / (sum w)^2.
    pub design_effect: f64,
    /// How often the person counts who counts most; 1 is the average.
    pub max_weight: f64,
    /// The share of the total weight of the largest organisation. This and the next two are absent
    /// if it is not known who belongs to which; a person on their own is an organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_organisation_share: Option<f64>,
    /// The share of the ten largest together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top_ten_organisations_share: Option<f64>,
    /// The effective number of organisations, 1 / sum of squared shares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_organisations: Option<f64>,
    /// The margins; empty if there are no targets.
    pub margins: Vec<Margin>,
    /// The bounds under which the weights were found, if there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounds: Option<Bounds>,
    /// The cap on organisations, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<f64>,
    /// Values that were counted as one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub collapsed: Vec<Collapsed>,
    /// For each person (row) how often they count; mean 1. Not part of the public figures.
    #[serde(skip)]
    pub of_row: Vec<f64>,
    /// The same as whole numbers, 2^20 for the average person. Not part of the public figures.
    #[serde(skip)]
    pub quantised: Vec<u64>,
}

impl Weights {
    /// Everybody counts once.
    pub fn unweighted(people: usize) -> Self {
        Self::of(vec![1.0; people], vec![UNITS_PER_PERSON; people], None)
    }

    /// The figures of weights that were found elsewhere; organisations by row, if they are known.
    pub fn of(
        of_row: Vec<f64>,
        quantised: Vec<u64>,
        organisations: Option<&[Option<u32>]>,
    ) -> Self {
        let sum: f64 = of_row.iter().sum();
        let squares: f64 = of_row.iter().map(|weight| weight * weight).sum();
        let count = of_row.len() as f64;
        let per = |value: f64, of: f64| if of > 0.0 { figure(value / of) } else { 0.0 };
        let shares = organisations.map(|codes| organisation_shares(&of_row, codes));
        let shares = shares.filter(|shares| !shares.is_empty());
        let top = |count: usize| {
            shares
                .as_ref()
                .map(|shares| figure(shares.iter().take(count).sum()))
        };
        let squared = |shares: &Vec<f64>| shares.iter().map(|share| share * share).sum::<f64>();
        Self {
            effective_sample_size: per(sum * sum, squares),
            design_effect: if count > 0.0 {
                per(count * squares, sum * sum)
            } else {
                1.0
            },
            max_weight: per(of_row.iter().copied().fold(0.0, f64::max) * count, sum),
            top_organisation_share: top(1),
            top_ten_organisations_share: top(10),
            effective_organisations: shares.as_ref().map(|shares| per(1.0, squared(shares))),
            margins: Vec::new(),
            bounds: None,
            cap: None,
            collapsed: Vec::new(),
            of_row,
            quantised,
        }
    }

    /// True if everybody counts once.
    pub fn is_unweighted(&self) -> bool {
        self.margins.is_empty() && self.cap.is_none()
    }
}

/// The share of each organisation of the total, largest first; none without weight.
fn organisation_shares(of_row: &[f64], codes: &[Option<u32>]) -> Vec<f64> {
    let (organisation_of, count) = numbered(codes);
    let mut shares = vec![0.0; count];
    for (weight, organisation) in of_row.iter().zip(organisation_of) {
        if organisation == NONE {
            shares.push(*weight);
        } else {
            shares[organisation as usize] += weight;
        }
    }
    let total: f64 = of_row.iter().sum();
    shares.retain(|share| *share > 0.0);
    for share in &mut shares {
        *share /= total;
    }
    shares.sort_unstable_by(|one, other| other.total_cmp(one));
    shares
}

/// What is declared beforehand about how people are weighted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Options {
    /// The greatest share of the total weight that one organisation may have.
    pub cap: Option<f64>,
    /// Bounds to be tried in this order; [`WIDENING`] is the usual path. Without any, weights are
    /// not bounded, and refused if one is above [`WEIGHT_MAX`].
    pub bounds: Vec<Bounds>,
    /// Along what values are joined that fewer than `people_min` people have. An attribute without
    /// a ladder keeps its values as they are.
    pub ladders: Vec<CollapsingLadder>,
    /// See `ladders`; 10 is the usual number for weights.
    pub people_min: u64,
}

/// Rakes the people (ids ascending) to the targets: no cap, no bounds, nothing joined.
pub fn rake(
    people: &[u64],
    attributes: Option<&Participants>,
    targets: &Targets,
) -> Result<Weights, CalibrationError> {
    calibrate(people, attributes, targets, &Options::default())
}

/// Weighs the people (ids ascending) so that every target is met under the declared options.
pub fn calibrate(
    people: &[u64],
    attributes: Option<&Participants>,
    targets: &Targets,
    options: &Options,
) -> Result<Weights, CalibrationError> {
    let organisations =
        attributes.and_then(|attributes| codes_of(people, attributes, ORGANISATION));
    if people.is_empty() || (targets.margins.is_empty() && options.cap.is_none()) {
        let ones = vec![1.0; people.len()];
        let units = vec![UNITS_PER_PERSON; people.len()];
        return Ok(Weights::of(ones, units, organisations.as_deref()));
    }
    let attributes = attributes.ok_or(CalibrationError::NoParticipants)?;
    let mut problem = Problem {
        cap: options.cap,
        organisations,
        ..Problem::default()
    };
    let mut collapsed = Vec::new();
    for (attribute, margin) in &targets.margins {
        collapsed.extend(add_attribute(
            &mut problem,
            people,
            attributes,
            (attribute, margin),
            options,
        )?);
    }
    let (calibrated, bounds) = problem.solve_widening(&options.bounds)?;
    let heaviest = calibrated.weights.iter().copied().fold(0.0, f64::max);
    if bounds.is_none() && heaviest > WEIGHT_MAX {
        return Err(CalibrationError::TooHeavy { weight: heaviest });
    }
    let margins = margins_of(&problem, &calibrated.weights);
    let organisations = problem.organisations.as_deref();
    let weights = Weights::of(calibrated.weights, calibrated.quantised, organisations);
    Ok(Weights {
        margins,
        bounds,
        cap: options.cap,
        collapsed,
        ..weights
    })
}

/// The value of every person in a column; blank if nothing is known of them.
pub(crate) fn values_of<'a>(
    people: &[u64],
    attributes: &'a Participants,
    column: &str,
) -> Option<Vec<&'a str>> {
    let place = attributes
        .attributes
        .iter()
        .position(|name| name == column)?;
    let value = |person: &u64| {
        let values = attributes.values.get(person);
        values
            .and_then(|values| values.get(place))
            .map_or("", String::as_str)
    };
    Some(people.iter().map(value).collect())
}

/// The values of a column as codes in the order of their text; nothing where it is blank.
pub(crate) fn codes_of(
    people: &[u64],
    attributes: &Participants,
    column: &str,
) -> Option<Vec<Option<u32>>> {
    let values = values_of(people, attributes, column)?;
    let mut code_of: BTreeMap<&str, u32> = values.iter().map(|value| (value.trim(), 0)).collect();
    code_of.remove("");
    for (code, number) in code_of.values_mut().zip(0..) {
        *code = number;
    }
    Some(
        values
            .iter()
            .map(|value| code_of.get(value.trim()).copied())
            .collect(),
    )
}

/// Adds the levels, targets and names of one attribute; gives what was joined.
fn add_attribute(
    problem: &mut Problem,
    people: &[u64],
    attributes: &Participants,
    (attribute, margin): (&String, &BTreeMap<String, f64>),
    options: &Options,
) -> Result<Vec<Collapsed>, CalibrationError> {
    let Some(values) = values_of(people, attributes, attribute) else {
        return Err(CalibrationError::UnknownAttribute {
            attribute: attribute.clone(),
        });
    };
    let counts = counts_of(margin, &values);
    let ladder = options
        .ladders
        .iter()
        .find(|ladder| ladder.attribute == *attribute);
    let mut groups = ladder::joined(&counts, ladder, options.people_min);
    let counts_at_all =
        |count: Count| count.people > 0 || count.share.abs() > 0.0 || count.share.is_nan();
    groups.retain(|group| counts_at_all(group.count));
    let told: Vec<Collapsed> = groups
        .iter()
        .filter_map(|group| ladder::told(attribute, group, &counts))
        .collect();
    let level_of: BTreeMap<&str, u32> = groups
        .iter()
        .zip(0..)
        .flat_map(|(group, level)| {
            group
                .values
                .iter()
                .map(move |value| (value.as_str(), level))
        })
        .collect();
    let codes: Vec<u32> = values
        .iter()
        .map(|value| level_of.get(value).copied().unwrap_or(0))
        .collect();
    // Levels without anybody are refused first, with the others, where the problem is checked.
    let is_covered = groups
        .iter()
        .all(|group| group.count.share <= 0.0 || group.count.people > 0);
    let untargeted = |(code, _): &(&u32, _)| groups[**code as usize].count.share <= 0.0;
    let mut placed = codes.iter().zip(values.iter().zip(people));
    if let Some((_, (value, person))) = placed.find(untargeted).filter(|_| is_covered) {
        return Err(CalibrationError::UntargetedValue {
            participant: *person,
            attribute: attribute.clone(),
            value: (*value).to_owned(),
        });
    }
    let name = |group: &Group| {
        let known = group
            .values
            .iter()
            .filter(|value| counts.contains_key(*value));
        known.cloned().collect::<Vec<_>>().join(" + ")
    };
    problem.names.attributes.push(attribute.clone());
    problem.names.levels.push(groups.iter().map(name).collect());
    problem
        .targets
        .push(groups.iter().map(|group| group.count.share).collect());
    problem.levels.push(codes);
    Ok(told)
}

/// People and target share of every value that has either.
fn counts_of(margin: &BTreeMap<String, f64>, values: &[&str]) -> BTreeMap<String, Count> {
    let target = |(value, share): (&String, &f64)| {
        let count = Count {
            people: 0,
            share: *share,
        };
        (value.clone(), count)
    };
    let mut counts: BTreeMap<String, Count> = margin.iter().map(target).collect();
    for value in values {
        if let Some(known) = counts.get_mut(*value) {
            known.people += 1;
        } else {
            counts.insert(
                (*value).to_owned(),
                Count {
                    people: 1,
                    share: 0.0,
                },
            );
        }
    }
    counts
}

fn margins_of(problem: &Problem, weights: &[f64]) -> Vec<Margin> {
    let total: f64 = weights.iter().sum();
    let people = weights.len() as f64;
    let mut margins = Vec::new();
    for (attribute, shares) in problem.targets.iter().enumerate() {
        let mut sums = vec![(0.0, 0.0); shares.len()];
        for (level, weight) in problem.levels[attribute].iter().zip(weights) {
            let sum: &mut (f64, f64) = &mut sums[*level as usize];
            *sum = (sum.0 + 1.0, sum.1 + weight);
        }
        for (level, (target, (count, weight))) in shares.iter().zip(sums).enumerate() {
            margins.push(Margin {
                attribute: problem.names.attribute(attribute),
                value: problem.names.level(attribute, level),
                target: figure(*target),
                unweighted: figure(count / people),
                weighted: figure(weight / total),
            });
        }
    }
    margins
}

#[cfg(test)]
mod tests {
    use super::*;

    /// People by (first attribute, second attribute, how many).
    fn people(columns: [&str; 2], cells: &[(&str, &str, usize)]) -> (Vec<u64>, Participants) {
        let mut values = BTreeMap::new();
        for (first, second, count) in cells {
            for _ in 0..*count {
                let pair = vec![(*first).to_owned(), (*second).to_owned()];
                values.insert(values.len() as u64, pair);
            }
        }
        let attributes = columns.map(str::to_owned).to_vec();
        (
            values.keys().copied().collect(),
            Participants { attributes, values },
        )
    }

    fn targets(margins: &[(&str, &str, f64)]) -> Targets {
        let mut targets = Targets::default();
        for (attribute, value, share) in margins {
            let margin = targets.margins.entry((*attribute).to_owned()).or_default();
            margin.insert((*value).to_owned(), *share);
        }
        targets
    }

    const TWO: [&str; 2] = ["region", "sector"];
    const SKEWED: [(&str, &str, usize); 6] = [
        ("AF", "civ", 5),
        ("AS", "civ", 20),
        ("EU", "civ", 75),
        ("AF", "gov", 10),
        ("AS", "gov", 30),
        ("EU", "gov", 60),
    ];
    const WANTED: [(&str, &str, f64); 5] = [
        ("region", "AF", 0.3),
        ("region", "AS", 0.4),
        ("region", "EU", 0.3),
        ("sector", "civ", 0.5),
        ("sector", "gov", 0.5),
    ];

    #[test]
    fn attributes_by_name_give_the_figures_of_the_published_table() {
        let (ids, attributes) = people(TWO, &SKEWED);
        let weights = rake(&ids, Some(&attributes), &targets(&WANTED)).unwrap();
        assert!((weights.of_row[0] * 5.0 - 24.254_225_386_6).abs() < 1e-9);
        assert!((weights.of_row[199] * 60.0 - 22.252_715_302_9).abs() < 1e-9);
        assert!((weights.effective_sample_size - 99.088_59).abs() < 1e-5);
        assert!((weights.design_effect - 2.018_396).abs() < 1e-6);
        assert!((weights.max_weight - 4.850_845).abs() < 1e-6);
        assert_eq!(weights.margins.len(), 5);
        assert!(
            weights
                .margins
                .iter()
                .all(|m| (m.weighted - m.target).abs() < 1e-6)
        );
        assert!((weights.margins[0].unweighted - 0.075).abs() < 1e-9);
        assert_eq!(
            weights.quantised.iter().sum::<u64>(),
            200 * UNITS_PER_PERSON
        );
        assert!(weights.top_organisation_share.is_none() && !weights.is_unweighted());
        let stored = serde_json::to_string(&weights).unwrap();
        assert!(
            !stored.contains("of_row") && !stored.contains("quantised"),
            "{stored}"
        );
        let read: Weights = serde_json::from_str(&stored).unwrap();
        assert_eq!(read.margins, weights.margins);
    }

    #[test]
    fn a_region_without_anybody_is_refused_with_its_share() {
        let (ids, attributes) = people(
            TWO,
            &[("AS", "civ", 30), ("EU", "civ", 20), ("EU", "gov", 50)],
        );
        let wanted = targets(&[
            ("region", "AF", 0.2),
            ("region", "AS", 0.5),
            ("region", "EU", 0.3),
        ]);
        let refused = rake(&ids, Some(&attributes), &wanted).unwrap_err();
        assert!(
            matches!(&refused, CalibrationError::Uncovered { share, .. } if (share - 0.2).abs() < 1e-12)
        );
        let told = refused.to_string();
        assert!(
            told.starts_with("20.0 % of the target for \"region\" has no participant (AF)"),
            "{told}"
        );
    }

    #[test]
    fn a_declared_ladder_joins_what_is_too_small_and_says_so() {
        let (ids, attributes) = people(
            TWO,
            &[
                ("AF-E", "civ", 3),
                ("AF-W", "civ", 40),
                ("AS", "civ", 30),
                ("EU", "civ", 27),
            ],
        );
        let wanted = targets(&[
            ("region", "AF-E", 0.1),
            ("region", "AF-S", 0.1),
            ("region", "AF-W", 0.2),
            ("region", "AS", 0.3),
            ("region", "EU", 0.3),
        ]);
        let blocks = |blocks: &[&[&str]]| -> Vec<Vec<String>> {
            let block = |block: &&[&str]| block.iter().map(|value| (*value).to_owned()).collect();
            blocks.iter().map(block).collect()
        };
        let ladder = CollapsingLadder {
            attribute: "region".to_owned(),
            steps: vec![
                blocks(&[&["AF-E", "AF-S"]]),
                blocks(&[&["AF-E", "AF-W"], &["AS", "OC"]]),
            ],
        };
        let options = Options {
            ladders: vec![ladder],
            people_min: 10,
            ..Options::default()
        };
        let weights = calibrate(&ids, Some(&attributes), &wanted, &options).unwrap();
        // AF-S has nobody and joins AF-E; both have three people and join AF-W.
        assert_eq!(
            weights.collapsed,
            [Collapsed {
                attribute: "region".to_owned(),
                values: ["AF-E", "AF-S", "AF-W"].map(str::to_owned).to_vec(),
                people: 43,
                target: 0.4,
                uncovered: 0.1,
            }]
        );
        let values: Vec<&str> = weights
            .margins
            .iter()
            .map(|margin| margin.value.as_str())
            .collect();
        assert_eq!(values, ["AF-E + AF-S + AF-W", "AS", "EU"]);
        assert!((weights.of_row[0] - 40.0 / 43.0).abs() < 1e-12);
        // Without it the place is told.
        let refused = rake(&ids, Some(&attributes), &wanted).unwrap_err();
        assert!(matches!(refused, CalibrationError::Uncovered { values, .. } if values == "AF-S"));
    }

    #[test]
    fn the_column_organisation_is_capped_and_its_concentration_told() {
        let (ids, attributes) = people(
            ["region", ORGANISATION],
            &[
                ("AF", "big", 60),
                ("AF", "", 10),
                ("EU", "small", 10),
                ("EU", "", 20),
            ],
        );
        let wanted = targets(&[("region", "AF", 0.5), ("region", "EU", 0.5)]);
        let free = rake(&ids, Some(&attributes), &wanted).unwrap();
        assert!((free.top_organisation_share.unwrap() - 0.428_571).abs() < 1e-9);
        let options = Options {
            cap: Some(0.2),
            ..Options::default()
        };
        let weights = calibrate(&ids, Some(&attributes), &wanted, &options).unwrap();
        // AF: big 20, the ten others 30; EU: 50 over thirty people, small's ten have 16.67.
        assert!(
            (weights.of_row[0] - 1.0 / 3.0).abs() < 1e-9 && (weights.of_row[60] - 3.0).abs() < 1e-9
        );
        assert!((weights.top_organisation_share.unwrap() - 0.2).abs() < 1e-9);
        let ten = 0.2 + 0.5 / 3.0 + 8.0 * 0.03;
        assert!((weights.top_ten_organisations_share.unwrap() - ten).abs() < 1e-6);
        let squares = 0.04 + 1.0 / 36.0 + 10.0 * 0.03 * 0.03 + 20.0 * (0.5_f64 / 30.0).powi(2);
        assert!((weights.effective_organisations.unwrap() - 1.0 / squares).abs() < 1e-5);
        // A cap alone, and a cap without knowing who belongs to which.
        let capped = calibrate(&ids, Some(&attributes), &Targets::default(), &options).unwrap();
        assert!(
            (capped.top_organisation_share.unwrap() - 0.2).abs() < 1e-9 && !capped.is_unweighted()
        );
        let (ids, unknown) = people(TWO, &SKEWED);
        let refused = calibrate(&ids, Some(&unknown), &Targets::default(), &options).unwrap_err();
        assert_eq!(refused, CalibrationError::NoOrganisations);
    }

    #[test]
    fn targets_nobody_can_meet_are_refused() {
        let (ids, attributes) = people(TWO, &[("a", "p", 5), ("b", "q", 5)]);
        let refused = |margins: &[(&str, &str, f64)]| {
            rake(&ids, Some(&attributes), &targets(margins)).unwrap_err()
        };
        let contradiction = refused(&[
            ("region", "a", 0.5),
            ("region", "b", 0.5),
            ("sector", "p", 0.3),
            ("sector", "q", 0.7),
        ]);
        assert!(
            contradiction
                .to_string()
                .contains("region \"a\" with a target of 50.0 % against sector \"p\""),
            "{contradiction}"
        );
        assert!(matches!(
            refused(&[("shoe size", "a", 1.0)]),
            CalibrationError::UnknownAttribute { .. }
        ));
        assert!(matches!(
            refused(&[("region", "a", 1.0)]),
            CalibrationError::UntargetedValue { participant: 5, .. }
        ));
        assert!(matches!(
            refused(&[("region", "a", 0.5), ("region", "b", 0.47)]),
            CalibrationError::SharesDoNotSum { .. }
        ));
        let half = targets(&[("region", "a", 0.5), ("region", "b", 0.5)]);
        assert_eq!(
            rake(&ids, None, &half).unwrap_err(),
            CalibrationError::NoParticipants
        );
        assert!(rake(&[], None, &half).unwrap().of_row.is_empty());
        let (ids, attributes) = people(TWO, &[("a", "p", 99), ("b", "q", 1)]);
        let heavy = rake(&ids, Some(&attributes), &half);
        assert!(
            matches!(heavy, Err(CalibrationError::TooHeavy { weight }) if (weight - 50.0).abs() < 1e-6)
        );
        let options = Options {
            bounds: WIDENING.to_vec(),
            ..Options::default()
        };
        let bounded = calibrate(&ids, Some(&attributes), &half, &options).unwrap_err();
        assert!(
            matches!(&bounded, CalibrationError::BoundsTooTight { place, .. } if place.contains('b')),
            "{bounded}"
        );
    }
}
