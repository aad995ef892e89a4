//! An organisation: what is public about it, and when its details are acceptable.

use super::{one_line, parse_country, region_of};
use contract::Country;
use kernel::{OrganisationId, Refused, RegionalGroup, StakeholderKind, UniqueKey};
use serde::{Deserialize, Serialize};

/// The longest name, in characters.
pub(crate) const NAME_CHARS_MAX: usize = 200;

/// What stands in public about an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OrganisationDetails {
    /// The name, as it writes it.
    pub(crate) name: String,
    /// The kind.
    pub(crate) kind: StakeholderKind,
    /// ISO 3166-1 alpha-3 code; none for a body with a worldwide membership.
    pub(crate) country: Option<String>,
    /// The regional group, from the dated list on the day of the fact.
    pub(crate) region: RegionalGroup,
}

/// The public fields of `members.organisation_registered` and `members.organisation_changed`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OrganisationFields {
    /// Which one.
    pub(crate) organisation: OrganisationId,
    /// What is said of it.
    #[serde(flatten)]
    pub(crate) details: OrganisationDetails,
    /// The mark of the person who acted, in this stream; absent when the node itself did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<String>,
}

/// What a form says of an organisation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OrganisationTyped<'a> {
    pub(crate) name: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) country: &'a str,
}

impl OrganisationDetails {
    /// From a form; every field at fault is named.
    pub(crate) fn parse(
        typed: OrganisationTyped,
        countries: &[Country],
    ) -> Result<Self, Vec<Refused>> {
        let name = one_line(typed.name);
        let mut refusals = Vec::new();
        if name.is_empty() {
            refusals.push(Refused::new("members-refused-organisation-name").at("name"));
        } else if name.chars().count() > NAME_CHARS_MAX {
            refusals.push(
                Refused::new("members-refused-too-long")
                    .with("max", NAME_CHARS_MAX)
                    .at("name"),
            );
        }
        let kind = StakeholderKind::from_word(typed.kind);
        if kind.is_none() {
            refusals.push(Refused::new("members-refused-kind").at("kind"));
        }
        let country = parse_country(typed.country, countries);
        match (kind, country) {
            (Some(kind), Ok(country)) if refusals.is_empty() => {
                let region = region_of(country.as_deref(), countries);
                Ok(Self {
                    name,
                    kind,
                    country,
                    region,
                })
            }
            (_, country) => {
                refusals.extend(country.err());
                Err(refusals)
            }
        }
    }

    /// The key that keeps two organisations of the same country from bearing the same name.
    pub(crate) fn key(&self) -> UniqueKey {
        let name = self.name.to_lowercase();
        let country = self.country.as_deref().unwrap_or("");
        UniqueKey::of("organisation", &[country.as_bytes(), name.as_bytes()])
    }
}

#[cfg(test)]
pub(super) fn two_countries() -> Vec<Country> {
    let country = |alpha3: &str, region| Country {
        alpha3: alpha3.into(),
        names: std::array::from_fn(|_| alpha3.to_owned()),
        region,
    };
    vec![
        country("GHA", RegionalGroup::Africa),
        country("UZB", RegionalGroup::AsiaPacific),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(name: &str, kind: &str, country: &str) -> Result<OrganisationDetails, Vec<Refused>> {
        OrganisationDetails::parse(
            OrganisationTyped {
                name,
                kind,
                country,
            },
            &two_countries(),
        )
    }

    #[test]
    fn the_region_follows_from_the_country() {
        let details = parse(" Response Team (demonstration) ", "cert", "GHA").unwrap();
        assert_eq!(details.region, RegionalGroup::Africa);
        assert_eq!(details.name, "Response Team (demonstration)");
        let worldwide = parse("Forum (demonstration)", "regional-organisation", "none").unwrap();
        assert_eq!(
            (worldwide.country, worldwide.region),
            (None, RegionalGroup::None)
        );
    }

    #[test]
    fn every_field_at_fault_is_named_at_once() {
        let fields: Vec<_> = parse(" ", "guild", "ATL")
            .unwrap_err()
            .iter()
            .map(|held| held.field)
            .collect();
        assert_eq!(fields, [Some("name"), Some("kind"), Some("country")]);
    }

    #[test]
    fn the_same_name_in_other_case_takes_the_same_key_and_another_country_another() {
        let key = |name, country| parse(name, "cert", country).unwrap().key();
        assert_eq!(key("Team A", "GHA"), key("team a", "GHA"));
        assert_ne!(key("Team A", "GHA"), key("Team A", "UZB"));
    }
}
