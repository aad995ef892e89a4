//! Coordinated clusters: people linked by giving the same answers, beyond what their cell and their
//! opinion group explain, and by giving them in step, beyond what the crowd's order explains.
//! Either alone never links anybody: a like-minded community agrees, a workshop votes at one time.

use rayon::prelude::*;

use super::ballots::Ballots;
use super::chance::{adjusted, coins_upper_tail, ln_mean};
use super::effect;
use super::expected::{Places, Rates, rates, same};
use super::in_step::{self, InStep};
use super::usual_order::UsualOrder;
use super::{Coordination, Evidence, Found, Kind, NotSearched, Settings, Signal, Tested, Window};
use super::{told, trails};
use crate::numbers::figure;

/// Two people in step, and what both channels say.
struct Link {
    rows: [usize; 2],
    agreement_p: f64,
    timing_p: f64,
    q: f64,
    meeting: Meeting,
    expected: f64,
}

impl Link {
    /// Both channels must speak, so the larger p counts.
    fn p(&self) -> f64 {
        self.agreement_p.max(self.timing_p)
    }
}

/// What two people both answered.
#[derive(Default)]
struct Meeting {
    co_seen: usize,
    equal: usize,
    /// Statements answered within the window: the time of the first, of the other, the column.
    in_step: Vec<(i64, i64, u32)>,
    /// Chance of each statement to be answered alike.
    coins: Vec<f64>,
}

/// Looks for clusters and pairs.
pub(super) fn search(ballots: &Ballots, settings: &Settings, tested: &mut Tested) -> Found {
    let near = in_step::find(ballots, settings);
    let usual = UsualOrder::of(ballots);
    tested.pairs_at_most = ballots.pairs_at_most(settings.co_seen_min);
    tested.pairs_in_step = near.pairs();
    let mut links = timed(ballots, &near, &usual, settings);
    agreeing(ballots, &near, settings, &mut links);
    let p: Vec<f64> = links.iter().map(Link::p).collect();
    for (link, q) in links.iter_mut().zip(adjusted(&p, tested.pairs_at_most)) {
        link.q = q;
    }
    links.retain(|link| link.q <= settings.false_discovery_level);
    let mut found = Found::default();
    for (people, links) in effect::grouped(ballots.people.len(), &links, |link| link.rows) {
        found.signals.push(signal(ballots, &people, &links));
    }
    if near.crowded > 0 {
        found.not_searched.push(NotSearched::CrowdedMoments {
            vote_pairs: near.crowded,
        });
    }
    found
}

/// Pairs whose timing alone is significant at the level; the others cannot become links.
fn timed(ballots: &Ballots, near: &InStep, usual: &UsualOrder, settings: &Settings) -> Vec<Link> {
    let stakes: Vec<Vec<f64>> = (0..ballots.people.len())
        .into_par_iter()
        .map_init(
            || Places::new(ballots),
            |places, row| {
                trails::stakes(ballots, row, &near.neighbours[row], usual, settings, places)
            },
        )
        .collect();
    let window = Ballots::units(settings.window_seconds, settings);
    let mut links = Vec::new();
    for (row, others) in near.neighbours.iter().enumerate() {
        for (place, other) in others.iter().enumerate() {
            let other = *other as usize;
            let back = near.neighbours[other].binary_search(&(row as u32));
            let (true, Ok(back)) = (row < other, back) else {
                continue;
            };
            let stake = ln_mean(&[stakes[row][place], stakes[other][back]]);
            let timing_p = (-stake).exp().min(1.0);
            if timing_p <= settings.false_discovery_level {
                links.push(Link {
                    rows: [row, other],
                    agreement_p: 1.0,
                    timing_p,
                    q: 1.0,
                    meeting: meet(ballots, row, other, window, None),
                    expected: 0.0,
                });
            }
        }
    }
    links.retain(|link| link.meeting.co_seen >= settings.co_seen_min as usize);
    links
}

/// Fills in the agreement of the pairs that agree often enough; the others keep p = 1.
fn agreeing(ballots: &Ballots, near: &InStep, settings: &Settings, links: &mut [Link]) {
    let enough = |link: &Link| {
        let meeting = &link.meeting;
        meeting.equal as f64 >= settings.agreement_share_min * meeting.co_seen as f64
    };
    let mut rows: Vec<usize> = links
        .iter()
        .filter(|link| enough(link))
        .flat_map(|link| link.rows)
        .collect();
    rows.sort_unstable();
    rows.dedup();
    let expected: Vec<Vec<Rates>> = rows
        .par_iter()
        .map_init(
            || Places::new(ballots),
            |places, row| rates(ballots, *row, &near.neighbours[*row], places),
        )
        .collect();
    let of = |row: usize| rows.binary_search(&row).ok().map(|place| &expected[place]);
    links
        .par_iter_mut()
        .filter(|link| enough(link))
        .for_each(|link| {
            let [one, other] = link.rows;
            if let (Some(one_rates), Some(other_rates)) = (of(one), of(other)) {
                let coins = meet(ballots, one, other, 0, Some((one_rates, other_rates))).coins;
                link.agreement_p = coins_upper_tail(&coins, link.meeting.equal);
                link.expected = coins.iter().sum::<f64>() / coins.len().max(1) as f64;
            }
        });
}

/// Goes through the statements both answered.
fn meet(
    ballots: &Ballots,
    one: usize,
    other: usize,
    window: u64,
    rates: Option<(&Vec<Rates>, &Vec<Rates>)>,
) -> Meeting {
    let (ours, theirs) = (ballots.row(one), ballots.row(other));
    let mut meeting = Meeting::default();
    let mut at = 0;
    for (place, cast) in ours.iter().enumerate() {
        while at < theirs.len() && theirs[at].column < cast.column {
            at += 1;
        }
        let Some(their) = theirs.get(at).filter(|their| their.column == cast.column) else {
            continue;
        };
        meeting.co_seen += 1;
        meeting.equal += usize::from(cast.answer == their.answer);
        if let Some((one, other)) = rates {
            meeting.coins.push(same(&one[place], &other[at]));
        } else if cast.time.abs_diff(their.time) <= window {
            meeting.in_step.push((cast.time, their.time, cast.column));
        }
    }
    meeting.in_step.sort_unstable();
    meeting
}

impl Meeting {
    /// Share of the steps from one statement in step to the next that both took in this direction.
    fn same_order(&self) -> f64 {
        let steps = self.in_step.windows(2);
        let all = steps.len().max(1) as f64;
        steps.filter(|step| step[0].1 <= step[1].1).count() as f64 / all
    }
}

/// A cluster as it is told.
fn signal(ballots: &Ballots, people: &[usize], links: &[&Link]) -> Signal {
    let count = links.len().max(1) as f64;
    let mean = |of: &dyn Fn(&Link) -> f64| links.iter().map(|link| of(link)).sum::<f64>() / count;
    let largest = |of: &dyn Fn(&Link) -> f64| links.iter().map(|link| of(link)).fold(0.0, f64::max);
    let co_seen = |link: &Link| link.meeting.co_seen.max(1) as f64;
    let agreement = mean(&|link| link.meeting.equal as f64 / co_seen(link));
    let expected = mean(&|link| link.expected);
    let pairs = (people.len() * people.len().saturating_sub(1) / 2).max(1) as f64;
    let mut columns: Vec<u32> = links
        .iter()
        .flat_map(|link| link.meeting.in_step.iter().map(|step| step.2))
        .collect();
    columns.sort_unstable();
    let times = || links.iter().flat_map(|link| link.meeting.in_step.iter());
    let first = times().map(|step| step.0.min(step.1)).min();
    let last = times().map(|step| step.0.max(step.1)).max();
    Signal {
        kind: if people.len() > 2 {
            Kind::CoordinatedCluster
        } else {
            Kind::CoordinatedPair
        },
        people: ballots.ids_of(people),
        statements: ballots.statement_ids(&shared_by_half(&columns, links.len())),
        window: first.zip(last).map(|(first, last)| Window { first, last }),
        p: Some(told(largest(&Link::p))),
        q: Some(told(largest(&|link| link.q))),
        evidence: Evidence::Coordination(Coordination {
            links: links.len() as u64,
            density: figure(links.len() as f64 / pairs),
            co_seen: figure(mean(&co_seen)),
            agreement: figure(agreement),
            agreement_expected: figure(expected),
            in_step: figure(mean(&|link| {
                link.meeting.in_step.len() as f64 / co_seen(link)
            })),
            same_order: figure(mean(&|link| link.meeting.same_order())),
            correlation: figure(
                ((agreement - expected) / (1.0 - expected).max(1e-9)).clamp(0.0, 1.0),
            ),
            agreement_p: told(largest(&|link| link.agreement_p)),
            timing_p: told(largest(&|link| link.timing_p)),
        }),
    }
}

/// The columns that stand in an ascending list at least half as often as there are links.
fn shared_by_half(columns: &[u32], links: usize) -> Vec<u32> {
    columns
        .chunk_by(|a, b| a == b)
        .filter(|same| 2 * same.len() >= links)
        .map(|same| same[0])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::SplitMix64;
    use crate::signals::People;
    use crate::{Position, Vote};

    /// In which order honest people go through the statements.
    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Order {
        Own,
        Common,
        /// Common, but each statement a few places earlier or later.
        NearlyCommon,
        /// Common blocks of ten, each in the person's own order.
        Blocks,
        /// The latest first; a new one every three minutes.
        LatestFirst,
    }

    fn ordered(
        order: Order,
        statements: usize,
        begin: i64,
        numbers: &mut SplitMix64,
    ) -> Vec<usize> {
        let mut keys: Vec<(f64, usize)> = (0..statements)
            .map(|statement| {
                let place = statement as f64;
                let key = match order {
                    Order::Own => numbers.unit(),
                    Order::Common => place,
                    Order::NearlyCommon => place + 6.0 * numbers.unit(),
                    Order::Blocks => (place / 10.0).floor() + 0.9 * numbers.unit(),
                    Order::LatestFirst => -place,
                };
                (key, statement)
            })
            .collect();
        if order == Order::LatestFirst {
            keys.retain(|(_, statement)| *statement < 20 || 180 * (*statement as i64 - 20) < begin);
        }
        keys.sort_by(|a, b| a.0.total_cmp(&b.0));
        keys.into_iter().map(|key| key.1).collect()
    }

    /// Honest people of one evening; answers by statement only.
    fn evening(people: u64, statements: usize, order: Order, seed: u64) -> Vec<Vote> {
        let mut numbers = SplitMix64::new(seed);
        let agrees: Vec<f64> = (0..statements).map(|_| numbers.unit()).collect();
        let mut votes = Vec::new();
        for participant in 0..people {
            let mut timestamp = numbers.below(3600) as i64;
            let mut seen = ordered(order, statements, timestamp, &mut numbers);
            seen.truncate(15 + numbers.below(statements - 15));
            for statement in seen {
                timestamp += 3 + numbers.below(20) as i64;
                let agree = numbers.unit() < agrees[statement];
                votes.push(Vote {
                    participant,
                    statement: statement as u64,
                    timestamp,
                    position: if agree {
                        Position::Agree
                    } else {
                        Position::Disagree
                    },
                });
            }
        }
        votes
    }

    /// How many pairs of how many have a timing p of at most the level.
    fn significant(order: Order, habits: bool, level: f64) -> (f64, f64) {
        let settings = Settings {
            false_discovery_level: 1.0,
            ..Settings::default()
        };
        let (mut pairs, mut found) = (0.0, 0.0);
        for seed in 0..8 {
            let votes = evening(120, 60, order, seed);
            let ballots = Ballots::of(&votes, People::default()).unwrap();
            let near = in_step::find(&ballots, &settings);
            let mut usual = UsualOrder::of(&ballots);
            if !habits {
                usual.weight = 0.0;
            }
            let links = timed(&ballots, &near, &usual, &settings);
            pairs += 120.0 * 119.0 / 2.0;
            found += links.iter().filter(|link| link.timing_p <= level).count() as f64;
        }
        (found, pairs)
    }

    #[test]
    fn timing_is_no_more_often_significant_by_chance_than_it_says() {
        for order in [
            Order::Own,
            Order::Common,
            Order::NearlyCommon,
            Order::Blocks,
            Order::LatestFirst,
        ] {
            for level in [0.1, 0.01, 0.001, 0.0001] {
                let (found, pairs) = significant(order, true, level);
                let most = level * pairs + 3.0 * (level * pairs).sqrt() + 1.0;
                assert!(found <= most, "{order:?} {level}: {found} of {pairs}");
            }
        }
    }

    #[test]
    fn without_the_habits_of_the_crowd_a_common_order_would_pass_for_coordination() {
        let (found, pairs) = significant(Order::Common, false, 0.001);
        assert!(found > 0.03 * pairs, "{found} of {pairs}");
    }

    #[test]
    fn agreement_is_about_as_often_significant_by_chance_as_it_says() {
        let (mut pairs, mut p) = (0.0, Vec::new());
        for seed in 0..4 {
            let ballots =
                Ballots::of(&evening(80, 60, Order::Own, seed), People::default()).unwrap();
            let mut places = Places::new(&ballots);
            let of_row: Vec<Vec<Rates>> = (0..80)
                .map(|row| rates(&ballots, row, &[], &mut places))
                .collect();
            for one in 0..80 {
                for other in 0..one {
                    let both = Some((&of_row[one], &of_row[other]));
                    let meeting = meet(&ballots, one, other, 0, both);
                    p.push(coins_upper_tail(&meeting.coins, meeting.equal));
                    pairs += 1.0;
                }
            }
        }
        for (level, least, most) in [(0.5, 0.35, 0.55), (0.1, 0.05, 0.11), (0.01, 0.003, 0.013)] {
            let found = p.iter().filter(|p| **p <= level).count() as f64 / pairs;
            assert!(found > least && found < most, "{level}: {found}");
        }
    }
}
