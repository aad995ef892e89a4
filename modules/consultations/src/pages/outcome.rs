//! Noting what came of a closed consultation, for those who took part.

use super::place;
use super::typed::{self, LanguageChoices, or_refusals, status_of};
use crate::actions::note_outcome::{NoteOutcome, note_outcome};
use crate::model::{Consultation, OUTCOME_CHARACTERS_MAX, Phase, Refusal};
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get, post};
use kernel::{MultilingualText, Outcome, Permission, Refused, Role};
use maud::{Markup, html};
use web::form::{Field, Form};
use web::{Page, Values};

pub(crate) fn routes() -> Vec<Route> {
    let path = "/{language}/consultations/{id}/outcome";
    let rapporteur = Permission::InConsultation(Role::Rapporteur);
    vec![get(path, rapporteur, show), post(path, rapporteur, note)]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, empty(&asked, &id))
}

async fn note(asked: Asked, Path((_, id)): Path<(String, String)>, values: Values) -> Response {
    let outcome = noted(&asked, &id, &values).await;
    place::answer(&asked, outcome)
}

/// The closed consultation, if the asker may note what came of it.
fn closed_one(asked: &Asked, id: &str) -> Outcome<Consultation> {
    let (consultation, standing) = place::consultation(asked, id)?;
    if !standing.may_note_outcome() {
        return Err(Refusal::NotPermitted.into());
    }
    if consultation.phase != Phase::Closed {
        return Err(Refusal::NotClosedYet.into());
    }
    Ok(consultation)
}

fn empty(asked: &Asked, id: &str) -> Outcome<Response> {
    let consultation = closed_one(asked, id)?;
    let values = Values::default().with("language", asked.operation.language.tag());
    Ok(shown(asked, &consultation, &values, &[]))
}

async fn noted(asked: &Asked, id: &str, values: &Values) -> Outcome<Response> {
    let consultation = closed_one(asked, id)?;
    let done = match typed::language(values, "language") {
        Ok(language) => {
            let link = values.get("link").trim();
            let note = NoteOutcome {
                consultation: consultation.id,
                text: MultilingualText::new(language, values.get("text")),
                link: (!link.is_empty()).then(|| link.to_owned()),
            };
            or_refusals(note_outcome(&asked.node, &asked.operation, note).await)?
        }
        Err(refused) => Err(vec![refused]),
    };
    match done {
        Ok(()) => Ok(asked.go(&place::path(&consultation, "?done=noted"))),
        Err(refusals) => Ok(shown(asked, &consultation, values, &refusals)),
    }
}

fn shown(
    asked: &Asked,
    consultation: &Consultation,
    values: &Values,
    refusals: &[Refused],
) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-outcome-form-title");
    let action = asked.href(&place::path(consultation, "/outcome"));
    let button = speaker.text("consultations-outcome-form-button");
    let form = Form::new(speaker, &action, &button, values, refusals);
    let body = html! {
        (form.summary())
        h1 { (title) }
        p.lead { (speaker.text("consultations-outcome-form-lead")) }
        (form.render(fields(&form)))
    };
    let page = Page::new(title, body).status(status_of(refusals));
    asked.page(place::under(asked, consultation, page))
}

fn fields(form: &Form) -> Markup {
    let speaker = form.speaker;
    let said = |part: &str| speaker.text(&format!("consultations-outcome-form-{part}"));
    let (text, language) = (said("text"), said("language"));
    let (link, link_hint) = (said("link"), said("link-hint"));
    let most = [("most", OUTCOME_CHARACTERS_MAX.into())];
    let text_hint = speaker.with("consultations-outcome-form-text-hint", &most);
    let languages = LanguageChoices::new(speaker, None);
    html! {
        (form.long_text(Field::new("text", &text).hint(&text_hint).lines(8)))
        (form.select(Field::new("language", &language), &languages.choices()))
        (form.text_field(Field::new("link", &link).hint(&link_hint)))
    }
}
