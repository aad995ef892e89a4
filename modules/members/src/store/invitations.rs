//! Invitations as the view has them.

use super::{moment, revision, word};
use crate::model::{InvitationState, Scope};
use contract::Node;
use kernel::{Fault, InvitationId, Role, Timestamp};
use rusqlite::{OptionalExtension, Row};

/// An invitation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InvitationRow {
    pub(crate) invitation: InvitationId,
    pub(crate) role: Role,
    pub(crate) scope: Scope,
    pub(crate) issued_at: Timestamp,
    pub(crate) state: InvitationState,
    pub(crate) revision: u64,
}

const COLUMNS: &str =
    "invitation, role, scope, issued_at, expires_at, uses_max, uses, is_withdrawn, revision";

fn read(row: &Row) -> rusqlite::Result<InvitationRow> {
    Ok(InvitationRow {
        invitation: InvitationId(row.get(0)?),
        role: word(row, 1, Role::from_word)?,
        scope: word(row, 2, |text| text.parse().ok())?,
        issued_at: moment(row, 3)?,
        state: InvitationState {
            expires_at: moment(row, 4)?,
            uses_max: row.get(5)?,
            uses: row.get(6)?,
            is_withdrawn: row.get(7)?,
        },
        revision: revision(row, 8)?,
    })
}

/// The invitation whose secret has this digest.
pub(crate) fn invitation_by_digest(
    node: &Node,
    digest: [u8; 32],
) -> Result<Option<InvitationRow>, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM members_invitations WHERE digest = ?1"
            ))?
            .query_row([digest], read)
            .optional()
    })
}

/// One invitation.
pub(crate) fn invitation(
    node: &Node,
    invitation: InvitationId,
) -> Result<Option<InvitationRow>, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM members_invitations WHERE invitation = ?1"
            ))?
            .query_row([invitation.as_bytes()], read)
            .optional()
    })
}

/// Invitations, the newest first.
pub(crate) fn invitations(
    node: &Node,
    offset: usize,
    limit: usize,
) -> Result<(Vec<InvitationRow>, usize), Fault> {
    node.store().view(|tables| {
        let count: i64 = tables
            .prepare_cached("SELECT COUNT(*) FROM members_invitations")?
            .query_row([], |row| row.get(0))?;
        let rows = tables
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM members_invitations ORDER BY issued_at DESC, invitation DESC
                 LIMIT ?1 OFFSET ?2"
            ))?
            .query_map((limit as i64, offset as i64), read)?
            .collect::<rusqlite::Result<_>>()?;
        Ok((rows, usize::try_from(count).unwrap_or(0)))
    })
}
