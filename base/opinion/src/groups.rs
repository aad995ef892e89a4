//! Opinion groups: whether there are any, how many, and who stands in which. What distinguishes
//! them is said by `representative`, how firm they are by `stability`.

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

use crate::k_means::{Clustering, Point, k_means, mean_silhouette, nearest, refined};
use crate::numbers::seed_of;
use crate::one_cloud::OneCloud;
use crate::votes::Votes;

/// A person needs this many votes (or one on every statement, if there are fewer) to be grouped.
pub const VOTES_NEEDED: usize = 7;
/// Beyond this many people the number of groups is chosen on a sample of so many, drawn by hash of
/// their ids; everybody is then assigned. Silhouettes cost the square of the people they look at.
pub const SAMPLE_MAX: usize = 2_000;
/// People per reference cloud; the silhouette of a cloud hardly depends on its size beyond this.
const REFERENCE_PEOPLE_MAX: usize = 500;
/// By how much the people's silhouette must exceed that of every reference cloud. With many people
/// silhouettes hardly vary by chance, and a model of one cloud is never quite right: less than
/// this is no evidence.
pub const SILHOUETTE_MARGIN: f64 = 0.01;
/// Where groups were published before, another number of groups must have a silhouette larger by
/// more than this.
pub const CHANGE_MARGIN: f64 = 0.02;
/// Where groups were published before, they stay distinct until their silhouette falls this far
/// under the bar.
pub const STAY_MARGIN: f64 = 0.02;
/// Where groups were published before, they stay distinct until more than this share of reference
/// clouds look as grouped (the observed one counted among them).
pub const STAY_P: f64 = 0.1;
/// Rounds that refine the sample's centres on everybody.
const ASSIGNMENT_ROUNDS: usize = 25;

/// By what rule the number of groups is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Seeds restarts, sample and reference clouds.
    pub seed: u64,
    /// The largest number of groups considered.
    pub groups_max: usize,
    /// People a group must have.
    pub minimum_group: usize,
    /// Mean silhouette below which groups are not called distinct.
    pub silhouette_needed: f64,
    /// Reference clouds without groups that the silhouette must beat, all of them and clearly.
    pub references: u32,
    /// Restarts for each number of groups.
    pub restarts: u32,
}

/// One number of groups that was tried.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// The number of groups.
    pub k: usize,
    /// The mean silhouette.
    pub silhouette: f64,
    /// People in the smallest group, of those looked at.
    pub smallest: u64,
}

/// Why there are, or are not, groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Groups stand apart.
    Distinct,
    /// Too few people with enough votes to speak of groups.
    TooFewPeople,
    /// No number of groups passed: opinions form one cloud.
    NotDistinct,
}

/// The groups of a set of people.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouping {
    /// For each person (row) the group, counted from 0 by size, largest first.
    pub group_of: Vec<Option<u32>>,
    /// Mean position of each group.
    pub centres: Vec<Point>,
    /// People in each group.
    pub sizes: Vec<u64>,
    /// Why.
    pub finding: Finding,
    /// The numbers of groups tried.
    pub trials: Vec<Trial>,
    /// Share of reference clouds (the observed one counted among them) whose best silhouette comes
    /// within [`SILHOUETTE_MARGIN`] of the one observed; nothing if it was not needed.
    pub reference_p: Option<f64>,
}

/// The letters of a group: A to Z, then AA.
pub fn letters(group: u32) -> String {
    let letter = char::from(b'A' + (group % 26) as u8);
    if group < 26 {
        letter.to_string()
    } else {
        letters(group / 26 - 1) + &letter.to_string()
    }
}

/// Rows of the people with enough votes to be grouped.
pub fn eligible(votes: &Votes) -> Vec<usize> {
    let needed = VOTES_NEEDED.min(votes.statements().len());
    (0..votes.participants().len())
        .filter(|row| votes.row(*row).len() >= needed)
        .collect()
}

/// Finds the groups among people standing at `points` (one per row of `votes`).
pub fn find_groups(votes: &Votes, points: &[Point], choice: &Choice) -> Grouping {
    find_groups_after(votes, points, choice, None)
}

/// The same where so many groups were published before (`kept`): their number changes only if
/// another one is better by more than [`CHANGE_MARGIN`], and they stay distinct until they fall
/// [`STAY_MARGIN`] under the bar or exceed [`STAY_P`], so that nothing flickers at a limit.
pub fn find_groups_after(
    votes: &Votes,
    points: &[Point],
    choice: &Choice,
    kept: Option<usize>,
) -> Grouping {
    let kept = kept.filter(|k| *k >= 2);
    let rows = eligible(votes);
    let mut grouping = Grouping {
        group_of: vec![None; points.len()],
        centres: Vec::new(),
        sizes: Vec::new(),
        finding: Finding::TooFewPeople,
        trials: Vec::new(),
        reference_p: None,
    };
    if choice.minimum_group == 0 || rows.len() < 2 * choice.minimum_group {
        return grouping;
    }
    grouping.finding = Finding::NotDistinct;
    let sample_rows = sampled(&rows, votes, choice.seed, SAMPLE_MAX);
    let sample: Vec<Point> = sample_rows.iter().map(|row| points[*row]).collect();
    let smallest_needed = smallest_in_sample(choice.minimum_group, rows.len());
    let k_max = choice.groups_max.min(sample.len() / smallest_needed);
    let divisions = divisions(&sample, k_max, choice);
    grouping.trials = divisions.iter().map(|(trial, _)| *trial).collect();
    let bar = choice.silhouette_needed - if kept.is_some() { STAY_MARGIN } else { 0.0 };
    let Some((trial, clustering)) =
        chosen(divisions, smallest_needed, kept).filter(|(trial, _)| trial.silhouette >= bar)
    else {
        return grouping;
    };
    let compared = sampled(&sample_rows, votes, choice.seed, REFERENCE_PEOPLE_MAX);
    let cloud = OneCloud::fitted(votes, &compared, points);
    let smallest = (smallest_needed * compared.len()).div_ceil(sample.len());
    let p = reference_p(&cloud, trial.silhouette, k_max, smallest.max(2), choice);
    grouping.reference_p = Some(p);
    let p_least = 1.0 / f64::from(choice.references + 1);
    if p > kept.map_or(p_least, |_| p_least.max(STAY_P)) + 1e-12 {
        return grouping;
    }
    assign(
        &mut grouping,
        &rows,
        points,
        clustering.centres,
        choice.minimum_group,
    );
    grouping
}

/// People the smallest group must have among those looked at: a sample stands for all, so the
/// least group shrinks in proportion.
pub(crate) fn smallest_in_sample(minimum_group: usize, eligible: usize) -> usize {
    let sample = eligible.min(SAMPLE_MAX);
    (minimum_group * sample)
        .div_ceil(eligible.max(1))
        .max(2)
        .min(minimum_group)
}

/// At most `most` of the rows, those whose ids hash lowest, in canonical order.
pub(crate) fn sampled(rows: &[usize], votes: &Votes, seed: u64, most: usize) -> Vec<usize> {
    if rows.len() <= most {
        return rows.to_vec();
    }
    let mut keyed: Vec<(u64, usize)> = rows
        .iter()
        .map(|row| (seed_of(&[seed, votes.participants()[*row]]), *row))
        .collect();
    keyed.sort_unstable();
    let mut kept: Vec<usize> = keyed[..most].iter().map(|(_, row)| *row).collect();
    kept.sort_unstable();
    kept
}

/// Tries every number of groups from two to `k_max`.
fn divisions(points: &[Point], k_max: usize, choice: &Choice) -> Vec<(Trial, Clustering)> {
    let mut found = Vec::new();
    for k in 2..=k_max {
        let Some(clustering) = k_means(points, k, choice.restarts, choice.seed) else {
            break;
        };
        let sizes = sizes_of(&clustering.labels, k);
        let trial = Trial {
            k,
            silhouette: mean_silhouette(points, &clustering.labels, k),
            smallest: sizes.into_iter().min().unwrap_or(0),
        };
        found.push((trial, clustering));
    }
    found
}

/// The division with the largest silhouette among those whose smallest group is large enough, the
/// smaller number of groups on a tie; the number kept, unless that is beaten clearly.
fn chosen(
    divisions: Vec<(Trial, Clustering)>,
    smallest_needed: usize,
    kept: Option<usize>,
) -> Option<(Trial, Clustering)> {
    let mut large_enough: Vec<(Trial, Clustering)> = divisions
        .into_iter()
        .filter(|(trial, _)| trial.smallest >= smallest_needed as u64)
        .collect();
    let silhouette = |place: usize| large_enough[place].0.silhouette;
    let best = (0..large_enough.len()).reduce(|best, next| {
        if silhouette(next) > silhouette(best) {
            next
        } else {
            best
        }
    })?;
    let kept = large_enough
        .iter()
        .position(|(trial, _)| Some(trial.k) == kept)
        .filter(|kept| silhouette(best) - silhouette(*kept) <= CHANGE_MARGIN);
    Some(large_enough.swap_remove(kept.unwrap_or(best)))
}

/// How often people who form one cloud look about as grouped as these people do: the share of
/// draws, the people themselves counted among them, whose best silhouette comes within
/// [`SILHOUETTE_MARGIN`] of theirs. In the manner of `SigClust` (Liu, Hayes, Nobel and Marron,
/// 2008), but votes are drawn instead of points: a normal cloud is too easily beaten, because
/// votes have ceilings and people long tails.
fn reference_p(
    cloud: &OneCloud,
    observed: f64,
    k_max: usize,
    smallest_needed: usize,
    choice: &Choice,
) -> f64 {
    let light = Choice {
        restarts: choice.restarts.min(5),
        ..*choice
    };
    let is_as_grouped = |reference: u32| {
        let points = cloud.drawn(seed_of(&[choice.seed, 0x5eed, u64::from(reference)]));
        let best = chosen(divisions(&points, k_max, &light), smallest_needed, None);
        best.is_some_and(|(trial, _)| trial.silhouette + SILHOUETTE_MARGIN >= observed)
    };
    let as_grouped: Vec<bool> = (0..choice.references)
        .into_par_iter()
        .map(is_as_grouped)
        .collect();
    let beaten_by = as_grouped.into_iter().filter(|beaten| *beaten).count();
    (1.0 + beaten_by as f64) / f64::from(choice.references + 1)
}

/// Assigns everybody to the nearest centre and orders the groups by size.
fn assign(
    grouping: &mut Grouping,
    rows: &[usize],
    points: &[Point],
    centres: Vec<Point>,
    minimum: usize,
) {
    let everybody: Vec<Point> = rows.iter().map(|row| points[*row]).collect();
    let k = centres.len();
    let full = refined(&everybody, centres, ASSIGNMENT_ROUNDS);
    let sizes = sizes_of(&full.labels, k);
    if sizes.iter().any(|size| *size < minimum as u64) {
        return;
    }
    let first_member = |group: u32| full.labels.iter().position(|label| *label == group);
    let mut order: Vec<u32> = (0..k as u32).collect();
    order.sort_by_key(|group| {
        (
            std::cmp::Reverse(sizes[*group as usize]),
            first_member(*group),
        )
    });
    let mut rank = vec![0; k];
    for (place, group) in order.iter().enumerate() {
        rank[*group as usize] = place as u32;
    }
    for (row, label) in rows.iter().zip(&full.labels) {
        grouping.group_of[*row] = Some(rank[*label as usize]);
    }
    grouping.centres = order
        .iter()
        .map(|group| full.centres[*group as usize])
        .collect();
    grouping.sizes = order.iter().map(|group| sizes[*group as usize]).collect();
    grouping.finding = Finding::Distinct;
}

fn sizes_of(labels: &[u32], k: usize) -> Vec<u64> {
    let mut sizes = vec![0; k];
    for label in labels {
        sizes[*label as usize] += 1;
    }
    sizes
}

/// Labels of people at `points` by the nearest of `centres`.
pub(crate) fn labels_by(points: &[Point], centres: &[Point]) -> Vec<u32> {
    points
        .iter()
        .map(|point| nearest(point, centres).0)
        .collect()
}

/// Mean and covariance of points in the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spread {
    pub(crate) mean: Point,
    pub(crate) xx: f64,
    pub(crate) xy: f64,
    pub(crate) yy: f64,
}

impl Spread {
    pub(crate) fn of(points: &[Point]) -> Self {
        let count = points.len().max(1) as f64;
        let mean = [0, 1].map(|axis| points.iter().map(|point| point[axis]).sum::<f64>() / count);
        let moment = |a: usize, b: usize| {
            let product = |point: &Point| (point[a] - mean[a]) * (point[b] - mean[b]);
            points.iter().map(product).sum::<f64>() / count
        };
        Self {
            mean,
            xx: moment(0, 0),
            xy: moment(0, 1),
            yy: moment(1, 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::SplitMix64;
    use crate::pca::{Effort, principal_axes, project};
    use crate::votes::{Position, Vote};

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(
            [0, 25, 26, 27, 701].map(letters),
            ["A", "Z", "AA", "AB", "ZZ"]
        );
    }

    fn choice() -> Choice {
        Choice {
            seed: 1,
            groups_max: 8,
            minimum_group: 10,
            silhouette_needed: 0.35,
            references: 19,
            restarts: 10,
        }
    }

    /// The groups of people who stand at `place` on one axis of opinion and answer 30 statements,
    /// every second of which asks the other way round.
    fn found_among(
        people: u64,
        seed: u64,
        place: impl Fn(u64, &mut SplitMix64) -> f64,
    ) -> Grouping {
        let mut numbers = SplitMix64::new(seed);
        let mut records = Vec::new();
        for participant in 0..people {
            let stands = place(participant, &mut numbers);
            for statement in 0..30 {
                let asked = if statement % 2 == 0 { stands } else { -stands };
                let said = asked + numbers.normal();
                let position = if said > 0.3 {
                    Position::Agree
                } else if said < -0.3 {
                    Position::Disagree
                } else {
                    Position::Pass
                };
                records.push(Vote {
                    participant,
                    statement,
                    timestamp: 0,
                    position,
                });
            }
        }
        let votes = Votes::from_records(records).0;
        let axes = principal_axes(&votes, None, 2, 1, Effort::FULL);
        find_groups(&votes, &project(&votes, &axes), &choice())
    }

    #[test]
    fn people_along_one_axis_are_not_called_groups() {
        let called = (0..20).filter(|seed| {
            let found = found_among(150, *seed, |_, numbers| numbers.normal());
            found.finding == Finding::Distinct
        });
        let called = called.count();
        assert!(
            called <= 2,
            "groups were seen in {called} of 20 clouds without any"
        );
    }

    #[test]
    fn two_heaps_are_called_two_groups_largest_first() {
        let found = found_among(150, 5, |participant, numbers| {
            let centre = if participant % 3 == 0 { 1.0 } else { -1.0 };
            centre + 0.3 * numbers.normal()
        });
        assert_eq!(
            (found.finding, found.sizes),
            (Finding::Distinct, vec![100, 50])
        );
        assert_eq!((found.group_of[0], found.group_of[1]), (Some(1), Some(0)));
    }

    #[test]
    fn a_handful_of_people_is_too_few() {
        let few = found_among(19, 1, |participant, _| {
            f64::from(u8::from(participant % 2 == 0))
        });
        assert_eq!(few.finding, Finding::TooFewPeople);
        let (votes, _) = Votes::from_records(
            (0..60)
                .map(|participant| Vote {
                    participant,
                    statement: 1,
                    timestamp: 0,
                    position: Position::Agree,
                })
                .collect(),
        );
        let everybody_alike = find_groups(&votes, &[[1.0; 2]; 60], &choice());
        assert_eq!(everybody_alike.finding, Finding::NotDistinct);
    }
}
