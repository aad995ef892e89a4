//! Durable appends per second beside SQLite's own limit, in one process and one run.
//!
//! The control joins waiting writers into one commit as the store does, but each vote is four plain inserts into one file
//! (`synchronous=FULL`) and nothing else. Ours seals each vote, checks two revisions, makes it durable, folds it into a
//! view and only then answers. Run by `cargo xtask bench`.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot run stops")]

use kernel::{Append, Clock, Entropy, Fact, Fault, NewFact, PersonId, Stream};
use rusqlite::Connection;
use std::io::Write;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::time::{Duration, Instant};
use store::{Options, Store, View};

const WRITERS: [usize; 4] = [1, 16, 64, 256];
const VOTES_MIN: usize = 3000;
const VOTES_MAX: usize = 60_000;
const STATEMENTS: u64 = 50;

const SCHEMA: &str = "CREATE TABLE bench_votes (statement INTEGER, person BLOB, position INTEGER,
    PRIMARY KEY (statement, person)) STRICT, WITHOUT ROWID;
    CREATE TABLE bench_tallies (statement INTEGER PRIMARY KEY, votes INTEGER NOT NULL) STRICT;";

fn fold(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let Some((statement, person, position)) = fact.sealed::<(u64, PersonId, i8)>("ballot")? else {
        return Ok(());
    };
    let write = || -> Result<(), rusqlite::Error> {
        tables
            .prepare_cached("INSERT OR REPLACE INTO bench_votes VALUES (?1, ?2, ?3)")?
            .execute((statement.cast_signed(), person.as_bytes(), position))?;
        tables
            .prepare_cached(
                "INSERT INTO bench_tallies VALUES (?1, 1)
                 ON CONFLICT (statement) DO UPDATE SET votes = votes + 1",
            )?
            .execute([statement.cast_signed()])?;
        Ok(())
    };
    write().map_err(|error| Fault::from_source("folding", error))
}

const BENCH: View = View {
    name: "bench",
    version: 1,
    schema: SCHEMA,
    kinds: &["bench.vote_cast"],
    fold,
};

struct Figures {
    per_second: f64,
    p50: Duration,
    p99: Duration,
}

fn main() {
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "| writers | control votes/s | p50 | p99 | concord votes/s | p50 | p99 | ratio |"
    )
    .ok();
    writeln!(out, "|---|---|---|---|---|---|---|---|").ok();
    for writers in WRITERS {
        let votes = (writers * 900).clamp(VOTES_MIN, VOTES_MAX);
        let folder = tempfile::TempDir::new().unwrap();
        let control = control(folder.path(), writers, votes);
        let ours = ours(folder.path(), writers, votes);
        writeln!(
            out,
            "| {writers} | {:.0} | {:.1?} | {:.1?} | {:.0} | {:.1?} | {:.1?} | {:.2} |",
            control.per_second,
            control.p50,
            control.p99,
            ours.per_second,
            ours.p50,
            ours.p99,
            ours.per_second / control.per_second
        )
        .ok();
    }
    rebuild(&mut out);
}

/// Runs `act` from `writers` threads until `votes` have been made; every call has its own number.
fn measure(writers: usize, votes: usize, act: impl Fn(u64) + Sync) -> Figures {
    let started = Instant::now();
    let mut latencies: Vec<Duration> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..writers)
            .map(|writer| {
                let act = &act;
                scope.spawn(move || {
                    let mut latencies = Vec::new();
                    let mut number = writer;
                    while number < votes {
                        let began = Instant::now();
                        act(number as u64);
                        latencies.push(began.elapsed());
                        number += writers;
                    }
                    latencies
                })
            })
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    });
    let took = started.elapsed();
    latencies.sort_unstable();
    Figures {
        per_second: latencies.len() as f64 / took.as_secs_f64(),
        p50: latencies[latencies.len() / 2],
        p99: latencies[latencies.len() * 99 / 100],
    }
}

fn person_of(number: u64) -> PersonId {
    let mut bytes = [7; 16];
    bytes[..8].copy_from_slice(&(number / STATEMENTS).to_be_bytes());
    PersonId(bytes)
}

type Waiting = (u64, SyncSender<()>);

fn control(folder: &Path, writers: usize, votes: usize) -> Figures {
    let (jobs, inbox): (Sender<Waiting>, Receiver<Waiting>) = channel();
    let connection = Connection::open(folder.join("control.db")).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
             CREATE TABLE a (id INTEGER PRIMARY KEY, stream BLOB, body BLOB);
             CREATE TABLE b (id INTEGER PRIMARY KEY, body BLOB);
             CREATE TABLE c (id INTEGER PRIMARY KEY, body BLOB);
             CREATE TABLE d (statement INTEGER, person BLOB, position INTEGER, PRIMARY KEY (statement, person)) WITHOUT ROWID;",
        )
        .unwrap();
    let writer = std::thread::spawn(move || {
        while let Ok(first) = inbox.recv() {
            let mut batch = vec![first];
            batch.extend(inbox.try_iter().take(1023));
            let transaction = connection.unchecked_transaction().unwrap();
            for (number, _) in &batch {
                insert_four(&transaction, *number).unwrap();
            }
            transaction.commit().unwrap();
            for (_, answer) in batch {
                answer.send(()).unwrap();
            }
        }
    });
    let figures = measure(writers, votes, |number| {
        let (answer, done) = sync_channel(1);
        jobs.send((number, answer)).unwrap();
        done.recv().unwrap();
    });
    drop(jobs);
    writer.join().unwrap();
    figures
}

fn insert_four(transaction: &Connection, number: u64) -> Result<(), rusqlite::Error> {
    let id = number.cast_signed();
    let body = [0x5A_u8; 120];
    transaction
        .prepare_cached("INSERT INTO a VALUES (?1, ?2, ?3)")?
        .execute((id, person_of(number).as_bytes(), &body[..]))?;
    transaction
        .prepare_cached("INSERT INTO b VALUES (?1, ?2)")?
        .execute((id, &body[..]))?;
    transaction
        .prepare_cached("INSERT INTO c VALUES (?1, ?2)")?
        .execute((id, &body[..32]))?;
    transaction
        .prepare_cached("INSERT INTO d VALUES (?1, ?2, 1)")?
        .execute((
            (number % STATEMENTS).cast_signed(),
            person_of(number).as_bytes(),
        ))?;
    Ok(())
}

fn open(folder: &Path, rebuild: bool) -> Store {
    Store::open(Options {
        folder,
        views: vec![BENCH],
        desk: vec![],
        clock: Clock::system(),
        entropy: Entropy::system(),
        rebuild,
        progress: None,
    })
    .unwrap()
}

fn vote(number: u64, gate: Stream) -> Append {
    let person = person_of(number);
    let statement = number % STATEMENTS;
    let stream = Stream::of("vote", &[person.as_bytes(), &statement.to_be_bytes()]);
    let fact = NewFact::new(
        stream,
        "bench.vote_cast",
        1,
        &serde_json::json!({ "statement": statement }),
    )
    .unwrap()
    .sealed("ballot", person, &(statement, person, 1_i8))
    .unwrap();
    Append::of(vec![fact])
        .expecting(gate, 0)
        .expecting(stream, 0)
}

fn ours(folder: &Path, writers: usize, votes: usize) -> Figures {
    let store = open(&folder.join("concord"), false);
    let gate = Stream::of("gate", &[]);
    measure(writers, votes, |number| {
        store.append_blocking(vote(number, gate)).unwrap();
    })
}

fn rebuild(out: &mut impl Write) {
    const FACTS: u64 = 1_000_000;
    let folder = tempfile::TempDir::new().unwrap();
    let store = open(folder.path(), false);
    let gate = Stream::of("gate", &[]);
    for first in (0..FACTS).step_by(1000) {
        let mut whole = Append::default();
        for number in first..first + 1000 {
            whole.facts.extend(vote(number, gate).facts);
        }
        store.append_blocking(whole).unwrap();
    }
    drop(store);
    let started = Instant::now();
    let store = open(folder.path(), true);
    writeln!(
        out,
        "\nrebuild of {} facts: {:.1?}",
        store.head(),
        started.elapsed()
    )
    .ok();
}
