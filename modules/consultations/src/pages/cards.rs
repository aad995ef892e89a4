//! The cards on the home page: what is open now, and what has come of past consultations.

use super::place::{self, count};
use crate::model::{Consultation, OutcomeNote};
use crate::store;
use contract::{Asked, Card};
use kernel::{Fault, MultilingualText, Value};
use maud::{Markup, html};
use web::component::quoted_line;

/// Consultations on each card.
const ON_CARD_MAX: u64 = 3;

pub(crate) fn cards(asked: &Asked) -> Result<Vec<Card>, Fault> {
    let actor = asked.operation.actor;
    let open = store::open_now(&asked.node, actor, ON_CARD_MAX)?;
    let past = store::past(&asked.node, actor, ON_CARD_MAX)?;
    let speaker = asked.speaker();
    Ok(vec![
        Card {
            order: 10,
            heading: speaker.text("consultations-card-open"),
            body: open_card(asked, &open),
        },
        Card {
            order: 20,
            heading: speaker.text("consultations-card-past"),
            body: past_card(asked, &past),
        },
    ])
}

fn open_card(asked: &Asked, open: &[Consultation]) -> Markup {
    let speaker = asked.speaker();
    html! {
        @if open.is_empty() { p { (speaker.text("consultations-card-none-open")) } }
        ul.links {
            @for consultation in open {
                li {
                    (link(asked, consultation, "consultations-card-take-part", ""))
                    (question(asked, consultation))
                    p.hint { (counted(asked, consultation)) }
                }
            }
            li {
                a href=(asked.href("/consultations")) { (speaker.text("consultations-card-all")) }
            }
        }
    }
}

fn past_card(asked: &Asked, past: &[(Consultation, Option<OutcomeNote>)]) -> Markup {
    let speaker = asked.speaker();
    html! {
        @if past.is_empty() {
            p { (speaker.text("consultations-card-none-past")) }
        } @else {
            ul.links {
                @for (consultation, note) in past {
                    li {
                        (link(asked, consultation, "consultations-card-result", "/synthesis"))
                        (outcome(asked, note.as_ref()))
                        p.hint {
                            @if let Some(at) = consultation.closed_at {
                                (speaker.with("consultations-closed-on",
                                    &[("date", Value::from(speaker.date(at)))])) " · "
                            }
                            (counted(asked, consultation))
                        }
                    }
                }
            }
        }
    }
}

/// What to do with a consultation, by its title.
fn link(asked: &Asked, consultation: &Consultation, key: &str, part: &str) -> Markup {
    let (title, _) = consultation.title(asked.operation.language);
    let said = asked.speaker().with(key, &[("title", Value::from(title))]);
    html! { a href=(asked.href(&place::path(consultation, part))) { (said) } }
}

fn question(asked: &Asked, consultation: &Consultation) -> Markup {
    html! { p { (quoted_line(&consultation.texts.question, asked.speaker())) } }
}

/// How much has been counted: published figures, which hold ten people or more.
fn counted(asked: &Asked, consultation: &Consultation) -> Markup {
    let speaker = asked.speaker();
    let said = |key: &str, number: u64| speaker.with(key, &[("count", count(number))]);
    html! {
        (speaker.text("consultations-card-counted")) " "
        @if consultation.has_too_few_people() {
            (speaker.text("consultations-people-too-few")) " · "
        } @else {
            (said("consultations-people", consultation.people)) " · "
            (said("consultations-votes", consultation.votes)) " · "
        }
        (said("consultations-statement-count", consultation.statements))
    }
}

fn outcome(asked: &Asked, note: Option<&OutcomeNote>) -> Markup {
    let speaker = asked.speaker();
    let Some(note) = note else {
        return html! { p { (speaker.text("consultations-card-outcome-pending")) } };
    };
    html! { p { (quoted_line(&beginning(&note.text), speaker)) } }
}

/// The first paragraph of a note; the consultation's page shows the whole.
fn beginning(note: &MultilingualText) -> MultilingualText {
    let first = |text: &mut String| text.truncate(text.find("\n\n").unwrap_or(text.len()));
    let mut note = note.clone();
    first(&mut note.body);
    note.translations
        .values_mut()
        .for_each(|translation| first(&mut translation.body));
    note
}
