//! Changes what a person says of themselves. The address changes elsewhere, since it must be proven.

use super::register_person::with_organisation;
use crate::model::{Belonging, Profile, ProfileDetails};
use crate::store;
use crate::views::{PROFILE_CHANGED, VERSION};
use contract::{Node, decide};
use kernel::{Append, Fault, NewFact, Operation, Outcome, PersonId, Refused, Stream};
use serde_json::json;

/// What the profile is to say, and the revision that its editor saw.
pub(crate) struct ChangeProfile {
    pub(crate) person: PersonId,
    pub(crate) details: ProfileDetails,
    pub(crate) belonging: Belonging,
    pub(crate) revision: u64,
}

/// Changes the profile.
pub(crate) async fn change_profile(
    node: &Node,
    operation: &Operation,
    change: &ChangeProfile,
) -> Outcome<()> {
    decide(node, || rule(node, operation, change)).await?;
    Ok(())
}

fn rule(node: &Node, operation: &Operation, change: &ChangeProfile) -> Outcome<(Append, ())> {
    let held = store::person(node, change.person)?
        .ok_or(Refused::new("members-refused-person").status(404))?;
    if held.revision != change.revision {
        return Err(Refused::new("members-refused-overtaken").status(409).into());
    }
    let stream = store::person_stream(node, change.person);
    let mut append = Append::default().expecting(stream, held.revision);
    let details = with_organisation(
        node,
        operation.actor,
        &mut append,
        &change.details,
        &change.belonging,
    )?;
    append.facts.push(profile_changed(
        stream,
        &Profile {
            details,
            ..held.profile
        },
    )?);
    Ok((append, ()))
}

/// The fact: the whole profile as it stands from now on.
pub(crate) fn profile_changed(stream: Stream, profile: &Profile) -> Result<NewFact, Fault> {
    NewFact::new(stream, PROFILE_CHANGED, VERSION, &json!({}))?.sealed(
        "profile",
        profile.person,
        profile,
    )
}
