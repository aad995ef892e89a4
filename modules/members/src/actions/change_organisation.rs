//! Changes an organisation's entry. Of two people who change the same entry one wins; the other is told.

use super::sign_fact::{mark_of, seal_actor};
use crate::model::{OrganisationDetails, OrganisationFields};
use crate::store;
use crate::views::{ORGANISATION_CHANGED, VERSION};
use contract::{Node, decide};
use kernel::{Actor, Append, NewFact, Operation, OrganisationId, Outcome, Refused};

/// What is to stand in the entry, and the revision that its editor saw.
pub(crate) struct ChangeOrganisation {
    pub(crate) organisation: OrganisationId,
    pub(crate) details: OrganisationDetails,
    pub(crate) revision: u64,
}

/// Changes the entry.
pub(crate) async fn change_organisation(
    node: &Node,
    operation: &Operation,
    change: &ChangeOrganisation,
) -> Outcome<()> {
    decide(node, || rule(node, operation.actor, change)).await?;
    Ok(())
}

fn rule(node: &Node, actor: Actor, change: &ChangeOrganisation) -> Outcome<(Append, ())> {
    let id = change.organisation;
    let held = store::organisation(node, id)?
        .ok_or(Refused::new("members-refused-organisation").status(404))?;
    if held.revision != change.revision {
        return Err(Refused::new("members-refused-overtaken").status(409).into());
    }
    if store::organisation_named(node, &change.details, Some(id))? {
        return Err(Refused::new("members-refused-organisation-there")
            .at("name")
            .into());
    }
    let stream = store::organisation_stream(id);
    let by = mark_of(node, actor, stream);
    let fields = OrganisationFields {
        organisation: id,
        details: change.details.clone(),
        by,
    };
    let fact = NewFact::new(stream, ORGANISATION_CHANGED, VERSION, &fields)?;
    let mut append = Append::of(vec![seal_actor(fact, actor)?]).expecting(stream, held.revision);
    if held.details.key() != change.details.key() {
        append.takes.push(change.details.key());
        append.frees.push(held.details.key());
    }
    Ok((append, ()))
}
