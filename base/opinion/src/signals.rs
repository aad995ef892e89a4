//! Integrity signals: patterns in the votes that a moderator should see, each with its evidence and
//! with how likely it would be by chance. They never remove a vote and are no verdict: people who
//! think alike vote alike, and only a person can say what a pattern means.
//!
//! Every signal names people, so all of this is for moderators and for nobody else. What follows
//! from a coordinated cluster under a cap on organisations is in [`effect`].
//!
//! The method in words and formulas: `docs/method/`; sources are named where a formula stands.

mod ballots;
mod blocks;
mod bursts;
mod chance;
mod coordination;
mod duplicates;
pub mod effect;
mod expected;
mod in_step;
mod straight_lining;
mod trails;
mod usual_order;

use serde::{Deserialize, Serialize};

use crate::numbers::figure;
use crate::votes::Vote;
use ballots::Ballots;

/// What the signals depend on beside the votes. Every figure is declared, none is tuned to a
/// result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// How many units of the timestamps make a second: 1 for seconds, 1000 for milliseconds.
    pub units_per_second: f64,
    /// Share of what is reported of each kind that may be there by chance (Benjamini and Hochberg).
    pub false_discovery_level: f64,
    /// Two votes on one statement at most this far apart are in step.
    pub window_seconds: f64,
    /// Statements on which two people must be in step to be looked at.
    pub in_step_min: u32,
    /// Statements both must have answered to be compared.
    pub co_seen_min: u32,
    /// Share of the statements both answered on which two coordinated people must agree.
    pub agreement_share_min: f64,
    /// For each vote, this many votes before and after it on the same statement are looked at; what
    /// lies beyond within the window is counted as not searched.
    pub nearest_votes_max: usize,
    /// Votes a person needs before answering all alike says anything.
    pub straight_votes_min: u32,
    /// Share of one and the same answer from which a person is looked at.
    pub straight_share_min: f64,
    /// Equal answers in a row from which a person is looked at.
    pub run_min: u32,
    /// Median time between two votes below which nobody can have read the statements.
    pub reading_seconds: f64,
    /// Votes in a row that a speed is measured over.
    pub speed_votes_min: u32,
    /// Length of the windows in which votes on one statement are counted.
    pub burst_window_seconds: f64,
    /// Votes on one statement within one window from which it is looked at.
    pub burst_votes_min: u32,
    /// How many times the expected votes they must be.
    pub burst_ratio_min: f64,
    /// People a dense block needs.
    pub block_people_min: u32,
    /// Statements a dense block needs.
    pub block_statements_min: u32,
    /// Statements a dense block has at most, and votes of a person who can be in one.
    pub block_statements_max: u32,
    /// Share of the block's statements each of its people answered, and share of each one's votes
    /// that lie in the block.
    pub block_share_min: f64,
    /// Statements both must have answered, all alike, to have duplicate rows.
    pub duplicate_co_seen_min: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            units_per_second: 1.0,
            false_discovery_level: 0.01,
            window_seconds: 60.0,
            in_step_min: 5,
            co_seen_min: 10,
            agreement_share_min: 0.8,
            nearest_votes_max: 64,
            straight_votes_min: 20,
            straight_share_min: 0.95,
            run_min: 15,
            reading_seconds: 2.0,
            speed_votes_min: 10,
            burst_window_seconds: 600.0,
            burst_votes_min: 10,
            burst_ratio_min: 3.0,
            block_people_min: 5,
            block_statements_min: 4,
            block_statements_max: 50,
            block_share_min: 0.8,
            duplicate_co_seen_min: 20,
        }
    }
}

/// What is known of the people beside their votes. Both lists are by row: by place among the ids
/// of all who voted, ascending, as in [`crate::Votes::participants`].
#[derive(Debug, Clone, Copy, Default)]
pub struct People<'a> {
    /// The cell (region x kind) of each person.
    pub part_of: Option<&'a [Option<u32>]>,
    /// The opinion group of each person.
    pub group_of: Option<&'a [Option<u32>]>,
}

/// Why no signals were computed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SignalsError {
    /// A list by row does not have a place for every person.
    #[error(
        "{list} has {given} places but {people} people voted: give one place for each, in the \
         ascending order of their ids"
    )]
    Rows {
        /// The list.
        list: &'static str,
        /// Its length.
        given: usize,
        /// The people who voted.
        people: usize,
    },
    /// A setting that nothing can be computed with.
    #[error("the setting {setting} is {value}: it must be {remedy}")]
    Setting {
        /// The setting.
        setting: &'static str,
        /// What it is.
        value: f64,
        /// What it may be.
        remedy: &'static str,
    },
}

/// What a signal is about; the names are stable, so that a page can translate them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Three or more people who give the same answers in step.
    CoordinatedCluster,
    /// Two people who do.
    CoordinatedPair,
    /// Nearly all of many statements answered alike.
    StraightLining,
    /// Nearly all of many statements passed.
    AllPasses,
    /// A long run of equal answers that the person's other answers do not explain.
    LongRun,
    /// Votes that follow each other faster than anybody reads.
    FasterThanReading,
    /// Many votes with one and the same timestamp, as a form that was typed in has.
    VotesAtOneMoment,
    /// A statement with more votes in a window than the crowd's activity explains.
    CrowdBurst,
    /// People who answered nearly the same few statements and nothing else.
    DenseBlock,
    /// People with equal answers wherever both answered.
    DuplicateRows,
}

impl Kind {
    /// Every kind, in the order in which signals are listed.
    pub const ALL: [Self; 10] = [
        Self::CoordinatedCluster,
        Self::CoordinatedPair,
        Self::StraightLining,
        Self::AllPasses,
        Self::LongRun,
        Self::FasterThanReading,
        Self::VotesAtOneMoment,
        Self::CrowdBurst,
        Self::DenseBlock,
        Self::DuplicateRows,
    ];

    /// The stable name, as it is serialised.
    pub fn name(self) -> &'static str {
        match self {
            Self::CoordinatedCluster => "coordinated_cluster",
            Self::CoordinatedPair => "coordinated_pair",
            Self::StraightLining => "straight_lining",
            Self::AllPasses => "all_passes",
            Self::LongRun => "long_run",
            Self::FasterThanReading => "faster_than_reading",
            Self::VotesAtOneMoment => "votes_at_one_moment",
            Self::CrowdBurst => "crowd_burst",
            Self::DenseBlock => "dense_block",
            Self::DuplicateRows => "duplicate_rows",
        }
    }
}

/// When something happened, in the units of the timestamps; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The first vote.
    pub first: i64,
    /// The last vote.
    pub last: i64,
}

/// The figures behind a signal. All shares are between 0 and 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Of a coordinated cluster or pair.
    Coordination(Coordination),
    /// Of straight-lining, all passes and long runs.
    Answers(Answers),
    /// Of votes faster than reading, and at one moment.
    Speed(Speed),
    /// Of a burst.
    Burst(Burst),
    /// Of a dense block.
    Block(Block),
    /// Of duplicate rows.
    Duplicates(Duplicates),
}

/// How a cluster acts together; means over its links.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Coordination {
    /// Pairs that are significant in both channels.
    pub links: u64,
    /// They as a share of all pairs of the cluster.
    pub density: f64,
    /// Statements both answered.
    pub co_seen: f64,
    /// Share of them with the same answer.
    pub agreement: f64,
    /// The share expected of two people of their cell and group.
    pub agreement_expected: f64,
    /// Share of them answered within the window.
    pub in_step: f64,
    /// Share of the steps from one of these to the next that go in the same direction.
    pub same_order: f64,
    /// Agreement beyond chance, (agreement - expected) / (1 - expected): the correlation that
    /// [`effect::deflation`] takes.
    pub correlation: f64,
    /// Largest p of the links for agreement beyond cell and group.
    pub agreement_p: f64,
    /// Largest p of the links for voting in step.
    pub timing_p: f64,
}

/// One answer given again and again.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Answers {
    /// The answer: agree 1, pass 0, disagree -1.
    pub answer: i8,
    /// All votes of the person.
    pub votes: u64,
    /// Share of them with this answer.
    pub share: f64,
    /// The share that the crowd's answers to the same statements let expect.
    pub share_expected: f64,
    /// The longest run of this answer, in order of time.
    pub longest_run: u64,
}

/// How fast somebody voted.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Speed {
    /// Votes in the stretch.
    pub votes: u64,
    /// Median seconds between one and the next.
    pub median_seconds: f64,
    /// The declared bound.
    pub bound_seconds: f64,
}

/// Votes on one statement within one window.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Burst {
    /// Votes in the window.
    pub votes: u64,
    /// Votes expected from the crowd's activity.
    pub votes_expected: f64,
}

/// A group of people and the few statements they answered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Share of the possible votes within the block that were cast.
    pub density: f64,
    /// The share expected from how much these people answer and how often these statements are.
    pub density_expected: f64,
    /// Share of these people's votes that lie within the block.
    pub closed: f64,
}

/// People with equal answers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Duplicates {
    /// Pairs found equal.
    pub links: u64,
    /// Least number of statements a pair of them both answered.
    pub co_seen_least: u64,
    /// Share of equal answers expected of two people of their mind, mean over the pairs.
    pub agreement_expected: f64,
}

/// One pattern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Signal {
    /// What it is.
    pub kind: Kind,
    /// The ids of the people, ascending.
    pub people: Vec<u64>,
    /// The ids of the statements it rests on, ascending; empty where it rests on all they answered.
    pub statements: Vec<u64>,
    /// From the first to the last vote it rests on; absent where time plays no part.
    pub window: Option<Window>,
    /// Probability of this or more without anything behind it, or an upper bound of it; absent
    /// where a declared rule decides. 0.000001 stands for anything smaller.
    pub p: Option<f64>,
    /// The same after correction for everything that was tested, of the weakest part of it.
    pub q: Option<f64>,
    /// The figures behind it.
    pub evidence: Evidence,
}

/// Whether the timestamps can carry anything about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// They can.
    Usable,
    /// Nobody has votes enough.
    TooFewVotes,
    /// All votes bear one timestamp, as after an import.
    OneMoment,
    /// Most people's votes share their timestamps, or the unit is coarser than the window.
    TooCoarse,
}

/// Something that could not be searched, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum NotSearched {
    /// No signal that needs time was computed.
    AnythingTimed {
        /// Why.
        timing: Timing,
    },
    /// Speeds: the timestamps are coarser than the bound.
    Speeds {
        /// Greatest common divisor of all differences between timestamps, in their unit.
        resolution: u64,
    },
    /// Pairs of votes on one statement within the window, beyond the nearest ones.
    CrowdedMoments {
        /// How many pairs of votes.
        vote_pairs: u64,
    },
    /// Answering all alike: too few people have votes enough to know how people differ.
    StraightLining {
        /// How many have.
        people: u64,
    },
    /// Runs of people whose votes share their timestamps, so that they have no order.
    Runs {
        /// How many people.
        people: u64,
    },
}

/// How much was tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tested {
    /// People with at least one vote.
    pub people: u64,
    /// Statements with at least one vote.
    pub statements: u64,
    /// Latest votes of each pair of person and statement.
    pub votes: u64,
    /// Upper bound of the pairs of people who both answered enough statements to be coordinated:
    /// the number of tests the false discovery level is held over.
    pub pairs_at_most: u64,
    /// Pairs of them that were in step and were computed; every other counts as p = 1.
    pub pairs_in_step: u64,
    /// Answers of people tested for straight-lining, all passes and long runs.
    pub answers: u64,
    /// People whose speed was measured.
    pub speeds: u64,
    /// Windows of statements tested for bursts.
    pub burst_windows: u64,
    /// Length of these windows in seconds; longer than asked for in a long consultation.
    pub burst_window_seconds: u64,
    /// Candidates for a dense block.
    pub blocks: u64,
    /// Upper bound of the pairs who both answered enough statements to be duplicates.
    pub duplicate_pairs_at_most: u64,
    /// Pairs compared for duplicate rows.
    pub duplicate_pairs_compared: u64,
}

/// Everything found, and how it was looked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Signals {
    /// Whether time could be used.
    pub timing: Timing,
    /// The level at which false discoveries are held, for each kind by itself.
    pub false_discovery_level: f64,
    /// How much was tested.
    pub tested: Tested,
    /// What could not be searched.
    pub not_searched: Vec<NotSearched>,
    /// The signals by kind, then by people and statements.
    pub signals: Vec<Signal>,
}

impl Signals {
    /// The coordinated clusters by row, for [`effect::with_clusters`]. `participants` are the ids
    /// by row, ascending; an id that is not among them is left out.
    pub fn clusters(&self, participants: &[u64]) -> Vec<Vec<usize>> {
        let of_kind = |signal: &&Signal| signal.kind == Kind::CoordinatedCluster;
        let rows = |signal: &Signal| {
            let found = signal.people.iter();
            found
                .filter_map(|id| participants.binary_search(id).ok())
                .collect()
        };
        self.signals.iter().filter(of_kind).map(rows).collect()
    }
}

/// The least p and q told: figures have six decimals, and no probability here is zero.
const P_TOLD_MIN: f64 = 1e-6;

fn told(p: f64) -> f64 {
    figure(p.min(1.0)).max(P_TOLD_MIN)
}

/// What one search found.
#[derive(Default)]
struct Found {
    signals: Vec<Signal>,
    not_searched: Vec<NotSearched>,
}

/// Looks for every kind of signal. The latest vote of each pair of person and statement counts;
/// different votes at the same latest moment count as a pass, as in [`crate::Votes`].
///
/// # Errors
/// [`SignalsError`] if a list by row has the wrong length or a setting is out of its range.
pub fn detect(
    votes: &[Vote],
    people: People<'_>,
    settings: &Settings,
) -> Result<Signals, SignalsError> {
    check(settings)?;
    let ballots = Ballots::of(votes, people)?;
    let timing = ballots.timing(settings);
    let mut tested = Tested {
        people: ballots.people.len() as u64,
        statements: ballots.statements.len() as u64,
        votes: ballots.len() as u64,
        ..Tested::default()
    };
    let mut found = vec![straight_lining::search(
        &ballots,
        settings,
        timing,
        &mut tested,
    )];
    if timing == Timing::Usable {
        found.push(coordination::search(&ballots, settings, &mut tested));
        found.push(bursts::speeds(&ballots, settings, &mut tested));
        found.push(bursts::crowd(&ballots, settings, &mut tested));
    } else {
        found.push(Found {
            not_searched: vec![NotSearched::AnythingTimed { timing }],
            ..Found::default()
        });
    }
    found.push(blocks::search(&ballots, settings, &mut tested));
    found.push(duplicates::search(&ballots, settings, &mut tested));
    let mut signals = Vec::new();
    let mut not_searched = Vec::new();
    for part in found {
        signals.extend(part.signals);
        not_searched.extend(part.not_searched);
    }
    signals.sort_by(|a, b| {
        (a.kind, &a.people, &a.statements)
            .cmp(&(b.kind, &b.people, &b.statements))
            .then(a.window.map(|w| w.first).cmp(&b.window.map(|w| w.first)))
    });
    Ok(Signals {
        timing,
        false_discovery_level: settings.false_discovery_level,
        tested,
        not_searched,
        signals,
    })
}

/// Refuses settings that nothing can be computed with.
fn check(settings: &Settings) -> Result<(), SignalsError> {
    let positive = [
        ("units_per_second", settings.units_per_second),
        ("window_seconds", settings.window_seconds),
        ("reading_seconds", settings.reading_seconds),
        ("burst_window_seconds", settings.burst_window_seconds),
        ("burst_ratio_min", settings.burst_ratio_min),
    ];
    for (setting, value) in positive {
        if !(value.is_finite() && value > 0.0) {
            return Err(SignalsError::Setting {
                setting,
                value,
                remedy: "above 0 and finite",
            });
        }
    }
    let shares = [
        ("false_discovery_level", settings.false_discovery_level),
        ("agreement_share_min", settings.agreement_share_min),
        ("straight_share_min", settings.straight_share_min),
        ("block_share_min", settings.block_share_min),
    ];
    for (setting, value) in shares {
        if !(value > 0.0 && value <= 1.0) {
            return Err(SignalsError::Setting {
                setting,
                value,
                remedy: "above 0 and at most 1",
            });
        }
    }
    let counts = [
        ("in_step_min", settings.in_step_min),
        ("co_seen_min", settings.co_seen_min),
        ("straight_votes_min", settings.straight_votes_min),
        ("run_min", settings.run_min),
        ("speed_votes_min", settings.speed_votes_min),
        ("burst_votes_min", settings.burst_votes_min),
        ("block_people_min", settings.block_people_min),
        ("block_statements_min", settings.block_statements_min),
        ("duplicate_co_seen_min", settings.duplicate_co_seen_min),
    ];
    for (setting, value) in counts {
        if value < 2 {
            return Err(SignalsError::Setting {
                setting,
                value: f64::from(value),
                remedy: "at least 2",
            });
        }
    }
    if settings.nearest_votes_max == 0 {
        return Err(SignalsError::Setting {
            setting: "nearest_votes_max",
            value: 0.0,
            remedy: "at least 1",
        });
    }
    Ok(())
}
