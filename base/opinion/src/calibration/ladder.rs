//! Levels with too few people to be weighted are counted together with their neighbours, along
//! steps that were declared beforehand, and said to be.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::numbers::figure;

/// How the values of an attribute are joined, step by step, if one has too few people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollapsingLadder {
    /// The attribute.
    pub attribute: String,
    /// Each step is a list of blocks of values that may become one, for example sub-regions of a
    /// region, then regions of a continent. A value that a step does not name stays as it was.
    pub steps: Vec<Vec<Vec<String>>>,
}

/// Values that were counted as one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Collapsed {
    /// The attribute.
    pub attribute: String,
    /// The values.
    pub values: Vec<String>,
    /// The people who have one of them.
    pub people: u64,
    /// Their target share together.
    pub target: f64,
    /// The part of it for which there was nobody with the very value.
    pub uncovered: f64,
}

/// People and target share of a value.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Count {
    pub(super) people: u64,
    pub(super) share: f64,
}

/// A level after joining: its values, ascending, and their counts together.
pub(super) struct Group {
    pub(super) values: Vec<String>,
    pub(super) count: Count,
}

/// Joins until every level with a target or with people has both, and at least `people_min`
/// people, or no step takes it further: the level with fewest people first (of equal ones that of
/// the lower value), with the whole block of the first step that adds anything to it.
pub(super) fn joined(
    counts: &BTreeMap<String, Count>,
    ladder: Option<&CollapsingLadder>,
    people_min: u64,
) -> Vec<Group> {
    let named = ladder
        .into_iter()
        .flat_map(|ladder| ladder.steps.iter().flatten().flatten());
    let mut groups: Vec<BTreeSet<String>> = Vec::new();
    let values: BTreeSet<&String> = counts.keys().chain(named).collect();
    groups.extend(
        values
            .into_iter()
            .map(|value| BTreeSet::from([value.clone()])),
    );
    let count_of = |group: &BTreeSet<String>| {
        let known = group.iter().filter_map(|value| counts.get(value));
        known.fold(Count::default(), |sum, count| Count {
            people: sum.people + count.people,
            share: sum.share + count.share,
        })
    };
    let blocks = ladder.map(blocks_by_step).unwrap_or_default();
    loop {
        let mut wanting: Vec<(u64, &BTreeSet<String>)> = groups
            .iter()
            .map(|group| (count_of(group), group))
            .filter(|(count, _)| count.people > 0 || count.share > 0.0)
            .filter(|(count, _)| {
                count.people < people_min || count.share <= 0.0 || count.people == 0
            })
            .map(|(count, group)| (count.people, group))
            .collect();
        wanting.sort();
        let wider = |group: &BTreeSet<String>| {
            let mut steps = blocks.iter().flatten();
            steps
                .find(|block| group.is_subset(block) && block.len() > group.len())
                .cloned()
        };
        let Some(block) = wanting.iter().find_map(|(_, group)| wider(group)) else {
            break;
        };
        groups.retain(|group| group.is_disjoint(&block));
        groups.push(block);
    }
    let mut levels: Vec<Group> = groups
        .iter()
        .map(|group| Group {
            values: group.iter().cloned().collect(),
            count: count_of(group),
        })
        .collect();
    levels.sort_by(|one, other| one.values.cmp(&other.values));
    levels
}

/// The blocks of each step, every one a union of blocks of the step before.
fn blocks_by_step(ladder: &CollapsingLadder) -> Vec<Vec<BTreeSet<String>>> {
    let mut so_far: Vec<BTreeSet<String>> = Vec::new();
    let mut steps = Vec::new();
    for step in &ladder.steps {
        for block in step {
            let mut union: BTreeSet<String> = block.iter().cloned().collect();
            let (touched, apart) = so_far
                .into_iter()
                .partition(|other: &BTreeSet<String>| !other.is_disjoint(&union));
            so_far = apart;
            union.extend(Vec::from_iter::<Vec<_>>(touched).into_iter().flatten());
            so_far.push(union);
        }
        steps.push(so_far.clone());
    }
    steps
}

/// What is to be said of a level that stands for several values, some of which people have or
/// should have.
pub(super) fn told(
    attribute: &str,
    group: &Group,
    counts: &BTreeMap<String, Count>,
) -> Option<Collapsed> {
    let counted = |value: &&String| {
        counts
            .get(*value)
            .is_some_and(|count| count.people > 0 || count.share > 0.0)
    };
    let values: Vec<String> = group.values.iter().filter(counted).cloned().collect();
    let missing = values
        .iter()
        .filter_map(|value| counts.get(value))
        .filter(|count| count.people == 0);
    let uncovered: f64 = missing.map(|count| count.share).sum();
    (values.len() > 1).then(|| Collapsed {
        attribute: attribute.to_owned(),
        values,
        people: group.count.people,
        target: figure(group.count.share),
        uncovered: figure(uncovered),
    })
}
