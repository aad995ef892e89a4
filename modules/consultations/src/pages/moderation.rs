//! Moderation: one statement to decide with its form, the others that wait as a list, and the page that adds statements
//! to begin with. Whether a decision stands is a rule of `model/statement.rs`.

mod decision;
mod seed;

use super::typed::status_of;
use super::{decisions, place, statement_text};
use crate::model::{Consultation, Decision, State, Statement};
use crate::store::{self, Paged};
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get, post};
use kernel::{Fault, Outcome, Permission, Refused, Role, Value};
use maud::{Markup, html};
use web::component::{self, NoticeKind, TableOptions};
use web::{Page, Values};

pub(crate) fn routes() -> Vec<Route> {
    let moderator = Permission::InConsultation(Role::Moderator);
    vec![
        get("/{language}/consultations/{id}/moderation", moderator, show),
        post(
            "/{language}/consultations/{id}/statements/{statement}/decision",
            moderator,
            decision::record,
        ),
        get("/{language}/consultations/{id}/seed", moderator, seed::show),
        post("/{language}/consultations/{id}/seed", moderator, seed::add),
    ]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, page(&asked, &id))
}

/// The queue: with the oldest statement to decide, or the one that the address chooses.
fn page(asked: &Asked, id: &str) -> Outcome<Response> {
    let consultation = place::moderated(asked, id)?;
    let query = place::query(asked);
    let waiting =
        store::pending_statements(&asked.node, consultation.id, place::page_number(asked))?;
    let chosen = match query.get("statement") {
        "" => waiting.entries.first().cloned(),
        chosen => Some(place::statement(asked, &consultation, chosen)?),
    };
    let shown = Shown {
        consultation: &consultation,
        chosen: chosen.as_ref(),
        waiting: &waiting,
        was_recorded: query.has("recorded"),
        values: &Values::default(),
        refusals: &[],
    };
    Ok(render(asked, &shown)?)
}

/// What the page shows: also after a decision was refused, with what was typed.
struct Shown<'a> {
    consultation: &'a Consultation,
    chosen: Option<&'a Statement>,
    waiting: &'a Paged<Statement>,
    was_recorded: bool,
    values: &'a Values,
    refusals: &'a [Refused],
}

fn render(asked: &Asked, shown: &Shown<'_>) -> Result<Response, Fault> {
    let speaker = asked.speaker();
    let consultation = shown.consultation;
    let title = speaker.text("consultations-moderation-title");
    let body = html! {
        (web::form::error_summary(speaker, shown.refusals))
        h1 { (title) }
        p.lead { (speaker.text("consultations-moderation-lead")) }
        @if shown.was_recorded {
            (component::notice(NoticeKind::Success,
                &speaker.text("consultations-moderation-recorded"), html! {}))
        }
        @match shown.chosen {
            Some(statement) => { (chosen_statement(asked, shown, statement)?) }
            None => { p { (speaker.text("consultations-moderation-none")) } }
        }
        (others(asked, shown))
        (component::link_list(&[
            (asked.href(&place::path(consultation, "/decisions")),
                speaker.text("consultations-moderation-done"), ""),
            (asked.href(&place::path(consultation, "/seed")),
                speaker.text("consultations-run-seed"), ""),
            (asked.href("/consultations/policy"),
                speaker.text("consultations-moderation-check"), ""),
        ]))
    };
    let page = Page::new(title, body).status(status_of(shown.refusals));
    Ok(asked.page(place::under(asked, consultation, page)))
}

/// The statement to decide, how it stands, and the form.
fn chosen_statement(
    asked: &Asked,
    shown: &Shown<'_>,
    statement: &Statement,
) -> Result<Markup, Fault> {
    let speaker = asked.speaker();
    let stands = decisions::decided(
        speaker,
        statement.state,
        duplicate_of(asked, statement)?,
        statement.seeded,
    );
    let translate = place::path(shown.consultation, &format!("/translate/{}", statement.id));
    let since = [(
        "date",
        Value::from(speaker.date_time(statement.submitted_at)),
    )];
    Ok(html! {
        section {
            @if statement.state == State::Pending {
                (statement_text::quotation(speaker, statement))
                p.hint { (speaker.with("consultations-moderation-waiting-since", &since)) }
            } @else {
                h2 { (speaker.text("consultations-moderation-revise-title")) }
                p { (speaker.text("consultations-moderation-revise-lead")) }
                (statement_text::quotation(speaker, statement))
                p { strong { (speaker.text("consultations-moderation-standing")) } ": " (stands) }
            }
            p {
                a href=(asked.href(&translate)) {
                    (speaker.text("consultations-moderation-translate"))
                }
            }
            @if !shown.consultation.permits(Decision::Accept) {
                p { (speaker.text("consultations-moderation-closed")) }
            }
            (decision::form(asked, shown, statement))
        }
    })
}

/// The number of the statement that this one repeats.
fn duplicate_of(asked: &Asked, statement: &Statement) -> Result<Option<u64>, Fault> {
    let State::Duplicate(of) = statement.state else {
        return Ok(None);
    };
    let of = store::statement(&asked.node, statement.consultation, of)?;
    Ok(of.and_then(|of| of.number))
}

/// What else waits, each with a link to decide it.
fn others(asked: &Asked, shown: &Shown<'_>) -> Markup {
    let speaker = asked.speaker();
    let chosen = shown.chosen.map(|statement| statement.id);
    let rows: Vec<Vec<Markup>> = shown
        .waiting
        .entries
        .iter()
        .filter(|statement| Some(statement.id) != chosen)
        .map(|statement| {
            let part = format!("/moderation?statement={}", statement.id);
            vec![
                statement_text::line(speaker, statement),
                component::time(speaker, statement.submitted_at),
                html! {
                    a href=(asked.href(&place::path(shown.consultation, &part))) {
                        (speaker.text("consultations-moderation-decide"))
                        span.hidden { ": " (statement_text::message_about(
                            speaker, "consultations-moderation-decision-for", statement)) }
                    }
                },
            ]
        })
        .collect();
    let headers = [
        "consultations-column-statement",
        "consultations-column-date",
        "consultations-moderation-decision",
    ]
    .map(|key| speaker.text(key));
    let here = asked.href(&place::path(shown.consultation, "/moderation"));
    html! {
        @if !rows.is_empty() {
            (component::table(&speaker.text("consultations-moderation-others"), &headers, &rows,
                TableOptions { named_rows: true, ..TableOptions::default() }))
        }
        (component::pager(speaker, &here, place::pager_number(shown.waiting.page),
            place::pager_number(shown.waiting.pages)))
    }
}
