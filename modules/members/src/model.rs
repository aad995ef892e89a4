//! The nouns and rules of membership: profiles, organisations, roles, invitations, sign-in.
//! Pure: no SQL, no HTML, no clock, no randomness.

mod address;
mod invitation;
mod organisation;
mod profile;
mod role;
mod session;

pub(crate) use address::Address;
pub use invitation::InvitationDraft;
pub(crate) use invitation::{InvitationIssued, InvitationMoved, InvitationState, InvitationTyped};
pub(crate) use organisation::{
    NAME_CHARS_MAX as ORGANISATION_NAME_CHARS_MAX, OrganisationDetails, OrganisationFields,
    OrganisationTyped,
};
pub(crate) use profile::{Belonging, NO_COUNTRY, PERSONAL, Profile, ProfileDetails, ProfileTyped};
pub(crate) use role::{RoleFields, may_withdraw};
pub use role::{Scope, ScopeError};
pub(crate) use session::{
    ASKS_PER_ADDRESS_MAX, ASKS_PER_CLIENT_MAX, ASKS_WINDOW_SECONDS, LINK_SECONDS, Link, LinkState,
    Purpose, SESSION_SECONDS_MAX, Session, browser_family, local_path,
};

use contract::Country;
use kernel::{PersonId, RegionalGroup};
use serde::{Deserialize, Serialize};

/// A sealed field that names a person and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Named {
    /// Who.
    pub(crate) person: PersonId,
}

/// The regional group of a country or area; none for those that are in no group or not on the list.
pub(crate) fn region_of(country: Option<&str>, countries: &[Country]) -> RegionalGroup {
    country
        .and_then(|code| countries.iter().find(|held| held.alpha3 == code))
        .map_or(RegionalGroup::None, |found| found.region)
}

/// A country or area as a form gives it: a code of the list, or the word for none at all.
pub(crate) fn parse_country(
    typed: &str,
    countries: &[Country],
) -> Result<Option<String>, kernel::Refused> {
    if typed == NO_COUNTRY {
        return Ok(None);
    }
    let found = countries.iter().find(|held| held.alpha3 == typed);
    found
        .map(|country| Some(country.alpha3.clone()))
        .ok_or_else(|| kernel::Refused::new("members-refused-country").at("country"))
}

/// Text on one line: without the white space around it and without control characters inside.
pub(crate) fn one_line(typed: &str) -> String {
    typed
        .trim()
        .chars()
        .filter(|character| !character.is_control())
        .collect()
}
