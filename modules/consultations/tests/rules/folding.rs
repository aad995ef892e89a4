//! Facts once written parse and fold for ever, and folding them anew gives the same views.

use super::house::{close, open, options, person, site, vote};
use consultations::actions::{
    SubmitStatement, WithdrawVote, submit_statement_blocking, withdraw_vote_blocking,
};
use consultations::model::{Position, facts};
use consultations::{ImportPolis, import_polis, refresh_synthesis};
use contract::site::{Plan, Site, put_together};
use kernel::{Clock, Entropy, Fact, Language, MultilingualText, Stream, Timestamp};
use rusqlite::Connection;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A fact as it was once written.
#[derive(Deserialize)]
struct Fixture {
    kind: String,
    version: u16,
    public: Value,
    #[serde(default)]
    sealed: BTreeMap<String, Value>,
}

fn fixtures() -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    paths.iter().map(read).collect()
}

fn fold_all(fixtures: &[Fixture], erased: bool) -> Connection {
    let view = consultations::manifest().views[0];
    let tables = Connection::open_in_memory().unwrap();
    tables.execute_batch(view.schema).unwrap();
    for (seq, fixture) in (1..).zip(fixtures) {
        let sealed = fixture.sealed.iter().map(|(name, value)| {
            (
                name.clone(),
                (!erased).then(|| value.to_string().into_bytes()),
            )
        });
        let fact = Fact {
            seq,
            stream: Stream([0; 16]),
            revision: 1,
            kind: fixture.kind.clone(),
            version: fixture.version,
            at: Timestamp::from_micros(1_790_000_000_000_000),
            public: fixture.public.to_string().into_bytes(),
            sealed: sealed.collect(),
        };
        (view.fold)(&tables, &fact).unwrap_or_else(|fault| panic!("{}", fault.chain()));
    }
    tables
}

fn count(tables: &Connection, table: &str) -> i64 {
    tables
        .query_row(
            &format!("SELECT COUNT(*) FROM consultations_{table}"),
            [],
            |row| row.get(0),
        )
        .unwrap()
}

#[test]
fn every_kind_of_fact_has_a_fixture_that_parses_and_folds() {
    let fixtures = fixtures();
    let kinds: BTreeSet<&str> = fixtures
        .iter()
        .map(|fixture| fixture.kind.as_str())
        .collect();
    assert_eq!(kinds, facts::KINDS.iter().copied().collect());
    let tables = fold_all(&fixtures, false);
    for (table, expected) in [
        ("consultations", 2),
        ("statements", 4),
        ("decisions", 4),
        ("participants", 3),
        ("votes", 3),
        ("auditors", 1),
        ("outcomes", 1),
        ("syntheses", 1),
    ] {
        assert_eq!(count(&tables, table), expected, "{table}");
    }
}

#[test]
fn facts_whose_payload_was_erased_fold_without_it() {
    let tables = fold_all(&fixtures(), true);
    assert_eq!(
        count(&tables, "participants"),
        2,
        "those of the import are nobody's data"
    );
    let texts: i64 = tables
        .query_row(
            "SELECT COUNT(*) FROM consultations_statements WHERE text IS NULL AND author IS NULL AND seeded = 0
             AND source_author IS NULL",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(texts, 1, "the statement stands without its words");
}

/// A little of everything.
fn live(site: &Site) {
    let (id, statements) = open(site, 3);
    for number in 0..24 {
        for statement in &statements {
            let position = if number % 3 == 0 {
                Position::Disagree
            } else {
                Position::Agree
            };
            vote(site, person(0, 0, number), id, *statement, position).unwrap();
        }
    }
    let who = super::house::by(site, person(0, 0, 1));
    let withdraw = WithdrawVote {
        consultation: id,
        statement: statements[0],
    };
    withdraw_vote_blocking(&site.node, &who, withdraw).unwrap();
    let ask = SubmitStatement {
        consultation: id,
        text: "A statement of a participant.".into(),
        language: Language::Es,
    };
    submit_statement_blocking(&site.node, &who, &ask).unwrap();
    refresh_synthesis(&site.node, id).unwrap();
    close(site, id);
    refresh_synthesis(&site.node, id).unwrap();
    let import = ImportPolis {
        title: "Imported".into(),
        language: Language::En,
        votes: b"timestamp,comment-id,voter-id,vote\n1,2,3,1\n2,2,4,-1\n".to_vec(),
        comments: None,
        participants: None,
    };
    import_polis(&site.node, &import, &|_, _| {}).unwrap();
}

#[test]
fn views_rebuilt_from_the_facts_equal_those_that_followed_them() {
    let site = site();
    live(&site);
    let followed = site.node.store().view_digests().unwrap();
    let (folder, head) = (site.folder.clone(), site.node.store().head());
    drop(site);
    let options = options();
    let node = put_together(Plan {
        folder: &folder,
        manifests: options.manifests,
        questions: options.questions,
        settings: contract::Settings {
            public_url: "http://localhost:8080".into(),
            institution: MultilingualText::new(Language::En, "Test Institution"),
            demonstration: false,
        },
        clock: Clock::set_to(Timestamp::from_micros(1_790_000_000_000_000)),
        entropy: Entropy::system(),
        rebuild: true,
        progress: None,
    })
    .unwrap();
    assert_eq!(node.store().head(), head);
    assert!(followed.len() >= 10);
    assert_eq!(node.store().view_digests().unwrap(), followed);
}
