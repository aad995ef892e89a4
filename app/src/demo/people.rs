//! Invented people and organisations, registered as members.

use super::content::{Content, RoleHolder};
use super::opinions::{Dice, Stand, stand};
use contract::Node;
use kernel::{Actor, Language, Operation, OrganisationId, Outcome, PersonId};
use members::{NewOrganisation, NewPerson, register_organisation, register_person};

/// Somebody who takes part, and where they stand.
pub(super) struct Participant {
    pub(super) person: PersonId,
    pub(super) stand: Stand,
}

/// Somebody with a role for whom a sign-in link is printed.
pub(crate) struct Holder {
    pub(crate) role: String,
    pub(crate) person: PersonId,
}

/// Who acts, now.
pub(super) fn operation(node: &Node, person: PersonId, officer: bool) -> Operation {
    Operation {
        actor: Actor::Person { person, officer },
        language: Language::En,
        now: node.clock().now(),
    }
}

/// Enters the organisations.
pub(super) fn organisations(node: &Node, content: &Content) -> Outcome<Vec<OrganisationId>> {
    content
        .organisations
        .iter()
        .map(|invented| {
            register_organisation(
                node,
                NewOrganisation {
                    name: invented.name.clone(),
                    kind: invented.kind,
                    country: Some(invented.country.clone()),
                },
            )
        })
        .collect()
}

/// Makes the people of each organisation members.
pub(super) fn participants(
    node: &Node,
    content: &Content,
    organisations: &[OrganisationId],
    dice: &mut Dice,
) -> Outcome<Vec<Participant>> {
    let (given, family) = (&content.people.given, &content.people.family);
    let mut participants = Vec::new();
    for (place, invented) in content.organisations.iter().enumerate() {
        for _ in 0..invented.participants {
            let number = participants.len();
            let name = format!(
                "{} {}",
                given[dice.place(given.len())],
                family[dice.place(family.len())]
            );
            let new = NewPerson {
                name,
                address: format!("participant-{number}@demonstration.invalid"),
                language: Language::ALL[number % Language::ALL.len()],
                country: Some(invented.country.clone()),
                kind: invented.kind,
                organisation: Some(organisations[place]),
            };
            let person = register_person(node, new)?;
            participants.push(Participant {
                person,
                stand: stand(&content.people, dice),
            });
        }
    }
    Ok(participants)
}

/// Makes those who hold a role members.
pub(super) fn holders(
    node: &Node,
    content: &Content,
    organisations: &[OrganisationId],
) -> Outcome<Vec<Holder>> {
    content
        .people
        .role_holders
        .iter()
        .map(|holder: &RoleHolder| {
            let invented = &content.organisations[holder.organisation];
            let new = NewPerson {
                name: format!("{} {}", holder.given, holder.family),
                address: format!("{}@demonstration.invalid", holder.role),
                language: holder.language,
                country: Some(invented.country.clone()),
                kind: invented.kind,
                organisation: Some(organisations[holder.organisation]),
            };
            let person = register_person(node, new)?;
            Ok(Holder {
                role: holder.role.clone(),
                person,
            })
        })
        .collect()
}
