//! Who asks, in what language, and when.

use crate::{Language, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who has not signed in.
    Nobody,
    /// A person who has signed in; `officer` when they run this node for the institution.
    Person {
        /// The person.
        person: PersonId,
        /// Whether the person is an officer of the institution.
        officer: bool,
    },
    /// The node itself: a reaction, an import, the demonstration.
    Node,
}

impl Actor {
    /// The person, when it is one.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Person { person, .. } => Some(person),
            Self::Nobody | Self::Node => None,
        }
    }

    /// Whether the actor is an officer of the institution or the node itself.
    pub const fn is_officer(self) -> bool {
        matches!(self, Self::Person { officer: true, .. } | Self::Node)
    }
}

/// One request's actor, language and time; every action takes one.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// Who asks.
    pub actor: Actor,
    /// The language of the answer.
    pub language: Language,
    /// When it was asked.
    pub now: Timestamp,
}

/// What a route asks of its caller before its handler runs. Finer rules stand in the module's `model.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// Anybody.
    Anyone,
    /// Anybody who has signed in.
    SignedIn,
    /// An officer of the institution.
    Officer,
    /// Somebody with this role, or a higher one, in the consultation that the route names.
    InConsultation(Role),
}

/// A role, in one consultation or for the whole institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Sees what the participants see, takes no part.
    Observer,
    /// Votes and submits statements.
    Participant,
    /// Writes the outcome; sees the synthesis in preparation.
    Rapporteur,
    /// Accepts and rejects statements.
    Moderator,
    /// Runs the institution's node: everything above.
    Officer,
}

impl Role {
    /// All roles, the least first.
    pub const ALL: [Self; 5] = [
        Self::Observer,
        Self::Participant,
        Self::Rapporteur,
        Self::Moderator,
        Self::Officer,
    ];

    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Observer => "observer",
            Self::Participant => "participant",
            Self::Rapporteur => "rapporteur",
            Self::Moderator => "moderator",
            Self::Officer => "officer",
        }
    }

    /// From the stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}
