//! Two threads: one makes durable commits of whatever waits, the other folds them into the views and answers.
//!
//! There is no lingering: a commit begins as soon as the last one has ended, and takes along all that arrived meanwhile.

use crate::ledger::{Ledger, Prepared, Verdict};
use crate::vault::Vault;
use crate::views::Folder;
use crate::{Committed, Rejected};
use kernel::{Context, Fact, Fault};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use tokio::sync::{oneshot, watch};

/// How many appends one commit takes at most.
const BATCH_MAX: usize = 1024;
/// How many commits may wait to be folded before the writer waits for the follower.
const FOLD_QUEUE_MAX: usize = 4;

type Answer = oneshot::Sender<Result<Committed, Rejected>>;

enum Job {
    Append(Prepared, Answer),
    Checkpoint(String, u64, SyncSender<Result<(), Fault>>),
    Stop,
}

struct Folding {
    facts: Vec<Fact>,
    answers: Vec<(Committed, Answer)>,
}

pub(crate) struct Writer {
    jobs: Sender<Job>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Writer {
    pub(crate) fn start(
        ledger: Box<dyn Ledger>,
        vault: Arc<Vault>,
        folder: Folder,
        head: watch::Sender<u64>,
    ) -> Result<Self, Fault> {
        let (jobs, inbox) = channel();
        let (to_follower, committed) = sync_channel(FOLD_QUEUE_MAX);
        let named = |name: &str| std::thread::Builder::new().name(name.to_owned());
        let writing = named("concord-writer")
            .spawn(move || write_loop(ledger, &vault, &inbox, &to_follower))
            .doing("starting the writer")?;
        let following = named("concord-follower")
            .spawn(move || follow_loop(folder, &committed, &head))
            .doing("starting the follower")?;
        Ok(Self {
            jobs,
            threads: Mutex::new(vec![writing, following]),
        })
    }

    pub(crate) fn submit(
        &self,
        prepared: Prepared,
    ) -> Result<oneshot::Receiver<Result<Committed, Rejected>>, Rejected> {
        let (answer, receiver) = oneshot::channel();
        self.jobs
            .send(Job::Append(prepared, answer))
            .map_err(|_| Rejected::Fault(Fault::new("the writer has stopped")))?;
        Ok(receiver)
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
        match verdict {
            Verdict::Written { first } => {
                vault.stored(&prepared.new_subjects);
                let count = prepared.facts.len() as u64;
                let at = prepared.at;
                opened(prepared, first, &mut revisions, &mut folding.facts);
                let last = (first + count).saturating_sub(1);
                folding
                    .answers
                    .push((Committed { first, last, at }, answer));
            }
            // Whoever asked may have gone away; there is nobody to tell then.
            Verdict::Overtaken => drop(answer.send(Err(Rejected::Overtaken))),
            Verdict::Taken => drop(answer.send(Err(Rejected::Taken))),
        }
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

fn follow_loop(mut folder: Folder, committed: &Receiver<Folding>, head: &watch::Sender<u64>) {
    let mut broken: Option<String> = None;
    while let Ok(folding) = committed.recv() {
        if broken.is_none()
            && let Err(fault) = folder.fold(&folding.facts)
        {
            let chain = fault.chain();
            tracing::error!(fault = %chain, "the views cannot follow the log; rebuild them");
            broken = Some(chain);
        }
        if broken.is_none()
            && let Some(last) = folding.facts.last()
        {
            head.send_replace(last.seq);
        }
        for (done, answer) in folding.answers {
            let result = match &broken {
                None => Ok(done),
                Some(chain) => Err(Rejected::Fault(Fault::new(format!(
                    "recorded as fact {}, but the views cannot follow: {chain}",
                    done.first
                )))),
            };
            let _ = answer.send(result);
        }
    }
}
