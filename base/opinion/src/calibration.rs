//! Weights that bring the people to target shares: raking (iterative proportional fitting) over
//! compressed cells. Bounds and caps are not part of it; a target that cannot be met is refused.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::numbers::figure;
use crate::polis::{Participants, Targets};

/// Largest difference left between a weighted share and its target.
const TOLERANCE: f64 = 1e-10;
/// Cycles over the margins after which the targets are held to contradict each other.
const CYCLES_MAX: usize = 10_000;
/// A person may count at most this many times the average person.
pub const WEIGHT_MAX: f64 = 20.0;

/// Why weights cannot be computed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CalibrationError {
    /// Targets were given without attributes of the people.
    #[error("targets need participants.csv, which says who has which attribute")]
    NoParticipants,
    /// The targets name an attribute that no column has.
    #[error("targets name the attribute \"{attribute}\", which is no column of participants.csv")]
    UnknownAttribute {
        /// The attribute.
        attribute: String,
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
        /// The person.
        participant: u64,
        /// The attribute.
        attribute: String,
        /// The value.
        value: String,
    },
    /// No weights meet all margins at once.
    #[error(
        "the margins contradict each other for the people there are: after {cycles} cycles shares still miss their targets by {miss:.6}"
    )]
    Contradiction {
        /// Cycles that were run.
        cycles: usize,
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
    /// Its value.
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
    /// The margins; empty if everybody counts once.
    pub margins: Vec<Margin>,
    /// For each person (row) how often they count; mean 1. Not part of the public figures.
    #[serde(skip)]
    pub of_row: Vec<f64>,
}

impl Weights {
    /// Everybody counts once.
    pub fn unweighted(people: usize) -> Self {
        Self::of(vec![1.0; people], Vec::new())
    }

    fn of(of_row: Vec<f64>, margins: Vec<Margin>) -> Self {
        let sum: f64 = of_row.iter().sum();
        let squares: f64 = of_row.iter().map(|weight| weight * weight).sum();
        let count = of_row.len() as f64;
        let per = |value: f64, of: f64| if of > 0.0 { figure(value / of) } else { 0.0 };
        Self {
            effective_sample_size: per(sum * sum, squares),
            design_effect: if count > 0.0 {
                per(count * squares, sum * sum)
            } else {
                1.0
            },
            margins,
            of_row,
        }
    }

    /// True if everybody counts once.
    pub fn is_unweighted(&self) -> bool {
        self.margins.is_empty()
    }
}

/// Rakes the people (ids ascending) to the targets.
pub fn rake(
    people: &[u64],
    attributes: Option<&Participants>,
    targets: &Targets,
) -> Result<Weights, CalibrationError> {
    if targets.margins.is_empty() || people.is_empty() {
        return Ok(Weights::unweighted(people.len()));
    }
    let attributes = attributes.ok_or(CalibrationError::NoParticipants)?;
    let table = Table::of(people, attributes, targets)?;
    let cells = table.cells();
    let weights = fitted(&cells, &table.shares)?;
    let of_row: Vec<f64> = table.levels.iter().map(|levels| weights[levels]).collect();
    let heaviest = of_row.iter().copied().fold(0.0, f64::max);
    if heaviest > WEIGHT_MAX {
        return Err(CalibrationError::TooHeavy { weight: heaviest });
    }
    let margins = table.margins(&of_row);
    Ok(Weights::of(of_row, margins))
}

/// The people by the levels of the targeted attributes.
struct Table {
    names: Vec<(String, Vec<String>)>,
    shares: Vec<Vec<f64>>,
    /// For each person the level of each attribute.
    levels: Vec<Vec<usize>>,
}

impl Table {
    fn of(
        people: &[u64],
        attributes: &Participants,
        targets: &Targets,
    ) -> Result<Self, CalibrationError> {
        let mut table = Self {
            names: Vec::new(),
            shares: Vec::new(),
            levels: vec![Vec::new(); people.len()],
        };
        for (attribute, margin) in &targets.margins {
            let place = attributes
                .attributes
                .iter()
                .position(|name| name == attribute);
            let place = place.ok_or_else(|| CalibrationError::UnknownAttribute {
                attribute: attribute.clone(),
            })?;
            let wanted: Vec<(&String, f64)> = margin
                .iter()
                .map(|(value, share)| (value, *share))
                .filter(|(_, s)| *s > 0.0)
                .collect();
            let values_of: Vec<&str> = people
                .iter()
                .map(|person| {
                    attributes
                        .values
                        .get(person)
                        .map_or("", |values| &values[place])
                })
                .collect();
            refuse_uncovered(attribute, &wanted, &values_of)?;
            for ((levels, value), person) in table.levels.iter_mut().zip(&values_of).zip(people) {
                let level = wanted
                    .iter()
                    .position(|(wanted, _)| wanted.as_str() == *value);
                levels.push(level.ok_or_else(|| CalibrationError::UntargetedValue {
                    participant: *person,
                    attribute: attribute.clone(),
                    value: (*value).to_owned(),
                })?);
            }
            table
                .shares
                .push(wanted.iter().map(|(_, share)| *share).collect());
            let names = wanted.iter().map(|(value, _)| (*value).clone()).collect();
            table.names.push((attribute.clone(), names));
        }
        Ok(table)
    }

    /// How many people stand in each combination of levels.
    fn cells(&self) -> BTreeMap<Vec<usize>, f64> {
        let mut cells = BTreeMap::new();
        for levels in &self.levels {
            *cells.entry(levels.clone()).or_insert(0.0) += 1.0;
        }
        cells
    }

    fn margins(&self, of_row: &[f64]) -> Vec<Margin> {
        let total = of_row.len() as f64;
        let mut margins = Vec::new();
        for (place, (attribute, values)) in self.names.iter().enumerate() {
            for (level, value) in values.iter().enumerate() {
                let mut counts = (0.0, 0.0);
                for (levels, weight) in self.levels.iter().zip(of_row) {
                    if levels[place] == level {
                        counts = (counts.0 + 1.0, counts.1 + weight);
                    }
                }
                margins.push(Margin {
                    attribute: attribute.clone(),
                    value: value.clone(),
                    target: figure(self.shares[place][level]),
                    unweighted: figure(counts.0 / total),
                    weighted: figure(counts.1 / total),
                });
            }
        }
        margins
    }
}

fn refuse_uncovered(
    attribute: &str,
    wanted: &[(&String, f64)],
    values_of: &[&str],
) -> Result<(), CalibrationError> {
    let nobody: Vec<&(&String, f64)> = wanted
        .iter()
        .filter(|(value, _)| !values_of.contains(&value.as_str()))
        .collect();
    if nobody.is_empty() {
        return Ok(());
    }
    let values: Vec<&str> = nobody.iter().map(|(value, _)| value.as_str()).collect();
    Err(CalibrationError::Uncovered {
        attribute: attribute.to_owned(),
        values: values.join(", "),
        share: nobody.iter().map(|(_, share)| share).sum(),
    })
}

/// Iterative proportional fitting: the weight of a person in each cell, mean 1 over all people.
fn fitted(
    cells: &BTreeMap<Vec<usize>, f64>,
    shares: &[Vec<f64>],
) -> Result<BTreeMap<Vec<usize>, f64>, CalibrationError> {
    let people: f64 = cells.values().sum();
    let mut masses: Vec<(&Vec<usize>, f64)> =
        cells.iter().map(|(levels, n)| (levels, *n)).collect();
    let mut miss = 0.0;
    for _ in 0..CYCLES_MAX {
        for (place, wanted) in shares.iter().enumerate() {
            let sums = margin_sums(&masses, place, wanted.len());
            for (levels, mass) in &mut masses {
                let level = levels[place];
                *mass *= if sums[level] > 0.0 {
                    wanted[level] * people / sums[level]
                } else {
                    0.0
                };
            }
        }
        miss = shares
            .iter()
            .enumerate()
            .flat_map(|(place, wanted)| {
                let sums = margin_sums(&masses, place, wanted.len());
                wanted
                    .iter()
                    .zip(sums)
                    .map(|(w, sum)| (w - sum / people).abs())
                    .collect::<Vec<_>>()
            })
            .fold(0.0, f64::max);
        if miss <= TOLERANCE {
            let weight =
                |(levels, mass): (&Vec<usize>, f64)| (levels.clone(), mass / cells[levels]);
            return Ok(masses.into_iter().map(weight).collect());
        }
    }
    Err(CalibrationError::Contradiction {
        cycles: CYCLES_MAX,
        miss,
    })
}

fn margin_sums(masses: &[(&Vec<usize>, f64)], place: usize, levels: usize) -> Vec<f64> {
    let mut sums = vec![0.0; levels];
    for (cell, mass) in masses {
        sums[cell[place]] += mass;
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    /// People by (first attribute, second attribute, how many), and their targets.
    fn people(cells: &[(&str, &str, usize)]) -> (Vec<u64>, Participants) {
        let mut values = BTreeMap::new();
        for (first, second, count) in cells {
            for _ in 0..*count {
                values.insert(
                    values.len() as u64,
                    vec![(*first).to_owned(), (*second).to_owned()],
                );
            }
        }
        let attributes = vec!["region".to_owned(), "sector".to_owned()];
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

    #[test]
    fn raking_gives_the_exact_table_of_the_published_vector() {
        let (ids, attributes) = people(&[
            ("x", "p", 40),
            ("x", "q", 10),
            ("y", "p", 20),
            ("y", "q", 30),
        ]);
        // 50 x and 50 y, 60 p and 40 q; targets 60/40 and 50/50 keep the odds ratio of 6.
        let wanted = targets(&[
            ("region", "x", 0.5),
            ("region", "y", 0.5),
            ("sector", "p", 0.5),
            ("sector", "q", 0.5),
        ]);
        let weights = rake(&ids, Some(&attributes), &wanted).unwrap();
        let odds = weights.of_row[0] * 40.0 * weights.of_row[70] * 30.0
            / (weights.of_row[45] * 10.0 * weights.of_row[55] * 20.0);
        assert!((odds - 6.0).abs() < 1e-8, "odds ratio {odds}");
        assert!(
            weights
                .margins
                .iter()
                .all(|m| (m.weighted - m.target).abs() < 1e-6)
        );
        assert!((weights.of_row.iter().sum::<f64>() - 100.0).abs() < 1e-7);
    }

    #[test]
    fn a_skewed_table_agrees_with_r() {
        let (ids, attributes) = people(&[
            ("AF", "civ", 5),
            ("AS", "civ", 20),
            ("EU", "civ", 75),
            ("AF", "gov", 10),
            ("AS", "gov", 30),
            ("EU", "gov", 60),
        ]);
        let wanted = targets(&[
            ("region", "AF", 0.3),
            ("region", "AS", 0.4),
            ("region", "EU", 0.3),
            ("sector", "civ", 0.5),
            ("sector", "gov", 0.5),
        ]);
        let weights = rake(&ids, Some(&attributes), &wanted).unwrap();
        assert!((weights.of_row[0] * 5.0 - 24.254_225_386_6).abs() < 1e-6);
        assert!((weights.of_row[199] * 60.0 - 22.252_715_302_9).abs() < 1e-6);
        assert!((weights.effective_sample_size - 99.088_59).abs() < 1e-4);
        assert!((weights.design_effect - 2.018_396).abs() < 1e-5);
    }

    #[test]
    fn a_region_without_anybody_is_refused_with_its_share() {
        let (ids, attributes) = people(&[("AS", "civ", 30), ("EU", "civ", 20), ("EU", "gov", 50)]);
        let wanted = targets(&[
            ("region", "AF", 0.2),
            ("region", "AS", 0.5),
            ("region", "EU", 0.3),
        ]);
        let refused = rake(&ids, Some(&attributes), &wanted).unwrap_err();
        assert!(
            matches!(&refused, CalibrationError::Uncovered { share, .. } if (share - 0.2).abs() < 1e-12)
        );
        assert!(
            refused
                .to_string()
                .starts_with("20.0 % of the target for \"region\" has no participant (AF)")
        );
    }

    #[test]
    fn targets_nobody_can_meet_are_refused() {
        let (ids, attributes) = people(&[("a", "p", 5), ("b", "q", 5)]);
        let contradiction = targets(&[
            ("region", "a", 0.5),
            ("region", "b", 0.5),
            ("sector", "p", 0.3),
            ("sector", "q", 0.7),
        ]);
        let refused = rake(&ids, Some(&attributes), &contradiction).unwrap_err();
        assert!(matches!(refused, CalibrationError::Contradiction { .. }));
        let unknown = targets(&[("shoe size", "a", 1.0)]);
        assert!(matches!(
            rake(&ids, Some(&attributes), &unknown),
            Err(CalibrationError::UnknownAttribute { .. })
        ));
        let untargeted = targets(&[("region", "a", 1.0)]);
        assert!(matches!(
            rake(&ids, Some(&attributes), &untargeted),
            Err(CalibrationError::UntargetedValue { .. })
        ));
        let (ids, attributes) = people(&[("a", "p", 99), ("b", "q", 1)]);
        let heavy = targets(&[("region", "a", 0.5), ("region", "b", 0.5)]);
        assert!(matches!(
            rake(&ids, Some(&attributes), &heavy),
            Err(CalibrationError::TooHeavy { .. })
        ));
    }
}
