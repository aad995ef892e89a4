//! `concord analyse` as somebody uses it who has an export and nothing else: the program, files, exit codes.

#![allow(clippy::unwrap_used, reason = "a test that fails panics")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn analyse(folder: &Path, out: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_concord"));
    command
        .arg("analyse")
        .arg("--votes")
        .arg(folder.join("votes.csv"));
    if folder.join("comments.csv").exists() {
        command.arg("--statements").arg(folder.join("comments.csv"));
    }
    command.arg("--out").arg(out).args(more).output().unwrap()
}

/// The real conversations, where they are: `CONCORD_DATA`, or `../shared/data` beside the project.
fn conversations() -> Vec<PathBuf> {
    #[expect(
        clippy::disallowed_methods,
        reason = "how a test finds data that is not part of the project"
    )]
    let data = std::env::var("CONCORD_DATA").map_or_else(
        |_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"),
        PathBuf::from,
    );
    let Ok(entries) = std::fs::read_dir(data.join("conversations")) else {
        eprintln!(
            "skipped: no real conversations here; set CONCORD_DATA to the folder that holds them"
        );
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

/// The counts of an export by another way: a map of pairs, filled row by row with another CSV reader.
fn recount(folder: &Path, leave_out: &BTreeSet<u64>) -> BTreeMap<&'static str, u64> {
    let mut latest: BTreeMap<(u64, u64), (i64, i64)> = BTreeMap::new();
    let mut reader = csv::Reader::from_path(folder.join("votes.csv")).unwrap();
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|held| held == name).unwrap();
    let columns = (
        column("timestamp"),
        column("comment-id"),
        column("voter-id"),
        column("vote"),
    );
    for row in reader.records() {
        let row = row.unwrap();
        let number = |place: usize| row[place].parse::<i64>().unwrap();
        let (time, vote) = (number(columns.0), number(columns.3));
        let pair = (
            number(columns.2).cast_unsigned(),
            number(columns.1).cast_unsigned(),
        );
        if leave_out.contains(&pair.1) {
            continue;
        }
        let held = latest.entry(pair).or_insert((time, vote));
        if time > held.0 {
            *held = (time, vote);
        } else if time == held.0 && vote != held.1 {
            held.1 = 0;
        }
    }
    let with = |vote: i64| latest.values().filter(|(_, held)| *held == vote).count() as u64;
    let people: BTreeSet<u64> = latest.keys().map(|(person, _)| *person).collect();
    BTreeMap::from([
        ("participants", people.len() as u64),
        ("votes", latest.len() as u64),
        ("agrees", with(1)),
        ("disagrees", with(-1)),
        ("passes", with(0)),
    ])
}

fn rejected(folder: &Path) -> BTreeSet<u64> {
    let mut reader = csv::Reader::from_path(folder.join("comments.csv")).unwrap();
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|held| held == name).unwrap();
    let (id, moderated) = (column("comment-id"), column("moderated"));
    reader
        .records()
        .map(Result::unwrap)
        .filter(|row| &row[moderated] == "-1")
        .map(|row| row[id].parse().unwrap())
        .collect()
}

#[test]
fn the_counts_of_every_real_conversation_equal_an_independent_recount() {
    for folder in conversations() {
        let out = TempDir::new().unwrap();
        let ran = analyse(&folder, out.path(), &["--replicates", "0"]);
        assert!(
            ran.status.success(),
            "{}: {}",
            folder.display(),
            String::from_utf8_lossy(&ran.stderr)
        );
        let json: Value =
            serde_json::from_slice(&std::fs::read(out.path().join("analysis.json")).unwrap())
                .unwrap();
        for (part, leave_out) in [("counts", BTreeSet::new()), ("analysed", rejected(&folder))] {
            for (name, count) in recount(&folder, &leave_out) {
                assert_eq!(
                    json[part][name],
                    count,
                    "{}: {part}.{name}",
                    folder.display()
                );
            }
        }
        assert_eq!(
            json["counts"]["statements_rejected"],
            rejected(&folder).len() as u64
        );
    }
}

#[test]
fn the_order_of_the_rows_changes_no_byte() {
    let (one, two) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let rows = votes_of(40, 12);
    write(
        &one,
        "votes.csv",
        &format!("timestamp,comment-id,voter-id,vote\n{}\n", rows.join("\n")),
    );
    let mut turned = rows.clone();
    turned.reverse();
    write(
        &two,
        "votes.csv",
        &format!(
            "timestamp,comment-id,voter-id,vote\n{}\n",
            turned.join("\n")
        ),
    );
    let outs = [TempDir::new().unwrap(), TempDir::new().unwrap()];
    for (folder, out) in [one, two].iter().zip(&outs) {
        assert!(
            analyse(folder.path(), out.path(), &["--replicates", "20"])
                .status
                .success()
        );
    }
    for name in [
        "analysis.json",
        "participants.csv",
        "statements.csv",
        "report.html",
    ] {
        let bytes = |out: &TempDir| std::fs::read(out.path().join(name)).unwrap();
        assert_eq!(bytes(&outs[0]), bytes(&outs[1]), "{name}");
    }
}

#[test]
fn the_report_speaks_arabic_when_it_is_asked_to() {
    let (folder, out) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    write(
        &folder,
        "votes.csv",
        &format!(
            "timestamp,comment-id,voter-id,vote\n{}\n",
            votes_of(40, 12).join("\n")
        ),
    );
    assert!(
        analyse(
            folder.path(),
            out.path(),
            &["--language", "ar", "--replicates", "0"]
        )
        .status
        .success()
    );
    let report = std::fs::read_to_string(out.path().join("report.html")).unwrap();
    assert!(
        report.contains("<html lang=\"ar\" dir=\"rtl\">"),
        "{}",
        &report[..200]
    );
    assert!(!report.contains('⟦'));
}

#[test]
fn a_malformed_file_names_the_place_and_the_mend_writes_nothing_and_exits_with_2() {
    let head = "timestamp,comment-id,voter-id,vote\n";
    let many = "x,".repeat(10_000_000);
    let cases: [(&str, Vec<u8>, &[&str]); 9] = [
        ("empty", Vec::new(), &["line 1"]),
        (
            "wrong header",
            b"time,comment,voter,vote\n1,1,1,1\n".to_vec(),
            &["line 1", "timestamp"],
        ),
        (
            "no number",
            format!("{head}1,x,1,1\n").into_bytes(),
            &["line 2", "comment-id"],
        ),
        (
            "vote outside",
            format!("{head}1,1,1,1\n1,1,1,2\n").into_bytes(),
            &["line 3", "vote"],
        ),
        (
            "cut off",
            format!("{head}1,1,1,1\n1,1\n").into_bytes(),
            &["line 3"],
        ),
        (
            "not UTF-8",
            [head.as_bytes(), b"1,1,\xff\xfe,1\n"].concat(),
            &["line 2"],
        ),
        (
            "time",
            format!("{head}1.5,1,1,1\n").into_bytes(),
            &["line 2", "timestamp"],
        ),
        ("many columns", many.into_bytes(), &["line 1", "columns"]),
        ("only a header", head.as_bytes().to_vec(), &["line"]),
    ];
    for (name, bytes, wanted) in cases {
        let (folder, out) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        std::fs::write(folder.path().join("votes.csv"), bytes).unwrap();
        let target = out.path().join("result");
        let ran = analyse(folder.path(), &target, &[]);
        let said = String::from_utf8_lossy(&ran.stderr);
        assert_eq!(ran.status.code(), Some(2), "{name}: {said}");
        assert!(said.contains("votes.csv"), "{name}: {said}");
        for word in wanted {
            assert!(said.contains(word), "{name} should name {word}: {said}");
        }
        assert!(!target.exists(), "{name} wrote something");
    }
}

#[test]
fn an_id_above_32_bits_is_an_id_like_any_other() {
    let (folder, out) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    write(
        &folder,
        "votes.csv",
        "timestamp,comment-id,voter-id,vote\n1,4294967296,4294967297,1\n",
    );
    assert!(analyse(folder.path(), out.path(), &[]).status.success());
    let csv = std::fs::read_to_string(out.path().join("participants.csv")).unwrap();
    assert!(csv.contains("4294967297"), "{csv}");
}

fn write(folder: &TempDir, name: &str, text: &str) {
    std::fs::write(folder.path().join(name), text).unwrap();
}

/// Two camps that answer every statement in opposite ways, with some noise.
fn votes_of(people: u64, statements: u64) -> Vec<String> {
    let mut rows = Vec::new();
    for person in 0..people {
        for statement in 0..statements {
            let camp = person % 2 == statement % 2;
            let noise = (person * 7 + statement * 13) % 11 == 0;
            let vote = if camp == noise { -1 } else { 1 };
            rows.push(format!(
                "{},{statement},{person},{vote}",
                1000 + person * statements + statement
            ));
        }
    }
    rows
}
