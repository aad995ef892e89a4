//! Marks a fact with who acted: a pseudonym of its stream in public, the person sealed. Not a cryptographic signature.

use crate::model::Named;
use contract::Node;
use data_encoding::HEXLOWER;
use kernel::{Actor, Fault, NewFact, Stream};

/// The public mark of the actor in a stream; none for the node itself.
pub(crate) fn mark_of(node: &Node, actor: Actor, stream: Stream) -> Option<String> {
    let person = actor.person()?;
    Some(HEXLOWER.encode(&node.store().pseudonym(person, stream)))
}

/// The fact with the actor sealed into it, when it is a person.
pub(crate) fn seal_actor(fact: NewFact, actor: Actor) -> Result<NewFact, Fault> {
    match actor.person() {
        Some(person) => fact.sealed("actor", person, &Named { person }),
        None => Ok(fact),
    }
}
