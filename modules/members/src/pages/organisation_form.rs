//! Entering an organisation, and changing its entry. Whoever is overtaken sees both versions and keeps what they typed.

use super::form_parts::{self, label_of};
use super::{answer, refusals_of, status_of};
use crate::actions::change_organisation::{ChangeOrganisation, change_organisation};
use crate::actions::register_organisation::enter_organisation;
use crate::model::{NO_COUNTRY, OrganisationDetails, OrganisationTyped};
use crate::store::{self, OrganisationRow};
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use kernel::{OrganisationId, Outcome, Refused};
use maud::{Markup, html};
use web::form::{Field, Form};
use web::{Page, Values};

/// The form for a new organisation.
pub(crate) async fn show_new(asked: Asked) -> Response {
    form_page(&asked, None, &Values::default(), &[])
}

/// Enters a new organisation.
pub(crate) async fn enter(asked: Asked, values: Values) -> Response {
    let outcome = enter_values(&asked, &values).await;
    answer(&asked, outcome)
}

async fn enter_values(asked: &Asked, values: &Values) -> Outcome<Response> {
    let entered = match read(asked, values) {
        Ok(details) => {
            refusals_of(enter_organisation(&asked.node, &asked.operation, details).await)?
        }
        Err(refusals) => Err(refusals),
    };
    Ok(match entered {
        Ok(_) => asked.go("/organisations"),
        Err(refusals) => form_page(asked, None, values, &refusals),
    })
}

/// The form with what stands.
pub(crate) async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    let outcome = (|| {
        let row = editable(&asked, &id)?;
        Ok(form_page(&asked, Some(&row), &stored(&row), &[]))
    })();
    answer(&asked, outcome)
}

/// Changes the entry.
pub(crate) async fn save(
    asked: Asked,
    Path((_, id)): Path<(String, String)>,
    values: Values,
) -> Response {
    let outcome = save_values(&asked, &id, &values).await;
    answer(&asked, outcome)
}

async fn save_values(asked: &Asked, id: &str, values: &Values) -> Outcome<Response> {
    let organisation = editable(asked, id)?.organisation;
    let revision = values.get("revision").parse().unwrap_or(0);
    let changed = match read(asked, values) {
        Ok(details) => {
            let change = ChangeOrganisation {
                organisation,
                details,
                revision,
            };
            refusals_of(change_organisation(&asked.node, &asked.operation, &change).await)?
        }
        Err(refusals) => Err(refusals),
    };
    match changed {
        Ok(()) => Ok(asked.go("/organisations")),
        Err(refusals) => {
            let mut row = editable(asked, id)?;
            if refusals.iter().all(|refused| refused.status != 409) {
                // Nobody has been overtaken yet: the form keeps the revision that its editor saw.
                row.revision = revision;
            }
            Ok(form_page(asked, Some(&row), values, &refusals))
        }
    }
}

/// The organisation, if the person may keep its entry.
fn editable(asked: &Asked, id: &str) -> Outcome<OrganisationRow> {
    let missing = || Refused::new("members-refused-organisation").status(404);
    let id: OrganisationId = id.parse().map_err(|_| missing())?;
    let row = store::organisation(&asked.node, id)?.ok_or_else(missing)?;
    let person = asked.person()?;
    if !asked.operation.actor.is_officer() && !store::keeps_organisation(&asked.node, person, id)? {
        return Err(Refused::new("refused-not-permitted").status(403).into());
    }
    Ok(row)
}

fn read(asked: &Asked, values: &Values) -> Result<OrganisationDetails, Vec<Refused>> {
    let typed = OrganisationTyped {
        name: values.get("name"),
        kind: values.get("kind"),
        country: values.get("country"),
    };
    OrganisationDetails::parse(typed, (asked.node.questions().countries)())
}

fn stored(row: &OrganisationRow) -> Values {
    let details = &row.details;
    Values::default()
        .with("name", details.name.clone())
        .with("kind", details.kind.word())
        .with("country", details.country.as_deref().unwrap_or(NO_COUNTRY))
}

fn form_page(
    asked: &Asked,
    row: Option<&OrganisationRow>,
    values: &Values,
    refusals: &[Refused],
) -> Response {
    let speaker = asked.speaker();
    let (action, key) = match row {
        Some(row) => (
            format!("/organisations/{}/edit", row.organisation),
            "members-organisation-edit",
        ),
        None => ("/organisations".to_owned(), "members-organisation-new"),
    };
    let (action, title) = (asked.href(&action), speaker.text(key));
    let (submit, name) = (
        speaker.text("members-save"),
        speaker.text("members-organisation-name"),
    );
    let form = Form::new(speaker, &action, &submit, values, refusals);
    let overtaken = row.filter(|_| refusals.iter().any(|refused| refused.status == 409));
    let body = html! {
        (form.summary())
        h1 { (title) }
        @if let Some(row) = overtaken { (both(asked, row, values)) }
        (form.render(html! {
            (form.text_field(Field::new("name", &name).autocomplete("organization")))
            (form_parts::kind_field(asked, &form))
            (form_parts::country_field(asked, &form))
            @if let Some(row) = row { (form.hidden("revision", &row.revision.to_string())) }
        }))
    };
    let page = Page::new(title, body).under(
        asked.href("/organisations"),
        speaker.text("members-organisations"),
    );
    asked.page(page.status(status_of(refusals)))
}

fn both(asked: &Asked, row: &OrganisationRow, values: &Values) -> Markup {
    let now = stored(row);
    let kinds = form_parts::kinds(asked);
    let countries = form_parts::countries(asked);
    let pair = |key: &'static str, field: &str, choices: &form_parts::Choices| {
        (
            key,
            label_of(choices, now.get(field)),
            label_of(choices, values.get(field)),
        )
    };
    form_parts::both_versions(
        asked,
        &[
            pair(
                "members-organisation-name",
                "name",
                &form_parts::Choices::new(),
            ),
            pair("members-kind", "kind", &kinds),
            pair("members-country", "country", &countries),
        ],
    )
}
