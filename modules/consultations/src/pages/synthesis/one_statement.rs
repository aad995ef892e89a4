//! One statement: agreement over everybody, by opinion group, by region and by kind of stakeholder.

use super::bands::banded;
use super::statements::bar;
use super::{bounds, names, not_counted_note, under};
use crate::model::{Consultation, GroupFigure, Refusal, StatementFigures};
use crate::pages::{place, statement_text};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use kernel::{Outcome, Refused};
use maud::{Markup, html};
use place::count;
use web::Page;
use web::chart::{OpinionBar, agreement_bars};
use web::component;

/// Bars on one page: with its row of figures a bar has about twenty nodes, and a page at most 600. Beyond, regions and
/// kinds stand as tables alone.
const BARS_MAX: usize = 18;

pub(super) async fn show(
    asked: Asked,
    Path((_, id, number)): Path<(String, String, String)>,
) -> Response {
    place::answer(&asked, page(&asked, &id, &number))
}

fn page(asked: &Asked, id: &str, number: &str) -> Outcome<Response> {
    let (consultation, _) = place::consultation(asked, id)?;
    let figures = figures(asked, &consultation, number)?;
    let speaker = asked.speaker();
    let number = count(figures.statement.number.unwrap_or(0));
    let title =
        speaker.with("consultations-synthesis-statement-title", &[("number", number)]);
    let body = html! {
        h1 { (title) }
        p { (component::tag(&speaker.text("consultations-text-view"))) }
        (statement_text::quotation(speaker, &figures.statement))
        @if figures.total.people() == 0 {
            (not_counted_note(speaker))
        } @else {
            p { (component::tag(&speaker.text("consultations-text-summary"))) }
            (figures_of(asked, &consultation, &figures))
        }
        (bounds::what_figures_are(asked, &consultation))
        p {
            a href=(asked.href(&place::path(&consultation, "/synthesis"))) {
                (speaker.text("consultations-synthesis-back"))
            }
        }
    };
    Ok(asked.page(under(asked, &consultation, Page::new(title, body).wide())))
}

/// The figures of the accepted statement with this number.
fn figures(asked: &Asked, consultation: &Consultation, number: &str) -> Outcome<StatementFigures> {
    let absent = || Refused::from(Refusal::NoSuchStatement);
    let number: u64 = number.parse().map_err(|_| absent())?;
    let mut found = store::statements_by_number(&asked.node, consultation.id, &[number])?;
    let statement = found
        .remove(&number)
        .filter(|statement| statement.state == crate::model::State::Accepted)
        .ok_or_else(absent)?;
    Ok(store::figures_of(&asked.node, consultation, &statement)?)
}

fn figures_of(
    asked: &Asked,
    consultation: &Consultation,
    figures: &StatementFigures,
) -> Markup {
    let speaker = asked.speaker();
    let groups = figures.groups.as_deref().unwrap_or(&[]);
    // One figure without a group counts everybody again.
    let groups = if groups.iter().all(|figure| figure.groups.is_empty()) { &[] } else { groups };
    let bars = 1 + groups.len() + figures.regions.len() + figures.kinds.len();
    let as_bars = bars <= BARS_MAX;
    html! {
        (everybody_and_groups(asked, figures, groups))
        p.hint { (speaker.text("consultations-synthesis-statement-interval")) }
        @if figures.groups.is_none() {
            p.hint { (speaker.text("consultations-synthesis-row-waiting")) }
        }
        @if super::bands::are_known(consultation) {
            (banded(speaker, "region", &figures.regions, |band| &band.regions, as_bars))
            (banded(speaker, "kind", &figures.kinds, |band| &band.kinds, as_bars))
            p.hint { (speaker.text("consultations-synthesis-order-note")) }
            @if consultation.phase == crate::model::Phase::Open { (not_counted_note(speaker)) }
        }
    }
}

fn everybody_and_groups(
    asked: &Asked,
    figures: &StatementFigures,
    groups: &[GroupFigure],
) -> Markup {
    let speaker = asked.speaker();
    let everybody = bar(html! { (speaker.text("consultations-synthesis-all")) }, figures.total);
    let bars: Vec<OpinionBar> = std::iter::once(everybody)
        .chain(groups.iter().map(|figure| {
            bar(html! { (names::of_groups(speaker, figure)) }, figure.tally)
        }))
        .collect();
    let caption = if groups.is_empty() { "all" } else { "statement-groups" };
    agreement_bars(speaker, &speaker.text(&format!("consultations-synthesis-{caption}")), &bars)
}
