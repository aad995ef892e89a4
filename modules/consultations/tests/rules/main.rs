//! The module's rules, views and actions on a house in a temporary folder. Pages are tested beside them.

mod export;
mod figures;
mod folding;
mod house;
mod import;
mod moderation;
mod voting;
