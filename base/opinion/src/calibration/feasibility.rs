//! Whether two margins can be met at once, with limits on each cell: a transport problem, decided by
//! a maximum flow (Ford and Fulkerson; shortest ways first, Edmonds and Karp), and if not, by which
//! levels (the minimum cut).

use std::collections::VecDeque;

use super::cells::Cells;
use super::problem::{Names, TOLERANCE};

/// Pairs of attributes with more combinations than this are left to the iterations to refuse.
const PAIRS_MAX: usize = 1 << 18;
/// Flows below this are rounding.
const DUST: f64 = 1e-14;

/// Levels of two attributes that ask for more than there can be.
pub(super) struct Conflict {
    attributes: (usize, usize),
    /// The levels of the first attribute that ask, and of the second that would have to give.
    asking: Vec<usize>,
    giving: Vec<usize>,
    asked: f64,
    /// The share that cannot be placed.
    pub(super) miss: f64,
}

impl Conflict {
    /// In words, for a message.
    pub(super) fn place(&self, names: &Names) -> String {
        let (first, second) = self.attributes;
        let list = |attribute: usize, levels: &[usize]| {
            let names: Vec<String> = levels
                .iter()
                .map(|level| names.level(attribute, *level))
                .collect();
            names.join(", ")
        };
        let target = 100.0 * self.asked;
        let asking = format!(
            "{} \"{}\" with a target of {target:.1} %",
            names.attribute(first),
            list(first, &self.asking)
        );
        if first == second {
            return asking;
        }
        format!(
            "{asking} against {} \"{}\"",
            names.attribute(second),
            list(second, &self.giving)
        )
    }
}

/// The first attribute, or pair of attributes, whose margins no cell masses can meet that lie
/// between `lower` and `upper` times their base mass.
pub(super) fn conflict_of_two(
    cells: &Cells,
    targets: &[Vec<f64>],
    lower: f64,
    upper: f64,
) -> Option<Conflict> {
    for (attribute, shares) in targets.iter().enumerate() {
        let masses = cells.level_masses(attribute, shares.len());
        for (level, (share, mass)) in shares.iter().zip(masses).enumerate() {
            let miss = (share - upper_of(upper, mass)).max(lower * mass - share);
            if miss > TOLERANCE {
                let attributes = (attribute, attribute);
                return Some(Conflict {
                    attributes,
                    asking: vec![level],
                    giving: Vec::new(),
                    asked: *share,
                    miss,
                });
            }
        }
    }
    for first in 0..targets.len() {
        for second in first + 1..targets.len() {
            if targets[first].len() * targets[second].len() <= PAIRS_MAX {
                let conflict =
                    Transport::of(cells, targets, (first, second), lower, upper).conflict();
                if conflict.is_some() {
                    return conflict;
                }
            }
        }
    }
    None
}

/// A bound of something that is not there is 0, also where there is no bound.
fn upper_of(upper: f64, mass: f64) -> f64 {
    if mass > 0.0 { upper * mass } else { 0.0 }
}

/// Rows (levels of the first attribute) send to columns (levels of the second).
struct Transport {
    attributes: (usize, usize),
    asked: Vec<f64>,
    /// What each row has still to send and each column to receive.
    supply: Vec<f64>,
    demand: Vec<f64>,
    /// Row by row: what can still be sent, and what was.
    room: Vec<f64>,
    sent: Vec<f64>,
}

impl Transport {
    fn of(
        cells: &Cells,
        targets: &[Vec<f64>],
        attributes: (usize, usize),
        lower: f64,
        upper: f64,
    ) -> Self {
        let (rows, columns) = (&targets[attributes.0], &targets[attributes.1]);
        let width = columns.len();
        let mut units = vec![0_u128; rows.len() * width];
        let places = cells.levels[attributes.0]
            .iter()
            .zip(&cells.levels[attributes.1]);
        for ((row, column), mass) in places.zip(&cells.units) {
            units[*row as usize * width + *column as usize] += mass;
        }
        let mut transport = Self {
            attributes,
            asked: rows.clone(),
            supply: rows.clone(),
            demand: columns.clone(),
            room: Vec::with_capacity(units.len()),
            sent: vec![0.0; units.len()],
        };
        // What every cell gets in any case is sent beforehand.
        for (place, units) in units.iter().enumerate() {
            let mass = cells.share(*units);
            transport.supply[place / width] -= lower * mass;
            transport.demand[place % width] -= lower * mass;
            transport.room.push(upper_of(upper - lower, mass));
        }
        for left in transport.supply.iter_mut().chain(&mut transport.demand) {
            *left = left.max(0.0);
        }
        transport
    }

    fn conflict(mut self) -> Option<Conflict> {
        for row in 0..self.supply.len() {
            for column in 0..self.demand.len() {
                self.send(row, column, self.supply[row].min(self.demand[column]));
            }
        }
        loop {
            let (end, came_from) = self.way();
            let Some(column) = end else {
                return self.cut(&came_from);
            };
            self.follow(column, &came_from);
        }
    }

    fn send(&mut self, row: usize, column: usize, most: f64) {
        let place = row * self.demand.len() + column;
        let amount = most.min(self.room[place]);
        if amount > 0.0 {
            self.room[place] -= amount;
            self.sent[place] += amount;
            self.supply[row] -= amount;
            self.demand[column] -= amount;
        }
    }

    /// A shortest way from a row with supply to a column with demand, over what can be sent and
    /// what can be taken back. For each node reached (rows, then columns) the node before it.
    fn way(&self) -> (Option<usize>, Vec<Option<usize>>) {
        let (rows, columns) = (self.supply.len(), self.demand.len());
        let mut came_from = vec![None; rows + columns];
        let mut queue: VecDeque<usize> = VecDeque::new();
        for row in (0..rows).filter(|row| self.supply[*row] > DUST) {
            came_from[row] = Some(row);
            queue.push_back(row);
        }
        while let Some(node) = queue.pop_front() {
            if node < rows {
                for column in 0..columns {
                    if came_from[rows + column].is_none()
                        && self.room[node * columns + column] > DUST
                    {
                        came_from[rows + column] = Some(node);
                        if self.demand[column] > DUST {
                            return (Some(column), came_from);
                        }
                        queue.push_back(rows + column);
                    }
                }
            } else {
                let column = node - rows;
                for (row, before) in came_from[..rows].iter_mut().enumerate() {
                    if before.is_none() && self.sent[row * columns + column] > DUST {
                        *before = Some(node);
                        queue.push_back(row);
                    }
                }
            }
        }
        (None, came_from)
    }

    /// Sends as much as the way carries: forwards from rows, back from columns.
    fn follow(&mut self, column: usize, came_from: &[Option<usize>]) {
        let (rows, columns) = (self.supply.len(), self.demand.len());
        let mut steps = Vec::new();
        let mut node = rows + column;
        while let Some(before) = came_from[node].filter(|before| *before != node) {
            let forwards = before < rows;
            let (row, column) = if forwards {
                (before, node - rows)
            } else {
                (node, before - rows)
            };
            steps.push((row * columns + column, forwards));
            node = before;
        }
        let most = self.supply[node].min(self.demand[column]);
        let amount = steps.iter().fold(most, |most, (place, forwards)| {
            most.min(if *forwards {
                self.room[*place]
            } else {
                self.sent[*place]
            })
        });
        self.supply[node] -= amount;
        self.demand[column] -= amount;
        for (place, forwards) in steps {
            let signed = if forwards { amount } else { -amount };
            self.room[place] -= signed;
            self.sent[place] += signed;
        }
    }

    /// What is left over, and the levels that could still be reached: they ask for too much.
    fn cut(&self, reached: &[Option<usize>]) -> Option<Conflict> {
        let rows = self.supply.len();
        let miss: f64 = self.supply.iter().sum();
        if miss <= TOLERANCE {
            return None;
        }
        let of = |range: std::ops::Range<usize>| -> Vec<usize> {
            let start = range.start;
            range
                .filter(|node| reached[*node].is_some())
                .map(|node| node - start)
                .collect()
        };
        let asking = of(0..rows);
        Some(Conflict {
            attributes: self.attributes,
            asked: asking.iter().map(|row| self.asked[*row]).sum(),
            asking,
            giving: of(rows..reached.len()),
            miss,
        })
    }
}
