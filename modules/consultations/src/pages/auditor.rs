//! Naming an auditor, who may see votes person by person in order to recompute the figures. That one was named, by which
//! office and why, is public; who it is, is not.

use super::place;
use super::typed::{or_refusals, status_of};
use crate::actions::name_auditor::{NameAuditor, name_auditor};
use crate::model::{Consultation, Refusal};
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get, post};
use kernel::{Outcome, Permission, PersonId, Refused, Role};
use maud::{Markup, html};
use web::component::{NoticeKind, link_list, notice};
use web::form::{Field, Form};
use web::{Page, Values};

pub(crate) fn routes() -> Vec<Route> {
    let path = "/{language}/consultations/{id}/auditor";
    let officer = Permission::InConsultation(Role::Officer);
    vec![get(path, officer, show), post(path, officer, name)]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    let shown = run_by(&asked, &id).map(|found| shown(&asked, &found, &Values::default(), &[]));
    place::answer(&asked, shown)
}

async fn name(asked: Asked, Path((_, id)): Path<(String, String)>, values: Values) -> Response {
    let outcome = named(&asked, &id, &values).await;
    place::answer(&asked, outcome)
}

/// The consultation, if the asker runs it.
fn run_by(asked: &Asked, id: &str) -> Outcome<Consultation> {
    let (consultation, standing) = place::consultation(asked, id)?;
    if standing.may_run() {
        Ok(consultation)
    } else {
        Err(Refusal::NotPermitted.into())
    }
}

async fn named(asked: &Asked, id: &str, values: &Values) -> Outcome<Response> {
    let consultation = run_by(asked, id)?;
    let done = match values.get("person").trim().parse::<PersonId>() {
        Ok(person) => {
            let office = values.get("office").to_owned();
            let name = NameAuditor {
                consultation: consultation.id,
                person,
                office,
            };
            or_refusals(name_auditor(&asked.node, &asked.operation, name).await)?
        }
        Err(_) => Err(vec![Refused::from(Refusal::NoSuchPerson)]),
    };
    match done {
        Ok(()) => Ok(asked.go(&place::path(&consultation, "/auditor?done=named"))),
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
    let title = speaker.text("consultations-auditor-title");
    let action = asked.href(&place::path(consultation, "/auditor"));
    let button = speaker.text("consultations-auditor-button");
    let form = Form::new(speaker, &action, &button, values, refusals);
    let was_named = refusals.is_empty() && place::query(asked).get("done") == "named";
    let links = [
        ("/export", "consultations-next-export"),
        ("", "consultations-back"),
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
        @if was_named {
            (notice(NoticeKind::Success, &speaker.text("consultations-auditor-done"), html! {}))
        }
        h1 { (title) }
        p.lead { (speaker.text("consultations-auditor-lead")) }
        (form.render(fields(&form)))
        (link_list(&links))
    };
    let page = Page::new(title, body).status(status_of(refusals));
    asked.page(place::under(asked, consultation, page))
}

fn fields(form: &Form) -> Markup {
    let speaker = form.speaker;
    let said = |part: &str| speaker.text(&format!("consultations-auditor-{part}"));
    let (person, person_hint) = (said("person"), said("person-hint"));
    let (office, office_hint) = (said("office"), said("office-hint"));
    html! {
        (form.text_field(Field::new("person", &person).hint(&person_hint)))
        (form.long_text(Field::new("office", &office).hint(&office_hint).lines(3)))
    }
}
