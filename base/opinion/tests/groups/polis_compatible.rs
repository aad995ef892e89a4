//! The picture Polis would give: its formulas against the full matrix and against another reading of
//! them, and the two properties for which it is not ours.

use std::collections::{BTreeMap, BTreeSet};

use opinion::polis_compatible::{PolisPicture, analyse, compare};
use opinion::stability::adjusted_rand_index;
use opinion::{Position, Settings, Vote, Votes, synthesise};

use crate::data::conversations;
use crate::planted::{self, Numbers, Planted};

fn groups_of(picture: &PolisPicture) -> BTreeMap<u64, u32> {
    let people = picture.people.iter();
    people
        .filter_map(|person| Some((person.participant, person.group?)))
        .collect()
}

fn alike(left: &BTreeMap<u64, u32>, right: &BTreeMap<u64, u32>) -> f64 {
    let both = left
        .iter()
        .filter_map(|(person, group)| Some((*group, *right.get(person)?)));
    let (left, right): (Vec<u32>, Vec<u32>) = both.unzip();
    adjusted_rand_index(&left, &right)
}

/// The places of all people by the full matrix: rejected columns 0, unseen cells the mean, two
/// leading eigenvectors by plain power iteration, places scaled by votes and rejected columns.
fn dense_places(records: &[Vote], rejected: &BTreeSet<u64>) -> BTreeMap<u64, [f64; 2]> {
    let people: Vec<u64> = records
        .iter()
        .map(|vote| vote.participant)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let statements: Vec<u64> = records
        .iter()
        .map(|vote| vote.statement)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let mut matrix = vec![vec![f64::NAN; statements.len()]; people.len()];
    for vote in records {
        let row = people.binary_search(&vote.participant).unwrap();
        let column = statements.binary_search(&vote.statement).unwrap();
        matrix[row][column] = f64::from(vote.position as i8);
    }
    for (column, statement) in statements.iter().enumerate() {
        if rejected.contains(statement) {
            for line in &mut matrix {
                line[column] = 0.0;
            }
        }
    }
    let seen: Vec<f64> = matrix
        .iter()
        .map(|line| line.iter().filter(|cell| !cell.is_nan()).count() as f64)
        .collect();
    for column in 0..statements.len() {
        let cells = matrix
            .iter()
            .map(|line| line[column])
            .filter(|cell| !cell.is_nan());
        let cells: Vec<f64> = cells.collect();
        let mean = cells.iter().sum::<f64>() / cells.len() as f64;
        for line in &mut matrix {
            line[column] = if line[column].is_nan() {
                0.0
            } else {
                line[column] - mean
            };
        }
    }
    let mut axes: Vec<Vec<f64>> = Vec::new();
    for _ in 0..2 {
        let mut axis: Vec<f64> = (0..statements.len())
            .map(|c| ((c + 1) as f64).sin())
            .collect();
        for _ in 0..5_000 {
            for earlier in &axes {
                let overlap: f64 = axis.iter().zip(earlier).map(|(a, b)| a * b).sum();
                axis.iter_mut()
                    .zip(earlier)
                    .for_each(|(a, b)| *a -= overlap * b);
            }
            let mut image = vec![0.0; axis.len()];
            for line in &matrix {
                let score: f64 = line.iter().zip(&axis).map(|(a, b)| a * b).sum();
                image
                    .iter_mut()
                    .zip(line)
                    .for_each(|(sum, cell)| *sum += score * cell);
            }
            let length = image.iter().map(|value| value * value).sum::<f64>().sqrt();
            axis = image.into_iter().map(|value| value / length).collect();
        }
        axes.push(axis);
    }
    let place = |(row, person): (usize, &u64)| {
        let scale = (statements.len() as f64 / seen[row]).sqrt();
        let along =
            |axis: &Vec<f64>| -> f64 { matrix[row].iter().zip(axis).map(|(a, b)| a * b).sum() };
        (*person, [scale * along(&axes[0]), scale * along(&axes[1])])
    };
    people.iter().enumerate().map(place).collect()
}

#[test]
fn places_equal_those_of_the_full_matrix() {
    let (records, _) = planted::votes(Planted::Groups(3, 10), 80, 6);
    let rejected = BTreeSet::from([3, 4, 17]);
    let picture = analyse(&records, &rejected);
    let dense = dense_places(&records, &rejected);
    // Which end of an axis is which is anybody's guess.
    for axis in [0, 1] {
        let off = [1.0, -1.0].map(|sign: f64| {
            let people = picture.people.iter();
            let far = people
                .map(|person| (person.place[axis] - sign * dense[&person.participant][axis]).abs());
            far.fold(0.0, f64::max)
        });
        let least = off[0].min(off[1]);
        assert!(least < 1e-3, "axis {axis} is off by {least}");
    }
}

#[test]
fn planted_groups_are_found_and_told() {
    let (records, truth) = planted::votes(Planted::Groups(2, 10), 100, 1);
    let picture = analyse(&records, &BTreeSet::new());
    let truth: BTreeMap<u64, u32> = (0..).zip(truth.iter().map(|group| *group as u32)).collect();
    assert_eq!(picture.k, 2);
    assert!(alike(&groups_of(&picture), &truth) > 0.95);
    for told in &picture.representative {
        assert!((1..=5).contains(&told.len()));
        assert!(
            told.iter().all(|told| told.share_z > 1.2816
                && told.difference_z > 1.2816
                && told.ratio > 1.0)
        );
        let first_disagree = told
            .iter()
            .position(|told| told.direction == Position::Disagree);
        assert!(
            first_disagree != Some(0)
                || told.iter().all(|told| told.direction == Position::Disagree)
        );
    }
    assert!(
        picture
            .majority
            .iter()
            .flatten()
            .all(|told| told.share > 0.5 && told.share_z > 1.2816)
    );
    assert!(
        picture
            .statements
            .iter()
            .all(|row| (0.0..=1.0).contains(&row.group_aware_consensus) && row.priority > 0.0)
    );
    // Among people our groups are the same here.
    let synthesis = synthesise(
        &Votes::from_records(records).0,
        &Settings {
            replicates: 0,
            ..Settings::default()
        },
    );
    assert!(compare(&synthesis.people, &picture).unwrap() > 0.95);
    assert_eq!(compare(&[], &picture), None);
}

#[test]
fn the_order_of_arrival_moves_people_there_and_not_here() {
    let (records, _) = planted::votes(Planted::Plane, 150, 2);
    let ours = |records: &[Vote]| {
        let settings = Settings {
            replicates: 0,
            references: 0,
            silhouette_needed: 0.0,
            ..Settings::default()
        };
        let synthesis = synthesise(&Votes::from_records(records.to_vec()).0, &settings);
        synthesis
            .people
            .into_iter()
            .map(|person| person.group)
            .collect::<Vec<_>>()
    };
    let (expected, first) = (
        ours(&records),
        groups_of(&analyse(&records, &BTreeSet::new())),
    );
    let mut moved = 0;
    for seed in 1..=5 {
        let mut shuffled = records.clone();
        Numbers::new(seed).shuffle(&mut shuffled);
        assert_eq!(ours(&shuffled), expected);
        let theirs = groups_of(&analyse(&shuffled, &BTreeSet::new()));
        moved += usize::from(alike(&theirs, &first) < 0.9);
    }
    assert!(moved > 0, "the order should matter to the published method");
}

#[test]
fn a_rejected_statement_draws_in_people_who_never_saw_it() {
    let (mut records, _) = planted::votes(Planted::Groups(2, 10), 40, 1);
    let without = analyse(&records, &BTreeSet::new());
    // Statement 900 was seen by one person only, and is rejected.
    records.push(Vote {
        participant: 7,
        statement: 900,
        timestamp: 0,
        position: Position::Agree,
    });
    let rejected = analyse(&records, &BTreeSet::from([900]));
    let reach = |picture: &PolisPicture| -> f64 {
        let others = picture
            .people
            .iter()
            .filter(|person| person.participant != 7);
        others.map(|person| person.place[0].abs()).sum()
    };
    let (before, after) = (reach(&without), reach(&rejected));
    assert!(
        (before - after).abs() > 1e-3 * before,
        "{before} and {after}"
    );
    // Every share of the votes is now larger by one: sqrt(61 / (n + 1)) instead of sqrt(60 / n).
    for (was, is) in without
        .people
        .iter()
        .zip(&rejected.people)
        .filter(|(was, _)| was.participant != 7)
    {
        let votes = records
            .iter()
            .filter(|vote| vote.participant == was.participant)
            .count() as f64;
        let expected = (61.0 / (votes + 1.0) / (60.0 / votes)).sqrt();
        let found = (is.place[0] / was.place[0]).abs();
        assert!(
            (found - expected).abs() < 1e-3,
            "{found} instead of {expected}"
        );
    }
}

#[test]
fn fewer_than_fifteen_who_qualify_are_filled_up_with_the_most_active() {
    let mut records = Vec::new();
    for participant in 0..20_u64 {
        // Person 0 has one vote, person 19 has twenty.
        for statement in 0..=participant {
            let position = if (participant + statement) % 3 == 0 {
                Position::Agree
            } else {
                Position::Disagree
            };
            records.push(Vote {
                participant,
                statement,
                timestamp: 0,
                position,
            });
        }
    }
    let grouped = groups_of(&analyse(&records, &BTreeSet::new()));
    assert_eq!(
        grouped.into_keys().collect::<Vec<_>>(),
        (5..20).collect::<Vec<_>>()
    );
}

#[test]
fn odd_votes_give_a_picture_too() {
    let vote = |participant, statement, position| Vote {
        participant,
        statement,
        timestamp: 0,
        position,
    };
    let nobody = analyse(&[], &BTreeSet::new());
    assert_eq!((nobody.people.len(), nobody.k), (0, 0));
    let one = analyse(
        &[vote(u64::MAX, u64::MAX, Position::Agree)],
        &BTreeSet::new(),
    );
    assert_eq!(
        (one.people[0].place, one.people[0].group),
        ([0.0; 2], Some(0))
    );
    let alike: Vec<Vote> = (0..30)
        .map(|person| vote(person, 1, Position::Agree))
        .collect();
    assert_eq!(analyse(&alike, &BTreeSet::new()).k, 1);
    let all_rejected = analyse(&alike, &BTreeSet::from([1]));
    assert!(
        all_rejected
            .people
            .iter()
            .all(|person| person.place.iter().all(|value| value.abs() < 1e-300))
    );
    assert!(
        all_rejected
            .statements
            .iter()
            .all(|row| row.priority == 0.0)
    );
    let apart: Vec<Vote> = (0..30)
        .map(|person| vote(person, person, Position::Agree))
        .collect();
    let picture = analyse(&apart, &BTreeSet::new());
    let places = picture.people.iter().flat_map(|person| person.place);
    assert!(
        places
            .chain(picture.centres.into_iter().flatten())
            .all(f64::is_finite)
    );
    // The last of a pair counts, by arrival and not by its moment.
    let twice = [
        Vote {
            timestamp: 9,
            ..vote(1, 1, Position::Agree)
        },
        Vote {
            timestamp: 2,
            ..vote(1, 1, Position::Disagree)
        },
    ];
    let told = analyse(&twice, &BTreeSet::new());
    assert!(told.statements[0].group_aware_consensus < 0.4);
}

/// Beside another reading of the same formulas (numpy, full matrices), made independently: the
/// adjusted Rand index to the groups that were published, and the number of groups.
#[test]
fn the_groups_of_real_conversations_are_those_of_another_reading() {
    let other_reading = BTreeMap::from([
        ("brexit-consensus", (3, 0.552)),
        ("canadian-electoral-reform", (3, 0.171)),
        ("football-concussions", (4, 0.115)),
        ("scoop-hivemind.biodiversity", (2, 0.966)),
        ("scoop-hivemind.taxes", (2, 0.813)),
    ]);
    for conversation in conversations() {
        let picture = analyse(&conversation.records, &conversation.rejected);
        let index = alike(&groups_of(&picture), &conversation.published);
        let name = conversation.name.as_str();
        eprintln!(
            "{name}: {} groups, adjusted Rand index to those published {index:.3}",
            picture.k
        );
        if let Some((k, expected)) = other_reading.get(name) {
            assert_eq!(picture.k, *k, "{name}");
            assert!(
                (index - expected).abs() < 0.0006,
                "{name}: {index} instead of {expected}"
            );
        }
    }
}
