//! The picture that Polis would give of the same votes, for comparison only. Nothing that Concord
//! publishes is made from it: its groups depend on the order in which votes arrived, and a rejected
//! statement moves the people who never saw it. Both are reproduced here, because that is what is
//! compared.
//!
//! It is the method of the `math` folder of compdemocracy/polis (Clojure, October 2024), as its
//! files describe it, from a cold start: no warm-started clusters, no smoothing of the number of
//! groups, nobody kept who once qualified. Not reproduced are the random mini-batches used above
//! 10,000 people, and the caps at 100,000 people and 10,000 statements. The start of an axis, there
//! random, is a vector of ones.
//!
//! | step | file there |
//! |---|---|
//! | latest arrival of a pair counts; a rejected column is 0 for everybody | `named_matrix.clj`, `conversation.clj` |
//! | unseen votes take their column's mean; two axes by power iteration; places | `pca.clj` |
//! | who is grouped: 7 votes, at least 15 people | `conversation.clj` |
//! | up to 100 base clusters, then 2 to 5 groups of these, by silhouette | `clusters.clj` |
//! | what represents a group, what the majority agrees | `repness.clj`, `stats.clj` |
//! | group-aware consensus, importance and priority of a statement | `conversation.clj` |

mod clusters;
mod figures;
mod map;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use figures::{
    Majority, Representative, StatementFigures, group_aware_consensus, importance, priority,
};

use crate::k_means::Point;
use crate::stability::adjusted_rand_index;
use crate::synthesis::Person;
use crate::votes::Vote;

/// Votes a person needs to be grouped, or one on every statement if there are fewer.
const VOTES_NEEDED: usize = 7;
/// If fewer people qualify, the most active are added up to so many.
const PEOPLE_NEEDED: usize = 15;

/// A person in the picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PolisPerson {
    /// The person.
    pub participant: u64,
    /// The place on the map; nobody can say which end of an axis is which.
    pub place: Point,
    /// The group, from 0, if the person is grouped.
    pub group: Option<u32>,
}

/// What Polis would show of the votes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PolisPicture {
    /// The people, in the order of their first vote.
    pub people: Vec<PolisPerson>,
    /// The number of groups; 0 if nobody voted, 1 if all who are grouped stand at one place.
    pub k: usize,
    /// The numbers of groups tried, each with its mean silhouette over base clusters.
    pub silhouettes: Vec<(usize, f64)>,
    /// The centre of each group, base clusters weighing as many people as they hold.
    pub centres: Vec<Point>,
    /// For each group the statements that represent it, at most five.
    pub representative: Vec<Vec<Representative>>,
    /// What the majority of all people agrees to, then what it disagrees with; at most five each.
    pub majority: [Vec<Majority>; 2],
    /// The figures of each statement, in the order of its first vote.
    pub statements: Vec<StatementFigures>,
}

/// The votes by rows in the order of arrival: a person and a statement stand where their first vote
/// put them.
struct Arrivals {
    participants: Vec<u64>,
    statements: Vec<u64>,
    /// For each person the columns voted on, ascending, with 1, 0 or -1.
    rows: Vec<Vec<(u32, i8)>>,
    /// For each column whether moderation rejected it.
    rejected: Vec<bool>,
}

impl Arrivals {
    fn of(records: &[Vote], rejected: &BTreeSet<u64>) -> Self {
        let mut place_of_person = BTreeMap::new();
        let mut place_of_statement = BTreeMap::new();
        let (mut participants, mut statements) = (Vec::new(), Vec::new());
        let mut latest: Vec<BTreeMap<u32, i8>> = Vec::new();
        for vote in records {
            let row = *place_of_person.entry(vote.participant).or_insert_with(|| {
                participants.push(vote.participant);
                latest.push(BTreeMap::new());
                participants.len() - 1
            });
            let column = *place_of_statement.entry(vote.statement).or_insert_with(|| {
                statements.push(vote.statement);
                statements.len() as u32 - 1
            });
            latest[row].insert(column, vote.position as i8);
        }
        Self {
            rejected: statements.iter().map(|id| rejected.contains(id)).collect(),
            rows: latest
                .into_iter()
                .map(|ballot| ballot.into_iter().collect())
                .collect(),
            participants,
            statements,
        }
    }

    /// Rows of the people who are grouped, in order of arrival. Votes on rejected statements count.
    fn grouped(&self) -> Vec<usize> {
        let needed = VOTES_NEEDED.min(self.statements.len());
        let (mut kept, mut others): (Vec<usize>, Vec<usize>) =
            (0..self.rows.len()).partition(|row| self.rows[*row].len() >= needed);
        if kept.len() < PEOPLE_NEEDED {
            others.sort_by_key(|row| std::cmp::Reverse(self.rows[*row].len()));
            kept.extend(others.into_iter().take(PEOPLE_NEEDED - kept.len()));
            kept.sort_unstable();
        }
        kept
    }
}

/// The picture of these votes. `records` stand in the order of arrival: the last of a pair counts,
/// and the order decides where the clustering starts. `rejected` are the statements that moderation
/// rejected.
///
/// The same records in the same order give the same picture; in another order they often do not,
/// which is a property of the method.
pub fn analyse(records: &[Vote], rejected: &BTreeSet<u64>) -> PolisPicture {
    let arrivals = Arrivals::of(records, rejected);
    let map = map::Map::of(&arrivals);
    let grouped = arrivals.grouped();
    let places: Vec<Point> = grouped.iter().map(|row| map.places[*row]).collect();
    let division = clusters::divide(&places);
    let mut group_of = vec![None; arrivals.rows.len()];
    for (row, group) in grouped.iter().zip(&division.group_of) {
        group_of[*row] = Some(*group);
    }
    let k = division.centres.len();
    let counted = figures::Counted::of(&arrivals, &group_of, k);
    let person = |(row, participant): (usize, &u64)| PolisPerson {
        participant: *participant,
        place: map.places[row],
        group: group_of[row],
    };
    PolisPicture {
        people: arrivals
            .participants
            .iter()
            .enumerate()
            .map(person)
            .collect(),
        k,
        silhouettes: division.silhouettes,
        centres: division.centres,
        representative: counted.representative(),
        majority: counted.majority(),
        statements: counted.statements(&map.extremities),
    }
}

/// How alike the groups of a synthesis and those of Polis are: the adjusted Rand index over the
/// people who stand in a group of both; nothing if there is nobody. A figure of compatibility, not
/// of quality.
pub fn compare(people: &[Person], picture: &PolisPicture) -> Option<f64> {
    let theirs: BTreeMap<u64, u32> = picture
        .people
        .iter()
        .filter_map(|person| Some((person.participant, person.group?)))
        .collect();
    let both = people
        .iter()
        .filter_map(|person| Some((person.group?, *theirs.get(&person.participant)?)));
    let (ours, theirs): (Vec<u32>, Vec<u32>) = both.unzip();
    (!ours.is_empty()).then(|| adjusted_rand_index(&ours, &theirs))
}
