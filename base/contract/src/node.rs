//! The node: everything that a handler needs, shared by all of them.

use crate::{Manifest, Questions};
use kernel::{Clock, Entropy, Fault, MultilingualText};
use std::sync::Arc;
use store::{Mail, Store};
use web::Catalogue;

/// The node's own settings, read once at the start.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The public address without a slash at the end: `https://concord.example.org`.
    pub public_url: String,
    /// The institution's name.
    pub institution: MultilingualText,
    /// Whether everything here is invented, which every page then says.
    pub demonstration: bool,
}

impl Settings {
    /// Whether people reach this node over TLS; cookies are bound to it.
    pub fn https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// What a node is made of.
pub struct NodeParts {
    /// The store.
    pub store: Store,
    /// All messages.
    pub catalogue: Catalogue,
    /// Time.
    pub clock: Clock,
    /// Randomness.
    pub entropy: Entropy,
    /// Settings.
    pub settings: Settings,
    /// What modules may ask of each other.
    pub questions: Questions,
    /// The modules that stand.
    pub manifests: Vec<Manifest>,
}

/// The node; cheap to clone.
#[derive(Clone)]
pub struct Node(Arc<NodeParts>);

impl Node {
    /// Puts a node together.
    pub fn new(parts: NodeParts) -> Self {
        Self(Arc::new(parts))
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// All messages in all languages.
    pub fn catalogue(&self) -> &Catalogue {
        &self.0.catalogue
    }

    /// Where time comes from.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Where randomness comes from.
    pub fn entropy(&self) -> &Entropy {
        &self.0.entropy
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// What modules may ask of each other.
    pub fn questions(&self) -> &Questions {
        &self.0.questions
    }

    /// The modules that stand.
    pub fn manifests(&self) -> &[Manifest] {
        &self.0.manifests
    }

    /// Queues a message; the app delivers it.
    pub fn post(&self, mail: &Mail) -> Result<(), Fault> {
        self.store().queue_mail(mail, self.clock().now())
    }
}
