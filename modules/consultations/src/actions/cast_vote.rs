//! Casts one person's vote on one statement, or changes it. Counting and drawing happen elsewhere.

use super::join;
use crate::model::facts::{Ballot, Served, VOTE_CAST, Voted, gate, statement_stream};
use crate::model::{Position, Refusal, Ticket};
use crate::store::{self, BallotPaper};
use ::store::Committed;
use contract::{Node, decide, decide_blocking};
use kernel::{
    Append, ConsultationId, NewFact, Operation, Outcome, PersonId, Role, StatementId, Stream,
};

/// A vote as it is asked for.
#[derive(Debug, Clone)]
pub struct CastVote {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
    /// What the person says.
    pub position: Position,
    /// Whether they mark it as important.
    pub important: bool,
    /// The ticket that came with the form, when routing served the statement.
    pub token: Option<String>,
}

/// Casts the vote; the last one of a person counts.
pub async fn cast_vote(node: &Node, operation: &Operation, vote: CastVote) -> Outcome<Committed> {
    Ok(decide(node, || rule(node, operation, &vote)).await?.0)
}

/// The same, from a thread that may wait.
pub fn cast_vote_blocking(
    node: &Node,
    operation: &Operation,
    vote: &CastVote,
) -> Outcome<Committed> {
    Ok(decide_blocking(node, || rule(node, operation, vote))?.0)
}

fn rule(node: &Node, operation: &Operation, vote: &CastVote) -> Outcome<(Append, ())> {
    let asker = operation.actor.person().ok_or(Refusal::NotSignedIn)?;
    let paper = store::ballot_paper(node, vote.consultation, vote.statement, asker)?
        .ok_or(Refusal::NoSuchStatement)?;
    let person = paper.gate.admits(
        operation.actor,
        role_of(node, operation, vote.consultation)?,
    )?;
    if !paper.statement_is_accepted {
        return Err(Refusal::StatementNotAccepted.into());
    }
    let append = Append::of(vec![fact(node, person, vote)?])
        .expecting(gate(vote.consultation), paper.gate.revision)
        .expecting(statement_stream(vote.statement), paper.statement_revision);
    Ok((joined(node, append, paper, vote.consultation, person)?, ()))
}

fn fact(node: &Node, person: PersonId, vote: &CastVote) -> Outcome<NewFact> {
    let stream = Stream(
        node.store()
            .pseudonym(person, statement_stream(vote.statement)),
    );
    let voted = Voted {
        consultation: vote.consultation,
        statement: vote.statement,
    };
    let ballot = Ballot {
        person,
        position: vote.position as i8,
        important: vote.important,
        served: served(node, person, vote)?,
    };
    Ok(NewFact::new(stream, VOTE_CAST, 1, &voted)?.sealed("ballot", person, &ballot)?)
}

/// How the statement was served, if the ticket is this node's for this person and statement; any other ticket is no
/// reason to lose a vote, it is only not believed.
fn served(node: &Node, person: PersonId, vote: &CastVote) -> Outcome<Option<Served>> {
    let Some(token) = &vote.token else {
        return Ok(None);
    };
    let secret = node.store().secret(crate::ROUTING_SECRET)?;
    Ok(
        Ticket::read(token, &secret, person, vote.statement).map(|ticket| Served {
            propensity: ticket.draw.propensity,
            slot: ticket.draw.slot,
        }),
    )
}

fn joined(
    node: &Node,
    append: Append,
    paper: BallotPaper,
    consultation: ConsultationId,
    person: PersonId,
) -> Outcome<Append> {
    if paper.has_joined {
        return Ok(append);
    }
    let affiliation = (node.questions().affiliation)(node, person)?
        .ok_or_else(|| paper.gate.without_affiliation())?;
    Ok(join(node, append, consultation, person, &affiliation)?)
}

pub(super) fn role_of(
    node: &Node,
    operation: &Operation,
    consultation: ConsultationId,
) -> Outcome<Option<Role>> {
    match operation.actor.person() {
        Some(_) if operation.actor.is_officer() => Ok(Some(Role::Officer)),
        Some(person) => Ok((node.questions().consultation_role)(
            node,
            person,
            consultation,
        )?),
        None => Ok(None),
    }
}
