//! A mail address as one key: trimmed, lower case, plausible. Whether mail arrives there only a sent link can prove.

use kernel::Refused;
use serde::{Deserialize, Serialize};

/// RFC 5321, 4.5.3.1: a path holds at most 256 octets with its angle brackets.
const BYTES_MAX: usize = 254;

/// RFC 5321, 4.5.3.1.1.
const LOCAL_BYTES_MAX: usize = 64;

/// A mail address in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Address(String);

impl Address {
    /// From what was typed.
    pub(crate) fn parse(typed: &str) -> Result<Self, Refused> {
        let address = typed.trim().to_lowercase();
        let is_plausible = address.len() <= BYTES_MAX
            && address
                .split_once('@')
                .is_some_and(|(local, domain)| is_local_part(local) && is_domain(domain));
        if is_plausible {
            Ok(Self(address))
        } else {
            Err(Refused::new("members-refused-address").at("address"))
        }
    }

    /// The text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_local_part(local: &str) -> bool {
    !local.is_empty() && local.len() <= LOCAL_BYTES_MAX && local.chars().all(is_plain)
}

fn is_domain(domain: &str) -> bool {
    domain.contains('.')
        && domain.split('.').all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .chars()
                    .all(|character| character.is_alphanumeric() || character == '-')
        })
}

/// What cannot break a mail header or hide a second address. Quoted local parts are not taken.
fn is_plain(character: char) -> bool {
    !character.is_whitespace()
        && !character.is_control()
        && !matches!(
            character,
            '@' | '"' | '<' | '>' | '(' | ')' | ',' | ';' | ':' | '\\'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_address_in_other_case_is_the_same_key() {
        let typed = Address::parse("  Noor.Elmadar@Harbour.Example ").unwrap();
        assert_eq!(
            typed,
            Address::parse("noor.elmadar@harbour.example").unwrap()
        );
    }

    #[test]
    fn what_is_no_address_is_refused_at_its_field() {
        let long = format!("{}@example.org", "a".repeat(65));
        for typed in [
            "",
            "noor",
            "@example.org",
            "noor@",
            "noor@example",
            "a b@example.org",
            "a@b@example.org",
            "a@-example.org",
            "a@example..org",
            "a,b@example.org",
            "a@example.org\r\nbcc: b@example.org",
            &long,
        ] {
            assert_eq!(
                Address::parse(typed).unwrap_err().field,
                Some("address"),
                "{typed:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn an_accepted_address_never_holds_a_line_break_or_a_second_at(typed in ".{0,80}") {
            if let Ok(address) = Address::parse(&typed) {
                prop_assert!(!address.as_str().contains(['\r', '\n', ' ']));
                prop_assert_eq!(address.as_str().matches('@').count(), 1);
            }
        }
    }
}
