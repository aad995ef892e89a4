//! Invitations, for officers: the list, issuing one, withdrawing one.

use super::form_parts::{self, Choices, choices};
use super::person::known_consultation;
use super::{answer, place_in, query, refusals_of, scope_name, status_of};
use crate::actions::issue_invitation::invite;
use crate::actions::withdraw_invitation::withdraw_invitation;
use crate::model::{InvitationDraft, InvitationTyped, Scope};
use crate::store::{self, InvitationRow};
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use kernel::{Fault, InvitationId, Outcome, Refused, Role, Timestamp};
use maud::{Markup, html};
use web::component::{self, NoticeKind, TableOptions};
use web::form::{Field, Form};
use web::{Page, Values};

/// The list with the form; `?consultation=ID` offers that consultation.
pub(crate) async fn show(asked: Asked) -> Response {
    let outcome = (|| {
        let consultation = query(&asked).get("consultation").to_owned();
        let scope = match known_consultation(&asked, &consultation)? {
            Some(id) => Scope::Consultation(id),
            None => Scope::Institution,
        };
        let values = Values::default()
            .with("consultation", consultation)
            .with("role", Role::Participant.word())
            .with("scope", scope.to_string())
            .with("uses", "1")
            .with("days", "14");
        page(&asked, &values, &[])
    })();
    answer(&asked, outcome)
}

fn page(asked: &Asked, values: &Values, refusals: &[Refused]) -> Outcome<Response> {
    let speaker = asked.speaker();
    let title = speaker.text("members-invitations");
    let action = asked.href("/invitations");
    let submit = speaker.text("members-invite");
    let form = Form::new(speaker, &action, &submit, values, refusals);
    let text = |key: &str| speaker.text(key);
    let (role, scope, uses, days) = (
        text("members-role"),
        text("members-scope"),
        text("members-uses"),
        text("members-days"),
    );
    let uses_hint = text("members-uses-hint");
    let body = html! {
        (form.summary())
        h1 { (title) }
        p.lead { (text("members-invitations-lead")) }
        h2 { (submit) }
        (form.render(html! {
            (form.choice_list(Field::new("role", &role), &choices(&form_parts::roles(asked))))
            (form.choice_list(
                Field::new("scope", &scope),
                &choices(&scopes(asked, values.get("consultation"))?),
            ))
            (form.text_field(Field { keyboard: "numeric", ..Field::new("uses", &uses).hint(&uses_hint) }))
            (form.text_field(Field { keyboard: "numeric", ..Field::new("days", &days) }))
            (form.hidden("consultation", values.get("consultation")))
        }))
        h2 { (text("members-invitations-issued")) }
        (issued(asked)?)
    };
    Ok(asked.page(Page::new(title, body).wide().status(status_of(refusals))))
}

fn scopes(asked: &Asked, consultation: &str) -> Result<Choices, Fault> {
    let mut scopes = vec![Scope::Institution];
    scopes.extend(known_consultation(asked, consultation)?.map(Scope::Consultation));
    scopes
        .into_iter()
        .map(|scope| Ok((scope.to_string(), scope_name(asked, scope)?)))
        .collect()
}

fn issued(asked: &Asked) -> Result<Markup, Fault> {
    let speaker = asked.speaker();
    let (_, count) = store::invitations(&asked.node, 0, 0)?;
    let (page, pages) = place_in(asked, count);
    let size = component::PAGE_ROWS;
    let (rows, _) = store::invitations(&asked.node, (page - 1) * size, size)?;
    let headers = [
        "members-role",
        "members-scope",
        "members-invitation-issued-at",
        "members-join-until",
        "members-uses",
        "members-invitation-state",
    ]
    .map(|key| speaker.text(key));
    let cells = rows
        .iter()
        .map(|row| line(asked, row))
        .collect::<Result<Vec<_>, Fault>>()?;
    let caption = speaker.text("members-invitations-issued");
    let options = TableOptions {
        named_rows: true,
        hidden_caption: true,
        ..TableOptions::default()
    };
    Ok(html! {
        @if cells.is_empty() {
            p { (speaker.text("members-invitations-none")) }
        } @else {
            (component::table(&caption, &headers, &cells, options))
            (component::pager(speaker, &asked.href("/invitations"), page, pages))
        }
    })
}

fn line(asked: &Asked, row: &InvitationRow) -> Result<Vec<Markup>, Fault> {
    let speaker = asked.speaker();
    let state = row.state;
    let used = [
        ("used", i64::from(state.uses).into()),
        ("max", i64::from(state.uses_max).into()),
    ];
    Ok(vec![
        html! { (speaker.text(&format!("role-{}", row.role.word()))) },
        html! { (scope_name(asked, row.scope)?) },
        component::time(speaker, row.issued_at),
        component::time(speaker, state.expires_at),
        html! { (speaker.with("members-uses-of", &used)) },
        html! {
            @match state.accept_use(asked.operation.now) {
                Ok(()) => {
                    a href=(asked.href(&format!("/invitations/{}/withdraw", row.invitation))) {
                        (speaker.text("members-invitation-withdraw"))
                    }
                }
                Err(refused) => (component::tag(&speaker.text(&short_key(&refused)))),
            }
        },
    ])
}

/// The word for why an invitation can be used no more.
fn short_key(refused: &Refused) -> String {
    refused
        .key
        .replace("members-refused-invitation-", "members-invitation-is-")
}

/// Issues an invitation; its link stands on the answer's page and nowhere else.
pub(crate) async fn issue(asked: Asked, values: Values) -> Response {
    let outcome = issue_values(&asked, &values).await;
    answer(&asked, outcome)
}

async fn issue_values(asked: &Asked, values: &Values) -> Outcome<Response> {
    let typed = InvitationTyped {
        role: values.get("role"),
        scope: values.get("scope"),
        uses: values.get("uses"),
        days: values.get("days"),
    };
    let issued = match InvitationDraft::parse(typed) {
        Ok(draft) => {
            let outcome = invite(&asked.node, &asked.operation, draft).await;
            refusals_of(outcome)?.map(|link| (draft, link))
        }
        Err(refusals) => Err(refusals),
    };
    match issued {
        Ok((draft, link)) => shown_once(asked, draft, &link),
        Err(refusals) => page(asked, values, &refusals),
    }
}

fn shown_once(asked: &Asked, draft: InvitationDraft, link: &str) -> Outcome<Response> {
    let speaker = asked.speaker();
    let title = speaker.text("members-invitation-ready");
    let until: Timestamp = draft.expires_at(asked.operation.now);
    let once = html! {
        p { (speaker.text("members-invitation-once")) }
        p { (component::id_text(link)) }
    };
    let body = html! {
        h1 { (title) }
        (component::notice(NoticeKind::Notice, &speaker.text("members-invitation-copy"), once))
        (component::summary_list(&[
            (speaker.text("members-role"), html! { (speaker.text(&format!("role-{}", draft.role.word()))) }),
            (speaker.text("members-scope"), html! { (scope_name(asked, draft.scope)?) }),
            (speaker.text("members-uses"), html! { (speaker.number(i64::from(draft.uses_max))) }),
            (speaker.text("members-join-until"), component::time_of_day(speaker, until)),
        ]))
        p { a href=(asked.href("/invitations")) { (speaker.text("members-invitations")) } }
    };
    let page = Page::new(title, body).under(
        asked.href("/invitations"),
        speaker.text("members-invitations"),
    );
    Ok(asked.page(page))
}

/// The page that shows what withdrawing will do.
pub(crate) async fn show_withdraw(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    let outcome = (|| {
        let id = parse(&id)?;
        let missing = Refused::new("members-refused-invitation-unknown").status(404);
        let row = store::invitation(&asked.node, id)?.ok_or(missing)?;
        withdraw_page(&asked, &row)
    })();
    answer(&asked, outcome)
}

fn withdraw_page(asked: &Asked, row: &InvitationRow) -> Outcome<Response> {
    let speaker = asked.speaker();
    let action = asked.href(&format!("/invitations/{}/withdraw", row.invitation));
    let (title, values) = (
        speaker.text("members-invitation-withdraw"),
        Values::default(),
    );
    let form = Form::new(speaker, &action, &title, &values, &[]);
    let body = html! {
        h1 { (title) }
        (component::summary_list(&[
            (speaker.text("members-role"), html! { (speaker.text(&format!("role-{}", row.role.word()))) }),
            (speaker.text("members-scope"), html! { (scope_name(asked, row.scope)?) }),
            (speaker.text("members-invitation-issued-at"), component::time(speaker, row.issued_at)),
        ]))
        p { (speaker.text("members-invitation-withdraw-meaning")) }
        (form.render(html! {}))
    };
    let page = Page::new(title, body).under(
        asked.href("/invitations"),
        speaker.text("members-invitations"),
    );
    Ok(asked.page(page))
}

fn parse(id: &str) -> Outcome<InvitationId> {
    let unknown = Refused::new("members-refused-invitation-unknown").status(404);
    Ok(id.parse().map_err(|_| unknown)?)
}

/// Withdraws an invitation.
pub(crate) async fn withdraw(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    let outcome = match parse(&id) {
        Ok(id) => withdraw_invitation(&asked.node, &asked.operation, id).await,
        Err(failure) => Err(failure),
    };
    answer(&asked, outcome.map(|()| asked.go("/invitations")))
}
