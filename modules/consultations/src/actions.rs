//! The verbs of this module, one per file: load, decide, commit. Each has a twin for threads that may wait: the
//! demonstration, imports, tests.

pub mod begin_last_part;
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

pub use begin_last_part::{begin_last_part, begin_last_part_blocking};
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
    PARTICIPANT_JOINED, Participant, ParticipantJoined, gate, moderator_marks, submissions,
};
use crate::model::statement::digest_of_text;
use crate::model::{Consultation, Refusal, Standing};
use crate::store;
use contract::{Affiliation, Node};
use kernel::{
    Actor, Append, ConsultationId, Failure, Fault, NewFact, Outcome, PersonId, Role, Stream,
    UniqueKey,
};

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

/// The key that a statement holds while it waits or is accepted, so that no two say the same. The words can be guessed:
/// therefore under a secret of this node.
fn key_of_text(node: &Node, consultation: ConsultationId, body: &str) -> Result<UniqueKey, Fault> {
    let secret = node.store().secret("statement texts")?;
    let digest = digest_of_text(body);
    Ok(UniqueKey::of(
        "statement text",
        &[&secret, consultation.as_bytes(), &digest],
    ))
}

/// The key that a person's next submission takes, after so many: of two that saw the same number, one is overtaken. Not a
/// stream, because facts in one would show in public what the same person wrote.
fn key_of_submission(
    node: &Node,
    consultation: ConsultationId,
    person: PersonId,
    after: u64,
) -> UniqueKey {
    let mark = node.store().pseudonym(person, submissions(consultation));
    UniqueKey::of("submission", &[&mark, &after.to_be_bytes()])
}

/// A key that is held by another, told as what it means for the text of a statement.
fn as_same_text(failure: Failure) -> Failure {
    if is_taken(&failure) {
        Refusal::SameTextExists.into()
    } else {
        failure
    }
}

fn is_taken(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused(refused) if refused.iter().any(|held| held.key == "refused-taken"))
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
