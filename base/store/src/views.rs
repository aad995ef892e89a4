//! Views: SQLite tables folded from facts, in a file of their own that may be deleted at any time.
//!
//! The file's name holds a fingerprint of all views and their versions: a changed view is a new file, built beside the
//! old one, which goes when the new one has caught up.

use kernel::{Context, Fact, Fault};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// One module's tables and how facts change them.
#[derive(Clone, Copy)]
pub struct View {
    /// Its name: the module's.
    pub name: &'static str,
    /// Its version: raised whenever the schema or the folding changes.
    pub version: u32,
    /// The SQL that makes its tables, each named `<module>_…`.
    pub schema: &'static str,
    /// The kinds of fact that it folds.
    pub kinds: &'static [&'static str],
    /// Folds one fact into the tables.
    pub fold: fn(&Connection, &Fact) -> Result<(), Fault>,
}

/// The connection that folds, and which view wants which kind of fact.
pub(crate) struct Folder {
    connection: Connection,
    by_kind: HashMap<&'static str, Vec<View>>,
    applied: u64,
}

pub(crate) fn file_name(views: &[View]) -> String {
    let mut hash = Sha256::new();
    let mut sorted: Vec<&View> = views.iter().collect();
    sorted.sort_by_key(|view| view.name);
    for view in sorted {
        hash.update(view.name.as_bytes());
        hash.update(view.version.to_be_bytes());
        hash.update(Sha256::digest(view.schema.as_bytes()));
    }
    let digest = hash.finalize();
    format!("views-{}.db", data_encoding::HEXLOWER.encode(&digest[..8]))
}

impl Folder {
    pub(crate) fn open(path: &Path, views: &[View]) -> Result<Self, Fault> {
        let open = || -> Result<Connection, rusqlite::Error> {
            let connection = Connection::open(path)?;
            connection.busy_timeout(std::time::Duration::from_secs(5))?;
            connection.set_prepared_statement_cache_capacity(256);
            // The views are disposable: a power cut may cost their last commits, which are folded again at the start.
            connection.execute_batch(
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA trusted_schema=OFF;
                 PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=20000; PRAGMA cache_size=-65536;
                 CREATE TABLE IF NOT EXISTS view_applied (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL) STRICT;",
            )?;
            Ok(connection)
        };
        let mut connection = open().doing(format!("opening the views {}", path.display()))?;
        let applied = read_applied(&connection).doing("reading how far the views are")?;
        if applied.is_none() {
            create(&mut connection, views)?;
        }
        let mut by_kind: HashMap<&'static str, Vec<View>> = HashMap::new();
        for view in views {
            for kind in view.kinds {
                by_kind.entry(kind).or_default().push(*view);
            }
        }
        Ok(Self {
            connection,
            by_kind,
            applied: applied.unwrap_or(0),
        })
    }

    /// The last fact that has been folded.
    pub(crate) fn applied(&self) -> u64 {
        self.applied
    }

    /// Folds facts that follow the last one, in one transaction with the new place.
    pub(crate) fn fold(&mut self, facts: &[Fact]) -> Result<(), Fault> {
        let Some(last) = facts.last() else {
            return Ok(());
        };
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing("following the log")?;
        for fact in facts {
            for view in self.by_kind.get(fact.kind.as_str()).into_iter().flatten() {
                (view.fold)(&transaction, fact).doing(format!(
                    "folding fact {} ({} v{}) into {}",
                    fact.seq, fact.kind, fact.version, view.name
                ))?;
            }
        }
        transaction
            .prepare_cached("UPDATE view_applied SET seq = ?1")
            .and_then(|mut update| update.execute([last.seq.cast_signed()]))
            .doing("moving the views' place")?;
        transaction.commit().doing("committing the views")?;
        self.applied = last.seq;
        Ok(())
    }
}

fn read_applied(connection: &Connection) -> Result<Option<u64>, rusqlite::Error> {
    let seq: Option<i64> = connection
        .query_row("SELECT seq FROM view_applied", [], |row| row.get(0))
        .optional()?;
    Ok(seq.map(i64::cast_unsigned))
}

fn create(connection: &mut Connection, views: &[View]) -> Result<(), Fault> {
    let transaction = connection.transaction().doing("making the views")?;
    for view in views {
        transaction
            .execute_batch(view.schema)
            .doing(format!("making the view {}", view.name))?;
    }
    transaction
        .execute("INSERT INTO view_applied (one, seq) VALUES (1, 0)", [])
        .doing("making the views")?;
    transaction.commit().doing("making the views")
}

/// Removes the files of other fingerprints; called once the present ones have caught up.
pub(crate) fn remove_others(folder: &Path, keep: &str) -> Result<(), Fault> {
    for path in files(folder)? {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        if name.is_some_and(|name| !name.starts_with(keep)) {
            std::fs::remove_file(&path).doing(format!("removing {}", path.display()))?;
        }
    }
    Ok(())
}

/// Every file that belongs to views, whatever their fingerprint.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let doing = || format!("listing {}", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).doing(doing())? {
        let path = entry.doing(doing())?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        if name.is_some_and(|name| name.starts_with("views-") && name.contains(".db")) {
            found.push(path);
        }
    }
    Ok(found)
}

/// SHA-256 of the rows of every table, ordered by all their columns.
pub(crate) fn digests(connection: &Connection) -> Result<Vec<(String, [u8; 32])>, rusqlite::Error> {
    let names: Vec<String> = connection
        .prepare(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
             AND name NOT LIKE '%_fts%' ORDER BY name",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut digests = Vec::with_capacity(names.len());
    for name in names {
        let quoted = name.replace('"', "\"\"");
        let columns = connection
            .prepare(&format!("SELECT * FROM \"{quoted}\""))?
            .column_count();
        let order: Vec<String> = (1..=columns).map(|column| column.to_string()).collect();
        let mut query = connection.prepare(&format!(
            "SELECT * FROM \"{quoted}\" ORDER BY {}",
            order.join(", ")
        ))?;
        let mut rows = query.query([])?;
        let mut hash = Sha256::new();
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                hash_value(&mut hash, row.get_ref(column)?);
            }
        }
        digests.push((name, hash.finalize().into()));
    }
    Ok(digests)
}

fn hash_value(hash: &mut Sha256, value: ValueRef<'_>) {
    let (mark, bytes): (u8, &[u8]) = match value {
        ValueRef::Null => (0, &[]),
        ValueRef::Integer(number) => {
            hash.update([1]);
            hash.update(number.to_be_bytes());
            return;
        }
        ValueRef::Real(number) => {
            hash.update([2]);
            hash.update(number.to_bits().to_be_bytes());
            return;
        }
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(blob) => (4, blob),
    };
    hash.update([mark]);
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}
