//! All messages of all modules in all six languages, parsed once at the start.
//! It does not choose a language and formats nothing; that is the speaker's part.

use super::{locale, number};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use kernel::{Context, Fault, Language};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Mutex, OnceLock, PoisonError};
use unic_langid::LanguageIdentifier;

/// One `.ftl` text of one module in one language.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// Whose messages they are, for error messages: `members`.
    pub name: &'static str,
    /// The language of the messages.
    pub language: Language,
    /// The text in Fluent's syntax.
    pub text: &'static str,
}

/// The messages of the frame, the forms, the charts and the error pages.
const FRAME: [Source; 6] = [
    Source {
        name: "web",
        language: Language::Ar,
        text: include_str!("../../locales/ar.ftl"),
    },
    Source {
        name: "web",
        language: Language::Zh,
        text: include_str!("../../locales/zh.ftl"),
    },
    Source {
        name: "web",
        language: Language::En,
        text: include_str!("../../locales/en.ftl"),
    },
    Source {
        name: "web",
        language: Language::Fr,
        text: include_str!("../../locales/fr.ftl"),
    },
    Source {
        name: "web",
        language: Language::Ru,
        text: include_str!("../../locales/ru.ftl"),
    },
    Source {
        name: "web",
        language: Language::Es,
        text: include_str!("../../locales/es.ftl"),
    },
];

/// All messages of all modules, and what else depends on the language alone.
///
/// ```
/// use web::{Catalogue, Speaker};
/// let catalogue = Catalogue::build(&[])?;
/// let speaker = Speaker::new(&catalogue, kernel::Language::Fr);
/// assert_eq!(speaker.text("kind-academia"), "Universités et recherche");
/// # Ok::<(), kernel::Fault>(())
/// ```
pub struct Catalogue {
    languages: Vec<Spoken>,
    sources: Vec<Source>,
    missed: Mutex<HashSet<String>>,
}

/// What one language holds.
struct Spoken {
    bundle: FluentBundle<FluentResource>,
    collator: CollatorBorrowed<'static>,
}

impl Catalogue {
    /// The messages of `sources` and, always, those of this crate.
    ///
    /// # Errors
    /// A fault that names the source when a text breaks Fluent's syntax or says a key that another source says already.
    pub fn build(sources: &[Source]) -> Result<Self, Fault> {
        let sources: Vec<Source> = FRAME.iter().chain(sources).copied().collect();
        let languages = Language::ALL
            .into_iter()
            .map(|language| Spoken::build(language, &sources))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            languages,
            sources,
            missed: Mutex::default(),
        })
    }

    /// The messages of this crate alone: what the rim needs for an error page.
    ///
    /// # Errors
    /// As [`Catalogue::build`].
    pub(crate) fn of_the_frame() -> Result<&'static Self, Fault> {
        static FRAME_ALONE: OnceLock<Catalogue> = OnceLock::new();
        if let Some(built) = FRAME_ALONE.get() {
            return Ok(built);
        }
        let built = Self::build(&[])?;
        Ok(FRAME_ALONE.get_or_init(|| built))
    }

    /// What is not the same in all six languages, one English line each: a key that one language lacks,
    /// or a message whose variables differ from the English ones. Empty when the translations are whole.
    pub fn gaps(&self) -> Vec<String> {
        let mut keys: BTreeMap<(&str, &str), BTreeMap<Language, BTreeSet<&str>>> = BTreeMap::new();
        for source in &self.sources {
            for (key, variables) in entries(source.text) {
                keys.entry((source.name, key))
                    .or_default()
                    .insert(source.language, variables);
            }
        }
        let mut gaps = Vec::new();
        for ((name, key), spoken) in keys {
            let english = spoken.get(&Language::En);
            for language in Language::ALL {
                match (spoken.get(&language), english) {
                    (None, _) => gaps.push(format!("{name}: `{key}` is missing in {language}")),
                    (Some(here), Some(english)) if here != english => {
                        gaps.push(format!("{name}: `{key}` has other variables in {language}"));
                    }
                    _ => {}
                }
            }
        }
        gaps
    }

    /// Whether the message stands in the language.
    pub fn knows(&self, language: Language, key: &str) -> bool {
        self.languages[language as usize].bundle.has_message(key)
    }

    pub(super) fn say(&self, language: Language, key: &str, values: Option<&FluentArgs>) -> String {
        let bundle = &self.languages[language as usize].bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            self.report(language, key, "no such message");
            return format!("⟦{key}⟧");
        };
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, values, &mut errors);
        if let Some(error) = errors.first() {
            self.report(language, key, &error.to_string());
        }
        without_isolated_numbers(&said)
    }

    pub(super) fn collator(&self, language: Language) -> &CollatorBorrowed<'static> {
        &self.languages[language as usize].collator
    }

    /// Logs what is wrong with a message, once for each key and language.
    fn report(&self, language: Language, key: &str, what: &str) {
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        if missed.insert(format!("{language} {key}")) {
            tracing::error!(
                message.key = key,
                message.language = language.tag(),
                "message {key} in {language}: {what}"
            );
        }
    }
}

impl Spoken {
    fn build(language: Language, sources: &[Source]) -> Result<Self, Fault> {
        let doing = || format!("preparing the language {language}");
        let tag: LanguageIdentifier = language.tag().parse().doing(doing())?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(true);
        bundle.set_formatter(Some(number::formatter(language)));
        for source in sources.iter().filter(|source| source.language == language) {
            let place = || format!("reading the messages of {} in {language}", source.name);
            let resource =
                FluentResource::try_new(source.text.to_owned()).map_err(|(_, errors)| {
                    let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
                    Fault::from_source(place(), lines.join("; "))
                })?;
            bundle.add_resource(resource).map_err(|errors| {
                let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
                Fault::from_source(place(), lines.join("; "))
            })?;
        }
        let collator =
            CollatorBorrowed::try_new((&locale(language)).into(), CollatorOptions::default())
                .doing(doing())?;
        Ok(Self { bundle, collator })
    }
}

/// The keys of an `.ftl` text, each with the variables of its message. A message begins in the first column.
fn entries(text: &str) -> Vec<(&str, BTreeSet<&str>)> {
    let mut found: Vec<(&str, BTreeSet<&str>)> = Vec::new();
    for line in text.lines() {
        if line.starts_with('#') {
            continue;
        }
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let key = line.split('=').next().unwrap_or(line).trim_end();
            found.push((key, BTreeSet::new()));
        }
        let Some((_, variables)) = found.last_mut() else {
            continue;
        };
        for piece in line.split('$').skip(1) {
            let end = piece
                .find(|next: char| !is_name(next))
                .unwrap_or(piece.len());
            variables.insert(&piece[..end]);
        }
    }
    found
}

const fn is_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}

const ISOLATE: char = '\u{2068}';
const POP: char = '\u{2069}';

/// Fluent wraps every value in isolating marks. Text keeps them, since its direction may differ from the sentence;
/// what holds no letter (a count in the reader's own digits) cannot disturb the sentence and goes without.
fn without_isolated_numbers(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    let mut open: Vec<usize> = Vec::new();
    for character in said.chars() {
        match (character, open.last().copied()) {
            (ISOLATE, _) => {
                open.push(out.len());
                out.push(character);
            }
            (POP, Some(start)) => {
                open.pop();
                if out[start..].chars().any(char::is_alphabetic) {
                    out.push(character);
                } else {
                    out.remove(start);
                }
            }
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_and_every_variable_stands_in_all_six_languages() {
        assert_eq!(Catalogue::build(&[]).unwrap().gaps(), Vec::<String>::new());
    }

    #[test]
    fn a_gap_names_the_source_the_key_and_the_language() {
        let source = |language, text| Source {
            name: "trial",
            language,
            text,
        };
        let catalogue = Catalogue::build(&[
            source(Language::En, "trial-one = One { $count }\n"),
            source(Language::Fr, "trial-one = Un\n"),
        ])
        .unwrap();
        let gaps = catalogue.gaps();
        assert!(
            gaps.contains(&"trial: `trial-one` is missing in ar".to_owned()),
            "{gaps:?}"
        );
        assert!(gaps.contains(&"trial: `trial-one` has other variables in fr".to_owned()));
    }

    #[test]
    fn a_broken_text_or_a_key_said_twice_stops_the_start_and_names_the_source() {
        let broken = Source {
            name: "trial",
            language: Language::En,
            text: "key = { $",
        };
        let fault = Catalogue::build(&[broken]).err().unwrap();
        assert!(
            fault.chain().contains("messages of trial in en"),
            "{}",
            fault.chain()
        );
        let twice = Source {
            name: "trial",
            language: Language::En,
            text: "frame-skip = Again\n",
        };
        let fault = Catalogue::build(&[twice]).err().unwrap();
        assert!(fault.chain().contains("frame-skip"), "{}", fault.chain());
    }

    #[test]
    fn every_word_of_the_kernel_has_a_name_in_every_language() {
        let catalogue = Catalogue::build(&[]).unwrap();
        let kinds = kernel::StakeholderKind::ALL
            .iter()
            .map(|kind| format!("kind-{}", kind.word()));
        let regions = kernel::RegionalGroup::ALL
            .iter()
            .map(|region| format!("region-{}", region.word()));
        let roles = kernel::Role::ALL
            .iter()
            .map(|role| format!("role-{}", role.word()));
        let languages = Language::ALL
            .iter()
            .map(|language| format!("language-{language}"));
        for key in kinds.chain(regions).chain(roles).chain(languages) {
            for language in Language::ALL {
                assert!(catalogue.knows(language, &key), "{key} in {language}");
            }
        }
    }

    #[test]
    fn a_number_goes_without_isolating_marks_and_a_name_keeps_them() {
        assert_eq!(
            without_isolated_numbers("\u{2068}12\u{2069} votes"),
            "12 votes"
        );
        for kept in [
            "by \u{2068}Noor\u{2069}.",
            "\u{2068}12 votes\u{2069}",
            "\u{2068}open",
            "stray\u{2069}",
        ] {
            assert_eq!(without_isolated_numbers(kept), kept);
        }
        let nested = "\u{2068}\u{2068}12\u{2069} votes\u{2069} of \u{2068}\u{2069}";
        assert_eq!(
            without_isolated_numbers(nested),
            "\u{2068}12 votes\u{2069} of "
        );
    }
}
