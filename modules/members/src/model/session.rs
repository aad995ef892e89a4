//! One-time links and sessions: how long they hold, and when they are refused. Neither is a fact.

use super::{Address, Belonging, ProfileDetails};
use kernel::{InvitationId, PersonId, Refused, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a one-time link holds.
pub(crate) const LINK_SECONDS: i64 = 30 * 60;

/// How long a session holds that nobody uses.
const SESSION_IDLE_SECONDS: i64 = 14 * 86_400;

/// How long a session holds at most.
pub(crate) const SESSION_SECONDS_MAX: i64 = 90 * 86_400;

/// How often a session's last use is written down at most, so that reading stays cheap.
const SEEN_EVERY_SECONDS: i64 = 10 * 60;

/// The time over which requests for links are counted.
pub(crate) const ASKS_WINDOW_SECONDS: i64 = 3_600;

/// How many links may be asked for one address in that time.
pub(crate) const ASKS_PER_ADDRESS_MAX: u32 = 5;

/// How many links one client may ask for in that time; an office behind one address must get by with it.
pub(crate) const ASKS_PER_CLIENT_MAX: u32 = 60;

/// The longest local path that is followed after signing in, in bytes.
const PATH_BYTES_MAX: usize = 512;

/// What a one-time link does when its button is pressed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Purpose {
    /// Signs a person in.
    SignIn { person: PersonId },
    /// Uses an invitation: registers the person unless the address is a member's already, grants the role, signs in.
    Join {
        invitation: InvitationId,
        address: Address,
        details: ProfileDetails,
        belonging: Belonging,
    },
    /// Gives a person the address that the link was sent to.
    ChangeAddress { person: PersonId, address: Address },
    /// Nothing: it stands where a link would stand if the address were a member's.
    Nobody,
}

/// A one-time link as the desk keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) purpose: Purpose,
    pub(crate) next: Option<String>,
    pub(crate) state: LinkState,
}

/// What counts when the button of a link is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LinkState {
    pub(crate) expires_at: Timestamp,
    pub(crate) is_used: bool,
}

impl LinkState {
    /// Whether the link does anything now.
    pub(crate) fn accept_use(self, now: Timestamp) -> Result<(), Refused> {
        if self.is_used {
            return Err(Refused::new("members-refused-link-used").status(410));
        }
        if now >= self.expires_at {
            return Err(Refused::new("members-refused-link-expired").status(410));
        }
        Ok(())
    }
}

/// A session as the desk keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Session {
    /// Its number at the desk, which says nothing about its secret.
    pub(crate) number: i64,
    pub(crate) person: PersonId,
    pub(crate) created_at: Timestamp,
    pub(crate) last_seen_at: Timestamp,
    /// The family of the browser; empty when unknown.
    pub(crate) label: String,
}

impl Session {
    /// Whether it still holds.
    pub(crate) fn holds(&self, now: Timestamp) -> bool {
        now < self.created_at.plus_seconds(SESSION_SECONDS_MAX)
            && now < self.last_seen_at.plus_seconds(SESSION_IDLE_SECONDS)
    }

    /// Whether its last use should be written down.
    pub(crate) fn wants_a_note(&self, now: Timestamp) -> bool {
        now >= self.last_seen_at.plus_seconds(SEEN_EVERY_SECONDS)
    }
}

/// The path if it leads to a page of this node and nowhere else.
pub(crate) fn local_path(typed: &str) -> Option<&str> {
    let is_local = typed.starts_with('/')
        && !typed.starts_with("//")
        && typed.len() <= PATH_BYTES_MAX
        && !typed.contains('\\')
        && typed.bytes().all(|byte| byte.is_ascii_graphic());
    is_local.then_some(typed)
}

/// The browser's family from its `User-Agent`: enough to recognise one's own session, nothing more is kept.
pub(crate) fn browser_family(user_agent: &str) -> &'static str {
    // Most say they are another as well: the more particular names come first.
    let families = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("Chrome", "Chrome"),
        ("CriOS", "Chrome"),
        ("Safari", "Safari"),
    ];
    families
        .into_iter()
        .find(|(mark, _)| user_agent.contains(mark))
        .map_or("", |(_, family)| family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_refused_once_used_and_once_expired() {
        let fresh = LinkState {
            expires_at: Timestamp::from_micros(10),
            is_used: false,
        };
        assert_eq!(fresh.accept_use(Timestamp::from_micros(9)), Ok(()));
        let expired = fresh.accept_use(Timestamp::from_micros(10)).unwrap_err();
        assert_eq!(
            (expired.key, expired.status),
            ("members-refused-link-expired", 410)
        );
        let used = LinkState {
            is_used: true,
            ..fresh
        }
        .accept_use(Timestamp::from_micros(9));
        assert_eq!(used.unwrap_err().key, "members-refused-link-used");
    }

    #[test]
    fn a_session_ends_after_fourteen_idle_days_and_after_ninety_in_any_case() {
        let day = |days: i64| Timestamp::default().plus_seconds(days * 86_400);
        let session = |seen: i64| Session {
            number: 1,
            person: PersonId([0; 16]),
            created_at: day(0),
            last_seen_at: day(seen),
            label: String::new(),
        };
        assert!(session(0).holds(day(13)));
        assert!(!session(0).holds(day(14)));
        assert!(session(80).holds(day(89)));
        assert!(!session(89).holds(day(90)));
    }

    #[test]
    fn only_a_path_of_this_node_is_followed() {
        for path in ["/", "/en/consultations?page=2"] {
            assert_eq!(local_path(path), Some(path));
        }
        let long = format!("/{}", "a".repeat(512));
        for path in [
            "",
            "en",
            "//elsewhere.example",
            "/\\elsewhere.example",
            "https://elsewhere.example",
            "/a b",
            "/a\r\nb",
            "/\u{e9}",
            &long,
        ] {
            assert_eq!(local_path(path), None, "{path:?}");
        }
    }

    #[test]
    fn a_browser_is_recognised_by_its_most_particular_name() {
        let edge = "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0";
        assert_eq!(browser_family(edge), "Edge");
        assert_eq!(
            browser_family("Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/143.0"),
            "Firefox"
        );
        assert_eq!(browser_family("curl/8"), "");
    }
}
