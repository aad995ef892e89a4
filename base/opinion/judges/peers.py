"""Measures named peers on the inputs of `bench_engine` and prints them beside ours.

    python peers.py --folder FOLDER --results FILE [--full]     after bench_engine has written both
    python peers.py measure PEER CASE FOLDER                    one peer on one case, in this process

Each peer runs in a process of its own, from its input in memory to its result; memory is the most that was not backed
by a file, input included. Libraries choose their own kernels and threads.
"""

import argparse
import importlib
import json
import os
import subprocess
import sys
import time

import numpy as np

SYNTHESES = {"10k-x-1k": False, "33k-x-783": False, "100k-x-1k": True, "1m-x-5k": True}
WEIGHTS = {"weights-100k": (100_000, False), "weights-1m": (1_000_000, True)}
LISTS = {"lists-10k": 10_000}
LIST_STATEMENTS = 1000
SEATS = 10
LEVELS = (22, 6, 5)
SILHOUETTE_SAMPLE = 2000


class Peer:
    """A program, what it imports (which is not measured), the cases it runs on, and the step of ours that does the same."""

    def __init__(self, name, shown, imports, prepare, work, cases, step="all"):
        self.name, self.shown, self.imports, self.prepare, self.work = name, shown, imports, prepare, work
        self.cases, self.step = cases, step


# What goes in.


def mixed(z):
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def uniform(seed, places):
    """The numbers of `generator::uniform`, so that both sides have the same people."""
    steps = (places.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    return (mixed(np.uint64(seed) + steps) >> np.uint64(11)).astype(np.float64) / 2.0**53


def columns_of(case, folder):
    """Statement, person and vote of each line of the votes file, in the order in which they arrived."""
    import pandas

    table = pandas.read_csv(os.path.join(folder, case + ".csv"))
    return table["comment-id"].to_numpy(), table["voter-id"].to_numpy(), table["vote"].to_numpy(), table["timestamp"].to_numpy()


def vote_list(case, folder):
    """The same as red-dwarf takes it."""
    statements, people, votes, times = columns_of(case, folder)
    keys = ("statement_id", "participant_id", "vote", "modified")
    rows = zip(statements.tolist(), people.tolist(), votes.tolist(), times.tolist())
    return [dict(zip(keys, row)) for row in rows]


def attributes(case, _):
    """The levels of everybody, and the share each level should have."""
    people = np.arange(WEIGHTS[case][0])
    a, b, c = (uniform(seed, people) for seed in (11, 12, 13))
    levels = [(22.0 * a * a).astype(int), (6.0 * b * b).astype(int), (5.0 * c * np.sqrt(c)).astype(int)]
    shares = []
    for count in LEVELS:
        weight = 1.0 + np.arange(count) % 3
        shares.append(weight / weight.sum())
    return levels, shares


def ballots(case, _):
    """Approval lists of five unequal parties."""
    from approval import profile_of

    voters = LISTS[case]
    party = np.searchsorted([40, 65, 80, 92], np.arange(voters) % 100, side="right")
    home = np.arange(LIST_STATEMENTS) % 6
    base = np.where(home[None, :] == party[:, None], 0.10, np.where(home[None, :] == 5, 0.04, 0.01))
    chance = base * (0.5 + uniform(1_000_004, np.arange(LIST_STATEMENTS)))[None, :]
    cells = np.arange(voters)[:, None] * LIST_STATEMENTS + np.arange(LIST_STATEMENTS)[None, :]
    likes = uniform(1, cells) < chance
    return profile_of(LIST_STATEMENTS, [np.flatnonzero(row).tolist() for row in likes])


# What is done with it. Each gives what it found, to be told by `told`.


def red_dwarf(votes, _):
    from reddwarf.implementations.base import run_pipeline

    found = run_pipeline(votes=votes, random_state=1)
    groups = found.participants_df["cluster_id"].dropna()
    return {"people": groups.index.to_numpy(), "groups": groups.to_numpy(dtype=int)}


def sparse_prototype(columns, _):
    """What a careful hand writes with scipy: the same mathematics in thirty lines, groups and tallies, no reading."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.linalg import svds
    from sklearn.cluster import KMeans
    from sklearn.metrics import silhouette_score

    statements, people, votes, _ = columns
    count = np.bincount(statements)
    mean = np.bincount(statements, votes) / np.maximum(count, 1)
    matrix = csr_matrix((votes - mean[statements], (people, statements)))
    _, _, axes = svds(matrix, k=2, random_state=1)
    seen = np.bincount(people)
    places = (matrix @ axes.T) * np.sqrt(count.size / np.maximum(seen, 1))[:, None]
    grouped = np.flatnonzero(seen >= 7)
    drawn = np.random.default_rng(1).permutation(grouped)[:SILHOUETTE_SAMPLE]
    trials = [KMeans(k, n_init=20, random_state=1).fit(places[drawn]) for k in range(2, 9)]
    best = max(trials, key=lambda trial: silhouette_score(places[drawn], trial.labels_))
    groups = best.predict(places[grouped])
    group_of = np.full(seen.size, best.n_clusters)
    group_of[grouped] = groups
    cell = (statements * (best.n_clusters + 1) + group_of[people]) * 3 + votes + 1
    tallies = np.bincount(cell, minlength=count.size * (best.n_clusters + 1) * 3)
    return {"people": grouped, "groups": groups, "tallies": int(tallies.sum())}


def abcvoting_rule(rule):
    def work(profile, _):
        from abcvoting import abcrules

        found = abcrules.compute(rule, profile, SEATS, algorithm="float-fractions", resolute=True)
        return {"list": sorted(int(statement) for statement in found[0])}

    return work


def balance_rake(prepared, _):
    import pandas
    from balance.weighting_methods.rake import rake

    levels, shares = prepared
    names = ["a", "b", "c"]
    sample = pandas.DataFrame({name: codes.astype(str) for name, codes in zip(names, levels)})
    cells = np.indices(LEVELS).reshape(3, -1)
    target = pandas.DataFrame({name: codes.astype(str) for name, codes in zip(names, cells)})
    wanted = np.prod([share[codes] for share, codes in zip(shares, cells)], axis=0) * len(sample)
    ones = pandas.Series(np.ones(len(sample)))
    found = rake(sample, ones, target, pandas.Series(wanted), transformations=None)
    return {"weights": found["weight"].to_numpy()}


def samplics_rake(prepared, _):
    from samplics.weighting import SampleWeight

    levels, shares = prepared
    size = levels[0].size
    margins = dict(zip("abc", levels))
    control = {name: {level: share * size for level, share in enumerate(of)} for name, of in zip("abc", shares)}
    weights = SampleWeight().rake(np.ones(size), margins, control=control, tol=1e-9, ctrl_tol=1e-9, max_iter=1000)
    return {"weights": np.asarray(weights)}


def small(cases):
    return [case for case, is_large in cases.items() if not is_large]


RAKED = {case: is_large for case, (_, is_large) in WEIGHTS.items()}
RED_DWARF = ("reddwarf.implementations.base",)
SCIPY = ("scipy.sparse.linalg", "sklearn.cluster", "sklearn.metrics")
PEERS = [
    Peer("red-dwarf", "red-dwarf 0.4.0", RED_DWARF, vote_list, red_dwarf, small(SYNTHESES)),
    Peer("scipy", "prototype with scipy 1.17.1", SCIPY, columns_of, sparse_prototype, list(SYNTHESES)),
    Peer("balance", "balance 0.23.0", ("balance.weighting_methods.rake",), attributes, balance_rake, list(RAKED)),
    Peer("samplics", "samplics 0.6.1", ("samplics.weighting",), attributes, samplics_rake, list(RAKED)),
    Peer("seqphragmen", "abcvoting 2.19.2", ("approval",), ballots, abcvoting_rule("seqphragmen"), list(LISTS), "phragmen"),
    Peer("equal-shares", "abcvoting 2.19.2", ("approval",), ballots, abcvoting_rule("equal-shares"), list(LISTS), "equal-shares"),
]


# Measuring.


def measure(peer, case, folder):
    """One line of JSON on standard output; whatever the peer prints goes to standard error."""
    out = os.dup(1)
    os.dup2(2, 1)
    for module in peer.imports:
        importlib.import_module(module)
    prepared = peer.prepare(case, folder)
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass
    wall, cpu = time.perf_counter(), time.process_time()
    found = peer.work(prepared, folder)
    line = {
        "case": case, "peer": peer.name, "wall_s": time.perf_counter() - wall, "cpu_s": time.process_time() - cpu,
        "peak_bytes": peak_anonymous_bytes(), "load": open("/proc/loadavg").read().split()[0],
        **told(found, prepared, case, folder),
    }
    os.write(out, (json.dumps(line) + "\n").encode())


def peak_anonymous_bytes():
    kibibytes = {}
    with open("/proc/self/status") as file:
        for line in file:
            name, _, rest = line.partition(":")
            if name in ("VmHWM", "RssFile"):
                kibibytes[name] = int(rest.split()[0])
    return (kibibytes["VmHWM"] - kibibytes["RssFile"]) * 1024


def told(found, prepared, case, folder):
    """How good the result is, in the words of ours."""
    if "groups" in found:
        from sklearn.metrics import adjusted_rand_score

        planted = np.loadtxt(os.path.join(folder, case + ".groups"), dtype=int)
        return {"ari": float(adjusted_rand_score(planted[found["people"]], found["groups"]))}
    if "weights" in found:
        levels, shares = prepared
        weights = found["weights"] / found["weights"].mean()
        misses = [
            np.abs(np.bincount(codes, weights, minlength=of.size) / weights.size - of).max()
            for codes, of in zip(levels, shares)
        ]
        return {"design_effect": float((weights**2).mean()), "miss": float(max(misses))}
    return {"list": found["list"]}


# Showing.


def main():
    if sys.argv[1:2] == ["measure"]:
        name, case, folder = sys.argv[2:5]
        measure(next(peer for peer in PEERS if peer.name == name), case, folder)
        return 0
    options = argparse.ArgumentParser()
    options.add_argument("--folder", required=True)
    options.add_argument("--results", required=True)
    options.add_argument("--full", action="store_true")
    given = options.parse_args()
    with open(given.results) as file:
        ours = {line["case"]: line for line in map(json.loads, file)}
    rows, failures = [], 0
    for case, line in ours.items():
        rows.append(row_of(case, "concord", "all", line, None))
        for peer in PEERS:
            if case not in peer.cases:
                continue
            found = run(peer, case, given.folder)
            if found is None:
                failures += 1
                continue
            same = line if peer.step == "all" else next(step for step in line["steps"] if step["step"] == peer.step)
            if peer.step != "all":
                rows.append(row_of(case, "concord", peer.step, {**same, "list": line[peer.step], "load": line["load"]}, None))
                if found["list"] != line[peer.step]:
                    failures += 1
                    print(f"{peer.shown} chooses another list by {peer.name}: {found['list']}, ours {line[peer.step]}")
            rows.append(row_of(case, peer.shown, peer.name if peer.step != "all" else "all", found, same))
    print()
    print("| case | program | what | CPU s | wall s | peak MB | result | CPU, times ours | memory, times ours | load |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    print("\n".join(rows), flush=True)
    return 1 if failures else 0


def run(peer, case, folder):
    """The figures of one peer on one case, from a child with nothing set that would slow its kernels."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OPENBLAS_")}
    environment["OMP_WAIT_POLICY"] = "PASSIVE"
    command = [sys.executable, "-W", "ignore", os.path.abspath(__file__), "measure", peer.name, case, folder]
    print(f"{peer.shown} on {case}", flush=True)
    child = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if child.returncode != 0:
        print(f"{peer.shown} on {case} ended with {child.returncode}:\n{child.stderr[-2000:]}", flush=True)
        return None
    return json.loads(child.stdout)


def row_of(case, program, what, line, ours):
    result = ""
    if line.get("ari") is not None:
        result = f"ARI {line['ari']:.3f}"
    elif "design_effect" in line:
        result = f"deff {line['design_effect']:.3f}" + (f", miss {line['miss']:.0e}" if "miss" in line else "")
    elif "list" in line:
        result = "list " + " ".join(map(str, line["list"]))
    ratios = "| | |" if ours is None else (
        f"| {line['cpu_s'] / max(ours['cpu_s'], 1e-9):.1f} | {line['peak_bytes'] / max(ours['peak_bytes'], 1):.1f} |"
    )
    return (
        f"| {case} | {program} | {what} | {line['cpu_s']:.4g} | {line['wall_s']:.4g} | {line['peak_bytes'] / 1e6:.0f} "
        f"| {result} {ratios} {line['load']} |"
    )


if __name__ == "__main__":
    sys.exit(main())
