//! A page as a response: its title, status and content, and the redirect after an action.

use super::frame::{self, Frame};
use axum::response::{Html, IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, LOCATION};
use http::{HeaderValue, StatusCode};
use maud::Markup;

/// What stands inside the frame.
#[derive(Debug)]
pub struct Page {
    /// The title, without the institution: it stands in the browser's title bar.
    pub title: String,
    /// Where the page stands: addresses with the language, and labels; the page itself is not among them.
    pub breadcrumb: Vec<(String, String)>,
    /// The content of `main`; it begins with the page's `h1`.
    pub body: Markup,
    /// The HTTP status; 422 marks the title as that of a refused form.
    pub status: StatusCode,
    /// Whether the content may be as wide as the frame instead of a comfortable line of text.
    pub is_wide: bool,
}

/// Stands in the extensions of a response that is one of our pages already, so that the rim leaves it alone.
#[derive(Debug, Clone, Copy)]
pub struct Rendered;

impl Page {
    /// A page with status 200.
    pub fn new(title: impl Into<String>, body: Markup) -> Self {
        Self {
            title: title.into(),
            breadcrumb: Vec::new(),
            body,
            status: StatusCode::OK,
            is_wide: false,
        }
    }

    /// With another status: 422 when a form is refused.
    #[must_use]
    pub const fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// With one more step in the breadcrumb; `href` holds the language.
    #[must_use]
    pub fn under(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        self.breadcrumb.push((href.into(), label.into()));
        self
    }

    /// As wide as the frame: for tables and charts.
    #[must_use]
    pub const fn wide(mut self) -> Self {
        self.is_wide = true;
        self
    }

    /// The page in its frame. A page for somebody who has signed in is stored nowhere.
    pub fn render(self, frame: &Frame) -> Response {
        let kept = if frame.person.is_some() {
            "no-store"
        } else {
            "no-cache"
        };
        let status = self.status;
        let markup = frame::around(self, frame);
        let mut response = (status, Html(markup.into_string())).into_response();
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
        let language = frame.speaker.language().tag();
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language));
        response.extensions_mut().insert(Rendered);
        response
    }
}

/// 303 to `path` on this node, after an action. A path that is none of ours leads to the first page.
pub fn see_other(path: &str) -> Response {
    let is_ours = path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\");
    let location = HeaderValue::from_str(path)
        .ok()
        .filter(|_| is_ours)
        .unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_never_leaves_the_node() {
        for (asked, given) in [
            ("/en/me?saved=1", "/en/me?saved=1"),
            ("https://elsewhere.example/", "/"),
            ("//elsewhere.example/", "/"),
            ("/\\elsewhere.example/", "/"),
            ("/en\r\nset-cookie: a=b", "/"),
        ] {
            let response = see_other(asked);
            assert_eq!(response.status(), StatusCode::SEE_OTHER);
            assert_eq!(response.headers()[LOCATION], given, "{asked:?}");
        }
    }
}
