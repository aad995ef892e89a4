//! The list of members, for officers: searched by name or address, in the reader's collation.

use super::{answer, country_name, place_in, query, rows_of};
use crate::store::{self, PersonRow};
use axum::response::Response;
use contract::Asked;
use kernel::{Outcome, Value};
use maud::{Markup, html};
use web::Page;
use web::component::{self, TableOptions};

/// How many members one search reads at most.
const PEOPLE_MAX: usize = 10_000;

/// The longest search text, in characters.
const SEARCH_CHARS_MAX: usize = 100;

/// The list.
pub(crate) async fn show(asked: Asked) -> Response {
    let outcome = page(&asked);
    answer(&asked, outcome)
}

fn page(asked: &Asked) -> Outcome<Response> {
    let speaker = asked.speaker();
    let search: String = query(asked)
        .get("search")
        .trim()
        .chars()
        .take(SEARCH_CHARS_MAX)
        .collect();
    let mut rows = store::people(&asked.node, &search, PEOPLE_MAX)?;
    rows.sort_by(|a, b| {
        speaker
            .compare(&a.profile.details.name, &b.profile.details.name)
            .then(a.profile.person.cmp(&b.profile.person))
    });
    let (page, pages) = place_in(asked, rows.len());
    let headers = [
        "members-name",
        "members-address",
        "members-kind",
        "members-country",
    ]
    .map(|key| speaker.text(key));
    let shown: Vec<Vec<Markup>> = rows_of(&rows, page)
        .iter()
        .map(|row| line(asked, row))
        .collect();
    let title = speaker.text("members-people");
    let options = TableOptions {
        named_rows: true,
        hidden_caption: true,
        ..TableOptions::default()
    };
    let found = [("count", Value::from(rows.len()))];
    let here = asked.href("/members");
    let body = html! {
        h1 { (title) }
        p { a href=(asked.href("/invitations")) { (speaker.text("members-invitations")) } }
        form method="get" action=(here) role="search" {
            div.field {
                label for="search" { (speaker.text("members-search")) }
                input #search name="search" type="text" value=(search);
            }
            div.buttons { (component::button_plain(&speaker.text("members-search-button"))) }
        }
        p { (speaker.with("members-people-count", &found)) }
        @if !shown.is_empty() { (component::table(&title, &headers, &shown, options)) }
        (component::pager(speaker, &with_search(&here, &search), page, pages))
    };
    Ok(asked.page(Page::new(title, body).wide()))
}

fn line(asked: &Asked, row: &PersonRow) -> Vec<Markup> {
    let speaker = asked.speaker();
    let details = &row.profile.details;
    let href = asked.href(&format!("/members/{}", row.profile.person));
    vec![
        html! { a href=(href) { bdi { (details.name) } } },
        component::id_text(row.profile.address.as_str()),
        html! { (speaker.text(&format!("kind-{}", details.kind.word()))) },
        html! { (country_name(asked, details.kind, details.country.as_deref())) },
    ]
}

/// The list's address with its search, for the pager.
fn with_search(here: &str, search: &str) -> String {
    if search.is_empty() {
        return here.to_owned();
    }
    let encoded = search.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() {
            text.push(char::from(byte));
        } else {
            text.push('%');
            text.push_str(&data_encoding::HEXUPPER.encode(&[byte]));
        }
        text
    });
    format!("{here}?search={encoded}")
}
