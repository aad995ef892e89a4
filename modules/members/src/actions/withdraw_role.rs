//! Takes a role from a person. The institution's last officer stays.

use super::grant_role::{RoleMove, add_role};
use crate::model::{Scope, may_withdraw};
use crate::store;
use contract::{Node, decide};
use kernel::{Actor, Append, Operation, Outcome, PersonId, Refused, Role};

/// Takes a role from a person.
pub(crate) async fn withdraw_role(
    node: &Node,
    operation: &Operation,
    person: PersonId,
    scope: Scope,
    role: Role,
) -> Outcome<()> {
    decide(node, || rule(node, operation.actor, person, scope, role)).await?;
    Ok(())
}

fn rule(
    node: &Node,
    actor: Actor,
    person: PersonId,
    scope: Scope,
    role: Role,
) -> Outcome<(Append, ())> {
    // The revision is read before what it guards: an officer who goes meanwhile makes the append run again.
    let mut append = Append::default();
    add_role(
        node,
        &mut append,
        actor,
        RoleMove::Withdrawn,
        person,
        scope,
        role,
    )?;
    if !store::holds(node, person, scope, role)? {
        return Err(Refused::new("members-refused-role-not-held")
            .status(409)
            .into());
    }
    may_withdraw(scope, role, store::officers(node)?)?;
    Ok((append, ()))
}
