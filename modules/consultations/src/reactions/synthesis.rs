//! Publishes a new picture of opinion groups when the rules of `model/synthesis.rs` allow one. The heavy computing happens
//! here, on the thread of reactions, never while a page waits.

use crate::model::facts::{
    CLOSED, STATEMENT_ACCEPTED, STATEMENT_MARKED_DUPLICATE, STATEMENT_REJECTED,
    SYNTHESIS_PUBLISHED, SynthesisPublished, VOTE_CAST, VOTE_WITHDRAWN, synthesis_stream,
};
use crate::model::represented::Former;
use crate::model::synthesis::{Document, FormerPicture, Members, is_due, picture, rows_by_group};
use crate::model::{Consultation, Phase};
use crate::store;
use ::store::Rejected;
use contract::{Node, Reaction};
use kernel::{
    Append, ConsultationId, Context, Fact, Failure, Fault, NewFact, Outcome, PersonId, Refused,
};
use opinion::PublicSynthesis;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// How often a picture that was overtaken is made anew.
const ATTEMPTS_MAX: u32 = 3;

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
        settle(node, consultation)?;
    }
    Ok(())
}

/// Publishes what is due. When another thread published meanwhile it is judged anew: after a closing no further fact
/// comes that would ask again, and the final picture must stand. What does not settle is a fault, so that the reaction
/// is repeated from here.
fn settle(node: &Node, consultation: ConsultationId) -> Result<(), Fault> {
    for _ in 0..ATTEMPTS_MAX {
        match refresh_synthesis(node, consultation) {
            Ok(_) => return Ok(()),
            Err(Failure::Fault(fault)) => return Err(fault),
            Err(Failure::Refused(_)) => {}
        }
    }
    Err(Fault::new(format!(
        "the synthesis of {consultation} was overtaken {ATTEMPTS_MAX} times"
    )))
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
    let voices = store::voices(node, consultation)?;
    let said_before = Former {
        upto: former.upto,
        representation: &former.representation,
    };
    let (mut synthesis, mut members, mut representation) = picture(
        &votes,
        &former.pictures,
        &voices,
        Some(&said_before),
        is_last,
        found.recorded,
    );
    if is_last
        && let Some((kept, of_kept)) = better_last(node, &found, &former.pictures, &synthesis)?
    {
        (synthesis, members) = (kept, of_kept);
        representation = former.representation;
    }
    // The published number, which moves by ten or more, and not that of this picture.
    let people = found.people;
    synthesis.count_people(people);
    let document = Document {
        last: is_last,
        upto,
        synthesis,
        representation,
    };
    let text = serde_json::to_string(&document).doing("writing a synthesis")?;
    let published = SynthesisPublished {
        consultation,
        upto,
        digest: data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes())),
        document: text,
    };
    match node
        .store()
        .append_blocking(append(&published, &members, former.revision)?)
    {
        Ok(_) => {}
        Err(Rejected::Fault(fault)) => return Err(fault.into()),
        // Made from what no longer stands: no use in trying the same picture again.
        Err(Rejected::Overtaken | Rejected::Taken) => {
            return Err(Refused::new("refused-overtaken").status(409).into());
        }
    }
    tracing::info!(%consultation, upto, people, "a synthesis was published");
    Ok(true)
}

/// The last picture that was shown, when it says more by opinion group than the one made at closing may: the few votes
/// that came in between must not be read from the difference.
fn better_last(
    node: &Node,
    consultation: &Consultation,
    former: &[FormerPicture],
    made: &PublicSynthesis,
) -> Result<Option<(PublicSynthesis, Members)>, Fault> {
    let Some(members) = former
        .iter()
        .max_by_key(|picture| picture.upto)
        .and_then(|last| last.members.clone())
    else {
        return Ok(None);
    };
    let Some(shown) = store::synthesis(node, consultation.id)? else {
        return Ok(None);
    };
    let says_more = rows_by_group(&shown.document) > rows_by_group(made);
    Ok((!consultation.recorded && says_more).then_some((shown.document, members)))
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
