//! The form in which an officer writes a consultation, in up to six languages: its fields, what was stored or typed in
//! them, and which of them a refusal means. What a text must be is a rule of `model/texts.rs`.

use super::typed::LanguageChoices;
use crate::model::limits::characters;
use crate::model::{
    BACKGROUND_CHARACTERS_MAX, Consultation, Participation, QUESTION_CHARACTERS_MAX, Refusal,
    TITLE_CHARACTERS_MAX, Texts,
};
use kernel::{Language, MultilingualText, Refused, Translation, Translator, Value};
use maud::{Markup, html};
use web::form::{Choice, Field, Form};
use web::{Speaker, Values};

/// Bytes that the form may send: three texts in six languages at their longest, with nine bytes for a Chinese character
/// in percent-encoding.
pub(super) const TEXTS_BODY_BYTES_MAX: usize =
    6 * 9 * (BACKGROUND_CHARACTERS_MAX + QUESTION_CHARACTERS_MAX + TITLE_CHARACTERS_MAX)
        + 64 * 1024;

/// What the form says.
pub(super) struct Written {
    pub(super) texts: Texts,
    pub(super) participation: Participation,
    pub(super) recorded: bool,
}

/// The names of the fields of one language.
pub(super) struct Names {
    pub(super) language: Language,
    pub(super) title: &'static str,
    pub(super) question: &'static str,
    pub(super) background: &'static str,
    pub(super) translator: &'static str,
    pub(super) machine: &'static str,
}

macro_rules! names {
    ($language:ident, $tag:literal) => {
        Names {
            language: Language::$language,
            title: concat!("title-", $tag),
            question: concat!("question-", $tag),
            background: concat!("background-", $tag),
            translator: concat!("translator-", $tag),
            machine: concat!("machine-", $tag),
        }
    };
}

/// The fields of all six languages, in UN order.
pub(super) const NAMES: [Names; 6] = [
    names!(Ar, "ar"),
    names!(Zh, "zh"),
    names!(En, "en"),
    names!(Fr, "fr"),
    names!(Ru, "ru"),
    names!(Es, "es"),
];

impl Names {
    const fn texts(&self) -> [&'static str; 3] {
        [self.title, self.question, self.background]
    }

    /// The field of this language for the text that a refusal names.
    fn of(&self, text: &str) -> Option<&'static str> {
        match text {
            "title" => Some(self.title),
            "question" => Some(self.question),
            "background" => Some(self.background),
            _ => None,
        }
    }

    fn holds_text(&self, values: &Values) -> bool {
        self.texts()
            .into_iter()
            .any(|field| !values.get(field).trim().is_empty())
    }
}

/// What a new form holds.
pub(super) fn blank(language: Language) -> Values {
    Values::default()
        .with("original", language.tag())
        .with("recorded", "no")
}

/// What the form of a stored consultation holds.
pub(super) fn stored(consultation: &Consultation) -> Values {
    let texts = &consultation.texts;
    let recorded = if consultation.recorded { "yes" } else { "no" };
    let mut values = Values::default()
        .with("original", texts.title.original.tag())
        .with("participation", consultation.participation.word())
        .with("recorded", recorded);
    for names in &NAMES {
        let held = [&texts.title, &texts.question, &texts.background];
        for (field, text) in names.texts().into_iter().zip(held) {
            values = values.with(field, body_in(text, names.language));
        }
        let translations = held
            .into_iter()
            .filter_map(|text| text.translations.get(&names.language));
        if let Some(translation) = translations.into_iter().next() {
            values = with_translator(values, names, translation);
        }
    }
    values
}

fn body_in(text: &MultilingualText, language: Language) -> &str {
    if text.original == language {
        return &text.body;
    }
    text.translations
        .get(&language)
        .map_or("", |translation| &translation.body)
}

fn with_translator(values: Values, names: &Names, translation: &Translation) -> Values {
    match &translation.translator {
        Translator::Person(name) => values.with(names.translator, name.as_str()),
        Translator::Machine(name) => values
            .with(names.translator, name.as_str())
            .with(names.machine, "on"),
    }
}

/// Reads the form; or everything that is missing beside the texts themselves.
pub(super) fn read(values: &Values) -> Result<Written, Vec<Refused>> {
    let missing = |field| Refused::from(Refusal::Missing { field });
    let mut refusals = Vec::new();
    let original = super::typed::language(values, "original");
    let participation = Participation::from_word(values.get("participation"));
    let recorded = match values.get("recorded") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    for names in &NAMES {
        let is_translation = original
            .as_ref()
            .is_ok_and(|original| *original != names.language);
        let is_named = !values.get(names.translator).trim().is_empty();
        if is_translation && names.holds_text(values) && !is_named {
            refusals.push(missing(names.translator));
        }
    }
    if participation.is_none() {
        refusals.push(missing("participation"));
    }
    if recorded.is_none() {
        refusals.push(missing("recorded"));
    }
    match (original, participation, recorded) {
        (Ok(original), Some(participation), Some(recorded)) if refusals.is_empty() => Ok(Written {
            texts: texts(values, original),
            participation,
            recorded,
        }),
        (original, ..) => {
            refusals.extend(original.err());
            Err(refusals)
        }
    }
}

fn texts(values: &Values, original: Language) -> Texts {
    let text = |of: fn(&Names) -> &'static str| {
        let mut text = MultilingualText::new(original, "");
        for names in &NAMES {
            let body = values.get(of(names)).trim();
            if names.language == original {
                body.clone_into(&mut text.body);
            } else if !body.is_empty() {
                text = text.with(names.language, body, translator(values, names));
            }
        }
        text
    };
    Texts {
        title: text(|names| names.title),
        question: text(|names| names.question),
        background: text(|names| names.background),
    }
}

fn translator(values: &Values, names: &Names) -> Translator {
    let name = values.get(names.translator).trim().to_owned();
    if values.holds(names.machine, "on") {
        Translator::Machine(name)
    } else {
        Translator::Person(name)
    }
}

/// The refusals of an action, each at the field of the language that it means: a text too long is known by its length,
/// a missing one is that of the original.
pub(super) fn placed(refusals: Vec<Refused>, values: &Values) -> Vec<Refused> {
    refusals
        .into_iter()
        .map(|refused| placed_one(refused, values))
        .collect()
}

fn placed_one(mut refused: Refused, values: &Values) -> Refused {
    let Some(text) = refused.field else {
        return refused;
    };
    let length = refused.values.iter().find_map(|(name, value)| match value {
        Value::Count(length) if *name == "length" => usize::try_from(*length).ok(),
        _ => None,
    });
    let means = |names: &&Names| match length {
        Some(length) => names
            .of(text)
            .is_some_and(|field| characters(values.get(field).trim()) == length),
        None => names.language.tag() == values.get("original"),
    };
    if let Some(field) = NAMES.iter().find(means).and_then(|names| names.of(text)) {
        refused.field = Some(field);
    }
    refused
}

/// All fields.
pub(super) fn fields(form: &Form) -> Markup {
    let speaker = form.speaker;
    let said = |part: &str| speaker.text(&format!("consultations-form-{part}"));
    let (original, original_hint) = (said("original"), said("original-hint"));
    let (participation, recorded) = (said("participation"), said("recorded"));
    let recorded_hint = said("recorded-hint");
    let (yes, no) = (said("recorded-yes"), said("recorded-no"));
    let languages = LanguageChoices::new(speaker, None);
    let who: Vec<(&str, String)> = Participation::ALL
        .into_iter()
        .map(|held| (held.word(), participation_word(speaker, held.word())))
        .collect();
    let who: Vec<Choice> = who
        .iter()
        .map(|(word, label)| Choice::new(word, label))
        .collect();
    html! {
        (form.select(Field::new("original", &original).hint(&original_hint), &languages.choices()))
        @for names in &NAMES { (language_fields(form, names)) }
        (form.choice_list(Field::new("participation", &participation), &who))
        (form.choice_list(
            Field::new("recorded", &recorded).hint(&recorded_hint),
            &[Choice::new("no", &no), Choice::new("yes", &yes)],
        ))
    }
}

fn participation_word(speaker: Speaker, word: &str) -> String {
    speaker.text(&format!("consultations-participation-{word}"))
}

/// The texts in one language, opened when it is the original, holds something, or was refused.
fn language_fields(form: &Form, names: &Names) -> Markup {
    let speaker = form.speaker;
    let language = names.language;
    let is_original = form.values.get("original") == language.tag();
    let was_refused = form.refusals.iter().any(|refused| {
        refused
            .field
            .is_some_and(|field| field == names.translator || names.texts().contains(&field))
    });
    let is_open = is_original || was_refused || names.holds_text(form.values);
    let said = [("language", Value::from(speaker.language_name(language)))];
    html! {
        details open[is_open] {
            summary { (speaker.with("consultations-form-texts", &said)) }
            div {
                (text_fields(form, names))
                @if !is_original { (translator_fields(form, names)) }
            }
        }
    }
}

fn text_fields(form: &Form, names: &Names) -> Markup {
    let speaker = form.speaker;
    let said = |part: &str| speaker.text(&format!("consultations-form-{part}"));
    let hinted = |part: &str, most: usize| {
        speaker.with(
            &format!("consultations-form-{part}-hint"),
            &[("most", most.into())],
        )
    };
    let (title, title_hint) = (said("title"), hinted("title", TITLE_CHARACTERS_MAX));
    let (question, question_hint) = (
        said("question"),
        hinted("question", QUESTION_CHARACTERS_MAX),
    );
    let (background, background_hint) = (
        said("background"),
        hinted("background", BACKGROUND_CHARACTERS_MAX),
    );
    let language = names.language;
    html! {
        (form.text_field(
            Field::new(names.title, &title).hint(&title_hint).in_language(language),
        ))
        (form.long_text(
            Field::new(names.question, &question).hint(&question_hint).in_language(language).lines(3),
        ))
        (form.long_text(
            Field::new(names.background, &background)
                .hint(&background_hint)
                .in_language(language)
                .lines(8),
        ))
    }
}

fn translator_fields(form: &Form, names: &Names) -> Markup {
    let speaker = form.speaker;
    let label = speaker.text("consultations-form-translator");
    let hint = speaker.text("consultations-form-translator-hint");
    let id = format!("f-{}", names.machine);
    html! {
        (form.text_field(Field::new(names.translator, &label).hint(&hint)))
        div.field {
            div.choice {
                input id=(id) type="checkbox" name=(names.machine) value="on"
                    checked[form.values.holds(names.machine, "on")];
                label for=(id) { (speaker.text("consultations-form-by-machine")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{Strategy, prop, proptest};

    fn written() -> Values {
        blank(Language::En)
            .with("participation", "members")
            .with("title-en", "A title")
            .with("question-en", "A question?")
    }

    #[test]
    fn a_translation_names_its_translator() {
        let values = written().with("title-fr", "Un titre");
        let refusals = read(&values).err().unwrap();
        assert_eq!(refusals[0].field, Some("translator-fr"));
        let values = values.with("translator-fr", "A. Translator (demonstration)");
        let title = read(&values).ok().unwrap().texts.title;
        assert_eq!(title.in_language(Language::Fr).0, "Un titre");
    }

    #[test]
    fn a_text_too_long_is_marked_in_its_own_language() {
        let values = written()
            .with("title-fr", "x".repeat(121))
            .with("translator-fr", "A. T.");
        let Err(kernel::Failure::Refused(refusals)) =
            crate::model::texts::accept_texts(&read(&values).ok().unwrap().texts)
        else {
            panic!("accepted")
        };
        assert_eq!(placed(refusals, &values)[0].field, Some("title-fr"));
    }

    #[test]
    fn a_missing_text_is_marked_in_the_original_language() {
        let missing = Refused::from(Refusal::Missing { field: "question" });
        assert_eq!(
            placed(vec![missing], &written())[0].field,
            Some("question-en")
        );
    }

    fn body() -> impl Strategy<Value = String> {
        "[a-zа-я一-龥]{1,30}( [a-z]{1,9}){0,3}"
    }

    proptest! {
        #[test]
        fn what_is_stored_is_read_back_from_its_own_form(
            title in body(), question in body(), french in prop::option::of(body()),
            is_machine: bool, recorded: bool,
        ) {
            let mut values = blank(Language::En)
                .with("participation", "open")
                .with("title-en", title)
                .with("question-en", question);
            if let Some(french) = french {
                values = values.with("title-fr", french).with("translator-fr", "A. T.");
                if is_machine {
                    values = values.with("machine-fr", "on");
                }
            }
            let Written { texts, .. } = read(&values).ok().unwrap();
            let consultation = consultation_with(texts.clone(), recorded);
            let again = read(&stored(&consultation)).ok().unwrap();
            assert_eq!((again.texts, again.recorded), (texts, recorded));
        }
    }

    fn consultation_with(texts: Texts, recorded: bool) -> Consultation {
        let now = kernel::Timestamp::from_micros(0);
        Consultation {
            id: kernel::ConsultationId([0; 16]),
            revision: 1,
            phase: crate::model::Phase::Draft,
            texts,
            participation: Participation::Open,
            recorded,
            imported: false,
            seed: 0,
            partition: None,
            created_at: now,
            opened_at: None,
            last_part_at: None,
            closed_at: None,
            people: 0,
            votes: 0,
            statements: 0,
        }
    }
}
