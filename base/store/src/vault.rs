//! The vault's keys and seals. A person's sealed fields are encrypted under a key of their own; that key is wrapped by
//! the key of the present period; period keys lie in `keys.db`, apart from the data, and are rotated.
//!
//! Destroying a person's wrapped key makes everything sealed for them unreadable, in this file and in every copy of it
//! once the period's key is gone too.

use crate::ledger::{Prepared, PreparedFact, PreparedField, SealedRow};
use crate::pool::Pool;
use crate::sqlite_ledger;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use kernel::{Append, Context, Entropy, Fault, PersonId, SealedField, Stream, Timestamp};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// How long a period key wraps new keys before the next one takes over.
const PERIOD_SECONDS: i64 = 30 * 24 * 3600;
/// How many people's keys are kept in memory.
const CACHED_MAX: usize = 200_000;
const NONCE_BYTES: usize = 24;
const SALT_BYTES: usize = 32;

struct SubjectKey {
    cipher: XChaCha20Poly1305,
    period: u32,
    wrapped: Vec<u8>,
    stored: AtomicBool,
}

pub(crate) struct Vault {
    keys: Mutex<Connection>,
    periods: HashMap<u32, XChaCha20Poly1305>,
    present: u32,
    pseudonyms: Hmac<Sha256>,
    subjects: Mutex<HashMap<PersonId, Arc<SubjectKey>>>,
    secrets: Mutex<HashMap<String, [u8; 32]>>,
    entropy: Entropy,
}

impl Vault {
    /// Opens the key store, starts a new key period when the last one has run out, and re-wraps every person's key then.
    pub(crate) fn open(
        path: &Path,
        log: &mut Connection,
        now: Timestamp,
        entropy: &Entropy,
    ) -> Result<Self, Fault> {
        create_private(path)?;
        let keys = Connection::open(path).doing("opening the key store")?;
        keys.execute_batch(
            "PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;
             CREATE TABLE IF NOT EXISTS period (number INTEGER PRIMARY KEY, key BLOB NOT NULL, began_at INTEGER NOT NULL) STRICT;
             CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT;",
        )
        .doing("preparing the key store")?;
        let present = begin_period(&keys, now, entropy)?;
        let periods = read_periods(&keys)?;
        rewrap(log, &periods, present, entropy)?;
        keys.execute("DELETE FROM period WHERE number <> ?1", [present])
            .doing("unlinking old key periods")?;
        let pseudonym_key = secret_of(&keys, "pseudonym", entropy)?;
        Ok(Self {
            keys: Mutex::new(keys),
            periods,
            present,
            pseudonyms: <Hmac<Sha256> as KeyInit>::new(&pseudonym_key_block(&pseudonym_key)),
            subjects: Mutex::new(HashMap::new()),
            secrets: Mutex::new(HashMap::new()),
            entropy: entropy.clone(),
        })
    }

    pub(crate) fn secret(&self, name: &str) -> Result<[u8; 32], Fault> {
        let panicked = || Fault::new("a reader of the keys has panicked");
        let mut known = self.secrets.lock().map_err(|_| panicked())?;
        if let Some(secret) = known.get(name) {
            return Ok(*secret);
        }
        let keys = self.keys.lock().map_err(|_| panicked())?;
        let secret = secret_of(&keys, name, &self.entropy)?;
        known.insert(name.to_owned(), secret);
        Ok(secret)
    }

    pub(crate) fn pseudonym(&self, person: PersonId, stream: Stream) -> [u8; 16] {
        let mut mac = self.pseudonyms.clone();
        mac.update(person.as_bytes());
        mac.update(&stream.0);
        let digest = mac.finalize().into_bytes();
        let mut mark = [0; 16];
        mark.copy_from_slice(&digest[..16]);
        mark
    }

    /// Seals what is to be sealed; runs on the asking thread, so that sealing never holds up the writer.
    pub(crate) fn prepare(
        &self,
        append: Append,
        at: Timestamp,
        log: &Pool,
    ) -> Result<Prepared, Fault> {
        let mut new_subjects = Vec::new();
        let mut facts = Vec::with_capacity(append.facts.len());
        for fact in append.facts {
            let mut sealed = Vec::with_capacity(fact.sealed.len());
            for field in fact.sealed {
                let key = self.subject_key(field.subject, log)?;
                if !key.stored.load(Ordering::Acquire)
                    && !new_subjects
                        .iter()
                        .any(|(held, _, _)| *held == field.subject)
                {
                    new_subjects.push((field.subject, key.period, key.wrapped.clone()));
                }
                sealed.push(self.seal(&key, fact.kind, field)?);
            }
            facts.push(PreparedFact {
                stream: fact.stream,
                kind: fact.kind,
                version: fact.version,
                public: fact.public,
                sealed,
            });
        }
        Ok(Prepared {
            facts,
            expects: append.expects,
            takes: append.takes,
            frees: append.frees,
            new_subjects,
            at,
        })
    }

    /// A key that was new has become durable.
    pub(crate) fn stored(&self, subjects: &[(PersonId, u32, Vec<u8>)]) {
        if let Ok(held) = self.subjects.lock() {
            for (subject, _, wrapped) in subjects {
                if let Some(key) = held.get(subject)
                    && key.wrapped == *wrapped
                {
                    key.stored.store(true, Ordering::Release);
                }
            }
        }
    }

    /// An append with these new keys was refused: whoever comes next makes theirs, or finds the one that was stored.
    pub(crate) fn forget(&self, subjects: &[(PersonId, u32, Vec<u8>)]) {
        if let Ok(mut held) = self.subjects.lock() {
            for (subject, _, wrapped) in subjects {
                if held.get(subject).is_some_and(|key| key.wrapped == *wrapped) {
                    held.remove(subject);
                }
            }
        }
    }

    fn seal(
        &self,
        key: &SubjectKey,
        kind: &str,
        field: SealedField,
    ) -> Result<PreparedField, Fault> {
        let fresh: [u8; NONCE_BYTES + SALT_BYTES] = self.entropy.bytes();
        let (nonce, salt) = fresh.split_at(NONCE_BYTES);
        let mut plain = Vec::with_capacity(SALT_BYTES + field.payload.len());
        plain.extend_from_slice(salt);
        plain.extend_from_slice(&field.payload);
        let commitment = commitment_of(field.name, &plain);
        let sealed = key
            .cipher
            .encrypt(
                &nonce_of(nonce)?,
                Payload {
                    msg: &plain,
                    aad: context(kind, field.name).as_bytes(),
                },
            )
            .map_err(|_| Fault::new(format!("sealing {} of {kind}", field.name)))?;
        let mut ciphertext = Vec::with_capacity(NONCE_BYTES + sealed.len());
        ciphertext.extend_from_slice(nonce);
        ciphertext.extend_from_slice(&sealed);
        Ok(PreparedField {
            name: field.name,
            subject: field.subject,
            commitment,
            ciphertext,
            payload: field.payload,
        })
    }

    /// Opens a sealed field; `None` when its key or its content was destroyed. A field whose content does not open, or
    /// does not match its commitment, is a fault: somebody has changed it.
    pub(crate) fn open_field(
        &self,
        kind: &str,
        row: &SealedRow,
        log: &Pool,
    ) -> Result<Option<Vec<u8>>, Fault> {
        let Some((subject, ciphertext)) = &row.content else {
            return Ok(None);
        };
        let Some(key) = self.known_key(*subject, log)? else {
            return Ok(None);
        };
        let altered = || {
            Fault::new(format!(
                "the sealed field {} of {kind} was altered",
                row.name
            ))
        };
        if ciphertext.len() < NONCE_BYTES {
            return Err(altered());
        }
        let (nonce, sealed) = ciphertext.split_at(NONCE_BYTES);
        let plain = key
            .cipher
            .decrypt(
                &nonce_of(nonce)?,
                Payload {
                    msg: sealed,
                    aad: context(kind, &row.name).as_bytes(),
                },
            )
            .map_err(|_| altered())?;
        if plain.len() < SALT_BYTES || commitment_of(&row.name, &plain) != row.commitment {
            return Err(altered());
        }
        Ok(Some(plain[SALT_BYTES..].to_vec()))
    }

    fn known_key(&self, subject: PersonId, log: &Pool) -> Result<Option<Arc<SubjectKey>>, Fault> {
        if let Some(key) = self.lock_subjects()?.get(&subject) {
            return Ok(Some(Arc::clone(key)));
        }
        let row = log
            .read(|log| sqlite_ledger::read_subject_key(log, subject))
            .doing("reading a key of the vault")?;
        let Some((period, wrapped)) = row else {
            return Ok(None);
        };
        let key = Arc::new(self.unwrap_key(subject, period, wrapped)?);
        let mut held = self.lock_subjects()?;
        if held.len() >= CACHED_MAX {
            held.retain(|_, key| !key.stored.load(Ordering::Acquire));
        }
        Ok(Some(Arc::clone(held.entry(subject).or_insert(key))))
    }

    fn subject_key(&self, subject: PersonId, log: &Pool) -> Result<Arc<SubjectKey>, Fault> {
        if let Some(key) = self.known_key(subject, log)? {
            return Ok(key);
        }
        let fresh: [u8; 32] = self.entropy.bytes();
        let period = self.present_period()?;
        let wrapped = wrap(period, subject, &fresh, &self.entropy)?;
        let key = Arc::new(SubjectKey {
            cipher: XChaCha20Poly1305::new(&fresh.into()),
            period: self.present,
            wrapped,
            stored: AtomicBool::new(false),
        });
        // INVARIANT: two askers who meet here for the first time use the same key, the first one put in.
        Ok(Arc::clone(
            self.lock_subjects()?.entry(subject).or_insert(key),
        ))
    }

    fn unwrap_key(
        &self,
        subject: PersonId,
        period: u32,
        wrapped: Vec<u8>,
    ) -> Result<SubjectKey, Fault> {
        let by = self
            .periods
            .get(&period)
            .ok_or_else(|| Fault::new(format!("the key of period {period} is not in keys.db")))?;
        let key = unwrap_with(by, subject, &wrapped)?;
        Ok(SubjectKey {
            cipher: XChaCha20Poly1305::new(&key.into()),
            period,
            wrapped,
            stored: AtomicBool::new(true),
        })
    }

    fn present_period(&self) -> Result<&XChaCha20Poly1305, Fault> {
        self.periods
            .get(&self.present)
            .ok_or_else(|| Fault::new("no present key period"))
    }

    fn lock_subjects(
        &self,
    ) -> Result<std::sync::MutexGuard<'_, HashMap<PersonId, Arc<SubjectKey>>>, Fault> {
        self.subjects
            .lock()
            .map_err(|_| Fault::new("a holder of the keys has panicked"))
    }
}

fn pseudonym_key_block(key: &[u8; 32]) -> hmac::digest::Key<Hmac<Sha256>> {
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block[..32].copy_from_slice(key);
    block
}

fn context(kind: &str, field: &str) -> String {
    format!("concord/sealed/v1\n{kind}\n{field}")
}

fn commitment_of(field: &str, salted: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"concord/commitment/v1\n");
    hash.update(field.as_bytes());
    hash.update(b"\n");
    hash.update(salted);
    hash.finalize().into()
}

fn nonce_of(bytes: &[u8]) -> Result<XNonce, Fault> {
    let array: [u8; NONCE_BYTES] = bytes
        .try_into()
        .map_err(|_| Fault::new("a nonce of the wrong length"))?;
    Ok(array.into())
}

fn wrap(
    by: &XChaCha20Poly1305,
    subject: PersonId,
    key: &[u8; 32],
    entropy: &Entropy,
) -> Result<Vec<u8>, Fault> {
    let nonce: [u8; NONCE_BYTES] = entropy.bytes();
    let sealed = by
        .encrypt(
            &nonce.into(),
            Payload {
                msg: key,
                aad: subject.as_bytes(),
            },
        )
        .map_err(|_| Fault::new("wrapping a key"))?;
    Ok([&nonce[..], &sealed].concat())
}

fn unwrap_with(
    by: &XChaCha20Poly1305,
    subject: PersonId,
    wrapped: &[u8],
) -> Result<[u8; 32], Fault> {
    let altered = || Fault::new("a wrapped key of the vault was altered");
    if wrapped.len() < NONCE_BYTES {
        return Err(altered());
    }
    let (nonce, sealed) = wrapped.split_at(NONCE_BYTES);
    by.decrypt(
        &nonce_of(nonce)?,
        Payload {
            msg: sealed,
            aad: subject.as_bytes(),
        },
    )
    .ok()
    .and_then(|key| key.try_into().ok())
    .ok_or_else(altered)
}

/// An empty file that only its owner reads, before anything is written to it.
fn create_private(path: &Path) -> Result<(), Fault> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
        .open(path)
        .map(|_| ())
        .doing(format!("creating {}", path.display()))
}

fn secret_of(keys: &Connection, name: &str, entropy: &Entropy) -> Result<[u8; 32], Fault> {
    let fresh: [u8; 32] = entropy.bytes();
    let read = || -> Result<Vec<u8>, rusqlite::Error> {
        let held = keys
            .query_row("SELECT key FROM secret WHERE name = ?1", [name], |row| {
                row.get(0)
            })
            .optional()?;
        if let Some(held) = held {
            return Ok(held);
        }
        keys.execute(
            "INSERT INTO secret (name, key) VALUES (?1, ?2)",
            (name, &fresh[..]),
        )?;
        Ok(fresh.to_vec())
    };
    let key = read().doing(format!("reading the secret {name}"))?;
    key.try_into()
        .map_err(|_| Fault::new(format!("the secret {name} is not 32 bytes long")))
}

fn begin_period(keys: &Connection, now: Timestamp, entropy: &Entropy) -> Result<u32, Fault> {
    let last: Option<(u32, i64)> = keys
        .query_row(
            "SELECT number, began_at FROM period ORDER BY number DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()
        .doing("reading the key periods")?;
    if let Some((number, began_at)) = last
        && now < Timestamp::from_micros(began_at).plus_seconds(PERIOD_SECONDS)
    {
        return Ok(number);
    }
    let number = last.map_or(1, |(number, _)| number + 1);
    let key: [u8; 32] = entropy.bytes();
    keys.execute(
        "INSERT INTO period (number, key, began_at) VALUES (?1, ?2, ?3)",
        (number, &key[..], now.as_micros()),
    )
    .doing("beginning a key period")?;
    Ok(number)
}

fn read_periods(keys: &Connection) -> Result<HashMap<u32, XChaCha20Poly1305>, Fault> {
    let read = || -> Result<Vec<(u32, Vec<u8>)>, rusqlite::Error> {
        keys.prepare("SELECT number, key FROM period")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect()
    };
    let mut periods = HashMap::new();
    for (number, key) in read().doing("reading the key periods")? {
        let key: [u8; 32] = key
            .try_into()
            .map_err(|_| Fault::new("a period key is not 32 bytes long"))?;
        periods.insert(number, XChaCha20Poly1305::new(&key.into()));
    }
    Ok(periods)
}

/// Wraps every surviving person's key anew under the present period, in one commit; only then may old periods go.
fn rewrap(
    log: &mut Connection,
    periods: &HashMap<u32, XChaCha20Poly1305>,
    present: u32,
    entropy: &Entropy,
) -> Result<(), Fault> {
    let present_key = periods
        .get(&present)
        .ok_or_else(|| Fault::new("no present key period"))?;
    let transaction = log.transaction().doing("re-wrapping keys")?;
    for (subject, period, wrapped) in
        sqlite_ledger::subject_keys_before(&transaction, present).doing("reading wrapped keys")?
    {
        let by = periods
            .get(&period)
            .ok_or_else(|| Fault::new(format!("the key of period {period} is not in keys.db")))?;
        let key = unwrap_with(by, subject, &wrapped)?;
        let anew = wrap(present_key, subject, &key, entropy)?;
        sqlite_ledger::replace_subject_key(&transaction, subject, present, &anew)
            .doing("re-wrapping a key")?;
    }
    transaction.commit().doing("re-wrapping keys")
}
