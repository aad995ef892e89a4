//! Questions that one module may ask and another answers. Each is a function that the app puts in place.

use crate::Node;
use kernel::{
    Actor, ConsultationId, Fault, Language, OrganisationId, PersonId, RegionalGroup, Role,
    StakeholderKind,
};

/// The answers, as a table of functions.
#[derive(Clone, Copy)]
pub struct Questions {
    /// Who sent a request with these headers?
    pub who_asks: fn(&Node, &http::HeaderMap) -> Result<Identity, Fault>,
    /// For whom does this person speak? `None` for somebody unknown.
    pub affiliation: fn(&Node, PersonId) -> Result<Option<Affiliation>, Fault>,
    /// How many people and which organisations are there in each region and kind?
    pub roll: fn(&Node, RollOf) -> Result<Vec<RollEntry>, Fault>,
    /// Which role has this person been given in this consultation?
    pub consultation_role: fn(&Node, PersonId, ConsultationId) -> Result<Option<Role>, Fault>,
    /// What is this consultation called, in this language? `None` when there is none, or the asker may not know of it.
    pub consultation_title: fn(&Node, ConsultationId, Language) -> Result<Option<String>, Fault>,
    /// The dated list of countries and areas.
    pub countries: fn() -> &'static [Country],
}

/// Who asks, as far as their request proves it.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The actor.
    pub actor: Actor,
    /// The name by which the page greets them.
    pub name: Option<String>,
}

impl Identity {
    /// Somebody who has not signed in.
    pub const fn nobody() -> Self {
        Self {
            actor: Actor::Nobody,
            name: None,
        }
    }
}

/// For whom a person speaks: the two declared dimensions, and the organisation when there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affiliation {
    /// The regional group of the organisation's country or area, or of the person's own.
    pub region: RegionalGroup,
    /// The kind of stakeholder.
    pub kind: StakeholderKind,
    /// The organisation; `None` in a personal capacity.
    pub organisation: Option<OrganisationId>,
    /// Its name.
    pub organisation_name: Option<String>,
}

/// Whose roll is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RollOf {
    /// Every member of the node.
    Members,
    /// Those who were invited to one consultation.
    Invited(ConsultationId),
}

/// One cell of the roll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollEntry {
    /// The region.
    pub region: RegionalGroup,
    /// The kind.
    pub kind: StakeholderKind,
    /// People on the roll in this cell.
    pub people: u64,
    /// Their organisations, each once.
    pub organisations: Vec<OrganisationId>,
}

/// One country or area of the dated list.
#[derive(Debug, Clone)]
pub struct Country {
    /// ISO 3166-1 alpha-3 code.
    pub alpha3: String,
    /// Its name in each of the six languages, in the order of [`Language::ALL`].
    pub names: [String; 6],
    /// Its regional group at the United Nations.
    pub region: RegionalGroup,
}

impl Country {
    /// The name in a language.
    pub fn name(&self, language: Language) -> &str {
        let place = Language::ALL
            .iter()
            .position(|held| *held == language)
            .unwrap_or(2);
        &self.names[place]
    }
}
