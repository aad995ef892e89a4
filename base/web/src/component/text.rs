//! Text of people and machines inside a page: quotations with their language, ids, times.

use crate::language::Speaker;
use kernel::{Language, MultilingualText, Timestamp, Translator, Value};
use maud::{Markup, html};

/// Text in a language that may differ from the page's.
pub fn text_in(language: Language, text: &str) -> Markup {
    html! {
        span lang=(language) dir=(language.direction().attribute()) { (text) }
    }
}

/// What somebody wrote, for a reader of the speaker's language: the translation, marked as unofficial, with its
/// translator and the original at hand; or the original, which says its language when it is not the reader's.
pub fn quoted(text: &MultilingualText, speaker: Speaker) -> Markup {
    let (body, language, translator) = text.in_language(speaker.language());
    html! {
        div.quoted {
            blockquote lang=(language) dir=(language.direction().attribute()) {
                @for paragraph in body.split("\n\n") { p { (paragraph) } }
            }
            @if let Some(translator) = translator {
                p.hint { (translated_by(translator, text.original, speaker)) }
                details {
                    summary { (speaker.text("quoted-original")) }
                    blockquote lang=(text.original) dir=(text.original.direction().attribute()) {
                        @for paragraph in text.body.split("\n\n") { p { (paragraph) } }
                    }
                }
            } @else if language != speaker.language() {
                p.hint { (untranslated(language, speaker)) }
            }
        }
    }
}

fn translated_by(translator: &Translator, original: Language, speaker: Speaker) -> String {
    let (key, name) = match translator {
        Translator::Person(name) => ("quoted-translated-by-person", name),
        Translator::Machine(name) => ("quoted-translated-by-machine", name),
    };
    let original = speaker.language_name(original);
    speaker.with(
        key,
        &[
            ("name", Value::Text(name.clone())),
            ("language", Value::Text(original)),
        ],
    )
}

fn untranslated(original: Language, speaker: Speaker) -> String {
    let original = speaker.language_name(original);
    speaker.with(
        "quoted-untranslated",
        &[("language", Value::Text(original))],
    )
}

/// An id, a symbol or a digest: read from left to right in every script.
pub fn id_text(id: &str) -> Markup {
    html! { bdi.id dir="ltr" { (id) } }
}

/// A day, with the moment for machines.
pub fn time(speaker: Speaker, at: Timestamp) -> Markup {
    html! { time datetime=(at.to_rfc3339()) { (speaker.date(at)) } }
}

/// A day and a minute in UTC, with the moment for machines.
pub fn time_of_day(speaker: Speaker, at: Timestamp) -> Markup {
    html! { time datetime=(at.to_rfc3339()) { (speaker.date_time(at)) } }
}
