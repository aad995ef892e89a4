//! Real conversations in the Polis export format, where the folder is there: counts against an
//! independent recount, axes against a dense decomposition, groups beside the published ones.
//!
//! The folder is `$CONCORD_DATA/conversations`, or `../shared/data/conversations` beside the
//! workspace. Without it these tests say so and check nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use opinion::pca::{Effort, principal_axes};
use opinion::{Analysis, Counts, Inputs, Settings, Votes, polis, read_votes, stability};

#[expect(
    clippy::disallowed_methods,
    reason = "a test finds the shared data by the environment"
)]
fn folders() -> Vec<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let data = std::env::var("CONCORD_DATA")
        .map_or(beside, PathBuf::from)
        .join("conversations");
    let Ok(entries) = std::fs::read_dir(&data) else {
        eprintln!(
            "skipped: {} is not there (set CONCORD_DATA)",
            data.display()
        );
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

fn inputs_of(folder: &Path) -> Inputs {
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    Inputs {
        votes: read_votes(read("votes.csv").as_slice(), "votes.csv").unwrap(),
        comments: Some(polis::parse_comments(&read("comments.csv"), "comments.csv").unwrap()),
        ..Inputs::default()
    }
}

fn quick() -> Settings {
    Settings {
        replicates: 0,
        ..Settings::default()
    }
}

/// A table read by another reader than ours: column name to text.
fn table(path: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// Counts by maps over text, with nothing of the crate.
fn recounted(folder: &Path, with_rejected: bool) -> Counts {
    let rejected: BTreeSet<String> = table(&folder.join("comments.csv"))
        .into_iter()
        .filter(|row| row["moderated"] == "-1")
        .map(|row| row["comment-id"].clone())
        .collect();
    let mut latest: BTreeMap<(String, String), (i64, BTreeSet<String>)> = BTreeMap::new();
    for row in table(&folder.join("votes.csv")) {
        if !with_rejected && rejected.contains(&row["comment-id"]) {
            continue;
        }
        let timestamp: i64 = row["timestamp"].parse().unwrap();
        let pair = (row["voter-id"].clone(), row["comment-id"].clone());
        let entry = latest.entry(pair).or_insert((timestamp, BTreeSet::new()));
        if timestamp > entry.0 {
            *entry = (timestamp, BTreeSet::new());
        }
        if timestamp == entry.0 {
            entry.1.insert(row["vote"].clone());
        }
    }
    let listed = table(&folder.join("comments.csv"))
        .into_iter()
        .map(|row| row["comment-id"].clone());
    let statements: BTreeSet<String> = latest
        .keys()
        .map(|(_, statement)| statement.clone())
        .chain(listed.filter(|id| with_rejected || !rejected.contains(id)))
        .collect();
    let count = |wanted: &str| {
        let said = |votes: &BTreeSet<String>| {
            if votes.len() == 1 {
                votes.first().cloned().unwrap()
            } else {
                "0".into()
            }
        };
        latest
            .values()
            .filter(|(_, votes)| said(votes) == wanted)
            .count() as u64
    };
    Counts {
        participants: latest
            .keys()
            .map(|(person, _)| person)
            .collect::<BTreeSet<_>>()
            .len() as u64,
        statements: statements.len() as u64,
        statements_rejected: statements
            .iter()
            .filter(|id| rejected.contains(*id))
            .count() as u64,
        votes: latest.len() as u64,
        agrees: count("1"),
        disagrees: count("-1"),
        passes: count("0"),
    }
}

#[test]
fn counts_equal_an_independent_recount() {
    for folder in folders() {
        let analysis = Analysis::of(inputs_of(&folder), &quick()).unwrap();
        assert_eq!(
            analysis.counts,
            recounted(&folder, true),
            "{}",
            folder.display()
        );
        assert_eq!(
            analysis.analysed,
            recounted(&folder, false),
            "{}",
            folder.display()
        );
    }
}

#[test]
fn the_files_of_an_analysis_are_complete_and_repeat_to_the_byte() {
    for folder in folders() {
        let inputs = inputs_of(&folder);
        let settings = Settings {
            replicates: 20,
            ..Settings::default()
        };
        let first = Analysis::of(inputs.clone(), &settings).unwrap();
        let mut reversed = inputs;
        let bytes = std::fs::read(folder.join("votes.csv")).unwrap();
        let mut records = polis::parse_votes(&bytes, "votes.csv").unwrap();
        records.reverse();
        reversed.votes = records.into();
        let second = Analysis::of(reversed, &settings).unwrap();
        assert_eq!(first.to_json(), second.to_json());
        assert_eq!(first.participants_csv(), second.participants_csv());
        assert_eq!(first.statements_csv(), second.statements_csv());
        assert_eq!(
            first.participants_csv().lines().count() as u64,
            first.counts.participants + 1
        );
        assert_eq!(
            first.statements_csv().lines().count() as u64,
            first.synthesis.counts.statements + 1
        );
        let text = String::from_utf8(first.to_json()).unwrap();
        assert!(!text.contains("NaN") && !text.contains("inf"));
        let _: serde_json::Value = serde_json::from_str(&text).unwrap();
    }
}

/// The imputed, centred matrix in full and its leading eigenvectors by plain power iteration.
fn dense_components(votes: &Votes) -> [Vec<f64>; 2] {
    let (people, width) = (votes.participants().len(), votes.statements().len());
    let mut matrix = vec![vec![f64::NAN; width]; people];
    for (row, line) in matrix.iter_mut().enumerate() {
        for (column, vote) in votes.row(row) {
            line[column] = f64::from(vote);
        }
    }
    for column in 0..width {
        let seen: Vec<f64> = matrix
            .iter()
            .map(|line| line[column])
            .filter(|v| !v.is_nan())
            .collect();
        let mean = seen.iter().sum::<f64>() / seen.len() as f64;
        for line in &mut matrix {
            line[column] = if line[column].is_nan() {
                0.0
            } else {
                line[column] - mean
            };
        }
    }
    let mut found: Vec<Vec<f64>> = Vec::new();
    for start in 0..2 {
        let mut vector: Vec<f64> = (0..width)
            .map(|c| ((c + start) as f64 * 0.7).sin())
            .collect();
        for _ in 0..3_000 {
            for earlier in &found {
                let overlap: f64 = vector.iter().zip(earlier).map(|(a, b)| a * b).sum();
                for (value, other) in vector.iter_mut().zip(earlier) {
                    *value -= overlap * other;
                }
            }
            let mut image = vec![0.0; width];
            for line in &matrix {
                let score: f64 = line.iter().zip(&vector).map(|(a, b)| a * b).sum();
                for (value, cell) in image.iter_mut().zip(line) {
                    *value += score * cell;
                }
            }
            let length = image.iter().map(|value| value * value).sum::<f64>().sqrt();
            vector = image.into_iter().map(|value| value / length).collect();
        }
        found.push(vector);
    }
    [found[0].clone(), found[1].clone()]
}

#[test]
fn sparse_axes_equal_those_of_the_dense_imputed_matrix() {
    for folder in folders().into_iter().filter(|folder| {
        let name = folder.to_string_lossy();
        name.ends_with("brexit-consensus") || name.ends_with("london.youth.policing")
    }) {
        let (votes, _) = inputs_of(&folder).votes.count();
        let axes = principal_axes(&votes, None, 2, 1, Effort::FULL);
        assert!(axes.converged);
        for (sparse, dense) in axes.components.iter().zip(dense_components(&votes)) {
            let cosine: f64 = sparse.iter().zip(&dense).map(|(a, b)| a * b).sum();
            assert!(
                (cosine.abs() - 1.0).abs() < 1e-9,
                "{}: cosine {cosine}",
                folder.display()
            );
        }
    }
}

/// A report, not a bar: published groups come from a warm-started history that nobody can repeat.
#[test]
fn groups_are_compared_with_the_published_ones() {
    for folder in folders() {
        let analysis = Analysis::of(inputs_of(&folder), &quick()).unwrap();
        let published: BTreeMap<u64, u32> = table(&folder.join("participants-votes.csv"))
            .into_iter()
            .filter_map(|row| {
                Some((
                    row["participant"].parse().ok()?,
                    row["group-id"].parse().ok()?,
                ))
            })
            .collect();
        let both: Vec<(u32, u32)> = analysis
            .synthesis
            .people
            .iter()
            .filter_map(|person| Some((person.group?, *published.get(&person.participant)?)))
            .collect();
        let name = folder.file_name().unwrap().to_string_lossy();
        if both.is_empty() {
            eprintln!("{name}: no distinct groups");
            continue;
        }
        let (ours, theirs): (Vec<u32>, Vec<u32>) = both.into_iter().unzip();
        let index = stability::adjusted_rand_index(&ours, &theirs);
        assert!((-1.0..=1.0).contains(&index));
        eprintln!(
            "{name}: {} groups, adjusted Rand index {index:.3} over {} people",
            analysis.synthesis.groups.len(),
            ours.len()
        );
    }
}
