//! Dense blocks: people who answered nearly the same few statements and nothing else. Evidence
//! only: it may be a class that was shown one page, or accounts made for one purpose.

use rayon::prelude::*;

use super::ballots::Ballots;
use super::chance::{ln_choose, ln_coins_upper_tail};
use super::{Block, Evidence, Found, Kind, Settings, Signal, Tested, told};
use crate::numbers::figure;

/// Rarest statements of a person under which candidates are gathered.
const RAREST: usize = 3;
/// Sweeps of the fit of the margins; the rest error only flattens the chances.
const SWEEPS: usize = 60;
/// Others of the most similar number of votes whose answers are compared, at least.
const SIMILAR_MIN: usize = 50;
/// Largest share of a block's people that a listed block may have in common with a stronger one.
const OVERLAP_MAX: f64 = 0.5;

/// A block by rows and columns, both ascending, with its surprise.
struct Candidate {
    rows: Vec<usize>,
    columns: Vec<u32>,
    ln_p: f64,
    inside: usize,
    votes: usize,
    expected: f64,
}

/// Looks for blocks.
///
/// Candidates are gathered under each person's rarest statements and grown greedily. The null is
/// that of exposure: who answers how many statements and which statement is answered how often are
/// given, the odds of a vote are their product (Rasch, 1960); where the people outside the block
/// with the most similar number of votes answered a statement more often than that, their share
/// counts. So statements that everybody sees first surprise nobody, and people who leave early all
/// saw the same ones. A block of more than half of all people is no block.
///
/// The tail is multiplied by the number of ways to choose so many people and so many statements and
/// of such numbers, which covers every block that could have been looked at.
pub(super) fn search(ballots: &Ballots, settings: &Settings, tested: &mut Tested) -> Found {
    let small = |row: &usize| {
        let votes = ballots.row(*row).len();
        votes >= settings.block_statements_min as usize
            && votes <= settings.block_statements_max as usize
    };
    let people: Vec<usize> = (0..ballots.people.len()).filter(small).collect();
    let seeds = gathered(ballots, &people, settings);
    tested.blocks = seeds.len() as u64;
    if seeds.is_empty() {
        return Found::default();
    }
    let exposure = Exposure::of(ballots);
    let level = settings.false_discovery_level.ln();
    let half = ballots.people.len() / 2;
    let mut candidates: Vec<Candidate> = seeds
        .par_iter()
        .filter_map(|rows| grown(ballots, rows, settings))
        .map(|(rows, columns)| judged(ballots, rows, columns, &exposure, people.len()))
        .filter(|block| block.ln_p <= level)
        .map(|block| completed(ballots, block, &exposure, people.len(), settings))
        .filter(|block| block.rows.len() <= half)
        .map(|block| {
            let similar = exposure.with_similar(ballots, &block);
            judged(ballots, block.rows, block.columns, &similar, people.len())
        })
        .filter(|block| block.ln_p <= level)
        .collect();
    candidates.sort_by(|a, b| {
        a.ln_p
            .total_cmp(&b.ln_p)
            .then_with(|| a.rows.cmp(&b.rows))
            .then_with(|| a.columns.cmp(&b.columns))
    });
    let mut listed: Vec<Candidate> = Vec::new();
    let mut taken = vec![false; ballots.people.len()];
    for block in candidates {
        let known = block.rows.iter().filter(|row| taken[**row]).count();
        if known as f64 <= OVERLAP_MAX * block.rows.len() as f64 {
            for row in &block.rows {
                taken[*row] = true;
            }
            listed.push(block);
        }
    }
    let signals = listed.iter().map(|block| signal(ballots, block)).collect();
    Found {
        signals,
        ..Found::default()
    }
}

/// The people under each statement that is among their rarest.
fn gathered(ballots: &Ballots, people: &[usize], settings: &Settings) -> Vec<Vec<usize>> {
    let mut entries: Vec<(u32, usize)> = Vec::with_capacity(people.len() * RAREST);
    for row in people {
        let mut columns: Vec<u32> = ballots.row(*row).iter().map(|cast| cast.column).collect();
        columns.sort_unstable_by_key(|column| (ballots.column(*column as usize).len(), *column));
        entries.extend(columns.iter().take(RAREST).map(|column| (*column, *row)));
    }
    entries.sort_unstable();
    entries
        .chunk_by(|a, b| a.0 == b.0)
        .map(|same| same.iter().map(|entry| entry.1).collect::<Vec<usize>>())
        .filter(|rows| rows.len() >= settings.block_people_min as usize)
        .collect()
}

/// The largest block among these people: statements are taken from the most answered down, and for
/// each number of statements those people belong who answered enough of them and little else.
fn grown(ballots: &Ballots, rows: &[usize], settings: &Settings) -> Option<(Vec<usize>, Vec<u32>)> {
    let mut answered: Vec<u32> = rows
        .iter()
        .flat_map(|row| ballots.row(*row).iter().map(|cast| cast.column))
        .collect();
    answered.sort_unstable();
    let mut counts: Vec<(usize, u32)> = answered
        .chunk_by(|a, b| a == b)
        .map(|same| (same.len(), same[0]))
        .collect();
    counts.sort_unstable_by_key(|(count, column)| (std::cmp::Reverse(*count), *column));
    counts.truncate(settings.block_statements_max as usize);
    let order: Vec<u32> = counts.iter().map(|entry| entry.1).collect();
    // For each person how many of the first statements were answered.
    let rank = |column: u32| order.iter().position(|other| *other == column);
    let ranks: Vec<(usize, Vec<usize>)> = rows
        .iter()
        .map(|row| {
            let columns = ballots.row(*row).iter();
            let mut ranks: Vec<usize> = columns.filter_map(|cast| rank(cast.column)).collect();
            ranks.sort_unstable();
            (*row, ranks)
        })
        .collect();
    let share = settings.block_share_min;
    let members = |size: usize| -> Vec<usize> {
        let fits = |(row, ranks): &&(usize, Vec<usize>)| {
            let inside = ranks.partition_point(|rank| *rank < size) as f64;
            inside >= share * size as f64 && inside >= share * ballots.row(*row).len() as f64
        };
        ranks.iter().filter(fits).map(|entry| entry.0).collect()
    };
    let best = (settings.block_statements_min as usize..=order.len())
        .map(|size| (size, members(size)))
        .filter(|(_, people)| people.len() >= settings.block_people_min as usize)
        .max_by_key(|(size, people)| (size * people.len(), std::cmp::Reverse(*size)))?;
    let mut columns = order[..best.0].to_vec();
    columns.sort_unstable();
    Some((best.1, columns))
}

/// The block with everybody who belongs to it, wherever they were gathered; the smaller one if the
/// whole is less surprising.
fn completed(
    ballots: &Ballots,
    block: Candidate,
    exposure: &Exposure,
    people: usize,
    settings: &Settings,
) -> Candidate {
    let columns = block.columns.iter();
    let mut voters: Vec<usize> = columns
        .flat_map(|column| ballots.column(*column as usize).iter())
        .map(|voter| voter.row as usize)
        .collect();
    voters.sort_unstable();
    let (size, share) = (block.columns.len() as f64, settings.block_share_min);
    let rows: Vec<usize> = voters
        .chunk_by(|a, b| a == b)
        .filter(|same| {
            let (inside, votes) = (same.len() as f64, ballots.row(same[0]).len());
            let small = votes <= settings.block_statements_max as usize;
            small && inside >= share * size && inside >= share * votes as f64
        })
        .map(|same| same[0])
        .collect();
    let whole = judged(ballots, rows, block.columns.clone(), exposure, people);
    if whole.ln_p <= block.ln_p {
        whole
    } else {
        block
    }
}

/// Odds of a vote as a product of a factor of the person and one of the statement, such that every
/// person and every statement has the expected number of votes it has.
struct Exposure {
    people: Vec<f64>,
    statements: Vec<f64>,
    /// People by their number of votes, then by row.
    by_votes: Vec<(usize, usize)>,
    /// For numbers of votes and statements the least chance, if known; both ascending.
    least: Vec<(usize, Vec<(u32, f64)>)>,
}

impl Exposure {
    /// Fits by cyclic scaling. Equal counts have equal factors, so only different ones are fitted.
    fn of(ballots: &Ballots) -> Self {
        let people = (0..ballots.people.len()).map(|row| ballots.row(row).len());
        let statements = (0..ballots.statements.len()).map(|column| ballots.column(column).len());
        let (rows, columns) = (Margin::of(people), Margin::of(statements));
        let mut a = vec![1.0; rows.counts.len()];
        let mut b = vec![1.0; columns.counts.len()];
        for _ in 0..SWEEPS {
            rows.scale(&mut a, &columns, &b);
            columns.scale(&mut b, &rows, &a);
        }
        let mut by_votes: Vec<(usize, usize)> = (0..ballots.people.len())
            .map(|row| (ballots.row(row).len(), row))
            .collect();
        by_votes.sort_unstable();
        Self {
            by_votes,
            least: Vec::new(),
            people: rows.class_of.iter().map(|class| a[*class]).collect(),
            statements: columns.class_of.iter().map(|class| b[*class]).collect(),
        }
    }

    fn chance(&self, votes: usize, row: usize, column: u32) -> f64 {
        let odds = self.people[row] * self.statements[column as usize];
        let chance = odds / (1.0 + odds);
        let known = self.least.binary_search_by_key(&votes, |entry| entry.0);
        let least = known.ok().and_then(|place| {
            let line = &self.least[place].1;
            let at = line.binary_search_by_key(&column, |entry| entry.0);
            at.ok().map(|at| line[at].1)
        });
        chance.max(least.unwrap_or(0.0))
    }

    /// The same with what people outside a block answered who have about as many votes.
    fn with_similar(&self, ballots: &Ballots, block: &Candidate) -> Self {
        let counts = block.rows.iter().map(|row| ballots.row(*row).len());
        let mut counts: Vec<usize> = counts.collect();
        counts.sort_unstable();
        counts.dedup();
        let line = |votes: usize| {
            let others = self.similar(votes, &block.rows);
            let mut answered = vec![0_u32; block.columns.len()];
            for row in &others {
                for cast in ballots.row(*row) {
                    if let Ok(place) = block.columns.binary_search(&cast.column) {
                        answered[place] += 1;
                    }
                }
            }
            let share = |answered| {
                if others.is_empty() {
                    return 1.0;
                }
                f64::from(answered) / others.len() as f64
            };
            let shares = answered.into_iter().map(share);
            block.columns.iter().copied().zip(shares).collect()
        };
        Self {
            people: self.people.clone(),
            statements: self.statements.clone(),
            by_votes: Vec::new(),
            least: counts
                .into_iter()
                .map(|votes| (votes, line(votes)))
                .collect(),
        }
    }

    /// The people outside a block whose number of votes is nearest, at least [`SIMILAR_MIN`] of
    /// them if there are so many, and all who are equally near.
    fn similar(&self, votes: usize, block: &[usize]) -> Vec<usize> {
        let outside = |entry: &&(usize, usize)| block.binary_search(&entry.1).is_err();
        let middle = self.by_votes.partition_point(|entry| entry.0 < votes);
        let mut below = self.by_votes[..middle]
            .iter()
            .rev()
            .filter(outside)
            .peekable();
        let mut above = self.by_votes[middle..].iter().filter(outside).peekable();
        let (mut found, mut reach) = (Vec::new(), 0);
        loop {
            let lower = below.peek().map(|entry| votes - entry.0);
            let higher = above.peek().map(|entry| entry.0 - votes);
            let nearest = match (lower, higher) {
                (Some(lower), Some(higher)) => lower.min(higher),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => return found,
            };
            if found.len() >= SIMILAR_MIN && nearest > reach {
                return found;
            }
            reach = nearest;
            let next = if lower == Some(nearest) {
                below.next()
            } else {
                above.next()
            };
            found.extend(next.map(|entry| entry.1));
        }
    }
}

/// The counts of one side, each different one once.
struct Margin {
    counts: Vec<(usize, usize)>,
    class_of: Vec<usize>,
}

impl Margin {
    fn of(counts: impl Iterator<Item = usize> + Clone) -> Self {
        let mut sorted: Vec<usize> = counts.clone().collect();
        sorted.sort_unstable();
        let classes: Vec<(usize, usize)> = sorted
            .chunk_by(|a, b| a == b)
            .map(|same| (same[0], same.len()))
            .collect();
        let class = |count: usize| classes.partition_point(|entry| entry.0 < count);
        Self {
            class_of: counts.map(class).collect(),
            counts: classes,
        }
    }

    /// One sweep: each factor becomes its count over the sum of the others' chances per odds. A
    /// factor stays within 1e-9 and 1e9, where a person answered everything.
    fn scale(&self, factors: &mut [f64], others: &Self, their: &[f64]) {
        for (factor, (count, _)) in factors.iter_mut().zip(&self.counts) {
            let sum: f64 = others
                .counts
                .iter()
                .zip(their)
                .map(|((_, times), theirs)| *times as f64 * theirs / (1.0 + *factor * theirs))
                .sum();
            *factor = (*count as f64 / sum.max(1e-300)).clamp(1e-9, 1e9);
        }
    }
}

fn judged(
    ballots: &Ballots,
    rows: Vec<usize>,
    columns: Vec<u32>,
    exposure: &Exposure,
    people: usize,
) -> Candidate {
    let mut coins = Vec::with_capacity(rows.len() * columns.len());
    let (mut inside, mut votes) = (0, 0);
    for row in &rows {
        let casts = ballots.row(*row);
        votes += casts.len();
        let within = |cast: &&super::ballots::Cast| columns.binary_search(&cast.column).is_ok();
        inside += casts.iter().filter(within).count();
        let chance = |column: &u32| exposure.chance(casts.len(), *row, *column);
        coins.extend(columns.iter().map(chance));
    }
    let statements = ballots.statements.len();
    let ways = ln_choose(people, rows.len()) + ln_choose(statements, columns.len());
    let sizes = (people as f64).ln() + (statements as f64).ln();
    Candidate {
        ln_p: ln_coins_upper_tail(&coins, inside) + ways + sizes,
        expected: coins.iter().sum::<f64>() / coins.len().max(1) as f64,
        rows,
        columns,
        inside,
        votes,
    }
}

fn signal(ballots: &Ballots, block: &Candidate) -> Signal {
    let cells = (block.rows.len() * block.columns.len()).max(1) as f64;
    let p = told(block.ln_p.exp());
    Signal {
        kind: Kind::DenseBlock,
        people: ballots.ids_of(&block.rows),
        statements: ballots.statement_ids(&block.columns),
        window: None,
        p: Some(p),
        q: Some(p),
        evidence: Evidence::Block(Block {
            density: figure(block.inside as f64 / cells),
            density_expected: figure(block.expected),
            closed: figure(block.inside as f64 / block.votes.max(1) as f64),
        }),
    }
}
