//! The names under which things are kept: streams, unique keys, digests of secrets. None gives away whose it is.

use crate::model::{Address, Scope};
use contract::Node;
use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use kernel::{
    Context, Entropy, Fault, InvitationId, OrganisationId, PersonId, Role, Stream, UniqueKey,
};
use sha2::{Digest, Sha256};

/// 32 random bytes that stand in a link or a cookie. Only their digest is kept.
#[derive(Clone, Copy)]
pub(crate) struct Secret([u8; 32]);

impl Secret {
    /// A fresh one.
    pub(crate) fn draw(entropy: &Entropy) -> Self {
        Self(entropy.bytes())
    }

    /// From the text in a link or a cookie.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// The text for a link or a cookie: 43 characters.
    pub(crate) fn text(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }

    /// SHA-256, under which it is looked up: what leaks from the desk opens nothing, and looking it up in an index
    /// leaks no more than the digest's own bytes.
    pub(crate) fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

/// The stream of a person's profile.
pub(crate) fn person_stream(node: &Node, person: PersonId) -> Stream {
    Stream(node.store().pseudonym(person, Stream::of("person", &[])))
}

/// The stream of an organisation.
pub(crate) fn organisation_stream(organisation: OrganisationId) -> Stream {
    Stream::of("organisation", &[organisation.as_bytes()])
}

/// The stream of an invitation.
pub(crate) fn invitation_stream(invitation: InvitationId) -> Stream {
    Stream::of("invitation", &[invitation.as_bytes()])
}

/// The mark of a person among all roles.
pub(crate) fn role_mark(node: &Node, person: PersonId) -> [u8; 16] {
    node.store().pseudonym(person, Stream::of("roles", &[]))
}

/// The stream of a role. All officers of the institution share one, so that of two withdrawals at the same time one
/// sees the other: a node always keeps an officer.
pub(crate) fn role_stream(node: &Node, person: PersonId, scope: Scope, role: Role) -> Stream {
    if scope == Scope::Institution && role == Role::Officer {
        Stream::of("officers", &[])
    } else {
        Stream(role_mark(node, person))
    }
}

/// The key that keeps two members from bearing the same address. An address can be guessed: it is digested under a
/// secret of the node.
pub(crate) fn address_key(node: &Node, address: &Address) -> Result<UniqueKey, Fault> {
    Ok(UniqueKey::of(
        "address",
        &[&keyed(node, address.as_str().as_bytes())?],
    ))
}

/// The mark under which requests for links are counted.
pub(crate) fn ask_mark(node: &Node, what: &str, whose: &str) -> Result<[u8; 32], Fault> {
    keyed(node, format!("{what}\n{whose}").as_bytes())
}

fn keyed(node: &Node, message: &[u8]) -> Result<[u8; 32], Fault> {
    let secret = node.store().secret("address")?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&secret).doing("digesting an address")?;
    mac.update(message);
    Ok(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_reads_back_and_its_digest_is_another_text() {
        let secret = Secret::draw(&Entropy::seeded(5));
        let text = secret.text();
        assert_eq!(text.len(), 43);
        let read = Secret::parse(&text).unwrap();
        assert_eq!(read.digest(), secret.digest());
        assert_ne!(BASE64URL_NOPAD.encode(&secret.digest()), text);
        for wrong in ["", "a", "../../x", &text[1..], &format!("{text}AA")] {
            assert!(Secret::parse(wrong).is_none(), "{wrong}");
        }
    }
}
