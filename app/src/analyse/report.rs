//! `report.html`: one file that needs nothing beside it, with the figures of the analysis in words, charts and tables.
//! The analyst who runs it holds the votes: nothing is merged away here, unlike on the pages of a node.

use kernel::{Fault, Language, Timestamp, Value};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use opinion::polis::Comment;
use opinion::synthesis::{Ellipse, Group};
use opinion::{Analysis, Position};
use std::collections::BTreeMap;
use web::chart::{MapGroup, OpinionBar, agreement_bars, opinion_map};
use web::{Catalogue, Source, Speaker};

/// How many statements each list of the report names.
const LISTED_MAX: usize = 10;

/// The report as one HTML document.
pub(super) fn html(
    analysis: &Analysis,
    statements: &[Comment],
    language: Language,
    at: Timestamp,
) -> Result<String, Fault> {
    let sources: Vec<Source> = crate::institution::manifest()
        .locales
        .iter()
        .map(|(language, text)| Source {
            name: "app",
            language: *language,
            text,
        })
        .collect();
    let catalogue = Catalogue::build(&sources)?;
    let speaker = Speaker::new(&catalogue, language);
    let texts = statements
        .iter()
        .map(|comment| (comment.id, comment.body.as_str()))
        .collect();
    let report = Report {
        analysis,
        texts,
        speaker,
        at,
    };
    Ok(report.document().into_string())
}

struct Report<'a> {
    analysis: &'a Analysis,
    texts: BTreeMap<u64, &'a str>,
    speaker: Speaker<'a>,
    at: Timestamp,
}

impl Report<'_> {
    fn document(&self) -> Markup {
        let speaker = self.speaker;
        let language = speaker.language();
        html! {
            (DOCTYPE)
            html lang=(language.tag()) dir=(language.direction().attribute()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width,initial-scale=1";
                    title { (speaker.text("report-title")) }
                    style { (PreEscaped(web::stylesheet())) }
                }
                body {
                    main.wide {
                        h1 { (speaker.text("report-title")) }
                        (self.counts())
                        (self.consensus())
                        (self.groups())
                        (self.bars())
                        (self.quality())
                    }
                }
            }
        }
    }

    fn counts(&self) -> Markup {
        let counted = self.analysis.analysed;
        let values = [
            (
                "people",
                Value::Text(self.speaker.count(counted.participants)),
            ),
            ("votes", Value::Text(self.speaker.count(counted.votes))),
            (
                "statements",
                Value::Text(self.speaker.count(counted.statements)),
            ),
            (
                "rejected",
                Value::Text(self.speaker.count(self.analysis.counts.statements_rejected)),
            ),
        ];
        html! {
            p.lead { (self.speaker.with("report-counts", &values)) }
            p { (self.speaker.text("report-sample")) }
        }
    }

    fn consensus(&self) -> Markup {
        let found = &self.analysis.synthesis.consensus;
        html! {
            h2 { (self.speaker.text("report-consensus")) }
            @if found.is_empty() {
                p { (self.speaker.text("report-consensus-none")) }
            } @else {
                ol {
                    @for finding in found.iter().take(LISTED_MAX) {
                        li {
                            (self.statement(finding.statement)) " — "
                            (self.direction(finding.direction)) ", "
                            (self.speaker.percent(finding.strength))
                        }
                    }
                }
            }
        }
    }

    fn groups(&self) -> Markup {
        let groups = &self.analysis.synthesis.groups;
        html! {
            h2 { (self.speaker.text("report-groups")) }
            @if groups.is_empty() {
                p { (self.speaker.text("report-groups-none")) }
            } @else {
                (opinion_map(
                    self.speaker,
                    &groups.iter().map(|group| self.map_group(group)).collect::<Vec<_>>(),
                    None,
                    self.analysis.analysed.participants,
                    self.at,
                ))
                p { (self.speaker.with("report-ungrouped", &[("people", Value::Text(self.ungrouped()))])) }
            }
        }
    }

    /// How many people are in no group.
    fn ungrouped(&self) -> String {
        let grouped: u64 = self
            .analysis
            .synthesis
            .groups
            .iter()
            .map(|group| group.size)
            .sum();
        self.speaker
            .count(self.analysis.analysed.participants.saturating_sub(grouped))
    }

    fn map_group(&self, group: &Group) -> MapGroup {
        MapGroup {
            label: group.id.clone(),
            people: group.size,
            centre: (group.centre[0], group.centre[1]),
            spread: covariance(group.spread),
            said: group
                .distinguishing
                .iter()
                .take(LISTED_MAX / 2)
                .map(|said| html! { (self.direction(said.direction)) ": " (self.statement(said.statement)) })
                .collect(),
        }
    }

    fn bars(&self) -> Markup {
        let rows: Vec<OpinionBar> = self
            .analysis
            .synthesis
            .statements
            .iter()
            .map(|row| OpinionBar {
                label: self.statement(row.statement),
                agree: row.tally.agrees,
                pass: row.tally.passes,
                disagree: row.tally.disagrees,
                interval: row.agree_share.map(|share| (share.low, share.high)),
            })
            .collect();
        html! {
            h2 { (self.speaker.text("report-statements")) }
            (agreement_bars(self.speaker, &self.speaker.text("report-statements"), &rows))
        }
    }

    fn quality(&self) -> Markup {
        let quality = &self.analysis.synthesis.quality;
        let method = &self.analysis.synthesis.method;
        let figure = |value: Option<f64>| {
            value.map_or_else(|| "–".to_owned(), |value| self.speaker.decimal(value, 3))
        };
        let entries = [
            ("report-brier", html! { (figure(quality.heldout_brier)) }),
            (
                "report-brier-base",
                html! { (figure(quality.heldout_brier_base)) },
            ),
            ("report-stability", html! { (figure(quality.stability)) }),
            (
                "report-votes-per-person",
                html! { (self.speaker.decimal(quality.votes_per_participant, 1)) },
            ),
            ("report-method", html! { (method.version) }),
            ("report-seed", html! { bdi dir="ltr" { (method.seed) } }),
            (
                "report-digest",
                web::component::id_text(&self.analysis.input_digest),
            ),
        ]
        .map(|(key, value)| (self.speaker.text(key), value));
        html! {
            h2 { (self.speaker.text("report-quality")) }
            (web::component::summary_list(&entries))
        }
    }

    /// The statement's number and text; the text is of no declared language, and stands isolated from ours.
    fn statement(&self, id: u64) -> Markup {
        html! {
            bdi dir="ltr" { (id) } " "
            @if let Some(text) = self.texts.get(&id) { bdi lang="" { (text) } }
        }
    }

    fn direction(&self, position: Position) -> String {
        self.speaker.text(match position {
            Position::Agree => "report-agree",
            Position::Pass => "report-pass",
            Position::Disagree => "report-disagree",
        })
    }
}

/// The covariance `xx`, `xy`, `yy` of an ellipse of one standard deviation.
fn covariance(ellipse: Ellipse) -> [f64; 3] {
    let (major, minor) = (ellipse.major.powi(2), ellipse.minor.powi(2));
    let (sine, cosine) = ellipse.angle.to_radians().sin_cos();
    [
        major * cosine * cosine + minor * sine * sine,
        (major - minor) * sine * cosine,
        major * sine * sine + minor * cosine * cosine,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ellipse_along_the_diagonal_has_a_positive_covariance() {
        let [xx, xy, yy] = covariance(Ellipse {
            major: 2.0,
            minor: 1.0,
            angle: 45.0,
        });
        assert!((xx - 2.5).abs() < 1e-12 && (yy - 2.5).abs() < 1e-12);
        assert!((xy - 1.5).abs() < 1e-12);
    }
}
