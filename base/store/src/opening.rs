//! Opening a data folder: lock it, open its files, let the views catch up, start the threads.

use crate::desk::Desk;
use crate::folder_lock::FolderLock;
use crate::pool::Pool;
use crate::sqlite_ledger::{self, SqliteLedger};
use crate::vault::Vault;
use crate::views::{self, Folder, View};
use crate::writer::Writer;
use crate::{Inner, Ledger, Store};
use kernel::{Clock, Context, Entropy, Fact, Fault};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;

/// The file of the log.
pub const LOG_FILE: &str = "log.db";
/// The file of the keys.
pub const KEYS_FILE: &str = "keys.db";
/// The file of the desk.
const DESK_FILE: &str = "desk.db";
/// How many facts are folded in one transaction while catching up.
const CATCH_UP_FACTS: usize = 10_000;

/// Called while the views catch up: facts folded so far, facts in all.
pub type Progress<'a> = &'a dyn Fn(u64, u64);

/// How a store is opened.
pub struct Options<'a> {
    /// The data folder; made when it is not there.
    pub folder: &'a Path,
    /// All views of all modules.
    pub views: Vec<View>,
    /// The SQL of the desk's tables.
    pub desk: Vec<&'static str>,
    /// Time.
    pub clock: Clock,
    /// Randomness.
    pub entropy: Entropy,
    /// Whether the views are thrown away first.
    pub rebuild: bool,
    /// Told how the views catch up.
    pub progress: Option<Progress<'a>>,
}

impl Store {
    /// Opens the data folder. When it returns, the views stand at the head of the log.
    pub fn open(options: Options<'_>) -> Result<Self, Fault> {
        let folder = options.folder;
        make_private(folder)?;
        let lock = FolderLock::take(folder)?;
        if options.rebuild {
            for path in views::files(folder)? {
                std::fs::remove_file(&path).doing(format!("removing {}", path.display()))?;
            }
        }
        let log_path = folder.join(LOG_FILE);
        let mut connection = sqlite_ledger::connect(&log_path)?;
        let now = options.clock.now();
        let vault = Arc::new(Vault::open(
            &folder.join(KEYS_FILE),
            &mut connection,
            now,
            &options.entropy,
        )?);
        let ledger = SqliteLedger::on(connection)?;
        let log = Pool::of(&log_path);
        let file = views::file_name(&options.views);
        let mut folding = Folder::open(&folder.join(&file), &options.views)?;
        catch_up(&ledger, &log, &vault, &mut folding, options.progress)?;
        views::remove_others(folder, &file)?;
        let schemas = [&[crate::mail::SCHEMA], options.desk.as_slice()].concat();
        let desk = Desk::open(&folder.join(DESK_FILE), &schemas)?;
        let (head_sender, head) = watch::channel(ledger.head()?);
        let files = vec![log_path, folder.join(&file)];
        let writer = Writer::start(
            Box::new(ledger),
            Arc::clone(&vault),
            folding,
            head_sender,
            files,
        )?;
        Ok(Self(Arc::new(Inner {
            writer,
            vault,
            log,
            views: Pool::of(&folder.join(file)),
            desk,
            head,
            clock: options.clock,
            _lock: lock,
        })))
    }
}

/// A data folder that only its owner opens: the views and the desk hold in the clear what the log holds sealed.
fn make_private(folder: &Path) -> Result<(), Fault> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        builder.mode(0o700);
        if let Ok(held) = std::fs::metadata(folder)
            && held.permissions().mode() & 0o077 != 0
        {
            tracing::warn!(folder = %folder.display(), "others on this machine can read the data folder: chmod 700");
        }
    }
    builder
        .create(folder)
        .doing(format!("making {}", folder.display()))
}

fn catch_up(
    ledger: &SqliteLedger,
    log: &Pool,
    vault: &Vault,
    folding: &mut Folder,
    progress: Option<Progress<'_>>,
) -> Result<(), Fault> {
    let head = ledger.head()?;
    if folding.applied() > head {
        return Err(Fault::new(format!(
            "the views stand at fact {} but the log ends at {head}: the log was replaced by an older copy; \
             restore the newer log, or run `concord rebuild` to accept this one",
            folding.applied()
        )));
    }
    while folding.applied() < head {
        let facts = opened_facts(log, vault, folding.applied() + 1, CATCH_UP_FACTS)?;
        if facts.is_empty() {
            return Err(Fault::new(format!(
                "the log has no fact {}",
                folding.applied() + 1
            )));
        }
        folding.fold(&facts)?;
        if let Some(tell) = progress {
            tell(folding.applied(), head);
        }
    }
    Ok(())
}

pub(crate) fn opened_facts(
    log: &Pool,
    vault: &Vault,
    from: u64,
    limit: usize,
) -> Result<Vec<Fact>, Fault> {
    let stored = log
        .read(|log| sqlite_ledger::read_range(log, from, limit))
        .doing("reading the log")?;
    let mut facts = Vec::with_capacity(stored.len());
    for fact in stored {
        let mut sealed = Vec::with_capacity(fact.sealed.len());
        for row in &fact.sealed {
            let payload = vault
                .open_field(&fact.kind, row, log)
                .doing(format!("opening fact {}", fact.seq))?;
            sealed.push((row.name.clone(), payload));
        }
        facts.push(Fact {
            seq: fact.seq,
            stream: fact.stream,
            revision: fact.revision,
            kind: fact.kind,
            version: fact.version,
            at: fact.at,
            public: fact.public,
            sealed,
        });
    }
    Ok(facts)
}
