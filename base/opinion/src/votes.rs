//! The votes of a consultation, built once: who voted what on which statement, latest vote only,
//! in canonical order, by rows and by columns. Not a store: nothing is added afterwards.

use std::collections::BTreeSet;
use std::fmt;

use rayon::slice::ParallelSliceMut;
use serde::{Deserialize, Serialize};

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
/// Inside, a person is a row and a statement a column, both counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Votes {
    participants: Vec<u64>,
    statements: Vec<u64>,
    rows: Lines,
    columns: Lines,
}

/// Compressed lines of a sparse matrix: for each line the indices across it and the votes there.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Lines {
    starts: Vec<usize>,
    indices: Vec<u32>,
    positions: Vec<i8>,
}

impl Lines {
    fn line(&self, line: usize) -> impl ExactSizeIterator<Item = (usize, i8)> + Clone + '_ {
        let range = self.starts[line]..self.starts[line + 1];
        let indices = self.indices[range.clone()].iter();
        indices
            .zip(&self.positions[range])
            .map(|(index, position)| (*index as usize, *position))
    }
}

impl Votes {
    /// Builds the votes from records in any order: the latest of each pair counts; different votes
    /// at the same latest timestamp count as pass and are warned of.
    pub fn from_records(mut records: Vec<Vote>) -> (Self, Vec<Warning>) {
        // Equal records are interchangeable, so an unstable parallel sort has one outcome.
        records.par_sort_unstable();
        let mut warnings = Vec::new();
        let mut kept = 0;
        let mut first = 0;
        while first < records.len() {
            let (vote, next, warning) = latest_of_pair(&records, first);
            warnings.extend(warning);
            records[kept] = vote;
            kept += 1;
            first = next;
        }
        records.truncate(kept);
        (Self::from_sorted(&records), warnings)
    }

    /// One vote per pair, sorted by person, then statement.
    fn from_sorted(records: &[Vote]) -> Self {
        let mut statements: Vec<u64> = records.iter().map(|vote| vote.statement).collect();
        statements.par_sort_unstable();
        statements.dedup();
        let mut participants = Vec::new();
        let mut rows = Lines {
            starts: Vec::new(),
            indices: Vec::with_capacity(records.len()),
            positions: Vec::with_capacity(records.len()),
        };
        for (place, vote) in records.iter().enumerate() {
            if participants.last() != Some(&vote.participant) {
                participants.push(vote.participant);
                rows.starts.push(place);
            }
            let column = statements.partition_point(|id| *id < vote.statement);
            rows.indices.push(column as u32);
            rows.positions.push(vote.position as i8);
        }
        rows.starts.push(records.len());
        let columns = transposed(&rows, statements.len());
        Self {
            participants,
            statements,
            rows,
            columns,
        }
    }

    /// The same votes as if the given statements had never existed: their votes vanish, and with
    /// them the people who voted on nothing else.
    #[must_use]
    pub fn without_statements(&self, rejected: &BTreeSet<u64>) -> Self {
        let mut records = Vec::with_capacity(self.len());
        for (row, participant) in self.participants.iter().enumerate() {
            for (column, number) in self.row(row) {
                let statement = self.statements[column];
                if !rejected.contains(&statement) {
                    let position = position_of(number);
                    let participant = *participant;
                    records.push(Vote {
                        participant,
                        statement,
                        timestamp: 0,
                        position,
                    });
                }
            }
        }
        Self::from_sorted(&records)
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
        self.rows.indices.len()
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
        self.rows.line(row)
    }

    /// The votes on the statement at `column`: (row, 1, 0 or -1), rows ascending.
    ///
    /// # Panics
    /// If `column` is not below the number of statements.
    pub fn column(&self, column: usize) -> impl ExactSizeIterator<Item = (usize, i8)> + Clone + '_ {
        self.columns.line(column)
    }

    /// Counts everything; `rejected` only fills `statements_rejected`, its votes are counted.
    pub fn counts(&self, rejected: &BTreeSet<u64>) -> Counts {
        let count =
            |wanted: i8| self.rows.positions.iter().filter(|p| **p == wanted).count() as u64;
        Counts {
            participants: self.participants.len() as u64,
            statements: self.statements.len() as u64,
            statements_rejected: self
                .statements
                .iter()
                .filter(|id| rejected.contains(id))
                .count() as u64,
            votes: self.len() as u64,
            agrees: count(1),
            disagrees: count(-1),
            passes: count(0),
        }
    }
}

/// The position behind a stored number; the matrix holds 1, 0 and -1 only.
pub(crate) fn position_of(number: i8) -> Position {
    match number {
        1 => Position::Agree,
        -1 => Position::Disagree,
        _ => Position::Pass,
    }
}

/// The vote that counts for the pair starting at `first`, where the next pair starts, and a
/// warning if the latest timestamp bears different votes.
fn latest_of_pair(records: &[Vote], first: usize) -> (Vote, usize, Option<Warning>) {
    let Vote {
        participant,
        statement,
        ..
    } = records[first];
    let same_pair = |vote: &Vote| vote.participant == participant && vote.statement == statement;
    let mut next = first + 1;
    while next < records.len() && same_pair(&records[next]) {
        next += 1;
    }
    let mut vote = records[next - 1];
    let latest = vote.timestamp;
    // Records are sorted by timestamp, then position: a tie with another vote stands just before.
    let tied = records[first..next]
        .iter()
        .rev()
        .take_while(|other| other.timestamp == latest)
        .any(|other| other.position != vote.position);
    if !tied {
        return (vote, next, None);
    }
    vote.position = Position::Pass;
    (
        vote,
        next,
        Some(Warning::TiedVotes {
            participant,
            statement,
            timestamp: latest,
        }),
    )
}

/// The same matrix by its other dimension, by counting sort: indices stay ascending.
fn transposed(lines: &Lines, width: usize) -> Lines {
    let mut starts = vec![0; width + 1];
    for index in &lines.indices {
        starts[*index as usize + 1] += 1;
    }
    for place in 0..width {
        starts[place + 1] += starts[place];
    }
    let mut next = starts.clone();
    let mut indices = vec![0; lines.indices.len()];
    let mut positions = vec![0; lines.indices.len()];
    for line in 0..lines.starts.len() - 1 {
        for (index, position) in lines.line(line) {
            indices[next[index]] = line as u32;
            positions[next[index]] = position;
            next[index] += 1;
        }
    }
    Lines {
        starts,
        indices,
        positions,
    }
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
