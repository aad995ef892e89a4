//! `cargo xtask bench`: runs every benchmark of one table in release and prints what it prints. It
//! keeps no history and judges no figure: each benchmark measures its own control in the same run.

use crate::process::{cargo, run, say};
use crate::stages::{Stage, Tally, run_all};
use std::path::Path;
use std::process::ExitCode;

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

/// Runs the whole table.
pub(crate) fn run_benchmarks(root: &Path) -> ExitCode {
    let stages: Vec<Stage<'_>> = BENCHMARKS
        .iter()
        .map(|benchmark| Stage::new(benchmark.name, || measure(root, benchmark)))
        .collect();
    run_all(&stages, None)
}

fn measure(root: &Path, benchmark: &Benchmark) -> Tally {
    if !root.join(benchmark.source).exists() {
        say(&format!("{} is not there", benchmark.source));
        return Tally::one_skipped();
    }
    Tally::one(run(&mut cargo(root, benchmark.line)).succeeded)
}
