//! Votes as they come in, in any order, and their count: the latest vote of each person on each
//! statement, in canonical order. Made for tens of millions: sixteen bytes a vote until counted,
//! four after.

use std::collections::HashMap;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rayon::slice::ParallelSliceMut;

use crate::votes::{
    Cell, Lines, Position, Vote, Votes, Warning, cell_of, index_of, number_of, pieces,
};

/// Ids below this are looked up by their place in a table, others by hash.
const TABLE_MAX: u64 = 1 << 24;
/// No code: an id that was not seen yet.
const NONE: u32 = u32::MAX;

/// Votes that were cast and are not counted yet.
#[derive(Debug, Clone, Default)]
pub struct Ballots {
    people: Codes,
    statements: Codes,
    voters: Vec<u32>,
    cells: Vec<Cell>,
    timestamps: Vec<i64>,
    /// Votes whose statement the person called important: their place.
    marked: Vec<u32>,
    /// True if anything was said about importance, be it that nothing is important.
    knows_importance: bool,
}

/// Small numbers for ids, in the order in which the ids were first seen.
#[derive(Debug, Clone, Default)]
struct Codes {
    ids: Vec<u64>,
    table: Vec<u32>,
    others: HashMap<u64, u32>,
}

impl Codes {
    fn code(&mut self, id: u64) -> u32 {
        let next = self.ids.len() as u32;
        let known = if id < TABLE_MAX {
            let place = id as usize;
            if place >= self.table.len() {
                let length = (place + 1).next_power_of_two();
                self.table.resize(length, NONE);
            }
            &mut self.table[place]
        } else {
            self.others.entry(id).or_insert(NONE)
        };
        if *known == NONE {
            *known = next;
            self.ids.push(id);
        }
        *known
    }

    /// The ids in ascending order, and for each code the place of its id in it.
    fn ranked(self) -> (Vec<u64>, Vec<u32>) {
        let mut order: Vec<u32> = (0..self.ids.len() as u32).collect();
        order.par_sort_unstable_by_key(|code| self.ids[*code as usize]);
        let mut rank = vec![0; order.len()];
        for (place, code) in order.iter().enumerate() {
            rank[*code as usize] = place as u32;
        }
        let ids = order.iter().map(|code| self.ids[*code as usize]).collect();
        (ids, rank)
    }
}

impl Ballots {
    /// Nothing yet, with room for so many votes.
    pub fn with_capacity(votes: usize) -> Self {
        Self {
            voters: Vec::with_capacity(votes),
            cells: Vec::with_capacity(votes),
            timestamps: Vec::with_capacity(votes),
            ..Self::default()
        }
    }

    /// Adds one vote.
    pub fn add(&mut self, vote: Vote) {
        let voter = self.people.code(vote.participant);
        let statement = self.statements.code(vote.statement);
        self.voters.push(voter);
        self.cells.push(cell_of(statement, vote.position as i8));
        self.timestamps.push(vote.timestamp);
    }

    /// Adds one vote with whether the person called the statement important in it.
    ///
    /// Fewer than 2^32 votes may be added in all.
    pub fn add_weighed(&mut self, vote: Vote, important: bool) {
        self.knows_importance = true;
        if important {
            self.marked.push(self.cells.len() as u32);
        }
        self.add(vote);
    }

    /// How many votes were added.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// True if no vote was added.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The votes as they were added.
    pub fn records(&self) -> impl Iterator<Item = Vote> + '_ {
        let cast = self.voters.iter().zip(&self.cells).zip(&self.timestamps);
        cast.map(|((voter, cell), timestamp)| Vote {
            participant: self.people.ids[*voter as usize],
            statement: self.statements.ids[index_of(*cell)],
            timestamp: *timestamp,
            position: match number_of(*cell) {
                1 => Position::Agree,
                0 => Position::Pass,
                _ => Position::Disagree,
            },
        })
    }

    /// The latest timestamp of all.
    pub fn latest(&self) -> Option<i64> {
        self.timestamps.iter().copied().max()
    }

    /// Counts: the latest vote of each pair; different votes at the same latest timestamp count as
    /// pass and are warned of.
    pub fn count(mut self) -> (Votes, Vec<Warning>) {
        let (participants, person_rank) = std::mem::take(&mut self.people).ranked();
        let (statements, statement_rank) = std::mem::take(&mut self.statements).ranked();
        for voter in &mut self.voters {
            *voter = person_rank[*voter as usize];
        }
        for cell in &mut self.cells {
            *cell = cell_of(statement_rank[index_of(*cell)], number_of(*cell));
        }
        let marks = self.knows_importance.then(|| self.marked_pairs());
        let mut rows = by_row(&self.voters, &self.cells, participants.len());
        let repeated = sort_rows(&mut rows);
        let mut warnings = Vec::new();
        let mut latest = Vec::new();
        if repeated.iter().any(|repeated| *repeated) {
            let again = self.votes_cast_again(&rows, &repeated);
            drop(self);
            latest = latest_of_pairs(again, &participants, &statements, &mut warnings);
            rows = without_repeats(&rows, &latest);
        }
        let importance = marks.map(|marks| marks_by_statement(marks, &latest, statements.len()));
        let votes = Votes::from_rows(participants, statements, rows, importance);
        (votes, warnings)
    }

    /// The pairs and moments of votes that call their statement important.
    fn marked_pairs(&self) -> Vec<Mark> {
        let mark = |place: &u32| {
            let place = *place as usize;
            Mark {
                row: self.voters[place],
                column: index_of(self.cells[place]) as u32,
                timestamp: self.timestamps[place],
            }
        };
        self.marked.iter().map(mark).collect()
    }

    /// All votes of pairs that have more than one.
    fn votes_cast_again(&self, rows: &Lines, repeated: &[bool]) -> Vec<Cast> {
        let mut again = Vec::new();
        for ((voter, cell), timestamp) in self.voters.iter().zip(&self.cells).zip(&self.timestamps)
        {
            if repeated[*voter as usize] {
                let line = rows.line(*voter as usize);
                let first = line.partition_point(|other| index_of(*other) < index_of(*cell));
                let second = line.get(first + 1);
                if second.is_some_and(|second| index_of(*second) == index_of(*cell)) {
                    again.push(Cast {
                        row: *voter,
                        column: index_of(*cell) as u32,
                        timestamp: *timestamp,
                        number: number_of(*cell),
                    });
                }
            }
        }
        again
    }
}

/// One vote of a pair that has several. Ordered by pair, then time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Cast {
    row: u32,
    column: u32,
    timestamp: i64,
    number: i8,
}

/// A vote that calls its statement important. Ordered by pair, then time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    row: u32,
    column: u32,
    timestamp: i64,
}

/// How many people call each statement important in the vote of theirs that counts; of several at
/// the same latest moment, one is enough. `latest` holds the pairs with several votes, ascending.
fn marks_by_statement(mut marks: Vec<Mark>, latest: &[Cast], statements: usize) -> Vec<u32> {
    marks.par_sort_unstable();
    marks.dedup();
    let mut counts = vec![0; statements];
    for mark in marks {
        let pair = (mark.row, mark.column);
        let counted = latest
            .binary_search_by_key(&pair, |cast| (cast.row, cast.column))
            .map_or(mark.timestamp, |place| latest[place].timestamp);
        if mark.timestamp == counted {
            counts[mark.column as usize] += 1;
        }
    }
    counts
}

/// Counting sort by row; inside a row the cells stand in the order they came.
fn by_row(voters: &[u32], cells: &[Cell], people: usize) -> Lines {
    let mut starts = vec![0; people + 1];
    for voter in voters {
        starts[*voter as usize + 1] += 1;
    }
    for place in 0..people {
        starts[place + 1] += starts[place];
    }
    let mut next = starts.clone();
    let mut sorted = vec![0; cells.len()];
    for (voter, cell) in voters.iter().zip(cells) {
        let place = &mut next[*voter as usize];
        sorted[*place] = *cell;
        *place += 1;
    }
    Lines {
        starts,
        cells: sorted,
    }
}

/// Sorts the cells of each row, and says for each whether it holds a statement more than once.
fn sort_rows(rows: &mut Lines) -> Vec<bool> {
    let mut rest: &mut [Cell] = &mut rows.cells;
    let mut work = Vec::new();
    for piece in pieces(rows.starts.len() - 1) {
        let length = rows.starts[piece.end] - rows.starts[piece.start];
        let (here, after) = rest.split_at_mut(length);
        rest = after;
        work.push((piece, here));
    }
    let starts = &rows.starts;
    let sorted = |(piece, mut cells): (std::ops::Range<usize>, &mut [Cell])| {
        let mut repeated = Vec::with_capacity(piece.len());
        for row in piece {
            let (line, after) = cells.split_at_mut(starts[row + 1] - starts[row]);
            cells = after;
            line.sort_unstable();
            repeated.push(
                line.windows(2)
                    .any(|pair| index_of(pair[0]) == index_of(pair[1])),
            );
        }
        repeated
    };
    let found: Vec<Vec<bool>> = work.into_par_iter().map(sorted).collect();
    found.concat()
}

/// The vote that counts for each pair that has several, in the order of rows and columns.
fn latest_of_pairs(
    mut again: Vec<Cast>,
    participants: &[u64],
    statements: &[u64],
    warnings: &mut Vec<Warning>,
) -> Vec<Cast> {
    // Equal votes are interchangeable, so an unstable sort has one outcome.
    again.par_sort_unstable();
    let mut latest = Vec::new();
    for pair in again.chunk_by(|a, b| (a.row, a.column) == (b.row, b.column)) {
        let mut counted = pair[pair.len() - 1];
        // Sorted by time, then vote: a tie with another vote stands just before.
        let tied = pair
            .iter()
            .rev()
            .take_while(|other| other.timestamp == counted.timestamp)
            .any(|other| other.number != counted.number);
        if tied {
            counted.number = Position::Pass as i8;
            warnings.push(Warning::TiedVotes {
                participant: participants[counted.row as usize],
                statement: statements[counted.column as usize],
                timestamp: counted.timestamp,
            });
        }
        latest.push(counted);
    }
    latest
}

/// The rows with one cell for each pair; `latest` says what counts where there were several.
fn without_repeats(rows: &Lines, latest: &[Cast]) -> Lines {
    let mut kept = Lines {
        starts: vec![0],
        cells: Vec::with_capacity(rows.cells.len()),
    };
    let mut latest = latest.iter();
    for row in 0..rows.starts.len() - 1 {
        for pair in rows.line(row).chunk_by(|a, b| index_of(*a) == index_of(*b)) {
            let cell = match pair {
                [only] => Some(*only),
                _ => latest.next().map(|cast| cell_of(cast.column, cast.number)),
            };
            kept.cells.extend(cell);
        }
        kept.starts.push(kept.cells.len());
    }
    kept
}

impl From<Vec<Vote>> for Ballots {
    fn from(records: Vec<Vote>) -> Self {
        let mut ballots = Self::with_capacity(records.len());
        for vote in records {
            ballots.add(vote);
        }
        ballots
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vote(participant: u64, statement: u64, timestamp: i64) -> Vote {
        Vote {
            participant,
            statement,
            timestamp,
            position: Position::Agree,
        }
    }

    #[test]
    fn importance_is_that_of_the_vote_that_counts() {
        let mut ballots = Ballots::default();
        ballots.add_weighed(vote(1, 5, 10), true);
        ballots.add_weighed(vote(1, 5, 20), false);
        ballots.add_weighed(vote(2, 5, 10), false);
        ballots.add_weighed(vote(2, 5, 20), true);
        ballots.add_weighed(vote(3, 5, 10), true);
        ballots.add_weighed(vote(3, 5, 10), true);
        ballots.add_weighed(vote(3, 9, 10), false);
        let (votes, _) = ballots.count();
        assert_eq!(votes.important(), Some([2, 0].as_slice()));
        let kept = votes.without_statements(&std::collections::BTreeSet::from([5]));
        assert_eq!(kept.important(), Some([0].as_slice()));
        let (silent, _) = Votes::from_records(vec![vote(1, 5, 10)]);
        assert_eq!(silent.important(), None);
    }

    #[test]
    fn what_was_added_is_told_again() {
        let added = [vote(7, 3, 1), vote(7, 3, 0), vote(u64::MAX, 5, -4)].to_vec();
        let told: Vec<Vote> = Ballots::from(added.clone()).records().collect();
        assert_eq!(told, added);
    }

    #[test]
    fn the_largest_ids_are_people_like_others() {
        let ids = [u64::MAX, 4_294_967_296, TABLE_MAX, TABLE_MAX - 1, 0];
        let (votes, _) = Ballots::from(ids.map(|id| vote(id, id, 0)).to_vec()).count();
        let ascending = [0, TABLE_MAX - 1, TABLE_MAX, 4_294_967_296, u64::MAX];
        assert_eq!(
            (votes.participants(), votes.statements()),
            (&ascending[..], &ascending[..])
        );
        assert_eq!(votes.row(4).collect::<Vec<_>>(), [(4, 1)]);
    }
}
