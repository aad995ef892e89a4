//! Submits one statement of a participant; it waits for moderation.

use super::{is_taken, join, key_of_submission, key_of_text, mark};
use crate::model::facts::{
    STATEMENT_SUBMITTED, Someone, StatementSubmitted, author_marks, gate, statement_stream,
};
use crate::model::limits::{STATEMENTS_PER_CONSULTATION_MAX, STATEMENTS_PER_PERSON_MAX};
use crate::model::statement::digest_of_text;
use crate::model::texts::accept_statement;
use crate::model::{Consultation, Refusal};
use crate::store;
use contract::{Node, decide, decide_blocking};
use kernel::{
    Append, ConsultationId, Language, MultilingualText, NewFact, Operation, Outcome, PersonId,
    StatementId,
};

/// After so many submissions of the same person that came first, no more can wait; what is still taken then is the text.
const ATTEMPTS_MAX: usize = STATEMENTS_PER_PERSON_MAX + 1;

/// A statement as it was written.
#[derive(Debug, Clone)]
pub struct SubmitStatement {
    /// The consultation.
    pub consultation: ConsultationId,
    /// What it says.
    pub text: String,
    /// In which language.
    pub language: Language,
}

/// Submits it.
pub async fn submit_statement(
    node: &Node,
    operation: &Operation,
    submit: SubmitStatement,
) -> Outcome<StatementId> {
    for _ in 0..ATTEMPTS_MAX {
        match decide(node, || rule(node, operation, &submit)).await {
            Err(failure) if is_taken(&failure) => {}
            other => return Ok(other?.1),
        }
    }
    Err(Refusal::SameTextExists.into())
}

/// The same, from a thread that may wait.
pub fn submit_statement_blocking(
    node: &Node,
    operation: &Operation,
    submit: &SubmitStatement,
) -> Outcome<StatementId> {
    for _ in 0..ATTEMPTS_MAX {
        match decide_blocking(node, || rule(node, operation, submit)) {
            Err(failure) if is_taken(&failure) => {}
            other => return Ok(other?.1),
        }
    }
    Err(Refusal::SameTextExists.into())
}

fn rule(
    node: &Node,
    operation: &Operation,
    submit: &SubmitStatement,
) -> Outcome<(Append, StatementId)> {
    let (found, standing) = store::visible(node, operation.actor, submit.consultation)?;
    let (person, affiliation) = standing.may_take_part(&found)?;
    let text = MultilingualText::new(submit.language, submit.text.as_str());
    let text = accept_statement(&text, "text")?;
    let after = room(node, &found, person, &text)?;
    let statement = StatementId::new(operation.now, node.entropy());
    let stream = statement_stream(statement);
    let submitted = StatementSubmitted {
        consultation: found.id,
        statement,
        author_mark: mark(node, person, author_marks(statement)),
    };
    let fact = NewFact::new(stream, STATEMENT_SUBMITTED, 1, &submitted)?
        .sealed("text", person, &text)?
        .sealed("author", person, &Someone { person })?;
    let mut append = Append::of(vec![fact])
        .expecting(gate(found.id), found.revision)
        .expecting(stream, 0)
        .taking(key_of_submission(node, found.id, person, after))
        .taking(key_of_text(node, found.id, &text.body)?);
    if !store::has_joined(node, found.id, person)? {
        append = join(node, append, found.id, person, affiliation)?;
    }
    Ok((append, statement))
}

/// Whether there is room for one more, of this person and of these words; and how many of theirs came before.
fn room(
    node: &Node,
    found: &Consultation,
    person: PersonId,
    text: &MultilingualText,
) -> Outcome<u64> {
    let (submitted, waiting) = store::submitted_by(node, found.id, person)?;
    if waiting >= STATEMENTS_PER_PERSON_MAX {
        return Err(Refusal::TooManyPending.into());
    }
    if store::totals(node, found.id)? >= STATEMENTS_PER_CONSULTATION_MAX {
        return Err(Refusal::TooManyStatements.into());
    }
    if store::same_text_exists(node, found.id, digest_of_text(&text.body))? {
        return Err(Refusal::SameTextExists.into());
    }
    Ok(submitted)
}
