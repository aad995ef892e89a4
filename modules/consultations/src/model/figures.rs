//! Published figures: what may be shown of the votes. Which votes they hold is decided in `views.rs` (release) and
//! `model/synthesis.rs` (opinion groups); here stand their shapes and the sums of whole cells.

use super::Statement;
use kernel::{RegionalGroup, StakeholderKind};
use serde::{Deserialize, Serialize};

/// How many people said what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Tally {
    /// People who agree.
    pub agree: u64,
    /// People who pass.
    pub pass: u64,
    /// People who disagree.
    pub disagree: u64,
}

impl Tally {
    /// All people.
    pub const fn people(self) -> u64 {
        self.agree + self.pass + self.disagree
    }

    /// The sum of two tallies over different people.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            agree: self.agree + other.agree,
            pass: self.pass + other.pass,
            disagree: self.disagree + other.disagree,
        }
    }
}

/// The published figures of one statement. Every list holds sums of whole cells only.
#[derive(Debug, Clone)]
pub struct StatementFigures {
    /// The statement.
    pub statement: Statement,
    /// People whose latest vote came too late, before closing, to be counted without showing it.
    pub left_out: u64,
    /// Everybody; zero people when nothing was released yet.
    pub total: Tally,
    /// By cell of the declared partition (of its merge ladder, after closing).
    pub cells: Vec<BandFigure>,
    /// By region; regions that share a cell stand together.
    pub regions: Vec<BandFigure>,
    /// By stakeholder kind; kinds that share a cell stand together.
    pub kinds: Vec<BandFigure>,
    /// By opinion group, in sums to everybody who was counted in the last picture; `None` while the
    /// row is withheld, or where opinions form no groups.
    pub groups: Option<Vec<GroupFigure>>,
}

/// A figure of whole cells taken together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BandFigure {
    /// The regions that are counted together; all of them in a figure by kind.
    pub regions: Vec<RegionalGroup>,
    /// The stakeholder kinds that are counted together; all of them in a figure by region.
    pub kinds: Vec<StakeholderKind>,
    /// Who said what among them.
    pub tally: Tally,
}

/// A figure of one or several opinion groups on one statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupFigure {
    /// The groups that are counted together: `A`, `B`, …
    pub groups: Vec<String>,
    /// Whether people in no group that is shown are counted here as well.
    pub others: bool,
    /// Who said what among them.
    pub tally: Tally,
}
