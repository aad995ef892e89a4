//! The votes with their moments, built once: by person in order of statement and in order of time,
//! by statement in order of time, with tallies by statement and class. Not a search.

use super::{People, Settings, SignalsError, Timing};
use crate::votes::{Position, Vote};

/// A vote of a person: when, on which statement (column), what (0 disagree, 1 pass, 2 agree).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cast {
    pub(super) time: i64,
    pub(super) column: u32,
    pub(super) answer: u8,
}

/// A vote on a statement: when and by whom (row).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Voter {
    pub(super) time: i64,
    pub(super) row: u32,
}

/// Counts of disagree, pass and agree.
pub(super) type Answers = [u32; 3];

/// The votes of a consultation with their moments. A person is a row, a statement a column.
pub(super) struct Ballots {
    pub(super) people: Vec<u64>,
    pub(super) statements: Vec<u64>,
    /// The class of each person: cell and opinion group together.
    pub(super) class_of: Vec<u32>,
    row_starts: Vec<usize>,
    by_statement: Vec<Cast>,
    by_time: Vec<Cast>,
    /// For each vote of `by_statement` its place among the votes on the statement.
    places: Vec<u32>,
    column_starts: Vec<usize>,
    columns: Vec<Voter>,
    tallies: Vec<Answers>,
    class_starts: Vec<usize>,
    /// For each statement the classes with votes, ascending, and their tallies.
    class_tallies: Vec<(u32, Answers)>,
}

impl Ballots {
    /// Builds everything from votes in any order.
    pub(super) fn of(votes: &[Vote], people: People<'_>) -> Result<Self, SignalsError> {
        let latest = latest_votes(votes);
        let mut statements: Vec<u64> = latest.iter().map(|vote| vote.statement).collect();
        statements.sort_unstable();
        statements.dedup();
        let mut ids = Vec::new();
        let mut row_starts = Vec::new();
        let mut by_statement = Vec::with_capacity(latest.len());
        for (place, vote) in latest.iter().enumerate() {
            if ids.last() != Some(&vote.participant) {
                ids.push(vote.participant);
                row_starts.push(place);
            }
            by_statement.push(Cast {
                time: vote.timestamp,
                column: statements.partition_point(|id| *id < vote.statement) as u32,
                answer: (vote.position as i8 + 1) as u8,
            });
        }
        row_starts.push(latest.len());
        let mut by_time = by_statement.clone();
        for row in row_starts.windows(2) {
            by_time[row[0]..row[1]].sort_unstable_by_key(|cast| (cast.time, cast.column));
        }
        let mut ballots = Self {
            class_of: classes(ids.len(), people)?,
            tallies: vec![Answers::default(); statements.len()],
            people: ids,
            statements,
            row_starts,
            by_statement,
            by_time,
            places: Vec::new(),
            column_starts: Vec::new(),
            columns: Vec::new(),
            class_starts: vec![0],
            class_tallies: Vec::new(),
        };
        ballots.index_columns();
        Ok(ballots)
    }

    /// Fills everything that is by statement.
    fn index_columns(&mut self) {
        let width = self.statements.len();
        let mut starts = vec![0; width + 1];
        for cast in &self.by_statement {
            starts[cast.column as usize + 1] += 1;
            self.tallies[cast.column as usize][usize::from(cast.answer)] += 1;
        }
        for column in 0..width {
            starts[column + 1] += starts[column];
        }
        let mut next = starts.clone();
        let mut voters = vec![(Voter { time: 0, row: 0 }, 0_usize); self.len()];
        for row in 0..self.people.len() {
            for at in self.row_starts[row]..self.row_starts[row + 1] {
                let cast = self.by_statement[at];
                let place = &mut next[cast.column as usize];
                let (time, row) = (cast.time, row as u32);
                voters[*place] = (Voter { time, row }, at);
                *place += 1;
            }
        }
        self.places = vec![0; self.len()];
        for column in 0..width {
            let line = &mut voters[starts[column]..starts[column + 1]];
            let mut classes: Vec<(u32, u8)> = line
                .iter()
                .map(|(voter, at)| {
                    let class = self.class_of[voter.row as usize];
                    (class, self.by_statement[*at].answer)
                })
                .collect();
            classes.sort_unstable();
            for (class, answer) in classes {
                let known = self.class_starts[column];
                if self.class_tallies.len() == known
                    || self.class_tallies.last().map(|last| last.0) != Some(class)
                {
                    self.class_tallies.push((class, Answers::default()));
                }
                if let Some((_, tally)) = self.class_tallies.last_mut() {
                    tally[usize::from(answer)] += 1;
                }
            }
            self.class_starts.push(self.class_tallies.len());
            line.sort_unstable();
            for (place, (_, at)) in line.iter().enumerate() {
                self.places[*at] = place as u32;
            }
        }
        self.columns = voters.into_iter().map(|(voter, _)| voter).collect();
        self.column_starts = starts;
    }

    pub(super) fn len(&self) -> usize {
        self.by_statement.len()
    }

    /// The votes of a person, columns ascending.
    pub(super) fn row(&self, row: usize) -> &[Cast] {
        &self.by_statement[self.row_starts[row]..self.row_starts[row + 1]]
    }

    /// The votes of a person in order of time, at one moment by column.
    pub(super) fn trail(&self, row: usize) -> &[Cast] {
        &self.by_time[self.row_starts[row]..self.row_starts[row + 1]]
    }

    /// For each vote of [`Self::row`] its place in [`Self::column`].
    pub(super) fn places(&self, row: usize) -> &[u32] {
        &self.places[self.row_starts[row]..self.row_starts[row + 1]]
    }

    /// The votes on a statement in order of time, at one moment by row.
    pub(super) fn column(&self, column: usize) -> &[Voter] {
        &self.columns[self.column_starts[column]..self.column_starts[column + 1]]
    }

    /// Everybody's answers to a statement.
    pub(super) fn tally(&self, column: usize) -> Answers {
        self.tallies[column]
    }

    /// The answers of a class to a statement.
    pub(super) fn class_tally(&self, column: usize, class: u32) -> Answers {
        let line = &self.class_tallies[self.class_starts[column]..self.class_starts[column + 1]];
        line.binary_search_by_key(&class, |entry| entry.0)
            .map_or_else(|_| Answers::default(), |place| line[place].1)
    }

    /// The ids of people by row, ascending.
    pub(super) fn ids_of(&self, rows: &[usize]) -> Vec<u64> {
        let mut ids: Vec<u64> = rows.iter().map(|row| self.people[*row]).collect();
        ids.sort_unstable();
        ids
    }

    /// The ids of statements by column, ascending.
    pub(super) fn statement_ids(&self, columns: &[u32]) -> Vec<u64> {
        let ids = columns.iter();
        let mut ids: Vec<u64> = ids.map(|c| self.statements[*c as usize]).collect();
        ids.sort_unstable();
        ids
    }

    /// Upper bound of the pairs of people who both answered at least `least` statements: all pairs
    /// of people with so many votes, and no more than every `least`-th meeting of two of them on a
    /// statement. Counting them one by one would be quadratic.
    pub(super) fn pairs_at_most(&self, least: u32) -> u64 {
        let enough = |row: usize| self.row(row).len() >= least as usize;
        let people = (0..self.people.len()).filter(|row| enough(*row)).count() as u128;
        let meetings: u128 = (0..self.statements.len())
            .map(|column| {
                let voters = self.column(column).iter();
                let voters = voters.filter(|voter| enough(voter.row as usize)).count() as u128;
                voters * voters.saturating_sub(1) / 2
            })
            .sum();
        let pairs = people * people.saturating_sub(1) / 2;
        u64::try_from(pairs.min(meetings / u128::from(least.max(1)))).unwrap_or(u64::MAX)
    }

    /// A length in seconds as whole units of the timestamps.
    pub(super) fn units(seconds: f64, settings: &Settings) -> u64 {
        (seconds * settings.units_per_second).floor() as u64
    }

    /// Greatest common divisor of all differences between timestamps; 0 if there are none.
    pub(super) fn resolution(&self) -> u64 {
        let first = self.by_time.first().map_or(0, |cast| cast.time);
        let mut divisor = 0;
        for cast in &self.by_time {
            let mut rest = cast.time.abs_diff(first);
            while rest != 0 {
                (divisor, rest) = (rest, divisor % rest);
            }
            if divisor == 1 {
                break;
            }
        }
        divisor
    }

    /// Different moments of a person as a share of the votes.
    pub(super) fn moments_share(&self, row: usize) -> f64 {
        let trail = self.trail(row);
        let steps = trail
            .windows(2)
            .filter(|step| step[0].time != step[1].time)
            .count();
        (steps + 1) as f64 / trail.len().max(1) as f64
    }

    /// Whether the timestamps can carry anything about time.
    pub(super) fn timing(&self, settings: &Settings) -> Timing {
        let resolution = self.resolution();
        let enough = |row: &usize| self.row(*row).len() >= settings.co_seen_min as usize;
        let people: Vec<usize> = (0..self.people.len()).filter(enough).collect();
        if people.is_empty() {
            return Timing::TooFewVotes;
        }
        if resolution == 0 {
            return Timing::OneMoment;
        }
        let coarse = people.iter().filter(|row| self.moments_share(**row) < 0.5);
        if resolution > Self::units(settings.window_seconds, settings)
            || 2 * coarse.count() > people.len()
        {
            return Timing::TooCoarse;
        }
        Timing::Usable
    }
}

/// The latest vote of each pair, by person and statement; a tie of different votes is a pass.
fn latest_votes(votes: &[Vote]) -> Vec<Vote> {
    let mut sorted = votes.to_vec();
    sorted.sort_unstable();
    let mut latest: Vec<Vote> = Vec::with_capacity(sorted.len());
    for vote in sorted {
        match latest.last_mut() {
            Some(last)
                if (last.participant, last.statement) == (vote.participant, vote.statement) =>
            {
                let tied = last.timestamp == vote.timestamp && last.position != vote.position;
                *last = vote;
                if tied {
                    last.position = Position::Pass;
                }
            }
            _ => latest.push(vote),
        }
    }
    latest
}

/// The class of each person: equal cells and equal opinion groups are one class.
fn classes(people: usize, known: People<'_>) -> Result<Vec<u32>, SignalsError> {
    let lists = [("part_of", known.part_of), ("group_of", known.group_of)];
    for (list, given) in lists {
        let given = given.map_or(people, <[_]>::len);
        if given != people {
            return Err(SignalsError::Rows {
                list,
                given,
                people,
            });
        }
    }
    let key = |row: usize| {
        let part = known.part_of.and_then(|list| list[row]);
        (part, known.group_of.and_then(|list| list[row]))
    };
    let mut keys: Vec<_> = (0..people).map(key).collect();
    keys.sort_unstable();
    keys.dedup();
    let class = |row: usize| keys.partition_point(|other| *other < key(row)) as u32;
    Ok((0..people).map(class).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vote(participant: u64, statement: u64, timestamp: i64, number: i64) -> Vote {
        Vote {
            participant,
            statement,
            timestamp,
            position: Position::from_number(number).unwrap(),
        }
    }

    #[test]
    fn the_latest_vote_of_a_pair_counts_and_a_tie_is_a_pass() {
        let votes = [
            vote(1, 5, 10, 1),
            vote(1, 5, 20, -1),
            vote(2, 5, 7, -1),
            vote(2, 5, 7, 1),
            vote(2, 5, 7, 0),
            vote(3, 5, 7, -1),
            vote(3, 5, 7, 1),
            vote(3, 5, 8, 1),
        ];
        let ballots = Ballots::of(&votes, People::default()).unwrap();
        assert_eq!(ballots.tally(0), [1, 1, 1]);
        let rows: Vec<u32> = ballots.column(0).iter().map(|voter| voter.row).collect();
        assert_eq!(rows, [1, 2, 0]);
        assert_eq!(ballots.places(0), [2]);
    }

    #[test]
    fn every_pair_who_both_answered_enough_is_within_the_bound() {
        let mut numbers = crate::numbers::SplitMix64::new(3);
        let mut votes = Vec::new();
        for person in 0..30 {
            for statement in 0..20 {
                if numbers.below(2) == 0 {
                    votes.push(vote(person, statement, 0, 1));
                }
            }
        }
        let ballots = Ballots::of(&votes, People::default()).unwrap();
        for least in [2, 5, 9] {
            let mut pairs = 0;
            for one in 0..30 {
                for other in one + 1..30 {
                    let seen = |cast: &&Cast| {
                        let mut theirs = ballots.row(other).iter();
                        theirs.any(|their| their.column == cast.column)
                    };
                    pairs += u64::from(ballots.row(one).iter().filter(seen).count() >= least);
                }
            }
            assert!(ballots.pairs_at_most(least as u32) >= pairs);
        }
    }

    #[test]
    fn the_resolution_is_the_greatest_common_divisor_even_at_the_ends_of_time() {
        let votes = [vote(1, 1, i64::MIN, 1), vote(1, 2, i64::MAX, 1)];
        let ballots = Ballots::of(&votes, People::default()).unwrap();
        assert_eq!(ballots.resolution(), u64::MAX);
        let votes = [vote(1, 1, -60, 1), vote(1, 2, 60, 1), vote(1, 3, 240, 1)];
        let ballots = Ballots::of(&votes, People::default()).unwrap();
        assert_eq!(ballots.resolution(), 60);
    }
}
