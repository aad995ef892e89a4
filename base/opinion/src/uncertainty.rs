//! How far a figure can be trusted: shares with small-sample intervals under weights and clusters,
//! a replayable cluster bootstrap for everything else, majorities in every part, many tests at
//! once. It does not decide what is published and never turns participants into a population.
//!
//! What an interval says: how far the figure could move if other clusters (organisations, or
//! people on their own) of the same kind had answered, weighted the same way. Participants chose
//! to take part; no interval here corrects for that, nor for a target that is wrong.
//!
//! Figures are not rounded here: whoever publishes them does it once, at the end.
//!
//! ```
//! use opinion::uncertainty::{WeightedVote, share_with_interval};
//!
//! let answers = [true, true, true, false, false, true, false, true, true, false];
//! let votes: Vec<WeightedVote> = (0..)
//!     .zip(answers)
//!     .map(|(person, agrees)| WeightedVote { cluster: person, weight: 1.0, agrees })
//!     .collect();
//! let share = share_with_interval(&votes, 0.95).unwrap().unwrap();
//! // Six of ten: the limits of Clopper and Pearson, as tabulated.
//! assert!((share.interval.low - 0.2624).abs() < 5e-5);
//! assert!((share.interval.high - 0.8784).abs() < 5e-5);
//! ```

mod bootstrap;
mod majority;
mod multiplicity;
mod reliability;
mod shares;
mod special;

pub use bootstrap::{
    Bootstrap, BootstrapError, Cluster, Clusters, QUANTUM, Replicates, Resampled, bootstrap,
    inclusion_shares,
};
pub use majority::{MAJORITY, Majority, majorities_everywhere, majority_everywhere};
pub use multiplicity::{benjamini_hochberg, benjamini_yekutieli};
pub use reliability::{Doubt, Reliability};
pub use shares::{
    Interval, WeightedShare, WeightedVote, korn_graubard, share_with_interval,
    shares_with_intervals, unseen_bounds,
};
pub(crate) use special::ln;
pub use special::{
    DEGREES_MIN, PARAMETER_MAX, beta_quantile, incomplete_beta, log_gamma, student_t_quantile,
};

/// Why an uncertainty cannot be computed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum UncertaintyError {
    /// A number outside the domain of a function.
    #[error("{name} is {value}; give one that is {needed}")]
    OutOfDomain {
        /// Which number.
        name: &'static str,
        /// The number.
        value: f64,
        /// What it has to be.
        needed: &'static str,
    },
    /// A weight that is no weight.
    #[error("the weight at place {place} is {weight}; weights are finite numbers of at least 0")]
    Weight {
        /// The place in the slice given, from 0.
        place: usize,
        /// The weight.
        weight: f64,
    },
    /// Two slices that have to be of one length are not.
    #[error(
        "there are {found} {what} for {expected} people: give one for each row, in the order of rows"
    )]
    Length {
        /// What was given.
        what: &'static str,
        /// How many were given.
        found: usize,
        /// How many people there are.
        expected: usize,
    },
    /// A person belongs to a part that there is not.
    #[error(
        "the person in row {row} is in part {part}, but there are {parts} parts: they count from 0"
    )]
    Part {
        /// The row of the person.
        row: usize,
        /// The part.
        part: u32,
        /// How many parts there are.
        parts: usize,
    },
}
