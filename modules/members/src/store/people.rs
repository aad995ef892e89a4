//! People: who is a member, and how many there are in each region and kind.

use super::{revision, word};
use crate::model::{Address, Profile, ProfileDetails};
use contract::{Node, RollEntry, RollOf};
use kernel::{Fault, Language, OrganisationId, PersonId, RegionalGroup, StakeholderKind};
use rusqlite::{OptionalExtension, Row};

/// A member as the view has them.
#[derive(Debug, Clone)]
pub(crate) struct PersonRow {
    pub(crate) profile: Profile,
    pub(crate) revision: u64,
}

const COLUMNS: &str =
    "person, revision, name, address, language, country, region, kind, organisation";

fn read(row: &Row) -> rusqlite::Result<PersonRow> {
    let address: String = row.get(3)?;
    let address = Address::parse(&address).map_err(|_| {
        let what = "the column holds no address";
        rusqlite::Error::FromSqlConversionFailure(3, rusqlite::types::Type::Text, what.into())
    })?;
    let details = ProfileDetails {
        name: row.get(2)?,
        language: word(row, 4, |text| text.parse::<Language>().ok())?,
        country: row.get(5)?,
        region: word(row, 6, RegionalGroup::from_word)?,
        kind: word(row, 7, StakeholderKind::from_word)?,
        organisation: row.get::<_, Option<[u8; 16]>>(8)?.map(OrganisationId),
    };
    let profile = Profile {
        person: PersonId(row.get(0)?),
        address,
        details,
    };
    Ok(PersonRow {
        profile,
        revision: revision(row, 1)?,
    })
}

/// One member.
pub(crate) fn person(node: &Node, person: PersonId) -> Result<Option<PersonRow>, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM members_people WHERE person = ?1"
            ))?
            .query_row([person.as_bytes()], read)
            .optional()
    })
}

/// The member with this address.
pub(crate) fn person_by_address(
    node: &Node,
    address: &Address,
) -> Result<Option<PersonRow>, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM members_people WHERE address = ?1"
            ))?
            .query_row([address.as_str()], read)
            .optional()
    })
}

/// What every request of somebody signed in needs: their name, and whether they are an officer of the institution.
pub(crate) fn face(node: &Node, person: PersonId) -> Result<Option<(String, bool)>, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(
                "SELECT name, EXISTS (SELECT 1 FROM members_roles WHERE members_roles.person = ?1
                 AND scope = 'institution' AND role = 'officer')
                 FROM members_people WHERE person = ?1",
            )?
            .query_row([person.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()
    })
}

/// Members whose name or address holds the text; all when it is empty. Unordered: the reader's language orders them.
pub(crate) fn people(node: &Node, text: &str, limit: usize) -> Result<Vec<PersonRow>, Fault> {
    node.store().view(|tables| {
        tables
            .prepare_cached(&format!(
                "SELECT {COLUMNS} FROM members_people WHERE ?1 = ''
                 OR instr(lower(name), lower(?1)) > 0 OR instr(name, ?1) > 0
                 OR instr(address, lower(?1)) > 0 LIMIT ?2"
            ))?
            .query_map((text, limit as i64), read)?
            .collect()
    })
}

/// People and organisations in each cell of region and kind, as the organisation's entry says or else the person's.
/// Those invited to a consultation are those with a role in it that takes part: observers do not.
pub(crate) fn roll(node: &Node, of: RollOf) -> Result<Vec<RollEntry>, Fault> {
    let scope = match of {
        RollOf::Members => String::new(),
        RollOf::Invited(consultation) => format!("consultation:{consultation}"),
    };
    node.store().view(|tables| {
        let mut query = tables.prepare_cached(
            "SELECT COALESCE(o.region, p.region) AS r, COALESCE(o.kind, p.kind) AS k, o.organisation, COUNT(*)
             FROM members_people p LEFT JOIN members_organisations o ON o.organisation = p.organisation
             WHERE ?1 = '' OR EXISTS (SELECT 1 FROM members_roles
             WHERE members_roles.person = p.person AND scope = ?1 AND role <> 'observer')
             GROUP BY r, k, o.organisation ORDER BY r, k, o.organisation",
        )?;
        let mut rows = query.query([scope])?;
        let mut entries: Vec<RollEntry> = Vec::new();
        while let Some(row) = rows.next()? {
            let region = word(row, 0, RegionalGroup::from_word)?;
            let kind = word(row, 1, StakeholderKind::from_word)?;
            let organisation = row.get::<_, Option<[u8; 16]>>(2)?.map(OrganisationId);
            let people = revision(row, 3)?;
            match entries.last_mut() {
                Some(last) if last.region == region && last.kind == kind => {
                    last.people += people;
                    last.organisations.extend(organisation);
                }
                _ => entries.push(RollEntry {
                    region,
                    kind,
                    people,
                    organisations: organisation.into_iter().collect(),
                }),
            }
        }
        Ok(entries)
    })
}
