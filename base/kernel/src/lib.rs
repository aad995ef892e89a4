//! The words that every storey shares: ids, actors, time, randomness, text in a language, facts, refusals and faults.
//! No I/O beyond asking the system for time and randomness, which happens in `clock.rs` and `entropy.rs` alone.
#![deny(missing_docs)]

mod actor;
mod clock;
mod entropy;
mod fact;
mod fault;
mod id;
mod language;
mod refusal;
mod stakeholder;
mod text;

pub use actor::{Actor, Operation, Permission, Role};
pub use clock::{Clock, Timestamp};
pub use entropy::Entropy;
pub use fact::{Append, Fact, NewFact, SealedField, Stream, UniqueKey};
pub use fault::{Context, Fault};
pub use id::{ConsultationId, IdError, InvitationId, OrganisationId, PersonId, StatementId};
pub use language::{Direction, Language};
pub use refusal::{Failure, Outcome, Refused, Value};
pub use stakeholder::{RegionalGroup, StakeholderKind};
pub use text::{MultilingualText, Translation, Translator};
