//! As much of Fluent's grammar as the rules need: messages, their variables and their selections. The
//! library that shows the messages is the judge of the rest.

use std::collections::{BTreeMap, BTreeSet};

/// One message or attribute of a message (`key`, `key.attribute`, `-term`).
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) line: usize,
    /// Every `$variable`, selectors included.
    pub(crate) variables: BTreeSet<String>,
    pub(crate) selections: Vec<Selection>,
}

/// `{ $variable -> [one] … *[other] … }`
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Selection {
    pub(crate) variable: String,
    pub(crate) keys: BTreeSet<String>,
}

/// The messages of one file, and the lines that are none.
#[derive(Debug, Default)]
pub(crate) struct Resource {
    pub(crate) messages: BTreeMap<String, Message>,
    pub(crate) faults: Vec<(usize, String)>,
}

/// Reads a Fluent file.
pub(crate) fn parse(text: &str) -> Resource {
    let mut resource = Resource::default();
    let mut open: Vec<bool> = Vec::new();
    let mut entry: Option<(String, String, usize)> = None;
    let mut message: Option<String> = None;
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        let is_comment = open.is_empty() && line.starts_with('#');
        let is_continuation = !open.is_empty() || line.starts_with(' ') || line.trim().is_empty();
        if is_comment {
            resource.close(entry.take());
            continue;
        }
        if open.is_empty() && line.trim_start().starts_with('.') {
            resource.close(entry.take());
            let of = message.as_deref().unwrap_or("");
            entry = match named(line.trim_start().trim_start_matches('.')) {
                Some((name, rest)) => Some((format!("{of}.{name}"), rest.to_owned(), number)),
                None => resource.fault(number, "an attribute reads `.name = text`"),
            };
        } else if is_continuation {
            match &mut entry {
                Some((_, pattern, _)) => {
                    pattern.push('\n');
                    pattern.push_str(line);
                }
                None if line.trim().is_empty() => {}
                None => entry = resource.fault(number, "an indented line without a message"),
            }
        } else {
            resource.close(entry.take());
            entry = match named(line) {
                Some((name, rest)) => Some((name.to_owned(), rest.to_owned(), number)),
                None => resource.fault(number, "a message reads `key = text`"),
            };
            message = entry.as_ref().map(|(name, _, _)| name.clone());
        }
        follow_braces(line, &mut open);
    }
    resource.close(entry.take());
    resource
}

impl Resource {
    fn close(&mut self, entry: Option<(String, String, usize)>) {
        let Some((name, pattern, line)) = entry else {
            return;
        };
        let mut message = Message {
            line,
            ..Message::default()
        };
        read_pattern(&pattern, &mut message);
        if self.messages.contains_key(&name) {
            self.faults
                .push((line, format!("{name} stands here a second time")));
        }
        self.messages.insert(name, message);
    }

    fn fault<T>(&mut self, line: usize, what: &str) -> Option<T> {
        self.faults.push((line, what.to_owned()));
        None
    }
}

/// `key = rest`
fn named(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.split_once('=')?;
    let name = name.trim_end();
    let letters = name.strip_prefix('-').unwrap_or(name);
    let is_name = letters.starts_with(|c: char| c.is_ascii_alphabetic())
        && letters
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    is_name.then_some((name, rest))
}

/// Follows the braces of a line; for each that is open, whether its `->` has been passed, behind which
/// quotation marks are text again.
fn follow_braces(line: &str, open: &mut Vec<bool>) {
    let mut is_quoted = false;
    for (at, c) in line.char_indices() {
        match (c, open.last_mut()) {
            ('"', Some(false)) => is_quoted = !is_quoted,
            _ if is_quoted => {}
            ('{', _) => open.push(false),
            ('}', Some(_)) => drop(open.pop()),
            ('>', Some(is_past_arrow)) if line[..at].ends_with('-') => *is_past_arrow = true,
            _ => {}
        }
    }
}

/// A placeable that is open while a pattern is read.
#[derive(Default)]
struct Open {
    before_arrow: String,
    is_past_arrow: bool,
    selection: Option<Selection>,
}

fn read_pattern(pattern: &str, message: &mut Message) {
    let mut open: Vec<Open> = Vec::new();
    for line in pattern.lines() {
        let start = line.trim_start().trim_start_matches('*');
        if let Some((key, _)) = start
            .strip_prefix('[')
            .and_then(|rest| rest.split_once(']'))
            && let Some(Open {
                selection: Some(selection),
                ..
            }) = open.last_mut()
        {
            selection.keys.insert(key.trim().to_owned());
        }
        read_line(line, &mut open, message);
    }
}

fn read_line(line: &str, open: &mut Vec<Open>, message: &mut Message) {
    let mut is_quoted = false;
    for (at, c) in line.char_indices() {
        match (c, open.last_mut()) {
            ('"', Some(placeable)) if !placeable.is_past_arrow => is_quoted = !is_quoted,
            _ if is_quoted => {}
            ('{', _) => open.push(Open::default()),
            ('}', Some(_)) => message
                .selections
                .extend(open.pop().and_then(|open| open.selection)),
            ('$', Some(_)) => {
                message.variables.insert(variable_at(&line[at + 1..]));
            }
            ('>', Some(placeable)) if line[..at].ends_with('-') => {
                placeable.is_past_arrow = true;
                placeable.selection = placeable.before_arrow.find('$').map(|dollar| Selection {
                    variable: variable_at(&placeable.before_arrow[dollar + 1..]),
                    keys: BTreeSet::new(),
                });
            }
            _ => {}
        }
        if let Some(placeable) = open.last_mut()
            && !placeable.is_past_arrow
        {
            placeable.before_arrow.push(c);
        }
    }
}

fn variable_at(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "\
# A comment
votes = { $count ->
    [one] One vote in { $place }
   *[other] { NUMBER($count) } votes, \"{ \"{\" }\"
}
long =
    first line

    second { $name }
    .title = A title
-brand = Concord
";

    fn set(words: &[&str]) -> BTreeSet<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn messages_attributes_and_terms_are_read_with_their_lines() {
        let resource = parse(SAMPLE);
        let lines: Vec<(&str, usize)> = resource
            .messages
            .iter()
            .map(|(name, message)| (name.as_str(), message.line))
            .collect();
        assert_eq!(
            lines,
            [
                ("-brand", 11),
                ("long", 6),
                ("long.title", 10),
                ("votes", 2)
            ]
        );
        assert!(resource.faults.is_empty(), "{:?}", resource.faults);
    }

    #[test]
    fn variables_and_plural_forms_are_read() {
        let resource = parse(SAMPLE);
        let votes = &resource.messages["votes"];
        assert_eq!(votes.variables, set(&["count", "place"]));
        let expected = Selection {
            variable: "count".to_owned(),
            keys: set(&["one", "other"]),
        };
        assert_eq!(votes.selections, [expected]);
        assert_eq!(resource.messages["long"].variables, set(&["name"]));
    }

    #[test]
    fn selections_within_selections_keep_their_own_keys() {
        let text = "a = { $x ->\n  [one] { $y ->\n      [few] p\n     *[other] q\n    }\n *[other] r\n }\n";
        let resource = parse(text);
        let keys: Vec<&BTreeSet<String>> = resource.messages["a"]
            .selections
            .iter()
            .map(|selection| &selection.keys)
            .collect();
        assert_eq!(keys, [&set(&["few", "other"]), &set(&["one", "other"])]);
    }

    #[test]
    fn a_line_that_is_no_message_and_a_key_that_stands_twice_are_faults() {
        let lines = |text: &str| -> Vec<usize> {
            parse(text)
                .faults
                .into_iter()
                .map(|(line, _)| line)
                .collect()
        };
        assert_eq!(lines("a = x\nno message here\n"), [2]);
        assert_eq!(lines("a = x\nb = y\na = z\n"), [3]);
        assert_eq!(lines("  lost\n"), [1]);
    }
}
