//! A whole page: the frame, what stands in it, and the pages that say that something went wrong.

mod frame;
mod problem;
mod response;

pub use frame::{Frame, NavigationEntry};
pub use problem::{
    bad_request_page, fault_page, not_allowed_page, not_found_page, refusal_page,
    refused_cross_site_page, too_large_page,
};
pub use response::{Page, Rendered, see_other};
