//! The module's pages: each reads, shows, and hands what was posted to an action.

pub(crate) mod change_address;
pub(crate) mod cookie;
pub(crate) mod edit_profile;
mod form_parts;
pub(crate) mod invitations;
pub(crate) mod join;
pub(crate) mod me;
pub(crate) mod organisation_form;
pub(crate) mod organisations;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod sign_in;

use crate::model::{Scope, browser_family};
use crate::store::{self, Secret};
use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use contract::{Asked, Node};
use kernel::{Failure, Fault, Language, Outcome, Refused, StakeholderKind, Value};
use std::net::{IpAddr, SocketAddr};
use web::Values;

/// The answer to a request: what was made, or the page for what went wrong.
fn answer(asked: &Asked, outcome: Outcome<Response>) -> Response {
    outcome.unwrap_or_else(|failure| asked.failed(failure))
}

/// What came of a form: the response, or the refusals to show beside its fields.
fn refusals_of<T>(outcome: Outcome<T>) -> Result<Result<T, Vec<Refused>>, Fault> {
    match outcome {
        Ok(done) => Ok(Ok(done)),
        Err(Failure::Refused(refusals)) => Ok(Err(refusals)),
        Err(Failure::Fault(fault)) => Err(fault),
    }
}

/// The status of a page that shows refusals.
fn status_of(refusals: &[Refused]) -> StatusCode {
    refusals.first().map_or(StatusCode::OK, |first| {
        StatusCode::from_u16(first.status).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY)
    })
}

/// The parameters after the question mark; none when they cannot be read.
fn query(asked: &Asked) -> Values {
    let (_, query) = asked.path.split_once('?').unwrap_or_default();
    Values::parse(query.as_bytes()).unwrap_or_default()
}

/// The page asked for of a list of so many rows, from 1, and how many pages there are.
fn place_in(asked: &Asked, rows: usize) -> (usize, usize) {
    let pages = rows.div_ceil(web::component::PAGE_ROWS).max(1);
    let page = query(asked).get("page").parse::<usize>().unwrap_or(1);
    (page.clamp(1, pages), pages)
}

/// The rows of one page of a list.
fn rows_of<T>(rows: &[T], page: usize) -> &[T] {
    let size = web::component::PAGE_ROWS;
    let start = (page - 1) * size;
    &rows[start.min(rows.len())..(start + size).min(rows.len())]
}

/// The address that the request came from, when the server knows it.
fn client_of(extensions: &Extensions) -> Option<IpAddr> {
    extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map(|connect| connect.0.ip())
}

/// The family of the browser that asks.
fn browser_of(headers: &HeaderMap) -> &'static str {
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok());
    browser_family(agent.unwrap_or(""))
}

/// The secret in the request's session cookie.
fn session_secret(node: &Node, headers: &HeaderMap) -> Option<Secret> {
    cookie::read(headers, node.settings().https())
}

/// The response with a cookie set.
fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// The name of a country or area for the reader, or the words for none. A demonstration places invented offices of States
/// in real regions; nothing there may be read as said by a real State, so no country stands beside them.
fn country_name(asked: &Asked, kind: StakeholderKind, code: Option<&str>) -> String {
    let countries = (asked.node.questions().countries)();
    let is_invented = asked.node.settings().demonstration && kind == StakeholderKind::State;
    match code {
        Some(_) if is_invented => asked.speaker().text("members-country-invented"),
        None => asked.speaker().text("members-no-country"),
        Some(code) => countries
            .iter()
            .find(|held| held.alpha3 == code)
            .map_or(code, |held| held.name(asked.operation.language))
            .to_owned(),
    }
}

/// Where a role holds, in words. What was removed since is shown by its id.
fn scope_name(asked: &Asked, scope: Scope) -> Result<String, Fault> {
    let speaker = asked.speaker();
    let named = |key: &str, name: String| speaker.with(key, &[("name", Value::Text(name))]);
    Ok(match scope {
        Scope::Institution => speaker.text("members-scope-institution"),
        Scope::Organisation(id) => {
            let held = store::organisation(&asked.node, id)?;
            let name = held.map_or_else(|| id.to_string(), |held| held.details.name);
            named("members-scope-organisation", name)
        }
        Scope::Consultation(id) => {
            let title = consultation_title(&asked.node, id, asked.operation.language)?;
            named(
                "members-scope-consultation",
                title.unwrap_or_else(|| id.to_string()),
            )
        }
    })
}

fn consultation_title(
    node: &Node,
    id: kernel::ConsultationId,
    language: Language,
) -> Result<Option<String>, Fault> {
    (node.questions().consultation_title)(node, id, language)
}
