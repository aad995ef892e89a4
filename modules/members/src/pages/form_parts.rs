//! The parts that several forms of the module share: choices in the reader's order, the fields of a person, and the table
//! that sets what stands beside what was typed.

use crate::model::{NO_COUNTRY, PERSONAL};
use crate::store::OrganisationRow;
use contract::Asked;
use kernel::{Language, Role, StakeholderKind};
use maud::{Markup, html};
use web::component::{self, TableOptions};
use web::form::{Choice, Field, Form};

/// Values to send and the labels to show.
pub(super) type Choices = Vec<(String, String)>;

/// The choices as a field takes them.
pub(super) fn choices(pairs: &Choices) -> Vec<Choice<'_>> {
    pairs
        .iter()
        .map(|(value, label)| Choice::new(value, label))
        .collect()
}

/// All countries and areas in the reader's collation, after the words for choosing and for none.
pub(super) fn countries(asked: &Asked) -> Choices {
    let speaker = asked.speaker();
    let mut named: Choices = (asked.node.questions().countries)()
        .iter()
        .map(|held| {
            (
                held.alpha3.clone(),
                held.name(asked.operation.language).to_owned(),
            )
        })
        .collect();
    named.sort_by(|a, b| speaker.compare(&a.1, &b.1));
    let mut pairs = vec![
        (String::new(), speaker.text("members-choose")),
        (NO_COUNTRY.to_owned(), speaker.text("members-no-country")),
    ];
    pairs.append(&mut named);
    pairs
}

/// The kinds of stakeholder.
pub(super) fn kinds(asked: &Asked) -> Choices {
    let speaker = asked.speaker();
    let pair = |kind: &StakeholderKind| {
        (
            kind.word().to_owned(),
            speaker.text(&format!("kind-{}", kind.word())),
        )
    };
    StakeholderKind::ALL.iter().map(pair).collect()
}

/// The six languages, each in its own name.
pub(super) fn languages() -> Choices {
    Language::ALL
        .iter()
        .map(|language| (language.tag().to_owned(), language.own_name().to_owned()))
        .collect()
}

/// The roles, the least first.
pub(super) fn roles(asked: &Asked) -> Choices {
    let speaker = asked.speaker();
    let pair = |role: &Role| {
        (
            role.word().to_owned(),
            speaker.text(&format!("role-{}", role.word())),
        )
    };
    Role::ALL.iter().map(pair).collect()
}

/// All organisations in the reader's collation, after the words for choosing and for a personal capacity.
pub(super) fn organisations(asked: &Asked, rows: &[OrganisationRow]) -> Choices {
    let speaker = asked.speaker();
    let mut named: Choices = rows
        .iter()
        .map(|row| (row.organisation.to_string(), row.details.name.clone()))
        .collect();
    named.sort_by(|a, b| speaker.compare(&a.1, &b.1));
    let mut pairs = vec![
        (String::new(), speaker.text("members-choose")),
        (PERSONAL.to_owned(), speaker.text("members-personal")),
    ];
    pairs.append(&mut named);
    pairs
}

/// The name of a person.
pub(super) fn name_field(asked: &Asked, form: &Form) -> Markup {
    let label = asked.speaker().text("members-name");
    form.text_field(Field::new("name", &label).autocomplete("name"))
}

/// The mail address of a person.
pub(super) fn address_field(asked: &Asked, form: &Form) -> Markup {
    let speaker = asked.speaker();
    let (label, hint) = (
        speaker.text("members-address"),
        speaker.text("members-address-hint"),
    );
    form.text_field(Field::new("address", &label).hint(&hint).email())
}

/// What a person says of themselves beside name and address.
pub(super) fn details_fields(asked: &Asked, form: &Form, rows: &[OrganisationRow]) -> Markup {
    let text = |key: &str| asked.speaker().text(key);
    let (language, language_hint) = (text("members-language"), text("members-language-hint"));
    let organisation = text("members-organisation");
    let (new, new_hint) = (
        text("members-new-organisation"),
        text("members-new-organisation-hint"),
    );
    html! {
        (form.select(
            Field::new("language", &language).hint(&language_hint).autocomplete("language"),
            &choices(&languages()),
        ))
        (country_field(asked, form))
        (kind_field(asked, form))
        (form.select(
            Field::new("organisation", &organisation),
            &choices(&organisations(asked, rows)),
        ))
        (form.text_field(
            Field::new("new_organisation", &new).hint(&new_hint).autocomplete("organization"),
        ))
    }
}

/// The country or area.
pub(super) fn country_field(asked: &Asked, form: &Form) -> Markup {
    let speaker = asked.speaker();
    let (label, hint) = (
        speaker.text("members-country"),
        speaker.text("members-country-hint"),
    );
    form.select(
        Field::new("country", &label)
            .hint(&hint)
            .autocomplete("country"),
        &choices(&countries(asked)),
    )
}

/// The kind of stakeholder.
pub(super) fn kind_field(asked: &Asked, form: &Form) -> Markup {
    let label = asked.speaker().text("members-kind");
    form.choice_list(Field::new("kind", &label), &choices(&kinds(asked)))
}

/// What stands now beside what was typed, field by field, for somebody who was overtaken.
pub(super) fn both_versions(asked: &Asked, rows: &[(&str, String, String)]) -> Markup {
    let speaker = asked.speaker();
    let headers = [
        "members-both-field",
        "members-both-now",
        "members-both-typed",
    ]
    .map(|key| speaker.text(key));
    let cells: Vec<Vec<Markup>> = rows
        .iter()
        .map(|(key, now, typed)| {
            let differs = now != typed;
            vec![
                html! { (speaker.text(key)) },
                html! { bdi { (now) } },
                html! { @if differs { strong { bdi { (typed) } } } @else { bdi { (typed) } } },
            ]
        })
        .collect();
    let caption = speaker.text("members-both");
    let options = TableOptions {
        named_rows: true,
        ..TableOptions::default()
    };
    html! {
        (component::notice(
            component::NoticeKind::Notice,
            &caption,
            html! { p { (speaker.text("members-both-meaning")) } },
        ))
        (component::table(&caption, &headers, &cells, TableOptions { hidden_caption: true, ..options }))
    }
}

/// The label of a choice by its value; the value itself when it is none of them.
pub(super) fn label_of(pairs: &Choices, value: &str) -> String {
    pairs
        .iter()
        .find(|(held, _)| held == value)
        .map_or_else(|| value.to_owned(), |(_, label)| label.clone())
}
