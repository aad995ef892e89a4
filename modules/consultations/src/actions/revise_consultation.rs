//! Changes what a draft says. Two editors meet here: the form carries the revision that it was shown.

use super::with_role;
use crate::model::facts::{REVISED, Revised, gate};
use crate::model::texts::accept_texts;
use crate::model::{Participation, Phase, Refusal, Texts};
use contract::{Node, decide, decide_blocking};
use kernel::{Append, ConsultationId, NewFact, Operation, Outcome, Role};

/// The draft as its officer wants it now.
#[derive(Debug, Clone)]
pub struct ReviseConsultation {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The revision that the form was shown.
    pub revision: u64,
    /// Title, question, background.
    pub texts: Texts,
    /// Who may take part.
    pub participation: Participation,
    /// Declared as publicly recorded.
    pub recorded: bool,
}

/// Changes the draft, unless somebody else did so meanwhile.
pub async fn revise_consultation(
    node: &Node,
    operation: &Operation,
    revise: ReviseConsultation,
) -> Outcome<()> {
    decide(node, || rule(node, operation, &revise)).await?;
    Ok(())
}

/// The same, from a thread that may wait.
pub fn revise_consultation_blocking(
    node: &Node,
    operation: &Operation,
    revise: &ReviseConsultation,
) -> Outcome<()> {
    decide_blocking(node, || rule(node, operation, revise))?;
    Ok(())
}

fn rule(node: &Node, operation: &Operation, revise: &ReviseConsultation) -> Outcome<(Append, ())> {
    let (found, _) = with_role(node, operation.actor, revise.consultation, Role::Officer)?;
    if found.phase != Phase::Draft || found.imported {
        return Err(Refusal::NotADraft.into());
    }
    if found.revision != revise.revision {
        return Err(Refusal::RevisedMeanwhile.into());
    }
    let revised = Revised {
        consultation: found.id,
        texts: accept_texts(&revise.texts)?,
        participation: revise.participation,
        recorded: revise.recorded,
    };
    let stream = gate(found.id);
    let fact = NewFact::new(stream, REVISED, 1, &revised)?;
    Ok((Append::of(vec![fact]).expecting(stream, found.revision), ()))
}
