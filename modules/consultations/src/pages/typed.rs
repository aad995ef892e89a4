//! Forms that were refused: shown again with what was typed. What the fields are stands with each form.

use crate::model::Refusal;
use axum::http::StatusCode;
use kernel::{Failure, Language, Outcome, Refused};
use web::form::Choice;
use web::{Speaker, Values};

/// What was refused, to be shown in the form that keeps what was typed. A fault goes on.
pub(super) fn or_refusals<T>(outcome: Outcome<T>) -> Outcome<Result<T, Vec<Refused>>> {
    match outcome {
        Ok(done) => Ok(Ok(done)),
        Err(Failure::Refused(refusals)) => Ok(Err(refusals)),
        Err(fault @ Failure::Fault(_)) => Err(fault),
    }
}

/// The status of a page that shows a form: that of the first refusal, 200 when there is none.
pub(super) fn status_of(refusals: &[Refused]) -> StatusCode {
    let status = refusals.first().map_or(200, |refused| refused.status);
    StatusCode::from_u16(status).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY)
}

/// The language that was chosen in a field.
pub(super) fn language(values: &Values, field: &'static str) -> Result<Language, Refused> {
    values
        .get(field)
        .parse()
        .map_err(|()| Refused::from(Refusal::Missing { field }))
}

/// Languages to choose from, each named in the reader's language.
pub(super) struct LanguageChoices(Vec<(Language, String)>);

impl LanguageChoices {
    /// All six but `without`, in UN order.
    pub(super) fn new(speaker: Speaker, without: Option<Language>) -> Self {
        let offered = Language::ALL
            .into_iter()
            .filter(|language| Some(*language) != without);
        Self(
            offered
                .map(|language| (language, speaker.language_name(language)))
                .collect(),
        )
    }

    /// As a form takes them.
    pub(super) fn choices(&self) -> Vec<Choice<'_>> {
        self.0
            .iter()
            .map(|(language, name)| Choice::new(language.tag(), name))
            .collect()
    }
}
