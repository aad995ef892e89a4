//! The synthesis of a consultation: groups, agreement, what distinguishes and what unites, and how
//! far it can be trusted, in one serialisable value. Pure: the same votes and settings give the
//! same value. What of it may be shown is the business of `public`.

use serde::{Deserialize, Serialize};

use crate::agreement::{
    Consensus, Ranked, Share, Tally, consensus, divisive, tally_all, tally_by, uncertain,
};
use crate::groups::{Choice, Finding, Grouping, Spread, Trial, find_groups, letters};
use crate::k_means::Point;
use crate::numbers::figure;
use crate::pca::{Axes, Effort, principal_axes, project};
use crate::quality::{Quality, measure};
use crate::representative::{Distinguishing, distinguishing};
use crate::stability::{Stability, bootstrap};
use crate::votes::{Counts, Votes};

/// The version of the method: it changes whenever the same votes may give other figures.
pub const METHOD_VERSION: &str = "2";

/// What a synthesis depends on beside the votes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// Seeds everything that is drawn.
    pub seed: u64,
    /// Bootstrap replicates asked for; 0 leaves the bootstrap out.
    pub replicates: u32,
    /// Statements on the short list.
    pub seats: u32,
    /// People a group must have.
    pub minimum_group: usize,
    /// The largest number of groups considered.
    pub groups_max: usize,
    /// Mean silhouette below which groups are not called distinct.
    pub silhouette_needed: f64,
    /// Clouds without groups that the observed silhouette must beat.
    pub references: u32,
    /// Restarts of the clustering for each number of groups.
    pub restarts: u32,
    /// Share of the distinguishing statements that may be there by chance.
    pub false_discovery_rate: f64,
    /// Distinguishing statements listed per group.
    pub distinguishing_max: usize,
    /// Voters a statement needs in each part to be called agreed, divisive or uncertain.
    pub voters_needed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            seed: 1,
            replicates: 200,
            seats: 10,
            minimum_group: 10,
            groups_max: 8,
            silhouette_needed: 0.35,
            references: 19,
            restarts: 20,
            false_discovery_rate: 0.1,
            distinguishing_max: 10,
            voters_needed: 5,
        }
    }
}

/// A group of people who vote alike.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// A for the largest, then B and so on.
    pub id: String,
    /// People in it.
    pub size: u64,
    /// Mean Jaccard overlap with itself over bootstrap replicates; absent without a bootstrap.
    pub stability: Option<f64>,
    /// Mean position of its people on the map.
    pub centre: Point,
    /// How its people lie around the centre.
    pub spread: Ellipse,
    /// What distinguishes it, strongest first.
    pub distinguishing: Vec<Distinguishing>,
}

/// The ellipse one standard deviation around a centre.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ellipse {
    /// Half the longer axis.
    pub major: f64,
    /// Half the shorter axis.
    pub minor: f64,
    /// Angle of the longer axis against the x axis, in degrees, above -90, at most 90.
    pub angle: f64,
}

/// One statement and what was said to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StatementResult {
    /// The statement.
    pub statement: u64,
    /// Everybody's votes, each person counted once.
    #[serde(flatten)]
    pub tally: Tally,
    /// Share that agrees among all who answered, passes included; weighted if there are weights.
    pub agree_share: Option<Share>,
    /// Where somebody would stand who only agreed with this statement.
    pub position: Point,
    /// Votes by group, in the order of the groups.
    pub groups: Vec<GroupResult>,
}

/// What one group said to a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupResult {
    /// The group.
    pub group: String,
    /// Its votes.
    #[serde(flatten)]
    pub tally: Tally,
    /// Share of it that agrees; absent without votes.
    pub agree_share: Option<Share>,
}

/// By what method a result came about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Method {
    /// The version of the method.
    pub version: String,
    /// The seed.
    pub seed: u64,
    /// All settings.
    pub parameters: Settings,
    /// Bootstrap replicates that were run (fewer than asked for when there are millions of votes).
    pub replicates_run: u32,
    /// Why there are, or are not, groups.
    pub finding: Finding,
    /// Numbers of groups that were tried.
    pub trials: Vec<Trial>,
    /// Share of clouds without groups that look as grouped; absent if that was not asked.
    pub reference_p: Option<f64>,
    /// Variance along the two axes of the map, as shares of all variance.
    pub variance_shares: Vec<f64>,
    /// Rounds that the axes took.
    pub rounds: u32,
    /// Whether the axes met their tolerance.
    pub converged: bool,
}

/// Where one person stands. Never part of anything serialised together with the synthesis.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The person.
    pub participant: u64,
    /// The place on the map.
    pub position: Point,
    /// The group, if any, by its place in [`Synthesis::groups`].
    pub group: Option<u32>,
    /// Share of the bootstrap replicates with this person in which he or she stood in the same
    /// group; absent without a group or a bootstrap.
    pub stability: Option<f64>,
}

/// The synthesis of a consultation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Synthesis {
    /// How much was said.
    pub counts: Counts,
    /// The groups, largest first; none if opinions form one cloud.
    pub groups: Vec<Group>,
    /// The statements, by id.
    pub statements: Vec<StatementResult>,
    /// Statements on which all groups are of one mind (everybody, if there are no groups).
    pub consensus: Vec<Consensus>,
    /// Statements that divide the groups most.
    pub divisive: Vec<Ranked>,
    /// Statements people are least sure of.
    pub uncertain: Vec<Ranked>,
    /// How far to trust it.
    pub quality: Quality,
    /// How it came about.
    pub method: Method,
    /// Where people stand; left out of everything serialised.
    #[serde(skip)]
    pub people: Vec<Person>,
}

/// The synthesis of these votes, each person counted once. Weights come in afterwards
/// ([`crate::representation`]): they change what share agrees, not who thinks alike.
pub fn synthesise(votes: &Votes, settings: &Settings) -> Synthesis {
    synthesised(votes, settings).0
}

/// The synthesis and the axes it was made on.
pub(crate) fn synthesised(votes: &Votes, settings: &Settings) -> (Synthesis, Axes) {
    let axes = principal_axes(votes, None, 2, settings.seed, Effort::FULL);
    let points = project(votes, &axes);
    let grouping = find_groups(votes, &points, &choice_of(settings));
    let stability = bootstrap(votes, &grouping, settings.replicates, settings.seed);
    let mut quality = measure(votes, settings.seed);
    quality.stability = stability
        .as_ref()
        .map(|stability| figure(stability.overall));
    let measured = Measured { stability, quality };
    let synthesis = assembled(votes, settings, &axes, &points, &grouping, measured);
    (synthesis, axes)
}

/// What was measured of a grouping and of the votes.
pub(crate) struct Measured {
    pub(crate) stability: Option<Stability>,
    pub(crate) quality: Quality,
}

/// Everything that follows from axes and groups.
pub(crate) fn assembled(
    votes: &Votes,
    settings: &Settings,
    axes: &Axes,
    points: &[Point],
    grouping: &Grouping,
    measured: Measured,
) -> Synthesis {
    let Measured { stability, quality } = measured;
    let rows = rows_by_group(votes, grouping);
    let parts = parts_of(votes, &rows, grouping);
    Synthesis {
        counts: votes.counts(&std::collections::BTreeSet::new()),
        groups: describe_groups(grouping, points, &rows, stability.as_ref(), settings),
        statements: statement_results(votes, axes, &rows),
        consensus: consensus(&parts, settings.voters_needed),
        divisive: divisive(&parts, settings.voters_needed),
        uncertain: uncertain(&parts, settings.voters_needed),
        quality,
        method: method_of(settings, grouping, stability.as_ref(), axes),
        people: people_of(votes, points, grouping, stability.as_ref()),
    }
}

fn choice_of(settings: &Settings) -> Choice {
    Choice {
        seed: settings.seed,
        groups_max: settings.groups_max,
        minimum_group: settings.minimum_group,
        silhouette_needed: settings.silhouette_needed,
        references: settings.references,
        restarts: settings.restarts,
    }
}

/// For each statement its id and the tallies of the groups.
fn rows_by_group(votes: &Votes, grouping: &Grouping) -> Vec<(u64, Vec<Tally>)> {
    let tallies = tally_by(votes, &grouping.group_of, grouping.centres.len());
    votes.statements().iter().copied().zip(tallies).collect()
}

/// The rows that consensus runs over: by group, or everybody as one part without groups.
fn parts_of(
    votes: &Votes,
    rows: &[(u64, Vec<Tally>)],
    grouping: &Grouping,
) -> Vec<(u64, Vec<Tally>)> {
    if !grouping.centres.is_empty() {
        return rows.to_vec();
    }
    let whole = tally_all(votes).into_iter().map(|tally| vec![tally]);
    votes.statements().iter().copied().zip(whole).collect()
}

fn describe_groups(
    grouping: &Grouping,
    points: &[Point],
    rows: &[(u64, Vec<Tally>)],
    stability: Option<&Stability>,
    settings: &Settings,
) -> Vec<Group> {
    let k = grouping.centres.len();
    let told = distinguishing(
        rows,
        k,
        settings.false_discovery_rate,
        settings.distinguishing_max,
    );
    let describe = |(group, distinguishing): (usize, Vec<Distinguishing>)| {
        let of_group = grouping.group_of.iter().zip(points);
        let members: Vec<Point> = of_group
            .filter(|(of, _)| **of == Some(group as u32))
            .map(|(_, point)| *point)
            .collect();
        let spread = Spread::of(&members);
        Group {
            id: letters(group as u32),
            size: grouping.sizes[group],
            stability: stability.map(|stability| figure(stability.of_group[group])),
            centre: spread.mean.map(figure),
            spread: ellipse_of(&spread),
            distinguishing,
        }
    };
    told.into_iter().enumerate().map(describe).collect()
}

/// Axes and angle of the covariance ellipse: eigenvalues of a symmetric 2 x 2 matrix.
fn ellipse_of(spread: &Spread) -> Ellipse {
    let middle = f64::midpoint(spread.xx, spread.yy);
    let half = (spread.xx - spread.yy) / 2.0;
    let radius = (half * half + spread.xy * spread.xy).sqrt();
    Ellipse {
        major: figure((middle + radius).max(0.0).sqrt()),
        minor: figure((middle - radius).max(0.0).sqrt()),
        angle: figure(0.5 * spread.xy.atan2(half).to_degrees()),
    }
}

fn statement_results(
    votes: &Votes,
    axes: &Axes,
    rows: &[(u64, Vec<Tally>)],
) -> Vec<StatementResult> {
    let scale = (votes.statements().len() as f64).sqrt();
    let whole = tally_all(votes);
    let result = |(column, (statement, parts)): (usize, &(u64, Vec<Tally>))| {
        let coordinate = |axis: usize| {
            figure(scale * (1.0 - axes.centre[column]) * axes.components[axis][column])
        };
        let of_group = |(group, tally): (usize, &Tally)| GroupResult {
            group: letters(group as u32),
            tally: *tally,
            agree_share: Share::of_agreement(*tally),
        };
        StatementResult {
            statement: *statement,
            tally: whole[column],
            agree_share: Share::of_agreement(whole[column]),
            position: [coordinate(0), coordinate(1)],
            groups: parts.iter().enumerate().map(of_group).collect(),
        }
    };
    rows.iter().enumerate().map(result).collect()
}

fn method_of(
    settings: &Settings,
    grouping: &Grouping,
    stability: Option<&Stability>,
    axes: &Axes,
) -> Method {
    let rounded = |trial: &Trial| Trial {
        silhouette: figure(trial.silhouette),
        ..*trial
    };
    Method {
        version: METHOD_VERSION.to_owned(),
        seed: settings.seed,
        parameters: settings.clone(),
        replicates_run: stability.map_or(0, |stability| stability.replicates),
        finding: grouping.finding,
        trials: grouping.trials.iter().map(rounded).collect(),
        reference_p: grouping.reference_p.map(figure),
        variance_shares: axes.variance_shares.iter().copied().map(figure).collect(),
        rounds: axes.rounds,
        converged: axes.converged,
    }
}

fn people_of(
    votes: &Votes,
    points: &[Point],
    grouping: &Grouping,
    stability: Option<&Stability>,
) -> Vec<Person> {
    let person = |(row, participant): (usize, &u64)| Person {
        participant: *participant,
        position: points[row].map(figure),
        group: grouping.group_of[row],
        stability: stability.and_then(|found| found.of_person[row].map(figure)),
    };
    votes
        .participants()
        .iter()
        .enumerate()
        .map(person)
        .collect()
}
