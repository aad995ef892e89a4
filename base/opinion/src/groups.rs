//! Opinion groups: whether there are any, how many, and who stands in which. What distinguishes
//! them is said by `representative`, how firm they are by `stability`.

use serde::{Deserialize, Serialize};

use crate::k_means::{Clustering, Point, k_means, mean_silhouette, nearest, refined};
use crate::numbers::{SplitMix64, seed_of};
use crate::votes::Votes;

/// A person needs this many votes (or one on every statement, if there are fewer) to be grouped.
pub const VOTES_NEEDED: usize = 7;
/// Beyond this many people the number of groups is chosen on a sample of so many, drawn by hash of
/// their ids; everybody is then assigned. Silhouettes cost the square of the people they look at.
pub const SAMPLE_MAX: usize = 2_000;
/// People per reference cloud; the silhouette of a cloud hardly depends on its size beyond this.
const REFERENCE_POINTS_MAX: usize = 300;
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
    /// Reference clouds without groups that the silhouette must beat, all of them.
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
    /// Share of reference clouds (the observed one counted among them) whose best silhouette is as
    /// large as the one observed; nothing if it was not needed.
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
    let sample = sampled(&rows, votes, choice.seed, SAMPLE_MAX);
    let sample: Vec<Point> = sample.into_iter().map(|row| points[row]).collect();
    // A sample of n people stands for all: the least group shrinks in proportion.
    let smallest_needed = (choice.minimum_group * sample.len())
        .div_ceil(rows.len())
        .max(2)
        .min(choice.minimum_group);
    let k_max = choice.groups_max.min(sample.len() / smallest_needed);
    let (trials, best) = best_division(&sample, k_max, smallest_needed as u64, choice);
    grouping.trials = trials;
    let Some((clustering, silhouette)) = best.filter(|(_, s)| *s >= choice.silhouette_needed)
    else {
        return grouping;
    };
    let p = reference_p(&sample, silhouette, k_max, choice);
    grouping.reference_p = Some(p);
    if p > 1.0 / f64::from(choice.references + 1) + 1e-12 {
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

/// Tries every number of groups; the best is the largest silhouette among divisions whose smallest
/// group is large enough, the smaller number on a tie.
fn best_division(
    points: &[Point],
    k_max: usize,
    smallest_needed: u64,
    choice: &Choice,
) -> (Vec<Trial>, Option<(Clustering, f64)>) {
    let mut trials = Vec::new();
    let mut best: Option<(Clustering, f64)> = None;
    for k in 2..=k_max {
        let Some(clustering) = k_means(points, k, choice.restarts, choice.seed) else {
            break;
        };
        let silhouette = mean_silhouette(points, &clustering.labels, k);
        let smallest = sizes_of(&clustering.labels, k)
            .into_iter()
            .min()
            .unwrap_or(0);
        trials.push(Trial {
            k,
            silhouette,
            smallest,
        });
        let better = best.as_ref().is_none_or(|(_, found)| silhouette > *found);
        if smallest >= smallest_needed && better {
            best = Some((clustering, silhouette));
        }
    }
    (trials, best)
}

/// How often a cloud without groups (one normal distribution with the covariance observed) looks
/// as grouped as the people do. After the idea of `SigClust` (Liu, Hayes, Nobel and Marron, 2008).
fn reference_p(points: &[Point], observed: f64, k_max: usize, choice: &Choice) -> f64 {
    let spread = Spread::of(points);
    let size = points.len().min(REFERENCE_POINTS_MAX);
    let as_grouped = |reference: u32| {
        let mut numbers = SplitMix64::new(seed_of(&[choice.seed, 0x5eed, u64::from(reference)]));
        let cloud: Vec<Point> = (0..size).map(|_| spread.draw(&mut numbers)).collect();
        let light = Choice {
            restarts: choice.restarts.min(5),
            ..*choice
        };
        let (_, best) = best_division(&cloud, k_max, 2, &light);
        best.is_some_and(|(_, silhouette)| silhouette >= observed)
    };
    let beaten_by = (0..choice.references)
        .filter(|reference| as_grouped(*reference))
        .count();
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

    /// A point of the normal distribution with this mean and covariance (Cholesky).
    fn draw(&self, numbers: &mut SplitMix64) -> Point {
        let across = self.xx.sqrt();
        let along = if across > 0.0 { self.xy / across } else { 0.0 };
        let rest = (self.yy - along * along).max(0.0).sqrt();
        let (first, second) = (numbers.normal(), numbers.normal());
        [
            self.mean[0] + across * first,
            self.mean[1] + along * first + rest * second,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::votes::{Position, Vote};

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!(
            [0, 25, 26, 27, 701].map(letters),
            ["A", "Z", "AA", "AB", "ZZ"]
        );
    }

    /// So many people with one vote each on one statement: only their points matter.
    fn crowd(people: u64) -> Votes {
        let one = |participant| Vote {
            participant,
            statement: 1,
            timestamp: 0,
            position: Position::Agree,
        };
        Votes::from_records((0..people).map(one).collect()).0
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

    #[test]
    fn one_cloud_is_not_called_groups() {
        let mut called = 0;
        for seed in 0..20 {
            let mut numbers = SplitMix64::new(seed);
            let points: Vec<Point> = (0..150)
                .map(|_| [numbers.normal(), 0.7 * numbers.normal()])
                .collect();
            let found = find_groups(&crowd(150), &points, &choice());
            called += usize::from(found.finding == Finding::Distinct);
        }
        assert!(
            called <= 3,
            "groups were seen in {called} of 20 clouds without any"
        );
    }

    #[test]
    fn two_heaps_are_called_two_groups_largest_first() {
        let mut numbers = SplitMix64::new(5);
        let points: Vec<Point> = (0..150)
            .map(|place| {
                [
                    numbers.normal() + if place % 3 == 0 { 8.0 } else { 0.0 },
                    numbers.normal(),
                ]
            })
            .collect();
        let found = find_groups(&crowd(150), &points, &choice());
        assert_eq!(
            (found.finding, found.sizes),
            (Finding::Distinct, vec![100, 50])
        );
        assert_eq!((found.group_of[0], found.group_of[1]), (Some(1), Some(0)));
    }

    #[test]
    fn a_handful_of_people_is_too_few() {
        let found = find_groups(&crowd(19), &[[0.0; 2]; 19], &choice());
        assert_eq!(found.finding, Finding::TooFewPeople);
        let everybody_alike = find_groups(&crowd(60), &[[1.0; 2]; 60], &choice());
        assert_eq!(everybody_alike.finding, Finding::NotDistinct);
    }
}
