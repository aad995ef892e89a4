//! Folds statements and the decisions about them. Numbers are given here, in the order of acceptance.

use super::{column, json};
use crate::model::facts::{
    Someone, StatementAccepted, StatementMarkedDuplicate, StatementRejected, StatementSeeded,
    StatementSubmitted, StatementTranslated,
};
use crate::model::statement::digest_of_text;
use kernel::{
    ConsultationId, Context, Fact, Fault, MultilingualText, PersonId, StatementId, Translation,
};
use rusqlite::{Connection, OptionalExtension, params};

pub(super) fn submitted(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let submitted: StatementSubmitted = fact.public()?;
    let text: Option<MultilingualText> = fact.sealed("text")?;
    let author: Option<Someone> = fact.sealed("author")?;
    let row = Row {
        consultation: submitted.consultation,
        statement: submitted.statement,
        text: text.as_ref(),
        author: author.map(|author| author.person),
        seeded: false,
    };
    insert(tables, fact, &row)
}

pub(super) fn seeded(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let seeded: StatementSeeded = fact.public()?;
    let row = Row {
        consultation: seeded.consultation,
        statement: seeded.statement,
        text: Some(&seeded.text),
        author: None,
        seeded: true,
    };
    insert(tables, fact, &row)?;
    let decision = Decided {
        consultation: seeded.consultation,
        statement: seeded.statement,
        state: "accepted",
        reason: None,
        duplicate_of: None,
        moderator_mark: &seeded.moderator_mark,
    };
    decide(tables, fact, &decision)
}

struct Row<'a> {
    consultation: ConsultationId,
    statement: StatementId,
    text: Option<&'a MultilingualText>,
    author: Option<PersonId>,
    seeded: bool,
}

fn insert(tables: &Connection, fact: &Fact, row: &Row<'_>) -> Result<(), Fault> {
    let text = row.text.map(json).transpose()?;
    tables
        .prepare_cached(
            "INSERT INTO consultations_statements
             (number, id, consultation, text, digest, author, seeded, state, submitted_at, revision)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'pending', ?8, ?9)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                column(fact.seq),
                row.statement.0,
                row.consultation.0,
                text,
                row.text.map(|text| digest_of_text(&text.body)),
                row.author.map(|author| author.0),
                row.seeded,
                fact.at.as_micros(),
                column(fact.revision),
            ])
        })
        .doing("folding a statement")?;
    Ok(())
}

pub(super) fn accepted(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let accepted: StatementAccepted = fact.public()?;
    let decision = Decided {
        consultation: accepted.consultation,
        statement: accepted.statement,
        state: "accepted",
        reason: None,
        duplicate_of: None,
        moderator_mark: &accepted.moderator_mark,
    };
    decide(tables, fact, &decision)
}

pub(super) fn rejected(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let rejected: StatementRejected = fact.public()?;
    let decision = Decided {
        consultation: rejected.consultation,
        statement: rejected.statement,
        state: "rejected",
        reason: Some(rejected.reason.word()),
        duplicate_of: None,
        moderator_mark: &rejected.moderator_mark,
    };
    decide(tables, fact, &decision)
}

pub(super) fn marked_duplicate(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let marked: StatementMarkedDuplicate = fact.public()?;
    let decision = Decided {
        consultation: marked.consultation,
        statement: marked.statement,
        state: "duplicate",
        reason: None,
        duplicate_of: Some(marked.of),
        moderator_mark: &marked.moderator_mark,
    };
    decide(tables, fact, &decision)
}

struct Decided<'a> {
    consultation: ConsultationId,
    statement: StatementId,
    state: &'static str,
    reason: Option<&'static str>,
    duplicate_of: Option<StatementId>,
    moderator_mark: &'a str,
}

fn decide(tables: &Connection, fact: &Fact, decided: &Decided<'_>) -> Result<(), Fault> {
    log_decision(tables, fact, decided).doing("folding a decision")?;
    let before: Option<(String, Option<i64>)> = tables
        .prepare_cached("SELECT state, shown_number FROM consultations_statements WHERE id = ?1")
        .and_then(|mut query| {
            query
                .query_row([decided.statement.0], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .doing("reading a statement")?;
    let Some((state, number)) = before else {
        return Ok(());
    };
    let number = match number {
        None if decided.state == "accepted" => {
            Some(next_number(tables, decided.consultation).doing("numbering a statement")?)
        }
        held => held,
    };
    let change = i64::from(decided.state == "accepted") - i64::from(state == "accepted");
    stand(tables, fact, decided, number, change).doing("folding a decision")
}

fn log_decision(
    tables: &Connection,
    fact: &Fact,
    decided: &Decided<'_>,
) -> Result<(), rusqlite::Error> {
    tables
        .prepare_cached(
            "INSERT INTO consultations_decisions
             (seq, consultation, statement, at, state, reason, duplicate_of, moderator_mark)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            column(fact.seq),
            decided.consultation.0,
            decided.statement.0,
            fact.at.as_micros(),
            decided.state,
            decided.reason,
            decided.duplicate_of.map(|of| of.0),
            decided.moderator_mark,
        ])?;
    Ok(())
}

fn next_number(tables: &Connection, consultation: ConsultationId) -> Result<i64, rusqlite::Error> {
    tables
        .prepare_cached(
            "UPDATE consultations_consultations SET numbers = numbers + 1 WHERE id = ?1 RETURNING numbers",
        )?
        .query_row([consultation.0], |row| row.get(0))
}

fn stand(
    tables: &Connection,
    fact: &Fact,
    decided: &Decided<'_>,
    number: Option<i64>,
    change: i64,
) -> Result<(), rusqlite::Error> {
    tables
        .prepare_cached(
            "UPDATE consultations_statements SET state = ?2, reason = ?3, duplicate_of = ?4, shown_number = ?5,
             decided_at = ?6, decided_seq = ?7, revision = ?8 WHERE id = ?1",
        )?
        .execute(params![
            decided.statement.0,
            decided.state,
            decided.reason,
            decided.duplicate_of.map(|of| of.0),
            number,
            fact.at.as_micros(),
            column(fact.seq),
            column(fact.revision),
        ])?;
    tables
        .prepare_cached(
            "UPDATE consultations_consultations SET statements = statements + ?2 WHERE id = ?1",
        )?
        .execute(params![decided.consultation.0, change])?;
    Ok(())
}

pub(super) fn translated(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let translated: StatementTranslated = fact.public()?;
    let translation: Option<Translation> = match translated.translation {
        Some(translation) => Some(translation),
        None => fact.sealed("translation")?,
    };
    let text: Option<String> = tables
        .prepare_cached("SELECT text FROM consultations_statements WHERE id = ?1")
        .and_then(|mut query| {
            query
                .query_row([translated.statement.0], |row| row.get(0))
                .optional()
        })
        .doing("reading a statement")?
        .flatten();
    let text = match (text, translation) {
        (Some(text), Some(translation)) => {
            let mut text: MultilingualText =
                serde_json::from_str(&text).doing("reading a statement")?;
            text.translations.insert(translated.language, translation);
            Some(json(&text)?)
        }
        (text, _) => text,
    };
    tables
        .prepare_cached(
            "UPDATE consultations_statements SET text = ?2, revision = ?3 WHERE id = ?1",
        )
        .and_then(|mut update| {
            update.execute(params![translated.statement.0, text, column(fact.revision)])
        })
        .doing("folding a translation")?;
    Ok(())
}
