//! What the READMEs must offer a reader: the first one points (what, picture, run, map), a module's
//! says what the module does and what it leaves to others.

use super::Finding;
use super::tree::Tree;

const LINES_MAX: usize = 120;

/// A heading of the first README for each of these: one of the words stands in it.
const ROOT_HEADINGS: &[&[&str]] = &[&["what"], &["run", "start"], &["map"]];

/// The same for the README of a module: what is in it, and what deliberately is not.
const MODULE_HEADINGS: &[&[&str]] = &[&["what", "map", "holds"], &["not"]];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    match tree.text_of("README.md") {
        None => findings.push(Finding::of("README.md", "the project has no README")),
        Some(text) => findings.extend(check_root(text)),
    }
    for file in tree
        .ending("/README.md")
        .filter(|file| file.path.starts_with("modules/"))
    {
        findings.extend(check_headings(&file.path, &file.text, MODULE_HEADINGS));
    }
    findings
}

fn check_root(text: &str) -> Vec<Finding> {
    let mut findings = check_headings("README.md", text, ROOT_HEADINGS);
    let lines = text.lines().count();
    if lines > LINES_MAX {
        findings.push(Finding::of(
            "README.md",
            format!("{lines} lines; the limit is {LINES_MAX}"),
        ));
    }
    if !text.contains("![") {
        findings.push(Finding::of(
            "README.md",
            "a picture of what it looks like is missing",
        ));
    }
    findings
}

fn check_headings(path: &str, text: &str, required: &[&[&str]]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !text.starts_with("# ") {
        findings.push(Finding::at(path, 1, "begins with its name as a heading"));
    }
    let headings: Vec<String> = text
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .map(str::to_lowercase)
        .collect();
    for words in required {
        if !headings
            .iter()
            .any(|heading| words.iter().any(|word| has_word(heading, word)))
        {
            let what = format!("a heading with \"{}\" is missing", words.join("\" or \""));
            findings.push(Finding::of(path, what));
        }
    }
    findings
}

fn has_word(heading: &str, word: &str) -> bool {
    heading
        .split(|c: char| !c.is_alphanumeric())
        .any(|own| own == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "# Concord\n![page](docs/page.png)\n## What it is\n## Run it\n## Map\n";

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::of(files))
            .into_iter()
            .map(|finding| finding.what)
            .collect()
    }

    #[test]
    fn a_readme_that_points_is_accepted() {
        assert!(found(&[("README.md", ROOT)]).is_empty());
    }

    #[test]
    fn a_long_one_one_without_a_picture_and_one_without_a_map_are_found() {
        let long = format!("{ROOT}{}", "line\n".repeat(LINES_MAX));
        assert_eq!(
            found(&[("README.md", &long)]),
            ["125 lines; the limit is 120"]
        );
        assert_eq!(found(&[("README.md", &ROOT.replace("![", "["))]).len(), 1);
        assert_eq!(
            found(&[("README.md", &ROOT.replace("Map", "End"))]).len(),
            1
        );
    }

    #[test]
    fn a_module_says_what_it_deliberately_is_not() {
        let module =
            |text: &str| found(&[("README.md", ROOT), ("modules/members/README.md", text)]);
        assert!(module("# members\n## What it does\n## What it does not\n").is_empty());
        let notes = module("# members\n## What it does\n## Notes\n");
        assert_eq!(notes, ["a heading with \"not\" is missing"]);
    }
}
