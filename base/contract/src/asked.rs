//! One request as a handler sees it: who asks, in what language, when, and how to answer.

use crate::{Identity, Node};
use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::request::Parts;
use axum::response::Response;
use kernel::{Actor, Failure, Fault, Language, Operation, PersonId, Refused};
use web::{Frame, NavigationEntry, Page, Speaker};

/// Who asks, in what language, when; and the frame of the answer.
#[derive(Clone)]
pub struct Asked {
    /// The node.
    pub node: Node,
    /// Actor, language and time.
    pub operation: Operation,
    /// The name by which the page greets the person.
    pub person_name: Option<String>,
    /// The path without the language, with its query.
    pub path: String,
    /// The route as it was declared: what may stand in the log, where a path with its ids and secrets may not.
    route: String,
}

impl Asked {
    /// What a request with these parts asks. When it cannot be found out who asks, the fault comes with somebody whom
    /// nobody knows, who can be told so.
    pub fn of(node: &Node, parts: &Parts) -> (Self, Option<Fault>) {
        let (language, path) = split_language(parts);
        let (identity, fault) = match (node.questions().who_asks)(node, &parts.headers) {
            Ok(identity) => (identity, None),
            Err(fault) => (Identity::nobody(), Some(fault)),
        };
        let route = parts
            .extensions
            .get::<MatchedPath>()
            .map_or_else(String::new, |matched| matched.as_str().to_owned());
        let operation = Operation {
            actor: identity.actor,
            language,
            now: node.clock().now(),
        };
        let asked = Self {
            node: node.clone(),
            operation,
            person_name: identity.name,
            path,
            route,
        };
        (asked, fault)
    }

    /// Who speaks on the page.
    pub fn speaker(&self) -> Speaker<'_> {
        Speaker::new(self.node.catalogue(), self.operation.language)
    }

    /// The person who asks; a refusal when nobody has signed in.
    pub fn person(&self) -> Result<PersonId, Refused> {
        self.operation
            .actor
            .person()
            .ok_or(Refused::new("refused-sign-in").status(403))
    }

    /// The address of `path` in the reader's language.
    pub fn href(&self, path: &str) -> String {
        format!("/{}{path}", self.operation.language)
    }

    /// 303 to `path` in the reader's language, after an action.
    pub fn go(&self, path: &str) -> Response {
        web::see_other(&self.href(path))
    }

    /// A page in its frame.
    pub fn page(&self, page: Page) -> Response {
        self.framed(|frame| page.render(frame))
    }

    /// The page that shows refusals when there is no form to show them in.
    pub fn refused(&self, refusals: &[Refused]) -> Response {
        self.framed(|frame| web::refusal_page(frame, refusals))
    }

    /// The page for an action that did not happen. A fault is logged once, here, with the id that the person sees.
    pub fn failed(&self, failure: Failure) -> Response {
        match failure {
            Failure::Refused(refusals) => self.refused(&refusals),
            Failure::Fault(fault) => self.broken(&fault),
        }
    }

    /// The page for a fault.
    pub fn broken(&self, fault: &Fault) -> Response {
        let id: [u8; 5] = self.node.entropy().bytes();
        let id = id.iter().fold(String::new(), |mut text, byte| {
            text.push_str(&format!("{byte:02x}"));
            text
        });
        tracing::error!(fault.id = %id, fault = %fault.chain(), route = %self.route, "a request failed");
        self.framed(|frame| web::fault_page(frame, &id))
    }

    /// The page for an address where nothing is.
    pub fn not_found(&self) -> Response {
        self.framed(web::not_found_page)
    }

    /// Makes something that needs the frame.
    pub fn framed<T>(&self, make: impl FnOnce(&Frame<'_>) -> T) -> T {
        let speaker = self.speaker();
        let navigation = self.navigation(speaker);
        let settings = self.node.settings();
        let (institution, _, _) = settings.institution.in_language(self.operation.language);
        make(&Frame {
            speaker,
            institution,
            demonstration: settings.demonstration,
            path: &self.path,
            navigation: &navigation,
            person: match self.operation.actor {
                Actor::Nobody => None,
                Actor::Person { .. } | Actor::Node => self.person_name.as_deref(),
            },
            officer: self.operation.actor.is_officer(),
        })
    }

    fn navigation(&self, speaker: Speaker<'_>) -> Vec<NavigationEntry> {
        let bare = self.path.split('?').next().unwrap_or("/");
        self.node
            .manifests()
            .iter()
            .flat_map(|manifest| manifest.navigation)
            .map(|(path, key)| NavigationEntry {
                path: (*path).to_owned(),
                label: speaker.text(key),
                current: bare == *path
                    || bare
                        .strip_prefix(path)
                        .is_some_and(|rest| rest.starts_with('/')),
            })
            .collect()
    }
}

impl FromRequestParts<Node> for Asked {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, node: &Node) -> Result<Self, Response> {
        // The gate before the handler has asked already; its answer travels with the request.
        if let Some(asked) = parts.extensions.get::<Self>() {
            return Ok(asked.clone());
        }
        let (asked, fault) = Self::of(node, parts);
        if let Some(fault) = fault {
            return Err(asked.broken(&fault));
        }
        Ok(asked)
    }
}

/// The language of a path, and the rest of it with its query. A path without one of the six languages is read in the
/// language that the reader's browser prefers.
fn split_language(parts: &Parts) -> (Language, String) {
    let path = parts.uri.path();
    let query = parts
        .uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    let mut pieces = path.trim_start_matches('/').splitn(2, '/');
    if let Some(language) = pieces.next().and_then(|first| first.parse().ok()) {
        return (language, format!("/{}{query}", pieces.next().unwrap_or("")));
    }
    let header = parts
        .headers
        .get(axum::http::header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    (Language::negotiate(header), format!("{path}{query}"))
}
