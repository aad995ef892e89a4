//! The facts of this module: their kinds, what they say in public and what lies sealed. Once written they parse and fold
//! for ever (`tests/fixtures`); a new need is a new version or a new kind.

use super::statement::Reason;
use super::{Participation, Texts};
use kernel::{
    ConsultationId, Language, MultilingualText, OrganisationId, PersonId, RegionalGroup,
    StakeholderKind, StatementId, Stream, Translation,
};
use opinion::Partition;
use serde::{Deserialize, Serialize};

/// A consultation was created, as a draft. Gate stream.
pub const CREATED: &str = "consultations.created";
/// A draft's texts were changed. Gate stream.
pub const REVISED: &str = "consultations.revised";
/// It was opened, with its partition. Gate stream.
pub const OPENED: &str = "consultations.opened";
/// Its last part began. Gate stream.
pub const LAST_PART_BEGUN: &str = "consultations.last_part_begun";
/// It was closed. Gate stream.
pub const CLOSED: &str = "consultations.closed";
/// A participant submitted a statement. Statement stream.
pub const STATEMENT_SUBMITTED: &str = "consultations.statement_submitted";
/// An officer or moderator seeded a statement. Statement stream.
pub const STATEMENT_SEEDED: &str = "consultations.statement_seeded";
/// A moderator accepted a statement. Statement stream.
pub const STATEMENT_ACCEPTED: &str = "consultations.statement_accepted";
/// A moderator rejected a statement. Statement stream.
pub const STATEMENT_REJECTED: &str = "consultations.statement_rejected";
/// A moderator marked a statement as the duplicate of another. Statement stream.
pub const STATEMENT_MARKED_DUPLICATE: &str = "consultations.statement_marked_duplicate";
/// A moderator added an unofficial translation. Statement stream.
pub const STATEMENT_TRANSLATED: &str = "consultations.statement_translated";
/// A person took part for the first time. The person's stream in this consultation.
pub const PARTICIPANT_JOINED: &str = "consultations.participant_joined";
/// A person voted, or changed their vote. The person's stream on this statement.
pub const VOTE_CAST: &str = "consultations.vote_cast";
/// A person withdrew a vote. The person's stream on this statement.
pub const VOTE_WITHDRAWN: &str = "consultations.vote_withdrawn";
/// An auditor was named. Auditor stream.
pub const AUDITOR_NAMED: &str = "consultations.auditor_named";
/// A synthesis was published. Synthesis stream.
pub const SYNTHESIS_PUBLISHED: &str = "consultations.synthesis_published";
/// What came of it was noted. Outcome stream.
pub const OUTCOME_NOTED: &str = "consultations.outcome_noted";
/// A Polis export began to be brought in. Gate stream.
pub const POLIS_IMPORTED: &str = "consultations.polis_imported";
/// Statements of a Polis export, in chunks. Import stream.
pub const STATEMENTS_IMPORTED: &str = "consultations.statements_imported";
/// Attributes of participants of a Polis export, in chunks. Import stream.
pub const PARTICIPANTS_IMPORTED: &str = "consultations.participants_imported";
/// Votes of a Polis export, in chunks. Import stream.
pub const VOTES_IMPORTED: &str = "consultations.votes_imported";

/// All kinds that the views fold.
pub const KINDS: &[&str] = &[
    CREATED,
    REVISED,
    OPENED,
    LAST_PART_BEGUN,
    CLOSED,
    STATEMENT_SUBMITTED,
    STATEMENT_SEEDED,
    STATEMENT_ACCEPTED,
    STATEMENT_REJECTED,
    STATEMENT_MARKED_DUPLICATE,
    STATEMENT_TRANSLATED,
    PARTICIPANT_JOINED,
    VOTE_CAST,
    VOTE_WITHDRAWN,
    AUDITOR_NAMED,
    SYNTHESIS_PUBLISHED,
    OUTCOME_NOTED,
    POLIS_IMPORTED,
    STATEMENTS_IMPORTED,
    PARTICIPANTS_IMPORTED,
    VOTES_IMPORTED,
];

/// The stream that every vote expects: it moves when the consultation is revised, opened or closed.
pub fn gate(consultation: ConsultationId) -> Stream {
    Stream::of("consultation", &[consultation.as_bytes()])
}

/// A statement's stream: it moves when moderation decides, and every vote on it expects it.
pub fn statement_stream(statement: StatementId) -> Stream {
    Stream::of("statement", &[statement.as_bytes()])
}

/// The stream of the syntheses.
pub fn synthesis_stream(consultation: ConsultationId) -> Stream {
    Stream::of("synthesis", &[consultation.as_bytes()])
}

/// The stream of notes of outcome.
pub fn outcome_stream(consultation: ConsultationId) -> Stream {
    Stream::of("outcome", &[consultation.as_bytes()])
}

/// The stream of named auditors.
pub fn auditor_stream(consultation: ConsultationId) -> Stream {
    Stream::of("auditors", &[consultation.as_bytes()])
}

/// The stream of what an import brings in.
pub fn import_stream(consultation: ConsultationId) -> Stream {
    Stream::of("import", &[consultation.as_bytes()])
}

/// Under this stream's name an author gets their mark on a statement; no fact stands in it, so that the mark cannot be
/// matched with the author's own vote stream.
pub fn author_marks(statement: StatementId) -> Stream {
    Stream::of("author", &[statement.as_bytes()])
}

/// Under this stream's name a person's submissions to a consultation are told apart from those of others; no fact stands in
/// it.
pub fn submissions(consultation: ConsultationId) -> Stream {
    Stream::of("submissions", &[consultation.as_bytes()])
}

/// Under this stream's name a moderator gets the mark that the public log of one consultation shows.
pub fn moderator_marks(consultation: ConsultationId) -> Stream {
    Stream::of("moderator", &[consultation.as_bytes()])
}

/// Public part of [`CREATED`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Created {
    /// The consultation.
    pub consultation: ConsultationId,
    /// Title, question, background.
    #[serde(flatten)]
    pub texts: Texts,
    /// Who may take part.
    pub participation: Participation,
    /// Declared as publicly recorded.
    pub recorded: bool,
    /// The seed of its routing.
    pub seed: u64,
}

/// Public part of [`REVISED`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Revised {
    /// The consultation.
    pub consultation: ConsultationId,
    /// Title, question, background.
    #[serde(flatten)]
    pub texts: Texts,
    /// Who may take part.
    pub participation: Participation,
    /// Declared as publicly recorded.
    pub recorded: bool,
}

/// Public part of [`OPENED`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Opened {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The one partition in which its votes are ever counted, with its merge ladder.
    pub partition: Partition,
    /// The version of the moderation policy that holds.
    pub policy_version: u16,
}

/// Public part of [`LAST_PART_BEGUN`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LastPartBegun {
    /// The consultation.
    pub consultation: ConsultationId,
}

/// Public part of [`CLOSED`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Closed {
    /// The consultation.
    pub consultation: ConsultationId,
}

/// Public part of [`STATEMENT_SUBMITTED`]; sealed: `text` (a text in a language) and `author`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatementSubmitted {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
    /// The author's mark on this statement, hexadecimal.
    pub author_mark: String,
}

/// A natural person, sealed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Someone {
    /// Who.
    pub person: PersonId,
}

/// Public part of [`STATEMENT_SEEDED`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatementSeeded {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
    /// Its text; nobody's personal data.
    pub text: MultilingualText,
    /// The mark of who seeded it.
    pub moderator_mark: String,
}

/// Public part of [`STATEMENT_ACCEPTED`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatementAccepted {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
    /// The moderator's mark.
    pub moderator_mark: String,
}

/// Public part of [`STATEMENT_REJECTED`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatementRejected {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
    /// Why, after the published policy.
    pub reason: Reason,
    /// The moderator's mark.
    pub moderator_mark: String,
}

/// Public part of [`STATEMENT_MARKED_DUPLICATE`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatementMarkedDuplicate {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
    /// The statement that it repeats.
    pub of: StatementId,
    /// The moderator's mark.
    pub moderator_mark: String,
}

/// Public part of [`STATEMENT_TRANSLATED`]. What a participant wrote stays sealed in translation too: then the field
/// `translation` is sealed for the author and `translation` is absent here.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatementTranslated {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
    /// Into which language.
    pub language: Language,
    /// The translation of a seeded or imported statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<Translation>,
    /// The moderator's mark.
    pub moderator_mark: String,
}

/// Public part of [`PARTICIPANT_JOINED`]; sealed: `participant`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ParticipantJoined {
    /// The consultation.
    pub consultation: ConsultationId,
}

/// For whom a participant counts: as they stood at their first act, for the whole consultation.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Participant {
    /// Who.
    pub person: PersonId,
    /// Their region.
    pub region: RegionalGroup,
    /// Their kind.
    pub kind: StakeholderKind,
    /// Their organisation; `None` in a personal capacity.
    pub organisation: Option<OrganisationId>,
}

/// Public part of [`VOTE_CAST`] (sealed: `ballot`) and of [`VOTE_WITHDRAWN`] (sealed: `voter`).
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Voted {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statement.
    pub statement: StatementId,
}

/// A vote, sealed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Ballot {
    /// Who.
    pub person: PersonId,
    /// 1 agrees, 0 passes, -1 disagrees.
    pub position: i8,
    /// Marked as important.
    pub important: bool,
    /// How the statement came before the person, when routing served it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub served: Option<Served>,
}

/// How routing served a statement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Served {
    /// The probability with which it was this statement, among all that the person had not seen.
    pub propensity: f64,
    /// In which slot.
    pub slot: super::routing::Slot,
}

/// Public part of [`AUDITOR_NAMED`]; sealed: `auditor`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AuditorNamed {
    /// The consultation.
    pub consultation: ConsultationId,
    /// Who they are and why they were named, in the officer's words.
    pub office: String,
}

/// Public part of [`SYNTHESIS_PUBLISHED`]; sealed: `members` (who stood in which group, by participant number, so that
/// the next picture can be held apart from this one).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SynthesisPublished {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The `seq` of the last fact that it rests on.
    pub upto: u64,
    /// SHA-256 of the document's bytes, hexadecimal.
    pub digest: String,
    /// The document as it was published, byte for byte.
    pub document: String,
}

/// Public part of [`OUTCOME_NOTED`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OutcomeNoted {
    /// The consultation.
    pub consultation: ConsultationId,
    /// What came of it.
    pub text: MultilingualText,
    /// Where more stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// Public part of [`POLIS_IMPORTED`]. The source is a public export: recorded, and no person of this node.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PolisImported {
    /// The consultation.
    pub consultation: ConsultationId,
    /// Title, question, background.
    #[serde(flatten)]
    pub texts: Texts,
    /// The partition of the participants that the export describes.
    pub partition: Partition,
}

/// Public part of [`STATEMENTS_IMPORTED`].
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatementsImported {
    /// The consultation.
    pub consultation: ConsultationId,
    /// The statements.
    pub statements: Vec<ImportedStatement>,
}

/// A statement of a Polis export.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ImportedStatement {
    /// The id that it gets here.
    pub statement: StatementId,
    /// The id that it has in the export: its number.
    pub number: u64,
    /// Its text; `None` when it was voted on without being listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<MultilingualText>,
    /// Rejected by the moderation of its source.
    pub rejected: bool,
    /// Its author's id in the export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<u64>,
    /// When it was submitted, in the unit of the export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<i64>,
}

/// Public part of [`PARTICIPANTS_IMPORTED`]: the cell of each participant.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ParticipantsImported {
    /// The consultation.
    pub consultation: ConsultationId,
    /// Id in the export, region, kind.
    pub participants: Vec<(u64, RegionalGroup, StakeholderKind)>,
}

/// Public part of [`VOTES_IMPORTED`]: the latest vote of each pair.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct VotesImported {
    /// The consultation.
    pub consultation: ConsultationId,
    /// Participant's id in the export, statement's number, position, timestamp in the unit of the export.
    pub votes: Vec<(u64, u64, i8, i64)>,
}
