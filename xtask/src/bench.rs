//! `cargo xtask bench`: runs every benchmark of one table in release and prints what it prints. It
//! keeps no history and judges no figure: each benchmark measures its own control in the same run.

use crate::process::{cargo, run, say, target_folder};
use crate::python::{Environment, JUDGES, PEERS};
use crate::stages::{Stage, Tally, run_all};
use std::path::Path;
use std::process::{Command, ExitCode};

/// A benchmark: the source file that must be there, and the arguments of cargo that run it. Add a line
/// here when you add one.
struct Benchmark {
    name: &'static str,
    source: &'static str,
    line: &'static str,
}

const BENCHMARKS: &[Benchmark] = &[
    Benchmark {
        name: "store",
        source: "base/store/examples/bench_store.rs",
        line: "run --release -p store --example bench_store",
    },
    Benchmark {
        name: "http_load",
        source: "journeys/examples/http_load.rs",
        line: "run --release -p journeys --example http_load",
    },
];

/// The engine has its own stage: named peers are measured beside it.
const ENGINE: &str = "run --release -p opinion --example bench_engine --";

/// Whether these words are options of `bench`.
pub(crate) fn are_options(words: &[&str]) -> bool {
    match words {
        [] => true,
        ["--full", rest @ ..] => are_options(rest),
        ["--only", stage, rest @ ..] => !stage.starts_with("--") && are_options(rest),
        _ => false,
    }
}

/// Runs the whole table, or one stage of it.
pub(crate) fn run_benchmarks(root: &Path, options: &[&str]) -> ExitCode {
    let is_full = options.contains(&"--full");
    let only = options.iter().position(|word| *word == "--only");
    let only = only.and_then(|place| options.get(place + 1)).copied();
    let mut stages: Vec<Stage<'_>> = BENCHMARKS
        .iter()
        .map(|benchmark| Stage::new(benchmark.name, || measure(root, benchmark)))
        .collect();
    stages.push(Stage::new("opinion", move || opinion(root, is_full)));
    run_all(&stages, only)
}

fn measure(root: &Path, benchmark: &Benchmark) -> Tally {
    if !root.join(benchmark.source).exists() {
        say(&format!("{} is not there", benchmark.source));
        return Tally::one_skipped();
    }
    Tally::one(run(&mut cargo(root, benchmark.line)).succeeded)
}

/// Ours, then the peers on the same inputs, then one table of both.
fn opinion(root: &Path, is_full: bool) -> Tally {
    let folder = target_folder(root).join("bench");
    let results = folder.join("opinion.jsonl");
    if std::fs::create_dir_all(&folder).is_err() {
        say(&format!("{} cannot be made", folder.display()));
        return Tally::one(false);
    }
    let mut ours = cargo(root, ENGINE);
    describe(&mut ours, &folder, &results, is_full);
    // Figures of an earlier run are not ours to compare with.
    let is_clean = !results.exists() || std::fs::remove_file(&results).is_ok();
    if !is_clean || !run(&mut ours).succeeded {
        say("without our own figures there is nothing to put peers beside");
        return Tally::one(false);
    }
    let mut tally = Tally::one(true);
    let Some(environment) = Environment::with(root, &[JUDGES, PEERS]) else {
        tally += Tally::one(false);
        return tally;
    };
    let mut peers = environment.script(root, "peers.py");
    describe(&mut peers, &folder, &results, is_full);
    tally += Tally::one(run(&mut peers).succeeded);
    tally
}

/// What ours and the peers are told alike.
fn describe(command: &mut Command, folder: &Path, results: &Path, is_full: bool) {
    command.arg("--folder").arg(folder);
    command.arg("--results").arg(results);
    if is_full {
        command.arg("--full");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_come_in_any_order_and_nothing_else_does() {
        assert!(are_options(&[]));
        assert!(are_options(&["--full", "--only", "opinion"]));
        assert!(are_options(&["--only", "store", "--full"]));
        assert!(!are_options(&["--only"]));
        assert!(!are_options(&["--only", "--full"]));
        assert!(!are_options(&["--fast"]));
    }
}
