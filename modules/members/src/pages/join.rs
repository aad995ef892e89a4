//! An invitation: what it is for, and the form by which its guest becomes a member.

use super::{
    answer, browser_of, client_of, form_parts, refusals_of, scope_name, status_of, with_cookie,
};
use crate::actions::join::{
    AskToJoin, Guest, Joined, ask_to_join, destination, join, open_invitation,
};
use crate::model::{Address, ProfileDetails, ProfileTyped};
use crate::pages::cookie;
use crate::store::{self, InvitationRow};
use axum::extract::Path;
use axum::http::{Extensions, HeaderMap};
use axum::response::Response;
use contract::{Asked, Node};
use kernel::{Fault, Outcome, Refused};
use maud::{Markup, html};
use web::component;
use web::form::Form;
use web::{Page, Values};

/// The page of an invitation.
pub(crate) async fn show(asked: Asked, Path((_, secret)): Path<(String, String)>) -> Response {
    let outcome = (|| {
        let held = open_invitation(&asked.node, &secret, asked.operation.now)?;
        let values = Values::default().with("language", asked.operation.language.tag());
        page(&asked, &secret, &held, &values, &[])
    })();
    answer(&asked, outcome)
}

fn page(
    asked: &Asked,
    secret: &str,
    held: &InvitationRow,
    values: &Values,
    refusals: &[Refused],
) -> Outcome<Response> {
    let speaker = asked.speaker();
    let title = speaker.text("members-join");
    let action = asked.href(&format!("/join/{secret}"));
    let is_member = asked.operation.actor.person().is_some();
    // A demonstration lets a new address in at once.
    let is_demonstration = asked.node.settings().demonstration;
    let (submit, lead) = match (is_member, is_demonstration) {
        (true, _) => ("members-join-accept", None),
        (false, false) => ("members-join-send", Some("members-join-lead")),
        (false, true) => (
            "members-join-demonstration",
            Some("members-join-lead-demonstration"),
        ),
    };
    let submit = speaker.text(submit);
    let form = Form::new(speaker, &action, &submit, values, refusals);
    let fields = if is_member {
        html! {}
    } else {
        guest_fields(asked, &form)?
    };
    let body = html! {
        (form.summary())
        h1 { (title) }
        (purpose(asked, held)?)
        @if let Some(lead) = lead { p { (speaker.text(lead)) } }
        (form.render(fields))
        @if !is_member {
            p.hint { (speaker.text("members-join-data")) }
        }
    };
    Ok(asked.page(Page::new(title, body).status(status_of(refusals))))
}

/// Who invites, to what, as what, until when.
fn purpose(asked: &Asked, held: &InvitationRow) -> Result<Markup, Fault> {
    let speaker = asked.speaker();
    let (institution, _, _) = asked
        .node
        .settings()
        .institution
        .in_language(asked.operation.language);
    let role = speaker.text(&format!("role-{}", held.role.word()));
    Ok(component::summary_list(&[
        (
            speaker.text("members-join-by"),
            html! { bdi { (institution) } },
        ),
        (
            speaker.text("members-join-to"),
            html! { (scope_name(asked, held.scope)?) },
        ),
        (speaker.text("members-join-as"), html! { (role) }),
        (
            speaker.text("members-join-until"),
            component::time_of_day(speaker, held.state.expires_at),
        ),
    ]))
}

fn guest_fields(asked: &Asked, form: &Form) -> Result<Markup, Fault> {
    let organisations = store::organisations(&asked.node)?;
    Ok(html! {
        (form_parts::name_field(asked, form))
        (form_parts::address_field(asked, form))
        (form_parts::details_fields(asked, form, &organisations))
    })
}

/// Joins: a member at once, somebody else when they have proven their address.
pub(crate) async fn submit(
    asked: Asked,
    Path((_, secret)): Path<(String, String)>,
    headers: HeaderMap,
    extensions: Extensions,
    values: Values,
) -> Response {
    let outcome = submit_to(&asked, &secret, &headers, &extensions, &values).await;
    answer(&asked, outcome)
}

async fn submit_to(
    asked: &Asked,
    secret: &str,
    headers: &HeaderMap,
    extensions: &Extensions,
    values: &Values,
) -> Outcome<Response> {
    let held = open_invitation(&asked.node, secret, asked.operation.now)?;
    if let Some(person) = asked.operation.actor.person() {
        join(&asked.node, held.invitation, Guest::Member(person)).await?;
        return Ok(asked.go(&destination(held.scope)));
    }
    let ask = match read(&asked.node, &held, headers, extensions, values)? {
        Ok(ask) => ask,
        Err(refusals) => return page(asked, secret, &held, values, &refusals),
    };
    match refusals_of(ask_to_join(&asked.node, &asked.operation, ask).await)? {
        Ok(Joined::LinkSent) => Ok(asked.go("/sign-in/sent")),
        Ok(Joined::SignedIn(session)) => {
            let cookie = cookie::begin(session, asked.node.settings().https())?;
            Ok(with_cookie(asked.go(&destination(held.scope)), cookie))
        }
        Err(refusals) => page(asked, secret, &held, values, &refusals),
    }
}

fn read(
    node: &Node,
    held: &InvitationRow,
    headers: &HeaderMap,
    extensions: &Extensions,
    values: &Values,
) -> Result<Result<AskToJoin, Vec<Refused>>, Fault> {
    let registered = store::organisations(node)?;
    let address = Address::parse(values.get("address"));
    let details = ProfileDetails::parse(typed(values), (node.questions().countries)(), |id| {
        registered.iter().any(|row| row.organisation == id)
    });
    Ok(match (address, details) {
        (Ok(address), Ok((details, belonging))) => Ok(AskToJoin {
            invitation: held.invitation,
            address,
            details,
            belonging,
            client: client_of(extensions),
            label: browser_of(headers),
        }),
        (address, details) => Err(details
            .err()
            .into_iter()
            .flatten()
            .chain(address.err())
            .collect()),
    })
}

/// What a form says of a person.
pub(super) fn typed(values: &Values) -> ProfileTyped<'_> {
    ProfileTyped {
        name: values.get("name"),
        language: values.get("language"),
        country: values.get("country"),
        kind: values.get("kind"),
        organisation: values.get("organisation"),
        new_organisation: values.get("new_organisation"),
    }
}
