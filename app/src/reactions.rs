//! Reactions follow the log on a thread of their own, as long as the node runs.

use contract::Node;
use kernel::{Context, Fault};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::watch;

/// How long a reaction that failed waits before it is tried again, when nothing new happens meanwhile.
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
            while !*stopping.borrow() {
                if let Err(fault) = contract::react_to_all(&node) {
                    tracing::error!(fault = %fault.chain(), "a reaction failed and will be tried again");
                }
                runtime.block_on(async {
                    tokio::select! {
                        _ = head.changed() => {}
                        _ = stopping.changed() => {}
                        () = tokio::time::sleep_until(tokio::time::Instant::now() + RETRY) => {}
                    }
                });
            }
        })
        .doing("starting the reactions")
}
