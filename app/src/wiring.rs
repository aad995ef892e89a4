//! The modules that stand, and who answers which question.

use crate::institution;
use contract::{Manifest, Node, Questions, Settings};
use kernel::{Clock, Entropy, Fault, Language, MultilingualText};
use std::path::Path;

/// The modules in the order in which they appear in the navigation.
pub(crate) fn manifests() -> Vec<Manifest> {
    vec![
        consultations::manifest(),
        library::manifest(),
        members::manifest(),
        institution::manifest(),
    ]
}

pub(crate) fn questions() -> Questions {
    Questions {
        who_asks: members::who_asks,
        affiliation: members::affiliation,
        roll: members::roll,
        consultation_role: members::consultation_role,
        consultation_title: consultations::consultation_title,
        countries: library::countries,
    }
}

/// How a node is opened.
pub(crate) struct Opening<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) public_url: &'a str,
    pub(crate) institution: MultilingualText,
    pub(crate) demonstration: bool,
    pub(crate) clock: Clock,
    pub(crate) rebuild: bool,
    pub(crate) progress: Option<store::Progress<'a>>,
}

impl<'a> Opening<'a> {
    /// A node on this folder, with the system's clock, that nobody reaches: for commands.
    pub(crate) fn of(folder: &'a Path) -> Self {
        Self {
            folder,
            public_url: "http://localhost",
            institution: MultilingualText::new(Language::En, "Concord"),
            demonstration: false,
            clock: Clock::system(),
            rebuild: false,
            progress: None,
        }
    }

    /// Opens it.
    pub(crate) fn open(self) -> Result<Node, Fault> {
        contract::site::put_together(contract::site::Plan {
            folder: self.folder,
            manifests: manifests(),
            questions: questions(),
            settings: Settings {
                public_url: self.public_url.trim_end_matches('/').to_owned(),
                institution: self.institution,
                demonstration: self.demonstration,
            },
            clock: self.clock,
            entropy: Entropy::system(),
            rebuild: self.rebuild,
            progress: self.progress,
        })
    }
}
