//! What the published picture found: statements on which all are of one mind, statements that divide, statements that
//! people are unsure of. The ranking was made in `opinion::agreement`.

use super::{Named, importance, share};
use crate::model::{CommonGround, Position, PublishedSynthesis};
use kernel::Value;
use maud::{Markup, html};
use opinion::agreement::{Ranked, Tally};
use opinion::public::PublicStatement;
use web::Speaker;

/// Statements on which all are of one mind that the first page lists.
const AGREED_MAX: usize = 10;
/// Statements of each other finding.
const RANKED_MAX: usize = 5;

/// The numbers of the statements that the findings name.
pub(super) fn numbers(published: &PublishedSynthesis) -> impl Iterator<Item = u64> + '_ {
    let agreed = published
        .common_ground
        .iter()
        .take(AGREED_MAX)
        .map(|ground| ground.statement);
    let ranked = [&published.document.divisive, &published.document.uncertain]
        .into_iter()
        .flat_map(|held| held.iter().take(RANKED_MAX).map(|ranked| ranked.statement));
    agreed.chain(ranked)
}

/// On what all groups, or without groups most people, are of one mind.
pub(super) fn agreed(named: &Named<'_>, published: &PublishedSynthesis) -> Markup {
    let speaker = named.speaker();
    let all = if has_groups(published) {
        "agreed-title"
    } else {
        "agreed-all-title"
    };
    let found: Vec<Markup> = published
        .common_ground
        .iter()
        .take(AGREED_MAX)
        .filter_map(|ground| {
            let row = row(published, ground.statement)?;
            let mut said = one_mind(named, published, ground, row);
            let statement = ground.statement;
            if let Some(important) =
                importance::of_statement(speaker, &published.representation, statement)
            {
                said.push_str(speaker.space());
                said.push_str(&important);
            }
            entry(named, statement, &said)
        })
        .collect();
    html! {
        section {
            h2 { (speaker.text(&format!("consultations-synthesis-{all}"))) }
            @if found.is_empty() {
                p { (speaker.text("consultations-synthesis-lead-none")) }
            } @else {
                ul { @for entry in &found { (entry) } }
            }
        }
    }
}

/// What divides the groups; without groups, what divides people.
pub(super) fn divisive(named: &Named<'_>, published: &PublishedSynthesis) -> Markup {
    listed(
        named,
        published,
        "divisive",
        &published.document.divisive,
        |row| between(named, row),
    )
}

/// What people are unsure of.
pub(super) fn uncertain(named: &Named<'_>, published: &PublishedSynthesis) -> Markup {
    let speaker = named.speaker();
    listed(
        named,
        published,
        "uncertain",
        &published.document.uncertain,
        |row| {
            let passes = speaker.percent(share(row.tally.passes, row.tally.voters()));
            speaker.with(
                "consultations-synthesis-uncertain-passes",
                &[("percent", passes.into())],
            )
        },
    )
}

fn listed(
    named: &Named<'_>,
    published: &PublishedSynthesis,
    finding: &str,
    ranked: &[Ranked],
    said: impl Fn(&PublicStatement) -> String,
) -> Markup {
    let speaker = named.speaker();
    let found: Vec<Markup> = ranked
        .iter()
        .take(RANKED_MAX)
        .filter_map(|ranked| {
            entry(
                named,
                ranked.statement,
                &said(row(published, ranked.statement)?),
            )
        })
        .collect();
    html! {
        section {
            h2 { (speaker.text(&format!("consultations-synthesis-{finding}-title"))) }
            @if found.is_empty() {
                p { (speaker.text(&format!("consultations-synthesis-{finding}-none"))) }
            } @else {
                ul { @for entry in &found { (entry) } }
            }
        }
    }
}

/// A statement, and under it what is said of it.
pub(super) fn entry(named: &Named<'_>, number: u64, said: &str) -> Option<Markup> {
    let line = named.line(number)?;
    Some(html! { li { (line) p.hint { (said) } } })
}

/// The published figures of a statement.
pub(super) fn row(published: &PublishedSynthesis, number: u64) -> Option<&PublicStatement> {
    published
        .document
        .statements
        .iter()
        .find(|row| row.statement == number)
}

/// How many agree, in a sentence.
pub(super) fn agreement(speaker: Speaker, row: &PublicStatement) -> String {
    let agrees = share(row.tally.agrees, row.tally.voters());
    speaker.with(
        "consultations-synthesis-agreed-percent",
        &[("percent", speaker.percent(agrees).into())],
    )
}

/// Whether there are groups to compare.
fn has_groups(published: &PublishedSynthesis) -> bool {
    published.groups.len() > 1
}

/// How many are of one mind: the least share of all groups.
fn one_mind(
    named: &Named<'_>,
    published: &PublishedSynthesis,
    ground: &CommonGround,
    row: &PublicStatement,
) -> String {
    let speaker = named.speaker();
    let of = |tally: Tally| share(tally.of(ground.position), tally.voters());
    let key = match (has_groups(published), ground.position) {
        (true, Position::Disagree) => "consultations-synthesis-disagreed-least",
        (true, _) => "consultations-synthesis-agreed-least",
        (false, Position::Disagree) => "consultations-synthesis-disagreed-percent",
        (false, _) => "consultations-synthesis-agreed-percent",
    };
    let least = if has_groups(published) {
        row.parts
            .iter()
            .map(|part| of(part.tally))
            .fold(1.0, f64::min)
    } else {
        of(row.tally)
    };
    speaker.with(key, &[("percent", speaker.percent(least).into())])
}

/// Between which shares of the groups agreement lies; without groups, how many are of each mind.
fn between(named: &Named<'_>, row: &PublicStatement) -> String {
    let speaker = named.speaker();
    let percent = |share: f64| Value::from(speaker.percent(share));
    if row.parts.len() < 2 {
        let of = |count: u64| percent(share(count, row.tally.voters()));
        let values = [
            ("agree", of(row.tally.agrees)),
            ("disagree", of(row.tally.disagrees)),
        ];
        return speaker.with("consultations-synthesis-divisive-even", &values);
    }
    let shares = || {
        row.parts
            .iter()
            .map(|part| share(part.tally.agrees, part.tally.voters()))
    };
    let (least, most) = (shares().fold(1.0, f64::min), shares().fold(0.0, f64::max));
    speaker.with(
        "consultations-synthesis-divisive-between",
        &[("least", percent(least)), ("most", percent(most))],
    )
}
