//! Reactions follow the log on a thread of their own, as long as the node runs.

use contract::Node;
use kernel::{Context, Fault};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::watch;

/// How long reactions wait after a failure, whatever happens meanwhile, and at most when nothing happens.
const RETRY: Duration = Duration::from_secs(10);

/// Starts the thread; it ends when `stopping` turns true.
pub(crate) fn start(
    node: Node,
    runtime: Handle,
    mut stopping: watch::Receiver<bool>,
) -> Result<std::thread::JoinHandle<()>, Fault> {
    std::thread::Builder::new()
        .name("concord-reactions".to_owned())
        .spawn(move || {
            let mut head = node.store().follow();
            let mut reactor = contract::Reactor::default();
            while !*stopping.borrow() {
                let has_failed = match reactor.run(&node) {
                    Ok(()) => false,
                    Err(fault) => {
                        tracing::error!(fault = %fault.chain(), "a reaction failed and will be tried again");
                        true
                    }
                };
                runtime.block_on(async {
                    tokio::select! {
                        _ = head.changed(), if !has_failed => {}
                        _ = stopping.changed() => {}
                        () = tokio::time::sleep_until(tokio::time::Instant::now() + RETRY) => {}
                    }
                });
            }
        })
        .doing("starting the reactions")
}
