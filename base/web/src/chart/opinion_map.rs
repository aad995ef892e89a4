//! The opinion map: where the groups lie, each as an ellipse with its letter. Never a single person,
//! but the reader's own position for the reader alone.

use super::svg_number;
use crate::component::{TableOptions, table, time_of_day};
use crate::language::Speaker;
use kernel::{Timestamp, Value};
use maud::{Markup, html};

/// One group on the map.
#[derive(Debug, Clone)]
pub struct MapGroup {
    /// Its letter: `A` is the largest.
    pub label: String,
    /// How many people it has.
    pub people: u64,
    /// Where its people lie on average.
    pub centre: (f64, f64),
    /// How they are spread: the covariance `xx`, `xy`, `yy`.
    pub spread: [f64; 3],
    /// What distinguishes the group, in words.
    pub said: Vec<Markup>,
}

/// The drawing's size in its own units; on the page it is as wide as its column.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 400.0;
/// The free edge around the ellipses.
const MARGIN: f64 = 24.0;
/// An ellipse reaches this many standard deviations: about two thirds of a two-dimensional normal distribution.
const REACH: f64 = 1.5;
/// The least half-axis that is drawn, so that a letter has room.
const LEAST_AXIS: f64 = 26.0;

/// An ellipse in the map's own coordinates.
#[derive(Debug, Clone, Copy)]
struct Ellipse {
    x: f64,
    y: f64,
    long: f64,
    short: f64,
    /// Turned by so many degrees.
    turn: f64,
}

/// From the map's coordinates to those of the drawing: the same scale for both axes.
#[derive(Debug, Clone, Copy)]
struct Scale {
    middle: (f64, f64),
    factor: f64,
}

/// The map, what distinguishes each group, and the same figures as a table. Who of the `counted` people is in no group
/// that is shown stands in the table's last row.
pub fn opinion_map(
    speaker: Speaker,
    groups: &[MapGroup],
    own: Option<(f64, f64)>,
    counted: u64,
    at: Timestamp,
) -> Markup {
    let caption = speaker.text("map-caption");
    let own = own.filter(|(x, y)| x.is_finite() && y.is_finite());
    html! {
        figure.chart {
            figcaption { (caption) }
            p.hint {
                (speaker.with("map-counted", &[("count", Value::Count(signed(counted)))])) " "
                (time_of_day(speaker, at))
            }
            (drawing(speaker, &caption, groups, own))
            p.hint { (speaker.text("map-how-to-read")) }
            @if own.is_some() {
                p.legend { (own_mark(10.0, 10.0, true)) (speaker.text("map-own")) }
            }
            (figures_table(speaker, &caption, groups, counted))
            @for group in groups { (distinguished(speaker, group)) }
        }
    }
}

fn drawing(
    speaker: Speaker,
    caption: &str,
    groups: &[MapGroup],
    own: Option<(f64, f64)>,
) -> Markup {
    let drawn: Vec<(&MapGroup, Ellipse)> = groups
        .iter()
        .filter_map(|group| Some((group, ellipse(group)?)))
        .collect();
    let scale = scale(&drawn, own);
    html! {
        svg.map role="img" viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } {
            title { (caption) }
            desc { (in_words(speaker, groups)) }
            rect.ground width=(WIDTH) height=(HEIGHT) {}
            @for (_, ellipse) in &drawn { (outline(scale, *ellipse)) }
            @for (group, ellipse) in &drawn { (letter(scale, *ellipse, &group.label)) }
            @if let Some(own) = own {
                @let (x, y) = scale.place(own);
                (own_mark(x, y, false))
            }
        }
    }
}

fn outline(scale: Scale, ellipse: Ellipse) -> Markup {
    let (x, y) = scale.place((ellipse.x, ellipse.y));
    let long = (ellipse.long * scale.factor).max(LEAST_AXIS);
    let short = (ellipse.short * scale.factor).max(LEAST_AXIS);
    // The drawing's y runs downwards, so the turn changes its sign.
    let turn = format!(
        "translate({} {}) rotate({})",
        svg_number(x),
        svg_number(y),
        svg_number(-ellipse.turn)
    );
    html! { ellipse.group rx=(svg_number(long)) ry=(svg_number(short)) transform=(turn) {} }
}

fn letter(scale: Scale, ellipse: Ellipse, label: &str) -> Markup {
    let (x, y) = scale.place((ellipse.x, ellipse.y));
    html! { text.letter x=(svg_number(x)) y=(svg_number(y)) dy=".36em" { (label) } }
}

/// The reader's own position: a diamond, alone in the legend or in its place on the map.
fn own_mark(x: f64, y: f64, is_alone: bool) -> Markup {
    let mark = html! {
        path.own d="M0 -9 9 0 0 9 -9 0Z"
            transform={ "translate(" (svg_number(x)) " " (svg_number(y)) ")" } {}
    };
    if is_alone {
        html! { svg width="20" height="20" aria-hidden="true" { (mark) } }
    } else {
        mark
    }
}

fn in_words(speaker: Speaker, groups: &[MapGroup]) -> String {
    let said: Vec<String> = groups
        .iter()
        .map(|group| people_of(speaker, group))
        .collect();
    said.join("; ")
}

fn people_of(speaker: Speaker, group: &MapGroup) -> String {
    let values = [
        ("group", Value::from(group.label.as_str())),
        ("count", Value::Count(signed(group.people))),
    ];
    speaker.with("map-group-people", &values)
}

fn distinguished(speaker: Speaker, group: &MapGroup) -> Markup {
    if group.said.is_empty() {
        return html! {};
    }
    html! {
        section.distinguished {
            h3 { (people_of(speaker, group)) }
            ul { @for said in &group.said { li { (said) } } }
        }
    }
}

fn figures_table(speaker: Speaker, caption: &str, groups: &[MapGroup], counted: u64) -> Markup {
    let headers = [
        "map-group",
        "map-people",
        "map-share",
        "map-across",
        "map-up",
    ]
    .map(|key| speaker.text(key));
    let grouped: u64 = groups.iter().map(|group| group.people).sum();
    let elsewhere = counted.saturating_sub(grouped);
    let row = |name: String, people: u64, (across, up): (f64, f64)| {
        let share = people as f64 / (grouped + elsewhere) as f64;
        vec![
            html! { (name) },
            html! { (speaker.count(people)) },
            html! { (speaker.percent(share)) },
            html! { (speaker.decimal(across, 2)) },
            html! { (speaker.decimal(up, 2)) },
        ]
    };
    let mut rows: Vec<Vec<Markup>> = groups
        .iter()
        .map(|group| {
            let label = [("group", group.label.as_str().into())];
            let name = speaker.with("map-group-named", &label);
            row(name, group.people, group.centre)
        })
        .collect();
    if elsewhere > 0 {
        let nowhere = (f64::NAN, f64::NAN);
        rows.push(row(speaker.text("map-no-group"), elsewhere, nowhere));
    }
    let options = TableOptions {
        numbers_from: Some(1),
        named_rows: true,
        hidden_caption: true,
    };
    table(caption, &headers, &rows, options)
}

/// The ellipse of a group: half-axes and turn from the covariance's eigenvalues; none when a number is not finite.
fn ellipse(group: &MapGroup) -> Option<Ellipse> {
    let ((x, y), [xx, xy, yy]) = (group.centre, group.spread);
    if ![x, y, xx, xy, yy].into_iter().all(f64::is_finite) {
        return None;
    }
    let middle = f64::midpoint(xx, yy);
    let apart = ((xx - yy) / 2.0).hypot(xy);
    let (long, short) = (
        (middle + apart).max(0.0).sqrt(),
        (middle - apart).max(0.0).sqrt(),
    );
    let turn = (2.0 * xy).atan2(xx - yy).to_degrees() / 2.0;
    Some(Ellipse {
        x,
        y,
        long: REACH * long,
        short: REACH * short,
        turn,
    })
}

/// The scale that shows every ellipse and the own position whole.
fn scale(drawn: &[(&MapGroup, Ellipse)], own: Option<(f64, f64)>) -> Scale {
    let ellipses = drawn.iter().map(|(_, held)| {
        let turn = held.turn.to_radians();
        let (across, up) = (turn.cos(), turn.sin());
        let half_width = (held.long * across).hypot(held.short * up);
        let half_height = (held.long * up).hypot(held.short * across);
        (
            held.x - half_width,
            held.x + half_width,
            held.y - half_height,
            held.y + half_height,
        )
    });
    let boxes: Vec<_> = ellipses.chain(own.map(|(x, y)| (x, x, y, y))).collect();
    let least = |pick: fn(&(f64, f64, f64, f64)) -> f64| {
        boxes.iter().map(pick).reduce(f64::min).unwrap_or(0.0)
    };
    let most = |pick: fn(&(f64, f64, f64, f64)) -> f64| {
        boxes.iter().map(pick).reduce(f64::max).unwrap_or(0.0)
    };
    let (left, right) = (least(|held| held.0), most(|held| held.1));
    let (bottom, top) = (least(|held| held.2), most(|held| held.3));
    // Ellipses of the least size may stand at the edge: their half-axis is kept free as well.
    let room = |size: f64, extent: f64| {
        let free = size - 2.0 * (MARGIN + LEAST_AXIS);
        if extent > 0.0 && extent.is_finite() {
            free / extent
        } else {
            f64::INFINITY
        }
    };
    let factor = room(WIDTH, right - left).min(room(HEIGHT, top - bottom));
    Scale {
        middle: (f64::midpoint(left, right), f64::midpoint(bottom, top)),
        factor: if factor.is_finite() { factor } else { 1.0 },
    }
}

impl Scale {
    /// A place on the drawing, whose y runs downwards.
    fn place(self, (x, y): (f64, f64)) -> (f64, f64) {
        (
            (x - self.middle.0).mul_add(self.factor, WIDTH / 2.0),
            (y - self.middle.1).mul_add(-self.factor, HEIGHT / 2.0),
        )
    }
}

fn signed(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
