//! Who asks, seen from one consultation.

use super::{Count, Moment, word};
use crate::model::{Gate, Participation, Phase, Standing};
use contract::Node;
use kernel::{Actor, ConsultationId, Fault, PersonId, Role, StatementId};
use rusqlite::{OptionalExtension, params};

/// What decides what somebody may do in a consultation: their role, affiliation, and whether they audit it.
pub fn standing(
    node: &Node,
    actor: Actor,
    consultation: ConsultationId,
) -> Result<Standing, Fault> {
    let Some(person) = actor.person() else {
        return Ok(Standing {
            actor,
            ..Standing::nobody()
        });
    };
    let questions = node.questions();
    let role = if actor.is_officer() {
        Some(Role::Officer)
    } else {
        (questions.consultation_role)(node, person, consultation)?
    };
    Ok(Standing {
        actor,
        role,
        affiliation: (questions.affiliation)(node, person)?,
        auditor: is_auditor(node, consultation, person)?,
    })
}

/// Everything that decides whether a vote may be cast, in one look.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BallotPaper {
    pub(crate) gate: Gate,
    pub(crate) statement_is_accepted: bool,
    pub(crate) statement_revision: u64,
    /// Whether the person has taken part already.
    pub(crate) has_joined: bool,
    /// Whether they have a vote on the statement.
    pub(crate) has_vote: bool,
}

/// The ballot paper of a person for a statement; `None` when there is no such statement there.
pub(crate) fn ballot_paper(
    node: &Node,
    consultation: ConsultationId,
    statement: StatementId,
    person: PersonId,
) -> Result<Option<BallotPaper>, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT c.revision, c.phase, c.participation, c.closed_at, s.state = 'accepted', s.revision,
                    p.number IS NOT NULL, v.position IS NOT NULL
                 FROM consultations_statements s
                 JOIN consultations_consultations c ON c.id = s.consultation
                 LEFT JOIN consultations_participants p ON p.consultation = c.id AND p.person = ?3
                 LEFT JOIN consultations_votes v ON v.participant = p.number AND v.statement = s.number
                 WHERE s.id = ?2 AND s.consultation = ?1",
            )?
            .query_row(params![consultation.0, statement.0, person.0], |row| {
                Ok(BallotPaper {
                    gate: Gate {
                        revision: row.get::<_, Count>(0)?.0,
                        phase: word(row, 1, Phase::from_word)?,
                        participation: word(row, 2, Participation::from_word)?,
                        closed_at: row.get::<_, Option<Moment>>(3)?.map(|moment| moment.0),
                    },
                    statement_is_accepted: row.get(4)?,
                    statement_revision: row.get::<_, Count>(5)?.0,
                    has_joined: row.get(6)?,
                    has_vote: row.get(7)?,
                })
            })
            .optional()
    })
}

fn is_auditor(node: &Node, consultation: ConsultationId, person: PersonId) -> Result<bool, Fault> {
    node.store().view(|views| {
        views
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM consultations_auditors WHERE consultation = ?1 AND person = ?2)",
            )?
            .query_row(params![consultation.0, person.0], |row| row.get(0))
    })
}

/// Whether the person has taken part already.
pub(crate) fn has_joined(
    node: &Node,
    consultation: ConsultationId,
    person: PersonId,
) -> Result<bool, Fault> {
    node.store().view(|views| {
        let found: Option<i64> = views
            .prepare_cached(
                "SELECT number FROM consultations_participants WHERE consultation = ?1 AND person = ?2",
            )?
            .query_row(params![consultation.0, person.0], |row| row.get(0))
            .optional()?;
        Ok(found.is_some())
    })
}
