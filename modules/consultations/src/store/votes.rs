//! A person's own votes, and the statement that comes next for them.

use super::statements::{COLUMNS, COLUMNS_COUNT, read};
use super::{Count, Moment, Paged, offset};
use crate::model::limits::PAGE_SIZE;
use crate::model::routing::{Candidate, draw};
use crate::model::{Consultation, OwnVote, Position, Progress, Statement, Ticket};
use contract::{Affiliation, Node};
use kernel::{ConsultationId, Context, Fault, PersonId, StatementId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

fn read_vote(row: &Row<'_>) -> Result<OwnVote, rusqlite::Error> {
    let number: i64 = row.get(COLUMNS_COUNT)?;
    Ok(OwnVote {
        statement: read(row)?,
        position: Position::from_number(number).ok_or(rusqlite::Error::IntegralValueOutOfRange(
            COLUMNS_COUNT,
            number,
        ))?,
        important: row.get(COLUMNS_COUNT + 1)?,
        at: row.get::<_, Moment>(COLUMNS_COUNT + 2)?.0,
    })
}

const FROM_OWN_VOTES: &str = "FROM consultations_participants p
    JOIN consultations_votes v ON v.participant = p.number AND v.position IS NOT NULL
    JOIN consultations_statements s ON s.number = v.statement
    WHERE p.consultation = ?1 AND p.person = ?2";

/// A person's vote on one statement.
pub fn own_vote(
    node: &Node,
    person: PersonId,
    consultation: ConsultationId,
    statement: StatementId,
) -> Result<Option<OwnVote>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(&format!(
                "SELECT {COLUMNS}, v.position, v.important, v.at {FROM_OWN_VOTES} AND s.id = ?3"
            ))?
            .query_row(params![consultation.0, person.0, statement.0], read_vote)
            .optional()
    })
}

/// A person's votes, the latest first.
pub fn own_votes(
    node: &Node,
    consultation: ConsultationId,
    person: PersonId,
    page: u64,
) -> Result<Paged<OwnVote>, Fault> {
    node.store().view(|views| {
        let count: Count = views
            .prepare_cached(&format!("SELECT COUNT(*) {FROM_OWN_VOTES}"))?
            .query_row(params![consultation.0, person.0], |row| row.get(0))?;
        let entries = views
            .prepare_cached(&format!(
                "SELECT {COLUMNS}, v.position, v.important, v.at {FROM_OWN_VOTES}
                 ORDER BY v.seq DESC LIMIT ?3 OFFSET ?4"
            ))?
            .query_map(
                params![
                    consultation.0,
                    person.0,
                    PAGE_SIZE.cast_signed(),
                    offset(page)
                ],
                read_vote,
            )?
            .collect::<Result<_, _>>()?;
        Ok(Paged::new(entries, page, count.0))
    })
}

/// A person's votes on the statements of one page of a list.
pub fn own_votes_on(
    node: &Node,
    consultation: ConsultationId,
    person: PersonId,
    statements: &[StatementId],
) -> Result<BTreeMap<StatementId, OwnVote>, Fault> {
    let mut votes = BTreeMap::new();
    for statement in statements {
        if let Some(vote) = own_vote(node, person, consultation, *statement)? {
            votes.insert(*statement, vote);
        }
    }
    Ok(votes)
}

/// How far a person has come. What they wrote themselves is not put to them.
pub fn progress(
    node: &Node,
    consultation: ConsultationId,
    person: PersonId,
) -> Result<Progress, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT COUNT(*), COUNT(v.position) FROM consultations_statements s
                 LEFT JOIN consultations_participants p ON p.consultation = ?1 AND p.person = ?2
                 LEFT JOIN consultations_votes v ON v.participant = p.number AND v.statement = s.number
                 WHERE s.consultation = ?1 AND s.state = 'accepted'
                    AND (s.author IS NOT ?2 OR v.position IS NOT NULL)",
            )?
            .query_row(params![consultation.0, person.0], |row| {
                Ok(Progress {
                    statements: row.get::<_, Count>(0)?.0,
                    voted: row.get::<_, Count>(1)?.0,
                })
            })
    })
}

/// The statement that comes next for a person, with the ticket that the vote form carries; `None` when they have voted
/// on everything. Reading it writes nothing: the same person gets the same statement until something changes.
pub fn next_statement(
    node: &Node,
    consultation: &Consultation,
    person: PersonId,
    affiliation: &Affiliation,
) -> Result<Option<(Statement, String)>, Fault> {
    let (own_votes, mut unseen) = node.store().view(|views| {
        let (own_votes, cell) = place_of(views, consultation.id, person, affiliation)?;
        Ok((own_votes, unseen_by(views, consultation.id, person, cell)?))
    })?;
    if consultation.last_part_at.is_some() {
        mark_sought(node, consultation.id, &mut unseen)?;
    }
    let Some(drawn) = draw(consultation.seed, person, own_votes, &unseen) else {
        return Ok(None);
    };
    let Some(found) = super::statement(node, consultation.id, drawn.statement)? else {
        return Ok(None);
    };
    let secret = node.store().secret(crate::ROUTING_SECRET)?;
    Ok(Some((found, Ticket { draw: drawn }.write(&secret, person))))
}

/// Marks the statements of the published short list and its contenders.
fn mark_sought(
    node: &Node,
    consultation: ConsultationId,
    unseen: &mut [Candidate],
) -> Result<(), Fault> {
    let published = super::synthesis(node, consultation)?;
    let Some(list) = published.and_then(|published| published.representation.short_list) else {
        return Ok(());
    };
    let numbers: Vec<u64> = list
        .chosen
        .iter()
        .chain(&list.contenders)
        .copied()
        .collect();
    let sought = super::statements_by_number(node, consultation, &numbers)?;
    for candidate in unseen {
        candidate.sought = sought.values().any(|found| found.id == candidate.statement);
    }
    Ok(())
}

/// The first statement by number that a person neither voted on nor wrote nor skipped just now.
pub(crate) fn next_not_skipped(
    node: &Node,
    consultation: ConsultationId,
    person: PersonId,
    skipped: &[u64],
) -> Result<Option<Statement>, Fault> {
    let skipped = serde_json::to_string(skipped).doing("writing numbers")?;
    node.store().view(|views| {
        views
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM consultations_statements s
                 LEFT JOIN consultations_participants p ON p.consultation = ?1 AND p.person = ?2
                 LEFT JOIN consultations_votes v ON v.participant = p.number AND v.statement = s.number
                 WHERE s.consultation = ?1 AND s.state = 'accepted' AND s.author IS NOT ?2 AND v.position IS NULL
                    AND s.shown_number NOT IN (SELECT value FROM json_each(?3))
                 ORDER BY s.shown_number LIMIT 1"
            ))?
            .query_row(params![consultation.0, person.0, skipped], read)
            .optional()
    })
}

/// How many votes a person has, and the cell in which they count: as they joined, or as they would.
fn place_of(
    views: &Connection,
    consultation: ConsultationId,
    person: PersonId,
    affiliation: &Affiliation,
) -> Result<(u64, i64), rusqlite::Error> {
    let joined = views
        .prepare_cached(
            "SELECT votes, cell FROM consultations_participants WHERE consultation = ?1 AND person = ?2",
        )?
        .query_row(params![consultation.0, person.0], |row| {
            Ok((row.get::<_, Count>(0)?.0, row.get(1)?))
        })
        .optional()?;
    if let Some(joined) = joined {
        return Ok(joined);
    }
    let cell = views
        .prepare_cached(
            "SELECT cell FROM consultations_strata WHERE consultation = ?1 AND region = ?2 AND kind = ?3",
        )?
        .query_row(
            params![consultation.0, affiliation.region.word(), affiliation.kind.word()],
            |row| row.get(0),
        )
        .optional()?;
    Ok((0, cell.unwrap_or(0)))
}

fn unseen_by(
    views: &Connection,
    consultation: ConsultationId,
    person: PersonId,
    cell: i64,
) -> Result<Vec<Candidate>, rusqlite::Error> {
    views
        .prepare_cached(
            "SELECT s.id, COALESCE(t.agree + t.pass + t.disagree, 0) FROM consultations_statements s
             LEFT JOIN consultations_participants p ON p.consultation = ?1 AND p.person = ?2
             LEFT JOIN consultations_votes v ON v.participant = p.number AND v.statement = s.number
             LEFT JOIN consultations_tallies t ON t.statement = s.number AND t.cell = ?3
             WHERE s.consultation = ?1 AND s.state = 'accepted' AND s.author IS NOT ?2 AND v.position IS NULL",
        )?
        .query_map(params![consultation.0, person.0, cell], |row| {
            Ok(Candidate {
                statement: StatementId(row.get(0)?),
                votes: row.get::<_, Count>(1)?.0,
                sought: false,
            })
        })?
        .collect()
}
