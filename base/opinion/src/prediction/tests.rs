//! What the bridging model has to be able to do, on votes made up so that the truth is known.

use proptest::prelude::{Strategy, any, prop, proptest};

use super::bridge::bridges_within;
use super::{Bridging, Known, Model, TwoFactors, bridges};
use crate::numbers::SplitMix64;
use crate::quality::{Split, measure};
use crate::votes::{Position, Vote, Votes};

/// Votes on statements whose chance of agreement is known for every person.
struct Planted {
    votes: Votes,
    /// By person, then statement.
    truth: Vec<Vec<f64>>,
    /// Places of people on the first axis.
    places: Vec<f64>,
}

/// People with normal positions on so many axes, loadings of size `reach`; the chance to agree is
/// level + position times loadings, what is left over is disagreement and now and then a pass.
fn planted(people: usize, statements: usize, axes: usize, reach: f64, seed: u64) -> Planted {
    let mut numbers = SplitMix64::new(seed);
    let mut vector =
        |size: f64| -> Vec<f64> { (0..axes).map(|_| size * numbers.normal()).collect() };
    let positions: Vec<Vec<f64>> = (0..people).map(|_| vector(1.0)).collect();
    let loadings: Vec<Vec<f64>> = (0..statements).map(|_| vector(reach)).collect();
    let levels: Vec<f64> = (0..statements)
        .map(|_| 0.3 + 0.4 * numbers.unit())
        .collect();
    let chance = |person: &Vec<f64>, statement: usize| {
        let common: f64 = person
            .iter()
            .zip(&loadings[statement])
            .map(|(p, l)| p * l)
            .sum();
        (levels[statement] + common).clamp(0.03, 0.97)
    };
    let truth: Vec<Vec<f64>> = positions
        .iter()
        .map(|person| (0..statements).map(|s| chance(person, s)).collect())
        .collect();
    let mut records = Vec::new();
    for (person, chances) in truth.iter().enumerate() {
        for (statement, chance) in chances.iter().enumerate() {
            if numbers.unit() < 0.7 {
                let position = if numbers.unit() < *chance {
                    Position::Agree
                } else if numbers.unit() < 0.2 {
                    Position::Pass
                } else {
                    Position::Disagree
                };
                records.push(vote(person as u64, statement as u64, position));
            }
        }
    }
    Planted {
        votes: Votes::from_records(records).0,
        truth,
        places: positions
            .iter()
            .map(|p| p.first().copied().unwrap_or(0.0))
            .collect(),
    }
}

fn vote(participant: u64, statement: u64, position: Position) -> Vote {
    Vote {
        participant,
        statement,
        timestamp: 0,
        position,
    }
}

fn fitted(votes: &Votes) -> Model {
    Model::fit(votes, &Known::all(votes), 1)
}

#[test]
fn two_planted_axes_are_found_and_hidden_votes_predicted_near_the_truth() {
    for seed in 1..=3 {
        let planted = planted(400, 60, 2, 0.15, seed);
        let votes = &planted.votes;
        let split = Split { seed };
        let known = Known::of(votes, |row, column| !split.holds_out(votes, row, column));
        let model = Model::fit(votes, &known, seed);
        let peer = TwoFactors::fit(votes, &known, seed);
        assert!((2..=3).contains(&model.factors()), "seed {seed}");
        let (mut ours, mut theirs, mut count) = (0.0, 0.0, 0.0);
        for row in 0..votes.participants().len() {
            for (column, _) in votes.row(row) {
                if split.holds_out(votes, row, column) {
                    let truth = planted.truth[row][column];
                    ours += (model.predict(row, column) - truth).powi(2);
                    theirs += (peer.predict(row, column) - truth).powi(2);
                    count += 1.0;
                }
            }
        }
        let rms = f64::sqrt(ours / count);
        assert!(rms < 0.15, "seed {seed}: {rms} from the truth");
        assert!(ours < theirs, "seed {seed}: the peer is nearer");
    }
}

#[test]
fn without_structure_there_is_no_axis_and_nothing_is_lost_on_the_plain_rates() {
    for seed in 1..=5 {
        let planted = planted(300, 40, 0, 0.0, seed);
        assert_eq!(fitted(&planted.votes).factors(), 0, "seed {seed}");
        let quality = measure(&planted.votes, seed);
        assert_eq!(quality.factors, Some(0));
        let (ours, base) = (
            quality.heldout_brier.unwrap(),
            quality.heldout_brier_base.unwrap(),
        );
        assert!(ours <= base + 0.005, "seed {seed}: {ours} over {base}");
        assert!(ours < quality.heldout_brier_two_factors.unwrap());
    }
}

#[test]
fn what_both_camps_like_bridges_more_than_what_the_larger_camp_loves() {
    let mut numbers = SplitMix64::new(9);
    let mut records = Vec::new();
    for person in 0..200_u64 {
        let large = person < 150;
        for statement in 0..20_u64 {
            let chance = match statement {
                // Liked by most at both ends.
                0 => 0.7,
                // Loved by the larger camp alone: more agreement in all than statement 0 has.
                1 => [0.05, 0.98][usize::from(large)],
                even if even % 2 == 0 => [0.1, 0.85][usize::from(large)],
                _ => [0.85, 0.1][usize::from(large)],
            };
            let agrees = numbers.unit() < chance;
            let position = if agrees {
                Position::Agree
            } else {
                Position::Disagree
            };
            records.push(vote(person, statement, position));
        }
    }
    let (votes, _) = Votes::from_records(records);
    let agreeing = |column: usize| votes.column(column).filter(|(_, vote)| *vote == 1).count();
    assert!(
        agreeing(1) > agreeing(0),
        "plain counting prefers the larger camp's favourite"
    );
    let found = bridges(&votes, 1);
    let (liked, loved) = (&found.bridges[0], &found.bridges[1]);
    assert!(liked.low > loved.high, "{liked:?} {loved:?}");
    assert!((0.6..0.8).contains(&liked.score), "{liked:?}");
    let smaller = liked.support_low_end.min(liked.support_high_end);
    assert!(smaller.abs_diff(50) <= 3, "{liked:?}");
}

#[test]
fn a_statement_only_one_end_saw_has_no_support_at_the_other() {
    let mut records = Vec::new();
    for person in 0..100_u64 {
        for statement in 0..20_u64 {
            let agrees = (statement % 2 == 0) == (person < 50);
            let position = if agrees {
                Position::Agree
            } else {
                Position::Disagree
            };
            if statement != 3 || person < 50 {
                records.push(vote(person, statement, position));
            }
        }
    }
    let (votes, _) = Votes::from_records(records);
    let found = bridges(&votes, 1).bridges[3].clone();
    let ends = [found.support_low_end, found.support_high_end];
    assert!(ends == [0, 50] || ends == [50, 0], "{found:?}");
}

/// The score as it would be if every chance were known: the geometric mean over 25 equally full
/// slices of each side of the first axis.
fn true_scores(planted: &Planted) -> Vec<f64> {
    let middle = planted.places.iter().sum::<f64>() / planted.places.len() as f64;
    let mut order: Vec<usize> = (0..planted.places.len()).collect();
    order.sort_by(|a, b| planted.places[*a].total_cmp(&planted.places[*b]));
    let (low, high) = order.split_at(order.partition_point(|at| planted.places[*at] < middle));
    let score = |statement: usize| {
        let side = |side: &[usize]| {
            let slice = |point: usize| {
                let members = &side[point * side.len() / 25..(point + 1) * side.len() / 25];
                let sum: f64 = members
                    .iter()
                    .map(|row| planted.truth[*row][statement])
                    .sum();
                (sum / members.len() as f64).ln()
            };
            (0..25).map(slice).sum::<f64>() / 50.0
        };
        (side(low) + side(high)).exp()
    };
    (0..planted.truth[0].len()).map(score).collect()
}

#[test]
fn intervals_of_the_score_hold_the_true_score_in_four_of_five_cases() {
    let (mut held, mut all, mut width) = (0.0, 0.0, 0.0);
    for seed in 1..=6 {
        let planted = planted(300, 40, 1, 0.2, seed);
        for (bridge, truth) in bridges(&planted.votes, 1)
            .bridges
            .iter()
            .zip(true_scores(&planted))
        {
            held += f64::from(u8::from(bridge.low <= truth && truth <= bridge.high));
            width += bridge.high - bridge.low;
            all += 1.0;
        }
    }
    let share = held / all;
    assert!((0.8..=0.99).contains(&share), "{share}");
    assert!(width / all < 0.2, "mean width {}", width / all);
}

#[test]
fn people_drawn_from_many_give_nearly_the_scores_of_all() {
    let planted = planted(1_200, 40, 2, 0.15, 4);
    let all = bridges(&planted.votes, 1);
    let drawn = bridges_within(&planted.votes, 1, 8_000, 20_000);
    assert_eq!((all.people, all.people_for_axes), (1_200, 1_200));
    assert!(
        (200..400).contains(&drawn.people_for_axes),
        "{}",
        drawn.people_for_axes
    );
    assert!((600..850).contains(&drawn.people), "{}", drawn.people);
    let pairs = all.bridges.iter().zip(&drawn.bridges);
    let squares: f64 = pairs.map(|(a, b)| (a.score - b.score).powi(2)).sum();
    assert!(
        (squares / 40.0).sqrt() < 0.03,
        "{}",
        (squares / 40.0).sqrt()
    );
    let axes_only = bridges_within(&planted.votes, 1, 8_000, 1_000_000);
    assert_eq!(axes_only.people, 1_200);
}

#[test]
fn a_statement_none_of_the_drawn_people_saw_is_scored_by_the_others() {
    let mut planted = planted(600, 20, 1, 0.2, 2);
    let mut records = records_of(&planted.votes);
    let drawn = super::drawn_people(&planted.votes, 2_000, 1).unwrap();
    for (person, _) in planted.truth.iter().enumerate() {
        let id = person as u64;
        if drawn.participants().binary_search(&id).is_err() {
            records.push(vote(id, 77, Position::Agree));
        }
    }
    planted.votes = Votes::from_records(records).0;
    let found = bridges_within(&planted.votes, 1, 2_000, 1_000_000);
    let last = found.bridges.last().unwrap();
    assert!(last.score > 0.9, "{last:?}");
}

fn records_of(votes: &Votes) -> Vec<Vote> {
    let position = |number: i8| Position::from_number(i64::from(number)).unwrap();
    (0..votes.participants().len())
        .flat_map(|row| {
            votes
                .row(row)
                .map(move |(column, number)| (row, column, number))
        })
        .map(|(row, column, number)| {
            let (person, statement) = (votes.participants()[row], votes.statements()[column]);
            vote(person, statement, position(number))
        })
        .collect()
}

#[test]
fn the_number_of_threads_never_matters() {
    let planted = planted(300, 40, 2, 0.15, 1);
    let with_threads = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.unwrap().install(|| {
            let votes = &planted.votes;
            (
                bits(&bridges_within(votes, 1, 4_000, 6_000)),
                measure(votes, 1),
                fitted(votes),
            )
        })
    };
    assert_eq!(with_threads(1), with_threads(3));
}

fn bits(found: &Bridging) -> Vec<[u64; 4]> {
    let of = |b: &super::Bridge| [b.score, b.low, b.high, b.intercept].map(f64::to_bits);
    found.bridges.iter().map(of).collect()
}

fn assert_sound(votes: &Votes) {
    let found = bridges(votes, 1);
    assert_eq!(found.bridges.len(), votes.statements().len());
    for bridge in &found.bridges {
        assert!(
            0.0 <= bridge.low && bridge.low <= bridge.score,
            "{bridge:?}"
        );
        assert!(
            bridge.score <= bridge.high && bridge.high <= 1.0,
            "{bridge:?}"
        );
        assert!((0.0..=1.0).contains(&bridge.intercept), "{bridge:?}");
    }
    let model = fitted(votes);
    for row in 0..votes.participants().len() {
        for column in 0..votes.statements().len() {
            assert!((0.0..=1.0).contains(&model.predict(row, column)));
        }
    }
    let quality = measure(votes, 1);
    let figures = [
        quality.heldout_brier,
        quality.heldout_brier_base,
        quality.heldout_brier_two_factors,
    ];
    assert!(
        figures
            .iter()
            .flatten()
            .all(|figure| (0.0..=1.0).contains(figure))
    );
    assert!(quality.heldout_slope.is_none_or(f64::is_finite));
}

#[test]
fn odd_input_has_a_right_answer() {
    let whole = |people: u64, statements: u64, position: Position| {
        let ids = (0..people).flat_map(|p| (0..statements).map(move |s| (p, s)));
        ids.map(|(p, s)| vote(u64::MAX - p, u64::MAX - s, position))
            .collect::<Vec<_>>()
    };
    for position in [Position::Agree, Position::Pass, Position::Disagree] {
        for (people, statements) in [(0, 0), (1, 1), (1, 30), (2, 1), (2, 20), (40, 1), (60, 15)] {
            let (votes, _) = Votes::from_records(whole(people, statements, position));
            assert_sound(&votes);
        }
    }
    let one_each = (0..50).map(|p| {
        vote(
            p,
            p % 7,
            [Position::Agree, Position::Disagree][p as usize % 2],
        )
    });
    assert_sound(&Votes::from_records(one_each.collect()).0);
    let no_overlap = (0..50).map(|p| vote(p, p, Position::Agree));
    assert_sound(&Votes::from_records(no_overlap.collect()).0);
    // Nobody ever agrees: side and pass are then one and the same.
    let never = whole(40, 20, Position::Disagree)
        .into_iter()
        .enumerate()
        .map(|(at, mut vote)| {
            if at % 3 == 0 {
                vote.position = Position::Pass;
            }
            vote
        });
    assert_sound(&Votes::from_records(never.collect()).0);
}

#[test]
fn if_everybody_agrees_to_everything_the_score_is_near_one() {
    let records = (0..60).flat_map(|p| (0..15).map(move |s| vote(p, s, Position::Agree)));
    let (votes, _) = Votes::from_records(records.collect());
    let found = bridges(&votes, 1);
    assert_eq!(found.factors, 0);
    for bridge in &found.bridges {
        assert!(bridge.score > 0.97, "{bridge:?}");
        assert_eq!((bridge.support_low_end, bridge.support_high_end), (60, 60));
    }
}

fn some_records() -> impl Strategy<Value = Vec<Vote>> {
    let one = (0..12_u64, 0..8_u64, -1..=1_i64).prop_map(|(participant, statement, number)| {
        vote(
            participant,
            statement,
            Position::from_number(number).unwrap(),
        )
    });
    prop::collection::vec(one, 0..90)
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

    #[test]
    fn any_votes_have_sound_figures_in_any_order(records in some_records(), seed in any::<u64>()) {
        let mut shuffled = records.clone();
        let mut numbers = SplitMix64::new(seed);
        for place in (1..shuffled.len()).rev() {
            shuffled.swap(place, numbers.below(place + 1));
        }
        let (votes, again) = (Votes::from_records(records).0, Votes::from_records(shuffled).0);
        assert_sound(&votes);
        assert_eq!(bits(&bridges(&votes, 1)), bits(&bridges(&again, 1)));
        assert_eq!(fitted(&votes), fitted(&again));
    }
}
