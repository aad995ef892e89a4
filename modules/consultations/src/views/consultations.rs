//! Folds the facts of a consultation's own life: created, revised, opened, closed; auditors, outcomes, syntheses.

use super::{column, json, release};
use crate::model::facts::{
    AuditorNamed, Closed, Created, LastPartBegun, Opened, OutcomeNoted, Revised, Someone,
    SynthesisPublished,
};
use crate::model::partition;
use kernel::{ConsultationId, Context, Fact, Fault};
use opinion::Partition;
use rusqlite::{Connection, params};

pub(super) fn created(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let created: Created = fact.public()?;
    let title = json(&created.texts.title)?;
    let question = json(&created.texts.question)?;
    let background = json(&created.texts.background)?;
    tables
        .prepare_cached(
            "INSERT INTO consultations_consultations (id, created_seq, revision, phase, title, question, background,
             participation, recorded, imported, seed, created_at)
             VALUES (?1, ?2, ?3, 'draft', ?4, ?5, ?6, ?7, ?8, 0, ?9, ?10)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                created.consultation.0,
                column(fact.seq),
                column(fact.revision),
                title,
                question,
                background,
                created.participation.word(),
                created.recorded,
                created.seed.cast_signed(),
                fact.at.as_micros(),
            ])
        })
        .doing("folding a new consultation")?;
    Ok(())
}

pub(super) fn revised(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let revised: Revised = fact.public()?;
    let title = json(&revised.texts.title)?;
    let question = json(&revised.texts.question)?;
    let background = json(&revised.texts.background)?;
    tables
        .prepare_cached(
            "UPDATE consultations_consultations SET revision = ?2, title = ?3, question = ?4, background = ?5,
             participation = ?6, recorded = ?7 WHERE id = ?1",
        )
        .and_then(|mut update| {
            update.execute(params![
                revised.consultation.0,
                column(fact.revision),
                title,
                question,
                background,
                revised.participation.word(),
                revised.recorded,
            ])
        })
        .doing("folding changed texts")?;
    Ok(())
}

pub(super) fn opened(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let opened: Opened = fact.public()?;
    let declared = json(&opened.partition)?;
    tables
        .prepare_cached(
            "UPDATE consultations_consultations SET revision = ?2, phase = 'open', partition = ?3,
             policy_version = ?4, opened_at = ?5 WHERE id = ?1",
        )
        .and_then(|mut update| {
            update.execute(params![
                opened.consultation.0,
                column(fact.revision),
                declared,
                opened.policy_version,
                fact.at.as_micros(),
            ])
        })
        .doing("folding an opening")?;
    strata(tables, opened.consultation, &opened.partition)
}

/// Which cell each pair of region and kind belongs to, so that counting needs no more than a look-up.
pub(super) fn strata(
    tables: &Connection,
    consultation: ConsultationId,
    declared: &Partition,
) -> Result<(), Fault> {
    let mut insert = tables
        .prepare_cached(
            "INSERT OR REPLACE INTO consultations_strata (consultation, region, kind, cell)
             VALUES (?1, ?2, ?3, ?4)",
        )
        .doing("folding a partition")?;
    for (region, kind, cell) in partition::pairs(declared) {
        insert
            .execute(params![consultation.0, region.word(), kind.word(), cell])
            .doing("folding a partition")?;
    }
    Ok(())
}

pub(super) fn last_part_begun(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let begun: LastPartBegun = fact.public()?;
    tables
        .prepare_cached(
            "UPDATE consultations_consultations SET revision = ?2, last_part_at = ?3 WHERE id = ?1",
        )
        .and_then(|mut update| {
            update.execute(params![
                begun.consultation.0,
                column(fact.revision),
                fact.at.as_micros()
            ])
        })
        .doing("folding the beginning of a last part")?;
    Ok(())
}

pub(super) fn closed(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let closed: Closed = fact.public()?;
    tables
        .prepare_cached(
            "UPDATE consultations_consultations SET revision = ?2, phase = 'closed', closed_at = ?3 WHERE id = ?1",
        )
        .and_then(|mut update| {
            update.execute(params![
                closed.consultation.0,
                column(fact.revision),
                fact.at.as_micros()
            ])
        })
        .doing("folding a closing")?;
    release::at_closing(tables, closed.consultation, fact.seq).doing("releasing at closing")
}

pub(super) fn auditor_named(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let named: AuditorNamed = fact.public()?;
    let auditor: Option<Someone> = fact.sealed("auditor")?;
    tables
        .prepare_cached(
            "INSERT INTO consultations_auditors (seq, consultation, person, office, at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                column(fact.seq),
                named.consultation.0,
                auditor.map(|auditor| auditor.person.0),
                named.office,
                fact.at.as_micros(),
            ])
        })
        .doing("folding an auditor")?;
    Ok(())
}

pub(super) fn outcome_noted(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let noted: OutcomeNoted = fact.public()?;
    let text = json(&noted.text)?;
    tables
        .prepare_cached(
            "INSERT INTO consultations_outcomes (seq, consultation, text, link, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                column(fact.seq),
                noted.consultation.0,
                text,
                noted.link,
                fact.at.as_micros(),
            ])
        })
        .doing("folding an outcome")?;
    Ok(())
}

pub(super) fn synthesis_published(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let published: SynthesisPublished = fact.public()?;
    let members: Option<serde_json::Value> = fact.sealed("members")?;
    tables
        .prepare_cached(
            "INSERT INTO consultations_syntheses (seq, consultation, revision, at, upto, digest, document, members)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                column(fact.seq),
                published.consultation.0,
                column(fact.revision),
                fact.at.as_micros(),
                column(published.upto),
                published.digest,
                published.document,
                members.map(|members| members.to_string()),
            ])
        })
        .doing("folding a synthesis")?;
    Ok(())
}
