//! Dates with the month in words, and times in UTC (ICU4X). Local time zones are not known here and never guessed.

use super::locale;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use kernel::{Language, Timestamp};
use std::cell::OnceCell;

/// What follows every time of day.
const ZONE: &str = "\u{a0}UTC";

struct Formatters {
    date: DateTimeFormatter<YMD>,
    date_time: DateTimeFormatter<YMDT>,
}

thread_local! {
    // ICU4X formatters are not shared between threads; one per thread and language is built on first use.
    static FORMATTERS: [OnceCell<Option<Formatters>>; 6] = const { [const { OnceCell::new() }; 6] };
}

/// `21 November 2026`; for machines (RFC 3339) when the moment lies outside the calendar's data.
pub(super) fn date(language: Language, at: Timestamp) -> String {
    said(language, at, false).unwrap_or_else(|| at.to_rfc3339())
}

/// `21 November 2026, 09:30 UTC`; for machines as above.
pub(super) fn date_time(language: Language, at: Timestamp) -> String {
    said(language, at, true).map_or_else(|| at.to_rfc3339(), |text| text + ZONE)
}

fn said(language: Language, at: Timestamp, with_time: bool) -> Option<String> {
    let civil = jiff::Timestamp::from_microsecond(at.as_micros()).ok()?;
    let civil = jiff::tz::Offset::UTC.to_datetime(civil);
    let [month, day, hour, minute] =
        [civil.month(), civil.day(), civil.hour(), civil.minute()].map(i8::unsigned_abs);
    let moment = DateTime {
        date: Date::try_new_iso(i32::from(civil.year()), month, day).ok()?,
        time: Time::try_new(hour, minute, 0, 0).ok()?,
    };
    FORMATTERS.with(|formatters| {
        let held = formatters[language as usize]
            .get_or_init(|| build(language))
            .as_ref()?;
        Some(if with_time {
            held.date_time.format(&moment).to_string()
        } else {
            held.date.format(&moment).to_string()
        })
    })
}

fn build(language: Language) -> Option<Formatters> {
    let preferences = (&locale(language)).into();
    Some(Formatters {
        date: DateTimeFormatter::try_new(preferences, YMD::long()).ok()?,
        date_time: DateTimeFormatter::try_new(preferences, YMD::long().with_time_hm()).ok()?,
    })
}
