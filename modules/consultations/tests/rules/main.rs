//! The module's rules, views and actions on a house in a temporary folder. Pages are tested beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that fails panics"
)]

mod export;
mod figures;
mod folding;
mod house;
mod import;
mod last_part;
mod moderation;
mod voting;
