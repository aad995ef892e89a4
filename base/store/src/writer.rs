//! Two threads: one makes durable commits of whatever waits, the other folds them into the views and answers. A third
//! carries the write-ahead logs over.
//!
//! There is no lingering: a commit begins as soon as the last one has ended, and takes along all that arrived meanwhile.

use crate::ledger::{Ledger, Prepared, Verdict};
use crate::vault::Vault;
use crate::views::Folder;
use crate::{Committed, Rejected};
use kernel::{Context, Fact, Fault};
use rusqlite::Connection;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::sync::{oneshot, watch};

/// How many appends one commit takes at most.
const BATCH_MAX: usize = 1024;
/// How many commits may wait to be folded before the writer waits for the follower.
const FOLD_QUEUE_MAX: usize = 4;
/// How many appends may wait for a commit; beyond it they are turned away before anything is written.
const JOBS_MAX: usize = 8192;
/// How often a fold that failed is tried again before the node stops accepting appends.
const FOLD_TRIES_MAX: u32 = 6;
/// After how many facts the files' write-ahead logs are carried over into them.
const FACTS_PER_CHECKPOINT: usize = 2048;

type Answer = oneshot::Sender<Result<Committed, Rejected>>;

enum Job {
    Append(Prepared, Answer),
    Checkpoint(String, u64, SyncSender<Result<(), Fault>>),
    Stop,
}

struct Folding {
    facts: Vec<Fact>,
    /// Refusals travel with what overtook them: whoever reads again then sees it.
    answers: Vec<(Result<Committed, Rejected>, Answer)>,
}

pub(crate) struct Writer {
    jobs: SyncSender<Job>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    has_stopped: Arc<AtomicBool>,
}

impl Writer {
    pub(crate) fn start(
        ledger: Box<dyn Ledger>,
        vault: Arc<Vault>,
        folder: Folder,
        head: watch::Sender<u64>,
        files: Vec<PathBuf>,
    ) -> Result<Self, Fault> {
        let (jobs, inbox) = sync_channel(JOBS_MAX);
        let (to_follower, committed) = sync_channel(FOLD_QUEUE_MAX);
        let (to_checkpointer, wishes) = sync_channel(1);
        let has_stopped = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&has_stopped);
        let named = |name: &str| std::thread::Builder::new().name(name.to_owned());
        let writing = named("concord-writer")
            .spawn(move || write_loop(ledger, &vault, &inbox, &to_follower))
            .doing("starting the writer")?;
        let following = named("concord-follower")
            .spawn(move || follow_loop(folder, &committed, &head, &flag, &to_checkpointer))
            .doing("starting the follower")?;
        let carrying = named("concord-checkpointer")
            .spawn(move || checkpoint_loop(&files, &wishes))
            .doing("starting the checkpointer")?;
        let threads = Mutex::new(vec![writing, following, carrying]);
        Ok(Self {
            jobs,
            threads,
            has_stopped,
        })
    }

    pub(crate) fn submit(
        &self,
        prepared: Prepared,
    ) -> Result<oneshot::Receiver<Result<Committed, Rejected>>, Rejected> {
        if self.has_stopped() {
            let what = "the views cannot follow the log; nothing was recorded";
            return Err(Rejected::Fault(Fault::new(what)));
        }
        let (answer, receiver) = oneshot::channel();
        self.jobs
            .try_send(Job::Append(prepared, answer))
            .map_err(|error| {
                Rejected::Fault(Fault::new(match error {
                    TrySendError::Full(_) => "too many appends wait; nothing was recorded",
                    TrySendError::Disconnected(_) => "the writer has stopped",
                }))
            })?;
        Ok(receiver)
    }

    /// Whether appends are refused because the views could not follow.
    pub(crate) fn has_stopped(&self) -> bool {
        self.has_stopped.load(Ordering::Acquire)
    }

    pub(crate) fn set_checkpoint(&self, name: &str, seq: u64) -> Result<(), Fault> {
        let (answer, receiver) = sync_channel(1);
        let stopped = || Fault::new("the writer has stopped");
        self.jobs
            .send(Job::Checkpoint(name.to_owned(), seq, answer))
            .map_err(|_| stopped())?;
        receiver.recv().map_err(|_| stopped())?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // A stopped thread is what we ask for: an error here means that it has stopped already.
        let _ = self.jobs.send(Job::Stop);
        if let Ok(mut threads) = self.threads.lock() {
            for thread in threads.drain(..) {
                let _ = thread.join();
            }
        }
    }
}

fn write_loop(
    mut ledger: Box<dyn Ledger>,
    vault: &Vault,
    inbox: &Receiver<Job>,
    to_follower: &SyncSender<Folding>,
) {
    loop {
        let mut batch = Vec::new();
        let mut answers = Vec::new();
        let mut checkpoints = Vec::new();
        let mut stopping = false;
        let Ok(mut next) = inbox.recv() else { return };
        loop {
            match next {
                Job::Append(prepared, answer) => {
                    batch.push(prepared);
                    answers.push(answer);
                }
                Job::Checkpoint(name, seq, answer) => checkpoints.push((name, seq, answer)),
                Job::Stop => stopping = true,
            }
            if stopping || batch.len() >= BATCH_MAX {
                break;
            }
            match inbox.try_recv() {
                Ok(job) => next = job,
                Err(_) => break,
            }
        }
        if !batch.is_empty() && commit(&mut *ledger, vault, batch, answers, to_follower).is_err() {
            return;
        }
        for (name, seq, answer) in checkpoints {
            // Whoever asked may have gone; the checkpoint stands all the same.
            let _ = answer.send(ledger.set_checkpoint(&name, seq));
        }
        if stopping {
            return;
        }
    }
}

/// One durable commit. An error only when the follower is gone.
fn commit(
    ledger: &mut dyn Ledger,
    vault: &Vault,
    batch: Vec<Prepared>,
    answers: Vec<Answer>,
    to_follower: &SyncSender<Folding>,
) -> Result<(), ()> {
    let mut revisions = Vec::new();
    let verdicts = match ledger.append(&batch, &mut revisions) {
        Ok(verdicts) => verdicts,
        Err(fault) => {
            let chain = fault.chain();
            tracing::error!(fault = %chain, "the log could not be written");
            for answer in answers {
                let _ = answer.send(Err(Rejected::Fault(Fault::new(chain.clone()))));
            }
            return Ok(());
        }
    };
    let mut folding = Folding {
        facts: Vec::new(),
        answers: Vec::new(),
    };
    let mut revisions = revisions.into_iter();
    for ((prepared, verdict), answer) in batch.into_iter().zip(verdicts).zip(answers) {
        let result = match verdict {
            Verdict::Written { first } => {
                vault.stored(&prepared.new_subjects);
                let count = prepared.facts.len() as u64;
                let at = prepared.at;
                opened(prepared, first, &mut revisions, &mut folding.facts);
                let last = (first + count).saturating_sub(1);
                Ok(Committed { first, last, at })
            }
            Verdict::Overtaken => {
                vault.forget(&prepared.new_subjects);
                Err(Rejected::Overtaken)
            }
            Verdict::Taken => {
                vault.forget(&prepared.new_subjects);
                Err(Rejected::Taken)
            }
        };
        folding.answers.push((result, answer));
    }
    to_follower.send(folding).map_err(|_| ())
}

fn opened(
    prepared: Prepared,
    first: u64,
    revisions: &mut impl Iterator<Item = u64>,
    facts: &mut Vec<Fact>,
) {
    for (offset, fact) in prepared.facts.into_iter().enumerate() {
        facts.push(Fact {
            seq: first + offset as u64,
            stream: fact.stream,
            revision: revisions.next().unwrap_or(0),
            kind: fact.kind.to_owned(),
            version: fact.version,
            at: prepared.at,
            public: fact.public,
            sealed: fact
                .sealed
                .into_iter()
                .map(|field| (field.name.to_owned(), Some(field.payload)))
                .collect(),
        });
    }
}

fn follow_loop(
    mut folder: Folder,
    committed: &Receiver<Folding>,
    head: &watch::Sender<u64>,
    has_stopped: &AtomicBool,
    to_checkpointer: &SyncSender<()>,
) {
    let mut broken: Option<String> = None;
    let mut since_checkpoint = 0;
    while let Ok(folding) = committed.recv() {
        if broken.is_none()
            && let Err(fault) = fold_patiently(&mut folder, &folding.facts)
        {
            let chain = fault.chain();
            tracing::error!(fault = %chain, "the views cannot follow the log: no append is accepted until the next start");
            has_stopped.store(true, Ordering::Release);
            broken = Some(chain);
        }
        if broken.is_none()
            && let Some(last) = folding.facts.last()
        {
            head.send_replace(last.seq);
        }
        for (result, answer) in folding.answers {
            let result = match (&broken, result) {
                (Some(chain), Ok(done)) => Err(Rejected::Fault(Fault::new(format!(
                    "recorded as fact {}, but the views cannot follow: {chain}",
                    done.first
                )))),
                (_, result) => result,
            };
            // Whoever asked may have gone away; there is nobody to tell then.
            let _ = answer.send(result);
        }
        since_checkpoint += folding.facts.len();
        if since_checkpoint >= FACTS_PER_CHECKPOINT {
            since_checkpoint = 0;
            // A wish that is still waiting stands for this one too.
            let _ = to_checkpointer.try_send(());
        }
    }
}

/// Folds; a failure that may pass (a full disk, a lock) is given some time to pass.
fn fold_patiently(folder: &mut Folder, facts: &[Fact]) -> Result<(), Fault> {
    let mut tries = 1;
    loop {
        match folder.fold(facts) {
            Ok(()) => return Ok(()),
            Err(fault) if tries >= FOLD_TRIES_MAX => return Err(fault),
            Err(fault) => {
                tracing::warn!(fault = %fault.chain(), tries, "the views could not follow and will be tried again");
                std::thread::park_timeout(Duration::from_millis(10 << tries));
                tries += 1;
            }
        }
    }
}

/// Carries the write-ahead logs over into their files beside the writer, which would otherwise stand still for it.
/// What fails here is made up for by SQLite's own checkpoint on a later commit.
fn checkpoint_loop(files: &[PathBuf], wishes: &Receiver<()>) {
    let connections: Vec<Connection> = files
        .iter()
        .filter_map(|path| Connection::open(path).ok())
        .collect();
    while wishes.recv().is_ok() {
        for connection in &connections {
            if let Err(error) = connection.execute_batch("PRAGMA wal_checkpoint(PASSIVE)") {
                tracing::warn!(%error, "a write-ahead log could not be carried over");
            }
        }
    }
}
