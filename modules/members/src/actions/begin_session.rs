//! Opens a session for somebody whose identity has been proven.

use crate::store::{self, Opening, Secret};
use contract::Node;
use kernel::{Fault, PersonId};

/// Opens a session and gives the secret for its cookie. `label` is the family of the browser.
pub(crate) fn begin_session(node: &Node, person: PersonId, label: &str) -> Result<Secret, Fault> {
    let secret = Secret::draw(node.entropy());
    let now = node.clock().now();
    store::open_session(
        node,
        &Opening {
            digest: secret.digest(),
            person,
            now,
            label,
        },
    )?;
    Ok(secret)
}
