//! Preparing a consultation: the form for its texts. It stays a draft until it is opened.

use super::place;
use super::texts_form::{self, TEXTS_BODY_BYTES_MAX};
use super::typed::{or_refusals, status_of};
use crate::actions::create_consultation::{CreateConsultation, create_consultation};
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::response::Response;
use contract::{Asked, Route, get, post};
use kernel::{Outcome, Permission, Refused};
use maud::html;
use web::form::Form;
use web::{Page, Values};

pub(crate) fn routes() -> Vec<Route> {
    let create = create.layer(DefaultBodyLimit::max(TEXTS_BODY_BYTES_MAX));
    vec![
        get("/{language}/consultations/new", Permission::Officer, show),
        post("/{language}/consultations", Permission::Officer, create),
    ]
}

async fn show(asked: Asked) -> Response {
    shown(&asked, &texts_form::blank(asked.operation.language), &[])
}

async fn create(asked: Asked, values: Values) -> Response {
    let outcome = created(&asked, &values).await;
    place::answer(&asked, outcome)
}

async fn created(asked: &Asked, values: &Values) -> Outcome<Response> {
    let done = match texts_form::read(values) {
        Ok(written) => {
            let create = CreateConsultation {
                texts: written.texts,
                participation: written.participation,
                recorded: written.recorded,
            };
            or_refusals(create_consultation(&asked.node, &asked.operation, create).await)?
        }
        Err(refusals) => Err(refusals),
    };
    match done {
        Ok(id) => Ok(asked.go(&format!("/consultations/{id}?done=saved"))),
        Err(refusals) => Ok(shown(asked, values, &texts_form::placed(refusals, values))),
    }
}

fn shown(asked: &Asked, values: &Values, refusals: &[Refused]) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-new-title");
    let action = asked.href("/consultations");
    let button = speaker.text("consultations-new-button");
    let form = Form::new(speaker, &action, &button, values, refusals);
    let body = html! {
        (form.summary())
        h1 { (title) }
        p.lead { (speaker.text("consultations-new-lead")) }
        (form.render(texts_form::fields(&form)))
    };
    asked.page(place::under_list(
        asked,
        Page::new(title, body).status(status_of(refusals)),
    ))
}
