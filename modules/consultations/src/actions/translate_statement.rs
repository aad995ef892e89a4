//! Adds an unofficial translation of a statement, or replaces one. What a participant wrote stays theirs in translation:
//! it is sealed for them as the original is.

use super::{moderator_mark, with_role};
use crate::model::Refusal;
use crate::model::facts::{STATEMENT_TRANSLATED, StatementTranslated, statement_stream};
use crate::model::texts::accept_translation;
use crate::store;
use contract::{Node, decide, decide_blocking};
use kernel::{
    Append, ConsultationId, Language, NewFact, Operation, Outcome, Role, StatementId, Translation,
    Translator,
};

/// A translation.
#[derive(Debug, Clone)]
pub struct TranslateStatement {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
    /// Into which language.
    pub language: Language,
    /// The translated text.
    pub body: String,
    /// Who made it.
    pub translator: Translator,
}

/// Adds the translation.
pub async fn translate_statement(
    node: &Node,
    operation: &Operation,
    translate: TranslateStatement,
) -> Outcome<()> {
    decide(node, || rule(node, operation, &translate)).await?;
    Ok(())
}

/// The same, from a thread that may wait.
pub fn translate_statement_blocking(
    node: &Node,
    operation: &Operation,
    translate: &TranslateStatement,
) -> Outcome<()> {
    decide_blocking(node, || rule(node, operation, translate))?;
    Ok(())
}

fn rule(node: &Node, operation: &Operation, asked: &TranslateStatement) -> Outcome<(Append, ())> {
    let (found, _) = with_role(node, operation.actor, asked.consultation, Role::Moderator)?;
    let held =
        store::statement(node, found.id, asked.statement)?.ok_or(Refusal::NoSuchStatement)?;
    let Some(text) = held.text else {
        return Err(Refusal::StatementGone.into());
    };
    if text.original == asked.language {
        return Err(Refusal::TranslationIntoOriginal.into());
    }
    let body = accept_translation(&asked.body)?;
    let translation = Translation {
        body,
        translator: asked.translator.clone(),
    };
    let author = store::author_of(node, held.id)?;
    let translated = StatementTranslated {
        consultation: found.id,
        statement: held.id,
        language: asked.language,
        translation: author.is_none().then(|| translation.clone()),
        moderator_mark: moderator_mark(node, operation.actor, found.id),
    };
    let stream = statement_stream(held.id);
    let mut fact = NewFact::new(stream, STATEMENT_TRANSLATED, 1, &translated)?;
    if let Some(author) = author {
        fact = fact.sealed("translation", author, &translation)?;
    }
    Ok((Append::of(vec![fact]).expecting(stream, held.revision), ()))
}
