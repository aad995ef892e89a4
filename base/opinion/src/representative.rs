//! What distinguishes a group: the statements its members answer differently from everybody else,
//! with the rate of false discoveries held. Which groups there are is the business of `groups`.

use serde::{Deserialize, Serialize};

use crate::agreement::Tally;
use crate::numbers::{figure, normal_upper_tail};
use crate::votes::Position;

/// A statement that distinguishes a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Distinguishing {
    /// The statement.
    pub statement: u64,
    /// What the group says to it.
    pub direction: Position,
    /// Share of the group with that direction, by (count + 1) / (voters + 2).
    pub share: f64,
    /// The same share among the people of all other groups.
    pub share_elsewhere: f64,
    /// Probability, by the weaker of the two tests, of seeing this without a difference; 0.000001 stands
    /// for anything smaller.
    pub p: f64,
    /// The same after Benjamini and Hochberg: listing all statements with at most `q`, a share of
    /// about `q` of them is expected to be listed by chance.
    pub q: f64,
}

struct Candidate {
    group: usize,
    strength: f64,
    told: Distinguishing,
}

/// The least p and q told: figures have six decimals, and no probability here is zero.
const P_TOLD_MIN: f64 = 1e-6;

/// What a group said to a statement, and what everybody else said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// The group's votes.
    pub here: Tally,
    /// The votes of all others.
    pub elsewhere: Tally,
}

/// For each group the statements that distinguish it from all other groups; see
/// [`distinguishing_by`]. `rows` gives for each statement its id and the tallies of the groups.
pub fn distinguishing(
    rows: &[(u64, Vec<Tally>)],
    groups: usize,
    rate: f64,
    most: usize,
) -> Vec<Vec<Distinguishing>> {
    let compared = |parts: &[Tally]| {
        let everybody = parts
            .iter()
            .fold(Tally::default(), |sum, part| sum.plus(*part));
        let of = |here: &Tally| {
            Some(Comparison {
                here: *here,
                elsewhere: everybody.minus(*here),
            })
        };
        parts.iter().map(of).collect::<Vec<_>>()
    };
    let rows: Vec<(u64, Vec<Option<Comparison>>)> = rows
        .iter()
        .map(|(statement, parts)| (*statement, compared(parts)))
        .collect();
    distinguishing_by(&rows, groups, rate, most)
}

/// For each group the statements that distinguish it, strongest first, at most `most`, such that
/// at most a share of `rate` of all those found is expected to be there by chance.
///
/// `rows` gives for each statement its id and the comparison of each group, if there is one. It is
/// made in both directions (the two tests of Polis, `repness.clj`): is the direction a majority in
/// the group, and is it more frequent there than elsewhere? Both must hold, so the larger p
/// counts; Benjamini and Hochberg (1995) runs over all of them.
pub fn distinguishing_by(
    rows: &[(u64, Vec<Option<Comparison>>)],
    groups: usize,
    rate: f64,
    most: usize,
) -> Vec<Vec<Distinguishing>> {
    let mut found = vec![Vec::new(); groups];
    let mut candidates: Vec<Candidate> = Vec::new();
    for (statement, comparisons) in rows {
        for (group, comparison) in comparisons.iter().enumerate().take(groups) {
            for direction in [Position::Agree, Position::Disagree] {
                let comparison = comparison.as_ref();
                candidates
                    .extend(comparison.and_then(|c| candidate(*statement, group, c, direction)));
            }
        }
    }
    let p: Vec<f64> = candidates
        .iter()
        .map(|candidate| candidate.told.p)
        .collect();
    for (candidate, q) in candidates.iter_mut().zip(benjamini_hochberg(&p)) {
        candidate.told.q = q;
    }
    candidates.retain(|candidate| candidate.told.q <= rate);
    candidates.sort_by(|a, b| {
        b.strength
            .total_cmp(&a.strength)
            .then(a.told.statement.cmp(&b.told.statement))
    });
    for mut candidate in candidates {
        let told = &mut candidate.told;
        let listed: &mut Vec<Distinguishing> = &mut found[candidate.group];
        if listed.len() < most && !listed.iter().any(|other| other.statement == told.statement) {
            told.p = figure(told.p).max(P_TOLD_MIN);
            told.q = figure(told.q).max(P_TOLD_MIN);
            listed.push(candidate.told);
        }
    }
    found
}

fn candidate(
    statement: u64,
    group: usize,
    Comparison { here, elsewhere }: &Comparison,
    direction: Position,
) -> Option<Candidate> {
    let (voters, voters_elsewhere) = (here.voters(), elsewhere.voters());
    if voters == 0 || voters_elsewhere == 0 {
        return None;
    }
    let count = here.of(direction) as f64 + 1.0;
    let count_elsewhere = elsewhere.of(direction) as f64 + 1.0;
    let (n, m) = (voters as f64 + 1.0, voters_elsewhere as f64 + 1.0);
    let majority = 2.0 * n.sqrt() * (count / n - 0.5);
    let pooled = (count + count_elsewhere) / (n + m);
    let error = (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m))
        .max(0.0)
        .sqrt();
    let difference = if error > 0.0 {
        (count / n - count_elsewhere / m) / error
    } else {
        0.0
    };
    let (share, share_elsewhere) = (count / (n + 1.0), count_elsewhere / (m + 1.0));
    let p = normal_upper_tail(majority).max(normal_upper_tail(difference));
    Some(Candidate {
        group,
        // Polis' metric: how much more, times how sure, times how common, times how sure.
        strength: share / share_elsewhere * difference.max(0.0) * share * majority.max(0.0),
        told: Distinguishing {
            statement,
            direction,
            share: figure(share),
            share_elsewhere: figure(share_elsewhere),
            p,
            q: 1.0,
        },
    })
}

/// Adjusted p-values of Benjamini and Hochberg (1995): q(i) = min over j >= i of p(j) n / j, with
/// the p-values in ascending order. They come back in the order given.
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]).then(a.cmp(b)));
    let mut adjusted = vec![1.0; p.len()];
    let mut least = 1.0_f64;
    for (place, index) in order.iter().enumerate().rev() {
        least = least.min(p[*index] * p.len() as f64 / (place + 1) as f64);
        adjusted[*index] = least;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn benjamini_hochberg_agrees_with_the_paper_and_with_r() {
        // The fifteen p-values of the original paper, section 3.2: four are rejected at .05.
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.0000,
        ];
        let adjusted = benjamini_hochberg(&p);
        assert_eq!(adjusted.iter().filter(|q| **q <= 0.05).count(), 4);
        // p.adjust(c(.04, .01, .03, .02), "BH") in R.
        for (found, expected) in benjamini_hochberg(&[0.04, 0.01, 0.03, 0.02])
            .iter()
            .zip([0.04; 4])
        {
            assert!((found - expected).abs() < 1e-12);
        }
        assert!(benjamini_hochberg(&[]).is_empty());
    }

    #[test]
    fn a_statement_that_splits_the_groups_is_told_for_both() {
        let tally = |agrees, disagrees| Tally {
            agrees,
            disagrees,
            passes: 0,
        };
        let rows = [
            (4, vec![tally(40, 2), tally(3, 30)]),
            (5, vec![tally(20, 20), tally(16, 16)]),
        ];
        let found = distinguishing(&rows, 2, 0.1, 5);
        assert_eq!(
            (found[0][0].statement, found[0][0].direction),
            (4, Position::Agree)
        );
        assert_eq!(
            (found[1][0].statement, found[1][0].direction),
            (4, Position::Disagree)
        );
        assert_eq!((found[0].len(), found[1].len()), (1, 1));
        assert!((found[0][0].share - 41.0 / 44.0).abs() < 1e-6);
    }

    #[test]
    fn noise_is_not_told() {
        // Twelve statements on which two groups differ by chance only.
        let rows: Vec<(u64, Vec<Tally>)> = (0..12)
            .map(|s| {
                let tally = |agrees| Tally {
                    agrees,
                    disagrees: 20 - agrees,
                    passes: 0,
                };
                (s, vec![tally(9 + s % 4), tally(11 - s % 3)])
            })
            .collect();
        assert!(distinguishing(&rows, 2, 0.1, 5).iter().all(Vec::is_empty));
    }
}
