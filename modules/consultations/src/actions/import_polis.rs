//! Brings in a Polis export: it becomes a closed, publicly recorded consultation with its synthesis. Everything is read and
//! checked before anything is written; until the last fact it is a draft that only officers see.

use crate::model::facts::{
    CLOSED, Closed, ImportedStatement, PARTICIPANTS_IMPORTED, POLIS_IMPORTED, ParticipantsImported,
    PolisImported, STATEMENTS_IMPORTED, StatementsImported, VOTES_IMPORTED, VotesImported, gate,
    import_stream,
};
use crate::model::limits::{IMPORTED_STATEMENTS_PER_FACT_MAX, IMPORTED_VOTES_PER_FACT_MAX};
use crate::model::{Texts, partition};
use crate::reactions::synthesis::refresh_synthesis;
use contract::{Node, RollEntry, decide_blocking};
use kernel::{
    Append, ConsultationId, Failure, Fault, Language, MultilingualText, NewFact, OrganisationId,
    RegionalGroup, StakeholderKind, StatementId, Stream, Timestamp,
};
use opinion::polis::{Comment, Participants, parse_comments, parse_participants, parse_votes};
use opinion::{InputError, Partition, Position, Vote};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A Polis export, as bytes, and what to call it.
#[derive(Debug, Clone)]
pub struct ImportPolis {
    /// Its title here; the question as well.
    pub title: String,
    /// The language of its title and statements.
    pub language: Language,
    /// `votes.csv`.
    pub votes: Vec<u8>,
    /// `comments.csv`.
    pub comments: Option<Vec<u8>>,
    /// A table of participants with the columns `participant`, `region` and `stakeholder`.
    pub participants: Option<Vec<u8>>,
}

/// Why an import was not made. Nothing that anybody sees was written then.
#[derive(Debug)]
pub enum ImportFailure {
    /// A file is malformed: where, and what would be right.
    Input(InputError),
    /// A rule refused, or we are broken.
    Failure(Failure),
}

impl From<InputError> for ImportFailure {
    fn from(error: InputError) -> Self {
        Self::Input(error)
    }
}

impl From<Failure> for ImportFailure {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<Fault> for ImportFailure {
    fn from(fault: Fault) -> Self {
        Self::Failure(Failure::Fault(fault))
    }
}

/// How many facts one append of an import holds.
const FACTS_PER_APPEND: usize = 16;

/// Imports it; `progress` is told how many votes of how many have been written. Not inside async code.
pub fn import_polis(
    node: &Node,
    import: &ImportPolis,
    progress: &dyn Fn(u64, u64),
) -> Result<ConsultationId, ImportFailure> {
    let plan = read(import)?;
    let consultation = ConsultationId::new(node.clock().now(), node.entropy());
    begin(node, import, consultation, &plan)?;
    let total = plan.votes.len() as u64;
    progress(0, total);
    let mut written = 0;
    for batch in plan
        .votes
        .chunks(IMPORTED_VOTES_PER_FACT_MAX * FACTS_PER_APPEND)
    {
        append(
            node,
            consultation,
            VOTES_IMPORTED,
            batch,
            IMPORTED_VOTES_PER_FACT_MAX,
            |votes| VotesImported {
                consultation,
                votes: votes.to_vec(),
            },
        )?;
        written += batch.len() as u64;
        progress(written, total);
    }
    close(node, consultation)?;
    refresh_synthesis(node, consultation)?;
    Ok(consultation)
}

/// Everything that the files say, checked.
struct Plan {
    comments: Vec<Comment>,
    unlisted: Vec<u64>,
    votes: Vec<(u64, u64, i8, i64)>,
    people: Vec<(u64, RegionalGroup, StakeholderKind)>,
}

fn read(import: &ImportPolis) -> Result<Plan, InputError> {
    let votes = latest(parse_votes(&import.votes, "votes.csv")?);
    let comments = match &import.comments {
        Some(bytes) => parse_comments(bytes, "comments.csv")?,
        None => Vec::new(),
    };
    let listed: BTreeSet<u64> = comments.iter().map(|comment| comment.id).collect();
    let voted: BTreeSet<u64> = votes.iter().map(|(_, statement, ..)| *statement).collect();
    let people = match &import.participants {
        Some(bytes) => known_people(&parse_participants(bytes, "participants.csv")?, &votes),
        None => Vec::new(),
    };
    Ok(Plan {
        unlisted: voted.difference(&listed).copied().collect(),
        comments,
        votes,
        people,
    })
}

/// The vote that counts for each pair, with its timestamp: the greatest, and pass when different votes share it, as
/// `opinion::Votes` has it. By participant, then statement.
fn latest(mut records: Vec<Vote>) -> Vec<(u64, u64, i8, i64)> {
    records.sort_unstable();
    let mut kept: Vec<(u64, u64, i8, i64)> = Vec::with_capacity(records.len());
    for vote in records {
        let row = (
            vote.participant,
            vote.statement,
            vote.position as i8,
            vote.timestamp,
        );
        match kept.last_mut() {
            Some(last) if (last.0, last.1) == (row.0, row.1) => {
                let is_tied = last.3 == row.3 && last.2 != row.2;
                *last = if is_tied {
                    (row.0, row.1, Position::Pass as i8, row.3)
                } else {
                    row
                };
            }
            _ => kept.push(row),
        }
    }
    kept
}

/// Region and kind of every voter, when the table knows both of every one of them; else nobody's: half a partition would
/// count the others where they do not belong.
fn known_people(
    table: &Participants,
    votes: &[(u64, u64, i8, i64)],
) -> Vec<(u64, RegionalGroup, StakeholderKind)> {
    let column = |name: &str| table.attributes.iter().position(|held| held == name);
    let (Some(region), Some(kind)) = (column("region"), column("stakeholder")) else {
        return Vec::new();
    };
    let voters: BTreeSet<u64> = votes.iter().map(|(participant, ..)| *participant).collect();
    let known = |voter: &u64| {
        let values = table.values.get(voter)?;
        let region = RegionalGroup::from_word(values.get(region)?)?;
        let kind = StakeholderKind::from_word(values.get(kind)?)?;
        Some((*voter, region, kind))
    };
    voters
        .iter()
        .map(known)
        .collect::<Option<Vec<_>>>()
        .unwrap_or_default()
}

/// The partition of the people; one cell when nothing is known of them. Everybody counts as an organisation of their own.
fn declared(people: &[(u64, RegionalGroup, StakeholderKind)]) -> Result<Partition, Fault> {
    let mut roll: BTreeMap<(RegionalGroup, StakeholderKind), Vec<OrganisationId>> = BTreeMap::new();
    for (person, region, kind) in people {
        let own = Stream::of("imported person", &[&person.to_be_bytes()]);
        roll.entry((*region, *kind))
            .or_default()
            .push(OrganisationId(own.0));
    }
    let entries: Vec<RollEntry> = roll
        .into_iter()
        .map(|((region, kind), organisations)| RollEntry {
            region,
            kind,
            people: organisations.len() as u64,
            organisations,
        })
        .collect();
    partition::declare(&entries)
}

fn begin(
    node: &Node,
    import: &ImportPolis,
    consultation: ConsultationId,
    plan: &Plan,
) -> Result<(), ImportFailure> {
    let text = |body: &str| MultilingualText::new(import.language, body.trim());
    let texts = Texts {
        title: text(&import.title),
        question: text(&import.title),
        background: text(""),
    };
    let begun = PolisImported {
        consultation,
        texts,
        partition: declared(&plan.people)?,
    };
    let stream = gate(consultation);
    decide_blocking(node, || {
        let fact = NewFact::new(stream, POLIS_IMPORTED, 1, &begun)?;
        Ok((Append::of(vec![fact]).expecting(stream, 0), ()))
    })?;
    let statements = statements(consultation, import.language, plan);
    let size = IMPORTED_STATEMENTS_PER_FACT_MAX;
    append(
        node,
        consultation,
        STATEMENTS_IMPORTED,
        &statements,
        size,
        |statements| StatementsImported {
            consultation,
            statements: statements.to_vec(),
        },
    )?;
    let size = IMPORTED_VOTES_PER_FACT_MAX;
    append(
        node,
        consultation,
        PARTICIPANTS_IMPORTED,
        &plan.people,
        size,
        |participants| ParticipantsImported {
            consultation,
            participants: participants.to_vec(),
        },
    )?;
    Ok(())
}

/// The listed statements, and those that were voted on without being listed: they have no text.
fn statements(
    consultation: ConsultationId,
    language: Language,
    plan: &Plan,
) -> Vec<ImportedStatement> {
    let id = |number: u64| {
        let parts: [&[u8]; 2] = [consultation.as_bytes(), &number.to_be_bytes()];
        StatementId(Stream::of("imported statement", &parts).0)
    };
    let listed = plan.comments.iter().map(|comment| ImportedStatement {
        statement: id(comment.id),
        number: comment.id,
        text: Some(MultilingualText::new(language, comment.body.trim())),
        rejected: comment.rejected,
        author: comment.author,
        timestamp: comment.timestamp,
    });
    let unlisted = plan.unlisted.iter().map(|number| ImportedStatement {
        statement: id(*number),
        number: *number,
        text: None,
        rejected: false,
        author: None,
        timestamp: None,
    });
    listed.chain(unlisted).collect()
}

/// Appends rows in facts of at most `size` of them.
fn append<T, F: Serialize>(
    node: &Node,
    consultation: ConsultationId,
    kind: &'static str,
    rows: &[T],
    size: usize,
    fact: impl Fn(&[T]) -> F,
) -> Result<(), ImportFailure> {
    let stream = import_stream(consultation);
    for batch in rows.chunks(size * FACTS_PER_APPEND) {
        decide_blocking(node, || {
            let facts = batch
                .chunks(size)
                .map(|chunk| NewFact::new(stream, kind, 1, &fact(chunk)));
            Ok((Append::of(facts.collect::<Result<_, _>>()?), ()))
        })?;
    }
    Ok(())
}

fn close(node: &Node, consultation: ConsultationId) -> Result<Timestamp, ImportFailure> {
    let stream = gate(consultation);
    let (committed, ()) = decide_blocking(node, || {
        let fact = NewFact::new(stream, CLOSED, 1, &Closed { consultation })?;
        Ok((Append::of(vec![fact]).expecting(stream, 1), ()))
    })?;
    Ok(committed.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use opinion::Votes;
    use proptest::prelude::{Strategy, prop, proptest};

    fn some_votes() -> impl Strategy<Value = Vec<Vote>> {
        let one = (0..5_u64, 0..4_u64, 0..3_i64, -1..=1_i64).prop_map(|(who, what, when, said)| {
            let position = Position::from_number(said).unwrap();
            Vote {
                participant: who,
                statement: what,
                timestamp: when,
                position,
            }
        });
        prop::collection::vec(one, 1..60)
    }

    proptest! {
        #[test]
        fn the_vote_that_counts_is_the_one_that_the_mathematics_counts(records in some_votes()) {
            let kept = latest(records.clone());
            let (votes, _) = Votes::from_records(records);
            let mut expected = Vec::new();
            for (row, participant) in votes.participants().iter().enumerate() {
                for (column, position) in votes.row(row) {
                    expected.push((*participant, votes.statements()[column], position));
                }
            }
            let found: Vec<_> = kept.iter().map(|vote| (vote.0, vote.1, vote.2)).collect();
            assert_eq!(found, expected);
        }
    }
}
