//! Consultations, their auditors and outcomes.

use super::{Count, Json, Moment, Paged, offset, standing, word};
use crate::model::limits::PAGE_SIZE;
use crate::model::{
    Auditor, Consultation, OutcomeNote, Participation, Phase, Refusal, Standing, Texts,
};
use contract::Node;
use kernel::{Actor, ConsultationId, Fault, Language, Outcome, Role};
use rusqlite::{OptionalExtension, Row, params};

const COLUMNS: &str =
    "id, revision, phase, title, question, background, participation, recorded, imported, seed,
    partition, created_at, opened_at, closed_at, people, votes, statements, last_part_at";

/// A consultation from [`COLUMNS`]. How many votes too few people cast is not read at all, so that no page can tell.
fn read(row: &Row<'_>) -> Result<Consultation, rusqlite::Error> {
    let mut found = read_whole(row)?;
    if found.has_too_few_people() {
        (found.people, found.votes) = (0, 0);
    }
    Ok(found)
}

fn read_whole(row: &Row<'_>) -> Result<Consultation, rusqlite::Error> {
    Ok(Consultation {
        id: ConsultationId(row.get(0)?),
        revision: row.get::<_, Count>(1)?.0,
        phase: word(row, 2, Phase::from_word)?,
        texts: Texts {
            title: row.get::<_, Json<_>>(3)?.0,
            question: row.get::<_, Json<_>>(4)?.0,
            background: row.get::<_, Json<_>>(5)?.0,
        },
        participation: word(row, 6, Participation::from_word)?,
        recorded: row.get(7)?,
        imported: row.get(8)?,
        seed: row.get::<_, Count>(9)?.0,
        partition: row.get::<_, Option<Json<_>>>(10)?.map(|json| json.0),
        created_at: row.get::<_, Moment>(11)?.0,
        opened_at: row.get::<_, Option<Moment>>(12)?.map(|moment| moment.0),
        closed_at: row.get::<_, Option<Moment>>(13)?.map(|moment| moment.0),
        people: row.get::<_, Count>(14)?.0,
        votes: row.get::<_, Count>(15)?.0,
        statements: row.get::<_, Count>(16)?.0,
        last_part_at: row.get::<_, Option<Moment>>(17)?.map(|moment| moment.0),
    })
}

/// One consultation, whoever asks.
pub fn consultation(node: &Node, id: ConsultationId) -> Result<Option<Consultation>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM consultations_consultations WHERE id = ?1"
            ))?
            .query_row([id.0], read)
            .optional()
    })
}

/// The consultation, if the asker may know of it, and what they may do in it.
pub fn visible(node: &Node, actor: Actor, id: ConsultationId) -> Outcome<(Consultation, Standing)> {
    let Some(found) = consultation(node, id)? else {
        return Err(Refusal::NoSuchConsultation.into());
    };
    let standing = standing(node, actor, id)?;
    if !standing.may_see(&found) {
        return Err(Refusal::NoSuchConsultation.into());
    }
    Ok((found, standing))
}

/// The title in a language, for other modules; `None` where there is none, or an import is not finished.
pub fn title(node: &Node, id: ConsultationId, language: Language) -> Result<Option<String>, Fault> {
    let found =
        consultation(node, id)?.filter(|found| !(found.imported && found.phase == Phase::Draft));
    Ok(found.map(|found| found.title(language).0.to_owned()))
}

/// The consultations of one phase that the asker may see, the newest first.
pub fn consultations(
    node: &Node,
    actor: Actor,
    phase: Phase,
    page: u64,
) -> Result<Paged<Consultation>, Fault> {
    let seen = seen_by(node, actor, phase)?;
    let (from, count) = (offset(page) as usize, seen.len() as u64);
    let ids = seen.into_iter().skip(from).take(PAGE_SIZE as usize);
    let mut entries = Vec::new();
    for id in ids {
        entries.extend(consultation(node, id)?);
    }
    Ok(Paged::new(entries, page, count))
}

/// What is open now and may be seen by the asker, the newest first.
pub fn open_now(node: &Node, actor: Actor, limit: u64) -> Result<Vec<Consultation>, Fault> {
    latest(node, actor, Phase::Open, limit)
}

/// What has been closed, the newest first, each with the latest note of what came of it.
pub fn past(
    node: &Node,
    actor: Actor,
    limit: u64,
) -> Result<Vec<(Consultation, Option<OutcomeNote>)>, Fault> {
    latest(node, actor, Phase::Closed, limit)?
        .into_iter()
        .map(|found| {
            let note = outcomes(node, found.id)?.into_iter().next();
            Ok((found, note))
        })
        .collect()
}

fn latest(node: &Node, actor: Actor, phase: Phase, limit: u64) -> Result<Vec<Consultation>, Fault> {
    let mut entries = Vec::new();
    for id in seen_by(node, actor, phase)?
        .into_iter()
        .take(limit as usize)
    {
        entries.extend(consultation(node, id)?);
    }
    Ok(entries)
}

/// The ids of one phase that the asker may see: their role is asked only where it decides.
fn seen_by(node: &Node, actor: Actor, phase: Phase) -> Result<Vec<ConsultationId>, Fault> {
    let all: Vec<(ConsultationId, Participation)> = node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT id, participation FROM consultations_consultations WHERE phase = ?1
                 ORDER BY created_seq DESC",
            )?
            .query_map([phase.word()], |row| {
                Ok((
                    ConsultationId(row.get(0)?),
                    word(row, 1, Participation::from_word)?,
                ))
            })?
            .collect()
    })?;
    let mut seen = Vec::with_capacity(all.len());
    for (id, participation) in all {
        let is_for_all = phase != Phase::Draft && participation != Participation::Invited;
        if is_for_all || actor.is_officer() || role_shows(node, actor, id, phase)? {
            seen.push(id);
        }
    }
    Ok(seen)
}

fn role_shows(node: &Node, actor: Actor, id: ConsultationId, phase: Phase) -> Result<bool, Fault> {
    if actor.person().is_none() {
        return Ok(false);
    }
    let standing = standing(node, actor, id)?;
    let least = if phase == Phase::Draft {
        Role::Rapporteur
    } else {
        Role::Observer
    };
    Ok(standing.has(least) || (phase != Phase::Draft && standing.auditor))
}

/// Who was named to check the votes, the latest first.
pub fn auditors(node: &Node, consultation: ConsultationId) -> Result<Vec<Auditor>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT office, at FROM consultations_auditors WHERE consultation = ?1 ORDER BY seq DESC",
            )?
            .query_map(params![consultation.0], |row| {
                Ok(Auditor { office: row.get(0)?, at: row.get::<_, Moment>(1)?.0 })
            })?
            .collect()
    })
}

/// What has come of it, the latest note first.
pub fn outcomes(node: &Node, consultation: ConsultationId) -> Result<Vec<OutcomeNote>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT text, link, at FROM consultations_outcomes WHERE consultation = ?1 ORDER BY seq DESC",
            )?
            .query_map(params![consultation.0], |row| {
                Ok(OutcomeNote {
                    text: row.get::<_, Json<_>>(0)?.0,
                    link: row.get(1)?,
                    at: row.get::<_, Moment>(2)?.0,
                })
            })?
            .collect()
    })
}
