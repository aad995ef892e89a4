//! The public list of organisations, in the reader's collation: no order of rank, no figures.

use super::{answer, country_name, place_in, rows_of};
use crate::store::{self, OrganisationRow};
use axum::response::Response;
use contract::Asked;
use kernel::{Outcome, Value};
use maud::{Markup, html};
use web::Page;
use web::component::{self, TableOptions};

/// The list.
pub(crate) async fn show(asked: Asked) -> Response {
    let outcome = page(&asked);
    answer(&asked, outcome)
}

fn page(asked: &Asked) -> Outcome<Response> {
    let speaker = asked.speaker();
    let mut rows = store::organisations(&asked.node)?;
    rows.sort_by(|a, b| {
        speaker
            .compare(&a.details.name, &b.details.name)
            .then(a.organisation.cmp(&b.organisation))
    });
    let (page, pages) = place_in(asked, rows.len());
    let officer = asked.operation.actor.is_officer();
    let mut headers = vec![
        speaker.text("members-organisation-name"),
        speaker.text("members-kind"),
        speaker.text("members-country"),
        speaker.text("members-region"),
    ];
    if officer {
        headers.push(speaker.text("members-edit"));
    }
    let shown: Vec<Vec<Markup>> = rows_of(&rows, page)
        .iter()
        .map(|row| line(asked, row, officer))
        .collect();
    let title = speaker.text("members-organisations");
    let options = TableOptions {
        named_rows: true,
        hidden_caption: true,
        ..TableOptions::default()
    };
    let count = [("count", Value::from(rows.len()))];
    let body = html! {
        h1 { (title) }
        p.lead { (speaker.text("members-organisations-lead")) }
        p { (speaker.with("members-organisations-count", &count)) }
        @if officer {
            p { a href=(asked.href("/organisations/new")) { (speaker.text("members-organisation-new")) } }
        }
        @if !shown.is_empty() { (component::table(&title, &headers, &shown, options)) }
        (component::pager(speaker, &asked.href("/organisations"), page, pages))
    };
    Ok(asked.page(Page::new(title, body).wide()))
}

fn line(asked: &Asked, row: &OrganisationRow, officer: bool) -> Vec<Markup> {
    let speaker = asked.speaker();
    let details = &row.details;
    let mut cells = vec![
        html! { bdi { (details.name) } },
        html! { (speaker.text(&format!("kind-{}", details.kind.word()))) },
        html! { (country_name(asked, details.kind, details.country.as_deref())) },
        html! { (speaker.text(&format!("region-{}", details.region.word()))) },
    ];
    if officer {
        let href = asked.href(&format!("/organisations/{}/edit", row.organisation));
        cells.push(html! { a href=(href) { (speaker.text("members-edit")) } });
    }
    cells
}
