//! Whether one person's trail through the statements follows another's, moment by moment, more than
//! both being there at the time and the crowd's order explain.
//!
//! The moments at which a person votes and the statements answered in the end are taken as given;
//! what is tested is which statement comes at which moment. Going through the trail, at each vote
//! the next statement is one of those still to come, with chances after the crowd's habits (what
//! follows what, and what is answered at this time), those in step with the person left out. The
//! vote is in step if the other answered the same statement within the window and not before the
//! last one in step: same time, same order. The chances of that, given all before, are bet against
//! ([`Bet`]); the stake is a measure of evidence whatever depends on what: 1 / stake is a p-value.

use super::Settings;
use super::ballots::{Ballots, Cast};
use super::chance::{Bet, ln_mean};
use super::expected::Places;
use super::usual_order::{UsualOrder, alone};

/// Votes of one moment.
struct Moment {
    start: usize,
    end: usize,
    bin: usize,
    /// The statement before, if both it and this one have their moment to themselves.
    from: Option<u32>,
    /// Weight of all that are still to come, this moment's included.
    to_come: f64,
}

/// A person's trail and what the crowd lets expect of it.
struct Trail<'a> {
    casts: &'a [Cast],
    moments: Vec<Moment>,
    usual: &'a UsualOrder,
    /// Steps of those left out, as places in this trail, ascending, and how often each.
    left_out: Vec<((u32, u32), u32)>,
    /// By moment and place the weight of what is still to come; empty for a very long trail.
    weights: Vec<f64>,
}

/// Votes of a person up to which all weights are kept.
const KEPT_MAX: usize = 512;

/// For each of `others` the natural logarithm of the mean stake that the trail of `row` follows
/// theirs, over two windows (the declared one and a quarter of it) and all growth rates.
pub(super) fn stakes(
    ballots: &Ballots,
    row: usize,
    others: &[u32],
    usual: &UsualOrder,
    settings: &Settings,
    places: &mut Places,
) -> Vec<f64> {
    if others.is_empty() {
        return Vec::new();
    }
    let window = Ballots::units(settings.window_seconds, settings);
    let casts = ballots.trail(row);
    places.with(casts.iter().map(|cast| cast.column), |place_of| {
        let trail = Trail::of(ballots, row, others, usual, place_of);
        others
            .iter()
            .map(|other| {
                let their = ballots.trail(*other as usize);
                let wide = trail.follows(their, window, place_of);
                let narrow = trail.follows(their, window / 4, place_of);
                ln_mean(&[wide.logs(), narrow.logs()].concat())
            })
            .collect()
    })
}

impl<'a> Trail<'a> {
    fn of(
        ballots: &'a Ballots,
        row: usize,
        others: &[u32],
        usual: &'a UsualOrder,
        place_of: &dyn Fn(u32) -> Option<usize>,
    ) -> Self {
        let casts = ballots.trail(row);
        let mut steps_out = Vec::new();
        let mut leave_out = |trail: &[Cast]| {
            for at in 1..trail.len() {
                if alone(trail, at - 1) && alone(trail, at) {
                    let steps = place_of(trail[at - 1].column).zip(place_of(trail[at].column));
                    steps_out.extend(steps.map(|(from, to)| (from as u32, to as u32)));
                }
            }
        };
        if usual.weight > 0.0 {
            leave_out(casts);
            // If most people are in step they are the crowd, and their order is the usual one.
            if 2 * others.len() < ballots.people.len() {
                for other in others {
                    leave_out(ballots.trail(*other as usize));
                }
            }
        }
        steps_out.sort_unstable();
        let left_out = steps_out
            .chunk_by(|a, b| a == b)
            .map(|same| (same[0], same.len() as u32))
            .collect();
        let mut trail = Self {
            casts,
            moments: moments(casts, usual),
            usual,
            left_out,
            weights: Vec::new(),
        };
        let kept = casts.len() <= KEPT_MAX;
        let mut weights = vec![0.0; if kept { casts.len() * casts.len() } else { 0 }];
        for at in 0..trail.moments.len() {
            let moment = &trail.moments[at];
            let mut to_come = 0.0;
            for place in moment.start..casts.len() {
                let weight = trail.computed_weight(moment, place);
                to_come += weight;
                if kept {
                    weights[moment.start * casts.len() + place] = weight;
                }
            }
            trail.moments[at].to_come = to_come;
        }
        trail.weights = weights;
        trail
    }

    fn weight(&self, moment: &Moment, place: usize) -> f64 {
        let kept = self.weights.get(moment.start * self.casts.len() + place);
        kept.copied()
            .unwrap_or_else(|| self.computed_weight(moment, place))
    }

    /// How likely the statement at a place of this trail is to come next, against the others.
    fn computed_weight(&self, moment: &Moment, place: usize) -> f64 {
        let column = self.casts[place].column;
        let share = self.usual.share(moment.bin, column);
        let Some(from) = moment.from.filter(|_| self.usual.weight > 0.0) else {
            return share;
        };
        let step = (moment.start as u32 - 1, place as u32);
        let out = self.left_out.binary_search_by_key(&step, |entry| entry.0);
        let out = out.map_or(0, |place| self.left_out[place].1);
        let steps = self.usual.steps(from, column).saturating_sub(out);
        share + self.usual.weight * f64::from(steps)
    }

    /// Bets that this trail follows another's within `window`.
    fn follows(&self, their: &[Cast], window: u64, place_of: &dyn Fn(u32) -> Option<usize>) -> Bet {
        let mut bet = Bet::new();
        let (mut first, mut last_in_step) = (0, i64::MIN);
        for moment in &self.moments {
            let time = self.casts[moment.start].time;
            let too_early = |cast: &Cast| cast.time < time && cast.time.abs_diff(time) > window;
            while first < their.len() && too_early(&their[first]) {
                first += 1;
            }
            let near = their[first..]
                .iter()
                .take_while(|cast| cast.time <= time || cast.time.abs_diff(time) <= window)
                .filter(|cast| cast.time >= last_in_step);
            let (mut weight, mut happened, mut latest) = (0.0, 0, last_in_step);
            for cast in near {
                if let Some(place) = place_of(cast.column).filter(|place| *place >= moment.start) {
                    weight += self.weight(moment, place);
                    if place < moment.end {
                        happened += 1;
                        latest = latest.max(cast.time);
                    }
                }
            }
            if weight > 0.0 {
                // Votes of one moment have no order among them: each may be any of those to come.
                let votes = moment.end - moment.start;
                let chance = (votes as f64 * weight / moment.to_come).min(1.0);
                for vote in 0..votes {
                    bet.step(chance, vote < happened);
                }
            }
            last_in_step = latest;
        }
        bet
    }
}

/// The moments of a trail; `to_come` is still open.
fn moments(casts: &[Cast], usual: &UsualOrder) -> Vec<Moment> {
    let mut found: Vec<Moment> = Vec::new();
    let mut start = 0;
    while start < casts.len() {
        let same = casts[start..]
            .iter()
            .take_while(|cast| cast.time == casts[start].time);
        let end = start + same.count();
        let after_one = start > 0 && alone(casts, start - 1);
        found.push(Moment {
            start,
            end,
            bin: usual.bin(casts[start].time),
            from: (after_one && end == start + 1).then(|| casts[start - 1].column),
            to_come: 0.0,
        });
        start = end;
    }
    found
}
