//! Prints a page with every component, a refused form and both charts, in the language given as the first argument
//! (`ar zh en fr ru es`), with the stylesheet inside it, so that it can be looked at without a server:
//! `cargo run -p web --example gallery -- ar > gallery.html`. Its sentences are samples, not messages of the platform.

use kernel::{Language, MultilingualText, Refused, Timestamp, Translator, Value};
use maud::{Markup, html};
use std::io::Write;
use web::chart::{MapGroup, OpinionBar, agreement_bars, opinion_map};
use web::component::{self, NoticeKind, TableOptions, TimelineEntry};
use web::form::{Choice, Field, Form};
use web::{Catalogue, Frame, NavigationEntry, Page, Source, Speaker, Values};

/// 21 November 2026, 09:30 UTC.
const AT: Timestamp = Timestamp::from_micros(1_795_253_400_000_000);

/// The words of the samples, in the languages in which the gallery is looked at most; the others show English.
const SAMPLES: [(Language, &str); 3] = [
    (Language::En, include_str!("gallery/en.ftl")),
    (Language::Ar, include_str!("gallery/ar.ftl")),
    (Language::Zh, include_str!("gallery/zh.ftl")),
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let language: Language = std::env::args()
        .nth(1)
        .and_then(|tag| tag.parse().ok())
        .unwrap_or(Language::En);
    let text = |wanted| {
        SAMPLES
            .iter()
            .find(|(held, _)| *held == wanted)
            .map(|(_, text)| *text)
    };
    let text = text(language).or(text(Language::En)).unwrap_or_default();
    let catalogue = Catalogue::build(&[Source {
        name: "gallery",
        language,
        text,
    }])?;
    let speaker = Speaker::new(&catalogue, language);
    let response = page(speaker).render(&frame(speaker, &navigation(speaker)));
    let body = axum::body::to_bytes(response.into_body(), usize::MAX).await?;
    let link = format!(
        "<link rel=\"stylesheet\" href=\"{}\">",
        web::stylesheet_href()
    );
    let style = format!("<style>{}</style>", web::stylesheet());
    let document = String::from_utf8(body.to_vec())?.replace(&link, &style);
    std::io::stdout().write_all(document.as_bytes())?;
    Ok(())
}

fn navigation(speaker: Speaker) -> Vec<NavigationEntry> {
    [
        ("/", "frame-home", false),
        ("/consultations", "frame-consultations", true),
        ("/library", "frame-library", false),
    ]
    .map(|(path, key, current)| NavigationEntry {
        path: path.to_owned(),
        label: speaker.text(key),
        current,
    })
    .to_vec()
}

fn frame<'a>(speaker: Speaker<'a>, navigation: &'a [NavigationEntry]) -> Frame<'a> {
    Frame {
        speaker,
        institution: "Meridian Institute (demonstration)",
        demonstration: true,
        path: "/consultations?page=2",
        navigation,
        person: Some("Nour Example"),
        officer: true,
    }
}

fn page(speaker: Speaker) -> Page {
    let refusals = [
        Refused::new("sample-name-missing").at("name"),
        Refused::new("sample-text-long")
            .at("text")
            .with("count", 281_i64),
        Refused::new("sample-kind-missing").at("kind"),
        Refused::new("sample-date-wrong").at("date"),
    ];
    let values = Values::default()
        .with("text", "<b>\"1 & 2\"</b>")
        .with("interest", "norms")
        .with("date-day", "31")
        .with("date-month", "2")
        .with("date-year", "2026");
    let submit = speaker.text("sample-send");
    let form = Form::new(speaker, "#", &submit, &values, &refusals);
    let language = speaker.language();
    let body = html! {
        (form.summary())
        h1 { (speaker.text("sample-title")) }
        p.lead { (speaker.text("sample-lead")) }
        p { (speaker.text("sample-text")) " " (component::external_link(speaker, "https://example.org/", "example.org")) }
        (texts(speaker))
        (records(speaker))
        h2 { (speaker.text("sample-form")) }
        (fields(speaker, &form))
        h2 { (speaker.text("sample-chart")) }
        (agreement_bars(speaker, &speaker.text("sample-chart-caption"), &bars(speaker)))
        (opinion_map(speaker, &groups(speaker), Some((0.4, -0.6)), 132, AT))
        (component::pager(speaker, "#", 2, 12))
    };
    Page::new(speaker.text("sample-title"), body)
        .under(format!("/{language}/"), speaker.text("frame-home"))
        .under(
            format!("/{language}/consultations"),
            speaker.text("frame-consultations"),
        )
        .status(http::StatusCode::UNPROCESSABLE_ENTITY)
}

fn texts(speaker: Speaker) -> Markup {
    let translated = MultilingualText::new(
        Language::Fr,
        "Les points de contact doivent répondre dans un délai de 24 heures.",
    )
    .with(
        Language::En,
        "Points of contact should answer within 24 hours.",
        Translator::Person("Office of Translation (demonstration)".into()),
    )
    .with(
        Language::Ar,
        "ينبغي أن ترد جهات الاتصال في غضون ٢٤ ساعة.",
        Translator::Machine("Example MT".into()),
    )
    .with(
        Language::Zh,
        "联络点应在24小时内答复。",
        Translator::Machine("Example MT".into()),
    );
    let foreign = if speaker.language() == Language::Ar {
        MultilingualText::new(
            Language::Ru,
            "Уведомления должны быть взаимными и своевременными.",
        )
    } else {
        MultilingualText::new(
            Language::Ar,
            "ينبغي أن تكون الإخطارات متبادلة وفي الوقت المناسب.",
        )
    };
    let body = html! { p { (speaker.text("sample-text")) } };
    html! {
        (component::quoted(&translated, speaker))
        (component::quoted(&foreign, speaker))
        (component::notice(NoticeKind::Plain, &speaker.text("sample-title"), body.clone()))
        (component::notice(NoticeKind::Success, &speaker.text("status-accepted"), body.clone()))
        (component::notice(NoticeKind::Notice, &speaker.text("status-pending"), body.clone()))
        (component::notice(NoticeKind::Error, &speaker.text("problem-refused"), body.clone()))
        p { (component::tag(&speaker.text("status-open"))) " " (component::tag(&speaker.text("status-closed"))) }
        (component::details(&speaker.text("sample-more"), body))
        (component::link_list(&[
            ("#a", speaker.text("sample-title"), speaker.text("sample-lead")),
            ("#b", speaker.text("frame-library"), String::new()),
        ]))
    }
}

fn records(speaker: Speaker) -> Markup {
    let kinds = kernel::StakeholderKind::ALL
        .iter()
        .zip([12_u64, 1_204, 31, 44, 52, 6, 7]);
    let rows: Vec<Vec<Markup>> = kinds
        .map(|(kind, people)| {
            vec![
                html! { (speaker.text(&format!("kind-{}", kind.word()))) },
                html! { (speaker.count(people)) },
                html! { (speaker.percent(people as f64 / 1_356.0)) },
            ]
        })
        .collect();
    let headers = ["map-group", "map-people", "map-share"].map(|key| speaker.text(key));
    let options = TableOptions {
        numbers_from: Some(1),
        named_rows: true,
        ..TableOptions::default()
    };
    let entry = |seconds: i64, key: &str| TimelineEntry {
        at: AT.plus_seconds(seconds),
        title: html! { (speaker.text(key)) },
        body: html! {},
    };
    html! {
        h2 { (speaker.text("sample-records")) }
        (component::summary_list(&[
            (speaker.text("map-group"), html! { (speaker.text("kind-academia")) }),
            (speaker.text("receipt-received"), component::time(speaker, AT)),
            (speaker.text("frame-languages"), component::text_in(Language::Zh, "中文")),
        ]))
        (component::table(&speaker.text("map-people"), &headers, &rows, options))
        (component::timeline(speaker, &[entry(0, "status-draft"), entry(86_400, "status-open"), entry(864_000, "status-closed")]))
        h3 { (speaker.text("sample-title")) }
        (component::receipt(
            speaker,
            &speaker.text("sample-receipt"),
            &[(speaker.text("map-group"), html! { (speaker.text("region-un-grulac")) })],
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            AT,
        ))
    }
}

fn fields(speaker: Speaker, form: &Form) -> Markup {
    let t = |key: &str| speaker.text(key);
    let hint = t("sample-hint");
    let kinds: Vec<(String, String)> = kernel::StakeholderKind::ALL
        .iter()
        .map(|kind| (kind.word().to_owned(), t(&format!("kind-{}", kind.word()))))
        .collect();
    let choices: Vec<Choice> = kinds
        .iter()
        .map(|(word, label)| Choice::new(word, label))
        .collect();
    let (norms, cbm) = (t("sample-norms"), t("sample-cbm"));
    let interests = [
        Choice::new("norms", &norms).hint(&hint),
        Choice::new("cbm", &cbm),
    ];
    html! {
        (form.render_with(
            html! {
                (form.text_field(Field::new("name", &t("sample-name")).hint(&hint)))
                (form.long_text(Field::new("text", &t("sample-statement")).lines(4)))
                (form.choice_list(Field::new("kind", &t("sample-kind")), &choices[..4]))
                (form.check_list(Field::new("interest", &t("sample-interest")).hint(&hint), &interests))
                (form.select(Field::new("other", &t("sample-kind")), &choices))
                (form.date_field(Field::new("date", &t("sample-date")).hint(&hint)))
                (form.file(Field::new("file", &t("sample-file")), ".csv"))
            },
            html! { (component::button(form.submit)) (component::button_plain(&t("sample-later"))) },
        ))
        form method="post" {
            div.buttons {
                (component::button_value("vote", "agree", &t("chart-agree")))
                (component::button_value("vote", "pass", &t("chart-pass")))
                (component::button_value("vote", "disagree", &t("chart-disagree")))
            }
        }
    }
}

fn bars(speaker: Speaker) -> Vec<OpinionBar> {
    let bar = |key: &str, agree, pass, disagree, interval| OpinionBar {
        label: html! { (speaker.text(key)) },
        agree,
        pass,
        disagree,
        interval,
    };
    vec![
        bar("region-un-africa", 41, 7, 12, Some((0.56, 0.79))),
        bar("region-un-asia-pacific", 20, 9, 31, Some((0.22, 0.46))),
        bar("region-un-grulac", 25, 0, 3, Some((0.73, 0.97))),
        bar("region-un-weog", 0, 0, 0, None),
    ]
}

fn groups(speaker: Speaker) -> Vec<MapGroup> {
    let group = |label: &str, people, centre, spread| MapGroup {
        label: label.to_owned(),
        people,
        centre,
        spread,
        said: vec![
            html! { (speaker.text("sample-text")) },
            html! { (speaker.with("sample-votes", &[("count", Value::Count(11))])) },
        ],
    };
    vec![
        group("A", 71, (-1.2, 0.3), [0.6, 0.2, 0.3]),
        group("B", 44, (1.4, 0.8), [0.3, -0.1, 0.5]),
        group("C", 17, (0.5, -1.3), [0.25, 0.0, 0.12]),
    ]
}
