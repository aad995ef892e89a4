//! How far a list represents every group: the extended justified representation ratio (EJR+), what
//! it can be at best and at worst over everything people have not seen, and who bears witness.
//!
//! Source: Brill and Peters, *Robust and verifiable proportionality axioms*, arXiv 2302.01989.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::profile::Profile;

/// Fewer people than this are never told about.
pub const PEOPLE_MIN: u64 = 10;

/// An exact fraction of two words, in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    /// Above the line.
    pub numerator: u64,
    /// Below the line; never 0.
    pub denominator: u64,
}

impl Ratio {
    /// Zero.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };

    /// The fraction in lowest terms; 0 over 0 is 0.
    pub fn new(numerator: u64, denominator: u64) -> Self {
        let (mut a, mut b) = (numerator, denominator);
        while b > 0 {
            (a, b) = (b, a % b);
        }
        if denominator == 0 {
            return Self::ZERO;
        }
        Self {
            numerator: numerator / a,
            denominator: denominator / a,
        }
    }

    /// True if below 1.
    pub fn is_below_one(self) -> bool {
        self.numerator < self.denominator
    }

    /// As a published figure: six decimals, but never rounded to or across 1.
    pub fn figure(self) -> f64 {
        let plain = self.numerator as f64 / self.denominator as f64;
        let rounded = (plain * 1e6).round() / 1e6;
        match self.numerator.cmp(&self.denominator) {
            Ordering::Less => rounded.min(0.999_999),
            Ordering::Equal => 1.0,
            Ordering::Greater => rounded.max(1.000_001),
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let ours = u128::from(self.numerator) * u128::from(other.denominator);
        ours.cmp(&(u128::from(other.numerator) * u128::from(self.denominator)))
    }
}

/// The three ratios of a list, exactly. A group of weight at least l W / k (k seats, W the weight of
/// all) that agrees with a statement left out deserves that one of its members agrees with l
/// statements of the list. A ratio of 1 or more names a group that does not get what it deserves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alphas {
    /// The least ratio over all ways the unseen votes may have gone.
    pub best: Ratio,
    /// The ratio if nobody agrees with what they have not seen.
    pub observed: Ratio,
    /// The largest ratio over all ways the unseen votes may have gone.
    pub worst: Ratio,
}

impl Alphas {
    /// Nobody is left out: every ratio is 0.
    pub const ZERO: Self = Self {
        best: Ratio::ZERO,
        observed: Ratio::ZERO,
        worst: Ratio::ZERO,
    };
}

/// The certificate of a list, as published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Certificate {
    /// The ratio at best, over everything not seen.
    pub alpha_opt: f64,
    /// The ratio if nobody agrees with what they have not seen.
    pub alpha: f64,
    /// The ratio at worst, over everything not seen.
    pub alpha_pess: f64,
    /// True if no group is left out whatever the unseen votes are: the ratio at worst is below 1.
    pub certified: bool,
    /// True if no group is left out in the votes as they are: the ratio is below 1.
    pub observed_ejr_plus: bool,
    /// Votes that a voter needed to count.
    pub min_votes: usize,
    /// Voters who counted.
    pub voters: u64,
    /// Where the ratio at worst is reached: who comes nearest to being left out, or is.
    pub witness: Option<Witness>,
    /// The ratios exactly; absent in a certificate that was read.
    #[serde(skip)]
    pub exact: Option<Alphas>,
}

/// The group that comes nearest to being left out: those who agree, or may agree, with a statement
/// that is not on the list, and agree with fewer than `level` statements that are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Witness {
    /// The statement that is not on the list.
    pub statement: u64,
    /// The level l.
    pub level: u32,
    /// People in the group; absent if fewer than [`PEOPLE_MIN`].
    pub people: Option<u64>,
    /// Their rows in the votes; left out of everything serialised.
    #[serde(skip)]
    pub rows: Vec<u32>,
}

/// A ratio and where it is reached: lowest statement, then lowest level, among equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Peak {
    pub(super) weight: u64,
    pub(super) level: u64,
    pub(super) statement: u32,
}

impl Peak {
    /// True if this weight at this level is more, for its level, than the other.
    fn exceeds(self, other: Option<Self>) -> bool {
        let Some(other) = other else {
            return self.weight > 0;
        };
        let (ours, theirs) = (
            u128::from(self.weight) * u128::from(other.level),
            u128::from(other.weight) * u128::from(self.level),
        );
        let nearer = (other.statement, other.level) > (self.statement, self.level);
        ours > theirs || (ours == theirs && nearer)
    }

    /// The larger of the two.
    pub(super) fn raise(best: &mut Option<Self>, candidate: Self) {
        if candidate.exceeds(*best) {
            *best = Some(candidate);
        }
    }

    fn ratio(peak: Option<Self>, seats: u64, total: u64) -> Ratio {
        peak.map_or(Ratio::ZERO, |peak| {
            // In lowest terms before the products, which then fit: the total is below 2^53.
            Ratio::new(peak.weight * seats, peak.level * total)
        })
    }
}

/// The ratios of a list for `seats` seats (at most [`super::SEATS_MAX`]), and where the worst is
/// reached (statement, level). A ratio is the largest k w / (l W) over all statements c off the list
/// and all levels l from 1 to k, w being the weight of those who agree with c and with fewer than l
/// statements of the list. At worst everything not seen is agreed with off the list and not on it, at
/// best the other way round: each is one way the unseen votes may have gone, and the largest (least)
/// for every c and l at once.
///
/// # Panics
/// If the list names a statement that is not there.
pub fn alphas(profile: &Profile, list: &[u32], seats: usize) -> (Alphas, Option<(u32, u32)>) {
    let peaks = Peaks::of(profile, list, seats);
    let ratio = |peak| Peak::ratio(peak, seats as u64, profile.total());
    let alphas = Alphas {
        best: ratio(peaks.best),
        observed: ratio(peaks.observed),
        worst: ratio(peaks.worst),
    };
    let witness = peaks.worst.map(|peak| (peak.statement, peak.level as u32));
    (alphas, witness)
}

struct Peaks {
    best: Option<Peak>,
    observed: Option<Peak>,
    worst: Option<Peak>,
}

impl Peaks {
    fn of(profile: &Profile, list: &[u32], seats: usize) -> Self {
        let known = agreed_in(profile, list);
        let possible = possible_in(profile, list, &known);
        let mut by_known = vec![0; list.len() + 1];
        let everybody: Vec<u32> = (0..profile.voters() as u32).collect();
        profile.sum_by_class(&everybody, &known, &mut by_known);
        let mut inside = vec![false; profile.statements()];
        for statement in list {
            inside[*statement as usize] = true;
        }
        let mut peaks = Self {
            best: None,
            observed: None,
            worst: None,
        };
        let mut sums = vec![0; list.len() + 1];
        let mut summed = |voters: &[u32], class_of: &[u32]| {
            sums.fill(0);
            profile.sum_by_class(voters, class_of, &mut sums);
            sums.clone()
        };
        for statement in (0..profile.statements() as u32).filter(|s| !inside[*s as usize]) {
            let agreed = profile.agreed(statement as usize);
            let observed = summed(agreed, &known);
            raise_all(&mut peaks.observed, statement, &observed, seats);
            let Some(declined) = profile.declined() else {
                continue;
            };
            let best = summed(agreed, &possible);
            raise_all(&mut peaks.best, statement, &best, seats);
            let declined = summed(declined.by_statement.line(statement as usize), &known);
            let worst: Vec<u64> = by_known.iter().zip(&declined).map(|(a, d)| a - d).collect();
            raise_all(&mut peaks.worst, statement, &worst, seats);
        }
        if profile.declined().is_none() {
            (peaks.best, peaks.worst) = (peaks.observed, peaks.observed);
        }
        peaks
    }
}

/// Compares the weight below each level; `by_count[u]` is the weight of those with u statements.
fn raise_all(best: &mut Option<Peak>, statement: u32, by_count: &[u64], seats: usize) {
    let mut weight = 0;
    for level in 1..=seats {
        weight += by_count.get(level - 1).copied().unwrap_or(0);
        let level = level as u64;
        Peak::raise(
            best,
            Peak {
                weight,
                level,
                statement,
            },
        );
    }
}

/// With how many statements of the list each voter agreed.
fn agreed_in(profile: &Profile, list: &[u32]) -> Vec<u32> {
    let mut counts = vec![0; profile.voters()];
    for statement in list {
        for voter in profile.agreed(*statement as usize) {
            counts[*voter as usize] += 1;
        }
    }
    counts
}

/// With how many statements of the list each voter agreed or may agree: all but those seen and not
/// agreed with.
fn possible_in(profile: &Profile, list: &[u32], known: &[u32]) -> Vec<u32> {
    let Some(declined) = profile.declined() else {
        return known.to_vec();
    };
    let mut counts = vec![list.len() as u32; profile.voters()];
    for statement in list {
        for voter in declined.by_statement.line(*statement as usize) {
            counts[*voter as usize] -= 1;
        }
    }
    counts
}

/// The voters who agree, or have not seen and may agree, with `statement`, and agreed with fewer
/// than `level` statements of the list.
///
/// # Panics
/// If a statement is not there.
pub fn witness_group(profile: &Profile, list: &[u32], statement: u32, level: u32) -> Vec<u32> {
    let known = agreed_in(profile, list);
    let excluded = |voter: &u32| match profile.declined() {
        Some(declined) => declined
            .by_statement
            .line(statement as usize)
            .binary_search(voter)
            .is_ok(),
        None => profile
            .agreed(statement as usize)
            .binary_search(voter)
            .is_err(),
    };
    (0..profile.voters() as u32)
        .filter(|voter| known[*voter as usize] < level && !excluded(voter))
        .collect()
}

/// The certificate of a list of statements (columns of the votes behind the profile), whose ids are
/// `ids` by column; nothing if nobody counts.
///
/// # Panics
/// If the list names a statement that is not there, or ids are missing.
pub fn certificate(
    profile: &Profile,
    list: &[u32],
    seats: usize,
    min_votes: usize,
    ids: &[u64],
) -> Option<Certificate> {
    if profile.total() == 0 {
        return None;
    }
    let (exact, witness) = alphas(profile, list, seats);
    let witness = witness.map(|(statement, level)| {
        let voters = witness_group(profile, list, statement, level);
        let people = voters.len() as u64;
        Witness {
            statement: ids[statement as usize],
            level,
            people: (people >= PEOPLE_MIN).then_some(people),
            rows: voters
                .iter()
                .map(|voter| profile.rows()[*voter as usize])
                .collect(),
        }
    });
    Some(Certificate {
        alpha_opt: exact.best.figure(),
        alpha: exact.observed.figure(),
        alpha_pess: exact.worst.figure(),
        certified: exact.worst.is_below_one(),
        observed_ejr_plus: exact.observed.is_below_one(),
        min_votes,
        voters: profile.voters() as u64,
        witness,
        exact: Some(exact),
    })
}

/// People of a witness group who are told about together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MakeUp {
    /// The parts, by number, ascending.
    pub parts: Vec<u32>,
    /// True if the rest, people of other parts or of none, is counted here too.
    pub others: bool,
    /// How many people, at least [`PEOPLE_MIN`].
    pub people: u64,
}

/// Which parts the people at `rows` belong to, largest first, no figure for fewer than
/// [`PEOPLE_MIN`] people: smaller parts and people in no part are a rest; a rest that is too small
/// is counted with the smallest part that is told. Empty if they are too few in all.
pub fn make_up(rows: &[u32], part_of: &[Option<u32>], parts: usize) -> Vec<MakeUp> {
    let mut people = vec![0_u64; parts];
    let mut rest = 0;
    for row in rows {
        let part = part_of.get(*row as usize).copied().flatten();
        match part.and_then(|part| people.get_mut(part as usize)) {
            Some(count) => *count += 1,
            None => rest += 1,
        }
    }
    let mut told = Vec::new();
    for (part, people) in (0_u32..).zip(people) {
        if people >= PEOPLE_MIN {
            told.push(MakeUp {
                parts: vec![part],
                others: false,
                people,
            });
        } else {
            rest += people;
        }
    }
    told.sort_by_key(|made| std::cmp::Reverse(made.people));
    if rest >= PEOPLE_MIN {
        told.push(MakeUp {
            parts: Vec::new(),
            others: true,
            people: rest,
        });
    } else if let Some(smallest) = told.last_mut().filter(|_| rest > 0) {
        smallest.others = true;
        smallest.people += rest;
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_published_ratio_never_crosses_one() {
        let figure = |above, below| Ratio::new(above, below).figure();
        assert!(figure(9_999_999, 10_000_000) < 1.0);
        assert!(figure(10_000_001, 10_000_000) > 1.0);
        assert_eq!(figure(7, 7).to_bits(), 1.0_f64.to_bits());
        assert_eq!(figure(1, 3).to_bits(), 0.333_333_f64.to_bits());
        assert_eq!(figure(0, 3).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn ratios_compare_exactly() {
        let (a, b) = (1 << 62, (1 << 62) - 1);
        assert!(Ratio::new(a - 1, a) > Ratio::new(b - 1, b));
        assert_eq!(Ratio::new(6, 4), Ratio::new(3, 2));
        assert_eq!(Ratio::new(0, 0), Ratio::ZERO);
    }
}
