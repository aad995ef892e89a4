//! Uses a one-time link: does what it was sent for, then signs its holder in. It works once.

use super::change_address::change_address;
use super::join::{Guest, ROLE_HELD, destination, join};
use crate::model::{Link, Purpose, Session};
use crate::store::{self, Opening, Secret};
use contract::Node;
use kernel::{Failure, InvitationId, Operation, Outcome, PersonId, Refused};

/// Somebody has signed in.
pub(crate) struct SignedIn {
    /// The secret for the session's cookie.
    pub(crate) session: Secret,
    /// Where to go, without the language.
    pub(crate) next: String,
}

/// The link of this secret, if it works now.
pub(crate) fn open_link(node: &Node, operation: &Operation, secret: Secret) -> Outcome<Link> {
    let link = store::link(node, secret.digest())?.ok_or_else(unknown)?;
    link.state.accept_use(operation.now)?;
    if link.purpose == Purpose::Nobody {
        return Err(unknown().into());
    }
    Ok(link)
}

fn unknown() -> Refused {
    Refused::new("members-refused-link-unknown").status(404)
}

/// Uses the link. What it was sent for comes first, so that a link is never used up for nothing; done twice, that changes
/// nothing the second time. `label` is the family of the browser.
pub(crate) async fn use_link(
    node: &Node,
    operation: &Operation,
    secret: Secret,
    label: &str,
) -> Outcome<SignedIn> {
    let link = open_link(node, operation, secret)?;
    let (person, next) = match &link.purpose {
        Purpose::SignIn { person } => (*person, link.next.unwrap_or_else(|| "/".to_owned())),
        Purpose::ChangeAddress { person, address } => (
            change_address(node, *person, address).await?,
            "/me".to_owned(),
        ),
        Purpose::Join {
            invitation,
            address,
            details,
            belonging,
        } => {
            let guest = Guest::Addressed {
                address,
                details,
                belonging,
            };
            join_once(node, *invitation, guest).await?
        }
        Purpose::Nobody => return Err(unknown().into()),
    };
    if store::person(node, person)?.is_none() {
        return Err(unknown().into());
    }
    let session = Secret::draw(node.entropy());
    let now = node.clock().now();
    let opening = Opening {
        digest: session.digest(),
        person,
        now,
        label,
    };
    if !store::consume_link(node, secret.digest(), &opening)? {
        return Err(Refused::new("members-refused-link-used").status(410).into());
    }
    Ok(SignedIn { session, next })
}

/// Uses the invitation; a guest who holds its role already signs in all the same.
async fn join_once(
    node: &Node,
    invitation: InvitationId,
    guest: Guest<'_>,
) -> Outcome<(PersonId, String)> {
    let next = store::invitation(node, invitation)?
        .map_or_else(|| "/me".to_owned(), |held| destination(held.scope));
    let Guest::Addressed { address, .. } = guest else {
        return Ok((join(node, invitation, guest).await?, next));
    };
    match join(node, invitation, guest).await {
        Ok(person) => Ok((person, next)),
        Err(Failure::Refused(refusals)) if refusals.iter().any(|held| held.key == ROLE_HELD) => {
            let row = store::person_by_address(node, address)?.ok_or_else(unknown)?;
            Ok((row.profile.person, next))
        }
        Err(failure) => Err(failure),
    }
}

/// The session of this cookie, if it still holds.
pub(crate) fn present_session(
    node: &Node,
    cookie: Option<Secret>,
) -> Result<Option<Session>, kernel::Fault> {
    let Some(secret) = cookie else {
        return Ok(None);
    };
    let session = store::session(node, secret.digest())?;
    Ok(session.filter(|session| session.holds(node.clock().now())))
}
