//! SQL has few homes: the views and queries of a module, and the store. Elsewhere a question is asked
//! by the name of a function, so that whoever changes a table finds every reader in one file.

use super::Finding;
use super::rust_source::{Kind, tokens_of, without_tests};
use super::tree::Tree;

/// Files and folders in which SQL may stand.
fn is_home(path: &str) -> bool {
    let module_file = path
        .strip_prefix("modules/")
        .and_then(|rest| rest.split_once('/'));
    path.starts_with("base/store/")
        || path.contains("/tests/")
        || module_file.is_some_and(|(_, file)| {
            ["src/views", "src/store"].iter().any(|home| {
                file.strip_prefix(home)
                    .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
            })
        })
}

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let product = ["base/", "modules/", "app/", "journeys/"];
    let mut findings = Vec::new();
    for file in tree.ending(".rs") {
        if is_home(&file.path) || !product.iter().any(|storey| file.path.starts_with(storey)) {
            continue;
        }
        for token in without_tests(&tokens_of(&file.text)) {
            if let Kind::Text(text) = &token.kind
                && is_sql(text)
            {
                let what = "SQL outside views.rs, store.rs and base/store";
                findings.push(Finding::at(&file.path, token.line, what));
            }
        }
    }
    findings
}

/// A statement as we write it, its words in capitals.
fn is_sql(text: &str) -> bool {
    const STATEMENTS: [(&str, &str); 10] = [
        ("SELECT ", ""),
        ("INSERT ", "INTO "),
        ("REPLACE ", "INTO "),
        ("UPDATE ", " SET "),
        ("DELETE ", "FROM "),
        ("CREATE ", "TABLE "),
        ("CREATE ", "INDEX "),
        ("DROP ", "TABLE "),
        ("WITH ", "SELECT "),
        ("PRAGMA ", ""),
    ];
    let start = text.trim_start();
    STATEMENTS.iter().any(|(first, then)| {
        start
            .strip_prefix(first)
            .is_some_and(|rest| format!(" {rest}").contains(then))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(
            path,
            &format!("fn a() {{ run(\"{text}\"); }}"),
        )]))
        .len()
    }

    #[test]
    fn a_query_in_a_page_is_found() {
        assert_eq!(found("modules/members/src/pages/home.rs", "SELECT 1"), 1);
        assert_eq!(
            found("app/src/main.rs", "\n  UPDATE person SET name = $1"),
            1
        );
        assert_eq!(
            found("base/web/src/lib.rs", "INSERT OR IGNORE INTO t VALUES (1)"),
            1
        );
    }

    #[test]
    fn a_query_at_home_is_not() {
        for path in [
            "modules/members/src/store.rs",
            "modules/members/src/views/people.rs",
            "base/store/src/log.rs",
            "modules/members/tests/http.rs",
        ] {
            assert_eq!(found(path, "DELETE FROM person"), 0, "{path}");
        }
    }

    #[test]
    fn a_module_file_that_only_begins_like_a_home_is_none() {
        assert_eq!(
            found(
                "modules/members/src/store_of_value.rs",
                "DELETE FROM person"
            ),
            1
        );
    }

    #[test]
    fn a_sentence_that_begins_like_a_statement_is_none() {
        assert_eq!(found("app/src/main.rs", "UPDATE the folder"), 0);
        assert_eq!(found("app/src/main.rs", "Select a statement"), 0);
    }
}
