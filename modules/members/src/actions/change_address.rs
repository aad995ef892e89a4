//! Changes a person's address: a link goes to the new one, and pressing its button proves it.

use super::change_profile::profile_changed;
use super::send_link::{Letter, count_ask, mail_link, make_link};
use crate::model::{Address, Profile, Purpose};
use crate::store;
use contract::{Node, decide};
use kernel::{Append, Operation, Outcome, PersonId, Refused};
use std::net::IpAddr;

/// Mails a link to the new address. The answer is the same when the address is another member's already; then nothing is
/// sent.
pub(crate) fn ask_to_change_address(
    node: &Node,
    operation: &Operation,
    person: PersonId,
    typed: &str,
    client: Option<IpAddr>,
) -> Outcome<()> {
    let address = Address::parse(typed)?;
    count_ask(node, &address, client)?;
    if store::person_by_address(node, &address)?.is_some() {
        return Ok(());
    }
    let purpose = Purpose::ChangeAddress {
        person,
        address: address.clone(),
    };
    let link = make_link(node, &purpose, Some("/me"), operation.language)?;
    mail_link(
        node,
        &address,
        operation.language,
        Letter::ChangeAddress,
        &link,
    )?;
    Ok(())
}

/// Gives the person the address that they have proven.
pub(crate) async fn change_address(
    node: &Node,
    person: PersonId,
    address: &Address,
) -> Outcome<PersonId> {
    let (_, person) = decide(node, || rule(node, person, address)).await?;
    Ok(person)
}

fn rule(node: &Node, person: PersonId, address: &Address) -> Outcome<(Append, PersonId)> {
    let held =
        store::person(node, person)?.ok_or(Refused::new("members-refused-person").status(404))?;
    if store::person_by_address(node, address)?.is_some() {
        return Err(Refused::new("members-refused-address-there")
            .status(409)
            .into());
    }
    let stream = store::person_stream(node, person);
    let mut append = Append::default().expecting(stream, held.revision);
    append.takes.push(store::address_key(node, address)?);
    append
        .frees
        .push(store::address_key(node, &held.profile.address)?);
    let profile = Profile {
        address: address.clone(),
        ..held.profile
    };
    append.facts.push(profile_changed(stream, &profile)?);
    Ok((append, person))
}
