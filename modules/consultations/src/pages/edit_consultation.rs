//! Editing a draft. When another editor was faster, the page shows both versions and keeps what was typed.

use super::place;
use super::texts_form::{self, NAMES, TEXTS_BODY_BYTES_MAX};
use super::typed::{or_refusals, status_of};
use crate::actions::revise_consultation::{ReviseConsultation, revise_consultation};
use crate::model::{Consultation, Phase, Refusal};
use axum::extract::{DefaultBodyLimit, Path};
use axum::handler::Handler;
use axum::response::Response;
use contract::{Asked, Route, get, post};
use kernel::{Language, Outcome, Permission, Refused, Role, Value};
use maud::{Markup, html};
use web::component::{TableOptions, table};
use web::form::Form;
use web::{Page, Speaker, Values};

pub(crate) fn routes() -> Vec<Route> {
    let path = "/{language}/consultations/{id}/edit";
    let officer = Permission::InConsultation(Role::Officer);
    let revise = revise.layer(DefaultBodyLimit::max(TEXTS_BODY_BYTES_MAX));
    vec![get(path, officer, show), post(path, officer, revise)]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, stored(&asked, &id))
}

async fn revise(asked: Asked, Path((_, id)): Path<(String, String)>, values: Values) -> Response {
    let outcome = revised(&asked, &id, &values).await;
    place::answer(&asked, outcome)
}

/// The draft, if the asker may change it.
pub(super) fn draft_of(asked: &Asked, id: &str) -> Outcome<Consultation> {
    let (consultation, standing) = place::consultation(asked, id)?;
    if !standing.may_run() {
        return Err(Refusal::NotPermitted.into());
    }
    if consultation.phase != Phase::Draft {
        return Err(Refusal::NotADraft.into());
    }
    Ok(consultation)
}

fn stored(asked: &Asked, id: &str) -> Outcome<Response> {
    let consultation = draft_of(asked, id)?;
    let values = texts_form::stored(&consultation);
    Ok(shown(
        asked,
        &consultation,
        consultation.revision,
        &values,
        &[],
    ))
}

async fn revised(asked: &Asked, id: &str, values: &Values) -> Outcome<Response> {
    let consultation = draft_of(asked, id)?;
    // A form without a revision was shown none, and so meets whatever stands there as somebody else's version.
    let revision = values.get("revision").parse().unwrap_or(0);
    let done = match texts_form::read(values) {
        Ok(written) => {
            let revise = ReviseConsultation {
                consultation: consultation.id,
                revision,
                texts: written.texts,
                participation: written.participation,
                recorded: written.recorded,
            };
            or_refusals(revise_consultation(&asked.node, &asked.operation, revise).await)?
        }
        Err(refusals) => Err(refusals),
    };
    match done {
        Ok(()) => Ok(asked.go(&place::path(&consultation, "?done=saved"))),
        Err(refusals) if is_conflict(&refusals) => {
            Ok(conflict(asked, &draft_of(asked, id)?, values))
        }
        Err(refusals) => {
            let refusals = texts_form::placed(refusals, values);
            Ok(shown(asked, &consultation, revision, values, &refusals))
        }
    }
}

fn is_conflict(refusals: &[Refused]) -> bool {
    refusals
        .iter()
        .any(|refused| refused.key == Refusal::RevisedMeanwhile.key())
}

/// The form; `revision` is the one whose texts the person has seen.
fn shown(
    asked: &Asked,
    consultation: &Consultation,
    revision: u64,
    values: &Values,
    refusals: &[Refused],
) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-edit-title");
    let action = asked.href(&place::path(consultation, "/edit"));
    let button = speaker.text("consultations-edit-button");
    let form = Form::new(speaker, &action, &button, values, refusals);
    let body = html! {
        (form.summary())
        h1 { (title) }
        p.lead { (speaker.text("consultations-edit-lead")) }
        (form.render(html! {
            (form.hidden("revision", &revision.to_string()))
            (texts_form::fields(&form))
        }))
    };
    let page = Page::new(title, body).status(status_of(refusals));
    asked.page(place::under(asked, consultation, page))
}

/// Both versions side by side, and the form with the person's own: saving it now replaces the version that is shown.
fn conflict(asked: &Asked, saved: &Consultation, values: &Values) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-conflict-title");
    let action = asked.href(&place::path(saved, "/edit"));
    let button = speaker.text("consultations-conflict-button");
    let refusals = [Refused::from(Refusal::RevisedMeanwhile)];
    let form = Form::new(speaker, &action, &button, values, &refusals);
    let rows = differences(speaker, &texts_form::stored(saved), values);
    let headers = ["column-text", "theirs", "yours"]
        .map(|part| speaker.text(&format!("consultations-conflict-{part}")));
    let options = TableOptions {
        named_rows: true,
        hidden_caption: true,
        ..TableOptions::default()
    };
    let body = html! {
        (form.summary())
        h1 { (title) }
        p.lead { (speaker.text("consultations-conflict-lead")) }
        (table(&title, &headers, &rows, options))
        p.hint { (speaker.text("consultations-conflict-same")) }
        p { a href=(action) { (speaker.text("consultations-conflict-discard")) } }
        h2 { (speaker.text("consultations-conflict-yours")) }
        (form.render(html! {
            (form.hidden("revision", &saved.revision.to_string()))
            (texts_form::fields(&form))
        }))
    };
    let page = Page::new(title, body).status(status_of(&refusals)).wide();
    asked.page(place::under(asked, saved, page))
}

/// A row for each answer that differs: what it is, as it was saved, as it was typed.
fn differences(speaker: Speaker, saved: &Values, typed: &Values) -> Vec<Vec<Markup>> {
    let mut rows = Vec::new();
    let mut compare = |label: String, field: &str, show: &dyn Fn(&str) -> Markup| {
        let (theirs, yours) = (saved.get(field).trim(), typed.get(field).trim());
        if theirs != yours {
            rows.push(vec![html! { (label) }, show(theirs), show(yours)]);
        }
    };
    let said = |part: &str| speaker.text(&format!("consultations-form-{part}"));
    compare(said("original"), "original", &|tag| match tag.parse() {
        Ok(language) => html! { (speaker.language_name(language)) },
        Err(()) => empty(speaker),
    });
    for names in &NAMES {
        let text = |body: &str| text_or_empty(speaker, names.language, body);
        let in_language = |part: &str| {
            let language = Value::from(speaker.language_name(names.language));
            let values = [("text", Value::from(said(part))), ("language", language)];
            speaker.with("consultations-conflict-row", &values)
        };
        compare(in_language("title"), names.title, &text);
        compare(in_language("question"), names.question, &text);
        compare(in_language("background"), names.background, &text);
        compare(in_language("translator"), names.translator, &|name| {
            plain_or_empty(speaker, name)
        });
        compare(
            in_language("translator"),
            names.machine,
            &|machine| match machine {
                "on" => html! { (said("by-machine")) },
                _ => empty(speaker),
            },
        );
    }
    compare(said("participation"), "participation", &|word| match word {
        "" => empty(speaker),
        word => html! { (speaker.text(&format!("consultations-participation-{word}"))) },
    });
    compare(said("recorded"), "recorded", &|word| match word {
        "yes" | "no" => html! { (said(&format!("recorded-{word}"))) },
        _ => empty(speaker),
    });
    rows
}

fn text_or_empty(speaker: Speaker, language: Language, body: &str) -> Markup {
    html! {
        @if body.is_empty() {
            (empty(speaker))
        } @else {
            blockquote lang=(language) dir=(language.direction().attribute()) { p { (body) } }
        }
    }
}

fn plain_or_empty(speaker: Speaker, text: &str) -> Markup {
    html! { @if text.is_empty() { (empty(speaker)) } @else { bdi { (text) } } }
}

fn empty(speaker: Speaker) -> Markup {
    html! { span.hint { (speaker.text("consultations-conflict-empty")) } }
}
