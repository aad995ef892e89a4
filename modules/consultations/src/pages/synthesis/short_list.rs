//! The short list: statements among which every sizeable group of people finds what it supports, how firm each place is,
//! and for whom that holds.

use super::{Named, bounds};
use crate::model::PublishedSynthesis;
use crate::model::representation::{Certificate, ShortListShown};
use crate::pages::place::count;
use maud::{Markup, html};
use web::Speaker;
use web::component::{self, NoticeKind, TableOptions};

/// The lengths of list that are compared, as far as they are known.
const LENGTHS: [u64; 6] = [1, 2, 3, 5, 10, 20];

/// The numbers of the statements on the list.
pub(super) fn numbers(published: &PublishedSynthesis) -> impl Iterator<Item = u64> + '_ {
    published
        .representation
        .short_list
        .iter()
        .flat_map(|list| list.chosen.iter().copied())
}

/// The section; nothing where no list was chosen.
pub(super) fn short_list(named: &Named<'_>, published: &PublishedSynthesis) -> Markup {
    let speaker = named.speaker();
    let Some(list) = &published.representation.short_list else {
        return html! {};
    };
    let entries: Vec<Markup> = list
        .chosen
        .iter()
        .filter_map(|number| entry(named, list, *number))
        .collect();
    if entries.is_empty() {
        return html! {};
    }
    let is_any_interchangeable = list
        .chosen
        .iter()
        .any(|number| list.is_interchangeable(*number));
    let title = match list.certificate() {
        Certificate::NotRepresented => "consultations-short-list-title-plain",
        Certificate::Certified | Certificate::ByVotesCast => "consultations-short-list-title",
    };
    html! {
        section {
            h2 { (speaker.text(title)) }
            p { (speaker.text("consultations-short-list-lead")) }
            (represented(speaker, list))
            @if published.is_short_list_shortened {
                p { (speaker.text("consultations-short-list-shortened")) }
            }
            ol { @for entry in &entries { (entry) } }
            @if !list.probability.is_empty() {
                p.hint {
                    (speaker.text("consultations-short-list-draws"))
                    @if is_any_interchangeable {
                        (speaker.space())
                        (speaker.text("consultations-short-list-interchangeable-note"))
                    }
                }
            }
            (figures(speaker, list))
            (lengths(speaker, list))
            (bounds::explained(named.asked, "short-list"))
        }
    }
}

/// A statement with how often it is chosen, and whether another would do as well.
fn entry(named: &Named<'_>, list: &ShortListShown, number: u64) -> Option<Markup> {
    let speaker = named.speaker();
    let line = named.line(number)?;
    Some(html! {
        li {
            (line)
            @if let Some(probability) = list.probability_of(number) {
                p.hint {
                    (speaker.with("consultations-short-list-chance",
                        &[("percent", speaker.percent(probability).into())]))
                    @if list.is_interchangeable(number) {
                        " " (component::tag(&speaker.text("consultations-short-list-interchangeable")))
                    }
                }
            }
        }
    })
}

/// Whom the list represents: one sentence, or a warning.
fn represented(speaker: Speaker, list: &ShortListShown) -> Markup {
    // A group with a right to a place: one k-th of the people, for a list of k places.
    let quota = speaker.percent(super::share(1, list.seats));
    let said = |key: &str| speaker.with(key, &[("percent", quota.as_str().into())]);
    match list.certificate() {
        Certificate::Certified => html! {
            p { strong { (said("consultations-short-list-certified")) } }
        },
        Certificate::ByVotesCast => html! {
            p { strong { (said("consultations-short-list-by-votes")) } }
        },
        Certificate::NotRepresented => component::notice(
            NoticeKind::Notice,
            &said("consultations-short-list-not"),
            html! { p { (speaker.text("consultations-short-list-not-why")) } },
        ),
    }
}

fn figures(speaker: Speaker, list: &ShortListShown) -> Markup {
    let votes = [("count", count(list.min_votes))];
    let kept = [("percent", speaker.percent(list.price).into())];
    let entries = [
        ("consultations-short-list-seats", speaker.count(list.seats)),
        (
            "consultations-short-list-counted",
            speaker.with("consultations-short-list-min-votes", &votes),
        ),
        (
            "consultations-short-list-coverage",
            speaker.percent(list.coverage),
        ),
        (
            "consultations-short-list-price",
            speaker.with("consultations-short-list-kept", &kept),
        ),
    ]
    .map(|(key, figure)| (speaker.text(key), html! { (figure) }));
    component::summary_list(&entries)
}

/// How many people find something in shorter and longer lists.
fn lengths(speaker: Speaker, list: &ShortListShown) -> Markup {
    let rows: Vec<Vec<Markup>> = (1_u64..)
        .zip(&list.coverage_curve)
        .filter(|(length, _)| LENGTHS.contains(length))
        .map(|(length, coverage)| {
            vec![
                html! { (speaker.count(length)) },
                html! { (speaker.percent(*coverage)) },
            ]
        })
        .collect();
    if rows.is_empty() {
        return html! {};
    }
    let headers = [
        "consultations-short-list-column-length",
        "consultations-short-list-coverage",
    ]
    .map(|key| speaker.text(key));
    let title = speaker.text("consultations-short-list-lengths");
    let options = TableOptions {
        numbers_from: Some(1),
        named_rows: true,
        hidden_caption: true,
    };
    component::details(&title, component::table(&title, &headers, &rows, options))
}
