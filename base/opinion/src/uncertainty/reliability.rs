//! Whether a share is sure enough to be shown: the presentation standards of a statistical office,
//! applied as they stand. How many people must stand behind a figure is the business of `public`.

use serde::{Deserialize, Serialize};

use super::WeightedShare;

/// Votes, and effective votes, under which a share is not shown.
const VOTES_MIN: f64 = 30.0;
/// An interval at least so wide is not shown.
const WIDTH_MAX: f64 = 0.30;
/// An interval at most so wide is shown however large it is beside its share.
const WIDTH_NARROW: f64 = 0.05;
/// Between the two: width over share, above which it is not shown.
const RELATIVE_WIDTH_MAX: f64 = 1.30;
/// Degrees of freedom under which the variance itself is a guess.
const DEGREES_MIN: u64 = 8;

/// May a share be shown as a figure?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reliability", content = "doubt", rename_all = "snake_case")]
pub enum Reliability {
    /// It may.
    Reliable,
    /// It may, with a mark that says why to be careful.
    Flagged(Doubt),
    /// It may not: say that it is not known well enough, and why.
    Suppressed(Doubt),
}

/// Why a share is doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Fewer than 30 votes.
    FewVotes,
    /// Unequal weights or clusters leave the worth of fewer than 30 votes.
    FewEffectiveVotes,
    /// The interval is at least 30 percentage points wide.
    Wide,
    /// The interval is wider than 5 points and than 130 % of the share.
    WideForTheShare,
    /// Fewer than 9 clusters: how much they differ is hardly known.
    FewClusters,
    /// Everybody, or nobody: the interval rests on a model alone.
    Unanimous,
    /// The interval is wider than 130 % of the remaining share.
    WideForTheRest,
}

impl Reliability {
    /// The rule of the United States National Center for Health Statistics for proportions (Parker
    /// and others, *Vital and Health Statistics* 2(175), 2017), for a 95 % interval. The first
    /// doubt in the order of [`Doubt`] is told, one that suppresses before one that flags.
    ///
    /// Two things differ, both on the careful side: with everybody of one mind the effective
    /// number is that of the clusters, not of the votes; and the width is that of the interval,
    /// not 0.
    pub fn of(share: &WeightedShare) -> Self {
        if let Some(doubt) = suppressing(share) {
            return Self::Suppressed(doubt);
        }
        flagging(share).map_or(Self::Reliable, Self::Flagged)
    }
}

fn suppressing(share: &WeightedShare) -> Option<Doubt> {
    let width = share.interval.width();
    if (share.votes as f64) < VOTES_MIN {
        Some(Doubt::FewVotes)
    } else if share.effective < VOTES_MIN {
        Some(Doubt::FewEffectiveVotes)
    } else if width >= WIDTH_MAX {
        Some(Doubt::Wide)
    } else if share.share > 0.0 && too_wide_for(width, share.share) {
        Some(Doubt::WideForTheShare)
    } else {
        None
    }
}

fn flagging(share: &WeightedShare) -> Option<Doubt> {
    let rest = 1.0 - share.share;
    if share.degrees_of_freedom < DEGREES_MIN {
        Some(Doubt::FewClusters)
    } else if share.share <= 0.0 || rest <= 0.0 {
        Some(Doubt::Unanimous)
    } else if too_wide_for(share.interval.width(), rest) {
        Some(Doubt::WideForTheRest)
    } else {
        None
    }
}

fn too_wide_for(width: f64, share: f64) -> bool {
    width > WIDTH_NARROW && width > RELATIVE_WIDTH_MAX * share
}

#[cfg(test)]
mod tests {
    use super::super::Interval;
    use super::*;

    /// A share with an interval of this width around it; 100 votes and clusters.
    fn share(share: f64, width: f64) -> WeightedShare {
        WeightedShare {
            share,
            variance: Some(0.002),
            interval: Interval {
                low: share - width / 2.0,
                high: share + width / 2.0,
            },
            votes: 100,
            clusters: 100,
            degrees_of_freedom: 99,
            kish: 100.0,
            design_effect: 1.0,
            effective: 100.0,
        }
    }

    #[test]
    fn every_doubt_is_told_where_it_first_holds() {
        let plain = share(0.5, 0.2);
        let few_votes = WeightedShare {
            votes: 29,
            effective: 29.0,
            ..plain
        };
        let few_effective = WeightedShare {
            effective: 29.9,
            ..plain
        };
        let few_clusters = WeightedShare {
            degrees_of_freedom: 7,
            ..plain
        };
        for (share, expected) in [
            (plain, Reliability::Reliable),
            (few_votes, Reliability::Suppressed(Doubt::FewVotes)),
            (
                few_effective,
                Reliability::Suppressed(Doubt::FewEffectiveVotes),
            ),
            (share(0.5, 0.31), Reliability::Suppressed(Doubt::Wide)),
            (share(0.5, 0.29), Reliability::Reliable),
            (
                share(0.04, 0.06),
                Reliability::Suppressed(Doubt::WideForTheShare),
            ),
            (share(0.04, 0.05), Reliability::Reliable),
            (few_clusters, Reliability::Flagged(Doubt::FewClusters)),
            (share(0.0, 0.06), Reliability::Flagged(Doubt::Unanimous)),
            (share(1.0, 0.06), Reliability::Flagged(Doubt::Unanimous)),
            (
                share(0.96, 0.06),
                Reliability::Flagged(Doubt::WideForTheRest),
            ),
        ] {
            assert_eq!(Reliability::of(&share), expected, "{share:?}");
        }
    }
}
