//! Opening a consultation: a page that shows exactly what will happen, and the act itself. What is declared at opening
//! is decided in `actions/open_consultation.rs`; this page shows it beforehand from the same roll.

use super::consultation::{participation_text, title_of};
use super::edit_consultation::draft_of;
use super::place::{self, count};
use super::typed::{or_refusals, status_of};
use crate::actions::open_consultation::open_consultation;
use crate::model::{Consultation, POLICY_VERSION, Participation, Refusal, partition};
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, RollOf, Route, get, post};
use kernel::{Fault, Outcome, Permission, Refused, Role, Value};
use maud::{Markup, html};
use opinion::Partition;
use web::component::{NoticeKind, TableOptions, notice, table};
use web::form::Form;
use web::{Page, Speaker, Values};

/// Between names that are counted together, in every language.
const TOGETHER: &str = " + ";

pub(crate) fn routes() -> Vec<Route> {
    let path = "/{language}/consultations/{id}/open";
    let officer = Permission::InConsultation(Role::Officer);
    vec![get(path, officer, show), post(path, officer, open)]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(
        &asked,
        draft_of(&asked, &id).and_then(|draft| confirmation(&asked, &draft, &[])),
    )
}

async fn open(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    let outcome = opened(&asked, &id).await;
    place::answer(&asked, outcome)
}

async fn opened(asked: &Asked, id: &str) -> Outcome<Response> {
    let draft = draft_of(asked, id)?;
    match or_refusals(open_consultation(&asked.node, &asked.operation, draft.id).await)? {
        Ok(()) => Ok(asked.go(&place::path(&draft, "?done=opened"))),
        Err(refusals) => confirmation(asked, &draft_of(asked, id)?, &refusals),
    }
}

fn confirmation(asked: &Asked, draft: &Consultation, refusals: &[Refused]) -> Outcome<Response> {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-open-title");
    let action = asked.href(&place::path(draft, "/open"));
    let button = speaker.text("consultations-open-button");
    let nothing = Values::default();
    let form = Form::new(speaker, &action, &button, &nothing, refusals);
    let body = html! {
        (form.summary())
        h1 { (title) }
        p.lead { (title_of(draft, speaker.language())) }
        p { (speaker.text("consultations-open-lead")) }
        (effects(draft, speaker))
        (cells(&declared(asked, draft)?, speaker))
        @if draft.statements == 0 {
            (nothing_to_vote_on(asked, draft))
        } @else {
            (form.render(html! {}))
        }
        p {
            a href=(asked.href(&place::path(draft, ""))) {
                (speaker.text("consultations-open-cancel"))
            }
        }
    };
    let page = Page::new(title, body).status(status_of(refusals));
    Ok(asked.page(place::under(asked, draft, page)))
}

/// The partition as it would be declared at this moment.
fn declared(asked: &Asked, draft: &Consultation) -> Result<Partition, Fault> {
    let whose = match draft.participation {
        Participation::Open | Participation::Members => RollOf::Members,
        Participation::Invited => RollOf::Invited(draft.id),
    };
    partition::declare(&(asked.node.questions().roll)(&asked.node, whose)?)
}

fn effects(draft: &Consultation, speaker: Speaker) -> Markup {
    let who = [("who", Value::from(participation_text(speaker, draft)))];
    let version = [("version", Value::Count(i64::from(POLICY_VERSION)))];
    let statements = [("count", count(draft.statements))];
    let publication = if draft.recorded {
        "recorded"
    } else {
        "confidential"
    };
    html! {
        ul {
            li { (speaker.text("consultations-open-effect-texts")) }
            li { (speaker.with("consultations-open-effect-votes", &who)) }
            li { (speaker.text(&format!("consultations-open-effect-{publication}"))) }
            li { (speaker.with("consultations-open-effect-policy", &version)) }
            @if draft.statements > 0 {
                li { (speaker.with("consultations-open-statements", &statements)) }
            }
            li { (speaker.text("consultations-open-effect-partition")) }
        }
    }
}

fn cells(partition: &Partition, speaker: Speaker) -> Markup {
    if let [_] = partition.cells() {
        return html! { p { (speaker.text("consultations-open-partition-one")) } };
    }
    let headers = [
        speaker.text("consultations-synthesis-column-region"),
        speaker.text("consultations-synthesis-column-kind"),
        speaker.text("consultations-open-partition-people"),
    ];
    let ladder = partition.ladder();
    let rows: Vec<Vec<Markup>> = partition
        .cells()
        .iter()
        .map(|cell| {
            let all_regions = cell.regions.len() == ladder.regions.labels().len();
            let all_kinds = cell.kinds.len() == ladder.kinds.labels().len();
            vec![
                html! { (together(speaker, "region", &cell.regions, all_regions)) },
                html! { (together(speaker, "kind", &cell.kinds, all_kinds)) },
                html! { (speaker.count(cell.people)) },
            ]
        })
        .collect();
    let options = TableOptions {
        numbers_from: Some(2),
        named_rows: true,
        hidden_caption: false,
    };
    table(
        &speaker.text("consultations-open-partition-caption"),
        &headers,
        &rows,
        options,
    )
}

/// The regions or kinds of a cell, in the reader's alphabetical order.
fn together(speaker: Speaker, what: &str, words: &[String], are_all: bool) -> String {
    if are_all {
        return speaker.text(&format!("consultations-open-all-{what}s"));
    }
    let mut names: Vec<String> = words
        .iter()
        .map(|word| speaker.text(&format!("consultations-{what}-{word}")))
        .collect();
    names.sort_by(|a, b| speaker.compare(a, b));
    names.join(TOGETHER)
}

fn nothing_to_vote_on(asked: &Asked, draft: &Consultation) -> Markup {
    let speaker = asked.speaker();
    let why = speaker.refused(&Refused::from(Refusal::NothingToVoteOn));
    let seed = html! {
        p {
            a href=(asked.href(&place::path(draft, "/seed"))) {
                (speaker.text("consultations-run-seed"))
            }
        }
    };
    notice(NoticeKind::Notice, &why, seed)
}
