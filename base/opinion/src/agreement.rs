//! Agreement with statements: tallies by any division of the people, shares with small-sample
//! intervals, and what follows from them: agreed across all parts, most divisive, most uncertain.

use serde::{Deserialize, Serialize};

use crate::numbers::figure;
use crate::votes::{Position, Votes};

/// Two-sided 95 %: the .975 quantile of the normal distribution.
const TWO_SIDED: f64 = 1.959_963_984_540_054;
/// One-sided 95 %: the .95 quantile.
const ONE_SIDED: f64 = 1.644_853_626_951_472_2;
/// How strongly a part's share is drawn to everybody's, in votes.
const SHRINKAGE: f64 = 5.0;

/// Votes on one statement by one set of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Votes that agree.
    pub agrees: u64,
    /// Votes that disagree.
    pub disagrees: u64,
    /// Votes that pass.
    pub passes: u64,
}

impl Tally {
    /// Everybody who saw the statement and answered, passes included.
    pub fn voters(self) -> u64 {
        self.agrees + self.disagrees + self.passes
    }

    /// Votes with this position.
    pub fn of(self, position: Position) -> u64 {
        match position {
            Position::Agree => self.agrees,
            Position::Disagree => self.disagrees,
            Position::Pass => self.passes,
        }
    }

    /// The two tallies together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            agrees: self.agrees + other.agrees,
            disagrees: self.disagrees + other.disagrees,
            passes: self.passes + other.passes,
        }
    }

    /// What is left of this tally without `part`, which it contains.
    #[must_use]
    pub fn minus(self, part: Self) -> Self {
        Self {
            agrees: self.agrees.saturating_sub(part.agrees),
            disagrees: self.disagrees.saturating_sub(part.disagrees),
            passes: self.passes.saturating_sub(part.passes),
        }
    }
}

/// A share with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// The share itself.
    pub share: f64,
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
}

impl Share {
    /// The share of votes that agree among all votes, passes included; nothing without votes.
    pub fn of_agreement(tally: Tally) -> Option<Self> {
        Self::of(tally.agrees as f64, tally.voters() as f64)
    }

    /// A share of `count` in `total` (which may be an effective size) with its Wilson interval,
    /// recommended for few observations (Brown, Cai and `DasGupta`, 2001).
    pub fn of(count: f64, total: f64) -> Option<Self> {
        if total <= 0.0 {
            return None;
        }
        let (low, high) = wilson(count, total, TWO_SIDED);
        Some(Self {
            share: figure(count / total),
            low: figure(low),
            high: figure(high),
        })
    }
}

/// The Wilson score interval for `count` in `total`, `z` standard errors to each side.
fn wilson(count: f64, total: f64, z: f64) -> (f64, f64) {
    let share = count / total;
    let squared = z * z / total;
    let middle = (share + squared / 2.0) / (1.0 + squared);
    let half = z / (1.0 + squared)
        * (share * (1.0 - share) / total + squared / (4.0 * total))
            .max(0.0)
            .sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

/// The limit above which a share lies with 95 % confidence (one-sided Wilson); 0 without votes.
pub fn lower_limit(count: u64, total: u64) -> f64 {
    if total == 0 {
        0.0
    } else {
        wilson(count as f64, total as f64, ONE_SIDED).0
    }
}

/// Tallies of every statement (column) by part: `part_of[row]` is the part of a person, if any,
/// below `parts`.
pub fn tally_by(votes: &Votes, part_of: &[Option<u32>], parts: usize) -> Vec<Vec<Tally>> {
    votes.tallies(|row| part_of[row], parts)
}

/// Tallies of every statement (column) over everybody.
pub fn tally_all(votes: &Votes) -> Vec<Tally> {
    let everybody = votes.tallies(|_| Some(0), 1);
    everybody.into_iter().map(|tallies| tallies[0]).collect()
}

/// A statement on which all parts are of one mind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Consensus {
    /// The statement.
    pub statement: u64,
    /// Agreed or disagreed by all.
    pub direction: Position,
    /// Geometric mean over the parts of their share with this direction, each drawn towards
    /// everybody's share by [5 votes](self); comparable across numbers of parts.
    pub strength: f64,
    /// The least, over the parts, of the one-sided 95 % lower limit of that share: above .5, each
    /// part has a majority with 95 % confidence, and so all have (intersection-union test).
    pub lower_limit: f64,
}

/// Statements agreed, or disagreed, by a majority of every part, each with at least
/// `voters_needed` voters; strongest first. `rows` gives for each statement its id and the tallies
/// of its parts. With one part it is a plain majority.
pub fn consensus(rows: &[(u64, Vec<Tally>)], voters_needed: u64) -> Vec<Consensus> {
    let of = |(statement, parts): &(u64, Vec<Tally>), direction: Position| {
        if parts.is_empty()
            || parts
                .iter()
                .any(|part| part.voters() < voters_needed.max(1))
        {
            return None;
        }
        let least = parts
            .iter()
            .map(|part| lower_limit(part.of(direction), part.voters()));
        let least = least.fold(1.0, f64::min);
        (least > 0.5).then(|| Consensus {
            statement: *statement,
            direction,
            strength: figure(geometric_mean(&shrunken_shares(parts, direction))),
            lower_limit: figure(least),
        })
    };
    let mut found: Vec<Consensus> = rows
        .iter()
        .flat_map(|row| [Position::Agree, Position::Disagree].map(|direction| of(row, direction)))
        .flatten()
        .collect();
    found.sort_by(|a, b| {
        b.strength
            .total_cmp(&a.strength)
            .then(b.lower_limit.total_cmp(&a.lower_limit))
            .then(a.statement.cmp(&b.statement))
    });
    found
}

/// A statement with a figure by which statements are ranked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ranked {
    /// The statement.
    pub statement: u64,
    /// What it is ranked by, as the function says that made it.
    pub value: f64,
}

/// Statements that divide the parts most: the largest difference between the agree shares of two
/// parts, each drawn towards everybody's. With fewer than two parts: how evenly agree and disagree
/// are split, 2 min(agrees, disagrees) / voters. Only what is above 0, largest first.
pub fn divisive(rows: &[(u64, Vec<Tally>)], voters_needed: u64) -> Vec<Ranked> {
    ranked(rows, voters_needed, |parts| {
        if let [part] = parts {
            let voters = part.voters().max(1) as f64;
            return 2.0 * part.agrees.min(part.disagrees) as f64 / voters;
        }
        let shares = shrunken_shares(parts, Position::Agree);
        let most = shares.iter().copied().fold(0.0, f64::max);
        most - shares.iter().copied().fold(1.0, f64::min)
    })
}

/// Statements people are least sure of: the one-sided 95 % lower limit of the share that passes.
pub fn uncertain(rows: &[(u64, Vec<Tally>)], voters_needed: u64) -> Vec<Ranked> {
    ranked(rows, voters_needed, |parts| {
        let all = parts
            .iter()
            .fold(Tally::default(), |sum, part| sum.plus(*part));
        if all.passes == 0 {
            0.0
        } else {
            lower_limit(all.passes, all.voters())
        }
    })
}

fn ranked(
    rows: &[(u64, Vec<Tally>)],
    voters_needed: u64,
    value_of: impl Fn(&[Tally]) -> f64,
) -> Vec<Ranked> {
    let enough = |parts: &[Tally]| {
        parts
            .iter()
            .all(|part| part.voters() >= voters_needed.max(1))
    };
    let mut found: Vec<Ranked> = rows
        .iter()
        .filter(|(_, parts)| !parts.is_empty() && enough(parts))
        .map(|(statement, parts)| Ranked {
            statement: *statement,
            value: figure(value_of(parts)),
        })
        .filter(|ranked| ranked.value > 0.0)
        .collect();
    found.sort_by(|a, b| {
        b.value
            .total_cmp(&a.value)
            .then(a.statement.cmp(&b.statement))
    });
    found
}

/// Each part's share with a direction, drawn towards everybody's share by [`SHRINKAGE`] votes.
fn shrunken_shares(parts: &[Tally], direction: Position) -> Vec<f64> {
    let all = parts
        .iter()
        .fold(Tally::default(), |sum, part| sum.plus(*part));
    let overall = all.of(direction) as f64 / all.voters().max(1) as f64;
    let shrunken = |part: &Tally| {
        (part.of(direction) as f64 + SHRINKAGE * overall) / (part.voters() as f64 + SHRINKAGE)
    };
    parts.iter().map(shrunken).collect()
}

fn geometric_mean(shares: &[f64]) -> f64 {
    if shares.iter().any(|share| *share <= 0.0) {
        return 0.0;
    }
    (shares.iter().map(|share| share.ln()).sum::<f64>() / shares.len().max(1) as f64).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(agrees: u64, disagrees: u64, passes: u64) -> Tally {
        Tally {
            agrees,
            disagrees,
            passes,
        }
    }

    #[test]
    fn wilson_limits_agree_with_published_ones() {
        // Newcombe (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29.
        for (count, total, low, high) in [
            (81.0, 263.0, 0.2553, 0.3662),
            (15.0, 148.0, 0.0624, 0.1605),
            (0.0, 20.0, 0.0, 0.1611),
            (1.0, 29.0, 0.0061, 0.1718),
        ] {
            let found = Share::of(count, total).unwrap();
            assert!(
                (found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5,
                "{found:?}"
            );
        }
        assert_eq!(Share::of_agreement(Tally::default()), None);
    }

    #[test]
    fn one_dissenting_part_prevents_consensus() {
        let all = (1, vec![tally(18, 1, 1), tally(9, 0, 1)]);
        let one_against = (2, vec![tally(200, 0, 0), tally(4, 6, 0)]);
        let against = (3, vec![tally(0, 20, 0), tally(0, 30, 0)]);
        let found = consensus(&[all, one_against, against], 5);
        let told: Vec<_> = found.iter().map(|c| (c.statement, c.direction)).collect();
        assert_eq!(told, [(3, Position::Disagree), (1, Position::Agree)]);
        assert!(
            consensus(&[(1, vec![tally(4, 0, 0)])], 5).is_empty(),
            "support is needed"
        );
    }

    #[test]
    fn what_divides_and_what_puzzles_is_ranked() {
        let rows = [
            (1, vec![tally(10, 0, 0), tally(0, 10, 0)]),
            (2, vec![tally(5, 5, 0), tally(5, 0, 15)]),
        ];
        assert_eq!(divisive(&rows, 5)[0].statement, 1);
        assert_eq!(
            uncertain(&rows, 5)
                .iter()
                .map(|r| r.statement)
                .collect::<Vec<_>>(),
            [2]
        );
        assert!(divisive(&[(1, vec![Tally::default()])], 0).is_empty());
    }
}
