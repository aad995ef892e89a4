//! Voting: one statement with three answers of like weight, then the next one. Which statement comes next is decided in
//! `model/routing.rs`; what a vote must satisfy, in `actions/cast_vote.rs`.

use super::consultation::title_of;
use super::place::{self, count};
use super::statements::statement_shown;
use super::typed::{or_refusals, status_of};
use crate::actions::cast_vote::{CastVote, cast_vote};
use crate::model::{
    Consultation, OwnVote, Phase, Position, Progress, Refusal, Standing, State, Statement,
    position_from_word, position_word,
};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use contract::{Affiliation, Asked, Route, get, post};
use kernel::{Fault, Outcome, Permission, PersonId, Refused, StatementId, Value};
use maud::{Markup, html};
use web::component::{NoticeKind, button_value, link_list, notice};
use web::form::{Form, error_summary};
use web::{Speaker, Values};

/// The answers, in the order of their buttons.
const ANSWERS: [Position; 3] = [Position::Agree, Position::Disagree, Position::Pass];
/// Statements that can be skipped in one sitting before the earliest come up again; the address carries them.
const SKIPPED_MAX: usize = 50;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get(
            "/{language}/consultations/{id}/vote",
            Permission::SignedIn,
            show,
        ),
        post(
            "/{language}/consultations/{id}/votes",
            Permission::SignedIn,
            cast,
        ),
    ]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, next_or_chosen(&asked, &id))
}

async fn cast(asked: Asked, Path((_, id)): Path<(String, String)>, values: Values) -> Response {
    let outcome = recorded_or_shown_again(&asked, &id, &values).await;
    place::answer(&asked, outcome)
}

/// The word for a position.
pub(super) fn position_text(speaker: Speaker, position: Position) -> String {
    speaker.text(&format!("consultations-{}", position_word(position)))
}

/// That the vote named in the address stands as it was cast: read from the votes, not from the address.
pub(super) fn recorded_notice(
    asked: &Asked,
    consultation: &Consultation,
    person: PersonId,
) -> Result<Markup, Fault> {
    let Ok(statement) = place::query(asked).get("recorded").parse::<StatementId>() else {
        return Ok(html! {});
    };
    let Some(vote) = store::own_vote(&asked.node, person, consultation.id, statement)? else {
        return Ok(html! {});
    };
    let speaker = asked.speaker();
    let told = speaker.with(
        "consultations-vote-recorded-text",
        &[
            ("number", count(vote.statement.number.unwrap_or_default())),
            (
                "position",
                Value::from(position_text(speaker, vote.position)),
            ),
        ],
    );
    let title = speaker.text("consultations-vote-recorded");
    Ok(notice(NoticeKind::Success, &title, html! { p { (told) } }))
}

/// How the person came here and where they go on to: what travels through the form and back into the address.
struct Way {
    /// The list from which a single statement was chosen: `votes` or `statements`; `None` while voting in turn.
    list: Option<&'static str>,
    /// The page of that list.
    page: u64,
    /// The numbers of the statements skipped in this sitting, the earliest first.
    skipped: Vec<u64>,
}

impl Way {
    fn of(values: &Values) -> Self {
        let numbers: Vec<u64> = values
            .get("skip")
            .split('.')
            .filter_map(|number| number.parse().ok())
            .collect();
        Self {
            list: ["votes", "statements"]
                .into_iter()
                .find(|list| values.get("back") == *list),
            page: values.get("page").parse().unwrap_or(1).max(1),
            skipped: numbers[numbers.len().saturating_sub(SKIPPED_MAX)..].to_vec(),
        }
    }

    fn skipped_text(&self) -> String {
        self.skipped
            .iter()
            .map(u64::to_string)
            .collect::<Vec<_>>()
            .join(".")
    }

    fn hidden(&self) -> Markup {
        html! {
            @if let Some(list) = self.list {
                input type="hidden" name="back" value=(list);
                input type="hidden" name="page" value=(self.page);
            }
            @if !self.skipped.is_empty() {
                input type="hidden" name="skip" value=(self.skipped_text());
            }
        }
    }

    /// Where to go on once the vote on `statement` is recorded.
    fn onward(&self, consultation: &Consultation, statement: StatementId) -> String {
        let page = self.page;
        let rest = match self.list {
            Some(list) => format!("/{list}?recorded={statement}&page={page}"),
            None if self.skipped.is_empty() => format!("/vote?recorded={statement}"),
            None => format!("/vote?recorded={statement}&skip={}", self.skipped_text()),
        };
        place::path(consultation, &rest)
    }

    /// Where skipping `statement` leads to.
    fn past(&self, consultation: &Consultation, statement: &Statement) -> String {
        let number = statement.number.map(|number| number.to_string());
        let skipped: Vec<String> = self
            .skipped
            .iter()
            .map(u64::to_string)
            .chain(number)
            .collect();
        place::path(consultation, &format!("/vote?skip={}", skipped.join(".")))
    }
}

/// What is put to the person.
struct Ballot {
    statement: Statement,
    token: String,
    own: Option<OwnVote>,
    progress: Progress,
    way: Way,
}

fn next_or_chosen(asked: &Asked, id: &str) -> Outcome<Response> {
    let (consultation, standing) = place::consultation(asked, id)?;
    if consultation.phase == Phase::Closed {
        return Ok(closed(asked, &consultation, &[]));
    }
    let (person, affiliation) = standing.may_take_part(&consultation)?;
    let query = place::query(asked);
    let way = Way::of(&query);
    let progress = store::progress(&asked.node, consultation.id, person)?;
    let (statement, token) = if query.has("statement") {
        (
            put_to_vote(asked, &consultation, query.get("statement"))?,
            String::new(),
        )
    } else {
        match in_turn(asked, &consultation, person, affiliation, &way)? {
            Some(found) => found,
            None => return Ok(end(asked, &consultation, person, &way)?),
        }
    };
    let own = store::own_vote(&asked.node, person, consultation.id, statement.id)?;
    let notice = recorded_notice(asked, &consultation, person)?;
    let is_important = own.as_ref().is_some_and(|vote| vote.important);
    let values = if is_important {
        Values::default().with("important", "on")
    } else {
        Values::default()
    };
    let ballot = Ballot {
        statement,
        token,
        own,
        progress,
        way,
    };
    Ok(shown(asked, &consultation, &ballot, notice, &values, &[]))
}

/// A statement by its id, if it is put to a vote.
fn put_to_vote(asked: &Asked, consultation: &Consultation, id: &str) -> Outcome<Statement> {
    let statement = place::statement(asked, consultation, id)?;
    match statement.state {
        State::Accepted => Ok(statement),
        _ => Err(Refusal::StatementNotAccepted.into()),
    }
}

/// The statement that routing draws, with its ticket; when it was skipped, the first by number that was neither skipped
/// nor voted on, without a ticket, since it was not drawn.
fn in_turn(
    asked: &Asked,
    consultation: &Consultation,
    person: PersonId,
    affiliation: &Affiliation,
    way: &Way,
) -> Result<Option<(Statement, String)>, Fault> {
    let node = &asked.node;
    let Some((drawn, token)) = store::next_statement(node, consultation, person, affiliation)?
    else {
        return Ok(None);
    };
    let is_skipped = |statement: &Statement| {
        statement
            .number
            .is_some_and(|number| way.skipped.contains(&number))
    };
    if !is_skipped(&drawn) {
        return Ok(Some((drawn, token)));
    }
    let found = store::next_not_skipped(node, consultation.id, person, &way.skipped)?;
    Ok(found.map(|statement| (statement, String::new())))
}

async fn recorded_or_shown_again(asked: &Asked, id: &str, values: &Values) -> Outcome<Response> {
    let (consultation, standing) = place::consultation(asked, id)?;
    let statement = place::statement(asked, &consultation, values.get("statement"))?;
    let way = Way::of(values);
    let voted = match position_from_word(values.get("position")) {
        Some(position) => {
            let token = values.get("token");
            let vote = CastVote {
                consultation: consultation.id,
                statement: statement.id,
                position,
                important: values.holds("important", "on"),
                token: (!token.is_empty()).then(|| token.to_owned()),
            };
            or_refusals(cast_vote(&asked.node, &asked.operation, vote).await)?.map(|_| ())
        }
        None => Err(vec![Refused::from(Refusal::Missing { field: "position" })]),
    };
    match voted {
        Ok(()) => Ok(asked.go(&way.onward(&consultation, statement.id))),
        Err(refusals) => shown_again(asked, &standing, statement, way, values, &refusals),
    }
}

/// The page of a vote that was refused: the ballot with what was chosen, or, when nobody can vote any more, why.
fn shown_again(
    asked: &Asked,
    standing: &Standing,
    statement: Statement,
    way: Way,
    values: &Values,
    refusals: &[Refused],
) -> Outcome<Response> {
    let (consultation, _) = place::consultation(asked, &statement.consultation.to_string())?;
    if consultation.phase == Phase::Closed {
        return Ok(closed(asked, &consultation, refusals));
    }
    let Ok((person, _)) = standing.may_take_part(&consultation) else {
        return Ok(asked.refused(refusals));
    };
    let ballot = Ballot {
        own: store::own_vote(&asked.node, person, consultation.id, statement.id)?,
        progress: store::progress(&asked.node, consultation.id, person)?,
        token: values.get("token").to_owned(),
        statement,
        way,
    };
    Ok(shown(
        asked,
        &consultation,
        &ballot,
        html! {},
        values,
        refusals,
    ))
}

fn shown(
    asked: &Asked,
    consultation: &Consultation,
    ballot: &Ballot,
    notice: Markup,
    values: &Values,
    refusals: &[Refused],
) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-vote-title");
    let action = asked.href(&place::path(consultation, "/votes"));
    let form = Form::new(speaker, &action, "", values, refusals);
    let progress = [
        ("done", count(ballot.progress.voted)),
        ("all", count(ballot.progress.statements)),
    ];
    let body = html! {
        (form.summary())
        (notice)
        h1 { (title) }
        p.hint {
            (title_of(consultation, speaker.language())) " · "
            (speaker.with("consultations-vote-progress", &progress))
        }
        (statement_shown(&ballot.statement, speaker))
        @if let Some(own) = &ballot.own {
            @let position = [("position", Value::from(position_text(speaker, own.position)))];
            p { (speaker.with("consultations-vote-current", &position)) }
        }
        form method="post" action=(action) novalidate { (fields(&form, ballot)) }
        (ways_on(asked, consultation, ballot))
    };
    asked.page(
        place::under(asked, consultation, web::Page::new(title, body)).status(status_of(refusals)),
    )
}

fn fields(form: &Form, ballot: &Ballot) -> Markup {
    let speaker = form.speaker;
    let is_missing = form
        .refusals
        .iter()
        .any(|refused| refused.field == Some("position"));
    html! {
        // The first button of a form answers the Enter key. This one cannot, so that no key pressed at the tick box
        // casts a vote (HTML, 4.10.21.2).
        button type="submit" disabled hidden {}
        (form.hidden("statement", &ballot.statement.id.to_string()))
        @if !ballot.token.is_empty() { (form.hidden("token", &ballot.token)) }
        (ballot.way.hidden())
        div.field {
            div.choice {
                input id="f-important" type="checkbox" name="important" value="on"
                    checked[form.values.holds("important", "on")]
                    aria-describedby="f-important-hint";
                label for="f-important" { (speaker.text("consultations-important")) }
                p.hint #f-important-hint { (speaker.text("consultations-vote-important-hint")) }
            }
        }
        fieldset.field.refused[is_missing] #f-position aria-describedby="f-position-hint" {
            legend { (speaker.text("consultations-vote-legend")) }
            p.hint #f-position-hint { (speaker.text("consultations-vote-pass-hint")) }
            div.buttons {
                @for position in ANSWERS {
                    (button_value("position", position_word(position), &position_text(speaker, position)))
                }
            }
        }
    }
}

/// What one can do instead of answering.
fn ways_on(asked: &Asked, consultation: &Consultation, ballot: &Ballot) -> Markup {
    let speaker = asked.speaker();
    let own = asked.href(&place::path(consultation, "/votes"));
    html! {
        ul.links {
            @if ballot.own.is_none() && ballot.way.list.is_none() {
                li {
                    a href=(asked.href(&ballot.way.past(consultation, &ballot.statement))) {
                        (speaker.text("consultations-vote-skip"))
                    }
                }
            }
            li { a href=(own) { (speaker.text("consultations-vote-all-own")) } }
            li {
                a href=(asked.href(&place::path(consultation, ""))) {
                    (speaker.text("consultations-back"))
                }
            }
        }
    }
}

/// Nothing is left to vote on: what next.
fn end(
    asked: &Asked,
    consultation: &Consultation,
    person: PersonId,
    way: &Way,
) -> Result<Response, Fault> {
    let speaker = asked.speaker();
    let none_yet = consultation.statements == 0;
    let skipped_some = !way.skipped.is_empty();
    let title = speaker.text(match (none_yet, skipped_some) {
        (true, _) => "consultations-vote-title",
        (false, true) => "consultations-vote-end-skipped",
        (false, false) => "consultations-vote-end-title",
    });
    let lead = if none_yet {
        "consultations-vote-end-none"
    } else {
        "consultations-vote-end-lead"
    };
    let mut links = Vec::new();
    let mut add = |part: &str, label: &str, hint: &str| {
        let href = asked.href(&place::path(consultation, part));
        let hint = if hint.is_empty() {
            String::new()
        } else {
            speaker.text(hint)
        };
        links.push((href, speaker.text(label), hint));
    };
    if skipped_some {
        add("/vote", "consultations-vote-skipped-again", "");
    }
    add(
        "/statements/new",
        "consultations-next-submit",
        "consultations-next-submit-hint",
    );
    add(
        "/synthesis",
        "consultations-next-synthesis",
        "consultations-next-synthesis-hint",
    );
    add(
        "/votes",
        "consultations-next-own",
        "consultations-next-own-hint",
    );
    add("", "consultations-back", "");
    let body = html! {
        (recorded_notice(asked, consultation, person)?)
        h1 { (title) }
        @if none_yet || !skipped_some { p.lead { (speaker.text(lead)) } }
        h2 { (speaker.text("consultations-next-title")) }
        (link_list(&links))
    };
    Ok(asked.page(place::under(
        asked,
        consultation,
        web::Page::new(title, body),
    )))
}

/// The consultation is closed: that nothing was recorded, when something was sent, and where the result stands.
fn closed(asked: &Asked, consultation: &Consultation, refusals: &[Refused]) -> Response {
    let speaker = asked.speaker();
    let title = speaker.text("consultations-vote-title");
    let links = [
        ("/synthesis", "consultations-next-synthesis"),
        ("/votes", "consultations-next-own"),
        ("", "consultations-back"),
    ]
    .map(|(part, label)| {
        (
            asked.href(&place::path(consultation, part)),
            speaker.text(label),
            String::new(),
        )
    });
    let text = speaker.text("consultations-next-closed");
    let body = html! {
        (error_summary(speaker, refusals))
        h1 { (title) }
        (notice(NoticeKind::Notice, &speaker.text("consultations-state-closed"), html! { p { (text) } }))
        (link_list(&links))
    };
    asked.page(
        place::under(asked, consultation, web::Page::new(title, body)).status(status_of(refusals)),
    )
}
