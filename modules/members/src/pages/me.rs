//! One's own page: profile, roles, sessions.

use super::{answer, country_name, query, scope_name, session_secret};
use crate::actions::end_session::{end_one_session, end_other_sessions};
use crate::actions::use_link::present_session;
use crate::model::{Scope, Session};
use crate::store::{self, PersonRow, RoleRow};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::Asked;
use kernel::{Fault, Outcome, Refused, Role};
use maud::{Markup, html};
use web::component::{self, NoticeKind, TableOptions};
use web::{Page, Values};

/// One's own page.
pub(crate) async fn show(asked: Asked, headers: HeaderMap) -> Response {
    let outcome = page(&asked, &headers);
    answer(&asked, outcome)
}

fn page(asked: &Asked, headers: &HeaderMap) -> Outcome<Response> {
    let speaker = asked.speaker();
    let person = asked.person()?;
    let row = store::person(&asked.node, person)?
        .ok_or(Refused::new("members-refused-person").status(404))?;
    let present = present_session(&asked.node, session_secret(&asked.node, headers))?;
    let now = asked.node.clock().now();
    let sessions: Vec<Session> = store::sessions(&asked.node, person)?
        .into_iter()
        .filter(|session| session.holds(now))
        .collect();
    let title = speaker.text("members-me");
    let body = html! {
        @if query(asked).has("saved") {
            (component::notice(NoticeKind::Success, &speaker.text("members-saved"), html! {}))
        }
        h1 { (title) }
        (component::summary_list(&profile_lines(asked, &row)?))
        p {
            a href=(asked.href("/me/edit")) { (speaker.text("members-edit-profile")) } " · "
            a href=(asked.href("/me/address")) { (speaker.text("members-change-address")) }
        }
        h2 { (speaker.text("members-roles")) }
        (role_list(asked, &store::roles_of(&asked.node, person)?)?)
        @if asked.operation.actor.is_officer() { (officer_links(asked)) }
        h2 { (speaker.text("members-sessions")) }
        (session_list(asked, &sessions, present.map(|session| session.number)))
    };
    Ok(asked.page(Page::new(title, body)))
}

/// What is stored of a person, in words.
pub(super) fn profile_lines(
    asked: &Asked,
    row: &PersonRow,
) -> Result<Vec<(String, Markup)>, Fault> {
    let speaker = asked.speaker();
    let details = &row.profile.details;
    let organisation = match details.organisation {
        Some(id) => store::organisation(&asked.node, id)?.map(|held| held.details.name),
        None => None,
    };
    let personal = speaker.text("members-personal");
    let text = |key: &str| speaker.text(key);
    Ok(vec![
        (text("members-name"), html! { bdi { (details.name) } }),
        (
            text("members-address"),
            component::id_text(row.profile.address.as_str()),
        ),
        (
            text("members-language"),
            html! { (speaker.language_name(details.language)) },
        ),
        (
            text("members-country"),
            html! { (country_name(asked, details.kind, details.country.as_deref())) },
        ),
        (
            text("members-region"),
            html! { (text(&format!("region-{}", details.region.word()))) },
        ),
        (
            text("members-kind"),
            html! { (text(&format!("kind-{}", details.kind.word()))) },
        ),
        (
            text("members-organisation"),
            html! { bdi { (organisation.unwrap_or(personal)) } },
        ),
    ])
}

fn role_list(asked: &Asked, roles: &[RoleRow]) -> Result<Markup, Fault> {
    let speaker = asked.speaker();
    let mut lines = Vec::with_capacity(roles.len());
    for row in roles {
        let role = speaker.text(&format!("role-{}", row.role.word()));
        let edit = match (row.scope, row.role) {
            (Scope::Organisation(id), Role::Officer) => {
                Some(asked.href(&format!("/organisations/{id}/edit")))
            }
            _ => None,
        };
        lines.push((
            role,
            html! {
                (scope_name(asked, row.scope)?)
                @if let Some(href) = edit { " · " a href=(href) { (speaker.text("members-edit")) } }
            },
        ));
    }
    Ok(html! {
        @if lines.is_empty() {
            p { (speaker.text("members-no-roles")) }
        } @else {
            (component::summary_list(&lines))
        }
    })
}

fn officer_links(asked: &Asked) -> Markup {
    let speaker = asked.speaker();
    let link = |path: &str, key: &str| (asked.href(path), speaker.text(key), String::new());
    html! {
        h2 { (speaker.text("members-office")) }
        (component::link_list(&[
            link("/members", "members-people"),
            link("/invitations", "members-invitations"),
            link("/organisations", "members-organisations"),
        ]))
    }
}

fn session_list(asked: &Asked, sessions: &[Session], present: Option<i64>) -> Markup {
    let speaker = asked.speaker();
    let headers = [
        "members-session-browser",
        "members-session-since",
        "members-session-seen",
        "members-session-end",
    ]
    .map(|key| speaker.text(key));
    let rows: Vec<Vec<Markup>> = sessions
        .iter()
        .map(|session| session_row(asked, session, present))
        .collect();
    let caption = speaker.text("members-sessions");
    let options = TableOptions {
        named_rows: true,
        hidden_caption: true,
        ..TableOptions::default()
    };
    html! {
        (component::table(&caption, &headers, &rows, options))
        @if sessions.len() > 1 {
            form method="post" action=(asked.href("/me/sessions/end")) {
                input type="hidden" name="session" value="others";
                (component::button_plain(&speaker.text("members-session-end-others")))
            }
        }
    }
}

fn session_row(asked: &Asked, session: &Session, present: Option<i64>) -> Vec<Markup> {
    let speaker = asked.speaker();
    let is_present = present == Some(session.number);
    let unknown = speaker.text("members-session-unknown");
    let label = if session.label.is_empty() {
        unknown
    } else {
        session.label.clone()
    };
    vec![
        html! {
            bdi { (label) }
            @if is_present { " " (component::tag(&speaker.text("members-session-this"))) }
        },
        component::time_of_day(speaker, session.created_at),
        component::time_of_day(speaker, session.last_seen_at),
        html! {
            form method="post" action=(asked.href("/me/sessions/end")) {
                input type="hidden" name="session" value=(session.number);
                (component::button_plain(&speaker.text("members-session-end")))
            }
        },
    ]
}

/// Ends one session, or all but the present one.
pub(crate) async fn end_sessions(asked: Asked, headers: HeaderMap, values: Values) -> Response {
    let outcome = end(&asked, &headers, &values);
    answer(&asked, outcome)
}

fn end(asked: &Asked, headers: &HeaderMap, values: &Values) -> Outcome<Response> {
    let person = asked.person()?;
    match values.get("session") {
        "others" => {
            end_other_sessions(&asked.node, person, session_secret(&asked.node, headers))?;
        }
        number => {
            let number = number
                .parse()
                .map_err(|_| Refused::new("members-refused-session").status(404))?;
            end_one_session(&asked.node, person, number)?;
        }
    }
    Ok(asked.go("/me"))
}
