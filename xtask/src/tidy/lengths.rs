//! Files and functions that fit a reader. What was longer when the rule came, or is longer for a
//! reason, stands in `xtask/ratchet.txt` with its length, and that length may only shrink.

use super::Finding;
use super::rust_source::{Kind, Token, behind_close, tokens_of};
use super::tree::Tree;
use std::collections::BTreeMap;

const FILE_LINES_MAX: usize = 800;
const FUNCTION_LINES_MAX: usize = 80;
/// Files that people write and read as code.
const SOURCE_ENDINGS: [&str; 3] = [".rs", ".css", ".mjs"];

const RATCHET: &str = "xtask/ratchet.txt";

/// Everything that is too long, and every line of the ratchet that is loose.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let (mut allowed, mut findings) =
        read_ratchet(tree.text_of(RATCHET).map_or("", String::as_str));
    for file in tree.files() {
        if SOURCE_ENDINGS
            .iter()
            .any(|ending| file.path.ends_with(ending))
        {
            let lines = file.text.lines().count();
            let known = allowed.remove(&file.path);
            findings.extend(judge(&file.path, &file.path, lines, FILE_LINES_MAX, known));
        }
        if file.is_rust() {
            for function in functions_of(&tokens_of(&file.text)) {
                let name = format!("{}::{}", file.path, function.name);
                let place = format!("{}:{}", file.path, function.line);
                let is_long = function.lines > FUNCTION_LINES_MAX;
                let known = if is_long { allowed.remove(&name) } else { None };
                findings.extend(judge(
                    &place,
                    &name,
                    function.lines,
                    FUNCTION_LINES_MAX,
                    known,
                ));
            }
        }
    }
    let loose = allowed.keys().map(|name| {
        Finding::of(
            RATCHET,
            format!("{name} is no longer too long, or gone: take its line out"),
        )
    });
    findings.extend(loose);
    findings
}

fn judge(
    place: &str,
    name: &str,
    lines: usize,
    limit: usize,
    known: Option<usize>,
) -> Option<Finding> {
    let what = match known {
        None if lines > limit => format!("{lines} lines; the limit is {limit}"),
        Some(known) if lines > known => format!("grew from {known} to {lines} lines"),
        Some(_) if lines <= limit => format!("{lines} lines: take {name} out of {RATCHET}"),
        Some(known) if lines < known => {
            format!("shrank from {known} to {lines} lines: say so in {RATCHET}")
        }
        _ => return None,
    };
    Some(Finding::of(place, what))
}

/// Lines `length name`, where a name is a path or `path::function`; `#` begins a comment.
fn read_ratchet(text: &str) -> (BTreeMap<String, usize>, Vec<Finding>) {
    let mut allowed = BTreeMap::new();
    let mut findings = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or("").trim();
        if line.is_empty() {
            continue;
        }
        match line
            .split_once(' ')
            .and_then(|(lines, name)| Some((lines.parse().ok()?, name.trim())))
        {
            Some((lines, name)) => {
                allowed.insert(name.to_owned(), lines);
            }
            None => findings.push(Finding::at(RATCHET, index + 1, "expected `length name`")),
        }
    }
    (allowed, findings)
}

struct Function {
    name: String,
    line: usize,
    lines: usize,
}

/// Every function with a body, inner ones as well, from its `fn` to its closing brace.
fn functions_of(tokens: &[Token]) -> Vec<Function> {
    let mut functions = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let Some(Token {
            kind: Kind::Word(name),
            ..
        }) = tokens.get(index + 1)
        else {
            continue;
        };
        if !token.is_word("fn") {
            continue;
        }
        if let Some(open) = body_of(tokens, index + 2) {
            let end = behind_close(tokens, open);
            let last = tokens.get(end - 1).map_or(token.line, |close| close.line);
            functions.push(Function {
                name: name.clone(),
                line: token.line,
                lines: last - token.line + 1,
            });
        }
    }
    functions
}

/// Where the body opens; none for a function of a trait that is only declared.
fn body_of(tokens: &[Token], mut at: usize) -> Option<usize> {
    loop {
        match tokens.get(at)?.kind {
            Kind::Mark('{') => return Some(at),
            Kind::Mark(';') => return None,
            Kind::Mark('(' | '[') => at = behind_close(tokens, at),
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn function_of(lines: usize) -> String {
        format!("fn long() {{\n{}}}\n", "    step();\n".repeat(lines - 2))
    }

    fn found(source: &str, ratchet: &str) -> Vec<String> {
        let tree = Tree::of(&[("app/src/main.rs", source), (RATCHET, ratchet)]);
        check(&tree)
            .into_iter()
            .map(|finding| finding.what)
            .collect()
    }

    #[test]
    fn a_function_over_the_limit_is_found_and_one_at_the_limit_is_not() {
        assert!(found(&function_of(FUNCTION_LINES_MAX), "").is_empty());
        assert_eq!(found(&function_of(81), ""), ["81 lines; the limit is 80"]);
    }

    #[test]
    fn a_long_file_is_found() {
        assert_eq!(found(&"// x\n".repeat(801), "").len(), 1);
        assert!(found(&"// x\n".repeat(800), "").is_empty());
    }

    #[test]
    fn the_ratchet_allows_what_it_names_and_only_that_length() {
        let ratchet = "# why\n90 app/src/main.rs::long\n";
        assert!(found(&function_of(90), ratchet).is_empty());
        assert_eq!(
            found(&function_of(91), ratchet),
            ["grew from 90 to 91 lines"]
        );
        assert!(found(&function_of(85), ratchet)[0].contains("shrank from 90 to 85"));
        assert!(found(&function_of(20), ratchet)[0].contains("take its line out"));
    }

    #[test]
    fn a_ratchet_line_that_names_nothing_is_found() {
        assert_eq!(found("", "nonsense\n").len(), 1);
        assert_eq!(found("", "90 app/src/gone.rs\n").len(), 1);
    }

    #[test]
    fn declared_functions_and_function_types_have_no_length() {
        let source =
            "trait A { fn a(x: [u8; 3]) -> u8; fn b() -> u8 { 1 } }\nstruct B(fn(u8) -> u8);";
        let names: Vec<String> = functions_of(&tokens_of(source))
            .into_iter()
            .map(|function| function.name)
            .collect();
        assert_eq!(names, ["b"]);
    }
}
