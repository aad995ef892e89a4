//! A whole node in a temporary folder, for tests over HTTP: modules, a hand-set clock, seeded randomness.
//! Who asks is said by a header that only this site believes.

use crate::{
    Affiliation, Country, Identity, Manifest, Node, NodeParts, Questions, RollEntry, RollOf,
    Settings, assemble,
};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use kernel::{
    Actor, Clock, ConsultationId, Context, Entropy, Fault, Language, MultilingualText, PersonId,
    RegionalGroup, Role, StakeholderKind, Timestamp,
};
use std::path::{Path, PathBuf};
use store::{Options, Store};
use tower::util::ServiceExt;
use web::{Catalogue, Source};

/// The header that says who asks: an id, and `;officer` after it for an officer.
pub const PERSON_HEADER: &str = "x-test-person";
/// What a test site reads of an answer at most.
const ANSWER_BYTES_MAX: usize = 32 * 1024 * 1024;

/// A node under test.
pub struct Site {
    /// The node.
    pub node: Node,
    /// Its clock, to be moved by hand.
    pub clock: Clock,
    /// Its data folder.
    pub folder: PathBuf,
    router: Router,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

impl Answer {
    /// Where a redirect leads; empty when it is none.
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .and_then(|value| value.to_str().ok())
            .unwrap_or("")
    }
}

/// How a test site is set up.
pub struct SiteOptions {
    /// The modules.
    pub manifests: Vec<Manifest>,
    /// The answers to questions; [`questions`] gives simple ones.
    pub questions: Questions,
    /// The public address.
    pub public_url: &'static str,
    /// Whether everything is invented.
    pub demonstration: bool,
}

/// Simple answers: the header says who asks, everybody is a civil-society person of no organisation, the roll is empty.
pub fn questions() -> Questions {
    Questions {
        who_asks: |_, headers| Ok(identity_in(headers)),
        affiliation: |_, _: PersonId| {
            Ok(Some(Affiliation {
                region: RegionalGroup::None,
                kind: StakeholderKind::CivilSociety,
                organisation: None,
                organisation_name: None,
            }))
        },
        roll: |_, _: RollOf| Ok(Vec::<RollEntry>::new()),
        consultation_role: |_, _: PersonId, _: ConsultationId| Ok(None::<Role>),
        consultation_title: |_, _: ConsultationId, _: Language| Ok(None),
        countries: || -> &'static [Country] { &[] },
    }
}

/// Who asks, by the test header.
pub fn identity_in(headers: &HeaderMap) -> Identity {
    let text = headers
        .get(PERSON_HEADER)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    let (id, officer) = match text.split_once(';') {
        Some((id, rest)) => (id, rest == "officer"),
        None => (text, false),
    };
    match id.parse() {
        Ok(person) => Identity {
            actor: Actor::Person { person, officer },
            name: Some("A. Tester".to_owned()),
        },
        Err(_) => Identity::nobody(),
    }
}

impl Site {
    /// A site with these modules and simple answers, over plain HTTP.
    pub fn new(manifests: Vec<Manifest>) -> Result<Self, Fault> {
        Self::with(SiteOptions {
            manifests,
            questions: questions(),
            public_url: "http://localhost:8080",
            demonstration: false,
        })
    }

    /// A site set up as asked, in a new folder.
    pub fn with(options: SiteOptions) -> Result<Self, Fault> {
        let name: [u8; 8] = Entropy::system().bytes();
        let folder =
            std::env::temp_dir().join(format!("concord-site-{:016x}", u64::from_be_bytes(name)));
        let clock = Clock::set_to(Timestamp::from_micros(1_790_000_000_000_000));
        Self::open(options, &folder, clock)
    }

    /// A site on a folder that may hold a log already: what a restart sees.
    pub fn open(options: SiteOptions, folder: &Path, clock: Clock) -> Result<Self, Fault> {
        let entropy = Entropy::system();
        let SiteOptions {
            manifests,
            questions,
            public_url,
            demonstration,
        } = options;
        let node = put_together(Plan {
            folder,
            manifests,
            questions,
            settings: Settings {
                public_url: public_url.to_owned(),
                institution: MultilingualText::new(Language::En, "Test Institution"),
                demonstration,
            },
            clock: clock.clone(),
            entropy,
            rebuild: false,
            progress: None,
        })?;
        let router = assemble(node.clone())?;
        Ok(Self {
            node,
            clock,
            folder: folder.to_owned(),
            router,
        })
    }

    /// A new person's id.
    pub fn somebody(&self) -> PersonId {
        PersonId::new(self.clock.now(), self.node.entropy())
    }

    /// Reads a page as `person` (empty for nobody; `ID;officer` for an officer).
    pub async fn get(&self, path: &str, person: &str) -> Answer {
        let request = Request::get(path)
            .header(PERSON_HEADER, person)
            .body(Body::empty());
        self.send(request).await
    }

    /// Posts a form as `person`, from the site itself.
    pub async fn post(&self, path: &str, person: &str, fields: &[(&str, &str)]) -> Answer {
        let body = fields
            .iter()
            .map(|(name, value)| format!("{}={}", form_encoded(name), form_encoded(value)))
            .collect::<Vec<_>>()
            .join("&");
        let request = Request::post(path)
            .header(PERSON_HEADER, person)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body));
        self.send(request).await
    }

    /// Sends any request.
    pub async fn send(&self, request: Result<Request<Body>, axum::http::Error>) -> Answer {
        let Ok(request) = request else {
            return bare(StatusCode::IM_A_TEAPOT);
        };
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, ANSWER_BYTES_MAX).await.unwrap_or_default();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// Runs the modules' reactions on everything that has happened and has not been reacted to. A test that leaves
    /// reactions over has not seen the whole of what its acts cause.
    pub fn react(&self) -> Result<(), Fault> {
        crate::react_to_all(&self.node)
    }
}

fn bare(status: StatusCode) -> Answer {
    Answer {
        status,
        headers: HeaderMap::new(),
        body: String::new(),
    }
}

fn form_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._*".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
        encoded
    })
}

/// What a node is put together from.
pub struct Plan<'a> {
    /// The data folder.
    pub folder: &'a Path,
    /// The modules.
    pub manifests: Vec<Manifest>,
    /// The answers to questions.
    pub questions: Questions,
    /// The settings.
    pub settings: Settings,
    /// Time.
    pub clock: Clock,
    /// Randomness.
    pub entropy: Entropy,
    /// Whether the views are thrown away first.
    pub rebuild: bool,
    /// Told how the views catch up.
    pub progress: Option<store::Progress<'a>>,
}

/// Opens the store with all views, compiles all messages, and puts the node together.
pub fn put_together(plan: Plan<'_>) -> Result<Node, Fault> {
    let store = Store::open(Options {
        folder: plan.folder,
        views: plan
            .manifests
            .iter()
            .flat_map(|manifest| manifest.views)
            .copied()
            .collect(),
        desk: plan
            .manifests
            .iter()
            .map(|manifest| manifest.desk_schema)
            .collect(),
        clock: plan.clock.clone(),
        entropy: plan.entropy.clone(),
        rebuild: plan.rebuild,
        progress: plan.progress,
    })?;
    let sources: Vec<Source> = plan
        .manifests
        .iter()
        .flat_map(|manifest| {
            manifest.locales.iter().map(|(language, text)| Source {
                name: manifest.name,
                language: *language,
                text,
            })
        })
        .chain(crate::LOCALES.iter().map(|(language, text)| Source {
            name: "contract",
            language: *language,
            text,
        }))
        .collect();
    let catalogue = Catalogue::build(&sources).doing("compiling the messages")?;
    Ok(Node::new(NodeParts {
        store,
        catalogue,
        clock: plan.clock,
        entropy: plan.entropy,
        settings: plan.settings,
        questions: plan.questions,
        manifests: plan.manifests,
    }))
}
