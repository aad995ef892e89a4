//! Examples from the literature with their exact fractions.

use opinion::short_list::{
    Alphas, Completion, EqualShares, Fraction, Order, Profile, Ratio, alphas, equal_shares,
    phragmen,
};
use opinion::{Position, Vote, Votes};

/// People who saw everything: how many agree with which statements.
fn profile(statements: usize, people: &[(usize, &[u32])]) -> Profile {
    let mut ballots: Vec<&[u32]> = Vec::new();
    for (count, agreed) in people {
        ballots.extend(std::iter::repeat_n(*agreed, *count));
    }
    Profile::of_approvals(statements, &ballots, None).unwrap()
}

fn sorted(list: &[u32]) -> Vec<u32> {
    let mut list = list.to_vec();
    list.sort_unstable();
    list
}

fn are(found: &[Option<Fraction>], expected: &[(u64, u64)]) -> bool {
    found.len() == expected.len()
        && found
            .iter()
            .zip(expected)
            .all(|(found, (above, below))| found.as_ref().unwrap().is(*above, *below))
}

fn ratio(numerator: u64, denominator: u64) -> Ratio {
    Ratio {
        numerator,
        denominator,
    }
}

/// How many people have exactly this left.
fn people_with(shares: &EqualShares, above: u64, below: u64) -> usize {
    let has = |class: &&u32| shares.left[**class as usize].is(above, below);
    shares.class_of.iter().filter(has).count()
}

/// Lackner and Skowron, *Multi-Winner Voting with Approval Preferences*, example 1.
#[test]
fn the_first_example_of_the_book() {
    let profile = profile(
        8,
        &[
            (3, &[0, 1]),
            (3, &[0, 2]),
            (2, &[0, 3]),
            (1, &[1, 2, 5]),
            (1, &[4]),
            (1, &[5]),
            (1, &[6]),
        ],
    );
    let Order { statements, loads } = phragmen(&profile, 4);
    assert_eq!(statements, [0, 1, 2, 3]);
    assert!(are(&loads, &[(1, 8), (11, 32), (55, 128), (5, 8)]));
    let (found, witness) = alphas(&profile, &statements, 4);
    assert_eq!((found.observed, witness), (ratio(1, 3), Some((4, 1))));

    let shares = equal_shares(&profile, 4, Completion::Phragmen);
    assert_eq!((shares.bought, shares.statements[0]), (1, 0));
    assert!(are(&shares.prices, &[(1, 8), (1, 96), (37, 384), (7, 24)]));
    assert_eq!(people_with(&shares, 5, 24), 8);
    assert_eq!(people_with(&shares, 1, 3), 4);
}

/// The same book, example 12.
#[test]
fn the_twelfth_example_of_the_book() {
    let profile = profile(4, &[(3, &[2, 3]), (2, &[0, 1]), (2, &[0, 2]), (1, &[1, 3])]);
    let Order { statements, loads } = phragmen(&profile, 3);
    assert_eq!(statements, [2, 1, 3]);
    assert!(are(&loads, &[(1, 5), (1, 3), (29, 60)]));
    let (found, witness) = alphas(&profile, &statements, 3);
    assert_eq!((found.observed, witness), (ratio(3, 4), Some((0, 2))));

    let shares = equal_shares(&profile, 3, Completion::Phragmen);
    assert_eq!(
        (shares.bought, shares.statements.as_slice()),
        (2, &[2, 0, 3][..])
    );
    assert!(are(&shares.prices[..2], &[(1, 5), (13, 40)]));
    assert_eq!(people_with(&shares, 7, 40), 3);
    assert_eq!(people_with(&shares, 1, 20), 2);
    assert_eq!(people_with(&shares, 0, 1), 2);
    assert_eq!(people_with(&shares, 3, 8), 1);
}

/// Brill, Freeman, Janson and Lackner, example 6: Phragmén satisfies PJR but not EJR+.
#[test]
fn phragmen_may_leave_a_group_out_that_equal_shares_serve() {
    let high: Vec<u32> = (4..14).collect();
    let with = |more: &[u32]| sorted(&[more, &high].concat());
    let (second, third) = (with(&[2, 3]), with(&[3]));
    let profile = profile(
        14,
        &[
            (2, &[0, 1, 2]),
            (2, &[0, 1, 3]),
            (6, &second),
            (5, &third),
            (9, &high),
        ],
    );
    let Order { statements, loads } = phragmen(&profile, 12);
    assert_eq!(statements, [4, 5, 6, 7, 3, 8, 9, 2, 10, 11, 12, 13]);
    let expected = [
        (1, 20),
        (1, 10),
        (3, 20),
        (1, 5),
        (16, 65),
        (179, 650),
        (423, 1300),
        (1919, 5200),
        (20_201, 52_000),
        (22_801, 52_000),
        (25_401, 52_000),
        (28_001, 52_000),
    ];
    assert!(are(&loads, &expected));
    let (found, witness) = alphas(&profile, &statements, 12);
    assert_eq!((found.observed, witness), (ratio(1, 1), Some((0, 2))));

    let shares = equal_shares(&profile, 12, Completion::Phragmen);
    assert_eq!(shares.bought, 12);
    assert_eq!(sorted(&shares.statements), [&[0, 1][..], &high].concat());
    let prices = [[(1, 20); 10].as_slice(), &[(1, 4); 2]].concat();
    assert!(are(&shares.prices, &prices));
    assert_eq!(people_with(&shares, 0, 1), 24);
    assert!(
        alphas(&profile, &shares.statements, 12)
            .0
            .observed
            .is_below_one()
    );
}

/// Brill and Peters, examples 3 and remark 2: lists with EJR, or in the core, that violate EJR+.
#[test]
fn the_ratio_finds_what_weaker_notions_overlook() {
    let left = profile(
        7,
        &[
            (1, &[0, 1, 2]),
            (2, &[0, 1, 2, 3]),
            (1, &[0, 1, 2, 3, 4]),
            (1, &[2, 3, 4]),
            (2, &[2, 3, 4, 5]),
            (1, &[3, 4, 5, 6]),
        ],
    );
    let (found, witness) = alphas(&left, &[0, 2, 4, 6], 4);
    assert_eq!((found.observed, witness), (ratio(1, 1), Some((3, 3))));

    let right = profile(
        7,
        &[
            (1, &[0]),
            (1, &[0, 1]),
            (1, &[0, 1, 2, 3]),
            (3, &[2, 3, 4]),
            (1, &[4, 5]),
            (1, &[5, 6]),
        ],
    );
    let (found, witness) = alphas(&right, &[0, 1, 2, 6], 4);
    assert_eq!((found.observed, witness), (ratio(1, 1), Some((4, 2))));

    let core = profile(3, &[(1, &[0, 1]), (1, &[0, 2])]);
    let (found, witness) = alphas(&core, &[1, 2], 2);
    assert_eq!((found.observed, witness), (ratio(1, 1), Some((0, 2))));
}

/// Aziz and others, *Justified Representation in Approval-Based Committee Voting*, examples 4, 5.
#[test]
fn the_ratio_finds_groups_that_are_cohesive_at_higher_levels() {
    let fourth = profile(
        6,
        &[
            (1, &[0]),
            (1, &[1]),
            (1, &[2]),
            (1, &[3]),
            (1, &[0, 4, 5]),
            (1, &[1, 4, 5]),
            (1, &[2, 4, 5]),
            (1, &[3, 4, 5]),
        ],
    );
    let (found, witness) = alphas(&fourth, &[0, 1, 2, 3], 4);
    assert_eq!((found.observed, witness), (ratio(1, 1), Some((4, 2))));

    let fifth = profile(
        6,
        &[
            (2, &[0]),
            (2, &[0, 1, 2]),
            (2, &[1, 2, 3]),
            (1, &[3, 4]),
            (1, &[3, 5]),
        ],
    );
    let (found, witness) = alphas(&fifth, &[0, 3, 4, 5], 4);
    assert_eq!((found.observed, witness), (ratio(1, 1), Some((1, 2))));
}

#[test]
fn parties_get_seats_in_proportion() {
    let lists: [&[u32]; 4] = [&[0, 1, 2, 3, 4, 5, 6], &[7, 8, 9], &[10, 11], &[12, 13]];
    let [a, b, c, d] = lists;
    let profile = profile(14, &[(67, a), (12, b), (11, c), (10, d)]);
    let seats = |list: &[u32]| lists.map(|party| list.iter().filter(|s| party.contains(s)).count());
    let Order { statements, loads } = phragmen(&profile, 10);
    assert_eq!(seats(&statements), [7, 1, 1, 1]);
    assert!(loads[9].as_ref().unwrap().is(7, 67));
    assert_eq!(alphas(&profile, &statements, 10).0.observed, ratio(3, 5));
    let shares = equal_shares(&profile, 10, Completion::Phragmen);
    assert_eq!(seats(&shares.statements[..shares.bought]), [6, 1, 1, 1]);
    assert_eq!(seats(&shares.statements), [7, 1, 1, 1]);
    // The ten statements most agree with leave two parties out.
    let most: Vec<u32> = (0..10).collect();
    assert!(!alphas(&profile, &most, 10).0.observed.is_below_one());
}

#[test]
fn a_third_of_the_people_gets_a_third_of_the_seats() {
    let profile = profile(6, &[(6, &[0, 1, 2, 3]), (3, &[4, 5])]);
    let Order { statements, loads } = phragmen(&profile, 3);
    assert_eq!(statements, [0, 1, 4]);
    assert!(are(&loads, &[(1, 6), (1, 3), (1, 3)]));
    let shares = equal_shares(&profile, 3, Completion::Phragmen);
    assert_eq!(sorted(&shares.statements), [0, 1, 4]);
    assert!(!alphas(&profile, &[0, 1, 2], 3).0.observed.is_below_one());
}

#[test]
fn raising_budgets_fills_seats_that_equal_shares_leave_open() {
    // Three equal statements of four people each, six more people agree with one of their own.
    let own = [3, 4, 5, 6, 7, 8];
    let mut people: Vec<(usize, &[u32])> = vec![(4, &[0]), (4, &[1]), (4, &[2])];
    people.extend(
        own.iter()
            .map(|statement| (1, std::slice::from_ref(statement))),
    );
    let profile = profile(9, &people);
    let plain = equal_shares(&profile, 4, Completion::Phragmen);
    assert_eq!(plain.bought, 0, "4 people have 4 x 4/18 < 1");
    let raised = equal_shares(&profile, 4, Completion::AddOne);
    assert_eq!((raised.bought, raised.statements.len()), (3, 4));
    assert_eq!(raised.statements[..3], [0, 1, 2]);
}

fn votes(entries: &[(u64, u64, i64)]) -> Votes {
    let vote = |(participant, statement, number): &(u64, u64, i64)| Vote {
        participant: *participant,
        statement: *statement,
        timestamp: 0,
        position: Position::from_number(*number).unwrap(),
    };
    Votes::from_records(entries.iter().map(vote).collect()).0
}

/// Statements a, b, c are 0, 1, 2; the list is a, b. What is not listed was not seen.
#[test]
fn the_interval_holds_what_the_unseen_votes_may_bring() {
    let mut entries = vec![
        (1, 0, 1),
        (2, 2, 1),
        (3, 0, -1),
        (3, 1, -1),
        (3, 2, 1),
        (4, 1, 1),
        (4, 2, -1),
    ];
    let list = [0, 1];
    let open = Profile::of_votes(&votes(&entries), None, 0).unwrap();
    let (found, witness) = alphas(&open, &list, 2);
    let expected = Alphas {
        best: ratio(1, 2),
        observed: ratio(1, 1),
        worst: ratio(1, 1),
    };
    assert_eq!((found, witness), (expected, Some((2, 1))));
    entries.push((2, 0, 1));
    let closed = Profile::of_votes(&votes(&entries), None, 0).unwrap();
    assert_eq!(alphas(&closed, &list, 2).0.worst, ratio(3, 4));
}

/// Loads and prices that plain numbers cannot tell apart.
#[test]
fn one_part_in_two_thousand_billions_decides() {
    let weight = 1 << 51;
    let ballots = [[0_u32], [1]];
    let profile = Profile::of_approvals(2, &ballots, Some(&[weight, weight + 1])).unwrap();
    assert_eq!(phragmen(&profile, 2).statements, [1, 0]);
    let shares = equal_shares(&profile, 2, Completion::Phragmen);
    // Two seats over 2^52 + 1: the lighter person has just less than one.
    assert_eq!(
        (shares.bought, shares.statements.as_slice()),
        (1, &[1, 0][..])
    );
    let (found, witness) = alphas(&profile, &[0], 2);
    assert_eq!(found.observed, ratio(2 * (weight + 1), 2 * weight + 1));
    assert_eq!(witness, Some((1, 1)));
    assert!(alphas(&profile, &[1], 2).0.observed.is_below_one());
}
