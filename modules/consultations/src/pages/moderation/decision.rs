//! The form that records a moderator's decision, and what it sends.

use super::{Shown, render};
use crate::actions::{DecideStatement, decide_statement};
use crate::model::{Consultation, Decision, Reason, Refusal, Statement};
use crate::pages::typed::or_refusals;
use crate::pages::{place, statement_text};
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use contract::Asked;
use kernel::{Outcome, Refused};
use maud::{Markup, html};
use web::Values;
use web::form::{Choice, Field, Form};

/// The decisions, in the order of the form, with the keys of their labels.
const DECISIONS: [(&str, &str); 3] = [
    ("accept", "consultations-moderation-accept"),
    ("reject", "consultations-moderation-reject"),
    ("duplicate", "consultations-moderation-duplicate"),
];

pub(super) async fn record(
    asked: Asked,
    Path((_, id, statement)): Path<(String, String, String)>,
    values: Values,
) -> Response {
    let outcome = recorded(&asked, &id, &statement, &values).await;
    place::answer(&asked, outcome)
}

/// Records the decision and leads to the next statement; a refusal shows the page again, with what was typed.
async fn recorded(asked: &Asked, id: &str, statement: &str, values: &Values) -> Outcome<Response> {
    let consultation = place::moderated(asked, id)?;
    let statement = place::statement(asked, &consultation, statement)?;
    match or_refusals(decide(asked, &consultation, &statement, values).await)? {
        Ok(()) => Ok(asked.go(&place::path(&consultation, "/moderation?recorded=1"))),
        Err(refusals) => {
            // As it stands now: another moderator may have decided meanwhile.
            let now = store::statement(&asked.node, consultation.id, statement.id)?;
            let waiting = store::pending_statements(&asked.node, consultation.id, 1)?;
            let shown = Shown {
                consultation: &consultation,
                chosen: now.as_ref(),
                waiting: &waiting,
                was_recorded: false,
                values,
                refusals: &refusals,
            };
            Ok(render(asked, &shown)?)
        }
    }
}

async fn decide(
    asked: &Asked,
    consultation: &Consultation,
    statement: &Statement,
    values: &Values,
) -> Outcome<()> {
    let decide = DecideStatement {
        consultation: consultation.id,
        statement: statement.id,
        decision: read(asked, consultation, values)?,
        revision: values
            .get("revision")
            .parse()
            .map_err(|_| Refused::from(Refusal::DecidedMeanwhile))?,
    };
    decide_statement(&asked.node, &asked.operation, decide).await
}

/// What the form says, as a decision.
fn read(asked: &Asked, consultation: &Consultation, values: &Values) -> Outcome<Decision> {
    match values.get("decision") {
        "accept" => Ok(Decision::Accept),
        "reject" => Reason::from_word(values.get("reason"))
            .map(Decision::Reject)
            .ok_or_else(|| Refusal::Missing { field: "reason" }.into()),
        "duplicate" if values.get("of").trim().is_empty() => {
            Err(Refusal::Missing { field: "of" }.into())
        }
        "duplicate" => {
            let unknown = || Refused::from(Refusal::DuplicateOfUnknown);
            let number = number_in(values.get("of")).ok_or_else(unknown)?;
            let mut found = store::statements_by_number(&asked.node, consultation.id, &[number])?;
            Ok(Decision::Duplicate(
                found.remove(&number).ok_or_else(unknown)?.id,
            ))
        }
        _ => Err(Refusal::Missing { field: "decision" }.into()),
    }
}

/// A whole number as people type it: also in Arabic, Persian and full-width digits.
fn number_in(text: &str) -> Option<u64> {
    const ZEROS: [u32; 4] = [0x30, 0x660, 0x6F0, 0xFF10];
    let digit = |character: char| {
        ZEROS.iter().find_map(|zero| {
            u32::from(character)
                .checked_sub(*zero)
                .filter(|digit| *digit < 10)
        })
    };
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    text.chars().try_fold(0_u64, |number, character| {
        number
            .checked_mul(10)?
            .checked_add(u64::from(digit(character)?))
    })
}

/// The form for one statement.
pub(super) fn form(asked: &Asked, shown: &Shown<'_>, statement: &Statement) -> Markup {
    let speaker = asked.speaker();
    let part = format!("/statements/{}/decision", statement.id);
    let legend =
        statement_text::message_about(speaker, "consultations-moderation-decision-for", statement);
    let takes_all = shown.consultation.permits(Decision::Accept);
    let labels = DECISIONS.map(|(value, key)| (value, speaker.text(key)));
    let decisions: Vec<Choice<'_>> = labels
        .iter()
        .filter(|(value, _)| takes_all || *value == "reject")
        .map(|(value, label)| Choice {
            value,
            label,
            hint: "",
        })
        .collect();
    let form = Form {
        speaker,
        action: &asked.href(&place::path(shown.consultation, &part)),
        submit: &speaker.text("consultations-moderation-record"),
        values: shown.values,
        refusals: shown.refusals,
        sends_files: false,
    };
    form.render(html! {
        (form.hidden("revision", &statement.revision.to_string()))
        (form.choice_list(Field::new("decision", "").quoting(&legend), &decisions))
        (reason(asked, shown.consultation, &form))
        @if takes_all {
            (form.text_field(Field {
                keyboard: "numeric",
                ..Field::new("of", &speaker.text("consultations-moderation-of"))
            }))
        }
    })
}

/// The reasons for which the consultation can still reject.
fn reason(asked: &Asked, consultation: &Consultation, form: &Form<'_>) -> Markup {
    let speaker = asked.speaker();
    let none = speaker.text("consultations-moderation-reason-none");
    let labels = Reason::ALL.map(|reason| {
        (
            reason.word(),
            speaker.text(&format!("consultations-reason-{}", reason.word())),
        )
    });
    let mut choices = vec![Choice {
        value: "",
        label: &none,
        hint: "",
    }];
    let offered = labels.iter().zip(Reason::ALL);
    let offered = offered.filter(|(_, reason)| consultation.permits(Decision::Reject(*reason)));
    choices.extend(offered.map(|((value, label), _)| Choice {
        value,
        label,
        hint: "",
    }));
    form.select(
        Field::new("reason", &speaker.text("consultations-moderation-reason")),
        &choices,
    )
}

#[cfg(test)]
mod tests {
    use super::number_in;

    #[test]
    fn a_number_is_read_in_the_digits_of_every_script() {
        for text in ["12", " 12 ", "١٢", "۱۲", "１２"] {
            assert_eq!(number_in(text), Some(12), "{text}");
        }
        for text in ["", "-1", "1.5", "twelve", "99999999999999999999999"] {
            assert_eq!(number_in(text), None, "{text}");
        }
    }
}
