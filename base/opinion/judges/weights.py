"""Weights: ipfn, R's survey package, and scipy's optimisers for bounds and caps."""

import csv
import os
import subprocess
import tempfile

import numpy as np
from ipfn.ipfn import ipfn
from scipy.optimize import LinearConstraint, brentq, linprog, minimize

TABLES = 150
NAMED = 30
SURVEYS = 60
BOUNDED = 80
FEASIBILITIES = 300
CUTS = 100
HERE = os.path.dirname(os.path.abspath(__file__))


def judge(engine, report, rscript):
    numbers = np.random.default_rng(20_264)
    against_ipfn(engine, report, numbers)
    by_name(engine, report, numbers)
    against_survey(engine, report, numbers, rscript)
    against_optimiser(engine, report, numbers)
    against_linear_programme(engine, report, numbers)
    against_bisection(engine, report, numbers)


class Sample:
    """People with levels of some attributes, and margins that can be met: those of hidden weights."""

    def __init__(self, numbers, people, sizes, spread, with_base=False):
        skew = [numbers.dirichlet(np.full(size, 2.0)) for size in sizes]
        self.levels = [numbers.choice(size, people, p=p) for size, p in zip(sizes, skew)]
        # Levels are numbered without gaps, so that each is somebody's.
        self.levels = [np.unique(codes, return_inverse=True)[1] for codes in self.levels]
        self.base = np.exp(numbers.normal(0, 0.5, people)) if with_base else np.ones(people)
        self.base = self.base / self.base.mean()
        hidden = self.base * np.exp(numbers.normal(0, spread, people))
        hidden /= hidden.sum()
        self.targets = [np.bincount(codes, hidden) for codes in self.levels]
        self.people = people

    def question(self):
        """What the engine is asked."""
        return {
            "levels": [codes.tolist() for codes in self.levels],
            "targets": [shares.tolist() for shares in self.targets],
            "base": self.base.tolist(),
        }

    def margins(self):
        """The constraints as a matrix on the weights and what it must give; the total is people."""
        rows, wanted = [], []
        for codes, shares in zip(self.levels, self.targets):
            for level, share in enumerate(shares):
                rows.append(codes == level)
                wanted.append(share * self.people)
        return np.array(rows, dtype=float), np.array(wanted)


def against_ipfn(engine, report, numbers):
    report.family("raking weights, ipfn on the table of cells")
    for number in range(TABLES):
        sizes = numbers.integers(2, 7, int(numbers.integers(2, 5)))
        sample = Sample(numbers, int(numbers.integers(20, 600)), sizes, 0.7, number % 2 == 1)
        found = engine.ask("calibrate", **sample.question())
        shape = [len(shares) for shares in sample.targets]
        table = np.zeros(shape)
        np.add.at(table, tuple(sample.levels), sample.base)
        aggregates = [shares * sample.people for shares in sample.targets]
        fitted = ipfn(
            table.copy(), aggregates, [[axis] for axis in range(len(shape))],
            convergence_rate=1e-13, max_iteration=100_000, rate_tolerance=0.0,
        ).iteration()
        factor = (fitted / np.where(table > 0, table, 1.0))[tuple(sample.levels)]
        report.same(f"table {number}", found.get("weights"), (sample.base * factor).tolist(), 1e-6)


def by_name(engine, report, numbers):
    report.family("raking from participants.csv and targets.csv by name, ipfn")
    for number in range(NAMED):
        sample = Sample(numbers, int(numbers.integers(30, 300)), (4, 3), 0.3)
        people = [
            [10 + 3 * row, [f"region {sample.levels[0][row]}", f"kind {sample.levels[1][row]}"]]
            for row in range(sample.people)
        ]
        named = lambda word, shares: {f"{word} {level}": share for level, share in enumerate(shares)}
        found = engine.ask(
            "rake", attributes=["region", "kind"], people=people,
            targets={"region": named("region", sample.targets[0]), "kind": named("kind", sample.targets[1])},
        )
        table = np.zeros([len(shares) for shares in sample.targets])
        np.add.at(table, tuple(sample.levels), 1.0)
        aggregates = [shares * sample.people for shares in sample.targets]
        fitted = ipfn(
            table.copy(), aggregates, [[0], [1]],
            convergence_rate=1e-13, max_iteration=100_000, rate_tolerance=0.0,
        ).iteration()
        weights = (fitted / np.where(table > 0, table, 1.0))[tuple(sample.levels)]
        report.same(f"sample {number}", found.get("weights"), weights.tolist(), 1e-6)
        deff = sample.people * (weights**2).sum() / weights.sum() ** 2
        report.same(f"sample {number}, design effect", found.get("design_effect"), float(deff), 1e-6)


def against_survey(engine, report, numbers, rscript):
    if rscript is None:
        report.skip("R with the package survey is not here: rake() and calibrate() were not asked")
        return
    samples = [
        Sample(numbers, int(numbers.integers(40, 400)), numbers.integers(2, 6, 3), 0.5, number % 2 == 1)
        for number in range(SURVEYS)
    ]
    answers = asked_in_r(samples, rscript)
    for column, name in ((0, "rake()"), (1, "calibrate(calfun = 'raking')")):
        report.family(f"raking weights, R survey {name}")
        for number, sample in enumerate(samples):
            found = engine.ask("calibrate", **sample.question())
            theirs = answers[number][:, column]
            report.same(f"survey {number}", found.get("weights"), theirs.tolist(), 1e-6)


def asked_in_r(samples, rscript):
    """For each sample a column of weights by rake() and one by calibrate()."""
    with tempfile.TemporaryDirectory() as folder:
        people, targets = os.path.join(folder, "people.csv"), os.path.join(folder, "targets.csv")
        with open(people, "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["sample", "base", "a", "b", "c"])
            for number, sample in enumerate(samples):
                for row in range(sample.people):
                    levels = [codes[row] for codes in sample.levels]
                    rows.writerow([number, repr(float(sample.base[row])), *levels])
        with open(targets, "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["sample", "attribute", "level", "total"])
            for number, sample in enumerate(samples):
                for name, shares in zip("abc", sample.targets):
                    for level, share in enumerate(shares):
                        rows.writerow([number, name, level, repr(float(share * sample.people))])
        out = os.path.join(folder, "weights.csv")
        subprocess.run([rscript, os.path.join(HERE, "raking.R"), people, targets, out], check=True)
        with open(out, newline="") as file:
            lines = [(int(line["sample"]), float(line["rake"]), float(line["calibrate"])) for line in csv.DictReader(file)]
    table = np.array(lines)
    return [table[table[:, 0] == number][:, 1:] for number in range(len(samples))]


def against_optimiser(engine, report, numbers):
    report.family("weights within bounds and caps, scipy minimize(SLSQP) of the same distance")
    for number in range(BOUNDED):
        sample = Sample(numbers, int(numbers.integers(8, 26)), numbers.integers(2, 4, 2), 0.4, number % 2 == 0)
        limits = limited(numbers, sample, number)
        found = engine.ask("calibrate", **sample.question(), **limits.question())
        best = limits.nearest(sample)
        if best is None:
            continue
        if "refused" in found:
            report.holds(False, f"problem {number}: refused ({found['refused']}), but scipy found weights")
            continue
        weights = np.array(found["weights"])
        report.holds(limits.are_kept(sample, weights), f"problem {number}: a margin, bound or cap is not kept")
        ours, theirs = distance(sample, weights), distance(sample, best)
        report.holds(ours <= theirs + 1e-7, f"problem {number}: distance {ours}, scipy {theirs}")
        report.same(f"problem {number}, weights", weights.tolist(), best.tolist(), 2e-3)


def distance(sample, weights):
    """Kullback and Leibler's from the base weights, per person."""
    positive = np.maximum(weights, 1e-300)
    return float((weights * np.log(positive / sample.base) - weights + sample.base).mean())


class Limits:
    """Bounds of each weight and a cap for each organisation."""

    def __init__(self, lower, upper, codes, cap):
        self.lower, self.upper, self.codes, self.cap = lower, upper, codes, cap

    def question(self):
        """What the engine is asked besides; a person without a code is on their own."""
        asked = {}
        if self.upper is not None:
            asked["bounds"] = {"lower": self.lower, "upper": self.upper}
        if self.cap is not None:
            asked["organisations"] = [None if code < 0 else int(code) for code in self.codes]
            asked["cap"] = self.cap
        return asked

    def members(self):
        """One row for each organisation, marking who belongs to it."""
        known = [self.codes == code for code in np.unique(self.codes[self.codes >= 0])]
        alone = [np.arange(self.codes.size) == row for row in np.flatnonzero(self.codes < 0)]
        return np.array(known + alone, dtype=float)

    def ranges(self, sample):
        """Least and greatest weight of each person."""
        least = sample.base * max(self.lower, 2.0**-20)
        most = sample.base * (self.upper if self.upper is not None else 1e6)
        return least, most

    def are_kept(self, sample, weights):
        matrix, wanted = sample.margins()
        if np.abs(matrix @ weights - wanted).max() > 2e-9 * sample.people:
            return False
        ratio = weights / sample.base
        if self.upper is not None and (ratio.min() < self.lower - 1e-9 or ratio.max() > self.upper + 1e-9):
            return False
        return self.cap is None or (self.members() @ weights).max() <= (self.cap + 2e-9) * sample.people

    def nearest(self, sample):
        """The weights by SLSQP, from the inside of what is allowed; nothing where there is no inside or it gives up."""
        start, room = self.inside(sample)
        if start is None or room < 1e-4:
            return None
        matrix, wanted = sample.margins()
        # The margins share their total: one row of every attribute but the first follows from the others.
        rows = independent(matrix)
        constraints = [{"type": "eq", "fun": lambda w: matrix[rows] @ w - wanted[rows], "jac": lambda w: matrix[rows]}]
        if self.cap is not None:
            members = self.members()
            most = self.cap * sample.people
            constraints.append({"type": "ineq", "fun": lambda w: most - members @ w, "jac": lambda w: -members})
        least, greatest = self.ranges(sample)
        solved = minimize(
            lambda w: (w * np.log(w / sample.base) - w + sample.base).sum(),
            start, jac=lambda w: np.log(w / sample.base), method="SLSQP",
            bounds=list(zip(least, np.minimum(greatest, sample.people))), constraints=constraints,
            options={"ftol": 1e-15, "maxiter": 2000},
        )
        good = solved.x is not None and np.abs(matrix @ solved.x - wanted).max() < 1e-9 * sample.people
        return solved.x if good else None

    def inside(self, sample):
        """Weights that keep everything with as much room as possible, and the room (below 0: there are none)."""
        matrix, wanted = sample.margins()
        least, most = self.ranges(sample)
        people = sample.people
        eye, ones = np.eye(people), np.ones((people, 1))
        above = [np.hstack([-eye, ones]), np.hstack([eye, ones])]
        limit = [-least, most]
        if self.cap is not None:
            members = self.members()
            above.append(np.hstack([members, np.ones((len(members), 1))]))
            limit.append(np.full(len(members), self.cap * people))
        solved = linprog(
            np.append(np.zeros(people), -1.0),
            A_ub=np.vstack(above), b_ub=np.concatenate(limit),
            A_eq=np.hstack([matrix, np.zeros((len(matrix), 1))]), b_eq=wanted,
            bounds=[(None, None)] * people + [(None, 1.0)], method="highs",
        )
        return (solved.x[:-1], solved.x[-1]) if solved.status == 0 else (None, -np.inf)


def limited(numbers, sample, number):
    """Limits that bind now and then."""
    lower, upper = 0.0, None
    if number % 3 != 1:
        lower, upper = float(numbers.uniform(0.0, 0.7)), float(numbers.uniform(1.2, 3.0))
    codes, cap = np.full(sample.people, -1), None
    if number % 3 != 0:
        codes = numbers.integers(-2, 4, sample.people)
        cap = float(numbers.uniform(0.1, 0.45))
    return Limits(lower, upper, codes, cap)


def independent(matrix):
    """Rows that none of the earlier ones add up to."""
    kept = []
    for row in range(len(matrix)):
        if np.linalg.matrix_rank(matrix[kept + [row]]) > len(kept):
            kept.append(row)
    return kept


def against_linear_programme(engine, report, numbers):
    report.family("what is refused cannot be met and the other way round, scipy linprog (HiGHS)")
    told = {True: 0, False: 0}
    for number in range(FEASIBILITIES):
        sample = Sample(numbers, int(numbers.integers(4, 30)), numbers.integers(2, 5, 2), 0.6)
        if number % 2 == 0:
            # Targets of another sample: often nobody can meet them.
            sample.targets = [numbers.dirichlet(np.full(len(shares), 2.0)) for shares in sample.targets]
        limits = limited(numbers, sample, number)
        _, room = limits.inside(sample)
        if abs(room) < 1e-4:
            continue
        found = engine.ask("calibrate", **sample.question(), **limits.question())
        told[room > 0] += 1
        report.holds(
            ("weights" in found) == (room > 0),
            f"problem {number}: room {room}, ours {found.get('refused', 'weights')}",
        )
    report.holds(min(told.values()) >= 50, f"too few of a kind to tell: {told}")


def against_bisection(engine, report, numbers):
    report.family("sizes cut to a cap, scipy brentq for the line")
    for number in range(CUTS):
        sizes = numbers.integers(1, 1000, int(numbers.integers(3, 60))).astype(float)
        cap = float(numbers.uniform(1.02 / sizes.size, 1.0))
        found = engine.ask("water_fill", sizes=sizes.tolist(), cap=cap)
        over = lambda line: line - cap * np.minimum(sizes, line).sum()
        theirs = sizes
        if sizes.max() > cap * sizes.sum():
            # Below the least size everybody is cut, and the line is under the cap's share of the sum.
            line = brentq(over, sizes.min() * 1e-9, sizes.max(), xtol=1e-13, rtol=1e-15)
            theirs = np.minimum(sizes, line)
        report.same(f"cut {number}", found.get("sizes"), theirs.tolist(), 1e-9)
