use super::*;
use crate::language::Source;
use std::sync::LazyLock;

/// 21 November 2026, 09:30 UTC.
const AT: Timestamp = Timestamp::from_micros(1_795_253_400_000_000);

const ARABIC: &str = "\
trial = { $count ->
    [zero] لا أصوات
    [one] صوت واحد
    [two] صوتان
    [few] { $count } أصوات
    [many] { $count } صوتًا
   *[other] { $count } صوت
 }
trial-name = مرحبًا { $name }
";
const RUSSIAN: &str = "\
trial = { $count ->
    [one] { $count } голос
    [few] { $count } голоса
    [many] { $count } голосов
   *[other] { $count } голоса
 }
";
const CHINESE: &str = "trial = { $count } 票\n";

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let source = |language, text| Source {
        name: "trial",
        language,
        text,
    };
    Catalogue::build(&[
        source(Language::Ar, ARABIC),
        source(Language::Ru, RUSSIAN),
        source(Language::Zh, CHINESE),
    ])
    .unwrap()
});

fn speaker(language: Language) -> Speaker<'static> {
    Speaker::new(&CATALOGUE, language)
}

fn votes(language: Language, count: i64) -> String {
    speaker(language).with("trial", &[("count", Value::Count(count))])
}

#[test]
fn arabic_has_six_plural_forms_and_its_own_digits() {
    for (count, said) in [
        (0, "لا أصوات"),
        (1, "صوت واحد"),
        (2, "صوتان"),
        (3, "٣ أصوات"),
        (10, "١٠ أصوات"),
        (11, "١١ صوتًا"),
        (99, "٩٩ صوتًا"),
        (100, "١٠٠ صوت"),
        (1_102, "١٬١٠٢ صوت"),
        (102, "١٠٢ صوت"),
        (103, "١٠٣ أصوات"),
        (111, "١١١ صوتًا"),
        (200, "٢٠٠ صوت"),
        (1_103, "١٬١٠٣ أصوات"),
        (2_000_011, "٢٬٠٠٠٬٠١١ صوتًا"),
    ] {
        assert_eq!(votes(Language::Ar, count), said, "{count}");
    }
}

#[test]
fn russian_counts_by_the_last_digits_and_chinese_by_none() {
    for (count, said) in [
        (1, "1 голос"),
        (2, "2 голоса"),
        (5, "5 голосов"),
        (11, "11 голосов"),
        (21, "21 голос"),
        (22, "22 голоса"),
        (111, "111 голосов"),
        (12_345, "12\u{a0}345 голосов"),
    ] {
        assert_eq!(votes(Language::Ru, count), said, "{count}");
    }
    assert_eq!(votes(Language::Zh, 1), "1 票");
    assert_eq!(votes(Language::Zh, 12_345), "12,345 票");
}

#[test]
fn a_name_is_isolated_from_the_direction_of_the_sentence() {
    let said = speaker(Language::Ar).with("trial-name", &[("name", "Noor".into())]);
    assert_eq!(said, "مرحبًا \u{2068}Noor\u{2069}");
}

#[test]
fn a_missing_key_is_seen_and_breaks_nothing() {
    assert_eq!(speaker(Language::En).text("no-such-key"), "⟦no-such-key⟧");
    assert_eq!(
        speaker(Language::En).text("not a key at all"),
        "⟦not a key at all⟧"
    );
}

#[test]
fn a_missing_value_is_named_in_its_place() {
    assert!(speaker(Language::En).text("pager-place").contains("$page"));
}

#[test]
fn a_refusal_is_said_in_the_readers_language_with_its_values() {
    let refused = Refused::new("trial").with("count", 3_i64);
    assert_eq!(speaker(Language::Ar).refused(&refused), "٣ أصوات");
    assert_eq!(speaker(Language::Ru).refused(&refused), "3 голоса");
}

#[test]
fn whole_numbers_stand_in_the_digits_and_groups_of_each_language() {
    let expected = [
        "٢٬٣٤٥٬٦٧٨",
        "2,345,678",
        "2,345,678",
        "2\u{202f}345\u{202f}678",
        "2\u{a0}345\u{a0}678",
        "2.345.678",
    ];
    for (language, said) in Language::ALL.into_iter().zip(expected) {
        assert_eq!(speaker(language).number(2_345_678), said, "{language}");
    }
    assert_eq!(speaker(Language::En).number(-5), "−5");
    assert_eq!(
        speaker(Language::En).count(u64::MAX),
        speaker(Language::En).number(i64::MAX)
    );
}

#[test]
fn shares_and_decimals_follow_each_language_and_nan_is_a_dash() {
    let expected = ["٦٣٪", "63%", "63%", "63\u{202f}%", "63\u{a0}%", "63\u{a0}%"];
    for (language, said) in Language::ALL.into_iter().zip(expected) {
        assert_eq!(speaker(language).percent(0.634), said, "{language}");
        for none in [f64::NAN, f64::INFINITY] {
            assert_eq!(speaker(language).percent(none), "–");
            assert_eq!(speaker(language).decimal(none, 2), "–");
        }
    }
    assert_eq!(speaker(Language::Ar).decimal(1.5, 2), "١٫٥٠");
    assert_eq!(speaker(Language::Fr).decimal(1.5, 2), "1,50");
    assert_eq!(speaker(Language::En).decimal(-0.001, 2), "0.00");
    assert_eq!(
        speaker(Language::En)
            .decimal(1e300, 2)
            .chars()
            .filter(|c| *c == '.')
            .count(),
        1
    );
}

#[test]
fn a_day_has_its_month_in_words_in_every_language() {
    let expected = [
        "٢١ نوفمبر ٢٠٢٦",
        "2026年11月21日",
        "21 November 2026",
        "21 novembre 2026",
        "21 ноября 2026\u{202f}г.",
        "21 de noviembre de 2026",
    ];
    for (language, said) in Language::ALL.into_iter().zip(expected) {
        assert_eq!(speaker(language).date(AT), said, "{language}");
    }
}

#[test]
fn a_time_of_day_says_that_it_is_utc_and_counts_24_hours() {
    let afternoon = AT.plus_seconds(6 * 3600);
    assert_eq!(
        speaker(Language::En).date_time(afternoon),
        "21 November 2026 at 15:30\u{a0}UTC"
    );
    assert_eq!(
        speaker(Language::Zh).date_time(afternoon),
        "2026年11月21日 15:30\u{a0}UTC"
    );
    for language in Language::ALL {
        let said = speaker(language).date_time(afternoon);
        assert!(said.ends_with("\u{a0}UTC"), "{said}");
        assert!(said.contains("15:30") || said.contains("١٥:٣٠"), "{said}");
    }
}

#[test]
fn a_moment_beyond_the_calendar_is_still_said() {
    for micros in [i64::MIN, i64::MAX] {
        let _ = speaker(Language::En).date_time(Timestamp::from_micros(micros));
    }
    assert_eq!(
        speaker(Language::En).date(Timestamp::from_micros(0)),
        "1 January 1970"
    );
}

#[test]
fn names_are_ordered_as_the_reader_orders_them() {
    let sorted = |language: Language, mut names: Vec<&'static str>| {
        names.sort_by(|a, b| speaker(language).compare(a, b));
        names
    };
    // Accents weigh less than letters.
    assert_eq!(
        sorted(Language::Fr, vec!["Zambie", "Égypte", "Espagne"]),
        ["Égypte", "Espagne", "Zambie"]
    );
    // Ñ is a letter of its own in Spanish.
    assert_eq!(
        sorted(Language::Es, vec!["Ñandú", "Nube", "Oso"]),
        ["Nube", "Ñandú", "Oso"]
    );
    // Pinyin: aiji, faguo, zhongguo.
    assert_eq!(
        sorted(Language::Zh, vec!["中国", "法国", "埃及"]),
        ["埃及", "法国", "中国"]
    );
}
