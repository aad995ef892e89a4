use super::*;
use crate::language::Catalogue;
use kernel::Language;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::build(&[]).unwrap());

fn group(label: &str, centre: (f64, f64), spread: [f64; 3]) -> MapGroup {
    let said = vec![html! { "agreement" }];
    MapGroup {
        label: label.to_owned(),
        people: 12,
        centre,
        spread,
        said,
    }
}

fn shown(groups: &[MapGroup], own: Option<(f64, f64)>) -> String {
    let speaker = Speaker::new(&CATALOGUE, Language::En);
    opinion_map(speaker, groups, own, 24, Timestamp::from_micros(0)).into_string()
}

#[test]
fn groups_are_ellipses_with_a_letter_and_nobody_is_a_point() {
    let html = shown(
        &[
            group("A", (0.0, 0.0), [1.0, 0.0, 0.5]),
            group("B", (3.0, 1.0), [1.0, 0.2, 1.0]),
        ],
        None,
    );
    assert_eq!(html.matches("<ellipse").count(), 2);
    assert!(!html.contains("<circle") && !html.contains(r#"class="own""#));
    assert!(html.contains("Group \u{2068}A\u{2069}: 12 people") && html.contains("agreement"));
    assert!(html.contains("24 people counted.") && html.contains("1 January 1970"));
}

#[test]
fn who_is_in_no_group_shown_completes_the_table_to_all_who_were_counted() {
    let map = |people| {
        let groups = [MapGroup {
            people,
            ..group("A", (0.0, 0.0), [1.0, 0.0, 0.5])
        }];
        shown(&groups, None)
    };
    let some_elsewhere = map(18);
    assert!(some_elsewhere.contains("In no group shown"));
    assert!(some_elsewhere.contains("75") && some_elsewhere.contains("25"));
    assert!(!map(24).contains("In no group shown"));
    assert!(
        !map(30).contains("In no group shown"),
        "the count may lag behind"
    );
}

#[test]
fn the_own_position_is_marked_and_explained() {
    let html = shown(&[group("A", (0.0, 0.0), [1.0, 0.0, 0.5])], Some((9.0, 9.0)));
    assert_eq!(html.matches(r#"class="own""#).count(), 2);
    assert!(html.contains("visible to you alone"));
}

#[test]
fn what_is_not_finite_is_left_out_of_the_drawing_and_stays_in_the_table() {
    let groups = [
        group("A", (f64::NAN, 0.0), [1.0, 0.0, 1.0]),
        group("B", (0.0, 0.0), [f64::INFINITY, 0.0, 1.0]),
        group("C", (1.0, 1.0), [0.0, 0.0, 0.0]),
        group("D", (1e308, -1e308), [1e308, 0.0, 1e308]),
    ];
    let html = shown(&groups, Some((f64::NAN, 1.0)));
    assert!(!html.contains("NaN") && !html.contains("inf"), "{html}");
    assert!(html.contains("Group \u{2068}A\u{2069}") && !html.contains("class=\"own\""));
    assert!(!shown(&[], None).contains("NaN"));
}

#[test]
fn every_ellipse_lies_within_the_drawing() {
    let groups = [
        group("A", (-40.0, 2.0), [9.0, 4.0, 3.0]),
        group("B", (55.0, -7.0), [0.0, 0.0, 0.0]),
    ];
    let drawn: Vec<_> = groups
        .iter()
        .map(|group| (group, ellipse(group).unwrap()))
        .collect();
    let scale = scale(&drawn, None);
    for (_, held) in drawn {
        let (x, y) = scale.place((held.x, held.y));
        let reach = (held.long * scale.factor).max(LEAST_AXIS);
        assert!(x - reach >= 0.0 && x + reach <= WIDTH, "{x} {reach}");
        assert!((0.0..=HEIGHT).contains(&y), "{y}");
    }
}

#[test]
fn the_axes_of_an_ellipse_follow_the_covariance() {
    let held = ellipse(&group("A", (0.0, 0.0), [2.5, 1.5, 2.5])).unwrap();
    assert!((held.long - REACH * 2.0).abs() < 1e-12);
    assert!((held.short - REACH).abs() < 1e-12);
    assert!((held.turn - 45.0).abs() < 1e-12);
}
