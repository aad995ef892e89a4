//! Publishes a new picture of opinion groups when the rules of `model/synthesis.rs` allow one. The heavy computing happens
//! here, on the thread of reactions, never while a page waits.

use crate::model::Phase;
use crate::model::facts::{
    CLOSED, STATEMENT_ACCEPTED, STATEMENT_MARKED_DUPLICATE, STATEMENT_REJECTED,
    SYNTHESIS_PUBLISHED, SynthesisPublished, VOTE_CAST, VOTE_WITHDRAWN, synthesis_stream,
};
use crate::model::synthesis::{Document, Members, is_due, picture};
use crate::store;
use contract::{Node, Reaction, decide_blocking};
use kernel::{Append, ConsultationId, Context, Fact, Failure, Fault, NewFact, Outcome, PersonId};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Follows votes, decisions and closings.
pub const SYNTHESIS: Reaction = Reaction {
    name: "consultations.synthesis",
    kinds: &[
        VOTE_CAST,
        VOTE_WITHDRAWN,
        STATEMENT_ACCEPTED,
        STATEMENT_REJECTED,
        STATEMENT_MARKED_DUPLICATE,
        CLOSED,
    ],
    react,
};

/// What every fact followed here says in public.
#[derive(Deserialize)]
struct Touched {
    consultation: ConsultationId,
}

fn react(node: &Node, facts: &[Fact]) -> Result<(), Fault> {
    let mut touched = BTreeSet::new();
    for fact in facts {
        touched.insert(fact.public::<Touched>()?.consultation);
    }
    for consultation in touched {
        match refresh_synthesis(node, consultation) {
            Ok(_) => {}
            Err(Failure::Fault(fault)) => return Err(fault),
            // Another thread published meanwhile, or there is nothing to publish: the next fact asks again.
            Err(Failure::Refused(refused)) => {
                let key = refused.first().map_or("", |refused| refused.key);
                tracing::info!(%consultation, key, "a synthesis was not published");
            }
        }
    }
    Ok(())
}

/// Publishes a new picture if one is due; says whether it did. Safe to repeat.
pub fn refresh_synthesis(node: &Node, consultation: ConsultationId) -> Outcome<bool> {
    let Some(found) = store::consultation(node, consultation)? else {
        return Ok(false);
    };
    if found.phase == Phase::Draft {
        return Ok(false);
    }
    let is_last = found.phase == Phase::Closed;
    let former = store::former(node, consultation)?;
    let (upto, newly) = store::releases(node, consultation, former.upto)?;
    if former.is_finished || !(is_last || is_due(newly, former.people_in_last)) {
        return Ok(false);
    }
    let votes = store::released_votes(node, consultation)?;
    let (synthesis, members) = picture(&votes, &former.pictures, is_last, found.recorded);
    let people = synthesis.counts.participants;
    let document = Document {
        last: is_last,
        upto,
        synthesis,
    };
    let text = serde_json::to_string(&document).doing("writing a synthesis")?;
    let published = SynthesisPublished {
        consultation,
        upto,
        digest: data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes())),
        document: text,
    };
    decide_blocking(node, || {
        Ok((append(&published, &members, former.revision)?, ()))
    })?;
    tracing::info!(%consultation, upto, people, "a synthesis was published");
    Ok(true)
}

/// Who stood in which group is sealed under a subject that is nobody: the consultation's own synthesis stream.
fn append(
    published: &SynthesisPublished,
    members: &Members,
    revision: u64,
) -> Result<Append, Fault> {
    let stream = synthesis_stream(published.consultation);
    let fact = NewFact::new(stream, SYNTHESIS_PUBLISHED, 1, published)?.sealed(
        "members",
        PersonId(stream.0),
        members,
    )?;
    Ok(Append::of(vec![fact]).expecting(stream, revision))
}
