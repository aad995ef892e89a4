//! `cargo xtask judges`: what other people's tools say of us. Slower than `test`, and it may install
//! the tools, into the target folder only.

use crate::process::{answers, cargo, command, run, say, target_folder};
use crate::python::{Environment, JUDGES, closing_tally};
use crate::setup::{Need, provide};
use crate::stages::{Stage, Tally, run_all};
use crate::{setup, summary, test};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The release of cargo-deny that `deny.toml` is written for.
const CARGO_DENY_VERSION: &str = "0.20.2";

/// Runs all judges or only one.
pub(crate) fn run_judges(root: &Path, only: Option<&str>) -> ExitCode {
    let stages = [
        Stage::new("setup", || setup::run_setup(root)),
        Stage::new("deny", || deny(root)),
        Stage::new("opinion", || opinion(root)),
        Stage::new("pages", || test::node_tests(root, "judges")),
        Stage::new("torture", || torture(root)),
    ];
    run_all(&stages, only)
}

/// Licences, banned crates and sources; each is one check. Advisories need a database that is fetched
/// from outside and are therefore not part of this.
fn deny(root: &Path) -> Tally {
    let Some(program) = cargo_deny(root) else {
        say("cargo-deny could not be had");
        return Tally::one(false);
    };
    let program = program.to_string_lossy();
    let mut tally = Tally::default();
    for check in ["licenses", "bans", "sources"] {
        let line = format!("--locked --workspace check --hide-inclusion-graph {check}");
        tally += Tally::one(run(&mut command(root, &program, &line)).succeeded);
    }
    tally
}

/// The one on the path, or the one in the target folder, built there at first use. Without
/// optimisation it builds in half the time and checks a lock file of our size at once.
fn cargo_deny(root: &Path) -> Option<PathBuf> {
    if answers("cargo-deny", "--version") {
        return Some(PathBuf::from("cargo-deny"));
    }
    let tools = target_folder(root).join("tools");
    let program = tools.join("bin").join("cargo-deny");
    if !program.exists() {
        let line = format!("install cargo-deny --version {CARGO_DENY_VERSION} --locked --debug");
        run(cargo(root, &line).arg("--root").arg(&tools));
    }
    program.exists().then_some(program)
}

const R_WITH_SURVEY: Need = Need {
    what: "R with the package survey",
    packages: &["r-base-core", "r-cran-survey", "r-cran-mass"],
    is_met: || answers("Rscript", "-e library(survey) -e library(MASS)"),
};

/// The mathematics before other people's libraries: random inputs go through ours and theirs, each comparison is one
/// check. What R alone can judge is skipped, and said to be, where R cannot be had; Python is never optional.
fn opinion(root: &Path) -> Tally {
    let build = "build --workspace --example judge";
    if !run(&mut cargo(root, build)).succeeded {
        return Tally::one(false);
    }
    let Some(environment) = Environment::with(root, &[JUDGES]) else {
        return Tally::one(false);
    };
    let examples = target_folder(root).join("debug").join("examples");
    let mut judges = environment.script(root, "run.py");
    judges
        .arg(examples.join("judge"))
        .env("OMP_NUM_THREADS", "1");
    if provide(root, &[R_WITH_SURVEY]) {
        judges.args(["--rscript", "Rscript"]);
    }
    let ran = run(&mut judges);
    Tally::counted(closing_tally(&ran.output), ran.succeeded)
}

/// The long loops of the store (kill at a random instant, reopen, compare), which are ignored in the
/// everyday run because they take minutes.
fn torture(root: &Path) -> Tally {
    if test::has_nextest() {
        let line = "nextest run --workspace --run-ignored ignored-only --no-tests pass \
                    --no-fail-fast -E package(store)";
        let ran = run(&mut cargo(root, line));
        return of_torture(summary::of_nextest(&ran.output), ran.succeeded);
    }
    let ran = run(&mut cargo(
        root,
        "test --package store --tests -- --ignored",
    ));
    of_torture(summary::of_cargo_test(&ran.output), ran.succeeded)
}

/// Tests outside the choice are skipped on purpose here and not worth counting; having none at all is
/// said as one skipped check.
fn of_torture(counted: Option<Tally>, succeeded: bool) -> Tally {
    let counted = Tally {
        skipped: 0,
        ..counted.unwrap_or_default()
    };
    if succeeded && counted == Tally::default() {
        say("the store has no ignored test to torture it with");
        return Tally::one_skipped();
    }
    Tally::counted(Some(counted), succeeded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_without_torture_is_skipped_and_a_build_that_failed_is_not() {
        let outside = Some(Tally {
            passed: 0,
            failed: 0,
            skipped: 9,
        });
        assert_eq!(of_torture(outside, true), Tally::one_skipped());
        assert_eq!(of_torture(None, false), Tally::one(false));
        let two = Some(Tally {
            passed: 2,
            failed: 0,
            skipped: 9,
        });
        assert_eq!(
            of_torture(two, true),
            Tally {
                passed: 2,
                failed: 0,
                skipped: 0
            }
        );
    }
}
