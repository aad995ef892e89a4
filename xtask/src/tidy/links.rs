//! A page of the docs leads nowhere in vain: what a relative link of a Markdown file names is there. Pictures and
//! anchors inside a page are not looked at, nor other people's addresses.

use super::Finding;
use super::tree::Tree;

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.ending(".md") {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (number, line) in file.text.lines().enumerate() {
            for target in targets(line) {
                let path = resolved(folder, target);
                let is_there = tree
                    .files()
                    .iter()
                    .any(|held| held.path == path || held.path.starts_with(&format!("{path}/")));
                if !is_there {
                    let what = format!("links to {target}, which is not there");
                    findings.push(Finding::at(&file.path, number + 1, what));
                }
            }
        }
    }
    findings
}

/// The relative targets of `[words](target)` in a line, without their anchors.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| {
        let target = rest.split(')').next()?;
        let path = target.split('#').next()?.trim_end_matches('/');
        let is_ours = !path.is_empty() && !path.contains(':') && !path.ends_with(".png");
        is_ours.then_some(path)
    })
}

/// A path from the root, `..` taken out.
fn resolved(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_file_that_is_not_there_is_found_and_no_other() {
        let tree = Tree::of(&[
            (
                "docs/a.md",
                "[b](b.md#part) [up](../README.md) [folder](../base/) [gone](gone.md)\n[out](https://x.example/)",
            ),
            ("docs/b.md", ""),
            ("README.md", "![picture](docs/x.png) [a](docs/a.md)"),
            ("base/web/Cargo.toml", ""),
        ]);
        assert_eq!(
            check(&tree),
            [Finding::at(
                "docs/a.md",
                1,
                "links to gone.md, which is not there"
            )]
        );
    }
}
