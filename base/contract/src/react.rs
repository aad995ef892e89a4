//! Running reactions: each follows the log from its own checkpoint, at least once, in order.

use crate::{Node, Reaction};
use kernel::Fault;

/// How many facts a reaction is handed at most at once.
const BATCH_FACTS: usize = 1000;

/// Runs every reaction of every module up to the head of the log, and again while they cause new facts.
pub fn react_to_all(node: &Node) -> Result<(), Fault> {
    loop {
        let mut has_moved = false;
        for reaction in node
            .manifests()
            .iter()
            .flat_map(|manifest| manifest.reactions)
        {
            has_moved |= react_once(node, reaction)?;
        }
        if !has_moved {
            return Ok(());
        }
    }
}

/// Hands a reaction the next facts that it follows; false when it stands at the head.
fn react_once(node: &Node, reaction: &Reaction) -> Result<bool, Fault> {
    let store = node.store();
    let place = store.checkpoint(reaction.name)?;
    let facts = store.facts(place + 1, BATCH_FACTS)?;
    let Some(last) = facts.last().map(|fact| fact.seq) else {
        return Ok(false);
    };
    let wanted: Vec<_> = facts
        .into_iter()
        .filter(|fact| reaction.kinds.contains(&fact.kind.as_str()))
        .collect();
    if !wanted.is_empty() {
        (reaction.react)(node, &wanted)?;
    }
    store.set_checkpoint(reaction.name, last)?;
    Ok(true)
}
