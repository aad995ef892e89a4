//! What a person answers to a statement, predicted: a bridging model fitted on observed votes only.
//! It measures the result and says which statements unite; the groups are not made from it.
//!
//! [`Model`] is fitted to [`Known`] votes; [`bridges`] gives each statement its agreement across
//! the main axis of opinion, each end weighing the same; [`Baseline`] is the declared peer.

mod baseline;
mod bridge;
mod crowd;
mod known;
mod model;
mod posterior;
mod prior;
mod small;

pub use baseline::{Baseline, TwoFactors};
pub use bridge::{AXES_VOTES_MAX, BRIDGE_VOTES_MAX, Bridge, Bridging, bridges};
pub use known::{Known, drawn_people};
pub use model::Model;

#[cfg(test)]
mod tests;

/// 1 if the vote agrees, else 0: what every model here predicts.
pub(crate) fn agreement(vote: i8) -> f64 {
    if vote == 1 { 1.0 } else { 0.0 }
}
