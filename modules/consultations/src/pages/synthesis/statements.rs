//! Agreement on every statement, a few on a page: bars over everybody counted, and the shares of the opinion groups.

use super::{bounds, line_of, names, not_counted_note, share, under};
use crate::model::limits::PAGE_SIZE;
use crate::model::{Consultation, GroupFigure, StatementFigures, Tally};
use crate::pages::place::{self, count};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use kernel::{Fault, Outcome};
use maud::{Markup, html};
use opinion::agreement::Share;
use std::collections::BTreeSet;
use web::chart::{OpinionBar, agreement_bars};
use web::component::{self, TableOptions};
use web::{Page, Speaker};

/// Statements on one page: a bar with its row of figures has about twenty nodes, and a page at most 600.
const STATEMENTS_SHOWN: u64 = 10;

pub(super) async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, page(&asked, &id))
}

fn page(asked: &Asked, id: &str) -> Outcome<Response> {
    let (consultation, _) = place::consultation(asked, id)?;
    let speaker = asked.speaker();
    let number = place::page_number(asked);
    let (figures, of_all) = shown(asked, &consultation, number)?;
    let title = speaker.text("consultations-synthesis-statements-title");
    let here = asked.href(&place::path(&consultation, "/synthesis/statements"));
    let pages = of_all.div_ceil(STATEMENTS_SHOWN);
    let body = html! {
        h1 { (title) }
        p { (component::tag(&speaker.text("consultations-text-summary"))) }
        @if figures.is_empty() {
            p { (speaker.text("consultations-statements-none")) }
        } @else {
            (bars(asked, &consultation, &figures))
            (by_group(asked, &consultation, &figures))
        }
        (component::pager(speaker, &here, place::pager_number(number), place::pager_number(pages)))
        (bounds::what_figures_are(asked, &consultation))
    };
    Ok(asked.page(under(asked, &consultation, Page::new(title, body).wide())))
}

/// The figures of one page here, cut out of the pages of the store; and how many statements there are.
fn shown(
    asked: &Asked,
    consultation: &Consultation,
    page: u64,
) -> Result<(Vec<StatementFigures>, u64), Fault> {
    let first = (page - 1).saturating_mul(STATEMENTS_SHOWN);
    let held = store::figures(&asked.node, consultation, first / PAGE_SIZE + 1)?;
    let of_all = held.count;
    let mut entries = held.entries;
    let skipped = first % PAGE_SIZE;
    if skipped + STATEMENTS_SHOWN > PAGE_SIZE {
        entries.extend(store::figures(&asked.node, consultation, first / PAGE_SIZE + 2)?.entries);
    }
    let shown = entries
        .into_iter()
        .skip(usize::try_from(skipped).unwrap_or(usize::MAX))
        .take(usize::try_from(STATEMENTS_SHOWN).unwrap_or(usize::MAX));
    Ok((shown.collect(), of_all))
}

/// The bars over everybody counted.
fn bars(asked: &Asked, consultation: &Consultation, figures: &[StatementFigures]) -> Markup {
    let speaker = asked.speaker();
    let number = |figure: Option<&StatementFigures>| {
        count(
            figure
                .and_then(|figure| figure.statement.number)
                .unwrap_or(0),
        )
    };
    let caption = speaker.with(
        "consultations-synthesis-statements-caption",
        &[
            ("from", number(figures.first())),
            ("to", number(figures.last())),
        ],
    );
    let (counted, waiting): (Vec<_>, Vec<_>) =
        figures.iter().partition(|figure| figure.total.people() > 0);
    let bars: Vec<OpinionBar> = counted
        .iter()
        .map(|figure| {
            bar(
                line_of(asked, consultation, &figure.statement),
                figure.total,
            )
        })
        .collect();
    html! {
        @if !bars.is_empty() { (agreement_bars(speaker, &caption, &bars)) }
        @if !waiting.is_empty() {
            section {
                h2 { (speaker.text("consultations-synthesis-not-counted-title")) }
                (not_counted_note(speaker))
                ul {
                    @for figure in &waiting {
                        li { (line_of(asked, consultation, &figure.statement)) }
                    }
                }
            }
        }
    }
}

/// A bar with the interval of its share of agreement.
pub(super) fn bar(label: Markup, tally: Tally) -> OpinionBar {
    let interval = Share::of_agreement(tally.into()).map(|share| (share.low, share.high));
    OpinionBar {
        label,
        agree: tally.agree,
        pass: tally.pass,
        disagree: tally.disagree,
        interval,
    }
}

/// The share who agree in each opinion group; nothing when there are no groups to compare.
fn by_group(asked: &Asked, consultation: &Consultation, figures: &[StatementFigures]) -> Markup {
    let speaker = asked.speaker();
    let labels: BTreeSet<&str> = figures
        .iter()
        .flat_map(|figure| figure.groups.iter().flatten())
        .flat_map(|figure| figure.groups.iter().map(String::as_str))
        .collect();
    if labels.len() < 2 {
        return html! {};
    }
    let mut headers = vec![speaker.text("consultations-column-statement")];
    headers.extend(labels.iter().map(|label| names::of_group(speaker, label)));
    let rows: Vec<Vec<Markup>> = figures
        .iter()
        .filter(|figure| figure.total.people() > 0)
        .map(|figure| {
            let mut row = vec![line_of(asked, consultation, &figure.statement)];
            row.extend(
                labels
                    .iter()
                    .map(|label| group_cell(speaker, figure, label)),
            );
            row
        })
        .collect();
    let is_waiting = figures
        .iter()
        .any(|figure| figure.total.people() > 0 && figure.groups.is_none());
    html! {
        (component::table(
            &speaker.text("consultations-synthesis-statement-groups"),
            &headers,
            &rows,
            TableOptions { numbers_from: Some(1), named_rows: true, ..TableOptions::default() },
        ))
        p.hint { (speaker.text("consultations-synthesis-cells-note")) }
        @if is_waiting { p.hint { (speaker.text("consultations-synthesis-row-waiting")) } }
    }
}

/// The share who agree in the group, with how many voted; with its name when it is counted together with others.
fn group_cell(speaker: Speaker, figures: &StatementFigures, label: &str) -> Markup {
    let counts = |figure: &&GroupFigure| figure.groups.iter().any(|held| held == label);
    let Some(figure) = figures.groups.iter().flatten().find(counts) else {
        return html! { (speaker.percent(f64::NAN)) };
    };
    let is_alone = figure.groups.len() == 1 && !figure.others;
    html! {
        (share_and_people(speaker, figure.tally))
        @if !is_alone { " " span.hint { (names::of_groups(speaker, figure)) } }
    }
}

/// `63 % (24)`: the share who agree, and how many voted.
pub(super) fn share_and_people(speaker: Speaker, tally: Tally) -> String {
    let agree = speaker.percent(share(tally.agree, tally.people()));
    format!("{agree} ({})", speaker.count(tally.people()))
}
