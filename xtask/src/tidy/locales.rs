//! Every message stands in all six languages, says the same things of the same variables, and has the
//! plural forms of its language. Whether it is well said is for a reader.

use super::Finding;
use super::fluent::{Message, Resource, Selection, parse};
use super::tree::{SourceFile, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// The six languages in the order of the United Nations.
pub(crate) const LANGUAGES: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

/// The words of CLDR for the forms of a number.
const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A folder `locales/` somewhere in a crate: language to its files.
struct Catalogue<'a> {
    owner: &'a str,
    files: BTreeMap<&'static str, Vec<(&'a SourceFile, Resource)>>,
}

/// Everything that one language says and another does not, and plural forms that are missing.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.ending(".ftl") {
        let is_product = !file.path.contains("/examples/") && !file.path.contains("/tests/");
        if is_product && language_of(&file.path).is_none() {
            findings.push(Finding::of(
                &file.path,
                "its name begins with none of the six languages",
            ));
        }
    }
    for catalogue in catalogues(tree) {
        for (file, resource) in catalogue.files.values().flatten() {
            let faults = resource.faults.iter();
            findings
                .extend(faults.map(|(line, what)| Finding::at(&file.path, *line, what.as_str())));
        }
        findings.extend(check_catalogue(&catalogue));
    }
    findings.extend(check_owners(tree));
    findings
}

/// All messages are spoken from one catalogue, so a key belongs to one crate.
fn check_owners(tree: &Tree) -> Vec<Finding> {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for catalogue in catalogues(tree) {
        for key in catalogue
            .all_keys()
            .into_iter()
            .filter(|key| !key.contains('.'))
        {
            if let Some(other) = owners.insert(key.to_owned(), catalogue.owner) {
                let what = format!("{key} is a message of {other} already");
                findings.push(Finding::of(&format!("{}/locales", catalogue.owner), what));
            }
        }
    }
    findings
}

/// Every key of every crate, in whatever language.
pub(crate) fn all_keys(tree: &Tree) -> BTreeSet<String> {
    catalogues(tree)
        .iter()
        .flat_map(Catalogue::all_keys)
        .map(str::to_owned)
        .collect()
}

impl Catalogue<'_> {
    fn messages(&self, language: &str) -> impl Iterator<Item = (&SourceFile, &String, &Message)> {
        let files = self.files.get(language).into_iter().flatten();
        files.flat_map(|(file, resource)| {
            resource
                .messages
                .iter()
                .map(move |(key, message)| (*file, key, message))
        })
    }

    fn keys(&self, language: &str) -> BTreeSet<&str> {
        self.messages(language)
            .map(|(_, key, _)| key.as_str())
            .collect()
    }

    fn all_keys(&self) -> BTreeSet<&str> {
        LANGUAGES
            .iter()
            .flat_map(|language| self.keys(language))
            .collect()
    }
}

fn catalogues(tree: &Tree) -> Vec<Catalogue<'_>> {
    let mut by_owner: BTreeMap<&str, Catalogue<'_>> = BTreeMap::new();
    for file in tree.ending(".ftl") {
        let Some(language) = language_of(&file.path) else {
            continue;
        };
        let owner = file.crate_folder();
        let catalogue = by_owner.entry(owner).or_insert_with(|| Catalogue {
            owner,
            files: BTreeMap::new(),
        });
        catalogue
            .files
            .entry(language)
            .or_default()
            .push((file, parse(&file.text)));
    }
    by_owner.into_values().collect()
}

/// `locales/ar.ftl`, `locales/ar-pages.ftl` and `locales/ar/pages.ftl` are Arabic.
fn language_of(path: &str) -> Option<&'static str> {
    let within = path.rsplit_once("locales/").map(|(_, within)| within)?;
    LANGUAGES.into_iter().find(|language| {
        within
            .strip_prefix(language)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

fn check_catalogue(catalogue: &Catalogue<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let all = catalogue.all_keys();
    let variables = variables_of(catalogue);
    let plurals = plural_variables_of(catalogue);
    for language in LANGUAGES {
        let own = catalogue.keys(language);
        for missing in all.difference(&own) {
            let place = format!("{}/locales ({language})", catalogue.owner);
            findings.push(Finding::of(&place, format!("{missing} is missing")));
        }
        for (file, key, message) in catalogue.messages(language) {
            if let Some((reference, expected)) = variables.get(key.as_str())
                && **expected != message.variables
            {
                let what = format!(
                    "{key} speaks of {:?}, in {reference} of {expected:?}",
                    message.variables
                );
                findings.push(Finding::at(&file.path, message.line, what));
            }
            for selection in &message.selections {
                if plurals.contains(&(key.as_str(), selection.variable.as_str()))
                    && let Some(what) = missing_forms(language, key, selection)
                {
                    findings.push(Finding::at(&file.path, message.line, what));
                }
            }
        }
    }
    findings
}

/// The variables of each message in English, or in the first language that has it.
fn variables_of<'a>(
    catalogue: &'a Catalogue<'_>,
) -> BTreeMap<&'a str, (&'static str, &'a BTreeSet<String>)> {
    let mut variables = BTreeMap::new();
    for language in ["en", "ar", "zh", "fr", "ru", "es"] {
        for (_, key, message) in catalogue.messages(language) {
            variables
                .entry(key.as_str())
                .or_insert((language, &message.variables));
        }
    }
    variables
}

/// Messages and variables that some language selects by number. A selection by another word
/// (`[state] … *[other] …`) has no plural form but `other` and is not among them.
fn plural_variables_of<'a>(catalogue: &'a Catalogue<'_>) -> BTreeSet<(&'a str, &'a str)> {
    let mut plurals = BTreeSet::new();
    for language in LANGUAGES {
        for (_, key, message) in catalogue.messages(language) {
            for selection in message
                .selections
                .iter()
                .filter(|selection| is_plural(selection))
            {
                plurals.insert((key.as_str(), selection.variable.as_str()));
            }
        }
    }
    plurals
}

fn is_plural(selection: &Selection) -> bool {
    let is_number = |key: &String| key.parse::<f64>().is_ok();
    let is_form = |key: &String| PLURAL_FORMS.contains(&key.as_str());
    selection
        .keys
        .iter()
        .all(|key| is_number(key) || is_form(key))
        && selection.keys.iter().any(|key| key != "other")
}

/// The forms that a language asks for whole numbers up to a million, after CLDR.
fn required_forms(language: &str) -> &'static [&'static str] {
    match language {
        "ar" => &PLURAL_FORMS,
        "ru" => &["one", "few", "many", "other"],
        "zh" => &["other"],
        _ => &["one", "other"],
    }
}

fn missing_forms(language: &str, key: &str, selection: &Selection) -> Option<String> {
    let missing: Vec<&str> = required_forms(language)
        .iter()
        .copied()
        .filter(|form| !selection.keys.contains(*form))
        .collect();
    let forms = missing.join(", ");
    (!missing.is_empty()).then(|| format!("{key}: ${} lacks the form {forms}", selection.variable))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: [&str; 6]) -> Vec<String> {
        let paths = LANGUAGES.map(|language| format!("base/web/locales/{language}.ftl"));
        let files: Vec<(&str, &str)> = paths.iter().map(String::as_str).zip(texts).collect();
        check(&Tree::of(&files))
            .into_iter()
            .map(|finding| finding.what)
            .collect()
    }

    const ARABIC: &str =
        "n = { $n ->\n [zero] a\n [one] b\n [two] c\n [few] d\n [many] e\n *[other] f\n}";
    const RUSSIAN: &str = "n = { $n ->\n [one] a\n [few] b\n [many] c\n *[other] d\n}";
    const ENGLISH: &str = "n = { $n ->\n [one] a\n *[other] b\n}";
    const CHINESE: &str = "n = { $n }";

    #[test]
    fn complete_plural_forms_are_accepted() {
        assert_eq!(
            found([ARABIC, CHINESE, ENGLISH, ENGLISH, RUSSIAN, ENGLISH]),
            [""; 0]
        );
    }

    #[test]
    fn arabic_without_its_six_forms_and_russian_without_four_are_found() {
        let found = found([RUSSIAN, CHINESE, ENGLISH, ENGLISH, ENGLISH, ENGLISH]);
        assert_eq!(
            found,
            [
                "n: $n lacks the form zero, two",
                "n: $n lacks the form few, many"
            ]
        );
    }

    #[test]
    fn a_selection_with_other_alone_still_needs_its_forms_where_the_number_is_selected_elsewhere() {
        let other = "n = { $n ->\n *[other] a\n}";
        let found = found([ARABIC, CHINESE, ENGLISH, other, RUSSIAN, ENGLISH]);
        assert_eq!(found, ["n: $n lacks the form one"]);
    }

    #[test]
    fn a_selection_by_a_word_needs_no_plural_forms() {
        let kind = "k = { $kind ->\n [state] a\n *[other] b\n}";
        assert_eq!(found([kind; 6]), [""; 0]);
    }

    #[test]
    fn a_message_that_one_language_lacks_is_found() {
        let found = found(["a = x", "a = x\nb = y", "a = x", "a = x", "a = x", "a = x"]);
        assert_eq!(found.len(), 5);
        assert!(found.iter().all(|what| what == "b is missing"));
    }

    #[test]
    fn a_variable_that_one_language_forgets_is_found() {
        let found = found([
            "a = x",
            "a = { $n }",
            "a = { $n }",
            "a = { $n }",
            "a = { $n }",
            "a = { $n }",
        ]);
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn a_key_that_two_crates_define_is_found() {
        let files = ["base/web", "modules/members"].map(|owner| {
            LANGUAGES.map(|language| (format!("{owner}/locales/{language}.ftl"), "a = x"))
        });
        let files: Vec<(&str, &str)> = files
            .as_flattened()
            .iter()
            .map(|(path, text)| (path.as_str(), *text))
            .collect();
        let found = check(&Tree::of(&files));
        assert_eq!(
            found,
            [Finding::of(
                "modules/members/locales",
                "a is a message of base/web already"
            )]
        );
    }

    #[test]
    fn a_language_is_read_from_the_name_of_file_or_folder() {
        assert_eq!(language_of("base/web/locales/ar.ftl"), Some("ar"));
        assert_eq!(language_of("base/web/locales/fr-pages.ftl"), Some("fr"));
        assert_eq!(language_of("base/web/locales/zh/pages.ftl"), Some("zh"));
        assert_eq!(language_of("base/web/locales/english.ftl"), None);
    }
}
