//! Rows at the desk: one-time links, sessions, counted requests. They are pruned as they expire and are no facts.

use super::moment;
use crate::model::{ASKS_WINDOW_SECONDS, Link, LinkState, Purpose, SESSION_SECONDS_MAX, Session};
use contract::Node;
use kernel::{Context, Fault, PersonId, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row};

/// The tables.
pub(crate) const DESK_SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS members_links (
    digest BLOB PRIMARY KEY, purpose TEXT NOT NULL, next TEXT,
    expires_at INTEGER NOT NULL, is_used INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS members_links_expiry ON members_links (expires_at);
CREATE TABLE IF NOT EXISTS members_sessions (
    number INTEGER PRIMARY KEY AUTOINCREMENT, digest BLOB NOT NULL UNIQUE, person BLOB NOT NULL,
    created_at INTEGER NOT NULL, last_seen_at INTEGER NOT NULL, label TEXT NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS members_sessions_person ON members_sessions (person);
CREATE INDEX IF NOT EXISTS members_sessions_age ON members_sessions (created_at);
CREATE TABLE IF NOT EXISTS members_asks (mark BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS members_asks_mark ON members_asks (mark, at);
CREATE INDEX IF NOT EXISTS members_asks_at ON members_asks (at);
";

/// How long a link that no longer works is kept, so that its page can say why.
const DEAD_LINK_SECONDS: i64 = 86_400;

/// A one-time link to be kept.
pub(crate) struct NewLink<'a> {
    pub(crate) digest: [u8; 32],
    pub(crate) purpose: &'a Purpose,
    pub(crate) next: Option<&'a str>,
    pub(crate) expires_at: Timestamp,
}

/// Keeps a link.
pub(crate) fn put_link(node: &Node, link: &NewLink) -> Result<(), Fault> {
    let purpose = serde_json::to_string(link.purpose).doing("writing a link's purpose")?;
    node.store().desk(|desk| {
        desk.prepare_cached(
            "INSERT INTO members_links (digest, purpose, next, expires_at) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((link.digest, purpose, link.next, link.expires_at.as_micros()))
        .map(|_| ())
    })
}

/// The link whose secret has this digest.
pub(crate) fn link(node: &Node, digest: [u8; 32]) -> Result<Option<Link>, Fault> {
    let found = node.store().desk_read(|desk| {
        desk.prepare_cached(
            "SELECT purpose, next, expires_at, is_used FROM members_links WHERE digest = ?1",
        )?
        .query_row([digest], |row| {
            let purpose: String = row.get(0)?;
            let next: Option<String> = row.get(1)?;
            Ok((
                purpose,
                next,
                LinkState {
                    expires_at: moment(row, 2)?,
                    is_used: row.get(3)?,
                },
            ))
        })
        .optional()
    })?;
    let Some((purpose, next, state)) = found else {
        return Ok(None);
    };
    let purpose = serde_json::from_str(&purpose).doing("reading a link's purpose")?;
    Ok(Some(Link {
        purpose,
        next,
        state,
    }))
}

/// A session to be opened.
pub(crate) struct Opening<'a> {
    pub(crate) digest: [u8; 32],
    pub(crate) person: PersonId,
    pub(crate) now: Timestamp,
    pub(crate) label: &'a str,
}

/// Uses a link up and opens a session, together. False when somebody else was first: nothing is opened then.
/// What the link was for is forgotten at once; that it was used is kept for a day.
pub(crate) fn consume_link(node: &Node, link: [u8; 32], opening: &Opening) -> Result<bool, Fault> {
    node.store().desk(|desk| {
        let consumed = desk
            .prepare_cached(
                "UPDATE members_links SET is_used = 1, purpose = '\"nobody\"'
                 WHERE digest = ?1 AND is_used = 0 AND expires_at > ?2",
            )?
            .execute((link, opening.now.as_micros()))?;
        if consumed == 1 {
            insert_session(desk, opening)?;
        }
        Ok(consumed == 1)
    })
}

/// Opens a session for somebody who has proven who they are in another way.
pub(crate) fn open_session(node: &Node, opening: &Opening) -> Result<(), Fault> {
    node.store().desk(|desk| insert_session(desk, opening))
}

fn insert_session(desk: &Connection, opening: &Opening) -> rusqlite::Result<()> {
    let oldest = opening.now.plus_seconds(-SESSION_SECONDS_MAX).as_micros();
    desk.prepare_cached("DELETE FROM members_sessions WHERE created_at < ?1")?
        .execute([oldest])?;
    desk.prepare_cached(
        "INSERT INTO members_sessions (digest, person, created_at, last_seen_at, label)
         VALUES (?1, ?2, ?3, ?3, ?4)",
    )?
    .execute((
        opening.digest,
        opening.person.as_bytes(),
        opening.now.as_micros(),
        opening.label,
    ))
    .map(|_| ())
}

fn read_session(row: &Row) -> rusqlite::Result<Session> {
    Ok(Session {
        number: row.get(0)?,
        person: PersonId(row.get(1)?),
        created_at: moment(row, 2)?,
        last_seen_at: moment(row, 3)?,
        label: row.get(4)?,
    })
}

/// The session whose secret has this digest.
pub(crate) fn session(node: &Node, digest: [u8; 32]) -> Result<Option<Session>, Fault> {
    node.store().desk_read(|desk| {
        desk.prepare_cached(
            "SELECT number, person, created_at, last_seen_at, label FROM members_sessions WHERE digest = ?1",
        )?
        .query_row([digest], read_session)
        .optional()
    })
}

/// All sessions of a person, the one used last first.
pub(crate) fn sessions(node: &Node, person: PersonId) -> Result<Vec<Session>, Fault> {
    node.store().desk_read(|desk| {
        desk.prepare_cached(
            "SELECT number, person, created_at, last_seen_at, label FROM members_sessions
             WHERE person = ?1 ORDER BY last_seen_at DESC, number DESC",
        )?
        .query_map([person.as_bytes()], read_session)?
        .collect()
    })
}

/// Writes down that a session was used.
pub(crate) fn note_seen(node: &Node, number: i64, now: Timestamp) -> Result<(), Fault> {
    node.store().desk(|desk| {
        desk.prepare_cached("UPDATE members_sessions SET last_seen_at = ?2 WHERE number = ?1")?
            .execute((number, now.as_micros()))
            .map(|_| ())
    })
}

/// Ends the session with this secret's digest.
pub(crate) fn end_session(node: &Node, digest: [u8; 32]) -> Result<(), Fault> {
    node.store().desk(|desk| {
        desk.prepare_cached("DELETE FROM members_sessions WHERE digest = ?1")?
            .execute([digest])
            .map(|_| ())
    })
}

/// Ends one session of a person.
pub(crate) fn revoke_session(node: &Node, person: PersonId, number: i64) -> Result<(), Fault> {
    node.store().desk(|desk| {
        desk.prepare_cached("DELETE FROM members_sessions WHERE person = ?1 AND number = ?2")?
            .execute((person.as_bytes(), number))
            .map(|_| ())
    })
}

/// Ends all sessions of a person but one.
pub(crate) fn revoke_other_sessions(node: &Node, person: PersonId, keep: i64) -> Result<(), Fault> {
    node.store().desk(|desk| {
        desk.prepare_cached("DELETE FROM members_sessions WHERE person = ?1 AND number <> ?2")?
            .execute((person.as_bytes(), keep))
            .map(|_| ())
    })
}

/// Counts one request for a link under each mark, unless one of them is at its limit; then nothing is counted and the
/// answer is false. Clears away what has expired.
pub(crate) fn note_ask(
    node: &Node,
    marks: &[([u8; 32], u32)],
    now: Timestamp,
) -> Result<bool, Fault> {
    let since = now.plus_seconds(-ASKS_WINDOW_SECONDS).as_micros();
    let dead = now.plus_seconds(-DEAD_LINK_SECONDS).as_micros();
    node.store().desk(|desk| {
        desk.prepare_cached("DELETE FROM members_asks WHERE at <= ?1")?
            .execute([since])?;
        desk.prepare_cached("DELETE FROM members_links WHERE expires_at <= ?1")?
            .execute([dead])?;
        for (mark, max) in marks {
            let asked: u32 = desk
                .prepare_cached("SELECT COUNT(*) FROM members_asks WHERE mark = ?1 AND at > ?2")?
                .query_row((mark, since), |row| row.get(0))?;
            if asked >= *max {
                return Ok(false);
            }
        }
        for (mark, _) in marks {
            desk.prepare_cached("INSERT INTO members_asks (mark, at) VALUES (?1, ?2)")?
                .execute((mark, now.as_micros()))?;
        }
        Ok(true)
    })
}
