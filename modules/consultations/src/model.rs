//! Nouns and rules of consultations. No SQL, no HTML, no clock, no entropy: all of that comes in as parameters.

pub mod facts;
pub mod figures;
pub mod limits;
pub mod partition;
pub mod refusals;
pub mod representation;
pub mod represented;
pub mod routing;
pub mod standing;
pub mod statement;
pub mod synthesis;
pub mod texts;

use kernel::{ConsultationId, Language, MultilingualText, Timestamp};
use opinion::Partition;
use serde::{Deserialize, Serialize};

pub use figures::{BandFigure, GroupFigure, StatementFigures, Tally};
pub use limits::{
    BACKGROUND_CHARACTERS_MAX, OUTCOME_CHARACTERS_MAX, QUESTION_CHARACTERS_MAX,
    STATEMENT_CHARACTERS_MAX, STATEMENT_CHARACTERS_MIN, STATEMENTS_PER_PERSON_MAX,
    TITLE_CHARACTERS_MAX,
};
pub use opinion::Position;
pub use refusals::Refusal;
pub use routing::{Slot, Ticket};
pub use standing::{Gate, Standing};
pub use statement::{Decision, DecisionEntry, Reason, State, Statement};
pub use synthesis::{CommonGround, Distinguishing, PublishedGroup, PublishedSynthesis};

/// Who may take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Participation {
    /// Anybody who has signed in.
    Open,
    /// Those with a role in this consultation.
    Invited,
    /// Everybody whom the institution knows as a member.
    Members,
}

impl Participation {
    /// All values, in the order in which a form lists them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Members, Self::Invited];

    /// The stable word in forms, facts and (with a prefix) message keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Invited => "invited",
            Self::Members => "members",
        }
    }

    /// From the stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|held| held.word() == word)
    }
}

/// Where a consultation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Being prepared: only officers see it.
    Draft,
    /// People vote and submit statements.
    Open,
    /// Nobody votes any more.
    Closed,
}

impl Phase {
    /// The stable word in tables and (with a prefix) message keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    /// From the stable word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Draft, Self::Open, Self::Closed]
            .into_iter()
            .find(|held| held.word() == word)
    }
}

/// A consultation.
#[derive(Debug, Clone)]
pub struct Consultation {
    /// Its id.
    pub id: ConsultationId,
    /// How often its gate stream has moved; a form carries it so that two editors meet.
    pub revision: u64,
    /// Where it stands.
    pub phase: Phase,
    /// Its title, question and background.
    pub texts: Texts,
    /// Who may take part.
    pub participation: Participation,
    /// Declared as publicly recorded: person rows may leave the node in the Polis format.
    pub recorded: bool,
    /// Brought in from a Polis export.
    pub imported: bool,
    /// The seed of its routing.
    pub seed: u64,
    /// The partition declared at opening; `None` for a draft.
    pub partition: Option<Partition>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
    /// When its last part began.
    pub last_part_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// People who took part, as a published figure: while open it grows by ten or more at a time. 0 when they are too few.
    pub people: u64,
    /// Votes in published figures; 0 when they are those of too few.
    pub votes: u64,
    /// Accepted statements.
    pub statements: u64,
}

impl Consultation {
    /// What of it decides who may take part now.
    pub const fn gate(&self) -> Gate {
        Gate {
            revision: self.revision,
            phase: self.phase,
            participation: self.participation,
            closed_at: self.closed_at,
        }
    }

    /// Whether it ended with fewer people than any figure needs: then neither they nor their votes are counted in public,
    /// unless single votes are public anyway.
    pub fn has_too_few_people(&self) -> bool {
        self.phase == Phase::Closed && !self.recorded && self.people < opinion::public::PEOPLE_MIN
    }

    /// Whether this may still be decided about its statements. What stands there for ever could not be taken down, so
    /// personal data and abuse are rejected in every phase; nothing else changes after closing, nor in what another
    /// platform decided.
    pub fn permits(&self, decision: Decision) -> bool {
        let is_final = self.phase == Phase::Closed || self.imported;
        !is_final || matches!(decision, Decision::Reject(reason) if reason.takes_down())
    }

    /// The title in a language and the language it is in.
    pub fn title(&self, language: Language) -> (&str, Language) {
        let (text, held, _) = self.texts.title.in_language(language);
        (text, held)
    }
}

/// What an officer writes about a consultation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// The title.
    pub title: MultilingualText,
    /// The question that is put.
    pub question: MultilingualText,
    /// What one should know before voting; may be empty.
    pub background: MultilingualText,
}

/// One of a person's own votes.
#[derive(Debug, Clone)]
pub struct OwnVote {
    /// The statement.
    pub statement: Statement,
    /// What they said.
    pub position: Position,
    /// Whether they marked it as important.
    pub important: bool,
    /// When.
    pub at: Timestamp,
}

/// The stable word of a position: `agree`, `pass`, `disagree`.
pub const fn position_word(position: Position) -> &'static str {
    match position {
        Position::Agree => "agree",
        Position::Pass => "pass",
        Position::Disagree => "disagree",
    }
}

/// A position from its stable word.
pub fn position_from_word(word: &str) -> Option<Position> {
    match word {
        "agree" => Some(Position::Agree),
        "pass" => Some(Position::Pass),
        "disagree" => Some(Position::Disagree),
        _ => None,
    }
}

/// How far a person has come: accepted statements, and those of them that they have voted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Accepted statements that the person may vote on (their own are not put to them).
    pub statements: u64,
    /// Votes of the person on accepted statements.
    pub voted: u64,
}

/// Someone who was named to check the votes.
#[derive(Debug, Clone)]
pub struct Auditor {
    /// Who they are and why they were named, in the officer's words.
    pub office: String,
    /// When.
    pub at: Timestamp,
}

/// What has come of a consultation, as its officer or rapporteur noted it.
#[derive(Debug, Clone)]
pub struct OutcomeNote {
    /// The note.
    pub text: MultilingualText,
    /// Where more stands.
    pub link: Option<String>,
    /// When it was noted.
    pub at: Timestamp,
}

/// The version of the moderation policy that new consultations declare.
pub const POLICY_VERSION: u16 = 1;
