use super::*;
use crate::language::Catalogue;
use kernel::Language;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::build(&[]).unwrap());

fn row(agree: u64, pass: u64, disagree: u64, interval: Option<(f64, f64)>) -> OpinionBar {
    OpinionBar {
        label: html! { "A & B" },
        agree,
        pass,
        disagree,
        interval,
    }
}

fn shown(language: Language, rows: &[OpinionBar]) -> String {
    agreement_bars(Speaker::new(&CATALOGUE, language), "Caption", rows).into_string()
}

#[test]
fn bars_start_at_the_inline_start_of_each_direction() {
    let rows = [row(60, 0, 40, None)];
    let agree = |x: &str| format!(r#"<rect class="agree" x="{x}" width="60%" height="20">"#);
    assert!(shown(Language::En, &rows).contains(&agree("0%")));
    assert!(shown(Language::Ar, &rows).contains(&agree("40%")));
}

#[test]
fn the_table_below_holds_every_figure_and_the_words_stand_outside_the_drawing() {
    let html = shown(Language::En, &[row(41, 7, 12, Some((0.56, 0.79)))]);
    for figure in ["41 (68%)", "7 (12%)", "12 (20%)", ">60<", "56% – 79%"] {
        assert!(html.contains(figure), "{figure} in {html}");
    }
    assert!(html.contains("68% agree, 12% pass, 20% disagree."));
    assert!(!html.contains("<text"));
    assert!(!html.contains("<details"));
}

#[test]
fn disagreement_is_hatched_with_a_pattern_that_the_figure_defines_once() {
    let html = shown(Language::En, &[row(1, 0, 1, None), row(0, 0, 2, None)]);
    assert_eq!(html.matches("<pattern").count(), 1);
    let id = html
        .split("<pattern id=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert_eq!(html.matches(&format!("url(#{id})")).count(), 3);
    let other = shown(Language::En, &[row(2, 0, 1, None)]);
    assert!(!other.contains(id));
}

#[test]
fn nothing_divided_by_nothing_is_no_number() {
    let rows = [
        row(0, 0, 0, Some((f64::NAN, 0.5))),
        row(u64::MAX, u64::MAX, 1, Some((0.9, 0.1))),
        row(1, 0, 0, Some((-3.0, 7.0))),
    ];
    let html = shown(Language::En, &rows);
    assert!(!html.contains("NaN") && !html.contains("inf"), "{html}");
    assert!(html.contains("No votes yet"));
    assert!(html.contains("0% to 100%"));
}

#[test]
fn a_drawing_is_named_for_those_who_do_not_see_it() {
    let html = shown(Language::En, &[row(1, 1, 1, None)]);
    assert!(
        html.contains(r#"role="img""#) && html.contains("<title>Caption</title><desc>33% agree")
    );
}
