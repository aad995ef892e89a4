//! The module's pages: all catalogues, the entries of one, one entry.

pub(crate) mod catalogues;
pub(crate) mod entries;
pub(crate) mod entry;

use crate::model::{Catalogue, Entry};
use contract::Asked;
use kernel::{Language, Value};
use maud::{Markup, html};
use web::component::{self, NoticeKind};

/// The title of a catalogue in the reader's language.
fn title_of(asked: &Asked, catalogue: &Catalogue) -> String {
    asked
        .speaker()
        .text(&format!("library-catalogue-{}", catalogue.word))
}

/// What every page with entries says first: what kind of text this is, in what language, and as of when.
fn kind_of_text(asked: &Asked, catalogue: &Catalogue) -> Markup {
    let speaker = asked.speaker();
    let compiled = [("date", Value::Text(compiled_on(asked, &catalogue.compiled)))];
    let body = html! {
        p { (speaker.text("library-summary-meaning")) }
        @if speaker.language() != Language::En { p { (speaker.text("library-in-english")) } }
        p { (speaker.with("library-compiled", &compiled)) }
    };
    component::notice(
        NoticeKind::Plain,
        &speaker.text("library-summary-kind"),
        body,
    )
}

/// A day of the form `YYYY-MM-DD` in the reader's words; as it is when it is none.
fn compiled_on(asked: &Asked, day: &str) -> String {
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, date] = parts[..] else {
        return day.to_owned();
    };
    let typed = web::Values::default()
        .with("compiled-year", year)
        .with("compiled-month", month)
        .with("compiled-day", date);
    web::form::date_of(&typed, "compiled")
        .map_or_else(|| day.to_owned(), |at| asked.speaker().date(at))
}

/// English text in a page of another language.
fn english(text: &str) -> Markup {
    component::text_in(Language::En, text)
}

/// Symbol and paragraph of the source; nothing when the entry has none of its own.
fn source_of(asked: &Asked, entry: &Entry) -> Option<Markup> {
    let symbol = entry.source_symbol.as_deref()?;
    let paragraph = entry.source_paragraph.as_deref();
    let speaker = asked.speaker();
    Some(html! {
        bdi lang="en" dir="ltr" { (symbol) }
        @if let Some(paragraph) = paragraph {
            ", "
            @if paragraph.starts_with(|first: char| first.is_ascii_digit()) {
                (speaker.text("library-paragraph")) " "
            }
            bdi lang="en" dir="ltr" { (paragraph) }
        }
    })
}

/// Whether the entry was checked against its source, in words.
fn checked(asked: &Asked, entry: &Entry) -> Markup {
    let key = if entry.verified {
        "library-checked"
    } else {
        "library-not-checked"
    };
    component::tag(&asked.speaker().text(key))
}
