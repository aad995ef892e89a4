//! The module over HTTP: a node with members alone, its own answers to who asks, and a clock moved by hand.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of tests stops the test that it serves"
)]

mod house;
mod invitations;
mod languages;
mod organisations;
mod profile;
mod roles;
mod secrecy;
mod sessions;
mod sign_in;
