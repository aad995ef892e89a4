//! Groups: called where they were planted and nowhere else, how firmly a person stands in one, what
//! stays when publications follow each other, and the picture Polis would give.
//!
//! Real conversations are read from `$CONCORD_DATA/conversations`, or `../shared/data/conversations`
//! beside the workspace; where they are not, those tests say so and check nothing.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "groups/data.rs"]
mod data;
#[path = "groups/planted.rs"]
mod planted;
#[path = "groups/polis_compatible.rs"]
mod polis_compatible;
#[path = "groups/published.rs"]
mod published;

use std::collections::BTreeMap;

use opinion::groups::{Choice, Finding, Grouping, find_groups, find_groups_after};
use opinion::pca::{Effort, principal_axes, project};
use opinion::stability::{adjusted_rand_index, bootstrap};
use opinion::{Position, Settings, Vote, Votes, synthesise};
use planted::{Numbers, Planted};
use proptest::prelude::{ProptestConfig, Strategy, any, prop, proptest};

fn choice() -> Choice {
    Choice {
        seed: 1,
        groups_max: 8,
        minimum_group: 10,
        silhouette_needed: 0.35,
        references: 19,
        restarts: 10,
    }
}

fn grouped(votes: &Votes, choice: &Choice) -> Grouping {
    let axes = principal_axes(votes, None, 2, choice.seed, Effort::FULL);
    find_groups(votes, &project(votes, &axes), choice)
}

/// In how many of the seeds groups are called, and the mean adjusted Rand index to what was planted.
fn called(planted: Planted, people: usize, seeds: u64) -> (u64, f64) {
    let (mut called, mut index) = (0, 0.0);
    for seed in 1..=seeds {
        let (records, truth) = planted::votes(planted, people, seed);
        let found = grouped(&Votes::from_records(records).0, &choice());
        if found.finding == Finding::Distinct {
            let labels: Vec<u32> = found.group_of.iter().map(|group| group.unwrap()).collect();
            let truth: Vec<u32> = truth.iter().map(|group| *group as u32).collect();
            index += adjusted_rand_index(&labels, &truth);
            called += 1;
        }
    }
    (called, index / called.max(1) as f64)
}

#[test]
fn no_groups_are_called_among_people_who_differ_by_chance() {
    assert!(called(Planted::Nothing, 60, 20).0 <= 2);
    assert!(called(Planted::Nothing, 150, 10).0 <= 1);
}

#[test]
fn no_groups_are_called_among_people_who_only_differ_in_how_readily_they_agree() {
    let kinds = [
        Planted::Readiness,
        Planted::ReadinessLongTailed,
        Planted::ReadinessSkewed,
    ];
    let sum: u64 = kinds
        .iter()
        .map(|kind| called(*kind, 60, 20).0 + called(*kind, 150, 10).0)
        .sum();
    assert!(sum <= 9, "groups were called in {sum} of 90 single clouds");
}

#[test]
fn no_groups_are_called_among_people_who_lie_along_an_axis_or_in_a_plane() {
    let kinds = [
        Planted::Line,
        Planted::LineEven,
        Planted::LineLongTailed,
        Planted::Plane,
        Planted::PlaneWithHabits,
    ];
    let sum: u64 = kinds
        .iter()
        .map(|kind| called(*kind, 60, 10).0 + called(*kind, 150, 10).0)
        .sum();
    assert!(
        sum <= 10,
        "groups were called in {sum} of 100 single clouds"
    );
}

#[test]
fn groups_that_stand_apart_are_called_and_found_again() {
    for (groups, people, seeds) in [
        (2, 60, 10),
        (3, 60, 10),
        (2, 150, 5),
        (3, 150, 5),
        (3, 500, 2),
    ] {
        let (called, index) = called(Planted::Groups(groups, 10), people, seeds);
        assert!(
            called + seeds / 10 >= seeds && index > 0.9,
            "{groups} groups of {people}: called {called} of {seeds}, index {index:.2}"
        );
    }
}

#[test]
fn more_people_make_near_groups_visible() {
    let near = Planted::Groups(2, 6);
    let (few, many) = (called(near, 60, 10).0, called(near, 500, 3).0);
    assert!(
        few < 10 && many >= 2,
        "{few} of 10 with few, {many} of 3 with many"
    );
}

#[test]
fn a_number_of_groups_once_published_stays_until_another_is_clearly_better() {
    // Whether there are groups is not the question here.
    let open = Choice {
        references: 0,
        silhouette_needed: 0.0,
        ..choice()
    };
    let (mut stayed, mut left) = (0, 0);
    for seed in 1..=4 {
        let (records, _) = planted::votes(Planted::Plane, 150, seed);
        let votes = Votes::from_records(records).0;
        let axes = principal_axes(&votes, None, 2, 1, Effort::FULL);
        let points = project(&votes, &axes);
        let fresh = find_groups(&votes, &points, &open);
        let k = fresh.centres.len();
        let silhouette = fresh.trials[k - 2].silhouette;
        let large_enough = fresh.trials.iter().filter(|trial| trial.smallest >= 10);
        for trial in large_enough.filter(|trial| trial.k != k) {
            let after = find_groups_after(&votes, &points, &open, Some(trial.k));
            let is_near = silhouette - trial.silhouette <= opinion::groups::CHANGE_MARGIN;
            let expected = if is_near { trial.k } else { k };
            assert_eq!(after.centres.len(), expected, "kept {trial:?} beside {k}");
            stayed += usize::from(is_near);
            left += usize::from(!is_near);
        }
        // A number that never was changes nothing.
        assert_eq!(find_groups_after(&votes, &points, &open, Some(99)), fresh);
        assert_eq!(find_groups_after(&votes, &points, &open, Some(0)), fresh);
    }
    assert!(stayed > 0 && left > 0, "stayed {stayed}, left {left}");
}

#[test]
fn groups_once_distinct_stay_a_little_under_the_bar() {
    let (records, _) = planted::votes(Planted::Groups(2, 10), 60, 1);
    let votes = Votes::from_records(records).0;
    let axes = principal_axes(&votes, None, 2, 1, Effort::FULL);
    let points = project(&votes, &axes);
    let found = find_groups(&votes, &points, &choice());
    let silhouette = found.trials[0].silhouette;
    let at = |silhouette_needed: f64, kept: Option<usize>| {
        let choice = Choice {
            silhouette_needed,
            ..choice()
        };
        find_groups_after(&votes, &points, &choice, kept).finding
    };
    assert_eq!(at(silhouette + 0.01, None), Finding::NotDistinct);
    assert_eq!(at(silhouette + 0.01, Some(2)), Finding::Distinct);
    assert_eq!(at(silhouette + 0.03, Some(2)), Finding::NotDistinct);
}

#[test]
fn who_stands_between_two_groups_stands_less_firmly() {
    let (mut records, truth) = planted::votes(Planted::Groups(2, 10), 90, 3);
    // Person 1000 answers every second statement like person 0, the others like a person of the
    // other group.
    let other = truth.iter().position(|group| *group != truth[0]).unwrap() as u64;
    let like = |vote: &Vote| {
        let half = if vote.statement.is_multiple_of(2) {
            0
        } else {
            other
        };
        (vote.participant == half).then_some(Vote {
            participant: 1000,
            ..*vote
        })
    };
    let between: Vec<Vote> = records.iter().filter_map(like).collect();
    // Somebody with too few votes is in no group.
    let few = records.iter().filter(|vote| vote.participant == 0).take(6);
    let few: Vec<Vote> = few
        .map(|vote| Vote {
            participant: 2000,
            ..*vote
        })
        .collect();
    records.extend(between);
    records.extend(few);
    let votes = Votes::from_records(records).0;
    let settings = Settings {
        replicates: 100,
        ..Settings::default()
    };
    let synthesis = synthesise(&votes, &settings);
    assert_eq!(synthesis.groups.len(), 2);
    let of: BTreeMap<u64, Option<f64>> = synthesis
        .people
        .iter()
        .map(|person| (person.participant, person.stability))
        .collect();
    assert_eq!(of[&2000], None);
    let (between, home) = (of[&1000].unwrap(), of[&0].unwrap());
    assert!(home > 0.98, "a member stands firmly: {home}");
    assert!(between < home - 0.1, "between {between}, member {home}");
    assert!(
        of.values()
            .flatten()
            .all(|share| (0.0..=1.0).contains(share))
    );
    let without = synthesise(
        &votes,
        &Settings {
            replicates: 0,
            ..settings
        },
    );
    assert!(
        without
            .people
            .iter()
            .all(|person| person.stability.is_none())
    );
}

/// The shares of the persons must say the same as the figure of the groups: where groups come out
/// whole in every replicate, so does every member.
#[test]
fn the_stability_of_persons_and_of_groups_agree() {
    let (records, _) = planted::votes(Planted::Groups(3, 6), 150, 4);
    let votes = Votes::from_records(records).0;
    let open = Choice {
        references: 0,
        ..choice()
    };
    let grouping = grouped(&votes, &open);
    let stability = bootstrap(&votes, &grouping, 60, 1).unwrap();
    for group in 0..grouping.centres.len() {
        let members = (0..150).filter(|row| grouping.group_of[*row] == Some(group as u32));
        let shares: Vec<f64> = members
            .map(|row| stability.of_person[row].unwrap())
            .collect();
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        // People in both are at most the overlap's numerator, so overlap <= mean share, about.
        let overlap = stability.of_group[group];
        assert!(
            mean > overlap - 0.05 && mean <= 1.0,
            "mean {mean}, overlap {overlap}"
        );
        assert!(overlap < 0.97, "these groups do not come out whole");
    }
}

#[test]
fn the_number_of_threads_never_matters_to_persons() {
    let (records, _) = planted::votes(Planted::Groups(2, 10), 120, 2);
    let votes = Votes::from_records(records).0;
    let with_threads = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        let settings = Settings {
            replicates: 37,
            ..Settings::default()
        };
        pool.install(|| synthesise(&votes, &settings))
    };
    let alone = with_threads(1);
    assert!(alone.people.iter().any(|person| person.stability.is_some()));
    assert_eq!(alone, with_threads(2));
    assert_eq!(alone, with_threads(5));
}

fn some_votes() -> impl Strategy<Value = Vec<Vote>> {
    let one = (0..40_u64, 0..9_u64, -1..=1_i64, any::<bool>()).prop_map(
        |(participant, statement, number, is_far)| Vote {
            // Ids up to the largest.
            participant: if is_far {
                u64::MAX - participant
            } else {
                participant
            },
            statement: if is_far {
                u64::MAX - statement
            } else {
                statement
            },
            timestamp: 0,
            position: Position::from_number(number).unwrap(),
        },
    );
    prop::collection::vec(one, 0..400)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn arrival_never_matters_to_our_groups(votes in some_votes(), seed in any::<u64>()) {
        // One vote a pair, or the order would say which is the later one.
        let mut unique: BTreeMap<(u64, u64), Vote> = BTreeMap::new();
        for vote in votes {
            unique.insert((vote.participant, vote.statement), vote);
        }
        let records: Vec<Vote> = unique.into_values().collect();
        let mut shuffled = records.clone();
        Numbers::new(seed).shuffle(&mut shuffled);
        let settings = Settings { replicates: 5, minimum_group: 3, silhouette_needed: 0.0, ..Settings::default() };
        let first = synthesise(&Votes::from_records(records).0, &settings);
        let second = synthesise(&Votes::from_records(shuffled).0, &settings);
        assert_eq!(first, second);
        for person in &first.people {
            assert!(person.stability.is_none_or(|share| (0.0..=1.0).contains(&share)));
            assert!(person.group.is_some() || person.stability.is_none());
        }
    }
}
