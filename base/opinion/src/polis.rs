//! Strict readers of the Polis export format, from bytes in memory: votes, comments, participants,
//! and the target shares beside them. Columns are found by name, in any order; unknown ones are
//! allowed. Nothing is read from disk and nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::csv_text::{CsvText, Record, clipped};
use crate::votes::{Position, Vote};

/// What is wrong with an input file, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize)]
#[error("{file}, line {line}, column {column}: {problem}; {remedy}")]
pub struct InputError {
    /// The name of the file as the caller gave it.
    pub file: String,
    /// The line, from 1, on which the record starts.
    pub line: u64,
    /// The name of the column, or its number from 1 where it has none.
    pub column: String,
    /// What was found.
    pub problem: String,
    /// What would be right.
    pub remedy: String,
}

/// One row of `comments.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comment {
    /// The statement's id.
    pub id: u64,
    /// True if moderation rejected it (`moderated` is -1).
    pub rejected: bool,
    /// The statement itself; it may run over several lines.
    pub body: String,
    /// When it was submitted, if the file says so.
    pub timestamp: Option<i64>,
    /// Who submitted it, if the file says so.
    pub author: Option<u64>,
}

/// The content of `participants.csv`: attributes of people, by their id.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Participants {
    /// The names of the attribute columns, in the file's order.
    pub attributes: Vec<String>,
    /// For each person one value per attribute.
    pub values: BTreeMap<u64, Vec<String>>,
}

/// The content of `targets.csv`: for each attribute the share each of its values should have.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Targets {
    /// Attribute, value, share; the shares of an attribute sum to 1.
    pub margins: BTreeMap<String, BTreeMap<String, f64>>,
}

/// By how much the shares of one attribute may miss 1.
pub const SHARE_TOLERANCE: f64 = 1e-6;

/// Reads `votes.csv`: at least `timestamp`, `comment-id`, `voter-id`, `vote`. For files of millions
/// of lines see [`crate::read_votes`].
pub fn parse_votes(bytes: &[u8], file: &str) -> Result<Vec<Vote>, InputError> {
    let mut csv = CsvText::open(bytes, file)?;
    let columns = VoteColumns::of(&csv)?;
    // A line of an export has about 50 bytes; a wrong guess costs one copy.
    let mut votes = Vec::with_capacity(bytes.len() / 48);
    let mut fields = Vec::new();
    while let Some(record) = csv.next_record(&mut fields)? {
        votes.push(columns.vote(&csv, &record)?);
    }
    if votes.is_empty() {
        return Err(no_votes(&csv));
    }
    Ok(votes)
}

/// Where the columns of a vote stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct VoteColumns {
    pub(crate) timestamp: usize,
    pub(crate) statement: usize,
    pub(crate) participant: usize,
    pub(crate) vote: usize,
    /// Whether the person called the statement important: 1, or 0 or blank.
    pub(crate) important: Option<usize>,
}

impl VoteColumns {
    pub(crate) fn of(csv: &CsvText<'_>) -> Result<Self, InputError> {
        const NEEDED: &str = "timestamp, comment-id, voter-id, vote";
        Ok(Self {
            timestamp: csv.column("timestamp", NEEDED)?,
            statement: csv.column("comment-id", NEEDED)?,
            participant: csv.column("voter-id", NEEDED)?,
            vote: csv.column("vote", NEEDED)?,
            important: csv.column_if_any("important"),
        })
    }

    pub(crate) fn vote(
        &self,
        csv: &CsvText<'_>,
        record: &Record<'_, '_>,
    ) -> Result<Vote, InputError> {
        Ok(Vote {
            participant: id(csv, record, self.participant)?,
            statement: id(csv, record, self.statement)?,
            timestamp: integer(csv, record, self.timestamp)?,
            position: position(csv, record, self.vote)?,
        })
    }

    /// What the record says of importance; nothing if the file has no such column.
    pub(crate) fn importance(
        &self,
        csv: &CsvText<'_>,
        record: &Record<'_, '_>,
    ) -> Result<Option<bool>, InputError> {
        let Some(column) = self.important else {
            return Ok(None);
        };
        match record.fields[column].as_ref() {
            "1" => Ok(Some(true)),
            "0" | "" => Ok(Some(false)),
            _ => Err(wrong(csv, record, column, "important is 1, or 0 or blank")),
        }
    }
}

/// What to say of a file without a single vote.
pub(crate) fn no_votes(csv: &CsvText<'_>) -> InputError {
    let (problem, remedy) = (
        "the file has a header and no votes",
        "give one line for each vote",
    );
    csv.error(2, "1", problem, remedy)
}

/// Reads `comments.csv`: at least `comment-id`, `moderated`, `comment-body`.
pub fn parse_comments(bytes: &[u8], file: &str) -> Result<Vec<Comment>, InputError> {
    const NEEDED: &str = "comment-id, moderated, comment-body";
    let mut csv = CsvText::open(bytes, file)?;
    let statement = csv.column("comment-id", NEEDED)?;
    let moderated = csv.column("moderated", NEEDED)?;
    let body = csv.column("comment-body", NEEDED)?;
    let timestamp = csv.column_if_any("timestamp");
    let author = csv.column_if_any("author-id");
    let mut seen = BTreeSet::new();
    let mut comments = Vec::new();
    let mut fields = Vec::new();
    while let Some(record) = csv.next_record(&mut fields)? {
        let id_here = id(&csv, &record, statement)?;
        if !seen.insert(id_here) {
            return Err(repeated(&csv, &record, statement));
        }
        comments.push(Comment {
            id: id_here,
            rejected: moderation(&csv, &record, moderated)? == -1,
            body: record.fields[body].clone().into_owned(),
            timestamp: given(&record, timestamp)
                .map(|c| integer(&csv, &record, c))
                .transpose()?,
            author: given(&record, author)
                .map(|c| id(&csv, &record, c))
                .transpose()?,
        });
    }
    Ok(comments)
}

/// Reads `participants.csv`: `participant` and any attribute columns.
pub fn parse_participants(bytes: &[u8], file: &str) -> Result<Participants, InputError> {
    let mut csv = CsvText::open(bytes, file)?;
    let participant = csv.column("participant", "participant")?;
    let kept: Vec<usize> = (0..csv.header().len())
        .filter(|place| *place != participant)
        .collect();
    let attributes = kept
        .iter()
        .map(|place| csv.header()[*place].clone())
        .collect();
    let mut values = BTreeMap::new();
    let mut fields = Vec::new();
    while let Some(record) = csv.next_record(&mut fields)? {
        let row = kept
            .iter()
            .map(|place| record.fields[*place].trim().to_owned())
            .collect();
        if values
            .insert(id(&csv, &record, participant)?, row)
            .is_some()
        {
            return Err(repeated(&csv, &record, participant));
        }
    }
    Ok(Participants { attributes, values })
}

/// Reads `targets.csv`: `attribute`, `value`, `share`; the shares of each attribute sum to 1.
pub fn parse_targets(bytes: &[u8], file: &str) -> Result<Targets, InputError> {
    const NEEDED: &str = "attribute, value, share";
    let mut csv = CsvText::open(bytes, file)?;
    let attribute = csv.column("attribute", NEEDED)?;
    let value = csv.column("value", NEEDED)?;
    let share = csv.column("share", NEEDED)?;
    let mut targets = Targets::default();
    let mut last_line_of = BTreeMap::new();
    let mut fields = Vec::new();
    while let Some(record) = csv.next_record(&mut fields)? {
        let name = record.fields[attribute].trim().to_owned();
        let level = record.fields[value].trim().to_owned();
        let margin = targets.margins.entry(name.clone()).or_default();
        if margin
            .insert(level, target_share(&csv, &record, share)?)
            .is_some()
        {
            return Err(repeated(&csv, &record, value));
        }
        last_line_of.insert(name, record.line);
    }
    if targets.margins.is_empty() {
        let (problem, remedy) = (
            "the file has a header and no targets",
            "give one line per value",
        );
        return Err(csv.error(2, "1", problem, remedy));
    }
    for (name, margin) in &targets.margins {
        let sum: f64 = margin.values().sum();
        if (sum - 1.0).abs() > SHARE_TOLERANCE {
            return Err(csv.error(
                last_line_of.get(name).copied().unwrap_or(1),
                "share",
                &format!("the shares of {} sum to {sum:.6}", clipped(name)),
                "the shares of one attribute must sum to 1",
            ));
        }
    }
    Ok(targets)
}

/// The text of an optional column, unless it is blank.
fn given(record: &Record<'_, '_>, column: Option<usize>) -> Option<usize> {
    column.filter(|place| !record.fields[*place].trim().is_empty())
}

fn id(csv: &CsvText<'_>, record: &Record<'_, '_>, column: usize) -> Result<u64, InputError> {
    unsigned(&record.fields[column]).ok_or_else(|| {
        wrong(
            csv,
            record,
            column,
            "an id is a whole number from 0 to 18446744073709551615",
        )
    })
}

/// Digits only (no sign, no space), within `u64`: most of the reading time is spent here.
fn unsigned(field: &str) -> Option<u64> {
    if field.is_empty() {
        return None;
    }
    field.bytes().try_fold(0_u64, |number, byte| {
        let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

fn integer(csv: &CsvText<'_>, record: &Record<'_, '_>, column: usize) -> Result<i64, InputError> {
    let field = &record.fields[column];
    let number = match unsigned(field) {
        Some(number) => i64::try_from(number).ok(),
        None => field.parse().ok(),
    };
    number.ok_or_else(|| {
        wrong(
            csv,
            record,
            column,
            "a timestamp is a whole number, for example 1700000000000",
        )
    })
}

fn position(
    csv: &CsvText<'_>,
    record: &Record<'_, '_>,
    column: usize,
) -> Result<Position, InputError> {
    match record.fields[column].as_ref() {
        "1" => Ok(Position::Agree),
        "0" => Ok(Position::Pass),
        "-1" => Ok(Position::Disagree),
        _ => Err(wrong(
            csv,
            record,
            column,
            "a vote is 1 (agree), 0 (pass) or -1 (disagree)",
        )),
    }
}

fn moderation(csv: &CsvText<'_>, record: &Record<'_, '_>, column: usize) -> Result<i8, InputError> {
    match record.fields[column].as_ref() {
        "1" => Ok(1),
        "0" => Ok(0),
        "-1" => Ok(-1),
        _ => Err(wrong(
            csv,
            record,
            column,
            "moderated is 1 (accepted), 0 (not looked at) or -1 (rejected)",
        )),
    }
}

fn target_share(
    csv: &CsvText<'_>,
    record: &Record<'_, '_>,
    column: usize,
) -> Result<f64, InputError> {
    let share: Option<f64> = record.fields[column].trim().parse().ok();
    share
        .filter(|share| (0.0..=1.0).contains(share))
        .ok_or_else(|| wrong(csv, record, column, "a share is a number from 0 to 1"))
}

fn wrong(csv: &CsvText<'_>, record: &Record<'_, '_>, column: usize, remedy: &str) -> InputError {
    let problem = format!("found \"{}\"", clipped(&record.fields[column]));
    csv.error(record.line, &csv.header()[column], &problem, remedy)
}

fn repeated(csv: &CsvText<'_>, record: &Record<'_, '_>, column: usize) -> InputError {
    let problem = format!(
        "\"{}\" stands here a second time",
        clipped(&record.fields[column])
    );
    csv.error(
        record.line,
        &csv.header()[column],
        &problem,
        "give each one line only",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "timestamp,datetime,comment-id,voter-id,vote\n";

    fn refused(text: &str) -> String {
        parse_votes(text.as_bytes(), "votes.csv")
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn columns_are_found_by_name_in_any_order_with_strangers_between() {
        let text =
            "\u{feff}vote,shoe size,voter-id,comment-id,timestamp\r\n-1,42,4294967296,3,17\r\n";
        let votes = parse_votes(text.as_bytes(), "votes.csv").unwrap();
        let position = Position::Disagree;
        let expected = Vote {
            participant: 4_294_967_296,
            statement: 3,
            timestamp: 17,
            position,
        };
        assert_eq!(votes, [expected]);
    }

    #[test]
    fn a_last_line_without_its_end_is_read() {
        for end in ["", "\n", "\r\n", "\r", "\n\n\n"] {
            let text = format!("{HEADER}1,x,2,3,1{end}");
            assert_eq!(
                parse_votes(text.as_bytes(), "v").unwrap().len(),
                1,
                "end {end:?}"
            );
            let text = format!("{HEADER}1,x,2,3,\"1\"{end}");
            assert_eq!(
                parse_votes(text.as_bytes(), "v").unwrap().len(),
                1,
                "quoted, end {end:?}"
            );
        }
    }

    #[test]
    fn every_bad_field_is_named_with_its_line_and_what_would_be_right() {
        for (line, expected) in [
            (
                "1,x,abc,3,1",
                "votes.csv, line 3, column comment-id: found \"abc\"; an id is a whole number from 0 to 18446744073709551615",
            ),
            (
                "1,x,-2,3,1",
                "votes.csv, line 3, column comment-id: found \"-2\"; an id is a whole number from 0 to 18446744073709551615",
            ),
            (
                "1,x,2,18446744073709551616,1",
                "votes.csv, line 3, column voter-id: found \"18446744073709551616\"; an id is a whole number from 0 to 18446744073709551615",
            ),
            (
                "1,x,2,3,2",
                "votes.csv, line 3, column vote: found \"2\"; a vote is 1 (agree), 0 (pass) or -1 (disagree)",
            ),
            (
                "1,x,2,3,",
                "votes.csv, line 3, column vote: found \"\"; a vote is 1 (agree), 0 (pass) or -1 (disagree)",
            ),
            (
                "1.5,x,2,3,1",
                "votes.csv, line 3, column timestamp: found \"1.5\"; a timestamp is a whole number, for example 1700000000000",
            ),
            (
                "1,x,2,3",
                "votes.csv, line 3, column vote: the line ends after 4 of 5 columns; every line must have as many columns as the header; the file may have been cut off",
            ),
            (
                "1,x,2,3,1,9",
                "votes.csv, line 3, column 6: the line has more columns than the 5 of the header; a text with commas stands in double quotes",
            ),
            (
                "1,\"x,2,3,1",
                "votes.csv, line 3, column datetime: a quote is opened and never closed; close it with \", or double it (\"\") if it is part of the text; the file may have been cut off",
            ),
            (
                "1,\"x\"y,2,3,1",
                "votes.csv, line 3, column datetime: text follows a closing quote; a quote inside a quoted text is written twice (\"\")",
            ),
        ] {
            assert_eq!(refused(&format!("{HEADER}1,x,2,3,1\n{line}")), expected);
        }
    }

    #[test]
    fn a_wrong_header_an_empty_file_and_a_header_alone_are_refused() {
        assert_eq!(
            refused("timestamp,comment-id,voter,vote\n1,2,3,1\n"),
            "votes.csv, line 1, column voter-id: the header has no such column (it starts timestamp,comment-id,voter,vote); the first line must name at least timestamp, comment-id, voter-id, vote"
        );
        assert_eq!(
            refused("timestamp,vote,comment-id,voter-id,vote\n"),
            "votes.csv, line 1, column vote: the header names this column twice; each column needs a name of its own"
        );
        assert!(refused("").starts_with("votes.csv, line 1, column 1: the file is empty"));
        assert!(refused("\u{feff}\n\n").contains("the file is empty"));
        assert!(
            refused(HEADER)
                .starts_with("votes.csv, line 2, column 1: the file has a header and no votes")
        );
    }

    #[test]
    fn bytes_that_are_not_utf8_are_named_by_place() {
        let mut bytes = HEADER.as_bytes().to_vec();
        bytes.extend(b"1,x,2,3,1\n1,caf\xe9,2,3,1\n");
        assert_eq!(
            parse_votes(&bytes, "votes.csv").unwrap_err().to_string(),
            "votes.csv, line 3, column 2: byte 60 of the file is not UTF-8; save the file with the encoding UTF-8"
        );
    }

    #[test]
    fn ten_million_columns_are_refused_at_the_limit() {
        let header = ",".repeat(10_000_000);
        assert_eq!(
            refused(&header),
            "votes.csv, line 1, column 20001: the header has more than 20000 columns; a header has at most 20000 columns"
        );
        let line = format!("{HEADER}{header}");
        assert!(refused(&line).contains("line 2, column 6: the line has more columns"));
    }

    #[test]
    fn a_statement_may_run_over_lines_and_hold_quotes() {
        let text = "comment-id,author-id,moderated,comment-body\n5,,-1,\"One,\ntwo \"\"three\"\"\"\n6,9,1,plain\n";
        let comments = parse_comments(text.as_bytes(), "comments.csv").unwrap();
        assert_eq!(comments[0].body, "One,\ntwo \"three\"");
        assert!(comments[0].rejected && comments[0].author.is_none());
        assert_eq!((comments[1].id, comments[1].author), (6, Some(9)));
        let late = format!("{text}6,9,1,again\n");
        assert_eq!(
            parse_comments(late.as_bytes(), "comments.csv")
                .unwrap_err()
                .to_string(),
            "comments.csv, line 5, column comment-id: \"6\" stands here a second time; give each one line only"
        );
    }

    #[test]
    fn participants_keep_their_attributes() {
        let text = "region,participant,stakeholder\nAfrica,3,State\n,4,industry\n";
        let people = parse_participants(text.as_bytes(), "participants.csv").unwrap();
        assert_eq!(people.attributes, ["region", "stakeholder"]);
        assert_eq!(people.values[&3], ["Africa", "State"]);
        assert!(parse_participants(b"person\n1\n", "p").is_err());
    }

    #[test]
    fn targets_that_do_not_sum_to_one_are_refused() {
        let text = "attribute,value,share\nregion,a,0.5\nregion,b,0.47\n";
        assert_eq!(
            parse_targets(text.as_bytes(), "targets.csv")
                .unwrap_err()
                .to_string(),
            "targets.csv, line 3, column share: the shares of region sum to 0.970000; the shares of one attribute must sum to 1"
        );
        assert!(parse_targets(b"attribute,value,share\nregion,a,NaN\n", "t").is_err());
    }
}
