//! Forms: what a browser sends (`Values`), the fields that show it again, and the summary of what was refused.
//! The rules themselves stand in the modules.

mod date;
mod field;
mod summary;
mod values;

pub use date::date_of;
pub use field::{Choice, Field, Form};
pub use summary::error_summary;
pub use values::{FIELDS_MAX, Values, ValuesRejection};
