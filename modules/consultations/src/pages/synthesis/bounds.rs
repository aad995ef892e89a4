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
