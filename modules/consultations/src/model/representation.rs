//! What a published picture says beside opinion groups: the short list that stands for everybody, how the shares look when
//! people are counted otherwise, and what people call important. Computed with the picture, from released votes only.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A chosen statement that is chosen less often than this when organisations are drawn anew has no firm place.
const FIRM_MIN: f64 = 0.5;
/// A statement outside that comes this near to a chosen one could as well stand in its place.
const NEAR_MAX: f64 = 0.1;

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
    /// The statements, by number, those that bridge most first.
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
    /// Coverage of the first 1, 2, 3 and so on statements in the order of Phragmén's rule.
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

/// Whom a short list represents, as far as that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certificate {
    /// Everybody, whatever people would say to statements that they have not seen.
    Certified,
    /// Everybody by the votes cast; some answers to unseen statements could still change that.
    ByVotesCast,
    /// Not everybody. The method is there to exclude it.
    NotRepresented,
}

/// Between which shares agreement with a statement lies, depending on the way of counting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The statement's number.
    pub statement: u64,
    /// The least share, 0 to 1.
    pub least: f64,
    /// The largest share.
    pub most: f64,
}

impl Difference {
    /// Whether more than half agree in one way of counting and not in another.
    pub fn crosses_half(&self) -> bool {
        self.least <= 0.5 && self.most > 0.5
    }
}

impl ShortListShown {
    /// Whom the list represents.
    pub fn certificate(&self) -> Certificate {
        match (self.represents, self.certified) {
            (true, true) => Certificate::Certified,
            (true, false) => Certificate::ByVotesCast,
            (false, _) => Certificate::NotRepresented,
        }
    }

    /// How often a statement is chosen when organisations are drawn anew; `None` where that is not known.
    pub fn probability_of(&self, statement: u64) -> Option<f64> {
        self.probability
            .iter()
            .find(|chance| chance.statement == statement)
            .map(|chance| chance.probability)
    }

    /// Whether another statement would stand in the place of a chosen one about as often.
    pub fn is_interchangeable(&self, statement: u64) -> bool {
        let Some(probability) = self.probability_of(statement) else {
            return false;
        };
        let best_outside = self
            .probability
            .iter()
            .filter(|chance| !self.chosen.contains(&chance.statement))
            .map(|chance| chance.probability)
            .fold(0.0, f64::max);
        probability < FIRM_MIN || probability <= best_outside + NEAR_MAX
    }
}

impl SchemeShown {
    /// The share that agrees with a statement in this way of counting.
    pub fn share_of(&self, statement: u64) -> Option<&SchemeShare> {
        self.shares
            .iter()
            .find(|share| share.statement == statement)
    }
}

impl Representation {
    /// How far the ways of counting lie apart, for every statement that two of them show; the largest difference first.
    pub fn differences(&self) -> Vec<Difference> {
        let mut shares: BTreeMap<u64, Vec<f64>> = BTreeMap::new();
        for share in self.schemes.iter().flat_map(|scheme| &scheme.shares) {
            shares.entry(share.statement).or_default().push(share.share);
        }
        let mut differences: Vec<Difference> = shares
            .into_iter()
            .filter(|(_, shares)| shares.len() > 1)
            .map(|(statement, shares)| Difference {
                statement,
                least: shares.iter().copied().fold(1.0, f64::min),
                most: shares.iter().copied().fold(0.0, f64::max),
            })
            .collect();
        let apart = |difference: &Difference| difference.most - difference.least;
        differences.sort_by(|a, b| apart(b).total_cmp(&apart(a)));
        differences
    }

    /// What people call important, the largest lower limit first: a few votes carry no statement to the top.
    pub fn most_important(&self) -> Vec<&ImportanceShown> {
        let mut important: Vec<&ImportanceShown> = self
            .important
            .iter()
            .filter(|important| important.share > 0.0)
            .collect();
        important.sort_by(|a, b| b.low.total_cmp(&a.low));
        important
    }

    /// How many call a statement important.
    pub fn importance_of(&self, statement: u64) -> Option<&ImportanceShown> {
        self.important
            .iter()
            .find(|important| important.statement == statement)
    }

    /// Leaves out what says something of a statement that moderation has rejected since. Says whether the short list lost
    /// one: what is said of the list was then computed with it.
    pub fn retain(&mut self, accepted: &BTreeSet<u64>) -> bool {
        let mut is_shortened = false;
        if let Some(list) = &mut self.short_list {
            is_shortened = list.chosen.iter().any(|number| !accepted.contains(number));
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
        is_shortened
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(chosen: &[u64], probability: &[(u64, f64)]) -> ShortListShown {
        ShortListShown {
            seats: chosen.len() as u64,
            chosen: chosen.to_vec(),
            contenders: Vec::new(),
            certified: true,
            represents: true,
            alpha_opt: 0.5,
            alpha_pess: 0.9,
            min_votes: 10,
            coverage: 0.9,
            price: 0.9,
            coverage_curve: Vec::new(),
            probability: probability
                .iter()
                .map(|(statement, probability)| ChanceShown {
                    statement: *statement,
                    probability: *probability,
                })
                .collect(),
        }
    }

    fn scheme(word: &str, shares: &[(u64, f64)]) -> SchemeShown {
        SchemeShown {
            scheme: word.to_owned(),
            effective_sample_size: 100.0,
            design_effect: 1.0,
            top_organisation_share: None,
            shares: shares
                .iter()
                .map(|(statement, share)| SchemeShare {
                    statement: *statement,
                    share: *share,
                    low: *share,
                    high: *share,
                })
                .collect(),
        }
    }

    fn important(statement: u64, share: f64, low: f64) -> ImportanceShown {
        ImportanceShown {
            statement,
            share,
            low,
            high: 1.0,
        }
    }

    #[test]
    fn a_place_is_firm_only_when_it_is_held_half_of_the_time_and_nobody_comes_near() {
        let held = list(&[1, 2, 3, 4], &[(1, 0.98), (2, 0.62), (3, 0.49), (5, 0.3)]);
        assert!(!held.is_interchangeable(1));
        assert!(!held.is_interchangeable(2), "0.3 is far from 0.62");
        assert!(held.is_interchangeable(3), "chosen less than half the time");
        assert!(!held.is_interchangeable(4), "nothing is known of it");
        let pressed = list(&[1, 2], &[(1, 0.98), (2, 0.62), (5, 0.55)]);
        assert!(!pressed.is_interchangeable(1));
        assert!(pressed.is_interchangeable(2), "0.55 comes near 0.62");
        assert!(!list(&[1], &[(1, 0.5)]).is_interchangeable(1));
    }

    #[test]
    fn a_list_is_certified_only_when_it_represents_everybody_at_all() {
        let mut held = list(&[1], &[]);
        assert_eq!(held.certificate(), Certificate::Certified);
        held.certified = false;
        assert_eq!(held.certificate(), Certificate::ByVotesCast);
        held.represents = false;
        assert_eq!(held.certificate(), Certificate::NotRepresented);
        held.certified = true;
        assert_eq!(held.certificate(), Certificate::NotRepresented);
    }

    #[test]
    fn a_statement_crosses_one_half_when_a_majority_depends_on_the_way_of_counting() {
        let shown = Representation {
            schemes: vec![
                scheme("persons", &[(1, 0.9), (2, 0.52), (3, 0.5), (4, 0.2)]),
                scheme("cells", &[(1, 0.6), (2, 0.47), (3, 0.5), (5, 0.4)]),
                scheme("organisations", &[(1, 0.7), (2, 0.55), (3, 0.5), (6, 0.8)]),
            ],
            ..Representation::default()
        };
        let differences = shown.differences();
        let numbers: Vec<u64> = differences.iter().map(|held| held.statement).collect();
        assert_eq!(
            numbers,
            [1, 2, 3],
            "largest first; what one scheme alone shows is compared with nothing"
        );
        let crossing: Vec<u64> = differences
            .iter()
            .filter(|held| held.crosses_half())
            .map(|held| held.statement)
            .collect();
        assert_eq!(crossing, [2]);
        let half_and_more = Difference {
            statement: 1,
            least: 0.5,
            most: 0.51,
        };
        assert!(
            half_and_more.crosses_half(),
            "half is not yet more than half"
        );
    }

    #[test]
    fn importance_goes_by_its_lower_limit_so_that_a_few_votes_carry_nothing_to_the_top() {
        let shown = Representation {
            important: vec![
                important(1, 0.8, 0.2),
                important(2, 0.5, 0.45),
                important(3, 0.0, 0.0),
            ],
            ..Representation::default()
        };
        let numbers: Vec<u64> = shown
            .most_important()
            .iter()
            .map(|held| held.statement)
            .collect();
        assert_eq!(numbers, [2, 1]);
    }

    #[test]
    fn what_moderation_rejected_leaves_every_part_and_the_list_says_that_it_lost_one() {
        let mut shown = Representation {
            short_list: Some(list(&[1, 2], &[(1, 0.9), (2, 0.8), (3, 0.1)])),
            schemes: vec![scheme("persons", &[(1, 0.9), (3, 0.5)])],
            important: vec![important(3, 0.8, 0.2)],
        };
        assert!(!shown.retain(&BTreeSet::from([1, 2])));
        assert!(shown.important.is_empty());
        assert_eq!(shown.schemes[0].shares.len(), 1);
        assert!(shown.retain(&BTreeSet::from([1])));
        assert_eq!(shown.short_list.unwrap().chosen, [1]);
    }
}
