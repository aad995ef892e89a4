//! Decides about a statement: accept, reject with a reason of the policy, or mark as the duplicate of another. A later
//! decision replaces an earlier one; both stay in the public log.

use super::{as_same_text, key_of_text, moderator_mark, with_role};
use crate::model::facts::{
    STATEMENT_ACCEPTED, STATEMENT_MARKED_DUPLICATE, STATEMENT_REJECTED, StatementAccepted,
    StatementMarkedDuplicate, StatementRejected, gate, statement_stream,
};
use crate::model::{Decision, Refusal, State, Statement, statement};
use crate::store;
use contract::{Node, decide, decide_blocking};
use kernel::{Append, ConsultationId, Fault, NewFact, Operation, Outcome, Role, StatementId};

/// A decision as a moderator takes it.
#[derive(Debug, Clone, Copy)]
pub struct DecideStatement {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
    /// What is decided.
    pub decision: Decision,
    /// The revision of the statement that the moderator was shown.
    pub revision: u64,
}

/// Decides, unless another moderator did so meanwhile.
pub async fn decide_statement(
    node: &Node,
    operation: &Operation,
    decided: DecideStatement,
) -> Outcome<()> {
    let done = decide(node, || rule(node, operation, decided)).await;
    done.map_err(as_same_text)?;
    Ok(())
}

/// The same, from a thread that may wait.
pub fn decide_statement_blocking(
    node: &Node,
    operation: &Operation,
    decided: DecideStatement,
) -> Outcome<()> {
    let done = decide_blocking(node, || rule(node, operation, decided));
    done.map_err(as_same_text)?;
    Ok(())
}

fn rule(node: &Node, operation: &Operation, asked: DecideStatement) -> Outcome<(Append, ())> {
    let (found, _) = with_role(node, operation.actor, asked.consultation, Role::Moderator)?;
    if !found.permits(asked.decision) {
        return Err(Refusal::Closed {
            at: found.closed_at,
        }
        .into());
    }
    let held =
        store::statement(node, found.id, asked.statement)?.ok_or(Refusal::NoSuchStatement)?;
    let of = match asked.decision {
        Decision::Duplicate(of) => store::statement(node, found.id, of)?,
        Decision::Accept | Decision::Reject(_) => None,
    };
    statement::decide(&held, asked.decision, of.as_ref(), asked.revision)?;
    let append = Append::of(vec![fact(node, operation, asked)?])
        .expecting(gate(found.id), found.revision)
        .expecting(statement_stream(held.id), held.revision);
    let mut append = with_text_key(node, append, &held, asked.decision)?;
    if let Some(of) = of {
        append = append.expecting(statement_stream(of.id), of.revision);
    }
    Ok((append, ()))
}

/// What is put aside gives its words back; what is accepted after all takes them again.
fn with_text_key(
    node: &Node,
    mut append: Append,
    held: &Statement,
    decision: Decision,
) -> Result<Append, Fault> {
    let Some(text) = &held.text else {
        return Ok(append);
    };
    let stands = |state| matches!(state, State::Pending | State::Accepted);
    match (stands(held.state), stands(decision.state())) {
        (true, false) => append
            .frees
            .push(key_of_text(node, held.consultation, &text.body)?),
        (false, true) => append
            .takes
            .push(key_of_text(node, held.consultation, &text.body)?),
        (true, true) | (false, false) => {}
    }
    Ok(append)
}

fn fact(node: &Node, operation: &Operation, asked: DecideStatement) -> Result<NewFact, Fault> {
    let DecideStatement {
        consultation,
        statement,
        decision,
        ..
    } = asked;
    let stream = statement_stream(statement);
    let moderator_mark = moderator_mark(node, operation.actor, consultation);
    match decision {
        Decision::Accept => {
            let accepted = StatementAccepted {
                consultation,
                statement,
                moderator_mark,
            };
            NewFact::new(stream, STATEMENT_ACCEPTED, 1, &accepted)
        }
        Decision::Reject(reason) => {
            let rejected = StatementRejected {
                consultation,
                statement,
                reason,
                moderator_mark,
            };
            NewFact::new(stream, STATEMENT_REJECTED, 1, &rejected)
        }
        Decision::Duplicate(of) => {
            let marked = StatementMarkedDuplicate {
                consultation,
                statement,
                of,
                moderator_mark,
            };
            NewFact::new(stream, STATEMENT_MARKED_DUPLICATE, 1, &marked)
        }
    }
}
