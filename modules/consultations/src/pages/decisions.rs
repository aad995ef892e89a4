//! The public log of decisions about statements: each with its date and reason, the revised ones too, never an author.
//! What a decision does is told in `actions/decide_statement.rs`.

use super::place::{self, count};
use super::statement_text;
use crate::model::{Consultation, DecisionEntry, Standing, State, Statement};
use crate::store::{self, Paged};
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get};
use kernel::{Outcome, Permission, Value};
use maud::{Markup, html};
use web::component::{self, TableOptions};
use web::{Page, Speaker};

pub(crate) fn routes() -> Vec<Route> {
    vec![get(
        "/{language}/consultations/{id}/decisions",
        Permission::Anyone,
        show,
    )]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, page(&asked, &id))
}

fn page(asked: &Asked, id: &str) -> Outcome<Response> {
    let (consultation, standing) = place::consultation(asked, id)?;
    let speaker = asked.speaker();
    let log = store::decisions(&asked.node, consultation.id, place::page_number(asked))?;
    let title = speaker.text("consultations-decisions-title");
    let here = asked.href(&place::path(&consultation, "/decisions"));
    let body = html! {
        h1 { (title) }
        p.lead { (speaker.text("consultations-decisions-lead")) }
        p {
            a href=(asked.href("/consultations/policy")) {
                (speaker.text("consultations-submit-policy"))
            }
        }
        @if log.count == 0 {
            p { (speaker.text("consultations-decisions-none")) }
        } @else {
            (table(asked, &consultation, &standing, &log))
            (component::pager(speaker, &here, place::pager_number(log.page),
                place::pager_number(log.pages)))
        }
    };
    Ok(asked.page(place::under(
        asked,
        &consultation,
        Page::new(title, body).wide(),
    )))
}

fn table(
    asked: &Asked,
    consultation: &Consultation,
    standing: &Standing,
    log: &Paged<DecisionEntry>,
) -> Markup {
    let speaker = asked.speaker();
    let may_revise = standing.may_moderate();
    let headers = [
        "consultations-column-date",
        "consultations-column-statement",
        "consultations-decisions-column-decision",
    ]
    .map(|key| speaker.text(key));
    let rows: Vec<Vec<Markup>> = log
        .entries
        .iter()
        .map(|entry| {
            vec![
                component::time(speaker, entry.at),
                shown(speaker, &entry.statement),
                html! {
                    (decision(speaker, entry))
                    @if may_revise && stands(entry) {
                        (revise_link(asked, consultation, &entry.statement))
                    }
                },
            ]
        })
        .collect();
    component::table(
        &speaker.text("consultations-decisions-title"),
        &headers,
        &rows,
        TableOptions {
            hidden_caption: true,
            ..TableOptions::default()
        },
    )
}

/// The statement as the public log shows it. A text that stands rejected because it holds personal data or abuse is not
/// spread by its own rejection.
fn shown(speaker: Speaker, statement: &Statement) -> Markup {
    let withheld = matches!(
        statement.state,
        State::Rejected(Some(reason)) if reason.takes_down()
    );
    html! {
        @if let Some(numbered) = statement_text::numbered(speaker, statement) { (numbered) ": " }
        @if withheld && statement.text.is_some() {
            span.hint { (speaker.text("consultations-decisions-withheld")) }
        } @else {
            (statement_text::line(speaker, statement))
        }
    }
}

fn decision(speaker: Speaker, entry: &DecisionEntry) -> Markup {
    html! {
        (decided(speaker, entry.state, entry.duplicate_of_number, entry.statement.seeded))
        @if !stands(entry) {
            " " span.hint { "(" (speaker.text("consultations-decisions-revised")) ")" }
        }
    }
}

/// Whether the statement still stands as this entry decided.
fn stands(entry: &DecisionEntry) -> bool {
    entry.statement.state == entry.state && entry.statement.decided_at == Some(entry.at)
}

/// A decision in words: for a duplicate with the number of the statement that it repeats.
pub(super) fn decided(
    speaker: Speaker,
    state: State,
    duplicate_of: Option<u64>,
    seeded: bool,
) -> String {
    match state {
        State::Pending => speaker.text("consultations-moderation-none-yet"),
        State::Accepted if seeded => speaker.text("consultations-decisions-seeded"),
        State::Accepted => speaker.text("consultations-decisions-accepted"),
        State::Rejected(None) => speaker.text("consultations-decisions-rejected-plain"),
        State::Rejected(Some(reason)) => {
            let reason = speaker.text(&format!("consultations-reason-{}", reason.word()));
            speaker.with(
                "consultations-decisions-rejected",
                &[("reason", Value::from(reason))],
            )
        }
        State::Duplicate(_) => match duplicate_of {
            Some(number) => speaker.with(
                "consultations-decisions-duplicate",
                &[("number", count(number))],
            ),
            None => speaker.text("consultations-decisions-duplicate-gone"),
        },
    }
}

fn revise_link(asked: &Asked, consultation: &Consultation, statement: &Statement) -> Markup {
    let part = format!("/moderation?statement={}", statement.id);
    html! {
        " " a href=(asked.href(&place::path(consultation, &part))) {
            (asked.speaker().text("consultations-moderation-revise"))
        }
    }
}
