//! What the figures are, and what they are not; with the ways on to the method and the data.

use crate::model::Consultation;
use crate::pages::place;
use contract::Asked;
use maud::{Markup, html};
use web::component;

/// What is said under every page of figures.
const SAID: [&str; 4] = [
    "consultations-synthesis-what-opt-in",
    "consultations-synthesis-what-states",
    "consultations-synthesis-what-ten",
    "consultations-synthesis-what-closing",
];

/// The link to the part of the method page that explains a section; it is called what that part is called.
pub(super) fn explained(asked: &Asked, part: &str) -> Markup {
    let href = format!("{}#{part}", asked.href("/consultations/method"));
    let title = format!("consultations-method-{part}-title");
    html! { p { a href=(href) { (asked.speaker().text(&title)) } } }
}

pub(super) fn what_figures_are(asked: &Asked, consultation: &Consultation) -> Markup {
    let speaker = asked.speaker();
    html! {
        section {
            h2 { (speaker.text("consultations-synthesis-what-title")) }
            ul { @for key in SAID { li { (speaker.text(key)) } } }
        }
        (component::link_list(&[
            (asked.href("/consultations/method"),
                speaker.text("consultations-synthesis-method"), ""),
            (asked.href(&place::path(consultation, "/export")),
                speaker.text("consultations-synthesis-export"), ""),
        ]))
    }
}
