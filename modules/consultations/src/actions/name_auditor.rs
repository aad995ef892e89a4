//! Names somebody who may see person rows in order to check the figures. Everybody can read that, and why.

use super::with_role;
use crate::model::Refusal;
use crate::model::facts::{AUDITOR_NAMED, AuditorNamed, Someone, auditor_stream};
use crate::model::texts::accept_office;
use contract::{Node, decide, decide_blocking};
use kernel::{Append, ConsultationId, NewFact, Operation, Outcome, PersonId, Role};

/// Who is named, and why.
#[derive(Debug, Clone)]
pub struct NameAuditor {
    /// The consultation.
    pub consultation: ConsultationId,
    /// Who.
    pub person: PersonId,
    /// Their office and the reason, in public.
    pub office: String,
}

/// Names the auditor.
pub async fn name_auditor(node: &Node, operation: &Operation, name: NameAuditor) -> Outcome<()> {
    decide(node, || rule(node, operation, &name)).await?;
    Ok(())
}

/// The same, from a thread that may wait.
pub fn name_auditor_blocking(
    node: &Node,
    operation: &Operation,
    name: &NameAuditor,
) -> Outcome<()> {
    decide_blocking(node, || rule(node, operation, name))?;
    Ok(())
}

fn rule(node: &Node, operation: &Operation, name: &NameAuditor) -> Outcome<(Append, ())> {
    let (found, _) = with_role(node, operation.actor, name.consultation, Role::Officer)?;
    if operation.actor.person() == Some(name.person) {
        return Err(Refusal::AuditorIsOneself.into());
    }
    if (node.questions().affiliation)(node, name.person)?.is_none() {
        return Err(Refusal::NoSuchPerson.into());
    }
    let named = AuditorNamed {
        consultation: found.id,
        office: accept_office(&name.office)?,
    };
    let fact = NewFact::new(auditor_stream(found.id), AUDITOR_NAMED, 1, &named)?.sealed(
        "auditor",
        name.person,
        &Someone {
            person: name.person,
        },
    )?;
    Ok((Append::of(vec![fact]), ()))
}
