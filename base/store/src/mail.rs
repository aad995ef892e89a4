//! Outgoing mail: a queue at the desk. The app delivers it; what is in it is personal data and goes when it is sent.

use crate::Store;
use kernel::{Fault, Language, Timestamp};

/// A message to one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The address.
    pub to: String,
    /// The language of its text.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The text, plain.
    pub body: String,
}

/// How often delivery is tried before a message is given up.
const ATTEMPTS_MAX: i64 = 8;

/// The SQL of the queue.
pub(crate) const SCHEMA: &str = "CREATE TABLE IF NOT EXISTS mail_outbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL, language TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
    due_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0) STRICT;";

impl Store {
    /// Queues a message that is due now.
    pub fn queue_mail(&self, mail: &Mail, now: Timestamp) -> Result<(), Fault> {
        self.desk(|desk| {
            desk.prepare_cached(
                "INSERT INTO mail_outbox (address, language, subject, body, due_at)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((
                &mail.to,
                mail.language.tag(),
                &mail.subject,
                &mail.body,
                now.as_micros(),
            ))
            .map(|_| ())
        })
    }

    /// The next message that is due, with its number.
    pub fn next_mail(&self, now: Timestamp) -> Result<Option<(i64, Mail)>, Fault> {
        self.desk_read(|desk| {
            let mut query = desk.prepare_cached(
                "SELECT number, address, language, subject, body FROM mail_outbox
                 WHERE due_at <= ?1 ORDER BY due_at, number LIMIT 1",
            )?;
            let mut rows = query.query([now.as_micros()])?;
            let Some(row) = rows.next()? else {
                return Ok(None);
            };
            let language: String = row.get(2)?;
            let mail = Mail {
                to: row.get(1)?,
                language: language.parse().unwrap_or(Language::En),
                subject: row.get(3)?,
                body: row.get(4)?,
            };
            Ok(Some((row.get(0)?, mail)))
        })
    }

    /// Delivery succeeded: the message leaves the desk.
    pub fn mail_sent(&self, number: i64) -> Result<(), Fault> {
        self.desk(|desk| {
            desk.execute("DELETE FROM mail_outbox WHERE number = ?1", [number])
                .map(|_| ())
        })
    }

    /// Delivery begins: should it fail, the message is due again after twice as long, from a minute on. Written down
    /// first, so that a message whose fate cannot be written down is not sent every second. False when it has been
    /// tried too often: it has left the desk then.
    pub fn mail_trying(&self, number: i64, now: Timestamp) -> Result<bool, Fault> {
        self.desk(|desk| {
            let given_up = desk.execute(
                "DELETE FROM mail_outbox WHERE number = ?1 AND attempts >= ?2",
                (number, ATTEMPTS_MAX),
            )?;
            desk.execute(
                "UPDATE mail_outbox SET attempts = attempts + 1,
                 due_at = ?2 + (60000000 << attempts) WHERE number = ?1",
                (number, now.as_micros()),
            )?;
            Ok(given_up == 0)
        })
    }

    /// Whether the store can read what it serves from, and accepts appends.
    pub fn is_ready(&self) -> bool {
        !self.0.writer.has_stopped()
            && self
                .view(|tables| tables.query_row("SELECT seq FROM view_applied", [], |_| Ok(())))
                .is_ok()
    }
}
