//! The layers around the router, the outermost last.

use super::{headers, problem};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use kernel::{Context, Fault, MultilingualText};
use std::sync::Arc;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

/// The most bytes that a form may send. A route that takes more says so with a `DefaultBodyLimit` of its own.
pub const BODY_BYTES_MAX: usize = 64 * 1024;

/// What the rim must know of the node.
#[derive(Debug, Clone)]
pub struct Rim {
    /// The origin under which people reach the node, as a browser writes it: `https://concord.example.org`.
    pub public_origin: String,
    /// Whether that is HTTPS.
    pub https: bool,
    /// The most bytes of a request's body; `BODY_BYTES_MAX` unless there is a reason.
    pub body_bytes_max: usize,
    /// The institution's name, for the pages that the rim writes itself in the reader's language.
    pub institution: MultilingualText,
    /// Whether the node is a demonstration, which those pages then say.
    pub demonstration: bool,
}

/// The router with its rim: headers, compression, the origin of posts, the size of bodies, and a page for what is
/// refused on the way.
///
/// # Errors
/// A fault when the public origin is none, or this crate's own messages cannot be read.
pub fn layer(router: Router, options: &Rim) -> Result<Router, Fault> {
    let csrf = CsrfLayer::new()
        .add_trusted_origin(&options.public_origin)
        .doing(format!(
            "trusting the public origin {}",
            options.public_origin
        ))?;
    let problems = problem::Problems::build(options)?;
    Ok(router
        .layer(DefaultBodyLimit::max(options.body_bytes_max))
        .layer(csrf)
        .layer(middleware::from_fn_with_state(
            Arc::new(problems),
            problem::show,
        ))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(options.https, headers::add)))
}
