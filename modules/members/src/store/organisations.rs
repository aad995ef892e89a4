//! Organisations as the view has them.

use super::{revision, word};
use crate::model::OrganisationDetails;
use contract::Node;
use kernel::{Fault, OrganisationId, RegionalGroup, StakeholderKind};
use rusqlite::{OptionalExtension, Row};

/// An organisation's entry.
#[derive(Debug, Clone)]
pub(crate) struct OrganisationRow {
    pub(crate) organisation: OrganisationId,
    pub(crate) revision: u64,
    pub(crate) details: OrganisationDetails,
}

fn read(row: &Row) -> rusqlite::Result<OrganisationRow> {
    Ok(OrganisationRow {
        organisation: OrganisationId(row.get(0)?),
        revision: revision(row, 1)?,
        details: OrganisationDetails {
            name: row.get(2)?,
            kind: word(row, 3, StakeholderKind::from_word)?,
            country: row.get(4)?,
            region: word(row, 5, RegionalGroup::from_word)?,
        },
    })
}

/// One organisation.
pub(crate) fn organisation(
    node: &Node,
    organisation: OrganisationId,
) -> Result<Option<OrganisationRow>, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(
                "SELECT organisation, revision, name, kind, country, region
                 FROM members_organisations WHERE organisation = ?1",
            )?
            .query_row([organisation.as_bytes()], read)
            .optional()
    })
}

/// Whether the organisation is registered.
pub(crate) fn organisation_exists(node: &Node, id: OrganisationId) -> Result<bool, Fault> {
    organisation(node, id).map(|found| found.is_some())
}

/// Whether another organisation of the same country or area bears the name already.
pub(crate) fn organisation_named(
    node: &Node,
    details: &OrganisationDetails,
    other_than: Option<OrganisationId>,
) -> Result<bool, Fault> {
    let name = details.name.to_lowercase();
    let held = organisations(node)?;
    Ok(held.iter().any(|row| {
        Some(row.organisation) != other_than
            && row.details.country == details.country
            && row.details.name.to_lowercase() == name
    }))
}

/// All organisations, unordered: the reader's language orders them.
pub(crate) fn organisations(node: &Node) -> Result<Vec<OrganisationRow>, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(
                "SELECT organisation, revision, name, kind, country, region FROM members_organisations",
            )?
            .query_map([], read)?
            .collect()
    })
}
