//! Nothing in the project names a folder of the machine it was written on, or where packages were
//! fetched from: both are wrong on every other machine.

use super::Finding;
use super::tree::Tree;

/// Home and work folders, put together here so that this file does not name them itself.
const FOLDERS: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
];

/// The field in which npm records the address of a package; `npm ci` works without it.
const RESOLVED: &str = concat!("\"reso", "lved\":");

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.files() {
        for (index, line) in file.text.lines().enumerate() {
            if let Some(folder) = FOLDERS.iter().find(|folder| names_folder(line, folder)) {
                let what = format!("{folder} is a folder of one machine");
                findings.push(Finding::at(&file.path, index + 1, what));
            }
            if file.path.ends_with("package-lock.json") && line.contains(RESOLVED) {
                let what =
                    "an address of a registry: take the field out, npm ci needs only integrity";
                findings.push(Finding::at(&file.path, index + 1, what));
            }
        }
    }
    findings
}

/// Whether the line holds an absolute path there, not a part of a longer one (`docs/work/…`) or the
/// path of a URL.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| !(c.is_alphanumeric() || "_-./}*".contains(c)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn an_absolute_path_of_a_machine_is_found() {
        let text = format!("let data = \"{}shared\";", FOLDERS[0]);
        assert_eq!(found("app/src/main.rs", &text), 1);
        assert_eq!(found("README.md", &format!("see {}x", FOLDERS[1])), 1);
    }

    #[test]
    fn a_part_of_a_relative_path_or_of_an_address_is_not() {
        let text = format!("docs{0}x and https://example.org{0}x", FOLDERS[0]);
        assert_eq!(found("README.md", &text), 0);
    }

    #[test]
    fn an_address_in_the_lock_file_of_node_is_found() {
        let text = format!("{RESOLVED} \"https://example.org/x.tgz\"");
        assert_eq!(found("journeys/package-lock.json", &text), 1);
        assert_eq!(found("journeys/other.json", &text), 0);
    }
}
