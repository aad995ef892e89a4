//! Makes a one-time link and mails it, with what was asked for counted against a limit.

use crate::model::{ASKS_PER_ADDRESS_MAX, ASKS_PER_CLIENT_MAX, Address, LINK_SECONDS, Purpose};
use crate::store::{self, NewLink, Secret};
use contract::{Mail, Node};
use kernel::{Fault, Language, Outcome, Refused, Value};
use std::net::IpAddr;
use web::Speaker;

/// Which letter goes with a link; its subject and text stand in the locales.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letter {
    SignIn,
    Join,
    ChangeAddress,
}

impl Letter {
    const fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Join => "join",
            Self::ChangeAddress => "change-address",
        }
    }
}

/// Counts a request for a link; refuses it when too many were made for the address or by the client. It counts addresses
/// of members and of others alike, so that the refusal tells nothing.
pub(crate) fn count_ask(node: &Node, address: &Address, client: Option<IpAddr>) -> Outcome<()> {
    let mut marks = vec![(
        store::ask_mark(node, "address", address.as_str())?,
        ASKS_PER_ADDRESS_MAX,
    )];
    if let Some(client) = client {
        marks.push((
            store::ask_mark(node, "client", &network_of(client))?,
            ASKS_PER_CLIENT_MAX,
        ));
    }
    if store::note_ask(node, &marks, node.clock().now())? {
        return Ok(());
    }
    Err(Refused::new("members-refused-too-many-links")
        .status(429)
        .into())
}

/// A client's address; of IPv6 the first 64 bits, since one client has all the others.
fn network_of(client: IpAddr) -> String {
    match client.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [first, second, third, fourth, ..] = address.segments();
            format!("{first:x}:{second:x}:{third:x}:{fourth:x}")
        }
    }
}

/// Makes a one-time link and gives its address on this node.
pub(crate) fn make_link(
    node: &Node,
    purpose: &Purpose,
    next: Option<&str>,
    language: Language,
) -> Result<String, Fault> {
    let secret = Secret::draw(node.entropy());
    let expires_at = node.clock().now().plus_seconds(LINK_SECONDS);
    store::put_link(
        node,
        &NewLink {
            digest: secret.digest(),
            purpose,
            next,
            expires_at,
        },
    )?;
    Ok(format!(
        "{}/{language}/sign-in/{}",
        node.settings().public_url,
        secret.text()
    ))
}

/// Mails a link.
pub(crate) fn mail_link(
    node: &Node,
    to: &Address,
    language: Language,
    letter: Letter,
    link: &str,
) -> Result<(), Fault> {
    let speaker = Speaker::new(node.catalogue(), language);
    let (institution, _, _) = node.settings().institution.in_language(language);
    let values = [
        ("institution", Value::from(institution)),
        ("minutes", (LINK_SECONDS / 60).into()),
    ];
    let say = |part: &str| speaker.with(&format!("members-mail-{}-{part}", letter.word()), &values);
    // The link stands alone on its line and outside the sentence, where no mark of direction can break it.
    let body = format!(
        "{}\n\n{link}\n\n{}\n",
        say("body"),
        speaker.with("members-mail-ignore", &values)
    );
    node.post(&Mail {
        to: to.as_str().to_owned(),
        language,
        subject: say("subject"),
        body,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addresses_of_one_ipv6_network_count_as_one_client() {
        let network = |text: &str| network_of(text.parse().unwrap());
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
        assert_ne!(network("192.0.2.1"), network("192.0.2.2"));
    }
}
