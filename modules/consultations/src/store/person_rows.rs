//! Rows about single people. They leave the node only through `export`, which asks whether they may.

use super::{Count, Json};
use crate::model::synthesis::Members;
use contract::Node;
use kernel::{ConsultationId, Fault};
use rusqlite::OptionalExtension;
use std::collections::HashMap;

/// One person's present vote on one statement.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PersonVote {
    /// The person: the id in the source of an import, else a number from 0 in the order of joining.
    pub(crate) participant: u64,
    /// The statement's number.
    pub(crate) statement: u64,
    /// 1, 0 or -1.
    pub(crate) position: i8,
    /// Marked as important.
    pub(crate) important: bool,
    /// Milliseconds since 1970; of an import, whatever its source says.
    pub(crate) timestamp: i64,
}

/// Every present vote on every statement that has a number, rejected ones included: by statement, then by person.
pub(crate) fn person_votes(
    node: &Node,
    consultation: ConsultationId,
) -> Result<Vec<PersonVote>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT COALESCE(p.source, p.place), s.shown_number, v.position, v.important,
                    CASE WHEN p.source IS NULL THEN v.at / 1000 ELSE v.at END
                 FROM (SELECT number, source, ROW_NUMBER() OVER (ORDER BY number) - 1 AS place
                       FROM consultations_participants WHERE consultation = ?1) p
                 JOIN consultations_votes v ON v.participant = p.number AND v.position IS NOT NULL
                 JOIN consultations_statements s ON s.number = v.statement AND s.shown_number IS NOT NULL
                 ORDER BY 2, 1",
            )?
            .query_map([consultation.0], |row| {
                Ok(PersonVote {
                    participant: row.get::<_, Count>(0)?.0,
                    statement: row.get::<_, Count>(1)?.0,
                    position: row.get(2)?,
                    important: row.get(3)?,
                    timestamp: row.get(4)?,
                })
            })?
            .collect()
    })
}

/// What the Polis format says of each statement beside its text: its author and moment, in the numbers of
/// [`person_votes`].
pub(crate) fn statement_sources(
    node: &Node,
    consultation: ConsultationId,
) -> Result<Vec<(u64, Option<u64>, i64)>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT s.shown_number, COALESCE(s.source_author, p.place),
                    COALESCE(s.source_timestamp, s.submitted_at / 1000)
                 FROM consultations_statements s
                 LEFT JOIN (SELECT person, ROW_NUMBER() OVER (ORDER BY number) - 1 AS place
                            FROM consultations_participants WHERE consultation = ?1) p ON p.person = s.author
                 WHERE s.consultation = ?1 AND s.shown_number IS NOT NULL ORDER BY s.shown_number",
            )?
            .query_map([consultation.0], |row| {
                Ok((
                    row.get::<_, Count>(0)?.0,
                    row.get::<_, Option<Count>>(1)?.map(|count| count.0),
                    row.get(2)?,
                ))
            })?
            .collect()
    })
}

/// In which group of the latest picture people stand, `A` being 0, in the numbers of [`person_votes`].
pub(crate) fn group_numbers(
    node: &Node,
    consultation: ConsultationId,
) -> Result<HashMap<u64, u64>, Fault> {
    node.store().view(|views| {
        let members: Option<Option<Json<Members>>> = views
            .prepare_cached(
                "SELECT members FROM consultations_syntheses WHERE consultation = ?1 ORDER BY seq DESC LIMIT 1",
            )?
            .query_row([consultation.0], |row| row.get(0))
            .optional()?;
        let Some(Some(Json(members))) = members else { return Ok(HashMap::new()) };
        let group_of: HashMap<u64, u64> = (0_u64..)
            .zip(members.into_values())
            .flat_map(|(group, people)| people.into_iter().map(move |person| (person, group)))
            .collect();
        let mut query = views.prepare_cached(
            "SELECT COALESCE(source, number), COALESCE(source, ROW_NUMBER() OVER (ORDER BY number) - 1)
             FROM consultations_participants WHERE consultation = ?1",
        )?;
        let mut rows = query.query([consultation.0])?;
        let mut numbers = HashMap::new();
        while let Some(row) = rows.next()? {
            if let Some(group) = group_of.get(&row.get::<_, Count>(0)?.0) {
                numbers.insert(row.get::<_, Count>(1)?.0, *group);
            }
        }
        Ok(numbers)
    })
}
