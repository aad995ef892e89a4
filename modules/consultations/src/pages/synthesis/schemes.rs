//! How the shares look when people are counted otherwise: a table of the declared ways of counting, and the statements on
//! which it matters. No way of counting is neutral, so none is called the right one.

use super::{Named, bounds};
use crate::model::PublishedSynthesis;
use crate::model::representation::{Difference, Representation, SchemeShare, SchemeShown};
use crate::pages::place::count;
use maud::{Markup, html};
use web::Speaker;
use web::component::{self, TableOptions};

/// Statements that the table lists at most.
const LISTED_MAX: usize = 5;

/// The numbers of the statements that the section names.
pub(super) fn numbers(published: &PublishedSynthesis) -> impl Iterator<Item = u64> + '_ {
    let (listed, _) = listed(&published.representation);
    listed.into_iter().map(|difference| difference.statement)
}

/// What the table lists, the largest difference first, and how many statements cross one half.
fn listed(representation: &Representation) -> (Vec<Difference>, usize) {
    let mut differences = representation.differences();
    let crossing: Vec<Difference> = differences
        .iter()
        .copied()
        .filter(Difference::crosses_half)
        .collect();
    let count = crossing.len();
    if count > 0 {
        differences = crossing;
    }
    differences.truncate(LISTED_MAX);
    (differences, count)
}

/// The section; nothing where there are no ways of counting to compare.
pub(super) fn counted_otherwise(named: &Named<'_>, published: &PublishedSynthesis) -> Markup {
    let speaker = named.speaker();
    let shown = known(&published.representation);
    if shown.len() < 2 {
        return html! {};
    }
    let (listed, crossing) = listed(&published.representation);
    html! {
        section {
            h2 { (speaker.text("consultations-schemes-title")) }
            p { (speaker.text("consultations-schemes-lead")) }
            (ways(speaker, &shown))
            @if !listed.is_empty() {
                p { (found(speaker, crossing)) }
                (statements(named, &shown, &listed, crossing))
                p.hint { (speaker.text("consultations-schemes-cells-note")) }
            }
            (bounds::explained(named.asked, "schemes"))
        }
    }
}

/// The ways of counting that have a name here.
fn known(representation: &Representation) -> Vec<(&'static str, &SchemeShown)> {
    representation
        .schemes
        .iter()
        .filter_map(|scheme| Some((name_of(&scheme.scheme)?, scheme)))
        .collect()
}

fn name_of(scheme: &str) -> Option<&'static str> {
    match scheme {
        "persons" => Some("consultations-schemes-persons"),
        "cells" => Some("consultations-schemes-cells"),
        "organisations" => Some("consultations-schemes-organisations"),
        _ => None,
    }
}

/// What each way of counting does to the firmness of figures, and to the largest organisation.
fn ways(speaker: Speaker, shown: &[(&str, &SchemeShown)]) -> Markup {
    let headers = [
        "consultations-schemes-column",
        "consultations-schemes-effective",
        "consultations-schemes-design",
        "consultations-schemes-top",
    ]
    .map(|key| speaker.text(key));
    let rows: Vec<Vec<Markup>> = shown
        .iter()
        .map(|(name, scheme)| {
            let top = scheme.top_organisation_share.unwrap_or(f64::NAN);
            vec![
                html! { (speaker.text(name)) },
                html! { (speaker.decimal(scheme.effective_sample_size, 0)) },
                html! { (speaker.decimal(scheme.design_effect, 2)) },
                html! { (speaker.percent(top)) },
            ]
        })
        .collect();
    component::table(
        &speaker.text("consultations-schemes-caption"),
        &headers,
        &rows,
        named_numbers(),
    )
}

fn named_numbers() -> TableOptions {
    TableOptions {
        numbers_from: Some(1),
        named_rows: true,
        ..TableOptions::default()
    }
}

/// How many statements cross one half, in words.
fn found(speaker: Speaker, crossing: usize) -> String {
    if crossing == 0 {
        return speaker.text("consultations-schemes-none");
    }
    let count = count(u64::try_from(crossing).unwrap_or(u64::MAX));
    speaker.with("consultations-schemes-crossing", &[("count", count)])
}

fn statements(
    named: &Named<'_>,
    shown: &[(&str, &SchemeShown)],
    listed: &[Difference],
    crossing: usize,
) -> Markup {
    let speaker = named.speaker();
    let mut headers = vec![speaker.text("consultations-column-statement")];
    headers.extend(shown.iter().map(|(name, _)| speaker.text(name)));
    let rows: Vec<Vec<Markup>> = listed
        .iter()
        .filter_map(|difference| {
            let mut row = vec![named.line(difference.statement)?];
            row.extend(
                shown
                    .iter()
                    .map(|(_, scheme)| cell(speaker, scheme.share_of(difference.statement))),
            );
            Some(row)
        })
        .collect();
    let caption = if crossing == 0 || crossing > LISTED_MAX {
        "consultations-schemes-largest-caption"
    } else {
        "consultations-schemes-crossing-caption"
    };
    component::table(&speaker.text(caption), &headers, &rows, named_numbers())
}

/// A share with its interval in small print.
fn cell(speaker: Speaker, share: Option<&SchemeShare>) -> Markup {
    let Some(share) = share else {
        return html! { (speaker.percent(f64::NAN)) };
    };
    html! {
        (speaker.percent(share.share)) " "
        span.hint { (interval(speaker, share.low, share.high)) }
    }
}

/// `44% – 57%`, as in the tables of charts, and never broken over two lines.
fn interval(speaker: Speaker, low: f64, high: f64) -> String {
    let (low, high) = (speaker.percent(low), speaker.percent(high));
    format!("{low}\u{a0}–\u{2060}\u{a0}{high}")
}

/// One statement in every way of counting; nothing where there is nothing to compare.
pub(super) fn of_statement(
    speaker: Speaker,
    representation: &Representation,
    statement: u64,
) -> Markup {
    let rows: Vec<Vec<Markup>> = known(representation)
        .into_iter()
        .filter_map(|(name, scheme)| {
            let share = scheme.share_of(statement)?;
            Some(vec![
                html! { (speaker.text(name)) },
                cell(speaker, Some(share)),
            ])
        })
        .collect();
    if rows.len() < 2 {
        return html! {};
    }
    let headers = ["consultations-schemes-column", "consultations-agree"];
    html! {
        (component::table(
            &speaker.text("consultations-schemes-title"),
            &headers.map(|key| speaker.text(key)),
            &rows,
            named_numbers(),
        ))
        p.hint { (speaker.text("consultations-schemes-cells-note")) }
    }
}
