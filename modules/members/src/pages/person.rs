//! One member, for officers: profile, roles, giving a role and taking one.

use super::form_parts::{self, Choices, choices};
use super::me::profile_lines;
use super::{answer, consultation_title, query, refusals_of, scope_name, status_of};
use crate::actions::grant_role::give_role;
use crate::actions::withdraw_role::withdraw_role;
use crate::model::Scope;
use crate::store::{self, PersonRow, RoleRow};
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use kernel::{ConsultationId, Fault, Outcome, PersonId, Refused, Role};
use maud::{Markup, html};
use web::component::{self, TableOptions};
use web::form::{Field, Form};
use web::{Page, Values};

/// The page of a member.
pub(crate) async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    let outcome = (|| {
        let row = member(&asked, &id)?;
        let consultation = query(&asked).get("consultation").to_owned();
        page(
            &asked,
            &row,
            &Values::default().with("consultation", consultation),
            &[],
        )
    })();
    answer(&asked, outcome)
}

fn member(asked: &Asked, id: &str) -> Outcome<PersonRow> {
    let missing = || Refused::new("members-refused-person").status(404);
    let id: PersonId = id.parse().map_err(|_| missing())?;
    Ok(store::person(&asked.node, id)?.ok_or_else(missing)?)
}

fn page(
    asked: &Asked,
    row: &PersonRow,
    values: &Values,
    refusals: &[Refused],
) -> Outcome<Response> {
    let speaker = asked.speaker();
    let person = row.profile.person;
    let action = asked.href(&format!("/members/{person}/roles"));
    let submit = speaker.text("members-role-give");
    let form = Form::new(speaker, &action, &submit, values, refusals);
    let (role, scope) = (speaker.text("members-role"), speaker.text("members-scope"));
    let scopes = scopes(asked, row, values.get("consultation"))?;
    let title = row.profile.details.name.clone();
    let body = html! {
        (form.summary())
        h1 { bdi { (title) } }
        (component::summary_list(&profile_lines(asked, row)?))
        h2 { (speaker.text("members-roles")) }
        (roles(asked, person, &store::roles_of(&asked.node, person)?)?)
        h2 { (submit) }
        (form.render(html! {
            (form.choice_list(Field::new("role", &role), &choices(&form_parts::roles(asked))))
            (form.choice_list(Field::new("scope", &scope), &choices(&scopes)))
            (form.hidden("consultation", values.get("consultation")))
        }))
    };
    let page = Page::new(title, body).under(asked.href("/members"), speaker.text("members-people"));
    Ok(asked.page(page.status(status_of(refusals))))
}

/// Where a role may hold: the institution, the person's organisation, and the consultation that the officer came from.
fn scopes(asked: &Asked, row: &PersonRow, consultation: &str) -> Result<Choices, Fault> {
    let mut scopes = vec![Scope::Institution];
    scopes.extend(row.profile.details.organisation.map(Scope::Organisation));
    scopes.extend(known_consultation(asked, consultation)?.map(Scope::Consultation));
    scopes
        .into_iter()
        .map(|scope| Ok((scope.to_string(), scope_name(asked, scope)?)))
        .collect()
}

/// The consultation of this id, if there is one.
pub(super) fn known_consultation(asked: &Asked, id: &str) -> Result<Option<ConsultationId>, Fault> {
    let Ok(id) = id.parse::<ConsultationId>() else {
        return Ok(None);
    };
    let title = consultation_title(&asked.node, id, asked.operation.language)?;
    Ok(title.map(|_| id))
}

fn roles(asked: &Asked, person: PersonId, rows: &[RoleRow]) -> Result<Markup, Fault> {
    let speaker = asked.speaker();
    let headers = [
        "members-role",
        "members-scope",
        "members-role-since",
        "members-role-withdraw",
    ]
    .map(|key| speaker.text(key));
    let mut cells = Vec::with_capacity(rows.len());
    for row in rows {
        let role = row.role.word();
        let href = asked.href(&format!("/members/{person}/roles/{}/{role}", row.scope));
        cells.push(vec![
            html! { (speaker.text(&format!("role-{role}"))) },
            html! { (scope_name(asked, row.scope)?) },
            component::time(speaker, row.granted_at),
            html! { a href=(href) { (speaker.text("members-role-withdraw")) } },
        ]);
    }
    let caption = speaker.text("members-roles");
    let options = TableOptions {
        named_rows: true,
        hidden_caption: true,
        ..TableOptions::default()
    };
    Ok(html! {
        @if cells.is_empty() {
            p { (speaker.text("members-no-roles")) }
        } @else {
            (component::table(&caption, &headers, &cells, options))
        }
    })
}

/// Gives a role.
pub(crate) async fn give(
    asked: Asked,
    Path((_, id)): Path<(String, String)>,
    values: Values,
) -> Response {
    let outcome = give_values(&asked, &id, &values).await;
    answer(&asked, outcome)
}

async fn give_values(asked: &Asked, id: &str, values: &Values) -> Outcome<Response> {
    let row = member(asked, id)?;
    let role = Role::from_word(values.get("role"));
    let scope = values.get("scope").parse::<Scope>();
    let given = match (role, scope) {
        (Some(role), Ok(scope)) => {
            let person = row.profile.person;
            refusals_of(give_role(&asked.node, &asked.operation, person, scope, role).await)?
        }
        (role, scope) => {
            let no_role = Refused::new("members-refused-role").at("role");
            let no_scope = Refused::new("members-refused-scope").at("scope");
            let refusals = [
                role.is_none().then_some(no_role),
                scope.err().map(|_| no_scope),
            ];
            Err(refusals.into_iter().flatten().collect())
        }
    };
    match given {
        Ok(()) => Ok(asked.go(&format!("/members/{}", row.profile.person))),
        Err(refusals) => page(asked, &row, values, &refusals),
    }
}

/// The page that shows what taking a role will do.
pub(crate) async fn show_withdraw(
    asked: Asked,
    Path((_, id, scope, role)): Path<(String, String, String, String)>,
) -> Response {
    let outcome = (|| {
        let (row, scope, role) = (
            member(&asked, &id)?,
            parse_scope(&scope)?,
            parse_role(&role)?,
        );
        withdraw_page(&asked, &row, scope, role)
    })();
    answer(&asked, outcome)
}

fn withdraw_page(asked: &Asked, row: &PersonRow, scope: Scope, role: Role) -> Outcome<Response> {
    let speaker = asked.speaker();
    let here = format!("/members/{}", row.profile.person);
    let action = asked.href(&format!("{here}/roles/{scope}/{}", role.word()));
    let (title, values) = (speaker.text("members-role-withdraw"), Values::default());
    let form = Form::new(speaker, &action, &title, &values, &[]);
    let name = &row.profile.details.name;
    let body = html! {
        h1 { (title) }
        (component::summary_list(&[
            (speaker.text("members-name"), html! { bdi { (name) } }),
            (speaker.text("members-role"), html! { (speaker.text(&format!("role-{}", role.word()))) }),
            (speaker.text("members-scope"), html! { (scope_name(asked, scope)?) }),
        ]))
        p { (speaker.text("members-role-withdraw-meaning")) }
        (form.render(html! {}))
    };
    let page = Page::new(title, body)
        .under(asked.href("/members"), speaker.text("members-people"))
        .under(asked.href(&here), name.clone());
    Ok(asked.page(page))
}

fn parse_scope(scope: &str) -> Outcome<Scope> {
    Ok(scope
        .parse()
        .map_err(|_| Refused::new("members-refused-scope").status(404))?)
}

fn parse_role(role: &str) -> Outcome<Role> {
    Ok(Role::from_word(role).ok_or(Refused::new("members-refused-role").status(404))?)
}

/// Takes a role.
pub(crate) async fn withdraw(
    asked: Asked,
    Path((_, id, scope, role)): Path<(String, String, String, String)>,
) -> Response {
    let outcome = withdraw_from(&asked, &id, &scope, &role).await;
    answer(&asked, outcome)
}

async fn withdraw_from(asked: &Asked, id: &str, scope: &str, role: &str) -> Outcome<Response> {
    let row = member(asked, id)?;
    let (person, scope, role) = (row.profile.person, parse_scope(scope)?, parse_role(role)?);
    withdraw_role(&asked.node, &asked.operation, person, scope, role).await?;
    Ok(asked.go(&format!("/members/{person}")))
}
