//! Checks a short list without any of the code that chose it: reads the votes anew, counts with
//! plain loops over everybody, every statement and every level, and goes through the declared method
//! step by step. Slow on purpose (people x statements x seats for every list looked at). It does not
//! check how firm each place is (`probability`), the curve of coverage, nor that the cross-checks are
//! what their rules choose; their ratios are checked.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::short_list::{Certificate, ShortList, ShortListSettings};
use crate::votes::Votes;

/// Why a short list is refused.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum VerifyError {
    /// What came with the votes does not fit them.
    #[error("{what}: {given} were given, {needed} are needed")]
    Inputs {
        /// What does not fit.
        what: &'static str,
        /// What was given.
        given: u64,
        /// What would fit.
        needed: u64,
    },
    /// The list has the wrong number of statements.
    #[error("the list holds {found} statements, it must hold {expected}")]
    Length {
        /// Statements on the list.
        found: usize,
        /// Statements there must be.
        expected: usize,
    },
    /// A statement stands on the list twice.
    #[error("statement {statement} stands on the list twice")]
    Repeated {
        /// The statement.
        statement: u64,
    },
    /// Nobody voted on a statement of the list.
    #[error("statement {statement} is on the list, but there are no votes on it")]
    Unknown {
        /// The statement.
        statement: u64,
    },
    /// There is a certificate, price or cross-check without voters, or none with voters.
    #[error("{what} must {} given: {} counts", if *.needed { "be" } else { "not be" }, if *.needed { "somebody" } else { "nobody" })]
    Presence {
        /// What is concerned.
        what: &'static str,
        /// Whether it must be there.
        needed: bool,
    },
    /// A figure is not what the votes give.
    #[error("{what} is claimed to be {claimed}, the votes give {found}")]
    Figure {
        /// The figure.
        what: &'static str,
        /// What is claimed.
        claimed: f64,
        /// What was found.
        found: f64,
    },
    /// A claim that holds or not is wrong.
    #[error("{what} is claimed to be {claimed}, the votes give {}", !.claimed)]
    Claim {
        /// The claim.
        what: &'static str,
        /// What is claimed.
        claimed: bool,
    },
    /// The witness is not the group at which the worst ratio is reached.
    #[error(
        "the witness is not the group nearest to being left out, which is that of statement {statement} at level {level} with {people} people"
    )]
    Witness {
        /// Its statement.
        statement: u64,
        /// Its level.
        level: u32,
        /// Its people.
        people: u64,
    },
    /// A group in the votes is left out.
    #[error(
        "those who agree with statement {statement} and with fewer than {level} statements of the list are left out"
    )]
    LeftOut {
        /// The statement they agree with.
        statement: u64,
        /// The level.
        level: u32,
    },
    /// A swap that costs no guarantee would bridge more.
    #[error("putting statement {new} in the place of {old} bridges more and leaves nobody out")]
    Improvable {
        /// The statement that should go.
        old: u64,
        /// The statement that should come.
        new: u64,
    },
    /// The declared method gives another list.
    #[error(
        "at place {place} (from 1) the declared method gives statement {expected}, the list {found}"
    )]
    OtherList {
        /// The first place that differs.
        place: usize,
        /// What the list holds.
        found: u64,
        /// What the method gives.
        expected: u64,
    },
}

/// Checks everything that can be recomputed of a short list from the votes and what it was made
/// with (the arguments of [`crate::short_list::short_list`]).
///
/// # Errors
/// The first thing that is wrong.
pub fn verify(
    claimed: &ShortList,
    votes: &Votes,
    weights: Option<&[u64]>,
    settings: &ShortListSettings,
    part_of: &[Option<u32>],
    parts: usize,
    organisation_of: Option<&[u32]>,
) -> Result<(), VerifyError> {
    let room = Room::read(votes, weights, settings, part_of, parts, organisation_of)?;
    if room.total == 0 {
        return Room::nobody_counts(claimed);
    }
    let list = room.places_of(&claimed.chosen)?;
    let Some(certificate) = &claimed.certificate else {
        return Err(presence("the certificate", true));
    };
    room.check_certificate(certificate, &list)?;
    if let Some((statement, level)) = room.somebody_left_out(&list, Sight::Observed) {
        let statement = room.ids[statement];
        let level = level as u32;
        return Err(VerifyError::LeftOut { statement, level });
    }
    room.check_surroundings(claimed, &list)?;
    if let Some((old, new)) = room.best_swap(&list) {
        let (old, new) = (room.ids[old], room.ids[new]);
        return Err(VerifyError::Improvable { old, new });
    }
    let expected = room.choose();
    for (place, (found, expected)) in list.iter().zip(expected).enumerate() {
        if *found != expected {
            return Err(VerifyError::OtherList {
                place: place + 1,
                found: room.ids[*found],
                expected: room.ids[expected],
            });
        }
    }
    Ok(())
}

fn presence(what: &'static str, needed: bool) -> VerifyError {
    VerifyError::Presence { what, needed }
}

/// What somebody said to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    Agrees,
    Other,
}

/// How the unseen is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// As disagreement.
    Observed,
    /// Against the list: as agreement with what is not on it only.
    Worst,
    /// For the list: as agreement with what is on it only.
    Best,
}

/// An exact fraction, its place in the votes, and the people behind it.
#[derive(Debug, Clone, Copy)]
struct Extreme {
    above: u128,
    below: u128,
    statement: usize,
    level: usize,
    people: u64,
}

/// Everybody who counts, what they said to everything, and what each statement is worth.
struct Room {
    seats: usize,
    min_votes: usize,
    ids: Vec<u64>,
    said: Vec<Vec<Said>>,
    weights: Vec<u128>,
    total: u128,
    scores: Vec<u128>,
    eligible: Vec<bool>,
    /// Eligible statements that swaps may take.
    pool: Vec<usize>,
}

impl Room {
    fn read(
        votes: &Votes,
        weights: Option<&[u64]>,
        settings: &ShortListSettings,
        part_of: &[Option<u32>],
        parts: usize,
        organisation_of: Option<&[u32]>,
    ) -> Result<Self, VerifyError> {
        let people = votes.participants().len();
        let fits = |what, given: Option<usize>| match given {
            Some(given) if given != people => Err(VerifyError::Inputs {
                what,
                given: given as u64,
                needed: people as u64,
            }),
            _ => Ok(()),
        };
        fits("weights", weights.map(<[u64]>::len))?;
        fits("organisations", organisation_of.map(<[u32]>::len))?;
        fits("parts", (parts > 0).then_some(part_of.len()))?;
        let ids = votes.statements().to_vec();
        let mut room = Self {
            seats: settings.seats,
            min_votes: settings.min_votes,
            said: Vec::new(),
            weights: Vec::new(),
            total: 0,
            scores: Vec::new(),
            eligible: Vec::new(),
            pool: Vec::new(),
            ids,
        };
        let (mut part, mut organisation) = (Vec::new(), Vec::new());
        for row in 0..people {
            let mut said = vec![Said::Nothing; room.ids.len()];
            let mut answers = 0;
            for (column, position) in votes.row(row) {
                answers += 1;
                said[column] = if position > 0 {
                    Said::Agrees
                } else {
                    Said::Other
                };
            }
            if answers < settings.min_votes && answers < room.ids.len() {
                continue;
            }
            room.said.push(said);
            room.weights
                .push(u128::from(weights.map_or(1, |weights| weights[row])));
            part.push(if parts > 0 { part_of[row] } else { Some(0) });
            organisation.push(organisation_of.map(|organisations| organisations[row]));
        }
        room.total = room.weights.iter().sum();
        room.score_all(&part, parts.max(1) as u32);
        room.find_eligible(settings, &organisation);
        Ok(room)
    }

    fn weight_where(&self, holds: impl Fn(usize) -> bool) -> u128 {
        let voters = (0..self.said.len()).filter(|voter| holds(*voter));
        voters.map(|voter| self.weights[voter]).sum()
    }

    /// The scores as `bridging_scores` declares them.
    fn score_all(&mut self, part: &[Option<u32>], parts: u32) {
        const ONE: u128 = 1 << 32;
        let voters = self.said.len() as u128;
        let agreed = |statement: usize, holds: &dyn Fn(usize) -> bool| {
            self.weight_where(|v| holds(v) && self.said[v][statement] == Said::Agrees)
        };
        let seen = |statement: usize, holds: &dyn Fn(usize) -> bool| {
            self.weight_where(|v| holds(v) && self.said[v][statement] != Said::Nothing)
        };
        let everybody = |_: usize| true;
        let statements = 0..self.ids.len();
        let agreed_of_all: u128 = statements.clone().map(|s| agreed(s, &everybody)).sum();
        let seen_of_all: u128 = statements.clone().map(|s| seen(s, &everybody)).sum();
        let general = (ONE * agreed_of_all).checked_div(seen_of_all).unwrap_or(0);
        let weighty: Vec<u32> = (0..parts)
            .filter(|p| self.weight_where(|v| part[v] == Some(*p)) > 0)
            .collect();
        let mut scores = Vec::new();
        for s in statements {
            let toward = |of: u128, seen: u128, to: u128| {
                (ONE * voters * of + 5 * self.total * to)
                    .checked_div(voters * seen + 5 * self.total)
                    .unwrap_or(0)
            };
            let overall = toward(agreed(s, &everybody), seen(s, &everybody), general);
            let mut shares = Vec::new();
            for p in &weighty {
                let member = |v: usize| part[v] == Some(*p);
                shares.push(toward(agreed(s, &member), seen(s, &member), overall));
            }
            if shares.is_empty() {
                shares.push(toward(agreed(s, &everybody), seen(s, &everybody), overall));
            }
            scores.push(whole_root(&shares));
        }
        self.scores = scores;
    }

    fn find_eligible(&mut self, settings: &ShortListSettings, organisation: &[Option<u32>]) {
        for statement in 0..self.ids.len() {
            let mut voters = 0;
            let mut organisations = BTreeSet::new();
            let mut known = false;
            for (said, organisation) in self.said.iter().zip(organisation) {
                voters += usize::from(said[statement] != Said::Nothing);
                known |= organisation.is_some();
                if said[statement] == Said::Agrees {
                    organisations.extend(*organisation);
                }
            }
            self.eligible.push(
                voters >= settings.voters_needed.min(self.said.len())
                    && (!known || organisations.len() >= settings.organisations_needed),
            );
        }
        let mut pool: Vec<usize> = (0..self.ids.len()).filter(|s| self.eligible[*s]).collect();
        pool.sort_by_key(|statement| (Reverse(self.scores[*statement]), *statement));
        pool.truncate(settings.pool);
        self.pool = pool;
    }

    fn nobody_counts(claimed: &ShortList) -> Result<(), VerifyError> {
        if !claimed.chosen.is_empty() {
            let found = claimed.chosen.len();
            return Err(VerifyError::Length { found, expected: 0 });
        }
        for (what, there) in [
            ("the certificate", claimed.certificate.is_some()),
            ("the price", claimed.price.is_some()),
            ("the cross-checks", claimed.cross_checks.is_some()),
        ] {
            if there {
                return Err(presence(what, false));
            }
        }
        Ok(())
    }

    /// The columns of a complete list without repetitions.
    fn places_of(&self, list: &[u64]) -> Result<Vec<usize>, VerifyError> {
        let expected = self.seats.min(self.ids.len());
        if list.len() != expected {
            let found = list.len();
            return Err(VerifyError::Length { found, expected });
        }
        let mut places = Vec::new();
        for statement in list {
            let place = self.ids.iter().position(|id| id == statement);
            let statement = *statement;
            let place = place.ok_or(VerifyError::Unknown { statement })?;
            if places.contains(&place) {
                return Err(VerifyError::Repeated { statement });
            }
            places.push(place);
        }
        Ok(places)
    }

    /// With how many statements of the list a voter agrees.
    fn agreements(&self, voter: usize, list: &[usize], sight: Sight) -> usize {
        let said = |statement: &&usize| match self.said[voter][**statement] {
            Said::Agrees => true,
            Said::Nothing => sight == Sight::Best,
            Said::Other => false,
        };
        list.iter().filter(said).count()
    }

    /// Every claim of a statement off the list at every level, handed to `visit` with its weight
    /// and its people; stops where that says so.
    fn claims(
        &self,
        list: &[usize],
        sight: Sight,
        mut visit: impl FnMut(usize, usize, u128, u64) -> bool,
    ) {
        let agreements: Vec<usize> = (0..self.said.len())
            .map(|voter| self.agreements(voter, list, sight))
            .collect();
        for statement in (0..self.ids.len()).filter(|s| !list.contains(s)) {
            for level in 1..=self.seats {
                let (mut weight, mut people) = (0, 0);
                for (voter, said) in self.said.iter().enumerate() {
                    let agrees = said[statement] == Said::Agrees
                        || (sight == Sight::Worst && said[statement] == Said::Nothing);
                    if agrees && agreements[voter] < level {
                        weight += self.weights[voter];
                        people += 1;
                    }
                }
                if !visit(statement, level, weight, people) {
                    return;
                }
            }
        }
    }

    /// A group that deserves a statement more: its statement and level.
    fn somebody_left_out(&self, list: &[usize], sight: Sight) -> Option<(usize, usize)> {
        let mut found = None;
        self.claims(list, sight, |statement, level, weight, _| {
            if weight * self.seats as u128 >= level as u128 * self.total {
                found = Some((statement, level));
            }
            found.is_none()
        });
        found
    }

    /// The largest ratio; nothing if no claim has any weight.
    fn largest(&self, list: &[usize], sight: Sight) -> Option<Extreme> {
        let mut largest: Option<Extreme> = None;
        self.claims(list, sight, |statement, level, weight, people| {
            let (above, below) = (weight * self.seats as u128, level as u128 * self.total);
            // Statements and levels ascend, so the first of equals is the lowest.
            let larger = largest.is_none_or(|other| above * other.below > other.above * below);
            if larger && weight > 0 {
                largest = Some(Extreme {
                    above,
                    below,
                    statement,
                    level,
                    people,
                });
            }
            true
        });
        largest
    }

    fn check_ratio(
        &self,
        what: &'static str,
        claimed: f64,
        list: &[usize],
        sight: Sight,
    ) -> Result<Option<Extreme>, VerifyError> {
        let largest = self.largest(list, sight);
        let (above, below) = largest.map_or((0, 1), |ratio| (ratio.above, ratio.below));
        let found = above as f64 / below as f64;
        let side = claimed.partial_cmp(&1.0);
        // A ratio next to 1 is published as the nearest figure on its own side of 1.
        let room = if (claimed - 1.0).abs() < 1.5e-6 {
            1e-6
        } else {
            0.5e-6
        };
        if (claimed - found).abs() > room + 1e-12 || side != Some(above.cmp(&below)) {
            return Err(VerifyError::Figure {
                what,
                claimed,
                found,
            });
        }
        Ok(largest)
    }

    fn check_certificate(&self, claimed: &Certificate, list: &[usize]) -> Result<(), VerifyError> {
        self.check_ratio("the ratio at best", claimed.alpha_opt, list, Sight::Best)?;
        self.check_ratio("the observed ratio", claimed.alpha, list, Sight::Observed)?;
        let worst =
            self.check_ratio("the ratio at worst", claimed.alpha_pess, list, Sight::Worst)?;
        let counts = [
            (
                "the votes needed to count",
                claimed.min_votes as u64,
                self.min_votes as u64,
            ),
            (
                "the number of voters",
                claimed.voters,
                self.said.len() as u64,
            ),
        ];
        for (what, claimed, found) in counts {
            if claimed != found {
                let (claimed, found) = (claimed as f64, found as f64);
                return Err(VerifyError::Figure {
                    what,
                    claimed,
                    found,
                });
            }
        }
        let holds = |sight| self.somebody_left_out(list, sight).is_none();
        for (what, claimed, found) in [
            ("certified", claimed.certified, holds(Sight::Worst)),
            (
                "observed_ejr_plus",
                claimed.observed_ejr_plus,
                holds(Sight::Observed),
            ),
        ] {
            if claimed != found {
                return Err(VerifyError::Claim { what, claimed });
            }
        }
        let Some(worst) = worst else {
            return match claimed.witness {
                Some(_) => Err(presence("a witness", false)),
                None => Ok(()),
            };
        };
        let told = (worst.people >= 10).then_some(worst.people);
        let right = claimed.witness.as_ref().is_some_and(|witness| {
            witness.statement == self.ids[worst.statement]
                && witness.level as usize == worst.level
                && witness.people == told
        });
        if right {
            return Ok(());
        }
        Err(VerifyError::Witness {
            statement: self.ids[worst.statement],
            level: worst.level as u32,
            people: worst.people,
        })
    }

    /// Coverage, price and the ratios of the cross-checks.
    fn check_surroundings(&self, claimed: &ShortList, list: &[usize]) -> Result<(), VerifyError> {
        same("the coverage", claimed.coverage, self.coverage(list))?;
        let Some(price) = &claimed.price else {
            return Err(presence("the price", true));
        };
        let mut most: Vec<usize> = (0..self.ids.len())
            .filter(|statement| self.eligible[*statement] || list.contains(statement))
            .collect();
        most.sort_by_key(|statement| (Reverse(self.scores[*statement]), *statement));
        most.truncate(list.len());
        let mean = |list: &[usize]| {
            let sum: u128 = list.iter().map(|statement| self.scores[*statement]).sum();
            sum as f64 / list.len().max(1) as f64 / 4_294_967_296.0
        };
        let (ours, highest) = (mean(list), mean(&most));
        let given_up = if highest > 0.0 {
            1.0 - ours / highest
        } else {
            0.0
        };
        same("the bridging score", price.bridging, ours)?;
        same("the highest bridging score", price.bridging_most, highest)?;
        same("the share given up", price.given_up, given_up)?;
        same(
            "the coverage at the highest bridging score",
            price.coverage_most,
            self.coverage(&most),
        )?;
        let Some(checks) = &claimed.cross_checks else {
            return Err(presence("the cross-checks", true));
        };
        for check in [&checks.phragmen, &checks.equal_shares] {
            let list = self.places_of(&check.statements)?;
            self.check_ratio(
                "the ratio at best of a cross-check",
                check.alpha_opt,
                &list,
                Sight::Best,
            )?;
            self.check_ratio(
                "the observed ratio of a cross-check",
                check.alpha,
                &list,
                Sight::Observed,
            )?;
            self.check_ratio(
                "the ratio at worst of a cross-check",
                check.alpha_pess,
                &list,
                Sight::Worst,
            )?;
            same(
                "the coverage of a cross-check",
                check.coverage,
                self.coverage(&list),
            )?;
        }
        Ok(())
    }

    fn coverage(&self, list: &[usize]) -> f64 {
        let covered = self.weight_where(|voter| self.agreements(voter, list, Sight::Observed) > 0);
        covered as f64 / self.total as f64
    }

    /// The swap that raises the sum of scores most and takes nothing from the list that it has.
    fn best_swap(&self, list: &[usize]) -> Option<(usize, usize)> {
        let worst = self.largest(list, Sight::Worst);
        let mut swaps = Vec::new();
        for old in list {
            for new in self.pool.iter().filter(|new| !list.contains(new)) {
                if self.scores[*new] > self.scores[*old] {
                    swaps.push((Reverse(self.scores[*new] - self.scores[*old]), *old, *new));
                }
            }
        }
        swaps.sort_unstable();
        let allowed = |(_, old, new): &(_, usize, usize)| {
            let mut trial: Vec<usize> = list.iter().copied().filter(|s| s != old).collect();
            trial.push(*new);
            if self.somebody_left_out(&trial, Sight::Observed).is_some() {
                return false;
            }
            match worst {
                Some(before) if before.above >= before.below => {
                    let after = self.largest(&trial, Sight::Worst);
                    after.is_none_or(|now| now.above * before.below <= before.above * now.below)
                }
                _ => self.somebody_left_out(&trial, Sight::Worst).is_none(),
            }
        };
        swaps
            .into_iter()
            .find(allowed)
            .map(|(_, old, new)| (old, new))
    }

    /// The statement with the largest key off the list, the lowest among equals.
    fn first<K: Ord>(
        &self,
        list: &[usize],
        allowed: impl Fn(usize) -> bool,
        key: impl Fn(usize) -> K,
    ) -> Option<usize> {
        let open = (0..self.ids.len()).filter(|s| !list.contains(s) && allowed(*s));
        open.min_by_key(|statement| (Reverse(key(*statement)), *statement))
    }

    /// The declared method from beginning to end.
    fn choose(&self) -> Vec<usize> {
        let mut list: Vec<usize> = Vec::new();
        if self.ids.len() <= self.seats {
            list = (0..self.ids.len()).collect();
        }
        let calls = |list: &[usize], statement: usize, level: usize| {
            self.weight_where(|voter| {
                self.said[voter][statement] == Said::Agrees
                    && self.agreements(voter, list, Sight::Observed) < level
            })
        };
        for level in (1..=self.seats).rev() {
            let deserves = |list: &[usize], statement: usize| {
                calls(list, statement, level) * self.seats as u128 >= level as u128 * self.total
            };
            while let Some(next) = self.first(&list, |s| deserves(&list, s), |s| self.scores[s]) {
                list.push(next);
            }
        }
        while list.len() < self.seats.min(self.ids.len()) {
            let off = |s: &usize| !list.contains(s) && self.eligible[*s];
            let any = (0..self.ids.len()).any(|s| off(&s));
            let allowed = |s: usize| self.eligible[s] || !any;
            let worst = self.largest(&list, Sight::Worst);
            let open = worst.filter(|worst| worst.above >= worst.below);
            let key = |s: usize| {
                let weight = open.map_or(0, |worst| calls(&list, s, worst.level));
                (weight, self.scores[s])
            };
            match self.first(&list, allowed, key) {
                Some(next) => list.push(next),
                None => break,
            }
        }
        if self.ids.len() > self.seats {
            while let Some((old, new)) = self.best_swap(&list) {
                list.retain(|statement| *statement != old);
                list.push(new);
            }
        }
        list.sort_by_key(|statement| (Reverse(self.scores[*statement]), *statement));
        list
    }
}

/// A figure of six decimals against what it should be.
fn same(what: &'static str, claimed: f64, found: f64) -> Result<(), VerifyError> {
    if (claimed - found).abs() <= 0.5e-6 + 1e-12 {
        return Ok(());
    }
    Err(VerifyError::Figure {
        what,
        claimed,
        found,
    })
}

/// The whole part of the geometric mean, by halving the interval and multiplying out.
fn whole_root(shares: &[u128]) -> u128 {
    let product = multiplied(shares.iter().copied());
    let (mut low, mut high) = (0_u128, (1_u128 << 32) + 1);
    while high - low > 1 {
        let middle = low.midpoint(high);
        let power = multiplied(shares.iter().map(|_| middle));
        if power.len() < product.len()
            || (power.len() == product.len() && power.iter().rev().le(product.iter().rev()))
        {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// A product in base 10^9, least significant first, without leading zeros.
fn multiplied(factors: impl Iterator<Item = u128>) -> Vec<u128> {
    const BASE: u128 = 1_000_000_000;
    let mut digits = vec![1];
    for factor in factors {
        let mut carry = 0;
        for digit in &mut digits {
            let product = *digit * factor + carry;
            *digit = product % BASE;
            carry = product / BASE;
        }
        while carry > 0 {
            digits.push(carry % BASE);
            carry /= BASE;
        }
        while digits.last() == Some(&0) {
            digits.pop();
        }
    }
    digits
}
