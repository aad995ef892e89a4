//! `cargo xtask test`: all that must hold before a change lands, in the order in which it is cheapest
//! to hear about it. Other people's validators are in `judges`.

use crate::process::{Ran, answers, cargo, command, run, say, setting, target_folder};
use crate::stages::{Stage, Tally, run_all};
use crate::{setup, summary, tidy};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Runs all stages or only one.
pub(crate) fn run_tests(root: &Path, only: Option<&str>) -> ExitCode {
    let stages = [
        Stage::new("setup", || setup::run_setup(root)),
        Stage::new("fmt", || passes(root, "fmt --all -- --check")),
        Stage::new("clippy", || {
            passes(root, "clippy --workspace --all-targets -- -D warnings")
        }),
        Stage::new("tidy", || tidy::check_and_report(root)),
        Stage::new("nextest", || workspace_tests(root)),
        Stage::new("doctests", || doctests(root)),
        Stage::new("browser", || node_tests(root, "browser")),
    ];
    run_all(&stages, only)
}

/// The whole workspace at once, always: another selection of packages would unify features anew and
/// build the dependencies a second time.
fn workspace_tests(root: &Path) -> Tally {
    if has_nextest() {
        let ran = run_cargo(
            root,
            "nextest run --workspace --no-fail-fast --status-level fail",
        );
        return Tally::counted(summary::of_nextest(&ran.output), ran.succeeded);
    }
    say("cargo-nextest is not on the path: cargo test runs the same tests, more slowly");
    let ran = run_cargo(root, "test --workspace --all-targets --no-fail-fast");
    Tally::counted(summary::of_cargo_test(&ran.output), ran.succeeded)
}

pub(crate) fn has_nextest() -> bool {
    answers("cargo-nextest", "nextest --version")
}

/// The examples in the documentation, which nextest does not run.
fn doctests(root: &Path) -> Tally {
    let ran = run_cargo(root, "test --workspace --doc --no-fail-fast");
    let counted = summary::of_cargo_test(&ran.output).unwrap_or_default();
    if counted == Tally::default() && ran.succeeded {
        say("no example in the documentation yet");
        return Tally::one_skipped();
    }
    Tally::counted(Some(counted), ran.succeeded)
}

/// Runs the node tests of one folder under `journeys/`, one file after another: each starts a node and
/// a browser of its own.
pub(crate) fn node_tests(root: &Path, folder: &str) -> Tally {
    let Some(binary) = binary_to_test(root) else {
        return Tally::one(false);
    };
    let journeys = root.join("journeys");
    let tests = match test_files(&journeys.join(folder)) {
        Ok(tests) => tests,
        Err(error) => {
            say(&format!("journeys/{folder}: {error}"));
            return Tally::one(false);
        }
    };
    let mut node = command(
        &journeys,
        "node",
        "--test --test-concurrency=1 --test-reporter=spec",
    );
    let ran = run(node.args(tests).env("CONCORD_BIN", binary));
    Tally::counted(summary::of_node(&ran.output), ran.succeeded)
}

/// The binary that `CONCORD_BIN` names, or the one of this checkout, built with the same targets as
/// the tests, so that it finds their dependencies ready built.
fn binary_to_test(root: &Path) -> Option<PathBuf> {
    if let Some(given) = setting("CONCORD_BIN") {
        return Some(PathBuf::from(given));
    }
    let built = run_cargo(root, "build --workspace --bins --tests").succeeded;
    built.then(|| target_folder(root).join("debug").join("concord"))
}

fn test_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn passes(root: &Path, line: &str) -> Tally {
    Tally::one(run_cargo(root, line).succeeded)
}

fn run_cargo(root: &Path, line: &str) -> Ran {
    run(&mut cargo(root, line))
}
