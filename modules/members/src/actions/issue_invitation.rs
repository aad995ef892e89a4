//! Issues an invitation. Its link holds a secret that is shown once; only the secret's digest is kept.

use super::grant_role::scope_stands;
use super::sign_fact::{mark_of, seal_actor};
use crate::model::{InvitationDraft, InvitationIssued};
use crate::store::{self, Secret};
use crate::views::{INVITATION_ISSUED, VERSION};
use contract::{Node, decide, decide_blocking};
use data_encoding::HEXLOWER;
use kernel::{Actor, Append, InvitationId, Language, NewFact, Operation, Outcome, Timestamp};

/// Issues an invitation as the node itself does and gives its link; waits for the commit, so not inside async code.
pub fn issue_invitation(
    node: &Node,
    draft: InvitationDraft,
    language: Language,
) -> Outcome<String> {
    let (id, secret) = draw(node, node.clock().now());
    let now = node.clock().now();
    decide_blocking(node, || rule(node, Actor::Node, now, id, secret, draft))?;
    Ok(link(node, language, secret))
}

/// Issues an invitation and gives its link.
pub(crate) async fn invite(
    node: &Node,
    operation: &Operation,
    draft: InvitationDraft,
) -> Outcome<String> {
    scope_stands(node, draft.scope, operation.language)?;
    let (id, secret) = draw(node, operation.now);
    decide(node, || {
        rule(node, operation.actor, operation.now, id, secret, draft)
    })
    .await?;
    Ok(link(node, operation.language, secret))
}

fn draw(node: &Node, now: Timestamp) -> (InvitationId, Secret) {
    (
        InvitationId::new(now, node.entropy()),
        Secret::draw(node.entropy()),
    )
}

fn link(node: &Node, language: Language, secret: Secret) -> String {
    format!(
        "{}/{language}/join/{}",
        node.settings().public_url,
        secret.text()
    )
}

fn rule(
    node: &Node,
    actor: Actor,
    now: Timestamp,
    invitation: InvitationId,
    secret: Secret,
    draft: InvitationDraft,
) -> Outcome<(Append, ())> {
    let stream = store::invitation_stream(invitation);
    let fields = InvitationIssued {
        invitation,
        digest: HEXLOWER.encode(&secret.digest()),
        role: draft.role,
        scope: draft.scope,
        expires_at: draft.expires_at(now),
        uses_max: draft.uses_max,
        by: mark_of(node, actor, stream),
    };
    let fact = NewFact::new(stream, INVITATION_ISSUED, VERSION, &fields)?;
    Ok((
        Append::of(vec![seal_actor(fact, actor)?]).expecting(stream, 0),
        (),
    ))
}
