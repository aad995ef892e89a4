//! The two declared dimensions of every breakdown: regional group and stakeholder kind.

use serde::{Deserialize, Serialize};

macro_rules! named_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// All values, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable word used in URLs, files, facts and (with a prefix) message keys.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// From the stable word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

named_enum! {
    /// The kind of an organisation, and of a person who speaks in a personal capacity.
    StakeholderKind {
        /// A ministry, mission or other office of a State.
        State = "state",
        /// A regional or international organisation.
        RegionalOrganisation = "regional-organisation",
        /// A CERT or CSIRT.
        Cert = "cert",
        /// A non-governmental organisation.
        CivilSociety = "civil-society",
        /// A company or an association of companies.
        Industry = "industry",
        /// A university or research institute.
        Academia = "academia",
        /// A body that runs or standardises technology.
        TechnicalCommunity = "technical-community",
    }
}

named_enum! {
    /// The regional groups of United Nations Member States, and what stands outside them.
    RegionalGroup {
        /// African States.
        Africa = "un-africa",
        /// Asia-Pacific States.
        AsiaPacific = "un-asia-pacific",
        /// Eastern European States.
        EasternEurope = "un-eastern-europe",
        /// Latin American and Caribbean States.
        LatinAmericaCaribbean = "un-grulac",
        /// Western European and other States.
        WesternEuropeOthers = "un-weog",
        /// Countries or areas in no regional group, and bodies with a worldwide membership.
        None = "no-group",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_leads_back_to_its_value() {
        for kind in StakeholderKind::ALL {
            assert_eq!(StakeholderKind::from_word(kind.word()), Some(*kind));
        }
        for region in RegionalGroup::ALL {
            assert_eq!(RegionalGroup::from_word(region.word()), Some(*region));
        }
        assert_eq!(RegionalGroup::from_word("atlantis"), None);
    }
}
