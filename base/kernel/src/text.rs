//! Text that people wrote: its original language is kept, translations are marked and name their translator.

use crate::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Who made a translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "by", content = "name")]
pub enum Translator {
    /// A person or office, by the name to be shown.
    Person(String),
    /// A machine, by the name of the system.
    Machine(String),
}

/// One unofficial translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The translated text.
    pub body: String,
    /// Who made it.
    pub translator: Translator,
}

/// A text in its original language, with any number of unofficial translations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MultilingualText {
    /// The language in which it was written.
    pub original: Language,
    /// What was written.
    pub body: String,
    /// Translations by language; never holds the original language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<Language, Translation>,
}

impl MultilingualText {
    /// A text without translations.
    pub fn new(original: Language, body: impl Into<String>) -> Self {
        Self {
            original,
            body: body.into(),
            translations: BTreeMap::new(),
        }
    }

    /// The same text with a translation added; a translation into the original language is ignored.
    #[must_use]
    pub fn with(mut self, language: Language, body: impl Into<String>, by: Translator) -> Self {
        if language != self.original {
            self.translations.insert(
                language,
                Translation {
                    body: body.into(),
                    translator: by,
                },
            );
        }
        self
    }

    /// What to show a reader of `language`: the body, the language it is in, and the translator when it is a translation.
    pub fn in_language(&self, language: Language) -> (&str, Language, Option<&Translator>) {
        match self.translations.get(&language) {
            Some(found) => (&found.body, language, Some(&found.translator)),
            None => (&self.body, self.original, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_without_a_translation_sees_the_original_and_its_language() {
        let text = MultilingualText::new(Language::Fr, "Bonjour").with(
            Language::En,
            "Good day",
            Translator::Person("A. Translator".into()),
        );
        assert_eq!(
            text.in_language(Language::Ar),
            ("Bonjour", Language::Fr, None)
        );
        assert_eq!(text.in_language(Language::En).0, "Good day");
        assert!(text.in_language(Language::En).2.is_some());
    }
}
