//! The Polis format: what other tools of the field read. Rows about single people; the caller has asked whether they may
//! leave the node.

use super::csv_text::{Table, plain};
use crate::model::{Consultation, Standing, State};
use crate::store::{self, PersonVote};
use contract::Node;
use kernel::{Outcome, Timestamp};
use std::collections::{BTreeMap, HashMap};

pub(super) fn votes(node: &Node, consultation: &Consultation, _: &Standing) -> Outcome<Vec<u8>> {
    let header = [
        "timestamp",
        "datetime",
        "comment-id",
        "voter-id",
        "vote",
        "important",
    ];
    let mut table = Table::new(header)?;
    for vote in store::person_votes(node, consultation.id)? {
        table.line([
            vote.timestamp.to_string(),
            datetime(vote.timestamp),
            vote.statement.to_string(),
            vote.participant.to_string(),
            vote.position.to_string(),
            u8::from(vote.important).to_string(),
        ])?;
    }
    Ok(table.finish()?)
}

/// What moderation withholds has no text here either, except for those who check moderation or the figures.
pub(super) fn comments(
    node: &Node,
    consultation: &Consultation,
    standing: &Standing,
) -> Outcome<Vec<u8>> {
    let sees_withheld = standing.auditor || standing.may_moderate();
    let counts = by_statement(&store::person_votes(node, consultation.id)?);
    let sources: HashMap<u64, (Option<u64>, i64)> =
        store::statement_sources(node, consultation.id)?
            .into_iter()
            .map(|(number, author, timestamp)| (number, (author, timestamp)))
            .collect();
    let header = [
        "timestamp",
        "datetime",
        "comment-id",
        "author-id",
        "agrees",
        "disagrees",
        "moderated",
        "comment-body",
    ];
    let mut table = Table::new(header)?;
    for statement in store::all_statements(node, consultation.id)? {
        let Some(number) = statement.number else {
            continue;
        };
        let (author, timestamp) = sources.get(&number).copied().unwrap_or_default();
        let (agrees, disagrees) = counts.get(&number).copied().unwrap_or_default();
        let body = statement
            .text
            .as_ref()
            .filter(|_| statement.state == State::Accepted || sees_withheld)
            .map_or("", |text| text.body.as_str());
        table.line([
            timestamp.to_string(),
            datetime(timestamp),
            number.to_string(),
            author.map(|author| author.to_string()).unwrap_or_default(),
            agrees.to_string(),
            disagrees.to_string(),
            if statement.state == State::Accepted {
                "1"
            } else {
                "-1"
            }
            .to_owned(),
            plain(body).into_owned(),
        ])?;
    }
    Ok(table.finish()?)
}

/// One line per person, one column per statement.
pub(super) fn participants_votes(
    node: &Node,
    consultation: &Consultation,
    _: &Standing,
) -> Outcome<Vec<u8>> {
    let votes = store::person_votes(node, consultation.id)?;
    let numbers: Vec<u64> = store::all_statements(node, consultation.id)?
        .iter()
        .filter_map(|statement| statement.number)
        .collect();
    let mut written: HashMap<u64, usize> = HashMap::new();
    for (_, author, _) in store::statement_sources(node, consultation.id)? {
        if let Some(author) = author {
            *written.entry(author).or_default() += 1;
        }
    }
    let groups = store::group_numbers(node, consultation.id)?;
    let mut people: BTreeMap<u64, BTreeMap<u64, i8>> = BTreeMap::new();
    for vote in votes {
        people
            .entry(vote.participant)
            .or_default()
            .insert(vote.statement, vote.position);
    }
    let fixed = [
        "participant",
        "group-id",
        "n-comments",
        "n-votes",
        "n-agree",
        "n-disagree",
    ];
    let header = fixed.iter().map(ToString::to_string);
    let mut table = Table::new(header.chain(numbers.iter().map(u64::to_string)))?;
    for (person, said) in &people {
        let group = groups.get(person).map(u64::to_string).unwrap_or_default();
        let comments = written.get(person).copied().unwrap_or_default();
        table.line(line(*person, group, comments, said, &numbers))?;
    }
    Ok(table.finish()?)
}

fn line(
    person: u64,
    group: String,
    comments: usize,
    said: &BTreeMap<u64, i8>,
    numbers: &[u64],
) -> Vec<String> {
    let count = |wanted: i8| {
        said.values()
            .filter(|position| **position == wanted)
            .count()
    };
    let mut fields = vec![
        person.to_string(),
        group,
        comments.to_string(),
        said.len().to_string(),
        count(1).to_string(),
        count(-1).to_string(),
    ];
    fields.extend(
        numbers
            .iter()
            .map(|number| said.get(number).map(i8::to_string).unwrap_or_default()),
    );
    fields
}

/// Agreeing and disagreeing votes of each statement.
fn by_statement(votes: &[PersonVote]) -> HashMap<u64, (u64, u64)> {
    let mut counts: HashMap<u64, (u64, u64)> = HashMap::new();
    for vote in votes {
        let count = counts.entry(vote.statement).or_default();
        count.0 += u64::from(vote.position == 1);
        count.1 += u64::from(vote.position == -1);
    }
    counts
}

/// Milliseconds since 1970 as a moment in UTC.
fn datetime(millis: i64) -> String {
    Timestamp::from_micros(millis.saturating_mul(1000)).to_rfc3339()
}
