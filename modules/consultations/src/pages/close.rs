//! Closing a consultation: a page that shows exactly what will happen, and the act itself.

use super::consultation::title_of;
use super::place::{self, count};
use super::typed::{or_refusals, status_of};
use crate::actions::close_consultation::close_consultation;
use crate::model::{Consultation, Phase, Refusal};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get, post};
use kernel::{Outcome, Permission, Refused, Role};
use maud::html;
use web::form::Form;
use web::{Page, Values};

pub(crate) fn routes() -> Vec<Route> {
    let path = "/{language}/consultations/{id}/close";
    let officer = Permission::InConsultation(Role::Officer);
    vec![get(path, officer, show), post(path, officer, close)]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(
        &asked,
        open_one(&asked, &id).and_then(|open| confirmation(&asked, &open, &[])),
    )
}

async fn close(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    let outcome = closed(&asked, &id).await;
    place::answer(&asked, outcome)
}

/// The open consultation, if the asker may close it.
fn open_one(asked: &Asked, id: &str) -> Outcome<Consultation> {
    let (consultation, standing) = place::consultation(asked, id)?;
    if !standing.may_run() {
        return Err(Refusal::NotPermitted.into());
    }
    match consultation.phase {
        Phase::Draft => Err(Refusal::NotOpenYet.into()),
        Phase::Closed => Err(Refusal::Closed {
            at: consultation.closed_at,
        }
        .into()),
        Phase::Open => Ok(consultation),
    }
}

async fn closed(asked: &Asked, id: &str) -> Outcome<Response> {
    let open = open_one(asked, id)?;
    match or_refusals(close_consultation(&asked.node, &asked.operation, open.id).await)? {
        Ok(()) => Ok(asked.go(&place::path(&open, "?done=closed"))),
        Err(refusals) => confirmation(asked, &open_one(asked, id)?, &refusals),
    }
}

fn confirmation(asked: &Asked, open: &Consultation, refusals: &[Refused]) -> Outcome<Response> {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-close-title");
    let action = asked.href(&place::path(open, "/close"));
    let button = speaker.text("consultations-close-button");
    let nothing = Values::default();
    let form = Form::new(speaker, &action, &button, &nothing, refusals);
    let waiting = store::pending_statements(&asked.node, open.id, 1)?.count;
    let pending = [("count", count(waiting))];
    let body = html! {
        (form.summary())
        h1 { (title) }
        p.lead { (title_of(open, speaker.language())) }
        p { (speaker.text("consultations-close-lead")) }
        ul {
            li { (speaker.text("consultations-close-effect-votes")) }
            li { (speaker.text("consultations-close-effect-release")) }
            li {
                (speaker.with("consultations-close-effect-pending", &pending))
                @if waiting > 0 {
                    " "
                    a href=(asked.href(&place::path(open, "/moderation"))) {
                        (speaker.text("consultations-run-moderation"))
                    }
                }
            }
            li { (speaker.text("consultations-close-effect-next")) }
        }
        (form.render(html! {}))
        p {
            a href=(asked.href(&place::path(open, ""))) {
                (speaker.text("consultations-close-cancel"))
            }
        }
    };
    let page = Page::new(title, body).status(status_of(refusals));
    Ok(asked.page(place::under(asked, open, page)))
}
