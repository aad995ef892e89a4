//! Changing one's profile. Whoever is overtaken sees both versions and keeps what they typed.

use super::form_parts::{self, label_of};
use super::join::typed;
use super::{answer, refusals_of, status_of};
use crate::actions::change_profile::{ChangeProfile, change_profile};
use crate::model::{NO_COUNTRY, PERSONAL, ProfileDetails};
use crate::store::{self, OrganisationRow, PersonRow};
use axum::response::Response;
use contract::Asked;
use kernel::{Fault, Outcome, Refused};
use maud::{Markup, html};
use web::form::Form;
use web::{Page, Values};

/// The form with what is stored.
pub(crate) async fn show(asked: Asked) -> Response {
    let outcome = (|| {
        let row = own(&asked)?;
        let values = stored(&row);
        form_page(&asked, &row, &values, &[])
    })();
    answer(&asked, outcome)
}

fn own(asked: &Asked) -> Outcome<PersonRow> {
    let missing = Refused::new("members-refused-person").status(404);
    Ok(store::person(&asked.node, asked.person()?)?.ok_or(missing)?)
}

fn stored(row: &PersonRow) -> Values {
    let details = &row.profile.details;
    let organisation = details.organisation.map(|id| id.to_string());
    Values::default()
        .with("name", details.name.clone())
        .with("language", details.language.tag())
        .with("country", details.country.as_deref().unwrap_or(NO_COUNTRY))
        .with("kind", details.kind.word())
        .with("organisation", organisation.as_deref().unwrap_or(PERSONAL))
}

fn form_page(
    asked: &Asked,
    row: &PersonRow,
    values: &Values,
    refusals: &[Refused],
) -> Outcome<Response> {
    let speaker = asked.speaker();
    let organisations = store::organisations(&asked.node)?;
    let action = asked.href("/me/edit");
    let (title, submit) = (
        speaker.text("members-edit-profile"),
        speaker.text("members-save"),
    );
    let form = Form::new(speaker, &action, &submit, values, refusals);
    let is_overtaken = refusals.iter().any(|refused| refused.status == 409);
    let body = html! {
        (form.summary())
        h1 { (title) }
        @if is_overtaken { (both(asked, row, values, &organisations)) }
        (form.render(html! {
            (form_parts::name_field(asked, &form))
            (form_parts::details_fields(asked, &form, &organisations))
            (form.hidden("revision", &row.revision.to_string()))
        }))
    };
    let page = Page::new(title, body).under(asked.href("/me"), speaker.text("members-me"));
    Ok(asked.page(page.status(status_of(refusals))))
}

fn both(
    asked: &Asked,
    row: &PersonRow,
    values: &Values,
    organisations: &[OrganisationRow],
) -> Markup {
    let now = stored(row);
    let languages = form_parts::languages();
    let countries = form_parts::countries(asked);
    let kinds = form_parts::kinds(asked);
    let organisations = form_parts::organisations(asked, organisations);
    let pair = |key: &'static str, field: &str, choices: &form_parts::Choices| {
        (
            key,
            label_of(choices, now.get(field)),
            label_of(choices, values.get(field)),
        )
    };
    let plain = form_parts::Choices::new();
    form_parts::both_versions(
        asked,
        &[
            pair("members-name", "name", &plain),
            pair("members-language", "language", &languages),
            pair("members-country", "country", &countries),
            pair("members-kind", "kind", &kinds),
            pair("members-organisation", "organisation", &organisations),
            pair("members-new-organisation", "new_organisation", &plain),
        ],
    )
}

/// Saves the profile.
pub(crate) async fn save(asked: Asked, values: Values) -> Response {
    let outcome = save_values(&asked, &values).await;
    answer(&asked, outcome)
}

async fn save_values(asked: &Asked, values: &Values) -> Outcome<Response> {
    let person = asked.person()?;
    let outcome = match read(asked, values)? {
        Ok((details, belonging)) => {
            let revision = values.get("revision").parse().unwrap_or(0);
            let change = ChangeProfile {
                person,
                details,
                belonging,
                revision,
            };
            refusals_of(change_profile(&asked.node, &asked.operation, &change).await)?
        }
        Err(refusals) => Err(refusals),
    };
    match outcome {
        Ok(()) => Ok(asked.go("/me?saved=1")),
        Err(refusals) => {
            let mut row = own(asked)?;
            if refusals.iter().all(|refused| refused.status != 409) {
                // Nobody has been overtaken yet: the form keeps the revision that its editor saw.
                row.revision = values.get("revision").parse().unwrap_or(0);
            }
            form_page(asked, &row, values, &refusals)
        }
    }
}

type Read = Result<(ProfileDetails, crate::model::Belonging), Vec<Refused>>;

fn read(asked: &Asked, values: &Values) -> Result<Read, Fault> {
    let registered = store::organisations(&asked.node)?;
    let countries = (asked.node.questions().countries)();
    Ok(ProfileDetails::parse(typed(values), countries, |id| {
        registered.iter().any(|row| row.organisation == id)
    }))
}
