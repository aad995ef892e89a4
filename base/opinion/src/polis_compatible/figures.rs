//! What Polis says of statements: which represent a group, what the majority agrees to, how far all
//! groups agree, and how soon a statement is shown to the next person.

use serde::{Deserialize, Serialize};

use super::Arrivals;
use crate::agreement::Tally;
use crate::votes::Position;

/// One-sided 90 %: what a test must exceed.
const Z_NEEDED: f64 = 1.2816;
/// Statements told for a group, and for each direction of the majority.
const LISTED_MAX: usize = 5;

/// A statement that represents a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Representative {
    /// The statement.
    pub statement: u64,
    /// What the group says to it.
    pub direction: Position,
    /// Share of the group with that direction, (count + 1) / (voters + 2).
    pub share: f64,
    /// That share over the same of all other groups together.
    pub ratio: f64,
    /// How far the share is from one half, in standard errors.
    pub share_z: f64,
    /// How far the share is from that of the other groups, in standard errors.
    pub difference_z: f64,
}

/// A statement on which most people are of one mind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Majority {
    /// The statement.
    pub statement: u64,
    /// Share of all people with the direction, (count + 1) / (voters + 2).
    pub share: f64,
    /// How far the share is from one half, in standard errors.
    pub share_z: f64,
}

/// The figures of one statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StatementFigures {
    /// The statement.
    pub statement: u64,
    /// How far all groups agree to it, see [`group_aware_consensus`].
    pub group_aware_consensus: f64,
    /// Distance from the middle of the map of somebody who only agreed to this statement.
    pub extremity: f64,
    /// Weight with which it is drawn for the next person, see [`priority`]; 0 if it was rejected.
    pub priority: f64,
}

/// How far all groups agree: the product over the groups of (agrees + 1) / (voters + 2). It shrinks
/// with the number of groups, so it is comparable only within one picture.
pub fn group_aware_consensus(groups: &[Tally]) -> f64 {
    groups
        .iter()
        .map(|tally| (tally.agrees as f64 + 1.0) / (tally.voters() as f64 + 2.0))
        .product()
}

/// How much a statement matters for the map: few of those who answered pass, it lies far out, many
/// agree. `extremity` is the distance of the statement from the middle of the map.
pub fn importance(agrees: u64, passes: u64, voters: u64, extremity: f64) -> f64 {
    let voters = voters as f64 + 2.0;
    let answered = 1.0 - (passes as f64 + 1.0) / voters;
    answered * (extremity + 1.0) * (agrees as f64 + 1.0) / voters
}

/// The weight with which a statement is drawn for the next person:
/// `[importance (1 + 8 2^(-voters / 5))]²`, so that new statements are seen soon.
pub fn priority(agrees: u64, passes: u64, voters: u64, extremity: f64) -> f64 {
    let newness = 1.0 + 8.0 * (-(voters as f64) / 5.0).exp2();
    let weight = importance(agrees, passes, voters, extremity) * newness;
    weight * weight
}

/// The votes counted by statement and group, and by statement over everybody.
pub(super) struct Counted<'a> {
    arrivals: &'a Arrivals,
    groups: Vec<Vec<Tally>>,
    everybody: Vec<Tally>,
}

impl<'a> Counted<'a> {
    pub(super) fn of(arrivals: &'a Arrivals, group_of: &[Option<u32>], k: usize) -> Self {
        let width = arrivals.statements.len();
        let mut counted = Self {
            arrivals,
            groups: vec![vec![Tally::default(); k]; width],
            everybody: vec![Tally::default(); width],
        };
        for (row, group) in arrivals.rows.iter().zip(group_of) {
            for (column, vote) in row {
                let column = *column as usize;
                count(&mut counted.everybody[column], *vote);
                if let Some(group) = group {
                    count(&mut counted.groups[column][*group as usize], *vote);
                }
            }
        }
        counted
    }

    fn kept(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.everybody.len()).filter(|column| !self.arrivals.rejected[*column])
    }

    pub(super) fn representative(&self) -> Vec<Vec<Representative>> {
        let k = self.groups.first().map_or(0, Vec::len);
        (0..k).map(|group| self.representative_of(group)).collect()
    }

    /// The strongest of the statements that pass both tests. Before them stands the one that the
    /// group agrees to best, which need not pass; if neither exists, the one that differs most. In
    /// the end agreement stands before disagreement.
    fn representative_of(&self, group: usize) -> Vec<Representative> {
        let all: Vec<BothWays> = self
            .kept()
            .map(|column| self.compared(column, group))
            .collect();
        let best_agreed = all.iter().fold(None, |best, told| {
            if told.is_better_agreed(best) {
                Some(told)
            } else {
                best
            }
        });
        let mut listed: Vec<Representative> = all
            .iter()
            .filter(|told| told.passes())
            .map(BothWays::told)
            .collect();
        listed.sort_by(|a, b| strength(b).total_cmp(&strength(a)));
        let head = match best_agreed {
            None if listed.is_empty() => all.iter().map(BothWays::told).reduce(|best, told| {
                if told.difference_z > best.difference_z {
                    told
                } else {
                    best
                }
            }),
            best => best.map(BothWays::told),
        };
        if let Some(head) = head {
            listed.retain(|told| told.statement != head.statement);
            listed.insert(0, head);
        }
        listed.truncate(LISTED_MAX);
        listed.sort_by_key(|told| told.direction != Position::Agree);
        listed
    }

    /// A group beside all other groups.
    fn compared(&self, column: usize, group: usize) -> BothWays {
        let here = self.groups[column][group];
        let all = self.groups[column]
            .iter()
            .fold(Tally::default(), |sum, tally| sum.plus(*tally));
        let elsewhere = all.minus(here);
        let statement = self.arrivals.statements[column];
        let in_direction = |direction| in_direction(statement, here, elsewhere, direction);
        BothWays {
            agree: in_direction(Position::Agree),
            disagree: in_direction(Position::Disagree),
            is_answered: here.agrees + here.disagrees > 0,
        }
    }

    pub(super) fn majority(&self) -> [Vec<Majority>; 2] {
        [Position::Agree, Position::Disagree].map(|direction| {
            let of = |column: usize| {
                let tally = self.everybody[column];
                let majority = Majority {
                    statement: self.arrivals.statements[column],
                    share: share_of(tally, direction),
                    share_z: share_z(tally, direction),
                };
                (majority.share > 0.5 && majority.share_z > Z_NEEDED).then_some(majority)
            };
            let mut found: Vec<Majority> = self.kept().filter_map(of).collect();
            found.sort_by(|a, b| {
                (b.share * b.share_z)
                    .total_cmp(&(a.share * a.share_z))
                    .then(a.statement.cmp(&b.statement))
            });
            found.truncate(LISTED_MAX);
            found
        })
    }

    /// The figures of all statements. The votes counted are those of people in a group.
    pub(super) fn statements(&self, extremities: &[f64]) -> Vec<StatementFigures> {
        let of = |(column, statement): (usize, &u64)| {
            let groups = &self.groups[column];
            let all = groups
                .iter()
                .fold(Tally::default(), |sum, tally| sum.plus(*tally));
            let is_rejected = self.arrivals.rejected[column];
            StatementFigures {
                statement: *statement,
                group_aware_consensus: group_aware_consensus(groups),
                extremity: extremities[column],
                priority: if is_rejected {
                    0.0
                } else {
                    priority(all.agrees, all.passes, all.voters(), extremities[column])
                },
            }
        };
        self.arrivals
            .statements
            .iter()
            .enumerate()
            .map(of)
            .collect()
    }
}

fn count(tally: &mut Tally, vote: i8) {
    match vote {
        1 => tally.agrees += 1,
        -1 => tally.disagrees += 1,
        _ => tally.passes += 1,
    }
}

/// What a group says to a statement, in both directions.
struct BothWays {
    agree: Representative,
    disagree: Representative,
    /// Whether somebody in the group agreed or disagreed.
    is_answered: bool,
}

impl BothWays {
    /// The direction in which the group differs more from the others.
    fn told(&self) -> Representative {
        if self.agree.difference_z > self.disagree.difference_z {
            self.agree.clone()
        } else {
            self.disagree.clone()
        }
    }

    fn passes(&self) -> bool {
        [&self.agree, &self.disagree]
            .iter()
            .any(|told| told.share_z > Z_NEEDED && told.difference_z > Z_NEEDED)
    }

    /// Whether the group agrees to this rather than to the best so far, in the order of arrival. As
    /// there, a product of two negative figures is a strong one.
    fn is_better_agreed(&self, best: Option<&Self>) -> bool {
        let ours = &self.agree;
        match best.map(|best| &best.agree) {
            _ if !self.is_answered => false,
            Some(best) if best.ratio > 1.0 => strength(ours) > strength(best),
            Some(best) => ours.share * ours.share_z > best.share * best.share_z,
            None => ours.share_z > Z_NEEDED || (ours.ratio > 1.0 && ours.share > 0.5),
        }
    }
}

fn strength(told: &Representative) -> f64 {
    told.ratio * told.difference_z * told.share * told.share_z
}

fn share_of(tally: Tally, direction: Position) -> f64 {
    (tally.of(direction) as f64 + 1.0) / (tally.voters() as f64 + 2.0)
}

/// 2 sqrt(n + 1) ((count + 1) / (n + 1) - 1/2).
fn share_z(tally: Tally, direction: Position) -> f64 {
    let n = tally.voters() as f64 + 1.0;
    2.0 * n.sqrt() * ((tally.of(direction) as f64 + 1.0) / n - 0.5)
}

fn in_direction(
    statement: u64,
    here: Tally,
    elsewhere: Tally,
    direction: Position,
) -> Representative {
    let (a, m) = (here.of(direction) as f64 + 1.0, here.voters() as f64 + 1.0);
    let (b, n) = (
        elsewhere.of(direction) as f64 + 1.0,
        elsewhere.voters() as f64 + 1.0,
    );
    let pooled = (a + b) / (m + n);
    let error = (pooled * (1.0 - pooled) * (1.0 / m + 1.0 / n))
        .max(0.0)
        .sqrt();
    Representative {
        statement,
        direction,
        share: share_of(here, direction),
        ratio: share_of(here, direction) / share_of(elsewhere, direction),
        share_z: share_z(here, direction),
        difference_z: if error > 0.0 {
            (a / m - b / n) / error
        } else {
            0.0
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(agrees: u64, disagrees: u64) -> Tally {
        Tally {
            agrees,
            disagrees,
            passes: 0,
        }
    }

    #[test]
    fn importance_and_priority_agree_with_published_ones() {
        // Vectors of the unit tests of compdemocracy/polis, not all of them possible counts.
        for (found, expected) in [
            (importance(1, 0, 1, 0.0), 0.444_444_4),
            (priority(20, 3, 20, 0.0), 1.372_383_2),
            (priority(18, 3, 20, 1.0), 4.493_699_2),
        ] {
            assert!(
                f64::abs(found - expected) < 1e-6,
                "{found} instead of {expected}"
            );
        }
    }

    #[test]
    fn group_aware_consensus_is_a_product_over_the_groups() {
        let found = group_aware_consensus(&[tally(8, 2), tally(3, 7)]);
        assert!((found - 0.25).abs() < 1e-12);
        // A group that did not see the statement counts one half.
        let found = group_aware_consensus(&[tally(8, 2), Tally::default()]);
        assert!((found - 0.375).abs() < 1e-12);
    }
}
