//! Every kind of fact has a checked-in example that must parse and fold for ever; an erased one leaves no row.

use super::*;
use kernel::{Stream, Timestamp};
use rusqlite::Connection;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

const FIXTURES: [&str; 9] = [
    include_str!("../../tests/fixtures/organisation_registered.v1.json"),
    include_str!("../../tests/fixtures/organisation_changed.v1.json"),
    include_str!("../../tests/fixtures/person_registered.v1.json"),
    include_str!("../../tests/fixtures/profile_changed.v1.json"),
    include_str!("../../tests/fixtures/role_granted.v1.json"),
    include_str!("../../tests/fixtures/role_withdrawn.v1.json"),
    include_str!("../../tests/fixtures/invitation_issued.v1.json"),
    include_str!("../../tests/fixtures/invitation_used.v1.json"),
    include_str!("../../tests/fixtures/invitation_withdrawn.v1.json"),
];

#[derive(Deserialize)]
struct Fixture {
    kind: String,
    version: u16,
    public: Value,
    sealed: BTreeMap<String, Value>,
}

fn facts() -> Vec<Fact> {
    let mut revisions: BTreeMap<u8, u64> = BTreeMap::new();
    FIXTURES
        .iter()
        .enumerate()
        .map(|(place, text)| {
            let fixture: Fixture = serde_json::from_str(text).unwrap();
            // Facts of one noun follow each other in one stream.
            let noun = fixture.kind.as_bytes()["members.".len()];
            let revision = revisions
                .entry(noun)
                .and_modify(|held| *held += 1)
                .or_insert(1);
            Fact {
                seq: place as u64 + 1,
                stream: Stream([noun; 16]),
                revision: *revision,
                kind: fixture.kind,
                version: fixture.version,
                at: Timestamp::from_micros(1_790_000_000_000_000),
                public: serde_json::to_vec(&fixture.public).unwrap(),
                sealed: fixture
                    .sealed
                    .iter()
                    .map(|(name, value)| (name.clone(), Some(serde_json::to_vec(value).unwrap())))
                    .collect(),
            }
        })
        .collect()
}

fn erased(mut fact: Fact) -> Fact {
    fact.sealed
        .iter_mut()
        .for_each(|(_, payload)| *payload = None);
    fact
}

fn tables() -> Connection {
    let tables = Connection::open_in_memory().unwrap();
    tables.execute_batch(SCHEMA).unwrap();
    tables
}

fn fold_all(tables: &Connection, facts: impl IntoIterator<Item = Fact>) {
    for fact in facts {
        fold(tables, &fact).unwrap();
    }
}

fn text(tables: &Connection, query: &str) -> String {
    let read = |row: &rusqlite::Row| -> rusqlite::Result<String> {
        let columns = row.as_ref().column_count();
        let cells: Vec<String> = (0..columns)
            .map(|column| format!("{:?}", row.get_ref(column).unwrap()))
            .collect();
        Ok(cells.join(" "))
    };
    let mut statement = tables.prepare(query).unwrap();
    let rows: Vec<String> = statement
        .query_map([], read)
        .unwrap()
        .map(Result::unwrap)
        .collect();
    rows.join("\n")
}

const EVERYTHING: [&str; 5] = [
    "SELECT * FROM members_people",
    "SELECT * FROM members_organisations",
    "SELECT * FROM members_roles",
    "SELECT * FROM members_role_streams",
    "SELECT * FROM members_invitations",
];

fn everything(tables: &Connection) -> String {
    EVERYTHING.map(|query| text(tables, query)).join("\n--\n")
}

#[test]
fn every_kind_that_the_view_folds_has_a_fixture_of_every_version() {
    let facts = facts();
    for kind in VIEWS[0].kinds {
        assert!(
            facts
                .iter()
                .any(|fact| fact.kind == *kind && fact.version == VERSION),
            "{kind}"
        );
    }
    assert_eq!(facts.len(), VIEWS[0].kinds.len());
}

#[test]
fn the_fixtures_fold_into_what_they_say() {
    let tables = tables();
    fold_all(&tables, facts());
    let count = |table: &str| text(&tables, &format!("SELECT COUNT(*) FROM {table}"));
    assert_eq!(count("members_people"), "Integer(1)");
    assert!(
        text(&tables, "SELECT name FROM members_people").contains(&format!("{:?}", b"Noor F."))
    );
    assert_eq!(
        text(&tables, "SELECT revision, country FROM members_people"),
        "Integer(2) Null"
    );
    assert_eq!(
        text(
            &tables,
            "SELECT revision, country FROM members_organisations"
        ),
        "Integer(2) Null"
    );
    assert_eq!(count("members_roles"), "Integer(0)");
    assert_eq!(
        text(
            &tables,
            "SELECT uses, is_withdrawn, revision FROM members_invitations"
        ),
        "Integer(1) Integer(1) Integer(3)"
    );
}

#[test]
fn folding_a_fact_and_then_its_erasure_equals_folding_it_without() {
    for kept in 0..facts().len() {
        let upto = || facts().into_iter().take(kept + 1);
        let (after, without) = (tables(), tables());
        fold_all(&after, upto());
        // The erasure of a person reaches every fact with their sealed fields.
        let private = |fact: &Fact| {
            [
                PERSON_REGISTERED,
                PROFILE_CHANGED,
                ROLE_GRANTED,
                ROLE_WITHDRAWN,
            ]
            .contains(&fact.kind.as_str())
        };
        fold_all(&after, upto().filter(private).map(erased));
        fold_all(&without, upto().map(erased));
        assert_eq!(
            everything(&after),
            everything(&without),
            "after {} facts",
            kept + 1
        );
    }
}

#[test]
fn a_kind_of_another_module_is_a_fault() {
    let mut fact = facts().remove(0);
    fact.kind = "members.person_promoted".to_owned();
    assert!(fold(&tables(), &fact).is_err());
}
