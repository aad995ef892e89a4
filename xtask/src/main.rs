//! The tasks of the project, written in its own language: `cargo xtask test`, `tidy`, `judges`,
//! `bench`, `generate`. It uses the standard library only, so that it compiles in seconds, and it is
//! not part of the product: nothing here is shipped.

mod bench;
mod generate;
mod judges;
mod process;
mod python;
mod setup;
mod stages;
mod summary;
mod test;
mod tidy;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask TASK

  test [--only STAGE]    everything that must hold: setup, fmt, clippy, tidy, nextest, doctests, browser
  tidy                   the rules of the house alone
  judges [--only STAGE]  other people's validators: deny, opinion, pages, torture
  bench [--only STAGE] [--full]
                         every benchmark of the table, in release; --full also the largest sizes
  generate [--check]     write docs/reference, or only say whether it is stale
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = workspace_root();
    match words.as_slice() {
        ["test"] => test::run_tests(&root, None),
        ["test", "--only", stage] => test::run_tests(&root, Some(stage)),
        ["tidy"] => tidy::run(&root),
        ["judges"] => judges::run_judges(&root, None),
        ["judges", "--only", stage] => judges::run_judges(&root, Some(stage)),
        ["bench", options @ ..] if bench::are_options(options) => {
            bench::run_benchmarks(&root, options)
        }
        ["generate"] => generate::run(&root, generate::Mode::Write),
        ["generate", "--check"] => generate::run(&root, generate::Mode::Check),
        ["help" | "--help" | "-h"] => {
            process::say(USAGE);
            ExitCode::SUCCESS
        }
        _ => {
            process::say(USAGE);
            ExitCode::from(2)
        }
    }
}

/// The folder above `xtask/`, as cargo knew it when this binary was built.
fn workspace_root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
