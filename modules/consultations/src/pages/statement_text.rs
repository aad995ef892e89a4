//! How a statement is named and shown on pages that read: its number, its text in the reader's language, and
//! whether that is a translation. What may be shown of a statement that was not accepted is decided in `decisions.rs`.

use super::place::count;
use crate::model::Statement;
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

/// The text in one line, which says when it is a translation or not in the reader's language.
pub(super) fn line(speaker: Speaker, statement: &Statement) -> Markup {
    let Some(text) = &statement.text else {
        return html! { span.hint { (speaker.text("consultations-decisions-erased")) } };
    };
    component::quoted_line(text, speaker)
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

/// A message that names something by the first words of the statement, its value `beginning`.
pub(super) fn message_about(speaker: Speaker, key: &str, statement: &Statement) -> Markup {
    component::message_quoting(speaker, key, "beginning", &beginning(speaker, statement))
}

fn beginning(speaker: Speaker, statement: &Statement) -> Markup {
    let Some(text) = &statement.text else {
        return html! {};
    };
    let (body, language, _) = text.in_language(speaker.language());
    if body.chars().count() <= BEGINNING_CHARACTERS {
        return component::text_in(language, body);
    }
    let cut: String = body.chars().take(BEGINNING_CHARACTERS).collect();
    let whole_words = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    component::text_in(language, &format!("{whole_words} …"))
}
