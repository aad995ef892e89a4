//! Votes in, synthesis out: the mathematics of a consultation as pure, deterministic functions.
//!
//! The crate reads no clock, draws no entropy, opens no file and knows no server. The same votes
//! give the same bytes in any arrival order and with any number of threads: rows stand in the
//! order of their ids, seeds come from the content, and every sum has one fixed order.
//!
//! ```
//! use opinion::{Position, Settings, Vote, Votes, synthesise};
//!
//! let ballots = [(1, 10, Position::Agree), (2, 10, Position::Disagree), (2, 11, Position::Pass)];
//! let records = ballots
//!     .map(|(participant, statement, position)| Vote { participant, statement, timestamp: 0, position })
//!     .to_vec();
//! let (votes, warnings) = Votes::from_records(records);
//! assert!(warnings.is_empty());
//! let synthesis = synthesise(&votes, &Settings::default());
//! assert_eq!(synthesis.counts.votes, 3);
//! assert!(synthesis.groups.is_empty(), "two people are not a picture of groups");
//! ```
#![deny(missing_docs)]

pub mod agreement;
pub mod analysis;
pub mod calibration;
pub mod exposure;
pub mod groups;
pub mod k_means;
pub mod live;
pub mod partition;
pub mod pca;
pub mod polis;
pub mod polis_compatible;
pub mod prediction;
pub mod public;
pub mod published;
pub mod quality;
pub mod representation;
pub mod representative;
pub mod schemes;
pub mod short_list;
pub mod signals;
pub mod stability;
pub mod synthesis;
pub mod uncertainty;
pub mod verify;
pub mod votes;

mod ballots;
mod csv_text;
mod numbers;
mod one_cloud;
mod vote_file;

pub use analysis::{Analysis, Inputs};
pub use partition::{Ladder, Partition, Stratum};
pub use polis::InputError;
pub use public::PublicSynthesis;
pub use synthesis::{Settings, Synthesis, synthesise};
pub use vote_file::{ReadError, read_votes};
pub use votes::{Ballots, Counts, Position, Vote, Votes, Warning};
