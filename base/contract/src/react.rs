//! Running reactions: each follows the log from its own checkpoint, at least once, in order.

use crate::{Node, Reaction};
use kernel::Fault;
use std::collections::HashMap;

/// How many facts a reaction is handed at most at once.
const BATCH_FACTS: usize = 1000;
/// How far a reaction may go on, with nothing to do, before its place is written down.
const UNSAVED_FACTS_MAX: u64 = 1000;

/// How far each reaction has come, in this process and as written down.
#[derive(Debug, Default)]
pub struct Reactor(HashMap<&'static str, Place>);

#[derive(Debug, Clone, Copy)]
struct Place {
    now: u64,
    saved: u64,
}

impl Reactor {
    /// Runs every reaction of every module up to the head of the log, and again while they cause new facts. A reaction
    /// that fails holds up no other; the first failure is given back when all have run.
    pub fn run(&mut self, node: &Node) -> Result<(), Fault> {
        let mut first: Option<Fault> = None;
        let reactions: Vec<Reaction> = node
            .manifests()
            .iter()
            .flat_map(|manifest| manifest.reactions)
            .copied()
            .collect();
        let mut failed = Vec::new();
        loop {
            let mut has_moved = false;
            for reaction in &reactions {
                if failed.contains(&reaction.name) {
                    continue;
                }
                match self.step(node, reaction) {
                    Ok(moved) => has_moved |= moved,
                    Err(fault) => {
                        failed.push(reaction.name);
                        first.get_or_insert(fault);
                    }
                }
            }
            if !has_moved {
                return first.map_or(Ok(()), Err);
            }
        }
    }

    /// Hands a reaction the next facts that it follows; false when it stands at the head.
    fn step(&mut self, node: &Node, reaction: &Reaction) -> Result<bool, Fault> {
        let store = node.store();
        let place = if let Some(place) = self.0.get(reaction.name) {
            *place
        } else {
            let saved = store.checkpoint(reaction.name)?;
            Place { now: saved, saved }
        };
        let facts = store.facts(place.now + 1, BATCH_FACTS)?;
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
        let mut saved = place.saved;
        if !wanted.is_empty() || last - saved > UNSAVED_FACTS_MAX {
            store.set_checkpoint(reaction.name, last)?;
            saved = last;
        }
        self.0.insert(reaction.name, Place { now: last, saved });
        Ok(true)
    }
}

/// Runs all reactions once, from where they were written down.
pub fn react_to_all(node: &Node) -> Result<(), Fault> {
    Reactor::default().run(node)
}
