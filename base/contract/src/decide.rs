//! Load, decide, commit: the one way in which an action changes something.

use crate::Node;
use kernel::{Append, Failure, Fault, Outcome, Refused};
use store::{Committed, Rejected};

/// How often a rule runs again when a stream that it read has moved meanwhile.
const RETRY_LIMIT: usize = 8;

/// Runs `rule` (which loads what it needs and decides) and commits what it accepts; runs it again when it was overtaken.
pub async fn decide<T>(
    node: &Node,
    rule: impl Fn() -> Outcome<(Append, T)>,
) -> Outcome<(Committed, T)> {
    for _ in 0..RETRY_LIMIT {
        let (append, answer) = rule()?;
        match node.store().append(append).await {
            Ok(committed) => return Ok((committed, answer)),
            Err(Rejected::Overtaken) => {}
            Err(other) => return Err(failure(other)),
        }
    }
    Err(overtaken())
}

/// The same for reactions, imports and the demonstration, which run on threads of their own.
pub fn decide_blocking<T>(
    node: &Node,
    rule: impl Fn() -> Outcome<(Append, T)>,
) -> Outcome<(Committed, T)> {
    for _ in 0..RETRY_LIMIT {
        let (append, answer) = rule()?;
        match node.store().append_blocking(append) {
            Ok(committed) => return Ok((committed, answer)),
            Err(Rejected::Overtaken) => {}
            Err(other) => return Err(failure(other)),
        }
    }
    Err(overtaken())
}

fn overtaken() -> Failure {
    Refused::new("refused-overtaken").status(409).into()
}

fn failure(rejected: Rejected) -> Failure {
    match rejected {
        Rejected::Taken => Refused::new("refused-taken").status(409).into(),
        Rejected::Overtaken => overtaken(),
        Rejected::Fault(fault) => Failure::Fault(Fault::from_source("committing facts", fault)),
    }
}
