//! The weighting problem on dense level codes: what is asked, what is refused before a number is
//! computed, and the order of the steps to the answer. Names of attributes stand only in messages.

use serde::{Deserialize, Serialize};

use super::CalibrationError;
use super::cells::{Cells, Organisations};
use super::dual::{self, Fit, Outcome};
use super::feasibility;
use super::quantise;
use super::table::{Holder, Layout, Table};

/// How far the shares of a margin may be from summing to 1; within it they are scaled to 1.
pub const SUM_TOLERANCE: f64 = 1e-6;
/// Largest difference between a weighted share and its target in any result.
pub const TOLERANCE: f64 = 1e-9;
/// Nobody's weight is less than this part of their base weight: one step of the whole-number
/// weights, 2^-20. If the nearest weights that meet the margins go below it, they are refused.
pub const LEAST_RATIO: f64 = 1.0 / (1 << 20) as f64;
/// Base weights may differ by this factor at most.
const BASE_SPAN_MAX: f64 = (1_u64 << 40) as f64;
/// How much an organisation may be above the cap, as a share of the total, to count as at it.
const CAP_TOLERANCE: f64 = 1e-12;

/// Limits of a person's weight as multiples of their base weight.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// The least multiple, from 0 to 1.
    pub lower: f64,
    /// The greatest multiple, 1 or more.
    pub upper: f64,
}

/// Names for messages. What is not named goes by its number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// One name for each attribute.
    pub attributes: Vec<String>,
    /// For each attribute the names of its levels.
    pub levels: Vec<Vec<String>>,
}

impl Names {
    pub(super) fn attribute(&self, attribute: usize) -> String {
        let known = self.attributes.get(attribute).cloned();
        known.unwrap_or_else(|| format!("attribute {attribute}"))
    }

    pub(super) fn level(&self, attribute: usize, level: usize) -> String {
        let known = self
            .levels
            .get(attribute)
            .and_then(|names| names.get(level));
        known.cloned().unwrap_or_else(|| format!("level {level}"))
    }

    /// `region "AF"`: an attribute with one of its levels.
    pub(super) fn place(&self, attribute: usize, level: usize) -> String {
        format!(
            "{} \"{}\"",
            self.attribute(attribute),
            self.level(attribute, level)
        )
    }
}

/// What is asked: weights as near as possible to the base weights that meet every margin.
///
/// Minimised is the sum over the people of `w log(w/d) - w + d` (Kullback-Leibler distance of the
/// weights w from the base weights d, both with mean 1) subject to the target share of every
/// level, to `bounds` and to `cap`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Problem {
    /// By attribute: one level code per person.
    pub levels: Vec<Vec<u32>>,
    /// By attribute: the share each level should have of the total weight.
    pub targets: Vec<Vec<f64>>,
    /// Base weights, one per person, all above 0; everybody the same if absent. Only their
    /// proportions matter.
    pub base: Option<Vec<f64>>,
    /// The organisation of each person, any codes; nothing for a person on their own, who is then
    /// an organisation of one.
    pub organisations: Option<Vec<Option<u32>>>,
    /// The greatest share of the total weight that one organisation may have; needs
    /// `organisations`.
    pub cap: Option<f64>,
    /// Limits of each weight.
    pub bounds: Option<Bounds>,
    /// Names for messages.
    pub names: Names,
}

/// The answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibrated {
    /// One weight per person, mean 1.
    pub weights: Vec<f64>,
    /// The same as whole numbers that sum to exactly 2^20 per person.
    pub quantised: Vec<u64>,
    /// Cycles over the margins and Newton steps that were run.
    pub cycles: u32,
    /// The largest difference left between a share and its target, or an organisation and its cap.
    pub error: f64,
}

impl Problem {
    /// How many people there are.
    pub fn people(&self) -> usize {
        let levels = self.levels.first().map(Vec::len);
        let organisations = self.organisations.as_ref().map(Vec::len);
        let base = self.base.as_ref().map(Vec::len);
        levels.or(organisations).or(base).unwrap_or(0)
    }

    /// The weights, or why there are none. Nobody has no weights.
    pub fn solve(&self) -> Result<Calibrated, CalibrationError> {
        let path: Vec<Option<Bounds>> = vec![self.bounds];
        self.solve_first(&path).map(|(calibrated, _)| calibrated)
    }

    /// Tries the bounds in their declared order (in place of `bounds`) and gives the first answer
    /// with the bounds it was found under. Without any, the weights are unbounded.
    pub fn solve_widening(
        &self,
        path: &[Bounds],
    ) -> Result<(Calibrated, Option<Bounds>), CalibrationError> {
        let declared: Vec<Option<Bounds>> = path.iter().copied().map(Some).collect();
        self.solve_first(if declared.is_empty() {
            &[None]
        } else {
            &declared
        })
    }

    fn solve_first(
        &self,
        path: &[Option<Bounds>],
    ) -> Result<(Calibrated, Option<Bounds>), CalibrationError> {
        self.refuse_malformed(path)?;
        let prepared = Prepared::of(self)?;
        if prepared.people == 0 {
            return Ok((
                Calibrated {
                    weights: Vec::new(),
                    quantised: Vec::new(),
                    cycles: 0,
                    error: 0.0,
                },
                path[0],
            ));
        }
        prepared.refuse_unmeetable()?;
        let mut last = None;
        for bounds in path {
            match prepared.solve(*bounds) {
                Ok(calibrated) => return Ok((calibrated, *bounds)),
                Err(refusal @ CalibrationError::BoundsTooTight { .. }) => last = Some(refusal),
                Err(other) => return Err(other),
            }
        }
        Err(last.unwrap_or(CalibrationError::Undecided {
            cycles: 0,
            miss: 0.0,
        }))
    }

    /// Refuses lengths, shares, base weights, bounds and caps that mean nothing.
    fn refuse_malformed(&self, path: &[Option<Bounds>]) -> Result<(), CalibrationError> {
        let people = self.people();
        let malformed = |problem: String| Err(CalibrationError::Malformed { problem });
        if self.levels.len() != self.targets.len() {
            return malformed(format!(
                "{} attributes have levels and {} have targets: each needs both",
                self.levels.len(),
                self.targets.len()
            ));
        }
        let lengths = self.levels.iter().map(Vec::len);
        let lengths = lengths.chain(self.organisations.as_ref().map(Vec::len));
        for length in lengths.chain(self.base.as_ref().map(Vec::len)) {
            if length != people || u32::try_from(people).is_err() {
                return malformed(format!(
                    "a list is for {length} people, another for {people}: all must be for the same, fewer than 2^32"
                ));
            }
        }
        for (attribute, shares) in self.targets.iter().enumerate() {
            self.refuse_shares(attribute, shares)?;
        }
        self.refuse_base()?;
        if let Some(cap) = self.cap {
            if !(cap > 0.0 && cap <= 1.0) {
                return malformed(format!(
                    "the cap on organisations is {cap}: it must be above 0 and at most 1"
                ));
            }
            if self.organisations.is_none() {
                return Err(CalibrationError::NoOrganisations);
            }
        }
        for bounds in path.iter().flatten() {
            let Bounds { lower, upper } = *bounds;
            if !((0.0..=1.0).contains(&lower) && upper >= 1.0 && upper.is_finite()) {
                return malformed(format!(
                    "the bounds are {lower} and {upper}: the lower must be from 0 to 1, the upper at least 1"
                ));
            }
        }
        Ok(())
    }

    fn refuse_shares(&self, attribute: usize, shares: &[f64]) -> Result<(), CalibrationError> {
        for (level, share) in shares.iter().enumerate() {
            if !(share.is_finite() && *share >= 0.0) {
                return Err(CalibrationError::Malformed {
                    problem: format!(
                        "the target of {} is {share}: a share is from 0 to 1",
                        self.names.place(attribute, level)
                    ),
                });
            }
        }
        let sum: f64 = shares.iter().sum();
        if (sum - 1.0).abs() > SUM_TOLERANCE {
            return Err(CalibrationError::SharesDoNotSum {
                attribute: self.names.attribute(attribute),
                sum,
            });
        }
        Ok(())
    }

    fn refuse_base(&self) -> Result<(), CalibrationError> {
        let base = self.base.as_deref().unwrap_or_default();
        let greatest = base.iter().copied().fold(0.0, f64::max);
        for (row, weight) in base.iter().enumerate() {
            let within = *weight > 0.0 && weight.is_finite() && greatest / weight <= BASE_SPAN_MAX;
            if !within {
                return Err(CalibrationError::Malformed {
                    problem: format!(
                        "the base weight at row {row} is {weight}: base weights must be above 0 and within a factor of 2^40 of each other"
                    ),
                });
            }
        }
        Ok(())
    }
}

/// The problem after compression, with every margin summing to exactly 1.
struct Prepared<'a> {
    problem: &'a Problem,
    people: usize,
    cells: Cells,
    targets: Vec<Vec<f64>>,
    organisations: Option<Organisations>,
    names: Names,
}

impl<'a> Prepared<'a> {
    fn of(problem: &'a Problem) -> Result<Self, CalibrationError> {
        let scaled = |shares: &Vec<f64>| {
            let sum: f64 = shares.iter().sum();
            shares.iter().map(|share| share / sum).collect()
        };
        let mut targets: Vec<Vec<f64>> = problem.targets.iter().map(scaled).collect();
        let people = problem.people();
        let mut cells = Cells::of(
            &problem.levels,
            &problem.targets,
            problem.base.as_deref(),
            people,
        )
        .map_err(|attribute| CalibrationError::Malformed {
            problem: format!(
                "a code of {} has no target: there must be one for every level, 0 if nobody has it",
                problem.names.attribute(attribute)
            ),
        })?;
        let mut names = problem.names.clone();
        if targets.is_empty() {
            // The total is a margin with one level.
            targets.push(vec![1.0]);
            cells.levels.push(vec![0; cells.units.len()]);
            names = Names {
                attributes: vec!["everybody".to_owned()],
                levels: vec![vec!["all".to_owned()]],
            };
        }
        let organisations = match (&problem.organisations, problem.cap) {
            (Some(codes), Some(_)) => Some(Organisations::of(codes, &cells)),
            _ => None,
        };
        Ok(Self {
            problem,
            people,
            cells,
            targets,
            organisations,
            names,
        })
    }

    /// What no bounds can mend: levels without people, people without a target, margins that
    /// contradict each other two by two, fewer organisations than the cap needs.
    fn refuse_unmeetable(&self) -> Result<(), CalibrationError> {
        for (attribute, shares) in self.targets.iter().enumerate() {
            let masses = self.cells.level_masses(attribute, shares.len());
            let absent: Vec<usize> = (0..shares.len())
                .filter(|level| shares[*level] > 0.0 && masses[*level] <= 0.0)
                .collect();
            if !absent.is_empty() {
                let values: Vec<String> = absent
                    .iter()
                    .map(|level| self.names.level(attribute, *level))
                    .collect();
                return Err(CalibrationError::Uncovered {
                    attribute: self.names.attribute(attribute),
                    values: values.join(", "),
                    share: absent.iter().map(|level| shares[*level]).sum(),
                });
            }
            if let Some(level) =
                (0..shares.len()).find(|level| shares[*level] <= 0.0 && masses[*level] > 0.0)
            {
                let row = self.problem.levels[attribute]
                    .iter()
                    .position(|code| *code as usize == level);
                return Err(CalibrationError::UntargetedValue {
                    participant: row.unwrap_or(0) as u64,
                    attribute: self.names.attribute(attribute),
                    value: self.names.level(attribute, level),
                });
            }
        }
        if let (Some(organisations), Some(cap)) = (&self.organisations, self.problem.cap) {
            self.refuse_cap(organisations, cap)?;
        }
        match feasibility::conflict_of_two(&self.cells, &self.targets, 0.0, f64::INFINITY) {
            Some(conflict) => Err(CalibrationError::Contradiction {
                cycles: 0,
                miss: conflict.miss,
                place: conflict.place(&self.names),
            }),
            None => Ok(()),
        }
    }

    /// Each organisation holds at most `cap`, so a level needs at least its target over `cap`.
    fn refuse_cap(&self, organisations: &Organisations, cap: f64) -> Result<(), CalibrationError> {
        let count = organisations.count();
        if cap * (count as f64) < 1.0 - TOLERANCE {
            return Err(CalibrationError::TooFewOrganisations {
                organisations: count as u64,
                cap,
            });
        }
        for (attribute, shares) in self.targets.iter().enumerate() {
            let present = organisations.by_level(&self.cells, attribute, shares.len());
            for (level, share) in shares.iter().enumerate() {
                let held = cap * present[level] as f64;
                if held < share - TOLERANCE {
                    return Err(CalibrationError::CapTooTight {
                        cap,
                        place: format!(
                            "{} has {} organisations for a target of {:.1} %",
                            self.names.place(attribute, level),
                            present[level],
                            100.0 * share
                        ),
                        miss: share - held,
                    });
                }
            }
        }
        Ok(())
    }

    fn solve(&self, bounds: Option<Bounds>) -> Result<Calibrated, CalibrationError> {
        if let Some(Bounds { lower, upper }) = bounds
            && let Some(conflict) =
                feasibility::conflict_of_two(&self.cells, &self.targets, lower, upper)
        {
            let place = conflict.place(&self.names);
            return Err(CalibrationError::BoundsTooTight {
                lower,
                upper,
                place,
                miss: conflict.miss,
            });
        }
        let (layout, fit) = self.fitted(bounds)?;
        if bounds.is_none_or(|bounds| bounds.lower <= 0.0) {
            self.refuse_erased(&layout, &fit)?;
        }
        let kinds = layout.kinds(&self.cells, self.organisations.as_ref(), &fit.ratios);
        let (weights, quantised) = quantise::expanded(&kinds, self.problem.base.as_deref());
        Ok(Calibrated {
            weights,
            quantised,
            cycles: fit.cycles,
            error: fit.error,
        })
    }

    /// Solves, caps the organisations that turn out above the cap, and solves again until none is:
    /// an answer that meets constraints which were left out is the answer with them.
    fn fitted(&self, bounds: Option<Bounds>) -> Result<(Layout, Fit), CalibrationError> {
        let mut capped: Vec<Holder> = Vec::new();
        let mut cycles = 0;
        loop {
            let layout = Layout::of(&self.cells, self.organisations.as_ref(), &capped);
            let table = self.table(&layout, bounds, self.problem.cap);
            let mut fit = match dual::solve(&table) {
                Outcome::Settled(fit) => fit,
                Outcome::Undecided { cycles, miss } => {
                    return Err(CalibrationError::Undecided { cycles, miss });
                }
                Outcome::Impossible {
                    cycles,
                    miss,
                    pulled,
                } => {
                    return Err(self.explained(&layout, bounds, cycles, miss, &pulled));
                }
            };
            cycles += fit.cycles;
            fit.cycles = cycles;
            let (Some(organisations), Some(cap)) = (&self.organisations, self.problem.cap) else {
                return Ok((layout, fit));
            };
            let above = layout.above(&self.cells, organisations, &fit.ratios, cap + CAP_TOLERANCE);
            if above.is_empty() {
                return Ok((layout, fit));
            }
            capped.extend(above);
        }
    }

    fn table<'t>(
        &'t self,
        layout: &'t Layout,
        bounds: Option<Bounds>,
        cap: Option<f64>,
    ) -> Table<'t> {
        Table {
            levels: &layout.levels,
            targets: &self.targets,
            base: &layout.base,
            ranges: if cap.is_some() { &layout.ranges } else { &[] },
            cap: cap.unwrap_or(1.0),
            lower: bounds.map_or(0.0, |bounds| bounds.lower),
            upper: bounds.map_or(f64::INFINITY, |bounds| bounds.upper),
        }
    }

    /// Which of bounds, cap and margins is at fault: the first without which there is an answer.
    fn explained(
        &self,
        layout: &Layout,
        bounds: Option<Bounds>,
        cycles: u32,
        miss: f64,
        pulled: &[(usize, usize)],
    ) -> CalibrationError {
        let places: Vec<String> = pulled
            .iter()
            .map(|(a, l)| self.names.place(*a, *l))
            .collect();
        let place = format!("{} would have to count more", places.join(" with "));
        let impossible = |bounds, cap| {
            matches!(
                dual::solve(&self.table(layout, bounds, cap)),
                Outcome::Impossible { .. }
            )
        };
        let cap = self.problem.cap.filter(|_| !layout.ranges.is_empty());
        if let Some(Bounds { lower, upper }) = bounds
            && !impossible(None, cap)
        {
            return CalibrationError::BoundsTooTight {
                lower,
                upper,
                place,
                miss,
            };
        }
        match cap {
            Some(cap) if !impossible(None, None) => {
                CalibrationError::CapTooTight { cap, place, miss }
            }
            _ => CalibrationError::Contradiction {
                cycles,
                miss,
                place,
            },
        }
    }

    fn refuse_erased(&self, layout: &Layout, fit: &Fit) -> Result<(), CalibrationError> {
        let Some(cell) = fit.ratios.iter().position(|ratio| *ratio < LEAST_RATIO) else {
            return Ok(());
        };
        let places: Vec<String> = layout
            .levels
            .iter()
            .enumerate()
            .map(|(attribute, levels)| self.names.place(attribute, levels[cell] as usize))
            .collect();
        Err(CalibrationError::Erased {
            place: places.join(", "),
        })
    }
}
