//! Beginning the last part of a consultation: a page that says what will change, and the act itself.

use super::consultation::title_of;
use super::place;
use super::typed::{or_refusals, status_of};
use crate::actions::begin_last_part::begin_last_part;
use crate::model::{Consultation, Phase, Refusal};
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get, post};
use kernel::{Outcome, Permission, Refused, Role};
use maud::html;
use web::form::Form;
use web::{Page, Values};

pub(crate) fn routes() -> Vec<Route> {
    let path = "/{language}/consultations/{id}/last-part";
    let officer = Permission::InConsultation(Role::Officer);
    vec![get(path, officer, show), post(path, officer, begin)]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(
        &asked,
        open_one(&asked, &id).map(|open| confirmation(&asked, &open, &[])),
    )
}

async fn begin(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    let outcome = begun(&asked, &id).await;
    place::answer(&asked, outcome)
}

/// The open consultation, if the asker may begin its last part.
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
        Phase::Open if consultation.last_part_at.is_some() => Err(Refusal::LastPartBegun.into()),
        Phase::Open => Ok(consultation),
    }
}

async fn begun(asked: &Asked, id: &str) -> Outcome<Response> {
    let open = open_one(asked, id)?;
    match or_refusals(begin_last_part(&asked.node, &asked.operation, open.id).await)? {
        Ok(()) => Ok(asked.go(&place::path(&open, "?done=last-part"))),
        Err(refusals) => Ok(confirmation(asked, &open_one(asked, id)?, &refusals)),
    }
}

fn confirmation(asked: &Asked, open: &Consultation, refusals: &[Refused]) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-last-part-title");
    let action = asked.href(&place::path(open, "/last-part"));
    let button = speaker.text("consultations-last-part-button");
    let nothing = Values::default();
    let form = Form::new(speaker, &action, &button, &nothing, refusals);
    let body = html! {
        (form.summary())
        h1 { (title) }
        p.lead { (title_of(open, speaker.language())) }
        p { (speaker.text("consultations-last-part-lead")) }
        ul {
            li { (speaker.text("consultations-last-part-effect-list")) }
            li { (speaker.text("consultations-last-part-effect-rest")) }
            li { (speaker.text("consultations-last-part-effect-when")) }
        }
        (form.render(html! {}))
        p {
            a href=(asked.href(&place::path(open, ""))) {
                (speaker.text("consultations-last-part-cancel"))
            }
        }
    };
    let page = Page::new(title, body).status(status_of(refusals));
    asked.page(place::under(asked, open, page))
}
