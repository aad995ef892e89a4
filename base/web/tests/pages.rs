//! The frame and the forms as a browser gets them.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use http::StatusCode;
use kernel::{Language, MultilingualText, Refused, Translator};
use maud::html;
use std::sync::LazyLock;
use web::form::{Choice, Field, Form};
use web::{Catalogue, Frame, Page, Source, Speaker, Values, component};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let text = "trial-missing = Enter a <name>\ntrial-long = Too long by { $count }\n";
    Catalogue::build(&[Source {
        name: "trial",
        language: Language::En,
        text,
    }])
    .unwrap()
});

fn speaker(language: Language) -> Speaker<'static> {
    Speaker::new(&CATALOGUE, language)
}

fn frame(language: Language) -> Frame<'static> {
    Frame {
        speaker: speaker(language),
        institution: "Institute <of> \"Example\" (demonstration)",
        demonstration: true,
        path: "/consultations?page=2&kind=a",
        navigation: &[],
        person: None,
        officer: false,
    }
}

async fn shown(page: Page, frame: &Frame<'_>) -> String {
    let response = page.render(frame);
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn the_language_bar_names_all_six_in_the_un_order_and_keeps_the_place() {
    let html = shown(Page::new("Title", html! {}), &frame(Language::Ar)).await;
    let places: Vec<usize> = Language::ALL
        .iter()
        .map(|language| {
            let href = format!(r#"href="/{language}/consultations?page=2&amp;kind=a""#);
            let link = format!(r#"{href} hreflang="{language}" lang="{language}""#);
            html.find(&link)
                .unwrap_or_else(|| panic!("{link} in {html}"))
        })
        .collect();
    assert!(places.is_sorted());
    assert!(html.contains(r#"dir="rtl" aria-current="page">عربي"#));
    assert_eq!(html.matches("aria-current").count(), 1);
}

#[tokio::test]
async fn the_frame_speaks_the_readers_language_in_its_direction() {
    for language in Language::ALL {
        let html = shown(Page::new("Title", html! {}), &frame(language)).await;
        let direction = language.direction().attribute();
        assert!(html.starts_with(&format!(
            r#"<!DOCTYPE html><html lang="{language}" dir="{direction}">"#
        )));
        assert!(html.contains(&speaker(language).text("frame-demonstration")));
        assert!(html.contains(&speaker(language).text("frame-shown-in")));
        assert!(!html.contains('⟦') && !html.contains("<script") && !html.contains("style=\""));
    }
}

#[tokio::test]
async fn what_people_wrote_is_escaped_everywhere() {
    let evil = "<script>alert(\"1\")</script>";
    let values = Values::default().with("text", evil).with("name", evil);
    let form = Form::new(speaker(Language::En), "/en/x", evil, &values, &[]);
    let quoted = MultilingualText::new(Language::Fr, evil).with(
        Language::En,
        evil,
        Translator::Person(evil.to_owned()),
    );
    let body = html! {
        (form.render(html! {
            (form.text_field(Field::new("name", evil).hint(evil)))
            (form.long_text(Field::new("text", evil)))
            (form.choice_list(Field::new("kind", evil), &[Choice::new(evil, evil).hint(evil)]))
        }))
        (component::quoted(&quoted, speaker(Language::En)))
        (component::table(evil, &[evil], &[], component::TableOptions::default()))
    };
    let mut frame = frame(Language::En);
    frame.person = Some(evil);
    frame.path = "/\"><script>";
    let html = shown(Page::new(evil, body).under(evil, evil), &frame).await;
    assert!(!html.contains("<script"), "{html}");
    assert!(!html.contains("\"><script"));
    assert!(html.contains("Institute &lt;of&gt; &quot;Example&quot;"));
}

#[tokio::test]
async fn a_refused_form_is_422_with_a_summary_marks_and_everything_that_was_typed() {
    let refusals = [
        Refused::new("trial-missing").at("name"),
        Refused::new("trial-long").at("text").with("count", 12_i64),
        Refused::new("trial-long").with("count", 3_i64),
    ];
    let values =
        Values::parse(b"text=%0Afirst+line%0Asecond&kind=b&area=x&area=z&day-day=31").unwrap();
    let form = Form::new(speaker(Language::En), "/en/x", "Send", &values, &refusals);
    let kinds = [Choice::new("a", "A"), Choice::new("b", "B")];
    let areas = [
        Choice::new("x", "X"),
        Choice::new("y", "Y"),
        Choice::new("z", "Z"),
    ];
    let body = html! {
        (form.summary())
        h1 { "Title" }
        (form.render(html! {
            (form.text_field(Field::new("name", "Name").hint("As in your passport")))
            (form.long_text(Field::new("text", "Text")))
            (form.choice_list(Field::new("kind", "Kind"), &kinds))
            (form.check_list(Field::new("area", "Area"), &areas))
            (form.select(Field::new("kind", "Kind again"), &kinds))
            (form.date_field(Field::new("day", "Day")))
            (form.hidden("revision", "7"))
        }))
    };
    let page = Page::new("Title", body).status(StatusCode::UNPROCESSABLE_ENTITY);
    let html = shown(page, &frame(Language::En)).await;
    for expected in [
        "<title>Error: Title – ",
        r##"<a href="#f-name">Enter a &lt;name&gt;</a>"##,
        r##"<a href="#f-text">Too long by 12</a>"##,
        "<li>Too long by 3</li>",
        r#"<label for="f-name">Name</label><p class="hint" id="f-name-about">As in your passport</p>"#,
        r#"<div class="refusal" id="f-name-error"><p><strong>Error:</strong> Enter a &lt;name&gt;</p></div>"#,
        r#"aria-describedby="f-name-about f-name-error" aria-invalid="true""#,
        // The first newline of a textarea is dropped by the browser; the text's own stays.
        ">\n\nfirst line\nsecond</textarea>",
        r#"value="b" checked"#,
        r#"value="x" checked"#,
        r#"value="z" checked"#,
        r#"<option value="b" selected>B</option>"#,
        r#"name="day-day" type="text" inputmode="numeric" size="2" value="31""#,
        r#"<input type="hidden" name="revision" value="7">"#,
        r#"<form method="post" action="/en/x" novalidate>"#,
    ] {
        assert!(html.contains(expected), "{expected}\nin\n{html}");
    }
    assert!(!html.contains(r#"value="y" checked"#) && !html.contains(r#"value="a" checked"#));
    assert!(html.find("<h1").unwrap() > html.find("role=\"alert\"").unwrap());
}

#[tokio::test]
async fn who_has_signed_in_can_sign_out_by_a_post() {
    let mut frame = frame(Language::Zh);
    assert!(
        shown(Page::new("T", html! {}), &frame)
            .await
            .contains("/zh/sign-in")
    );
    frame.person = Some("Amal");
    frame.officer = true;
    let html = shown(Page::new("T", html! {}), &frame).await;
    assert!(html.contains(r#"<form method="post" action="/zh/sign-out">"#));
    assert!(html.contains("主管人员") && !html.contains("/zh/sign-in"));
}

#[test]
fn a_quotation_says_its_language_and_its_translator() {
    let text = MultilingualText::new(Language::Ar, "نص").with(
        Language::En,
        "A text",
        Translator::Machine("Example MT".to_owned()),
    );
    let english = component::quoted(&text, speaker(Language::En)).into_string();
    assert!(english.contains(r#"<blockquote lang="en" dir="ltr"><p>A text"#));
    assert!(
        english.contains("Unofficial machine translation by") && english.contains("Example MT")
    );
    assert!(english.contains(r#"<blockquote lang="ar" dir="rtl"><p>نص"#));
    let french = component::quoted(&text, speaker(Language::Fr)).into_string();
    assert!(french.contains(r#"<blockquote lang="ar" dir="rtl">"#) && french.contains("arabe"));
    let arabic = component::quoted(&text, speaker(Language::Ar)).into_string();
    assert!(
        !arabic.contains("hint"),
        "the reader's own language needs no remark"
    );
}

#[test]
fn a_line_of_a_list_says_that_it_is_a_translation_or_in_which_language_it_is() {
    let text = MultilingualText::new(Language::Ar, "نص").with(
        Language::En,
        "A text",
        Translator::Person("A. Example".to_owned()),
    );
    let line = |language| component::quoted_line(&text, speaker(language)).into_string();
    let english = line(Language::En);
    assert!(english.starts_with(r#"<span lang="en" dir="ltr">A text</span>"#));
    assert!(
        english.contains("Unofficial translation from") && english.contains("A. Example"),
        "{english}"
    );
    let french = line(Language::Fr);
    assert!(
        french.contains(r#"<span lang="ar" dir="rtl">نص</span>"#)
            && french.contains("pas encore traduit"),
        "{french}"
    );
    assert_eq!(
        line(Language::Ar),
        r#"<span lang="ar" dir="rtl">نص</span>"#,
        "the reader's own language needs no remark"
    );
}

#[test]
fn a_quotation_inside_a_message_keeps_its_own_language() {
    let name = component::text_in(Language::Ar, "<نص>");
    let speaker = speaker(Language::En);
    let html = component::message_quoting(speaker, "frame-about", "institution", &name);
    let html = html.into_string();
    assert!(
        html.contains(r#"<span lang="ar" dir="rtl">&lt;نص&gt;</span>"#),
        "{html}"
    );
    assert!(html.contains("runs this site") && !html.contains('\u{E000}'));
}

#[test]
fn a_pager_leads_on_and_back_and_keeps_the_other_parameters() {
    let pager = |page, pages| {
        component::pager(speaker(Language::En), "/en/list?kind=a", page, pages).into_string()
    };
    assert_eq!(pager(1, 1), "");
    assert!(pager(2, 3).contains(r#"rel="prev" href="/en/list?kind=a&amp;page=1""#));
    assert!(pager(2, 3).contains("Page 2 of 3"));
    assert!(!pager(3, 3).contains("next") && !pager(1, 3).contains("prev"));
}
