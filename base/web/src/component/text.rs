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

/// Stands for the quotation in a message until it is put in; no message holds this character (Unicode, 23.5).
const PLACE: &str = "\u{E000}";

/// A message with a quotation in a language of its own where its value `name` stands.
pub fn message_quoting(speaker: Speaker, key: &str, name: &str, quotation: &Markup) -> Markup {
    let message = speaker.with(key, &[(name, Value::from(PLACE))]);
    let (before, after) = message.split_once(PLACE).unwrap_or((&message, ""));
    html! { (before) (quotation) (after) }
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

/// The same in one line of a list: the text, and shortly that it is an unofficial translation and by whom, or in which
/// language it is.
pub fn quoted_line(text: &MultilingualText, speaker: Speaker) -> Markup {
    let (body, language, translator) = text.in_language(speaker.language());
    let original = Value::Text(speaker.language_name(text.original));
    let about = match translator {
        Some(Translator::Person(name)) => Some(("quoted-line-translated", name.as_str())),
        Some(Translator::Machine(name)) => {
            Some(("quoted-line-translated-by-machine", name.as_str()))
        }
        None => (language != speaker.language()).then_some(("quoted-line-untranslated", "")),
    };
    html! {
        (text_in(language, body))
        @if let Some((key, name)) = about {
            " " span.hint {
                (speaker.with(key, &[("language", original), ("name", Value::Text(name.to_owned()))]))
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
