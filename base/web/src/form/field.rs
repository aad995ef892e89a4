//! A form and its fields: label, hint and error before each field, the field filled with what was typed.

use super::summary::error_summary;
use super::values::Values;
use crate::language::Speaker;
use kernel::{Language, Refused};
use maud::{Markup, html};

/// A form: where it goes, what was typed, and what was refused.
#[derive(Clone, Copy)]
pub struct Form<'a> {
    /// Who speaks.
    pub speaker: Speaker<'a>,
    /// Where it is posted, with the language.
    pub action: &'a str,
    /// The label of its button.
    pub submit: &'a str,
    /// What was typed, or what is stored.
    pub values: &'a Values,
    /// What was refused.
    pub refusals: &'a [Refused],
    /// Whether it sends files.
    pub sends_files: bool,
}

/// One question of a form. Hint, language and the rest are set by the builder functions.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    /// The name under which the answer is sent; the refusal's `field` names it too.
    pub name: &'a str,
    /// The question.
    pub label: &'a str,
    /// What helps to answer it; may be empty.
    pub hint: &'a str,
    /// The language of the answer, when it is not the page's.
    pub language: Option<Language>,
    /// The `autocomplete` token (HTML, 4.10.18.7); empty leaves it out.
    pub autocomplete: &'a str,
    /// The `inputmode`: which keyboard a telephone shows; empty leaves it out.
    pub keyboard: &'a str,
    /// How many lines a long text shows.
    pub lines: u8,
    /// The question as it is shown, when it quotes text in another language; else the label is shown.
    pub quoting: Option<&'a Markup>,
}

/// One answer to choose.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'a> {
    /// What is sent.
    pub value: &'a str,
    /// What is shown.
    pub label: &'a str,
    /// What helps to choose; may be empty.
    pub hint: &'a str,
}

impl<'a> Field<'a> {
    /// A question without a hint.
    pub const fn new(name: &'a str, label: &'a str) -> Self {
        Self {
            name,
            label,
            hint: "",
            language: None,
            autocomplete: "",
            keyboard: "",
            lines: 6,
            quoting: None,
        }
    }

    /// With a hint before the field.
    #[must_use]
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// With the language in which the answer is written.
    #[must_use]
    pub const fn in_language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// Shown with text in another language inside the question.
    #[must_use]
    pub const fn quoting(mut self, question: &'a Markup) -> Self {
        self.quoting = Some(question);
        self
    }

    /// With an `autocomplete` token.
    #[must_use]
    pub const fn autocomplete(mut self, token: &'a str) -> Self {
        self.autocomplete = token;
        self
    }

    /// For an e-mail address.
    #[must_use]
    pub const fn email(mut self) -> Self {
        self.autocomplete = "email";
        self.keyboard = "email";
        self
    }

    /// With so many lines, for a long text.
    #[must_use]
    pub const fn lines(mut self, lines: u8) -> Self {
        self.lines = lines;
        self
    }
}

impl Field<'_> {
    /// What stands above the field.
    fn question(&self) -> Markup {
        self.quoting
            .cloned()
            .unwrap_or_else(|| html! { (self.label) })
    }
}

impl<'a> Choice<'a> {
    /// A choice without a hint.
    pub const fn new(value: &'a str, label: &'a str) -> Self {
        Self {
            value,
            label,
            hint: "",
        }
    }

    /// With a hint below the label.
    #[must_use]
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }
}

/// The id of the element that a refusal's field leads to.
pub(super) fn id_of(name: &str) -> String {
    format!("f-{name}")
}

impl<'a> Form<'a> {
    /// A form that sends no files.
    pub const fn new(
        speaker: Speaker<'a>,
        action: &'a str,
        submit: &'a str,
        values: &'a Values,
        refusals: &'a [Refused],
    ) -> Self {
        Self {
            speaker,
            action,
            submit,
            values,
            refusals,
            sends_files: false,
        }
    }

    /// The same form, sending files.
    #[must_use]
    pub const fn with_files(mut self) -> Self {
        self.sends_files = true;
        self
    }

    /// The summary of what was refused; stands before the page's `h1`.
    pub fn summary(&self) -> Markup {
        error_summary(self.speaker, self.refusals)
    }

    /// The form around its fields, with its button.
    pub fn render(&self, fields: Markup) -> Markup {
        self.render_with(fields, html! { button type="submit" { (self.submit) } })
    }

    /// The form around its fields, with buttons of its own.
    pub fn render_with(&self, fields: Markup, buttons: Markup) -> Markup {
        let encoding = self.sends_files.then_some("multipart/form-data");
        html! {
            form method="post" action=(self.action) enctype=[encoding] novalidate {
                (fields)
                div.buttons { (buttons) }
            }
        }
    }

    /// One line of text.
    pub fn text_field(&self, field: Field) -> Markup {
        let id = id_of(field.name);
        self.around(&field, html! {
            input id=(id) name=(field.name) type="text" value=(self.values.get(field.name))
                lang=[field.language] dir=[direction(&field)]
                autocomplete=[some(field.autocomplete)] inputmode=[some(field.keyboard)]
                aria-describedby=[self.described_by(&field)] aria-invalid=[self.invalid(&field)];
        })
    }

    /// Several lines of text.
    pub fn long_text(&self, field: Field) -> Markup {
        let id = id_of(field.name);
        self.around(&field, html! {
            // The browser drops one newline after the tag: this one, never the text's own.
            textarea id=(id) name=(field.name) rows=(field.lines)
                lang=[field.language] dir=[direction(&field)]
                aria-describedby=[self.described_by(&field)] aria-invalid=[self.invalid(&field)] {
                "\n" (self.values.get(field.name))
            }
        })
    }

    /// One choice out of a list that stays closed: for long lists.
    pub fn select(&self, field: Field, choices: &[Choice]) -> Markup {
        let id = id_of(field.name);
        self.around(&field, html! {
            select id=(id) name=(field.name) autocomplete=[some(field.autocomplete)]
                aria-describedby=[self.described_by(&field)] aria-invalid=[self.invalid(&field)] {
                @for choice in choices {
                    option value=(choice.value)
                        selected[self.values.holds(field.name, choice.value)] { (choice.label) }
                }
            }
        })
    }

    /// One file; the form must be one `with_files`.
    pub fn file(&self, field: Field, accept: &str) -> Markup {
        let id = id_of(field.name);
        self.around(&field, html! {
            input id=(id) name=(field.name) type="file" accept=[some(accept)]
                aria-describedby=[self.described_by(&field)] aria-invalid=[self.invalid(&field)];
        })
    }

    /// One choice out of an open list.
    pub fn choice_list(&self, field: Field, choices: &[Choice]) -> Markup {
        self.choices(&field, "radio", choices)
    }

    /// Any number of choices out of an open list.
    pub fn check_list(&self, field: Field, choices: &[Choice]) -> Markup {
        self.choices(&field, "checkbox", choices)
    }

    /// A day in three fields: `{name}-day`, `{name}-month`, `{name}-year`; read it with `date_of`.
    pub fn date_field(&self, field: Field) -> Markup {
        let parts = [("day", 2), ("month", 2), ("year", 4)];
        let first = id_of(field.name);
        self.group(
            &field,
            html! {
                div.date {
                    @for (place, (part, digits)) in parts.into_iter().enumerate() {
                        @let name = format!("{}-{part}", field.name);
                        @let id = if place == 0 { first.clone() } else { id_of(&name) };
                        div {
                            label for=(id) { (self.speaker.text(&format!("form-{part}"))) }
                            input id=(id) name=(name) type="text" inputmode="numeric" size=(digits)
                                value=(self.values.get(&name)) aria-invalid=[self.invalid(&field)];
                        }
                    }
                }
            },
        )
    }

    /// A value that is sent without being shown.
    pub fn hidden(&self, name: &str, value: &str) -> Markup {
        html! { input type="hidden" name=(name) value=(value); }
    }

    fn choices(&self, field: &Field, kind: &str, choices: &[Choice]) -> Markup {
        self.group(field, html! {
            @for (place, choice) in choices.iter().enumerate() {
                @let id = if place == 0 { id_of(field.name) } else { format!("f-{}-{place}", field.name) };
                @let hint = format!("{id}-hint");
                div.choice {
                    input id=(id) name=(field.name) type=(kind) value=(choice.value)
                        checked[self.values.holds(field.name, choice.value)]
                        aria-describedby=[(!choice.hint.is_empty()).then_some(&hint)];
                    label for=(id) { (choice.label) }
                    @if !choice.hint.is_empty() { p.hint id=(hint) { (choice.hint) } }
                }
            }
        })
    }

    /// A field with its label, hint and error before it.
    fn around(&self, field: &Field, control: Markup) -> Markup {
        html! {
            div.field.refused[self.is_refused(field)] {
                label for=(id_of(field.name)) { (field.question()) }
                (self.before(field))
                (control)
            }
        }
    }

    /// Several controls under one question.
    fn group(&self, field: &Field, controls: Markup) -> Markup {
        html! {
            fieldset.field.refused[self.is_refused(field)]
                aria-describedby=[self.described_by(field)] {
                legend { (field.question()) }
                (self.before(field))
                (controls)
            }
        }
    }

    fn before(&self, field: &Field) -> Markup {
        let refusals = self
            .refusals
            .iter()
            .filter(|refused| refused.field == Some(field.name));
        html! {
            @if !field.hint.is_empty() {
                p.hint id={ (id_of(field.name)) "-about" } { (field.hint) }
            }
            @if self.is_refused(field) {
                div.refusal id={ (id_of(field.name)) "-error" } {
                    @for refused in refusals {
                        p {
                            strong { (self.speaker.text("form-error-prefix")) } (self.speaker.space())
                            (self.speaker.refused(refused))
                        }
                    }
                }
            }
        }
    }

    fn is_refused(&self, field: &Field) -> bool {
        self.refusals
            .iter()
            .any(|refused| refused.field == Some(field.name))
    }

    fn invalid(&self, field: &Field) -> Option<&'static str> {
        self.is_refused(field).then_some("true")
    }

    fn described_by(&self, field: &Field) -> Option<String> {
        let id = id_of(field.name);
        let hint = (!field.hint.is_empty()).then(|| format!("{id}-about"));
        let error = self.is_refused(field).then(|| format!("{id}-error"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

fn direction(field: &Field) -> Option<&'static str> {
    field
        .language
        .map(|language| language.direction().attribute())
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
