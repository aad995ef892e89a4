//! One consultation: the question, where it stands, what one can do now, and what has come of it.

use super::place::{self, count};
use crate::model::{Consultation, OutcomeNote, Phase, Refusal, Standing};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use contract::{Asked, Route, get};
use kernel::{Fault, Language, MultilingualText, Outcome, Permission, Refused, Value};
use maud::{Markup, html};
use web::component::{
    NoticeKind, TimelineEntry, external_link, link_list, notice, quoted, summary_list, tag,
    text_in, time, timeline,
};
use web::{Page, Speaker};

/// A link with its label and hint.
type Link = (String, String, String);

pub(crate) fn routes() -> Vec<Route> {
    vec![get(
        "/{language}/consultations/{id}",
        Permission::Anyone,
        show,
    )]
}

async fn show(asked: Asked, Path((_, id)): Path<(String, String)>) -> Response {
    place::answer(&asked, page(&asked, &id))
}

/// The consultation's title, with its language when it is not the reader's.
pub(super) fn title_of(consultation: &Consultation, language: Language) -> Markup {
    let (title, held) = consultation.title(language);
    html! { @if held == language { (title) } @else { (text_in(held, title)) } }
}

/// Who may take part, in words.
pub(super) fn participation_text(speaker: Speaker, consultation: &Consultation) -> String {
    speaker.text(&format!(
        "consultations-participation-{}",
        consultation.participation.word()
    ))
}

/// Whose words the title, question and background are.
fn whose_text(consultation: &Consultation) -> &'static str {
    if consultation.imported {
        "consultations-text-imported"
    } else {
        "consultations-text-institution"
    }
}

fn page(asked: &Asked, id: &str) -> Outcome<Response> {
    let (consultation, standing) = place::consultation(asked, id)?;
    let outcomes = store::outcomes(&asked.node, consultation.id)?;
    let speaker = asked.speaker();
    let state = speaker.text(&format!(
        "consultations-state-{}",
        consultation.phase.word()
    ));
    let body = html! {
        (done(asked, &consultation))
        h1 { (title_of(&consultation, speaker.language())) }
        p { (tag(&state)) " " (tag(&speaker.text(whose_text(&consultation)))) }
        h2 { (speaker.text("consultations-question")) }
        (quoted(&consultation.texts.question, speaker))
        (next(asked, &consultation, &standing)?)
        (run(asked, &consultation, &standing)?)
        (background(&consultation.texts.background, speaker))
        h2 { (speaker.text("consultations-standing")) }
        (where_it_stands(&consultation, speaker))
        p.hint { (speaker.text("consultations-views-note")) }
        @if let Some(note) = outcomes.first() { (outcome(note, speaker)) }
        h2 { (speaker.text("consultations-course-title")) }
        (timeline(speaker, &course(&consultation, &outcomes, speaker)))
    };
    let (title, _) = consultation.title(speaker.language());
    Ok(asked.page(place::under_list(asked, Page::new(title, body))))
}

/// What was done just now. The address says it, and it is shown only when it can be true.
fn done(asked: &Asked, consultation: &Consultation) -> Markup {
    let query = place::query(asked);
    let key = match (query.get("done"), consultation.phase) {
        ("saved", Phase::Draft) => "consultations-edit-saved",
        ("opened", Phase::Open) => "consultations-open-done",
        ("last-part", Phase::Open) => "consultations-last-part-done",
        ("closed", Phase::Closed) => "consultations-close-done",
        ("noted", _) => "consultations-outcome-form-done",
        _ => return html! {},
    };
    notice(NoticeKind::Success, &asked.speaker().text(key), html! {})
}

fn background(background: &MultilingualText, speaker: Speaker) -> Markup {
    html! {
        @if !background.body.is_empty() {
            h2 { (speaker.text("consultations-background")) }
            (quoted(background, speaker))
        }
    }
}

/// How many people took part, unless they are too few to say.
fn people(consultation: &Consultation, speaker: Speaker) -> Markup {
    html! {
        @if consultation.has_too_few_people() {
            (speaker.text("consultations-synthesis-too-few-short"))
        } @else {
            (speaker.count(consultation.people))
        }
    }
}

fn where_it_stands(consultation: &Consultation, speaker: Speaker) -> Markup {
    let recorded = if consultation.recorded { "yes" } else { "no" };
    let mut entries = vec![
        (
            "consultations-standing-who",
            html! { (participation_text(speaker, consultation)) },
        ),
        (
            "consultations-standing-statements",
            html! { (speaker.count(consultation.statements)) },
        ),
        (
            "consultations-standing-votes",
            html! { (speaker.count(consultation.votes)) },
        ),
        (
            "consultations-standing-people",
            people(consultation, speaker),
        ),
        (
            "consultations-standing-recorded",
            html! { (speaker.text(&format!("consultations-recorded-{recorded}"))) },
        ),
    ];
    if consultation.has_too_few_people() {
        entries.retain(|(key, _)| *key != "consultations-standing-votes");
    }
    if consultation.imported {
        // What is shown is another platform's record; who could take part there is not known here.
        entries[0].1 = html! { (speaker.text("consultations-imported")) };
    }
    let entries: Vec<(String, Markup)> = entries
        .into_iter()
        .map(|(key, value)| (speaker.text(key), value))
        .collect();
    summary_list(&entries)
}

/// What the reader can do now.
fn next(asked: &Asked, consultation: &Consultation, standing: &Standing) -> Outcome<Markup> {
    let speaker = asked.speaker();
    let mut links = Vec::new();
    let entitled = standing.may_take_part(consultation);
    match &entitled {
        Ok((person, _)) => {
            let progress = store::progress(&asked.node, consultation.id, *person)?;
            let waiting = progress.statements.saturating_sub(progress.voted);
            links.extend(to_take_part(asked, consultation, waiting, progress.voted));
        }
        Err(Refusal::NotSignedIn) if consultation.phase == Phase::Open => {
            let back = place::path(consultation, "/vote");
            links.push((
                asked.href(&format!("/sign-in?next={back}")),
                speaker.text("consultations-sign-in"),
                speaker.text("consultations-next-sign-in-hint"),
            ));
        }
        Err(_) => {}
    }
    if consultation.phase == Phase::Closed && standing.person().is_some() {
        links.push(link(
            asked,
            consultation,
            "/votes",
            "consultations-next-own",
            "",
        ));
    }
    links.extend(to_read(asked, consultation));
    Ok(html! {
        h2 { (speaker.text("consultations-next-title")) }
        (hindrance(asked, consultation, entitled.err()))
        (link_list(&links))
    })
}

/// Why the reader cannot take part, when they cannot.
fn hindrance(asked: &Asked, consultation: &Consultation, refusal: Option<Refusal>) -> Markup {
    let speaker = asked.speaker();
    let who = [(
        "who",
        Value::from(participation_text(speaker, consultation)),
    )];
    match (consultation.phase, refusal) {
        (Phase::Draft, _) => html! { p { (speaker.text("consultations-next-draft")) } },
        (Phase::Closed, _) => html! { p { (speaker.text("consultations-next-closed")) } },
        (Phase::Open, Some(Refusal::NotInvited | Refusal::NotAMember)) => {
            html! { p { (speaker.with("consultations-next-not-entitled", &who)) } }
        }
        (Phase::Open, Some(Refusal::NotSignedIn) | None) => html! {},
        (Phase::Open, Some(other)) => {
            let affiliation_unknown = other == Refusal::AffiliationUnknown;
            html! {
                p { (speaker.refused(&Refused::from(other))) }
                @if affiliation_unknown {
                    p {
                        a href=(asked.href("/me")) {
                            (speaker.text("consultations-next-account"))
                        }
                    }
                }
            }
        }
    }
}

fn to_take_part(asked: &Asked, consultation: &Consultation, waiting: u64, voted: u64) -> Vec<Link> {
    let speaker = asked.speaker();
    let mut links = Vec::new();
    if consultation.statements > 0 {
        let waiting = [("count", count(waiting))];
        links.push((
            asked.href(&place::path(consultation, "/vote")),
            speaker.text("consultations-next-vote"),
            speaker.with("consultations-next-vote-progress", &waiting),
        ));
    }
    let own = (
        "/votes",
        "consultations-next-own",
        "consultations-next-own-hint",
    );
    let submit = (
        "/statements/new",
        "consultations-next-submit",
        "consultations-next-submit-hint",
    );
    for (part, label, hint) in (voted > 0).then_some(own).into_iter().chain([submit]) {
        links.push(link(asked, consultation, part, label, hint));
    }
    links
}

fn to_read(asked: &Asked, consultation: &Consultation) -> Vec<Link> {
    let links: &[(&str, &str, &str)] = if consultation.phase == Phase::Draft {
        &[("/statements", "consultations-next-statements", "")]
    } else {
        &[
            (
                "/synthesis",
                "consultations-next-synthesis",
                "consultations-next-synthesis-hint",
            ),
            ("/statements", "consultations-next-statements", ""),
            ("/decisions", "consultations-next-decisions", ""),
            ("/export", "consultations-next-export", ""),
        ]
    };
    links
        .iter()
        .map(|(part, label, hint)| link(asked, consultation, part, label, hint))
        .collect()
}

/// A link to a part of the consultation; an empty hint key gives no hint.
fn link(asked: &Asked, consultation: &Consultation, part: &str, label: &str, hint: &str) -> Link {
    let speaker = asked.speaker();
    let hint = if hint.is_empty() {
        String::new()
    } else {
        speaker.text(hint)
    };
    (
        asked.href(&place::path(consultation, part)),
        speaker.text(label),
        hint,
    )
}

/// What those who run the consultation can do now; nothing for everybody else.
fn run(asked: &Asked, consultation: &Consultation, standing: &Standing) -> Result<Markup, Fault> {
    let speaker = asked.speaker();
    let phase = consultation.phase;
    let native = !consultation.imported;
    let mut links = Vec::new();
    let mut add = |may: bool, part: &str, key: &str, hint: String| {
        if may {
            let href = asked.href(&place::path(consultation, part));
            links.push((href, speaker.text(key), hint));
        }
    };
    let plain = String::new;
    let runs = standing.may_run();
    let moderates = standing.may_moderate() && native;
    add(
        moderates && phase != Phase::Closed,
        "/seed",
        "consultations-run-seed",
        plain(),
    );
    add(
        runs && phase == Phase::Draft,
        "/edit",
        "consultations-run-edit",
        plain(),
    );
    add(
        runs && phase == Phase::Draft,
        "/open",
        "consultations-run-open",
        plain(),
    );
    if moderates && phase != Phase::Draft {
        let waiting = store::pending_statements(&asked.node, consultation.id, 1)?.count;
        let hint = speaker.with("consultations-run-waiting", &[("count", count(waiting))]);
        add(true, "/moderation", "consultations-run-moderation", hint);
    }
    add(
        runs && phase == Phase::Open && consultation.last_part_at.is_none(),
        "/last-part",
        "consultations-run-last-part",
        plain(),
    );
    add(
        runs && phase == Phase::Open,
        "/close",
        "consultations-run-close",
        plain(),
    );
    let notes = standing.may_note_outcome() && phase == Phase::Closed;
    add(notes, "/outcome", "consultations-run-outcome", plain());
    add(
        runs && native && phase != Phase::Draft,
        "/auditor",
        "consultations-run-auditor",
        plain(),
    );
    // Invitations are the officers' alone, whatever role somebody has in this consultation.
    if asked.operation.actor.is_officer() && native && phase != Phase::Closed {
        links.push(invite(asked, consultation));
    }
    Ok(html! {
        @if !links.is_empty() {
            h2 { (speaker.text("consultations-run-title")) }
            (link_list(&links))
        }
    })
}

/// The way to the invitations, where this consultation can then be chosen.
fn invite(asked: &Asked, consultation: &Consultation) -> Link {
    let path = format!("/invitations?consultation={}", consultation.id);
    let label = asked.speaker().text("consultations-run-invite");
    (asked.href(&path), label, String::new())
}

/// What came of it: the latest note. Earlier ones stay on the record.
fn outcome(note: &OutcomeNote, speaker: Speaker) -> Markup {
    html! {
        h2 { (speaker.text("consultations-outcome-title")) }
        p { (tag(&speaker.text("consultations-text-institution"))) " " (time(speaker, note.at)) }
        (quoted(&note.text, speaker))
        @if let Some(link) = &note.link {
            @let label = [("address", Value::from(link.as_str()))];
            p { (external_link(speaker, link, &speaker.with("consultations-outcome-link", &label))) }
        }
    }
}

fn course(
    consultation: &Consultation,
    outcomes: &[OutcomeNote],
    speaker: Speaker,
) -> Vec<TimelineEntry> {
    let entry = |at, title: &str, body: Option<&str>| TimelineEntry {
        at,
        title: html! { (speaker.text(title)) },
        body: html! { @if let Some(body) = body { p { (speaker.text(body)) } } },
    };
    let mut entries = vec![entry(
        consultation.created_at,
        "consultations-course-created",
        None,
    )];
    if let Some(at) = consultation.opened_at {
        let now = (consultation.phase == Phase::Open).then_some("consultations-course-open-now");
        entries.push(entry(at, "consultations-course-opened", now));
    }
    if let Some(at) = consultation.last_part_at {
        let text = Some("consultations-course-last-part-text");
        entries.push(entry(at, "consultations-course-last-part", text));
    }
    if let Some(at) = consultation.closed_at {
        let text = Some("consultations-course-closed-text");
        entries.push(entry(at, "consultations-course-closed", text));
    }
    let noted = outcomes.iter().rev();
    entries.extend(noted.map(|note| entry(note.at, "consultations-course-outcome", None)));
    entries
}
