//! Opens a consultation: from here on its texts stand, its partition is declared, and people vote.

use super::with_role;
use crate::model::facts::{OPENED, Opened, gate};
use crate::model::{POLICY_VERSION, Participation, Phase, Refusal, partition};
use contract::{Node, RollOf, decide, decide_blocking};
use kernel::{Append, ConsultationId, NewFact, Operation, Outcome, Role};

/// Opens it.
pub async fn open_consultation(
    node: &Node,
    operation: &Operation,
    consultation: ConsultationId,
) -> Outcome<()> {
    decide(node, || rule(node, operation, consultation)).await?;
    Ok(())
}

/// The same, from a thread that may wait.
pub fn open_consultation_blocking(
    node: &Node,
    operation: &Operation,
    consultation: ConsultationId,
) -> Outcome<()> {
    decide_blocking(node, || rule(node, operation, consultation))?;
    Ok(())
}

fn rule(node: &Node, operation: &Operation, consultation: ConsultationId) -> Outcome<(Append, ())> {
    let (found, _) = with_role(node, operation.actor, consultation, Role::Officer)?;
    if found.phase != Phase::Draft || found.imported {
        return Err(Refusal::NotADraft.into());
    }
    if found.statements == 0 {
        return Err(Refusal::NothingToVoteOn.into());
    }
    let whose = match found.participation {
        Participation::Open | Participation::Members => RollOf::Members,
        Participation::Invited => RollOf::Invited(consultation),
    };
    let roll = (node.questions().roll)(node, whose)?;
    let opened = Opened {
        consultation,
        partition: partition::declare(&roll)?,
        policy_version: POLICY_VERSION,
    };
    let stream = gate(consultation);
    let fact = NewFact::new(stream, OPENED, 1, &opened)?;
    Ok((Append::of(vec![fact]).expecting(stream, found.revision), ()))
}
