//! The pages and their routes. A page reads and shows; what changes something is an action.

mod auditor;
mod cards;
mod close;
mod consultation;
mod consultations;
mod decisions;
mod edit_consultation;
mod export;
mod last_part;
mod method;
mod moderation;
mod new_consultation;
mod new_statement;
mod open;
mod outcome;
mod own_votes;
mod place;
mod policy;
mod statement_text;
mod statements;
mod synthesis;
mod texts_form;
mod translate;
mod typed;
mod vote;

pub(crate) use cards::cards;

use contract::Route;

/// All routes of the module. The order does not matter: a fixed word in a path goes before an id.
pub(crate) fn routes() -> Vec<Route> {
    [
        consultations::routes(),
        new_consultation::routes(),
        consultation::routes(),
        edit_consultation::routes(),
        open::routes(),
        last_part::routes(),
        close::routes(),
        vote::routes(),
        own_votes::routes(),
        statements::routes(),
        new_statement::routes(),
        translate::routes(),
        outcome::routes(),
        auditor::routes(),
        moderation::routes(),
        decisions::routes(),
        policy::routes(),
        synthesis::routes(),
        method::routes(),
        export::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
