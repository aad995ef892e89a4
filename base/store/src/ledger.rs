//! The seam between the store and its storage: append, read a range, keep checkpoints and the vault, hold a lease.
//! SQLite stands behind it today, PostgreSQL when an institution outgrows one machine.

use kernel::{Fault, PersonId, Stream, Timestamp, UniqueKey};

/// A sealed field, ready for storage.
#[derive(Debug, Clone)]
pub struct PreparedField {
    /// The field's name.
    pub name: &'static str,
    /// Whose data it is.
    pub subject: PersonId,
    /// SHA-256 over a salt of 32 random bytes and the payload: what stands in the log.
    pub commitment: [u8; 32],
    /// Nonce, then the salt and payload under XChaCha20-Poly1305.
    pub ciphertext: Vec<u8>,
    /// The payload in the clear, for the views that follow at once. Never stored.
    pub payload: Vec<u8>,
}

/// One fact, ready for storage.
#[derive(Debug, Clone)]
pub struct PreparedFact {
    /// The stream it continues.
    pub stream: Stream,
    /// Its kind.
    pub kind: &'static str,
    /// The version of its fields.
    pub version: u16,
    /// Its public fields, JSON.
    pub public: Vec<u8>,
    /// Its sealed fields.
    pub sealed: Vec<PreparedField>,
}

/// An append, sealed and ready: the storage needs no key.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The facts.
    pub facts: Vec<PreparedFact>,
    /// Streams with the revision that they must stand at.
    pub expects: Vec<(Stream, u64)>,
    /// Unique keys to take.
    pub takes: Vec<UniqueKey>,
    /// Unique keys to give back.
    pub frees: Vec<UniqueKey>,
    /// Keys of people who had none yet: subject, key period, wrapped key.
    pub new_subjects: Vec<(PersonId, u32, Vec<u8>)>,
    /// The time of all its facts.
    pub at: Timestamp,
}

/// What became of one append of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Written: the first `seq`; the revisions follow in the stream's order.
    Written {
        /// The `seq` of its first fact.
        first: u64,
    },
    /// An expected revision did not hold.
    Overtaken,
    /// A unique key was held.
    Taken,
}

/// A sealed field as the storage holds it.
#[derive(Debug, Clone)]
pub struct SealedRow {
    /// The field's name.
    pub name: String,
    /// Its commitment.
    pub commitment: [u8; 32],
    /// Whose data it is and the ciphertext; `None` once erased.
    pub content: Option<(PersonId, Vec<u8>)>,
}

/// A fact as the storage holds it.
#[derive(Debug, Clone)]
pub struct StoredFact {
    /// Its place in the log.
    pub seq: u64,
    /// Its stream.
    pub stream: Stream,
    /// Its number in the stream.
    pub revision: u64,
    /// Its kind.
    pub kind: String,
    /// The version of its fields.
    pub version: u16,
    /// Its time.
    pub at: Timestamp,
    /// Its public fields, JSON.
    pub public: Vec<u8>,
    /// Its sealed fields.
    pub sealed: Vec<SealedRow>,
}

/// What a storage must do. One value of it belongs to the writer thread.
pub trait Ledger: Send {
    /// Makes one durable commit of the batch; each append is written whole or not at all. For every append that was
    /// written, `revisions` receives the revision of each of its facts in order.
    fn append(
        &mut self,
        batch: &[Prepared],
        revisions: &mut Vec<u64>,
    ) -> Result<Vec<Verdict>, Fault>;

    /// At most `limit` facts with `seq >= from`, in order.
    fn read_range(&self, from: u64, limit: usize) -> Result<Vec<StoredFact>, Fault>;

    /// The `seq` of the last fact; 0 for an empty log.
    fn head(&self) -> Result<u64, Fault>;

    /// A named place in the log; 0 when it was never set.
    fn checkpoint(&self, name: &str) -> Result<u64, Fault>;

    /// Sets a named place.
    fn set_checkpoint(&mut self, name: &str, seq: u64) -> Result<(), Fault>;

    /// The wrapped key of a person in the vault, with its key period.
    fn subject_key(&self, subject: PersonId) -> Result<Option<(u32, Vec<u8>)>, Fault>;

    /// Takes or renews the lease `name` for `holder` until `until`; false while another holds it.
    fn lease(
        &mut self,
        name: &str,
        holder: &str,
        now: Timestamp,
        until: Timestamp,
    ) -> Result<bool, Fault>;
}
