//! Closes a consultation. It moves the gate stream, which every vote expects: no vote slips in after.

use super::with_role;
use crate::model::facts::{CLOSED, Closed, gate};
use crate::model::{Phase, Refusal};
use contract::{Node, decide, decide_blocking};
use kernel::{Append, ConsultationId, NewFact, Operation, Outcome, Role};

/// Closes it.
pub async fn close_consultation(
    node: &Node,
    operation: &Operation,
    consultation: ConsultationId,
) -> Outcome<()> {
    decide(node, || rule(node, operation, consultation)).await?;
    Ok(())
}

/// The same, from a thread that may wait.
pub fn close_consultation_blocking(
    node: &Node,
    operation: &Operation,
    consultation: ConsultationId,
) -> Outcome<()> {
    decide_blocking(node, || rule(node, operation, consultation))?;
    Ok(())
}

fn rule(node: &Node, operation: &Operation, consultation: ConsultationId) -> Outcome<(Append, ())> {
    let (found, _) = with_role(node, operation.actor, consultation, Role::Officer)?;
    match found.phase {
        Phase::Draft => return Err(Refusal::NotOpenYet.into()),
        Phase::Closed => {
            return Err(Refusal::Closed {
                at: found.closed_at,
            }
            .into());
        }
        Phase::Open => {}
    }
    let stream = gate(consultation);
    let fact = NewFact::new(stream, CLOSED, 1, &Closed { consultation })?;
    Ok((Append::of(vec![fact]).expecting(stream, found.revision), ()))
}
