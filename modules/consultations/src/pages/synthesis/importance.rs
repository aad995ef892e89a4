//! What people call important, beside how many agree: the one does not say the other.

use super::findings::{agreement, entry, row};
use super::{Named, bounds};
use crate::model::PublishedSynthesis;
use crate::model::representation::{ImportanceShown, Representation};
use maud::{Markup, html};
use web::Speaker;

/// Statements that the first page lists.
const LISTED_MAX: usize = 5;

/// The numbers of the statements that the section names.
pub(super) fn numbers(published: &PublishedSynthesis) -> impl Iterator<Item = u64> + '_ {
    listed(published)
        .into_iter()
        .map(|important| important.statement)
}

fn listed(published: &PublishedSynthesis) -> Vec<&ImportanceShown> {
    let mut listed = published.representation.most_important();
    listed.truncate(LISTED_MAX);
    listed
}

/// The section; nothing where nobody called anything important.
pub(super) fn important(named: &Named<'_>, published: &PublishedSynthesis) -> Markup {
    let speaker = named.speaker();
    let entries: Vec<Markup> = listed(published)
        .into_iter()
        .filter_map(|important| {
            let mut said = percent(speaker, important);
            if let Some(row) = row(published, important.statement) {
                said.push_str(speaker.space());
                said.push_str(&agreement(speaker, row));
            }
            entry(named, important.statement, &said)
        })
        .collect();
    if entries.is_empty() {
        return html! {};
    }
    html! {
        section {
            h2 { (speaker.text("consultations-importance-title")) }
            p { (speaker.text("consultations-importance-lead")) }
            ul { @for entry in &entries { (entry) } }
            (bounds::explained(named.asked, "importance"))
        }
    }
}

/// How many call the statement important, in a sentence; `None` where it is not known.
pub(super) fn of_statement(
    speaker: Speaker,
    representation: &Representation,
    statement: u64,
) -> Option<String> {
    let important = representation.importance_of(statement)?;
    Some(percent(speaker, important))
}

fn percent(speaker: Speaker, important: &ImportanceShown) -> String {
    speaker.with(
        "consultations-synthesis-important",
        &[("percent", speaker.percent(important.share).into())],
    )
}
