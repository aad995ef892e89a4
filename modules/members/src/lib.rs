//! People, organisations, roles, invitations, sign-in: the module's face.
//!
//! [`manifest`] is what the app puts in place; [`who_asks`], [`affiliation`], [`roll`] and [`consultation_role`] answer the
//! questions that other modules ask; the rest is for the terminal and the demonstration. No passwords, no passkeys yet.

mod actions;
mod answers;
mod model;
mod pages;
mod store;
mod views;

pub use actions::bootstrap::{bootstrap, sign_in_link};
pub use actions::grant_role::grant_role;
pub use actions::issue_invitation::issue_invitation;
pub use actions::register_organisation::{NewOrganisation, register_organisation};
pub use actions::register_person::{NewPerson, register_person};
pub use answers::{affiliation, consultation_role, roll, who_asks};
pub use model::{InvitationDraft, Scope, ScopeError};

use contract::{Manifest, Node, Route, get, post};
use kernel::{Fault, Language, Permission, PersonId};
use pages::{
    change_address, edit_profile, invitations, join, me, organisation_form, organisations, people,
    person, sign_in,
};

/// What the module offers the app.
pub fn manifest() -> Manifest {
    Manifest {
        name: "members",
        views: views::VIEWS,
        desk_schema: crate::store::DESK_SCHEMA,
        locales: LOCALES,
        routes,
        cards: |_| Ok(Vec::new()),
        navigation: &[("/organisations", "members-organisations")],
        reactions: &[],
    }
}

/// The `Cookie` header of a new session of a member: for load tests and for tests across modules.
pub fn session_cookie(node: &Node, person: PersonId) -> Result<String, Fault> {
    let secret = actions::begin_session::begin_session(node, person, "")?;
    Ok(pages::cookie::sent(secret, node.settings().https()))
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
    let mut routes = routes_for_all();
    routes.extend(routes_for_officers());
    routes
}

fn routes_for_all() -> Vec<Route> {
    use Permission::{Anyone, SignedIn};
    vec![
        get("/{language}/sign-in", Anyone, sign_in::show),
        post("/{language}/sign-in", Anyone, sign_in::ask),
        get("/{language}/sign-in/sent", Anyone, sign_in::sent),
        get("/{language}/sign-in/{secret}", Anyone, sign_in::link),
        post("/{language}/sign-in/{secret}", Anyone, sign_in::enter),
        post("/{language}/sign-out", Anyone, sign_in::leave),
        get("/{language}/join/{secret}", Anyone, join::show),
        post("/{language}/join/{secret}", Anyone, join::submit),
        get("/{language}/me", SignedIn, me::show),
        post("/{language}/me/sessions/end", SignedIn, me::end_sessions),
        get("/{language}/me/edit", SignedIn, edit_profile::show),
        post("/{language}/me/edit", SignedIn, edit_profile::save),
        get("/{language}/me/address", SignedIn, change_address::show),
        post("/{language}/me/address", SignedIn, change_address::ask),
        get("/{language}/organisations", Anyone, organisations::show),
        get(
            "/{language}/organisations/{id}/edit",
            SignedIn,
            organisation_form::show,
        ),
        post(
            "/{language}/organisations/{id}/edit",
            SignedIn,
            organisation_form::save,
        ),
    ]
}

fn routes_for_officers() -> Vec<Route> {
    use Permission::Officer;
    vec![
        post(
            "/{language}/organisations",
            Officer,
            organisation_form::enter,
        ),
        get(
            "/{language}/organisations/new",
            Officer,
            organisation_form::show_new,
        ),
        get("/{language}/members", Officer, people::show),
        get("/{language}/members/{id}", Officer, person::show),
        post("/{language}/members/{id}/roles", Officer, person::give),
        get(
            "/{language}/members/{id}/roles/{scope}/{role}",
            Officer,
            person::show_withdraw,
        ),
        post(
            "/{language}/members/{id}/roles/{scope}/{role}",
            Officer,
            person::withdraw,
        ),
        get("/{language}/invitations", Officer, invitations::show),
        post("/{language}/invitations", Officer, invitations::issue),
        get(
            "/{language}/invitations/{id}/withdraw",
            Officer,
            invitations::show_withdraw,
        ),
        post(
            "/{language}/invitations/{id}/withdraw",
            Officer,
            invitations::withdraw,
        ),
    ]
}
