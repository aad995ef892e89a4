//! Randomness as a parameter. The only file that asks the system for random bytes.

use sha2::{Digest, Sha256};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Where random bytes come from: the operating system, or a seed (demonstrations and tests only).
#[derive(Debug, Clone)]
pub struct Entropy(Source);

#[derive(Debug, Clone)]
enum Source {
    System,
    Seeded { seed: u64, drawn: Arc<AtomicU64> },
}

impl Entropy {
    /// The operating system's generator, fit for keys.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// The same bytes for the same seed, in the order of the draws. Never for keys of a real node.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded {
            seed,
            drawn: Arc::new(AtomicU64::new(0)),
        })
    }

    /// `N` fresh bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0_u8; N];
        self.fill(&mut bytes);
        bytes
    }

    /// Fills the slice with fresh bytes.
    ///
    /// # Panics
    /// When the operating system gives no random bytes: no key is safe then.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks for randomness"
    )]
    #[expect(
        clippy::expect_used,
        reason = "without randomness no key is safe: stop at once"
    )]
    pub fn fill(&self, bytes: &mut [u8]) {
        match &self.0 {
            Source::System => {
                getrandom::fill(bytes).expect("the operating system gives random bytes");
            }
            Source::Seeded { seed, drawn } => {
                for chunk in bytes.chunks_mut(32) {
                    let turn = drawn.fetch_add(1, Ordering::SeqCst);
                    let mut hash = Sha256::new();
                    hash.update(seed.to_le_bytes());
                    hash.update(turn.to_le_bytes());
                    chunk.copy_from_slice(&hash.finalize()[..chunk.len()]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_bytes_and_never_the_same_twice() {
        let (one, two) = (Entropy::seeded(3), Entropy::seeded(3));
        let first: [u8; 40] = one.bytes();
        assert_eq!(first, two.bytes::<40>());
        assert_ne!(first, one.bytes::<40>());
    }
}
