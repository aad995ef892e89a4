//! The answers to the questions that other modules ask about people.

use crate::actions::use_link::present_session;
use crate::pages::cookie;
use crate::store;
use axum::http::HeaderMap;
use contract::{Affiliation, Identity, Node, RollEntry, RollOf};
use kernel::{Actor, ConsultationId, Fault, PersonId, Role};

/// Who sent a request with these headers: one read at the desk and one of the views, since every request asks it.
/// A session's last use is written down at most every ten minutes.
pub fn who_asks(node: &Node, headers: &HeaderMap) -> Result<Identity, Fault> {
    let secret = cookie::read(headers, node.settings().https());
    let Some(session) = present_session(node, secret)? else {
        return Ok(Identity::nobody());
    };
    let Some((name, officer)) = store::face(node, session.person)? else {
        return Ok(Identity::nobody());
    };
    let now = node.clock().now();
    if session.wants_a_note(now)
        && let Err(fault) = store::note_seen(node, session.number, now)
    {
        // A desk that cannot be written to must not sign anybody out.
        tracing::warn!(fault = %fault.chain(), "a session's last use could not be written down");
    }
    Ok(Identity {
        actor: Actor::Person {
            person: session.person,
            officer,
        },
        name: Some(name),
    })
}

/// For whom a person speaks: their organisation, or themselves. `None` for somebody unknown.
pub fn affiliation(node: &Node, person: PersonId) -> Result<Option<Affiliation>, Fault> {
    let Some(row) = store::person(node, person)? else {
        return Ok(None);
    };
    let own = row.profile.details;
    let organisation = match own.organisation {
        Some(id) => store::organisation(node, id)?,
        None => None,
    };
    Ok(Some(match organisation {
        Some(held) => Affiliation {
            region: held.details.region,
            kind: held.details.kind,
            organisation: Some(held.organisation),
            organisation_name: Some(held.details.name),
        },
        None => Affiliation {
            region: own.region,
            kind: own.kind,
            organisation: None,
            organisation_name: None,
        },
    }))
}

/// How many people and which organisations there are in each region and kind.
pub fn roll(node: &Node, of: RollOf) -> Result<Vec<RollEntry>, Fault> {
    store::roll(node, of)
}

/// The highest role of a person in a consultation: granted in it, or officer, moderator or rapporteur of the institution.
pub fn consultation_role(
    node: &Node,
    person: PersonId,
    consultation: ConsultationId,
) -> Result<Option<Role>, Fault> {
    store::role_in_consultation(node, person, consultation)
}
