//! Seeds statements that open the conversation: written by an officer or moderator, accepted at once.

use super::{as_same_text, key_of_text, moderator_mark, with_role};
use crate::model::facts::{STATEMENT_SEEDED, StatementSeeded, gate, statement_stream};
use crate::model::limits::{SEEDS_PER_SUBMISSION_MAX, STATEMENTS_PER_CONSULTATION_MAX};
use crate::model::statement::digest_of_text;
use crate::model::texts::accept_statement;
use crate::model::{Phase, Refusal};
use crate::store;
use contract::{Node, decide, decide_blocking};
use kernel::{
    Append, ConsultationId, MultilingualText, NewFact, Operation, Outcome, Role, StatementId,
};

/// The statements.
#[derive(Debug, Clone)]
pub struct SeedStatements {
    /// The consultation.
    pub consultation: ConsultationId,
    /// What they say, each with any translations.
    pub texts: Vec<MultilingualText>,
}

/// Seeds them, all or none.
pub async fn seed_statements(
    node: &Node,
    operation: &Operation,
    seed: SeedStatements,
) -> Outcome<Vec<StatementId>> {
    let done = decide(node, || rule(node, operation, &seed)).await;
    Ok(done.map_err(as_same_text)?.1)
}

/// The same, from a thread that may wait.
pub fn seed_statements_blocking(
    node: &Node,
    operation: &Operation,
    seed: &SeedStatements,
) -> Outcome<Vec<StatementId>> {
    let done = decide_blocking(node, || rule(node, operation, seed));
    Ok(done.map_err(as_same_text)?.1)
}

fn rule(
    node: &Node,
    operation: &Operation,
    seed: &SeedStatements,
) -> Outcome<(Append, Vec<StatementId>)> {
    let (found, _) = with_role(node, operation.actor, seed.consultation, Role::Moderator)?;
    if found.phase == Phase::Closed || found.imported {
        return Err(Refusal::Closed {
            at: found.closed_at,
        }
        .into());
    }
    let texts = accept(node, &seed.texts, found.id)?;
    let moderator_mark = moderator_mark(node, operation.actor, found.id);
    let mut append = Append::default().expecting(gate(found.id), found.revision);
    let mut statements = Vec::with_capacity(texts.len());
    for text in texts {
        let statement = StatementId::new(operation.now, node.entropy());
        let stream = statement_stream(statement);
        append.takes.push(key_of_text(node, found.id, &text.body)?);
        let seeded = StatementSeeded {
            consultation: found.id,
            statement,
            text,
            moderator_mark: moderator_mark.clone(),
        };
        append
            .facts
            .push(NewFact::new(stream, STATEMENT_SEEDED, 1, &seeded)?);
        append.expects.push((stream, 0));
        statements.push(statement);
    }
    Ok((append, statements))
}

/// The texts, if every one may stand and none says the same as another or as one that stands already.
fn accept(
    node: &Node,
    texts: &[MultilingualText],
    consultation: ConsultationId,
) -> Outcome<Vec<MultilingualText>> {
    if texts.is_empty() {
        return Err(Refusal::Missing {
            field: "statements",
        }
        .into());
    }
    if texts.len() > SEEDS_PER_SUBMISSION_MAX {
        return Err(Refusal::TooManySeeds.into());
    }
    if store::totals(node, consultation)? + texts.len() as u64 > STATEMENTS_PER_CONSULTATION_MAX {
        return Err(Refusal::TooManyStatements.into());
    }
    let mut seen = std::collections::BTreeSet::new();
    let mut accepted = Vec::with_capacity(texts.len());
    for text in texts {
        let text = accept_statement(text, "statements")?;
        let digest = digest_of_text(&text.body);
        if !seen.insert(digest) || store::same_text_exists(node, consultation, digest)? {
            return Err(Refusal::SameTextExists.into());
        }
        accepted.push(text);
    }
    Ok(accepted)
}
