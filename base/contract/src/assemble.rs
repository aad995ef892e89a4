//! All routes of all modules behind their permissions, with the first page, the assets and the rim around them.

use crate::manifest::Route;
use crate::{Asked, Manifest, Node, home};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::{Actor, Fault, Permission};
use web::Rim;

/// One line of the list of routes: method, path, permission.
pub type RouteLine = (&'static str, &'static str, Permission);

/// The whole of the node as one router.
pub fn assemble(node: Node) -> Result<Router, Fault> {
    let mut routes = Router::new()
        .route("/", get(home::root))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready));
    for language in kernel::Language::ALL {
        routes = routes
            .route(&format!("/{language}/"), get(home::home))
            .route(
                &format!("/{language}"),
                get(move || async move { web::see_other(&format!("/{language}/")) }),
            );
    }
    for route in node
        .manifests()
        .iter()
        .flat_map(|manifest| (manifest.routes)())
    {
        let Route {
            path,
            permission,
            handler,
            ..
        } = route;
        let gate = from_fn_with_state((node.clone(), permission), gate);
        routes = routes.route(path, handler.layer(gate));
    }
    let router = routes
        .fallback(not_found)
        .with_state(node.clone())
        .merge(web::assets());
    let settings = node.settings();
    let rim = Rim {
        public_origin: settings.public_url.clone(),
        https: settings.https(),
        body_bytes_max: web::BODY_BYTES_MAX,
        institution: settings.institution.clone(),
        demonstration: settings.demonstration,
    };
    web::layer(router, &rim)
}

/// Every route of every module with its permission, for the reference and for the matrix test.
pub fn route_lines(manifests: &[Manifest]) -> Vec<RouteLine> {
    manifests
        .iter()
        .flat_map(|manifest| (manifest.routes)())
        .map(|route| (route.method, route.path, route.permission))
        .collect()
}

async fn ready(State(node): State<Node>) -> Response {
    if node.store().is_ready() {
        return "ready\n".into_response();
    }
    (axum::http::StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response()
}

async fn not_found(asked: Asked) -> Response {
    asked.not_found()
}

/// Finds out who asks, once, and lets through whom the route's permission lets through. Somebody who has not signed in
/// and reads is led to the sign-in page and back; what they post is refused.
async fn gate(
    State((node, permission)): State<(Node, Permission)>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let (asked, fault) = Asked::of(&node, &parts);
    if let Some(fault) = fault {
        return asked.broken(&fault);
    }
    let allowed = match permission {
        Permission::Anyone => true,
        Permission::SignedIn | Permission::InConsultation(_) => {
            !matches!(asked.operation.actor, Actor::Nobody)
        }
        Permission::Officer => asked.operation.actor.is_officer(),
    };
    if allowed {
        parts.extensions.insert(asked);
        return next.run(Request::from_parts(parts, body)).await;
    }
    if matches!(asked.operation.actor, Actor::Nobody) && parts.method == axum::http::Method::GET {
        return asked.go(&format!("/sign-in?next={}", encode(&asked.path)));
    }
    let key = match asked.operation.actor {
        Actor::Nobody => "refused-sign-in",
        _ => "refused-not-permitted",
    };
    asked.refused(&[kernel::Refused::new(key).status(403)])
}

/// Percent-encodes everything but letters, digits and `-._~/` (RFC 3986, 2.3).
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                encoded.push(char::from(byte));
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}
