//! Who agreed with what, packed for counting: flat lists by voter and by statement, one whole
//! number as weight for each voter. Not the votes themselves: passes and disagreements are one here.

use std::sync::Arc;

use crate::votes::Votes;

use super::ShortListError;

/// The largest sum of weights. Every product of a weight and a number of seats then fits a word,
/// and every weight is exact as a plain number.
pub const WEIGHT_TOTAL_MAX: u64 = 1 << 53;
/// The weight of an average person once weights are made whole numbers.
pub const WEIGHT_UNIT: u64 = 1 << 20;

/// Compressed lines: for each line the indices across it, ascending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lines {
    starts: Vec<usize>,
    indices: Vec<u32>,
}

impl Lines {
    fn with_capacity(lines: usize, entries: usize) -> Self {
        let mut starts = Vec::with_capacity(lines + 1);
        starts.push(0);
        Self {
            starts,
            indices: Vec::with_capacity(entries),
        }
    }

    fn close_line(&mut self) {
        self.starts.push(self.indices.len());
    }

    /// The indices on one line.
    pub(super) fn line(&self, line: usize) -> &[u32] {
        &self.indices[self.starts[line]..self.starts[line + 1]]
    }

    fn lines(&self) -> usize {
        self.starts.len() - 1
    }

    /// The same by its other dimension, by counting sort: indices stay ascending.
    fn transposed(&self, width: usize) -> Self {
        let mut starts = vec![0; width + 1];
        for index in &self.indices {
            starts[*index as usize + 1] += 1;
        }
        for place in 0..width {
            starts[place + 1] += starts[place];
        }
        let mut next = starts.clone();
        let mut indices = vec![0; self.indices.len()];
        for line in 0..self.lines() {
            for index in self.line(line) {
                let place = &mut next[*index as usize];
                indices[*place] = line as u32;
                *place += 1;
            }
        }
        Self { starts, indices }
    }
}

/// One relation between voters and statements, both ways round.
#[derive(Debug)]
pub(super) struct Relation {
    pub(super) by_voter: Lines,
    pub(super) by_statement: Lines,
}

/// What was said, without weights.
#[derive(Debug)]
struct Ballots {
    statements: usize,
    /// Row of each voter in the votes this was made of.
    rows: Vec<u32>,
    agreed: Relation,
    /// Seen, but not agreed with; nothing if everybody saw everything.
    declined: Option<Relation>,
}

/// Voters, statements, agreement and weights: what a short list is chosen from.
///
/// Voters and statements are counted from 0 in ascending order of their ids. Copies share the
/// ballots, so that a profile with other weights costs one list.
#[derive(Debug, Clone)]
pub struct Profile {
    ballots: Arc<Ballots>,
    weights: Vec<u64>,
    total: u64,
    /// The one weight everybody has, if it is one.
    uniform: Option<u64>,
}

impl Profile {
    /// The profile of those with at least `votes_min` votes, or a vote on every statement if there
    /// are fewer. `weights` holds one whole number for each row of the votes (1 without weights).
    ///
    /// # Errors
    /// If there are not as many weights as rows, or they sum to more than [`WEIGHT_TOTAL_MAX`].
    pub fn of_votes(
        votes: &Votes,
        weights: Option<&[u64]>,
        votes_min: usize,
    ) -> Result<Self, ShortListError> {
        let people = votes.participants().len();
        if let Some(given) = weights.map(<[u64]>::len).filter(|given| *given != people) {
            return Err(ShortListError::Weights { given, people });
        }
        let statements = votes.statements().len();
        let needed = votes_min.min(statements);
        let mut rows = Vec::with_capacity(people);
        let mut agreed = Lines::with_capacity(people, votes.len());
        let mut declined = Lines::with_capacity(people, votes.len());
        for row in (0..people).filter(|row| votes.row(*row).len() >= needed) {
            rows.push(row as u32);
            for (column, position) in votes.row(row) {
                let side = if position == 1 {
                    &mut agreed
                } else {
                    &mut declined
                };
                side.indices.push(column as u32);
            }
            agreed.close_line();
            declined.close_line();
        }
        let weights = rows
            .iter()
            .map(|row| weights.map_or(1, |weights| weights[*row as usize]))
            .collect();
        let ballots = Ballots {
            statements,
            rows,
            agreed: both_ways(agreed, statements),
            declined: Some(both_ways(declined, statements)),
        };
        Self::weighted(Arc::new(ballots), weights)
    }

    /// The profile of people who saw everything and agreed with the statements listed for them
    /// (numbers from 0, below `statements`, in any order, repetitions count once).
    ///
    /// # Errors
    /// If there are not as many weights as people, they sum to more than [`WEIGHT_TOTAL_MAX`], or
    /// a list names a statement that is not there.
    pub fn of_approvals<L: AsRef<[u32]>>(
        statements: usize,
        approvals: &[L],
        weights: Option<&[u64]>,
    ) -> Result<Self, ShortListError> {
        let people = approvals.len();
        if let Some(given) = weights.map(<[u64]>::len).filter(|given| *given != people) {
            return Err(ShortListError::Weights { given, people });
        }
        let entries = approvals.iter().map(|list| list.as_ref().len()).sum();
        let mut agreed = Lines::with_capacity(people, entries);
        for list in approvals {
            let list = list.as_ref();
            if let Some(statement) = list.iter().find(|s| **s as usize >= statements) {
                let statement = *statement;
                return Err(ShortListError::Statement {
                    statement,
                    statements,
                });
            }
            if list.is_sorted_by(|a, b| a < b) {
                agreed.indices.extend_from_slice(list);
            } else {
                let mut list = list.to_vec();
                list.sort_unstable();
                list.dedup();
                agreed.indices.extend(list);
            }
            agreed.close_line();
        }
        let ballots = Ballots {
            statements,
            rows: (0..people as u32).collect(),
            agreed: both_ways(agreed, statements),
            declined: None,
        };
        let weights = weights.map_or_else(|| vec![1; people], <[u64]>::to_vec);
        Self::weighted(Arc::new(ballots), weights)
    }

    /// The same ballots with other weights, one for each voter of this profile.
    ///
    /// # Errors
    /// If there are not as many weights as voters, or they sum to more than [`WEIGHT_TOTAL_MAX`].
    pub fn with_weights(&self, weights: Vec<u64>) -> Result<Self, ShortListError> {
        if weights.len() != self.voters() {
            return Err(ShortListError::Weights {
                given: weights.len(),
                people: self.voters(),
            });
        }
        Self::weighted(Arc::clone(&self.ballots), weights)
    }

    fn weighted(ballots: Arc<Ballots>, weights: Vec<u64>) -> Result<Self, ShortListError> {
        let sum: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
        let total = u64::try_from(sum)
            .ok()
            .filter(|total| *total <= WEIGHT_TOTAL_MAX)
            .ok_or(ShortListError::TooHeavy { total: sum })?;
        let uniform = weights
            .first()
            .copied()
            .filter(|first| weights.iter().all(|weight| weight == first));
        Ok(Self {
            ballots,
            weights,
            total,
            uniform,
        })
    }

    /// How many voters count.
    pub fn voters(&self) -> usize {
        self.ballots.rows.len()
    }

    /// How many statements there are.
    pub fn statements(&self) -> usize {
        self.ballots.statements
    }

    /// The row of each voter in the votes.
    pub fn rows(&self) -> &[u32] {
        &self.ballots.rows
    }

    /// The weight of each voter.
    pub fn weights(&self) -> &[u64] {
        &self.weights
    }

    /// The weight of all voters together.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// The voters who agreed with a statement, ascending.
    pub fn agreed(&self, statement: usize) -> &[u32] {
        self.ballots.agreed.by_statement.line(statement)
    }

    /// The statements a voter agreed with, ascending.
    pub fn agreed_by(&self, voter: usize) -> &[u32] {
        self.ballots.agreed.by_voter.line(voter)
    }

    /// Who saw a statement without agreeing; nothing if everybody saw everything.
    pub(super) fn declined(&self) -> Option<&Relation> {
        self.ballots.declined.as_ref()
    }

    /// The weight of those who agreed with each statement.
    pub fn supports(&self) -> Vec<u64> {
        (0..self.statements())
            .map(|statement| self.weight_of(self.agreed(statement)))
            .collect()
    }

    /// The weight of these voters together.
    pub(super) fn weight_of(&self, voters: &[u32]) -> u64 {
        self.uniform.map_or_else(
            || {
                voters
                    .iter()
                    .map(|voter| self.weights[*voter as usize])
                    .sum()
            },
            |weight| weight * voters.len() as u64,
        )
    }

    /// Adds the weight of each of these voters to the class it is in, `sums[class_of[voter]]`.
    pub(super) fn sum_by_class(&self, voters: &[u32], class_of: &[u32], sums: &mut [u64]) {
        if let Some(weight) = self.uniform {
            for voter in voters {
                sums[class_of[*voter as usize] as usize] += weight;
            }
        } else {
            for voter in voters {
                sums[class_of[*voter as usize] as usize] += self.weights[*voter as usize];
            }
        }
    }

    /// The share of the weight that agreed with at least one of these statements; 0 without voters.
    pub fn coverage(&self, statements: &[u32]) -> f64 {
        let mut covered = vec![false; self.voters()];
        for statement in statements {
            for voter in self.agreed(*statement as usize) {
                covered[*voter as usize] = true;
            }
        }
        let weight: u64 = covered
            .iter()
            .zip(&self.weights)
            .filter(|(covered, _)| **covered)
            .map(|(_, weight)| *weight)
            .sum();
        if self.total == 0 {
            0.0
        } else {
            weight as f64 / self.total as f64
        }
    }
}

fn both_ways(by_voter: Lines, statements: usize) -> Relation {
    let by_statement = by_voter.transposed(statements);
    Relation {
        by_voter,
        by_statement,
    }
}
