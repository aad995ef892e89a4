//! Ends sessions: the present one, another one, or all others. It holds from the next request on.

use crate::store::{self, Secret};
use contract::Node;
use kernel::{Fault, PersonId};

/// Signs out: ends the session of this cookie, if there is one.
pub(crate) fn end_present_session(node: &Node, cookie: Option<Secret>) -> Result<(), Fault> {
    match cookie {
        Some(secret) => store::end_session(node, secret.digest()),
        None => Ok(()),
    }
}

/// Ends one session of a person.
pub(crate) fn end_one_session(node: &Node, person: PersonId, number: i64) -> Result<(), Fault> {
    store::revoke_session(node, person, number)
}

/// Ends all sessions of a person but the one of this cookie.
pub(crate) fn end_other_sessions(
    node: &Node,
    person: PersonId,
    cookie: Option<Secret>,
) -> Result<(), Fault> {
    let present = match cookie {
        Some(secret) => store::session(node, secret.digest())?,
        None => None,
    };
    store::revoke_other_sessions(node, person, present.map_or(0, |session| session.number))
}
