//! Ids: 16 random-looking bytes each, a type of its own per thing, written as 26 characters of lower-case base 32.

use crate::{Entropy, Timestamp};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The text is not an id of 26 characters in lower-case base 32 (RFC 4648 alphabet, no padding).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id: expected 26 characters a-z and 2-7")]
pub struct IdError;

fn encode(bytes: &[u8; 16]) -> String {
    data_encoding::BASE32_NOPAD
        .encode(bytes)
        .to_ascii_lowercase()
}

fn decode(text: &str) -> Result<[u8; 16], IdError> {
    if text.len() != 26 || text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Err(IdError);
    }
    let bytes = data_encoding::BASE32_NOPAD
        .decode(text.to_ascii_uppercase().as_bytes())
        .map_err(|_| IdError)?;
    bytes.try_into().map_err(|_| IdError)
}

macro_rules! id_type {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl $name {
            /// A new id: UUID version 7 (RFC 9562), so that ids sort by the time they were made.
            pub fn new(now: Timestamp, entropy: &Entropy) -> Self {
                let random: [u8; 10] = entropy.bytes();
                let millis = u64::try_from(now.as_micros() / 1000).unwrap_or(0);
                let uuid = uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid();
                Self(uuid.into_bytes())
            }

            /// The sixteen bytes.
            pub fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }

            /// From sixteen stored bytes; an error when there are more or fewer.
            pub fn from_slice(bytes: &[u8]) -> Result<Self, IdError> {
                bytes.try_into().map(Self).map_err(|_| IdError)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&encode(&self.0))
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                decode(text).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&encode(&self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                decode(&text).map(Self).map_err(serde::de::Error::custom)
            }
        }
    };
}

id_type! {
    /// A natural person. Personal data as soon as it stands beside anything else: it lies in sealed fields only.
    PersonId
}
id_type! {
    /// An organisation: a State office, a CERT, an NGO, a company, a university, a technical body.
    OrganisationId
}
id_type! {
    /// A consultation.
    ConsultationId
}
id_type! {
    /// A statement in a consultation.
    StatementId
}
id_type! {
    /// An invitation to become a member or to take part in one consultation.
    InvitationId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_wrote() {
        let id = PersonId::new(
            Timestamp::from_micros(1_700_000_000_000_000),
            &Entropy::seeded(1),
        );
        assert_eq!(id.to_string().len(), 26);
        assert_eq!(id.to_string().parse::<PersonId>(), Ok(id));
    }

    #[test]
    fn upper_case_short_and_foreign_characters_are_no_id() {
        for text in [
            "",
            "abc",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            "0123456789abcdefghijklmnop",
        ] {
            assert_eq!(text.parse::<PersonId>(), Err(IdError), "{text}");
        }
    }

    #[test]
    fn a_later_id_sorts_after_an_earlier_one() {
        let entropy = Entropy::seeded(7);
        let early = PersonId::new(Timestamp::from_micros(1_700_000_000_000_000), &entropy);
        let late = PersonId::new(Timestamp::from_micros(1_700_000_000_001_000), &entropy);
        assert!(early < late);
    }
}
