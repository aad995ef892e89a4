//! Read connections to one SQLite file: taken, used on the asking thread, put back.

use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// How many idle connections are kept.
const IDLE_MAX: usize = 16;
/// How many prepared statements each keeps.
const STATEMENTS_MAX: usize = 256;

pub(crate) struct Pool {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Pool {
    pub(crate) fn of(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            idle: Mutex::new(Vec::new()),
        }
    }

    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>,
    ) -> Result<T, rusqlite::Error> {
        let held = self
            .idle
            .lock()
            .map(|mut idle| idle.pop())
            .unwrap_or_default();
        let connection = match held {
            Some(connection) => connection,
            None => self.connect()?,
        };
        // One snapshot for everything that the closure reads.
        let answer = connection.unchecked_transaction().and_then(|snapshot| {
            let answer = read(&snapshot)?;
            snapshot.commit()?;
            Ok(answer)
        });
        if let Ok(mut idle) = self.idle.lock()
            && idle.len() < IDLE_MAX
        {
            idle.push(connection);
        }
        answer
    }

    fn connect(&self) -> Result<Connection, rusqlite::Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_URI;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
        connection.execute_batch(
            "PRAGMA trusted_schema=OFF; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY;",
        )?;
        Ok(connection)
    }
}
