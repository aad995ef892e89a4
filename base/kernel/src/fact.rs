//! A fact: something that was accepted, once and for ever. What it says in public and what lies sealed in the vault.

use crate::{Fault, PersonId, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

/// The stream that a fact belongs to: 16 bytes that carry no personal data. Facts of a stream are numbered by `revision`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stream(pub [u8; 16]);

impl Stream {
    /// The stream named by a word and the parts of its key: the first half of SHA-256 over them, each with its length.
    pub fn of(name: &str, parts: &[&[u8]]) -> Self {
        let digest = digest_of(name, parts);
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        Self(bytes)
    }
}

/// A key that at most one fact of the log may hold (an address's keyed digest, a used invitation).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UniqueKey(pub [u8; 32]);

impl UniqueKey {
    /// The key named by a word and its parts. What can be guessed must be digested under a secret first.
    pub fn of(name: &str, parts: &[&[u8]]) -> Self {
        Self(digest_of(name, parts))
    }
}

fn digest_of(name: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in std::iter::once(name.as_bytes()).chain(parts.iter().copied()) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// A field of a fact that goes to the vault; outside stands only a salted commitment.
#[derive(Debug, Clone)]
pub struct SealedField {
    /// The field's name.
    pub name: &'static str,
    /// Whose data it is: erasing the person makes it unreadable.
    pub subject: PersonId,
    /// The payload, JSON.
    pub payload: Vec<u8>,
}

/// A fact that a rule has accepted and that is about to be appended.
#[derive(Debug, Clone)]
pub struct NewFact {
    /// The stream it continues.
    pub stream: Stream,
    /// Its kind: module and past participle, `consultations.vote_cast`.
    pub kind: &'static str,
    /// The version of the kind's fields.
    pub version: u16,
    /// The public fields, JSON object.
    pub public: Vec<u8>,
    /// The sealed fields.
    pub sealed: Vec<SealedField>,
}

impl NewFact {
    /// A fact with its public fields. No personal data stands here.
    pub fn new(
        stream: Stream,
        kind: &'static str,
        version: u16,
        public: &impl Serialize,
    ) -> Result<Self, Fault> {
        let public = serde_json::to_vec(public)
            .map_err(|error| Fault::from_source(format!("writing the fact {kind}"), error))?;
        Ok(Self {
            stream,
            kind,
            version,
            public,
            sealed: Vec::new(),
        })
    }

    /// With a sealed field that belongs to `subject`.
    pub fn sealed(
        mut self,
        name: &'static str,
        subject: PersonId,
        payload: &impl Serialize,
    ) -> Result<Self, Fault> {
        let payload = serde_json::to_vec(payload).map_err(|error| {
            Fault::from_source(format!("sealing {name} of {}", self.kind), error)
        })?;
        self.sealed.push(SealedField {
            name,
            subject,
            payload,
        });
        Ok(self)
    }
}

/// What an action hands to the store: one durable append, all or nothing.
#[derive(Debug, Clone, Default)]
pub struct Append {
    /// The facts, in order.
    pub facts: Vec<NewFact>,
    /// Every stream that the rule read, with the revision it saw (0: no fact yet). On a mismatch nothing is written.
    pub expects: Vec<(Stream, u64)>,
    /// Keys that must be free, and are taken by this append.
    pub takes: Vec<UniqueKey>,
    /// Keys that this append gives back.
    pub frees: Vec<UniqueKey>,
}

impl Append {
    /// An append of these facts, with nothing expected yet.
    pub fn of(facts: Vec<NewFact>) -> Self {
        Self {
            facts,
            ..Self::default()
        }
    }

    /// Expects that `stream` still stands at `revision`.
    #[must_use]
    pub fn expecting(mut self, stream: Stream, revision: u64) -> Self {
        self.expects.push((stream, revision));
        self
    }

    /// Takes a unique key.
    #[must_use]
    pub fn taking(mut self, key: UniqueKey) -> Self {
        self.takes.push(key);
        self
    }
}

/// A fact as the log holds it, with its sealed fields opened as far as their keys still exist.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Its place in the log, from 1, without gaps.
    pub seq: u64,
    /// The stream it continues.
    pub stream: Stream,
    /// Its number in the stream, from 1.
    pub revision: u64,
    /// Its kind.
    pub kind: String,
    /// The version of the kind's fields.
    pub version: u16,
    /// When it was appended.
    pub at: Timestamp,
    /// The public fields, JSON object.
    pub public: Vec<u8>,
    /// The sealed fields by name; `None` once erased.
    pub sealed: Vec<(String, Option<Vec<u8>>)>,
}

impl Fact {
    /// The public fields as `T`.
    pub fn public<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        serde_json::from_slice(&self.public).map_err(|error| {
            Fault::from_source(format!("reading fact {} ({})", self.seq, self.kind), error)
        })
    }

    /// A sealed field as `T`; `None` when its subject was erased.
    pub fn sealed<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Fault> {
        let Some((_, payload)) = self.sealed.iter().find(|(held, _)| held == name) else {
            return Err(Fault::new(format!(
                "fact {} ({}) has no field {name}",
                self.seq, self.kind
            )));
        };
        let Some(payload) = payload else {
            return Ok(None);
        };
        serde_json::from_slice(payload).map(Some).map_err(|error| {
            Fault::from_source(
                format!("opening {name} of fact {} ({})", self.seq, self.kind),
                error,
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_of_different_splits_of_the_same_bytes_differ() {
        assert_ne!(
            Stream::of("vote", &[b"ab", b"c"]),
            Stream::of("vote", &[b"a", b"bc"])
        );
        assert_eq!(Stream::of("vote", &[b"ab"]), Stream::of("vote", &[b"ab"]));
    }

    #[test]
    fn an_erased_field_opens_as_nothing_and_a_missing_one_is_a_fault() {
        let fact = Fact {
            seq: 1,
            stream: Stream([0; 16]),
            revision: 1,
            kind: "test.happened".into(),
            version: 1,
            at: Timestamp::default(),
            public: b"{}".to_vec(),
            sealed: vec![("name".into(), None)],
        };
        assert_eq!(fact.sealed::<String>("name").unwrap(), None);
        assert!(fact.sealed::<String>("other").is_err());
    }
}
