//! A moderator adds an unofficial translation of a statement, with the name of who made it.

use super::place;
use super::statement_text::quotation;
use super::typed::{self, LanguageChoices, or_refusals, status_of};
use crate::actions::translate_statement::{TranslateStatement, translate_statement};
use crate::model::{Consultation, Refusal, Statement};
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get, post};
use kernel::{Language, Outcome, Permission, Refused, Role, Translator};
use maud::{Markup, html};
use web::component::{NoticeKind, link_list, notice};
use web::form::{Choice, Field, Form};
use web::{Page, Values};

pub(crate) fn routes() -> Vec<Route> {
    let path = "/{language}/consultations/{id}/translate/{statement}";
    let moderator = Permission::InConsultation(Role::Moderator);
    vec![get(path, moderator, show), post(path, moderator, translate)]
}

async fn show(asked: Asked, Path((_, id, statement)): Path<(String, String, String)>) -> Response {
    place::answer(&asked, empty(&asked, &id, &statement))
}

async fn translate(
    asked: Asked,
    Path((_, id, statement)): Path<(String, String, String)>,
    values: Values,
) -> Response {
    let outcome = translated(&asked, &id, &statement, &values).await;
    place::answer(&asked, outcome)
}

/// The form, set to the reader's language when the statement is not in it yet.
fn empty(asked: &Asked, id: &str, statement: &str) -> Outcome<Response> {
    let consultation = place::moderated(asked, id)?;
    let statement = place::statement(asked, &consultation, statement)?;
    let values = Values::default()
        .with("language", asked.operation.language.tag())
        .with("by", "person");
    shown(asked, &consultation, &statement, &values, &[])
}

async fn translated(
    asked: &Asked,
    id: &str,
    statement: &str,
    values: &Values,
) -> Outcome<Response> {
    let consultation = place::moderated(asked, id)?;
    let statement = place::statement(asked, &consultation, statement)?;
    let done = match read(values) {
        Ok((language, translator)) => {
            let translate = TranslateStatement {
                consultation: consultation.id,
                statement: statement.id,
                language,
                body: values.get("text").to_owned(),
                translator,
            };
            or_refusals(translate_statement(&asked.node, &asked.operation, translate).await)?
        }
        Err(refusals) => Err(refusals),
    };
    match done {
        Ok(()) => {
            let onward = format!("/translate/{}?done=added", statement.id);
            Ok(asked.go(&place::path(&consultation, &onward)))
        }
        Err(refusals) => shown(asked, &consultation, &statement, values, &refusals),
    }
}

/// The language and the translator, or everything that is missing.
fn read(values: &Values) -> Result<(Language, Translator), Vec<Refused>> {
    let language = typed::language(values, "language");
    let name = values.get("name").trim();
    let translator = match values.get("by") {
        _ if name.is_empty() => Err(Refused::from(Refusal::Missing { field: "name" })),
        "person" => Ok(Translator::Person(name.to_owned())),
        "machine" => Ok(Translator::Machine(name.to_owned())),
        _ => Err(Refused::from(Refusal::Missing { field: "by" })),
    };
    match (language, translator) {
        (Ok(language), Ok(translator)) => Ok((language, translator)),
        (language, translator) => Err([language.err(), translator.err()]
            .into_iter()
            .flatten()
            .collect()),
    }
}

fn shown(
    asked: &Asked,
    consultation: &Consultation,
    statement: &Statement,
    values: &Values,
    refusals: &[Refused],
) -> Outcome<Response> {
    let original = statement
        .text
        .as_ref()
        .ok_or(Refusal::StatementGone)?
        .original;
    let speaker = asked.speaker();
    let title = speaker.text("consultations-translate-title");
    let action = asked.href(&place::path(
        consultation,
        &format!("/translate/{}", statement.id),
    ));
    let button = speaker.text("consultations-translate-button");
    let form = Form::new(speaker, &action, &button, values, refusals);
    let was_added = place::query(asked).get("done") == "added" && refusals.is_empty();
    let links = [
        ("/statements", "consultations-next-statements"),
        ("/moderation", "consultations-run-moderation"),
    ]
    .map(|(part, key)| {
        (
            asked.href(&place::path(consultation, part)),
            speaker.text(key),
            "",
        )
    });
    let body = html! {
        (form.summary())
        @if was_added {
            (notice(NoticeKind::Success, &speaker.text("consultations-translate-added"), html! {}))
        }
        h1 { (title) }
        p.lead { (speaker.text("consultations-translate-lead")) }
        (quotation(speaker, statement))
        (form.render(fields(&form, original)))
        (link_list(&links))
    };
    let page = Page::new(title, body).status(status_of(refusals));
    Ok(asked.page(place::under(asked, consultation, page)))
}

fn fields(form: &Form, original: Language) -> Markup {
    let speaker = form.speaker;
    let said = |part: &str| speaker.text(&format!("consultations-translate-{part}"));
    let (language, text, by, name) = (said("language"), said("text"), said("by"), said("name"));
    let (person, machine) = (said("by-person"), said("by-machine"));
    let languages = LanguageChoices::new(speaker, Some(original));
    html! {
        (form.select(Field::new("language", &language), &languages.choices()))
        (form.long_text(Field::new("text", &text).lines(4)))
        (form.choice_list(
            Field::new("by", &by),
            &[Choice::new("person", &person), Choice::new("machine", &machine)],
        ))
        (form.text_field(Field::new("name", &name)))
    }
}
