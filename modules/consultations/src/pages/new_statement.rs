//! Submitting a statement: what makes a good one, the form, and the person's own statements that wait for a decision.

use super::place;
use super::statements::statement_shown;
use super::typed::{self, LanguageChoices, or_refusals, status_of};
use crate::actions::submit_statement::{SubmitStatement, submit_statement};
use crate::model::{
    Consultation, STATEMENT_CHARACTERS_MAX, STATEMENT_CHARACTERS_MIN, State, Statement,
};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get, post};
use kernel::{Outcome, Permission, PersonId, Refused, StatementId};
use maud::{Markup, html};
use web::component::{NoticeKind, link_list, notice};
use web::form::{Field, Form};
use web::{Page, Speaker, Values};

/// What makes a good statement, in the order in which it is said.
const GUIDANCE: [&str; 4] = ["single", "own", "new", "people"];

pub(crate) fn routes() -> Vec<Route> {
    let path = "/{language}/consultations/{id}/statements/new";
    vec![
        get(path, Permission::SignedIn, show),
        post(path, Permission::SignedIn, submit),
    ]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, empty(&asked, &id))
}

async fn submit(asked: Asked, Path((_, id)): Path<(String, String)>, values: Values) -> Response {
    let outcome = submitted(&asked, &id, &values).await;
    place::answer(&asked, outcome)
}

fn empty(asked: &Asked, id: &str) -> Outcome<Response> {
    let (consultation, standing) = place::consultation(asked, id)?;
    let (person, _) = standing.may_take_part(&consultation)?;
    let values = Values::default().with("language", asked.operation.language.tag());
    shown(asked, &consultation, person, &values, &[])
}

async fn submitted(asked: &Asked, id: &str, values: &Values) -> Outcome<Response> {
    let (consultation, _) = place::consultation(asked, id)?;
    let done = match typed::language(values, "language") {
        Ok(language) => {
            let text = values.get("text").to_owned();
            let submit = SubmitStatement {
                consultation: consultation.id,
                text,
                language,
            };
            or_refusals(submit_statement(&asked.node, &asked.operation, submit).await)?
        }
        Err(refused) => Err(vec![refused]),
    };
    match done {
        Ok(statement) => {
            let onward = format!("/statements/new?received={statement}");
            Ok(asked.go(&place::path(&consultation, &onward)))
        }
        // The form comes back with what was typed even when the consultation has closed meanwhile.
        Err(refusals) => shown(asked, &consultation, asked.person()?, values, &refusals),
    }
}

fn shown(
    asked: &Asked,
    consultation: &Consultation,
    person: PersonId,
    values: &Values,
    refusals: &[Refused],
) -> Outcome<Response> {
    let speaker = asked.speaker();
    let own = store::own_statements(&asked.node, consultation.id, person)?;
    let title = speaker.text("consultations-submit-title");
    let action = asked.href(&place::path(consultation, "/statements/new"));
    let button = speaker.text("consultations-submit-button");
    let form = Form::new(speaker, &action, &button, values, refusals);
    let body = html! {
        (form.summary())
        (received(asked, &own))
        h1 { (title) }
        p.lead { (speaker.text("consultations-submit-lead")) }
        h2 { (speaker.text("consultations-question")) }
        (web::component::quoted(&consultation.texts.question, speaker))
        (guidance(speaker))
        (form.render(fields(&form)))
        (waiting(&own, speaker))
        (onward(asked, consultation))
    };
    let page = Page::new(title, body).status(status_of(refusals));
    Ok(asked.page(place::under(asked, consultation, page)))
}

/// That the statement named in the address was received: it is one of the person's own.
fn received(asked: &Asked, own: &[Statement]) -> Markup {
    let query = place::query(asked);
    let Ok(id) = query.get("received").parse::<StatementId>() else {
        return html! {};
    };
    if !own.iter().any(|statement| statement.id == id) {
        return html! {};
    }
    let speaker = asked.speaker();
    let text = speaker.text("consultations-submit-received");
    let title = speaker.text("consultations-submit-received-title");
    notice(NoticeKind::Success, &title, html! { p { (text) } })
}

fn guidance(speaker: Speaker) -> Markup {
    html! {
        h2 { (speaker.text("consultations-submit-guidance-title")) }
        ul {
            @for part in GUIDANCE {
                li { (speaker.text(&format!("consultations-submit-guidance-{part}"))) }
            }
        }
        p.hint { (speaker.text("consultations-submit-private")) }
    }
}

fn fields(form: &Form) -> Markup {
    let speaker = form.speaker;
    let label = speaker.text("consultations-submit-text");
    let limits = [
        ("least", STATEMENT_CHARACTERS_MIN.into()),
        ("most", STATEMENT_CHARACTERS_MAX.into()),
    ];
    let limit = speaker.with("consultations-submit-limit", &limits);
    let language_label = speaker.text("consultations-submit-language");
    let languages = LanguageChoices::new(speaker, None);
    html! {
        (form.long_text(Field::new("text", &label).hint(&limit).lines(4)))
        (form.select(Field::new("language", &language_label), &languages.choices()))
    }
}

/// The person's own statements that wait for a decision.
fn waiting(own: &[Statement], speaker: Speaker) -> Markup {
    let mut waiting = own
        .iter()
        .filter(|statement| statement.state == State::Pending)
        .peekable();
    html! {
        @if waiting.peek().is_some() {
            h2 { (speaker.text("consultations-submit-pending-title")) }
            ul.links { @for statement in waiting { li { (own_text(statement, speaker)) } } }
        }
    }
}

/// A statement without a number yet is shown by its words alone.
fn own_text(statement: &Statement, speaker: Speaker) -> Markup {
    html! {
        @if statement.number.is_some() {
            (statement_shown(statement, speaker))
        } @else {
            (super::statement_text::quotation(speaker, statement))
        }
    }
}

fn onward(asked: &Asked, consultation: &Consultation) -> Markup {
    let speaker = asked.speaker();
    let in_it = |part: &str, key: &str| {
        (
            asked.href(&place::path(consultation, part)),
            speaker.text(key),
            "",
        )
    };
    let policy = asked.href("/consultations/policy");
    link_list(&[
        in_it("/statements", "consultations-submit-read-first"),
        (policy, speaker.text("consultations-submit-policy"), ""),
        in_it("/vote", "consultations-next-vote"),
        in_it("", "consultations-back"),
    ])
}
