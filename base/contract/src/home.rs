//! The first page: what this is, what is open now, what has come of past work. Each section is a module's card.

use crate::{Asked, Card};
use axum::response::Response;
use kernel::Fault;
use maud::html;
use web::Page;

/// The first page in the reader's language.
pub(crate) async fn home(asked: Asked) -> Response {
    match cards(&asked) {
        Ok(cards) => show(&asked, cards),
        Err(fault) => asked.broken(&fault),
    }
}

fn cards(asked: &Asked) -> Result<Vec<Card>, Fault> {
    let mut cards = Vec::new();
    for manifest in asked.node.manifests() {
        cards.extend((manifest.cards)(asked)?);
    }
    cards.sort_by_key(|card| card.order);
    Ok(cards)
}

fn show(asked: &Asked, cards: Vec<Card>) -> Response {
    let speaker = asked.speaker();
    let body = html! {
        h1 { (speaker.text("home-title")) }
        p.lead { (speaker.text("home-lead")) }
        ul.journeys {
            @for journey in ["voice", "record"] {
                li {
                    strong { (speaker.text(&format!("home-journey-{journey}"))) }
                    " " (speaker.text(&format!("home-journey-{journey}-meaning")))
                }
            }
        }
        @for card in cards {
            section { h2 { (card.heading) } (card.body) }
        }
    };
    asked.page(Page::new(speaker.text("home-title"), body))
}

/// `/` leads to the first page in the language that the reader's browser prefers.
pub(crate) async fn root(asked: Asked) -> Response {
    let mut response = asked.go("/");
    *response.status_mut() = axum::http::StatusCode::FOUND;
    response.headers_mut().insert(
        axum::http::header::VARY,
        axum::http::HeaderValue::from_static("accept-language"),
    );
    response
}
