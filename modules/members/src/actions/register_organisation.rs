//! Enters an organisation into the list.

use super::sign_fact::{mark_of, seal_actor};
use crate::model::{OrganisationDetails, OrganisationFields, region_of};
use crate::store;
use crate::views::{ORGANISATION_REGISTERED, VERSION};
use contract::{Node, decide, decide_blocking};
use kernel::{
    Actor, Append, Fault, NewFact, Operation, OrganisationId, Outcome, Refused, StakeholderKind,
};

/// An organisation to be entered by the node itself: an import, the demonstration.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
    /// Its name, as it writes it.
    pub name: String,
    /// Its kind.
    pub kind: StakeholderKind,
    /// ISO 3166-1 alpha-3 code; none for a body with a worldwide membership.
    pub country: Option<String>,
}

/// Enters an organisation and gives its id; waits for the commit, so not inside async code.
pub fn register_organisation(node: &Node, new: NewOrganisation) -> Outcome<OrganisationId> {
    let region = region_of(new.country.as_deref(), (node.questions().countries)());
    let details = OrganisationDetails {
        name: new.name,
        kind: new.kind,
        country: new.country,
        region,
    };
    let organisation = OrganisationId::new(node.clock().now(), node.entropy());
    let (_, id) = decide_blocking(node, || rule(node, Actor::Node, organisation, &details))?;
    Ok(id)
}

/// Enters an organisation.
pub(crate) async fn enter_organisation(
    node: &Node,
    operation: &Operation,
    details: OrganisationDetails,
) -> Outcome<OrganisationId> {
    let organisation = OrganisationId::new(operation.now, node.entropy());
    let (_, id) = decide(node, || rule(node, operation.actor, organisation, &details)).await?;
    Ok(id)
}

fn rule(
    node: &Node,
    actor: Actor,
    organisation: OrganisationId,
    details: &OrganisationDetails,
) -> Outcome<(Append, OrganisationId)> {
    if store::organisation_named(node, details, None)? {
        return Err(Refused::new("members-refused-organisation-there")
            .at("name")
            .into());
    }
    let fact = organisation_registered(node, actor, organisation, details)?;
    let append = Append::of(vec![fact])
        .expecting(store::organisation_stream(organisation), 0)
        .taking(details.key());
    Ok((append, organisation))
}

/// The fact; whoever appends it takes the key of the details as well.
pub(crate) fn organisation_registered(
    node: &Node,
    actor: Actor,
    organisation: OrganisationId,
    details: &OrganisationDetails,
) -> Result<NewFact, Fault> {
    let stream = store::organisation_stream(organisation);
    let by = mark_of(node, actor, stream);
    let fields = OrganisationFields {
        organisation,
        details: details.clone(),
        by,
    };
    seal_actor(
        NewFact::new(stream, ORGANISATION_REGISTERED, VERSION, &fields)?,
        actor,
    )
}
