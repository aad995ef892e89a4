//! Real conversations, where they are.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use opinion::{Vote, polis};

/// A conversation as it was exported.
pub(crate) struct Conversation {
    pub(crate) name: String,
    /// The votes in the order of their moments.
    pub(crate) records: Vec<Vote>,
    pub(crate) rejected: BTreeSet<u64>,
    /// The group that was published for a person.
    pub(crate) published: BTreeMap<u64, u32>,
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test finds the shared data by the environment"
)]
pub(crate) fn conversations() -> Vec<Conversation> {
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
    folders.iter().map(|folder| read(folder)).collect()
}

fn read(folder: &Path) -> Conversation {
    let file = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let mut records = polis::parse_votes(&file("votes.csv"), "votes.csv").unwrap();
    records.sort_by_key(|vote| vote.timestamp);
    let comments = polis::parse_comments(&file("comments.csv"), "comments.csv").unwrap();
    let mut table = csv::Reader::from_path(folder.join("participants-votes.csv")).unwrap();
    let published = table
        .deserialize::<BTreeMap<String, String>>()
        .filter_map(|row| {
            let row = row.unwrap();
            Some((
                row["participant"].parse().ok()?,
                row["group-id"].parse().ok()?,
            ))
        });
    Conversation {
        name: folder.file_name().unwrap().to_string_lossy().into_owned(),
        rejected: comments
            .iter()
            .filter(|comment| comment.rejected)
            .map(|comment| comment.id)
            .collect(),
        published: published.collect(),
        records,
    }
}
