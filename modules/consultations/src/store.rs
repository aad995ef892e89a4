//! The queries of this module on its views. They read what has been folded; nothing here writes.

mod consultations;
mod figures;
mod people;
mod person_rows;
mod statements;
mod synthesis;
mod votes;

pub use consultations::{
    auditors, consultation, consultations, open_now, outcomes, past, title, visible,
};
pub use figures::{all_figures, figures, figures_of};
pub use people::standing;
pub(crate) use people::{BallotPaper, ballot_paper, has_joined};
pub(crate) use person_rows::{PersonVote, group_numbers, person_votes, statement_sources};
pub use statements::{
    accepted_statements, decided_statements, decisions, own_statements, pending_statements,
    statement, statements_by_number,
};
pub(crate) use statements::{all_statements, author_of, same_text_exists, submitted_by, totals};
pub(crate) use synthesis::{document_text, former, released_votes, releases, voices};
pub use synthesis::{own_place, synthesis};
pub(crate) use votes::next_not_skipped;
pub use votes::{next_statement, own_vote, own_votes, own_votes_on, progress};

use crate::model::limits::PAGE_SIZE;
use kernel::Timestamp;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use serde::de::DeserializeOwned;

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Paged<T> {
    /// What stands on this page.
    pub entries: Vec<T>,
    /// Its number, from 1.
    pub page: u64,
    /// How many pages there are, at least 1.
    pub pages: u64,
    /// How many entries stand on all pages.
    pub count: u64,
}

impl<T> Paged<T> {
    fn new(entries: Vec<T>, page: u64, count: u64) -> Self {
        Self {
            entries,
            page: page.max(1),
            pages: count.div_ceil(PAGE_SIZE).max(1),
            count,
        }
    }

    fn map<U, E>(self, change: impl FnMut(T) -> Result<U, E>) -> Result<Paged<U>, E> {
        let entries = self
            .entries
            .into_iter()
            .map(change)
            .collect::<Result<_, E>>()?;
        Ok(Paged {
            entries,
            page: self.page,
            pages: self.pages,
            count: self.count,
        })
    }
}

/// Where a page begins; page 0 is page 1.
fn offset(page: u64) -> i64 {
    (page.max(1) - 1)
        .saturating_mul(PAGE_SIZE)
        .min(i64::MAX as u64)
        .cast_signed()
}

/// A column that holds JSON.
struct Json<T>(T);

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?)
            .map(Self)
            .map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

/// A column that holds a count.
struct Count(u64);

impl FromSql for Count {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(|number| Self(number.cast_unsigned()))
    }
}

/// A column that holds a moment.
struct Moment(Timestamp);

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value
            .as_i64()
            .map(|micros| Self(Timestamp::from_micros(micros)))
    }
}

/// A column that holds one of a type's stable words.
fn word<T>(
    row: &rusqlite::Row<'_>,
    place: usize,
    from_word: impl Fn(&str) -> Option<T>,
) -> Result<T, rusqlite::Error> {
    let text = row.get_ref(place)?.as_str()?;
    from_word(text).ok_or_else(|| {
        rusqlite::Error::FromSqlConversionFailure(
            place,
            rusqlite::types::Type::Text,
            format!("the unknown word {text}").into(),
        )
    })
}
