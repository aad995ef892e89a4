//! The invented content: institution, organisations, people, consultations and statements, from `app/demo/*.json`.

use kernel::{Context, Fault, Language, MultilingualText, StakeholderKind, Translator};
use serde::Deserialize;
use std::collections::BTreeMap;

type InSix = BTreeMap<Language, String>;

#[derive(Deserialize)]
pub(super) struct Content {
    #[serde(skip)]
    pub(super) statements: Vec<Statement>,
    #[serde(skip)]
    pub(super) moderated: Vec<Moderated>,
    #[serde(skip)]
    pub(super) people: People,
    pub(super) consultations: Vec<Consultation>,
    #[serde(skip)]
    pub(super) organisations: Vec<Organisation>,
    #[serde(skip)]
    institution: InSix,
}

#[derive(Deserialize)]
pub(super) struct Statement {
    pub(super) original_language: Language,
    pub(super) text: InSix,
    pub(super) loadings: [f64; 2],
    pub(super) intercept: f64,
}

#[derive(Deserialize)]
pub(super) struct Moderated {
    pub(super) original_language: Language,
    pub(super) text: InSix,
    pub(super) moderation: Moderation,
}

#[derive(Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub(super) enum Moderation {
    Pending,
    Rejected { reason: String },
    Duplicate { of: String },
}

#[derive(Deserialize)]
pub(super) struct Consultation {
    pub(super) participation: String,
    pub(super) opens_in_days: i64,
    pub(super) closes_in_days: i64,
    pub(super) original_language: Language,
    pub(super) title: InSix,
    pub(super) question: InSix,
    pub(super) background: InSix,
    #[serde(default)]
    pub(super) outcome: InSix,
    #[serde(default)]
    pub(super) statements: Vec<Statement>,
}

#[derive(Deserialize)]
pub(super) struct Organisation {
    pub(super) name: String,
    pub(super) kind: StakeholderKind,
    pub(super) country: String,
    pub(super) participants: usize,
}

#[derive(Deserialize, Default)]
pub(super) struct People {
    pub(super) role_holders: Vec<RoleHolder>,
    pub(super) opinion_groups: Vec<OpinionGroup>,
    pub(super) pass_rate: f64,
    pub(super) given: Vec<String>,
    pub(super) family: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct RoleHolder {
    pub(super) role: String,
    pub(super) given: String,
    pub(super) family: String,
    pub(super) organisation: usize,
    pub(super) language: Language,
}

#[derive(Deserialize)]
pub(super) struct OpinionGroup {
    pub(super) share: f64,
    pub(super) centre: [f64; 2],
    pub(super) spread: f64,
}

#[derive(Deserialize)]
struct StatementFile {
    statements: Vec<Statement>,
    moderated: Vec<Moderated>,
}

#[derive(Deserialize)]
struct InstitutionFile {
    institution: Institution,
    organisations: Vec<Organisation>,
}

#[derive(Deserialize)]
struct Institution {
    name: InSix,
}

impl Content {
    /// Reads the files that the binary carries.
    pub(super) fn read() -> Result<Self, Fault> {
        let mut content: Self = serde_json::from_str(include_str!("../../demo/consultation.json"))
            .doing("reading demo/consultation.json")?;
        let file: StatementFile = serde_json::from_str(include_str!("../../demo/statements.json"))
            .doing("reading demo/statements.json")?;
        let institution: InstitutionFile =
            serde_json::from_str(include_str!("../../demo/institution.json"))
                .doing("reading demo/institution.json")?;
        content.statements = file.statements;
        content.moderated = file.moderated;
        content.organisations = institution.organisations;
        content.institution = institution.institution.name;
        content.people = serde_json::from_str(include_str!("../../demo/people.json"))
            .doing("reading demo/people.json")?;
        Ok(content)
    }

    /// The institution's name.
    pub(super) fn institution(&self) -> MultilingualText {
        text(Language::En, &self.institution)
    }
}

/// A text with its translations, which a machine made, as they say.
pub(super) fn text(original: Language, in_six: &InSix) -> MultilingualText {
    let body = in_six.get(&original).cloned().unwrap_or_default();
    in_six.iter().fold(
        MultilingualText::new(original, body),
        |text, (language, body)| {
            text.with(
                *language,
                body.clone(),
                Translator::Machine("Concord demonstration".to_owned()),
            )
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_is_whole_in_all_six_languages() {
        let content = Content::read().unwrap();
        assert!(content.statements.len() >= 40);
        for statement in &content.statements {
            assert_eq!(statement.text.len(), 6);
        }
        assert_eq!(content.institution().translations.len(), 5);
        assert_eq!(content.people.role_holders.len(), 6);
    }

    #[test]
    fn every_organisation_says_that_it_is_invented() {
        for organisation in Content::read().unwrap().organisations {
            assert!(
                organisation.name.ends_with("(demonstration)"),
                "{}",
                organisation.name
            );
        }
    }
}
