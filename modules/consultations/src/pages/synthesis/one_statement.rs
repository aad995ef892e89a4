//! One statement: agreement over everybody, by opinion group, by region and by kind of stakeholder; then what the latest
//! synthesis says of it when people are counted otherwise, and how many call it important.

use super::bands::banded;
use super::statements::bar;
use super::{bounds, importance, names, not_counted_note, schemes, under};
use crate::model::{
    Consultation, GroupFigure, Phase, PublishedSynthesis, Refusal, State, StatementFigures,
};
use crate::pages::{place, statement_text};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use kernel::{Outcome, Refused, Value};
use maud::{Markup, html};
use place::count;
use web::chart::{OpinionBar, agreement_bars};
use web::component;
use web::{Page, Speaker};

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
    let statement = figures.statement.number.unwrap_or(0);
    let number = count(statement);
    let published = store::synthesis(&asked.node, consultation.id)?;
    let title = speaker.with(
        "consultations-synthesis-statement-title",
        &[("number", number)],
    );
    let body = html! {
        h1 { (title) }
        p { (component::tag(&speaker.text("consultations-text-view"))) }
        (statement_text::quotation(speaker, &figures.statement))
        @if figures.total.people() == 0 {
            (not_counted_note(speaker))
        } @else {
            p { (component::tag(&speaker.text("consultations-text-summary"))) }
            (figures_of(speaker, &consultation, &figures))
            @if consultation.phase == Phase::Open { (not_counted_note(speaker)) }
        }
        @if figures.left_out > 0 {
            p.hint {
                (speaker.with("consultations-synthesis-left-out", &[("count", place::count(figures.left_out))]))
            }
        }
        @if let Some(published) = published.filter(|_| figures.total.people() > 0) {
            (represented(asked, &published, statement))
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
        .filter(|statement| statement.state == State::Accepted)
        .ok_or_else(absent)?;
    Ok(store::figures_of(&asked.node, consultation, &statement)?)
}

/// By group, then, where it is known, by region and kind.
fn figures_of(speaker: Speaker, consultation: &Consultation, figures: &StatementFigures) -> Markup {
    let groups = figures.groups.as_deref().unwrap_or(&[]);
    // One figure without a group counts everybody again.
    let groups = if groups.iter().all(|figure| figure.groups.is_empty()) {
        &[]
    } else {
        groups
    };
    html! {
        (everybody_and_groups(speaker, figures, groups))
        p.hint { (speaker.text("consultations-synthesis-statement-interval")) }
        @if figures.groups.is_none() {
            p.hint { (speaker.text("consultations-synthesis-row-waiting")) }
        }
        @if super::bands::are_known(consultation) {
            (regions_and_kinds(speaker, figures, groups.len()))
        }
    }
}

/// What the latest synthesis says of the statement beside opinion groups.
fn represented(asked: &Asked, published: &PublishedSynthesis, statement: u64) -> Markup {
    let speaker = asked.speaker();
    let held = &published.representation;
    let is_listed = held
        .short_list
        .as_ref()
        .is_some_and(|list| list.chosen.contains(&statement));
    let important = importance::of_statement(speaker, held, statement);
    let otherwise = schemes::of_statement(speaker, held, statement);
    if !is_listed && important.is_none() && otherwise.0.is_empty() {
        return html! {};
    }
    let at = Value::from(speaker.date(published.at));
    html! {
        section {
            h2 { (speaker.with("consultations-synthesis-statement-at", &[("date", at)])) }
            @if is_listed { p { (speaker.text("consultations-short-list-holds")) } }
            @if let Some(important) = important { p { (important) } }
            @if !otherwise.0.is_empty() {
                (otherwise)
                (bounds::explained(asked, "schemes"))
            }
        }
    }
}

fn regions_and_kinds(speaker: Speaker, figures: &StatementFigures, groups: usize) -> Markup {
    let as_bars = 1 + groups + figures.regions.len() + figures.kinds.len() <= BARS_MAX;
    html! {
        (banded(speaker, "region", &figures.regions, |band| &band.regions, as_bars))
        (banded(speaker, "kind", &figures.kinds, |band| &band.kinds, as_bars))
        p.hint { (speaker.text("consultations-synthesis-order-note")) }
    }
}

fn everybody_and_groups(
    speaker: Speaker,
    figures: &StatementFigures,
    groups: &[GroupFigure],
) -> Markup {
    let everybody = bar(
        html! { (speaker.text("consultations-synthesis-all")) },
        figures.total,
    );
    let bars: Vec<OpinionBar> = std::iter::once(everybody)
        .chain(
            groups
                .iter()
                .map(|figure| bar(html! { (names::of_groups(speaker, figure)) }, figure.tally)),
        )
        .collect();
    let caption = if groups.is_empty() {
        "all"
    } else {
        "statement-groups"
    };
    agreement_bars(
        speaker,
        &speaker.text(&format!("consultations-synthesis-{caption}")),
        &bars,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::representation::{Representation, SchemeShare, SchemeShown};
    use crate::model::{BandFigure, Statement, Tally};
    use kernel::{
        ConsultationId, Language, RegionalGroup, StakeholderKind, StatementId, Timestamp,
    };
    use web::{Catalogue, Source};

    /// Elements that the frame, the statement and what is said below take beside the figures, at most.
    const ELEMENTS_BESIDE: usize = 130;
    const TALLY: Tally = Tally {
        agree: 20,
        pass: 10,
        disagree: 15,
    };

    fn figures(groups: usize) -> StatementFigures {
        let statement = Statement {
            id: StatementId([1; 16]),
            consultation: ConsultationId([2; 16]),
            number: Some(1),
            text: None,
            state: State::Accepted,
            seeded: true,
            submitted_at: Timestamp::from_micros(0),
            decided_at: None,
            revision: 1,
        };
        let band = |regions: &[RegionalGroup], kinds: &[StakeholderKind]| BandFigure {
            regions: regions.to_vec(),
            kinds: kinds.to_vec(),
            tally: TALLY,
        };
        let group = |place: usize| GroupFigure {
            groups: vec![place.to_string()],
            others: false,
            tally: TALLY,
        };
        StatementFigures {
            left_out: 0,
            statement,
            total: TALLY,
            cells: Vec::new(),
            regions: RegionalGroup::ALL
                .iter()
                .map(|region| band(&[*region], &[]))
                .collect(),
            kinds: StakeholderKind::ALL
                .iter()
                .map(|kind| band(&[], &[*kind]))
                .collect(),
            groups: Some((0..groups).map(group).collect()),
        }
    }

    fn representation() -> Representation {
        let share = SchemeShare {
            statement: 1,
            share: 0.5,
            low: 0.4,
            high: 0.6,
        };
        let scheme = |word: &str| SchemeShown {
            scheme: word.to_owned(),
            effective_sample_size: 45.0,
            design_effect: 1.0,
            top_organisation_share: None,
            shares: vec![share],
        };
        Representation {
            schemes: ["persons", "cells", "organisations"].map(scheme).to_vec(),
            ..Representation::default()
        }
    }

    #[test]
    fn every_region_kind_and_group_at_once_stay_within_the_page_budget() {
        let text = include_str!("../../../locales/en.ftl");
        let source = Source {
            name: "consultations",
            language: Language::En,
            text,
        };
        let catalogue = Catalogue::build(&[source]).unwrap();
        let speaker = Speaker::new(&catalogue, Language::En);
        let represented = schemes::of_statement(speaker, &representation(), 1);
        assert!(!represented.0.is_empty());
        for groups in 0..=9 {
            let figures = figures(groups);
            let held = figures.groups.as_deref().unwrap_or(&[]);
            let markup = html! {
                (everybody_and_groups(speaker, &figures, held))
                (regions_and_kinds(speaker, &figures, groups))
                (represented)
            };
            let page = markup.into_string();
            let tags = page
                .match_indices('<')
                .filter(|(place, _)| page.as_bytes()[place + 1].is_ascii_alphabetic());
            let elements = tags.count() + ELEMENTS_BESIDE;
            assert!(elements <= 600, "{groups} groups: {elements} elements");
        }
    }
}
