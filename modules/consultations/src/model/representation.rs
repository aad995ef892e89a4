//! What a published picture says beside opinion groups: the short list that stands for everybody, how the shares look when
//! people are counted otherwise, and what people call important. Computed with the picture, from released votes only.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Everything of it; each part is empty where it cannot be said.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Representation {
    /// The short list; `None` before enough people voted on enough statements.
    pub short_list: Option<ShortListShown>,
    /// The declared ways of counting, each person alike first; empty where there is no partition to count by.
    #[serde(default)]
    pub schemes: Vec<SchemeShown>,
    /// Statements that people called important, the largest share first; empty where nobody was asked.
    #[serde(default)]
    pub important: Vec<ImportanceShown>,
}

/// A list of statements in which every sizeable group of people finds what it supports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShortListShown {
    /// How many statements were asked for.
    pub seats: u64,
    /// The statements, by number, in the order in which they were chosen.
    pub chosen: Vec<u64>,
    /// Statements outside that could still claim a place, the strongest first: routing puts them to people in the last part.
    pub contenders: Vec<u64>,
    /// True if the list represents everybody whatever people would say to statements they have not seen.
    pub certified: bool,
    /// True if it represents everybody by the votes that were cast.
    pub represents: bool,
    /// The strongest claim of a group that is left out, by the most favourable reading of unseen statements; below 1 none is.
    pub alpha_opt: f64,
    /// The same by the least favourable reading.
    pub alpha_pess: f64,
    /// Votes a person needs to be counted here.
    pub min_votes: u64,
    /// The share of the counted people who agree with at least one statement of the list.
    pub coverage: f64,
    /// How much of the agreement across groups that the best list by that alone has this list keeps, 0 to 1.
    pub price: f64,
    /// Coverage of the best lists of 1, 2, 3 and so on statements.
    pub coverage_curve: Vec<f64>,
    /// How often a statement is chosen when organisations are drawn anew; chosen ones and those outside that come near.
    pub probability: Vec<ChanceShown>,
}

/// How often a statement is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ChanceShown {
    /// Its number.
    pub statement: u64,
    /// 0 to 1.
    pub probability: f64,
}

/// One declared way of counting people. None is neutral.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SchemeShown {
    /// `persons` (each person alike), `cells` (each cell of the partition alike) or `organisations` (each alike).
    pub scheme: String,
    /// Kish's effective number of people.
    pub effective_sample_size: f64,
    /// Kish's design effect.
    pub design_effect: f64,
    /// The share of all weight that one organisation has, at most.
    pub top_organisation_share: Option<f64>,
    /// The share that agrees, by statement.
    pub shares: Vec<SchemeShare>,
}

/// The share that agrees with a statement in one way of counting.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SchemeShare {
    /// Its number.
    pub statement: u64,
    /// 0 to 1.
    pub share: f64,
    /// Lower limit of the 95 % interval.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

/// How many of those who voted on a statement called it important.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ImportanceShown {
    /// Its number.
    pub statement: u64,
    /// 0 to 1.
    pub share: f64,
    /// Lower limit of the 95 % interval.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

impl Representation {
    /// Leaves out what says something of a statement that moderation has rejected since.
    pub fn retain(&mut self, accepted: &BTreeSet<u64>) {
        if let Some(list) = &mut self.short_list {
            list.chosen.retain(|number| accepted.contains(number));
            list.contenders.retain(|number| accepted.contains(number));
            list.probability
                .retain(|chance| accepted.contains(&chance.statement));
        }
        for scheme in &mut self.schemes {
            scheme
                .shares
                .retain(|share| accepted.contains(&share.statement));
        }
        self.important
            .retain(|important| accepted.contains(&important.statement));
    }
}
