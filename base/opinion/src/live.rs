//! A consultation while it runs: one vote changes the tallies at once, and a picture of everything
//! is had in a fraction of the time that a full synthesis takes, because axes and groups start from
//! where they were. Such a picture is provisional: it says so, and is replaced by
//! [`Live::settle`], which gives the very bytes that anybody gets from the same votes.

use std::collections::{BTreeSet, HashMap};

use crate::agreement::Tally;
use crate::groups::{Finding, Grouping, eligible};
use crate::k_means::{Point, refined};
use crate::pca::{Axes, Effort, project, refreshed_axes};
use crate::synthesis::{Measured, Settings, Synthesis, assembled, synthesised};
use crate::votes::{Cell, Lines, Position, Vote, Votes, cell_of, index_of, number_of};

/// Rounds that the last centres of the groups are refined by.
const ROUNDS: usize = 10;
/// Near enough for a picture that will be replaced.
const WARM: Effort = Effort {
    tolerance: 1e-4,
    rounds_max: 30,
};

/// The state of a running consultation.
#[derive(Debug, Clone, Default)]
pub struct Live {
    people: Codes,
    statements: Codes,
    /// By person, one entry for each statement voted on, in the order of codes.
    ballots: Vec<Vec<Entry>>,
    /// By statement code.
    tallies: Vec<Tally>,
    rejected: BTreeSet<u64>,
    settled: Option<Settled>,
    /// Changes since the last settled synthesis.
    changes: u64,
}

#[derive(Debug, Clone, Default)]
struct Codes {
    ids: Vec<u64>,
    code_of: HashMap<u64, u32>,
}

/// The latest vote of a pair; the code of the statement and the vote in one number.
#[derive(Debug, Clone, Copy)]
struct Entry {
    cell: Cell,
    timestamp: i64,
}

/// The last full synthesis and what a warm picture starts from.
#[derive(Debug, Clone)]
struct Settled {
    synthesis: Synthesis,
    statements: Vec<u64>,
    axes: Axes,
    centres: Vec<Point>,
}

/// A picture of a running consultation.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What was found.
    pub synthesis: Synthesis,
    /// True if axes and groups were carried on from the last full synthesis instead of being found
    /// from nothing: groups may still move, and quality and stability are those of that synthesis.
    pub provisional: bool,
}

impl Codes {
    fn code(&mut self, id: u64) -> u32 {
        let next = self.ids.len() as u32;
        let code = *self.code_of.entry(id).or_insert(next);
        if code == next {
            self.ids.push(id);
        }
        code
    }

    /// The ids ascending, and for each code the place of its id in it.
    fn ranked(&self) -> (Vec<u64>, Vec<u32>) {
        let mut order: Vec<u32> = (0..self.ids.len() as u32).collect();
        order.sort_unstable_by_key(|code| self.ids[*code as usize]);
        let mut rank = vec![0; order.len()];
        for (place, code) in order.iter().enumerate() {
            rank[*code as usize] = place as u32;
        }
        (
            order.iter().map(|code| self.ids[*code as usize]).collect(),
            rank,
        )
    }
}

impl Live {
    /// A consultation in which nobody has voted.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts a vote. A later vote of the same person on the same statement takes the place of an
    /// earlier one, whichever comes first; different votes at the same moment count as a pass.
    pub fn cast(&mut self, vote: Vote) {
        let person = self.people.code(vote.participant) as usize;
        let statement = self.statements.code(vote.statement);
        if person == self.ballots.len() {
            self.ballots.push(Vec::new());
        }
        if statement as usize == self.tallies.len() {
            self.tallies.push(Tally::default());
        }
        let cell = cell_of(statement, vote.position as i8);
        let ballot = &mut self.ballots[person];
        let tally = &mut self.tallies[statement as usize];
        let place = ballot.partition_point(|entry| index_of(entry.cell) < statement as usize);
        let known = ballot
            .get_mut(place)
            .filter(|entry| index_of(entry.cell) == statement as usize);
        match known {
            None => {
                let timestamp = vote.timestamp;
                ballot.insert(place, Entry { cell, timestamp });
                *tally = tally.plus(one(vote.position as i8));
            }
            Some(entry) => {
                let before = number_of(entry.cell);
                let now = match vote.timestamp.cmp(&entry.timestamp) {
                    std::cmp::Ordering::Less => before,
                    std::cmp::Ordering::Greater => vote.position as i8,
                    std::cmp::Ordering::Equal if before == vote.position as i8 => before,
                    std::cmp::Ordering::Equal => Position::Pass as i8,
                };
                entry.timestamp = entry.timestamp.max(vote.timestamp);
                entry.cell = cell_of(statement, now);
                *tally = tally.minus(one(before)).plus(one(now));
            }
        }
        self.changes += 1;
    }

    /// Rejects a statement, as if it had never existed, or takes it back in.
    pub fn moderate(&mut self, statement: u64, rejected: bool) {
        let changed = if rejected {
            self.rejected.insert(statement)
        } else {
            self.rejected.remove(&statement)
        };
        self.changes += u64::from(changed);
    }

    /// What everybody said to a statement so far, rejected or not.
    pub fn tally(&self, statement: u64) -> Tally {
        let code = self.statements.code_of.get(&statement);
        code.map_or_else(Tally::default, |code| self.tallies[*code as usize])
    }

    /// The votes as they stand, without those on rejected statements.
    pub fn votes(&self) -> Votes {
        let (people, person_rank) = self.people.ranked();
        let (statements, statement_rank) = self.statements.ranked();
        let mut ballot_at = vec![0; people.len()];
        for (code, rank) in person_rank.iter().enumerate() {
            ballot_at[*rank as usize] = code;
        }
        let mut rows = Lines {
            starts: vec![0],
            cells: Vec::new(),
        };
        for code in ballot_at {
            let first = rows.cells.len();
            let cells = self.ballots[code]
                .iter()
                .map(|entry| cell_of(statement_rank[index_of(entry.cell)], number_of(entry.cell)));
            rows.cells.extend(cells);
            rows.cells[first..].sort_unstable();
            rows.starts.push(rows.cells.len());
        }
        let votes = Votes::from_rows(people, statements, rows, None);
        if self.rejected.is_empty() {
            votes
        } else {
            votes.without_statements(&self.rejected)
        }
    }

    /// Computes everything from nothing, and keeps it as the start of later pictures. The same as
    /// [`crate::synthesise`] of the same votes, to the byte.
    pub fn settle(&mut self, settings: &Settings) -> &Synthesis {
        let votes = self.votes();
        let (synthesis, axes) = synthesised(&votes, settings);
        self.changes = 0;
        let settled = self.settled.insert(Settled {
            axes,
            statements: votes.statements().to_vec(),
            centres: synthesis.groups.iter().map(|group| group.centre).collect(),
            synthesis,
        });
        &settled.synthesis
    }

    /// The picture as it stands: the settled one if nothing has changed since, else one carried
    /// on from it and marked provisional. Before anything was settled it is computed in full.
    pub fn picture(&mut self, settings: &Settings) -> Picture {
        let fresh = self.changes == 0;
        match &self.settled {
            Some(settled) if !fresh => Picture {
                synthesis: carried_on(settled, &self.votes(), settings),
                provisional: true,
            },
            _ => Picture {
                synthesis: match &self.settled {
                    Some(settled) => settled.synthesis.clone(),
                    None => self.settle(settings).clone(),
                },
                provisional: false,
            },
        }
    }
}

fn one(number: i8) -> Tally {
    Tally {
        agrees: u64::from(number == 1),
        disagrees: u64::from(number == -1),
        passes: u64::from(number == 0),
    }
}

/// The picture of `votes` with axes and groups from where they were.
fn carried_on(settled: &Settled, votes: &Votes, settings: &Settings) -> Synthesis {
    let guess = moved_to(&settled.axes, &settled.statements, votes.statements());
    let axes = refreshed_axes(votes, &guess, settings.seed, WARM);
    let points = project(votes, &axes);
    let grouping = regrouped(settled, votes, &points, settings.minimum_group);
    let measured = Measured {
        stability: None,
        quality: settled.synthesis.quality.clone(),
    };
    assembled(votes, settings, &axes, &points, &grouping, measured)
}

/// Axes with their loadings at the places that the statements have now; 0 for new ones.
fn moved_to(axes: &Axes, before: &[u64], now: &[u64]) -> Axes {
    let place = |id: &u64| before.binary_search(id).ok();
    let component = |component: &Vec<f64>| {
        let loading = |id: &u64| place(id).map_or(0.0, |place| component[place]);
        now.iter().map(loading).collect()
    };
    Axes {
        components: axes.components.iter().map(component).collect(),
        ..axes.clone()
    }
}

/// The groups of before, with everybody in the nearest.
fn regrouped(settled: &Settled, votes: &Votes, points: &[Point], minimum: usize) -> Grouping {
    let mut grouping = Grouping {
        group_of: vec![None; points.len()],
        centres: Vec::new(),
        sizes: Vec::new(),
        finding: settled.synthesis.method.finding,
        trials: settled.synthesis.method.trials.clone(),
        reference_p: settled.synthesis.method.reference_p,
    };
    if settled.centres.is_empty() {
        return grouping;
    }
    let rows = eligible(votes);
    let places: Vec<Point> = rows.iter().map(|row| points[*row]).collect();
    let found = refined(&places, settled.centres.clone(), ROUNDS);
    let mut sizes = vec![0_u64; found.centres.len()];
    for label in &found.labels {
        sizes[*label as usize] += 1;
    }
    if sizes.iter().any(|size| *size < minimum as u64) {
        grouping.finding = Finding::NotDistinct;
        return grouping;
    }
    for (row, label) in rows.iter().zip(found.labels) {
        grouping.group_of[*row] = Some(label);
    }
    grouping.centres = found.centres;
    grouping.sizes = sizes;
    grouping
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::SplitMix64;
    use crate::synthesis::synthesise;

    fn settings() -> Settings {
        Settings {
            replicates: 0,
            ..Settings::default()
        }
    }

    /// Two camps that answer everything the other way round, with some noise.
    fn records(people: u64, seed: u64) -> Vec<Vote> {
        let mut numbers = SplitMix64::new(seed);
        let mut records = Vec::new();
        for participant in 0..people {
            for statement in 0..20 {
                let sides = [Position::Agree, Position::Disagree];
                let side = usize::from((participant % 3 == 0) != (statement % 2 == 0));
                let noise = numbers.unit() < 0.15;
                records.push(Vote {
                    participant,
                    statement,
                    timestamp: 1,
                    position: if noise { Position::Pass } else { sides[side] },
                });
            }
        }
        records
    }

    #[test]
    fn votes_that_came_one_by_one_are_the_votes_that_came_together() {
        let mut records = records(40, 1);
        for (place, vote) in records.clone().iter().enumerate().step_by(7) {
            let position = [Position::Agree, Position::Pass][place % 2];
            let timestamp = (place % 3) as i64;
            records.push(Vote {
                timestamp,
                position,
                ..*vote
            });
        }
        let mut live = Live::new();
        for vote in records.iter().rev() {
            live.cast(*vote);
        }
        let (together, _) = Votes::from_records(records);
        assert_eq!(live.votes(), together);
        for (column, statement) in together.statements().iter().enumerate() {
            let agrees = together.column(column).filter(|(_, v)| *v == 1).count();
            assert_eq!(live.tally(*statement).agrees, agrees as u64);
        }
    }

    #[test]
    fn a_settled_picture_is_that_of_the_same_votes_from_nothing() {
        let mut live = Live::new();
        for vote in records(90, 2) {
            live.cast(vote);
        }
        live.moderate(4, true);
        let before = live.picture(&settings());
        assert!(!before.provisional);
        live.cast(Vote {
            participant: 500,
            statement: 3,
            timestamp: 9,
            position: Position::Agree,
        });
        let warm = live.picture(&settings());
        assert!(warm.provisional);
        assert_eq!(warm.synthesis.counts.participants, 91);
        assert_eq!(warm.synthesis.groups.len(), before.synthesis.groups.len());
        let sizes = |s: &Synthesis| s.groups.iter().map(|g| g.size).collect::<Vec<_>>();
        assert_eq!(sizes(&warm.synthesis), sizes(&before.synthesis));
        let cold = live.settle(&settings()).clone();
        assert_eq!(cold, synthesise(&live.votes(), &settings()));
        assert_eq!(
            live.picture(&settings()),
            Picture {
                synthesis: cold,
                provisional: false
            }
        );
    }

    #[test]
    fn a_rejected_statement_is_gone_and_comes_back() {
        let mut live = Live::new();
        for vote in records(5, 3) {
            live.cast(vote);
        }
        let all = live.votes();
        live.moderate(7, true);
        assert_eq!(live.votes(), all.without_statements(&BTreeSet::from([7])));
        live.moderate(7, false);
        assert_eq!(live.votes(), all);
        assert_eq!(Live::new().picture(&settings()).synthesis.counts.votes, 0);
    }
}
