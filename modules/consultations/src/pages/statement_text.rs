//! How a statement is named and shown on pages that read: its number, its text in the reader's language, who translated
//! it. What may be shown of a statement that was not accepted is decided in `decisions.rs`.

use super::place::count;
use crate::model::Statement;
use kernel::{MultilingualText, Translator, Value};
use maud::{Markup, html};
use web::{Speaker, component};

/// Characters of a statement's beginning where it names something else, such as a form.
const BEGINNING_CHARACTERS: usize = 60;

/// `Statement 12`; nothing for a statement that never had a number.
pub(super) fn numbered(speaker: Speaker, statement: &Statement) -> Option<String> {
    statement.number.map(|number| {
        speaker.with(
            "consultations-statement-number",
            &[("number", count(number))],
        )
    })
}

/// The text as a quotation.
pub(super) fn quotation(speaker: Speaker, statement: &Statement) -> Markup {
    let Some(text) = &statement.text else {
        return html! { p.hint { (speaker.text("consultations-decisions-erased")) } };
    };
    component::quoted(text, speaker)
}

/// The text in one line, with the name of its translator when it is a translation.
pub(super) fn line(speaker: Speaker, statement: &Statement) -> Markup {
    let Some(text) = &statement.text else {
        return html! { span.hint { (speaker.text("consultations-decisions-erased")) } };
    };
    text_line(speaker, text)
}

/// Any text in one line, with the name of its translator when it is a translation.
pub(super) fn text_line(speaker: Speaker, text: &MultilingualText) -> Markup {
    let (body, language, translator) = text.in_language(speaker.language());
    html! {
        (component::text_in(language, body))
        @if let Some(translator) = translator {
            " " span.hint { (translated_by(speaker, text, translator)) }
        }
    }
}

/// The text in one line after its number, which leads to `href`.
pub(super) fn line_at(speaker: Speaker, statement: &Statement, href: &str) -> Markup {
    html! {
        @if let Some(numbered) = numbered(speaker, statement) {
            a href=(href) { (numbered) } " "
        }
        (line(speaker, statement))
    }
}

/// The first words of the text, to name a form by.
pub(super) fn beginning(speaker: Speaker, statement: &Statement) -> String {
    let Some(text) = &statement.text else {
        return String::new();
    };
    let (body, _, _) = text.in_language(speaker.language());
    if body.chars().count() <= BEGINNING_CHARACTERS {
        return body.to_owned();
    }
    let cut: String = body.chars().take(BEGINNING_CHARACTERS).collect();
    let whole_words = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{whole_words} …")
}

fn translated_by(speaker: Speaker, text: &MultilingualText, translator: &Translator) -> String {
    let (key, name) = match translator {
        Translator::Person(name) => ("quoted-translated-by-person", name),
        Translator::Machine(name) => ("quoted-translated-by-machine", name),
    };
    let original = speaker.language_name(text.original);
    speaker.with(
        key,
        &[
            ("name", Value::from(name.as_str())),
            ("language", Value::from(original)),
        ],
    )
}
