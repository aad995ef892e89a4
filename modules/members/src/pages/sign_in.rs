//! Signing in and out: asking for a link, the page of a link with its button, and the way out.

use super::{
    answer, browser_of, client_of, form_parts, query, refusals_of, session_secret, status_of,
    with_cookie,
};
use crate::actions::ask_for_link::{AskForLink, ask_for_link};
use crate::actions::end_session::end_present_session;
use crate::actions::use_link::{open_link, use_link};
use crate::model::Purpose;
use crate::pages::cookie;
use crate::store::Secret;
use axum::extract::Path;
use axum::http::{Extensions, HeaderMap};
use axum::response::Response;
use contract::Asked;
use kernel::{Outcome, Refused};
use maud::html;
use web::form::Form;
use web::{Page, Values};

/// The form that asks for the address.
pub(crate) async fn show(asked: Asked) -> Response {
    let next = query(&asked).get("next").to_owned();
    form_page(&asked, &Values::default().with("next", next), &[])
}

fn form_page(asked: &Asked, values: &Values, refusals: &[Refused]) -> Response {
    let speaker = asked.speaker();
    let action = asked.href("/sign-in");
    let (title, submit) = (
        speaker.text("members-sign-in"),
        speaker.text("members-send-link"),
    );
    let form = Form::new(speaker, &action, &submit, values, refusals);
    let body = html! {
        (form.summary())
        h1 { (title) }
        p { (speaker.text("members-sign-in-lead")) }
        (form.render(html! {
            (form_parts::address_field(asked, &form))
            (form.hidden("next", values.get("next")))
        }))
    };
    asked.page(Page::new(title, body).status(status_of(refusals)))
}

/// Asks for a link; the answer does not depend on whether the address is known.
pub(crate) async fn ask(asked: Asked, extensions: Extensions, values: Values) -> Response {
    let request = AskForLink {
        address: values.get("address"),
        next: values.get("next"),
        client: client_of(&extensions),
    };
    match refusals_of(ask_for_link(&asked.node, &asked.operation, &request)) {
        Ok(Ok(())) => asked.go("/sign-in/sent"),
        Ok(Err(refusals)) => form_page(&asked, &values, &refusals),
        Err(fault) => asked.broken(&fault),
    }
}

/// Says that a link is on its way, if it can be.
pub(crate) async fn sent(asked: Asked) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("members-sent");
    let body = html! {
        h1 { (title) }
        p.lead { (speaker.text("members-sent-lead")) }
        p { (speaker.text("members-sent-meaning")) }
        p { a href=(asked.href("/sign-in")) { (speaker.text("members-sent-again")) } }
    };
    asked.page(Page::new(title, body))
}

/// The page of a link. Reading it changes nothing: programs that look into mail open links too.
pub(crate) async fn link(asked: Asked, Path((_, secret)): Path<(String, String)>) -> Response {
    answer(&asked, link_page(&asked, &secret))
}

fn link_page(asked: &Asked, secret: &str) -> Outcome<Response> {
    let parsed = parse(secret)?;
    let link = match refusals_of(open_link(&asked.node, &asked.operation, parsed))? {
        Ok(link) => link,
        Err(refusals) => return Ok(dead_link(asked, &refusals)),
    };
    let key = match link.purpose {
        Purpose::SignIn { .. } | Purpose::Nobody => "members-link-sign-in",
        Purpose::Join { .. } => "members-link-join",
        Purpose::ChangeAddress { .. } => "members-link-change-address",
    };
    let speaker = asked.speaker();
    let (title, submit) = (speaker.text(key), speaker.text(&format!("{key}-button")));
    let (action, values) = (asked.href(&format!("/sign-in/{secret}")), Values::default());
    let form = Form::new(speaker, &action, &submit, &values, &[]);
    let body = html! {
        h1 { (title) }
        p { (speaker.text("members-link-meaning")) }
        (form.render(html! {}))
    };
    Ok(asked.page(Page::new(title, body)))
}

fn dead_link(asked: &Asked, refusals: &[Refused]) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("members-link-dead");
    let body = html! {
        h1 { (title) }
        @for refused in refusals { p.lead { (speaker.refused(refused)) } }
        p { a href=(asked.href("/sign-in")) { (speaker.text("members-sent-again")) } }
    };
    asked.page(Page::new(title, body).status(status_of(refusals)))
}

fn parse(secret: &str) -> Outcome<Secret> {
    let unknown = Refused::new("members-refused-link-unknown").status(404);
    Ok(Secret::parse(secret).ok_or(unknown)?)
}

/// Uses the link.
pub(crate) async fn enter(
    asked: Asked,
    Path((_, secret)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let outcome = enter_by(&asked, &secret, &headers).await;
    answer(&asked, outcome)
}

async fn enter_by(asked: &Asked, secret: &str, headers: &HeaderMap) -> Outcome<Response> {
    let parsed = parse(secret)?;
    let used = use_link(&asked.node, &asked.operation, parsed, browser_of(headers)).await;
    let signed_in = match refusals_of(used)? {
        Ok(signed_in) => signed_in,
        Err(refusals) => return Ok(dead_link(asked, &refusals)),
    };
    // A browser holds one session: an earlier one of another person ends with the new one.
    end_present_session(&asked.node, session_secret(&asked.node, headers))?;
    let cookie = cookie::begin(signed_in.session, asked.node.settings().https())?;
    Ok(with_cookie(asked.go(&signed_in.next), cookie))
}

/// Ends the session.
pub(crate) async fn leave(asked: Asked, headers: HeaderMap) -> Response {
    let outcome = leave_by(&asked, &headers);
    answer(&asked, outcome)
}

fn leave_by(asked: &Asked, headers: &HeaderMap) -> Outcome<Response> {
    end_present_session(&asked.node, session_secret(&asked.node, headers))?;
    let cookie = cookie::end(asked.node.settings().https())?;
    Ok(with_cookie(asked.go("/"), cookie))
}
