//! What a catalogue and its entries are. Every entry is a platform summary in its own words: it names the source that it
//! summarises and says whether it was checked against it. It is never the agreed text itself.

pub(crate) mod catalogue;

use kernel::{Language, RegionalGroup};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One catalogue, as its file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Catalogue {
    /// Its word in addresses, and in the message key of its title.
    #[serde(rename = "catalogue")]
    pub(crate) word: String,
    /// The day on which it was compiled, `YYYY-MM-DD`.
    pub(crate) compiled: String,
    /// What holds for the whole of it, in English.
    pub(crate) notes: Vec<String>,
    /// Its entries, in the order of the sources.
    pub(crate) entries: Vec<Entry>,
}

/// One entry. Titles, summaries and notes are in English; countries and areas have names in all six languages instead.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    /// Its id within the catalogue, as it stands in addresses.
    pub(crate) id: String,
    /// Whether the entry was checked against its source.
    pub(crate) verified: bool,
    pub(crate) title: Option<String>,
    pub(crate) summary: Option<String>,
    /// The document symbol or name of the source.
    pub(crate) source_symbol: Option<String>,
    /// The place in the source.
    pub(crate) source_paragraph: Option<String>,
    /// A later document in which the source was restated.
    pub(crate) restated_in: Option<String>,
    /// Other documents on the same.
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) year: Option<u16>,
    /// The body that adopted the source.
    pub(crate) body: Option<String>,
    /// The set that the entry belongs to, in its own name.
    pub(crate) set: Option<String>,
    /// What kind of entry it is, among others of its catalogue.
    pub(crate) kind: Option<String>,
    /// Whether a norm asks to do or to refrain.
    pub(crate) polarity: Option<Polarity>,
    pub(crate) theme: Option<String>,
    pub(crate) group: Option<String>,
    #[serde(default)]
    pub(crate) implementation_hints: Vec<String>,
    pub(crate) open_question: Option<String>,
    /// The Sustainable Development Goal that a target belongs to.
    pub(crate) goal: Option<String>,
    /// The id of the impact area that an entry is tied to.
    pub(crate) impact_area: Option<String>,
    /// What must be known about this entry.
    pub(crate) note: Option<String>,
    /// ISO 3166-1 alpha-3 codes of the members of a region or body.
    #[serde(default)]
    pub(crate) members: Vec<String>,
    /// Names of a country or area.
    #[serde(default)]
    pub(crate) names: BTreeMap<Language, String>,
    /// UN M49 number of a country or area.
    pub(crate) m49: Option<String>,
    pub(crate) un_member: Option<bool>,
    /// UN M49 region and subregion, in English.
    pub(crate) region: Option<String>,
    pub(crate) subregion: Option<String>,
}

/// Whether a norm asks to do or to refrain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Polarity {
    Do,
    Refrain,
}

impl Polarity {
    /// The end of its message key.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Refrain => "refrain",
        }
    }
}

impl Entry {
    /// What it is called for a reader of `language`, and the language of that name.
    pub(crate) fn name(&self, language: Language) -> (&str, Language) {
        match self.names.get(&language) {
            Some(name) => (name, language),
            None => (self.title.as_deref().unwrap_or(&self.id), Language::En),
        }
    }
}

/// The regional group of a country or area, by the lists of members of the groups.
pub(crate) fn regional_group(alpha3: &str, regions: &Catalogue) -> RegionalGroup {
    regions
        .entries
        .iter()
        .filter(|entry| entry.members.iter().any(|member| member == alpha3))
        .find_map(|entry| RegionalGroup::from_word(&entry.id))
        .unwrap_or(RegionalGroup::None)
}
