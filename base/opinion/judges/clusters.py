"""Divisions of people: scikit-learn's adjusted Rand index, silhouettes and k-means."""

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score

DIVISIONS = 300
CLOUDS = 120
HEAPS = 60
RESTARTS = 20


def judge(engine, report):
    numbers = np.random.default_rng(20_261)
    report.family("adjusted Rand index, scikit-learn adjusted_rand_score")
    for number in range(DIVISIONS):
        left, right = two_divisions(numbers, number)
        found = engine.ask("adjusted_rand_index", left=left.tolist(), right=right.tolist())
        theirs = adjusted_rand_score(left, right)
        report.same(f"division {number}", found.get("value"), float(theirs), 1e-12)

    report.family("mean silhouette, scikit-learn silhouette_score")
    for number in range(CLOUDS):
        points, labels, clusters = labelled_cloud(numbers)
        found = engine.ask(
            "mean_silhouette", points=points.tolist(), labels=labels.tolist(), clusters=clusters
        )
        theirs = silhouette_score(points, labels)
        report.same(f"cloud {number}", found.get("value"), float(theirs), 1e-9)

    report.family("k-means, scikit-learn KMeans with as many restarts")
    # Both are searches that may stop in a local optimum, so single clouds differ by a little; on the whole neither
    # may find the worse ones.
    ours, theirs = zip(*(heaps(engine, report, numbers, number) for number in range(HEAPS)))
    excess = np.mean(np.array(ours) / np.array(theirs)) - 1.0
    report.holds(excess <= 0.002, f"over all clouds the inertia is {excess:.4%} above theirs")


def two_divisions(numbers, number):
    """Unrelated, related and degenerate pairs in turn."""
    size = int(numbers.integers(1, 400))
    left = numbers.integers(0, int(numbers.integers(1, 9)), size)
    if number % 3 == 0:
        return left, numbers.integers(0, int(numbers.integers(1, 9)), size)
    if number % 3 == 1:
        right = (left + 3) % 7
        stray = numbers.random(size) < numbers.random()
        right[stray] = numbers.integers(0, 7, int(stray.sum()))
        return left, right
    return left, np.arange(size) if number % 2 else np.zeros(size, dtype=int)


def labelled_cloud(numbers):
    """Points with labels from 0 on; now and then a cluster of one point, or points that coincide."""
    clusters = int(numbers.integers(2, 9))
    size = int(numbers.integers(clusters + 1, 250))
    points = np.round(numbers.normal(0, 2, (size, 2)), int(numbers.integers(0, 4)))
    labels = numbers.integers(0, clusters, size)
    labels[:clusters] = np.arange(clusters)
    return points, labels, clusters


def heaps(engine, report, numbers, number):
    """The inertia of both for one cloud."""
    clusters = int(numbers.integers(2, 9))
    centres = numbers.normal(0, 3 * numbers.random(), (clusters, 2))
    points = centres[numbers.integers(0, clusters, 300)] + numbers.normal(0, 1, (300, 2))
    found = engine.ask(
        "k_means", points=points.tolist(), clusters=clusters, restarts=RESTARTS, seed=number
    )
    theirs = KMeans(clusters, n_init=RESTARTS, random_state=number).fit(points).inertia_
    labels = np.array(found["labels"])
    recount = sum(
        ((points[labels == label] - points[labels == label].mean(axis=0)) ** 2).sum()
        for label in range(clusters)
        if (labels == label).any()
    )
    report.same(f"inertia {number}, counted again", found["inertia"], float(recount), 1e-9)
    report.holds(
        found["inertia"] <= theirs * 1.03,
        f"cloud {number}, {clusters} clusters: ours {found['inertia']}, theirs {theirs}",
    )
    return found["inertia"], theirs
