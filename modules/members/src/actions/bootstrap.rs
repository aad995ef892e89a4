//! The first officer of a new node, and sign-in links for the terminal of whoever runs it.

use super::grant_role::grant_role;
use super::register_person::{NewPerson, register_person};
use super::send_link::make_link;
use crate::model::{Address, Purpose, Scope};
use crate::store;
use contract::Node;
use kernel::{Fault, Language, Outcome, PersonId, Role, StakeholderKind};

/// Makes the owner of this address an officer of the institution, and a member first if they are none, and gives a
/// sign-in link. It may be run again: whoever can run it has the node's data folder already.
pub fn bootstrap(node: &Node, name: &str, address: &str) -> Outcome<String> {
    let person = officer(node, name, address)?;
    Ok(sign_in_link(
        node,
        person,
        node.settings().institution.original,
    )?)
}

fn officer(node: &Node, name: &str, address: &str) -> Outcome<PersonId> {
    let held = store::person_by_address(node, &Address::parse(address)?)?;
    let person = match held {
        Some(row) => row.profile.person,
        None => register_person(
            node,
            NewPerson {
                name: name.to_owned(),
                address: address.to_owned(),
                language: node.settings().institution.original,
                country: None,
                kind: StakeholderKind::RegionalOrganisation,
                organisation: None,
            },
        )?,
    };
    if !store::holds(node, person, Scope::Institution, Role::Officer)? {
        grant_role(node, person, Scope::Institution, Role::Officer)?;
    }
    Ok(person)
}

/// A sign-in link for a member, to be printed on the terminal; it works once, within 30 minutes.
pub fn sign_in_link(node: &Node, person: PersonId, language: Language) -> Result<String, Fault> {
    make_link(node, &Purpose::SignIn { person }, None, language)
}
