//! The texts of the project as the rules see them: path and content, nothing else. Build folders,
//! installed packages and files that are no text are left out.

use std::path::Path;

/// One text file; its path is relative to the root, with `/` between the parts.
pub(crate) struct SourceFile {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Every text file of the project, in the order of their paths.
pub(crate) struct Tree {
    files: Vec<SourceFile>,
}

/// Folders that hold what is fetched, built or git's own.
const FOLDERS_LEFT_OUT: &[&str] = &["target", "node_modules", ".git"];

impl Tree {
    /// Reads the folder and all below it.
    pub(crate) fn read(root: &Path) -> std::io::Result<Self> {
        let mut files = Vec::new();
        read_folder(root, "", &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    /// A tree of given paths and texts, for tests of rules.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| SourceFile {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Self {
            files: files.iter().map(file).collect(),
        }
    }

    pub(crate) fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The files whose path ends so.
    pub(crate) fn ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = &'a SourceFile> {
        self.files
            .iter()
            .filter(move |file| file.path.ends_with(ending))
    }

    pub(crate) fn text_of(&self, path: &str) -> Option<&String> {
        self.files
            .iter()
            .find(|file| file.path == path)
            .map(|file| &file.text)
    }
}

impl SourceFile {
    pub(crate) fn is_rust(&self) -> bool {
        Path::new(&self.path)
            .extension()
            .is_some_and(|ending| ending == "rs")
    }

    /// The storey and crate that a path belongs to: `base/web`, `modules/members`, `app`, `xtask`.
    pub(crate) fn crate_folder(&self) -> &str {
        let parts = if self.path.starts_with("base/") || self.path.starts_with("modules/") {
            2
        } else {
            1
        };
        let end = self
            .path
            .match_indices('/')
            .nth(parts - 1)
            .map_or(self.path.len(), |(at, _)| at);
        &self.path[..end]
    }
}

fn read_folder(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type()?;
        if kind.is_dir() && !FOLDERS_LEFT_OUT.contains(&name.as_str()) {
            read_folder(&entry.path(), &format!("{prefix}{name}/"), files)?;
        } else if kind.is_file()
            && let Ok(text) = String::from_utf8(std::fs::read(entry.path())?)
        {
            files.push(SourceFile {
                path: format!("{prefix}{name}"),
                text,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_belongs_to_its_crate() {
        let folder = |path: &str| Tree::of(&[(path, "")]).files[0].crate_folder().to_owned();
        assert_eq!(folder("base/web/src/lib.rs"), "base/web");
        assert_eq!(folder("modules/members/locales/ar.ftl"), "modules/members");
        assert_eq!(folder("app/src/main.rs"), "app");
    }

    #[test]
    fn this_very_file_is_part_of_the_tree_and_no_built_file_is() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let tree = Tree::read(root).unwrap();
        assert!(tree.text_of("src/tidy/tree.rs").is_some());
        assert!(
            tree.files()
                .iter()
                .all(|file| !file.path.contains("target/"))
        );
    }
}
