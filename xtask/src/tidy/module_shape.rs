//! The shape that every module has (DESIGN, "The house"): a reader who knows one module finds the
//! way in all. What a module lacks is simply absent; what it must have is its README and its face.

use super::Finding;
use super::tree::{SourceFile, Tree};
use std::collections::BTreeSet;

/// Files of a module that stand alone.
const FILES: &[&str] = &[
    "Cargo.toml",
    "README.md",
    "src/lib.rs",
    "src/model.rs",
    "src/views.rs",
    "src/store.rs",
    "src/api.rs",
    "src/actions.rs",
    "src/pages.rs",
    "src/reactions.rs",
    "src/answers.rs",
];

/// Folders whose files follow their own names: a verb, a page, a noun, a language, a table of reference
/// data that ships with the module.
const FOLDERS: &[&str] = &[
    "src/actions/",
    "src/pages/",
    "src/reactions/",
    "src/model/",
    "src/views/",
    "src/store/",
    "src/api/",
    "locales/",
    "catalogue/",
    "tests/",
];

/// Every file that is missing from a module or has no place in it.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let inside = || {
        tree.files()
            .iter()
            .filter(|file| file.path.starts_with("modules/"))
    };
    let mut findings = Vec::new();
    let modules: BTreeSet<&str> = inside()
        .filter(|file| file.path.matches('/').count() >= 2)
        .map(SourceFile::crate_folder)
        .collect();
    for module in modules {
        for required in ["Cargo.toml", "README.md", "src/lib.rs"] {
            let path = format!("{module}/{required}");
            if tree.text_of(&path).is_none() {
                findings.push(Finding::of(&path, "every module has this file"));
            }
        }
    }
    for file in inside() {
        let within = file.path.strip_prefix(file.crate_folder()).unwrap_or("");
        if !has_a_place(within.trim_start_matches('/')) {
            findings.push(Finding::of(
                &file.path,
                "has no place in the shape of a module",
            ));
        }
    }
    findings
}

fn has_a_place(within: &str) -> bool {
    FILES.contains(&within) || FOLDERS.iter().any(|folder| within.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: [(&str, &str); 3] = [
        ("modules/members/Cargo.toml", ""),
        ("modules/members/README.md", ""),
        ("modules/members/src/lib.rs", ""),
    ];

    fn with(path: &str) -> Vec<Finding> {
        check(&Tree::of(&[&WHOLE[..], &[(path, "")]].concat()))
    }

    #[test]
    fn a_module_of_the_shape_is_accepted() {
        for path in [
            "src/model.rs",
            "src/actions/sign_in.rs",
            "locales/ar.ftl",
            "tests/http.rs",
        ] {
            assert!(
                with(&format!("modules/members/{path}")).is_empty(),
                "{path}"
            );
        }
    }

    #[test]
    fn a_file_without_a_place_is_found() {
        for path in ["src/utils.rs", "src/handlers/vote.rs", "notes.txt"] {
            assert_eq!(with(&format!("modules/members/{path}")).len(), 1, "{path}");
        }
    }

    #[test]
    fn a_module_without_readme_is_found() {
        let found = check(&Tree::of(&[WHOLE[0], WHOLE[2]]));
        assert_eq!(
            found,
            [Finding::of(
                "modules/members/README.md",
                "every module has this file"
            )]
        );
    }
}
