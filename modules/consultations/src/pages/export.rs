//! What can be downloaded of a consultation, and why not more; and the files themselves. What a file holds and who may
//! have it is decided in `crate::export`.

use super::place;
use crate::export::{self, Export, ExportFile};
use crate::model::{Consultation, Standing};
use crate::store;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use contract::{Asked, Route, get};
use kernel::{Context, Fault, Outcome, Permission, Refused, Value};
use maud::{Markup, html};
use web::component::{self, NoticeKind, TableOptions};
use web::{Page, Speaker};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get(
            "/{language}/consultations/{id}/export",
            Permission::Anyone,
            show,
        ),
        get(
            "/{language}/consultations/{id}/export/{file}",
            Permission::Anyone,
            download,
        ),
    ]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, page(&asked, &id))
}

async fn download(asked: Asked, Path((_, id, file)): Path<(String, String, String)>) -> Response {
    place::answer(&asked, sent(&asked, &id, &file))
}

/// The file as an attachment. Its name begins with the consultation's id, so that two consultations keep apart in one
/// folder. A file about people is stored nowhere on its way.
fn sent(asked: &Asked, id: &str, file: &str) -> Outcome<Response> {
    let (consultation, standing) = place::consultation(asked, id)?;
    let Export {
        name,
        media_type,
        bytes,
    } = export::write(&asked.node, &consultation, &standing, file)?;
    let disposition = format!("attachment; filename=\"{}-{name}\"", consultation.id);
    let kept = if standing.person().is_some() {
        "no-store"
    } else {
        "no-cache"
    };
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
    headers.insert(
        CONTENT_DISPOSITION,
        HeaderValue::from_str(&disposition).doing("naming a download")?,
    );
    Ok((headers, bytes).into_response())
}

fn page(asked: &Asked, id: &str) -> Outcome<Response> {
    let (consultation, standing) = place::consultation(asked, id)?;
    let speaker = asked.speaker();
    let files = export::files(&asked.node, &consultation, &standing)?;
    let title = speaker.text("consultations-export-title");
    let body = html! {
        h1 { (title) }
        p.lead { (speaker.text("consultations-export-lead")) }
        (files_table(asked, &consultation, &files))
        (why(speaker, &consultation, &standing, &files))
        (auditors(asked, &consultation)?)
        (component::link_list(&[(
            asked.href("/consultations/method"),
            speaker.text("consultations-synthesis-method"),
            "",
        )]))
    };
    Ok(asked.page(place::under(asked, &consultation, Page::new(title, body))))
}

fn files_table(asked: &Asked, consultation: &Consultation, files: &[ExportFile]) -> Markup {
    let speaker = asked.speaker();
    let headers = [
        "consultations-export-column-file",
        "consultations-export-column-content",
    ]
    .map(|key| speaker.text(key));
    let rows: Vec<Vec<Markup>> = files
        .iter()
        .map(|file| vec![file_cell(asked, consultation, file), content(speaker, file)])
        .collect();
    let options = TableOptions {
        named_rows: true,
        ..TableOptions::default()
    };
    component::table(
        &speaker.text("consultations-export-files"),
        &headers,
        &rows,
        options,
    )
}

/// The file's name: a link when the asker may have it.
fn file_cell(asked: &Asked, consultation: &Consultation, file: &ExportFile) -> Markup {
    let href = asked.href(&place::path(
        consultation,
        &format!("/export/{}", file.name),
    ));
    html! {
        @if file.available.is_ok() {
            a href=(href) download { (component::id_text(file.name)) }
        } @else {
            (component::id_text(file.name))
        }
    }
}

/// What the file holds, and why the asker may not have it.
fn content(speaker: Speaker, file: &ExportFile) -> Markup {
    let said = |refused: &Refused| speaker.refused(refused);
    html! {
        (speaker.text(content_key(file.name)))
        @if let Err(refused) = &file.available {
            p.hint {
                strong { (speaker.text("consultations-export-not-available")) } " "
                (said(refused))
            }
        }
    }
}

/// What a file is about goes by its name without its form: `tables.csv` and `tables.json` hold the same.
fn content_key(name: &str) -> &'static str {
    match name.split('.').next().unwrap_or(name) {
        "statements" => "consultations-export-statements",
        "tables" => "consultations-export-tables",
        "synthesis" => "consultations-export-synthesis",
        "votes" => "consultations-export-votes",
        "comments" => "consultations-export-comments",
        "participants-votes" => "consultations-export-participants",
        _ => "consultations-export-other",
    }
}

fn why(
    speaker: Speaker,
    consultation: &Consultation,
    standing: &Standing,
    files: &[ExportFile],
) -> Markup {
    let withheld = files
        .iter()
        .any(|file| file.of_people && file.available.is_err());
    html! {
        @if consultation.recorded {
            section {
                h2 { (speaker.text("consultations-export-recorded-title")) }
                p { (speaker.text("consultations-export-recorded")) }
            }
        } @else if standing.auditor && !withheld {
            (component::notice(NoticeKind::Notice, &speaker.text("consultations-export-auditor-title"), html! {
                p { (speaker.text("consultations-export-auditor")) }
            }))
        } @else if withheld {
            section {
                h2 { (speaker.text("consultations-export-why-title")) }
                p { (speaker.text("consultations-export-why")) }
            }
        }
    }
}

/// Who was named to check the votes, by office; never by name.
fn auditors(asked: &Asked, consultation: &Consultation) -> Result<Markup, Fault> {
    let speaker = asked.speaker();
    let named = store::auditors(&asked.node, consultation.id)?;
    Ok(html! {
        @if !named.is_empty() {
            section {
                h2 { (speaker.text("consultations-export-auditors-title")) }
                ul {
                    @for auditor in &named {
                        li {
                            bdi { (auditor.office) } " "
                            span.hint {
                                (speaker.with("consultations-export-auditor-since",
                                    &[("date", Value::from(speaker.date(auditor.at)))]))
                            }
                        }
                    }
                }
            }
        }
    })
}
