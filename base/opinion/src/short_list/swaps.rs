//! The best swap that costs no guarantee, found without making any: only what taking one statement
//! away breaks is looked at, and whether the other mends it.

use super::profile::Profile;
use super::tables::{Tables, View};

/// A group that would be left out: `claim` speaks for `statement` at `level` (from 0).
#[derive(Debug, Clone, Copy)]
struct Gap {
    level: usize,
    statement: u32,
    claim: u64,
}

/// What a list has to keep: no claim in this view reaches the weight `needed[level]` (from 0).
pub(super) struct Guarantee {
    pub(super) view: View,
    pub(super) needed: Vec<u64>,
}

/// The statement to take out and the one to put in, so that the sum of scores rises most (the
/// lowest statement out, then the lowest in, among equals) and the list keeps these guarantees,
/// which it has now. `candidates` stand by score, highest first.
pub(super) fn best_swap(
    tables: &Tables,
    scores: &[u64],
    candidates: &[u32],
    guarantees: Vec<Guarantee>,
) -> Option<(u32, u32)> {
    let mut outside = candidates.iter().filter(|s| !tables.inside[**s as usize]);
    let highest = scores[*outside.next()? as usize];
    let mut trials: Vec<Trial> = guarantees
        .into_iter()
        .map(|guarantee| Trial::new(tables, guarantee))
        .collect();
    let mut old_statements = tables.list.clone();
    old_statements.sort_unstable();
    let mut best: Option<(u32, u32)> = None;
    let mut gain = 0;
    for old in old_statements {
        let given_up = scores[old as usize];
        if highest.saturating_sub(given_up) <= gain {
            continue;
        }
        let gaps: Vec<Vec<Gap>> = trials.iter_mut().map(|trial| trial.without(old)).collect();
        let mut keeps_all = |new: u32| {
            let mut each = trials.iter_mut().zip(&gaps);
            each.all(|(trial, gaps)| trial.mends(new, gaps))
        };
        let new = candidates
            .iter()
            .take_while(|new| scores[**new as usize].saturating_sub(given_up) > gain)
            .find(|new| !tables.inside[**new as usize] && keeps_all(**new));
        if let Some(new) = new {
            gain = scores[*new as usize] - given_up;
            best = Some((old, *new));
        }
        for trial in &mut trials {
            trial.forget(old);
        }
    }
    best
}

/// What is tried under one guarantee, and room to try it in.
struct Trial<'a> {
    tables: &'a Tables<'a>,
    profile: &'a Profile,
    view: View,
    needed: Vec<u64>,
    /// For each level the largest claim of a statement outside the list as it stands.
    largest: Vec<u64>,
    /// 1 for those who agree with the statement taken out, else 0.
    lost: Vec<u32>,
    /// For those who agree with the statement put in: 1 + how many they had just before; else 0.
    had: Vec<u32>,
    /// A weight for each statement; zeros between uses.
    sums: Vec<u64>,
}

impl<'a> Trial<'a> {
    fn new(tables: &'a Tables<'a>, guarantee: Guarantee) -> Self {
        let view = guarantee.view;
        Self {
            tables,
            profile: tables.profile,
            // Where everybody saw everything the two views are one.
            view: if tables.profile.declined().is_none() {
                View::Observed
            } else {
                view
            },
            needed: guarantee.needed,
            largest: (0..tables.seats)
                .map(|level| tables.largest_claim(view, level).map_or(0, |most| most.1))
                .collect(),
            lost: vec![0; tables.profile.voters()],
            had: vec![0; tables.profile.voters()],
            sums: vec![0; tables.profile.statements()],
        }
    }

    /// Takes `old` away and says who is then left out.
    fn without(&mut self, old: u32) -> Vec<Gap> {
        let tables = self.tables;
        // Weight of those who fall to each level.
        let mut fallen = vec![0; tables.seats];
        for voter in self.profile.agreed(old as usize) {
            self.lost[*voter as usize] = 1;
            let level = tables.counts[*voter as usize] as usize - 1;
            fallen[level] += self.profile.weights()[*voter as usize];
        }
        let mut gaps = self.own_gaps(old, &fallen);
        for (level, fallen) in fallen.into_iter().enumerate() {
            if fallen > 0 && self.largest[level] + fallen >= self.needed[level] {
                self.gaps_at(level, old, fallen, &mut gaps);
            }
        }
        // The widest first: it is the one most likely to stay open.
        gaps.sort_by_key(|gap| std::cmp::Reverse(gap.claim - self.needed[gap.level]));
        gaps
    }

    /// What speaks for the statement taken out itself.
    fn own_gaps(&self, old: u32, fallen: &[u64]) -> Vec<Gap> {
        let tables = self.tables;
        let mut gaps = Vec::new();
        let mut supporters = 0;
        for (level, fallen) in fallen.iter().enumerate() {
            supporters += fallen;
            let claim = match self.view {
                View::Observed => supporters,
                View::Worst => {
                    // Those who have not seen it keep what they have.
                    let unseen = tables.claim(View::Worst, level, old as usize)
                        - tables.claim(View::Observed, level, old as usize);
                    supporters + unseen
                }
            };
            if claim >= self.needed[level] {
                gaps.push(Gap {
                    level,
                    statement: old,
                    claim,
                });
            }
        }
        gaps
    }

    /// Adds the gaps of all other statements at one level, to which people of weight `fallen` fall.
    fn gaps_at(&mut self, level: usize, old: u32, fallen: u64, gaps: &mut Vec<Gap>) {
        let tables = self.tables;
        for voter in self.profile.agreed(old as usize) {
            let voter = *voter as usize;
            if tables.counts[voter] as usize != level + 1 {
                continue;
            }
            let weight = self.profile.weights()[voter];
            for statement in self.entries_of(voter) {
                self.sums[*statement as usize] += weight;
            }
        }
        for (statement, sum) in self.sums.iter_mut().enumerate() {
            let fell = match self.view {
                View::Observed => *sum,
                View::Worst => fallen - *sum,
            };
            *sum = 0;
            if tables.inside[statement] {
                continue;
            }
            let claim = tables.claim(self.view, level, statement) + fell;
            if claim >= self.needed[level] {
                gaps.push(Gap {
                    level,
                    statement: statement as u32,
                    claim,
                });
            }
        }
    }

    /// The statements of a voter that are summed in this view: those agreed with, or, where the
    /// unseen count too, those declined, which are taken from all.
    fn entries_of(&self, voter: usize) -> &'a [u32] {
        match (self.view, self.profile.declined()) {
            (View::Worst, Some(declined)) => declined.by_voter.line(voter),
            _ => self.profile.agreed_by(voter),
        }
    }

    /// The voters of a statement that are summed in this view.
    fn entries_on(&self, statement: u32) -> &'a [u32] {
        match (self.view, self.profile.declined()) {
            (View::Worst, Some(declined)) => declined.by_statement.line(statement as usize),
            _ => self.profile.agreed(statement as usize),
        }
    }

    /// True if nobody is left out once `new` is put in.
    fn mends(&mut self, new: u32, gaps: &[Gap]) -> bool {
        if gaps.is_empty() {
            return true;
        }
        let tables = self.tables;
        // Weight of those who rise from each level.
        let mut risen = vec![0; tables.seats];
        let supporters = self.profile.agreed(new as usize);
        for voter in supporters {
            let voter = *voter as usize;
            let count = tables.counts[voter] - self.lost[voter];
            if let Some(risen) = risen.get_mut(count as usize) {
                *risen += self.profile.weights()[voter];
            }
        }
        let open = |gap: &Gap| gap.statement != new && gap.claim >= self.needed[gap.level];
        let open_whoever_rises = |gap: &Gap| {
            let claim = gap.claim.saturating_sub(risen[gap.level]);
            open(&Gap { claim, ..*gap })
        };
        if gaps.iter().any(open_whoever_rises) {
            return false;
        }
        for voter in supporters {
            let voter = *voter as usize;
            self.had[voter] = tables.counts[voter] - self.lost[voter] + 1;
        }
        let closes = |gap: &Gap| {
            let rose = self.weight_risen(gap, risen[gap.level]);
            !open(&Gap {
                claim: gap.claim - rose,
                ..*gap
            })
        };
        let mended = gaps.iter().all(closes);
        for voter in supporters {
            self.had[*voter as usize] = 0;
        }
        mended
    }

    /// The weight of those behind a gap who rise above its level.
    fn weight_risen(&self, gap: &Gap, risen: u64) -> u64 {
        let had = gap.level as u32 + 1;
        let summed: u64 = self
            .entries_on(gap.statement)
            .iter()
            .filter(|voter| self.had[**voter as usize] == had)
            .map(|voter| self.profile.weights()[*voter as usize])
            .sum();
        match self.view {
            View::Observed => summed,
            View::Worst => risen - summed,
        }
    }

    /// Puts `old` back.
    fn forget(&mut self, old: u32) {
        for voter in self.profile.agreed(old as usize) {
            self.lost[*voter as usize] = 0;
        }
    }
}
