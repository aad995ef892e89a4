//! The published moderation policy: each reason for which a statement may be rejected, with an example and a better way
//! to put it. The reasons themselves stand in `model/statement.rs`.

use super::place;
use crate::model::{POLICY_VERSION, Reason};
use axum::response::Response;
use contract::{Asked, Route, get};
use kernel::{Permission, Value};
use maud::{Markup, html};
use web::{Page, Speaker, component};

pub(crate) fn routes() -> Vec<Route> {
    vec![get(
        "/{language}/consultations/policy",
        Permission::Anyone,
        show,
    )]
}

async fn show(asked: Asked) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-policy-title");
    let version = [("version", Value::Count(i64::from(POLICY_VERSION)))];
    let body = html! {
        h1 { (title) }
        p.lead { (speaker.text("consultations-policy-lead")) }
        p.hint { (speaker.with("consultations-policy-version", &version)) }
        @for reason in Reason::ALL { (reason_section(speaker, reason)) }
        section {
            h2 { (speaker.text("consultations-policy-process-title")) }
            p { (speaker.text("consultations-policy-process")) }
            p { (speaker.text("consultations-policy-appeal")) }
        }
    };
    asked.page(place::under_list(&asked, Page::new(title, body)))
}

fn reason_section(speaker: Speaker, reason: Reason) -> Markup {
    let word = reason.word();
    let said = |part: &str| speaker.text(&format!("consultations-policy-{word}-{part}"));
    let examples = [
        (
            speaker.text("consultations-policy-example"),
            html! { (said("example")) },
        ),
        (
            speaker.text("consultations-policy-better"),
            html! { (said("better")) },
        ),
    ];
    html! {
        section id=(word) {
            h2 { (speaker.text(&format!("consultations-reason-{word}"))) }
            p { (said("text")) }
            (component::summary_list(&examples))
        }
    }
}
