//! The method in plain words: what is done with votes, from the next statement to the published figure.
//! The formulas stand in the documentation, the rules in `model/`.

use super::place;
use axum::response::Response;
use contract::{Asked, Route, get};
use kernel::Permission;
use maud::html;
use web::{Page, component};

/// The sections, in the order in which a vote goes its way.
const SECTIONS: [&str; 9] = [
    "vote",
    "order",
    "release",
    "groups",
    "agreed",
    "divisive",
    "uncertain",
    "limits",
    "check",
];

pub(crate) fn routes() -> Vec<Route> {
    vec![get(
        "/{language}/consultations/method",
        Permission::Anyone,
        show,
    )]
}

async fn show(asked: Asked) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-method-title");
    let body = html! {
        h1 { (title) }
        p.lead { (speaker.text("consultations-method-lead")) }
        @for section in SECTIONS {
            section id=(section) {
                h2 { (speaker.text(&format!("consultations-method-{section}-title"))) }
                p { (speaker.text(&format!("consultations-method-{section}"))) }
            }
        }
        (component::link_list(&[(
            asked.href("/consultations/policy"),
            speaker.text("consultations-list-policy"),
            "",
        )]))
    };
    asked.page(place::under_list(&asked, Page::new(title, body)))
}
