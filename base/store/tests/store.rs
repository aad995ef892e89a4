//! What the store promises, seen from outside: order, uniqueness, sealing, rebuilding, one process to a folder.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that fails panics"
)]

use kernel::{
    Append, Clock, Entropy, Fact, Fault, NewFact, PersonId, Stream, Timestamp, UniqueKey,
};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::path::Path;
use store::{KEYS_FILE, LOG_FILE, Options, Rejected, Store, View};
use tempfile::TempDir;

#[derive(Serialize, Deserialize)]
struct Said {
    topic: String,
}

#[derive(Serialize, Deserialize)]
struct Secret {
    words: String,
}

const SCHEMA: &str =
    "CREATE TABLE talk_said (seq INTEGER PRIMARY KEY, topic TEXT NOT NULL, words TEXT) STRICT;";

fn fold(tables: &Connection, fact: &Fact) -> Result<(), Fault> {
    let said: Said = fact.public()?;
    let secret: Option<Secret> = fact.sealed("secret")?;
    tables
        .execute(
            "INSERT INTO talk_said (seq, topic, words) VALUES (?1, ?2, ?3)",
            (
                fact.seq.cast_signed(),
                said.topic,
                secret.map(|secret| secret.words),
            ),
        )
        .map(|_| ())
        .map_err(|error| Fault::from_source("folding", error))
}

const TALK: View = View {
    name: "talk",
    version: 1,
    schema: SCHEMA,
    kinds: &["talk.said"],
    fold,
};

struct Bench {
    folder: TempDir,
    clock: Clock,
}

impl Bench {
    fn new() -> Self {
        let clock = Clock::set_to(Timestamp::from_micros(1_790_000_000_000_000));
        Self {
            folder: TempDir::new().unwrap(),
            clock,
        }
    }

    fn try_open(&self, views: Vec<View>, rebuild: bool) -> Result<Store, Fault> {
        Store::open(Options {
            folder: self.folder.path(),
            views,
            desk: vec![],
            clock: self.clock.clone(),
            entropy: Entropy::system(),
            rebuild,
            progress: None,
        })
    }

    fn open(&self) -> Store {
        self.try_open(vec![TALK], false).unwrap()
    }
}

fn person(number: u8) -> PersonId {
    PersonId([number; 16])
}

fn stream(name: &str) -> Stream {
    Stream::of("talk", &[name.as_bytes()])
}

fn said(name: &str, by: PersonId, words: &str) -> NewFact {
    NewFact::new(
        stream(name),
        "talk.said",
        1,
        &Said {
            topic: name.to_owned(),
        },
    )
    .unwrap()
    .sealed(
        "secret",
        by,
        &Secret {
            words: words.to_owned(),
        },
    )
    .unwrap()
}

fn words(store: &Store) -> Vec<Option<String>> {
    store
        .view(|tables| {
            tables
                .prepare("SELECT words FROM talk_said ORDER BY seq")?
                .query_map([], |row| row.get(0))?
                .collect()
        })
        .unwrap()
}

fn holds(folder: &Path, needle: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        if bytes
            .windows(needle.len())
            .any(|window| window == needle.as_bytes())
        {
            found.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    found.sort();
    found
}

#[test]
fn people_read_their_own_writes_at_once() {
    let bench = Bench::new();
    let store = bench.open();
    for number in 1..=20 {
        let done = store
            .append_blocking(Append::of(vec![said("a", person(1), "word")]))
            .unwrap();
        assert_eq!((done.first, done.last), (number, number));
        assert_eq!(words(&store).len(), usize::try_from(number).unwrap());
        assert_eq!(store.head(), number);
    }
}

#[test]
fn an_append_that_was_overtaken_writes_nothing() {
    let bench = Bench::new();
    let store = bench.open();
    let first = || Append::of(vec![said("a", person(1), "x")]).expecting(stream("a"), 0);
    store.append_blocking(first()).unwrap();
    assert!(matches!(
        store.append_blocking(first()),
        Err(Rejected::Overtaken)
    ));
    assert_eq!(words(&store).len(), 1);
    let second = Append::of(vec![said("b", person(1), "y")]).expecting(stream("a"), 1);
    assert_eq!(store.append_blocking(second).unwrap().first, 2);
}

#[test]
fn a_unique_key_is_taken_once_and_free_again_when_given_back() {
    let bench = Bench::new();
    let store = bench.open();
    let key = UniqueKey::of("address", &[b"digest"]);
    let take = |name| Append::of(vec![said(name, person(1), "x")]).taking(key);
    store.append_blocking(take("a")).unwrap();
    assert!(matches!(
        store.append_blocking(take("b")),
        Err(Rejected::Taken)
    ));
    let mut give = Append::of(vec![said("c", person(1), "x")]);
    give.frees.push(key);
    store.append_blocking(give).unwrap();
    store.append_blocking(take("d")).unwrap();
    assert_eq!(store.head(), 3);
}

#[test]
fn of_two_appends_in_the_same_commit_only_one_meets_the_revision() {
    let bench = Bench::new();
    let store = bench.open();
    let threads: Vec<_> = (0..32)
        .map(|_| {
            let store = store.clone();
            std::thread::spawn(move || {
                let append = Append::of(vec![said("a", person(1), "x")]).expecting(stream("a"), 0);
                store.append_blocking(append).is_ok()
            })
        })
        .collect();
    let won = threads
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .filter(|won| *won)
        .count();
    assert_eq!(won, 1);
    assert_eq!(store.head(), 1);
}

#[test]
fn whoever_was_overtaken_sees_what_overtook_them() {
    let bench = Bench::new();
    let store = bench.open();
    for round in 0..100 {
        let name = format!("round-{round}");
        let append = || Append::of(vec![said(&name, person(1), &name)]).expecting(stream(&name), 0);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    if let Err(Rejected::Overtaken) = store.append_blocking(append()) {
                        assert!(words(&store).contains(&Some(name.clone())), "{name}");
                    }
                });
            }
        });
    }
    assert_eq!(store.head(), 100);
}

#[test]
fn every_fact_that_can_be_read_stands_in_the_views_already() {
    let bench = Bench::new();
    let store = bench.open();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0..300_u16 {
                let by = person(u8::try_from(number % 7).unwrap());
                store
                    .append_blocking(Append::of(vec![said("a", by, "x")]))
                    .unwrap();
            }
        });
        while store.head() < 300 {
            let last = store
                .facts(1, 1000)
                .unwrap()
                .last()
                .map_or(0, |fact| fact.seq);
            assert!(words(&store).len() as u64 >= last);
        }
    });
}

#[test]
fn the_log_has_no_gaps_and_revisions_count_up_in_each_stream() {
    let bench = Bench::new();
    let store = bench.open();
    std::thread::scope(|scope| {
        for writer in 0..8_u8 {
            let store = &store;
            scope.spawn(move || {
                for _ in 0..25 {
                    let name = format!("stream-{}", writer % 4);
                    let facts = vec![
                        said(&name, person(writer), "x"),
                        said("all", person(1), "y"),
                    ];
                    store.append_blocking(Append::of(facts)).unwrap();
                }
            });
        }
    });
    let facts = store.facts(1, 1000).unwrap();
    assert_eq!(facts.len(), 400);
    let mut revisions = std::collections::HashMap::new();
    for (place, fact) in facts.iter().enumerate() {
        assert_eq!(fact.seq, place as u64 + 1);
        let revision = revisions.entry(fact.stream).or_insert(0);
        *revision += 1;
        assert_eq!(fact.revision, *revision);
    }
}

#[test]
fn what_is_sealed_stands_in_the_clear_in_the_views_alone() {
    let bench = Bench::new();
    let store = bench.open();
    store
        .append_blocking(Append::of(vec![said("a", person(1), "CANARY-7f3a")]))
        .unwrap();
    drop(store);
    let found = holds(bench.folder.path(), "CANARY-7f3a");
    assert!(
        found.iter().all(|name| name.starts_with("views-")),
        "{found:?}"
    );
    assert!(!found.is_empty());
}

#[test]
fn a_person_without_a_key_can_no_longer_be_read_and_the_rest_can() {
    let bench = Bench::new();
    let store = bench.open();
    store
        .append_blocking(Append::of(vec![said("a", person(1), "one")]))
        .unwrap();
    store
        .append_blocking(Append::of(vec![said("a", person(2), "two")]))
        .unwrap();
    drop(store);
    let log = Connection::open(bench.folder.path().join(LOG_FILE)).unwrap();
    log.execute("DELETE FROM subjects WHERE subject = ?1", [&person(1).0])
        .unwrap();
    drop(log);
    let store = bench.try_open(vec![TALK], true).unwrap();
    assert_eq!(words(&store), vec![None, Some("two".to_owned())]);
}

#[test]
fn an_altered_sealed_field_is_found_when_it_is_opened() {
    let bench = Bench::new();
    let store = bench.open();
    store
        .append_blocking(Append::of(vec![said("a", person(1), "one")]))
        .unwrap();
    drop(store);
    let log = Connection::open(bench.folder.path().join(LOG_FILE)).unwrap();
    log.execute("UPDATE vault SET content = CAST(substr(content, 1, 60) || x'00' || substr(content, 62) AS BLOB)", [])
        .unwrap();
    drop(log);
    let fault = bench.try_open(vec![TALK], true).err().unwrap();
    assert!(fault.chain().contains("was altered"), "{}", fault.chain());
}

#[test]
fn rebuilt_views_equal_those_that_served() {
    let bench = Bench::new();
    let store = bench.open();
    for number in 0..50_u8 {
        store
            .append_blocking(Append::of(vec![said("a", person(number), "w")]))
            .unwrap();
    }
    let before = store.view_digests().unwrap();
    drop(store);
    let after = bench
        .try_open(vec![TALK], true)
        .unwrap()
        .view_digests()
        .unwrap();
    assert_eq!(before, after);
}

#[test]
fn a_new_version_of_a_view_is_built_from_the_log_and_the_old_file_goes() {
    let bench = Bench::new();
    let store = bench.open();
    store
        .append_blocking(Append::of(vec![said("a", person(1), "one")]))
        .unwrap();
    drop(store);
    let store = bench
        .try_open(vec![View { version: 2, ..TALK }], false)
        .unwrap();
    assert_eq!(words(&store), vec![Some("one".to_owned())]);
    let files = std::fs::read_dir(bench.folder.path()).unwrap();
    let views = files.filter(|entry| {
        let name = entry
            .as_ref()
            .unwrap()
            .file_name()
            .to_string_lossy()
            .into_owned();
        name.starts_with("views-") && name.ends_with(".db")
    });
    assert_eq!(views.count(), 1);
}

#[test]
fn a_second_process_on_the_same_folder_is_refused() {
    let bench = Bench::new();
    let _store = bench.open();
    let fault = bench.try_open(vec![TALK], false).err().unwrap();
    assert!(
        fault.chain().contains("another process holds it"),
        "{}",
        fault.chain()
    );
}

#[test]
fn an_older_log_under_newer_views_is_refused_with_the_way_out() {
    let bench = Bench::new();
    let store = bench.open();
    store
        .append_blocking(Append::of(vec![said("a", person(1), "one")]))
        .unwrap();
    drop(store);
    let log = Connection::open(bench.folder.path().join(LOG_FILE)).unwrap();
    log.execute_batch("DELETE FROM vault; DELETE FROM facts;")
        .unwrap();
    drop(log);
    let fault = bench.try_open(vec![TALK], false).err().unwrap();
    assert!(
        fault.chain().contains("concord rebuild"),
        "{}",
        fault.chain()
    );
    assert_eq!(bench.try_open(vec![TALK], true).unwrap().head(), 0);
}

#[test]
fn after_thirty_days_keys_are_wrapped_anew_and_the_old_period_is_gone() {
    let bench = Bench::new();
    let store = bench.open();
    store
        .append_blocking(Append::of(vec![said("a", person(1), "one")]))
        .unwrap();
    let mark = store.pseudonym(person(1), stream("a"));
    drop(store);
    bench.clock.advance(31 * 24 * 3600);
    let store = bench.try_open(vec![TALK], true).unwrap();
    assert_eq!(words(&store), vec![Some("one".to_owned())]);
    assert_eq!(store.pseudonym(person(1), stream("a")), mark);
    drop(store);
    let keys = Connection::open(bench.folder.path().join(KEYS_FILE)).unwrap();
    let periods: Vec<u32> = keys
        .prepare("SELECT number FROM period")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(periods, vec![2]);
}

#[cfg(unix)]
#[test]
fn the_key_file_is_read_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    drop(bench.open());
    let file = std::fs::metadata(bench.folder.path().join(KEYS_FILE)).unwrap();
    assert_eq!(file.permissions().mode() & 0o777, 0o600);
}

#[cfg(unix)]
#[test]
fn a_new_data_folder_is_opened_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    let folder = bench.folder.path().join("new");
    let store = Store::open(Options {
        folder: &folder,
        views: vec![TALK],
        desk: vec![],
        clock: bench.clock.clone(),
        entropy: Entropy::system(),
        rebuild: false,
        progress: None,
    });
    assert!(store.is_ok());
    assert_eq!(
        std::fs::metadata(folder).unwrap().permissions().mode() & 0o777,
        0o700
    );
}

#[test]
fn secrets_stay_and_pseudonyms_of_different_streams_are_unrelated() {
    let bench = Bench::new();
    let store = bench.open();
    let secret = store.secret("routing").unwrap();
    assert_ne!(secret, store.secret("address").unwrap());
    assert_ne!(
        store.pseudonym(person(1), stream("a")),
        store.pseudonym(person(1), stream("b"))
    );
    drop(store);
    assert_eq!(bench.open().secret("routing").unwrap(), secret);
}

#[test]
fn a_checkpoint_survives_a_restart() {
    let bench = Bench::new();
    let store = bench.open();
    assert_eq!(store.checkpoint("mail").unwrap(), 0);
    store.set_checkpoint("mail", 7).unwrap();
    drop(store);
    assert_eq!(bench.open().checkpoint("mail").unwrap(), 7);
}

#[test]
fn a_fact_that_cannot_be_folded_is_kept_in_the_log_and_said_to_be_recorded() {
    fn broken(_: &Connection, _: &Fact) -> Result<(), Fault> {
        Err(Fault::new("cannot fold"))
    }
    let bench = Bench::new();
    let store = bench
        .try_open(
            vec![View {
                fold: broken,
                ..TALK
            }],
            false,
        )
        .unwrap();
    let answer = store.append_blocking(Append::of(vec![said("a", person(1), "one")]));
    let Err(Rejected::Fault(fault)) = answer else {
        panic!("{answer:?}")
    };
    assert!(
        fault.chain().contains("recorded as fact 1"),
        "{}",
        fault.chain()
    );
    drop(store);
    // The same file of views, folded by a mended program, takes up where it stood.
    assert_eq!(words(&bench.open()), vec![Some("one".to_owned())]);
}

mod lease {
    use super::{Bench, Timestamp};
    use store::{LOG_FILE, Ledger, SqliteLedger};

    #[test]
    fn a_lease_is_held_by_one_until_it_runs_out() {
        let bench = Bench::new();
        let mut ledger = SqliteLedger::open(&bench.folder.path().join(LOG_FILE)).unwrap();
        let at = Timestamp::from_micros;
        assert!(ledger.lease("reactions", "one", at(0), at(10)).unwrap());
        assert!(!ledger.lease("reactions", "two", at(5), at(15)).unwrap());
        assert!(ledger.lease("reactions", "one", at(6), at(20)).unwrap());
        assert!(ledger.lease("reactions", "two", at(20), at(30)).unwrap());
    }
}
