//! Clustering of points in the plane: k-means with k-means++ seeding and many seeded restarts
//! (Arthur and Vassilvitskii, 2007), and silhouettes (Rousseeuw, 1987). It knows nothing of votes.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::numbers::{SplitMix64, seed_of};

/// Rounds of Lloyd's algorithm after which a restart stops anyway.
const ROUNDS_MAX: usize = 100;

/// A place in the plane.
pub type Point = [f64; 2];

/// A division of points into clusters.
#[derive(Debug, Clone, PartialEq)]
pub struct Clustering {
    /// The mean of each cluster.
    pub centres: Vec<Point>,
    /// For each point its cluster.
    pub labels: Vec<u32>,
    /// Sum of squared distances of the points to their centres.
    pub inertia: f64,
}

/// The best of `restarts` runs for `k` clusters; nothing if fewer than `k` points differ.
///
/// The result depends on the order of the points: give them in canonical order.
pub fn k_means(points: &[Point], k: usize, restarts: u32, seed: u64) -> Option<Clustering> {
    let run = |restart: u32| {
        let mut numbers = SplitMix64::new(seed_of(&[seed, k as u64, u64::from(restart)]));
        seeded_centres(points, k, &mut numbers).map(|centres| refined(points, centres, ROUNDS_MAX))
    };
    let runs: Vec<Option<Clustering>> = (0..restarts).into_par_iter().map(run).collect();
    // The first of equal runs wins: the order of the restarts is fixed.
    runs.into_iter().flatten().reduce(|best, run| {
        if run.inertia < best.inertia {
            run
        } else {
            best
        }
    })
}

/// Lloyd's algorithm from given centres. A cluster that loses all its points keeps its centre.
pub fn refined(points: &[Point], mut centres: Vec<Point>, rounds_max: usize) -> Clustering {
    let mut labels = vec![u32::MAX; points.len()];
    let mut inertia = 0.0;
    for _ in 0..rounds_max.max(1) {
        let mut changed = false;
        inertia = 0.0;
        for (label, point) in labels.iter_mut().zip(points) {
            let (nearest, distance) = nearest(point, &centres);
            changed |= *label != nearest;
            *label = nearest;
            inertia += distance;
        }
        if !changed {
            break;
        }
        centres = means(points, &labels, &centres);
    }
    Clustering {
        centres,
        labels,
        inertia,
    }
}

/// The nearest centre (the first of equals) and its squared distance.
pub fn nearest(point: &Point, centres: &[Point]) -> (u32, f64) {
    let mut best = (0, f64::INFINITY);
    for (place, centre) in centres.iter().enumerate() {
        let distance = squared_distance(point, centre);
        if distance < best.1 {
            best = (place as u32, distance);
        }
    }
    best
}

/// Mean silhouette of a division into two or more clusters, from -1 to 1: how much nearer a point
/// is to its own cluster than to the next one. A point alone in its cluster counts 0.
pub fn mean_silhouette(points: &[Point], labels: &[u32], k: usize) -> f64 {
    if points.is_empty() || k < 2 {
        return 0.0;
    }
    let mut sizes = vec![0_u32; k];
    for label in labels {
        sizes[*label as usize] += 1;
    }
    let of_point = |place: usize| silhouette(place, points, labels, &sizes);
    let each: Vec<f64> = (0..points.len()).into_par_iter().map(of_point).collect();
    each.iter().sum::<f64>() / points.len() as f64
}

fn silhouette(place: usize, points: &[Point], labels: &[u32], sizes: &[u32]) -> f64 {
    let own = labels[place] as usize;
    if sizes[own] < 2 {
        return 0.0;
    }
    let mut sums = vec![0.0; sizes.len()];
    for (point, label) in points.iter().zip(labels) {
        sums[*label as usize] += squared_distance(&points[place], point).sqrt();
    }
    let within = sums[own] / f64::from(sizes[own] - 1);
    let others = (0..sizes.len()).filter(|label| *label != own && sizes[*label] > 0);
    let between = others
        .map(|label| sums[label] / f64::from(sizes[label]))
        .fold(f64::INFINITY, f64::min);
    let larger = within.max(between);
    if between.is_finite() && larger > 0.0 {
        (between - within) / larger
    } else {
        0.0
    }
}

/// k-means++: each next centre is drawn with probability proportional to the squared distance to
/// the nearest centre so far.
fn seeded_centres(points: &[Point], k: usize, numbers: &mut SplitMix64) -> Option<Vec<Point>> {
    if points.is_empty() {
        return None;
    }
    let mut centres = vec![points[numbers.below(points.len())]];
    let mut distances: Vec<f64> = points
        .iter()
        .map(|point| squared_distance(point, &centres[0]))
        .collect();
    while centres.len() < k {
        let total: f64 = distances.iter().sum();
        if total <= 0.0 {
            return None;
        }
        let mut left = numbers.unit() * total;
        let mut chosen = None;
        for (place, distance) in distances.iter().enumerate().filter(|(_, d)| **d > 0.0) {
            chosen = Some(place);
            left -= distance;
            if left < 0.0 {
                break;
            }
        }
        let centre = points[chosen?];
        for (distance, point) in distances.iter_mut().zip(points) {
            *distance = distance.min(squared_distance(point, &centre));
        }
        centres.push(centre);
    }
    Some(centres)
}

fn means(points: &[Point], labels: &[u32], before: &[Point]) -> Vec<Point> {
    let mut sums = vec![([0.0; 2], 0_u32); before.len()];
    for (point, label) in points.iter().zip(labels) {
        let (sum, count) = &mut sums[*label as usize];
        sum[0] += point[0];
        sum[1] += point[1];
        *count += 1;
    }
    let mean = |((sum, count), before): (&(Point, u32), &Point)| {
        if *count == 0 {
            *before
        } else {
            sum.map(|value| value / f64::from(*count))
        }
    };
    sums.iter().zip(before).map(mean).collect()
}

fn squared_distance(a: &Point, b: &Point) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silhouettes_agree_with_a_calculation_by_hand() {
        // On a line: 0, 1 | 10, 12. s = 10/11, 9/10, 7.5/9.5, 9.5/11.5 over their larger ones.
        let points = [[0.0, 0.0], [1.0, 0.0], [10.0, 0.0], [12.0, 0.0]];
        let expected =
            ((11.0 - 1.0) / 11.0 + (10.0 - 1.0) / 10.0 + (9.5 - 2.0) / 9.5 + (11.5 - 2.0) / 11.5)
                / 4.0;
        let found = mean_silhouette(&points, &[0, 0, 1, 1], 2);
        assert!(
            (found - expected).abs() < 1e-12,
            "{found} instead of {expected}"
        );
        // A point alone counts 0.
        let alone = mean_silhouette(&points[1..], &[0, 1, 1], 2);
        assert!((alone - ((9.0 - 2.0) / 9.0 + (11.0 - 2.0) / 11.0) / 3.0).abs() < 1e-12);
    }

    #[test]
    fn three_heaps_are_found_again() {
        let mut numbers = SplitMix64::new(3);
        let heaps = [[0.0, 0.0], [10.0, 0.0], [0.0, 10.0]];
        let points: Vec<Point> = (0..300)
            .map(|place| heaps[place % 3].map(|centre| centre + numbers.normal()))
            .collect();
        let found = k_means(&points, 3, 10, 1).unwrap();
        for (place, label) in found.labels.iter().enumerate() {
            assert_eq!(*label, found.labels[place % 3]);
        }
    }

    #[test]
    fn fewer_points_than_clusters_give_nothing() {
        assert_eq!(k_means(&[], 2, 5, 1), None);
        assert_eq!(k_means(&[[1.0, 1.0]; 40], 2, 5, 1), None);
    }
}
