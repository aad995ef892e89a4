//! All votes of the person who asks, to look at, to change and to withdraw. Nobody else's votes are shown anywhere.

use super::place::{self, count, pager_number};
use super::statements::statement_shown;
use super::typed::or_refusals;
use super::vote::{position_text, recorded_notice};
use crate::actions::withdraw_vote::{WithdrawVote, withdraw_vote};
use crate::model::{Consultation, OwnVote, Phase};
use crate::store::{self, Paged};
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get, post};
use kernel::{Fault, Outcome, Permission, PersonId, StatementId, Value};
use maud::{Markup, html};
use web::component::{NoticeKind, link_list, notice, pager, tag};
use web::form::error_summary;
use web::{Page, Values};

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get(
            "/{language}/consultations/{id}/votes",
            Permission::SignedIn,
            show,
        ),
        post(
            "/{language}/consultations/{id}/votes/withdraw",
            Permission::SignedIn,
            withdraw,
        ),
    ]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, list(&asked, &id))
}

async fn withdraw(asked: Asked, Path((_, id)): Path<(String, String)>, values: Values) -> Response {
    let outcome = withdrawn(&asked, &id, &values).await;
    place::answer(&asked, outcome)
}

async fn withdrawn(asked: &Asked, id: &str, values: &Values) -> Outcome<Response> {
    let (consultation, _) = place::consultation(asked, id)?;
    let person = asked.person()?;
    let statement = place::statement(asked, &consultation, values.get("statement"))?.id;
    let page = values.get("page").parse().unwrap_or(1);
    let vote = WithdrawVote {
        consultation: consultation.id,
        statement,
    };
    match or_refusals(withdraw_vote(&asked.node, &asked.operation, vote).await)? {
        Ok(()) => {
            let onward = format!("/votes?withdrawn={statement}&page={page}");
            Ok(asked.go(&place::path(&consultation, &onward)))
        }
        Err(refusals) => {
            let (consultation, _) = place::consultation(asked, id)?;
            let summary = error_summary(asked.speaker(), &refusals);
            let shown = shown(asked, &consultation, person, page, summary)?;
            Ok(asked.page(shown.status(super::typed::status_of(&refusals))))
        }
    }
}

fn list(asked: &Asked, id: &str) -> Outcome<Response> {
    let (consultation, _) = place::consultation(asked, id)?;
    let person = asked.person()?;
    let told = html! {
        (recorded_notice(asked, &consultation, person)?)
        (withdrawn_notice(asked, &consultation, person)?)
    };
    let page = place::page_number(asked);
    Ok(asked.page(shown(asked, &consultation, person, page, told)?))
}

/// That there is no vote any more on the statement named in the address: read from the votes, not from the address.
fn withdrawn_notice(
    asked: &Asked,
    consultation: &Consultation,
    person: PersonId,
) -> Result<Markup, Fault> {
    let Ok(id) = place::query(asked).get("withdrawn").parse::<StatementId>() else {
        return Ok(html! {});
    };
    let statement = store::statement(&asked.node, consultation.id, id)?;
    let vote = store::own_vote(&asked.node, person, consultation.id, id)?;
    let (Some(number), None) = (statement.and_then(|statement| statement.number), vote) else {
        return Ok(html! {});
    };
    let speaker = asked.speaker();
    let told = speaker.with(
        "consultations-vote-withdrawn-text",
        &[("number", count(number))],
    );
    Ok(notice(NoticeKind::Success, &told, html! {}))
}

fn shown(
    asked: &Asked,
    consultation: &Consultation,
    person: PersonId,
    page: u64,
    told: Markup,
) -> Result<Page, Fault> {
    let speaker = asked.speaker();
    let votes = store::own_votes(&asked.node, consultation.id, person, page)?;
    let title = speaker.text("consultations-own-title");
    let base = asked.href(&place::path(consultation, "/votes"));
    let is_open = consultation.phase == Phase::Open;
    let lead = if is_open {
        "consultations-own-lead"
    } else {
        "consultations-own-closed"
    };
    let body = html! {
        (told)
        h1 { (title) }
        p { (speaker.text(lead)) }
        @if votes.count == 0 { p { (speaker.text("consultations-own-none")) } }
        @if !votes.entries.is_empty() { (entries(asked, consultation, &votes)) }
        (pager(speaker, &base, pager_number(votes.page), pager_number(votes.pages)))
        (onward(asked, consultation))
    };
    Ok(place::under(asked, consultation, Page::new(title, body)))
}

/// One form around all votes: each button withdraws the vote beside it.
fn entries(asked: &Asked, consultation: &Consultation, votes: &Paged<OwnVote>) -> Markup {
    let is_open = consultation.phase == Phase::Open;
    let list = html! {
        ul.links { @for vote in &votes.entries { (entry(asked, consultation, vote, votes.page)) } }
    };
    let action = asked.href(&place::path(consultation, "/votes/withdraw"));
    html! {
        @if is_open {
            form method="post" action=(action) novalidate {
                input type="hidden" name="page" value=(votes.page);
                (list)
            }
        } @else { (list) }
    }
}

fn entry(asked: &Asked, consultation: &Consultation, vote: &OwnVote, page: u64) -> Markup {
    let speaker = asked.speaker();
    let number = [("number", count(vote.statement.number.unwrap_or_default()))];
    let id = vote.statement.id;
    let change = format!("/vote?statement={id}&back=votes&page={page}");
    let date = [("date", Value::from(speaker.date(vote.at)))];
    html! {
        li {
            (statement_shown(&vote.statement, speaker))
            p {
                strong { (position_text(speaker, vote.position)) } " "
                @if vote.important { (tag(&speaker.text("consultations-important-short"))) " " }
                (speaker.with("consultations-own-cast-on", &date))
            }
            @if consultation.phase == Phase::Open {
                div.buttons {
                    a href=(asked.href(&place::path(consultation, &change)))
                        aria-label=(speaker.with("consultations-own-change-label", &number)) {
                        (speaker.text("consultations-own-change"))
                    }
                    button.plain type="submit" name="statement" value=(id)
                        aria-label=(speaker.with("consultations-own-withdraw-label", &number)) {
                        (speaker.text("consultations-own-withdraw"))
                    }
                }
            }
        }
    }
}

fn onward(asked: &Asked, consultation: &Consultation) -> Markup {
    let speaker = asked.speaker();
    let link = |part: &str, key: &str| {
        (
            asked.href(&place::path(consultation, part)),
            speaker.text(key),
            "",
        )
    };
    let vote =
        (consultation.phase == Phase::Open).then(|| link("/vote", "consultations-next-vote"));
    let back = link("", "consultations-back");
    let links: Vec<_> = vote.into_iter().chain([back]).collect();
    link_list(&links)
}
