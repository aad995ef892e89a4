//! What the program says on the terminal. The only file that writes to standard output and standard error.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, Write};
use tracing_subscriber::EnvFilter;

/// A line of what was asked for.
pub(crate) fn say(line: &str) {
    // A reader who has gone away (`concord admin routes | head`) is no fault.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// A line about what went wrong.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "concord: {line}");
}

/// The log goes to standard error: readable on a terminal, JSON otherwise.
pub(crate) fn start_logging(filter: &str) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("warn"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second start in one process (tests) keeps the first log.
    let _ = if std::io::stderr().is_terminal() {
        builder.try_init()
    } else {
        builder.json().try_init()
    };
}

/// A bar for long work, shown only on a terminal.
pub(crate) fn progress(what: &'static str, length: u64) -> ProgressBar {
    let target = if std::io::stderr().is_terminal() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(Some(length), target);
    if let Ok(style) =
        ProgressStyle::with_template("{msg} [{bar:30}] {human_pos}/{human_len} {eta}")
    {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.with_message(what)
}
