//! The short list: statements chosen so that every sizeable group of people, whatever they agree on,
//! finds itself in it, and, among such lists, one that bridges most. With it what can be checked: a
//! certificate over the votes nobody cast, two other rules, the price, and how firm each place is.
//!
//! Everything that decides is computed with whole numbers or exact fractions. It is not a ranking of
//! statements, and not a statement about people who did not take part.

use serde::{Deserialize, Serialize};

use crate::numbers::figure;
use crate::votes::Votes;

mod bridging;
mod certificate;
mod equal_shares;
mod natural;
mod phragmen;
mod probability;
mod profile;
mod selection;
mod swaps;
mod tables;

pub use bridging::{Parts, SCORE_ONE, bridging_scores};
pub use certificate::{
    Alphas, Certificate, MakeUp, PEOPLE_MIN, Ratio, Witness, alphas, certificate, make_up,
    witness_group,
};
pub use equal_shares::{Completion, EqualShares, RAISES_MAX, equal_shares};
pub use natural::Fraction;
pub use phragmen::{Order, phragmen};
pub use probability::{probabilities, redrawn_weights};
pub use profile::{Profile, WEIGHT_TOTAL_MAX, WEIGHT_UNIT};
pub use selection::{Selection, greedy_justified, select};

/// The largest number of seats.
pub const SEATS_MAX: usize = 1_000;
/// Up to how many statements the curve of coverage goes.
pub const CURVE_MAX: usize = 30;

/// Why a short list cannot be chosen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShortListError {
    /// Not one weight for each person.
    #[error("{given} weights were given for {people} people: give one for each, in their order")]
    Weights {
        /// Weights given.
        given: usize,
        /// People there are.
        people: usize,
    },
    /// The weights are too large for exact sums.
    #[error(
        "the weights sum to {total}, more than 2^53: scale them down, for example to 2^20 a person"
    )]
    TooHeavy {
        /// Their sum.
        total: u128,
    },
    /// A list of approvals names a statement that is not there.
    #[error("a list names statement {statement}, but there are only {statements}, counted from 0")]
    Statement {
        /// The statement named.
        statement: u32,
        /// Statements there are.
        statements: usize,
    },
    /// Not every person has a place in the list of parts.
    #[error(
        "parts were given for {given} people, fewer than there are: give one for each, or none"
    )]
    Parts {
        /// Parts given.
        given: usize,
    },
    /// A person is in a part that does not exist.
    #[error(
        "the person in row {row} is in part {part}, but there are only {parts}, counted from 0"
    )]
    Part {
        /// The row.
        row: u32,
        /// The part named.
        part: u32,
        /// Parts there are.
        parts: usize,
    },
    /// Not one organisation for each person.
    #[error(
        "{given} organisations were given for {people} people: give one for each, in their order"
    )]
    Organisations {
        /// Organisations given.
        given: usize,
        /// People there are.
        people: usize,
    },
    /// A number of seats that cannot be filled sensibly.
    #[error("a short list of {seats} statements was asked for: ask for 1 to {SEATS_MAX}")]
    Seats {
        /// Seats asked for.
        seats: usize,
    },
}

/// What a short list depends on beside the votes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortListSettings {
    /// Statements to choose.
    pub seats: usize,
    /// Votes a person needs to count (or one on every statement, if there are fewer): without such
    /// a rule nothing can be promised for people of whom hardly anything is known.
    pub min_votes: usize,
    /// Voters a statement needs, of those who count, to fill a seat or be swapped in. What justified
    /// representation requires is never held to this.
    pub voters_needed: usize,
    /// Organisations from which it needs agreement for the same, where organisations are known.
    pub organisations_needed: usize,
    /// Swaps take from so many statements that bridge most.
    pub pool: usize,
    /// Replicates behind the probabilities; 0 leaves them out.
    pub replicates: u32,
    /// Seeds the replicates.
    pub seed: u64,
    /// What the weights stand for, in words.
    pub scheme: String,
}

impl Default for ShortListSettings {
    fn default() -> Self {
        Self {
            seats: 10,
            min_votes: 10,
            voters_needed: 10,
            organisations_needed: 3,
            pool: 60,
            replicates: 200,
            seed: 1,
            scheme: "every person counts once".into(),
        }
    }
}

/// A short list with what belongs to it: the content of `shortlist.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShortList {
    /// The statements, highest bridging score first, lowest id among equals.
    pub chosen: Vec<u64>,
    /// What is proved about the list; absent if nobody counts.
    pub certificate: Option<Certificate>,
    /// What the weights stand for.
    pub scheme: String,
    /// What other rules choose; absent if nobody counts.
    pub cross_checks: Option<CrossChecks>,
    /// What representation costs; absent if nobody counts.
    pub price: Option<Price>,
    /// Share of the weight that agrees with at least one statement of the list.
    pub coverage: f64,
    /// The same for the first 1, 2, 3 … statements in the order of Phragmén's rule.
    pub coverage_curve: Vec<f64>,
    /// How often statements stand on the list when weights are redrawn, most often first.
    pub probability: Vec<Probability>,
}

/// Lists chosen by other rules with strong guarantees.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CrossChecks {
    /// Phragmén's sequential rule.
    pub phragmen: CrossCheck,
    /// Equal shares, completed by Phragmén's rule.
    pub equal_shares: CrossCheck,
}

/// A list chosen by another rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CrossCheck {
    /// The statements, first taken first.
    pub statements: Vec<u64>,
    /// How many of them the rule itself took; the rest completes it.
    pub funded: usize,
    /// The ratio at best, over everything not seen.
    pub alpha_opt: f64,
    /// The ratio if nobody agrees with what they have not seen.
    pub alpha: f64,
    /// The ratio at worst, over everything not seen.
    pub alpha_pess: f64,
    /// Share of the weight that agrees with at least one of them.
    pub coverage: f64,
}

/// What representation costs in bridging, against simply taking the statements that bridge most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Price {
    /// Mean bridging score of the list.
    pub bridging: f64,
    /// Mean bridging score of the statements that bridge most (of those on the list or eligible).
    pub bridging_most: f64,
    /// The share of it given up.
    pub given_up: f64,
    /// Share of the weight that agrees with at least one of the statements that bridge most.
    pub coverage_most: f64,
}

/// How often a statement stands on the list when weights are redrawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Probability {
    /// The statement.
    pub statement: u64,
    /// The share of replicates.
    pub probability: f64,
}

/// The short list of these votes. By row of the votes: `weights` (whole numbers; 1 each without),
/// `part_of` the part in 0..`parts` among which statements have to bridge, if any (all as one
/// without parts), `organisation_of` the organisation a person belongs to, if that is known (who
/// belongs to none needs a number of her own).
///
/// Fewer statements than seats: all of them. Nobody who counts: an empty list without certificate.
///
/// # Errors
/// If the numbers of people do not fit each other, a part does not exist, the weights sum to more
/// than [`WEIGHT_TOTAL_MAX`], or the number of seats is 0 or above [`SEATS_MAX`].
pub fn short_list(
    votes: &Votes,
    weights: Option<&[u64]>,
    settings: &ShortListSettings,
    part_of: &[Option<u32>],
    parts: usize,
    organisation_of: Option<&[u32]>,
) -> Result<ShortList, ShortListError> {
    let seats = settings.seats;
    if seats == 0 || seats > SEATS_MAX {
        return Err(ShortListError::Seats { seats });
    }
    let people = votes.participants().len();
    let organisations = organisation_of.map(<[u32]>::len);
    if let Some(given) = organisations.filter(|given| *given != people) {
        return Err(ShortListError::Organisations { given, people });
    }
    let profile = Profile::of_votes(votes, weights, settings.min_votes)?;
    let parts = match parts {
        0 => Parts::one(&profile),
        _ => Parts::of(&profile, part_of, parts)?,
    };
    let eligible = eligible(&profile, settings, organisation_of);
    let selection = select(&profile, &parts, &eligible, seats, settings.pool);
    let certificate = certificate(
        &profile,
        &selection.list,
        seats,
        settings.min_votes,
        votes.statements(),
    );
    let scheme = settings.scheme.clone();
    if certificate.is_none() {
        return Ok(ShortList::of_nobody(scheme));
    }
    let order = phragmen(&profile, seats.max(CURVE_MAX)).statements;
    let probability = if settings.replicates == 0 {
        Vec::new()
    } else {
        let (seed, people) = (settings.seed, votes.participants());
        let redraw = |replicate| redrawn_weights(seed, replicate, people, weights, organisation_of);
        let size = (seats, settings.pool);
        let count = settings.replicates;
        let shares = probabilities(&profile, &parts, &eligible, size, count, redraw)?;
        told(&shares, &selection.list, votes)
    };
    Ok(ShortList {
        chosen: ids_of(votes, &selection.list),
        certificate,
        scheme,
        cross_checks: Some(cross_checks(&profile, &order, seats, votes)),
        price: Some(price(&profile, &selection, &eligible)),
        coverage: figure(profile.coverage(&selection.list)),
        coverage_curve: coverage_curve(&profile, &order),
        probability,
    })
}

impl ShortList {
    /// What is said where nobody counts.
    fn of_nobody(scheme: String) -> Self {
        Self {
            chosen: Vec::new(),
            certificate: None,
            scheme,
            cross_checks: None,
            price: None,
            coverage: 0.0,
            coverage_curve: Vec::new(),
            probability: Vec::new(),
        }
    }
}

fn ids_of(votes: &Votes, list: &[u32]) -> Vec<u64> {
    let id = |statement: &u32| votes.statements()[*statement as usize];
    list.iter().map(id).collect()
}

/// The lists of two other rules; `order` is that of Phragmén, of which shorter lists are beginnings.
fn cross_checks(profile: &Profile, order: &[u32], seats: usize, votes: &Votes) -> CrossChecks {
    let checked = |list: &[u32], funded: usize| {
        let (alphas, _) = alphas(profile, list, seats);
        CrossCheck {
            statements: ids_of(votes, list),
            funded,
            alpha_opt: alphas.best.figure(),
            alpha: alphas.observed.figure(),
            alpha_pess: alphas.worst.figure(),
            coverage: figure(profile.coverage(list)),
        }
    };
    let first = &order[..seats.min(order.len())];
    let shared = equal_shares(profile, seats, Completion::Phragmen);
    CrossChecks {
        phragmen: checked(first, first.len()),
        equal_shares: checked(&shared.statements, shared.bought),
    }
}

/// Which statements may fill a seat or be swapped in: those with enough voters who count, and with
/// agreement from enough organisations where these are known.
pub fn eligible(
    profile: &Profile,
    settings: &ShortListSettings,
    organisation_of: Option<&[u32]>,
) -> Vec<bool> {
    let voters_needed = settings.voters_needed.min(profile.voters());
    let enough = |statement: usize| {
        let agreed = profile.agreed(statement);
        let voters = match profile.declined() {
            Some(declined) => agreed.len() + declined.by_statement.line(statement).len(),
            None => profile.voters(),
        };
        voters >= voters_needed
            && organisation_of.is_none_or(|organisation_of| {
                let mut different: Vec<u32> = Vec::new();
                for voter in agreed {
                    let row = profile.rows()[*voter as usize] as usize;
                    if different.len() >= settings.organisations_needed {
                        break;
                    }
                    if let Some(organisation) = organisation_of.get(row)
                        && !different.contains(organisation)
                    {
                        different.push(*organisation);
                    }
                }
                different.len() >= settings.organisations_needed
            })
    };
    (0..profile.statements()).map(enough).collect()
}

/// The share of the weight covered by the first 1, 2, 3 … statements of an order.
fn coverage_curve(profile: &Profile, order: &[u32]) -> Vec<f64> {
    let count = order.len().min(CURVE_MAX);
    let covered = |first: usize| figure(profile.coverage(&order[..first]));
    (1..=count).map(covered).collect()
}

fn price(profile: &Profile, selection: &Selection, eligible: &[bool]) -> Price {
    let scores = &selection.scores;
    let mut most: Vec<u32> = (0..scores.len() as u32)
        .filter(|s| eligible[*s as usize] || selection.list.contains(s))
        .collect();
    most = selection::by_score(most, scores);
    most.truncate(selection.list.len());
    let sum = |list: &[u32]| -> u128 {
        let score = |statement: &u32| u128::from(scores[*statement as usize]);
        list.iter().map(score).sum()
    };
    let (ours, best) = (sum(&selection.list), sum(&most));
    let mean = |sum: u128| figure(sum as f64 / most.len().max(1) as f64 / SCORE_ONE as f64);
    Price {
        bridging: mean(ours),
        bridging_most: mean(best),
        given_up: figure((best - ours) as f64 / best.max(1) as f64),
        coverage_most: figure(profile.coverage(&most)),
    }
}

/// The statements with a probability above 0 and those chosen, most often first, then by id.
fn told(shares: &[f64], chosen: &[u32], votes: &Votes) -> Vec<Probability> {
    let mut told: Vec<Probability> = Vec::new();
    for (statement, share) in (0_u32..).zip(shares) {
        if *share > 0.0 || chosen.contains(&statement) {
            told.push(Probability {
                statement: votes.statements()[statement as usize],
                probability: figure(*share),
            });
        }
    }
    told.sort_by(|a, b| {
        let by_share = b.probability.total_cmp(&a.probability);
        by_share.then(a.statement.cmp(&b.statement))
    });
    told
}
