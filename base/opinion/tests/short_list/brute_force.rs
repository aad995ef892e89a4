//! The rules against the plainest possible ones on small instances, and the certificate against
//! every way the unseen votes may have gone.

use std::cmp::Ordering;

use opinion::short_list::{
    Completion, Profile, Ratio, alphas, equal_shares, greedy_justified, phragmen,
};
use opinion::{Position, Vote, Votes};
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

/// A fraction small enough for words, in lowest terms, denominator above 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Small(i128, i128);

impl Small {
    fn new(above: i128, below: i128) -> Self {
        let (mut a, mut b) = (above.abs(), below.abs());
        while b > 0 {
            (a, b) = (b, a % b);
        }
        let a = a.max(1) * below.signum();
        Self(above / a, below / a)
    }
    fn plus(self, other: Self) -> Self {
        Self::new(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }
    fn times(self, factor: u64) -> Self {
        Self::new(self.0 * i128::from(factor), self.1)
    }
    fn minus(self, other: Self) -> Self {
        self.plus(Self(-other.0, other.1))
    }
    fn over(self, divisor: u64) -> Self {
        Self::new(self.0, self.1 * i128::from(divisor))
    }
    fn order(self, other: Self) -> Ordering {
        (self.0 * other.1).cmp(&(other.0 * self.1))
    }
}

#[derive(Debug, Clone)]
struct Instance {
    statements: usize,
    ballots: Vec<Vec<u32>>,
    weights: Vec<u64>,
}

impl Instance {
    fn profile(&self) -> Profile {
        Profile::of_approvals(self.statements, &self.ballots, Some(&self.weights)).unwrap()
    }
    fn supporters(&self, statement: u32) -> Vec<usize> {
        let agrees = |voter: &usize| self.ballots[*voter].contains(&statement);
        (0..self.ballots.len()).filter(agrees).collect()
    }
    fn support(&self, statement: u32) -> u64 {
        self.supporters(statement)
            .iter()
            .map(|v| self.weights[*v])
            .sum()
    }
}

fn instances(people: usize, statements: usize, weight: u64) -> impl Strategy<Value = Instance> {
    (2..=people, 2..=statements).prop_flat_map(move |(people, statements)| {
        let ballot = prop::collection::btree_set(0..statements as u32, 0..=statements)
            .prop_map(|set| set.into_iter().collect::<Vec<u32>>());
        let ballots = prop::collection::vec(ballot, people);
        let weights = prop::collection::vec(1..=weight, people);
        (ballots, weights).prop_map(move |(ballots, weights)| Instance {
            statements,
            ballots,
            weights,
        })
    })
}

/// Phragmén's rule on loads per unit of weight, every statement looked at anew in every round.
fn plain_phragmen(instance: &Instance, loads: &mut [Small], list: &mut Vec<u32>, seats: usize) {
    while list.len() < seats.min(instance.statements) {
        let mut best: Option<(Small, u32)> = None;
        for statement in 0..instance.statements as u32 {
            if list.contains(&statement) || instance.support(statement) == 0 {
                continue;
            }
            let borne = instance
                .supporters(statement)
                .iter()
                .fold(Small(1, 1), |sum, v| {
                    sum.plus(loads[*v].times(instance.weights[*v]))
                });
            let load = borne.over(instance.support(statement));
            if best.is_none_or(|(least, _)| load.order(least).is_lt()) {
                best = Some((load, statement));
            }
        }
        let Some((load, statement)) = best else {
            list.extend((0..instance.statements as u32).filter(|s| instance.support(*s) == 0));
            list.truncate(seats);
            return;
        };
        list.push(statement);
        for voter in instance.supporters(statement) {
            loads[voter] = load;
        }
    }
}

/// The lowest price at which the supporters raise one unit, by trying who pays all they have.
fn plain_price(instance: &Instance, money: &[Small], statement: u32) -> Option<Small> {
    let mut supporters = instance.supporters(statement);
    supporters.sort_by(|a, b| money[*a].order(money[*b]));
    let mut left = Small(1, 1);
    for (place, voter) in supporters.iter().enumerate() {
        let payers: u64 = supporters[place..]
            .iter()
            .map(|v| instance.weights[*v])
            .sum();
        let price = left.over(payers);
        if price.order(money[*voter]).is_le() {
            return Some(price);
        }
        left = left.minus(money[*voter].times(instance.weights[*voter]));
    }
    None
}

fn plain_equal_shares(instance: &Instance, seats: usize) -> (Vec<u32>, usize) {
    let total: u64 = instance.weights.iter().sum();
    let share = Small::new(seats as i128, i128::from(total));
    let mut money = vec![share; instance.ballots.len()];
    let mut list = Vec::new();
    while list.len() < seats {
        let mut best: Option<(Small, u32)> = None;
        for statement in (0..instance.statements as u32).filter(|s| !list.contains(s)) {
            let Some(price) = plain_price(instance, &money, statement) else {
                continue;
            };
            if best.is_none_or(|(least, _)| price.order(least).is_lt()) {
                best = Some((price, statement));
            }
        }
        let Some((price, statement)) = best else {
            break;
        };
        list.push(statement);
        for voter in instance.supporters(statement) {
            let pays_all = money[voter].order(price).is_le();
            money[voter] = if pays_all {
                Small(0, 1)
            } else {
                money[voter].minus(price)
            };
        }
    }
    let bought = list.len();
    let mut loads: Vec<Small> = money.iter().map(|left| Small(-left.0, left.1)).collect();
    plain_phragmen(instance, &mut loads, &mut list, seats);
    (list, bought)
}

proptest! {
    #[test]
    fn phragmen_is_exact(instance in instances(9, 7, 3), seats in 1..4_usize) {
        let mut loads = vec![Small(0, 1); instance.ballots.len()];
        let mut expected = Vec::new();
        plain_phragmen(&instance, &mut loads, &mut expected, seats);
        prop_assert_eq!(phragmen(&instance.profile(), seats).statements, expected);
    }

    #[test]
    fn equal_shares_are_exact(instance in instances(9, 7, 3), seats in 1..4_usize) {
        let (expected, bought) = plain_equal_shares(&instance, seats);
        let found = equal_shares(&instance.profile(), seats, Completion::Phragmen);
        prop_assert_eq!((found.statements, found.bought), (expected, bought));
    }

    #[test]
    fn the_longer_list_of_phragmen_begins_with_the_shorter(instance in instances(11, 8, 49)) {
        let all = phragmen(&instance.profile(), 8).statements;
        for seats in 1..8_usize {
            let shorter = phragmen(&instance.profile(), seats).statements;
            prop_assert_eq!(&shorter[..], &all[..seats.min(all.len())]);
        }
    }

    #[test]
    fn any_choice_inside_a_level_takes_at_most_the_seats_and_leaves_nobody_out(
        instance in instances(11, 8, 49), seats in 1..9_usize, scores in prop::collection::vec(any::<u64>(), 8),
    ) {
        let profile = instance.profile();
        let list = greedy_justified(&profile, seats, &scores[..instance.statements]);
        prop_assert!(list.len() <= seats);
        prop_assert!(alphas(&profile, &list, seats).0.observed.is_below_one());
    }

    #[test]
    fn equal_shares_leave_nobody_out(instance in instances(11, 8, 49), seats in 1..9_usize) {
        let list = equal_shares(&instance.profile(), seats, Completion::Phragmen).statements;
        prop_assert!(alphas(&instance.profile(), &list, seats).0.observed.is_below_one());
        let list = equal_shares(&instance.profile(), seats, Completion::AddOne).statements;
        prop_assert!(alphas(&instance.profile(), &list, seats).0.observed.is_below_one());
        prop_assert_eq!(list.len(), seats.min(instance.statements));
    }

    #[test]
    fn whole_weights_are_so_many_people(instance in instances(6, 6, 4), seats in 1..5_usize) {
        let mut ballots = Vec::new();
        for (ballot, weight) in instance.ballots.iter().zip(&instance.weights) {
            ballots.extend(std::iter::repeat_n(ballot.clone(), *weight as usize));
        }
        let weighted = instance.profile();
        let cloned = Profile::of_approvals(instance.statements, &ballots, None).unwrap();
        let list = phragmen(&weighted, seats).statements;
        prop_assert_eq!(&phragmen(&cloned, seats).statements, &list);
        prop_assert_eq!(
            equal_shares(&weighted, seats, Completion::Phragmen).statements,
            equal_shares(&cloned, seats, Completion::Phragmen).statements
        );
        prop_assert_eq!(alphas(&weighted, &list, seats), alphas(&cloned, &list, seats));
    }
}

/// Agree 1, not 0, not seen 2; four people, four statements.
fn some_answers() -> impl Strategy<Value = Vec<Vec<u8>>> {
    prop::collection::vec(prop::collection::vec(0..=2_u8, 4), 4).prop_filter(
        "few enough ways to complete, and everybody and everything occurs",
        |answers| {
            let unseen = answers.iter().flatten().filter(|said| **said == 2).count();
            let statement_seen = |s: usize| answers.iter().any(|said| said[s] < 2);
            unseen <= 9
                && (0..4).all(statement_seen)
                && answers.iter().all(|said| said.iter().any(|s| *s < 2))
        },
    )
}

fn plain_ratio(answers: &[Vec<u8>], weights: &[u64], list: &[u32], seats: u64) -> Ratio {
    let total: u64 = weights.iter().sum();
    let mut largest = Ratio::ZERO;
    for statement in (0..4).filter(|s| !list.contains(&(*s as u32))) {
        for level in 1..=seats {
            let has = |said: &[u8]| list.iter().filter(|s| said[**s as usize] == 1).count() as u64;
            let weight: u64 = answers
                .iter()
                .zip(weights)
                .filter(|(said, _)| said[statement] == 1 && has(said) < level)
                .map(|(_, weight)| *weight)
                .sum();
            largest = largest.max(Ratio::new(seats * weight, level * total));
        }
    }
    largest
}

proptest! {
    #[test]
    fn the_interval_is_what_all_ways_to_complete_the_votes_give(
        answers in some_answers(), weights in prop::collection::vec(1..50_u64, 4),
        list in prop::sample::subsequence(vec![0_u32, 1, 2, 3], 2),
    ) {
        let mut records = Vec::new();
        for (participant, said) in answers.iter().enumerate() {
            for (statement, answer) in said.iter().enumerate().filter(|(_, answer)| **answer < 2) {
                let position = if *answer == 1 { Position::Agree } else { Position::Pass };
                let (participant, statement) = (participant as u64, statement as u64);
                records.push(Vote { participant, statement, timestamp: 0, position });
            }
        }
        let votes = Votes::from_records(records).0;
        let profile = Profile::of_votes(&votes, Some(&weights), 0).unwrap();
        let (found, _) = alphas(&profile, &list, 2);

        let unseen: Vec<(usize, usize)> = (0..16)
            .map(|cell| (cell / 4, cell % 4))
            .filter(|(voter, statement)| answers[*voter][*statement] == 2)
            .collect();
        let (mut least, mut most) = (None::<Ratio>, Ratio::ZERO);
        for way in 0..1_u32 << unseen.len() {
            let mut completed = answers.clone();
            for (bit, (voter, statement)) in unseen.iter().enumerate() {
                completed[*voter][*statement] = (way >> bit & 1) as u8;
            }
            let ratio = plain_ratio(&completed, &weights, &list, 2);
            least = Some(least.map_or(ratio, |least| least.min(ratio)));
            most = most.max(ratio);
            if way == 0 {
                prop_assert_eq!(found.observed, ratio);
            }
        }
        prop_assert_eq!((found.best, found.worst), (least.unwrap(), most));
    }
}
