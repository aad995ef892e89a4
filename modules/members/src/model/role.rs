//! Roles and where they hold. What a role permits stands with the routes and in the modules that ask for it.

use kernel::{ConsultationId, OrganisationId, Refused, Role};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Where a role holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Scope {
    /// In the institution that runs the node.
    Institution,
    /// In one organisation.
    Organisation(OrganisationId),
    /// In one consultation.
    Consultation(ConsultationId),
}

/// The text is no scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a scope: expected institution, organisation:ID or consultation:ID")]
pub struct ScopeError;

impl fmt::Display for Scope {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Institution => formatter.write_str("institution"),
            Self::Organisation(id) => write!(formatter, "organisation:{id}"),
            Self::Consultation(id) => write!(formatter, "consultation:{id}"),
        }
    }
}

impl FromStr for Scope {
    type Err = ScopeError;

    fn from_str(text: &str) -> Result<Self, ScopeError> {
        match text.split_once(':') {
            None if text == "institution" => Ok(Self::Institution),
            Some(("organisation", id)) => {
                id.parse().map(Self::Organisation).map_err(|_| ScopeError)
            }
            Some(("consultation", id)) => {
                id.parse().map(Self::Consultation).map_err(|_| ScopeError)
            }
            _ => Err(ScopeError),
        }
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> Self {
        scope.to_string()
    }
}

impl TryFrom<String> for Scope {
    type Error = ScopeError;

    fn try_from(text: String) -> Result<Self, ScopeError> {
        text.parse()
    }
}

/// The public fields of `members.role_granted` and `members.role_withdrawn`; who holds it is sealed in `holder`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RoleFields {
    /// The holder's mark among all roles, in hexadecimal digits.
    pub(crate) holder: String,
    /// Where it holds.
    pub(crate) scope: Scope,
    /// Which one.
    pub(crate) role: Role,
    /// The mark of the person who acted, in this stream; absent when the node itself did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<String>,
}

/// A node always keeps one officer: the last one's role cannot be withdrawn.
pub(crate) fn may_withdraw(scope: Scope, role: Role, officers: u64) -> Result<(), Refused> {
    if scope == Scope::Institution && role == Role::Officer && officers <= 1 {
        return Err(Refused::new("members-refused-last-officer").status(409));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_reads_back_what_it_wrote() {
        for scope in [
            Scope::Institution,
            Scope::Organisation(OrganisationId([3; 16])),
            Scope::Consultation(ConsultationId([4; 16])),
        ] {
            assert_eq!(scope.to_string().parse(), Ok(scope));
        }
        for text in [
            "",
            "institution:x",
            "consultation",
            "consultation:x",
            "planet:x",
        ] {
            assert_eq!(text.parse::<Scope>(), Err(ScopeError), "{text}");
        }
    }

    #[test]
    fn the_last_officer_stays_and_any_other_role_may_go() {
        assert!(may_withdraw(Scope::Institution, Role::Officer, 1).is_err());
        assert!(may_withdraw(Scope::Institution, Role::Officer, 2).is_ok());
        assert!(may_withdraw(Scope::Institution, Role::Moderator, 1).is_ok());
        let elsewhere = Scope::Organisation(OrganisationId([1; 16]));
        assert!(may_withdraw(elsewhere, Role::Officer, 1).is_ok());
    }
}
