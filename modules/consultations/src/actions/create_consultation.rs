//! Creates a consultation as a draft that only its makers see.

use crate::model::facts::{CREATED, Created, gate};
use crate::model::texts::accept_texts;
use crate::model::{Participation, Refusal, Texts};
use contract::{Node, decide, decide_blocking};
use kernel::{Append, ConsultationId, NewFact, Operation, Outcome};

/// A consultation as its officer describes it.
#[derive(Debug, Clone)]
pub struct CreateConsultation {
    /// Title, question, background.
    pub texts: Texts,
    /// Who may take part.
    pub participation: Participation,
    /// Declared as publicly recorded: person rows may leave the node.
    pub recorded: bool,
}

/// Creates the draft.
pub async fn create_consultation(
    node: &Node,
    operation: &Operation,
    create: CreateConsultation,
) -> Outcome<ConsultationId> {
    Ok(decide(node, || rule(node, operation, &create)).await?.1)
}

/// The same, from a thread that may wait.
pub fn create_consultation_blocking(
    node: &Node,
    operation: &Operation,
    create: &CreateConsultation,
) -> Outcome<ConsultationId> {
    Ok(decide_blocking(node, || rule(node, operation, create))?.1)
}

fn rule(
    node: &Node,
    operation: &Operation,
    create: &CreateConsultation,
) -> Outcome<(Append, ConsultationId)> {
    if !operation.actor.is_officer() {
        return Err(Refusal::NotPermitted.into());
    }
    let consultation = ConsultationId::new(operation.now, node.entropy());
    let created = Created {
        consultation,
        texts: accept_texts(&create.texts)?,
        participation: create.participation,
        recorded: create.recorded,
        seed: u64::from_be_bytes(node.entropy().bytes()),
    };
    let stream = gate(consultation);
    let fact = NewFact::new(stream, CREATED, 1, &created)?;
    Ok((Append::of(vec![fact]).expecting(stream, 0), consultation))
}
