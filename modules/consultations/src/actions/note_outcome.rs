//! Notes what has come of a closed consultation. Notes are added, never replaced.

use super::with_role;
use crate::model::facts::{OUTCOME_NOTED, OutcomeNoted, outcome_stream};
use crate::model::texts::{accept_link, accept_outcome};
use crate::model::{Phase, Refusal};
use contract::{Node, decide, decide_blocking};
use kernel::{Append, ConsultationId, MultilingualText, NewFact, Operation, Outcome, Role};

/// A note.
#[derive(Debug, Clone)]
pub struct NoteOutcome {
    /// The consultation.
    pub consultation: ConsultationId,
    /// What has come of it.
    pub text: MultilingualText,
    /// Where more stands.
    pub link: Option<String>,
}

/// Notes it.
pub async fn note_outcome(node: &Node, operation: &Operation, note: NoteOutcome) -> Outcome<()> {
    decide(node, || rule(node, operation, &note)).await?;
    Ok(())
}

/// The same, from a thread that may wait.
pub fn note_outcome_blocking(
    node: &Node,
    operation: &Operation,
    note: &NoteOutcome,
) -> Outcome<()> {
    decide_blocking(node, || rule(node, operation, note))?;
    Ok(())
}

fn rule(node: &Node, operation: &Operation, note: &NoteOutcome) -> Outcome<(Append, ())> {
    let (found, _) = with_role(node, operation.actor, note.consultation, Role::Rapporteur)?;
    if found.phase != Phase::Closed {
        return Err(Refusal::NotClosedYet.into());
    }
    let noted = OutcomeNoted {
        consultation: found.id,
        text: accept_outcome(&note.text)?,
        link: accept_link(note.link.as_deref())?,
    };
    let fact = NewFact::new(outcome_stream(found.id), OUTCOME_NOTED, 1, &noted)?;
    Ok((Append::of(vec![fact]), ()))
}
