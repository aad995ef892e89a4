//! Turns a bare refusal of the layers and extractors (403, 404, 405, 413 and so on) into a page in the reader's language.
//! What a handler rendered itself, and what a program asked for, stays as it is.

use super::layer::Rim;
use crate::language::{Catalogue, Speaker};
use crate::page::{
    Frame, Rendered, bad_request_page, fault_page, not_allowed_page, not_found_page,
    refused_cross_site_page, too_large_page,
};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::{ACCEPT, ACCEPT_LANGUAGE, ALLOW, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};
use kernel::{Fault, Language, MultilingualText};
use std::sync::Arc;
use tower_http::csrf::ProtectionError;

/// What those pages need.
pub(super) struct Problems {
    catalogue: &'static Catalogue,
    institution: MultilingualText,
    demonstration: bool,
}

impl Problems {
    pub(super) fn build(options: &Rim) -> Result<Self, Fault> {
        Ok(Self {
            catalogue: Catalogue::of_the_frame()?,
            institution: options.institution.clone(),
            demonstration: options.demonstration,
        })
    }

    fn frame(&self, language: Language) -> Frame<'_> {
        let (institution, _, _) = self.institution.in_language(language);
        Frame {
            speaker: Speaker::new(self.catalogue, language),
            institution,
            demonstration: self.demonstration,
            path: "/",
            navigation: &[],
            person: None,
            officer: false,
        }
    }
}

pub(super) async fn show(
    State(problems): State<Arc<Problems>>,
    request: Request,
    next: Next,
) -> Response {
    let language = reader(request.uri().path(), request.headers());
    let response = next.run(request).await;
    match language.and_then(|language| page_for(&response, &problems.frame(language))) {
        Some(page) => with_what_was_allowed(page, &response),
        None => response,
    }
}

/// The language of a person's request: the path's, else the browser's; none when no page is wanted.
fn reader(path: &str, headers: &HeaderMap) -> Option<Language> {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or("");
    if let Ok(language) = first.parse() {
        return Some(language);
    }
    let text = |name| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or("")
    };
    text(ACCEPT)
        .contains("text/html")
        .then(|| Language::negotiate(text(ACCEPT_LANGUAGE)))
}

fn page_for(response: &Response, frame: &Frame) -> Option<Response> {
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    if !is_error || response.extensions().get::<Rendered>().is_some() || !is_bare(response) {
        return None;
    }
    if response.extensions().get::<ProtectionError>().is_some() {
        return Some(refused_cross_site_page(frame));
    }
    let mut page = match status {
        StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => not_allowed_page(frame),
        StatusCode::NOT_FOUND => not_found_page(frame),
        StatusCode::PAYLOAD_TOO_LARGE => too_large_page(frame),
        client if client.is_client_error() => bad_request_page(frame),
        // What broke was logged where it broke; the response bears no id.
        _ => fault_page(frame, "–"),
    };
    *page.status_mut() = status;
    Some(page)
}

/// Whether nobody chose the body's form: none, or the plain text of an extractor.
fn is_bare(response: &Response) -> bool {
    response
        .headers()
        .get(CONTENT_TYPE)
        .is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

fn with_what_was_allowed(mut page: Response, bare: &Response) -> Response {
    if let Some(methods) = bare.headers().get(ALLOW) {
        page.headers_mut().insert(ALLOW, methods.clone());
    }
    page
}
