//! What holds for every set of votes: order, threads, rejection, and what is shown to everybody.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;

use opinion::pca::{Effort, principal_axes};
use opinion::polis::{self, Comment};
use opinion::public::PEOPLE_MIN;
use opinion::{
    Analysis, Inputs, Position, PublicSynthesis, Settings, Synthesis, Vote, Votes, Warning,
    synthesise,
};
use proptest::prelude::{ProptestConfig, Strategy, any, prop, proptest};

/// Deterministic numbers for the test itself; nothing of the crate.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }
}

/// People of two camps who answer most statements of their camp's mind.
fn camps(people: u64, statements: u64, seed: u64) -> Vec<Vote> {
    let mut numbers = Numbers(seed | 1);
    let mut votes = Vec::new();
    for participant in 0..people {
        for statement in 0..statements {
            if numbers.below(10) < 3 {
                continue;
            }
            let camp = (participant % 3 == 0) != (statement % 2 == 0);
            let position = match numbers.below(10) {
                0 => Position::Pass,
                1 => {
                    if camp {
                        Position::Disagree
                    } else {
                        Position::Agree
                    }
                }
                _ => {
                    if camp {
                        Position::Agree
                    } else {
                        Position::Disagree
                    }
                }
            };
            votes.push(Vote {
                participant,
                statement,
                timestamp: numbers.below(9) as i64,
                position,
            });
        }
    }
    votes
}

fn shuffled(mut votes: Vec<Vote>, seed: u64) -> Vec<Vote> {
    let mut numbers = Numbers(seed | 1);
    for place in (1..votes.len()).rev() {
        votes.swap(place, numbers.below(place as u64 + 1) as usize);
    }
    votes
}

fn settings() -> Settings {
    Settings {
        replicates: 10,
        ..Settings::default()
    }
}

fn some_votes() -> impl Strategy<Value = Vec<Vote>> {
    let one = (0..25_u64, 0..6_u64, 0..3_i64, -1..=1_i64).prop_map(
        |(participant, statement, timestamp, number)| {
            let position = Position::from_number(number).unwrap();
            Vote {
                participant,
                statement,
                timestamp,
                position,
            }
        },
    );
    prop::collection::vec(one, 0..150)
}

fn rejecting(ids: &BTreeSet<u64>) -> Vec<Comment> {
    let comment = |id: &u64| Comment {
        id: *id,
        rejected: true,
        body: String::new(),
        timestamp: None,
        author: None,
    };
    ids.iter().map(comment).collect()
}

#[test]
fn two_camps_are_found_told_and_firm() {
    let (votes, _) = Votes::from_records(camps(90, 20, 7));
    let synthesis = synthesise(&votes, &settings());
    let sizes: Vec<u64> = synthesis.groups.iter().map(|group| group.size).collect();
    assert_eq!(sizes, [60, 30]);
    assert!(
        synthesis
            .groups
            .iter()
            .all(|group| group.stability.unwrap() > 0.95)
    );
    assert!(
        synthesis
            .groups
            .iter()
            .all(|group| !group.distinguishing.is_empty())
    );
    assert!(
        synthesis.quality.heldout_brier.unwrap() < synthesis.quality.heldout_brier_base.unwrap()
    );
    assert!(synthesis.consensus.is_empty(), "the camps agree on nothing");
}

#[test]
fn the_number_of_threads_never_matters() {
    let inputs = Inputs {
        votes: camps(120, 25, 3).into(),
        ..Inputs::default()
    };
    let with_threads = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| Analysis::of(inputs.clone(), &settings()).unwrap().to_json())
    };
    let alone = with_threads(1);
    assert_eq!(alone, with_threads(2));
    assert_eq!(alone, with_threads(5));
}

#[test]
fn arrival_order_never_matters_to_a_result_with_groups() {
    let votes = camps(90, 20, 11);
    let bytes = |votes: Vec<Vote>| {
        Analysis::of(
            Inputs {
                votes: votes.into(),
                ..Inputs::default()
            },
            &settings(),
        )
        .unwrap()
        .to_json()
    };
    let expected = bytes(votes.clone());
    for seed in 1..6 {
        assert_eq!(bytes(shuffled(votes.clone(), seed)), expected);
    }
}

#[test]
fn everybody_of_one_mind_is_one_cloud_and_full_consensus() {
    let votes = camps(40, 8, 1)
        .into_iter()
        .map(|vote| Vote {
            position: Position::Agree,
            ..vote
        })
        .collect();
    let synthesis = synthesise(&Votes::from_records(votes).0, &settings());
    assert!(synthesis.groups.is_empty());
    assert_eq!(synthesis.consensus.len(), 8);
    assert!(
        synthesis
            .people
            .iter()
            .all(|person| person.position == [0.0, 0.0])
    );
}

#[test]
fn people_who_saw_nothing_in_common_are_not_compared() {
    let lone = |participant| Vote {
        participant,
        statement: participant,
        timestamp: 0,
        position: Position::Agree,
    };
    let synthesis = synthesise(
        &Votes::from_records((0..30).map(lone).collect()).0,
        &settings(),
    );
    assert!(synthesis.groups.is_empty() && synthesis.consensus.is_empty());
    assert_eq!(synthesis.quality.heldout_brier, None);
    assert_eq!(synthesis.public().statements_waiting, 30);
}

#[test]
fn components_beyond_what_the_votes_carry_are_zero() {
    let (votes, _) = Votes::from_records(camps(2, 1, 5));
    let axes = principal_axes(&votes, None, 4, 1, Effort::FULL);
    assert_eq!(axes.components.len(), 4);
    assert!(
        axes.components[1..]
            .iter()
            .flatten()
            .all(|loading| *loading == 0.0)
    );
}

#[test]
fn a_group_under_ten_is_merged_into_the_others_in_public() {
    let mut votes = camps(60, 20, 9);
    votes.retain(|vote| vote.participant % 3 != 0 || vote.participant < 18);
    let small = Settings {
        minimum_group: 4,
        ..settings()
    };
    let synthesis = synthesise(&Votes::from_records(votes).0, &small);
    assert_eq!(
        synthesis
            .groups
            .iter()
            .map(|group| group.size)
            .collect::<Vec<_>>(),
        [40, 6]
    );
    let shown = synthesis.public();
    assert_eq!(
        shown
            .groups
            .iter()
            .map(|group| group.id.as_str())
            .collect::<Vec<_>>(),
        ["A"]
    );
    assert_eq!(shown.people_not_in_a_group_shown, 6);
    // Six others could be found by subtraction, so they are counted together with A.
    assert!(
        shown
            .statements
            .iter()
            .all(|row| row.parts.len() == 1 && row.parts[0].others)
    );
    assert!(!serde_json::to_string(&shown).unwrap().contains("\"B\""));
}

#[test]
fn a_group_that_dissolves_is_not_shown() {
    let mut synthesis = synthesise(&Votes::from_records(camps(90, 20, 7)).0, &settings());
    assert_eq!(synthesis.public().groups.len(), 2);
    synthesis.groups[1].stability = Some(0.49);
    let shown = synthesis.public();
    assert_eq!(
        shown
            .groups
            .iter()
            .map(|group| group.id.as_str())
            .collect::<Vec<_>>(),
        ["A"]
    );
    assert_eq!(shown.people_not_in_a_group_shown, 30);
}

#[test]
fn what_is_told_of_a_group_in_public_follows_from_the_figures_shown() {
    let shown = synthesise(&Votes::from_records(camps(90, 20, 7)).0, &settings()).public();
    for group in &shown.groups {
        assert!(!group.distinguishing.is_empty());
        for told in &group.distinguishing {
            let row = shown
                .statements
                .iter()
                .find(|row| row.statement == told.statement)
                .unwrap();
            let part = row
                .parts
                .iter()
                .find(|part| part.groups == [group.id.clone()])
                .unwrap();
            let (count, voters) = (part.tally.of(told.direction), part.tally.voters());
            assert!((told.share - (count + 1) as f64 / (voters + 2) as f64).abs() < 1e-6);
            assert!(told.p >= 1e-6 && told.q >= told.p);
        }
    }
}

#[test]
fn public_counts_tell_nothing_of_statements_that_are_not_shown() {
    let mut votes = camps(60, 10, 3);
    votes.extend((0..3).map(|participant| Vote {
        participant,
        statement: 99,
        timestamp: 0,
        position: Position::Disagree,
    }));
    let synthesis = synthesise(&Votes::from_records(votes).0, &settings());
    let mut shown = synthesis.public();
    assert_eq!(shown.statements_waiting, 1);
    let sum = |of: fn(&opinion::agreement::Tally) -> u64| -> u64 {
        shown.statements.iter().map(|row| of(&row.tally)).sum()
    };
    assert_eq!(shown.counts.votes, sum(|tally| tally.voters()));
    assert_eq!(shown.counts.agrees, sum(|tally| tally.agrees));
    assert_eq!(shown.counts.disagrees, sum(|tally| tally.disagrees));
    assert_eq!(shown.counts.passes, sum(|tally| tally.passes));
    assert_eq!(shown.counts.votes + 3, synthesis.counts.votes);
    let statements = shown.statements.len() as f64;
    let mean = shown.counts.votes as f64 / statements;
    assert!((shown.quality.votes_per_statement - mean).abs() < 1e-5);
    let in_groups: u64 = shown.groups.iter().map(|group| group.size).sum();
    shown.count_people(50);
    assert_eq!(shown.counts.participants, 50);
    assert_eq!(
        shown.people_not_in_a_group_shown,
        50_u64.saturating_sub(in_groups)
    );
    let possible = shown.counts.votes as f64 / (50.0 * statements);
    assert!((shown.quality.coverage - possible).abs() < 1e-5);
}

#[test]
fn results_survive_being_stored() {
    let synthesis = synthesise(&Votes::from_records(camps(90, 20, 7)).0, &settings());
    let stored = serde_json::to_string(&synthesis).unwrap();
    assert!(
        !stored.contains("\"people\""),
        "persons are never stored with the synthesis"
    );
    let back: Synthesis = serde_json::from_str(&stored).unwrap();
    assert_eq!(
        back,
        Synthesis {
            people: Vec::new(),
            ..synthesis.clone()
        }
    );
    let shown = synthesis.public();
    let stored = serde_json::to_string(&shown).unwrap();
    assert_eq!(
        serde_json::from_str::<PublicSynthesis>(&stored).unwrap(),
        shown
    );
}

#[test]
fn targets_weigh_shares_and_leave_counts_and_groups_alone() {
    let votes = camps(90, 20, 7);
    let camp = |person: u64| {
        vec![
            if person.is_multiple_of(3) {
                "few"
            } else {
                "many"
            }
            .to_owned(),
        ]
    };
    let participants = polis::Participants {
        attributes: vec!["camp".to_owned()],
        values: (0..90).map(|person| (person, camp(person))).collect(),
    };
    let targets = b"attribute,value,share\ncamp,few,0.5\ncamp,many,0.5\n";
    let targets = polis::parse_targets(targets, "targets.csv").unwrap();
    let plain = Inputs {
        votes: votes.into(),
        participants: Some(participants),
        ..Inputs::default()
    };
    let raked = Inputs {
        targets: Some(targets),
        ..plain.clone()
    };
    let plain = Analysis::of(plain, &settings()).unwrap();
    let raked = Analysis::of(raked, &settings()).unwrap();
    assert_eq!(plain.synthesis.groups, raked.synthesis.groups);
    assert_eq!(plain.analysed, raked.analysed);
    assert!((raked.weights.effective_sample_size - 80.0).abs() < 1e-6);
    assert!((raked.weights.design_effect - 1.125).abs() < 1e-6);
    let weights: Vec<String> = raked
        .participants_csv()
        .lines()
        .skip(1)
        .take(2)
        .filter_map(|line| line.split(',').nth(4).map(str::to_owned))
        .collect();
    assert_eq!(weights, ["1.5", "0.75"]);
    // The groups are the camps, so the weighted share follows from their tallies.
    for row in &raked.synthesis.statements {
        let (many, few) = (row.groups[0].tally, row.groups[1].tally);
        let agrees = 0.75 * many.agrees as f64 + 1.5 * few.agrees as f64;
        let voters = 0.75 * many.voters() as f64 + 1.5 * few.voters() as f64;
        assert!((row.agree_share.unwrap().share - agrees / voters).abs() < 1e-6);
    }
    assert_ne!(plain.input_digest, raked.input_digest);
}

#[test]
fn who_voted_on_rejected_statements_only_stays_in_the_list_without_a_place() {
    let vote = |participant, statement| Vote {
        participant,
        statement,
        timestamp: 0,
        position: Position::Agree,
    };
    let comments = Some(rejecting(&BTreeSet::from([9])));
    let inputs = Inputs {
        votes: vec![vote(3, 9), vote(5, 2)].into(),
        comments,
        ..Inputs::default()
    };
    let analysis = Analysis::of(inputs, &settings()).unwrap();
    assert_eq!(
        analysis.participants_csv(),
        "participant,group,x,y,weight,stability\n3,,,,0,\n5,,0,0,1,\n"
    );
    assert_eq!(
        analysis.statements_csv(),
        "statement,agrees,disagrees,passes,agree_share,low,high\n2,1,0,0,1,0.206549,1\n"
    );
    assert_eq!(
        (
            analysis.counts.participants,
            analysis.counts.statements_rejected
        ),
        (2, 1)
    );
    assert_eq!(
        (
            analysis.analysed.participants,
            analysis.analysed.statements_rejected
        ),
        (1, 0)
    );
    // Statement 2 is not in the list of statements: it is analysed, and said.
    assert_eq!(
        analysis.warnings,
        [Warning::UnlistedStatement { statement: 2 }]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn any_votes_give_a_sound_result(votes in some_votes(), seed in any::<u64>(), rejected in prop::collection::btree_set(0..6_u64, 0..6)) {
        let inputs = |votes: Vec<Vote>| Inputs { votes: votes.into(), comments: Some(rejecting(&rejected)), ..Inputs::default() };
        let first = Analysis::of(inputs(votes.clone()), &settings()).unwrap();
        let second = Analysis::of(inputs(shuffled(votes.clone(), seed)), &settings()).unwrap();
        assert_eq!(first.to_json(), second.to_json());
        assert_eq!(first.participants_csv(), second.participants_csv());

        // As if the rejected statements had never existed.
        let kept: Vec<Vote> = votes.into_iter().filter(|vote| !rejected.contains(&vote.statement)).collect();
        let never = Analysis::of(Inputs { votes: kept.into(), ..Inputs::default() }, &settings()).unwrap();
        assert_eq!(first.synthesis, never.synthesis);
        assert_eq!(first.statements_csv(), never.statements_csv());

        let text = String::from_utf8(first.to_json()).unwrap() + &first.participants_csv();
        assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
        let everybody: u64 = first.analysed.agrees + first.analysed.disagrees + first.analysed.passes;
        assert_eq!(everybody, first.analysed.votes);
    }

    #[test]
    fn nothing_shown_counts_fewer_than_ten(people in 0..70_u64, statements in 1..16_u64, seed in any::<u64>()) {
        let (votes, _) = Votes::from_records(camps(people, statements, seed));
        let shown = synthesise(&votes, &Settings { replicates: 0, minimum_group: 3, ..settings() }).public();
        for row in &shown.statements {
            assert!(row.tally.voters() >= PEOPLE_MIN);
            assert!(row.parts.iter().all(|part| part.tally.voters() >= PEOPLE_MIN));
            assert_eq!(row.parts.iter().map(|part| part.tally.voters()).sum::<u64>(), row.tally.voters());
        }
        assert!(shown.groups.iter().all(|group| group.size >= PEOPLE_MIN));
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = polis::parse_votes(&bytes, "votes.csv");
        let _ = polis::parse_comments(&bytes, "comments.csv");
    }

    #[test]
    fn a_damaged_file_is_read_or_refused_with_a_place(
        at in 0..120_usize, put in prop::sample::select(vec![',', '"', '\n', '\r', 'x', '-', '9', 'é']),
        cut in 0..140_usize,
    ) {
        let mut text = String::from(
            "timestamp,comment-id,voter-id,vote,note\n1,2,3,1,\"a \"\"b\"\", c\"\r\n4,5,6,-1,plain\n7,8,9,0,\"two\nlines\"\n",
        );
        text.insert(at.min(text.len()), put);
        text.truncate((0..=cut.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap());
        match polis::parse_votes(text.as_bytes(), "votes.csv") {
            Ok(votes) => assert!((1..=4).contains(&votes.len())),
            Err(error) => {
                assert!(error.line >= 1 && error.line <= 7, "{error}");
                assert!(!error.column.is_empty() && error.to_string().starts_with("votes.csv, line "));
            }
        }
    }
}
