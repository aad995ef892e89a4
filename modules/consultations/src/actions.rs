//! The verbs of this module, one per file: load, decide, commit. Each has a twin for threads that may wait: the
//! demonstration, imports, tests.

pub mod cast_vote;
pub mod close_consultation;
pub mod create_consultation;
pub mod decide_statement;
pub mod import_polis;
pub mod name_auditor;
pub mod note_outcome;
pub mod open_consultation;
pub mod revise_consultation;
pub mod seed_statements;
pub mod submit_statement;
pub mod translate_statement;
pub mod withdraw_vote;

pub use cast_vote::{CastVote, cast_vote, cast_vote_blocking};
pub use close_consultation::{close_consultation, close_consultation_blocking};
pub use create_consultation::{
    CreateConsultation, create_consultation, create_consultation_blocking,
};
pub use decide_statement::{DecideStatement, decide_statement, decide_statement_blocking};
pub use name_auditor::{NameAuditor, name_auditor, name_auditor_blocking};
pub use note_outcome::{NoteOutcome, note_outcome, note_outcome_blocking};
pub use open_consultation::{open_consultation, open_consultation_blocking};
pub use revise_consultation::{
    ReviseConsultation, revise_consultation, revise_consultation_blocking,
};
pub use seed_statements::{SeedStatements, seed_statements, seed_statements_blocking};
pub use submit_statement::{SubmitStatement, submit_statement, submit_statement_blocking};
pub use translate_statement::{
    TranslateStatement, translate_statement, translate_statement_blocking,
};
pub use withdraw_vote::{WithdrawVote, withdraw_vote, withdraw_vote_blocking};

use crate::model::facts::{
    PARTICIPANT_JOINED, Participant, ParticipantJoined, gate, moderator_marks,
};
use crate::model::{Consultation, Refusal, Standing};
use crate::store;
use contract::{Affiliation, Node};
use kernel::{Actor, Append, ConsultationId, Fault, NewFact, Outcome, PersonId, Role, Stream};

/// The consultation and what the actor may do in it, when they have at least this role; the node itself has every role.
fn with_role(
    node: &Node,
    actor: Actor,
    consultation: ConsultationId,
    role: Role,
) -> Outcome<(Consultation, Standing)> {
    let found = store::visible(node, actor, consultation)?;
    if found.1.has(role) {
        Ok(found)
    } else {
        Err(Refusal::NotPermitted.into())
    }
}

/// The mark under which the public log shows who decided.
fn moderator_mark(node: &Node, actor: Actor, consultation: ConsultationId) -> String {
    match actor.person() {
        Some(person) => mark(node, person, moderator_marks(consultation)),
        None => "node".to_owned(),
    }
}

fn mark(node: &Node, person: PersonId, stream: Stream) -> String {
    data_encoding::HEXLOWER.encode(&node.store().pseudonym(person, stream))
}

/// Adds the fact that a person takes part for the first time. Its stream is expected to be empty: of two first acts at
/// once, one runs again and finds that they have joined.
fn join(
    node: &Node,
    append: Append,
    consultation: ConsultationId,
    person: PersonId,
    affiliation: &Affiliation,
) -> Result<Append, Fault> {
    let stream = Stream(node.store().pseudonym(person, gate(consultation)));
    let participant = Participant {
        person,
        region: affiliation.region,
        kind: affiliation.kind,
        organisation: affiliation.organisation,
    };
    let joined = ParticipantJoined { consultation };
    let fact = NewFact::new(stream, PARTICIPANT_JOINED, 1, &joined)?.sealed(
        "participant",
        person,
        &participant,
    )?;
    let mut append = append.expecting(stream, 0);
    append.facts.insert(0, fact);
    Ok(append)
}
