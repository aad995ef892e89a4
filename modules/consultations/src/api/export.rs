//! Open data: what may be downloaded, and why not more. Aggregates are for everybody who sees the consultation; rows about
//! single people only of a publicly recorded one, or for its named auditor once it is closed.

mod csv_text;
mod polis;
mod statements;
mod tables;

use crate::model::{Consultation, Refusal, Standing};
use crate::store;
use contract::Node;
use kernel::{Fault, Outcome, Refused};

const CSV: &str = "text/csv; charset=utf-8";
const JSON: &str = "application/json";

/// A file that the export page offers, or says why not.
#[derive(Debug, Clone)]
pub struct ExportFile {
    /// Its name.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Whether it holds rows about single people.
    pub of_people: bool,
    /// Whether the asker may have it now.
    pub available: Result<(), Refused>,
}

/// A file as it is downloaded.
#[derive(Debug, Clone)]
pub struct Export {
    /// Its name.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

type Write = fn(&Node, &Consultation, &Standing) -> Outcome<Vec<u8>>;

/// Name, media type, whether it holds rows about people, and what writes it.
const FILES: &[(&str, &str, bool, Write)] = &[
    ("statements.csv", CSV, false, statements::csv),
    ("statements.json", JSON, false, statements::json),
    ("tables.csv", CSV, false, tables::csv),
    ("tables.json", JSON, false, tables::json),
    ("synthesis.json", JSON, false, synthesis),
    ("votes.csv", CSV, true, polis::votes),
    ("comments.csv", CSV, true, polis::comments),
    (
        "participants-votes.csv",
        CSV,
        true,
        polis::participants_votes,
    ),
];

/// All files, each with whether the asker may have it.
pub fn files(
    node: &Node,
    consultation: &Consultation,
    standing: &Standing,
) -> Result<Vec<ExportFile>, Fault> {
    let is_published = store::document_text(node, consultation.id)?.is_some();
    let files = FILES.iter().map(|(name, media_type, of_people, _)| {
        let available = if *of_people {
            standing.may_export_people(consultation)
        } else if *name == "synthesis.json" && !is_published {
            Err(Refusal::NothingPublishedYet)
        } else {
            Ok(())
        };
        ExportFile {
            name,
            media_type,
            of_people: *of_people,
            available: available.map_err(Refused::from),
        }
    });
    Ok(files.collect())
}

/// Writes one file, if the asker may have it.
pub fn write(
    node: &Node,
    consultation: &Consultation,
    standing: &Standing,
    file: &str,
) -> Outcome<Export> {
    let (name, media_type, of_people, write) = FILES
        .iter()
        .find(|(name, ..)| *name == file)
        .ok_or(Refusal::NoSuchFile)?;
    if !standing.may_see(consultation) {
        return Err(Refusal::NoSuchConsultation.into());
    }
    if *of_people {
        standing.may_export_people(consultation)?;
    }
    Ok(Export {
        name,
        media_type,
        bytes: write(node, consultation, standing)?,
    })
}

/// The published document, byte for byte: its SHA-256 is the digest that the synthesis page shows.
fn synthesis(node: &Node, consultation: &Consultation, _: &Standing) -> Outcome<Vec<u8>> {
    let text = store::document_text(node, consultation.id)?.ok_or(Refusal::NothingPublishedYet)?;
    Ok(text.into_bytes())
}
