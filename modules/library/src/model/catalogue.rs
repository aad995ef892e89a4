//! The shipped files, parsed once. A file that does not parse is a fault of the build, found by the tests below.

use crate::model::{Catalogue, regional_group};
use contract::Country;
use kernel::{Context, Fault, Language};
use std::sync::OnceLock;

/// The files, in the order in which the catalogues are listed.
const FILES: [&str; 13] = [
    include_str!("../../catalogue/norms-un.json"),
    include_str!("../../catalogue/norms-other.json"),
    include_str!("../../catalogue/norms-implementation-tools.json"),
    include_str!("../../catalogue/intl-law-topics.json"),
    include_str!("../../catalogue/cbms-un-global.json"),
    include_str!("../../catalogue/cbms-osce.json"),
    include_str!("../../catalogue/cbms-oas.json"),
    include_str!("../../catalogue/cbms-arf.json"),
    include_str!("../../catalogue/capacity-principles.json"),
    include_str!("../../catalogue/sdg.json"),
    include_str!("../../catalogue/processes.json"),
    include_str!("../../catalogue/regions.json"),
    include_str!("../../catalogue/countries.json"),
];

/// The word of the list of countries and areas.
pub(crate) const COUNTRIES: &str = "countries";

/// The word of the list of regions and bodies.
pub(crate) const REGIONS: &str = "regions";

/// All catalogues.
pub(crate) fn catalogues() -> Result<&'static [Catalogue], Fault> {
    static PARSED: OnceLock<Vec<Catalogue>> = OnceLock::new();
    if let Some(parsed) = PARSED.get() {
        return Ok(parsed);
    }
    let parse = |text: &&str| serde_json::from_str::<Catalogue>(text);
    let parsed = FILES
        .iter()
        .map(parse)
        .collect::<Result<Vec<_>, _>>()
        .doing("parsing the catalogue")?;
    Ok(PARSED.get_or_init(|| parsed))
}

/// One catalogue by its word.
pub(crate) fn catalogue(word: &str) -> Result<Option<&'static Catalogue>, Fault> {
    Ok(catalogues()?.iter().find(|held| held.word == word))
}

/// The countries and areas of UN M49 with their names in six languages and their regional group at the United Nations.
/// Those in no group, and observers, stand outside all groups.
pub fn countries() -> &'static [Country] {
    static LIST: OnceLock<Vec<Country>> = OnceLock::new();
    LIST.get_or_init(|| {
        let parsed = catalogue(COUNTRIES)
            .ok()
            .flatten()
            .zip(catalogue(REGIONS).ok().flatten());
        let Some((countries, regions)) = parsed else {
            return Vec::new();
        };
        countries
            .entries
            .iter()
            .map(|entry| Country {
                alpha3: entry.id.clone(),
                names: Language::ALL.map(|language| entry.name(language).0.to_owned()),
                region: regional_group(&entry.id, regions),
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::RegionalGroup;
    use std::collections::BTreeSet;

    #[test]
    fn every_file_parses_and_every_id_stands_once() {
        let all = catalogues().unwrap();
        assert_eq!(all.len(), FILES.len());
        for catalogue in all {
            let ids: BTreeSet<_> = catalogue.entries.iter().map(|entry| &entry.id).collect();
            assert_eq!(ids.len(), catalogue.entries.len(), "{}", catalogue.word);
        }
    }

    #[test]
    fn every_entry_that_summarises_a_text_names_its_source() {
        for catalogue in catalogues().unwrap() {
            for entry in &catalogue.entries {
                if entry.summary.is_some() && catalogue.word != "processes" {
                    assert!(
                        entry.source_symbol.is_some(),
                        "{} {}",
                        catalogue.word,
                        entry.id
                    );
                }
            }
        }
    }

    #[test]
    fn every_country_or_area_has_a_name_in_all_six_languages() {
        assert_eq!(countries().len(), 248);
        for country in countries() {
            for language in Language::ALL {
                let name = country.name(language);
                assert!(
                    !name.is_empty() && name != country.alpha3,
                    "{} {language}",
                    country.alpha3
                );
            }
        }
    }

    #[test]
    fn the_193_member_states_stand_in_one_regional_group_each_and_others_in_none() {
        let member = |alpha3: &str| {
            let list = catalogue(COUNTRIES).unwrap().unwrap();
            list.entries
                .iter()
                .any(|entry| entry.id == alpha3 && entry.un_member == Some(true))
        };
        let in_group = countries()
            .iter()
            .filter(|held| held.region != RegionalGroup::None);
        assert_eq!(in_group.clone().count(), 193);
        assert!(in_group.clone().all(|held| member(&held.alpha3)));
        let region = |alpha3: &str| {
            countries()
                .iter()
                .find(|held| held.alpha3 == alpha3)
                .map(|held| held.region)
        };
        assert_eq!(region("KEN"), Some(RegionalGroup::Africa));
        assert_eq!(region("VAT"), Some(RegionalGroup::None));
        assert_eq!(region("ATA"), Some(RegionalGroup::None));
    }

    #[test]
    fn every_member_of_a_region_or_body_is_on_the_list_of_countries() {
        for entry in &catalogue(REGIONS).unwrap().unwrap().entries {
            for code in &entry.members {
                assert!(
                    countries().iter().any(|held| held.alpha3 == *code),
                    "{} {code}",
                    entry.id
                );
            }
        }
    }
}
