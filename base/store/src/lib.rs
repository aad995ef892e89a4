//! The fact log on SQLite, the vault, following, and disposable views.
//!
//! One writer thread joins whatever waits into one durable commit; one follower thread folds what was committed into the
//! views; only then are the askers answered, so that people read their own writes. No Merkle tree here, and no PostgreSQL:
//! [`Ledger`] is the seam at which the second storage will stand.
#![deny(missing_docs)]

mod desk;
mod folder_lock;
mod ledger;
mod mail;
mod opening;
mod pool;
mod sqlite_ledger;
mod vault;
mod views;
mod writer;

pub use ledger::{Ledger, Prepared, PreparedFact, PreparedField, SealedRow, StoredFact, Verdict};
pub use mail::Mail;
pub use opening::{KEYS_FILE, LOG_FILE, Options, Progress};
pub use sqlite_ledger::SqliteLedger;
pub use views::View;

use desk::Desk;
use folder_lock::FolderLock;
use kernel::{Append, Clock, Context, Fact, Fault, PersonId, Stream, Timestamp};
use pool::Pool;
use rusqlite::Connection;
use std::sync::Arc;
use tokio::sync::watch;
use vault::Vault;
use writer::Writer;

/// An append that has become durable, with the views standing at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Committed {
    /// The `seq` of its first fact.
    pub first: u64,
    /// The `seq` of its last fact.
    pub last: u64,
    /// The time that its facts carry.
    pub at: Timestamp,
}

/// Why an append was not made. In each case nothing of it was written.
#[derive(Debug)]
pub enum Rejected {
    /// A stream that the rule read has moved: read again, decide again.
    Overtaken,
    /// A unique key is held by an earlier fact.
    Taken,
    /// The storage failed.
    Fault(Fault),
}

/// The store; cheap to clone. The last clone to go waits for the writer to finish.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    writer: Writer,
    vault: Arc<Vault>,
    log: Pool,
    views: Pool,
    desk: Desk,
    head: watch::Receiver<u64>,
    clock: Clock,
    _lock: FolderLock,
}

impl Store {
    /// Appends, durably; when it returns, the views have followed.
    pub async fn append(&self, append: Append) -> Result<Committed, Rejected> {
        let prepared = self.prepare(append)?;
        match self.0.writer.submit(prepared)?.await {
            Ok(answer) => answer,
            Err(_) => Err(Rejected::Fault(Fault::new("the writer has stopped"))),
        }
    }

    /// The same, from a thread that may wait.
    pub fn append_blocking(&self, append: Append) -> Result<Committed, Rejected> {
        let prepared = self.prepare(append)?;
        match self.0.writer.submit(prepared)?.blocking_recv() {
            Ok(answer) => answer,
            Err(_) => Err(Rejected::Fault(Fault::new("the writer has stopped"))),
        }
    }

    fn prepare(&self, append: Append) -> Result<Prepared, Rejected> {
        self.0
            .vault
            .prepare(append, self.0.clock.now(), &self.0.log)
            .map_err(Rejected::Fault)
    }

    /// Reads from the views, as they stand after everything acknowledged so far.
    pub fn view<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>,
    ) -> Result<T, Fault> {
        self.0.views.read(read).doing("reading a view")
    }

    /// Writes at the desk: prunable rows that are no facts. One transaction.
    pub fn desk<T>(
        &self,
        write: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>,
    ) -> Result<T, Fault> {
        self.0.desk.write(write)
    }

    /// Reads at the desk.
    pub fn desk_read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>,
    ) -> Result<T, Fault> {
        self.0.desk.read(read)
    }

    /// At most `limit` facts from `from` on that the views have followed, in order, with what can still be opened opened.
    pub fn facts(&self, from: u64, limit: usize) -> Result<Vec<Fact>, Fault> {
        // INVARIANT: whoever reacts to a fact finds it in the views.
        let head = self.head();
        let mut facts = opening::opened_facts(&self.0.log, &self.0.vault, from, limit)?;
        facts.retain(|fact| fact.seq <= head);
        Ok(facts)
    }

    /// The `seq` up to which the views have followed; 0 for an empty log.
    pub fn head(&self) -> u64 {
        *self.0.head.borrow()
    }

    /// Follows the head: the receiver wakes when facts have been committed and folded.
    pub fn follow(&self) -> watch::Receiver<u64> {
        self.0.head.clone()
    }

    /// The node's secret of this name: 32 bytes, made at the first call, kept beside the vault's keys.
    pub fn secret(&self, name: &str) -> Result<[u8; 32], Fault> {
        self.0.vault.secret(name)
    }

    /// The mark under which a person appears in a stream: HMAC-SHA-256 under a node secret, first 16 bytes. The same
    /// person has unrelated marks in different streams.
    pub fn pseudonym(&self, person: PersonId, stream: Stream) -> [u8; 16] {
        self.0.vault.pseudonym(person, stream)
    }

    /// SHA-256 of every table of the views, by name: two stores with equal digests show the same pages.
    pub fn view_digests(&self) -> Result<Vec<(String, [u8; 32])>, Fault> {
        self.view(views::digests)
    }

    /// The place up to which a reaction has followed the log; 0 at first.
    pub fn checkpoint(&self, name: &str) -> Result<u64, Fault> {
        self.0
            .log
            .read(|log| sqlite_ledger::read_checkpoint(log, name))
            .doing("reading a checkpoint")
    }

    /// Moves a reaction's place.
    pub fn set_checkpoint(&self, name: &str, seq: u64) -> Result<(), Fault> {
        self.0.writer.set_checkpoint(name, seq)
    }
}
