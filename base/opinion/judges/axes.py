"""The axes of opinion: scikit-learn's PCA of the imputed matrix, and scipy's sparse decomposition."""

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds
from sklearn.decomposition import PCA
from sklearn.impute import SimpleImputer

MATRICES = 150
WEIGHTED = 60
SPARSE = 12


def judge(engine, report):
    numbers = np.random.default_rng(20_262)
    report.family("axes, variance shares and places, scikit-learn SimpleImputer(mean) and PCA")
    for number in range(MATRICES):
        people, statements = int(numbers.integers(3, 120)), int(numbers.integers(2, 60))
        matrix = opinions(numbers, people, statements, numbers.uniform(0.15, 1.0))
        against_pca(engine, report, matrix, None, f"matrix {number}")

    report.family("the same with people drawn repeatedly, PCA of the repeated rows")
    for number in range(WEIGHTED):
        people, statements = int(numbers.integers(10, 80)), int(numbers.integers(3, 40))
        matrix = opinions(numbers, people, statements, numbers.uniform(0.3, 1.0))
        drawn = np.bincount(numbers.integers(0, matrix.shape[0], matrix.shape[0]), minlength=matrix.shape[0])
        against_pca(engine, report, matrix, drawn, f"draw {number}")

    report.family("axes of large sparse votes, scipy svds of the centred observed votes")
    for number in range(SPARSE):
        matrix = opinions(numbers, 1500, 200, 0.06)
        against_svds(engine, report, matrix, f"sparse {number}")


def opinions(numbers, people, statements, seen):
    """Votes (1, 0, -1, nan where unseen) of people in a plane; nobody and nothing without a vote."""
    place = numbers.normal(0, 1, (people, 2)) * (1.5, 0.8)
    loading = numbers.normal(0, 1, (statements, 2))
    strength = place @ loading.T + numbers.normal(0.3, 0.8, statements) + numbers.logistic(0, 0.5, (people, statements))
    votes = np.where(np.abs(strength) < 0.4, 0.0, np.sign(strength))
    votes[numbers.random(votes.shape) >= seen] = np.nan
    votes = votes[~np.isnan(votes).all(axis=1)]
    return votes[:, ~np.isnan(votes).all(axis=0)]


def triples(matrix):
    """Ids with gaps, in an order of their own, as an arrival is."""
    rows, columns = np.nonzero(~np.isnan(matrix))
    order = np.random.default_rng(rows.size).permutation(rows.size)
    return [[int(3 * rows[at] + 5), int(7 * columns[at] + 2), int(matrix[rows[at], columns[at]])] for at in order]


def against_pca(engine, report, matrix, drawn, label):
    rows = np.arange(matrix.shape[0])
    repeated = matrix if drawn is None else matrix[np.repeat(rows, drawn)]
    if drawn is not None and np.isnan(repeated).all(axis=0).any():
        return
    weights = None if drawn is None else [float(times) for times in drawn]
    found = engine.ask("principal_axes", votes=triples(matrix), weights=weights, components=2, seed=7)
    axes = found["axes"]
    imputed = SimpleImputer(keep_empty_features=True).fit_transform(repeated)
    pca = PCA(svd_solver="full").fit(imputed)
    report.same(f"{label}, means", axes["centre"], np.nanmean(repeated, axis=0).tolist(), 1e-12)
    total = pca.explained_variance_.sum()
    shares = np.zeros(2)
    known = min(2, pca.explained_variance_.size)
    if total > 1e-12:
        shares[:known] = pca.explained_variance_[:known] / total
    report.same(f"{label}, variance shares", axes["variance_shares"], shares.tolist(), 1e-9)
    if not axes["converged"]:
        report.holds(False, f"{label}: not converged")
        return
    spectrum = np.append(pca.explained_variance_, [0.0, 0.0])
    for place in range(known):
        if shares[place] > 1e-9:
            same_direction(report, f"{label}, axis {place}", axes["components"][place], pca.components_[place], spectrum, place)
    centred = np.where(np.isnan(matrix), 0.0, matrix - np.array(axes["centre"]))
    scale = np.sqrt(matrix.shape[1] / (~np.isnan(matrix)).sum(axis=1))
    places = (centred @ np.array(axes["components"]).T) * scale[:, None]
    report.same(f"{label}, places", found["positions"], places.tolist(), 1e-9)


def against_svds(engine, report, matrix, label):
    found = engine.ask("principal_axes", votes=triples(matrix), weights=None, components=2, seed=7)
    seen = ~np.isnan(matrix)
    deviation = matrix - np.nanmean(matrix, axis=0)
    sparse = csr_matrix((deviation[seen], np.nonzero(seen)), shape=matrix.shape)
    _, values, vectors = svds(sparse, k=3, random_state=1)
    order = np.argsort(-values)
    spectrum, vectors = values[order] ** 2, vectors[order]
    shares = spectrum[:2] / (deviation[seen] ** 2).sum()
    report.same(f"{label}, variance shares", found["axes"]["variance_shares"], shares.tolist(), 1e-9)
    for place in range(2):
        same_direction(report, f"{label}, axis {place}", found["axes"]["components"][place], vectors[place], spectrum, place)


def same_direction(report, label, ours, theirs, spectrum, place):
    """Up to sign. An axis is only as sharp as its eigenvalue stands apart: the iteration stops at a residual of 1e-8
    of the largest one, so the angle may be that over the gap (Davis and Kahan, 1970)."""
    gap = min(abs(spectrum[place] - other) for at, other in enumerate(spectrum[: place + 2]) if at != place)
    allowed = 1e-9 + 4e-8 * spectrum[0] / gap if gap > 0 else np.inf
    if allowed > 1e-3:
        return
    ours = np.array(ours)
    distance = min(np.linalg.norm(ours - theirs), np.linalg.norm(ours + theirs))
    report.holds(distance <= allowed, f"{label}: {distance} apart, {allowed} allowed")
