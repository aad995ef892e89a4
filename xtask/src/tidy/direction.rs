//! The direction of knowledge, base → modules → app, read from the manifests of the crates.

use super::Finding;
use super::tree::{SourceFile, Tree};
use std::collections::BTreeMap;

/// Every dependency of the project on a crate of its own that climbs or crosses.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let manifests: Vec<&SourceFile> = tree
        .ending("/Cargo.toml")
        .filter(|file| name_of(&file.text).is_some())
        .collect();
    let folders: BTreeMap<&str, &str> = manifests
        .iter()
        .filter_map(|file| Some((name_of(&file.text)?, file.crate_folder())))
        .collect();
    let mut findings = Vec::new();
    for manifest in &manifests {
        for (line, dependency) in dependencies_of(&manifest.text) {
            let Some(target) = folders.get(dependency) else {
                continue;
            };
            if let Some(what) = fault_of(manifest.crate_folder(), target) {
                findings.push(Finding::at(
                    &manifest.path,
                    line,
                    format!("{dependency}: {what}"),
                ));
            }
        }
    }
    findings
}

fn fault_of(from: &str, to: &str) -> Option<&'static str> {
    let storey = |folder: &str| folder.split('/').next().unwrap_or(folder).to_owned();
    match (storey(from).as_str(), storey(to).as_str()) {
        ("base", "modules") => Some("a crate of base knows no module"),
        ("modules", "modules") if from != to => Some("modules never know each other"),
        ("base" | "modules", "app" | "journeys" | "xtask") => Some("nothing below knows the app"),
        ("xtask", "base" | "modules" | "app" | "journeys") => {
            Some("the tasks compile without the product")
        }
        _ => None,
    }
}

fn name_of(manifest: &str) -> Option<&str> {
    let package = manifest.split("[package]").nth(1)?;
    let line = package
        .lines()
        .find(|line| line.trim_start().starts_with("name"))?;
    line.split('"').nth(1)
}

/// Names in every `[…dependencies]` table, with their lines; a table of its own per dependency
/// (`[dependencies.x]`) counts as well.
fn dependencies_of(manifest: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut in_dependencies = false;
    for (index, line) in manifest.lines().enumerate() {
        let line = line.trim();
        if let Some(header) = line.strip_prefix('[') {
            let header = header.trim_end_matches(']');
            in_dependencies = header.ends_with("dependencies");
            if let Some((table, name)) = header.rsplit_once('.')
                && table.ends_with("dependencies")
            {
                found.push((index + 1, name));
            }
        } else if in_dependencies
            && !line.starts_with('#')
            && let Some(name) = line.split(['.', '=', ' ']).next()
            && !name.is_empty()
        {
            found.push((index + 1, name));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(name: &str, dependencies: &str) -> String {
        format!("[package]\nname = \"{name}\"\n\n[dependencies]\n{dependencies}\n")
    }

    fn findings(folder: &str, dependencies: &str) -> Vec<Finding> {
        let path = format!("{folder}/Cargo.toml");
        let own = manifest("here", dependencies);
        let (web, members) = (manifest("web", ""), manifest("members", ""));
        check(&Tree::of(&[
            (&path, &own),
            ("base/web/Cargo.toml", &web),
            ("modules/members/Cargo.toml", &members),
        ]))
    }

    #[test]
    fn a_crate_of_base_that_knows_a_module_is_found_with_its_line() {
        let found = findings(
            "base/store",
            "web.workspace = true\nmembers.workspace = true",
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].place, "base/store/Cargo.toml:6");
    }

    #[test]
    fn a_module_that_knows_another_is_found_also_in_a_table_of_its_own() {
        assert_eq!(
            findings("modules/library", "members = { path = \"../members\" }").len(),
            1
        );
        assert_eq!(
            findings(
                "modules/library",
                "[dev-dependencies.members]\npath = \"x\""
            )
            .len(),
            1
        );
    }

    #[test]
    fn modules_may_know_base_and_the_app_may_know_all() {
        assert!(findings("modules/library", "web.workspace = true").is_empty());
        assert!(findings("app", "web.workspace = true\nmembers.workspace = true").is_empty());
    }

    #[test]
    fn the_tasks_know_nothing_of_the_product() {
        assert_eq!(findings("xtask", "web.workspace = true").len(), 1);
    }
}
