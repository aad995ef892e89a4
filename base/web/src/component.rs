//! The components of a page, as functions that return markup. Every label comes in already translated;
//! a component that has words of its own takes a speaker. Forms and charts have modules of their own.

mod action;
mod notice;
mod record;
mod table;
mod text;

pub use action::{button, button_plain, button_value, external_link, link_list};
pub use notice::{NoticeKind, details, notice, panel, tag};
pub use record::{TimelineEntry, receipt, summary_list, timeline};
pub use table::{PAGE_ROWS, TableOptions, pager, table};
pub use text::{id_text, message_quoting, quoted, quoted_line, text_in, time, time_of_day};
