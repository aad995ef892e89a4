//! Changing one's address: the form; the link that proves the new address has its page with the other links.

use super::{answer, client_of, form_parts, refusals_of, status_of};
use crate::actions::change_address::ask_to_change_address;
use axum::http::Extensions;
use axum::response::Response;
use contract::Asked;
use kernel::{Outcome, Refused};
use maud::html;
use web::form::Form;
use web::{Page, Values};

/// The form.
pub(crate) async fn show(asked: Asked) -> Response {
    form_page(&asked, &Values::default(), &[])
}

fn form_page(asked: &Asked, values: &Values, refusals: &[Refused]) -> Response {
    let speaker = asked.speaker();
    let action = asked.href("/me/address");
    let (title, submit) = (
        speaker.text("members-change-address"),
        speaker.text("members-send-link"),
    );
    let form = Form::new(speaker, &action, &submit, values, refusals);
    let body = html! {
        (form.summary())
        h1 { (title) }
        p { (speaker.text("members-change-address-lead")) }
        (form.render(form_parts::address_field(asked, &form)))
    };
    let page = Page::new(title, body).under(asked.href("/me"), speaker.text("members-me"));
    asked.page(page.status(status_of(refusals)))
}

/// Asks for the change.
pub(crate) async fn ask(asked: Asked, extensions: Extensions, values: Values) -> Response {
    let outcome = ask_for(&asked, &extensions, &values);
    answer(&asked, outcome)
}

fn ask_for(asked: &Asked, extensions: &Extensions, values: &Values) -> Outcome<Response> {
    let person = asked.person()?;
    let (node, typed) = (&asked.node, values.get("address"));
    let client = client_of(extensions);
    Ok(
        match refusals_of(ask_to_change_address(
            node,
            &asked.operation,
            person,
            typed,
            client,
        ))? {
            Ok(()) => asked.go("/sign-in/sent"),
            Err(refusals) => form_page(asked, values, &refusals),
        },
    )
}
