//! Strict reading of CSV text (RFC 4180) that knows at every field where it stands. It cuts text
//! into records; what the fields mean is the business of `polis`.

use std::borrow::Cow;

use crate::polis::InputError;

/// More columns than any export has (a vote matrix of 10,000 statements fits). A header beyond it
/// is refused after reading that far, whatever the size of the file.
pub(crate) const COLUMNS_MAX: usize = 20_000;

/// A CSV text with its header read.
pub(crate) struct CsvText<'a> {
    file: &'a str,
    text: &'a str,
    offset: usize,
    /// The line the next record starts on, from 1.
    line: u64,
    header: Vec<String>,
}

/// One record: where it starts and its fields, as many as the header has.
pub(crate) struct Record<'r, 'a> {
    pub(crate) line: u64,
    pub(crate) fields: &'r [Cow<'a, str>],
}

impl<'a> CsvText<'a> {
    /// Checks the encoding and reads the header.
    pub(crate) fn open(bytes: &'a [u8], file: &'a str) -> Result<Self, InputError> {
        let text = as_text(bytes, file)?;
        let mut csv = Self {
            file,
            text,
            offset: 0,
            line: 1,
            header: Vec::new(),
        };
        let mut fields = Vec::new();
        csv.skip_blank_lines();
        if csv.offset == text.len() {
            return Err(csv.error(
                1,
                "1",
                "the file is empty",
                "the first line must name the columns, for example timestamp,comment-id,voter-id,vote",
            ));
        }
        csv.read_fields(&mut fields)?;
        csv.header = fields
            .into_iter()
            .map(|name| name.trim().to_owned())
            .collect();
        csv.refuse_repeated_names()?;
        Ok(csv)
    }

    /// Goes on in a later part of the same file, whose header is known: `text` starts at the start
    /// of a record, on the given line.
    pub(crate) fn resumed(file: &'a str, header: &[String], text: &'a str, line: u64) -> Self {
        Self {
            file,
            text,
            offset: 0,
            line,
            header: header.to_vec(),
        }
    }

    /// How far the text was read, in bytes.
    pub(crate) fn offset(&self) -> usize {
        self.offset
    }

    /// The length of the text, in bytes.
    pub(crate) fn length(&self) -> usize {
        self.text.len()
    }

    /// Goes to another place, which is the start of a record.
    pub(crate) fn go_to(&mut self, offset: usize, line: u64) {
        self.offset = offset;
        self.line = line;
    }

    /// The line the next record starts on.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// The names of the columns.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// Where the named column stands.
    pub(crate) fn column(&self, name: &str, all_needed: &str) -> Result<usize, InputError> {
        self.column_if_any(name).ok_or_else(|| {
            let found: Vec<&str> = self.header.iter().take(8).map(String::as_str).collect();
            self.error(
                1,
                name,
                &format!(
                    "the header has no such column (it starts {})",
                    clipped(&found.join(","))
                ),
                &format!("the first line must name at least {all_needed}"),
            )
        })
    }

    pub(crate) fn column_if_any(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|found| found == name)
    }

    /// The next record, or nothing at the end. `fields` is the caller's, so that it is reused.
    pub(crate) fn next_record<'r>(
        &mut self,
        fields: &'r mut Vec<Cow<'a, str>>,
    ) -> Result<Option<Record<'r, 'a>>, InputError> {
        self.skip_blank_lines();
        if self.offset == self.text.len() {
            return Ok(None);
        }
        let line = self.line;
        self.read_fields(fields)?;
        if fields.len() < self.header.len() {
            let (found, wanted) = (fields.len(), self.header.len());
            return Err(self.error(
                line,
                &self.column_name(found),
                &format!("the line ends after {found} of {wanted} columns"),
                "every line must have as many columns as the header; the file may have been cut off",
            ));
        }
        Ok(Some(Record { line, fields }))
    }

    pub(crate) fn error(&self, line: u64, column: &str, problem: &str, remedy: &str) -> InputError {
        InputError {
            file: self.file.to_owned(),
            line,
            column: clipped(column),
            problem: problem.to_owned(),
            remedy: remedy.to_owned(),
        }
    }

    fn skip_blank_lines(&mut self) {
        let bytes = self.text.as_bytes();
        loop {
            match (bytes.get(self.offset), bytes.get(self.offset + 1)) {
                (Some(b'\n'), _) => self.offset += 1,
                (Some(b'\r'), Some(b'\n')) => self.offset += 2,
                _ => return,
            }
            self.line += 1;
        }
    }

    /// Reads up to and over the end of the record.
    fn read_fields(&mut self, fields: &mut Vec<Cow<'a, str>>) -> Result<(), InputError> {
        fields.clear();
        let first_line = self.line;
        let limit = if self.header.is_empty() {
            COLUMNS_MAX
        } else {
            self.header.len()
        };
        let bytes = self.text.as_bytes();
        loop {
            if fields.len() == limit {
                return Err(self.too_many_columns(first_line, limit));
            }
            let field = if bytes.get(self.offset) == Some(&b'"') {
                self.quoted_field(fields.len())?
            } else {
                self.plain_field()
            };
            fields.push(field);
            match bytes.get(self.offset) {
                Some(b',') => self.offset += 1,
                Some(_) => {
                    self.offset += if bytes[self.offset] == b'\r' { 2 } else { 1 };
                    self.line += 1;
                    return Ok(());
                }
                None => return Ok(()),
            }
        }
    }

    /// A field without quotes: up to a comma or the end of the line.
    fn plain_field(&mut self) -> Cow<'a, str> {
        let start = self.offset;
        let bytes = self.text.as_bytes();
        let length = bytes[start..]
            .iter()
            .position(|byte| matches!(byte, b',' | b'\n'));
        self.offset = length.map_or(bytes.len(), |length| start + length);
        // A carriage return belongs to the line end, also at the end of a file without newline.
        let at_line_end = bytes.get(self.offset) != Some(&b',');
        let mut end = self.offset;
        if at_line_end && end > start && bytes[end - 1] == b'\r' {
            end -= 1;
            if self.offset < bytes.len() {
                self.offset = end;
            }
        }
        Cow::Borrowed(&self.text[start..end])
    }

    /// A field in quotes, which may hold commas, line ends and doubled quotes.
    fn quoted_field(&mut self, place: usize) -> Result<Cow<'a, str>, InputError> {
        let opened_on = self.line;
        let start = self.offset + 1;
        let bytes = self.text.as_bytes();
        let mut doubled = false;
        let mut at = start;
        loop {
            match (bytes.get(at), bytes.get(at + 1)) {
                (Some(b'"'), Some(b'"')) => {
                    doubled = true;
                    at += 1;
                }
                (Some(b'"'), _) => break,
                (Some(b'\n'), _) => self.line += 1,
                (Some(_), _) => {}
                (None, _) => {
                    return Err(self.error(
                        opened_on,
                        &self.column_name(place),
                        "a quote is opened and never closed",
                        "close it with \", or double it (\"\") if it is part of the text; the file may have been cut off",
                    ));
                }
            }
            at += 1;
        }
        self.offset = at + 1;
        let ends = match (bytes.get(self.offset), bytes.get(self.offset + 1)) {
            (None | Some(b',' | b'\n'), _) | (Some(b'\r'), Some(b'\n')) => true,
            (Some(b'\r'), None) => {
                self.offset += 1;
                true
            }
            _ => false,
        };
        if !ends {
            return Err(self.error(
                self.line,
                &self.column_name(place),
                "text follows a closing quote",
                "a quote inside a quoted text is written twice (\"\")",
            ));
        }
        let text = &self.text[start..at];
        Ok(if doubled {
            Cow::Owned(text.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(text)
        })
    }

    /// The name of the column at `place`, or its number if it has none or the header is being read.
    fn column_name(&self, place: usize) -> String {
        self.header
            .get(place)
            .filter(|name| !name.is_empty())
            .cloned()
            .unwrap_or_else(|| (place + 1).to_string())
    }

    fn too_many_columns(&self, line: u64, limit: usize) -> InputError {
        let (problem, remedy) = if self.header.is_empty() {
            (
                format!("the header has more than {limit} columns"),
                format!("a header has at most {limit} columns"),
            )
        } else {
            (
                format!("the line has more columns than the {limit} of the header"),
                "a text with commas stands in double quotes".to_owned(),
            )
        };
        self.error(line, &(limit + 1).to_string(), &problem, &remedy)
    }

    fn refuse_repeated_names(&self) -> Result<(), InputError> {
        let mut seen = std::collections::BTreeSet::new();
        for name in &self.header {
            if !name.is_empty() && !seen.insert(name) {
                return Err(self.error(
                    1,
                    name,
                    "the header names this column twice",
                    "each column needs a name of its own",
                ));
            }
        }
        Ok(())
    }
}

/// Bytes as text without the byte order mark, or the line of the first byte that is not UTF-8.
pub(crate) fn as_text<'a>(bytes: &'a [u8], file: &str) -> Result<&'a str, InputError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|fault| encoding_error(&bytes[..fault.valid_up_to()], 0, 1, file))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// What to say of a byte that is not UTF-8: `valid` are the bytes up to it, in a part of the file
/// that starts after so many bytes, on the given line.
pub(crate) fn encoding_error(valid: &[u8], before: usize, line: u64, file: &str) -> InputError {
    let line_start = valid
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    InputError {
        file: file.to_owned(),
        line: line + valid.split(|byte| *byte == b'\n').count() as u64 - 1,
        column: valid[line_start..]
            .split(|byte| *byte == b',')
            .count()
            .to_string(),
        problem: format!("byte {} of the file is not UTF-8", before + valid.len() + 1),
        remedy: "save the file with the encoding UTF-8".to_owned(),
    }
}

/// A value short enough to stand in a message.
pub(crate) fn clipped(value: &str) -> String {
    const SHOWN_MAX: usize = 40;
    if value.chars().count() <= SHOWN_MAX {
        return value.to_owned();
    }
    value.chars().take(SHOWN_MAX).chain(['…']).collect()
}
