//! Reading `votes.csv` as a stream: a few megabytes at a time, straight into [`Ballots`]. Lines of
//! plain numbers, which are nearly all, take a short way; every other line goes to the strict
//! reader of `polis`, which also says what is wrong. Both ways accept and refuse the same lines.

use std::io::{ErrorKind, Read};

use crate::ballots::Ballots;
use crate::csv_text::{CsvText, encoding_error};
use crate::polis::{InputError, VoteColumns, no_votes};
use crate::votes::{Position, Vote};

/// Bytes read at a time.
const BLOCK: usize = 1 << 20;

/// Why a file of votes could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The content is wrong.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The source failed.
    #[error("{file}: {error}")]
    Source {
        /// The name of the file as the caller gave it.
        file: String,
        /// What the source said.
        error: std::io::Error,
    },
}

/// Reads votes in the format of [`crate::polis::parse_votes`] from a source of any length. Memory
/// is that of the [`Ballots`] and a few megabytes.
pub fn read_votes(source: impl Read, file: &str) -> Result<Ballots, ReadError> {
    read_in_blocks(source, file, BLOCK)
}

fn read_in_blocks(mut source: impl Read, file: &str, block: usize) -> Result<Ballots, ReadError> {
    let mut ballots = Ballots::default();
    let mut window = Window::of(block);
    let mut layout: Option<Layout> = None;
    loop {
        window.read_on(&mut source, file)?;
        let text = window.text(file)?;
        let (read, line) = match &mut layout {
            Some(layout) => take_records(file, text, &window, layout, &mut ballots)?,
            unknown => match CsvText::open(text.as_bytes(), file) {
                Err(error) if window.ended => return Err(error.into()),
                // The header may be cut at the end of the window.
                Ok(csv) if window.ended || csv.offset() < csv.length() => {
                    *unknown = Some(Layout::of(&csv)?);
                    (text.len() - csv.length() + csv.offset(), csv.line())
                }
                _ => (0, window.line),
            },
        };
        let is_finished = window.ended && layout.is_some() && read == text.len();
        window.pass(read, line);
        if is_finished {
            break;
        }
    }
    match layout {
        Some(layout) if ballots.is_empty() => {
            Err(no_votes(&CsvText::resumed(file, &layout.header, "", 2)).into())
        }
        _ => Ok(ballots),
    }
}

/// Takes all records that are known to be whole; how far that goes, and the line after it.
fn take_records(
    file: &str,
    text: &str,
    window: &Window,
    layout: &Layout,
    ballots: &mut Ballots,
) -> Result<(usize, u64), InputError> {
    let mut csv = CsvText::resumed(file, &layout.header, text, window.line);
    let mut fields = Vec::new();
    loop {
        let mut at = csv.offset();
        let mut line = csv.line();
        while let Some((vote, important, next)) = layout.plain_line(text.as_bytes(), at) {
            add(ballots, vote, important);
            at = next;
            line += 1;
        }
        csv.go_to(at, line);
        let vote = match csv.next_record(&mut fields) {
            Ok(Some(record)) => layout.columns.vote(&csv, &record).and_then(|vote| {
                let important = layout.columns.importance(&csv, &record)?;
                Ok(Some((vote, important)))
            }),
            Ok(None) => Ok(None),
            Err(error) => Err(error),
        };
        // Whatever ends with the window may go on after it.
        if !window.ended && (csv.offset() == csv.length() || vote.is_err()) {
            return Ok((at, line));
        }
        match vote? {
            Some((vote, important)) => add(ballots, vote, important),
            None => return Ok((text.len(), csv.line())),
        }
    }
}

fn add(ballots: &mut Ballots, vote: Vote, important: Option<bool>) {
    match important {
        Some(important) => ballots.add_weighed(vote, important),
        None => ballots.add(vote),
    }
}

/// What the columns of a file hold.
struct Layout {
    header: Vec<String>,
    columns: VoteColumns,
    kinds: Vec<Kind>,
}

#[derive(Clone, Copy)]
enum Kind {
    Other,
    Timestamp,
    Statement,
    Participant,
    Vote,
    Important,
}

impl Layout {
    fn of(csv: &CsvText<'_>) -> Result<Self, InputError> {
        let columns = VoteColumns::of(csv)?;
        let mut kinds = vec![Kind::Other; csv.header().len()];
        kinds[columns.timestamp] = Kind::Timestamp;
        kinds[columns.statement] = Kind::Statement;
        kinds[columns.participant] = Kind::Participant;
        kinds[columns.vote] = Kind::Vote;
        if let Some(column) = columns.important {
            kinds[column] = Kind::Important;
        }
        Ok(Self {
            header: csv.header().to_vec(),
            columns,
            kinds,
        })
    }

    /// The vote of the line that starts at `at`, and where the next one starts; nothing unless the
    /// line is there to its end, has no quote, and plain numbers where they belong.
    fn plain_line(&self, bytes: &[u8], mut at: usize) -> Option<(Vote, Option<bool>, usize)> {
        let mut important = None;
        let mut vote = Vote {
            participant: 0,
            statement: 0,
            timestamp: 0,
            position: Position::Pass,
        };
        let last = self.kinds.len() - 1;
        for (place, kind) in self.kinds.iter().enumerate() {
            let end = match kind {
                Kind::Other => field_end(bytes, at)?,
                Kind::Vote => {
                    let (position, end) = position(bytes, at)?;
                    vote.position = position;
                    end
                }
                Kind::Important => {
                    let (marked, end) = mark(bytes, at)?;
                    important = Some(marked);
                    end
                }
                Kind::Timestamp => {
                    let (number, end) = digits(bytes, at)?;
                    vote.timestamp = i64::try_from(number).ok()?;
                    end
                }
                Kind::Statement => {
                    let (number, end) = digits(bytes, at)?;
                    vote.statement = number;
                    end
                }
                Kind::Participant => {
                    let (number, end) = digits(bytes, at)?;
                    vote.participant = number;
                    end
                }
            };
            at = match (bytes.get(end)?, place == last) {
                (b',', false) | (b'\n', true) => end + 1,
                (b'\r', true) if *bytes.get(end + 1)? == b'\n' => end + 2,
                _ => return None,
            };
        }
        Some((vote, important, at))
    }
}

/// The end of a field that is passed over and has no quote at its start.
fn field_end(bytes: &[u8], from: usize) -> Option<usize> {
    if *bytes.get(from)? == b'"' {
        return None;
    }
    Some(from + memchr::memchr2(b',', b'\n', &bytes[from..])?)
}

/// A number of one to nineteen digits, which always fits, and its end.
fn digits(bytes: &[u8], from: usize) -> Option<(u64, usize)> {
    let mut number = 0_u64;
    let mut at = from;
    loop {
        let digit = bytes.get(at)?.wrapping_sub(b'0');
        if digit > 9 {
            break;
        }
        if at - from == 19 {
            return None;
        }
        number = number * 10 + u64::from(digit);
        at += 1;
    }
    (at > from).then_some((number, at))
}

fn position(bytes: &[u8], from: usize) -> Option<(Position, usize)> {
    match (bytes.get(from)?, bytes.get(from + 1)?) {
        (b'1', _) => Some((Position::Agree, from + 1)),
        (b'0', _) => Some((Position::Pass, from + 1)),
        (b'-', b'1') => Some((Position::Disagree, from + 2)),
        _ => None,
    }
}

fn mark(bytes: &[u8], from: usize) -> Option<(bool, usize)> {
    match bytes.get(from)? {
        b'1' => Some((true, from + 1)),
        b'0' => Some((false, from + 1)),
        b',' | b'\n' | b'\r' => Some((false, from)),
        _ => None,
    }
}

/// The part of the file that is in memory: what was read and not yet taken.
struct Window {
    bytes: Vec<u8>,
    /// The line on which the window starts, from 1.
    line: u64,
    /// Bytes of the file before the window.
    before: usize,
    /// Bytes read at a time.
    block: usize,
    /// Bytes to read next: more each time that nothing could be taken.
    wanted: usize,
    /// True once the source is at its end.
    ended: bool,
}

impl Window {
    fn of(block: usize) -> Self {
        Self {
            bytes: Vec::new(),
            line: 1,
            before: 0,
            block,
            wanted: block,
            ended: false,
        }
    }

    fn read_on(&mut self, source: &mut impl Read, file: &str) -> Result<(), ReadError> {
        let mut length = self.bytes.len();
        let goal = length + self.wanted;
        self.bytes.resize(goal, 0);
        while length < goal && !self.ended {
            match source.read(&mut self.bytes[length..]) {
                Ok(0) => self.ended = true,
                Ok(read) => length += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    return Err(ReadError::Source {
                        file: file.to_owned(),
                        error,
                    });
                }
            }
        }
        self.bytes.truncate(length);
        Ok(())
    }

    /// The window as text, without a character that is cut at its end.
    fn text(&self, file: &str) -> Result<&str, InputError> {
        // Everything is checked once more after little was taken, which the growing window bounds.
        match std::str::from_utf8(&self.bytes) {
            Ok(text) => Ok(text),
            Err(fault) if fault.error_len().is_none() && !self.ended => {
                let valid = &self.bytes[..fault.valid_up_to()];
                Ok(std::str::from_utf8(valid).unwrap_or_default())
            }
            Err(fault) => Err(encoding_error(
                &self.bytes[..fault.valid_up_to()],
                self.before,
                self.line,
                file,
            )),
        }
    }

    /// Leaves what was taken behind.
    fn pass(&mut self, bytes: usize, line: u64) {
        self.wanted = if bytes == 0 {
            self.wanted * 2
        } else {
            self.block
        };
        self.bytes.drain(..bytes);
        self.before += bytes;
        self.line = line;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::polis::parse_votes;
    use crate::votes::Votes;
    use proptest::prelude::{Strategy, prop, prop_oneof, proptest};

    /// Gives a few bytes at a time.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let count = self.1.min(self.0.len()).min(into.len());
            into[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    /// Small blocks, so that every cut happens.
    fn same_as_in_one_go(text: &[u8], step: usize) {
        let whole = parse_votes(text, "votes.csv").map(Votes::from_records);
        let streamed = read_in_blocks(Drops(text, 3), "votes.csv", step).map(Ballots::count);
        match (whole, streamed) {
            (Ok(whole), Ok(streamed)) => assert_eq!(whole, streamed),
            (Err(whole), Err(ReadError::Input(streamed))) => assert_eq!(whole, streamed),
            (whole, streamed) => panic!("{whole:?} in one go, {streamed:?} as a stream"),
        }
    }

    #[test]
    fn a_file_read_in_drops_is_the_file_read_at_once() {
        for text in [
            "timestamp,comment-id,voter-id,vote\n1,2,3,1\n1,2,4,-1\n",
            "\u{feff}vote,timestamp,datetime,voter-id,comment-id\r\n0,-5,\"a\"\"\nb\",7,8\r\n\r\n1,5,é,7,8",
            "timestamp,comment-id,voter-id,vote\n",
            "timestamp,comment-id,voter-id,vote",
            "",
            "\n\n",
            "timestamp,comment-id,vote\n1,2,3",
            "timestamp,comment-id,voter-id,vote\n1,2,3,1\n1,2,3\n",
            "timestamp,comment-id,voter-id,vote\n1,2,3,1\n1,2,3,2\n",
            "timestamp,comment-id,voter-id,vote\n1,2,3,1\n1,\"2,3,1\n",
            "timestamp,comment-id,voter-id,vote\n1,2,18446744073709551615,1\n9223372036854775808,2,3,1\n",
            "timestamp,comment-id,voter-id,vote,x\n1,2,3,1,\n1,2,3,1,\"\" \n",
        ] {
            for step in [1, 2, 7, 1000] {
                same_as_in_one_go(text.as_bytes(), step);
            }
        }
    }

    #[test]
    fn what_people_call_important_is_read() {
        let text =
            "timestamp,comment-id,voter-id,vote,important\n1,2,3,1,1\n1,2,4,1,\n1,2,5,1,\"1\"\n";
        let (votes, _) = read_in_blocks(text.as_bytes(), "votes.csv", 8)
            .unwrap()
            .count();
        assert_eq!(votes.important(), Some([2].as_slice()));
        let wrong = text.replace("\"1\"", "yes");
        let error = read_votes(wrong.as_bytes(), "votes.csv").unwrap_err();
        assert!(
            error.to_string().contains("line 4, column important"),
            "{error}"
        );
    }

    #[test]
    fn a_byte_that_is_no_text_is_named_with_its_line() {
        let text = b"timestamp,comment-id,voter-id,vote\n1,2,3,1\n1,\xff,3,1\n";
        let error = read_in_blocks(Drops(text, 5), "votes.csv", 9).unwrap_err();
        assert_eq!(
            error.to_string(),
            parse_votes(text, "votes.csv").unwrap_err().to_string()
        );
    }

    #[test]
    fn a_source_that_fails_is_named() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
                Err(std::io::Error::other("the disk is gone"))
            }
        }
        let error = read_votes(Broken, "votes.csv").unwrap_err();
        assert_eq!(error.to_string(), "votes.csv: the disk is gone");
    }

    proptest! {
        #[test]
        fn any_lines_are_read_the_same_both_ways(
            lines in prop::collection::vec(some_line(), 0..12), step in 1..40_usize,
        ) {
            let text = format!("timestamp,comment-id,voter-id,vote,note\n{}", lines.join(""));
            same_as_in_one_go(text.as_bytes(), step);
        }
    }

    fn some_line() -> impl Strategy<Value = String> {
        let number = || prop_oneof!["[0-9]{1,3}", "[0-9]{18,21}", "-?[0-9]", "[ 0-9x]{0,2}"];
        let plain = || "[0-9]{1,3}";
        let note = prop_oneof!["[a-zé ]{0,4}", "\"[a-z,\n]{0,4}\"", "\"?[a-z\"]{0,3}"];
        let end = prop_oneof!["\n", "\r\n", "\n\n", "\r"];
        prop_oneof![
            4 => (plain(), plain(), plain(), "(1|0|-1)", note, "\r?\n")
                .prop_map(|(a, b, c, d, e, f)| format!("{a},{b},{c},{d},{e}{f}")),
            1 => (number(), number(), number(), "-?[0-2]", end)
                .prop_map(|(a, b, c, d, f)| format!("{a},{b},{c},{d},{f}")),
        ]
    }
}
