//! Journeys across modules: what no module can test alone.
//!
//! Three kinds live here. `tests/*.rs` walk across modules over HTTP on a node put together by [`node`];
//! `browser/*.test.mjs` walk through a running node in headless Chromium, with axe-core on every page type;
//! `judges/*.test.mjs` put its pages before other people's validators. `cargo xtask test` and `cargo xtask judges`
//! build the node and run them. What one module promises is tested in that module; nothing here looks into a database.

use contract::site::{Plan, put_together};
use contract::{Manifest, Node, Questions, Settings};
use kernel::{Clock, Entropy, Fault, Language, MultilingualText};
use std::path::Path;

/// All modules, as the app has them.
pub fn manifests() -> Vec<Manifest> {
    vec![
        consultations::manifest(),
        library::manifest(),
        members::manifest(),
    ]
}

/// Who answers which question, as in the app.
pub fn questions() -> Questions {
    Questions {
        who_asks: members::who_asks,
        affiliation: members::affiliation,
        roll: members::roll,
        consultation_role: members::consultation_role,
        consultation_title: consultations::consultation_title,
        countries: library::countries,
    }
}

/// A node of all modules on a folder.
pub fn node(folder: &Path, clock: Clock, public_url: &str) -> Result<Node, Fault> {
    put_together(Plan {
        folder,
        manifests: manifests(),
        questions: questions(),
        settings: Settings {
            public_url: public_url.to_owned(),
            institution: MultilingualText::new(Language::En, "Test Institution"),
            demonstration: false,
        },
        clock,
        entropy: Entropy::system(),
        rebuild: false,
        progress: None,
    })
}
