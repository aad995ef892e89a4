//! The votes a model may learn from, by rows and by columns; and people drawn from very many.

use crate::numbers::seed_of;
use crate::votes::{Position, Vote, Votes};

/// One known vote: the index across the line and the vote (1, 0 or -1).
pub(crate) type Entry = (u32, i8);

/// Those of a consultation's votes that a model is allowed to see. Rows and columns are those of
/// the [`Votes`] it was made from; a row or column may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    rows: Lines,
    columns: Lines,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Lines {
    starts: Vec<usize>,
    entries: Vec<Entry>,
}

impl Lines {
    fn line(&self, line: usize) -> &[Entry] {
        &self.entries[self.starts[line]..self.starts[line + 1]]
    }
}

impl Known {
    /// All votes.
    pub fn all(votes: &Votes) -> Self {
        Self::of(votes, |_, _| true)
    }

    /// The votes for which `used(row, column)` holds.
    pub fn of(votes: &Votes, used: impl Fn(usize, usize) -> bool) -> Self {
        let mut starts = Vec::with_capacity(votes.participants().len() + 1);
        let mut entries = Vec::with_capacity(votes.len());
        starts.push(0);
        for row in 0..votes.participants().len() {
            let seen = votes.row(row).filter(|(column, _)| used(row, *column));
            entries.extend(seen.map(|(column, vote)| (column as u32, vote)));
            starts.push(entries.len());
        }
        let rows = Lines { starts, entries };
        let columns = transposed(&rows, votes.statements().len());
        Self { rows, columns }
    }

    /// How many votes are known.
    pub fn len(&self) -> usize {
        self.rows.entries.len()
    }

    /// True if no vote is known.
    pub fn is_empty(&self) -> bool {
        self.rows.entries.is_empty()
    }

    pub(crate) fn people(&self) -> usize {
        self.rows.starts.len() - 1
    }

    pub(crate) fn statements(&self) -> usize {
        self.columns.starts.len() - 1
    }

    pub(crate) fn row(&self, row: usize) -> &[Entry] {
        self.rows.line(row)
    }

    pub(crate) fn column(&self, column: usize) -> &[Entry] {
        self.columns.line(column)
    }
}

/// The same matrix by its other dimension, by counting sort: indices stay ascending.
fn transposed(lines: &Lines, width: usize) -> Lines {
    let mut starts = vec![0; width + 1];
    for (index, _) in &lines.entries {
        starts[*index as usize + 1] += 1;
    }
    for place in 0..width {
        starts[place + 1] += starts[place];
    }
    let mut next = starts.clone();
    let mut entries = vec![(0, 0); lines.entries.len()];
    for line in 0..lines.starts.len() - 1 {
        for (index, vote) in lines.line(line) {
            entries[next[*index as usize]] = (line as u32, *vote);
            next[*index as usize] += 1;
        }
    }
    Lines { starts, entries }
}

/// People drawn by a hash of seed and id. Whether somebody is drawn depends on how many votes there
/// are, but on nobody else's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Draw {
    seed: u64,
    /// Hashes below this are drawn; absent if everybody is.
    bar: Option<u64>,
}

impl Draw {
    /// So that the people drawn cast about `votes_wanted` votes; everybody if there are no more.
    pub(crate) fn of(votes: &Votes, votes_wanted: usize, seed: u64) -> Self {
        // INVARIANT: the quotient is below 1, so the product is below 2^64.
        let share = |whole: u128| (whole * votes_wanted as u128 / votes.len() as u128) as u64;
        let bar = (votes.len() > votes_wanted).then(|| share(u128::from(u64::MAX)));
        Self { seed, bar }
    }

    /// True if this person is drawn.
    pub(crate) fn holds(self, participant: u64) -> bool {
        self.bar
            .is_none_or(|bar| seed_of(&[self.seed, 0x5a3b, participant]) < bar)
    }
}

/// The votes of people drawn by a hash of seed and id, each with all of theirs, so that about
/// `votes_wanted` are left; nothing if there are no more than that anyway.
pub fn drawn_people(votes: &Votes, votes_wanted: usize, seed: u64) -> Option<Votes> {
    let draw = Draw::of(votes, votes_wanted, seed);
    draw.bar?;
    let mut records = Vec::with_capacity(votes_wanted + votes_wanted / 8);
    for (row, id) in votes.participants().iter().enumerate() {
        if draw.holds(*id) {
            records.extend(votes.row(row).map(|(column, vote)| Vote {
                participant: *id,
                statement: votes.statements()[column],
                timestamp: 0,
                position: Position::from_number(i64::from(vote)).unwrap_or(Position::Pass),
            }));
        }
    }
    Some(Votes::from_records(records).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn votes(people: u64) -> Votes {
        let one = |participant, statement| Vote {
            participant,
            statement,
            timestamp: 0,
            position: Position::Agree,
        };
        let records = (0..people).flat_map(|p| (0..10).map(move |s| one(p, s)));
        Votes::from_records(records.collect()).0
    }

    #[test]
    fn few_people_are_not_drawn_from_at_all() {
        assert_eq!(drawn_people(&votes(10), 100, 1), None);
    }

    #[test]
    fn drawn_people_bring_all_their_votes_and_are_about_as_many_as_wanted() {
        let drawn = drawn_people(&votes(4_000), 10_000, 1).unwrap();
        assert!((8_500..11_500).contains(&drawn.len()), "{}", drawn.len());
        assert!((0..drawn.participants().len()).all(|row| drawn.row(row).len() == 10));
    }

    #[test]
    fn who_is_drawn_does_not_depend_on_others_names() {
        let some = drawn_people(&votes(4_000), 10_000, 1).unwrap();
        let again = drawn_people(&votes(4_000), 10_000, 1).unwrap();
        assert_eq!(some, again);
        let other = drawn_people(&votes(4_000), 10_000, 2).unwrap();
        assert_ne!(some.participants(), other.participants());
    }

    #[test]
    fn columns_hold_the_known_votes_of_the_rows() {
        let known = Known::of(&votes(5), |row, column| (row + column) % 2 == 0);
        assert_eq!(known.len(), 25);
        for row in 0..5 {
            for (column, vote) in known.row(row) {
                assert!(
                    known
                        .column(*column as usize)
                        .contains(&(row as u32, *vote))
                );
            }
        }
    }
}
