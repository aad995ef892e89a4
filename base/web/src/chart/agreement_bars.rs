//! Agreement bars: how many agree, pass and disagree, as stacked bars from the inline start, and as a table.

use super::svg_number;
use crate::component::{TableOptions, table};
use crate::language::Speaker;
use kernel::Direction;
use maud::{Markup, html};
use sha2::{Digest, Sha256};

/// One bar: a statement, a group, a region.
#[derive(Debug, Clone)]
pub struct OpinionBar {
    /// What the bar is about.
    pub label: Markup,
    /// How many agree.
    pub agree: u64,
    /// How many pass.
    pub pass: u64,
    /// How many disagree.
    pub disagree: u64,
    /// Between which shares (0 to 1) the share of agreement lies, given how many were asked.
    pub interval: Option<(f64, f64)>,
}

/// The shares of one bar, 0 to 1; all 0 when nobody voted.
#[derive(Debug, Clone, Copy)]
struct Shares {
    agree: f64,
    pass: f64,
    disagree: f64,
}

/// Height of the bar and of the whole drawing, in CSS pixels.
const BAR_HEIGHT: u8 = 20;
const DRAWING_HEIGHT: u8 = 28;

/// The bars, their figures in words, and the same figures as a table.
pub fn agreement_bars(speaker: Speaker, caption: &str, rows: &[OpinionBar]) -> Markup {
    let hatching = hatching_id(caption, rows);
    html! {
        figure.chart {
            figcaption { (caption) }
            (legend(speaker, rows, &hatching))
            @for row in rows {
                div.bar {
                    div.label { (row.label) }
                    (drawing(speaker, caption, row, &hatching))
                    (figures(speaker, row))
                }
            }
            (figures_table(speaker, caption, rows))
        }
    }
}

/// What each colour and pattern stands for; the pattern is defined here, once for the figure.
fn legend(speaker: Speaker, rows: &[OpinionBar], hatching: &str) -> Markup {
    let kinds = [
        ("agree", "chart-agree"),
        ("pass", "chart-pass"),
        ("disagree", "chart-disagree"),
    ];
    html! {
        ul.legend {
            @for (class, key) in kinds {
                li {
                    svg width="20" height="20" aria-hidden="true" {
                        @if class == "disagree" { (hatching_pattern(hatching)) }
                        rect.(class) width="20" height="20" {}
                        @if class == "disagree" {
                            rect width="20" height="20" fill={ "url(#" (hatching) ")" } {}
                        }
                    }
                    (speaker.text(key))
                }
            }
            @if rows.iter().any(|row| interval(row).is_some()) {
                li {
                    svg width="20" height="20" aria-hidden="true" {
                        rect.interval y="9" width="20" height="3" {}
                    }
                    (speaker.text("chart-interval"))
                }
            }
        }
    }
}

fn hatching_pattern(id: &str) -> Markup {
    html! {
        defs {
            pattern id=(id) width="6" height="6" patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)" {
                rect.gap width="2" height="6" {}
            }
        }
    }
}

/// One bar. Widths are percentages, so that it fills any column without stretching its hatching.
fn drawing(speaker: Speaker, caption: &str, row: &OpinionBar, hatching: &str) -> Markup {
    let shares = shares(row);
    let end = speaker.language().direction();
    let parts = [
        ("agree", 0.0, shares.agree),
        ("pass", shares.agree, shares.pass),
        ("disagree", shares.agree + shares.pass, shares.disagree),
    ];
    html! {
        svg.drawing role="img" width="100%" height=(DRAWING_HEIGHT) {
            title { (caption) }
            desc { (in_words(speaker, row)) }
            rect.empty width="100%" height=(BAR_HEIGHT) {}
            @for (class, start, share) in parts {
                @if share > 0.0 {
                    (stripe(end, start, share, class, None))
                    @if class == "disagree" {
                        (stripe(end, start, share, "", Some(hatching)))
                    }
                }
            }
            @for boundary in boundaries(shares) {
                rect.gap x=(percent_from(end, boundary, 0.0)) width="2" height=(BAR_HEIGHT)
                    transform="translate(-1)" {}
            }
            @if let Some((low, high)) = interval(row) {
                rect.interval x=(percent_from(end, low, high - low)) y="23" height="3"
                    width={ (svg_number((high - low) * 100.0)) "%" } {}
            }
        }
    }
}

fn stripe(end: Direction, start: f64, share: f64, class: &str, hatching: Option<&str>) -> Markup {
    html! {
        rect.(class) x=(percent_from(end, start, share))
            width={ (svg_number(share * 100.0)) "%" } height=(BAR_HEIGHT)
            fill=[hatching.map(|id| format!("url(#{id})"))] {}
    }
}

/// Where something `share` wide begins that lies `start` from the inline start.
fn percent_from(direction: Direction, start: f64, share: f64) -> String {
    let from_the_left = match direction {
        Direction::Ltr => start,
        Direction::Rtl => 1.0 - start - share,
    };
    format!("{}%", svg_number(from_the_left * 100.0))
}

/// Where two stripes meet.
fn boundaries(shares: Shares) -> Vec<f64> {
    let held = [shares.agree, shares.pass, shares.disagree];
    let mut met = Vec::new();
    let mut sum = 0.0;
    for share in held.into_iter().filter(|share| *share > 0.0) {
        if sum > 0.0 {
            met.push(sum);
        }
        sum += share;
    }
    met
}

/// The direct labels below a bar.
fn figures(speaker: Speaker, row: &OpinionBar) -> Markup {
    html! { p.figures { (in_words(speaker, row)) } }
}

fn in_words(speaker: Speaker, row: &OpinionBar) -> String {
    if total(row) == 0 {
        return speaker.text("chart-no-votes");
    }
    let shares = shares(row);
    let share = |share: f64| kernel::Value::Text(speaker.percent(share));
    let mut said = speaker.with(
        "chart-shares",
        &[
            ("agree", share(shares.agree)),
            ("pass", share(shares.pass)),
            ("disagree", share(shares.disagree)),
        ],
    );
    if let Some((low, high)) = interval(row) {
        said.push_str(speaker.space());
        said += &speaker.with(
            "chart-interval-is",
            &[("low", share(low)), ("high", share(high))],
        );
    }
    said
}

fn figures_table(speaker: Speaker, caption: &str, rows: &[OpinionBar]) -> Markup {
    let has_intervals = rows.iter().any(|row| interval(row).is_some());
    let mut headers = [
        "chart-what",
        "chart-agree",
        "chart-pass",
        "chart-disagree",
        "chart-votes",
    ]
    .map(|key| speaker.text(key))
    .to_vec();
    if has_intervals {
        headers.push(speaker.text("chart-interval"));
    }
    let cells = rows
        .iter()
        .map(|row| cells(speaker, row, has_intervals))
        .collect::<Vec<_>>();
    let options = TableOptions {
        numbers_from: Some(1),
        named_rows: true,
        hidden_caption: true,
    };
    table(caption, &headers, &cells, options)
}

fn cells(speaker: Speaker, row: &OpinionBar, has_intervals: bool) -> Vec<Markup> {
    let shares = shares(row);
    let cell = |count: u64, share: f64| {
        let share = if total(row) == 0 { f64::NAN } else { share };
        html! { (speaker.count(count)) " (" (speaker.percent(share)) ")" }
    };
    let mut cells = vec![
        row.label.clone(),
        cell(row.agree, shares.agree),
        cell(row.pass, shares.pass),
        cell(row.disagree, shares.disagree),
        html! { (speaker.count(total(row))) },
    ];
    if has_intervals {
        let said = interval(row).map_or_else(
            || speaker.percent(f64::NAN),
            |(low, high)| format!("{} – {}", speaker.percent(low), speaker.percent(high)),
        );
        cells.push(html! { (said) });
    }
    cells
}

fn total(row: &OpinionBar) -> u64 {
    row.agree
        .saturating_add(row.pass)
        .saturating_add(row.disagree)
}

fn shares(row: &OpinionBar) -> Shares {
    let total = total(row).max(1) as f64;
    Shares {
        agree: row.agree as f64 / total,
        pass: row.pass as f64 / total,
        disagree: row.disagree as f64 / total,
    }
}

/// The interval when it is one: finite, within 0 and 1, in order.
fn interval(row: &OpinionBar) -> Option<(f64, f64)> {
    let (low, high) = row.interval?;
    if !low.is_finite() || !high.is_finite() {
        return None;
    }
    let (low, high) = (low.clamp(0.0, 1.0), high.clamp(0.0, 1.0));
    (low <= high).then_some((low, high))
}

/// An id for the figure's hatching: the same for the same figure, another for another one on the page.
fn hatching_id(caption: &str, rows: &[OpinionBar]) -> String {
    let mut hash = Sha256::new();
    hash.update(caption);
    for row in rows {
        hash.update(row.label.0.as_bytes());
        for count in [row.agree, row.pass, row.disagree] {
            hash.update(count.to_le_bytes());
        }
    }
    format!("h{}", data_encoding::HEXLOWER.encode(&hash.finalize()[..4]))
}

#[cfg(test)]
mod tests;
