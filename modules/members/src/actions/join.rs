//! Uses an invitation: makes its guest a member, unless they are one, and gives them the role it grants.

use super::begin_session::begin_session;
use super::grant_role::{RoleMove, add_role};
use super::register_person::{add_person, with_organisation};
use super::send_link::{Letter, count_ask, mail_link, make_link};
use crate::model::{
    Address, Belonging, InvitationMoved, Named, Profile, ProfileDetails, Purpose, Scope,
};
use crate::store::{self, InvitationRow, Secret};
use crate::views::{INVITATION_USED, VERSION};
use contract::{Node, decide};
use kernel::{
    Actor, Append, InvitationId, NewFact, Operation, Outcome, PersonId, Refused, Timestamp,
};
use std::net::IpAddr;

/// The refusal of an invitation to somebody who holds its role already.
pub(crate) const ROLE_HELD: &str = "members-refused-role-held";

/// What a guest typed, read already.
pub(crate) struct AskToJoin {
    pub(crate) invitation: InvitationId,
    pub(crate) address: Address,
    pub(crate) details: ProfileDetails,
    pub(crate) belonging: Belonging,
    pub(crate) client: Option<IpAddr>,
    /// The family of the browser.
    pub(crate) label: &'static str,
}

/// What came of it.
pub(crate) enum Joined {
    /// A link is on its way to the address: it must be proven.
    LinkSent,
    /// The guest is a member now and signed in.
    SignedIn(Secret),
}

/// The invitation that a link's secret opens; a refusal when there is none or it can be used no more.
pub(crate) fn open_invitation(node: &Node, secret: &str, now: Timestamp) -> Outcome<InvitationRow> {
    let unknown = || Refused::new("members-refused-invitation-unknown").status(404);
    let secret = Secret::parse(secret).ok_or_else(unknown)?;
    let held = store::invitation_by_digest(node, secret.digest())?.ok_or_else(unknown)?;
    held.state.accept_use(now)?;
    Ok(held)
}

/// Asks to join. The address is proven by a link; only a demonstration lets a new address in at once.
pub(crate) async fn ask_to_join(
    node: &Node,
    operation: &Operation,
    ask: AskToJoin,
) -> Outcome<Joined> {
    count_ask(node, &ask.address, ask.client)?;
    let AskToJoin {
        invitation,
        address,
        details,
        belonging,
        label,
        ..
    } = ask;
    let is_known = store::person_by_address(node, &address)?.is_some();
    if node.settings().demonstration && !is_known {
        let guest = Guest::Addressed {
            address: &address,
            details: &details,
            belonging: &belonging,
        };
        let person = join(node, invitation, guest).await?;
        return Ok(Joined::SignedIn(begin_session(node, person, label)?));
    }
    let language = details.language;
    let purpose = Purpose::Join {
        invitation,
        address: address.clone(),
        details,
        belonging,
    };
    let link = make_link(node, &purpose, None, operation.language)?;
    mail_link(node, &address, language, Letter::Join, &link)?;
    Ok(Joined::LinkSent)
}

/// Who uses an invitation.
#[derive(Clone, Copy)]
pub(crate) enum Guest<'a> {
    /// A member.
    Member(PersonId),
    /// Whoever has proven this address.
    Addressed {
        address: &'a Address,
        details: &'a ProfileDetails,
        belonging: &'a Belonging,
    },
}

/// Uses the invitation and gives the guest's id.
pub(crate) async fn join(
    node: &Node,
    invitation: InvitationId,
    guest: Guest<'_>,
) -> Outcome<PersonId> {
    let (_, person) = decide(node, || rule(node, invitation, guest)).await?;
    Ok(person)
}

/// Where the role of an invitation leads after it was used, without the language.
pub(crate) fn destination(scope: Scope) -> String {
    match scope {
        Scope::Consultation(id) => format!("/consultations/{id}"),
        Scope::Institution | Scope::Organisation(_) => "/me".to_owned(),
    }
}

fn rule(node: &Node, invitation: InvitationId, guest: Guest) -> Outcome<(Append, PersonId)> {
    let held = store::invitation(node, invitation)?
        .ok_or(Refused::new("members-refused-invitation-unknown").status(404))?;
    let stream = store::invitation_stream(invitation);
    let mut append = Append::default().expecting(stream, held.revision);
    let person = guest_of(node, &mut append, guest)?;
    // Before the uses are counted: whoever came in by the last use is told that they are in.
    if store::holds(node, person, held.scope, held.role)? {
        return Err(Refused::new(ROLE_HELD).status(409).into());
    }
    held.state.accept_use(node.clock().now())?;
    add_role(
        node,
        &mut append,
        Actor::Node,
        RoleMove::Granted,
        person,
        held.scope,
        held.role,
    )?;
    let used = InvitationMoved {
        invitation,
        by: None,
    };
    let fact = NewFact::new(stream, INVITATION_USED, VERSION, &used)?;
    append
        .facts
        .push(fact.sealed("guest", person, &Named { person })?);
    Ok((append, person))
}

/// The guest's id; somebody who is no member yet becomes one in the same append.
fn guest_of(node: &Node, append: &mut Append, guest: Guest) -> Outcome<PersonId> {
    let (address, details, belonging) = match guest {
        Guest::Member(person) if store::person(node, person)?.is_some() => return Ok(person),
        Guest::Member(_) => {
            return Err(Refused::new("members-refused-person").status(404).into());
        }
        Guest::Addressed {
            address,
            details,
            belonging,
        } => (address, details, belonging),
    };
    if let Some(row) = store::person_by_address(node, address)? {
        return Ok(row.profile.person);
    }
    let person = PersonId::new(node.clock().now(), node.entropy());
    let actor = Actor::Person {
        person,
        officer: false,
    };
    let details = with_organisation(node, actor, append, details, belonging)?;
    add_person(
        node,
        append,
        &Profile {
            person,
            address: address.clone(),
            details,
        },
    )?;
    Ok(person)
}
