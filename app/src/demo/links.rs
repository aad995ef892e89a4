//! The links that the demonstration prints. Each can be used again and again: it leads to a fresh one-time link.

use super::people::Holder;
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Node, Route, get};
use data_encoding::HEXLOWER;
use kernel::{Fault, Permission};
use std::sync::OnceLock;

/// Those for whom links were printed, and the secret that stands in the links. Empty on a node that is no demonstration.
static HOLDERS: OnceLock<(String, Vec<Holder>)> = OnceLock::new();

/// The route behind the printed links.
pub(crate) fn routes() -> Vec<Route> {
    vec![get(
        "/{language}/demonstration/{role}/{secret}",
        Permission::Anyone,
        lead_to_sign_in,
    )]
}

/// Role and link of each holder, in the order of the content.
pub(super) fn make(node: &Node, holders: Vec<Holder>) -> Result<Vec<(String, String)>, Fault> {
    let secret = HEXLOWER.encode(&node.entropy().bytes::<16>());
    let links = holders
        .iter()
        .map(|holder| {
            let url = &node.settings().public_url;
            let link = format!("{url}/en/demonstration/{}/{secret}", holder.role);
            (holder.role.clone(), link)
        })
        .collect();
    HOLDERS
        .set((secret, holders))
        .map_err(|_| Fault::new("one process shows one demonstration"))?;
    Ok(links)
}

async fn lead_to_sign_in(
    asked: Asked,
    Path((_, role, secret)): Path<(String, String, String)>,
) -> Response {
    let Some((held, holders)) = HOLDERS.get() else {
        return asked.not_found();
    };
    let Some(holder) = holders
        .iter()
        .find(|holder| holder.role == role && *held == secret)
    else {
        return asked.not_found();
    };
    match members::sign_in_link(&asked.node, holder.person, asked.operation.language) {
        Ok(link) => web::see_other(
            link.strip_prefix(&asked.node.settings().public_url)
                .unwrap_or("/"),
        ),
        Err(fault) => asked.broken(&fault),
    }
}
