//! The method in plain words: what is done with votes, from the next statement to the published figure.
//! The formulas stand in the documentation, the rules in `model/`.

use super::place;
use axum::response::Response;
use contract::{Asked, Route, get};
use kernel::Permission;
use maud::{Markup, html};
use web::{Page, Speaker, component};

/// The sections, in the order in which a vote goes its way.
const SECTIONS: [&str; 18] = [
    "vote",
    "order",
    "last-part",
    "release",
    "groups",
    "chance",
    "agreed",
    "divisive",
    "uncertain",
    "short-list",
    "represents",
    "certificate",
    "drawn-anew",
    "importance",
    "schemes",
    "effective",
    "limits",
    "check",
];

/// Where the formulas stand in the published source.
const FORMULAS: &str = "docs/method/";

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
        (contents(speaker))
        @for section in SECTIONS {
            section {
                h2 id=(section) { (title_of(speaker, section)) }
                @for paragraph in speaker.text(&format!("consultations-method-{section}")).split("\n\n") {
                    p { (paragraph) }
                }
            }
        }
        section {
            h2 id="formulas" { (title_of(speaker, "formulas")) }
            p {
                (component::message_quoting(speaker, "consultations-method-formulas", "folder",
                    &component::id_text(FORMULAS)))
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

/// The parts of the page, to be reached without reading all of it.
fn contents(speaker: Speaker) -> Markup {
    html! {
        nav aria-labelledby="contents" {
            h2 #contents { (speaker.text("consultations-method-contents")) }
            ol {
                @for section in SECTIONS {
                    li { a href={ "#" (section) } { (title_of(speaker, section)) } }
                }
            }
        }
    }
}

fn title_of(speaker: Speaker, section: &str) -> String {
    speaker.text(&format!("consultations-method-{section}-title"))
}
