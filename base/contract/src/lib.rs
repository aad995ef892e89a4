//! What every module offers the app: its manifest; and what modules may ask of each other.
//! The app fills the tables; modules see nothing of each other.
#![deny(missing_docs)]

mod asked;
mod assemble;
mod decide;
mod home;
mod manifest;
mod node;
mod questions;
mod react;
pub mod site;

pub use asked::Asked;
pub use assemble::{RouteLine, assemble, route_lines};
pub use decide::{decide, decide_blocking};
pub use manifest::{Card, Manifest, Reaction, Route, get, post};
pub use node::{Node, NodeParts, Settings};
pub use questions::{Affiliation, Country, Identity, Questions, RollEntry, RollOf};
pub use react::{Reactor, react_to_all};
pub use store::Mail;

use kernel::Language;

/// The words of the first page.
pub(crate) const LOCALES: &[(Language, &str)] = &[
    (Language::Ar, include_str!("../locales/ar.ftl")),
    (Language::Zh, include_str!("../locales/zh.ftl")),
    (Language::En, include_str!("../locales/en.ftl")),
    (Language::Fr, include_str!("../locales/fr.ftl")),
    (Language::Ru, include_str!("../locales/ru.ftl")),
    (Language::Es, include_str!("../locales/es.ftl")),
];
