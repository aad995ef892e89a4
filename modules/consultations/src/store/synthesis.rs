//! The published picture, the former ones, and what has been released since.

use super::{Count, Json, Moment};
use crate::model::representation::Representation;
use crate::model::represented::Voice;
use crate::model::synthesis::{Document, FormerPicture, PublishedSynthesis, ReleasedVote};
use contract::Node;
use kernel::{ConsultationId, Fault, PersonId};
use opinion::Position;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

/// The latest published picture.
pub fn synthesis(
    node: &Node,
    consultation: ConsultationId,
) -> Result<Option<PublishedSynthesis>, Fault> {
    node.store().view(|views| {
        let found = views
            .prepare_cached(
                "SELECT document, at, digest FROM consultations_syntheses WHERE consultation = ?1
                 ORDER BY seq DESC LIMIT 1",
            )?
            .query_row([consultation.0], |row| {
                let document: Document = row.get::<_, Json<_>>(0)?.0;
                Ok((document, row.get::<_, Moment>(1)?.0, row.get(2)?))
            })
            .optional()?;
        let Some((document, at, digest)) = found else {
            return Ok(None);
        };
        let accepted = accepted_numbers(views, consultation)?;
        Ok(Some(PublishedSynthesis::of(
            document, at, digest, &accepted,
        )))
    })
}

/// The bytes of the latest published document.
pub(crate) fn document_text(
    node: &Node,
    consultation: ConsultationId,
) -> Result<Option<String>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT document FROM consultations_syntheses WHERE consultation = ?1 ORDER BY seq DESC LIMIT 1",
            )?
            .query_row([consultation.0], |row| row.get(0))
            .optional()
    })
}

fn accepted_numbers(
    views: &Connection,
    consultation: ConsultationId,
) -> Result<BTreeSet<u64>, rusqlite::Error> {
    views
        .prepare_cached(
            "SELECT shown_number FROM consultations_statements WHERE consultation = ?1 AND state = 'accepted'",
        )?
        .query_map([consultation.0], |row| row.get::<_, Count>(0).map(|count| count.0))?
        .collect()
}

/// Where somebody stands on the published map, by their own present votes; shown to nobody else.
pub fn own_place(
    node: &Node,
    consultation: ConsultationId,
    person: PersonId,
) -> Result<Option<(f64, f64)>, Fault> {
    let Some(published) = synthesis(node, consultation)? else {
        return Ok(None);
    };
    let votes: Vec<(u64, i8)> = node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT s.shown_number, v.position FROM consultations_participants p
                 JOIN consultations_votes v ON v.participant = p.number AND v.position IS NOT NULL
                 JOIN consultations_statements s ON s.number = v.statement AND s.state = 'accepted'
                 WHERE p.consultation = ?1 AND p.person = ?2",
            )?
            .query_map(params![consultation.0, person.0], |row| {
                Ok((row.get::<_, Count>(0)?.0, row.get(1)?))
            })?
            .collect()
    })?;
    Ok(published.place_of(&votes))
}

/// What has been published so far, and how far the stream of syntheses has moved.
pub(crate) struct Former {
    pub(crate) revision: u64,
    pub(crate) is_finished: bool,
    pub(crate) people_in_last: Option<u64>,
    pub(crate) upto: u64,
    pub(crate) pictures: Vec<FormerPicture>,
    /// What the last one said beside opinion groups.
    pub(crate) representation: Representation,
}

/// All pictures published so far, the first one first.
pub(crate) fn former(node: &Node, consultation: ConsultationId) -> Result<Former, Fault> {
    node.store().view(|views| {
        let mut query = views.prepare_cached(
            "SELECT revision, document, members FROM consultations_syntheses
             WHERE consultation = ?1 ORDER BY seq",
        )?;
        let mut rows = query.query([consultation.0])?;
        let mut former = Former {
            revision: 0,
            is_finished: false,
            people_in_last: None,
            upto: 0,
            pictures: Vec::new(),
            representation: Representation::default(),
        };
        while let Some(row) = rows.next()? {
            let document: Document = row.get::<_, Json<_>>(1)?.0;
            former.revision = row.get::<_, Count>(0)?.0;
            former.is_finished = document.last;
            former.people_in_last = Some(document.synthesis.counts.participants);
            former.upto = document.upto;
            former.representation = document.representation;
            former.pictures.push(FormerPicture {
                upto: document.upto,
                statements: document.synthesis.statements,
                members: row.get::<_, Option<Json<_>>>(2)?.map(|json| json.0),
            });
        }
        Ok(former)
    })
}

/// The `seq` of the last release of a consultation, and how many people have votes that were first released after `upto`.
pub(crate) fn releases(
    node: &Node,
    consultation: ConsultationId,
    upto: u64,
) -> Result<(u64, u64), Fault> {
    node.store().view(|views| {
        let released: Option<Count> = views
            .prepare_cached("SELECT released_seq FROM consultations_consultations WHERE id = ?1")?
            .query_row([consultation.0], |row| row.get(0))
            .optional()?;
        let released = released.map_or(0, |count| count.0);
        if released <= upto {
            return Ok((released, 0));
        }
        let newly = views
            .prepare_cached(
                "SELECT COUNT(*) FROM consultations_participants p WHERE p.consultation = ?1 AND p.released = 1
                 AND EXISTS (SELECT 1 FROM consultations_votes v
                    WHERE v.participant = p.number AND v.released_seq > ?2)",
            )?
            .query_row(params![consultation.0, upto.cast_signed()], |row| {
                row.get::<_, Count>(0).map(|count| count.0)
            })?;
        Ok((released, newly))
    })
}

/// Every vote on an accepted statement that published figures hold or have held.
pub(crate) fn released_votes(
    node: &Node,
    consultation: ConsultationId,
) -> Result<Vec<ReleasedVote>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT COALESCE(p.source, p.number), s.shown_number, v.released, v.released_seq, v.important
                 FROM consultations_participants p
                 JOIN consultations_votes v ON v.participant = p.number AND v.released_seq IS NOT NULL
                 JOIN consultations_statements s ON s.number = v.statement AND s.state = 'accepted'
                 WHERE p.consultation = ?1",
            )?
            .query_map([consultation.0], |row| {
                let position: Option<i64> = row.get(2)?;
                Ok(ReleasedVote {
                    participant: row.get::<_, Count>(0)?.0,
                    statement: row.get::<_, Count>(1)?.0,
                    position: position.and_then(Position::from_number),
                    since: row.get::<_, Count>(3)?.0,
                    important: row.get(4)?,
                })
            })?
            .collect()
    })
}

/// Where everybody who joined stands in the partition, and for whom they speak.
pub(crate) fn voices(node: &Node, consultation: ConsultationId) -> Result<Vec<Voice>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT COALESCE(p.source, p.number), CASE WHEN c.partition IS NULL THEN NULL ELSE p.cell END,
                    DENSE_RANK() OVER (ORDER BY p.speaker)
                 FROM consultations_participants p JOIN consultations_consultations c ON c.id = p.consultation
                 WHERE p.consultation = ?1",
            )?
            .query_map([consultation.0], |row| {
                Ok(Voice {
                    participant: row.get::<_, Count>(0)?.0,
                    cell: row.get(1)?,
                    speaker: row.get(2)?,
                })
            })?
            .collect()
    })
}
