//! `concord import polis DIR`: a Polis export becomes a closed consultation with its synthesis.

use crate::command_line::ImportOptions;
use crate::wiring::Opening;
use crate::{Stop, messages, rebuild};
use consultations::{ImportFailure, ImportPolis};
use contract::Node;
use kernel::Language;
use std::path::Path;

/// Imports an export into a node's data folder.
pub(crate) fn run(options: &ImportOptions) -> Result<(), Stop> {
    rebuild::must_hold_a_log(&options.data)?;
    let language = options.language.parse().map_err(|()| {
        Stop::WrongInput(format!(
            "--language {}: give ar, zh, en, fr, ru or es",
            options.language
        ))
    })?;
    let import = read(&options.export, language, options.title.as_deref())?;
    let node = Opening::of(&options.data).open()?;
    into_node(&node, &import)
}

/// Reads an export; a file that is not there is named.
pub(crate) fn read(
    folder: &Path,
    language: Language,
    title: Option<&str>,
) -> Result<ImportPolis, Stop> {
    let bytes = |name: &str| {
        std::fs::read(folder.join(name)).map_err(|error| {
            Stop::WrongInput(format!(
                "{}: {error}; a Polis export has votes.csv and comments.csv",
                folder.join(name).display()
            ))
        })
    };
    let (votes, comments) = (bytes("votes.csv")?, bytes("comments.csv")?);
    let title = match title {
        Some(title) => title.to_owned(),
        None => topic(folder).unwrap_or_else(|| {
            folder
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default()
        }),
    };
    Ok(ImportPolis {
        title,
        language,
        votes,
        comments: Some(comments),
        participants: None,
    })
}

/// The topic in `summary.csv`, when there is one.
fn topic(folder: &Path) -> Option<String> {
    let file = std::fs::File::open(folder.join("summary.csv")).ok()?;
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(file);
    rows.records()
        .filter_map(Result::ok)
        .find(|row| row.get(0) == Some("topic"))
        .and_then(|row| row.get(1).map(|topic| topic.trim().to_owned()))
        .filter(|topic| !topic.is_empty())
}

/// Writes what was read into a node. A malformed file is refused before anything is written.
pub(crate) fn into_node(node: &Node, import: &ImportPolis) -> Result<(), Stop> {
    let bar = messages::progress("importing", 0);
    let tell = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let imported = consultations::import_polis(node, import, &tell);
    bar.finish_and_clear();
    match imported {
        Ok(id) => {
            contract::react_to_all(node)?;
            messages::say(&format!("imported as consultation {id}"));
            Ok(())
        }
        Err(ImportFailure::Input(error)) => Err(Stop::WrongInput(error.to_string())),
        Err(ImportFailure::Failure(failure)) => Err(Stop::of(node, failure)),
    }
}
