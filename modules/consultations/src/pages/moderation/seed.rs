//! The page that adds statements to begin with, one on each line.

use crate::actions::{SeedStatements, seed_statements};
use crate::model::texts::accept_statement;
use crate::model::{Consultation, Refusal, STATEMENT_CHARACTERS_MAX, STATEMENT_CHARACTERS_MIN};
use crate::pages::place;
use crate::pages::typed::{self, LanguageChoices, or_refusals, status_of};
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use kernel::{Failure, MultilingualText, Outcome, Refused, Value};
use maud::html;
use web::component::{self, NoticeKind};
use web::form::{Field, Form};
use web::{Page, Values};

/// Lines that the text field shows.
const LINES_SHOWN: u8 = 12;
/// Refused lines that are named at once.
const REFUSED_LINES_MAX: usize = 10;

pub(super) async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    let outcome = place::moderated(&asked, &id).map(|consultation| {
        let values = Values::default().with("language", asked.operation.language.tag());
        render(&asked, &consultation, &values, &[])
    });
    place::answer(&asked, outcome)
}

pub(super) async fn add(
    asked: Asked,
    Path((_, id)): Path<(String, String)>,
    values: Values,
) -> Response {
    let outcome = added(&asked, &id, &values).await;
    place::answer(&asked, outcome)
}

async fn added(asked: &Asked, id: &str, values: &Values) -> Outcome<Response> {
    let consultation = place::moderated(asked, id)?;
    match or_refusals(seed(asked, &consultation, values).await)? {
        Ok(count) => Ok(asked.go(&place::path(&consultation, &format!("/seed?added={count}")))),
        Err(refusals) => {
            let refusals: Vec<Refused> = refusals.into_iter().map(at_the_field).collect();
            Ok(render(asked, &consultation, values, &refusals))
        }
    }
}

async fn seed(asked: &Asked, consultation: &Consultation, values: &Values) -> Outcome<usize> {
    let language = typed::language(values, "language")?;
    let texts: Vec<MultilingualText> = values
        .get("statements")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| MultilingualText::new(language, line))
        .collect();
    if texts.is_empty() {
        return Err(Refusal::Missing {
            field: "statements",
        }
        .into());
    }
    let refused = refused_lines(asked, values);
    if !refused.is_empty() {
        return Err(Failure::Refused(refused));
    }
    let seed = SeedStatements {
        consultation: consultation.id,
        texts,
    };
    Ok(seed_statements(&asked.node, &asked.operation, seed)
        .await?
        .len())
}

/// Which lines cannot stand, each with its number, so that it is found among many.
fn refused_lines(asked: &Asked, values: &Values) -> Vec<Refused> {
    let speaker = asked.speaker();
    let lines = values.get("statements").lines().map(str::trim).enumerate();
    lines
        .filter(|(_, line)| !line.is_empty())
        .filter_map(|(place, line)| {
            let text = MultilingualText::new(asked.operation.language, line);
            let refused = Refused::from(accept_statement(&text, "statements").err()?);
            let said = Refused::new("consultations-seed-line")
                .with("line", place + 1)
                .with("what", speaker.refused(&refused));
            Some(said.at("statements"))
        })
        .take(REFUSED_LINES_MAX)
        .collect()
}

/// What the rule says of one text stands here at the field that holds all of them.
fn at_the_field(refused: Refused) -> Refused {
    if refused.field == Some("text") {
        refused.at("statements")
    } else {
        refused
    }
}

fn render(
    asked: &Asked,
    consultation: &Consultation,
    values: &Values,
    refusals: &[Refused],
) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-seed-title");
    let limits = [
        ("least", Value::from(STATEMENT_CHARACTERS_MIN)),
        ("most", Value::from(STATEMENT_CHARACTERS_MAX)),
    ];
    let languages = LanguageChoices::new(speaker, None);
    let form = Form {
        speaker,
        action: &asked.href(&place::path(consultation, "/seed")),
        submit: &speaker.text("consultations-seed-button"),
        values,
        refusals,
        sends_files: false,
    };
    let added: Option<i64> = place::query(asked).get("added").parse().ok();
    let body = html! {
        (form.summary())
        h1 { (title) }
        p.lead { (speaker.text("consultations-seed-lead")) }
        @if let Some(added) = added {
            (component::notice(NoticeKind::Success,
                &speaker.with("consultations-seed-added", &[("count", Value::Count(added))]),
                html! {}))
        }
        (form.render(html! {
            (form.select(Field::new("language", &speaker.text("consultations-seed-language")), &languages.choices()))
            (form.long_text(Field {
                lines: LINES_SHOWN,
                ..Field::new("statements", &speaker.text("consultations-seed-text"))
                    .hint(&speaker.with("consultations-seed-hint", &limits))
            }))
        }))
        p { a href=(asked.href(&place::path(consultation, "/moderation"))) {
            (speaker.text("consultations-run-moderation"))
        } }
    };
    let page = Page::new(title, body).status(status_of(refusals));
    asked.page(place::under(asked, consultation, page))
}
