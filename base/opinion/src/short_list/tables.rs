//! Running sums behind the choice of a list: for each level and statement the weight of those who
//! agree (or declined) and have at most so many statements of the list. One statement more or less
//! costs one addition for each vote of each of its supporters.

use super::certificate::Peak;
use super::profile::Profile;

/// Whose agreement counts against a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// Those who agree.
    Observed,
    /// Those who agree, and those who have not seen the statement.
    Worst,
}

/// A list under construction and its sums.
pub(super) struct Tables<'a> {
    pub(super) profile: &'a Profile,
    pub(super) seats: usize,
    pub(super) list: Vec<u32>,
    /// Whether each statement is on the list.
    pub(super) inside: Vec<bool>,
    /// With how many statements of the list each voter agrees.
    pub(super) counts: Vec<u32>,
    /// `needed[u]`: the weight at which a group deserves u + 1 statements.
    pub(super) needed: Vec<u64>,
    width: usize,
    /// Row u, statement c: the weight of those who agree with c and have at most u statements.
    agreed: Vec<u64>,
    /// The same of those who saw c without agreeing; empty if everybody saw everything.
    declined: Vec<u64>,
    /// The weight of all who have at most u statements.
    everybody: Vec<u64>,
}

impl<'a> Tables<'a> {
    /// An empty list; `agreed` and `declined` are the sums by statement.
    pub(super) fn new(
        profile: &'a Profile,
        seats: usize,
        agreed: &[u64],
        declined: &[u64],
    ) -> Self {
        let needed = |level: u64| (level * profile.total()).div_ceil(seats as u64);
        Self {
            profile,
            seats,
            list: Vec::with_capacity(seats),
            inside: vec![false; profile.statements()],
            counts: vec![0; profile.voters()],
            needed: (1..=seats as u64).map(needed).collect(),
            width: profile.statements(),
            agreed: agreed.repeat(seats),
            declined: declined.repeat(seats),
            everybody: vec![profile.total(); seats],
        }
    }

    /// The weight of those who agree with each statement and have at most `level` of the list.
    pub(super) fn agreed_below(&self, level: usize) -> &[u64] {
        &self.agreed[level * self.width..(level + 1) * self.width]
    }

    fn declined_below(&self, level: usize) -> &[u64] {
        &self.declined[level * self.width..(level + 1) * self.width]
    }

    /// The weight that speaks for a statement at a level.
    pub(super) fn claim(&self, view: View, level: usize, statement: usize) -> u64 {
        if view == View::Observed || self.declined.is_empty() {
            self.agreed_below(level)[statement]
        } else {
            self.everybody[level] - self.declined_below(level)[statement]
        }
    }

    /// The statement outside the list for which most speaks at a level, the lowest among equals.
    pub(super) fn largest_claim(&self, view: View, level: usize) -> Option<(u32, u64)> {
        let observed = view == View::Observed || self.declined.is_empty();
        let outside = |(statement, weight): (usize, &u64)| {
            (!self.inside[statement]).then_some((statement as u32, *weight))
        };
        let row = if observed {
            self.agreed_below(level)
        } else {
            self.declined_below(level)
        };
        let row = row.iter().enumerate().filter_map(outside);
        if observed {
            row.reduce(|best, next| if next.1 > best.1 { next } else { best })
        } else {
            row.reduce(|best, next| if next.1 < best.1 { next } else { best })
                .map(|(statement, declined)| (statement, self.everybody[level] - declined))
        }
    }

    /// Where the ratio of the list is largest; nothing if nobody speaks for anything outside.
    pub(super) fn peak(&self, view: View) -> Option<Peak> {
        let mut best = None;
        for level in 0..self.seats {
            if let Some((statement, weight)) = self.largest_claim(view, level) {
                let level = level as u64 + 1;
                Peak::raise(
                    &mut best,
                    Peak {
                        weight,
                        level,
                        statement,
                    },
                );
            }
        }
        best
    }

    /// The level (from 1) of the peak if a group is left out; nothing if the ratio is below 1.
    pub(super) fn level_left_out(&self, view: View) -> Option<usize> {
        let peak = self.peak(view)?;
        let level = peak.level as usize;
        (peak.weight >= self.needed[level - 1]).then_some(level)
    }

    /// Puts a statement on the list, at the end.
    pub(super) fn add(&mut self, statement: u32) {
        self.list.push(statement);
        self.count_in(statement);
    }

    /// Puts `new` in the place of `old`.
    pub(super) fn swap(&mut self, old: u32, new: u32) {
        self.count_out(old);
        self.count_in(new);
        for place in &mut self.list {
            if *place == old {
                *place = new;
            }
        }
    }

    fn count_in(&mut self, statement: u32) {
        self.inside[statement as usize] = true;
        let profile = self.profile;
        for voter in profile.agreed(statement as usize) {
            let voter = *voter as usize;
            let (level, weight) = (self.counts[voter] as usize, profile.weights()[voter]);
            self.counts[voter] += 1;
            self.everybody[level] -= weight;
            let row = level * self.width..(level + 1) * self.width;
            let cells = &mut self.agreed[row.clone()];
            for other in profile.agreed_by(voter) {
                cells[*other as usize] -= weight;
            }
            if let Some(declined) = profile.declined() {
                let cells = &mut self.declined[row];
                for other in declined.by_voter.line(voter) {
                    cells[*other as usize] -= weight;
                }
            }
        }
    }

    fn count_out(&mut self, statement: u32) {
        self.inside[statement as usize] = false;
        let profile = self.profile;
        for voter in profile.agreed(statement as usize) {
            let voter = *voter as usize;
            self.counts[voter] -= 1;
            let (level, weight) = (self.counts[voter] as usize, profile.weights()[voter]);
            self.everybody[level] += weight;
            let row = level * self.width..(level + 1) * self.width;
            let cells = &mut self.agreed[row.clone()];
            for other in profile.agreed_by(voter) {
                cells[*other as usize] += weight;
            }
            if let Some(declined) = profile.declined() {
                let cells = &mut self.declined[row];
                for other in declined.by_voter.line(voter) {
                    cells[*other as usize] += weight;
                }
            }
        }
    }
}
