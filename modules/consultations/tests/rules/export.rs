//! Open data: what leaves the node, for whom, and that it says what the node holds.

use super::house::{
    answers, by, by_node, close, consultation, english, open, open_recorded, person, refused, site,
    standing, vote, with_role,
};
use consultations::actions::{
    DecideStatement, NameAuditor, NoteOutcome, SeedStatements, decide_statement_blocking,
    name_auditor_blocking, note_outcome_blocking, seed_statements_blocking,
};
use consultations::model::{Decision, Position, Reason, Standing};
use consultations::{ImportPolis, export, import_polis, refresh_synthesis, store};
use contract::site::Site;
use kernel::{ConsultationId, Language};
use opinion::Votes;
use opinion::polis::{parse_comments, parse_votes};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

fn file(site: &Site, id: ConsultationId, standing: &Standing, name: &str) -> Vec<u8> {
    export::write(&site.node, &consultation(site, id), standing, name)
        .unwrap()
        .bytes
}

/// Some people vote somehow, the same every time.
fn some_votes(site: &Site, id: ConsultationId, statements: &[kernel::StatementId]) {
    for number in 0..12_u16 {
        for (place, statement) in statements.iter().enumerate() {
            let turn = usize::from(number) * 7 + place * 3;
            let position = match turn % 4 {
                0 => continue,
                1 => Position::Disagree,
                2 => Position::Pass,
                _ => Position::Agree,
            };
            let who = person((number % 2) as u8, (number % 3 % 2) as u8, number);
            vote(site, who, id, *statement, position).unwrap();
        }
    }
}

#[test]
fn an_export_read_back_gives_the_same_counts() {
    let site = site();
    let (id, statements) = open_recorded(&site, 5);
    some_votes(&site, id, &statements);
    close(&site, id);
    let nobody = Standing::nobody();
    let votes = file(&site, id, &nobody, "votes.csv");
    let comments = file(&site, id, &nobody, "comments.csv");
    let (read, warnings) = Votes::from_records(parse_votes(&votes, "votes.csv").unwrap());
    assert!(warnings.is_empty());
    assert_eq!(parse_comments(&comments, "comments.csv").unwrap().len(), 5);
    let figures = store::figures(&site.node, &consultation(&site, id), 1)
        .unwrap()
        .entries;
    for (column, number) in read.statements().iter().enumerate() {
        let held = figures
            .iter()
            .find(|row| row.statement.number == Some(*number))
            .unwrap();
        let count = |wanted: i8| read.column(column).filter(|(_, v)| *v == wanted).count() as u64;
        assert_eq!(
            (count(1), count(0), count(-1)),
            (held.total.agree, held.total.pass, held.total.disagree)
        );
    }
    // And once more through the import of another house.
    let other = super::house::site();
    let import = ImportPolis {
        title: "Read back".into(),
        language: Language::En,
        votes: votes.clone(),
        comments: Some(comments),
        participants: None,
    };
    let copy = import_polis(&other.node, &import, &|_, _| {}).unwrap();
    let again = file(&other, copy, &nobody, "votes.csv");
    let (again, _) = Votes::from_records(parse_votes(&again, "votes.csv").unwrap());
    assert_eq!(
        again.counts(&BTreeSet::new()),
        read.counts(&BTreeSet::new())
    );
    let rows = file(&site, id, &nobody, "participants-votes.csv");
    let same = file(&other, copy, &nobody, "participants-votes.csv");
    let without_groups = |bytes: &[u8]| {
        let mut reader = csv::Reader::from_reader(bytes);
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| {
                let row = row.unwrap();
                let kept = row
                    .iter()
                    .enumerate()
                    .filter(|(place, _)| ![1, 2].contains(place));
                kept.map(|(_, field)| field.to_owned()).collect()
            })
            .collect();
        rows
    };
    assert_eq!(without_groups(&rows), without_groups(&same));
}

#[test]
fn person_rows_leave_only_a_recorded_consultation_or_go_to_its_auditor() {
    let site = site();
    let (id, statements) = open(&site, 2);
    some_votes(&site, id, &statements);
    let held = consultation(&site, id);
    let auditor = person(1, 1, 30);
    let officer = store::standing(&site.node, by_node(&site).actor, id).unwrap();
    for name in ["votes.csv", "comments.csv", "participants-votes.csv"] {
        for asker in [&Standing::nobody(), &standing(&site, auditor, id), &officer] {
            let asked = export::write(&site.node, &held, asker, name).map(|_| ());
            assert_eq!(
                refused(asked),
                (vec!["refused-person-rows-sealed"], 403),
                "{name}"
            );
        }
    }
    let ask = NameAuditor {
        consultation: id,
        person: auditor,
        office: "Audit office".into(),
    };
    name_auditor_blocking(&site.node, &by_node(&site), &ask).unwrap();
    let named = standing(&site, auditor, id);
    let early = export::write(&site.node, &held, &named, "votes.csv").map(|_| ());
    assert_eq!(
        refused(early),
        (vec!["refused-consultation-not-closed-yet"], 409),
        "an auditor does not watch votes come in"
    );
    close(&site, id);
    let held = consultation(&site, id);
    assert!(export::write(&site.node, &held, &named, "votes.csv").is_ok());
    let offered = export::files(&site.node, &held, &named).unwrap();
    assert!(
        offered
            .iter()
            .filter(|file| file.of_people)
            .all(|file| file.available.is_ok())
    );
    let other = standing(&site, person(1, 1, 31), id);
    let offered = export::files(&site.node, &held, &other).unwrap();
    assert!(
        offered
            .iter()
            .filter(|file| file.of_people)
            .all(|file| file.available.is_err())
    );
    assert_eq!(
        store::auditors(&site.node, id).unwrap()[0].office,
        "Audit office"
    );
    let (recorded, _) = open_recorded(&site, 1);
    assert!(
        export::write(
            &site.node,
            &consultation(&site, recorded),
            &other,
            "votes.csv"
        )
        .is_ok()
    );
}

#[test]
fn nobody_names_themselves_as_auditor() {
    let site = site();
    let (id, _) = open(&site, 1);
    let officer = with_role(5, 1);
    let ask = |person| NameAuditor {
        consultation: id,
        person,
        office: "Audit office".into(),
    };
    let named = name_auditor_blocking(&site.node, &by(&site, officer), &ask(officer));
    assert_eq!(refused(named), (vec!["refused-auditor-is-oneself"], 422));
    name_auditor_blocking(&site.node, &by(&site, officer), &ask(person(1, 1, 30))).unwrap();
}

#[test]
fn a_text_that_moderation_withholds_is_not_in_the_recorded_comments() {
    let site = site();
    let (id, statements) = open_recorded(&site, 2);
    let moderator = by(&site, with_role(4, 1));
    let ask = DecideStatement {
        consultation: id,
        statement: statements[0],
        decision: Decision::Reject(Reason::PersonalData),
        revision: 1,
    };
    decide_statement_blocking(&site.node, &moderator, ask).unwrap();
    let comments = |standing: &Standing| {
        let bytes = file(&site, id, standing, "comments.csv");
        let comments = parse_comments(&bytes, "comments.csv").unwrap();
        let bodies: Vec<String> = comments.into_iter().map(|held| held.body).collect();
        bodies
    };
    let (first, second) = (
        "Invented statement number 1.",
        "Invented statement number 2.",
    );
    assert_eq!(comments(&Standing::nobody()), ["", second]);
    assert_eq!(
        comments(&standing(&site, person(0, 0, 1), id)),
        ["", second]
    );
    assert_eq!(
        comments(&standing(&site, with_role(4, 1), id)),
        [first, second]
    );
}

#[test]
fn csv_formulas_are_neutralised() {
    let site = site();
    let (id, _) = open_recorded(&site, 1);
    let texts = [
        "=HYPERLINK(\"http://example.org\")",
        "+1 for everybody here",
        "@all should agree",
    ];
    let seed = SeedStatements {
        consultation: id,
        texts: texts.iter().map(|text| english(text)).collect(),
    };
    seed_statements_blocking(&site.node, &by_node(&site), &seed).unwrap();
    for (name, column) in [
        ("statements.csv", "text-en"),
        ("comments.csv", "comment-body"),
    ] {
        let bytes = file(&site, id, &Standing::nobody(), name);
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let place = reader
            .headers()
            .unwrap()
            .iter()
            .position(|held| held == column)
            .unwrap();
        let found: Vec<String> = reader
            .records()
            .map(|row| row.unwrap()[place].to_owned())
            .skip(1)
            .collect();
        let expected: Vec<String> = texts.iter().map(|text| format!("'{text}")).collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn tables_hold_the_published_figures_and_nothing_else() {
    let site = site();
    let (id, statements) = open(&site, 2);
    for number in 0..12 {
        vote(
            &site,
            person(0, 0, number),
            id,
            statements[0],
            Position::Agree,
        )
        .unwrap();
    }
    vote(&site, person(1, 1, 0), id, statements[1], Position::Agree).unwrap();
    let bytes = file(&site, id, &Standing::nobody(), "tables.json");
    let lines: Vec<serde_json::Value> = serde_json::from_slice(&bytes).unwrap();
    assert!(
        lines
            .iter()
            .all(|line| line["statement"] == 1 && line["agree"] == 10)
    );
    let by: Vec<&str> = lines
        .iter()
        .map(|line| line["by"].as_str().unwrap())
        .collect();
    assert_eq!(by, ["total", "cell", "region", "kind"]);
    let bytes = file(&site, id, &Standing::nobody(), "tables.csv");
    assert_eq!(
        csv::Reader::from_reader(bytes.as_slice()).records().count(),
        4
    );
}

#[test]
fn the_published_document_has_the_digest_that_is_shown() {
    let site = site();
    let (id, statements) = open(&site, 3);
    let missing = export::write(
        &site.node,
        &consultation(&site, id),
        &Standing::nobody(),
        "synthesis.json",
    );
    assert_eq!(
        refused(missing.map(|_| ())),
        (vec!["refused-nothing-published-yet"], 404)
    );
    let unknown = export::write(
        &site.node,
        &consultation(&site, id),
        &Standing::nobody(),
        "../keys.db",
    );
    assert_eq!(
        refused(unknown.map(|_| ())),
        (vec!["refused-no-such-file"], 404)
    );
    some_votes(&site, id, &statements);
    close(&site, id);
    refresh_synthesis(&site.node, id).unwrap();
    let bytes = file(&site, id, &Standing::nobody(), "synthesis.json");
    let shown = store::synthesis(&site.node, id).unwrap().unwrap().digest;
    assert_eq!(
        data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes)),
        shown
    );
}

#[test]
fn an_outcome_is_noted_after_closing_only() {
    let site = site();
    let (id, _) = open(&site, 1);
    let mut ask = NoteOutcome {
        consultation: id,
        text: english("The working group took up three statements."),
        link: Some("https://example.org/outcome".into()),
    };
    let early = note_outcome_blocking(&site.node, &by_node(&site), &ask);
    assert_eq!(
        refused(early),
        (vec!["refused-consultation-not-closed-yet"], 409)
    );
    close(&site, id);
    note_outcome_blocking(&site.node, &by_node(&site), &ask).unwrap();
    ask.text = english("And one more later.");
    note_outcome_blocking(&site.node, &by_node(&site), &ask).unwrap();
    let notes = store::outcomes(&site.node, id).unwrap();
    assert_eq!(notes.len(), 2);
    assert_eq!(notes[0].text.body, "And one more later.");
    let past = store::past(&site.node, kernel::Actor::Nobody, 5).unwrap();
    assert_eq!(past[0].1.as_ref().unwrap().text.body, "And one more later.");
    let title = (answers().consultation_title)(&site.node, id, Language::Ar).unwrap();
    assert_eq!(title.as_deref(), Some("A title"));
}
