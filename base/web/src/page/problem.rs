//! The pages that say that something went wrong, each with what to do next. What is logged is decided elsewhere.

use super::frame::Frame;
use super::response::Page;
use crate::component;
use axum::response::Response;
use http::StatusCode;
use kernel::Refused;
use maud::html;

/// 500: we are broken; `fault_id` is what the log has.
pub fn fault_page(frame: &Frame, fault_id: &str) -> Response {
    let speaker = frame.speaker;
    let body = html! {
        h1 { (speaker.text("problem-fault")) }
        p { (speaker.text("problem-fault-next")) }
        p { (speaker.text("problem-fault-id")) " " (component::id_text(fault_id)) }
        (home_link(frame))
    };
    let page = Page::new(speaker.text("problem-fault"), body);
    page.status(StatusCode::INTERNAL_SERVER_ERROR).render(frame)
}

/// 404: nothing stands here.
pub fn not_found_page(frame: &Frame) -> Response {
    plain(frame, StatusCode::NOT_FOUND, "problem-not-found")
}

/// 403: it is there, and not for this person.
pub fn not_allowed_page(frame: &Frame) -> Response {
    plain(frame, StatusCode::FORBIDDEN, "problem-not-allowed")
}

/// 400: the browser sent something that cannot be read.
pub fn bad_request_page(frame: &Frame) -> Response {
    plain(frame, StatusCode::BAD_REQUEST, "problem-bad-request")
}

/// 413: what was sent is larger than this address takes.
pub fn too_large_page(frame: &Frame) -> Response {
    plain(frame, StatusCode::PAYLOAD_TOO_LARGE, "problem-too-large")
}

/// 403: a form of another site tried to act in this person's name.
pub fn refused_cross_site_page(frame: &Frame) -> Response {
    plain(frame, StatusCode::FORBIDDEN, "problem-cross-site")
}

/// A refusal that belongs to no form: the rules that said no, with the status of the first.
pub fn refusal_page(frame: &Frame, refusals: &[Refused]) -> Response {
    let speaker = frame.speaker;
    let status = refusals.first().map_or(422, |refused| refused.status);
    let title = speaker.text("problem-refused");
    let body = html! {
        h1 { (title) }
        @for refused in refusals { p.lead { (speaker.refused(refused)) } }
        (home_link(frame))
    };
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    Page::new(title, body).status(status).render(frame)
}

/// A title and one sentence on what to do: the keys `key` and `key-next`.
fn plain(frame: &Frame, status: StatusCode, key: &str) -> Response {
    let speaker = frame.speaker;
    let title = speaker.text(key);
    let body = html! {
        h1 { (title) }
        p { (speaker.text(&format!("{key}-next"))) }
        (home_link(frame))
    };
    Page::new(title, body).status(status).render(frame)
}

fn home_link(frame: &Frame) -> maud::Markup {
    html! {
        p { a href={ "/" (frame.speaker.language()) "/" } { (frame.speaker.text("problem-home")) } }
    }
}
