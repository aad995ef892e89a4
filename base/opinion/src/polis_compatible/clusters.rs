//! The clusters as Polis has them: k-means that starts from the first points that differ, twice:
//! people into base clusters, base clusters into groups.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::k_means::{Point, mean_silhouette, nearest};

/// Base clusters at most.
const BASE_CLUSTERS_MAX: usize = 100;
/// Rounds for base clusters.
const BASE_ROUNDS: usize = 100;
/// Rounds for groups. (More were meant there, but the setting is read under another name.)
const GROUP_ROUNDS: usize = 20;
/// Groups at most.
const GROUPS_MAX: usize = 5;
/// Base clusters for each group that may be tried beyond the second.
const BASES_PER_GROUP: usize = 12;
/// When every centre moves less than this, the clusters are taken for the same.
const MOVE_MIN: f64 = 0.01;

/// People divided into groups.
pub(super) struct Division {
    /// For each person the group.
    pub(super) group_of: Vec<u32>,
    /// The centre of each group.
    pub(super) centres: Vec<Point>,
    /// The numbers of groups tried, with their silhouettes.
    pub(super) silhouettes: Vec<(usize, f64)>,
}

/// Divides people who stand at these places, in the order of arrival.
pub(super) fn divide(places: &[Point]) -> Division {
    let everybody = vec![1.0; places.len()];
    let base = clustered(places, &everybody, BASE_CLUSTERS_MAX, BASE_ROUNDS);
    let mut weights = vec![0.0; base.centres.len()];
    for label in &base.labels {
        weights[*label as usize] += 1.0;
    }
    let k_max = GROUPS_MAX.min(2 + base.centres.len() / BASES_PER_GROUP);
    let mut silhouettes = Vec::new();
    let mut best: Option<(f64, Clusters)> = None;
    for k in 2..=k_max {
        let groups = clustered(&base.centres, &weights, k, GROUP_ROUNDS);
        let silhouette = mean_silhouette(&base.centres, &groups.labels, groups.centres.len());
        silhouettes.push((k, silhouette));
        if best.as_ref().is_none_or(|(found, _)| silhouette > *found) {
            best = Some((silhouette, groups));
        }
    }
    let (centres, of_base) = best.map_or_else(Default::default, |(_, groups)| {
        (groups.centres, groups.labels)
    });
    Division {
        group_of: base
            .labels
            .iter()
            .map(|label| of_base[*label as usize])
            .collect(),
        centres,
        silhouettes,
    }
}

struct Clusters {
    centres: Vec<Point>,
    labels: Vec<u32>,
}

/// k-means from the first `k` points that differ. A cluster that loses all its points is gone.
fn clustered(points: &[Point], weights: &[f64], k: usize, rounds: usize) -> Clusters {
    let mut centres: Vec<Point> = Vec::new();
    for point in points {
        if centres.len() == k {
            break;
        }
        if !centres.contains(point) {
            centres.push(*point);
        }
    }
    let mut labels = Vec::new();
    for _ in 0..rounds {
        labels = points
            .par_iter()
            .map(|point| nearest(point, &centres).0)
            .collect();
        let before = std::mem::take(&mut centres);
        centres = recentred(points, weights, &mut labels, before.len());
        if are_same(&before, &centres) {
            break;
        }
    }
    Clusters { centres, labels }
}

/// The weighted means of the clusters; empty ones are left out and the labels close up.
fn recentred(points: &[Point], weights: &[f64], labels: &mut [u32], k: usize) -> Vec<Point> {
    let mut sums = vec![([0.0; 2], 0.0); k];
    for ((point, weight), label) in points.iter().zip(weights).zip(labels.iter()) {
        let (sum, mass) = &mut sums[*label as usize];
        sum[0] += weight * point[0];
        sum[1] += weight * point[1];
        *mass += weight;
    }
    let mut renamed = vec![0; k];
    let mut centres = Vec::new();
    for (label, (sum, mass)) in sums.iter().enumerate() {
        renamed[label] = centres.len() as u32;
        if *mass > 0.0 {
            centres.push(sum.map(|value| value / mass));
        }
    }
    for label in labels {
        *label = renamed[*label as usize];
    }
    centres
}

/// Whether the centres, each set in ascending order, lie as good as at the same places.
fn are_same(before: &[Point], after: &[Point]) -> bool {
    let ordered = |centres: &[Point]| {
        let mut centres = centres.to_vec();
        centres.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
        centres
    };
    before.len() == after.len()
        && ordered(before)
            .iter()
            .zip(ordered(after))
            .all(|(a, b)| (a[0] - b[0]).hypot(a[1] - b[1]) < MOVE_MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_points_that_differ_start_the_clusters() {
        let points = [[0.0, 0.0], [0.0, 0.0], [1.0, 0.0], [9.0, 0.0], [10.0, 0.0]];
        let found = clustered(&points, &[1.0; 5], 2, 20);
        assert_eq!(found.labels, [0, 0, 0, 1, 1]);
        assert_eq!(found.centres, [[1.0 / 3.0, 0.0], [9.5, 0.0]]);
        // Fewer places than clusters: as many clusters as places.
        let found = clustered(&points[..2], &[1.0; 2], 2, 20);
        assert_eq!(
            (found.labels, found.centres),
            (vec![0, 0], vec![[0.0, 0.0]])
        );
    }

    #[test]
    fn the_weights_move_the_centres() {
        let found = clustered(
            &[[0.0, 0.0], [4.0, 0.0], [40.0, 0.0]],
            &[3.0, 1.0, 1.0],
            2,
            20,
        );
        assert_eq!(found.centres, [[1.0, 0.0], [40.0, 0.0]]);
    }

    #[test]
    fn few_base_clusters_are_tried_with_two_groups_only() {
        let places: Vec<Point> = (0..11)
            .map(|place| [f64::from(place * place), 0.0])
            .collect();
        let tried: Vec<usize> = divide(&places)
            .silhouettes
            .iter()
            .map(|(k, _)| *k)
            .collect();
        assert_eq!(tried, [2]);
        let places: Vec<Point> = (0..40)
            .map(|place| [f64::from(place * place), 0.0])
            .collect();
        let tried: Vec<usize> = divide(&places)
            .silhouettes
            .iter()
            .map(|(k, _)| *k)
            .collect();
        assert_eq!(tried, [2, 3, 4, 5]);
        assert!(divide(&[]).group_of.is_empty());
    }
}
