//! The entries of one catalogue, 25 to a page: what each says, where it comes from, whether it was checked.

use super::{checked, english, kind_of_text, source_of, title_of};
use crate::model::catalogue::{COUNTRIES, REGIONS, catalogue};
use crate::model::{Catalogue, Entry};
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use kernel::Value;
use maud::{Markup, html};
use web::component::{self, PAGE_ROWS};
use web::{Page, Values};

/// The entries.
pub(crate) async fn show(asked: Asked, Path((_, word)): Path<(String, String)>) -> Response {
    match catalogue(&word) {
        Ok(Some(held)) => page(&asked, held),
        Ok(None) => asked.not_found(),
        Err(fault) => asked.broken(&fault),
    }
}

fn page(asked: &Asked, held: &'static Catalogue) -> Response {
    let speaker = asked.speaker();
    let mut entries: Vec<&Entry> = held.entries.iter().collect();
    if held.word == COUNTRIES {
        let language = speaker.language();
        entries.sort_by(|a, b| speaker.compare(a.name(language).0, b.name(language).0));
    }
    let pages = entries.len().div_ceil(PAGE_ROWS).max(1);
    let (_, query) = asked.path.split_once('?').unwrap_or_default();
    let query = Values::parse(query.as_bytes()).unwrap_or_default();
    let page = query
        .get("page")
        .parse::<usize>()
        .unwrap_or(1)
        .clamp(1, pages);
    let shown = entries.iter().skip((page - 1) * PAGE_ROWS).take(PAGE_ROWS);
    let title = title_of(asked, held);
    let here = asked.href(&format!("/library/{}", held.word));
    let count = [("count", Value::from(entries.len()))];
    let body = html! {
        h1 { (title) }
        (kind_of_text(asked, held))
        @for note in &held.notes { p.hint { (english(note)) } }
        p { (speaker.with("library-count", &count)) }
        ul.links { @for entry in shown { li { (line(asked, held, entry)) } } }
        (component::pager(speaker, &here, page, pages))
    };
    let page = Page::new(title, body).under(asked.href("/library"), speaker.text("library-title"));
    asked.page(page)
}

/// One entry of the list.
fn line(asked: &Asked, held: &Catalogue, entry: &Entry) -> Markup {
    let speaker = asked.speaker();
    let (name, language) = entry.name(speaker.language());
    let href = asked.href(&format!("/library/{}/{}", held.word, entry.id));
    html! {
        p {
            a href=(href) { (component::text_in(language, name)) }
            " " (checked(asked, entry))
        }
        @if let Some(summary) = &entry.summary { p { (english(summary)) } }
        @if let Some(source) = source_of(asked, entry) {
            p.hint { (speaker.text("library-source")) ": " (source) }
        }
        @if held.word == REGIONS {
            p.hint {
                @if let Some(kind) = &entry.kind { (english(&kind.replace('-', " "))) " · " }
                (speaker.with("library-members-count", &[("count", Value::from(entry.members.len()))]))
            }
        }
    }
}
