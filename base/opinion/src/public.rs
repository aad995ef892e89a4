//! What of a synthesis may be shown to everybody: no person, no figure of fewer than ten people,
//! also not by subtracting one figure from another.

use serde::{Deserialize, Serialize};

use crate::agreement::{Consensus, Ranked, Share, Tally, consensus, divisive, uncertain};
use crate::numbers::figure;
use crate::quality::Quality;
use crate::representative::{Comparison, distinguishing_by};
use crate::synthesis::{Group, Method, StatementResult, Synthesis};
use crate::votes::Counts;

/// People behind any figure shown.
pub const PEOPLE_MIN: u64 = 10;

/// Mean Jaccard overlap under which a group dissolves when people are drawn anew (Hennig, 2007).
pub const STABILITY_MIN: f64 = 0.5;

/// A synthesis as everybody may see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublicSynthesis {
    /// How much was said: votes and answers are those of the statements shown, so that nothing of the others can be
    /// found by subtraction.
    pub counts: Counts,
    /// Groups of at least ten people that are firm enough, if that was measured.
    pub groups: Vec<Group>,
    /// People who are not in a group shown.
    pub people_not_in_a_group_shown: u64,
    /// Statements that at least ten people voted on.
    pub statements: Vec<PublicStatement>,
    /// Statements not shown yet, because fewer voted on them.
    pub statements_waiting: u64,
    /// Statements on which all parts shown are of one mind.
    pub consensus: Vec<Consensus>,
    /// Statements that divide the parts shown most.
    pub divisive: Vec<Ranked>,
    /// Statements people are least sure of.
    pub uncertain: Vec<Ranked>,
    /// How far to trust it.
    pub quality: Quality,
    /// How it came about.
    pub method: Method,
}

/// A statement as everybody may see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublicStatement {
    /// The statement.
    pub statement: u64,
    /// Everybody's votes.
    #[serde(flatten)]
    pub tally: Tally,
    /// Share that agrees.
    pub agree_share: Option<Share>,
    /// Where somebody would stand who only agreed with this statement.
    pub position: [f64; 2],
    /// The votes by groups. They sum to everybody's; empty if no division is large enough.
    pub parts: Vec<Part>,
}

/// One or several groups whose votes on a statement are shown together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The groups, by letter.
    pub groups: Vec<String>,
    /// True if those who are in no group shown are counted here.
    pub others: bool,
    /// The votes.
    #[serde(flatten)]
    pub tally: Tally,
    /// Share that agrees.
    pub agree_share: Option<Share>,
}

impl Part {
    /// The letter, if the part is exactly one group.
    pub fn group(&self) -> Option<&str> {
        match (self.groups.as_slice(), self.others) {
            ([group], false) => Some(group),
            _ => None,
        }
    }
}

impl Synthesis {
    /// The part of the synthesis that may be shown. Groups of fewer than ten people, and groups
    /// that dissolve, are merged into "not in a group shown"; on a statement, a part with fewer
    /// than ten voters is merged with the next smallest. Nothing is blanked, because what is
    /// blanked can be subtracted; and everything told is computed from what is shown.
    pub fn public(&self) -> PublicSynthesis {
        let least = PEOPLE_MIN.max(self.method.parameters.minimum_group as u64);
        let firm = |group: &Group| group.stability.is_none_or(|found| found >= STABILITY_MIN);
        let shown: Vec<bool> = self
            .groups
            .iter()
            .map(|group| group.size >= least && firm(group))
            .collect();
        let statements: Vec<PublicStatement> = self
            .statements
            .iter()
            .filter(|statement| statement.tally.voters() >= PEOPLE_MIN)
            .map(|statement| public_statement(statement, &shown))
            .collect();
        let parts: Vec<(u64, Vec<Tally>)> = statements
            .iter()
            .map(|row| {
                (
                    row.statement,
                    row.parts.iter().map(|part| part.tally).collect(),
                )
            })
            .collect();
        let shown_groups = || self.groups.iter().zip(&shown).filter(|(_, shown)| **shown);
        let mut groups: Vec<Group> = shown_groups().map(|(group, _)| group.clone()).collect();
        let settings = &self.method.parameters;
        let (rate, most) = (settings.false_discovery_rate, settings.distinguishing_max);
        told_in_public(&mut groups, &statements, rate, most);
        let mut public = PublicSynthesis {
            counts: counts_of(self.counts, &statements),
            groups,
            people_not_in_a_group_shown: 0,
            statements_waiting: (self.statements.len() - statements.len()) as u64,
            consensus: consensus(&parts, PEOPLE_MIN),
            divisive: divisive(&parts, PEOPLE_MIN),
            uncertain: uncertain(&parts, PEOPLE_MIN),
            quality: self.quality.clone(),
            method: self.method.clone(),
            statements,
        };
        public.count_people(self.counts.participants);
        public
    }
}

impl PublicSynthesis {
    /// Says how many people took part, and whatever follows from that number. Whoever publishes pictures in a row gives
    /// a number here that never moves by fewer than ten.
    pub fn count_people(&mut self, people: u64) {
        let in_groups: u64 = self.groups.iter().map(|group| group.size).sum();
        self.counts.participants = people;
        self.people_not_in_a_group_shown = people.saturating_sub(in_groups);
        let (votes, statements) = (self.counts.votes, self.statements.len() as u64);
        self.quality.votes_per_participant = ratio(votes, people);
        self.quality.votes_per_statement = ratio(votes, statements);
        self.quality.coverage = ratio(votes, people * statements);
    }
}

fn ratio(of: u64, by: u64) -> f64 {
    if by == 0 {
        0.0
    } else {
        figure(of as f64 / by as f64)
    }
}

/// The counts with votes and answers of these statements only.
fn counts_of(all: Counts, shown: &[PublicStatement]) -> Counts {
    let sum = |of: fn(&Tally) -> u64| shown.iter().map(|row| of(&row.tally)).sum();
    Counts {
        votes: sum(|tally| tally.voters()),
        agrees: sum(|tally| tally.agrees),
        disagrees: sum(|tally| tally.disagrees),
        passes: sum(|tally| tally.passes),
        ..all
    }
}

fn public_statement(result: &StatementResult, shown: &[bool]) -> PublicStatement {
    let part = |groups: Vec<String>, others: bool, tally: Tally| Part {
        groups,
        others,
        tally,
        agree_share: Share::of_agreement(tally),
    };
    let of_shown = result
        .groups
        .iter()
        .zip(shown)
        .filter(|(_, shown)| **shown)
        .map(|(group, _)| group);
    let mut parts: Vec<Part> = of_shown
        .map(|group| part(vec![group.group.clone()], false, group.tally))
        .collect();
    let rest = parts
        .iter()
        .fold(result.tally, |rest, part| rest.minus(part.tally));
    if rest.voters() > 0 || parts.is_empty() {
        parts.push(part(Vec::new(), true, rest));
    }
    while parts.len() > 1 && parts.iter().any(|part| part.tally.voters() < PEOPLE_MIN) {
        // Two smallest parts become one; among equals those first in the order of the letters.
        parts.sort_by_key(|part| (part.tally.voters(), part.others, part.groups.clone()));
        let smallest = parts.remove(0);
        let next = parts.remove(0);
        let mut groups = [next.groups, smallest.groups].concat();
        groups.sort();
        let others = smallest.others || next.others;
        parts.push(part(groups, others, smallest.tally.plus(next.tally)));
    }
    parts.sort_by(|a, b| {
        a.groups
            .is_empty()
            .cmp(&b.groups.is_empty())
            .then(a.groups.cmp(&b.groups))
    });
    PublicStatement {
        statement: result.statement,
        tally: result.tally,
        agree_share: result.agree_share,
        position: result.position,
        parts,
    }
}

/// What distinguishes each group shown, from nothing but the figures shown: a group's votes are
/// those of the part it stands in, alone or with people in no group; where it stands together with
/// another group it is not compared.
fn told_in_public(groups: &mut [Group], statements: &[PublicStatement], rate: f64, most: usize) {
    let comparison = |row: &PublicStatement, group: &Group| {
        let part = row
            .parts
            .iter()
            .find(|part| part.groups.as_slice() == [group.id.as_str()])?;
        Some(Comparison {
            here: part.tally,
            elsewhere: row.tally.minus(part.tally),
        })
    };
    let rows: Vec<(u64, Vec<Option<Comparison>>)> = statements
        .iter()
        .map(|row| {
            (
                row.statement,
                groups.iter().map(|group| comparison(row, group)).collect(),
            )
        })
        .collect();
    let told = distinguishing_by(&rows, groups.len(), rate, most);
    for (group, told) in groups.iter_mut().zip(told) {
        group.distinguishing = told;
    }
}
