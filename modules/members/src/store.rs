//! The module's queries: what the views answer, and the rows at the desk. Facts are appended by the actions.

mod desk;
mod invitations;
mod keys;
mod organisations;
mod people;
mod roles;

pub(crate) use desk::{
    DESK_SCHEMA, NewLink, Opening, consume_link, end_session, link, note_ask, note_seen,
    open_session, put_link, revoke_other_sessions, revoke_session, session, sessions,
};
pub(crate) use invitations::{InvitationRow, invitation, invitation_by_digest, invitations};
pub(crate) use keys::{
    Secret, address_key, ask_mark, invitation_stream, organisation_stream, person_stream,
    role_mark, role_stream,
};
pub(crate) use organisations::{
    OrganisationRow, organisation, organisation_exists, organisation_named, organisations,
};
pub(crate) use people::{PersonRow, face, people, person, person_by_address, roll};
pub(crate) use roles::{
    RoleRow, holds, keeps_organisation, officers, role_in_consultation, role_revision, roles_of,
};

use kernel::Timestamp;
use rusqlite::Row;
use rusqlite::types::Type;

/// A stable word in a column; a word that nobody knows means that a fact of a later version was folded.
fn word<T>(row: &Row, column: usize, read: fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    read(&text).ok_or_else(|| {
        let what = format!("the word {text} is not known");
        rusqlite::Error::FromSqlConversionFailure(column, Type::Text, what.into())
    })
}

/// A moment in a column.
fn moment(row: &Row, column: usize) -> rusqlite::Result<Timestamp> {
    row.get(column).map(Timestamp::from_micros)
}

/// A revision in a column.
fn revision(row: &Row, column: usize) -> rusqlite::Result<u64> {
    row.get(column).map(i64::cast_unsigned)
}
