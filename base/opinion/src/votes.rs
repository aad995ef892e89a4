//! The votes of a consultation, built once: who voted what on which statement, latest vote only,
//! in canonical order, by rows and by columns. Not a store: nothing is added afterwards.
//!
//! A vote takes four bytes by row, and four more by column once somebody asks for a column: 50
//! million votes are 200 MB.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::OnceLock;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

use crate::agreement::Tally;
pub use crate::ballots::Ballots;

/// What a person said to a statement. As a number: agree 1, pass 0, disagree -1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[repr(i8)]
pub enum Position {
    /// The person disagrees (-1).
    Disagree = -1,
    /// The person saw the statement and takes no side (0).
    Pass = 0,
    /// The person agrees (1).
    Agree = 1,
}

impl Position {
    /// The position behind 1, 0 or -1; nothing for any other number.
    pub fn from_number(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::Agree),
            0 => Some(Self::Pass),
            -1 => Some(Self::Disagree),
            _ => None,
        }
    }
}

/// One vote as it was cast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vote {
    /// The person.
    pub participant: u64,
    /// The statement.
    pub statement: u64,
    /// When, in any unit that grows; the greatest counts.
    pub timestamp: i64,
    /// What was said.
    pub position: Position,
}

/// Something the reader of a result has to know about its input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Warning {
    /// Different votes of one person on one statement bear the same, latest timestamp: the pair
    /// counts as pass, so that the order of the file never matters.
    TiedVotes {
        /// The person.
        participant: u64,
        /// The statement.
        statement: u64,
        /// The timestamp the votes share.
        timestamp: i64,
    },
    /// Votes were cast on a statement that the list of statements does not hold: it is analysed.
    UnlistedStatement {
        /// The statement.
        statement: u64,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TiedVotes {
                participant,
                statement,
                timestamp,
            } => write!(
                formatter,
                "person {participant} voted differently on statement {statement} at the same time \
                 {timestamp}: counted as a pass"
            ),
            Self::UnlistedStatement { statement } => write!(
                formatter,
                "statement {statement} has votes but stands in no list of statements: analysed"
            ),
        }
    }
}

/// How much was said. `participants` counts those with at least one vote; `statements` too, and in an analysis with a
/// list of statements also those that are only listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// People with at least one vote.
    pub participants: u64,
    /// Statements, rejected ones included.
    pub statements: u64,
    /// Those of them that moderation rejected.
    pub statements_rejected: u64,
    /// Pairs of person and statement, each with its latest vote.
    pub votes: u64,
    /// Votes that agree.
    pub agrees: u64,
    /// Votes that disagree.
    pub disagrees: u64,
    /// Votes that pass.
    pub passes: u64,
}

/// The votes of a consultation in canonical order (people and statements by ascending id).
///
/// Inside, a person is a row and a statement a column, both counted from 0; there are fewer than
/// 2^30 of each.
#[derive(Debug, Clone, Default)]
pub struct Votes {
    participants: Vec<u64>,
    statements: Vec<u64>,
    rows: Lines,
    /// By statement, how many people called it important, if that was asked.
    important: Option<Vec<u32>>,
    /// The same votes by columns, made when first asked for.
    columns: OnceLock<Lines>,
}

/// Two sets of votes are the same if people, statements, votes and marks of importance are.
impl PartialEq for Votes {
    fn eq(&self, other: &Self) -> bool {
        self.participants == other.participants
            && self.statements == other.statements
            && self.rows == other.rows
            && self.important == other.important
    }
}

impl Eq for Votes {}

/// A vote in four bytes: the index across the line, times four, plus 0 for disagree, 1 for pass
/// and 2 for agree. Cells of a line ascend with their index.
pub(crate) type Cell = u32;

/// The cell of a vote.
pub(crate) fn cell_of(index: u32, number: i8) -> Cell {
    index << 2 | (number + 1) as u32
}

/// The index across the line.
pub(crate) fn index_of(cell: Cell) -> usize {
    (cell >> 2) as usize
}

/// The vote as 1, 0 or -1.
pub(crate) fn number_of(cell: Cell) -> i8 {
    (cell & 3) as i8 - 1
}

/// Compressed lines of a sparse matrix.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Lines {
    /// Where each line starts, and at the end where the last one ends; empty without lines.
    pub(crate) starts: Vec<usize>,
    /// The cells, line by line.
    pub(crate) cells: Vec<Cell>,
}

impl Lines {
    pub(crate) fn line(&self, line: usize) -> &[Cell] {
        &self.cells[self.starts[line]..self.starts[line + 1]]
    }
}

/// Lines are worked on in so many pieces at most, however many threads there are: sums over pieces
/// are added in the order of the pieces, so threads change nothing.
const PIECES_MAX: usize = 32;
/// Fewer lines than this are one piece.
const LINES_PER_PIECE: usize = 2_048;

/// The ranges of rows that are worked on as one piece each.
pub(crate) fn pieces(rows: usize) -> Vec<std::ops::Range<usize>> {
    let count = (rows / LINES_PER_PIECE).clamp(1, PIECES_MAX);
    (0..count)
        .map(|piece| piece * rows / count..(piece + 1) * rows / count)
        .collect()
}

impl Votes {
    /// Builds the votes from records in any order: the latest of each pair counts; different votes
    /// at the same latest timestamp count as pass and are warned of.
    pub fn from_records(records: Vec<Vote>) -> (Self, Vec<Warning>) {
        Ballots::from(records).count()
    }

    /// People and statements by ascending id; rows with ascending cells, one for each pair.
    pub(crate) fn from_rows(
        participants: Vec<u64>,
        statements: Vec<u64>,
        rows: Lines,
        important: Option<Vec<u32>>,
    ) -> Self {
        Self {
            participants,
            statements,
            rows,
            important,
            columns: OnceLock::new(),
        }
    }

    /// The same votes as if the given statements had never existed: their votes vanish, and with
    /// them the people who voted on nothing else.
    #[must_use]
    pub fn without_statements(&self, rejected: &BTreeSet<u64>) -> Self {
        let mut statements = Vec::with_capacity(self.statements.len());
        let mut place_of = Vec::with_capacity(self.statements.len());
        for id in &self.statements {
            let kept = !rejected.contains(id);
            place_of.push(kept.then_some(statements.len() as u32));
            if kept {
                statements.push(*id);
            }
        }
        let mut participants = Vec::with_capacity(self.participants.len());
        let mut rows = Lines {
            starts: vec![0],
            cells: Vec::with_capacity(self.len()),
        };
        for (row, participant) in self.participants.iter().enumerate() {
            let kept = self.cells(row).iter().filter_map(|cell| {
                let place = place_of[index_of(*cell)]?;
                Some(cell_of(place, number_of(*cell)))
            });
            let before = rows.cells.len();
            rows.cells.extend(kept);
            if rows.cells.len() > before {
                participants.push(*participant);
                rows.starts.push(rows.cells.len());
            }
        }
        let important = self.important.as_ref().map(|counts| {
            let marked = counts.iter().zip(&place_of);
            marked
                .filter_map(|(count, place)| place.map(|_| *count))
                .collect()
        });
        Self::from_rows(participants, statements, rows, important)
    }

    /// For each statement (column) how many people called it important in the vote that counts;
    /// nothing if the votes do not say.
    pub fn important(&self) -> Option<&[u32]> {
        self.important.as_deref()
    }

    /// The ids of the people who voted, ascending; the place in it is the person's row.
    pub fn participants(&self) -> &[u64] {
        &self.participants
    }

    /// The ids of the statements voted on, ascending; the place in it is the statement's column.
    pub fn statements(&self) -> &[u64] {
        &self.statements
    }

    /// How many votes there are.
    pub fn len(&self) -> usize {
        self.rows.cells.len()
    }

    /// True if nobody voted on anything.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The votes of the person at `row`: (column, 1, 0 or -1), columns ascending.
    ///
    /// # Panics
    /// If `row` is not below the number of people.
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = (usize, i8)> + Clone + '_ {
        opened(self.rows.line(row))
    }

    /// The votes on the statement at `column`: (row, 1, 0 or -1), rows ascending. The first call
    /// arranges all votes by statement, which takes as much memory again.
    ///
    /// # Panics
    /// If `column` is not below the number of statements.
    pub fn column(&self, column: usize) -> impl ExactSizeIterator<Item = (usize, i8)> + Clone + '_ {
        let columns = self
            .columns
            .get_or_init(|| transposed(&self.rows, self.statements.len()));
        opened(columns.line(column))
    }

    /// The votes of the person at `row` as cells.
    pub(crate) fn cells(&self, row: usize) -> &[Cell] {
        self.rows.line(row)
    }

    /// For each statement (column) the votes on it, over the people of each part: `part_of[row]` is
    /// the part of a person, if any, below `parts`. One pass over the votes.
    pub(crate) fn tallies(
        &self,
        part_of: impl Fn(usize) -> Option<u32> + Sync,
        parts: usize,
    ) -> Vec<Vec<Tally>> {
        let width = self.statements.len();
        let of_piece = |rows: std::ops::Range<usize>| {
            let mut counts = vec![0_u32; parts * width * 4];
            for row in rows {
                if let Some(part) = part_of(row) {
                    let here = &mut counts[part as usize * width * 4..][..width * 4];
                    for cell in self.cells(row) {
                        here[*cell as usize] += 1;
                    }
                }
            }
            counts
        };
        // Few pieces at a time, because each holds a table of its own.
        let mut sums = vec![vec![Tally::default(); parts]; width];
        for some in pieces(self.participants.len()).chunks(PIECES_AT_ONCE) {
            let counted: Vec<Vec<u32>> = some.to_vec().into_par_iter().map(of_piece).collect();
            for counts in counted {
                for part in 0..parts {
                    for (column, sum) in sums.iter_mut().enumerate() {
                        let here = &counts[(part * width + column) * 4..][..4];
                        sum[part] = sum[part].plus(Tally {
                            disagrees: u64::from(here[0]),
                            passes: u64::from(here[1]),
                            agrees: u64::from(here[2]),
                        });
                    }
                }
            }
        }
        sums
    }

    /// Counts everything; `rejected` only fills `statements_rejected`, its votes are counted.
    pub fn counts(&self, rejected: &BTreeSet<u64>) -> Counts {
        let mut of = [0_u64; 4];
        for cell in &self.rows.cells {
            of[(*cell & 3) as usize] += 1;
        }
        Counts {
            participants: self.participants.len() as u64,
            statements: self.statements.len() as u64,
            statements_rejected: self
                .statements
                .iter()
                .filter(|id| rejected.contains(id))
                .count() as u64,
            votes: self.len() as u64,
            agrees: of[2],
            disagrees: of[0],
            passes: of[1],
        }
    }
}

/// Pieces that are worked on at the same time where each needs a table of its own.
const PIECES_AT_ONCE: usize = 4;

fn opened(cells: &[Cell]) -> impl ExactSizeIterator<Item = (usize, i8)> + Clone + '_ {
    cells.iter().map(|cell| (index_of(*cell), number_of(*cell)))
}

/// The same matrix by its other dimension, by counting sort: indices stay ascending.
fn transposed(lines: &Lines, width: usize) -> Lines {
    let mut starts = vec![0; width + 1];
    for cell in &lines.cells {
        starts[index_of(*cell) + 1] += 1;
    }
    for place in 0..width {
        starts[place + 1] += starts[place];
    }
    let mut next = starts.clone();
    let mut cells = vec![0; lines.cells.len()];
    for line in 0..lines.starts.len().saturating_sub(1) {
        for cell in lines.line(line) {
            let place = &mut next[index_of(*cell)];
            cells[*place] = cell_of(line as u32, number_of(*cell));
            *place += 1;
        }
    }
    Lines { starts, cells }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{Strategy, any, prop, proptest};

    fn vote(participant: u64, statement: u64, timestamp: i64, number: i64) -> Vote {
        let position = Position::from_number(number).unwrap();
        Vote {
            participant,
            statement,
            timestamp,
            position,
        }
    }

    #[test]
    fn the_latest_vote_of_a_pair_counts_wherever_it_stands() {
        let records = vec![vote(7, 3, 20, 1), vote(7, 3, 10, -1), vote(7, 3, 15, 0)];
        let (votes, warnings) = Votes::from_records(records);
        assert!(warnings.is_empty());
        assert_eq!(votes.row(0).collect::<Vec<_>>(), [(0, 1)]);
    }

    #[test]
    fn different_votes_at_the_same_moment_count_as_pass_and_are_warned_of() {
        let (votes, warnings) = Votes::from_records(vec![vote(1, 2, 5, -1), vote(1, 2, 5, 1)]);
        assert_eq!(votes.row(0).collect::<Vec<_>>(), [(0, 0)]);
        assert_eq!(
            warnings,
            [Warning::TiedVotes {
                participant: 1,
                statement: 2,
                timestamp: 5
            }]
        );
    }

    #[test]
    fn a_tie_that_was_overtaken_is_no_tie() {
        let records = vec![vote(1, 2, 5, -1), vote(1, 2, 5, 1), vote(1, 2, 6, 1)];
        let (votes, warnings) = Votes::from_records(records);
        assert!(warnings.is_empty());
        assert_eq!(votes.row(0).collect::<Vec<_>>(), [(0, 1)]);
    }

    #[test]
    fn nobody_is_a_right_answer() {
        let (votes, warnings) = Votes::from_records(Vec::new());
        assert!(votes.is_empty() && warnings.is_empty());
        assert_eq!(votes.counts(&BTreeSet::new()), Counts::default());
    }

    fn some_records() -> impl Strategy<Value = Vec<Vote>> {
        let one =
            (0..8_u64, 0..6_u64, 0..4_i64, -1..=1_i64).prop_map(|(p, s, t, n)| vote(p, s, t, n));
        prop::collection::vec(one, 0..60)
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_never_matters(records in some_records(), seed in any::<u64>()) {
            let mut shuffled = records.clone();
            let mut numbers = crate::numbers::SplitMix64::new(seed);
            for place in (1..shuffled.len()).rev() {
                shuffled.swap(place, numbers.below(place + 1));
            }
            assert_eq!(Votes::from_records(records), Votes::from_records(shuffled));
        }

        #[test]
        fn rejecting_a_statement_is_as_if_it_had_never_existed(
            records in some_records(), rejected in prop::collection::btree_set(0..6_u64, 0..4),
        ) {
            let (all, _) = Votes::from_records(records.clone());
            let kept = records.into_iter().filter(|v| !rejected.contains(&v.statement)).collect();
            let (never, _) = Votes::from_records(kept);
            assert_eq!(all.without_statements(&rejected), never);
        }

        #[test]
        fn columns_hold_the_same_votes_as_rows(records in some_records()) {
            let (votes, _) = Votes::from_records(records);
            for row in 0..votes.participants().len() {
                for (column, number) in votes.row(row) {
                    assert!(votes.column(column).any(|entry| entry == (row, number)));
                }
            }
            let in_columns: usize = (0..votes.statements().len()).map(|c| votes.column(c).len()).sum();
            assert_eq!(in_columns, votes.len());
        }
    }
}
