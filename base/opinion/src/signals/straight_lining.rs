//! Answering (nearly) everything alike, and long runs of one answer, against what the crowd
//! answered to the same statements and against the person's own other answers.

use rayon::prelude::*;

use super::ballots::{Ballots, Cast};
use super::chance::{adjusted, urn_upper_tail};
use super::expected::drawn;
use super::told;
use super::{
    Answers, Evidence, Found, Kind, NotSearched, Settings, Signal, Tested, Timing, Window,
};
use crate::numbers::figure;

/// People with votes enough below which nothing can be said about how people differ.
const PEOPLE_MIN: usize = 20;
/// Median of a squared standard normal.
const MEDIAN_SQUARE: f64 = 0.454_936_423_119_572_8;
/// Votes up to which a run is judged given how many equal answers there are.
const RUN_EXACT_MAX: usize = 1000;
/// Share of a person's moments that must differ for the order to mean anything.
const MOMENTS_SHARE_MIN: f64 = 0.5;

/// One answer of one person against the crowd.
struct Tendency {
    row: usize,
    answer: u8,
    votes: u64,
    given: u64,
    /// The chance of this answer on each statement, in order of time, without the person.
    chances: Vec<f64>,
    mean: f64,
    variance: f64,
}

impl Tendency {
    fn of(ballots: &Ballots, row: usize, answer: u8) -> Self {
        let trail = ballots.trail(row);
        let chance = |cast: &Cast| {
            let mut own = [0; 3];
            own[usize::from(cast.answer)] = 1;
            let tally = ballots.tally(cast.column as usize);
            drawn(tally, own, &[1.0 / 3.0; 3], 1.0)[usize::from(answer)]
        };
        let chances: Vec<f64> = trail.iter().map(chance).collect();
        Self {
            row,
            answer,
            votes: trail.len() as u64,
            given: trail.iter().filter(|cast| cast.answer == answer).count() as u64,
            mean: chances.iter().sum(),
            variance: chances.iter().map(|p| p * (1.0 - p)).sum(),
            chances,
        }
    }

    /// The excess variance that a correlation of 1 between the person's answers would give.
    fn spread(&self) -> f64 {
        let n = self.votes as f64;
        let share = self.mean / n;
        n * (n - 1.0) * share * (1.0 - share)
    }

    fn share(&self) -> f64 {
        self.given as f64 / self.votes.max(1) as f64
    }
}

/// Looks for answers given all alike and, if there is an order, for long runs.
pub(super) fn search(
    ballots: &Ballots,
    settings: &Settings,
    timing: Timing,
    tested: &mut Tested,
) -> Found {
    let enough = |row: &usize| ballots.row(*row).len() >= settings.straight_votes_min as usize;
    let rows: Vec<usize> = (0..ballots.people.len()).filter(enough).collect();
    let mut found = Found::default();
    if rows.len() < PEOPLE_MIN {
        let people = rows.len() as u64;
        found
            .not_searched
            .push(NotSearched::StraightLining { people });
        return found;
    }
    tested.answers = 3 * rows.len() as u64;
    for (answer, kind) in [
        (2, Kind::StraightLining),
        (0, Kind::StraightLining),
        (1, Kind::AllPasses),
    ] {
        let tendencies: Vec<Tendency> = rows
            .par_iter()
            .map(|row| Tendency::of(ballots, *row, answer))
            .collect();
        // Agree and disagree are one family of tests, passes another.
        let tests = if answer == 1 {
            rows.len()
        } else {
            2 * rows.len()
        };
        found
            .signals
            .extend(alike(ballots, settings, &tendencies, kind, tests));
        if timing == Timing::Usable {
            found
                .signals
                .extend(runs(ballots, settings, &tendencies, 3 * rows.len()));
        }
    }
    let unordered = |row: &&usize| ballots.moments_share(**row) < MOMENTS_SHARE_MIN;
    let people = rows.iter().filter(unordered).count() as u64;
    if timing == Timing::Usable && people > 0 {
        found.not_searched.push(NotSearched::Runs { people });
    }
    found
}

/// People nearly all of whose answers are this one, though people differ as much as they do.
///
/// The null is Polya's urn: the share the crowd lets expect, and a correlation within persons
/// estimated from all of them. Unequal chances only make the true tail smaller (Hoeffding, 1956).
fn alike(
    ballots: &Ballots,
    settings: &Settings,
    tendencies: &[Tendency],
    kind: Kind,
    tests: usize,
) -> Vec<Signal> {
    let correlation = correlation_within(tendencies);
    let contagion = correlation / (1.0 - correlation);
    let tails: Vec<(&Tendency, f64)> = tendencies
        .iter()
        .filter(|tendency| tendency.share() >= settings.straight_share_min)
        .map(|tendency| {
            let share = tendency.mean / tendency.votes as f64;
            let p = urn_upper_tail(tendency.votes, tendency.given, share, contagion);
            (tendency, p)
        })
        .collect();
    let p: Vec<f64> = tails.iter().map(|tail| tail.1).collect();
    let q = adjusted(&p, tests as u64);
    tails
        .iter()
        .zip(q)
        .filter(|(_, q)| *q <= settings.false_discovery_level)
        .map(|((tendency, p), q)| {
            let trail = ballots.trail(tendency.row);
            signal(ballots, tendency, kind, (*p, q), trail, Vec::new())
        })
        .collect()
}

/// How strongly a person's answers hang together: the correlation at which half of the people are
/// as far from what the crowd lets expect as half of them would be. The median, so that a few who
/// answer all alike do not pass for what is usual; at most .9.
fn correlation_within(tendencies: &[Tendency]) -> f64 {
    let median_square = |correlation: f64| {
        let mut squares: Vec<f64> = tendencies
            .iter()
            .map(|tendency| {
                let variance = tendency.variance + correlation * tendency.spread();
                let distance = tendency.given as f64 - tendency.mean;
                distance * distance / variance.max(1e-9)
            })
            .collect();
        squares.sort_unstable_by(f64::total_cmp);
        squares.get(squares.len() / 2).copied().unwrap_or(0.0)
    };
    let (mut low, mut high) = (0.0, 0.9);
    if median_square(low) <= MEDIAN_SQUARE {
        return low;
    }
    for _ in 0..30 {
        let middle = f64::midpoint(low, high);
        if median_square(middle) > MEDIAN_SQUARE {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}

/// People with a run of this answer longer than the statements and their own share of it explain.
fn runs(
    ballots: &Ballots,
    settings: &Settings,
    tendencies: &[Tendency],
    tests: usize,
) -> Vec<Signal> {
    let tails: Vec<(&Tendency, std::ops::Range<usize>, f64)> = tendencies
        .par_iter()
        .filter_map(|tendency| {
            let run = longest_run(ballots.trail(tendency.row), tendency.answer);
            let ordered = ballots.moments_share(tendency.row) >= MOMENTS_SHARE_MIN;
            (run.len() >= settings.run_min as usize && ordered).then(|| {
                let p = run_upper_tail(tendency, run.len());
                (tendency, run, p)
            })
        })
        .collect();
    let p: Vec<f64> = tails.iter().map(|tail| tail.2).collect();
    let q = adjusted(&p, tests as u64);
    let mut signals = Vec::new();
    for ((tendency, run, p), q) in tails.into_iter().zip(q) {
        if q <= settings.false_discovery_level {
            let votes = &ballots.trail(tendency.row)[run];
            let columns: Vec<u32> = votes.iter().map(|cast| cast.column).collect();
            let statements = ballots.statement_ids(&columns);
            signals.push(signal(
                ballots,
                tendency,
                Kind::LongRun,
                (p, q),
                votes,
                statements,
            ));
        }
    }
    signals
}

/// The places of the first longest run of an answer.
fn longest_run(trail: &[Cast], answer: u8) -> std::ops::Range<usize> {
    let (mut longest, mut start) = (0..0, 0);
    for (place, cast) in trail.iter().enumerate() {
        if cast.answer != answer {
            start = place + 1;
        } else if place + 1 - start > longest.len() {
            longest = start..place + 1;
        }
    }
    longest
}

/// Upper bound of the probability of a run of at least `length` somewhere, given how many of this
/// answer the person gave in all: the sum over all places it could begin. The chances of the
/// statements are the crowd's with their odds multiplied by one factor, which the condition on the
/// number makes irrelevant; so neither a block of uncontested statements nor a person who agrees
/// often makes a run surprising. Above [`RUN_EXACT_MAX`] votes the condition is left out, which
/// only makes the bound larger.
fn run_upper_tail(tendency: &Tendency, length: usize) -> f64 {
    let given = tendency.given as usize;
    let chances = tilted_to(&tendency.chances, given);
    if given == chances.len() || length > given {
        return 1.0;
    }
    let alike = |begin: usize| chances[begin..begin + length].iter().product::<f64>();
    let begins = 0..=chances.len() - length;
    if chances.len() > RUN_EXACT_MAX {
        return begins.map(alike).sum::<f64>().min(1.0);
    }
    let before = sums(chances.iter(), given);
    let after = sums(chances.iter().rev(), given);
    let others = given - length;
    let of_begin = |begin: usize| {
        let (before, after) = (&before[begin], &after[chances.len() - begin - length]);
        let ways = (0..=others).map(|count| before[count] * after[others - count]);
        alike(begin) * ways.sum::<f64>()
    };
    let all = before[chances.len()][given];
    if all <= 0.0 {
        return 1.0;
    }
    (begins.map(of_begin).sum::<f64>() / all).min(1.0)
}

/// The chances with all odds multiplied by one factor, so that `given` are expected.
fn tilted_to(chances: &[f64], given: usize) -> Vec<f64> {
    let tilted = |log: f64| -> Vec<f64> {
        let factor = log.exp();
        let chances = chances.iter();
        chances
            .map(|p| p * factor / (1.0 - p + p * factor))
            .collect()
    };
    let (mut low, mut high) = (-40.0, 40.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if tilted(middle).iter().sum::<f64>() < given as f64 {
            low = middle;
        } else {
            high = middle;
        }
    }
    tilted(high)
}

/// For each number of coins from the front the probabilities that 0 to `most` of them fall.
fn sums<'a>(coins: impl Iterator<Item = &'a f64>, most: usize) -> Vec<Vec<f64>> {
    let mut now = vec![0.0; most + 1];
    now[0] = 1.0;
    let mut all = vec![now.clone()];
    for coin in coins {
        for count in (1..=most).rev() {
            now[count] = now[count] * (1.0 - coin) + now[count - 1] * coin;
        }
        now[0] *= 1.0 - coin;
        all.push(now.clone());
    }
    all
}

fn signal(
    ballots: &Ballots,
    tendency: &Tendency,
    kind: Kind,
    (p, q): (f64, f64),
    votes: &[Cast],
    statements: Vec<u64>,
) -> Signal {
    let window = votes.first().zip(votes.last());
    Signal {
        kind,
        people: ballots.ids_of(&[tendency.row]),
        statements,
        window: window.map(|(first, last)| Window {
            first: first.time,
            last: last.time,
        }),
        p: Some(told(p)),
        q: Some(told(q)),
        evidence: Evidence::Answers(Answers {
            answer: tendency.answer as i8 - 1,
            votes: tendency.votes,
            share: figure(tendency.share()),
            share_expected: figure(tendency.mean / tendency.votes.max(1) as f64),
            longest_run: longest_run(ballots.trail(tendency.row), tendency.answer).len() as u64,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::SplitMix64;
    use crate::signals::People;
    use crate::{Position, Vote};

    /// People who agree more or less readily, each to their own degree, in their own order.
    fn crowd(people: u64, statements: usize, seed: u64) -> Vec<Vote> {
        let mut numbers = SplitMix64::new(seed);
        let liked: Vec<f64> = (0..statements).map(|_| numbers.normal()).collect();
        let mut votes = Vec::new();
        for participant in 0..people {
            let readiness = 0.6 * numbers.normal();
            let mut order: Vec<usize> = (0..statements).collect();
            for place in (1..statements).rev() {
                order.swap(place, numbers.below(place + 1));
            }
            order.truncate(25 + numbers.below(20));
            for (place, statement) in order.into_iter().enumerate() {
                let agree = 1.0 / (1.0 + (-readiness - liked[statement]).exp());
                let agrees = numbers.unit() < agree;
                votes.push(Vote {
                    participant,
                    statement: statement as u64,
                    timestamp: place as i64 * 10,
                    position: if agrees {
                        Position::Agree
                    } else {
                        Position::Disagree
                    },
                });
            }
        }
        votes
    }

    fn tendencies(ballots: &Ballots) -> Vec<Tendency> {
        (0..ballots.people.len())
            .map(|row| Tendency::of(ballots, row, 2))
            .collect()
    }

    #[test]
    fn answering_alike_is_about_as_often_significant_by_chance_as_it_says() {
        let mut p = Vec::new();
        for seed in 0..10 {
            let ballots = Ballots::of(&crowd(200, 60, seed), People::default()).unwrap();
            let all = tendencies(&ballots);
            let correlation = correlation_within(&all);
            assert!(correlation > 0.01, "people differ");
            let contagion = correlation / (1.0 - correlation);
            for one in &all {
                let share = one.mean / one.votes as f64;
                p.push(urn_upper_tail(one.votes, one.given, share, contagion));
            }
        }
        for (level, least, most) in [(0.5, 0.4, 0.6), (0.1, 0.05, 0.13), (0.01, 0.001, 0.015)] {
            let found = p.iter().filter(|p| **p <= level).count() as f64 / p.len() as f64;
            assert!(found > least && found < most, "{level}: {found}");
        }
    }

    #[test]
    fn long_runs_are_no_more_often_significant_by_chance_than_it_says() {
        let (mut p, mut all) = (Vec::new(), 0.0);
        for seed in 20..30 {
            let ballots = Ballots::of(&crowd(200, 60, seed), People::default()).unwrap();
            for one in tendencies(&ballots) {
                let run = longest_run(ballots.trail(one.row), 2);
                p.push(run_upper_tail(&one, run.len().max(1)));
                all += 1.0;
            }
        }
        for level in [0.3, 0.1, 0.01] {
            let found = p.iter().filter(|p| **p <= level).count() as f64 / all;
            assert!(found <= 1.2 * level, "{level}: {found}");
            assert!(found > 0.0, "{level}: {found} is no test at all");
        }
    }

    #[test]
    fn the_bound_of_a_run_is_near_and_above_the_share_of_all_orders_that_have_one() {
        // Twelve statements with equal chances, seven of this answer: every arrangement is equal.
        let tendency = Tendency {
            row: 0,
            answer: 2,
            votes: 12,
            given: 7,
            chances: vec![0.3; 12],
            mean: 3.6,
            variance: 2.52,
        };
        for length in 3..=7_usize {
            let (mut all, mut with) = (0.0, 0.0);
            for order in 0..1_u32 << 12 {
                if order.count_ones() == 7 {
                    all += 1.0;
                    let run = (1 << length) - 1;
                    let has = (0..=12 - length).any(|begin| order >> begin & run == run);
                    with += f64::from(u8::from(has));
                }
            }
            let exact: f64 = with / all;
            let bound = run_upper_tail(&tendency, length);
            assert!(bound >= exact - 1e-12, "{length}: {bound} below {exact}");
            assert!(
                bound <= 1.0_f64.min(4.0 * exact),
                "{length}: {bound}, {exact}"
            );
        }
        // A run of all seven can begin in six places only: 6 / C(12, 7), exactly.
        let bound = run_upper_tail(&tendency, 7);
        assert!((bound - 6.0 / 792.0).abs() < 1e-12);
    }

    #[test]
    fn a_run_is_found_where_it_stands() {
        let cast = |answer| Cast {
            time: 0,
            column: 0,
            answer,
        };
        let trail: Vec<Cast> = [2, 1, 2, 2, 0, 2, 2].map(cast).to_vec();
        assert_eq!(longest_run(&trail, 2), 2..4);
        assert_eq!(longest_run(&trail, 0), 4..5);
        assert_eq!(longest_run(&[], 0), 0..0);
    }
}
