//! What texts are accepted: trimmed, not empty where one is needed, within their limits, in every language they are in.

use super::Texts;
use super::limits::{
    BACKGROUND_CHARACTERS_MAX, LINK_CHARACTERS_MAX, OFFICE_CHARACTERS_MAX, OUTCOME_CHARACTERS_MAX,
    QUESTION_CHARACTERS_MAX, STATEMENT_CHARACTERS_MAX, STATEMENT_CHARACTERS_MIN,
    TITLE_CHARACTERS_MAX, characters,
};
use super::refusals::Refusal;
use kernel::{Failure, MultilingualText};

/// The texts of a consultation, or every reason why not.
pub fn accept_texts(texts: &Texts) -> Result<Texts, Failure> {
    let title = required(&texts.title, "title", TITLE_CHARACTERS_MAX);
    let question = required(&texts.question, "question", QUESTION_CHARACTERS_MAX);
    let background = limited(&texts.background, "background", BACKGROUND_CHARACTERS_MAX);
    match (title, question, background) {
        (Ok(title), Ok(question), Ok(background)) => Ok(Texts {
            title,
            question,
            background,
        }),
        (title, question, background) => {
            let refusals = [title.err(), question.err(), background.err()];
            Err(Failure::Refused(
                refusals.into_iter().flatten().map(Into::into).collect(),
            ))
        }
    }
}

/// A note of outcome.
pub fn accept_outcome(text: &MultilingualText) -> Result<MultilingualText, Refusal> {
    required(text, "text", OUTCOME_CHARACTERS_MAX)
}

/// A statement, in every language that it is in.
pub fn accept_statement(
    text: &MultilingualText,
    field: &'static str,
) -> Result<MultilingualText, Refusal> {
    let text = required(text, field, STATEMENT_CHARACTERS_MAX)?;
    let length = characters(&text.body);
    if length < STATEMENT_CHARACTERS_MIN {
        return Err(Refusal::StatementTooShort { length });
    }
    Ok(text)
}

/// An auditor's office.
pub fn accept_office(office: &str) -> Result<String, Refusal> {
    line(office, "office", OFFICE_CHARACTERS_MAX)
}

/// A translation of a statement.
pub fn accept_translation(body: &str) -> Result<String, Refusal> {
    line(body, "text", STATEMENT_CHARACTERS_MAX)
}

/// A link, if one is given.
pub fn accept_link(link: Option<&str>) -> Result<Option<String>, Refusal> {
    let Some(link) = link.map(str::trim).filter(|link| !link.is_empty()) else {
        return Ok(None);
    };
    let rest = link
        .strip_prefix("https://")
        .or_else(|| link.strip_prefix("http://"));
    let is_plain = !link
        .chars()
        .any(|held| held.is_whitespace() || held.is_control());
    if rest.is_none_or(str::is_empty) || !is_plain {
        return Err(Refusal::LinkMalformed);
    }
    within("link", LINK_CHARACTERS_MAX, link)?;
    Ok(Some(link.to_owned()))
}

fn line(text: &str, field: &'static str, limit: usize) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::Missing { field });
    }
    within(field, limit, text)?;
    Ok(text.to_owned())
}

fn required(
    text: &MultilingualText,
    field: &'static str,
    limit: usize,
) -> Result<MultilingualText, Refusal> {
    if text.body.trim().is_empty() {
        return Err(Refusal::Missing { field });
    }
    limited(text, field, limit)
}

/// The text with its ends trimmed and without empty translations.
fn limited(
    text: &MultilingualText,
    field: &'static str,
    limit: usize,
) -> Result<MultilingualText, Refusal> {
    let mut text = text.clone();
    text.body = text.body.trim().to_owned();
    within(field, limit, &text.body)?;
    text.translations.retain(|language, translation| {
        translation.body = translation.body.trim().to_owned();
        *language != text.original && !translation.body.is_empty()
    });
    for translation in text.translations.values() {
        within(field, limit, &translation.body)?;
    }
    Ok(text)
}

fn within(field: &'static str, limit: usize, text: &str) -> Result<(), Refusal> {
    let length = characters(text);
    if length > limit {
        Err(Refusal::TooLong {
            field,
            limit,
            length,
        })
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Language, Translator};

    fn text(body: &str) -> MultilingualText {
        MultilingualText::new(Language::En, body)
    }

    #[test]
    fn every_text_at_fault_is_named_at_once() {
        let texts = Texts {
            title: text("  "),
            question: text(&"q".repeat(QUESTION_CHARACTERS_MAX + 1)),
            background: text(""),
        };
        let Err(Failure::Refused(refused)) = accept_texts(&texts) else {
            panic!("accepted")
        };
        let fields: Vec<_> = refused.iter().map(|refused| refused.field).collect();
        assert_eq!(fields, [Some("title"), Some("question")]);
    }

    #[test]
    fn a_statement_has_between_ten_and_two_hundred_and_forty_characters() {
        let accepted = |length: usize| accept_statement(&text(&"x".repeat(length)), "text");
        assert_eq!(accepted(9), Err(Refusal::StatementTooShort { length: 9 }));
        assert!(accepted(10).is_ok() && accepted(240).is_ok());
        assert!(matches!(
            accepted(241),
            Err(Refusal::TooLong {
                limit: 240,
                length: 241,
                ..
            })
        ));
    }

    #[test]
    fn a_translation_is_held_to_the_same_limit_and_an_empty_one_falls_away() {
        let by = || Translator::Person("A. Translator".into());
        let long = text("x".repeat(20).as_str()).with(Language::Fr, "y".repeat(241), by());
        assert!(matches!(
            accept_statement(&long, "text"),
            Err(Refusal::TooLong { .. })
        ));
        let empty = text("x".repeat(20).as_str()).with(Language::Fr, "  ", by());
        assert!(
            accept_statement(&empty, "text")
                .unwrap()
                .translations
                .is_empty()
        );
    }

    #[test]
    fn a_link_is_an_address_of_the_web_or_none() {
        assert_eq!(accept_link(Some("  ")), Ok(None));
        assert!(
            accept_link(Some("https://example.org/outcome"))
                .unwrap()
                .is_some()
        );
        for wrong in [
            "javascript:alert(1)",
            "https://",
            "ftp://example.org",
            "https://a b",
        ] {
            assert_eq!(
                accept_link(Some(wrong)),
                Err(Refusal::LinkMalformed),
                "{wrong}"
            );
        }
    }
}
