//! A node under test with people in it: the one helper that knows the API.

use axum::body::Body;
use axum::http::{Request, header};
use contract::site::{Answer, Site, SiteOptions};
use contract::{Country, Mail, Questions};
use kernel::{
    ConsultationId, Language, OrganisationId, PersonId, RegionalGroup, Role, StakeholderKind,
};
use members::{InvitationDraft, NewOrganisation, NewPerson, Scope};
use std::fmt::Write;
use std::sync::OnceLock;

pub(crate) const CONSULTATION: ConsultationId = ConsultationId([9; 16]);

fn countries() -> &'static [Country] {
    static LIST: OnceLock<Vec<Country>> = OnceLock::new();
    LIST.get_or_init(|| {
        let country = |alpha3: &str, name: &str, region| Country {
            alpha3: alpha3.into(),
            names: std::array::from_fn(|_| name.to_owned()),
            region,
        };
        vec![
            country("UZB", "Uzbekistan", RegionalGroup::AsiaPacific),
            country("GHA", "Ghana", RegionalGroup::Africa),
            country("CIV", "Côte d’Ivoire", RegionalGroup::Africa),
        ]
    })
}

fn answers() -> Questions {
    Questions {
        who_asks: members::who_asks,
        affiliation: members::affiliation,
        roll: members::roll,
        consultation_role: members::consultation_role,
        consultation_title: |_, id, _| {
            Ok((id == CONSULTATION).then(|| "Norms in practice (demonstration)".to_owned()))
        },
        countries,
    }
}

#[must_use = "a house without a visit tests nothing"]
pub(crate) struct House {
    pub(crate) site: Site,
}

impl House {
    pub(crate) fn new() -> Self {
        Self::at("http://localhost:8080", false)
    }

    pub(crate) fn over_tls() -> Self {
        Self::at("https://concord.example.org", false)
    }

    pub(crate) fn demonstration() -> Self {
        Self::at("http://localhost:8080", true)
    }

    fn at(public_url: &'static str, demonstration: bool) -> Self {
        let manifests = vec![members::manifest()];
        let options = SiteOptions {
            manifests,
            questions: answers(),
            public_url,
            demonstration,
        };
        Self {
            site: Site::with(options).unwrap(),
        }
    }

    /// Does what the terminal or the demonstration would do, on a thread that may wait.
    pub(crate) fn on_the_node<T: Send>(&self, act: impl FnOnce(&contract::Node) -> T + Send) -> T {
        let node = &self.site.node;
        std::thread::scope(|scope| scope.spawn(move || act(node)).join().unwrap())
    }

    pub(crate) fn person(&self, name: &str) -> PersonId {
        self.person_of(name, None)
    }

    pub(crate) fn person_of(&self, name: &str, organisation: Option<OrganisationId>) -> PersonId {
        let new = NewPerson {
            name: name.to_owned(),
            address: format!("{}@harbour.example", name.to_lowercase()),
            language: Language::Fr,
            country: Some("UZB".into()),
            kind: StakeholderKind::Academia,
            organisation,
        };
        self.on_the_node(|node| members::register_person(node, new).unwrap())
    }

    pub(crate) fn organisation(&self, name: &str) -> OrganisationId {
        let new = NewOrganisation {
            name: name.to_owned(),
            kind: StakeholderKind::Cert,
            country: Some("GHA".into()),
        };
        self.on_the_node(|node| members::register_organisation(node, new).unwrap())
    }

    pub(crate) fn grant(&self, person: PersonId, scope: Scope, role: Role) {
        self.on_the_node(|node| members::grant_role(node, person, scope, role).unwrap());
    }

    /// The cookie of an officer.
    pub(crate) fn officer(&self) -> String {
        let person = self.person("Officer");
        self.grant(person, Scope::Institution, Role::Officer);
        self.cookie(person)
    }

    pub(crate) fn cookie(&self, person: PersonId) -> String {
        members::session_cookie(&self.site.node, person).unwrap()
    }

    /// The local path of an invitation to the consultation.
    pub(crate) fn invitation(&self, uses_max: u32) -> String {
        let scope = Scope::Consultation(CONSULTATION);
        let draft = InvitationDraft {
            role: Role::Participant,
            scope,
            uses_max,
            days: 7,
        };
        let link =
            self.on_the_node(|node| members::issue_invitation(node, draft, Language::En).unwrap());
        local(&link)
    }

    /// The local path of a sign-in link.
    pub(crate) fn link(&self, person: PersonId) -> String {
        local(&members::sign_in_link(&self.site.node, person, Language::En).unwrap())
    }

    pub(crate) async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.site
            .send(
                Request::get(path)
                    .header(header::COOKIE, cookie)
                    .body(Body::empty()),
            )
            .await
    }

    pub(crate) async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let encode = |text: &str| {
            text.bytes().fold(String::new(), |mut encoded, byte| {
                write!(encoded, "%{byte:02X}").unwrap();
                encoded
            })
        };
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect();
        let request = Request::post(path)
            .header(header::COOKIE, cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(
                header::USER_AGENT,
                "Mozilla/5.0 (X11; Linux x86_64) Firefox/143.0",
            )
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body.join("&")));
        self.site.send(request).await
    }

    /// The next letter, taken out of the queue.
    pub(crate) fn letter(&self) -> Option<Mail> {
        let store = self.site.node.store();
        let (number, mail) = store.next_mail(self.site.clock.now()).unwrap()?;
        store.mail_sent(number).unwrap();
        Some(mail)
    }

    /// The local path of the link in the next letter.
    pub(crate) fn mailed_link(&self) -> String {
        let letter = self.letter().unwrap();
        let line = letter
            .body
            .lines()
            .find(|line| line.starts_with("http"))
            .unwrap();
        local(line)
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let left = self
                .site
                .node
                .store()
                .next_mail(self.site.clock.now())
                .unwrap();
            assert!(left.is_none(), "a letter was left unread: {left:?}");
        }
        let _ = std::fs::remove_dir_all(&self.site.folder);
    }
}

fn local(link: &str) -> String {
    let after_scheme = link.split_once("://").unwrap().1;
    after_scheme[after_scheme.find('/').unwrap()..].to_owned()
}

/// The `name=value` of the cookie that an answer sets.
pub(crate) fn cookie_of(answer: &Answer) -> String {
    let set = answer.headers[header::SET_COOKIE].to_str().unwrap();
    set.split(';').next().unwrap().to_owned()
}

/// The value of a hidden field on a page.
pub(crate) fn hidden(page: &Answer, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let start = page
        .body
        .find(&mark)
        .unwrap_or_else(|| panic!("no {name} in {}", page.body));
    let rest = &page.body[start + mark.len()..];
    rest[..rest.find('"').unwrap()].to_owned()
}

/// A guest's form, filled as it should be.
pub(crate) const GUEST: [(&str, &str); 7] = [
    ("name", "Yara Elmadar"),
    ("address", "Yara@Harbour.example"),
    ("language", "ar"),
    ("country", "CIV"),
    ("kind", "civil-society"),
    ("organisation", "personal"),
    ("new_organisation", ""),
];

/// The guest's form with one field otherwise.
pub(crate) fn guest_with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    GUEST
        .iter()
        .map(|(held, kept)| {
            if *held == name {
                (name, value)
            } else {
                (*held, *kept)
            }
        })
        .collect()
}
