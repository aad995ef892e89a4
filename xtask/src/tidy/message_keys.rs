//! Every message that Rust code asks for by a literal key is in the locales. A key that is put
//! together at run time is for the tests of its module. And every message is asked for: a dead one
//! would still be translated five times.

use super::Finding;
use super::locales::all_keys;
use super::rust_source::{Kind, Token, behind_close, tokens_of, without_tests};
use super::tree::{SourceFile, Tree};
use std::collections::BTreeSet;

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let keys = all_keys(tree);
    let mut findings = Vec::new();
    for file in product_sources(tree) {
        let tokens = without_tests(&tokens_of(&file.text));
        for (line, key) in keys_asked_for(&tokens) {
            if !keys.contains(key) {
                findings.push(Finding::at(
                    &file.path,
                    line,
                    format!("{key} is in no locale"),
                ));
            }
        }
    }
    findings
}

/// Messages that no text of the product names, whole (`"vote-title"`), by its beginning
/// (`"kind-{kind}"`, `"link-is-"`) or by the end of a message that is asked for (`"{key}-next"`), and
/// that no other message uses.
pub(crate) fn check_dead(tree: &Tree) -> Vec<Finding> {
    let mut whole = BTreeSet::new();
    let mut beginnings = BTreeSet::new();
    let mut ends = BTreeSet::new();
    for file in product_sources(tree) {
        for token in without_tests(&tokens_of(&file.text)) {
            let Kind::Text(text) = token.kind else {
                continue;
            };
            match text.split_once('{') {
                Some((beginning, _)) if looks_like_key(beginning) => {
                    beginnings.insert(beginning.to_owned())
                }
                Some(("", rest)) => match rest.split_once('}') {
                    Some((_, end)) if end.len() > 1 && end.starts_with('-') => {
                        ends.insert(end.to_owned())
                    }
                    _ => false,
                },
                None if text.ends_with('-') && looks_like_key(&text) => beginnings.insert(text),
                _ => whole.insert(text),
            };
        }
    }
    let is_used_by_another = |key: &str| {
        let placeable = format!("{{ {key}");
        tree.ending(".ftl").any(|file| {
            let mut uses = file.text.match_indices(&placeable);
            uses.any(|(at, _)| !file.text[at + placeable.len()..].starts_with(continues_key))
        })
    };
    let dead = all_keys(tree).into_iter().filter(|key| {
        !key.contains('.')
            && !whole.contains(key)
            && !beginnings
                .iter()
                .any(|beginning| key.starts_with(beginning))
            && !ends.iter().any(|end| {
                key.strip_suffix(end)
                    .is_some_and(|stem| whole.contains(stem))
            })
            && !is_used_by_another(key)
    });
    dead.map(|key| Finding::of("locales", format!("nothing asks for {key}")))
        .collect()
}

/// The Rust files whose words can reach a person.
fn product_sources(tree: &Tree) -> impl Iterator<Item = &SourceFile> {
    tree.ending(".rs").filter(|file| {
        ["base/", "modules/", "app/"]
            .iter()
            .any(|storey| file.path.starts_with(storey))
            && !["/tests/", "/examples/"]
                .iter()
                .any(|folder| file.path.contains(folder))
            && !file.path.ends_with("/tests.rs")
    })
}

fn continues_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// Literal keys in the ways in which code asks for a message: `.text("…")` and `.with("…", &[…])` of a
/// speaker, `Refused::new("…")`, a field named `key` or `…_key`, and the labels of a `navigation`.
fn keys_asked_for(tokens: &[Token]) -> BTreeSet<(usize, &str)> {
    let mut found = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.is_word("navigation") {
            found.extend(labels_of_navigation(&tokens[at + 1..]));
        }
        let Kind::Text(key) = &token.kind else {
            continue;
        };
        let (before, after) = (&tokens[..at], &tokens[at + 1..]);
        if is_asked_for(before, after) && looks_like_key(key) {
            found.insert((token.line, key.as_str()));
        }
    }
    found
}

fn is_asked_for(before: &[Token], after: &[Token]) -> bool {
    match before {
        [.., dot, method, open] if dot.is_mark('.') && open.is_mark('(') => {
            method.is_word("text") || (method.is_word("with") && takes_values(after))
        }
        [.., owner, _, _, method, open] if open.is_mark('(') => {
            owner.is_word("Refused") && method.is_word("new")
        }
        [.., field, colon] if colon.is_mark(':') => {
            matches!(&field.kind, Kind::Word(name) if name == "key" || name.ends_with("_key"))
        }
        _ => false,
    }
}

/// The second text of each pair in `: &[("/path", "label-key"), …]`; paths begin with a slash and are
/// no keys.
fn labels_of_navigation(after: &[Token]) -> Vec<(usize, &str)> {
    let opens = matches!(after, [colon, and, open, ..]
        if colon.is_mark(':') && and.is_mark('&') && open.is_mark('['));
    let pairs = if opens {
        &after[2..behind_close(after, 2)]
    } else {
        &[]
    };
    let texts = pairs.iter().filter_map(|token| match &token.kind {
        Kind::Text(text) if looks_like_key(text) => Some((token.line, text.as_str())),
        _ => None,
    });
    texts.collect()
}

/// `, &[…]` behind the key: the values of a message. A refusal's own `with` takes a single value.
fn takes_values(after: &[Token]) -> bool {
    matches!(after, [comma, and, open, ..]
        if comma.is_mark(',') && and.is_mark('&') && open.is_mark('['))
}

fn looks_like_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(code: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("base/web/locales/en.ftl", "vote-title = Vote\n"),
            ("modules/members/src/pages/home.rs", code),
        ]);
        check(&tree)
            .into_iter()
            .map(|finding| finding.what)
            .collect()
    }

    #[test]
    fn a_key_in_no_locale_is_found_however_it_is_asked_for() {
        for code in [
            "speaker.text(\"vote-titel\")",
            "speaker.with(\"vote-titel\", &[(\"n\", n)])",
            "Refused::new(\"vote-titel\")",
            "Entry { label_key: \"vote-titel\" }",
            "Manifest { navigation: &[(\"/votes\", \"vote-titel\")] }",
        ] {
            assert_eq!(found(code), ["vote-titel is in no locale"], "{code}");
        }
    }

    #[test]
    fn a_key_of_the_locales_and_texts_that_are_no_keys_are_accepted() {
        for code in [
            "speaker.text(\"vote-title\")",
            "Refused::new(\"vote-title\").with(\"limit\", 3)",
            "Statement::new(\"vote-titel\")",
            "row.get(\"vote-titel\")",
        ] {
            assert_eq!(found(code), [""; 0], "{code}");
        }
    }

    #[test]
    fn a_message_that_nothing_asks_for_is_dead() {
        let locale = "vote-title = { -brand } { used-within }\nused-within = x\n-brand = y\n\
                      kind-state = z\ndead = w\nvote-title-next = v\ndead-next = u\n";
        let code =
            "speaker.text(\"vote-title\"); format!(\"kind-{kind}\"); format!(\"{key}-next\")";
        let tree = Tree::of(&[
            ("base/web/locales/en.ftl", locale),
            ("modules/members/src/pages/home.rs", code),
        ]);
        assert_eq!(
            check_dead(&tree),
            [
                Finding::of("locales", "nothing asks for dead"),
                Finding::of("locales", "nothing asks for dead-next")
            ]
        );
    }
}
