//! A day that was typed in three fields. Days are days in UTC.

use super::values::Values;
use kernel::Timestamp;

/// The moment at which the day in the fields `{name}-day`, `{name}-month` and `{name}-year` begins in UTC;
/// nothing when the fields name no day. Digits may be those of any of the six languages.
pub fn date_of(values: &Values, name: &str) -> Option<Timestamp> {
    let part = |part: &str| latin_digits(values.get(&format!("{name}-{part}")));
    let day = part("day").parse().ok()?;
    let month = part("month").parse().ok()?;
    let year = part("year").parse().ok()?;
    let date = jiff::civil::Date::new(year, month, day).ok()?;
    let midnight = jiff::tz::Offset::UTC
        .to_timestamp(date.at(0, 0, 0, 0))
        .ok()?;
    Some(Timestamp::from_micros(midnight.as_microsecond()))
}

/// Arabic-Indic and full-width digits as the digits that programs read; the rest as it is, without spaces around.
fn latin_digits(typed: &str) -> String {
    let latin = |character: char| match character {
        '\u{660}'..='\u{669}' => digit(character, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => digit(character, '\u{6f0}'),
        '\u{ff10}'..='\u{ff19}' => digit(character, '\u{ff10}'),
        other => other,
    };
    typed.trim().chars().map(latin).collect()
}

fn digit(character: char, zero: char) -> char {
    char::from_digit(character as u32 - zero as u32, 10).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> Option<String> {
        let values = Values::default()
            .with("x-day", day)
            .with("x-month", month)
            .with("x-year", year);
        date_of(&values, "x").map(Timestamp::to_rfc3339)
    }

    #[test]
    fn a_day_is_read_in_the_digits_of_every_script() {
        for (day, month, year) in [
            ("21", "11", "2026"),
            ("٢١", "١١", "٢٠٢٦"),
            ("２１", " 11 ", "2026"),
        ] {
            assert_eq!(
                typed(day, month, year).as_deref(),
                Some("2026-11-21T00:00:00Z")
            );
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for (day, month, year) in [
            ("31", "2", "2026"),
            ("", "", ""),
            ("1", "13", "2026"),
            ("a", "1", "2026"),
        ] {
            assert_eq!(typed(day, month, year), None, "{day} {month} {year}");
        }
    }
}
