//! The files that every page needs: the stylesheet under a name that changes with its content, the mark, robots.txt.

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The stylesheet as it is written, with its comments.
const SOURCE: &str = include_str!("../site.css");

/// Three lines of unlike length that begin at one edge: many voices on one record.
const MARK: &str = concat!(
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">"##,
    r##"<rect width="32" height="32" fill="#0a4d8c"/>"##,
    r##"<path d="M7 7h18v4H7zM7 14h12v4H7zM7 21h15v4H7z" fill="#fff"/></svg>"##
);

/// Pages may be indexed; what belongs to one person may not.
const ROBOTS: &str = "User-agent: *\nDisallow: /*/me$\nDisallow: /*/sign-in\n";

/// What never changes under its name.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// What may change with a release.
const A_DAY: &str = "public, max-age=86400";

static STYLESHEET: LazyLock<String> = LazyLock::new(|| minified(SOURCE));
static HREF: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::digest(STYLESHEET.as_bytes());
    format!(
        "/static/site.{}.css",
        data_encoding::HEXLOWER.encode(&digest[..6])
    )
});

/// The stylesheet as it is sent.
pub fn stylesheet() -> &'static str {
    &STYLESHEET
}

/// Where the stylesheet lies; the name holds a digest of the content.
pub fn stylesheet_href() -> &'static str {
    &HREF
}

/// The routes of the stylesheet, the mark and robots.txt.
pub fn assets() -> Router {
    Router::new()
        .route(
            stylesheet_href(),
            get(|| file("text/css; charset=utf-8", stylesheet(), IMMUTABLE)),
        )
        .route("/favicon.svg", get(|| file("image/svg+xml", MARK, A_DAY)))
        .route(
            "/robots.txt",
            get(|| file("text/plain; charset=utf-8", ROBOTS, A_DAY)),
        )
}

async fn file(kind: &'static str, text: &'static str, kept: &'static str) -> impl IntoResponse {
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, kept)], text)
}

/// Without comments and without the white space that CSS does not need. Our stylesheet holds no string with either.
fn minified(source: &str) -> String {
    let mut bare = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(start) = rest.find("/*") {
        bare.push_str(&rest[..start]);
        rest = rest[start..]
            .find("*/")
            .map_or("", |end| &rest[start + end + 2..]);
    }
    bare.push_str(rest);
    let mut out = String::with_capacity(bare.len());
    for word in bare.split_whitespace() {
        let joins_before = out.ends_with(['{', '}', ';', ',', ':', '>']) || out.is_empty();
        let joins_after = word.starts_with(['{', '}', ';', ',', '>']);
        if !joins_before && !joins_after {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.replace(";}", "}")
}

#[cfg(test)]
mod tests;
