//! What a person would answer if nothing were coordinated: the answers of the others of the same
//! cell and opinion group, drawn to those of everybody. Who acts together with the person is left
//! out, so that a cluster cannot hide by being most of its cell or its group.

use super::ballots::{Answers, Ballots};

/// Votes of everybody that a class's own votes are weighed against.
const CLASS_PRIOR_VOTES: f64 = 10.0;
/// Votes for an even spread that everybody's are weighed against.
const CROWD_PRIOR_VOTES: f64 = 1.0;

/// Probabilities of disagree, pass and agree.
pub(super) type Rates = [f64; 3];

/// A scratch list by column, kept by each thread.
pub(super) struct Places(Vec<u32>);

const NOWHERE: u32 = u32::MAX;

impl Places {
    pub(super) fn new(ballots: &Ballots) -> Self {
        Self(vec![NOWHERE; ballots.statements.len()])
    }

    /// Runs `work` with the place of each column in `columns`; the list is empty before and after.
    pub(super) fn with<T>(
        &mut self,
        columns: impl Iterator<Item = u32> + Clone,
        work: impl FnOnce(&dyn Fn(u32) -> Option<usize>) -> T,
    ) -> T {
        for (place, column) in columns.clone().enumerate() {
            self.0[column as usize] = place as u32;
        }
        let list = &self.0;
        let done = work(&|column| {
            let place = list[column as usize];
            (place != NOWHERE).then_some(place as usize)
        });
        for column in columns {
            self.0[column as usize] = NOWHERE;
        }
        done
    }
}

/// For each statement the person answered (in the order of [`Ballots::row`]) the probabilities of
/// the answers, without the person and without `left_out`. Where that would leave fewer than half
/// of the others who answered, everybody acts together and only the person is left out.
pub(super) fn rates(
    ballots: &Ballots,
    row: usize,
    left_out: &[u32],
    places: &mut Places,
) -> Vec<Rates> {
    let casts = ballots.row(row);
    let class = ballots.class_of[row];
    let mut out = vec![(Answers::default(), Answers::default()); casts.len()];
    let columns = casts.iter().map(|cast| cast.column);
    places.with(columns, |place_of| {
        for other in left_out {
            let same_class = ballots.class_of[*other as usize] == class;
            for cast in ballots.row(*other as usize) {
                if let Some(place) = place_of(cast.column) {
                    let (all, of_class) = &mut out[place];
                    all[usize::from(cast.answer)] += 1;
                    of_class[usize::from(cast.answer)] += u32::from(same_class);
                }
            }
        }
    });
    casts
        .iter()
        .zip(out)
        .map(|(cast, (mut all_out, mut class_out))| {
            let all = ballots.tally(cast.column as usize);
            let others: u32 = all.iter().sum::<u32>() - 1;
            if 2 * all_out.iter().sum::<u32>() > others {
                (all_out, class_out) = (Answers::default(), Answers::default());
            }
            all_out[usize::from(cast.answer)] += 1;
            class_out[usize::from(cast.answer)] += 1;
            let crowd = drawn(all, all_out, &[1.0 / 3.0; 3], CROWD_PRIOR_VOTES);
            let of_class = ballots.class_tally(cast.column as usize, class);
            drawn(of_class, class_out, &crowd, CLASS_PRIOR_VOTES)
        })
        .collect()
}

/// The rates of `counts` without `out`, drawn to `prior` by `weight` votes.
pub(super) fn drawn(counts: Answers, out: Answers, prior: &Rates, weight: f64) -> Rates {
    let left: [f64; 3] = [0, 1, 2].map(|answer| f64::from(counts[answer] - out[answer]));
    let votes: f64 = left.iter().sum();
    [0, 1, 2].map(|answer| (left[answer] + weight * prior[answer]) / (votes + weight))
}

/// Probability that two people with these rates give the same answer.
pub(super) fn same(one: &Rates, other: &Rates) -> f64 {
    let both = one.iter().zip(other).map(|(p, q)| p * q);
    both.sum::<f64>().clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signals::People;
    use crate::{Position, Vote};

    fn votes(answers: &[(u64, i64)]) -> Vec<Vote> {
        let vote = |(participant, number): &(u64, i64)| Vote {
            participant: *participant,
            statement: 0,
            timestamp: 0,
            position: Position::from_number(*number).unwrap(),
        };
        answers.iter().map(vote).collect()
    }

    #[test]
    fn rates_leave_the_person_and_those_in_step_out() {
        // Persons 0 and 1 agree; 2 to 7 disagree. All are one class.
        let answers = [(0, 1), (1, 1), (2, -1), (3, -1), (4, -1), (5, -1), (6, -1)];
        let ballots = Ballots::of(&votes(&answers), People::default()).unwrap();
        let mut places = Places::new(&ballots);
        let found = rates(&ballots, 0, &[1], &mut places);
        // Five disagree of five left: crowd (5 + 1/3) / 6, class (5 + 10 crowd) / 15.
        let crowd = (5.0 + 1.0 / 3.0) / 6.0;
        assert!((found[0][0] - (5.0 + 10.0 * crowd) / 15.0).abs() < 1e-12);
        assert!((found[0].iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn if_most_of_the_crowd_is_in_step_only_the_person_is_left_out() {
        let answers = [(0, 1), (1, 1), (2, 1), (3, 1), (4, -1)];
        let ballots = Ballots::of(&votes(&answers), People::default()).unwrap();
        let mut places = Places::new(&ballots);
        let all = rates(&ballots, 0, &[1, 2, 3], &mut places);
        let none = rates(&ballots, 0, &[], &mut places);
        assert_eq!(all, none);
        assert!(all[0][2] > 0.6, "three of four others agree: {:?}", all[0]);
    }
}
