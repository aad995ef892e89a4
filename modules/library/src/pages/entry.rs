//! One entry with all that is known of it.

use super::{checked, english, kind_of_text, source_of, title_of};
use crate::model::catalogue::{catalogue, countries};
use crate::model::{Catalogue, Entry};
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use maud::{Markup, html};
use web::{Page, component};

/// The entry.
pub(crate) async fn show(
    asked: Asked,
    Path((_, word, id)): Path<(String, String, String)>,
) -> Response {
    match catalogue(&word) {
        Ok(Some(held)) => match held.entries.iter().find(|entry| entry.id == id) {
            Some(entry) => page(&asked, held, entry),
            None => asked.not_found(),
        },
        Ok(None) => asked.not_found(),
        Err(fault) => asked.broken(&fault),
    }
}

fn page(asked: &Asked, held: &Catalogue, entry: &Entry) -> Response {
    let speaker = asked.speaker();
    let (name, language) = entry.name(speaker.language());
    let body = html! {
        h1 { (component::text_in(language, name)) }
        @if let Some(summary) = &entry.summary { p.lead { (english(summary)) } }
        (kind_of_text(asked, held))
        (component::summary_list(&about_source(asked, entry)))
        (component::summary_list(&about_entry(asked, held, entry)))
        @if !entry.implementation_hints.is_empty() {
            h2 { (speaker.text("library-hints")) }
            ul { @for hint in &entry.implementation_hints { li { (english(hint)) } } }
        }
        @if !entry.members.is_empty() { (members(asked, entry)) }
    };
    let page = Page::new(name, body)
        .under(asked.href("/library"), speaker.text("library-title"))
        .under(
            asked.href(&format!("/library/{}", held.word)),
            title_of(asked, held),
        );
    asked.page(page)
}

/// Where the entry comes from, and whether it was checked against it.
fn about_source(asked: &Asked, entry: &Entry) -> Vec<(String, Markup)> {
    let text = |key: &str| asked.speaker().text(key);
    let also: Vec<&str> = entry
        .restated_in
        .iter()
        .chain(&entry.also)
        .map(String::as_str)
        .collect();
    let mut lines = Vec::new();
    if let Some(source) = source_of(asked, entry) {
        lines.push((text("library-source"), source));
    }
    if !also.is_empty() {
        lines.push((
            text("library-also"),
            html! { bdi lang="en" dir="ltr" { (also.join("; ")) } },
        ));
    }
    if let Some(body) = &entry.body {
        lines.push((text("library-body"), english(body)));
    }
    if let Some(year) = entry.year {
        lines.push((text("library-year"), component::id_text(&year.to_string())));
    }
    lines.push((text("library-verified"), checked(asked, entry)));
    if let Some(note) = &entry.note {
        lines.push((text("library-note"), english(note)));
    }
    lines
}

/// What else the catalogue says of the entry.
fn about_entry(asked: &Asked, held: &Catalogue, entry: &Entry) -> Vec<(String, Markup)> {
    let speaker = asked.speaker();
    let text = |key: &str| speaker.text(key);
    let mut lines = Vec::new();
    if let Some(polarity) = entry.polarity {
        let word = text(&format!("library-polarity-{}", polarity.word()));
        lines.push((text("library-polarity"), html! { (word) }));
    }
    let plain = [
        ("library-kind", &entry.kind),
        ("library-set", &entry.set),
        ("library-theme", &entry.theme),
        ("library-group", &entry.group),
        ("library-open-question", &entry.open_question),
        ("library-goal", &entry.goal),
        ("library-m49-region", &entry.region),
        ("library-m49-subregion", &entry.subregion),
    ];
    for (key, value) in plain {
        if let Some(value) = value {
            lines.push((text(key), english(&value.replace('-', " "))));
        }
    }
    if let Some(area) = &entry.impact_area {
        let name = held.entries.iter().find(|other| other.id == *area);
        let name = name
            .and_then(|other| other.title.as_deref())
            .unwrap_or(area);
        lines.push((text("library-impact-area"), english(name)));
    }
    lines.extend(about_country(asked, entry));
    lines
}

/// What the list of countries and areas says: codes, regional group, membership of the United Nations.
fn about_country(asked: &Asked, entry: &Entry) -> Vec<(String, Markup)> {
    let Some(m49) = &entry.m49 else {
        return Vec::new();
    };
    let text = |key: &str| asked.speaker().text(key);
    let group = countries()
        .iter()
        .find(|held| held.alpha3 == entry.id)
        .map_or(kernel::RegionalGroup::None, |held| held.region);
    let member = if entry.un_member == Some(true) {
        "library-yes"
    } else {
        "library-no"
    };
    vec![
        (text("library-alpha3"), component::id_text(&entry.id)),
        (text("library-m49"), component::id_text(m49)),
        (
            text("library-regional-group"),
            html! { (text(&format!("region-{}", group.word()))) },
        ),
        (text("library-un-member"), html! { (text(member)) }),
    ]
}

/// The members of a region or body, by their names in the reader's collation.
fn members(asked: &Asked, entry: &Entry) -> Markup {
    let speaker = asked.speaker();
    let language = speaker.language();
    let mut names: Vec<&str> = entry
        .members
        .iter()
        .map(|code| {
            let found = countries().iter().find(|held| held.alpha3 == *code);
            found.map_or(code.as_str(), |held| held.name(language))
        })
        .collect();
    names.sort_by(|a, b| speaker.compare(a, b));
    html! {
        h2 { (speaker.text("library-members")) }
        ul { @for name in names { li { (name) } } }
    }
}
