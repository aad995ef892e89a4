//! What stands apart from the text: notices, panels, tags and details.

use maud::{Markup, html};

/// What a notice or a tag is about; always said by a word as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoticeKind {
    /// Information.
    #[default]
    Plain,
    /// Something was done.
    Success,
    /// Something to know before going on.
    Notice,
    /// Something is wrong.
    Error,
}

impl NoticeKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Success => "success",
            Self::Notice => "notice",
            Self::Error => "error",
        }
    }
}

/// A notice with a title and a body; an error is announced at once, a success politely.
pub fn notice(kind: NoticeKind, title: &str, body: Markup) -> Markup {
    let role = match kind {
        NoticeKind::Error => Some("alert"),
        NoticeKind::Success => Some("status"),
        NoticeKind::Plain | NoticeKind::Notice => None,
    };
    html! {
        div.panel.(kind.class()) role=[role] {
            p.title { (title) }
            (body)
        }
    }
}

/// A part of the page on its own ground, with a heading of the second level.
pub fn panel(title: &str, body: Markup) -> Markup {
    html! { section.panel { h2 { (title) } (body) } }
}

/// A word that says what state something is in.
pub fn tag(text: &str) -> Markup {
    html! { span.tag { (text) } }
}

/// Something that is shown on demand.
pub fn details(summary: &str, body: Markup) -> Markup {
    html! { details { summary { (summary) } div { (body) } } }
}
