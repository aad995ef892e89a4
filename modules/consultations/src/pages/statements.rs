//! All accepted statements, in the order of their numbers, with the reader's own votes. The figures stand in the
//! synthesis, so that nobody votes after the others.

use super::place::{self, count, pager_number};
use super::statement_text::{numbered, quotation};
use super::vote::{position_text, recorded_notice};
use crate::model::{Consultation, OwnVote, Standing, Statement};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get};
use kernel::{Outcome, Permission, StatementId};
use maud::{Markup, html};
use std::collections::BTreeMap;
use web::component::{id_text, link_list, pager, tag};
use web::{Page, Speaker};

pub(crate) fn routes() -> Vec<Route> {
    vec![get(
        "/{language}/consultations/{id}/statements",
        Permission::Anyone,
        show,
    )]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, list(&asked, &id))
}

/// A statement as it is read: its number, what kind of text it is, and its words.
pub(super) fn statement_shown(statement: &Statement, speaker: Speaker) -> Markup {
    // A text of the institution is never taken for a participant's view, nor the other way round.
    let nature = if statement.seeded {
        "consultations-statements-seeded"
    } else {
        "consultations-text-view"
    };
    html! {
        p {
            strong {
                @if let Some(numbered) = numbered(speaker, statement) { (numbered) }
                @else { (id_text(&statement.id.to_string())) }
            }
            " " (tag(&speaker.text(nature)))
        }
        (quotation(speaker, statement))
    }
}

/// What a reader may do with each statement of the list.
struct Reader {
    votes: BTreeMap<StatementId, OwnVote>,
    may_vote: bool,
    may_translate: bool,
    page: u64,
}

fn list(asked: &Asked, id: &str) -> Outcome<Response> {
    let (consultation, standing) = place::consultation(asked, id)?;
    let page = place::page_number(asked);
    let held = store::accepted_statements(&asked.node, consultation.id, page)?;
    let reader = reader_of(asked, &consultation, &standing, &held.entries, held.page)?;
    let speaker = asked.speaker();
    let title = speaker.text("consultations-statements-title");
    let base = asked.href(&place::path(&consultation, "/statements"));
    let recorded = standing
        .person()
        .map(|person| recorded_notice(asked, &consultation, person))
        .transpose()?;
    let body = html! {
        @if let Some(recorded) = recorded { (recorded) }
        h1 { (title) }
        p { (speaker.text("consultations-statements-lead")) }
        p.hint { (speaker.text("consultations-views-note")) }
        @if held.count == 0 { p { (speaker.text("consultations-statements-none")) } }
        @if !held.entries.is_empty() {
            ul.links {
                @for statement in &held.entries { (entry(asked, &consultation, statement, &reader)) }
            }
        }
        (pager(speaker, &base, pager_number(held.page), pager_number(held.pages)))
        (onward(asked, &consultation, &standing))
    };
    Ok(asked.page(place::under(asked, &consultation, Page::new(title, body))))
}

fn reader_of(
    asked: &Asked,
    consultation: &Consultation,
    standing: &Standing,
    statements: &[Statement],
    page: u64,
) -> Outcome<Reader> {
    let ids: Vec<StatementId> = statements.iter().map(|statement| statement.id).collect();
    let votes = match standing.person() {
        Some(person) => store::own_votes_on(&asked.node, consultation.id, person, &ids)?,
        None => BTreeMap::new(),
    };
    Ok(Reader {
        votes,
        may_vote: standing.may_take_part(consultation).is_ok(),
        may_translate: standing.may_moderate(),
        page,
    })
}

fn entry(
    asked: &Asked,
    consultation: &Consultation,
    statement: &Statement,
    reader: &Reader,
) -> Markup {
    let speaker = asked.speaker();
    let own = reader.votes.get(&statement.id);
    let number = [("number", count(statement.number.unwrap_or_default()))];
    let (label, said) = match own {
        Some(_) => ("consultations-own-change-label", "consultations-own-change"),
        None => (
            "consultations-statements-vote-label",
            "consultations-statements-vote",
        ),
    };
    let vote = format!(
        "/vote?statement={}&back=statements&page={}",
        statement.id, reader.page
    );
    let translate = format!("/translate/{}", statement.id);
    html! {
        li {
            (statement_shown(statement, speaker))
            @if own.is_some() || reader.may_vote || reader.may_translate {
                p {
                    @if let Some(own) = own {
                        strong { (position_text(speaker, own.position)) } " "
                    } @else if reader.may_vote {
                        (speaker.text("consultations-statements-not-voted")) " "
                    }
                    @if reader.may_vote {
                        a href=(asked.href(&place::path(consultation, &vote)))
                            aria-label=(speaker.with(label, &number)) { (speaker.text(said)) }
                        " "
                    }
                    @if reader.may_translate && statement.text.is_some() {
                        a href=(asked.href(&place::path(consultation, &translate)))
                            aria-label=(speaker.with("consultations-statements-translate-label", &number)) {
                            (speaker.text("consultations-statements-translate"))
                        }
                    }
                }
            }
        }
    }
}

fn onward(asked: &Asked, consultation: &Consultation, standing: &Standing) -> Markup {
    let speaker = asked.speaker();
    let link = |part: &str, key: &str| {
        (
            asked.href(&place::path(consultation, part)),
            speaker.text(key),
            "",
        )
    };
    let mut links = Vec::new();
    if standing.may_take_part(consultation).is_ok() {
        links.push(link("/vote", "consultations-next-vote"));
        links.push(link("/statements/new", "consultations-next-submit"));
    }
    links.push(link("", "consultations-back"));
    link_list(&links)
}
