//! The short list: published vectors, brute force, reference lists, an independent verifier, and
//! real conversations.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod brute_force;
mod checked;
mod conversations;
mod instances;
mod vectors;

/// Deterministic numbers for the tests themselves; nothing of the crate.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }
}
