//! The stylesheet: colours only in its tokens, start and end instead of left and right, and small.

use super::tree::{SourceFile, Tree};
use super::{Finding, Verdict};
use std::io::Write;
use std::process::{Command, Stdio};

/// What all stylesheets together may weigh, compressed (STYLE, "Page budget").
const COMPRESSED_BYTES_MAX: usize = 4096;

/// Colours by name that one is tempted to write.
const NAMED_COLOURS: &[&str] = &[
    "white", "black", "red", "green", "blue", "yellow", "orange", "purple", "grey", "gray",
    "silver", "navy", "teal", "maroon", "olive", "aqua", "fuchsia", "lime",
];

/// Functions that make a colour.
const COLOUR_FUNCTIONS: &[&str] = &[
    "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color(",
];

/// A colour anywhere but in a `:root` block.
pub(crate) fn check_colours(tree: &Tree) -> Vec<Finding> {
    findings_in(tree, |declaration| {
        let is_token = declaration.selector.starts_with(":root");
        let names_colour = !is_token && holds_colour(&declaration.value);
        names_colour.then(|| format!("{}: a colour outside the tokens", declaration.value))
    })
}

/// A property or value that knows left and right, or four lengths whose sides differ.
pub(crate) fn check_sides(tree: &Tree) -> Vec<Finding> {
    findings_in(tree, |declaration| {
        let words = |text: &str| {
            text.split(|c: char| !c.is_ascii_alphabetic())
                .any(|w| w == "left" || w == "right")
        };
        let is_physical = words(&declaration.property)
            || (!declaration.property.starts_with("--") && words(&declaration.value))
            || has_uneven_sides(declaration);
        is_physical.then(|| {
            format!(
                "{}: {}: say start and end",
                declaration.property, declaration.value
            )
        })
    })
}

/// The weight on the wire, by the gzip of this machine.
pub(crate) fn check_budget(tree: &Tree) -> Verdict {
    let all: String = stylesheets(tree).map(|file| file.text.as_str()).collect();
    let Some(bytes) = compressed_bytes(&all) else {
        return Verdict::Skipped("there is no gzip on this machine".to_owned());
    };
    let over = bytes > COMPRESSED_BYTES_MAX;
    let what = format!("{bytes} bytes compressed; the limit is {COMPRESSED_BYTES_MAX}");
    Verdict::Judged(
        over.then(|| Finding::of("base/web", what))
            .into_iter()
            .collect(),
    )
}

fn stylesheets(tree: &Tree) -> impl Iterator<Item = &SourceFile> {
    tree.ending(".css").filter(|file| {
        ["base/", "modules/", "app/"]
            .iter()
            .any(|storey| file.path.starts_with(storey))
    })
}

fn findings_in(tree: &Tree, fault: impl Fn(&Declaration) -> Option<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in stylesheets(tree) {
        for declaration in declarations_of(&file.text) {
            if let Some(what) = fault(&declaration) {
                findings.push(Finding::at(&file.path, declaration.line, what));
            }
        }
    }
    findings
}

/// One `property: value`, the selector of the block it stands in, and its line.
#[derive(Debug)]
struct Declaration {
    selector: String,
    property: String,
    value: String,
    line: usize,
}

/// Reads blocks within blocks (`@media`), strings and comments; a file that is no CSS gives nonsense,
/// for the validator of `judges` to name.
fn declarations_of(css: &str) -> Vec<Declaration> {
    let mut declarations = Vec::new();
    let mut selectors: Vec<String> = Vec::new();
    let mut piece = String::new();
    let (mut line, mut piece_line) = (1, 1);
    for c in without_comments(css).chars() {
        if c == '\n' {
            line += 1;
        }
        match c {
            '{' => selectors.push(std::mem::take(&mut piece).trim().to_owned()),
            ';' | '}' => {
                let selector = selectors.last().map_or("", String::as_str);
                declarations.extend(declaration(selector, &piece, piece_line));
                piece.clear();
                if c == '}' {
                    selectors.pop();
                }
            }
            _ => {
                if piece.trim().is_empty() {
                    piece_line = line;
                }
                piece.push(c);
            }
        }
    }
    declarations
}

fn declaration(selector: &str, piece: &str, line: usize) -> Option<Declaration> {
    let (property, value) = piece.split_once(':')?;
    Some(Declaration {
        selector: selector.to_owned(),
        property: property.trim().to_owned(),
        value: value.split_whitespace().collect::<Vec<_>>().join(" "),
        line,
    })
}

/// Comments and the inside of strings become spaces; line ends stay.
fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if c == '"' || c == '\'' {
            rest[1..].find(c).map_or(rest.len(), |end| end + 2)
        } else {
            kept.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        kept.extend(
            rest[..length]
                .chars()
                .map(|c| if c == '\n' { '\n' } else { ' ' }),
        );
        rest = &rest[length..];
    }
    kept
}

fn holds_colour(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let is_hex = |after: &str| {
        let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
        matches!(digits, 3 | 4 | 6 | 8)
            && !after[digits..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
    };
    value
        .match_indices('#')
        .any(|(at, _)| is_hex(&value[at + 1..]))
        || COLOUR_FUNCTIONS.iter().any(|function| {
            value
                .match_indices(function)
                .any(|(at, _)| !value[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-'))
        })
        || value
            .split(|c: char| !(c.is_alphanumeric() || c == '-'))
            .any(|word| NAMED_COLOURS.contains(&word))
}

/// `margin: 0 1px 0 2px` puts the two sides in physical order.
fn has_uneven_sides(declaration: &Declaration) -> bool {
    let takes_sides = [
        "margin",
        "padding",
        "inset",
        "border-width",
        "border-style",
        "border-color",
    ]
    .contains(&declaration.property.as_str());
    let parts = top_level_parts(&declaration.value);
    takes_sides && parts.len() == 4 && parts[1] != parts[3]
}

/// Cuts at spaces outside parentheses.
fn top_level_parts(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0usize;
    for c in value.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if c == ' ' && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts
}

fn compressed_bytes(text: &str) -> Option<usize> {
    let mut gzip = Command::new("gzip")
        .arg("-c9")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut input = gzip.stdin.take()?;
    let text = text.as_bytes().to_vec();
    let writer = std::thread::spawn(move || input.write_all(&text));
    let output = gzip.wait_with_output().ok()?;
    let written = writer.join().is_ok_and(|result| result.is_ok());
    (written && output.status.success()).then_some(output.stdout.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(css: &str) -> Tree {
        Tree::of(&[("base/web/src/site.css", css)])
    }

    #[test]
    fn a_colour_outside_the_tokens_is_found_with_its_line() {
        let found = check_colours(&tree(
            ":root { --ink: #16191d }\n\nh1 {\n  color: #16191d;\n}",
        ));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "base/web/src/site.css:4");
        for value in [
            "rgb(1 2 3)",
            "1px solid white",
            "#fff8",
            "color(srgb 1 1 1)",
        ] {
            assert_eq!(
                check_colours(&tree(&format!("a {{ color: {value} }}"))).len(),
                1,
                "{value}"
            );
        }
    }

    #[test]
    fn tokens_of_the_dark_scheme_and_uses_of_tokens_are_accepted() {
        let css = "@media (prefers-color-scheme: dark) { :root { --ink: #fff; } }\n\
                   a { color: var(--ink); fill: currentColor; background: url(#hatch-a) }\n\
                   /* #fff */ a::before { content: \"#fff\"; border-color: var(--red) }";
        assert!(check_colours(&tree(css)).is_empty());
    }

    #[test]
    fn left_and_right_are_found_in_properties_values_and_shorthands() {
        for css in [
            "margin-left: 1px",
            "left: 0",
            "text-align: right",
            "float: left",
            "border-top-left-radius: 1px",
            "padding: 0 1px 0 2px",
            "background-position: left top",
        ] {
            assert_eq!(
                check_sides(&tree(&format!("a {{ {css} }}"))).len(),
                1,
                "{css}"
            );
        }
    }

    #[test]
    fn start_and_end_are_accepted() {
        for css in [
            "margin-inline-start: 1px",
            "inset-inline: 0",
            "text-align: start",
            "padding: 0 1px 0 1px",
            "margin: calc(1px + 2px) 1px",
            "content: \"left\"",
        ] {
            assert!(
                check_sides(&tree(&format!("a {{ {css} }}"))).is_empty(),
                "{css}"
            );
        }
    }

    #[test]
    fn a_stylesheet_over_the_budget_is_found() {
        let judged = |css: &str| match check_budget(&tree(css)) {
            Verdict::Judged(findings) => Some(findings.len()),
            Verdict::Skipped(_) => None,
        };
        let mut state = 1u32;
        let noise: String = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b'a' + (state >> 24) as u8 % 26)
        })
        .take(20_000)
        .collect();
        let sizes = (judged("a { color: var(--ink) }"), judged(&noise));
        assert!(
            matches!(sizes, (Some(0), Some(1)) | (None, None)),
            "{sizes:?}"
        );
    }
}
