//! A crowd in which both ends of the main axis of opinion weigh the same: some fifty points, each
//! the mean of people who stand next to each other.

use super::model::{Model, axes_of};
use super::posterior::{AXES_MAX, ONE, Person, WIDTH};
use super::small::{add, dot};
use crate::votes::Votes;

/// People are placed if they voted on this many statements, or on all there are.
const VOTES_NEEDED: usize = 7;
/// The most points on either side of the middle; people are shared out evenly.
const POINTS_MAX: usize = 25;

/// Where people stand, with both ends weighing the same.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Crowd {
    /// A mean person and its weight; the weights sum to one.
    pub points: Vec<(Person, f64)>,
    /// What turns a person's positions into the place on the main axis; absent without axes.
    main: Option<[f64; AXES_MAX]>,
    /// The mean place of those who are placed: what lies below it is the low end.
    middle: f64,
    /// Votes that somebody needs to be placed.
    needed: usize,
}

impl Crowd {
    /// The crowd of the people a model was fitted to.
    pub(super) fn of(model: &Model, votes: &Votes) -> Self {
        let mut crowd = Self {
            points: Vec::new(),
            main: (model.factors() > 0).then_some(model.axes.main),
            middle: 0.0,
            needed: VOTES_NEEDED.min(votes.statements().len()),
        };
        let placed: Vec<&Person> = (0..model.people.len())
            .filter(|row| votes.row(*row).len() >= crowd.needed)
            .map(|row| &model.people[row])
            .collect();
        let places: Vec<f64> = placed.iter().map(|person| crowd.place(person)).collect();
        crowd.middle = places.iter().sum::<f64>() / places.len().max(1) as f64;
        let mut order: Vec<usize> = (0..placed.len()).collect();
        order.sort_by(|a, b| places[*a].total_cmp(&places[*b]).then(a.cmp(b)));
        let low = order.partition_point(|at| places[*at] < crowd.middle);
        let sides: Vec<&[usize]> = if crowd.main.is_none() {
            vec![&order]
        } else {
            vec![&order[..low], &order[low..]]
        };
        let sides: Vec<&[usize]> = sides.into_iter().filter(|side| !side.is_empty()).collect();
        for side in &sides {
            let points = POINTS_MAX.min(side.len());
            let weight = 1.0 / (points * sides.len()) as f64;
            for point in 0..points {
                let members = point * side.len() / points..(point + 1) * side.len() / points;
                let people = side[members].iter().map(|at| placed[*at]);
                crowd.points.push((mean(people), weight));
            }
        }
        if crowd.points.is_empty() {
            crowd.points.push((nobody(), 1.0));
        }
        crowd
    }

    /// Whether a person with so many votes stands at the low and at the high end: at one of them,
    /// at both if there are no axes, at neither with too few votes to tell.
    pub(super) fn ends(&self, person: &Person, votes: usize) -> [bool; 2] {
        if votes < self.needed {
            return [false; 2];
        }
        if self.main.is_none() {
            return [true; 2];
        }
        let low = self.place(person) < self.middle;
        [low, !low]
    }

    fn place(&self, person: &Person) -> f64 {
        self.main.map_or(0.0, |main| dot(&main, &axes_of(person)))
    }
}

/// Somebody of ordinary readiness in the middle of all axes.
fn nobody() -> Person {
    let mut person = [0.0; WIDTH];
    person[ONE] = 1.0;
    person
}

fn mean<'a>(people: impl Iterator<Item = &'a Person>) -> Person {
    let (mut sum, mut count) = ([0.0; WIDTH], 0.0_f64);
    for person in people {
        add(&mut sum, person);
        count += 1.0;
    }
    sum.map(|value| value / count.max(1.0))
}
