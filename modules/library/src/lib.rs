//! The reference catalogue: norms, confidence-building measures, principles, processes, countries and areas, regions.
//! It is shipped with the program and read-only; institutions do not edit it here, and no figure stands beside a State.

mod model;
mod pages;

pub use model::catalogue::countries;

use contract::{Manifest, Route, get};
use kernel::{Language, Permission};

/// What the module offers the app.
pub fn manifest() -> Manifest {
    Manifest {
        name: "library",
        views: &[],
        desk_schema: "",
        locales: LOCALES,
        routes,
        cards: |_| Ok(Vec::new()),
        navigation: &[("/library", "library-title")],
        reactions: &[],
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

fn routes() -> Vec<Route> {
    vec![
        get(
            "/{language}/library",
            Permission::Anyone,
            pages::catalogues::show,
        ),
        get(
            "/{language}/library/{catalogue}",
            Permission::Anyone,
            pages::entries::show,
        ),
        get(
            "/{language}/library/{catalogue}/{id}",
            Permission::Anyone,
            pages::entry::show,
        ),
    ]
}
