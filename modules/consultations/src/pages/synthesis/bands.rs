//! Agreement by region and by kind of stakeholder: sums of whole cells of the declared partition, never a second cut of
//! the same votes. Regions that share a cell stand together in one column.

use super::names::{self, Band};
use super::statements::share_and_people;
use super::{bounds, line_of, not_counted_note, under};
use crate::model::{BandFigure, Consultation, StatementFigures, Tally};
use crate::pages::place;
use crate::store::{self, Paged};
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use kernel::Outcome;
use maud::{Markup, html};
use std::collections::BTreeSet;
use web::chart::{OpinionBar, agreement_bars};
use web::component::{self, TableOptions};
use web::{Page, Speaker};

pub(super) async fn show_regions(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(
        &asked,
        page(
            &asked,
            &id,
            "region",
            |figures| &figures.regions,
            |band| &band.regions,
        ),
    )
}

pub(super) async fn show_kinds(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(
        &asked,
        page(
            &asked,
            &id,
            "kind",
            |figures| &figures.kinds,
            |band| &band.kinds,
        ),
    )
}

/// Whether it is known where people come from: an import without attributes has everybody in one cell.
pub(super) fn are_known(consultation: &Consultation) -> bool {
    let cells = consultation
        .partition
        .as_ref()
        .map_or(0, |partition| partition.cells().len());
    cells > 1 || (cells == 1 && !consultation.imported)
}

fn page<T: Band>(
    asked: &Asked,
    id: &str,
    what: &str,
    figures_of: impl Fn(&StatementFigures) -> &Vec<BandFigure>,
    bands_of: impl Fn(&BandFigure) -> &Vec<T>,
) -> Outcome<Response> {
    let (consultation, _) = place::consultation(asked, id)?;
    let speaker = asked.speaker();
    let held = store::figures(&asked.node, &consultation, place::page_number(asked))?;
    let title = speaker.text(&format!("consultations-synthesis-{what}-title"));
    let here = asked.href(&place::path(&consultation, &format!("/synthesis/{what}s")));
    let body = html! {
        h1 { (title) }
        p { (component::tag(&speaker.text("consultations-text-summary"))) }
        @if are_known(&consultation) {
            (table(asked, &consultation, what, &held, &figures_of, &bands_of))
            (component::pager(speaker, &here, place::pager_number(held.page),
                place::pager_number(held.pages)))
        } @else if consultation.imported {
            p { (speaker.text("consultations-synthesis-imported-note")) }
        } @else {
            (not_counted_note(speaker))
        }
        (bounds::what_figures_are(asked, &consultation))
    };
    Ok(asked.page(under(asked, &consultation, Page::new(title, body).wide())))
}

fn table<T: Band>(
    asked: &Asked,
    consultation: &Consultation,
    what: &str,
    held: &Paged<StatementFigures>,
    figures_of: impl Fn(&StatementFigures) -> &Vec<BandFigure>,
    bands_of: impl Fn(&BandFigure) -> &Vec<T>,
) -> Markup {
    let speaker = asked.speaker();
    let counted: Vec<&StatementFigures> = held
        .entries
        .iter()
        .filter(|figures| !figures_of(figures).is_empty())
        .collect();
    let bands = counted
        .iter()
        .flat_map(|figures| figures_of(figures))
        .map(&bands_of);
    let columns = named_columns(speaker, joined(bands));
    if columns.is_empty() {
        return not_counted_note(speaker);
    }
    let mut headers = vec![speaker.text("consultations-column-statement")];
    headers.extend(columns.iter().map(|(name, _)| name.clone()));
    let rows: Vec<Vec<Markup>> = counted
        .iter()
        .map(|figures| {
            let mut row = vec![line_of(asked, consultation, &figures.statement)];
            row.extend(
                columns
                    .iter()
                    .map(|(_, column)| cell(speaker, sum(figures_of(figures), &bands_of, column))),
            );
            row
        })
        .collect();
    let options = TableOptions {
        numbers_from: Some(1),
        named_rows: true,
        ..TableOptions::default()
    };
    let caption = speaker.text(&format!("consultations-synthesis-{what}-caption"));
    html! {
        (component::table(&caption, &headers, &rows, options))
        p.hint { (speaker.text("consultations-synthesis-cells-note")) }
        p.hint { (speaker.text("consultations-synthesis-order-note")) }
        (not_counted_note(speaker))
    }
}

fn cell(speaker: Speaker, tally: Tally) -> Markup {
    html! {
        @if tally.people() == 0 {
            (speaker.text("consultations-synthesis-not-counted"))
        } @else {
            (share_and_people(speaker, tally))
        }
    }
}

/// The finest columns in which every statement's figure is a sum of whole bands: bands that meet become one column.
fn joined<'a, T: Band + 'a>(bands: impl Iterator<Item = &'a Vec<T>>) -> Vec<BTreeSet<T>> {
    let mut columns: Vec<BTreeSet<T>> = Vec::new();
    for band in bands {
        let mut column: BTreeSet<T> = band.iter().copied().collect();
        columns.retain(|held| {
            let meets = !held.is_disjoint(&column);
            if meets {
                column.extend(held);
            }
            !meets
        });
        columns.push(column);
    }
    columns
}

/// The columns with their names, in the reader's alphabetical order: it ranks nobody.
fn named_columns<T: Band>(
    speaker: Speaker,
    columns: Vec<BTreeSet<T>>,
) -> Vec<(String, BTreeSet<T>)> {
    let mut named: Vec<(String, BTreeSet<T>)> = columns
        .into_iter()
        .map(|column| {
            let bands: Vec<T> = column.iter().copied().collect();
            (names::of_bands(speaker, &bands), column)
        })
        .collect();
    named.sort_by(|(a, _), (b, _)| speaker.compare(a, b));
    named
}

/// The sum of the bands that make up a column.
fn sum<T: Band>(
    figures: &[BandFigure],
    bands_of: impl Fn(&BandFigure) -> &Vec<T>,
    column: &BTreeSet<T>,
) -> Tally {
    figures
        .iter()
        .filter(|figure| bands_of(figure).iter().all(|band| column.contains(band)))
        .fold(Tally::default(), |sum, figure| sum.plus(figure.tally))
}

/// One statement's figures by region or kind, as bars with their table, or as the table alone.
pub(super) fn banded<T: Band>(
    speaker: Speaker,
    what: &str,
    figures: &[BandFigure],
    bands_of: impl Fn(&BandFigure) -> &Vec<T>,
    as_bars: bool,
) -> Markup {
    let mut named: Vec<(String, Tally)> = figures
        .iter()
        .map(|figure| (names::of_bands(speaker, bands_of(figure)), figure.tally))
        .collect();
    named.sort_by(|(a, _), (b, _)| speaker.compare(a, b));
    let title = speaker.text(&format!("consultations-synthesis-{what}-title"));
    if named.is_empty() {
        return html! {};
    }
    if as_bars {
        let bars: Vec<OpinionBar> = named
            .into_iter()
            .map(|(name, tally)| OpinionBar {
                label: html! { (name) },
                agree: tally.agree,
                pass: tally.pass,
                disagree: tally.disagree,
                interval: None,
            })
            .collect();
        return agreement_bars(speaker, &title, &bars);
    }
    let headers = [
        format!("consultations-synthesis-column-{what}"),
        "consultations-agree".to_owned(),
        "consultations-column-people".to_owned(),
    ]
    .map(|key| speaker.text(&key));
    let rows: Vec<Vec<Markup>> = named
        .into_iter()
        .map(|(name, tally)| {
            let agree = super::share(tally.agree, tally.people());
            vec![
                html! { (name) },
                html! { (speaker.percent(agree)) },
                html! { (speaker.count(tally.people())) },
            ]
        })
        .collect();
    let options = TableOptions {
        numbers_from: Some(1),
        named_rows: true,
        ..TableOptions::default()
    };
    component::table(&title, &headers, &rows, options)
}

#[cfg(test)]
mod tests {
    use super::joined;
    use kernel::RegionalGroup::{Africa, AsiaPacific, EasternEurope, LatinAmericaCaribbean};
    use std::collections::BTreeSet;

    #[test]
    fn regions_that_share_a_cell_on_any_statement_stand_in_one_column() {
        let bands = [
            vec![Africa, AsiaPacific],
            vec![EasternEurope],
            vec![AsiaPacific, LatinAmericaCaribbean],
            vec![Africa],
        ];
        let columns: BTreeSet<_> = joined(bands.iter()).into_iter().collect();
        let expected = [
            BTreeSet::from([EasternEurope]),
            BTreeSet::from([Africa, AsiaPacific, LatinAmericaCaribbean]),
        ];
        assert_eq!(columns, BTreeSet::from(expected));
    }
}
