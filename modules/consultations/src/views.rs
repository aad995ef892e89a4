//! The tables of this module and how facts change them. Nothing here decides; every fact was accepted before.
//!
//! People and statements get a small number here: the `seq` of the fact that brought them (imported ones get negative
//! numbers), so that a rebuild gives the same tables.

mod consultations;
mod imports;
mod release;
mod statements;
mod votes;

use crate::model::facts;
use kernel::{Context, Fact, Fault};
use rusqlite::Connection;
use store::View;

/// The one view of this module.
pub(crate) const VIEW: View = View {
    name: "consultations",
    version: 1,
    schema: SCHEMA,
    kinds: facts::KINDS,
    fold,
};

const SCHEMA: &str = "
CREATE TABLE consultations_consultations (
    id BLOB PRIMARY KEY, created_seq INTEGER NOT NULL, revision INTEGER NOT NULL, phase TEXT NOT NULL,
    title TEXT NOT NULL, question TEXT NOT NULL, background TEXT NOT NULL,
    participation TEXT NOT NULL, recorded INTEGER NOT NULL, imported INTEGER NOT NULL, seed INTEGER NOT NULL,
    partition TEXT, policy_version INTEGER,
    created_at INTEGER NOT NULL, opened_at INTEGER, last_part_at INTEGER, closed_at INTEGER,
    statements INTEGER NOT NULL DEFAULT 0, -- accepted at present
    numbers INTEGER NOT NULL DEFAULT 0, -- the last number given to a statement
    people INTEGER NOT NULL DEFAULT 0, -- published
    people_waiting INTEGER NOT NULL DEFAULT 0, -- in released votes, not yet in the published number
    votes INTEGER NOT NULL DEFAULT 0, -- in published figures
    released_seq INTEGER NOT NULL DEFAULT 0 -- the last fact that changed a published figure
) STRICT, WITHOUT ROWID;
CREATE INDEX consultations_by_phase ON consultations_consultations (phase, created_seq);
CREATE TABLE consultations_strata (
    consultation BLOB NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL, cell INTEGER NOT NULL,
    PRIMARY KEY (consultation, region, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE consultations_statements (
    number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, consultation BLOB NOT NULL,
    shown_number INTEGER, text TEXT, digest BLOB, author BLOB, source_author INTEGER, seeded INTEGER NOT NULL,
    state TEXT NOT NULL, reason TEXT, duplicate_of BLOB,
    submitted_at INTEGER NOT NULL, decided_at INTEGER, decided_seq INTEGER, revision INTEGER NOT NULL,
    source_timestamp INTEGER,
    joined INTEGER NOT NULL DEFAULT 0 -- closing added to the sum of everybody only
) STRICT;
CREATE INDEX consultations_statements_by_state ON consultations_statements (consultation, state, shown_number);
CREATE INDEX consultations_statements_by_author ON consultations_statements (consultation, author);
CREATE INDEX consultations_statements_by_digest ON consultations_statements (consultation, digest);
CREATE TABLE consultations_decisions (
    seq INTEGER PRIMARY KEY, consultation BLOB NOT NULL, statement BLOB NOT NULL, at INTEGER NOT NULL,
    state TEXT NOT NULL, reason TEXT, duplicate_of BLOB, moderator_mark TEXT NOT NULL
) STRICT;
CREATE INDEX consultations_decisions_by_consultation ON consultations_decisions (consultation, seq);
CREATE TABLE consultations_participants (
    number INTEGER PRIMARY KEY, consultation BLOB NOT NULL, person BLOB, source INTEGER,
    region TEXT NOT NULL, kind TEXT NOT NULL, organisation BLOB, speaker BLOB NOT NULL,
    cell INTEGER NOT NULL, votes INTEGER NOT NULL DEFAULT 0, released INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX consultations_participants_by_person ON consultations_participants (consultation, person)
    WHERE person IS NOT NULL;
CREATE INDEX consultations_participants_by_consultation ON consultations_participants (consultation);
CREATE UNIQUE INDEX consultations_participants_by_source ON consultations_participants (consultation, source)
    WHERE source IS NOT NULL;
CREATE TABLE consultations_votes (
    participant INTEGER NOT NULL, statement INTEGER NOT NULL,
    position INTEGER, -- null: withdrawn
    important INTEGER NOT NULL, at INTEGER NOT NULL, seq INTEGER NOT NULL,
    released INTEGER, released_seq INTEGER, -- as published figures hold it, and since when
    propensity REAL, slot TEXT,
    PRIMARY KEY (participant, statement)
) STRICT, WITHOUT ROWID;
CREATE TABLE consultations_tallies (
    statement INTEGER NOT NULL, cell INTEGER NOT NULL,
    agree INTEGER NOT NULL, pass INTEGER NOT NULL, disagree INTEGER NOT NULL, -- at present; never shown
    fresh INTEGER NOT NULL, -- people who wait for their first release
    released_agree INTEGER NOT NULL DEFAULT 0, released_pass INTEGER NOT NULL DEFAULT 0,
    released_disagree INTEGER NOT NULL DEFAULT 0, released_seq INTEGER NOT NULL DEFAULT 0,
    shown_agree INTEGER, shown_pass INTEGER, shown_disagree INTEGER, -- of a joined statement: as before closing
    PRIMARY KEY (statement, cell)
) STRICT, WITHOUT ROWID;
CREATE TABLE consultations_pending (
    statement INTEGER NOT NULL, cell INTEGER NOT NULL, fresh INTEGER NOT NULL,
    speaker BLOB NOT NULL, participant INTEGER NOT NULL,
    PRIMARY KEY (statement, cell, fresh, speaker, participant)
) STRICT, WITHOUT ROWID;
CREATE TABLE consultations_auditors (
    seq INTEGER PRIMARY KEY, consultation BLOB NOT NULL, person BLOB, office TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX consultations_auditors_by_consultation ON consultations_auditors (consultation, person);
CREATE TABLE consultations_outcomes (
    seq INTEGER PRIMARY KEY, consultation BLOB NOT NULL, text TEXT NOT NULL, link TEXT, at INTEGER NOT NULL
) STRICT;
CREATE INDEX consultations_outcomes_by_consultation ON consultations_outcomes (consultation, seq);
CREATE TABLE consultations_syntheses (
    seq INTEGER PRIMARY KEY, consultation BLOB NOT NULL, revision INTEGER NOT NULL, at INTEGER NOT NULL,
    upto INTEGER NOT NULL, digest TEXT NOT NULL, document TEXT NOT NULL, members TEXT
) STRICT;
CREATE INDEX consultations_syntheses_by_consultation ON consultations_syntheses (consultation, seq);
";

fn fold(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    match fact.kind.as_str() {
        facts::VOTE_CAST => votes::cast(tables, fact),
        facts::VOTE_WITHDRAWN => votes::withdrawn(tables, fact),
        facts::PARTICIPANT_JOINED => votes::participant_joined(tables, fact),
        facts::CREATED => consultations::created(tables, fact),
        facts::REVISED => consultations::revised(tables, fact),
        facts::OPENED => consultations::opened(tables, fact),
        facts::LAST_PART_BEGUN => consultations::last_part_begun(tables, fact),
        facts::CLOSED => consultations::closed(tables, fact),
        facts::STATEMENT_SUBMITTED => statements::submitted(tables, fact),
        facts::STATEMENT_SEEDED => statements::seeded(tables, fact),
        facts::STATEMENT_ACCEPTED => statements::accepted(tables, fact),
        facts::STATEMENT_REJECTED => statements::rejected(tables, fact),
        facts::STATEMENT_MARKED_DUPLICATE => statements::marked_duplicate(tables, fact),
        facts::STATEMENT_TRANSLATED => statements::translated(tables, fact),
        facts::AUDITOR_NAMED => consultations::auditor_named(tables, fact),
        facts::OUTCOME_NOTED => consultations::outcome_noted(tables, fact),
        facts::SYNTHESIS_PUBLISHED => consultations::synthesis_published(tables, fact),
        facts::POLIS_IMPORTED => imports::begun(tables, fact),
        facts::STATEMENTS_IMPORTED => imports::statements(tables, fact),
        facts::PARTICIPANTS_IMPORTED => imports::participants(tables, fact),
        facts::VOTES_IMPORTED => imports::votes(tables, fact),
        other => Err(Fault::new(format!(
            "no folding stands for the kind {other}"
        ))),
    }
}

/// A text with its translations, as a column.
fn json(value: &impl serde::Serialize) -> Result<String, Fault> {
    serde_json::to_string(value).doing("writing a column")
}

/// A `seq` or revision, as a column.
const fn column(number: u64) -> i64 {
    number.cast_signed()
}
