//! The module's tables and how facts change them. A sealed field that was erased opens as nothing: the row goes.

use crate::model::{
    InvitationIssued, InvitationMoved, Named, OrganisationFields, Profile, RoleFields,
};
use kernel::{Context, Fact, Fault};
use rusqlite::Connection;
use store::View;

/// Somebody became a member; `profile` is sealed.
pub(crate) const PERSON_REGISTERED: &str = "members.person_registered";
/// Somebody's profile changed; `profile` is sealed.
pub(crate) const PROFILE_CHANGED: &str = "members.profile_changed";
/// An organisation was entered.
pub(crate) const ORGANISATION_REGISTERED: &str = "members.organisation_registered";
/// An organisation's entry changed.
pub(crate) const ORGANISATION_CHANGED: &str = "members.organisation_changed";
/// A person was given a role; `holder` is sealed.
pub(crate) const ROLE_GRANTED: &str = "members.role_granted";
/// A role was taken from a person; `holder` is sealed.
pub(crate) const ROLE_WITHDRAWN: &str = "members.role_withdrawn";
/// An invitation link was made.
pub(crate) const INVITATION_ISSUED: &str = "members.invitation_issued";
/// Somebody used an invitation; `guest` is sealed.
pub(crate) const INVITATION_USED: &str = "members.invitation_used";
/// An invitation was withdrawn.
pub(crate) const INVITATION_WITHDRAWN: &str = "members.invitation_withdrawn";

/// The version of every kind above.
pub(crate) const VERSION: u16 = 1;

/// The module's only view.
pub(crate) const VIEWS: &[View] = &[View {
    name: "members",
    version: 1,
    schema: SCHEMA,
    kinds: &[
        PERSON_REGISTERED,
        PROFILE_CHANGED,
        ORGANISATION_REGISTERED,
        ORGANISATION_CHANGED,
        ROLE_GRANTED,
        ROLE_WITHDRAWN,
        INVITATION_ISSUED,
        INVITATION_USED,
        INVITATION_WITHDRAWN,
    ],
    fold,
}];

const SCHEMA: &str = "
CREATE TABLE members_people (
    person BLOB PRIMARY KEY, stream BLOB NOT NULL UNIQUE, revision INTEGER NOT NULL,
    name TEXT NOT NULL, address TEXT NOT NULL, language TEXT NOT NULL, country TEXT,
    region TEXT NOT NULL, kind TEXT NOT NULL, organisation BLOB) STRICT, WITHOUT ROWID;
CREATE INDEX members_people_address ON members_people (address);
CREATE TABLE members_organisations (
    organisation BLOB PRIMARY KEY, revision INTEGER NOT NULL, name TEXT NOT NULL,
    kind TEXT NOT NULL, country TEXT, region TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE members_roles (
    holder BLOB NOT NULL, scope TEXT NOT NULL, role TEXT NOT NULL, person BLOB NOT NULL,
    granted_at INTEGER NOT NULL, PRIMARY KEY (holder, scope, role)) STRICT, WITHOUT ROWID;
CREATE INDEX members_roles_person ON members_roles (person, scope, role);
CREATE INDEX members_roles_scope ON members_roles (scope, role, person);
CREATE TABLE members_role_streams (
    stream BLOB PRIMARY KEY, revision INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE members_invitations (
    invitation BLOB PRIMARY KEY, digest BLOB NOT NULL UNIQUE, role TEXT NOT NULL, scope TEXT NOT NULL,
    issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, uses_max INTEGER NOT NULL,
    uses INTEGER NOT NULL DEFAULT 0, is_withdrawn INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL) STRICT, WITHOUT ROWID;
";

fn fold(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    match fact.kind.as_str() {
        PERSON_REGISTERED | PROFILE_CHANGED => fold_profile(tables, fact),
        ORGANISATION_REGISTERED | ORGANISATION_CHANGED => fold_organisation(tables, fact),
        ROLE_GRANTED | ROLE_WITHDRAWN => fold_role(tables, fact),
        INVITATION_ISSUED => fold_invitation(tables, fact),
        INVITATION_USED | INVITATION_WITHDRAWN => fold_invitation_moved(tables, fact),
        other => Err(Fault::new(format!("members folds no fact of kind {other}"))),
    }
}

fn fold_profile(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let Some(profile) = fact.sealed::<Profile>("profile")? else {
        return tables
            .prepare_cached("DELETE FROM members_people WHERE stream = ?1")
            .and_then(|mut delete| delete.execute([fact.stream.0]))
            .map(|_| ())
            .doing("removing an erased profile");
    };
    let details = &profile.details;
    tables
        .prepare_cached(
            "INSERT INTO members_people (person, stream, revision, name, address, language, country, region, kind, organisation)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (person) DO UPDATE SET revision = excluded.revision, name = excluded.name,
             address = excluded.address, language = excluded.language, country = excluded.country,
             region = excluded.region, kind = excluded.kind, organisation = excluded.organisation",
        )
        .and_then(|mut write| {
            write.execute((
                profile.person.as_bytes(),
                fact.stream.0,
                fact.revision.cast_signed(),
                &details.name,
                profile.address.as_str(),
                details.language.tag(),
                &details.country,
                details.region.word(),
                details.kind.word(),
                details.organisation.map(|id| id.0),
            ))
        })
        .map(|_| ())
        .doing("folding a profile")
}

fn fold_organisation(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let fields: OrganisationFields = fact.public()?;
    let details = &fields.details;
    tables
        .prepare_cached(
            "INSERT INTO members_organisations (organisation, revision, name, kind, country, region)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (organisation) DO UPDATE SET revision = excluded.revision, name = excluded.name,
             kind = excluded.kind, country = excluded.country, region = excluded.region",
        )
        .and_then(|mut write| {
            write.execute((
                fields.organisation.as_bytes(),
                fact.revision.cast_signed(),
                &details.name,
                details.kind.word(),
                &details.country,
                details.region.word(),
            ))
        })
        .map(|_| ())
        .doing("folding an organisation")
}

fn fold_role(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let fields: RoleFields = fact.public()?;
    let holder = data_encoding::HEXLOWER
        .decode(fields.holder.as_bytes())
        .doing("reading a mark")?;
    let scope = fields.scope.to_string();
    let role = fields.role.word();
    tables
        .prepare_cached(
            "INSERT INTO members_role_streams (stream, revision) VALUES (?1, ?2)
             ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision",
        )
        .and_then(|mut write| write.execute((fact.stream.0, fact.revision.cast_signed())))
        .doing("moving the revision of a role")?;
    let granted = match fact.sealed::<Named>("holder")? {
        Some(named) if fact.kind == ROLE_GRANTED => Some(named.person),
        _ => None,
    };
    let written = match granted {
        Some(person) => tables
            .prepare_cached(
                "INSERT OR REPLACE INTO members_roles (holder, scope, role, person, granted_at)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )
            .and_then(|mut write| {
                write.execute((holder, scope, role, person.as_bytes(), fact.at.as_micros()))
            }),
        None => tables
            .prepare_cached(
                "DELETE FROM members_roles WHERE holder = ?1 AND scope = ?2 AND role = ?3",
            )
            .and_then(|mut delete| delete.execute((holder, scope, role))),
    };
    written.map(|_| ()).doing("folding a role")
}

fn fold_invitation(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let fields: InvitationIssued = fact.public()?;
    let digest = data_encoding::HEXLOWER
        .decode(fields.digest.as_bytes())
        .doing("reading a digest")?;
    tables
        .prepare_cached(
            "INSERT INTO members_invitations (invitation, digest, role, scope, issued_at, expires_at, uses_max, revision)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )
        .and_then(|mut write| {
            write.execute((
                fields.invitation.as_bytes(),
                digest,
                fields.role.word(),
                fields.scope.to_string(),
                fact.at.as_micros(),
                fields.expires_at.as_micros(),
                fields.uses_max,
                fact.revision.cast_signed(),
            ))
        })
        .map(|_| ())
        .doing("folding an invitation")
}

fn fold_invitation_moved(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let fields: InvitationMoved = fact.public()?;
    let is_use = fact.kind == INVITATION_USED;
    tables
        .prepare_cached(
            "UPDATE members_invitations SET revision = ?2, uses = uses + ?3,
             is_withdrawn = MAX(is_withdrawn, ?4) WHERE invitation = ?1",
        )
        .and_then(|mut write| {
            write.execute((
                fields.invitation.as_bytes(),
                fact.revision.cast_signed(),
                i64::from(is_use),
                i64::from(!is_use),
            ))
        })
        .map(|_| ())
        .doing("folding the use of an invitation")
}

#[cfg(test)]
mod tests;
