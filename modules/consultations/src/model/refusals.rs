//! Every way in which this module says no, each a message key with its values and HTTP status.
//! The sentences stand in `locales/`.

use kernel::{Failure, Refused, Timestamp};

/// Why an action or an export was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No such consultation, or the asker may not know of it.
    NoSuchConsultation,
    /// No such statement here.
    NoSuchStatement,
    /// The asker's role does not allow it.
    NotPermitted,
    /// Nobody is signed in.
    NotSignedIn,
    /// The consultation is still a draft.
    NotOpenYet,
    /// The consultation is closed.
    Closed {
        /// Since when.
        at: Option<Timestamp>,
    },
    /// Its last part has begun already.
    LastPartBegun,
    /// It is not closed yet.
    NotClosedYet,
    /// It is no draft any more: its texts stand.
    NotADraft,
    /// Only invited people take part.
    NotInvited,
    /// Only members take part.
    NotAMember,
    /// It is not known for whom the person speaks.
    AffiliationUnknown,
    /// Observers do not vote.
    ObserversDoNotVote,
    /// The statement is not put to a vote.
    StatementNotAccepted,
    /// There is no vote to withdraw.
    NoVote,
    /// A field is empty.
    Missing {
        /// The form field.
        field: &'static str,
    },
    /// A text is too long.
    TooLong {
        /// The form field.
        field: &'static str,
        /// The characters it may have.
        limit: usize,
        /// The characters it has.
        length: usize,
    },
    /// A statement is too short.
    StatementTooShort {
        /// The characters it has.
        length: usize,
    },
    /// Too many statements of the person wait for a decision.
    TooManyPending,
    /// The consultation holds as many statements as it can.
    TooManyStatements,
    /// Too many statements were seeded at once.
    TooManySeeds,
    /// The same text has been accepted or waits already.
    SameTextExists,
    /// The other editor was faster.
    RevisedMeanwhile,
    /// The other moderator was faster.
    DecidedMeanwhile,
    /// The statement stands so already.
    AlreadyDecidedSo,
    /// The statement's author was erased and its text with them.
    StatementGone,
    /// The statement that this one repeats is not an accepted one of this consultation.
    DuplicateOfUnknown,
    /// A translation into the original language makes no sense.
    TranslationIntoOriginal,
    /// The link is no http or https address.
    LinkMalformed,
    /// A consultation without an accepted statement cannot be opened.
    NothingToVoteOn,
    /// The person is not known here.
    NoSuchPerson,
    /// Whoever names an auditor cannot be that auditor.
    AuditorIsOneself,
    /// Person rows leave the node only for a publicly recorded consultation or to its named auditor.
    PersonRowsSealed,
    /// There is no such file in the export.
    NoSuchFile,
    /// The export has not been made yet: no figures were published.
    NothingPublishedYet,
}

impl Refusal {
    /// The key of its sentence.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoSuchConsultation => "refused-no-such-consultation",
            Self::NoSuchStatement => "refused-no-such-statement",
            Self::NotPermitted => "refused-not-permitted-in-consultation",
            Self::NotSignedIn => "refused-not-signed-in-to-take-part",
            Self::NotOpenYet => "refused-consultation-not-open-yet",
            Self::Closed { .. } => "refused-consultation-closed",
            Self::LastPartBegun => "refused-consultation-last-part-begun",
            Self::NotClosedYet => "refused-consultation-not-closed-yet",
            Self::NotADraft => "refused-consultation-not-a-draft",
            Self::NotInvited => "refused-not-invited",
            Self::NotAMember => "refused-not-a-member",
            Self::AffiliationUnknown => "refused-affiliation-unknown",
            Self::ObserversDoNotVote => "refused-observers-do-not-vote",
            Self::StatementNotAccepted => "refused-statement-not-accepted",
            Self::NoVote => "refused-no-vote-to-withdraw",
            Self::Missing { .. } => "refused-field-missing",
            Self::TooLong { .. } => "refused-text-too-long",
            Self::StatementTooShort { .. } => "refused-statement-too-short",
            Self::TooManyPending => "refused-too-many-pending",
            Self::TooManyStatements => "refused-too-many-statements",
            Self::TooManySeeds => "refused-too-many-seeds",
            Self::SameTextExists => "refused-same-text-exists",
            Self::RevisedMeanwhile => "refused-revised-meanwhile",
            Self::DecidedMeanwhile => "refused-decided-meanwhile",
            Self::AlreadyDecidedSo => "refused-already-decided-so",
            Self::StatementGone => "refused-statement-gone",
            Self::DuplicateOfUnknown => "refused-duplicate-of-unknown",
            Self::TranslationIntoOriginal => "refused-translation-into-original",
            Self::LinkMalformed => "refused-link-malformed",
            Self::NothingToVoteOn => "refused-nothing-to-vote-on",
            Self::NoSuchPerson => "refused-no-such-person",
            Self::AuditorIsOneself => "refused-auditor-is-oneself",
            Self::PersonRowsSealed => "refused-person-rows-sealed",
            Self::NoSuchFile => "refused-no-such-file",
            Self::NothingPublishedYet => "refused-nothing-published-yet",
        }
    }

    const fn status(&self) -> u16 {
        match self {
            Self::NotPermitted
            | Self::NotSignedIn
            | Self::NotInvited
            | Self::NotAMember
            | Self::AffiliationUnknown
            | Self::ObserversDoNotVote
            | Self::PersonRowsSealed => 403,
            Self::NoSuchConsultation
            | Self::NoSuchStatement
            | Self::NoSuchFile
            | Self::NothingPublishedYet => 404,
            Self::NotOpenYet
            | Self::Closed { .. }
            | Self::LastPartBegun
            | Self::NotClosedYet
            | Self::NotADraft
            | Self::StatementNotAccepted
            | Self::RevisedMeanwhile
            | Self::DecidedMeanwhile
            | Self::AlreadyDecidedSo => 409,
            Self::StatementGone => 410,
            _ => 422,
        }
    }

    const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Missing { field } | Self::TooLong { field, .. } => Some(field),
            Self::StatementTooShort { .. } | Self::SameTextExists => Some("text"),
            Self::TooManySeeds => Some("statements"),
            Self::DuplicateOfUnknown => Some("of"),
            Self::TranslationIntoOriginal => Some("language"),
            Self::LinkMalformed => Some("link"),
            Self::NoSuchPerson | Self::AuditorIsOneself => Some("person"),
            _ => None,
        }
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        let mut refused = Self::new(refusal.key()).status(refusal.status());
        refused.field = refusal.field();
        match refusal {
            Refusal::TooLong { limit, length, .. } => {
                refused.with("limit", limit).with("length", length)
            }
            Refusal::StatementTooShort { length } => refused
                .with("limit", super::limits::STATEMENT_CHARACTERS_MIN)
                .with("length", length),
            Refusal::TooManyPending => {
                refused.with("limit", super::limits::STATEMENTS_PER_PERSON_MAX)
            }
            Refusal::TooManySeeds => refused.with("limit", super::limits::SEEDS_PER_SUBMISSION_MAX),
            _ => refused,
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::from(Refused::from(refusal))
    }
}
