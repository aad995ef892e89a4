//! Folds what a Polis export brings in, chunk by chunk. Its participants are nobody of this node: they have no person,
//! only the number that the export gives them.

use super::{column, consultations, json};
use crate::model::facts::{
    ImportedStatement, ParticipantsImported, PolisImported, StatementsImported, VotesImported,
};
use crate::model::statement::digest_of_text;
use kernel::{ConsultationId, Context, Fact, Fault};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, HashMap};

pub(super) fn begun(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let begun: PolisImported = fact.public()?;
    let title = json(&begun.texts.title)?;
    let question = json(&begun.texts.question)?;
    let background = json(&begun.texts.background)?;
    let declared = json(&begun.partition)?;
    tables
        .prepare_cached(
            "INSERT INTO consultations_consultations (id, created_seq, revision, phase, title, question, background,
             participation, recorded, imported, seed, partition, created_at)
             VALUES (?1, ?2, ?3, 'draft', ?4, ?5, ?6, 'open', 1, 1, 0, ?7, ?8)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                begun.consultation.0,
                column(fact.seq),
                column(fact.revision),
                title,
                question,
                background,
                declared,
                fact.at.as_micros(),
            ])
        })
        .doing("folding an import")?;
    consultations::strata(tables, begun.consultation, &begun.partition)
}

pub(super) fn statements(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let chunk: StatementsImported = fact.public()?;
    for (place, statement) in chunk.statements.iter().enumerate() {
        insert_statement(tables, fact, chunk.consultation, statement, place)?;
    }
    let accepted = chunk
        .statements
        .iter()
        .filter(|statement| !statement.rejected)
        .count();
    let last = chunk
        .statements
        .iter()
        .map(|statement| statement.number)
        .max()
        .unwrap_or(0);
    tables
        .prepare_cached(
            "UPDATE consultations_consultations SET statements = statements + ?2, numbers = MAX(numbers, ?3)
             WHERE id = ?1",
        )
        .and_then(|mut update| {
            update.execute(params![chunk.consultation.0, accepted as i64, column(last)])
        })
        .doing("folding imported statements")?;
    Ok(())
}

fn insert_statement(
    tables: &Connection,
    fact: &Fact,
    consultation: ConsultationId,
    statement: &ImportedStatement,
    place: usize,
) -> Result<(), Fault> {
    let text = statement.text.as_ref().map(json).transpose()?;
    tables
        .prepare_cached(
            "INSERT INTO consultations_statements (number, id, consultation, shown_number, text, digest, source_author,
             seeded, state, submitted_at, decided_at, decided_seq, revision, source_timestamp)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8, ?9, ?9, ?10, 0, ?11)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                imported_number(fact.seq, place as u64),
                statement.statement.0,
                consultation.0,
                column(statement.number),
                text,
                statement.text.as_ref().map(|text| digest_of_text(&text.body)),
                statement.author.map(column),
                if statement.rejected { "rejected" } else { "accepted" },
                fact.at.as_micros(),
                column(fact.seq),
                statement.timestamp,
            ])
        })
        .doing("folding an imported statement")?;
    Ok(())
}

/// Negative, so that it never meets the number of a fact: the fact that brought it, and its place there.
const fn imported_number(seq: u64, place: u64) -> i64 {
    -(((seq << 20) | place) as i64) - 1
}

pub(super) fn participants(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let chunk: ParticipantsImported = fact.public()?;
    let mut people = People::new(tables, chunk.consultation, fact.seq);
    for (source, region, kind) in chunk.participants {
        people.number_of(source, region.word(), kind.word())?;
    }
    people.count()
}

pub(super) fn votes(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let chunk: VotesImported = fact.public()?;
    let statements = statement_numbers(tables, chunk.consultation).doing("reading statements")?;
    let mut people = People::new(tables, chunk.consultation, fact.seq);
    let mut tallies: BTreeMap<(i64, i64), [i64; 3]> = BTreeMap::new();
    let mut insert = tables
        .prepare_cached(
            "INSERT OR IGNORE INTO consultations_votes
             (participant, statement, position, important, at, seq, released, released_seq)
             VALUES (?1, ?2, ?3, 0, ?4, ?5, ?3, ?5)",
        )
        .doing("folding imported votes")?;
    let mut kept = 0;
    for (source, number, position, timestamp) in chunk.votes {
        let Some(statement) = statements.get(&number) else {
            continue;
        };
        let (participant, cell) = people.number_of(source, "no-group", "civil-society")?;
        let row = params![
            participant,
            statement,
            position,
            timestamp,
            column(fact.seq)
        ];
        if insert.execute(row).doing("folding imported votes")? == 1 {
            tallies.entry((*statement, cell)).or_default()
                [usize::from(position.unsigned_abs()) + usize::from(position < 0)] += 1;
            people.voted(participant);
            kept += 1;
        }
    }
    for ((statement, cell), [pass, agree, disagree]) in tallies {
        add_to_tally(tables, statement, cell, [agree, pass, disagree], fact.seq)
            .doing("counting imported votes")?;
    }
    people.count()?;
    tables
        .prepare_cached(
            "UPDATE consultations_consultations SET votes = votes + ?2, released_seq = ?3 WHERE id = ?1",
        )
        .and_then(|mut update| {
            update.execute(params![chunk.consultation.0, kept, column(fact.seq)])
        })
        .doing("counting imported votes")?;
    Ok(())
}

fn statement_numbers(
    tables: &Connection,
    consultation: ConsultationId,
) -> Result<HashMap<u64, i64>, rusqlite::Error> {
    tables
        .prepare_cached(
            "SELECT shown_number, number FROM consultations_statements WHERE consultation = ?1",
        )?
        .query_map([consultation.0], |row| {
            Ok((row.get::<_, i64>(0)?.cast_unsigned(), row.get(1)?))
        })?
        .collect()
}

/// What an export says is public already: it is released at once.
fn add_to_tally(
    tables: &Connection,
    statement: i64,
    cell: i64,
    [agree, pass, disagree]: [i64; 3],
    seq: u64,
) -> Result<(), rusqlite::Error> {
    tables
        .prepare_cached(
            "INSERT INTO consultations_tallies (statement, cell, agree, pass, disagree, fresh,
             released_agree, released_pass, released_disagree, released_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, 0, ?3, ?4, ?5, ?6)
             ON CONFLICT (statement, cell) DO UPDATE SET agree = agree + ?3, pass = pass + ?4,
                disagree = disagree + ?5, released_agree = released_agree + ?3,
                released_pass = released_pass + ?4, released_disagree = released_disagree + ?5,
                released_seq = ?6",
        )?
        .execute(params![statement, cell, agree, pass, disagree, column(seq)])?;
    Ok(())
}

/// The participants that a chunk names, looked up once each.
struct People<'a> {
    tables: &'a Connection,
    consultation: ConsultationId,
    seq: u64,
    known: HashMap<u64, (i64, i64)>,
    votes: HashMap<i64, i64>,
    newly: u64,
}

impl<'a> People<'a> {
    fn new(tables: &'a Connection, consultation: ConsultationId, seq: u64) -> Self {
        Self {
            tables,
            consultation,
            seq,
            known: HashMap::new(),
            votes: HashMap::new(),
            newly: 0,
        }
    }

    /// The number and cell of the participant that the export calls `source`; made when they are new.
    fn number_of(&mut self, source: u64, region: &str, kind: &str) -> Result<(i64, i64), Fault> {
        if let Some(known) = self.known.get(&source) {
            return Ok(*known);
        }
        let known = match self.find(source).doing("looking up a participant")? {
            Some(known) => known,
            None => self
                .insert(source, region, kind)
                .doing("folding a participant")?,
        };
        self.known.insert(source, known);
        Ok(known)
    }

    fn find(&self, source: u64) -> Result<Option<(i64, i64)>, rusqlite::Error> {
        self.tables
            .prepare_cached(
                "SELECT number, cell FROM consultations_participants WHERE consultation = ?1 AND source = ?2",
            )?
            .query_row(params![self.consultation.0, column(source)], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()
    }

    fn insert(
        &mut self,
        source: u64,
        region: &str,
        kind: &str,
    ) -> Result<(i64, i64), rusqlite::Error> {
        let number = imported_number(self.seq, self.newly);
        self.newly += 1;
        let speaker = [&[0; 8], source.to_be_bytes().as_slice()].concat();
        let cell = self
            .tables
            .prepare_cached(
                "INSERT INTO consultations_participants
                 (number, consultation, source, region, kind, speaker, cell)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, COALESCE((SELECT cell FROM consultations_strata
                    WHERE consultation = ?2 AND region = ?4 AND kind = ?5), 0)) RETURNING cell",
            )?
            .query_row(
                params![
                    number,
                    self.consultation.0,
                    column(source),
                    region,
                    kind,
                    speaker
                ],
                |row| row.get(0),
            )?;
        Ok((number, cell))
    }

    fn voted(&mut self, participant: i64) {
        *self.votes.entry(participant).or_default() += 1;
    }

    /// Writes how many votes each has, and how many people there are.
    fn count(self) -> Result<(), Fault> {
        let mut update = self
            .tables
            .prepare_cached(
                "UPDATE consultations_participants SET votes = votes + ?2, released = 1 WHERE number = ?1
                 RETURNING votes = ?2",
            )
            .doing("counting participants")?;
        let mut newly = 0;
        for (participant, votes) in self.votes {
            let is_first: bool = update
                .query_row(params![participant, votes], |row| row.get(0))
                .doing("counting participants")?;
            newly += i64::from(is_first);
        }
        self.tables
            .prepare_cached(
                "UPDATE consultations_consultations SET people = people + ?2 WHERE id = ?1",
            )
            .and_then(|mut update| update.execute(params![self.consultation.0, newly]))
            .doing("counting participants")?;
        Ok(())
    }
}
