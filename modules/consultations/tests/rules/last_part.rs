//! The last part of a consultation: who begins it, and what people are shown from then on.

use super::figures::camps;
use super::house::{
    affiliation_of, by, by_node, close, consultation, described, draft, facts_of, open, person,
    refused, site,
};
use consultations::actions::begin_last_part_blocking;
use consultations::model::{Participation, Slot, Ticket};
use consultations::refresh_synthesis;
use consultations::store;
use std::collections::BTreeSet;

#[test]
fn only_an_officer_begins_the_last_part_and_only_once_while_open() {
    let site = site();
    let (early, _) = draft(&site, &described(Participation::Open, false), 1);
    let node = &site.node;
    let outcome = begin_last_part_blocking(node, &by_node(&site), early);
    assert_eq!(
        refused(outcome),
        (vec!["refused-consultation-not-open-yet"], 409)
    );
    let (id, _) = open(&site, 2);
    let outcome = begin_last_part_blocking(node, &by(&site, person(0, 0, 1)), id);
    assert_eq!(refused(outcome).1, 403);
    begin_last_part_blocking(node, &by_node(&site), id).unwrap();
    assert!(consultation(&site, id).last_part_at.is_some());
    let again = begin_last_part_blocking(node, &by_node(&site), id);
    assert_eq!(
        refused(again),
        (vec!["refused-consultation-last-part-begun"], 409)
    );
    close(&site, id);
    let late = begin_last_part_blocking(node, &by_node(&site), id);
    assert_eq!(refused(late), (vec!["refused-consultation-closed"], 409));
    assert_eq!(facts_of(&site, "consultations.last_part_begun").len(), 1);
}

#[test]
fn in_the_last_part_half_of_what_people_are_shown_is_the_short_list_or_near_it() {
    let site = site();
    let (id, statements) = open(&site, 30);
    camps(&site, id, &statements, 0, 20);
    refresh_synthesis(&site.node, id).unwrap();
    let published = store::synthesis(&site.node, id).unwrap().unwrap();
    let list = published.representation.short_list.unwrap();
    let sought: BTreeSet<u64> = list
        .chosen
        .iter()
        .chain(&list.contenders)
        .copied()
        .collect();
    assert_eq!(list.chosen.len(), 10);
    let shown_to_newcomers = || {
        let secret = site.node.store().secret("routing").unwrap();
        let found = consultation(&site, id);
        let shown = (0..40).map(|number| {
            let who = person(0, 1, number);
            let (statement, ticket) =
                store::next_statement(&site.node, &found, who, &affiliation_of(who).unwrap())
                    .unwrap()
                    .unwrap();
            let ticket = Ticket::read(&ticket, &secret, who, statement.id).unwrap();
            (statement.number.unwrap(), ticket.draw)
        });
        shown.collect::<Vec<_>>()
    };
    let slots = |shown: &[(u64, consultations::model::routing::Draw)]| {
        shown
            .iter()
            .filter(|(_, draw)| draw.slot == Slot::Closing)
            .count()
    };
    assert_eq!(slots(&shown_to_newcomers()), 0);
    begin_last_part_blocking(&site.node, &by_node(&site), id).unwrap();
    let shown = shown_to_newcomers();
    assert!((5..=35).contains(&slots(&shown)), "{} of 40", slots(&shown));
    for (number, draw) in shown {
        assert!(draw.slot != Slot::Closing || sought.contains(&number));
        assert!(draw.propensity > 0.0 && draw.propensity < 1.0);
    }
}
