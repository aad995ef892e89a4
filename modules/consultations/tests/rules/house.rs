//! A house with this module alone, and invented people in it: what a person is stands in the bytes of their id.

use consultations::actions::{
    CastVote, CreateConsultation, SeedStatements, cast_vote_blocking, close_consultation_blocking,
    create_consultation_blocking, open_consultation_blocking, seed_statements_blocking,
};
use consultations::model::{Consultation, Participation, Position, Standing, Texts};
use consultations::store;
use contract::site::{Site, SiteOptions, questions};
use contract::{Affiliation, Questions, RollEntry, RollOf};
use kernel::{
    Actor, ConsultationId, Failure, Language, MultilingualText, Operation, OrganisationId, Outcome,
    PersonId, RegionalGroup, Role, StakeholderKind, StatementId,
};
use std::collections::BTreeSet;

pub(crate) const REGIONS: [RegionalGroup; 2] = [RegionalGroup::Africa, RegionalGroup::AsiaPacific];
pub(crate) const KINDS: [StakeholderKind; 2] = [StakeholderKind::Cert, StakeholderKind::Academia];
/// People on the roll in each pair of region and kind.
pub(crate) const PEOPLE_PER_CELL: u16 = 40;
const ORGANISATIONS_PER_CELL: u16 = 5;

/// The person `number` of a cell; five organisations per cell.
pub(crate) fn person(region: u8, kind: u8, number: u16) -> PersonId {
    let mut bytes = [0; 16];
    (bytes[0], bytes[1]) = (region, kind);
    bytes[2..4].copy_from_slice(&number.to_be_bytes());
    bytes[15] = 1;
    PersonId(bytes)
}

/// The same person with a role in every consultation: 1 observer, 2 participant, 3 rapporteur, 4 moderator.
pub(crate) fn with_role(role: u8, number: u16) -> PersonId {
    let mut id = person(0, 0, number);
    id.0[4] = role;
    id
}

/// Somebody of whom it is not known for whom they speak.
pub(crate) fn stranger() -> PersonId {
    PersonId([0; 16])
}

pub(crate) fn affiliation_of(person: PersonId) -> Option<Affiliation> {
    if person.0[15] == 0 {
        return None;
    }
    let (region, kind) = (usize::from(person.0[0]), usize::from(person.0[1]));
    let number = u16::from_be_bytes([person.0[2], person.0[3]]);
    Some(Affiliation {
        region: REGIONS[region],
        kind: KINDS[kind],
        organisation: Some(organisation(region, kind, number % ORGANISATIONS_PER_CELL)),
        organisation_name: Some("Example Organisation (demonstration)".into()),
    })
}

fn organisation(region: usize, kind: usize, number: u16) -> OrganisationId {
    OrganisationId([
        region as u8 + 1,
        kind as u8,
        number as u8,
        9,
        9,
        9,
        9,
        9,
        9,
        9,
        9,
        9,
        9,
        9,
        9,
        9,
    ])
}

fn roll() -> Vec<RollEntry> {
    let mut roll = Vec::new();
    for (region, group) in REGIONS.iter().enumerate() {
        for (kind, stakeholder) in KINDS.iter().enumerate() {
            roll.push(RollEntry {
                region: *group,
                kind: *stakeholder,
                people: u64::from(PEOPLE_PER_CELL),
                organisations: (0..ORGANISATIONS_PER_CELL)
                    .map(|number| organisation(region, kind, number))
                    .collect(),
            });
        }
    }
    roll
}

pub(crate) fn answers() -> Questions {
    Questions {
        affiliation: |_, person| Ok(affiliation_of(person)),
        roll: |_, _: RollOf| Ok(roll()),
        consultation_role: |_, person, _| {
            Ok(match person.0[4] {
                0 => None,
                number => Some(Role::ALL[usize::from(number) - 1]),
            })
        },
        consultation_title: consultations::consultation_title,
        ..questions()
    }
}

pub(crate) fn options() -> SiteOptions {
    SiteOptions {
        manifests: vec![consultations::manifest()],
        questions: answers(),
        public_url: "http://localhost:8080",
        demonstration: false,
    }
}

pub(crate) fn site() -> Site {
    Site::with(options()).expect("a house stands")
}

pub(crate) fn by(site: &Site, person: PersonId) -> Operation {
    Operation {
        actor: Actor::Person {
            person,
            officer: false,
        },
        language: Language::En,
        now: site.clock.now(),
    }
}

pub(crate) fn by_node(site: &Site) -> Operation {
    Operation {
        actor: Actor::Node,
        language: Language::En,
        now: site.clock.now(),
    }
}

pub(crate) fn english(text: &str) -> MultilingualText {
    MultilingualText::new(Language::En, text)
}

pub(crate) fn described(participation: Participation, recorded: bool) -> CreateConsultation {
    CreateConsultation {
        texts: Texts {
            title: english("A title"),
            question: english("What should come first?"),
            background: english("Some background."),
        },
        participation,
        recorded,
    }
}

/// A draft with this many seeded statements.
pub(crate) fn draft(
    site: &Site,
    create: &CreateConsultation,
    statements: usize,
) -> (ConsultationId, Vec<StatementId>) {
    let id = create_consultation_blocking(&site.node, &by_node(site), create).unwrap();
    let texts =
        (1..=statements).map(|number| english(&format!("Invented statement number {number}.")));
    let seed = SeedStatements {
        consultation: id,
        texts: texts.collect(),
    };
    let statements = seed_statements_blocking(&site.node, &by_node(site), &seed).unwrap();
    (id, statements)
}

/// An open consultation for everybody.
pub(crate) fn open(site: &Site, statements: usize) -> (ConsultationId, Vec<StatementId>) {
    let held = draft(site, &described(Participation::Open, false), statements);
    open_consultation_blocking(&site.node, &by_node(site), held.0).unwrap();
    held
}

/// The same, declared as publicly recorded.
pub(crate) fn open_recorded(site: &Site, statements: usize) -> (ConsultationId, Vec<StatementId>) {
    let held = draft(site, &described(Participation::Open, true), statements);
    open_consultation_blocking(&site.node, &by_node(site), held.0).unwrap();
    held
}

pub(crate) fn close(site: &Site, consultation: ConsultationId) {
    close_consultation_blocking(&site.node, &by_node(site), consultation).unwrap();
}

pub(crate) fn vote(
    site: &Site,
    who: PersonId,
    consultation: ConsultationId,
    statement: StatementId,
    position: Position,
) -> Outcome<()> {
    let vote = CastVote {
        consultation,
        statement,
        position,
        important: false,
        token: None,
    };
    cast_vote_blocking(&site.node, &by(site, who), &vote).map(|_| ())
}

pub(crate) fn consultation(site: &Site, id: ConsultationId) -> Consultation {
    store::consultation(&site.node, id)
        .unwrap()
        .expect("the consultation stands")
}

pub(crate) fn standing(site: &Site, person: PersonId, id: ConsultationId) -> Standing {
    store::standing(&site.node, by(site, person).actor, id).unwrap()
}

/// The keys of the refusals, and the status of the first.
pub(crate) fn refused<T: std::fmt::Debug>(outcome: Outcome<T>) -> (Vec<&'static str>, u16) {
    match outcome {
        Err(Failure::Refused(refused)) => (
            refused.iter().map(|held| held.key).collect(),
            refused[0].status,
        ),
        Err(Failure::Fault(fault)) => panic!("a fault: {}", fault.chain()),
        Ok(done) => panic!("not refused: {done:?}"),
    }
}

/// Every fact of a kind, its public part as JSON.
pub(crate) fn facts_of(site: &Site, kind: &str) -> Vec<serde_json::Value> {
    let facts = site.node.store().facts(1, 1_000_000).unwrap();
    facts
        .iter()
        .filter(|fact| fact.kind == kind)
        .map(|fact| fact.public::<serde_json::Value>().unwrap())
        .collect()
}

/// The sealed field of every fact of a kind.
pub(crate) fn sealed_of(site: &Site, kind: &str, field: &str) -> Vec<serde_json::Value> {
    let facts = site.node.store().facts(1, 1_000_000).unwrap();
    facts
        .iter()
        .filter(|fact| fact.kind == kind)
        .filter_map(|fact| fact.sealed::<serde_json::Value>(field).unwrap())
        .collect()
}

pub(crate) fn distinct<T: Ord + Clone>(values: &[T]) -> usize {
    values.iter().cloned().collect::<BTreeSet<T>>().len()
}
