//! The desk: sessions, one-time links, outgoing mail. Rows that may be pruned and are no facts.

use crate::pool::Pool;
use kernel::{Context, Fault};
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;
use std::sync::Mutex;

pub(crate) struct Desk {
    writer: Mutex<Connection>,
    pool: Pool,
}

impl Desk {
    pub(crate) fn open(path: &Path, schemas: &[&str]) -> Result<Self, Fault> {
        let open = || -> Result<Connection, rusqlite::Error> {
            let connection = Connection::open(path)?;
            connection.busy_timeout(std::time::Duration::from_secs(5))?;
            connection.execute_batch(
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;
                 PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON;",
            )?;
            for schema in schemas {
                connection.execute_batch(schema)?;
            }
            Ok(connection)
        };
        let connection = open().doing("opening the desk")?;
        Ok(Self {
            writer: Mutex::new(connection),
            pool: Pool::of(path),
        })
    }

    pub(crate) fn write<T>(
        &self,
        write: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>,
    ) -> Result<T, Fault> {
        let mut connection = self
            .writer
            .lock()
            .map_err(|_| Fault::new("a writer at the desk has panicked"))?;
        let run = || -> Result<T, rusqlite::Error> {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let answer = write(&transaction)?;
            transaction.commit()?;
            Ok(answer)
        };
        run().doing("writing at the desk")
    }

    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>,
    ) -> Result<T, Fault> {
        self.pool.read(read).doing("reading at the desk")
    }
}
