//! The list of consultations: open now, in preparation (for those who run them), closed.

use super::consultation::title_of;
use super::place::{self, count, pager_number};
use crate::model::{Consultation, Phase};
use crate::store::{self, Paged};
use axum::response::Response;
use contract::{Asked, Route, get};
use kernel::{Outcome, Permission, Value};
use maud::{Markup, html};
use web::component::{link_list, pager, text_in};
use web::{Page, Speaker};

/// The phases in the order in which they are listed.
const SECTIONS: [Phase; 3] = [Phase::Open, Phase::Draft, Phase::Closed];

pub(crate) fn routes() -> Vec<Route> {
    vec![get("/{language}/consultations", Permission::Anyone, show)]
}

async fn show(asked: Asked) -> Response {
    place::answer(&asked, list(&asked))
}

/// All sections with their first page each, or, when the address names a phase, that one alone with its pages.
fn list(asked: &Asked) -> Outcome<Response> {
    let query = place::query(asked);
    let only = Phase::from_word(query.get("phase"));
    let page = if only.is_some() {
        place::page_number(asked)
    } else {
        1
    };
    let mut sections = Vec::new();
    for phase in SECTIONS
        .into_iter()
        .filter(|phase| only.is_none_or(|only| only == *phase))
    {
        let held = store::consultations(&asked.node, asked.operation.actor, phase, page)?;
        sections.push((phase, held));
    }
    let speaker = asked.speaker();
    let title = speaker.text("consultations-list-title");
    let body = html! {
        h1 { (title) }
        p.lead { (speaker.text("consultations-list-lead")) }
        @for (phase, held) in &sections { (section(asked, *phase, held)) }
        (links(asked))
    };
    Ok(asked.page(Page::new(title, body)))
}

fn section(asked: &Asked, phase: Phase, held: &Paged<Consultation>) -> Markup {
    let speaker = asked.speaker();
    let base = asked.href(&format!("/consultations?phase={}", phase.word()));
    html! {
        @if !held.entries.is_empty() {
            h2 { (speaker.text(&format!("consultations-list-{}", phase.word()))) }
            ul.links { @for consultation in &held.entries { (entry(asked, consultation)) } }
            (pager(speaker, &base, pager_number(held.page), pager_number(held.pages)))
        } @else if phase == Phase::Open {
            h2 { (speaker.text("consultations-list-open")) }
            p { (speaker.text("consultations-list-none-open")) }
        }
    }
}

fn entry(asked: &Asked, consultation: &Consultation) -> Markup {
    let speaker = asked.speaker();
    let (question, held, _) = consultation.texts.question.in_language(speaker.language());
    html! {
        li {
            a href=(asked.href(&place::path(consultation, ""))) {
                (title_of(consultation, speaker.language()))
            }
            p { (text_in(held, question)) }
            p.hint { (since(consultation, speaker)) }
        }
    }
}

/// Since when it stands so, and what has been counted.
fn since(consultation: &Consultation, speaker: Speaker) -> Markup {
    let statements = [("count", count(consultation.statements))];
    let people = [("count", count(consultation.people))];
    let (key, at) = match consultation.phase {
        Phase::Draft => ("consultations-draft-since", Some(consultation.created_at)),
        Phase::Open => ("consultations-opened-on", consultation.opened_at),
        Phase::Closed => ("consultations-closed-on", consultation.closed_at),
    };
    html! {
        @if let Some(at) = at {
            (speaker.with(key, &[("date", Value::from(speaker.date(at)))])) " · "
        }
        (speaker.with("consultations-statement-count", &statements))
        @if consultation.people > 0 { " · " (speaker.with("consultations-people", &people)) }
    }
}

fn links(asked: &Asked) -> Markup {
    let speaker = asked.speaker();
    let link = |path: &str, key: &str| (asked.href(path), speaker.text(key), String::new());
    let mut links = vec![
        link("/consultations/policy", "consultations-list-policy"),
        link("/consultations/method", "consultations-list-method"),
    ];
    if asked.operation.actor.is_officer() {
        links.insert(0, link("/consultations/new", "consultations-list-new"));
    }
    html! { h2 { (speaker.text("consultations-list-more")) } (link_list(&links)) }
}
