//! Withdraws an invitation: its link lets nobody in from now on. Who used it stays.

use super::sign_fact::{mark_of, seal_actor};
use crate::model::InvitationMoved;
use crate::store;
use crate::views::{INVITATION_WITHDRAWN, VERSION};
use contract::{Node, decide};
use kernel::{Actor, Append, InvitationId, NewFact, Operation, Outcome, Refused};

/// Withdraws the invitation.
pub(crate) async fn withdraw_invitation(
    node: &Node,
    operation: &Operation,
    invitation: InvitationId,
) -> Outcome<()> {
    decide(node, || rule(node, operation.actor, invitation)).await?;
    Ok(())
}

fn rule(node: &Node, actor: Actor, invitation: InvitationId) -> Outcome<(Append, ())> {
    let held = store::invitation(node, invitation)?
        .ok_or(Refused::new("members-refused-invitation-unknown").status(404))?;
    if held.state.is_withdrawn {
        return Err(Refused::new("members-refused-invitation-withdrawn")
            .status(409)
            .into());
    }
    let stream = store::invitation_stream(invitation);
    let fields = InvitationMoved {
        invitation,
        by: mark_of(node, actor, stream),
    };
    let fact = NewFact::new(stream, INVITATION_WITHDRAWN, VERSION, &fields)?;
    Ok((
        Append::of(vec![seal_actor(fact, actor)?]).expecting(stream, held.revision),
        (),
    ))
}
