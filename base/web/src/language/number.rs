//! Numbers in the digits and with the separators of each language (ICU4X). Percentages follow each language's spacing.

use super::locale;
use fluent_bundle::FluentValue;
use fluent_bundle::types::FluentNumber;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use kernel::Language;
use std::cell::OnceCell;

/// The most decimal places that a number is written with.
const PLACES_MAX: u8 = 9;

/// What stands for a number that is none (no votes, nothing divided by nothing).
const NO_NUMBER: &str = "–";

thread_local! {
    // ICU4X formatters are not shared between threads; one per thread and language is built on first use.
    static FORMATTERS: [OnceCell<Option<DecimalFormatter>>; 6] = const { [const { OnceCell::new() }; 6] };
}

/// A whole number: `12,345`, `١٢٬٣٤٥`.
pub(super) fn whole(language: Language, number: i64) -> String {
    format_decimal(language, &Decimal::from(number))
}

/// A number with exactly `places` decimal places; what is not finite is a dash.
pub(super) fn decimal(language: Language, number: f64, places: u8) -> String {
    if !number.is_finite() {
        return NO_NUMBER.to_owned();
    }
    let text = format!("{number:.*}", usize::from(places.min(PLACES_MAX)));
    let unsigned_zero = text
        .trim_start_matches('-')
        .trim_matches(['0', '.'])
        .is_empty();
    let text = if unsigned_zero {
        text.trim_start_matches('-')
    } else {
        &text
    };
    text.parse::<Decimal>().map_or_else(
        |_| text.to_owned(),
        |value| format_decimal(language, &value),
    )
}

/// A share between 0 and 1 as a whole percentage; what is not finite is a dash.
pub(super) fn percent(language: Language, share: f64) -> String {
    if !share.is_finite() {
        return NO_NUMBER.to_owned();
    }
    let number = decimal(language, share * 100.0, 0);
    match language {
        Language::Ar => format!("{number}٪"),
        Language::Zh | Language::En => format!("{number}%"),
        Language::Fr => format!("{number}\u{202f}%"),
        Language::Ru | Language::Es => format!("{number}\u{a0}%"),
    }
}

/// A count as Fluent takes it: it chooses the plural form and is printed by [`formatter`].
///
/// Arabic chooses by the last two digits (CLDR: few is n % 100 = 3..10), which `intl_pluralrules` 7 overlooks: it takes 103
/// for "other". So from 100 on it is given a smaller number of the same form, and what was taken off waits in an option
/// that nothing else uses, for the printing. Variants for one exact number below 100 are not touched by this.
pub(super) fn count(language: Language, count: i64) -> FluentNumber {
    let mut number = FluentNumber::from(count);
    if language == Language::Ar && count >= 100 {
        let last = count % 100;
        let alike = if last < 3 { 100 } else { last };
        number.value = alike as f64;
        number.options.maximum_significant_digits = usize::try_from(count - alike).ok();
    }
    number
}

/// What Fluent calls to print a value of a message: numbers in the language's digits, the rest as it would itself.
pub(super) fn formatter<M>(language: Language) -> fn(&FluentValue, &M) -> Option<String> {
    match language {
        Language::Ar => |value, _| print(Language::Ar, value),
        Language::Zh => |value, _| print(Language::Zh, value),
        Language::En => |value, _| print(Language::En, value),
        Language::Fr => |value, _| print(Language::Fr, value),
        Language::Ru => |value, _| print(Language::Ru, value),
        Language::Es => |value, _| print(Language::Es, value),
    }
}

fn print(language: Language, value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    if number.value.fract() == 0.0 {
        let taken_off = number.options.maximum_significant_digits.unwrap_or(0) as i64;
        return Some(whole(
            language,
            (number.value as i64).saturating_add(taken_off),
        ));
    }
    let places = number.options.maximum_fraction_digits.unwrap_or(1);
    Some(decimal(
        language,
        number.value,
        u8::try_from(places).unwrap_or(PLACES_MAX),
    ))
}

fn format_decimal(language: Language, value: &Decimal) -> String {
    FORMATTERS.with(|formatters| {
        let formatter = formatters[language as usize].get_or_init(|| {
            let options = DecimalFormatterOptions::default();
            DecimalFormatter::try_new((&locale(language)).into(), options).ok()
        });
        let text = formatter
            .as_ref()
            .map_or_else(|| value.to_string(), |held| held.format(value).to_string());
        // CLDR writes a hyphen for minus; a minus stands level with the digits and never breaks from them.
        if text.contains('-') {
            text.replace('-', "−")
        } else {
            text
        }
    })
}
