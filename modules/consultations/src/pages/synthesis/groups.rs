//! The opinion groups: where they lie, as shapes and never as people, and what distinguishes each in words.

use super::Named;
use crate::model::{Distinguishing, Position, PublishedGroup, PublishedSynthesis};
use kernel::Value;
use maud::{Markup, html};
use web::chart::{MapGroup, opinion_map};

/// What is said of each group at most.
const SAID_MAX: usize = 3;
/// What is said of all groups together at most, one thing of each at least: the page has room for so much.
const SAID_IN_ALL_MAX: usize = 12;

/// The numbers of the statements that distinguish the groups.
pub(super) fn numbers(published: &PublishedSynthesis) -> impl Iterator<Item = u64> + '_ {
    published
        .groups
        .iter()
        .flat_map(|group| group.said.iter().take(said_max(published)))
        .map(|told| told.statement)
}

/// The map with its table and what distinguishes the groups; `own` is where the reader stands, for nobody else.
pub(super) fn groups(
    named: &Named<'_>,
    published: &PublishedSynthesis,
    own: Option<(f64, f64)>,
) -> Markup {
    let speaker = named.speaker();
    if published.groups.is_empty() {
        return html! {};
    }
    let shapes: Vec<MapGroup> = published
        .groups
        .iter()
        .map(|group| shape(named, group, said_max(published)))
        .collect();
    html! {
        section {
            h2 { (speaker.text("consultations-synthesis-map-title")) }
            p { (speaker.text("consultations-synthesis-map-lead")) }
            (opinion_map(speaker, &shapes, own, named.consultation.people, published.at))
        }
    }
}

/// What is said of each group here.
fn said_max(published: &PublishedSynthesis) -> usize {
    (SAID_IN_ALL_MAX / published.groups.len().max(1)).clamp(1, SAID_MAX)
}

fn shape(named: &Named<'_>, group: &PublishedGroup, said_max: usize) -> MapGroup {
    let mut said: Vec<Markup> = group
        .said
        .iter()
        .take(said_max)
        .filter_map(|told| {
            let line = named.line(told.statement)?;
            Some(html! { (line) " " span.hint { (distinguishing(named, told)) } })
        })
        .collect();
    if said.is_empty() {
        said.push(html! { (named.speaker().text("consultations-synthesis-group-nothing")) });
    }
    MapGroup {
        label: group.label.clone(),
        people: group.people,
        centre: group.centre,
        spread: group.spread,
        said,
    }
}

/// How many in the group say so, and how many elsewhere.
fn distinguishing(named: &Named<'_>, told: &Distinguishing) -> String {
    let speaker = named.speaker();
    let key = match told.position {
        Position::Agree => "consultations-synthesis-group-agrees",
        Position::Disagree => "consultations-synthesis-group-disagrees",
        Position::Pass => "consultations-synthesis-group-passes",
    };
    let percent = |share: f64| Value::from(speaker.percent(share));
    let values = [
        ("here", percent(told.share_inside)),
        ("elsewhere", percent(told.share_outside)),
    ];
    speaker.with(key, &values)
}
