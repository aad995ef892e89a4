//! `concord rebuild`: the views are thrown away and folded anew from the log.

use crate::command_line::FolderOptions;
use crate::wiring::Opening;
use crate::{Stop, messages};

/// Rebuilds the views of a data folder.
pub(crate) fn run(options: &FolderOptions) -> Result<(), Stop> {
    must_hold_a_log(&options.data)?;
    let bar = messages::progress("folding", 0);
    let tell = |done: u64, all: u64| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let node = Opening {
        rebuild: true,
        progress: Some(&tell),
        ..Opening::of(&options.data)
    }
    .open()?;
    bar.finish_and_clear();
    messages::say(&format!("rebuilt from {} facts", node.store().head()));
    Ok(())
}

/// A command on data that is there must not make an empty node where a folder was mistyped.
pub(crate) fn must_hold_a_log(folder: &std::path::Path) -> Result<(), Stop> {
    if folder.join(store::LOG_FILE).is_file() {
        return Ok(());
    }
    Err(Stop::WrongInput(format!(
        "{} holds no node: give the folder that `concord serve --data` uses",
        folder.display()
    )))
}
