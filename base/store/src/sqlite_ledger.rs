//! The ledger on SQLite: WAL, `synchronous=FULL`, so that an acknowledged append survives a power cut on storage that
//! honours flushes.

use crate::ledger::{Ledger, Prepared, PreparedFact, SealedRow, StoredFact, Verdict};
use kernel::{Context, Fault, PersonId, Stream, Timestamp};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};
use std::collections::HashMap;
use std::path::Path;

/// How many streams' revisions the writer remembers.
const REVISIONS_MAX: usize = 200_000;

const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS facts (
    seq INTEGER PRIMARY KEY, stream BLOB NOT NULL, revision INTEGER NOT NULL, kind INTEGER NOT NULL,
    version INTEGER NOT NULL, at INTEGER NOT NULL, public BLOB NOT NULL, commitments BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS facts_by_stream ON facts (stream, revision);
CREATE TABLE IF NOT EXISTS kinds (number INTEGER PRIMARY KEY, kind TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE IF NOT EXISTS vault (
    seq INTEGER NOT NULL, place INTEGER NOT NULL, subject BLOB NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (seq, place)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS subjects (
    subject BLOB PRIMARY KEY, period INTEGER NOT NULL, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unique_keys (key BLOB PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS checkpoints (name TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS leases (name TEXT PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
";

/// The SQLite file behind the writer thread.
pub struct SqliteLedger {
    connection: Connection,
    revisions: HashMap<Stream, u64>,
    kinds: HashMap<&'static str, i64>,
    head: u64,
}

pub(crate) fn connect(path: &Path) -> Result<Connection, Fault> {
    let open = || -> Result<Connection, rusqlite::Error> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.set_prepared_statement_cache_capacity(64);
        connection.execute_batch(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;
             PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON;
             PRAGMA wal_autocheckpoint=20000; PRAGMA cache_size=-65536;",
        )?;
        connection.execute_batch(SCHEMA)?;
        Ok(connection)
    };
    open().doing(format!("opening the log {}", path.display()))
}

impl SqliteLedger {
    /// Opens the log, making it when it is not there.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        Self::on(connect(path)?)
    }

    pub(crate) fn on(connection: Connection) -> Result<Self, Fault> {
        let head: i64 = connection
            .query_row("SELECT coalesce(max(seq), 0) FROM facts", [], |row| {
                row.get(0)
            })
            .doing("reading the head of the log")?;
        let head = u64::try_from(head).doing("reading the head of the log")?;
        Ok(Self {
            connection,
            revisions: HashMap::new(),
            kinds: HashMap::new(),
            head,
        })
    }
}

impl Ledger for SqliteLedger {
    fn append(
        &mut self,
        batch: &[Prepared],
        revisions: &mut Vec<u64>,
    ) -> Result<Vec<Verdict>, Fault> {
        if self.revisions.len() > REVISIONS_MAX {
            self.revisions.clear();
        }
        let mut head = self.head;
        let mut moved = HashMap::new();
        let Self {
            connection,
            revisions: remembered,
            kinds,
            ..
        } = self;
        let mut write = || -> Result<Vec<Verdict>, rusqlite::Error> {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut step = Step {
                transaction: &transaction,
                remembered,
                moved: &mut moved,
                kinds,
            };
            let mut verdicts = Vec::with_capacity(batch.len());
            for prepared in batch {
                verdicts.push(step.append_one(prepared, &mut head, revisions)?);
            }
            transaction.commit()?;
            Ok(verdicts)
        };
        match write() {
            Ok(verdicts) => {
                self.head = head;
                self.revisions.extend(moved);
                Ok(verdicts)
            }
            Err(error) => {
                // What was remembered of the failed commit is not trusted.
                self.kinds.clear();
                self.revisions.clear();
                Err(Fault::from_source("committing to the log", error))
            }
        }
    }

    fn read_range(&self, from: u64, limit: usize) -> Result<Vec<StoredFact>, Fault> {
        read_range(&self.connection, from, limit).doing("reading the log")
    }

    fn head(&self) -> Result<u64, Fault> {
        Ok(self.head)
    }

    fn checkpoint(&self, name: &str) -> Result<u64, Fault> {
        read_checkpoint(&self.connection, name).doing("reading a checkpoint")
    }

    fn set_checkpoint(&mut self, name: &str, seq: u64) -> Result<(), Fault> {
        self.connection
            .execute(
                "INSERT INTO checkpoints (name, seq) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET seq = excluded.seq",
                (name, seq.cast_signed()),
            )
            .map(|_| ())
            .doing("writing a checkpoint")
    }

    fn subject_key(&self, subject: PersonId) -> Result<Option<(u32, Vec<u8>)>, Fault> {
        read_subject_key(&self.connection, subject).doing("reading a key of the vault")
    }

    fn lease(
        &mut self,
        name: &str,
        holder: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, Fault> {
        self.connection
            .execute(
                "INSERT INTO leases (name, holder, until) VALUES (?1, ?2, ?3)
                 ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
                 WHERE leases.holder = excluded.holder OR leases.until <= ?4",
                (name, holder, until.as_micros(), now.as_micros()),
            )
            .map(|changed| changed == 1)
            .doing("taking a lease")
    }
}

/// One commit in the making.
struct Step<'a> {
    transaction: &'a Transaction<'a>,
    remembered: &'a HashMap<Stream, u64>,
    moved: &'a mut HashMap<Stream, u64>,
    kinds: &'a mut HashMap<&'static str, i64>,
}

impl Step<'_> {
    fn append_one(
        &mut self,
        prepared: &Prepared,
        head: &mut u64,
        revisions: &mut Vec<u64>,
    ) -> Result<Verdict, rusqlite::Error> {
        for (stream, expected) in &prepared.expects {
            if self.revision_of(*stream)? != *expected {
                return Ok(Verdict::Overtaken);
            }
        }
        for key in &prepared.takes {
            if self.is_held(&key.0)? && !prepared.frees.contains(key) {
                return Ok(Verdict::Taken);
            }
        }
        for (subject, _, wrapped) in &prepared.new_subjects {
            // Another key was stored for the same person meanwhile: what was sealed under this one could not be opened.
            let held = read_subject_key(self.transaction, *subject)?;
            if held.is_some_and(|(_, stored)| stored != *wrapped) {
                return Ok(Verdict::Overtaken);
            }
        }
        let first = *head + 1;
        for (subject, period, wrapped) in &prepared.new_subjects {
            self.transaction
                .prepare_cached(
                    "INSERT OR IGNORE INTO subjects (subject, period, wrapped) VALUES (?1, ?2, ?3)",
                )?
                .execute((subject.as_bytes(), period, wrapped))?;
        }
        for fact in &prepared.facts {
            *head += 1;
            revisions.push(self.insert(*head, fact, prepared.at)?);
        }
        for key in &prepared.frees {
            self.transaction
                .prepare_cached("DELETE FROM unique_keys WHERE key = ?1")?
                .execute([&key.0])?;
        }
        for key in &prepared.takes {
            self.transaction
                .prepare_cached("INSERT INTO unique_keys (key, seq) VALUES (?1, ?2)")?
                .execute((&key.0, first.cast_signed()))?;
        }
        Ok(Verdict::Written { first })
    }

    fn insert(
        &mut self,
        seq: u64,
        fact: &PreparedFact,
        at: Timestamp,
    ) -> Result<u64, rusqlite::Error> {
        let revision = self.revision_of(fact.stream)? + 1;
        let kind = self.kind_number(fact.kind)?;
        let mut commitments = Vec::new();
        for field in &fact.sealed {
            commitments.push(u8::try_from(field.name.len()).unwrap_or(u8::MAX));
            commitments.extend_from_slice(field.name.as_bytes());
            commitments.extend_from_slice(&field.commitment);
        }
        self.transaction
            .prepare_cached(
                "INSERT INTO facts (seq, stream, revision, kind, version, at, public, commitments)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute((
                seq.cast_signed(),
                &fact.stream.0,
                revision.cast_signed(),
                kind,
                fact.version,
                at.as_micros(),
                &fact.public,
                &commitments,
            ))?;
        for (place, field) in fact.sealed.iter().enumerate() {
            self.transaction
                .prepare_cached(
                    "INSERT INTO vault (seq, place, subject, content) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute((
                    seq.cast_signed(),
                    place as i64,
                    field.subject.as_bytes(),
                    &field.ciphertext,
                ))?;
        }
        self.moved.insert(fact.stream, revision);
        Ok(revision)
    }

    fn revision_of(&mut self, stream: Stream) -> Result<u64, rusqlite::Error> {
        if let Some(revision) = self
            .moved
            .get(&stream)
            .or_else(|| self.remembered.get(&stream))
        {
            return Ok(*revision);
        }
        let revision: i64 = self
            .transaction
            .prepare_cached("SELECT coalesce(max(revision), 0) FROM facts WHERE stream = ?1")?
            .query_row([&stream.0], |row| row.get(0))?;
        self.moved.insert(stream, revision.cast_unsigned());
        Ok(revision.cast_unsigned())
    }

    fn is_held(&self, key: &[u8; 32]) -> Result<bool, rusqlite::Error> {
        self.transaction
            .prepare_cached("SELECT 1 FROM unique_keys WHERE key = ?1")?
            .exists([key])
    }

    fn kind_number(&mut self, kind: &'static str) -> Result<i64, rusqlite::Error> {
        if let Some(number) = self.kinds.get(kind) {
            return Ok(*number);
        }
        self.transaction
            .execute("INSERT OR IGNORE INTO kinds (kind) VALUES (?1)", [kind])?;
        let number = self.transaction.query_row(
            "SELECT number FROM kinds WHERE kind = ?1",
            [kind],
            |row| row.get(0),
        )?;
        self.kinds.insert(kind, number);
        Ok(number)
    }
}

pub(crate) fn read_range(
    connection: &Connection,
    from: u64,
    limit: usize,
) -> Result<Vec<StoredFact>, rusqlite::Error> {
    let mut query = connection.prepare_cached(
        "SELECT seq, stream, revision, kinds.kind, version, at, public, commitments
         FROM facts JOIN kinds ON kinds.number = facts.kind
         WHERE seq >= ?1 ORDER BY seq LIMIT ?2",
    )?;
    let mut vault = connection
        .prepare_cached("SELECT subject, content FROM vault WHERE seq = ?1 AND place = ?2")?;
    let mut rows = query.query((from.cast_signed(), limit as i64))?;
    let mut facts = Vec::new();
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let commitments: Vec<u8> = row.get(7)?;
        let mut sealed = Vec::new();
        for (place, (name, commitment)) in split_commitments(&commitments).into_iter().enumerate() {
            let content = vault
                .query_row((seq, place as i64), |row| {
                    Ok((PersonId(row.get::<_, [u8; 16]>(0)?), row.get(1)?))
                })
                .optional()?;
            sealed.push(SealedRow {
                name,
                commitment,
                content,
            });
        }
        facts.push(StoredFact {
            seq: seq.cast_unsigned(),
            stream: Stream(row.get(1)?),
            revision: row.get::<_, i64>(2)?.cast_unsigned(),
            kind: row.get(3)?,
            version: row.get(4)?,
            at: Timestamp::from_micros(row.get(5)?),
            public: row.get(6)?,
            sealed,
        });
    }
    Ok(facts)
}

fn split_commitments(mut bytes: &[u8]) -> Vec<(String, [u8; 32])> {
    let mut fields = Vec::new();
    while let Some((length, rest)) = bytes.split_first() {
        let length = usize::from(*length);
        let Some((name, rest)) = rest.split_at_checked(length) else {
            break;
        };
        let Some((commitment, rest)) = rest.split_first_chunk::<32>() else {
            break;
        };
        fields.push((String::from_utf8_lossy(name).into_owned(), *commitment));
        bytes = rest;
    }
    fields
}

pub(crate) fn read_checkpoint(connection: &Connection, name: &str) -> Result<u64, rusqlite::Error> {
    let seq: Option<i64> = connection
        .prepare_cached("SELECT seq FROM checkpoints WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    Ok(seq.unwrap_or(0).cast_unsigned())
}

pub(crate) fn read_subject_key(
    connection: &Connection,
    subject: PersonId,
) -> Result<Option<(u32, Vec<u8>)>, rusqlite::Error> {
    connection
        .prepare_cached("SELECT period, wrapped FROM subjects WHERE subject = ?1")?
        .query_row([subject.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
}

pub(crate) fn subject_keys_before(
    connection: &Connection,
    period: u32,
) -> Result<Vec<(PersonId, u32, Vec<u8>)>, rusqlite::Error> {
    connection
        .prepare("SELECT subject, period, wrapped FROM subjects WHERE period < ?1")?
        .query_map([period], |row| {
            Ok((
                PersonId(row.get::<_, [u8; 16]>(0)?),
                row.get(1)?,
                row.get(2)?,
            ))
        })?
        .collect()
}

pub(crate) fn replace_subject_key(
    connection: &Connection,
    subject: PersonId,
    period: u32,
    wrapped: &[u8],
) -> Result<(), rusqlite::Error> {
    connection
        .prepare_cached("UPDATE subjects SET period = ?2, wrapped = ?3 WHERE subject = ?1")?
        .execute((subject.as_bytes(), period, wrapped))
        .map(|_| ())
}
