//! Whole short lists: the verifier accepts what was chosen and refuses anything else, and nothing
//! depends on the order of people, on odd input or on threads.

use opinion::short_list::{
    Parts, Profile, SCORE_ONE, ShortList, ShortListError, ShortListSettings, bridging_scores,
    certificate, eligible, make_up, short_list,
};
use opinion::verify::{VerifyError, verify};
use opinion::{Position, Vote, Votes};
use proptest::prelude::{ProptestConfig, any, prop, prop_assert, prop_assert_eq, proptest};

use crate::Numbers;

/// Everything a list is made of.
struct Case {
    votes: Votes,
    weights: Option<Vec<u64>>,
    settings: ShortListSettings,
    part_of: Vec<Option<u32>>,
    parts: usize,
    organisation_of: Option<Vec<u32>>,
}

impl Case {
    /// People of three camps who see some of the statements; weights, parts and organisations vary.
    fn random(seed: u64) -> Self {
        Self::sized(seed, (3, 22), (4, 9))
    }

    /// The same of another size: at least so many people and statements, and up to so many more.
    fn sized(seed: u64, people: (u64, u64), statements: (u64, u64)) -> Self {
        let mut numbers = Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        for _ in 0..4 {
            numbers.below(2);
        }
        let people = people.0 + numbers.below(people.1);
        let statements = statements.0 + numbers.below(statements.1);
        let seen = 4 + numbers.below(7);
        let mut records = Vec::new();
        for participant in 0..people {
            for statement in 0..statements {
                if numbers.below(10) >= seen {
                    continue;
                }
                let at_home = participant % 3 == statement % 3;
                let number = match numbers.below(10) {
                    0..5 => i64::from(at_home) * 2 - 1,
                    5..8 => 1,
                    8 => 0,
                    _ => -1,
                };
                let position = Position::from_number(number).unwrap();
                records.push(Vote {
                    participant: participant * 7 + 1,
                    statement: statement * 3 + 2,
                    timestamp: 0,
                    position,
                });
            }
        }
        let votes = Votes::from_records(records).0;
        let people = votes.participants().len();
        let mut each =
            |bound: u64| -> Vec<u64> { (0..people).map(|_| numbers.below(bound)).collect() };
        let weights = (!seed.is_multiple_of(3)).then(|| each(40));
        let parts = [0, 2, 3][(seed / 3 % 3) as usize];
        let part_of = each(parts as u64 + 1)
            .into_iter()
            .map(|part| (part < parts as u64).then_some(part as u32))
            .collect();
        let organisation_of = seed
            .is_multiple_of(2)
            .then(|| each(6).into_iter().map(|o| o as u32).collect());
        let settings = ShortListSettings {
            seats: 1 + numbers.below(4) as usize,
            min_votes: numbers.below(4) as usize,
            voters_needed: numbers.below(6) as usize,
            organisations_needed: 2,
            pool: 4 + numbers.below(8) as usize,
            replicates: 0,
            ..ShortListSettings::default()
        };
        Self {
            votes,
            weights,
            settings,
            part_of,
            parts,
            organisation_of,
        }
    }

    fn list(&self) -> ShortList {
        let (weights, organisations) = (self.weights.as_deref(), self.organisation_of.as_deref());
        let (votes, settings) = (&self.votes, &self.settings);
        short_list(
            votes,
            weights,
            settings,
            &self.part_of,
            self.parts,
            organisations,
        )
        .unwrap()
    }

    fn verify(&self, claimed: &ShortList) -> Result<(), VerifyError> {
        let (weights, organisations) = (self.weights.as_deref(), self.organisation_of.as_deref());
        let (votes, settings) = (&self.votes, &self.settings);
        verify(
            claimed,
            votes,
            weights,
            settings,
            &self.part_of,
            self.parts,
            organisations,
        )
    }

    fn profile(&self) -> Profile {
        let weights = self.weights.as_deref();
        Profile::of_votes(&self.votes, weights, self.settings.min_votes).unwrap()
    }

    fn scores(&self, profile: &Profile) -> Vec<u64> {
        let parts = match self.parts {
            0 => Parts::one(profile),
            parts => Parts::of(profile, &self.part_of, parts).unwrap(),
        };
        bridging_scores(profile, &parts)
    }

    /// The same list with one statement swapped and every figure made right again: only that the
    /// list is not what the method gives is wrong with it.
    fn forged(&self, honest: &ShortList, old: u64, new: u64) -> ShortList {
        let profile = self.profile();
        let scores = self.scores(&profile);
        let ids = self.votes.statements();
        let place = |id: u64| ids.iter().position(|other| *other == id).unwrap();
        let mut list: Vec<u32> = Vec::new();
        for id in &honest.chosen {
            list.push(place(if *id == old { new } else { *id }) as u32);
        }
        list.sort_by_key(|s| (std::cmp::Reverse(scores[*s as usize]), *s));
        let mut forged = honest.clone();
        forged.chosen = list.iter().map(|s| ids[*s as usize]).collect();
        let (seats, min_votes) = (self.settings.seats, self.settings.min_votes);
        forged.certificate = certificate(&profile, &list, seats, min_votes, ids);
        let rounded = |x: f64| (x * 1e6).round() / 1e6;
        forged.coverage = rounded(profile.coverage(&list));
        let allowed = eligible(&profile, &self.settings, self.organisation_of.as_deref());
        let mut most: Vec<u32> = (0..ids.len() as u32)
            .filter(|s| allowed[*s as usize] || list.contains(s))
            .collect();
        most.sort_by_key(|s| (std::cmp::Reverse(scores[*s as usize]), *s));
        most.truncate(list.len());
        let mean = |list: &[u32]| {
            let sum: u64 = list.iter().map(|s| scores[*s as usize]).sum();
            sum as f64 / list.len() as f64 / SCORE_ONE as f64
        };
        let price = forged.price.as_mut().unwrap();
        price.bridging = rounded(mean(&list));
        price.bridging_most = rounded(mean(&most));
        price.given_up = rounded(1.0 - mean(&list) / mean(&most));
        price.coverage_most = rounded(profile.coverage(&most));
        forged
    }
}

#[test]
fn what_was_chosen_is_verified_and_a_swap_for_a_worse_statement_is_refused() {
    let (mut lists, mut certified, mut swaps) = (0, 0, 0);
    for seed in 0..400 {
        let case = Case::random(seed);
        let list = case.list();
        assert_eq!(case.verify(&list), Ok(()), "seed {seed}");
        if list.certificate.is_none() {
            continue;
        }
        lists += 1;
        certified += u32::from(list.certificate.as_ref().is_some_and(|c| c.certified));
        for old in &list.chosen {
            let outside = case
                .votes
                .statements()
                .iter()
                .filter(|s| !list.chosen.contains(s));
            for new in outside {
                let forged = case.forged(&list, *old, *new);
                let refused = case.verify(&forged);
                assert!(refused.is_err(), "seed {seed}: {new} in the place of {old}");
                swaps += 1;
            }
        }
    }
    eprintln!("{lists} lists, {certified} certified, {swaps} swaps refused");
    assert!(
        lists > 300 && certified > 50 && swaps > 3_000,
        "{lists} {certified} {swaps}"
    );
}

#[test]
fn longer_lists_of_larger_consultations_are_verified() {
    let mut certified = 0;
    for seed in 0..60 {
        let mut case = Case::sized(seed, (40, 60), (25, 20));
        case.settings.seats = 5 + (seed % 8) as usize;
        case.settings.pool = 30;
        let list = case.list();
        assert_eq!(case.verify(&list), Ok(()), "seed {seed}");
        certified += u32::from(list.certificate.is_some_and(|c| c.certified));
    }
    // Both kinds of guarantee are kept by swaps in some of them.
    assert!(certified > 5 && certified < 55, "{certified}");
}

#[test]
fn each_kind_of_refusal_names_what_is_wrong() {
    let case = Case::random(1);
    let good = case.list();
    assert!(good.chosen.len() > 1 && good.certificate.is_some());
    let refused = |change: &dyn Fn(&mut ShortList)| {
        let mut changed = good.clone();
        change(&mut changed);
        case.verify(&changed).unwrap_err()
    };
    let first = good.chosen[0];
    assert!(matches!(
        refused(&|l| l.chosen.truncate(1)),
        VerifyError::Length { found: 1, .. }
    ));
    assert_eq!(
        refused(&|l| l.chosen[1] = first),
        VerifyError::Repeated { statement: first }
    );
    assert_eq!(
        refused(&|l| l.chosen[0] = 999),
        VerifyError::Unknown { statement: 999 }
    );
    assert!(matches!(
        refused(&|l| l.chosen.swap(0, 1)),
        VerifyError::OtherList { place: 1, .. }
    ));
    assert!(matches!(
        refused(&|l| l.certificate = None),
        VerifyError::Presence { .. }
    ));
    assert!(matches!(
        refused(&|l| l.coverage += 0.001),
        VerifyError::Figure { .. }
    ));
    let claim = |change: fn(&mut opinion::short_list::Certificate)| {
        refused(&|l| change(l.certificate.as_mut().unwrap()))
    };
    assert!(matches!(
        claim(|c| c.alpha_pess += 2e-6),
        VerifyError::Figure { .. }
    ));
    assert!(matches!(
        claim(|c| c.alpha_opt += 0.01),
        VerifyError::Figure { .. }
    ));
    assert!(matches!(
        claim(|c| c.certified = !c.certified),
        VerifyError::Claim { .. }
    ));
    assert!(matches!(
        claim(|c| c.witness = None),
        VerifyError::Witness { .. }
    ));
    assert!(matches!(
        claim(|c| c.voters += 1),
        VerifyError::Figure { .. }
    ));
    let shorter = vec![1; case.votes.participants().len() - 1];
    let wrong = verify(
        &good,
        &case.votes,
        Some(&shorter),
        &case.settings,
        &[],
        0,
        None,
    );
    assert!(matches!(
        wrong,
        Err(VerifyError::Inputs {
            what: "weights",
            ..
        })
    ));
}

#[test]
fn a_list_that_leaves_a_group_out_is_refused_as_such() {
    // 6 of 9 agree with 0 to 3, 3 of 9 with 4 and 5; everybody saw everything.
    let mut records = Vec::new();
    for participant in 0..9 {
        for statement in 0..6 {
            let agrees = (participant < 6) == (statement < 4);
            let position = if agrees {
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
    let case = Case {
        votes: Votes::from_records(records).0,
        weights: None,
        settings: ShortListSettings {
            seats: 3,
            replicates: 0,
            ..ShortListSettings::default()
        },
        part_of: Vec::new(),
        parts: 0,
        organisation_of: None,
    };
    let list = case.list();
    assert_eq!(list.chosen, [0, 1, 4]);
    assert!(list.certificate.as_ref().unwrap().certified);
    let forged = case.forged(&list, 4, 2);
    assert_eq!(
        case.verify(&forged),
        Err(VerifyError::LeftOut {
            statement: 4,
            level: 1
        })
    );
    // 5 is as good as 4 for everybody, but higher.
    let other = case.forged(&list, 4, 5);
    assert_eq!(
        case.verify(&other),
        Err(VerifyError::OtherList {
            place: 3,
            found: 5,
            expected: 4
        })
    );
}

#[test]
fn what_is_read_from_json_is_what_was_written() {
    for seed in 0..40 {
        let case = Case::random(seed);
        let list = case.list();
        let text = serde_json::to_string(&list).unwrap();
        let read: ShortList = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
        assert_eq!(case.verify(&read), Ok(()));
        assert!(!text.contains("rows") && !text.contains("exact"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn neither_the_order_of_people_nor_the_unit_of_weight_matters(seed in any::<u64>()) {
        let case = Case::random(seed);
        let list = case.list();
        // Everybody gets another id, so that the order of rows is reversed.
        let people = case.votes.participants().len();
        let mut records = Vec::new();
        for row in 0..people {
            for (column, number) in case.votes.row(row) {
                records.push(Vote {
                    participant: (people - row) as u64,
                    statement: case.votes.statements()[column],
                    timestamp: 0,
                    position: Position::from_number(i64::from(number)).unwrap(),
                });
            }
        }
        let turned = |list: &[u64]| list.iter().rev().map(|w| w << 20).collect::<Vec<u64>>();
        let reversed = Case {
            votes: Votes::from_records(records).0,
            weights: case.weights.as_deref().map(turned),
            settings: case.settings.clone(),
            part_of: case.part_of.iter().rev().copied().collect(),
            parts: case.parts,
            organisation_of: case.organisation_of.as_ref().map(|o| o.iter().rev().copied().collect()),
        };
        let mut other = reversed.list();
        // Rows are named in the order of people.
        let certificate = |list: &ShortList| list.certificate.clone().map(|mut c| {
            if let Some(witness) = &mut c.witness {
                witness.rows.clear();
            }
            c.exact = None;
            c
        });
        prop_assert_eq!(certificate(&other), certificate(&list));
        other.certificate = list.certificate.clone();
        prop_assert_eq!(other, list);
    }

    #[test]
    fn probabilities_are_the_same_with_any_number_of_threads(seed in any::<u64>()) {
        let mut case = Case::random(seed);
        case.settings.replicates = 20;
        let with = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| case.list())
        };
        let list = with(1);
        prop_assert_eq!(&with(3), &list);
        let sum: f64 = list.probability.iter().map(|p| p.probability).sum();
        let seats = list.chosen.len() as f64;
        prop_assert!(list.certificate.is_none() || sum <= seats + 1e-4, "{} of {}", sum, seats);
    }

    #[test]
    fn statements_with_the_same_votes_are_taken_lowest_first(
        agrees in prop::collection::vec(prop::collection::vec(any::<bool>(), 4), 5..12), seats in 1..5_usize,
    ) {
        let mut records = Vec::new();
        for (participant, said) in agrees.iter().enumerate() {
            for (statement, agrees) in said.iter().chain(said).enumerate() {
                let position = if *agrees { Position::Agree } else { Position::Disagree };
                records.push(Vote { participant: participant as u64, statement: statement as u64, timestamp: 0, position });
            }
        }
        let votes = Votes::from_records(records).0;
        let settings = ShortListSettings { seats, replicates: 0, ..ShortListSettings::default() };
        let list = short_list(&votes, None, &settings, &[], 0, None).unwrap();
        for statement in list.chosen.iter().filter(|s| **s >= 4) {
            prop_assert!(list.chosen.contains(&(statement - 4)));
        }
        for check in [list.cross_checks.clone().unwrap().phragmen, list.cross_checks.unwrap().equal_shares] {
            for statement in check.statements.iter().filter(|s| **s >= 4) {
                prop_assert!(check.statements.contains(&(statement - 4)));
            }
        }
    }
}

#[test]
fn nobody_and_very_few_get_a_right_answer_or_a_refusal() {
    let settings = ShortListSettings::default();
    let nobody = Votes::from_records(Vec::new()).0;
    let list = short_list(&nobody, None, &settings, &[], 0, None).unwrap();
    assert!(list.chosen.is_empty() && list.certificate.is_none() && list.price.is_none());
    assert_eq!(
        verify(&list, &nobody, None, &settings, &[], 0, None),
        Ok(())
    );

    let one = |statement: u64| Vote {
        participant: u64::MAX,
        statement,
        timestamp: 0,
        position: Position::Agree,
    };
    let votes = Votes::from_records(vec![one(u64::MAX), one(3)]).0;
    let list = short_list(&votes, None, &settings, &[], 0, None).unwrap();
    assert_eq!(
        list.chosen,
        [3, u64::MAX],
        "fewer statements than seats: all of them"
    );
    let certificate = list.certificate.as_ref().unwrap();
    assert!(certificate.certified && certificate.witness.is_none());
    assert_eq!(verify(&list, &votes, None, &settings, &[], 0, None), Ok(()));

    let refused = |weights: Option<&[u64]>,
                   seats: usize,
                   part_of: &[Option<u32>],
                   parts: usize,
                   of: Option<&[u32]>| {
        let settings = ShortListSettings {
            seats,
            ..ShortListSettings::default()
        };
        short_list(&votes, weights, &settings, part_of, parts, of).unwrap_err()
    };
    assert_eq!(
        refused(None, 0, &[], 0, None),
        ShortListError::Seats { seats: 0 }
    );
    assert_eq!(
        refused(Some(&[1, 2]), 1, &[], 0, None),
        ShortListError::Weights {
            given: 2,
            people: 1
        }
    );
    let total = u128::from(u64::MAX);
    assert_eq!(
        refused(Some(&[u64::MAX]), 1, &[], 0, None),
        ShortListError::TooHeavy { total }
    );
    assert_eq!(
        refused(None, 1, &[], 2, None),
        ShortListError::Parts { given: 0 }
    );
    assert_eq!(
        refused(None, 1, &[Some(2)], 2, None),
        ShortListError::Part {
            row: 0,
            part: 2,
            parts: 2
        }
    );
    assert_eq!(
        refused(None, 1, &[], 0, Some(&[])),
        ShortListError::Organisations {
            given: 0,
            people: 1
        }
    );
    // Weights of nothing are nobody.
    let list = short_list(&votes, Some(&[0]), &settings, &[], 0, None).unwrap();
    assert!(list.chosen.is_empty() && list.certificate.is_none());
}

#[test]
fn one_organisation_alone_fills_no_seat_beyond_what_it_deserves() {
    // Statement 0 was shown to organisation 0 only, and all its 12 people agree; a half of each of
    // the other four organisations agrees with 1 and 3, the other half with 2 and 4.
    let mut records = Vec::new();
    let mut organisation_of = Vec::new();
    for participant in 0..60_u64 {
        let organisation = participant / 12;
        organisation_of.push(organisation as u32);
        for statement in 0..5 {
            let agrees = match statement {
                0 if organisation > 0 => continue,
                0 => true,
                _ => organisation > 0 && (participant + statement) % 2 == 0,
            };
            let position = if agrees {
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
    let votes = Votes::from_records(records).0;
    let chosen = |seats: usize, organisation_of: Option<&[u32]>| {
        let settings = ShortListSettings {
            seats,
            min_votes: 4,
            replicates: 0,
            ..ShortListSettings::default()
        };
        let list = short_list(&votes, None, &settings, &[], 0, organisation_of).unwrap();
        list.chosen
    };
    assert!(chosen(3, None).contains(&0));
    assert_eq!(chosen(3, Some(&organisation_of)), [1, 2, 3]);
    // A fifth of the people deserves one of five seats, organisation or not.
    assert!(chosen(5, Some(&organisation_of)).contains(&0));
}

#[test]
fn the_make_up_of_a_group_names_no_part_of_fewer_than_ten() {
    let part_of: Vec<Option<u32>> = (0..60_u32)
        .map(|row| match row {
            0..25 => Some(0),
            25..37 => Some(1),
            37..45 => Some(2),
            45..52 => None,
            _ => Some(3),
        })
        .collect();
    let told = |rows: std::ops::Range<u32>| -> Vec<(Vec<u32>, bool, u64)> {
        let rows: Vec<u32> = rows.collect();
        let told = make_up(&rows, &part_of, 4);
        told.into_iter()
            .map(|t| (t.parts, t.others, t.people))
            .collect()
    };
    // Eight of part 2 and one of none join the smallest part that is told.
    assert_eq!(told(0..46), [(vec![0], false, 25), (vec![1], true, 21)]);
    assert_eq!(
        told(0..52),
        [
            (vec![0], false, 25),
            (vec![1], false, 12),
            (vec![], true, 15)
        ]
    );
    assert_eq!(told(37..52), [(vec![], true, 15)]);
    assert_eq!(told(20..30), [(vec![], true, 10)]);
    assert_eq!(told(20..29), []);
}
