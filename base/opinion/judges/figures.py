"""Intervals, quantiles and false discoveries: scipy, and R's survey package for weighted and clustered votes."""

import csv
import os
import subprocess
import tempfile

import numpy as np
from scipy import special
from scipy.stats import beta, binomtest, false_discovery_control, t

INTERVALS = 300
FAMILIES = 200
QUANTILES = 400
SAMPLES = 120
HERE = os.path.dirname(os.path.abspath(__file__))


def judge(engine, report, rscript):
    numbers = np.random.default_rng(20_263)
    wilson(engine, report, numbers)
    false_discoveries(engine, report, numbers)
    quantiles(engine, report, numbers)
    functions(engine, report, numbers)
    clopper_pearson(engine, report, numbers)
    clustered(engine, report, numbers, rscript)


def wilson(engine, report, numbers):
    # Published figures have six decimals.
    report.family("share with its 95 % interval, scipy binomtest(...).proportion_ci(method='wilson')")
    for number in range(INTERVALS):
        total = int(numbers.integers(1, 10 ** int(numbers.integers(1, 7))))
        count = (0, total)[number % 2] if number < 20 else int(numbers.integers(0, total + 1))
        found = engine.ask("share", count=count, total=total)
        theirs = binomtest(count, total).proportion_ci(0.95, "wilson")
        ours = [found["share"], found["low"], found["high"]]
        report.same(f"{count} of {total}", ours, [count / total, float(theirs.low), float(theirs.high)], 6e-7)

    report.family("one-sided lower limit, scipy binomtest(..., 'greater').proportion_ci(method='wilson')")
    for _ in range(INTERVALS):
        total = int(numbers.integers(1, 10 ** int(numbers.integers(1, 7))))
        count = int(numbers.integers(0, total + 1))
        found = engine.ask("lower_limit", count=count, total=total)
        theirs = binomtest(count, total, alternative="greater").proportion_ci(0.95, "wilson")
        report.same(f"{count} of {total}", found["value"], float(theirs.low), 1e-9)


def false_discoveries(engine, report, numbers):
    for question, method in (("benjamini_hochberg", "bh"), ("benjamini_yekutieli", "by")):
        report.family(f"adjusted p-values, scipy false_discovery_control(method='{method}')")
        for number in range(FAMILIES):
            size = int(numbers.integers(1, 300))
            p = numbers.random(size) ** numbers.integers(1, 6)
            if number % 3 == 0:
                p = np.round(p, 2)
            if number % 5 == 0:
                p[0] = number % 2
            found = engine.ask(question, p=p.tolist())
            report.same(f"{size} p-values", found["q"], false_discovery_control(p, method=method).tolist(), 1e-12)


def quantiles(engine, report, numbers):
    report.family("quantiles of the Beta distribution, scipy beta.ppf")
    for _ in range(QUANTILES):
        a, b = (float(10 ** numbers.uniform(-0.5, 4.5)) for _ in range(2))
        p = float(numbers.choice([0.025, 0.05, 0.5, 0.975, numbers.random()]))
        found = engine.ask("beta_quantile", p=p, a=a, b=b)
        near(report, f"beta_quantile({p}, {a}, {b})", found.get("value"), beta.ppf(p, a, b), 1e-9)

    report.family("quantiles of Student's t distribution, scipy t.ppf")
    for _ in range(QUANTILES):
        degrees = float(numbers.choice([numbers.integers(1, 30), 10 ** numbers.uniform(0, 6)]))
        p = float(numbers.choice([0.025, 0.05, 0.95, 0.975, numbers.random()]))
        found = engine.ask("student_t_quantile", p=p, degrees_of_freedom=degrees)
        near(report, f"student_t_quantile({p}, {degrees})", found.get("value"), t.ppf(p, degrees), 1e-9)


def functions(engine, report, numbers):
    report.family("the incomplete beta function, scipy betainc")
    for _ in range(QUANTILES):
        a, b = (float(10 ** numbers.uniform(-1, 4.5)) for _ in range(2))
        x = float(numbers.choice([numbers.random(), np.clip(numbers.normal(a / (a + b), 0.05), 0, 1)]))
        found = engine.ask("incomplete_beta", a=a, b=b, x=x)
        expected = special.betainc(a, b, x)
        if expected > 1e-250:
            near(report, f"incomplete_beta({a}, {b}, {x})", found.get("value"), expected, 1e-9)

    report.family("the logarithm of the gamma function, scipy gammaln")
    for _ in range(QUANTILES):
        x = float(10 ** numbers.uniform(-3, 9))
        found = engine.ask("log_gamma", x=x)
        report.same(f"log_gamma({x})", found.get("value"), float(special.gammaln(x)), 1e-12)


def near(report, label, ours, theirs, relative):
    """Relative to the value itself, however small."""
    if ours is None or theirs == 0.0:
        report.same(label, ours, float(theirs))
    else:
        report.same(f"{label}: {ours} over {theirs}", ours / float(theirs), 1.0, relative)


def clopper_pearson(engine, report, numbers):
    report.family("unweighted shares, scipy binomtest(...).proportion_ci(method='exact')")
    for number in range(SAMPLES):
        total = int(numbers.integers(2, 400))
        count = (0, total)[number % 2] if number < 20 else int(numbers.integers(0, total + 1))
        votes = [[voter, 2.5, voter < count] for voter in range(total)]
        found = engine.ask("weighted_share", votes=votes, level=0.95)
        theirs = binomtest(count, total).proportion_ci(0.95, "exact")
        ours = [found["share"], found["low"], found["high"]]
        report.same(f"{count} of {total}", ours, [count / total, float(theirs.low), float(theirs.high)], 1e-9)


def clustered(engine, report, numbers, rscript):
    if rscript is None:
        report.skip("R with the package survey is not here: svymean() and svyciprop() were not asked")
        return
    samples = [clusters(numbers) for _ in range(SAMPLES)]
    answers = asked_in_r(samples, rscript)
    report.family("weighted and clustered shares, R survey svymean() and svyciprop(method = 'beta')")
    compared = 0
    for number, (votes, theirs) in enumerate(zip(samples, answers)):
        found = engine.ask("weighted_share", votes=votes, level=0.95)
        share, error, low, high = theirs
        report.same(f"sample {number}, share", found["share"], share, 1e-9)
        report.same(f"sample {number}, standard error", found["standard_error"], error, 1e-9)
        # R lets the effective number rise above that of the votes, which we never do.
        if 0.0 < share < 1.0 and share * (1.0 - share) / error**2 <= len(votes):
            report.same(f"sample {number}, limits", [found["low"], found["high"]], [low, high], 1e-8)
            compared += 1
    report.holds(compared >= SAMPLES / 2, f"only {compared} limits could be compared")


def clusters(numbers):
    """Votes of organisations of different size whose members think alike, more or less."""
    votes = []
    for cluster in range(int(numbers.integers(4, 40))):
        leaning = numbers.beta(1.0, 1.0)
        for _ in range(int(numbers.integers(1, 8))):
            votes.append([cluster, float(np.exp(numbers.normal(0, 0.6))), bool(numbers.random() < leaning)])
    return votes


def asked_in_r(samples, rscript):
    """Share, standard error and limits of each sample."""
    with tempfile.TemporaryDirectory() as folder:
        votes, out = os.path.join(folder, "votes.csv"), os.path.join(folder, "shares.csv")
        with open(votes, "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["sample", "cluster", "weight", "agrees"])
            for number, sample in enumerate(samples):
                rows.writerows([number, cluster, repr(weight), int(agrees)] for cluster, weight, agrees in sample)
        subprocess.run([rscript, os.path.join(HERE, "shares.R"), votes, out], check=True)
        with open(out, newline="") as file:
            lines = csv.DictReader(file)
            return [[float(line[name]) for name in ("share", "error", "low", "high")] for line in lines]
