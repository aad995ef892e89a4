//! All catalogues, with what each is about and how many entries it has.

use super::title_of;
use crate::model::catalogue::catalogues;
use axum::response::Response;
use contract::Asked;
use kernel::Value;
use maud::html;
use web::{Page, component};

/// The list of catalogues.
pub(crate) async fn show(asked: Asked) -> Response {
    let all = match catalogues() {
        Ok(all) => all,
        Err(fault) => return asked.broken(&fault),
    };
    let speaker = asked.speaker();
    let links: Vec<(String, String, String)> = all
        .iter()
        .map(|held| {
            let count = [("count", Value::from(held.entries.len()))];
            (
                asked.href(&format!("/library/{}", held.word)),
                title_of(&asked, held),
                speaker.with("library-count", &count),
            )
        })
        .collect();
    let title = speaker.text("library-title");
    let body = html! {
        h1 { (title) }
        p.lead { (speaker.text("library-lead")) }
        (component::link_list(&links))
    };
    asked.page(Page::new(title, body))
}
