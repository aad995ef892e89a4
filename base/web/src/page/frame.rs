//! The frame around every page: skip link, language bar, header, navigation, breadcrumb, footer.

use super::response::Page;
use crate::language::Speaker;
use crate::rim::stylesheet_href;
use http::StatusCode;
use kernel::{Language, Value};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What the frame shows beside the page itself.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// Who speaks.
    pub speaker: Speaker<'a>,
    /// The name of the institution that runs the node.
    pub institution: &'a str,
    /// Whether everything here is invented, which every page then says.
    pub demonstration: bool,
    /// The page's path without the language, beginning with `/`, with its query: where the language bar leads.
    pub path: &'a str,
    /// The main navigation.
    pub navigation: &'a [NavigationEntry],
    /// The name of who has signed in.
    pub person: Option<&'a str>,
    /// Whether they are an officer of the institution.
    pub officer: bool,
}

/// One entry of the main navigation.
#[derive(Debug, Clone)]
pub struct NavigationEntry {
    /// The path without the language, beginning with `/`.
    pub path: String,
    /// The label, translated.
    pub label: String,
    /// Whether the page shown is this one or lies under it.
    pub current: bool,
}

/// The name of the software, the same in every script's page.
const PRODUCT: &str = "Concord";

/// The whole document.
pub(super) fn around(page: Page, frame: &Frame) -> Markup {
    let language = frame.speaker.language();
    let head = head(&page, frame);
    html! {
        (DOCTYPE)
        html lang=(language.tag()) dir=(language.direction().attribute()) {
            (head)
            body {
                a.skip href="#main" { (frame.speaker.text("frame-skip")) }
                (language_bar(frame))
                (header(frame))
                (breadcrumb(&page.breadcrumb, frame.speaker))
                main #main.wide[page.is_wide] tabindex="-1" { (page.body) }
                (footer(frame))
            }
        }
    }
}

fn head(page: &Page, frame: &Frame) -> Markup {
    let refused = page.status == StatusCode::UNPROCESSABLE_ENTITY;
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width,initial-scale=1";
            meta name="color-scheme" content="light dark";
            title {
                @if refused { (frame.speaker.text("form-error-prefix")) (frame.speaker.space()) }
                (page.title) " – " (frame.institution)
            }
            link rel="stylesheet" href=(stylesheet_href());
            link rel="icon" href="/favicon.svg" type="image/svg+xml";
        }
    }
}

fn language_bar(frame: &Frame) -> Markup {
    let shown = frame.speaker.language();
    html! {
        nav.languages aria-label=(frame.speaker.text("frame-languages")) {
            ul {
                @for language in Language::ALL {
                    li {
                        a href={ "/" (language) (frame.path) } hreflang=(language) lang=(language)
                            dir=(language.direction().attribute())
                            aria-current=[(language == shown).then_some("page")] {
                            (language.own_name())
                        }
                    }
                }
            }
        }
    }
}

fn header(frame: &Frame) -> Markup {
    let speaker = frame.speaker;
    let language = speaker.language();
    html! {
        header {
            div.masthead {
                a.institution href={ "/" (language) "/" } {
                    bdi { (frame.institution) }
                    " " span.product { bdi lang="en" { (PRODUCT) } }
                }
                (person(frame))
                (navigation(frame))
            }
            @if frame.demonstration {
                p.demonstration {
                    strong { (speaker.text("frame-demonstration")) } (speaker.space())
                    (speaker.text("frame-demonstration-meaning"))
                }
            }
        }
    }
}

fn navigation(frame: &Frame) -> Markup {
    if frame.navigation.is_empty() {
        return PreEscaped(String::new());
    }
    let language = frame.speaker.language();
    html! {
        nav aria-label=(frame.speaker.text("frame-navigation")) {
            ul {
                @for entry in frame.navigation {
                    li {
                        a href={ "/" (language) (entry.path) }
                            aria-current=[entry.current.then_some("true")] { (entry.label) }
                    }
                }
            }
        }
    }
}

fn person(frame: &Frame) -> Markup {
    let speaker = frame.speaker;
    let language = speaker.language();
    html! {
        div.person {
            @if let Some(name) = frame.person {
                a href={ "/" (language) "/me" } { bdi { (name) } }
                @if frame.officer { " " span.tag { (speaker.text("role-officer")) } }
                form method="post" action={ "/" (language) "/sign-out" } {
                    button.plain type="submit" { (speaker.text("frame-sign-out")) }
                }
            } @else {
                a href={ "/" (language) "/sign-in" } { (speaker.text("frame-sign-in")) }
            }
        }
    }
}

fn breadcrumb(steps: &[(String, String)], speaker: Speaker) -> Markup {
    if steps.is_empty() {
        return PreEscaped(String::new());
    }
    html! {
        nav.breadcrumb aria-label=(speaker.text("frame-breadcrumb")) {
            ol {
                @for (href, label) in steps { li { a href=(href) { (label) } } }
            }
        }
    }
}

fn footer(frame: &Frame) -> Markup {
    let speaker = frame.speaker;
    let language = speaker.language();
    let links = [
        ("/", "frame-home"),
        ("/consultations", "frame-consultations"),
        ("/library", "frame-library"),
    ];
    let institution = [("institution", Value::from(frame.institution))];
    html! {
        footer {
            nav aria-label=(speaker.text("frame-footer")) {
                ul {
                    @for (path, key) in links {
                        li { a href={ "/" (language) (path) } { (speaker.text(key)) } }
                    }
                }
            }
            p { (speaker.text("frame-shown-in")) (speaker.space()) (speaker.text("frame-original-kept")) }
            p { (speaker.with("frame-about", &institution)) }
        }
    }
}
