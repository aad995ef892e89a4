//! What this module does when facts have happened.

pub mod synthesis;
