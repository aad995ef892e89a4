//! A module's manifest: its views, words, routes, cards, reactions.

use crate::{Asked, Node};
use axum::handler::Handler;
use axum::routing::MethodRouter;
use kernel::{Fact, Fault, Language, Permission};
use maud::Markup;
use store::View;

/// Everything that a module offers the app.
pub struct Manifest {
    /// The module's name, one word of the glossary.
    pub name: &'static str,
    /// Its views.
    pub views: &'static [View],
    /// The SQL that makes its tables at the desk (prunable rows); empty when it has none.
    pub desk_schema: &'static str,
    /// Its messages in each of the six languages.
    pub locales: &'static [(Language, &'static str)],
    /// Its routes.
    pub routes: fn() -> Vec<Route>,
    /// Its summary cards on the home page.
    pub cards: fn(&Asked) -> Result<Vec<Card>, Fault>,
    /// Its entries in the navigation: path without the language, and the label's message key.
    pub navigation: &'static [(&'static str, &'static str)],
    /// What it does when facts have happened.
    pub reactions: &'static [Reaction],
}

/// A section of the home page.
pub struct Card {
    /// Lower comes first.
    pub order: u8,
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub body: Markup,
}

/// Something that follows facts: run at least once for each, in log order, and safe to repeat.
#[derive(Clone, Copy)]
pub struct Reaction {
    /// Its name, by which its place in the log is kept.
    pub name: &'static str,
    /// The kinds of fact it follows.
    pub kinds: &'static [&'static str],
    /// What it does with a batch of them.
    pub react: fn(&Node, &[Fact]) -> Result<(), Fault>,
}

/// A route with the permission it asks for.
pub struct Route {
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    pub(crate) permission: Permission,
    pub(crate) handler: MethodRouter<Node>,
}

/// A route that reads.
pub fn get<H, T>(path: &'static str, permission: Permission, handler: H) -> Route
where
    H: Handler<T, Node>,
    T: 'static,
{
    Route {
        method: "GET",
        path,
        permission,
        handler: axum::routing::get(handler),
    }
}

/// A route that may change something.
pub fn post<H, T>(path: &'static str, permission: Permission, handler: H) -> Route
where
    H: Handler<T, Node>,
    T: 'static,
{
    Route {
        method: "POST",
        path,
        permission,
        handler: axum::routing::post(handler),
    }
}
