//! The six languages: which messages there are, and how one language says them, counts, dates and sorts.
//! Which language a reader gets is decided in `kernel::Language`.

mod catalogue;
mod date;
mod number;
mod speaker;

pub use catalogue::{Catalogue, Source};
pub use speaker::Speaker;

use icu_locale_core::Locale;
use kernel::Language;

/// The locale by which a language is written here: day before month, 24 hours, Gregorian calendar, its own digits.
fn locale(language: Language) -> Locale {
    let tag = match language {
        Language::Ar => "ar-u-ca-gregory-hc-h23-nu-arab",
        Language::Zh => "zh-Hans-u-ca-gregory-co-pinyin-hc-h23",
        Language::En => "en-GB-u-hc-h23",
        Language::Fr => "fr-u-hc-h23",
        Language::Ru => "ru-u-hc-h23",
        Language::Es => "es-u-hc-h23",
    };
    tag.parse().unwrap_or(Locale::UNKNOWN)
}
