//! What follows from a coordinated cluster: it counts as one organisation under the same cap, or
//! its weights are deflated. Nobody's vote is removed, and nobody gains by it.

/// Disjoint sets over 0..n; the root of a set is its lowest member.
#[derive(Debug, Clone)]
pub(super) struct Unions(Vec<usize>);

impl Unions {
    pub(super) fn new(members: usize) -> Self {
        Self((0..members).collect())
    }

    pub(super) fn root(&mut self, member: usize) -> usize {
        let mut root = member;
        while self.0[root] != root {
            self.0[root] = self.0[self.0[root]];
            root = self.0[root];
        }
        root
    }

    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}

/// Connected people with their links, by the lowest row; people ascending.
pub(super) fn grouped<T>(
    people: usize,
    links: &[T],
    rows_of: impl Fn(&T) -> [usize; 2],
) -> Vec<(Vec<usize>, Vec<&T>)> {
    let mut unions = Unions::new(people);
    for link in links {
        let [one, other] = rows_of(link);
        unions.join(one, other);
    }
    let of_root = |link: &T, unions: &mut Unions| unions.root(rows_of(link)[0]);
    let mut roots: Vec<usize> = links
        .iter()
        .map(|link| of_root(link, &mut unions))
        .collect();
    roots.sort_unstable();
    roots.dedup();
    let mut found: Vec<(Vec<usize>, Vec<&T>)> =
        roots.iter().map(|_| (Vec::new(), Vec::new())).collect();
    for link in links {
        if let Ok(place) = roots.binary_search(&of_root(link, &mut unions)) {
            found[place].0.extend(rows_of(link));
            found[place].1.push(link);
        }
    }
    for (people, _) in &mut found {
        people.sort_unstable();
        people.dedup();
    }
    found
}

/// The organisations once every cluster counts as one. Both lists are by row; rows that do not
/// exist are passed over.
///
/// The members without an organisation become one organisation with an unused number. An
/// organisation joins them if at least half of its people are in the cluster: then the cluster is
/// that organisation, under its lowest number. Other members stay with their organisation, whose
/// cap binds them already: a few people in step with somebody must not put a whole organisation
/// under another's cap. So people are only ever put together, never taken apart, and no cap becomes
/// looser.
pub fn with_clusters(organisation_of: &[Option<u32>], clusters: &[Vec<usize>]) -> Vec<Option<u32>> {
    let people = organisation_of.len();
    let mut organisations: Vec<u32> = organisation_of.iter().flatten().copied().collect();
    organisations.sort_unstable();
    let sizes: Vec<(u32, usize)> = organisations
        .chunk_by(|a, b| a == b)
        .map(|same| (same[0], same.len()))
        .collect();
    // Nodes: the organisations, then the people.
    let place = |organisation: u32| sizes.partition_point(|entry| entry.0 < organisation);
    let node = |row: usize| organisation_of[row].map_or(sizes.len() + row, place);
    let mut unions = Unions::new(sizes.len() + people);
    for cluster in clusters {
        let mut rows: Vec<usize> = cluster
            .iter()
            .copied()
            .filter(|row| *row < people)
            .collect();
        rows.sort_unstable();
        rows.dedup();
        let carried = |row: &usize| {
            organisation_of[*row].is_none_or(|organisation| {
                let own = |other: &&usize| organisation_of[**other] == Some(organisation);
                2 * rows.iter().filter(own).count() >= sizes[place(organisation)].1
            })
        };
        let together: Vec<usize> = rows.iter().copied().filter(carried).collect();
        for pair in together.windows(2) {
            unions.join(node(pair[0]), node(pair[1]));
        }
    }
    // A root is the lowest node, so it is an organisation wherever one is in the set.
    let roots: Vec<usize> = (0..people).map(|row| unions.root(node(row))).collect();
    let mut ascending = roots.clone();
    ascending.sort_unstable();
    let several = |root: usize| {
        let first = ascending.partition_point(|other| *other < root);
        ascending.get(first + 1) == Some(&root)
    };
    let mut unused = (0..=u32::MAX).filter(|number| organisations.binary_search(number).is_err());
    let mut new: Vec<(usize, Option<u32>)> = Vec::new();
    roots
        .into_iter()
        .map(|root| {
            if root < sizes.len() {
                return Some(sizes[root].0);
            }
            if !several(root) {
                return None;
            }
            if let Some((_, number)) = new.iter().find(|entry| entry.0 == root) {
                return *number;
            }
            let number = unused.next();
            new.push((root, number));
            number
        })
        .collect()
}

/// What each weight of a cluster of `people` is multiplied by if it is deflated instead: 1 / (1 +
/// (people - 1) correlation), the inverse of the design effect of a cluster (Kish, 1965). With
/// correlation 1 the cluster counts as one person, with 0 as all of them.
pub fn deflation(people: usize, correlation: f64) -> f64 {
    let correlation = if correlation.is_nan() {
        0.0
    } else {
        correlation.clamp(0.0, 1.0)
    };
    1.0 / (1.0 + people.saturating_sub(1) as f64 * correlation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop, proptest};

    #[test]
    fn people_of_a_cluster_without_organisation_become_one() {
        let given = [None, Some(0), None, None, Some(7)];
        let found = with_clusters(&given, &[vec![0, 2]]);
        assert_eq!(found, [Some(1), Some(0), Some(1), None, Some(7)]);
    }

    #[test]
    fn an_organisation_joins_only_if_half_of_its_people_are_in_the_cluster() {
        let given = [Some(3), Some(3), Some(3), Some(5), None, None];
        let found = with_clusters(&given, &[vec![0, 3, 4, 5]]);
        assert_eq!(
            found,
            [Some(3), Some(3), Some(3), Some(5), Some(5), Some(5)]
        );
    }

    #[test]
    fn clusters_that_share_a_person_are_one() {
        let found = with_clusters(&[None; 5], &[vec![0, 1], vec![1, 4], vec![9]]);
        assert_eq!(found, [Some(0), Some(0), None, None, Some(0)]);
    }

    #[test]
    fn deflation_goes_from_everybody_to_one_person() {
        assert!((deflation(6, 0.0) - 1.0).abs() < 1e-12);
        assert!((6.0 * deflation(6, 1.0) - 1.0).abs() < 1e-12);
        assert!((deflation(6, 0.2) - 0.5).abs() < 1e-12);
        assert!((deflation(0, f64::NAN) - 1.0).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn people_are_only_put_together_never_taken_apart(
            given in prop::collection::vec(prop::option::of(0..4_u32), 0..12),
            clusters in prop::collection::vec(prop::collection::vec(0..12_usize, 0..5), 0..4),
        ) {
            let found = with_clusters(&given, &clusters);
            assert_eq!(found.len(), given.len());
            for one in 0..given.len() {
                for other in 0..one {
                    if given[one].is_some() && given[one] == given[other] {
                        assert_eq!(found[one], found[other]);
                    }
                    let free = given[one].is_none() && given[other].is_none();
                    if free && clusters.iter().any(|c| c.contains(&one) && c.contains(&other)) {
                        assert!(found[one].is_some() && found[one] == found[other]);
                    }
                }
                let clustered = clusters.iter().any(|c| c.contains(&one));
                if given[one].is_none() && !clustered {
                    assert_eq!(found[one], None);
                }
            }
        }
    }
}
