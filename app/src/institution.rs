//! What the app itself adds to the pages: its own words, and the links of the demonstration.

use contract::Manifest;
use kernel::Language;

/// The app's words, in the shape of a module's manifest.
pub(crate) fn manifest() -> Manifest {
    Manifest {
        name: "app",
        views: &[],
        desk_schema: "",
        locales: &[
            (Language::Ar, include_str!("../locales/ar.ftl")),
            (Language::Zh, include_str!("../locales/zh.ftl")),
            (Language::En, include_str!("../locales/en.ftl")),
            (Language::Fr, include_str!("../locales/fr.ftl")),
            (Language::Ru, include_str!("../locales/ru.ftl")),
            (Language::Es, include_str!("../locales/es.ftl")),
        ],
        routes: crate::demo::routes,
        cards: |_| Ok(Vec::new()),
        navigation: &[],
        reactions: &[],
    }
}
