//! Polis exports become closed consultations with the same counts.

use super::house::{consultation, site};
use consultations::model::{Phase, Standing, State};
use consultations::{ImportFailure, ImportPolis, export, import_polis, store};
use contract::site::Site;
use kernel::{Actor, Language};
use opinion::polis::{parse_comments, parse_votes};
use opinion::{Counts, Votes};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const VOTES: &str = "timestamp,datetime,comment-id,voter-id,vote
10,x,0,100,1
20,x,0,100,-1
30,x,0,101,1
30,x,0,101,-1
40,x,1,100,0
50,x,7,102,1
60,x,2,102,-1
";
const COMMENTS: &str =
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1,x,0,100,0,0,1,\"First, with a comma\"
2,x,1,101,0,0,0,Second
3,x,2,101,0,0,-1,Rejected there
4,x,3,101,0,0,1,Nobody voted on this
";

fn import(votes: &str, comments: Option<&str>) -> ImportPolis {
    ImportPolis {
        title: "An imported conversation".into(),
        language: Language::En,
        votes: votes.into(),
        comments: comments.map(Into::into),
        participants: None,
    }
}

/// What the module exports of the votes, counted by the mathematics.
fn counts_of(site: &Site, id: kernel::ConsultationId, rejected: &BTreeSet<u64>) -> Counts {
    let held = consultation(site, id);
    let written = export::write(&site.node, &held, &Standing::nobody(), "votes.csv").unwrap();
    let (votes, warnings) = Votes::from_records(parse_votes(&written.bytes, "votes.csv").unwrap());
    assert!(warnings.is_empty(), "one vote for each pair");
    votes.counts(rejected)
}

#[test]
fn a_polis_export_becomes_a_closed_consultation_with_its_synthesis() {
    let site = site();
    let told = Cell::new((0, 0));
    let progress = |done, total| told.set((done, total));
    let id = import_polis(&site.node, &import(VOTES, Some(COMMENTS)), &progress).unwrap();
    assert_eq!(told.get(), (5, 5));
    let held = consultation(&site, id);
    assert!(held.phase == Phase::Closed && held.imported && held.recorded);
    assert_eq!((held.people, held.votes, held.statements), (3, 5, 4));
    let figures = store::figures(&site.node, &held, 1).unwrap().entries;
    let told: Vec<_> = figures
        .iter()
        .map(|row| {
            (
                row.statement.number.unwrap(),
                row.total.agree,
                row.total.pass,
                row.total.disagree,
            )
        })
        .collect();
    // The tie of 101 counts as pass; statement 7 was never listed and has no text.
    assert_eq!(
        told,
        [(0, 0, 1, 1), (1, 0, 1, 0), (3, 0, 0, 0), (7, 1, 0, 0)]
    );
    assert!(figures[3].statement.text.is_none());
    let rejected = store::decided_statements(&site.node, id, 1)
        .unwrap()
        .entries;
    assert_eq!(rejected[0].state, State::Rejected(None));
    assert!(store::synthesis(&site.node, id).unwrap().unwrap().last);
    assert_eq!(store::past(&site.node, Actor::Nobody, 5).unwrap().len(), 1);
}

#[test]
fn participants_of_known_regions_and_kinds_are_counted_in_cells() {
    let mut votes = String::from("timestamp,comment-id,voter-id,vote\n");
    let mut people = String::from("participant,region,stakeholder\n");
    for number in 0..40 {
        let region = if number < 20 { "un-africa" } else { "un-weog" };
        votes.push_str(&format!("{number},0,{number},1\n"));
        people.push_str(&format!("{number},{region},academia\n"));
    }
    let site = site();
    let mut ask = import(&votes, None);
    ask.participants = Some(people.clone().into());
    let id = import_polis(&site.node, &ask, &|_, _| {}).unwrap();
    let figures = store::figures(&site.node, &consultation(&site, id), 1)
        .unwrap()
        .entries;
    let regions: Vec<u64> = figures[0]
        .regions
        .iter()
        .map(|band| band.tally.people())
        .collect();
    assert_eq!(regions, [20, 20]);
    // One voter of whom nothing is known: then nobody is divided.
    ask.votes = format!("{votes}1,0,99,1\n").into();
    let id = import_polis(&site.node, &ask, &|_, _| {}).unwrap();
    assert_eq!(consultation(&site, id).partition.unwrap().cells().len(), 1);
}

#[test]
fn a_malformed_export_writes_nothing() {
    let site = site();
    let before = site.node.store().head();
    let broken = [
        (VOTES.replace("comment-id", "comment"), COMMENTS.to_owned()),
        (format!("{VOTES}70,x,0,abc,1\n"), COMMENTS.to_owned()),
        (format!("{VOTES}70,x,0,1,5\n"), COMMENTS.to_owned()),
        (String::new(), COMMENTS.to_owned()),
        (VOTES.to_owned(), "comment-id,moderated\n1,1\n".to_owned()),
    ];
    for (votes, comments) in &broken {
        let outcome = import_polis(&site.node, &import(votes, Some(comments)), &|_, _| {});
        assert!(matches!(outcome, Err(ImportFailure::Input(_))), "{votes}");
    }
    assert_eq!(site.node.store().head(), before);
}

fn data() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("CONCORD_DATA").map_or(beside, PathBuf::from);
    let conversations = folder.join("conversations");
    conversations.is_dir().then_some(conversations)
}

#[test]
fn real_conversations_keep_their_counts() {
    let Some(folder) = data() else {
        eprintln!("skipped: no conversations in CONCORD_DATA");
        return;
    };
    for name in [
        "15-per-hour-seattle",
        "brexit-consensus",
        "scoop-hivemind.ubi",
    ] {
        let bytes = |file: &str| std::fs::read(folder.join(name).join(file)).unwrap();
        let (votes, comments) = (bytes("votes.csv"), bytes("comments.csv"));
        let rejected: BTreeSet<u64> = parse_comments(&comments, "comments.csv")
            .unwrap()
            .into_iter()
            .filter_map(|comment| comment.rejected.then_some(comment.id))
            .collect();
        let records = parse_votes(&votes, "votes.csv").unwrap();
        let expected = Votes::from_records(records).0.counts(&rejected);
        let site = site();
        let ask = ImportPolis {
            title: name.into(),
            language: Language::En,
            votes,
            comments: Some(comments),
            participants: None,
        };
        let id = import_polis(&site.node, &ask, &|_, _| {}).unwrap();
        assert_eq!(counts_of(&site, id, &rejected), expected, "{name}");
        let held = consultation(&site, id);
        assert_eq!(
            (held.people, held.votes),
            (expected.participants, expected.votes),
            "{name}"
        );
        let published = store::synthesis(&site.node, id).unwrap().unwrap();
        let analysed = published.document.counts;
        assert_eq!(
            analysed.statements,
            expected.statements - expected.statements_rejected
        );
    }
}
