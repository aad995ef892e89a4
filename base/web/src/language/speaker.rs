//! A speaker of one language: every word, number and date on a page comes from here.

use super::catalogue::Catalogue;
use super::{date, number};
use fluent_bundle::{FluentArgs, FluentValue};
use kernel::{Language, Refused, Timestamp, Value};
use std::cmp::Ordering;

/// A speaker of one language; cheap to copy; every page function takes one.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    catalogue: &'a Catalogue,
    language: Language,
}

impl<'a> Speaker<'a> {
    /// A speaker of `language` with the messages of `catalogue`.
    pub const fn new(catalogue: &'a Catalogue, language: Language) -> Self {
        Self {
            catalogue,
            language,
        }
    }

    /// The language spoken.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The same messages in another language.
    #[must_use]
    pub const fn in_language(&self, language: Language) -> Self {
        Self {
            catalogue: self.catalogue,
            language,
        }
    }

    /// The message `key`. An unknown key is logged once and gives `⟦key⟧`, so that it is seen and breaks no page.
    pub fn text(&self, key: &str) -> String {
        self.catalogue.say(self.language, key, None)
    }

    /// The message `key` with values: a count chooses the plural form and is written in the reader's digits.
    pub fn with(&self, key: &str, values: &[(&str, Value)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set((*name).to_owned(), self.fluent_value(value));
        }
        self.catalogue.say(self.language, key, Some(&arguments))
    }

    /// What the person is told when a rule says no.
    pub fn refused(&self, refused: &Refused) -> String {
        self.with(refused.key, &refused.values)
    }

    /// The language's name in the language spoken.
    pub fn language_name(&self, language: Language) -> String {
        self.text(&format!("language-{language}"))
    }

    /// What stands between two sentences: a space, and nothing in Chinese, whose full stop brings its own.
    pub const fn space(&self) -> &'static str {
        match self.language {
            Language::Zh => "",
            _ => " ",
        }
    }

    /// A whole number in the reader's digits.
    pub fn number(&self, n: i64) -> String {
        number::whole(self.language, n)
    }

    /// A number of things, as [`Speaker::number`].
    pub fn count(&self, n: u64) -> String {
        self.number(i64::try_from(n).unwrap_or(i64::MAX))
    }

    /// A share between 0 and 1 as a whole percentage; a dash when it is no number.
    pub fn percent(&self, share: f64) -> String {
        number::percent(self.language, share)
    }

    /// A number with exactly `places` decimal places; a dash when it is no number.
    pub fn decimal(&self, x: f64, places: u8) -> String {
        number::decimal(self.language, x, places)
    }

    /// The day in UTC, the month in words.
    pub fn date(&self, at: Timestamp) -> String {
        date::date(self.language, at)
    }

    /// The day and the minute in UTC, which is said.
    pub fn date_time(&self, at: Timestamp) -> String {
        date::date_time(self.language, at)
    }

    /// The order of two texts for the reader (CLDR collation; pinyin for Chinese).
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.catalogue.collator(self.language).compare(a, b)
    }

    fn fluent_value<'v>(&self, value: &'v Value) -> FluentValue<'v> {
        match value {
            Value::Text(text) => FluentValue::from(text.as_str()),
            Value::Count(count) => FluentValue::Number(number::count(self.language, *count)),
        }
    }
}

#[cfg(test)]
mod tests;
