//! Asks for a sign-in link. The answer is the same whether or not the address is a member's.

use super::send_link::{Letter, count_ask, mail_link, make_link};
use crate::model::{Address, Purpose, local_path};
use crate::store;
use contract::Node;
use kernel::{Operation, Outcome};
use std::net::IpAddr;

/// What was asked.
pub(crate) struct AskForLink<'a> {
    pub(crate) address: &'a str,
    /// Where to go after signing in, without the language.
    pub(crate) next: &'a str,
    pub(crate) client: Option<IpAddr>,
}

/// Mails a link to the address if it is a member's, in the member's own language.
pub(crate) fn ask_for_link(node: &Node, operation: &Operation, ask: &AskForLink) -> Outcome<()> {
    let address = Address::parse(ask.address)?;
    count_ask(node, &address, ask.client)?;
    let next = local_path(ask.next);
    let Some(row) = store::person_by_address(node, &address)? else {
        // The same work as for a member, so that the time of the answer tells nothing.
        make_link(node, &Purpose::Nobody, next, operation.language)?;
        return Ok(());
    };
    let language = row.profile.details.language;
    let link = make_link(
        node,
        &Purpose::SignIn {
            person: row.profile.person,
        },
        next,
        language,
    )?;
    mail_link(node, &address, language, Letter::SignIn, &link)?;
    Ok(())
}
