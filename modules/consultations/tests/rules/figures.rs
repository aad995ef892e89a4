//! Published figures on a whole house: while open, at closing, in pictures of opinion groups.

use super::house::{PEOPLE_PER_CELL, close, consultation, open, open_recorded, person, site, vote};
use consultations::model::Position;
use consultations::model::figures::{BandFigure, StatementFigures};
use consultations::{refresh_synthesis, store};
use contract::site::Site;
use kernel::{ConsultationId, StatementId};
use std::collections::BTreeMap;

fn figures(site: &Site, id: ConsultationId) -> Vec<StatementFigures> {
    store::figures(&site.node, &consultation(site, id), 1)
        .unwrap()
        .entries
}

fn people(bands: &[BandFigure]) -> Vec<u64> {
    bands.iter().map(|band| band.tally.people()).collect()
}

/// Everybody of a cell from `from` on agrees, up to `to`.
fn agree(site: &Site, cell: (u8, u8), from: u16, to: u16, id: ConsultationId, what: StatementId) {
    for number in from..to {
        vote(
            site,
            person(cell.0, cell.1, number),
            id,
            what,
            Position::Agree,
        )
        .unwrap();
    }
}

#[test]
fn the_roll_becomes_four_cells_and_each_is_released_by_itself() {
    let site = site();
    let (id, statements) = open(&site, 1);
    let partition = consultation(&site, id).partition.unwrap();
    assert_eq!(partition.cells().len(), 4);
    agree(&site, (0, 0), 0, 9, id, statements[0]);
    agree(&site, (0, 1), 0, 9, id, statements[0]);
    assert_eq!(
        figures(&site, id)[0].total.people(),
        0,
        "nine and nine are not ten in a cell"
    );
    agree(&site, (0, 0), 9, 12, id, statements[0]);
    let shown = &figures(&site, id)[0];
    assert_eq!(
        people(&shown.cells),
        [10],
        "the tenth releases; two wait again"
    );
    assert_eq!(
        (people(&shown.regions), people(&shown.kinds)),
        (vec![10], vec![10])
    );
    assert_eq!(
        (
            consultation(&site, id).people,
            consultation(&site, id).votes
        ),
        (10, 10)
    );
}

#[test]
fn closing_counts_together_what_waits_when_ten_wait() {
    let site = site();
    let (id, statements) = open(&site, 2);
    agree(&site, (0, 0), 0, 14, id, statements[0]);
    agree(&site, (0, 1), 0, 3, id, statements[0]);
    agree(&site, (1, 0), 0, 12, id, statements[0]);
    agree(&site, (1, 1), 0, 11, id, statements[0]);
    agree(&site, (1, 1), 0, 6, id, statements[1]);
    assert_eq!(people(&figures(&site, id)[0].cells), [10, 10, 10]);
    close(&site, id);
    let shown = figures(&site, id);
    // Four, three, two and one person waited: ten together, who are seen in the sum of everybody only.
    assert_eq!(shown[0].total.people(), 40);
    assert_eq!(people(&shown[0].cells), [10, 10, 10]);
    assert_eq!(people(&shown[0].regions), [10, 20]);
    assert_eq!(shown[0].left_out, 0);
    assert_eq!(
        shown[1].total.people(),
        0,
        "six people are no figure, even at the end"
    );
    assert!(shown[1].cells.is_empty() && shown[1].regions.is_empty());
    assert_eq!(consultation(&site, id).people, 40);
}

#[test]
fn closing_leaves_out_and_counts_the_few_whose_votes_would_show() {
    let site = site();
    let (id, statements) = open(&site, 1);
    agree(&site, (0, 0), 0, 13, id, statements[0]);
    agree(&site, (1, 0), 0, 12, id, statements[0]);
    let before = figures(&site, id);
    close(&site, id);
    let after = figures(&site, id);
    assert_eq!(people(&after[0].cells), people(&before[0].cells));
    assert_eq!(after[0].total.people(), 20);
    assert_eq!(after[0].left_out, 5);
}

#[test]
fn closing_merges_small_cells_of_what_was_never_shown() {
    let site = site();
    let (id, statements) = open(&site, 1);
    agree(&site, (0, 0), 0, 9, id, statements[0]);
    agree(&site, (0, 1), 0, 3, id, statements[0]);
    agree(&site, (1, 0), 0, 9, id, statements[0]);
    agree(&site, (1, 1), 0, 8, id, statements[0]);
    assert!(figures(&site, id)[0].cells.is_empty());
    close(&site, id);
    let shown = figures(&site, id);
    assert_eq!(people(&shown[0].regions), [12, 17]);
    let sum: u64 = people(&shown[0].cells).iter().sum();
    assert_eq!(sum, shown[0].total.people(), "nothing is blanked");
    assert_eq!(shown[0].left_out, 0);
}

#[test]
fn a_recorded_consultation_shows_every_vote_at_the_end() {
    let site = site();
    let (id, statements) = open_recorded(&site, 1);
    agree(&site, (1, 1), 0, 6, id, statements[0]);
    assert_eq!(
        figures(&site, id)[0].total.people(),
        0,
        "while open the rule is the same"
    );
    close(&site, id);
    assert_eq!(figures(&site, id)[0].total.people(), 6);
}

/// Two camps: even numbers agree with the first half of the statements, odd ones with the second.
pub(crate) fn camps(
    site: &Site,
    id: ConsultationId,
    statements: &[StatementId],
    from: u16,
    to: u16,
) {
    for number in from..to {
        for region in 0..2 {
            for (place, statement) in statements.iter().enumerate() {
                let is_first_half = place < statements.len() / 2;
                let agrees = is_first_half == number.is_multiple_of(2);
                let position = if agrees {
                    Position::Agree
                } else {
                    Position::Disagree
                };
                vote(site, person(region, 0, number), id, *statement, position).unwrap();
            }
        }
    }
}

#[test]
fn a_picture_needs_ten_people_more_and_its_groups_are_what_people_said() {
    let site = site();
    let (id, statements) = open(&site, 8);
    camps(&site, id, &statements, 0, 9);
    assert!(
        !refresh_synthesis(&site.node, id).unwrap(),
        "nothing is released yet"
    );
    camps(&site, id, &statements, 9, 20);
    assert!(refresh_synthesis(&site.node, id).unwrap());
    assert!(
        !refresh_synthesis(&site.node, id).unwrap(),
        "safe to repeat"
    );
    let published = store::synthesis(&site.node, id).unwrap().unwrap();
    assert_eq!(published.people, 40);
    assert_eq!(
        published
            .groups
            .iter()
            .map(|group| group.people)
            .collect::<Vec<_>>(),
        [20, 20]
    );
    assert!(!published.last && published.groups[0].said.len() > 1);
    let own = store::own_place(&site.node, id, person(0, 0, 2))
        .unwrap()
        .unwrap();
    let nearest = published
        .groups
        .iter()
        .min_by(|one, other| {
            let away = |centre: (f64, f64)| (centre.0 - own.0).hypot(centre.1 - own.1);
            away(one.centre).total_cmp(&away(other.centre))
        })
        .unwrap();
    let away = (nearest.centre.0 - own.0).hypot(nearest.centre.1 - own.1);
    assert!(
        away < 0.05,
        "someone of a camp stands in its middle, {away} away"
    );
    let rows = figures(&site, id);
    assert!(
        rows.iter()
            .all(|row| row.groups.as_ref().is_some_and(|groups| groups.len() == 2))
    );
}

#[test]
fn two_pictures_never_differ_by_the_votes_of_a_few() {
    let site = site();
    let (id, statements) = open(&site, 8);
    camps(&site, id, &statements, 0, 20);
    assert!(refresh_synthesis(&site.node, id).unwrap());
    // Ten people of one cell come, half of them in each camp: each group would grow by five.
    for number in 20_u16..30 {
        for (place, statement) in statements.iter().enumerate() {
            let agrees = (place < 4) == number.is_multiple_of(2);
            let position = if agrees {
                Position::Agree
            } else {
                Position::Disagree
            };
            vote(&site, person(0, 0, number), id, *statement, position).unwrap();
        }
    }
    assert!(refresh_synthesis(&site.node, id).unwrap());
    let published = store::synthesis(&site.node, id).unwrap().unwrap();
    assert_eq!(published.people, 50);
    let withheld = published
        .document
        .statements
        .iter()
        .filter(|row| row.parts.is_empty());
    assert_eq!(
        withheld.count(),
        8,
        "each group would differ by five people only"
    );
    assert!(published.common_ground.is_empty());
    assert!(published.groups.iter().all(|group| group.said.is_empty()));
    assert!(
        figures(&site, id)
            .iter()
            .all(|row| row.groups.is_none() && row.total.people() == 50)
    );
    camps(&site, id, &statements, 30, PEOPLE_PER_CELL);
    close(&site, id);
    assert!(refresh_synthesis(&site.node, id).unwrap());
    let last = store::synthesis(&site.node, id).unwrap().unwrap();
    assert!(
        last.last
            && last
                .document
                .statements
                .iter()
                .all(|row| !row.parts.is_empty())
    );
    assert!(
        !refresh_synthesis(&site.node, id).unwrap(),
        "the last picture is the last"
    );
}

#[test]
fn every_shown_row_of_every_picture_differs_from_every_earlier_one_by_ten_or_none() {
    let site = site();
    let (id, statements) = open(&site, 8);
    let mut shown: BTreeMap<u64, Vec<Vec<u64>>> = BTreeMap::new();
    for step in 0..10 {
        camps(&site, id, &statements, step * 4, step * 4 + 4);
        site.react().unwrap();
        let Some(published) = store::synthesis(&site.node, id).unwrap() else {
            continue;
        };
        for row in &published.document.statements {
            let sizes = row.parts.iter().map(|part| part.tally.voters()).collect();
            let held = shown.entry(row.statement).or_default();
            if held.last() != Some(&sizes) && !row.parts.is_empty() {
                held.push(sizes);
            }
        }
    }
    assert!(
        shown.values().any(|pictures| pictures.len() > 1),
        "some rows came anew: {shown:?}"
    );
    for pictures in shown.values() {
        for (place, later) in pictures.iter().enumerate() {
            for earlier in &pictures[..place] {
                for (one, other) in earlier.iter().zip(later) {
                    let difference = one.abs_diff(*other);
                    assert!(
                        difference == 0 || difference >= 10,
                        "{earlier:?} then {later:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_statement_rejected_later_leaves_figures_and_picture() {
    let site = site();
    let (id, statements) = open(&site, 8);
    camps(&site, id, &statements, 0, 20);
    refresh_synthesis(&site.node, id).unwrap();
    let held = store::statement(&site.node, id, statements[0])
        .unwrap()
        .unwrap();
    let ask = consultations::actions::DecideStatement {
        consultation: id,
        statement: held.id,
        decision: consultations::model::Decision::Reject(consultations::model::Reason::OffTopic),
        revision: held.revision,
    };
    let node = &site.node;
    consultations::actions::decide_statement_blocking(node, &super::house::by_node(&site), ask)
        .unwrap();
    let published = store::synthesis(&site.node, id).unwrap().unwrap();
    assert!(
        published
            .document
            .statements
            .iter()
            .all(|row| Some(row.statement) != held.number)
    );
    let said = published.groups.iter().flat_map(|group| &group.said);
    assert!(
        said.map(|told| Some(told.statement))
            .all(|number| number != held.number)
    );
    assert_eq!(figures(&site, id).len(), 7);
}

#[test]
fn a_confidential_consultation_of_a_few_ends_without_a_number_of_people_or_votes() {
    for (recorded, expected) in [(false, (0, 0)), (true, (3, 6))] {
        let site = site();
        let (id, statements) = if recorded {
            open_recorded(&site, 2)
        } else {
            open(&site, 2)
        };
        for statement in &statements {
            agree(&site, (0, 0), 0, 3, id, *statement);
        }
        close(&site, id);
        site.react().unwrap();
        let held = consultation(&site, id);
        assert_eq!((held.people, held.votes), expected);
        assert_eq!(held.has_too_few_people(), !recorded);
        let published = store::synthesis(&site.node, id).unwrap().unwrap();
        assert!(published.last, "a final picture stands all the same");
        assert_eq!((published.people, published.votes), (expected.0, 0));
        assert_eq!(published.document.statements_waiting, 2);
    }
}

#[test]
fn the_people_of_two_pictures_are_the_same_or_differ_by_ten() {
    let site = site();
    let (id, statements) = open(&site, 2);
    let people = || {
        refresh_synthesis(&site.node, id).unwrap();
        store::synthesis(&site.node, id)
            .unwrap()
            .map_or(0, |held| held.people)
    };
    agree(&site, (0, 0), 0, 10, id, statements[0]);
    assert_eq!(people(), 10);
    // Ten votes more, of whom three people are new.
    agree(&site, (0, 0), 3, 13, id, statements[1]);
    assert_eq!(people(), 10);
    assert_eq!(consultation(&site, id).people, 10);
    close(&site, id);
    assert_eq!(people(), 13, "closing releases everything");
}

#[test]
fn of_several_threads_that_publish_at_once_one_leaves_the_final_picture() {
    let site = site();
    let (id, statements) = open(&site, 2);
    agree(&site, (0, 0), 0, 12, id, statements[0]);
    close(&site, id);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| site.react().unwrap());
        }
    });
    assert!(store::synthesis(&site.node, id).unwrap().unwrap().last);
    let published = super::house::facts_of(&site, "consultations.synthesis_published");
    let of_last = published.iter().filter(|fact| {
        fact["document"]
            .as_str()
            .unwrap()
            .starts_with(r#"{"last":true"#)
    });
    assert_eq!(of_last.count(), 1);
}
