//! Makes somebody a member.

use super::register_organisation::organisation_registered;
use crate::model::{Address, Belonging, OrganisationDetails, Profile, ProfileDetails, region_of};
use crate::store;
use crate::views::{PERSON_REGISTERED, VERSION};
use contract::{Node, decide_blocking};
use kernel::{
    Actor, Append, Fault, Language, NewFact, OrganisationId, Outcome, PersonId, Refused,
    StakeholderKind,
};
use serde_json::json;

/// A person to be made a member by the node itself: the first officer, the demonstration.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// The name, as they write it.
    pub name: String,
    /// Where mail reaches them.
    pub address: String,
    /// The language of their mail.
    pub language: Language,
    /// ISO 3166-1 alpha-3 code; none when they speak for no country or area.
    pub country: Option<String>,
    /// The kind of stakeholder.
    pub kind: StakeholderKind,
    /// The organisation they speak for; none in a personal capacity.
    pub organisation: Option<OrganisationId>,
}

/// Makes somebody a member and gives their id; waits for the commit, so not inside async code.
pub fn register_person(node: &Node, new: NewPerson) -> Outcome<PersonId> {
    let region = region_of(new.country.as_deref(), (node.questions().countries)());
    let profile = Profile {
        person: PersonId::new(node.clock().now(), node.entropy()),
        address: Address::parse(&new.address)?,
        details: ProfileDetails {
            name: new.name,
            language: new.language,
            country: new.country,
            region,
            kind: new.kind,
            organisation: new.organisation,
        },
    };
    let (_, person) = decide_blocking(node, || {
        if store::person_by_address(node, &profile.address)?.is_some() {
            return Err(Refused::new("members-refused-address-there")
                .at("address")
                .into());
        }
        let mut append = Append::default();
        add_person(node, &mut append, &profile)?;
        Ok((append, profile.person))
    })?;
    Ok(person)
}

/// Adds to an append that somebody becomes a member.
pub(crate) fn add_person(node: &Node, append: &mut Append, profile: &Profile) -> Result<(), Fault> {
    let stream = store::person_stream(node, profile.person);
    let fact = NewFact::new(stream, PERSON_REGISTERED, VERSION, &json!({}))?;
    append
        .facts
        .push(fact.sealed("profile", profile.person, profile)?);
    append.expects.push((stream, 0));
    append
        .takes
        .push(store::address_key(node, &profile.address)?);
    Ok(())
}

/// Gives the details with the organisation that the person belongs to. One that was named and is not registered yet is
/// added to the append, in the kind and country or area of the person; one registered meanwhile under that name is taken.
pub(crate) fn with_organisation(
    node: &Node,
    actor: Actor,
    append: &mut Append,
    details: &ProfileDetails,
    belonging: &Belonging,
) -> Result<ProfileDetails, Fault> {
    let Belonging::New(name) = belonging else {
        return Ok(details.clone());
    };
    let entry = OrganisationDetails {
        name: name.clone(),
        kind: details.kind,
        country: details.country.clone(),
        region: details.region,
    };
    let key = entry.key();
    let held = store::organisations(node)?
        .into_iter()
        .find(|row| row.details.key() == key);
    let organisation = if let Some(row) = held {
        row.organisation
    } else {
        let id = OrganisationId::new(node.clock().now(), node.entropy());
        append
            .facts
            .push(organisation_registered(node, actor, id, &entry)?);
        append.expects.push((store::organisation_stream(id), 0));
        append.takes.push(key);
        id
    };
    Ok(ProfileDetails {
        organisation: Some(organisation),
        ..details.clone()
    })
}
