//! Publications that follow each other: letters that stay, groups and findings that do not flicker.

use opinion::agreement::{Tally, lower_limit};
use opinion::groups::{Finding, Trial};
use opinion::published::{Change, Division, GROUPS, Published, publish};
use opinion::{Position, Settings, Synthesis, Vote, Votes, synthesise};
use proptest::prelude::{ProptestConfig, prop, proptest};

/// People of camps, answering a statement each in the way of their camp, nine times in ten.
fn of_camps(sizes: &[u64], seed: u64) -> Synthesis {
    let mut numbers = crate::planted::Numbers::new(seed);
    let mut records = Vec::new();
    let mut participant = 0;
    for (camp, size) in sizes.iter().enumerate() {
        for _ in 0..*size {
            for statement in 0..24_u64 {
                let agrees = (statement >> camp) & 1 == 0;
                let position = match (agrees, numbers.below(10)) {
                    (true, 1..) | (false, 0) => Position::Agree,
                    _ => Position::Disagree,
                };
                records.push(Vote {
                    participant,
                    statement,
                    timestamp: 0,
                    position,
                });
            }
            participant += 1;
        }
    }
    let settings = Settings {
        replicates: 30,
        ..Settings::default()
    };
    synthesise(&Votes::from_records(records).0, &settings)
}

fn letters(published: &Published) -> Vec<&str> {
    published
        .groups
        .iter()
        .map(|group| group.letter.as_str())
        .collect()
}

/// The letter under which the camp is shown that agrees with statement 1 and not with statement 2,
/// or the other way round.
fn letter_of(published: &Published, agrees_with_first: bool) -> &str {
    let share = |profile: &[opinion::published::Answer], statement: u64| {
        profile
            .iter()
            .find(|answer| answer.statement == statement)
            .unwrap()
            .agree_share
    };
    let is_it = |group: &&opinion::published::PublishedGroup| {
        (share(&group.profile, 2) > share(&group.profile, 1)) == agrees_with_first
    };
    &published.groups.iter().find(is_it).unwrap().letter
}

#[test]
fn a_group_keeps_its_letter_when_another_becomes_larger() {
    let first = publish(&of_camps(&[60, 40], 1), &[], None);
    assert_eq!(
        (first.change, letters(&first)),
        (Change::Appeared, vec!["A", "B"])
    );
    let (large, small) = (
        letter_of(&first, true).to_owned(),
        letter_of(&first, false).to_owned(),
    );
    // Other people, and now the second camp is the larger one: A of the synthesis is B as published.
    let later = of_camps(&[60, 90], 2);
    assert_eq!(later.groups[0].size, 90);
    let second = publish(&later, &[], Some(&first));
    assert_eq!((second.change, second.number), (Change::Same, 2));
    assert_eq!(letter_of(&second, true), large);
    assert_eq!(letter_of(&second, false), small);
    let of_b = second
        .groups
        .iter()
        .find(|group| group.letter == "B")
        .unwrap();
    assert_eq!((of_b.id.as_str(), of_b.size, of_b.since), ("A", 90, 1));
}

#[test]
fn a_new_group_gets_a_letter_never_used_and_a_former_one_its_own_again() {
    let two = of_camps(&[40, 40], 3);
    let three = of_camps(&[40, 40, 40], 4);
    assert_eq!((two.groups.len(), three.groups.len()), (2, 3));
    let first = publish(&two, &[], None);
    let second = publish(&three, &[], Some(&first));
    assert_eq!((second.change, second.letters_given), (Change::Changed, 3));
    assert_eq!(letters(&second), ["A", "B", "C"]);
    let camp_gone = publish(&of_camps(&[40, 0, 40], 5), &[], Some(&second));
    assert_eq!(letters(&camp_gone).len(), 2);
    let away: Vec<&str> = camp_gone
        .away
        .iter()
        .map(|group| group.letter.as_str())
        .collect();
    let gone = letter_of(&first, false);
    assert_eq!((away.as_slice(), camp_gone.away[0].last), (&[gone][..], 2));
    let back = publish(&of_camps(&[40, 40, 40], 6), &[], Some(&camp_gone));
    assert_eq!(
        (letters(&back), back.letters_given),
        (vec!["A", "B", "C"], 3)
    );
    let returned = back
        .groups
        .iter()
        .find(|group| group.letter == gone)
        .unwrap();
    assert_eq!((returned.since, returned.last), (1, 4));
    assert!(back.away.is_empty());
}

#[test]
fn a_group_is_shown_from_one_stability_and_stays_to_another() {
    let mut synthesis = of_camps(&[60, 40], 1);
    let mut last: Option<Published> = None;
    let mut shown = Vec::new();
    for stability in [0.49, 0.51, 0.46, 0.44, 0.46, 0.5] {
        synthesis.groups[1].stability = Some(stability);
        let published = publish(&synthesis, &[], last.as_ref());
        shown.push(published.groups.len());
        last = Some(published);
    }
    assert_eq!(shown, [1, 2, 2, 1, 1, 2]);
    assert_eq!(letters(&last.unwrap()), ["A", "B"]);
    synthesis.groups[1].size = 9;
    assert_eq!(publish(&synthesis, &[], None).groups.len(), 1);
}

#[test]
fn the_groups_published_stand_until_another_number_is_clearly_better() {
    let first = publish(&of_camps(&[40, 40], 3), &[], None);
    let mut three = of_camps(&[40, 40, 40], 4);
    let silhouettes = |synthesis: &mut Synthesis, of_two: f64, of_three: f64| {
        synthesis.method.trials = [(2, of_two), (3, of_three)]
            .map(|(k, silhouette)| Trial {
                k,
                silhouette,
                smallest: 30,
            })
            .to_vec();
    };
    silhouettes(&mut three, 0.50, 0.515);
    let held = publish(&three, &[], Some(&first));
    assert_eq!((held.change, held.groups_kept()), (Change::Held, Some(2)));
    assert_eq!(held.groups, first.groups);
    assert_eq!(held.findings, first.findings);
    silhouettes(&mut three, 0.50, 0.53);
    assert_eq!(publish(&three, &[], Some(&first)).change, Change::Changed);
    // The former number is no longer acceptable.
    silhouettes(&mut three, 0.32, 0.335);
    assert_eq!(publish(&three, &[], Some(&first)).change, Change::Changed);
    silhouettes(&mut three, 0.50, 0.515);
    three.method.trials[0].smallest = 9;
    assert_eq!(publish(&three, &[], Some(&first)).change, Change::Changed);
}

#[test]
fn groups_stay_distinct_a_little_under_the_bar() {
    let two = of_camps(&[40, 40], 3);
    let first = publish(&two, &[], None);
    let mut none = two;
    none.groups.clear();
    none.statements
        .iter_mut()
        .for_each(|row| row.groups.clear());
    none.method.finding = Finding::NotDistinct;
    let mut change = |silhouette: f64, p: Option<f64>| {
        none.method.trials = vec![Trial {
            k: 2,
            silhouette,
            smallest: 30,
        }];
        none.method.reference_p = p;
        publish(&none, &[], Some(&first)).change
    };
    assert_eq!(change(0.34, None), Change::Held);
    assert_eq!(change(0.32, None), Change::Gone);
    assert_eq!(change(0.5, Some(0.1)), Change::Held);
    assert_eq!(change(0.5, Some(0.15)), Change::Gone);
    let gone = publish(&none, &[], Some(&first));
    assert_eq!(
        (gone.groups.len(), gone.away.len(), gone.groups_kept()),
        (0, 2, None)
    );
    assert!(gone.findings[0].parts.is_empty());
    assert_eq!(publish(&none, &[], Some(&gone)).change, Change::OneCloud);
}

fn regions(agrees: u64) -> [Division; 1] {
    let tally = |agrees: u64| Tally {
        agrees,
        disagrees: 1000 - agrees,
        passes: 0,
    };
    [Division {
        name: "regions".to_owned(),
        labels: vec!["North".to_owned(), "South".to_owned()],
        rows: vec![
            (5, vec![tally(agrees), tally(900)]),
            (6, vec![tally(900), tally(950)]),
        ],
    }]
}

#[test]
fn a_finding_enters_at_one_limit_and_leaves_at_another() {
    let synthesis = of_camps(&[60, 40], 1);
    let mut last: Option<Published> = None;
    let mut told = Vec::new();
    // The lower limits are .48 above, .50 above, between, under .48, and between again.
    for agrees in [515, 530, 515, 500, 515, 530] {
        let limit = lower_limit(agrees, 1000);
        let published = publish(&synthesis, &regions(agrees), last.as_ref());
        let agreed = &published.findings[1].agreed;
        let since = agreed
            .iter()
            .find(|held| held.statement == 5)
            .map(|held| held.since);
        told.push((limit > 0.5, limit >= 0.48, since));
        assert_eq!(
            agreed
                .iter()
                .find(|held| held.statement == 6)
                .unwrap()
                .since,
            1
        );
        last = Some(published);
    }
    assert_eq!(
        told,
        [
            (false, true, None),
            (true, true, Some(2)),
            (false, true, Some(2)),
            (false, false, None),
            (false, true, None),
            (true, true, Some(6)),
        ]
    );
}

#[test]
fn what_divides_and_what_puzzles_stays_a_little_longer_too() {
    let synthesis = of_camps(&[60, 40], 1);
    let division = |agrees: u64| {
        let mut regions = regions(900);
        regions[0].rows[0].1[0] = Tally {
            agrees,
            disagrees: 1000 - agrees,
            passes: 0,
        };
        regions
    };
    // Shares of .9 and .52, then .57, then .63: differences of .38, .33 and .27.
    let first = publish(&synthesis, &division(520), None);
    let second = publish(&synthesis, &division(570), Some(&first));
    let third = publish(&synthesis, &division(630), Some(&second));
    let told = |published: &Published| {
        published.findings[1]
            .divisive
            .iter()
            .map(|told| (told.statement, told.since))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (told(&first), told(&second), told(&third)),
        (vec![(5, 1)], vec![(5, 1)], vec![])
    );
    assert!(told(&publish(&synthesis, &division(570), None)).is_empty());

    let passing = |passes: u64| {
        let mut synthesis = synthesis.clone();
        let row = &mut synthesis.statements[4];
        row.tally = Tally {
            agrees: 1000 - passes,
            disagrees: 0,
            passes,
        };
        row.groups.clear();
        synthesis
    };
    let first = publish(&passing(230), &[], None);
    assert_eq!(first.uncertain.len(), 1, "{:?}", first.uncertain);
    let second = publish(&passing(200), &[], Some(&first));
    assert_eq!(
        (second.uncertain[0].statement, second.uncertain[0].since),
        (4, 1)
    );
    assert!(publish(&passing(200), &[], None).uncertain.is_empty());
    assert!(
        publish(&passing(180), &[], Some(&second))
            .uncertain
            .is_empty()
    );
}

#[test]
fn parts_with_few_voters_are_told_as_nothing() {
    let synthesis = of_camps(&[60, 40], 1);
    let mut small = regions(900);
    small[0].rows[0].1[1] = Tally {
        agrees: 9,
        disagrees: 0,
        passes: 0,
    };
    let agreed = &publish(&synthesis, &small, None).findings[1].agreed;
    assert_eq!(
        agreed.iter().map(|held| held.statement).collect::<Vec<_>>(),
        [6]
    );
}

#[test]
fn a_publication_is_stored_and_bound_to_the_one_before() {
    let synthesis = of_camps(&[60, 40], 1);
    let first = publish(&synthesis, &regions(530), None);
    let second = publish(&synthesis, &regions(530), Some(&first));
    assert_eq!(second.previous.as_deref(), Some(first.digest().as_str()));
    let stored: Published = serde_json::from_slice(&first.to_json()).unwrap();
    assert_eq!((stored.digest(), &stored), (first.digest(), &first));
    assert_eq!(first.digest().len(), 64);
    let mut other = first.clone();
    other.groups[0].profile[0].voters += 1;
    assert_ne!(other.digest(), first.digest());
    assert_eq!(
        first.digest(),
        publish(&synthesis, &regions(530), None).digest()
    );
}

/// What a publication remembers of groups is what everybody may see of them.
#[test]
fn a_profile_holds_nothing_that_is_not_shown() {
    let mut synthesis = of_camps(&[60, 40], 1);
    // On statement 3 the second group has nine voters: it is counted together with the first.
    let row = &mut synthesis.statements[3];
    row.groups[1].tally = Tally {
        agrees: 9,
        disagrees: 0,
        passes: 0,
    };
    row.tally = row.groups[0].tally.plus(row.groups[1].tally);
    let published = publish(&synthesis, &[], None);
    let public = synthesis.public();
    for group in &published.groups {
        assert!(group.profile.len() >= 20);
        for answer in &group.profile {
            let row = public
                .statements
                .iter()
                .find(|row| row.statement == answer.statement)
                .unwrap();
            let part = row
                .parts
                .iter()
                .find(|part| part.group() == Some(&group.id))
                .unwrap();
            assert!(answer.voters >= 10 && part.tally.voters() == answer.voters);
        }
        assert!(group.profile.iter().all(|answer| answer.statement != 3));
    }
    assert!(
        !String::from_utf8(published.to_json())
            .unwrap()
            .contains("participant")
    );
}

#[test]
fn groups_of_which_too_little_was_shown_keep_their_letters_in_order() {
    let mut synthesis = of_camps(&[60, 40], 1);
    for row in &mut synthesis.statements {
        row.groups[1].tally = Tally {
            agrees: 9,
            disagrees: 0,
            passes: 0,
        };
        row.tally = row.groups[0].tally.plus(row.groups[1].tally);
    }
    let first = publish(&synthesis, &[], None);
    assert!(first.groups.iter().all(|group| group.profile.is_empty()));
    let second = publish(&synthesis, &[], Some(&first));
    assert_eq!(
        (letters(&second), second.letters_given),
        (vec!["A", "B"], 2)
    );
}

#[test]
fn a_division_named_groups_comes_from_the_synthesis_alone() {
    let synthesis = of_camps(&[60, 40], 1);
    let mut others = regions(900);
    others[0].name = GROUPS.to_owned();
    assert_eq!(
        publish(&synthesis, &others, None),
        publish(&synthesis, &[], None)
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_row_of_pictures_can_be_published(
        pictures in prop::collection::vec(prop::collection::vec(0..45_u64, 0..4), 1..4),
    ) {
        let mut last: Option<Published> = None;
        for (place, sizes) in pictures.iter().enumerate() {
            let synthesis = of_camps(sizes, place as u64 + 1);
            let published = publish(&synthesis, &[], last.as_ref());
            assert_eq!(published, publish(&synthesis, &[], last.as_ref()));
            let text = String::from_utf8(published.to_json()).unwrap();
            assert_eq!(serde_json::from_str::<Published>(&text).unwrap(), published);
            let mut given = letters(&published);
            given.extend(published.away.iter().map(|group| group.letter.as_str()));
            assert_eq!(given.len(), published.letters_given as usize, "each letter stands for one group");
            given.sort_unstable();
            given.dedup();
            assert_eq!(given.len(), published.letters_given as usize);
            last = Some(published);
        }
    }
}
