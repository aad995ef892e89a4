//! The synthesis: first in words what people of all opinion groups agree on, a short list that represents everybody and
//! what people call important, then where the groups lie, what divides them, what they are unsure of, and how the shares
//! look when people are counted otherwise; further pages go by statement, region and kind. It shows published figures only; which
//! those are is decided in `views/release.rs` and `model/synthesis.rs`.

mod bands;
mod bounds;
mod findings;
mod groups;
mod importance;
mod names;
mod one_statement;
mod schemes;
mod short_list;
mod statements;

use super::{place, statement_text};
use crate::model::{Consultation, Phase, Position, PublishedSynthesis, Standing, Statement};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get};
use kernel::{Fault, Outcome, Permission, Value};
use maud::{Markup, html};
use std::collections::BTreeMap;
use web::component::{self, NoticeKind};
use web::{Page, Speaker};

pub(crate) fn routes() -> Vec<Route> {
    let anyone = Permission::Anyone;
    vec![
        get("/{language}/consultations/{id}/synthesis", anyone, show),
        get(
            "/{language}/consultations/{id}/synthesis/statements",
            anyone,
            statements::show,
        ),
        get(
            "/{language}/consultations/{id}/synthesis/statements/{number}",
            anyone,
            one_statement::show,
        ),
        get(
            "/{language}/consultations/{id}/synthesis/regions",
            anyone,
            bands::show_regions,
        ),
        get(
            "/{language}/consultations/{id}/synthesis/kinds",
            anyone,
            bands::show_kinds,
        ),
    ]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, page(&asked, &id))
}

fn page(asked: &Asked, id: &str) -> Outcome<Response> {
    let (consultation, standing) = place::consultation(asked, id)?;
    let speaker = asked.speaker();
    let published = store::synthesis(&asked.node, consultation.id)?;
    let (title, _) = consultation.title(speaker.language());
    let title = speaker.with(
        "consultations-synthesis-of",
        &[("title", Value::from(title))],
    );
    let body = html! {
        h1 { (title) }
        p { (component::tag(&speaker.text("consultations-text-summary"))) }
        @match &published {
            Some(published) => { (picture(asked, &consultation, &standing, published)?) }
            None => {
                p.lead { (speaker.text("consultations-synthesis-lead-too-few")) }
            }
        }
        (further(asked, &consultation))
        (bounds::what_figures_are(asked, &consultation))
    };
    Ok(asked.page(place::under(asked, &consultation, Page::new(title, body))))
}

/// All that rests on the published picture.
fn picture(
    asked: &Asked,
    consultation: &Consultation,
    standing: &Standing,
    published: &PublishedSynthesis,
) -> Result<Markup, Fault> {
    let speaker = asked.speaker();
    let own = match standing.person() {
        Some(person) => store::own_place(&asked.node, consultation.id, person)?,
        None => None,
    };
    let named = Named::of(asked, consultation, published)?;
    let state = if published.last {
        "final"
    } else {
        "provisional"
    };
    Ok(html! {
        p.lead { (lead(speaker, published)) }
        (component::notice(NoticeKind::Plain,
            &speaker.text(&format!("consultations-synthesis-{state}")), html! {}))
        (findings::agreed(&named, published))
        (short_list::short_list(&named, published))
        (importance::important(&named, published))
        (groups::groups(&named, published, own))
        (findings::divisive(&named, published))
        (findings::uncertain(&named, published))
        (schemes::counted_otherwise(&named, published))
        (counted(speaker, consultation, published))
    })
}

/// What people agree on, in one sentence.
fn lead(speaker: Speaker, published: &PublishedSynthesis) -> String {
    let agreed = published
        .common_ground
        .iter()
        .filter(|ground| ground.position == Position::Agree)
        .count();
    match (published.groups.len(), agreed) {
        (0 | 1, _) => speaker.text("consultations-synthesis-lead-no-groups"),
        (_, 0) => speaker.text("consultations-synthesis-lead-none"),
        (_, agreed) => speaker.with(
            "consultations-synthesis-lead-agreed",
            &[("count", Value::from(agreed))],
        ),
    }
}

/// How much was counted, as of when, and the digest under which the published document can be checked.
fn counted(
    speaker: Speaker,
    consultation: &Consultation,
    published: &PublishedSynthesis,
) -> Markup {
    let number = |number: u64| html! { (speaker.count(number)) };
    let too_few = consultation.has_too_few_people();
    let people = if too_few {
        html! { (speaker.text("consultations-synthesis-too-few-short")) }
    } else {
        number(consultation.people)
    };
    let entries = [
        ("consultations-synthesis-people", people),
        ("consultations-synthesis-votes", number(published.votes)),
        (
            "consultations-synthesis-statements",
            number(consultation.statements),
        ),
        (
            "consultations-synthesis-at",
            component::time_of_day(speaker, published.at),
        ),
        (
            "consultations-synthesis-digest",
            component::id_text(&published.digest),
        ),
    ];
    let entries: Vec<(String, Markup)> = entries
        .into_iter()
        .filter(|(key, _)| !(too_few && *key == "consultations-synthesis-votes"))
        .map(|(key, value)| (speaker.text(key), value))
        .collect();
    html! {
        section {
            h2 { (speaker.text("consultations-synthesis-counted")) }
            (component::summary_list(&entries))
        }
    }
}

/// Where the figures of every statement stand.
fn further(asked: &Asked, consultation: &Consultation) -> Markup {
    let speaker = asked.speaker();
    let mut parts = vec![("statements", "statements-title")];
    if bands::are_known(consultation) {
        parts.push(("regions", "region-title"));
        parts.push(("kinds", "kind-title"));
    }
    let links: Vec<(String, String, &str)> = parts
        .iter()
        .map(|(part, key)| {
            (
                asked.href(&place::path(consultation, &format!("/synthesis/{part}"))),
                speaker.text(&format!("consultations-synthesis-{key}")),
                "",
            )
        })
        .collect();
    html! {
        section {
            h2 { (speaker.text("consultations-synthesis-further")) }
            @if consultation.phase != Phase::Draft { (component::link_list(&links)) }
            @if !bands::are_known(consultation) && consultation.imported {
                p { (speaker.text("consultations-synthesis-imported-note")) }
            }
        }
    }
}

/// The statements that the picture names, with what is needed to show them.
struct Named<'a> {
    asked: &'a Asked,
    consultation: &'a Consultation,
    statements: BTreeMap<u64, Statement>,
}

impl<'a> Named<'a> {
    fn of(
        asked: &'a Asked,
        consultation: &'a Consultation,
        published: &PublishedSynthesis,
    ) -> Result<Self, Fault> {
        let numbers: Vec<u64> = findings::numbers(published)
            .chain(groups::numbers(published))
            .chain(short_list::numbers(published))
            .chain(importance::numbers(published))
            .chain(schemes::numbers(published))
            .collect();
        let statements = store::statements_by_number(&asked.node, consultation.id, &numbers)?;
        Ok(Self {
            asked,
            consultation,
            statements,
        })
    }

    fn speaker(&self) -> Speaker<'a> {
        self.asked.speaker()
    }

    /// The statement in one line, its number leading to its page; nothing when it is not there any more.
    fn line(&self, number: u64) -> Option<Markup> {
        let statement = self.statements.get(&number)?;
        Some(line_of(self.asked, self.consultation, statement))
    }
}

/// A statement in one line, its number leading to its own figures.
fn line_of(asked: &Asked, consultation: &Consultation, statement: &Statement) -> Markup {
    let number = statement.number.unwrap_or(0);
    let part = format!("/synthesis/statements/{number}");
    let href = asked.href(&place::path(consultation, &part));
    statement_text::line_at(asked.speaker(), statement, &href)
}

/// A page of the synthesis that stands under its first page.
fn under(asked: &Asked, consultation: &Consultation, page: Page) -> Page {
    place::under(asked, consultation, page).under(
        asked.href(&place::path(consultation, "/synthesis")),
        asked.speaker().text("consultations-synthesis-title"),
    )
}

/// When no figure is there yet: when it comes.
fn not_counted_note(speaker: Speaker) -> Markup {
    html! {
        p.hint { (speaker.text("consultations-synthesis-not-counted-note")) }
    }
}

/// How many of how many, 0 to 1; no number when nobody voted.
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 {
        f64::NAN
    } else {
        part as f64 / whole as f64
    }
}
