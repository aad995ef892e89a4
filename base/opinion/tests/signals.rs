//! Signals on crowds made for the purpose: what is planted is found, what is honest is left alone.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "signals/crowd.rs"]
mod crowd;

use crowd::{Crowd, DAY, Numbers, led};
use opinion::signals::effect::{deflation, with_clusters};
use opinion::signals::{
    Evidence, Kind, NotSearched, People, Settings, Signal, Signals, SignalsError, Timing, detect,
};
use opinion::{Position, Vote};
use proptest::prelude::{ProptestConfig, Strategy, prop, proptest};

fn found(votes: &[Vote], groups: Option<&[Option<u32>]>) -> Signals {
    let people = People {
        part_of: None,
        group_of: groups,
    };
    detect(votes, people, &Settings::default()).unwrap()
}

fn of_kind(signals: &Signals, kind: Kind) -> Vec<&Signal> {
    let of_kind = signals.signals.iter().filter(|signal| signal.kind == kind);
    of_kind.collect()
}

fn coordinated(signals: &Signals) -> Vec<&Signal> {
    let mut all = of_kind(signals, Kind::CoordinatedCluster);
    all.extend(of_kind(signals, Kind::CoordinatedPair));
    all
}

#[test]
fn a_planted_cluster_of_six_among_four_hundred_is_found_by_both_channels() {
    for (seed, one_group) in [(1, true), (2, false), (3, true)] {
        let mut crowd = Crowd::new(400, 200, 40, seed);
        let mut votes = crowd.votes();
        votes.extend(led(&mut crowd, 400..406, 40, 0.03));
        let mut groups = crowd.groups();
        // The six may be in one opinion group or spread over all.
        groups.extend((0..6).map(|place| Some(if one_group { 1 } else { place % 3 })));
        let signals = found(&votes, Some(&groups));
        let clusters = coordinated(&signals);
        assert_eq!(clusters.len(), 1, "{clusters:#?}");
        let cluster = clusters[0];
        assert_eq!(cluster.kind, Kind::CoordinatedCluster);
        assert_eq!(cluster.people, [400, 401, 402, 403, 404, 405]);
        assert!(cluster.q.unwrap() <= 0.01 && cluster.statements.len() >= 30);
        let Evidence::Coordination(evidence) = cluster.evidence.clone() else {
            panic!("{cluster:?}");
        };
        assert!(evidence.agreement > 0.85 && evidence.agreement_expected < 0.6);
        assert!(evidence.in_step > 0.9 && evidence.same_order > 0.9 && evidence.density > 0.9);
        assert!(evidence.agreement_p < 1e-5 && evidence.timing_p < 1e-5);
        assert!(cluster.window.unwrap().first >= 5 * DAY + 70_000);
    }
}

#[test]
fn a_cluster_that_fills_its_own_cell_and_group_is_found_all_the_same() {
    let mut crowd = Crowd::new(400, 200, 40, 4);
    let mut votes = crowd.votes();
    votes.extend(led(&mut crowd, 400..420, 40, 0.03));
    let mut groups = crowd.groups();
    groups.extend((0..20).map(|_| Some(9)));
    let parts: Vec<Option<u32>> = (0..420).map(|row| (row >= 400).then_some(1)).collect();
    let people = People {
        part_of: Some(&parts),
        group_of: Some(&groups),
    };
    let signals = detect(&votes, people, &Settings::default()).unwrap();
    let clusters = coordinated(&signals);
    assert_eq!(clusters.len(), 1);
    assert_eq!(clusters[0].people, (400..420).collect::<Vec<u64>>());
}

#[test]
fn a_community_of_one_mind_that_votes_at_independent_times_is_not_coordinated() {
    for seed in 0..5 {
        let mut crowd = Crowd::new(400, 120, 40, 50 + seed);
        let mut votes = crowd.votes();
        for id in 400..430 {
            for mut vote in crowd.person(id, 0) {
                // All answer by one guide, nearly always.
                if crowd.numbers.below(20) > 0 {
                    let agrees = Numbers(vote.statement).below(2) == 0;
                    vote.position = if agrees {
                        Position::Agree
                    } else {
                        Position::Disagree
                    };
                }
                votes.push(vote);
            }
        }
        let mut groups = crowd.groups();
        groups.extend((0..30).map(|_| Some(0)));
        let signals = found(&votes, Some(&groups));
        assert!(coordinated(&signals).is_empty(), "seed {seed}");
        assert!(signals.tested.pairs_at_most > 50_000);
    }
}

#[test]
fn a_workshop_that_votes_together_with_different_opinions_is_not_coordinated() {
    for seed in 0..5 {
        let mut crowd = Crowd::new(400, 120, 40, 80 + seed);
        let mut votes = crowd.votes();
        let mut order: Vec<u64> = (0..120).collect();
        crowd.numbers.shuffle(&mut order);
        let mut now = 3 * DAY + 36_000;
        for statement in order.iter().take(40) {
            now += 40;
            for id in 400..425 {
                let group = Crowd::group(id);
                votes.push(Vote {
                    participant: id,
                    statement: *statement,
                    timestamp: now + crowd.numbers.below(30) as i64,
                    position: crowd.answer(group, *statement),
                });
            }
        }
        let mut groups = crowd.groups();
        groups.extend((400..425).map(|id| Some(Crowd::group(id))));
        let signals = found(&votes, Some(&groups));
        assert!(
            signals.tested.pairs_in_step >= 300,
            "the workshop is in step"
        );
        assert!(coordinated(&signals).is_empty(), "seed {seed}");
    }
}

#[test]
fn honest_crowds_are_hardly_ever_called_coordinated() {
    let (mut with_clusters, mut with_anything, mut pairs_in_step) = (0, 0, 0);
    for seed in 0..50 {
        let mut crowd = Crowd::new(300, 100, 30, 1000 + seed);
        // Some crowds are shown one order, some meet on one day.
        crowd.one_order = seed % 3 == 0;
        crowd.days = if seed % 2 == 0 { 14 } else { 1 };
        let votes = crowd.votes();
        let signals = found(&votes, Some(&crowd.groups()));
        assert_eq!(signals.timing, Timing::Usable);
        pairs_in_step += signals.tested.pairs_in_step;
        with_clusters += u32::from(!coordinated(&signals).is_empty());
        with_anything += u32::from(!signals.signals.is_empty());
    }
    assert!(
        pairs_in_step > 2_000,
        "{pairs_in_step} pairs gave chance a chance"
    );
    assert!(with_clusters <= 2, "{with_clusters} of 50");
    assert!(with_anything <= 5, "{with_anything} of 50");
}

#[test]
fn people_who_answer_all_alike_are_told_and_all_passes_are_a_kind_of_their_own() {
    let mut crowd = Crowd::new(300, 100, 30, 7);
    let mut votes = crowd.votes();
    for (id, position) in [
        (400, Position::Agree),
        (401, Position::Disagree),
        (402, Position::Pass),
        (403, Position::Agree),
    ] {
        for mut vote in crowd.person(id, 0).into_iter().chain(crowd.person(id, 1)) {
            // The last one slips once in thirty.
            vote.position = if id == 403 && vote.statement % 30 == 0 {
                Position::Pass
            } else {
                position
            };
            votes.push(vote);
        }
        for statement in 0..60 {
            votes.push(Vote {
                participant: id,
                statement,
                timestamp: 2 * DAY + 30 * statement as i64,
                position: if id == 403 && statement % 30 == 0 {
                    Position::Pass
                } else {
                    position
                },
            });
        }
    }
    let signals = found(&votes, None);
    let people = |kind| -> Vec<Vec<u64>> {
        let of_kind = of_kind(&signals, kind).into_iter();
        of_kind.map(|signal| signal.people.clone()).collect()
    };
    assert_eq!(people(Kind::StraightLining), [[400], [401], [403]]);
    assert_eq!(people(Kind::AllPasses), [[402]]);
    let Evidence::Answers(evidence) = of_kind(&signals, Kind::StraightLining)[0].evidence.clone()
    else {
        panic!("{signals:?}");
    };
    assert_eq!((evidence.answer, evidence.longest_run), (1, evidence.votes));
    assert!(evidence.share > 0.999 && evidence.share_expected < 0.7);
    // They equal each other, but that is told already.
    assert!(of_kind(&signals, Kind::DuplicateRows).is_empty());
}

#[test]
fn somebody_who_stops_reading_halfway_shows_a_long_run() {
    let mut crowd = Crowd::new(300, 100, 30, 8);
    let mut votes = crowd.votes();
    for statement in 0..85 {
        let position = if statement < 40 {
            crowd.answer(0, statement)
        } else {
            Position::Disagree
        };
        votes.push(Vote {
            participant: 400,
            statement,
            timestamp: DAY + 20 * statement as i64,
            position,
        });
    }
    let signals = found(&votes, None);
    let runs = of_kind(&signals, Kind::LongRun);
    assert_eq!(runs.len(), 1);
    assert_eq!(runs[0].people, [400]);
    assert!(runs[0].statements.len() >= 45 && runs[0].statements.contains(&84));
    assert!(runs[0].window.unwrap().last == DAY + 20 * 84);
}

#[test]
fn faster_than_reading_is_told_with_the_stretch_and_a_typed_in_form_is_not_called_fast() {
    let mut crowd = Crowd::new(200, 100, 30, 9);
    let mut votes = crowd.votes();
    for statement in 0..30_u64 {
        let slow = 15 * statement.min(12) as i64;
        let fast = statement.saturating_sub(12) as i64;
        for (participant, timestamp) in [(400, DAY + slow + fast), (401, 2 * DAY)] {
            let position = crowd.answer(1, statement);
            votes.push(Vote {
                participant,
                statement,
                timestamp,
                position,
            });
        }
    }
    let signals = found(&votes, None);
    let fast = of_kind(&signals, Kind::FasterThanReading);
    assert_eq!(fast.len(), 1);
    assert_eq!(fast[0].people, [400]);
    let Evidence::Speed(evidence) = fast[0].evidence.clone() else {
        panic!("{fast:?}");
    };
    assert!(evidence.votes >= 18 && evidence.median_seconds < 1.5);
    assert!(fast[0].p.is_none() && fast[0].statements.contains(&29));
    let at_once = of_kind(&signals, Kind::VotesAtOneMoment);
    assert_eq!(at_once.len(), 1);
    assert_eq!(at_once[0].people, [401]);
}

#[test]
fn the_unit_of_time_is_as_declared() {
    let mut crowd = Crowd::new(200, 100, 30, 9);
    let mut votes = crowd.votes();
    for vote in &mut votes {
        vote.timestamp *= 1000;
    }
    let in_seconds = found(&votes, None);
    assert!(of_kind(&in_seconds, Kind::FasterThanReading).is_empty());
    for vote in &mut votes {
        // A tenth of the time between votes: milliseconds that were declared as such.
        vote.timestamp /= 10;
    }
    let settings = Settings {
        units_per_second: 1000.0,
        ..Settings::default()
    };
    let signals = detect(&votes, People::default(), &settings).unwrap();
    assert!(of_kind(&signals, Kind::FasterThanReading).len() > 150);
}

#[test]
fn a_burst_on_one_statement_is_told() {
    let mut crowd = Crowd::new(400, 60, 30, 10);
    let mut votes = crowd.votes();
    let begin = 6 * DAY + 11_000;
    for id in 1000..1080 {
        votes.push(Vote {
            participant: id,
            statement: 17,
            timestamp: begin + crowd.numbers.below(300) as i64,
            position: Position::Disagree,
        });
    }
    let signals = found(&votes, None);
    let bursts = of_kind(&signals, Kind::CrowdBurst);
    assert!(!bursts.is_empty());
    assert!(bursts.iter().all(|burst| burst.statements == [17]));
    let people: usize = bursts.iter().map(|burst| burst.people.len()).sum();
    assert!(people >= 75 && signals.tested.burst_windows > 10_000);
}

#[test]
fn a_closed_block_is_told_and_people_who_leave_early_are_not() {
    let mut crowd = Crowd::new(400, 150, 30, 11);
    crowd.one_order = true;
    let mut votes = crowd.votes();
    let honest = found(&votes, None);
    assert!(honest.tested.blocks > 0);
    assert!(of_kind(&honest, Kind::DenseBlock).is_empty());
    for id in 500..512 {
        for place in 0..8 {
            if (id + place) % 11 != 0 {
                votes.push(Vote {
                    participant: id,
                    statement: 40 + 7 * place,
                    timestamp: crowd.numbers.below(14 * DAY as u64) as i64,
                    position: crowd.answer(0, place),
                });
            }
        }
    }
    let signals = found(&votes, None);
    let blocks = of_kind(&signals, Kind::DenseBlock);
    assert_eq!(blocks.len(), 1, "{blocks:#?}");
    assert_eq!(blocks[0].people, (500..512).collect::<Vec<u64>>());
    let statements: Vec<u64> = (0..8).map(|place| 40 + 7 * place).collect();
    assert_eq!(blocks[0].statements, statements);
    assert!(coordinated(&signals).is_empty());
}

#[test]
fn duplicate_rows_are_told_and_a_polarised_crowd_is_not() {
    // Two camps that answer nearly always alike, and no groups are given.
    let mut numbers = Numbers(12);
    let mut votes = Vec::new();
    for id in 0..300_u64 {
        for statement in 0..60 {
            let camp = (id % 2 == 0) == (Numbers(statement).below(2) == 0);
            let position = match (numbers.below(25) == 0, camp) {
                (true, _) => Position::Pass,
                (_, true) => Position::Agree,
                (_, false) => Position::Disagree,
            };
            if numbers.below(10) < 7 {
                votes.push(Vote {
                    participant: id,
                    statement,
                    timestamp: numbers.below(14 * DAY as u64) as i64,
                    position,
                });
            }
        }
    }
    let polarised = found(&votes, None);
    assert!(polarised.tested.duplicate_pairs_compared > 1000);
    assert!(of_kind(&polarised, Kind::DuplicateRows).is_empty());

    let mut crowd = Crowd::new(300, 60, 30, 13);
    let mut votes = crowd.votes();
    let line: Vec<Position> = (0..60).map(|s| crowd.answer((s % 3) as u32, s)).collect();
    for id in 500..530 {
        for statement in 0..60 {
            // Each saw most of them, at times of their own.
            if crowd.numbers.below(8) > 0 {
                votes.push(Vote {
                    participant: id,
                    statement,
                    timestamp: crowd.numbers.below(14 * DAY as u64) as i64,
                    position: line[statement as usize],
                });
            }
        }
    }
    let signals = found(&votes, None);
    let duplicates = of_kind(&signals, Kind::DuplicateRows);
    assert_eq!(duplicates.len(), 1);
    assert_eq!(duplicates[0].people, (500..530).collect::<Vec<u64>>());
    assert!(coordinated(&signals).is_empty(), "agreement alone never is");
}

#[test]
fn after_an_import_with_one_timestamp_timing_is_declared_unusable_and_nothing_is_flagged() {
    let mut crowd = Crowd::new(300, 100, 30, 14);
    let mut votes = crowd.votes();
    votes.extend(led(&mut crowd, 400..406, 40, 0.03));
    for (timestamp_of, timing) in [
        (
            (|_: i64| 1_700_000_000) as fn(i64) -> i64,
            Timing::OneMoment,
        ),
        (|time| time / DAY, Timing::TooCoarse),
        (|time| time / DAY * DAY, Timing::TooCoarse),
    ] {
        let imported: Vec<Vote> = votes
            .iter()
            .map(|vote| Vote {
                timestamp: timestamp_of(vote.timestamp),
                ..*vote
            })
            .collect();
        let signals = found(&imported, None);
        assert_eq!(signals.timing, timing);
        assert_eq!(
            signals.not_searched,
            [NotSearched::AnythingTimed { timing }]
        );
        let timed = [Kind::DuplicateRows, Kind::StraightLining, Kind::AllPasses];
        assert!(signals.signals.iter().all(|s| timed.contains(&s.kind)));
        assert_eq!(signals.tested.pairs_in_step, 0);
    }
    // An honest crowd so imported shows nothing at all.
    let mut honest = Crowd::new(300, 100, 30, 15).votes();
    for vote in &mut honest {
        vote.timestamp = 0;
    }
    assert!(found(&honest, None).signals.is_empty());
}

#[test]
fn forms_typed_in_one_after_the_other_are_not_coordinated() {
    let mut crowd = Crowd::new(300, 100, 30, 16);
    let mut votes = crowd.votes();
    for id in 400..440 {
        for mut vote in crowd.person(id, 0) {
            vote.timestamp = 4 * DAY + 45 * (id as i64 - 400);
            votes.push(vote);
        }
    }
    let signals = found(&votes, None);
    assert_eq!(signals.timing, Timing::Usable);
    assert!(coordinated(&signals).is_empty());
    assert!(of_kind(&signals, Kind::FasterThanReading).is_empty());
    assert!(of_kind(&signals, Kind::VotesAtOneMoment).len() > 25);
}

#[test]
fn a_live_event_of_everybody_is_not_coordinated() {
    let mut crowd = Crowd::new(120, 60, 30, 17);
    let mut votes = Vec::new();
    let mut now = 36_000;
    for statement in 0..40 {
        now += 45;
        for id in 0..120 {
            let group = Crowd::group(id);
            votes.push(Vote {
                participant: id,
                statement,
                timestamp: now + crowd.numbers.below(30) as i64,
                position: crowd.answer(group, statement),
            });
        }
    }
    // Even if nobody knows of the opinion groups.
    let signals = found(&votes, None);
    assert!(signals.tested.pairs_in_step > 1000);
    assert!(coordinated(&signals).is_empty());
}

#[test]
fn what_is_crowded_beyond_the_nearest_votes_is_counted_as_not_searched() {
    let mut votes = Vec::new();
    for id in 0..200_u64 {
        for statement in 0..12 {
            votes.push(Vote {
                participant: id,
                statement,
                timestamp: statement as i64 * 1000 + (id % 50) as i64,
                position: if (id + statement) % 2 == 0 {
                    Position::Agree
                } else {
                    Position::Pass
                },
            });
        }
    }
    let settings = Settings {
        nearest_votes_max: 20,
        ..Settings::default()
    };
    let signals = detect(&votes, People::default(), &settings).unwrap();
    let beyond = 12
        * (0..200_u64)
            .map(|place| (199 - place).saturating_sub(20))
            .sum::<u64>();
    let expected = NotSearched::CrowdedMoments { vote_pairs: beyond };
    assert!(
        signals.not_searched.contains(&expected),
        "{:?}",
        signals.not_searched
    );
}

#[test]
fn nobody_one_and_two_people_and_the_ends_of_every_number_are_answered() {
    let nobody = found(&[], None);
    assert_eq!(nobody.timing, Timing::TooFewVotes);
    assert!(nobody.signals.is_empty() && nobody.tested.people == 0);
    for people in 1..=2_u64 {
        for votes_each in [1, 12, 60] {
            let mut votes = Vec::new();
            for id in 0..people {
                for statement in 0..votes_each {
                    votes.push(Vote {
                        participant: u64::MAX - id,
                        statement: u64::MAX - statement,
                        timestamp: if statement % 2 == 0 {
                            i64::MIN
                        } else {
                            i64::MAX
                        },
                        position: Position::Agree,
                    });
                }
            }
            let signals = found(&votes, None);
            assert!(coordinated(&signals).is_empty());
            assert!(of_kind(&signals, Kind::DuplicateRows).is_empty());
            assert_eq!(signals.tested.votes, people * votes_each);
        }
    }
}

#[test]
fn what_cannot_be_computed_is_refused_with_the_place_and_the_mend() {
    let votes = Crowd::new(5, 20, 10, 18).votes();
    let short = [Some(1), None];
    let people = People {
        part_of: Some(&short),
        group_of: None,
    };
    let refused = detect(&votes, people, &Settings::default()).unwrap_err();
    let expected = SignalsError::Rows {
        list: "part_of",
        given: 2,
        people: 5,
    };
    assert_eq!(refused, expected);
    assert!(refused.to_string().contains("5 people voted"));
    for settings in [
        Settings {
            units_per_second: f64::NAN,
            ..Settings::default()
        },
        Settings {
            false_discovery_level: 0.0,
            ..Settings::default()
        },
        Settings {
            in_step_min: 0,
            ..Settings::default()
        },
    ] {
        let refused = detect(&votes, People::default(), &settings).unwrap_err();
        assert!(matches!(refused, SignalsError::Setting { .. }), "{refused}");
    }
}

#[test]
fn names_are_stable_and_signals_survive_being_written_and_read() {
    for kind in Kind::ALL {
        let written = serde_json::to_string(&kind).unwrap();
        assert_eq!(written, format!("\"{}\"", kind.name()));
    }
    let mut crowd = Crowd::new(300, 120, 40, 19);
    let mut votes = crowd.votes();
    votes.extend(led(&mut crowd, 400..406, 50, 0.0));
    let signals = found(&votes, None);
    assert!(!signals.signals.is_empty());
    let written = serde_json::to_string(&signals).unwrap();
    let read: Signals = serde_json::from_str(&written).unwrap();
    assert_eq!(read, signals);
}

#[test]
fn a_flagged_cluster_counts_as_one_organisation() {
    let mut crowd = Crowd::new(300, 120, 40, 19);
    let mut votes = crowd.votes();
    votes.extend(led(&mut crowd, 400..406, 50, 0.0));
    let signals = found(&votes, None);
    let (votes, _) = opinion::Votes::from_records(votes);
    let clusters = signals.clusters(votes.participants());
    assert_eq!(clusters, [(300..306).collect::<Vec<usize>>()]);
    let organisations = with_clusters(&vec![None; 306], &clusters);
    assert_eq!(organisations.iter().flatten().count(), 6);
    let Evidence::Coordination(evidence) = coordinated(&signals)[0].evidence.clone() else {
        panic!("{signals:?}");
    };
    let left = 6.0 * deflation(6, evidence.correlation);
    assert!((0.9..1.2).contains(&left), "{left}");
}

fn some_votes() -> impl Strategy<Value = Vec<Vote>> {
    let one = (0..9_u64, 0..30_u64, 0..400_i64, -1..=1_i64).prop_map(|(p, s, t, n)| Vote {
        participant: p,
        statement: s,
        timestamp: t,
        position: Position::from_number(n).unwrap(),
    });
    prop::collection::vec(one, 0..300)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_votes_are_answered_and_their_order_never_matters(
        votes in some_votes(), seed in 1..99_u64,
    ) {
        let settings = Settings {
            // Everything looked for is also told.
            false_discovery_level: 1.0,
            in_step_min: 2,
            co_seen_min: 2,
            agreement_share_min: 0.1,
            straight_votes_min: 2,
            run_min: 2,
            speed_votes_min: 2,
            burst_votes_min: 2,
            block_people_min: 2,
            block_statements_min: 2,
            duplicate_co_seen_min: 2,
            ..Settings::default()
        };
        let signals = detect(&votes, People::default(), &settings).unwrap();
        let mut shuffled = votes;
        Numbers(seed).shuffle(&mut shuffled);
        let again = detect(&shuffled, People::default(), &settings).unwrap();
        let written = serde_json::to_string(&signals).unwrap();
        assert_eq!(written, serde_json::to_string(&again).unwrap());
        for signal in &signals.signals {
            assert!(!signal.people.is_empty() && signal.people.is_sorted());
            assert!(signal.statements.is_sorted());
            for p in [signal.p, signal.q].into_iter().flatten() {
                assert!((1e-6..=1.0).contains(&p));
            }
        }
    }
}

#[test]
fn the_order_of_arrival_changes_no_byte_of_a_real_result() {
    let mut crowd = Crowd::new(200, 100, 35, 20);
    let mut votes = crowd.votes();
    votes.extend(led(&mut crowd, 400..406, 40, 0.03));
    let groups: Vec<Option<u32>> = (0..206).map(|row| Some(Crowd::group(row))).collect();
    let first = serde_json::to_string(&found(&votes, Some(&groups))).unwrap();
    assert!(first.contains("coordinated_cluster"));
    for seed in 1..4 {
        Numbers(seed).shuffle(&mut votes);
        assert_eq!(
            serde_json::to_string(&found(&votes, Some(&groups))).unwrap(),
            first
        );
    }
}

#[test]
fn a_workshop_of_one_strong_opinion_held_elsewhere_too_is_not_coordinated() {
    let mut crowd = Crowd::new(400, 100, 35, 21);
    let answer = |crowd: &mut Crowd, camp: u64, statement: u64| {
        let with_camp = (Numbers(statement).below(2) == 0) == (camp == 0);
        match (crowd.numbers.below(20) == 0, with_camp) {
            (true, _) => Position::Pass,
            (_, true) => Position::Agree,
            (_, false) => Position::Disagree,
        }
    };
    let mut votes = Vec::new();
    for id in 0..400 {
        for mut vote in crowd.person(id, 0) {
            vote.position = answer(&mut crowd, id % 2, vote.statement);
            votes.push(vote);
        }
    }
    let mut now = 4 * DAY + 36_000;
    for statement in 0..40 {
        now += 40;
        for id in 400..425 {
            votes.push(Vote {
                participant: id,
                statement: (statement * 37) % 100,
                timestamp: now + crowd.numbers.below(30) as i64,
                position: answer(&mut crowd, 0, (statement * 37) % 100),
            });
        }
    }
    let mut groups: Vec<Option<u32>> = (0..400).map(|id| Some(id % 2)).collect();
    groups.extend([Some(0); 25]);
    let signals = found(&votes, Some(&groups));
    assert!(signals.tested.pairs_in_step >= 300);
    assert!(coordinated(&signals).is_empty());
    assert!(of_kind(&signals, Kind::DuplicateRows).is_empty());
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let mut crowd = Crowd::new(150, 80, 35, 22);
    let mut votes = crowd.votes();
    votes.extend(led(&mut crowd, 400..406, 40, 0.03));
    let written = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| serde_json::to_string(&found(&votes, None)).unwrap())
    };
    assert_eq!(written(1), written(3));
    assert!(written(1).contains("coordinated_cluster"));
}
