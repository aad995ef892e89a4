//! Words for a person's eyes come from the locales. Two words in the markup of Rust code, as content
//! or as an attribute that is read out, are a sentence that five languages would miss.

use super::Finding;
use super::rust_source::{Kind, Token, behind_close, tokens_of, without_tests};
use super::tree::Tree;

/// Attributes that a person reads or hears; of all others the content is for machines.
const ATTRIBUTES_READ: &[&str] = &[
    "title",
    "alt",
    "placeholder",
    "label",
    "description",
    "summary",
    "value",
];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.ending(".rs") {
        let is_page = file.path.starts_with("modules/")
            || file.path.starts_with("base/web/src/")
            || file.path.starts_with("app/src/");
        if !is_page || file.path.contains("/tests/") {
            continue;
        }
        for (line, text) in sentences_of(&without_tests(&tokens_of(&file.text))) {
            let what = format!("\"{text}\" is a sentence: put it into the locales");
            findings.push(Finding::at(&file.path, line, what));
        }
    }
    findings
}

/// The texts in every `html!` that a person would read as words.
fn sentences_of(tokens: &[Token]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let is_macro =
            token.is_word("html") && tokens.get(index + 1).is_some_and(|t| t.is_mark('!'));
        if is_macro && index + 2 < tokens.len() {
            let end = behind_close(tokens, index + 2);
            for at in index + 3..end {
                if let Kind::Text(text) = &tokens[at].kind
                    && is_sentence(text)
                    && is_read(&tokens[index + 2..at])
                {
                    found.push((tokens[at].line, text.clone()));
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Whether what follows these tokens is read: content always, an attribute if it is one of the list.
/// An attribute may be put together in braces (`href={ "/" (language) }`).
fn is_read(before: &[Token]) -> bool {
    let before = match innermost_brace(before) {
        Some(open) if open > 0 && before[open - 1].is_mark('=') => &before[..open],
        _ => before,
    };
    match before {
        [.., aria, dash, name, equals] if equals.is_mark('=') => {
            let Kind::Word(name) = &name.kind else {
                return true;
            };
            let is_aria_label = aria.is_word("aria") && dash.is_mark('-') && name == "label";
            is_aria_label || ATTRIBUTES_READ.contains(&name.as_str())
        }
        _ => true,
    }
}

/// The index of the brace that stands open at the end of these tokens.
fn innermost_brace(tokens: &[Token]) -> Option<usize> {
    let mut closed = 0usize;
    for (index, token) in tokens.iter().enumerate().rev() {
        match token.kind {
            Kind::Mark('}') => closed += 1,
            Kind::Mark('{') if closed == 0 => return Some(index),
            Kind::Mark('{') => closed -= 1,
            _ => {}
        }
    }
    None
}

/// At least two words of letters with a space between, placeholders left out; what holds markup, a
/// path or an assignment is none.
fn is_sentence(text: &str) -> bool {
    let words = text.split(' ').filter(|word| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
        word.chars().count() >= 2 && word.chars().all(|c| c.is_alphabetic() || c == '\'')
    });
    words.count() >= 2 && !text.contains(['<', '/', '='])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(markup: &str) -> usize {
        let source = format!("fn page() -> Markup {{ html! {{ {markup} }} }}");
        check(&Tree::of(&[("modules/members/src/pages/home.rs", &source)])).len()
    }

    #[test]
    fn a_sentence_in_markup_is_found() {
        assert_eq!(found("p { \"Welcome to the house\" }"), 1);
        assert_eq!(found("p { (format!(\"{n} people voted\")) }"), 1);
        assert_eq!(found("p { (if x { \"No votes yet\" } else { \"\" }) }"), 1);
    }

    #[test]
    fn an_attribute_that_is_read_out_counts_as_well() {
        assert_eq!(found("nav aria-label=\"Main menu\" {}"), 1);
        assert_eq!(found("input placeholder=\"Your name\";"), 1);
    }

    #[test]
    fn what_machines_read_is_not_found() {
        assert_eq!(
            found("div class=\"panel main notice\" { (t.text(\"home-title\")) }"),
            0
        );
        assert_eq!(found("div class={ \"panel main \" (kind) } {}"), 0);
        assert_eq!(found("path d=\"M 10 20 L 30 40\";"), 0);
        assert_eq!(found("p { \" · \" \"A\" }"), 0);
    }

    #[test]
    fn a_sentence_outside_markup_or_in_a_test_is_not_found() {
        let source = "fn a() { log(\"two words\"); }\n#[cfg(test)] mod tests { fn b() { html! { \"two words\" } } }";
        assert!(check(&Tree::of(&[("modules/members/src/lib.rs", source)])).is_empty());
    }
}
