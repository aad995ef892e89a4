//! Gives a person a role, in the institution, in an organisation or in a consultation.

use super::sign_fact::{mark_of, seal_actor};
use crate::model::{Named, RoleFields, Scope};
use crate::store;
use crate::views::{ROLE_GRANTED, ROLE_WITHDRAWN, VERSION};
use contract::{Node, decide, decide_blocking};
use data_encoding::HEXLOWER;
use kernel::{
    Actor, Append, Fault, Language, NewFact, Operation, Outcome, PersonId, Refused, Role,
};

/// Gives a person a role as the node itself does; waits for the commit, so not inside async code. Giving a role that
/// the person holds already is refused.
pub fn grant_role(node: &Node, person: PersonId, scope: Scope, role: Role) -> Outcome<()> {
    decide_blocking(node, || rule(node, Actor::Node, person, scope, role))?;
    Ok(())
}

/// Gives a person a role.
pub(crate) async fn give_role(
    node: &Node,
    operation: &Operation,
    person: PersonId,
    scope: Scope,
    role: Role,
) -> Outcome<()> {
    scope_stands(node, scope, operation.language)?;
    decide(node, || rule(node, operation.actor, person, scope, role)).await?;
    Ok(())
}

/// Refuses a scope that names an organisation or a consultation that is not there.
pub(crate) fn scope_stands(node: &Node, scope: Scope, language: Language) -> Outcome<()> {
    let stands = match scope {
        Scope::Institution => true,
        Scope::Organisation(id) => store::organisation_exists(node, id)?,
        Scope::Consultation(id) => {
            (node.questions().consultation_title)(node, id, language)?.is_some()
        }
    };
    if stands {
        Ok(())
    } else {
        Err(Refused::new("members-refused-scope").at("scope").into())
    }
}

fn rule(
    node: &Node,
    actor: Actor,
    person: PersonId,
    scope: Scope,
    role: Role,
) -> Outcome<(Append, ())> {
    if store::person(node, person)?.is_none() {
        return Err(Refused::new("members-refused-person").status(404).into());
    }
    if store::holds(node, person, scope, role)? {
        return Err(Refused::new("members-refused-role-held").status(409).into());
    }
    let mut append = Append::default();
    add_role(
        node,
        &mut append,
        actor,
        RoleMove::Granted,
        person,
        scope,
        role,
    )?;
    Ok((append, ()))
}

/// Whether a role comes or goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RoleMove {
    Granted,
    Withdrawn,
}

/// Adds to an append that a role comes or goes, as long as its stream stands still.
pub(crate) fn add_role(
    node: &Node,
    append: &mut Append,
    actor: Actor,
    moved: RoleMove,
    person: PersonId,
    scope: Scope,
    role: Role,
) -> Result<(), Fault> {
    let stream = store::role_stream(node, person, scope, role);
    let fields = RoleFields {
        holder: HEXLOWER.encode(&store::role_mark(node, person)),
        scope,
        role,
        by: mark_of(node, actor, stream),
    };
    let kind = match moved {
        RoleMove::Granted => ROLE_GRANTED,
        RoleMove::Withdrawn => ROLE_WITHDRAWN,
    };
    let fact = NewFact::new(stream, kind, VERSION, &fields)?;
    let fact = fact.sealed("holder", person, &Named { person })?;
    append.facts.push(seal_actor(fact, actor)?);
    append
        .expects
        .push((stream, store::role_revision(node, stream)?));
    Ok(())
}
