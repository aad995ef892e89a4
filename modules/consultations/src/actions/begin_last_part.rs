//! Begins the last part of an open consultation: from then on routing serves the statements on which it depends whom
//! the short list represents. It cannot be taken back, and stands on the record.

use super::with_role;
use crate::model::facts::{LAST_PART_BEGUN, LastPartBegun, gate};
use crate::model::{Phase, Refusal};
use contract::{Node, decide, decide_blocking};
use kernel::{Append, ConsultationId, NewFact, Operation, Outcome, Role};

/// Begins it.
pub async fn begin_last_part(
    node: &Node,
    operation: &Operation,
    consultation: ConsultationId,
) -> Outcome<()> {
    decide(node, || rule(node, operation, consultation)).await?;
    Ok(())
}

/// The same, from a thread that may wait.
pub fn begin_last_part_blocking(
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
    if found.last_part_at.is_some() {
        return Err(Refusal::LastPartBegun.into());
    }
    let stream = gate(consultation);
    let fact = NewFact::new(stream, LAST_PART_BEGUN, 1, &LastPartBegun { consultation })?;
    Ok((Append::of(vec![fact]).expecting(stream, found.revision), ()))
}
