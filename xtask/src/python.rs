//! A Python environment of our own under the target folder, for other people's libraries that judge the mathematics or
//! are measured beside it. Nothing is installed elsewhere, and nothing that is installed already.

use crate::process::{command, quietly, run, say, target_folder};
use crate::setup::{Need, provide};
use crate::stages::Tally;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Exact versions of what the judges import.
pub(crate) const JUDGES: &str = "requirements.txt";
/// Exact versions of what is measured beside ours; they come on top of the judges.
pub(crate) const PEERS: &str = "requirements-peers.txt";

/// Where the scripts and the lists of packages are.
const SCRIPTS: &str = "base/opinion/judges";
/// The oldest release of Python 3 for which the listed versions are made.
const MINOR_MIN: u32 = 11;
/// The one on the path first: it may be newer than Debian's.
const INTERPRETERS: &[&str] = &["python3", "/usr/bin/python3"];

const PYTHON: Need = Need {
    what: "Python 3.11 or later with venv",
    packages: &["python3", "python3-venv"],
    is_met: || interpreter().is_some(),
};

/// An environment in which the listed packages can be imported.
pub(crate) struct Environment {
    folder: PathBuf,
    scripts: PathBuf,
}

impl Environment {
    /// That of this checkout with the packages of these lists, made or completed if need be. Where it cannot be had
    /// that is said.
    pub(crate) fn with(root: &Path, lists: &[&str]) -> Option<Self> {
        let environment = Self {
            folder: target_folder(root).join("judges-venv"),
            scripts: root.join(SCRIPTS),
        };
        let is_made = environment.has_program() || environment.make(root);
        let is_complete = is_made && lists.iter().all(|list| environment.install(root, list));
        if !is_complete {
            say("the Python environment could not be had");
        }
        is_complete.then_some(environment)
    }

    /// A script of ours, still without its arguments. What Python compiles stays in the environment.
    pub(crate) fn script(&self, root: &Path, name: &str) -> Command {
        let mut python = self.python(root, "");
        python.arg(self.scripts.join(name));
        python
    }

    fn python(&self, root: &Path, line: &str) -> Command {
        let mut python = command(root, &self.program().to_string_lossy(), line);
        python
            .env("PYTHONPYCACHEPREFIX", self.folder.join("compiled"))
            .env("PYTHONUNBUFFERED", "1");
        python
    }

    fn program(&self) -> PathBuf {
        self.folder.join("bin").join("python")
    }

    fn has_program(&self) -> bool {
        quietly(&self.program().to_string_lossy(), "--version").is_some()
    }

    /// Makes it anew; one whose interpreter has gone away is emptied first.
    fn make(&self, root: &Path) -> bool {
        if !provide(root, &[PYTHON]) {
            return false;
        }
        let Some(program) = interpreter() else {
            return false;
        };
        let mut python = command(root, program, "-m venv --clear");
        run(python.arg(&self.folder)).succeeded && self.has_program()
    }

    /// Installs exactly the listed packages unless they are there already. Only built packages are taken, so that
    /// nothing foreign runs while it is installed, and none that is not listed.
    fn install(&self, root: &Path, list: &str) -> bool {
        let file = self.scripts.join(list);
        let Ok(wanted) = std::fs::read_to_string(&file) else {
            say(&format!("{SCRIPTS}/{list} is missing"));
            return false;
        };
        let mark = self.folder.join(format!("installed-{list}"));
        if std::fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
            say(&format!("the Python environment has what {list} asks for"));
            return true;
        }
        let line = "-m pip install --quiet --no-deps --no-compile --only-binary :all: \
                    --disable-pip-version-check --requirement";
        let installed = run(self.python(root, line).arg(&file)).succeeded;
        installed && std::fs::write(&mark, wanted).is_ok()
    }
}

/// An interpreter that is new enough and can make environments.
fn interpreter() -> Option<&'static str> {
    INTERPRETERS.iter().copied().find(|program| {
        let is_recent = quietly(program, "--version").is_some_and(|told| is_recent(&told));
        is_recent && quietly(program, "-m ensurepip --version").is_some()
    })
}

/// `Python 3.11.7`
fn is_recent(told: &str) -> bool {
    let mut numbers = told
        .trim()
        .trim_start_matches("Python ")
        .split('.')
        .map(|number| number.parse::<u32>().unwrap_or(0));
    let (major, minor) = (numbers.next(), numbers.next());
    major == Some(3) && minor.is_some_and(|minor| minor >= MINOR_MIN)
}

/// The closing line of a script that counts its checks: `N passed, N failed` or `N passed, N failed, N skipped`.
pub(crate) fn closing_tally(output: &str) -> Option<Tally> {
    let line = output.lines().rev().find(|line| !line.trim().is_empty())?;
    let mut tally = Tally::default();
    for (place, part) in line.trim().split(", ").enumerate() {
        let (number, word) = part.split_once(' ')?;
        let number = number.parse().ok()?;
        match (place, word) {
            (0, "passed") => tally.passed = number,
            (1, "failed") => tally.failed = number,
            (2, "skipped") => tally.skipped = number,
            _ => return None,
        }
    }
    line.contains("failed").then_some(tally)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_of_a_script_tells_its_counts() {
        let counted = Tally {
            passed: 2380,
            failed: 1,
            skipped: 0,
        };
        assert_eq!(
            closing_tally("   300 agree\n2380 passed, 1 failed\n\n"),
            Some(counted)
        );
        let skipped = Tally {
            skipped: 1,
            ..counted
        };
        assert_eq!(
            closing_tally("2380 passed, 1 failed, 1 skipped\n"),
            Some(skipped)
        );
    }

    #[test]
    fn a_script_that_died_tells_no_counts() {
        assert_eq!(closing_tally("3 passed, 0 failed\nTraceback"), None);
        assert_eq!(closing_tally("3 passed"), None);
        assert_eq!(closing_tally("many passed, 0 failed"), None);
        assert_eq!(closing_tally(""), None);
    }

    #[test]
    fn python_is_recent_from_its_own_words() {
        assert!(is_recent("Python 3.11.7\n") && is_recent("Python 3.13.0"));
        assert!(!is_recent("Python 3.10.13") && !is_recent("Python 2.7.18"));
        assert!(!is_recent("no such program"));
    }
}
