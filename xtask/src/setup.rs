//! Makes sure that what the tests need is on the machine: Debian packages when we are root, a clear
//! list otherwise; the packages of `journeys/package-lock.json`. Nothing is installed that is there.

use crate::process::{answers, command, quietly, run, say};
use crate::stages::Tally;
use std::path::Path;

/// Something that is needed, how to see that it is there, and the Debian packages that bring it.
pub(crate) struct Need {
    pub(crate) what: &'static str,
    pub(crate) packages: &'static [&'static str],
    pub(crate) is_met: fn() -> bool,
}

const NEEDS: &[Need] = &[
    Need {
        what: "git",
        packages: &["git"],
        is_met: || answers("git", "--version"),
    },
    Need {
        what: "node 18 or later",
        packages: &["nodejs"],
        is_met: node_is_recent,
    },
    Need {
        what: "npm",
        packages: &["npm"],
        is_met: || answers("npm", "--version"),
    },
    Need {
        what: "Chromium at /usr/bin/chromium",
        packages: &["chromium"],
        is_met: || Path::new("/usr/bin/chromium").exists(),
    },
    Need {
        what: "fonts for Latin, Cyrillic and Arabic",
        packages: &["fonts-noto-core", "fonts-hosny-amiri"],
        is_met: || are_installed(&["fonts-noto-core", "fonts-hosny-amiri"]),
    },
    Need {
        what: "fonts for Chinese",
        packages: &["fonts-noto-cjk"],
        is_met: || are_installed(&["fonts-noto-cjk"]),
    },
];

/// The oldest Node.js with the test runner and reporters that the journeys use.
const NODE_MAJOR_MIN: u32 = 18;

/// One check for the machine, one for the packages of the journeys.
pub(crate) fn run_setup(root: &Path) -> Tally {
    let mut tally = Tally::one(provide(root, NEEDS));
    tally += Tally::one(install_node_packages(root));
    tally
}

/// Installs what is missing where we may, and says what is still missing then. True if nothing is.
pub(crate) fn provide(root: &Path, needs: &[Need]) -> bool {
    let missing: Vec<&Need> = needs.iter().filter(|need| !(need.is_met)()).collect();
    if missing.is_empty() {
        let words: Vec<&str> = needs.iter().map(|need| need.what).collect();
        say(&format!("the machine has {}", words.join(", ")));
        return true;
    }
    let packages: Vec<&str> = missing
        .iter()
        .flat_map(|need| need.packages)
        .copied()
        .collect();
    let is_root = quietly("id", "-u").is_some_and(|uid| uid.trim() == "0");
    if is_root && answers("apt-get", "--version") {
        apt_get(root, "update");
        let install = format!("install -y --no-install-recommends {}", packages.join(" "));
        apt_get(root, &install);
    }
    let still_missing: Vec<&Need> = missing
        .into_iter()
        .filter(|need| !(need.is_met)())
        .collect();
    for need in &still_missing {
        say(&format!(
            "missing: {} (Debian: {})",
            need.what,
            need.packages.join(" ")
        ));
    }
    if !still_missing.is_empty() && !is_root {
        say(&format!("as root: apt-get install {}", packages.join(" ")));
    }
    still_missing.is_empty()
}

/// Whether it helped is seen by asking the needs again.
fn apt_get(root: &Path, line: &str) {
    run(command(root, "apt-get", line).env("DEBIAN_FRONTEND", "noninteractive"));
}

/// Runs `npm ci` unless the installed tree is already the one of the lock file.
fn install_node_packages(root: &Path) -> bool {
    let folder = root.join("journeys");
    let lock = std::fs::read_to_string(folder.join("package-lock.json"));
    let mark = folder.join("node_modules/.concord-lock");
    let Ok(lock) = lock else {
        say("journeys/package-lock.json is missing");
        return false;
    };
    if std::fs::read_to_string(&mark).is_ok_and(|installed| installed == lock) {
        say("journeys/node_modules is that of the lock file");
        return true;
    }
    let line = "ci --ignore-scripts --no-audit --no-fund";
    let installed = run(&mut command(&folder, "npm", line)).succeeded;
    installed && std::fs::write(&mark, lock).is_ok()
}

fn node_is_recent() -> bool {
    quietly("node", "--version").is_some_and(|version| major_of(&version) >= NODE_MAJOR_MIN)
}

fn major_of(version: &str) -> u32 {
    let digits = version.trim().trim_start_matches('v').split('.').next();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// Where there is no dpkg we cannot know, and fonts only change how screenshots look.
fn are_installed(packages: &[&str]) -> bool {
    if !answers("dpkg-query", "--version") {
        return true;
    }
    packages.iter().all(|package| {
        quietly("dpkg-query", &format!("-W -f ${{Status}} {package}"))
            .is_some_and(|status| status.ends_with(" installed"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read_from_what_it_prints() {
        assert_eq!(major_of("v20.20.2\n"), 20);
        assert_eq!(major_of("18.0.0"), 18);
        assert_eq!(major_of("unknown"), 0);
    }
}
