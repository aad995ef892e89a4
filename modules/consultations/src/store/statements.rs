//! Statements and the public log of decisions about them.

use super::{Count, Json, Moment, Paged, offset, word};
use crate::model::limits::PAGE_SIZE;
use crate::model::{DecisionEntry, Reason, State, Statement};
use contract::Node;
use kernel::{ConsultationId, Fault, PersonId, StatementId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// The columns that [`read`] expects, of a table called `s`.
pub(super) const COLUMNS: &str =
    "s.id, s.consultation, s.shown_number, s.text, s.state, s.reason, s.duplicate_of,
    s.seeded, s.submitted_at, s.decided_at, s.revision";
/// How many columns those are.
pub(super) const COLUMNS_COUNT: usize = 11;

pub(super) fn read(row: &Row<'_>) -> Result<Statement, rusqlite::Error> {
    Ok(Statement {
        id: StatementId(row.get(0)?),
        consultation: ConsultationId(row.get(1)?),
        number: row.get::<_, Option<Count>>(2)?.map(|count| count.0),
        text: row.get::<_, Option<Json<_>>>(3)?.map(|json| json.0),
        state: read_state(row, 4)?,
        seeded: row.get(7)?,
        submitted_at: row.get::<_, Moment>(8)?.0,
        decided_at: row.get::<_, Option<Moment>>(9)?.map(|moment| moment.0),
        revision: row.get::<_, Count>(10)?.0,
    })
}

/// A state from the columns state, reason, duplicate_of.
fn read_state(row: &Row<'_>, place: usize) -> Result<State, rusqlite::Error> {
    let reason: Option<String> = row.get(place + 1)?;
    let duplicate_of: Option<[u8; 16]> = row.get(place + 2)?;
    word(row, place, |state| match state {
        "pending" => Some(State::Pending),
        "accepted" => Some(State::Accepted),
        "rejected" => Some(State::Rejected(
            reason.as_deref().and_then(Reason::from_word),
        )),
        "duplicate" => duplicate_of.map(|of| State::Duplicate(StatementId(of))),
        _ => None,
    })
}

/// One statement of a consultation.
pub fn statement(
    node: &Node,
    consultation: ConsultationId,
    id: StatementId,
) -> Result<Option<Statement>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM consultations_statements s WHERE s.id = ?1 AND s.consultation = ?2"
            ))?
            .query_row(params![id.0, consultation.0], read)
            .optional()
    })
}

/// What is put to everybody, by number.
pub fn accepted_statements(
    node: &Node,
    consultation: ConsultationId,
    page: u64,
) -> Result<Paged<Statement>, Fault> {
    paged(
        node,
        consultation,
        "s.state = 'accepted'",
        "s.shown_number",
        page,
    )
}

/// What waits for a decision, the oldest first.
pub fn pending_statements(
    node: &Node,
    consultation: ConsultationId,
    page: u64,
) -> Result<Paged<Statement>, Fault> {
    paged(node, consultation, "s.state = 'pending'", "s.number", page)
}

/// What was rejected or repeats another, the latest decision first.
pub fn decided_statements(
    node: &Node,
    consultation: ConsultationId,
    page: u64,
) -> Result<Paged<Statement>, Fault> {
    let which = "s.state IN ('rejected', 'duplicate')";
    paged(
        node,
        consultation,
        which,
        "s.decided_seq DESC, s.number DESC",
        page,
    )
}

fn paged(
    node: &Node,
    consultation: ConsultationId,
    which: &'static str,
    order: &'static str,
    page: u64,
) -> Result<Paged<Statement>, Fault> {
    node.store().view(|views| {
        let count: Count = views
            .prepare_cached(&format!(
                "SELECT COUNT(*) FROM consultations_statements s WHERE s.consultation = ?1 AND {which}"
            ))?
            .query_row([consultation.0], |row| row.get(0))?;
        let entries = views
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM consultations_statements s WHERE s.consultation = ?1 AND {which}
                 ORDER BY {order} LIMIT ?2 OFFSET ?3"
            ))?
            .query_map(params![consultation.0, PAGE_SIZE.cast_signed(), offset(page)], read)?
            .collect::<Result<_, _>>()?;
        Ok(Paged::new(entries, page, count.0))
    })
}

/// Every statement that has a number, in the order of the numbers: for exports.
pub(crate) fn all_statements(
    node: &Node,
    consultation: ConsultationId,
) -> Result<Vec<Statement>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM consultations_statements s
                 WHERE s.consultation = ?1 AND s.shown_number IS NOT NULL ORDER BY s.shown_number"
            ))?
            .query_map([consultation.0], read)?
            .collect()
    })
}

/// The statements with these numbers.
pub fn statements_by_number(
    node: &Node,
    consultation: ConsultationId,
    numbers: &[u64],
) -> Result<BTreeMap<u64, Statement>, Fault> {
    node.store().view(|views| {
        let mut query = views.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM consultations_statements s
             WHERE s.consultation = ?1 AND s.shown_number = ?2"
        ))?;
        let mut found = BTreeMap::new();
        for number in numbers {
            let row = params![consultation.0, number.cast_signed()];
            if let Some(statement) = query.query_row(row, read).optional()? {
                found.insert(*number, statement);
            }
        }
        Ok(found)
    })
}

/// What a person submitted, the latest first.
pub fn own_statements(
    node: &Node,
    consultation: ConsultationId,
    person: PersonId,
) -> Result<Vec<Statement>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM consultations_statements s
                 WHERE s.consultation = ?1 AND s.author = ?2 ORDER BY s.number DESC"
            ))?
            .query_map(params![consultation.0, person.0], read)?
            .collect()
    })
}

/// How many statements a person has submitted, and how many of them wait for a decision.
pub(crate) fn submitted_by(
    node: &Node,
    consultation: ConsultationId,
    person: PersonId,
) -> Result<(u64, usize), Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT COUNT(*), COUNT(*) FILTER (WHERE state = 'pending') FROM consultations_statements
                 WHERE consultation = ?1 AND author = ?2",
            )?
            .query_row(params![consultation.0, person.0], |row| {
                Ok((row.get::<_, Count>(0)?.0, row.get::<_, Count>(1)?.0 as usize))
            })
    })
}

/// How many statements are accepted or wait.
pub(crate) fn totals(node: &Node, consultation: ConsultationId) -> Result<u64, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT COUNT(*) FROM consultations_statements
                 WHERE consultation = ?1 AND state IN ('accepted', 'pending')",
            )?
            .query_row([consultation.0], |row| {
                row.get::<_, Count>(0).map(|count| count.0)
            })
    })
}

/// Whether a statement of the same words is accepted or waits.
pub(crate) fn same_text_exists(
    node: &Node,
    consultation: ConsultationId,
    digest: [u8; 16],
) -> Result<bool, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM consultations_statements
                 WHERE consultation = ?1 AND digest = ?2 AND state IN ('accepted', 'pending'))",
            )?
            .query_row(params![consultation.0, digest], |row| row.get(0))
    })
}

/// Who wrote a statement: needed to seal what belongs to them, shown to nobody.
pub(crate) fn author_of(node: &Node, id: StatementId) -> Result<Option<PersonId>, Fault> {
    node.store().view(|views| {
        let author: Option<Option<[u8; 16]>> = views
            .prepare_cached("SELECT author FROM consultations_statements WHERE id = ?1")?
            .query_row([id.0], |row| row.get(0))
            .optional()?;
        Ok(author.flatten().map(PersonId))
    })
}

/// The public log of decisions, the latest first.
pub fn decisions(
    node: &Node,
    consultation: ConsultationId,
    page: u64,
) -> Result<Paged<DecisionEntry>, Fault> {
    node.store().view(|views| {
        let count: Count = views
            .prepare_cached("SELECT COUNT(*) FROM consultations_decisions WHERE consultation = ?1")?
            .query_row([consultation.0], |row| row.get(0))?;
        let entries = decision_rows(views, consultation, page)?;
        Ok(Paged::new(entries, page, count.0))
    })
}

fn decision_rows(
    views: &Connection,
    consultation: ConsultationId,
    page: u64,
) -> Result<Vec<DecisionEntry>, rusqlite::Error> {
    views
        .prepare_cached(&format!(
            "SELECT {COLUMNS}, d.state, d.reason, d.duplicate_of, d.at, d.moderator_mark, o.shown_number
             FROM consultations_decisions d JOIN consultations_statements s ON s.id = d.statement
             LEFT JOIN consultations_statements o ON o.id = d.duplicate_of
             WHERE d.consultation = ?1 ORDER BY d.seq DESC LIMIT ?2 OFFSET ?3"
        ))?
        .query_map(params![consultation.0, PAGE_SIZE.cast_signed(), offset(page)], |row| {
            Ok(DecisionEntry {
                statement: read(row)?,
                state: read_state(row, COLUMNS_COUNT)?,
                at: row.get::<_, Moment>(COLUMNS_COUNT + 3)?.0,
                moderator_mark: row.get(COLUMNS_COUNT + 4)?,
                duplicate_of_number: row
                    .get::<_, Option<Count>>(COLUMNS_COUNT + 5)?
                    .map(|count| count.0),
            })
        })?
        .collect()
}
