//! The rim around all routes: what a browser may do with our pages, what may be posted and from where, how much, and
//! the pages for what is refused before a handler sees it. Signing in and permissions are not its matter.

mod assets;
mod headers;
mod layer;
mod problem;

pub use assets::{assets, stylesheet, stylesheet_href};
pub use headers::{CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY, STRICT_TRANSPORT_SECURITY};
pub use layer::{BODY_BYTES_MAX, Rim, layer};
