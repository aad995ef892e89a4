//! A statement: one claim that people agree or disagree with, and what moderation decided about it.

use super::refusals::Refusal;
use kernel::{ConsultationId, MultilingualText, StatementId, Stream, Timestamp};
use serde::{Deserialize, Serialize};

/// A statement.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// The consultation it belongs to.
    pub consultation: ConsultationId,
    /// Its number in the consultation, from 1, given when it is first accepted; imported ones keep theirs.
    pub number: Option<u64>,
    /// Its text; `None` once its author was erased.
    pub text: Option<MultilingualText>,
    /// What moderation decided.
    pub state: State,
    /// Whether an officer or moderator seeded it.
    pub seeded: bool,
    /// When it was submitted or seeded.
    pub submitted_at: Timestamp,
    /// When the last decision was taken.
    pub decided_at: Option<Timestamp>,
    /// How often its stream has moved; a decision form carries it.
    pub revision: u64,
}

/// What moderation decided about a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing yet.
    Pending,
    /// It is put to everybody.
    Accepted,
    /// It is not put to anybody, for this reason; `None` when an import does not say why.
    Rejected(Option<Reason>),
    /// It says the same as this one.
    Duplicate(StatementId),
}

impl State {
    /// The stable word in tables, exports and (with a prefix) message keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Rejected(_) => "rejected",
            Self::Duplicate(_) => "duplicate",
        }
    }
}

/// Why a statement is rejected: the reasons of the published policy, version 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It does not answer the question.
    OffTopic,
    /// It makes more than one claim, or none.
    NotASingleClaim,
    /// It holds personal data.
    PersonalData,
    /// It names a State as the culprit of an incident.
    NamesAStateAsCulprit,
    /// It is abusive.
    Abusive,
    /// An accepted statement covers it already.
    AlreadyCovered,
}

impl Reason {
    /// All reasons, in the order of the policy.
    pub const ALL: [Self; 6] = [
        Self::OffTopic,
        Self::NotASingleClaim,
        Self::PersonalData,
        Self::NamesAStateAsCulprit,
        Self::Abusive,
        Self::AlreadyCovered,
    ];

    /// Whether it withholds the text itself, in the public log and after closing too.
    pub const fn takes_down(self) -> bool {
        matches!(self, Self::PersonalData | Self::Abusive)
    }

    /// The stable word in forms, facts and (with a prefix) message keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::OffTopic => "off-topic",
            Self::NotASingleClaim => "not-a-single-claim",
            Self::PersonalData => "personal-data",
            Self::NamesAStateAsCulprit => "names-a-state-as-culprit",
            Self::Abusive => "abusive",
            Self::AlreadyCovered => "already-covered",
        }
    }

    /// From the stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|held| held.word() == word)
    }
}

/// What a moderator decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Put it to everybody.
    Accept,
    /// Do not, for this reason.
    Reject(Reason),
    /// It says the same as this accepted statement.
    Duplicate(StatementId),
}

impl Decision {
    /// The state that the decision leads to.
    pub const fn state(self) -> State {
        match self {
            Self::Accept => State::Accepted,
            Self::Reject(reason) => State::Rejected(Some(reason)),
            Self::Duplicate(of) => State::Duplicate(of),
        }
    }
}

/// One line of the public log of decisions. Never the author.
#[derive(Debug, Clone)]
pub struct DecisionEntry {
    /// The statement, as it stands now.
    pub statement: Statement,
    /// What was decided then.
    pub state: State,
    /// For a duplicate: the number of the statement it repeats.
    pub duplicate_of_number: Option<u64>,
    /// When.
    pub at: Timestamp,
    /// A mark of the moderator: the same within one consultation, meaningless outside it.
    pub moderator_mark: String,
}

/// Whether a statement may be decided so; `shown` is the revision that the moderator was looking at.
pub fn decide(
    statement: &Statement,
    decision: Decision,
    of: Option<&Statement>,
    shown: u64,
) -> Result<(), Refusal> {
    if statement.revision != shown {
        return Err(Refusal::DecidedMeanwhile);
    }
    if statement.state == decision.state() {
        return Err(Refusal::AlreadyDecidedSo);
    }
    if statement.text.is_none() && decision == Decision::Accept {
        return Err(Refusal::StatementGone);
    }
    let Decision::Duplicate(other) = decision else {
        return Ok(());
    };
    let fits = other != statement.id
        && of.is_some_and(|of| {
            of.consultation == statement.consultation && of.state == State::Accepted
        });
    if fits {
        Ok(())
    } else {
        Err(Refusal::DuplicateOfUnknown)
    }
}

/// What tells two statements of the same words apart from two of different words: case and spacing do not.
pub fn digest_of_text(body: &str) -> [u8; 16] {
    let words: Vec<String> = body.split_whitespace().map(str::to_lowercase).collect();
    Stream::of("statement text", &[words.join(" ").as_bytes()]).0
}
