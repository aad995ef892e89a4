//! What a person says of themselves, sealed wherever it is kept. Which region and kind they speak for follows from it.

use super::{Address, one_line, parse_country, region_of};
use contract::Country;
use kernel::{Language, OrganisationId, PersonId, Refused, RegionalGroup, StakeholderKind};
use serde::{Deserialize, Serialize};

/// The longest name, in characters.
const NAME_CHARS_MAX: usize = 120;

/// The value by which a form says: no country or area, worldwide.
pub(crate) const NO_COUNTRY: &str = "none";

/// The value by which a form says: in a personal capacity.
pub(crate) const PERSONAL: &str = "personal";

/// The sealed field `profile` of `members.person_registered` and `members.profile_changed`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Profile {
    /// Who.
    pub(crate) person: PersonId,
    /// Where mail reaches them.
    pub(crate) address: Address,
    /// The rest.
    #[serde(flatten)]
    pub(crate) details: ProfileDetails,
}

/// A profile without the person and the proven address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ProfileDetails {
    /// The name, as they write it.
    pub(crate) name: String,
    /// The language of their mail.
    pub(crate) language: Language,
    /// ISO 3166-1 alpha-3 code; none when they speak for no country or area.
    pub(crate) country: Option<String>,
    /// The regional group, from the dated list on the day of the fact.
    pub(crate) region: RegionalGroup,
    /// The kind of stakeholder.
    pub(crate) kind: StakeholderKind,
    /// The organisation they speak for; none in a personal capacity.
    pub(crate) organisation: Option<OrganisationId>,
}

/// For whom somebody says they speak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Belonging {
    /// For themselves.
    Personal,
    /// For an organisation that is registered.
    Registered(OrganisationId),
    /// For one that is not registered yet, by its name.
    New(String),
}

/// What a form says of a person.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ProfileTyped<'a> {
    pub(crate) name: &'a str,
    pub(crate) language: &'a str,
    pub(crate) country: &'a str,
    pub(crate) kind: &'a str,
    /// An organisation's id, or the word for a personal capacity; empty when a new one is named.
    pub(crate) organisation: &'a str,
    pub(crate) new_organisation: &'a str,
}

impl ProfileDetails {
    /// From a form, with the organisation that it names; every field at fault is named. `is_known` says whether an
    /// organisation is registered. A new organisation is not in the details yet: the action registers it first.
    pub(crate) fn parse(
        typed: ProfileTyped,
        countries: &[Country],
        is_known: impl Fn(OrganisationId) -> bool,
    ) -> Result<(Self, Belonging), Vec<Refused>> {
        let mut refusals = Vec::new();
        let name = one_line(typed.name);
        if name.is_empty() {
            refusals.push(Refused::new("members-refused-name").at("name"));
        } else if name.chars().count() > NAME_CHARS_MAX {
            refusals.push(
                Refused::new("members-refused-too-long")
                    .with("max", NAME_CHARS_MAX)
                    .at("name"),
            );
        }
        let language = typed
            .language
            .parse::<Language>()
            .map_err(|()| Refused::new("members-refused-language").at("language"));
        let country = parse_country(typed.country, countries);
        let kind = StakeholderKind::from_word(typed.kind)
            .ok_or(Refused::new("members-refused-kind").at("kind"));
        let belonging = belonging(typed, is_known);
        match (language, country, kind, belonging) {
            (Ok(language), Ok(country), Ok(kind), Ok(belonging)) if refusals.is_empty() => {
                let region = region_of(country.as_deref(), countries);
                let organisation = match belonging {
                    Belonging::Registered(id) => Some(id),
                    Belonging::Personal | Belonging::New(_) => None,
                };
                Ok((
                    Self {
                        name,
                        language,
                        country,
                        region,
                        kind,
                        organisation,
                    },
                    belonging,
                ))
            }
            (language, country, kind, belonging) => {
                refusals.extend(language.err());
                refusals.extend(country.err());
                refusals.extend(kind.err());
                refusals.extend(belonging.err());
                Err(refusals)
            }
        }
    }
}

fn belonging(
    typed: ProfileTyped,
    is_known: impl Fn(OrganisationId) -> bool,
) -> Result<Belonging, Refused> {
    let new = one_line(typed.new_organisation);
    if !new.is_empty() {
        if new.chars().count() > super::ORGANISATION_NAME_CHARS_MAX {
            return Err(Refused::new("members-refused-too-long")
                .with("max", super::ORGANISATION_NAME_CHARS_MAX)
                .at("new_organisation"));
        }
        return Ok(Belonging::New(new));
    }
    if typed.organisation == PERSONAL {
        return Ok(Belonging::Personal);
    }
    match typed.organisation.parse::<OrganisationId>() {
        Ok(id) if is_known(id) => Ok(Belonging::Registered(id)),
        _ => Err(Refused::new("members-refused-organisation").at("organisation")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::organisation::two_countries;
    use super::*;

    const TYPED: ProfileTyped<'static> = ProfileTyped {
        name: "Yara Elmadar",
        language: "ar",
        country: "UZB",
        kind: "academia",
        organisation: PERSONAL,
        new_organisation: "",
    };

    fn parse(typed: ProfileTyped) -> Result<(ProfileDetails, Belonging), Vec<Refused>> {
        ProfileDetails::parse(typed, &two_countries(), |id| id == OrganisationId([7; 16]))
    }

    #[test]
    fn somebody_in_a_personal_capacity_stands_in_the_region_of_their_own_country() {
        let (details, belonging) = parse(TYPED).unwrap();
        assert_eq!(details.region, RegionalGroup::AsiaPacific);
        assert_eq!(
            (details.organisation, belonging),
            (None, Belonging::Personal)
        );
    }

    #[test]
    fn a_new_name_goes_before_the_choice_and_an_unknown_organisation_is_refused() {
        let (_, new) = parse(ProfileTyped {
            new_organisation: " Forum ",
            ..TYPED
        })
        .unwrap();
        assert_eq!(new, Belonging::New("Forum".into()));
        let known = OrganisationId([7; 16]).to_string();
        let (details, _) = parse(ProfileTyped {
            organisation: &known,
            ..TYPED
        })
        .unwrap();
        assert_eq!(details.organisation, Some(OrganisationId([7; 16])));
        let unknown = OrganisationId([8; 16]).to_string();
        for organisation in ["", "x", unknown.as_str()] {
            let refused = parse(ProfileTyped {
                organisation,
                ..TYPED
            })
            .unwrap_err();
            assert_eq!(refused[0].field, Some("organisation"), "{organisation:?}");
        }
    }

    #[test]
    fn every_field_at_fault_is_named_at_once() {
        let empty = ProfileTyped {
            name: "\u{7}",
            language: "de",
            country: "",
            kind: "",
            organisation: "",
            new_organisation: "",
        };
        let fields: Vec<_> = parse(empty)
            .unwrap_err()
            .iter()
            .map(|held| held.field)
            .collect();
        let all = ["name", "language", "country", "kind", "organisation"];
        assert_eq!(fields, all.map(Some));
    }
}
