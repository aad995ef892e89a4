//! Where a page stands: the consultation and statement that its address names, its query, and its breadcrumb.
//! Whether the asker may know of the consultation is decided in `store::visible`.

use crate::model::{Consultation, Refusal, Standing, Statement};
use crate::store;
use axum::response::Response;
use contract::Asked;
use kernel::{ConsultationId, Outcome, Refused, StatementId};
use web::{Page, Values};

/// The consultation that an address names, and the asker's standing in it.
pub(super) fn consultation(asked: &Asked, id: &str) -> Outcome<(Consultation, Standing)> {
    let id: ConsultationId = id
        .parse()
        .map_err(|_| Refused::from(Refusal::NoSuchConsultation))?;
    store::visible(&asked.node, asked.operation.actor, id)
}

/// The same for a page of those who moderate.
pub(super) fn moderated(asked: &Asked, id: &str) -> Outcome<Consultation> {
    let (consultation, standing) = consultation(asked, id)?;
    if standing.may_moderate() {
        Ok(consultation)
    } else {
        Err(Refusal::NotPermitted.into())
    }
}

/// A statement of the consultation, by the id in an address.
pub(super) fn statement(
    asked: &Asked,
    consultation: &Consultation,
    id: &str,
) -> Outcome<Statement> {
    let id: StatementId = id
        .parse()
        .map_err(|_| Refused::from(Refusal::NoSuchStatement))?;
    store::statement(&asked.node, consultation.id, id)?
        .ok_or_else(|| Refusal::NoSuchStatement.into())
}

/// What the address asks for behind its `?`; nothing when it cannot be read.
pub(super) fn query(asked: &Asked) -> Values {
    let query = asked.path.split_once('?').map_or("", |(_, query)| query);
    Values::parse(query.as_bytes()).unwrap_or_default()
}

/// The page of a list that the address asks for; the first when it asks for none.
pub(super) fn page_number(asked: &Asked) -> u64 {
    query(asked).get("page").parse().unwrap_or(1).max(1)
}

/// The answer to a request: the page, or what refused it, or the fault.
pub(super) fn answer(asked: &Asked, outcome: Outcome<Response>) -> Response {
    outcome.unwrap_or_else(|failure| asked.failed(failure))
}

/// The address of a part of a consultation, without the language; `part` begins with `/` or is empty.
pub(super) fn path(consultation: &Consultation, part: &str) -> String {
    format!("/consultations/{}{part}", consultation.id)
}

/// A page that stands under the list of consultations.
pub(super) fn under_list(asked: &Asked, page: Page) -> Page {
    page.under(
        asked.href("/consultations"),
        asked.speaker().text("consultations-list-title"),
    )
}

/// A page that stands under a consultation.
pub(super) fn under(asked: &Asked, consultation: &Consultation, page: Page) -> Page {
    let (title, _) = consultation.title(asked.operation.language);
    under_list(asked, page).under(asked.href(&path(consultation, "")), title)
}

/// A page number for the pager.
pub(super) fn pager_number(page: u64) -> usize {
    usize::try_from(page).unwrap_or(usize::MAX)
}

/// A count as a value of a message.
pub(super) fn count(number: u64) -> kernel::Value {
    kernel::Value::Count(i64::try_from(number).unwrap_or(i64::MAX))
}
