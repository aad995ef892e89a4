//! Withdraws one person's vote: it counts nowhere any more, from the next release on in published figures.

use super::cast_vote::role_of;
use crate::model::Refusal;
use crate::model::facts::{Someone, VOTE_WITHDRAWN, Voted, gate, statement_stream};
use crate::store;
use contract::{Node, decide, decide_blocking};
use kernel::{Append, ConsultationId, NewFact, Operation, Outcome, StatementId, Stream};

/// Which vote.
#[derive(Debug, Clone, Copy)]
pub struct WithdrawVote {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
}

/// Withdraws the vote.
pub async fn withdraw_vote(
    node: &Node,
    operation: &Operation,
    withdraw: WithdrawVote,
) -> Outcome<()> {
    decide(node, || rule(node, operation, withdraw)).await?;
    Ok(())
}

/// The same, from a thread that may wait.
pub fn withdraw_vote_blocking(
    node: &Node,
    operation: &Operation,
    withdraw: WithdrawVote,
) -> Outcome<()> {
    decide_blocking(node, || rule(node, operation, withdraw))?;
    Ok(())
}

fn rule(node: &Node, operation: &Operation, withdraw: WithdrawVote) -> Outcome<(Append, ())> {
    let WithdrawVote {
        consultation,
        statement,
    } = withdraw;
    let asker = operation.actor.person().ok_or(Refusal::NotSignedIn)?;
    let paper = store::ballot_paper(node, consultation, statement, asker)?
        .ok_or(Refusal::NoSuchStatement)?;
    let person = paper
        .gate
        .admits(operation.actor, role_of(node, operation, consultation)?)?;
    if !paper.has_vote {
        return Err(Refusal::NoVote.into());
    }
    let stream = Stream(node.store().pseudonym(person, statement_stream(statement)));
    let fact = NewFact::new(
        stream,
        VOTE_WITHDRAWN,
        1,
        &Voted {
            consultation,
            statement,
        },
    )?
    .sealed("voter", person, &Someone { person })?;
    let append = Append::of(vec![fact])
        .expecting(gate(consultation), paper.gate.revision)
        .expecting(statement_stream(statement), paper.statement_revision);
    Ok((append, ()))
}
