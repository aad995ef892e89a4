//! Consultations: statements and votes, moderation, routing, published figures, synthesis, open data.
//! This file is the module's face: its manifest, and what the app and other modules may ask of it.

pub mod actions;
pub mod api;
pub mod model;
pub mod reactions;
pub mod store;

mod pages;
mod views;

use contract::Manifest;
use kernel::Language;

pub use actions::import_polis::{ImportFailure, ImportPolis, import_polis};
pub use api::export;
pub use reactions::synthesis::refresh_synthesis;
pub use store::title as consultation_title;

/// The node secret under which routing signs its tickets.
const ROUTING_SECRET: &str = "routing";

/// Everything that this module offers the app.
pub fn manifest() -> Manifest {
    Manifest {
        name: "consultations",
        views: &[views::VIEW],
        desk_schema: "",
        locales: LOCALES,
        routes: pages::routes,
        cards: pages::cards,
        navigation: &[("/consultations", "navigation-consultations")],
        reactions: &[reactions::synthesis::SYNTHESIS],
    }
}

const LOCALES: &[(Language, &str)] = &[
    (Language::Ar, include_str!("../locales/ar.ftl")),
    (Language::Zh, include_str!("../locales/zh.ftl")),
    (Language::En, include_str!("../locales/en.ftl")),
    (Language::Fr, include_str!("../locales/fr.ftl")),
    (Language::Ru, include_str!("../locales/ru.ftl")),
    (Language::Es, include_str!("../locales/es.ftl")),
];
