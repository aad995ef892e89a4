//! `cargo xtask tidy`: the rules of the house that a program can check. Each rule is a pure function
//! from the texts of the tree to its findings, with its own tests. What a compiler or clippy already
//! says is not repeated here.

pub(crate) mod direction;
pub(crate) mod fluent;
pub(crate) mod lengths;
pub(crate) mod links;
pub(crate) mod locales;
pub(crate) mod machine_paths;
pub(crate) mod message_keys;
pub(crate) mod module_shape;
pub(crate) mod readmes;
pub(crate) mod reference;
pub(crate) mod rust_source;
pub(crate) mod sentences;
pub(crate) mod sql;
pub(crate) mod stylesheet;
pub(crate) mod tree;

use crate::process::say;
use crate::stages::Tally;
use std::path::Path;
use std::process::ExitCode;
use tree::Tree;

/// A place and what is wrong there.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// Path from the root, with `:line` where there is one.
    pub(crate) place: String,
    pub(crate) what: String,
}

impl Finding {
    pub(crate) fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self {
            place: format!("{path}:{line}"),
            what: what.into(),
        }
    }

    pub(crate) fn of(path: &str, what: impl Into<String>) -> Self {
        Self {
            place: path.to_owned(),
            what: what.into(),
        }
    }
}

/// What a rule says of a tree.
pub(crate) enum Verdict {
    Judged(Vec<Finding>),
    /// The rule could not be checked here, and why.
    Skipped(String),
}

/// One rule: its name, what must hold in words, and its check.
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    pub(crate) holds: &'static str,
    pub(crate) check: fn(&Tree) -> Verdict,
}

/// All rules, in the order in which they are reported.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        name: "direction",
        holds: "a crate of `base` knows no module, modules never know each other, only `app` and `journeys` know modules",
        check: |tree| Verdict::Judged(direction::check(tree)),
    },
    Rule {
        name: "module_shape",
        holds: "a module has `README.md` and `src/lib.rs`, and no file or folder but those of the module shape",
        check: |tree| Verdict::Judged(module_shape::check(tree)),
    },
    Rule {
        name: "locales",
        holds: "every message stands in all six languages with the same variables and complete plural forms",
        check: |tree| Verdict::Judged(locales::check(tree)),
    },
    Rule {
        name: "message_keys",
        holds: "every message that Rust code names exists",
        check: |tree| Verdict::Judged(message_keys::check(tree)),
    },
    Rule {
        name: "dead_messages",
        holds: "every message in the locales is asked for somewhere",
        check: |tree| Verdict::Judged(message_keys::check_dead(tree)),
    },
    Rule {
        name: "sentences",
        holds: "no sentence for a person's eyes stands in the markup of Rust code",
        check: |tree| Verdict::Judged(sentences::check(tree)),
    },
    Rule {
        name: "colours",
        holds: "a stylesheet names a colour only in the tokens of `:root`",
        check: |tree| Verdict::Judged(stylesheet::check_colours(tree)),
    },
    Rule {
        name: "logical_css",
        holds: "a stylesheet knows start and end, never left and right",
        check: |tree| Verdict::Judged(stylesheet::check_sides(tree)),
    },
    Rule {
        name: "css_budget",
        holds: "the stylesheets weigh at most 4,096 bytes compressed",
        check: stylesheet::check_budget,
    },
    Rule {
        name: "readmes",
        holds: "the README has at most 120 lines and a picture; it and the READMEs of modules have their headings",
        check: |tree| Verdict::Judged(readmes::check(tree)),
    },
    Rule {
        name: "links",
        holds: "what a relative link in a Markdown file names is there",
        check: |tree| Verdict::Judged(links::check(tree)),
    },
    Rule {
        name: "lengths",
        holds: "no file over 800 lines, no function over 80, but those of `xtask/ratchet.txt`, which only shrink",
        check: |tree| Verdict::Judged(lengths::check(tree)),
    },
    Rule {
        name: "sql",
        holds: "SQL stands only in `views.rs` and `store.rs` of a module, in `base/store` and in tests",
        check: |tree| Verdict::Judged(sql::check(tree)),
    },
    Rule {
        name: "machine_paths",
        holds: "no file names a folder of one machine or the address of a package registry",
        check: |tree| Verdict::Judged(machine_paths::check(tree)),
    },
    Rule {
        name: "reference",
        holds: "the generated pages of `docs/reference` are up to date",
        check: |tree| Verdict::Judged(reference::check(tree)),
    },
];

/// The task: reports every finding and ends with the plain closing line.
pub(crate) fn run(root: &Path) -> ExitCode {
    let tally = check_and_report(root);
    say(&tally.to_string());
    if tally.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Checks every rule; each counts as one test.
pub(crate) fn check_and_report(root: &Path) -> Tally {
    let tree = match Tree::read(root) {
        Ok(tree) => tree,
        Err(error) => {
            say(&format!("cannot read the tree: {error}"));
            return Tally {
                failed: RULES.len(),
                ..Tally::default()
            };
        }
    };
    let mut tally = Tally::default();
    for rule in RULES {
        tally += report(rule, (rule.check)(&tree));
    }
    tally
}

fn report(rule: &Rule, verdict: Verdict) -> Tally {
    match verdict {
        Verdict::Judged(findings) if findings.is_empty() => {
            say(&format!("ok       {}", rule.name));
            Tally::one(true)
        }
        Verdict::Judged(findings) => {
            say(&format!("FAILED   {}: {}", rule.name, rule.holds));
            for finding in findings {
                say(&format!("         {}: {}", finding.place, finding.what));
            }
            Tally::one(false)
        }
        Verdict::Skipped(reason) => {
            say(&format!("skipped  {}: {reason}", rule.name));
            Tally::one_skipped()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_rules_differ() {
        let mut names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
    }
}
