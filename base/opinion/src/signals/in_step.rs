//! Who votes in step with whom: pairs of people who voted on the same statements within one
//! window. Found through the statements, never by comparing everybody with everybody. What they
//! answered plays no part, so that timing and agreement stay two separate channels.

use rayon::prelude::*;

use super::Settings;
use super::ballots::Ballots;

/// For each person who is in step with them on how many statements.
pub(super) struct InStep {
    /// By row: the other's row, ascending.
    pub(super) neighbours: Vec<Vec<u32>>,
    /// Pairs of votes within the window but beyond the nearest votes: not searched.
    pub(super) crowded: u64,
}

impl InStep {
    /// Pairs, each counted once.
    pub(super) fn pairs(&self) -> u64 {
        let ends: usize = self.neighbours.iter().map(Vec::len).sum();
        ends as u64 / 2
    }
}

/// All pairs with at least `in_step_min` statements in step. On each statement a vote meets the
/// votes at most `nearest_votes_max` places before and after it in time and at most a window away:
/// O(votes x nearest votes), whatever happens at one moment.
pub(super) fn find(ballots: &Ballots, settings: &Settings) -> InStep {
    let window = Ballots::units(settings.window_seconds, settings);
    let people = ballots.people.len();
    let neighbours = (0..people)
        .into_par_iter()
        .map_init(
            || vec![0_u32; people],
            |met, row| neighbours_of(ballots, row, window, settings, met),
        )
        .collect();
    let crowded = (0..ballots.statements.len())
        .into_par_iter()
        .map(|column| crowded(ballots, column, window, settings.nearest_votes_max))
        .sum();
    InStep {
        neighbours,
        crowded,
    }
}

/// Who is in step with one person; `met` is all zero before and after.
fn neighbours_of(
    ballots: &Ballots,
    row: usize,
    window: u64,
    settings: &Settings,
    met: &mut [u32],
) -> Vec<u32> {
    let least = settings.in_step_min;
    if ballots.row(row).len() < least as usize {
        return Vec::new();
    }
    let mut touched = Vec::new();
    for (cast, place) in ballots.row(row).iter().zip(ballots.places(row)) {
        let voters = ballots.column(cast.column as usize);
        let place = *place as usize;
        let near = |other: &&super::ballots::Voter| other.time.abs_diff(cast.time) <= window;
        let most = settings.nearest_votes_max;
        let before = voters[..place].iter().rev().take(most).take_while(near);
        let after = voters[place + 1..].iter().take(most).take_while(near);
        for other in before.chain(after) {
            let count = &mut met[other.row as usize];
            if *count == 0 {
                touched.push(other.row);
            }
            *count += 1;
        }
    }
    let mut found = Vec::new();
    for other in touched {
        if met[other as usize] >= least {
            found.push(other);
        }
        met[other as usize] = 0;
    }
    found.sort_unstable();
    found
}

/// Pairs of votes on one statement that lie within the window but too many places apart.
fn crowded(ballots: &Ballots, column: usize, window: u64, most: usize) -> u64 {
    let voters = ballots.column(column);
    let (mut end, mut beyond) = (0, 0);
    for (place, voter) in voters.iter().enumerate() {
        while end < voters.len() && voters[end].time.abs_diff(voter.time) <= window {
            end += 1;
        }
        beyond += (end - place - 1).saturating_sub(most) as u64;
    }
    beyond
}
