//! Duplicate-like rows: people with equal answers on every statement both answered, where people of
//! their mind would differ somewhere. Evidence only: agreement does not say who acts for whom.

use rayon::prelude::*;

use super::ballots::{Ballots, Cast};
use super::chance::{adjusted, coins_upper_tail};
use super::effect::grouped;
use super::expected::{Places, Rates, rates, same};
use super::{Duplicates, Evidence, Found, Kind, Settings, Signal, Tested, told};
use crate::numbers::{figure, seed_of};

/// Orders of the statements in which people are sorted.
const ORDERS: u64 = 16;
/// Statements of a person that are sorted by, in each order.
const SORTED_BY: usize = 20;
/// Statements two neighbours must have in common at the front to be compared.
const COMMON_MIN: usize = 4;
/// Neighbours each person is compared with, in each order.
const NEIGHBOURS: usize = 8;
/// People that like-minded ones are looked for among.
const PANEL: usize = 500;

/// Two people with equal answers.
struct Pair {
    rows: [usize; 2],
    co_seen: usize,
    p: f64,
    q: f64,
    expected: f64,
}

/// Looks for duplicates.
///
/// Candidates are neighbours when people are sorted by their first answers in several orders of the
/// statements: people with equal statements and answers are always found, others the more surely
/// the more of their statements are the same; O(people x orders x neighbours).
pub(super) fn search(ballots: &Ballots, settings: &Settings, tested: &mut Tested) -> Found {
    let least = settings.duplicate_co_seen_min as usize;
    let varied = |row: &usize| {
        let casts = ballots.row(*row);
        let given = |answer: u8| casts.iter().filter(|cast| cast.answer == answer).count();
        let most = (0..3).map(given).max().unwrap_or(0) as f64;
        // Who answers all alike is told as that, and equals everybody else who does.
        casts.len() >= least && most < settings.straight_share_min * casts.len() as f64
    };
    let people: Vec<usize> = (0..ballots.people.len()).filter(varied).collect();
    tested.duplicate_pairs_at_most = ballots.pairs_at_most(settings.duplicate_co_seen_min);
    let (mut pairs, compared) = equal_pairs(ballots, &people, least);
    tested.duplicate_pairs_compared = compared;
    judge(ballots, settings, &people, &mut pairs);
    let p: Vec<f64> = pairs.iter().map(|pair| pair.p).collect();
    for (pair, q) in pairs
        .iter_mut()
        .zip(adjusted(&p, tested.duplicate_pairs_at_most))
    {
        pair.q = q;
    }
    pairs.retain(|pair| pair.q <= settings.false_discovery_level);
    let groups = grouped(ballots.people.len(), &pairs, |pair| pair.rows);
    let signals = groups.iter().map(|group| signal(ballots, group)).collect();
    Found {
        signals,
        ..Found::default()
    }
}

/// The candidates whose answers are all equal, ascending, and how many comparisons were made.
fn equal_pairs(ballots: &Ballots, people: &[usize], least: usize) -> (Vec<Pair>, u64) {
    let mut found: Vec<([usize; 2], usize)> = Vec::new();
    let mut compared = 0;
    for order in 0..ORDERS {
        let sorted = sorted_by_answers(ballots, people, order);
        let of_place: Vec<(Vec<_>, u64)> = (0..sorted.len())
            .into_par_iter()
            .map(|place| {
                let (key, row) = &sorted[place];
                let common =
                    |other: &&([u32; SORTED_BY], usize)| key[..COMMON_MIN] == other.0[..COMMON_MIN];
                let near = sorted[place + 1..]
                    .iter()
                    .take(NEIGHBOURS)
                    .take_while(common);
                let mut equal = Vec::new();
                let mut compared = 0;
                for (_, other) in near {
                    compared += 1;
                    let co_seen = all_equal(ballots.row(*row), ballots.row(*other));
                    if let Some(co_seen) = co_seen.filter(|co_seen| *co_seen >= least) {
                        equal.push(([*row.min(other), *row.max(other)], co_seen));
                    }
                }
                (equal, compared)
            })
            .collect();
        for (equal, count) in of_place {
            found.extend(equal);
            compared += count;
        }
    }
    found.sort_unstable();
    found.dedup();
    let pair = |(rows, co_seen)| Pair {
        rows,
        co_seen,
        p: 1.0,
        q: 1.0,
        expected: 0.0,
    };
    (found.into_iter().map(pair).collect(), compared)
}

/// People sorted by their answers to their first statements, in one order of the statements.
fn sorted_by_answers(
    ballots: &Ballots,
    people: &[usize],
    order: u64,
) -> Vec<([u32; SORTED_BY], usize)> {
    let mut columns: Vec<u32> = (0..ballots.statements.len() as u32).collect();
    columns.sort_unstable_by_key(|column| {
        let id = ballots.statements[*column as usize];
        (seed_of(&[order, id]), *column)
    });
    let mut ranks = vec![0_u32; columns.len()];
    for (rank, column) in columns.iter().enumerate() {
        ranks[*column as usize] = rank as u32;
    }
    let key = |row: &usize| {
        let casts = ballots.row(*row).iter();
        let mut all: Vec<u32> = casts
            .map(|cast| ranks[cast.column as usize] * 3 + u32::from(cast.answer))
            .collect();
        let first = all.len().min(SORTED_BY);
        if first < all.len() {
            all.select_nth_unstable(first);
        }
        all[..first].sort_unstable();
        let mut key = [u32::MAX; SORTED_BY];
        key[..first].copy_from_slice(&all[..first]);
        (key, *row)
    };
    let mut sorted: Vec<_> = people.par_iter().map(key).collect();
    sorted.par_sort_unstable();
    sorted
}

/// How many statements both answered, if all answers to them are equal.
fn all_equal(ours: &[Cast], theirs: &[Cast]) -> Option<usize> {
    let (mut co_seen, mut at) = (0, 0);
    for cast in ours {
        while at < theirs.len() && theirs[at].column < cast.column {
            at += 1;
        }
        if let Some(their) = theirs.get(at).filter(|their| their.column == cast.column) {
            if their.answer != cast.answer {
                return None;
            }
            co_seen += 1;
        }
    }
    Some(co_seen)
}

/// Fills in the p of every pair: by their class first, and if that is small by their like-minded,
/// whichever is larger.
fn judge(ballots: &Ballots, settings: &Settings, people: &[usize], pairs: &mut [Pair]) {
    let groups = grouped(ballots.people.len(), pairs, |pair| pair.rows);
    let mut members: Vec<(usize, Vec<u32>)> = Vec::new();
    for (rows, _) in groups {
        for row in &rows {
            let others = rows.iter().filter(|other| *other != row);
            members.push((*row, others.map(|other| *other as u32).collect()));
        }
    }
    members.sort_unstable();
    let by_class = mapped(ballots, &members, |(row, others), places| {
        rates(ballots, *row, others, places)
    });
    let rates_of = |list: &[Vec<Rates>], row: usize| {
        let place = members.partition_point(|member| member.0 < row);
        list.get(place).cloned().unwrap_or_default()
    };
    let fill = |pair: &mut Pair, list: &[Vec<Rates>]| {
        let [one, other] = pair.rows.map(|row| rates_of(list, row));
        let coins = coins(ballots, pair.rows, &one, &other);
        pair.p = coins_upper_tail(&coins, coins.len());
        pair.expected = coins.iter().sum::<f64>() / coins.len().max(1) as f64;
    };
    pairs.par_iter_mut().for_each(|pair| fill(pair, &by_class));
    let surprising = |pair: &Pair| pair.p <= settings.false_discovery_level;
    let mut wanted: Vec<usize> = pairs
        .iter()
        .filter(|pair| surprising(pair))
        .flat_map(|pair| pair.rows)
        .collect();
    wanted.sort_unstable();
    wanted.dedup();
    let panel = panel(ballots, people);
    let places: Vec<usize> = (0..members.len()).collect();
    let by_mind = mapped(ballots, &places, |place, places| {
        let row = members[*place].0;
        if wanted.binary_search(&row).is_err() {
            return Vec::new();
        }
        like_minded(ballots, settings, row, &panel, &by_class[*place], places)
    });
    pairs
        .par_iter_mut()
        .filter(|pair| surprising(pair))
        .for_each(|pair| {
            let of_class = (pair.p, pair.expected);
            fill(pair, &by_mind);
            if pair.p < of_class.0 {
                (pair.p, pair.expected) = of_class;
            }
        });
}

/// Maps in parallel with a scratch list for each thread.
fn mapped<T: Sync, R: Send>(
    ballots: &Ballots,
    items: &[T],
    work: impl Fn(&T, &mut Places) -> R + Sync + Send,
) -> Vec<R> {
    items
        .par_iter()
        .map_init(|| Places::new(ballots), |places, item| work(item, places))
        .collect()
}

/// The chances of two people to answer alike, for each statement both answered.
fn coins(ballots: &Ballots, rows: [usize; 2], one: &[Rates], other: &[Rates]) -> Vec<f64> {
    let (ours, theirs) = (ballots.row(rows[0]), ballots.row(rows[1]));
    let (mut coins, mut at) = (Vec::new(), 0);
    for (cast, ours) in ours.iter().zip(one) {
        while at < theirs.len() && theirs[at].column < cast.column {
            at += 1;
        }
        let met = theirs
            .get(at)
            .is_some_and(|their| their.column == cast.column);
        if let Some(theirs) = other.get(at).filter(|_| met) {
            coins.push(same(ours, theirs));
        }
    }
    coins
}

/// The people that like-minded ones are looked for among: those with the lowest hash of their id.
fn panel(ballots: &Ballots, people: &[usize]) -> Vec<usize> {
    let mut hashed: Vec<(u64, usize)> = people
        .iter()
        .map(|row| (seed_of(&[ORDERS, ballots.people[*row]]), *row))
        .collect();
    hashed.sort_unstable();
    hashed.truncate(PANEL);
    hashed.into_iter().map(|entry| entry.1).collect()
}

/// The rates of the people of the panel, each weighing the more the more often they agree with the
/// person (the sixteenth power of the share, so a community of one mind outweighs all others
/// whatever its size), drawn to those of the class by the weight of the most like-minded one. That
/// they are like-minded is learnt from the same answers: duplicates only surprise less for it.
///
/// Who equals the person throughout is left out; in a community of one mind there are others enough
/// who differ once, among duplicates there are not.
fn like_minded(
    ballots: &Ballots,
    settings: &Settings,
    row: usize,
    panel: &[usize],
    of_class: &[Rates],
    places: &mut Places,
) -> Vec<Rates> {
    let ours = ballots.row(row);
    let columns = ours.iter().map(|cast| cast.column);
    places.with(columns, |place_of| {
        let mut sums = vec![[0.0; 3]; ours.len()];
        let mut heaviest = 0.0_f64;
        for other in panel.iter().filter(|other| **other != row) {
            let theirs = ballots.row(*other).iter();
            let met = theirs.filter_map(|cast| Some((place_of(cast.column)?, cast.answer)));
            let (mut co_seen, mut equal) = (0_u32, 0_u32);
            for (place, answer) in met.clone() {
                co_seen += 1;
                equal += u32::from(ours[place].answer == answer);
            }
            let duplicate = co_seen == equal && co_seen >= settings.duplicate_co_seen_min;
            if co_seen < settings.co_seen_min || duplicate {
                continue;
            }
            let mut weight = f64::from(equal + 1) / f64::from(co_seen + 3);
            for _ in 0..4 {
                weight *= weight;
            }
            heaviest = heaviest.max(weight);
            for (place, answer) in met {
                sums[place][usize::from(answer)] += weight;
            }
        }
        let drawn_to = |(sums, class): (Rates, &Rates)| {
            let all = sums.iter().sum::<f64>() + heaviest;
            if all <= 0.0 {
                return *class;
            }
            [0, 1, 2].map(|answer| (sums[answer] + heaviest * class[answer]) / all)
        };
        sums.into_iter().zip(of_class).map(drawn_to).collect()
    })
}

fn signal(ballots: &Ballots, (rows, links): &(Vec<usize>, Vec<&Pair>)) -> Signal {
    let largest = |of: fn(&Pair) -> f64| links.iter().map(|link| of(link)).fold(0.0, f64::max);
    let expected: f64 = links.iter().map(|link| link.expected).sum();
    Signal {
        kind: Kind::DuplicateRows,
        people: ballots.ids_of(rows),
        statements: Vec::new(),
        window: None,
        p: Some(told(largest(|pair| pair.p))),
        q: Some(told(largest(|pair| pair.q))),
        evidence: Evidence::Duplicates(Duplicates {
            links: links.len() as u64,
            co_seen_least: links
                .iter()
                .map(|link| link.co_seen as u64)
                .min()
                .unwrap_or(0),
            agreement_expected: figure(expected / links.len().max(1) as f64),
        }),
    }
}
