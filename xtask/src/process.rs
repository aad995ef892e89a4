//! Runs other programs: shows what they print as it comes, and keeps it for counting.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

/// How a program ended and all that it printed.
pub(crate) struct Ran {
    pub(crate) succeeded: bool,
    pub(crate) output: String,
}

/// Prints one text to standard output; a reader that has gone away is no fault of ours.
pub(crate) fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let ending = if text.ends_with('\n') { "" } else { "\n" };
    let _ = write!(out, "{text}{ending}").and_then(|()| out.flush());
}

/// A cargo command in the workspace, by the cargo that runs this task; its arguments are one line.
pub(crate) fn cargo(root: &Path, line: &str) -> Command {
    let program = setting("CARGO").unwrap_or_else(|| "cargo".to_owned());
    let mut command = command(root, &program, line);
    if setting("CI").is_some() {
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// A command in a folder, without standard input and without colours. The arguments of the line are cut
/// at spaces; one that may hold a space is added to the command by whoever has it.
pub(crate) fn command(folder: &Path, program: &str, line: &str) -> Command {
    let mut command = Command::new(program);
    command
        .args(line.split_whitespace())
        .current_dir(folder)
        .stdin(Stdio::null())
        .env("CARGO_TERM_COLOR", "never")
        .env("NO_COLOR", "1");
    command
}

/// Runs to the end, showing and keeping both streams in the order in which lines arrive.
pub(crate) fn run(command: &mut Command) -> Ran {
    say(&format!("$ {}", shown(command)));
    let child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) => {
            let output = format!("cannot start {}: {error}", command.get_program().display());
            say(&output);
            return Ran {
                succeeded: false,
                output,
            };
        }
    };
    let kept = Mutex::new(String::new());
    std::thread::scope(|scope| {
        if let Some(stdout) = child.stdout.take() {
            scope.spawn(|| show_and_keep(stdout, &kept));
        }
        if let Some(stderr) = child.stderr.take() {
            scope.spawn(|| show_and_keep(stderr, &kept));
        }
    });
    let succeeded = child.wait().is_ok_and(|status| status.success());
    Ran {
        succeeded,
        output: kept.into_inner().unwrap_or_else(PoisonError::into_inner),
    }
}

/// Whether a program of this name answers; nothing is shown.
pub(crate) fn answers(program: &str, line: &str) -> bool {
    quietly(program, line).is_some()
}

/// What a program prints, if it ends well; nothing is shown.
pub(crate) fn quietly(program: &str, line: &str) -> Option<String> {
    let mut command = command(Path::new("."), program, line);
    let output = command.output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A word of the environment, if it is set and not empty.
#[expect(
    clippy::disallowed_methods,
    reason = "the tasks are run by hand or by CI and have no settings file; this is their only read"
)]
pub(crate) fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The shared target folder, where the tasks also keep the tools that they install.
pub(crate) fn target_folder(root: &Path) -> PathBuf {
    setting("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder))
}

fn show_and_keep(stream: impl Read, kept: &Mutex<String>) {
    let mut reader = BufReader::new(stream);
    let mut line = Vec::new();
    while matches!(reader.read_until(b'\n', &mut line), Ok(length) if length > 0) {
        let text = String::from_utf8_lossy(&line);
        say(&text);
        kept.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push_str(&text);
        line.clear();
    }
}

fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Ran {
        run(command(Path::new("."), "sh", "-c").arg(script))
    }

    #[test]
    fn both_streams_of_a_program_are_kept() {
        let ran = shell("echo out; echo err >&2; exit 3");
        assert!(!ran.succeeded);
        assert!(ran.output.contains("out\n") && ran.output.contains("err\n"));
    }

    #[test]
    fn a_program_that_cannot_start_is_a_failure_with_its_name() {
        let ran = run(&mut command(Path::new("."), "no-such-program-here", ""));
        assert!(!ran.succeeded);
        assert!(ran.output.contains("no-such-program-here"));
    }

    #[test]
    fn arguments_are_cut_at_spaces() {
        assert_eq!(quietly("echo", "a  b").as_deref(), Some("a b\n"));
    }
}
