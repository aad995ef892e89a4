//! Folds people and their votes: the hot path. One look-up, one row of votes, one row of tallies, one row of pending.

use super::column;
use super::release::{self, Place};
use crate::model::facts::{Ballot, Participant, ParticipantJoined, Someone, Voted};
use crate::model::routing::Slot;
use kernel::{ConsultationId, Context, Fact, Fault, PersonId, StatementId};
use rusqlite::{Connection, OptionalExtension, params};

pub(super) fn participant_joined(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let joined: ParticipantJoined = fact.public()?;
    let Some(who) = fact.sealed::<Participant>("participant")? else {
        return Ok(());
    };
    // Without an organisation a person counts as one of their own.
    let speaker = who
        .organisation
        .map_or(who.person.0, |organisation| organisation.0);
    tables
        .prepare_cached(
            "INSERT INTO consultations_participants
             (number, consultation, person, region, kind, organisation, speaker, cell)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, COALESCE((SELECT cell FROM consultations_strata
                WHERE consultation = ?2 AND region = ?4 AND kind = ?5), 0))",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                column(fact.seq),
                joined.consultation.0,
                who.person.0,
                who.region.word(),
                who.kind.word(),
                who.organisation.map(|organisation| organisation.0),
                speaker,
            ])
        })
        .doing("folding a participant")?;
    Ok(())
}

pub(super) fn cast(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let voted: Voted = fact.public()?;
    let Some(ballot) = fact.sealed::<Ballot>("ballot")? else {
        return Ok(());
    };
    let served = ballot.served;
    let cast = Cast {
        position: Some(ballot.position),
        important: ballot.important,
        propensity: served.map(|served| served.propensity),
        slot: served.map(|served| match served.slot {
            Slot::Even => "even",
            Slot::Random => "random",
            Slot::Closing => "closing",
        }),
    };
    apply(tables, fact, voted, ballot.person, &cast).doing("folding a vote")
}

pub(super) fn withdrawn(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let voted: Voted = fact.public()?;
    let Some(voter) = fact.sealed::<Someone>("voter")? else {
        return Ok(());
    };
    let cast = Cast {
        position: None,
        important: false,
        propensity: None,
        slot: None,
    };
    apply(tables, fact, voted, voter.person, &cast).doing("folding a withdrawn vote")
}

struct Cast {
    position: Option<i8>,
    important: bool,
    propensity: Option<f64>,
    slot: Option<&'static str>,
}

/// Who votes on what, and how they stood before.
struct Before {
    participant: i64,
    cell: i64,
    speaker: [u8; 16],
    statement: i64,
    position: Option<i8>,
    was_counted: bool,
}

fn apply(
    tables: &Connection,
    fact: &Fact,
    voted: Voted,
    person: PersonId,
    cast: &Cast,
) -> Result<(), rusqlite::Error> {
    let Some(before) = before(tables, voted.consultation, person, voted.statement)? else {
        return Ok(());
    };
    write_vote(tables, fact, &before, cast)?;
    let has = i64::from(cast.position.is_some());
    let had = i64::from(before.position.is_some());
    if has != had {
        tables
            .prepare_cached(
                "UPDATE consultations_participants SET votes = votes + ?2 WHERE number = ?1",
            )?
            .execute([before.participant, has - had])?;
    }
    let fresh = tally(tables, &before, cast.position)?;
    wait_for_release(tables, &before, cast.position)?;
    let place = Place {
        consultation: voted.consultation,
        statement: before.statement,
        cell: before.cell,
    };
    release::if_due(tables, place, fresh, fact.seq)
}

fn before(
    tables: &Connection,
    consultation: ConsultationId,
    person: PersonId,
    statement: StatementId,
) -> Result<Option<Before>, rusqlite::Error> {
    tables
        .prepare_cached(
            "SELECT p.number, p.cell, p.speaker, s.number, v.position, v.released_seq IS NOT NULL
             FROM consultations_participants p
             JOIN consultations_statements s ON s.id = ?3
             LEFT JOIN consultations_votes v ON v.participant = p.number AND v.statement = s.number
             WHERE p.consultation = ?1 AND p.person = ?2",
        )?
        .query_row(params![consultation.0, person.0, statement.0], |row| {
            Ok(Before {
                participant: row.get(0)?,
                cell: row.get(1)?,
                speaker: row.get(2)?,
                statement: row.get(3)?,
                position: row.get(4)?,
                was_counted: row.get(5)?,
            })
        })
        .optional()
}

fn write_vote(
    tables: &Connection,
    fact: &Fact,
    before: &Before,
    cast: &Cast,
) -> Result<(), rusqlite::Error> {
    tables
        .prepare_cached(
            "INSERT INTO consultations_votes (participant, statement, position, important, at, seq, propensity, slot)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (participant, statement) DO UPDATE SET position = excluded.position,
                important = excluded.important, at = excluded.at, seq = excluded.seq",
        )?
        .execute(params![
            before.participant,
            before.statement,
            cast.position,
            cast.important,
            fact.at.as_micros(),
            column(fact.seq),
            cast.propensity,
            cast.slot,
        ])?;
    Ok(())
}

/// Moves the present tally of the cell and gives how many people then wait for their first release.
fn tally(tables: &Connection, before: &Before, now: Option<i8>) -> Result<i64, rusqlite::Error> {
    let change =
        |which: i8| i64::from(now == Some(which)) - i64::from(before.position == Some(which));
    let fresh = if before.was_counted {
        0
    } else {
        i64::from(now.is_some()) - i64::from(before.position.is_some())
    };
    tables
        .prepare_cached(
            "INSERT INTO consultations_tallies (statement, cell, agree, pass, disagree, fresh)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (statement, cell) DO UPDATE SET agree = agree + ?3, pass = pass + ?4,
                disagree = disagree + ?5, fresh = fresh + ?6
             RETURNING fresh",
        )?
        .query_row(
            params![
                before.statement,
                before.cell,
                change(1),
                change(0),
                change(-1),
                fresh
            ],
            |row| row.get(0),
        )
}

/// Whoever was never counted waits to be, and stops waiting when they withdraw; whoever was counted travels with the
/// cell's next release.
fn wait_for_release(
    tables: &Connection,
    before: &Before,
    now: Option<i8>,
) -> Result<(), rusqlite::Error> {
    let key = params![
        before.statement,
        before.cell,
        !before.was_counted,
        before.speaker,
        before.participant
    ];
    if before.was_counted || (now.is_some() && before.position.is_none()) {
        tables
            .prepare_cached(
                "INSERT OR IGNORE INTO consultations_pending (statement, cell, fresh, speaker, participant)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(key)?;
    } else if now.is_none() {
        tables
            .prepare_cached(
                "DELETE FROM consultations_pending WHERE statement = ?1 AND cell = ?2 AND fresh = ?3
                 AND speaker = ?4 AND participant = ?5",
            )?
            .execute(key)?;
    }
    Ok(())
}
