//! What a person may do in one consultation. A pure answer; who they are was asked beforehand.

use super::refusals::Refusal;
use super::{Consultation, Participation, Phase};
use contract::Affiliation;
use kernel::{Actor, PersonId, Role, Timestamp};

/// Who asks, and everything that decides what they may do in one consultation.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Who asks.
    pub actor: Actor,
    /// Their role in this consultation; an officer of the institution has `Officer` everywhere.
    pub role: Option<Role>,
    /// For whom they speak.
    pub affiliation: Option<Affiliation>,
    /// Whether they were named auditor of this consultation.
    pub auditor: bool,
}

impl Standing {
    /// Somebody who has not signed in.
    pub const fn nobody() -> Self {
        Self {
            actor: Actor::Nobody,
            role: None,
            affiliation: None,
            auditor: false,
        }
    }

    /// The person, when somebody has signed in.
    pub const fn person(&self) -> Option<PersonId> {
        self.actor.person()
    }

    /// Whether they have at least this role here.
    pub fn has(&self, role: Role) -> bool {
        self.actor.is_officer() || self.role.is_some_and(|held| held >= role)
    }

    /// Whether they may create, revise, open and close.
    pub fn may_run(&self) -> bool {
        self.has(Role::Officer)
    }

    /// Whether they may decide about statements, seed and translate them.
    pub fn may_moderate(&self) -> bool {
        self.has(Role::Moderator)
    }

    /// Whether they may note what came of it.
    pub fn may_note_outcome(&self) -> bool {
        self.has(Role::Rapporteur)
    }

    /// Whether they may know of this consultation at all: a draft is its makers' alone; one for invited people shows
    /// itself to those with any role.
    pub fn may_see(&self, consultation: &Consultation) -> bool {
        match (consultation.phase, consultation.participation) {
            (Phase::Draft, _) => self.has(Role::Rapporteur),
            (_, Participation::Invited) => self.has(Role::Observer) || self.auditor,
            (_, Participation::Open | Participation::Members) => true,
        }
    }

    /// Whether person rows may leave the node towards this asker. An auditor checks final figures, so theirs wait for the
    /// closing: before it, one could watch votes come in.
    pub fn may_export_people(&self, consultation: &Consultation) -> Result<(), Refusal> {
        if consultation.recorded {
            Ok(())
        } else if !self.auditor {
            Err(Refusal::PersonRowsSealed)
        } else if consultation.phase == Phase::Closed {
            Ok(())
        } else {
            Err(Refusal::NotClosedYet)
        }
    }

    /// Whether they may vote and submit statements, and in whose name they then count.
    pub fn may_take_part(
        &self,
        consultation: &Consultation,
    ) -> Result<(PersonId, &Affiliation), Refusal> {
        let gate = consultation.gate();
        let person = gate.admits(self.actor, self.role)?;
        match &self.affiliation {
            Some(affiliation) => Ok((person, affiliation)),
            None => Err(gate.without_affiliation()),
        }
    }
}

/// What of a consultation decides who may take part in it now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gate {
    /// How often the gate stream has moved.
    pub revision: u64,
    /// Where the consultation stands.
    pub phase: Phase,
    /// Who may take part.
    pub participation: Participation,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

impl Gate {
    /// Whether somebody with this role may vote and submit statements now, as far as their affiliation does not matter.
    pub fn admits(&self, actor: Actor, role: Option<Role>) -> Result<PersonId, Refusal> {
        let person = actor.person().ok_or(Refusal::NotSignedIn)?;
        match self.phase {
            Phase::Draft => return Err(Refusal::NotOpenYet),
            Phase::Closed => return Err(Refusal::Closed { at: self.closed_at }),
            Phase::Open => {}
        }
        if role == Some(Role::Observer) {
            return Err(Refusal::ObserversDoNotVote);
        }
        if self.participation == Participation::Invited && role.is_none() {
            return Err(Refusal::NotInvited);
        }
        Ok(person)
    }

    /// Why somebody of whom it is not known for whom they speak cannot take part.
    pub const fn without_affiliation(&self) -> Refusal {
        match self.participation {
            Participation::Members => Refusal::NotAMember,
            Participation::Open | Participation::Invited => Refusal::AffiliationUnknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOMEBODY: PersonId = PersonId([1; 16]);

    fn person() -> Actor {
        Actor::Person {
            person: SOMEBODY,
            officer: false,
        }
    }

    fn gate(phase: Phase, participation: Participation) -> Gate {
        Gate {
            revision: 1,
            phase,
            participation,
            closed_at: None,
        }
    }

    #[test]
    fn only_an_open_consultation_admits_anybody() {
        let open = |phase| gate(phase, Participation::Open).admits(person(), None);
        assert_eq!(open(Phase::Open), Ok(SOMEBODY));
        assert_eq!(open(Phase::Draft), Err(Refusal::NotOpenYet));
        assert_eq!(open(Phase::Closed), Err(Refusal::Closed { at: None }));
    }

    #[test]
    fn invited_people_need_a_role_and_observers_do_not_vote() {
        let invited = gate(Phase::Open, Participation::Invited);
        assert_eq!(invited.admits(person(), None), Err(Refusal::NotInvited));
        assert_eq!(
            invited.admits(person(), Some(Role::Participant)),
            Ok(SOMEBODY)
        );
        for participation in Participation::ALL {
            let observer = gate(Phase::Open, participation).admits(person(), Some(Role::Observer));
            assert_eq!(observer, Err(Refusal::ObserversDoNotVote));
        }
    }

    #[test]
    fn nobody_and_the_node_itself_do_not_vote() {
        for actor in [Actor::Nobody, Actor::Node] {
            let refused = gate(Phase::Open, Participation::Open).admits(actor, Some(Role::Officer));
            assert_eq!(refused, Err(Refusal::NotSignedIn));
        }
    }
}
