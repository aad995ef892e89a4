//! Too fast and too many at once: a person who votes faster than anybody reads, votes that all bear
//! one moment, and a statement that gets more votes in a window than the crowd's activity explains.

use rayon::prelude::*;

use super::ballots::{Ballots, Cast};
use super::chance::{adjusted, counts_upper_tail};
use super::told;
use super::{Burst, Evidence, Found, Kind, NotSearched, Settings, Signal, Speed, Tested, Window};
use crate::numbers::figure;

/// Windows of time at most; a longer consultation gets longer windows.
const WINDOWS_MAX: u64 = 2000;
/// Share of a statement's votes expected evenly over time, whatever the crowd's activity.
const EVEN_SHARE: f64 = 0.1;

/// Looks at how fast each person voted. Declared rules, no probabilities.
pub(super) fn speeds(ballots: &Ballots, settings: &Settings, tested: &mut Tested) -> Found {
    let mut found = Found::default();
    let least = settings.speed_votes_min as usize;
    let bound = settings.reading_seconds * settings.units_per_second;
    let resolution = ballots.resolution();
    let measurable = resolution as f64 <= bound;
    if !measurable {
        found.not_searched.push(NotSearched::Speeds { resolution });
    }
    for row in 0..ballots.people.len() {
        let trail = ballots.trail(row);
        if trail.len() < least {
            continue;
        }
        tested.speeds += 1;
        let at_once = most_at_once(trail);
        if at_once.len() >= least {
            let votes = &trail[at_once];
            found
                .signals
                .push(speed(ballots, settings, row, Kind::VotesAtOneMoment, votes));
        }
        let fast = fast_stretch(trail, bound, least);
        if measurable && fast.len() >= least {
            let votes = &trail[fast];
            found.signals.push(speed(
                ballots,
                settings,
                row,
                Kind::FasterThanReading,
                votes,
            ));
        }
    }
    found
}

/// The places of the most votes with one and the same moment.
fn most_at_once(trail: &[Cast]) -> std::ops::Range<usize> {
    let (mut longest, mut start) = (0..0, 0);
    for place in 0..trail.len() {
        if trail[place].time != trail[start].time {
            start = place;
        }
        if place + 1 - start > longest.len() {
            longest = start..place + 1;
        }
    }
    longest
}

/// The places of the longest stretch of votes in which more than half of the times between one and
/// the next are under the bound, so that their median is. The votes of a moment that has `least` or
/// more do not count as fast: that is a form typed in, and told as such.
fn fast_stretch(trail: &[Cast], bound: f64, least: usize) -> std::ops::Range<usize> {
    let together = |place: usize| {
        let same = |cast: &&Cast| cast.time == trail[place].time;
        let before = trail[..place].iter().rev().take_while(same).count();
        before + trail[place..].iter().take_while(same).count() >= least
    };
    // Fast steps less the others, up to each vote.
    let mut balance = vec![0_i64];
    for place in 1..trail.len() {
        let step = trail[place].time.abs_diff(trail[place - 1].time);
        let fast = (step as f64) < bound && !(step == 0 && together(place));
        balance.push(balance[place - 1] + if fast { 1 } else { -1 });
    }
    // A longest stretch begins where the balance is lower than ever before.
    let mut begins: Vec<usize> = Vec::new();
    for (place, value) in balance.iter().enumerate() {
        if begins.last().is_none_or(|last| *value < balance[*last]) {
            begins.push(place);
        }
    }
    let mut longest = 0..0;
    for end in (0..balance.len()).rev() {
        while let Some(begin) = begins.last().copied() {
            if begin < end && balance[end] > balance[begin] {
                if end + 1 - begin >= longest.len() {
                    longest = begin..end + 1;
                }
                begins.pop();
            } else if begin >= end {
                begins.pop();
            } else {
                break;
            }
        }
    }
    longest
}

fn speed(ballots: &Ballots, settings: &Settings, row: usize, kind: Kind, votes: &[Cast]) -> Signal {
    let steps = votes.windows(2);
    let mut steps: Vec<u64> = steps
        .map(|step| step[1].time.abs_diff(step[0].time))
        .collect();
    steps.sort_unstable();
    let (low, high) = (steps.len().saturating_sub(1) / 2, steps.len() / 2);
    let at = |place: usize| steps.get(place).copied().unwrap_or(0) as f64;
    let columns: Vec<u32> = votes.iter().map(|cast| cast.column).collect();
    let window = votes.first().zip(votes.last());
    Signal {
        kind,
        people: ballots.ids_of(&[row]),
        statements: ballots.statement_ids(&columns),
        window: window.map(|(first, last)| Window {
            first: first.time,
            last: last.time,
        }),
        p: None,
        q: None,
        evidence: Evidence::Speed(Speed {
            votes: votes.len() as u64,
            median_seconds: figure(f64::midpoint(at(low), at(high)) / settings.units_per_second),
            bound_seconds: figure(settings.reading_seconds),
        }),
    }
}

/// The grid of windows over the whole time.
struct Grid {
    first: i64,
    width: u64,
    windows: usize,
    /// Votes on all statements by window, and from each window on.
    votes: Vec<u64>,
    from: Vec<u64>,
}

/// Votes on one statement in one window against what is expected.
struct Cell {
    window: usize,
    votes: u64,
    expected: f64,
}

/// A statement's windows with votes, and what it adds to the excess variance.
struct Line {
    cells: Vec<Cell>,
    tests: u64,
    excess: f64,
    weight: f64,
}

/// Looks for windows in which a statement got too many votes. The expected number follows the
/// crowd's votes on all other statements since the statement's first vote; how much counts vary
/// around it is measured on the other statements (negative binomial, by moments), so that a burst
/// does not hide itself.
pub(super) fn crowd(ballots: &Ballots, settings: &Settings, tested: &mut Tested) -> Found {
    let grid = Grid::of(ballots, settings);
    let lines: Vec<Line> = (0..ballots.statements.len())
        .into_par_iter()
        .map(|column| grid.line(ballots, column))
        .collect();
    tested.burst_windows = lines.iter().map(|line| line.tests).sum();
    tested.burst_window_seconds = (grid.width as f64 / settings.units_per_second).round() as u64;
    let excess: f64 = lines.iter().map(|line| line.excess).sum();
    let weight: f64 = lines.iter().map(|line| line.weight).sum();
    let mut candidates: Vec<(usize, &Cell, f64)> = Vec::new();
    for (column, line) in lines.iter().enumerate() {
        let elsewhere = (excess - line.excess) / (weight - line.weight).max(1e-9);
        let elsewhere = elsewhere.max(0.0);
        for cell in &line.cells {
            let large = cell.votes as f64 >= settings.burst_ratio_min * cell.expected;
            if large && cell.votes >= u64::from(settings.burst_votes_min) {
                let p = counts_upper_tail(cell.votes, cell.expected, elsewhere);
                candidates.push((column, cell, p));
            }
        }
    }
    let p: Vec<f64> = candidates.iter().map(|candidate| candidate.2).collect();
    let mut found = Found::default();
    for ((column, cell, p), q) in candidates.iter().zip(adjusted(&p, tested.burst_windows)) {
        if q <= settings.false_discovery_level {
            found
                .signals
                .push(grid.signal(ballots, *column, cell, (*p, q)));
        }
    }
    found
}

impl Grid {
    fn of(ballots: &Ballots, settings: &Settings) -> Self {
        let rows = 0..ballots.people.len();
        let trails = rows.clone().map(|row| ballots.trail(row));
        let first = trails
            .clone()
            .filter_map(|t| t.first())
            .map(|c| c.time)
            .min();
        let last = trails.filter_map(|t| t.last()).map(|c| c.time).max();
        let first = first.unwrap_or(0);
        let span = last.unwrap_or(0).abs_diff(first);
        let asked = Ballots::units(settings.burst_window_seconds, settings);
        let width = asked.max(span / WINDOWS_MAX + 1);
        let windows = (span / width + 1) as usize;
        let mut votes = vec![0; windows];
        for row in rows {
            for cast in ballots.trail(row) {
                votes[(cast.time.abs_diff(first) / width) as usize] += 1;
            }
        }
        let mut from = votes.clone();
        for window in (1..windows).rev() {
            from[window - 1] += from[window];
        }
        Self {
            first,
            width,
            windows,
            votes,
            from,
        }
    }

    fn window(&self, time: i64) -> usize {
        (time.abs_diff(self.first) / self.width) as usize
    }

    fn line(&self, ballots: &Ballots, column: usize) -> Line {
        let voters = ballots.column(column);
        let counts: Vec<(usize, u64)> = voters
            .chunk_by(|a, b| self.window(a.time) == self.window(b.time))
            .map(|same| (self.window(same[0].time), same.len() as u64))
            .collect();
        let begin = counts.first().map_or(0, |count| count.0);
        let total = voters.len() as f64;
        let others = (self.from[begin] - voters.len() as u64) as f64;
        let even = 1.0 / (self.windows - begin) as f64;
        let expected = |window: usize, own: u64| {
            let active = if others > 0.0 {
                (self.votes[window] - own) as f64 / others
            } else {
                even
            };
            total * ((1.0 - EVEN_SHARE) * active + EVEN_SHARE * even)
        };
        let mut line = Line {
            cells: Vec::with_capacity(counts.len()),
            tests: (self.windows - begin) as u64,
            excess: 0.0,
            weight: 0.0,
        };
        let mut next = counts.iter().peekable();
        for window in begin..self.windows {
            let votes = next
                .next_if(|count| count.0 == window)
                .map_or(0, |count| count.1);
            let expected = expected(window, votes);
            let distance = votes as f64 - expected;
            line.excess += distance * distance - votes as f64;
            line.weight += expected * expected;
            if votes > 0 {
                line.cells.push(Cell {
                    window,
                    votes,
                    expected,
                });
            }
        }
        line
    }

    fn signal(&self, ballots: &Ballots, column: usize, cell: &Cell, (p, q): (f64, f64)) -> Signal {
        let voters = ballots.column(column).iter();
        let inside = voters.filter(|voter| self.window(voter.time) == cell.window);
        let rows: Vec<usize> = inside.clone().map(|voter| voter.row as usize).collect();
        let times = inside.clone().map(|voter| voter.time);
        Signal {
            kind: Kind::CrowdBurst,
            people: ballots.ids_of(&rows),
            statements: vec![ballots.statements[column]],
            window: times
                .clone()
                .min()
                .zip(times.max())
                .map(|(first, last)| Window { first, last }),
            p: Some(told(p)),
            q: Some(told(q)),
            evidence: Evidence::Burst(Burst {
                votes: cell.votes,
                votes_expected: figure(cell.expected),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::SplitMix64;
    use crate::signals::People;
    use crate::{Position, Vote};

    fn trail(times: &[i64]) -> Vec<Cast> {
        let cast = |time: &i64| Cast {
            time: *time,
            column: 0,
            answer: 0,
        };
        times.iter().map(cast).collect()
    }

    #[test]
    fn the_fast_stretch_is_the_longest_with_a_fast_median() {
        let mut numbers = SplitMix64::new(5);
        for _ in 0..300 {
            let mut now = 0;
            let times: Vec<i64> = (0..12)
                .map(|_| {
                    now += numbers.below(4) as i64;
                    now
                })
                .collect();
            let trail = trail(&times);
            let fast = |begin: usize, end: usize| {
                let steps = times[begin..=end].windows(2);
                let fast = steps.clone().filter(|step| step[1] - step[0] < 2).count();
                2 * fast > steps.len()
            };
            let ends = (0..12).flat_map(|begin| (begin + 1..12).map(move |end| (begin, end)));
            let longest = ends
                .filter(|(b, e)| fast(*b, *e))
                .map(|(b, e)| e + 1 - b)
                .max();
            let found = fast_stretch(&trail, 2.0, 13);
            assert_eq!(found.len(), longest.unwrap_or(0), "{times:?}");
            assert!(found.is_empty() || fast(found.start, found.end - 1));
        }
    }

    #[test]
    fn votes_of_one_moment_are_found_together_and_not_called_fast() {
        let times = [0, 100, 200, 200, 200, 200, 300];
        let trail = trail(&times);
        assert_eq!(most_at_once(&trail), 2..6);
        assert!(fast_stretch(&trail, 2.0, 4).is_empty());
        assert_eq!(fast_stretch(&trail, 2.0, 5).len(), 6);
    }

    #[test]
    fn bursts_are_no_more_often_significant_by_chance_than_it_says() {
        let (mut p, mut tests) = (Vec::new(), 0);
        for seed in 0..6 {
            let mut numbers = SplitMix64::new(seed);
            let mut votes = Vec::new();
            for participant in 0..400 {
                // Two thirds come in the evenings.
                let evening = numbers.below(3) > 0;
                let within = if evening {
                    64_800 + numbers.below(14_400)
                } else {
                    numbers.below(86_400)
                };
                let begin = (numbers.below(6) * 86_400 + within) as i64;
                for statement in 0..40 {
                    if numbers.below(2) == 0 {
                        votes.push(Vote {
                            participant,
                            statement,
                            timestamp: begin + numbers.below(900) as i64,
                            position: Position::Agree,
                        });
                    }
                }
            }
            let ballots = Ballots::of(&votes, People::default()).unwrap();
            let grid = Grid::of(&ballots, &Settings::default());
            for column in 0..40 {
                let line = grid.line(&ballots, column);
                tests += line.tests;
                let cells = line.cells.iter();
                p.extend(cells.map(|cell| counts_upper_tail(cell.votes, cell.expected, 0.0)));
            }
        }
        for level in [0.05, 0.01] {
            let found = p.iter().filter(|p| **p <= level).count() as f64 / tests as f64;
            assert!(found <= 1.2 * level, "{level}: {found}");
            assert!(found > 0.0, "{level}: {found} is no test at all");
        }
    }
}
