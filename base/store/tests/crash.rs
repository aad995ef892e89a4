//! `kill -9` at random moments during a stream of votes: nothing that was acknowledged is lost.
//!
//! The parent starts this test binary again as a child that appends from several threads and prints a line for each
//! acknowledgement, kills it after a number of lines that differs each time, opens the folder, and looks for every one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails panics"
)]

use kernel::{Append, Clock, Entropy, Fact, Fault, NewFact, PersonId, Stream};
use rusqlite::Connection;
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use store::{Options, Store, View};
use tempfile::TempDir;

const FOLDER: &str = "CONCORD_CRASH_FOLDER";
const WRITERS: u64 = 4;

fn fold(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let ballot: Option<(u64, u64)> = fact.sealed("ballot")?;
    let Some((writer, number)) = ballot else {
        return Ok(());
    };
    tables
        .execute(
            "INSERT INTO ballot_votes (writer, number) VALUES (?1, ?2)",
            (writer.cast_signed(), number.cast_signed()),
        )
        .map(|_| ())
        .map_err(|error| Fault::from_source("folding", error))
}

const BALLOT: View = View {
    name: "ballot",
    version: 1,
    schema: "CREATE TABLE ballot_votes (writer INTEGER, number INTEGER, PRIMARY KEY (writer, number)) STRICT;",
    kinds: &["ballot.vote_cast"],
    fold,
};

fn open(folder: &Path) -> Store {
    Store::open(Options {
        folder,
        views: vec![BALLOT],
        desk: vec![],
        clock: Clock::system(),
        entropy: Entropy::system(),
        rebuild: false,
        progress: None,
    })
    .unwrap()
}

#[test]
#[ignore = "the child that the crash tests start and kill"]
fn votes_until_killed() {
    #[expect(
        clippy::disallowed_methods,
        reason = "how the parent names the folder to its child"
    )]
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let store = open(Path::new(&folder));
    let start = store.head();
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let store = &store;
            scope.spawn(move || {
                for number in start.. {
                    let person = PersonId([u8::try_from(writer).unwrap(); 16]);
                    let stream = Stream::of("ballot", &[&writer.to_be_bytes()]);
                    let fact = NewFact::new(stream, "ballot.vote_cast", 1, &())
                        .unwrap()
                        .sealed("ballot", person, &(writer, number))
                        .unwrap();
                    store.append_blocking(Append::of(vec![fact])).unwrap();
                    let mut out = std::io::stdout().lock();
                    writeln!(out, "ack {writer} {number}").unwrap();
                    out.flush().unwrap();
                }
            });
        }
    });
}

/// Runs the child on `folder`, kills it after `acks` acknowledgements, and gives back all that came out before the end.
fn run_and_kill(folder: &Path, acks: usize) -> HashSet<(u64, u64)> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "votes_until_killed", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut acknowledged = HashSet::new();
    let mut is_killed = false;
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        let Some(numbers) = line.strip_prefix("ack ") else {
            continue;
        };
        // A line cut off by the kill was no acknowledgement that anybody could read.
        if let Some((writer, number)) = numbers.split_once(' ')
            && let (Ok(writer), Ok(number)) = (writer.parse(), number.parse())
        {
            acknowledged.insert((writer, number));
        }
        if acknowledged.len() >= acks && !is_killed {
            child.kill().unwrap();
            is_killed = true;
        }
    }
    child.wait().unwrap();
    assert!(is_killed, "the child ended by itself");
    acknowledged
}

fn kill_repeatedly(rounds: u64) {
    let folder = TempDir::new().unwrap();
    let mut acknowledged = HashSet::new();
    let mut moment = 0x9E37_79B9_u64;
    for round in 0..rounds {
        moment = moment
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(round + 1);
        let acks = 1 + usize::try_from((moment >> 33) % 300).unwrap();
        acknowledged.extend(run_and_kill(folder.path(), acks));
        let store = open(folder.path());
        let held: HashSet<(u64, u64)> = store
            .view(|tables| {
                tables
                    .prepare("SELECT writer, number FROM ballot_votes")?
                    .query_map([], |row| {
                        Ok((
                            row.get::<_, i64>(0)?.cast_unsigned(),
                            row.get::<_, i64>(1)?.cast_unsigned(),
                        ))
                    })?
                    .collect()
            })
            .unwrap();
        let lost: Vec<_> = acknowledged.difference(&held).collect();
        assert!(
            lost.is_empty(),
            "round {round}: acknowledged and lost: {lost:?}"
        );
        let facts = store.facts(1, usize::MAX / 2).unwrap();
        assert_eq!(facts.len(), held.len(), "the views hold what the log holds");
        assert!(
            facts
                .iter()
                .enumerate()
                .all(|(place, fact)| fact.seq == place as u64 + 1)
        );
    }
}

#[test]
fn no_acknowledged_vote_is_lost_when_the_process_is_killed() {
    kill_repeatedly(12);
}

#[test]
#[ignore = "the long form, run by `cargo xtask judges`"]
fn no_acknowledged_vote_is_lost_in_many_kills() {
    kill_repeatedly(150);
}
