//! Invitations: a secret link that grants one role to as many people as it has uses, until it expires or is withdrawn.

use super::Scope;
use kernel::{InvitationId, Refused, Role, Timestamp};
use serde::{Deserialize, Serialize};

/// The most uses that one invitation may have.
const USES_MAX: u32 = 1_000;

/// The longest time that an invitation may hold, in days.
const DAYS_MAX: u32 = 180;

const DAY_SECONDS: i64 = 86_400;

/// The public fields of `members.invitation_issued`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct InvitationIssued {
    /// Which one.
    pub(crate) invitation: InvitationId,
    /// SHA-256 of the secret in the link, in hexadecimal digits.
    pub(crate) digest: String,
    /// The role that it grants.
    pub(crate) role: Role,
    /// Where the role holds.
    pub(crate) scope: Scope,
    /// Until when it can be used.
    pub(crate) expires_at: Timestamp,
    /// How many people may use it.
    pub(crate) uses_max: u32,
    /// The mark of the officer who issued it, in this stream; absent when the node itself did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<String>,
}

/// The public fields of `members.invitation_used` (its guest is sealed) and `members.invitation_withdrawn`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct InvitationMoved {
    /// Which one.
    pub(crate) invitation: InvitationId,
    /// The mark of the officer who acted, in this stream; absent when nobody's office was needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<String>,
}

/// What a form says of an invitation to be issued.
#[derive(Debug, Clone, Copy)]
pub(crate) struct InvitationTyped<'a> {
    pub(crate) role: &'a str,
    pub(crate) scope: &'a str,
    pub(crate) uses: &'a str,
    pub(crate) days: &'a str,
}

/// An invitation to be issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvitationDraft {
    /// The role that it grants.
    pub role: Role,
    /// Where the role holds.
    pub scope: Scope,
    /// How many people may use it.
    pub uses_max: u32,
    /// For how many days.
    pub days: u32,
}

impl InvitationDraft {
    /// From a form; every field at fault is named.
    pub(crate) fn parse(typed: InvitationTyped) -> Result<Self, Vec<Refused>> {
        let role =
            Role::from_word(typed.role).ok_or(Refused::new("members-refused-role").at("role"));
        let scope = typed
            .scope
            .parse::<Scope>()
            .map_err(|_| Refused::new("members-refused-scope").at("scope"));
        let uses = whole(typed.uses, USES_MAX).ok_or(
            Refused::new("members-refused-range")
                .with("max", i64::from(USES_MAX))
                .at("uses"),
        );
        let days = whole(typed.days, DAYS_MAX).ok_or(
            Refused::new("members-refused-range")
                .with("max", i64::from(DAYS_MAX))
                .at("days"),
        );
        match (role, scope, uses, days) {
            (Ok(role), Ok(scope), Ok(uses_max), Ok(days)) => Ok(Self {
                role,
                scope,
                uses_max,
                days,
            }),
            (role, scope, uses, days) => {
                let refusals = [role.err(), scope.err(), uses.err(), days.err()];
                Err(refusals.into_iter().flatten().collect())
            }
        }
    }

    /// When an invitation issued now expires.
    pub(crate) const fn expires_at(&self, now: Timestamp) -> Timestamp {
        now.plus_seconds(self.days as i64 * DAY_SECONDS)
    }
}

fn whole(typed: &str, max: u32) -> Option<u32> {
    typed
        .trim()
        .parse::<u32>()
        .ok()
        .filter(|number| (1..=max).contains(number))
}

/// What counts when somebody wants to use an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InvitationState {
    /// Until when it can be used.
    pub(crate) expires_at: Timestamp,
    /// How many people may use it.
    pub(crate) uses_max: u32,
    /// How many have.
    pub(crate) uses: u32,
    /// Whether it was withdrawn.
    pub(crate) is_withdrawn: bool,
}

impl InvitationState {
    /// Whether one more person may use it now.
    pub(crate) fn accept_use(&self, now: Timestamp) -> Result<(), Refused> {
        let key = if self.is_withdrawn {
            "members-refused-invitation-withdrawn"
        } else if now >= self.expires_at {
            "members-refused-invitation-expired"
        } else if self.uses >= self.uses_max {
            "members-refused-invitation-used-up"
        } else {
            return Ok(());
        };
        Err(Refused::new(key).status(410))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OPEN: InvitationState = InvitationState {
        expires_at: Timestamp::from_micros(1_000_000),
        uses_max: 2,
        uses: 1,
        is_withdrawn: false,
    };

    #[test]
    fn an_invitation_over_its_uses_expired_or_withdrawn_is_refused() {
        let now = Timestamp::from_micros(999_999);
        assert_eq!(OPEN.accept_use(now), Ok(()));
        let refused = |state: InvitationState, now| state.accept_use(now).unwrap_err().key;
        let used_up = InvitationState { uses: 2, ..OPEN };
        assert_eq!(refused(used_up, now), "members-refused-invitation-used-up");
        assert_eq!(
            refused(OPEN, OPEN.expires_at),
            "members-refused-invitation-expired"
        );
        let withdrawn = InvitationState {
            is_withdrawn: true,
            ..OPEN
        };
        assert_eq!(
            refused(withdrawn, now),
            "members-refused-invitation-withdrawn"
        );
    }

    #[test]
    fn uses_and_days_stay_in_their_range() {
        let typed = InvitationTyped {
            role: "participant",
            scope: "institution",
            uses: "1",
            days: "7",
        };
        assert!(InvitationDraft::parse(typed).is_ok());
        for (uses, days) in [
            ("0", "7"),
            ("1001", "7"),
            ("1", "0"),
            ("1", "181"),
            ("", "-1"),
        ] {
            assert!(
                InvitationDraft::parse(InvitationTyped {
                    uses,
                    days,
                    ..typed
                })
                .is_err()
            );
        }
    }

    proptest! {
        #[test]
        fn no_invitation_is_ever_used_more_often_than_it_says(uses_max in 1_u32..50, tries in 0_usize..80) {
            let mut state = InvitationState { uses: 0, uses_max, ..OPEN };
            for _ in 0..tries {
                if state.accept_use(Timestamp::default()).is_ok() {
                    state.uses += 1;
                }
            }
            prop_assert_eq!(state.uses, uses_max.min(u32::try_from(tries).unwrap()));
        }
    }
}
