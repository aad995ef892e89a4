//! What other programs read of this module: open data. Pages for people stand in `pages`.

pub mod export;
