//! The list itself: first what justified representation requires, then what closes the certificate,
//! then what bridges most; at last swaps that bridge more and cost no guarantee.
//!
//! Source of the first step: Brill and Peters, arXiv 2302.01989 (greedy justified candidate rule).

use super::bridging::{Parts, Sums, sums};
use super::profile::Profile;
use super::swaps::{Guarantee, best_swap};
use super::tables::{Tables, View};

/// A chosen list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The statements, highest bridging score first, lowest number among equals.
    pub list: Vec<u32>,
    /// How many statements were required by justified representation, before any swap.
    pub required: usize,
    /// The bridging score of every statement, in units of 2^-32.
    pub scores: Vec<u64>,
}

/// The greedy justified candidate rule: from level k to 1, as long as those who agree with a
/// statement outside and have fewer than l statements weigh at least l W / k, one such statement is
/// taken, the one with the highest score. At most `seats` are taken, often fewer, and what is taken
/// satisfies EJR+.
///
/// Each statement taken at level l is charged to those who call for it, at most k w / (l W) for a
/// voter of weight w. Her T-th charge comes at a level of at least T, and levels never rise, so none
/// of them is above k w / (T W) when T charges are made, and all together are at most k w / W.
/// Summed over all voters: at most k statements. So any choice inside a level will do.
///
/// # Panics
/// If there is not one score for each statement.
pub fn greedy_justified(profile: &Profile, seats: usize, scores: &[u64]) -> Vec<u32> {
    if profile.total() == 0 || seats == 0 {
        return Vec::new();
    }
    let mut tables = Tables::new(profile, seats, &profile.supports(), &[]);
    require(&mut tables, scores);
    tables.list
}

fn require(tables: &mut Tables, scores: &[u64]) {
    for level in (0..tables.seats).rev() {
        let needed = tables.needed[level];
        while let Some(statement) = highest(
            scores.len(),
            |s| scores[s],
            |s| !tables.inside[s] && tables.agreed_below(level)[s] >= needed,
        ) {
            if tables.list.len() == tables.seats {
                return;
            }
            tables.add(statement);
        }
    }
}

/// The statement with the highest key among those allowed, the lowest among equals.
fn highest<K: PartialOrd + Copy>(
    statements: usize,
    key: impl Fn(usize) -> K,
    allowed: impl Fn(usize) -> bool,
) -> Option<u32> {
    let mut best: Option<(usize, K)> = None;
    for statement in 0..statements {
        let better = best.is_none_or(|(_, other)| key(statement) > other);
        if better && allowed(statement) {
            best = Some((statement, key(statement)));
        }
    }
    best.map(|(statement, _)| statement as u32)
}

/// Chooses `seats` statements (at most [`super::SEATS_MAX`]), or all if there are no more. `eligible`
/// says which statements may fill a seat or be swapped in (others do only when nothing else is left);
/// swaps take from the `pool` eligible statements that bridge most. Empty if nobody counts.
///
/// 1. The greedy justified candidate rule, ties by score.
/// 2. While a seat is open: if the list is not certified and its worst ratio is reached at level l,
///    the statement with most weight among those who have fewer than l (ties by score); otherwise
///    the statement with the highest score.
/// 3. As long as there is one, the swap that raises the sum of scores most (then lowest statement
///    out, lowest in), after which nobody is left out in the votes as they are, and the list is
///    certified, or, if it was not before, has no larger worst ratio than before. Each swap gives a
///    seat to a statement of higher score, so at most seats x statements are made.
pub fn select(
    profile: &Profile,
    parts: &Parts,
    eligible: &[bool],
    seats: usize,
    pool: usize,
) -> Selection {
    let Sums {
        agreed,
        declined,
        scores,
    } = sums(profile, parts);
    if profile.total() == 0 || seats == 0 {
        return Selection {
            list: Vec::new(),
            required: 0,
            scores,
        };
    }
    if profile.statements() <= seats {
        let list = by_score(0..profile.statements() as u32, &scores);
        let required = list.len();
        return Selection {
            list,
            required,
            scores,
        };
    }
    let mut eligible = eligible.to_vec();
    eligible.resize(profile.statements(), false);
    let mut tables = Tables::new(profile, seats, &agreed, &declined);
    require(&mut tables, &scores);
    let required = tables.list.len();
    fill(&mut tables, &scores, &eligible);
    improve(&mut tables, &scores, &eligible, pool);
    let list = by_score(tables.list, &scores);
    Selection {
        list,
        required,
        scores,
    }
}

/// Highest score first, lowest number among equals.
pub(super) fn by_score(list: impl IntoIterator<Item = u32>, scores: &[u64]) -> Vec<u32> {
    let mut list: Vec<u32> = list.into_iter().collect();
    list.sort_unstable_by_key(|s| (std::cmp::Reverse(scores[*s as usize]), *s));
    list
}

fn fill(tables: &mut Tables, scores: &[u64], eligible: &[bool]) {
    while tables.list.len() < tables.seats {
        let left_out = tables.level_left_out(View::Worst);
        let inside = &tables.inside;
        let some_eligible = (0..inside.len()).any(|s| eligible[s] && !inside[s]);
        let allowed = |s: usize| !inside[s] && (eligible[s] || !some_eligible);
        let next = match left_out {
            Some(level) => {
                let weights = tables.agreed_below(level - 1);
                highest(scores.len(), |s| (weights[s], scores[s]), allowed)
            }
            None => highest(scores.len(), |s| scores[s], allowed),
        };
        let Some(next) = next else {
            return;
        };
        tables.add(next);
    }
}

fn improve(tables: &mut Tables, scores: &[u64], eligible: &[bool], pool: usize) {
    let candidates = (0..scores.len() as u32).filter(|s| eligible[*s as usize]);
    let mut candidates = by_score(candidates, scores);
    candidates.truncate(pool);
    loop {
        let guarantees = guarantees(tables);
        let Some((old, new)) = best_swap(tables, scores, &candidates, guarantees) else {
            return;
        };
        tables.swap(old, new);
    }
}

/// What a swap must not cost.
fn guarantees(tables: &Tables) -> Vec<Guarantee> {
    let worst = |needed: Vec<u64>| Guarantee {
        view: View::Worst,
        needed,
    };
    let peak = tables.peak(View::Worst);
    let open = peak.filter(|peak| peak.weight >= tables.needed[peak.level as usize - 1]);
    let Some(peak) = open else {
        // Certified: then nobody is left out in the votes as they are either.
        return vec![worst(tables.needed.clone())];
    };
    // The ratio of a claim w at level l rises if w / l is above that of the peak.
    let above = |level: u64| {
        let most = u128::from(peak.weight) * u128::from(level) / u128::from(peak.level);
        u64::try_from(most + 1).unwrap_or(u64::MAX)
    };
    let observed = Guarantee {
        view: View::Observed,
        needed: tables.needed.clone(),
    };
    vec![
        observed,
        worst((1..=tables.seats as u64).map(above).collect()),
    ]
}
