//! Roles as the view has them.

use super::{moment, revision, word};
use crate::model::Scope;
use contract::Node;
use kernel::{ConsultationId, Fault, OrganisationId, PersonId, Role, Stream, Timestamp};
use rusqlite::OptionalExtension;

/// One role of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RoleRow {
    pub(crate) scope: Scope,
    pub(crate) role: Role,
    pub(crate) granted_at: Timestamp,
}

/// All roles of a person, the oldest first.
pub(crate) fn roles_of(node: &Node, person: PersonId) -> Result<Vec<RoleRow>, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(
                "SELECT scope, role, granted_at FROM members_roles WHERE person = ?1
                 ORDER BY granted_at, scope, role",
            )?
            .query_map([person.as_bytes()], |row| {
                Ok(RoleRow {
                    scope: word(row, 0, |text| text.parse().ok())?,
                    role: word(row, 1, Role::from_word)?,
                    granted_at: moment(row, 2)?,
                })
            })?
            .collect()
    })
}

/// Whether a person holds exactly this role.
pub(crate) fn holds(
    node: &Node,
    person: PersonId,
    scope: Scope,
    role: Role,
) -> Result<bool, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM members_roles WHERE person = ?1 AND scope = ?2 AND role = ?3)",
            )?
            .query_row((person.as_bytes(), scope.to_string(), role.word()), |row| row.get(0))
    })
}

/// Whether a person may keep an organisation's entry: its officer, or an officer of the institution.
pub(crate) fn keeps_organisation(
    node: &Node,
    person: PersonId,
    organisation: OrganisationId,
) -> Result<bool, Fault> {
    Ok(holds(
        node,
        person,
        Scope::Organisation(organisation),
        Role::Officer,
    )? || holds(node, person, Scope::Institution, Role::Officer)?)
}

/// How many officers the institution has.
pub(crate) fn officers(node: &Node) -> Result<u64, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(
                "SELECT COUNT(*) FROM members_roles WHERE scope = 'institution' AND role = 'officer'",
            )?
            .query_row([], |row| revision(row, 0))
    })
}

/// The revision of a stream of roles; 0 before its first fact.
pub(crate) fn role_revision(node: &Node, stream: Stream) -> Result<u64, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached("SELECT revision FROM members_role_streams WHERE stream = ?1")?
            .query_row([stream.0], |row| revision(row, 0))
            .optional()
            .map(Option::unwrap_or_default)
    })
}

/// The highest role of a person in one consultation. Officers, moderators and rapporteurs of the whole institution are so
/// in each; who is a participant or an observer of the institution has been invited to no consultation by that.
pub(crate) fn role_in_consultation(
    node: &Node,
    person: PersonId,
    consultation: ConsultationId,
) -> Result<Option<Role>, Fault> {
    node.store().view(|tables| {
        let mut query = tables.prepare_cached(
            "SELECT role FROM members_roles WHERE person = ?1 AND (scope = ?2
             OR (scope = 'institution' AND role IN ('officer', 'moderator', 'rapporteur')))",
        )?;
        let mut rows = query.query((person.as_bytes(), format!("consultation:{consultation}")))?;
        let mut highest = None;
        while let Some(row) = rows.next()? {
            highest = highest.max(Some(word(row, 0, Role::from_word)?));
        }
        Ok(highest)
    })
}
