//! The statements: number, text in every language, what was decided. A rejected one keeps its number and reason, its text
//! stays here.

use super::csv_text::{Table, plain};
use crate::model::{Consultation, Standing, State, Statement};
use crate::store;
use contract::Node;
use kernel::{Context, Fault, Language, MultilingualText, Outcome, StatementId};
use serde::Serialize;
use std::collections::HashMap;

#[derive(Serialize)]
struct Line<'a> {
    number: u64,
    id: StatementId,
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duplicate_of: Option<u64>,
    seeded: bool,
    decided_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a MultilingualText>,
}

fn lines(statements: &[Statement]) -> Vec<Line<'_>> {
    let numbers: HashMap<StatementId, u64> = statements
        .iter()
        .filter_map(|statement| Some((statement.id, statement.number?)))
        .collect();
    let line = |statement: &'_ Statement| {
        let is_accepted = statement.state == State::Accepted;
        let (reason, duplicate_of) = match statement.state {
            State::Rejected(reason) => (reason.map(crate::model::Reason::word), None),
            State::Duplicate(of) => (None, numbers.get(&of).copied()),
            State::Pending | State::Accepted => (None, None),
        };
        (is_accepted, reason, duplicate_of)
    };
    statements
        .iter()
        .filter_map(|statement| {
            let (is_accepted, reason, duplicate_of) = line(statement);
            Some(Line {
                number: statement.number?,
                id: statement.id,
                state: statement.state.word(),
                reason,
                duplicate_of,
                seeded: statement.seeded,
                decided_at: statement.decided_at.map(kernel::Timestamp::to_rfc3339),
                text: statement.text.as_ref().filter(|_| is_accepted),
            })
        })
        .collect()
}

pub(super) fn json(node: &Node, consultation: &Consultation, _: &Standing) -> Outcome<Vec<u8>> {
    let statements = store::all_statements(node, consultation.id)?;
    Ok(serde_json::to_vec_pretty(&lines(&statements)).doing("writing the statements")?)
}

pub(super) fn csv(node: &Node, consultation: &Consultation, _: &Standing) -> Outcome<Vec<u8>> {
    let statements = store::all_statements(node, consultation.id)?;
    Ok(table(&lines(&statements))?)
}

fn table(lines: &[Line<'_>]) -> Result<Vec<u8>, Fault> {
    let languages = Language::ALL.map(|language| format!("text-{language}"));
    let fixed = [
        "number",
        "id",
        "state",
        "reason",
        "duplicate-of",
        "seeded",
        "decided-at",
        "language",
    ];
    let header = fixed.iter().map(ToString::to_string).chain(languages);
    let mut table = Table::new(header)?;
    for line in lines {
        let mut fields = vec![
            line.number.to_string(),
            line.id.to_string(),
            line.state.to_owned(),
            line.reason.unwrap_or_default().to_owned(),
            line.duplicate_of
                .map(|of| of.to_string())
                .unwrap_or_default(),
            line.seeded.to_string(),
            line.decided_at.clone().unwrap_or_default(),
            line.text
                .map(|text| text.original.to_string())
                .unwrap_or_default(),
        ];
        for language in Language::ALL {
            fields.push(plain(in_exactly(line.text, language)).into_owned());
        }
        table.line(fields)?;
    }
    table.finish()
}

/// The text in one language only; empty where it is not in it.
fn in_exactly(text: Option<&MultilingualText>, language: Language) -> &str {
    let Some(text) = text else { return "" };
    if text.original == language {
        return &text.body;
    }
    text.translations
        .get(&language)
        .map_or("", |translation| translation.body.as_str())
}
