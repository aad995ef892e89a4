"""The picture Polis would give: red-dwarf, another reading of the same method."""

import warnings

import numpy as np

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from reddwarf.utils.consensus import select_consensus_statements
    from reddwarf.utils.matrix import generate_raw_matrix, simple_filter_matrix
    from reddwarf.utils.reducer.base import run_reducer
    from reddwarf.utils.stats import (
        calculate_comment_statistics_dataframes,
        importance_metric,
        priority_metric,
        select_representative_statements,
    )

PRIORITIES = 200
PICTURES = 80


def judge(engine, report):
    numbers = np.random.default_rng(20_266)
    priorities(engine, report, numbers)
    samples = [consultation(numbers, number) for number in range(PICTURES)]
    pictures = [engine.ask("polis_picture", votes=votes, rejected=rejected) for votes, rejected in samples]
    matrices = [generate_raw_matrix(votes=dictionaries(votes)) for votes, _ in samples]

    report.family("places of people, red-dwarf run_reducer")
    compared = sum(
        places(report, f"picture {number}", found, matrix, rejected)
        for number, (found, matrix, (_, rejected)) in enumerate(zip(pictures, matrices, samples))
    )
    report.holds(compared >= PICTURES / 2, f"only {compared} maps could be compared")

    report.family("figures of statements for the same groups, red-dwarf's statistics")
    for number, (found, matrix, (_, rejected)) in enumerate(zip(pictures, matrices, samples)):
        figures(report, f"picture {number}", found, matrix, rejected)


def places(report, label, found, matrix, rejected):
    """Up to the sign of each axis. True if it could be compared: Polis stops its iteration after 100 rounds, which is
    enough only where eigenvalues stand apart."""
    filtered = simple_filter_matrix(vote_matrix=matrix, mod_out_statement_ids=rejected)
    theirs, _, _ = run_reducer(vote_matrix=filtered.values, reducer="pca")
    imputed = filtered.fillna(filtered.mean()).to_numpy()
    spectrum = np.linalg.svd(imputed - imputed.mean(axis=0), compute_uv=False) ** 2
    if max(spectrum[1] / spectrum[0], spectrum[2] / spectrum[1]) > 0.8:
        return False
    place_of = {person["participant"]: person["place"] for person in found["people"]}
    ours = np.array([place_of[person] for person in matrix.index])
    signs = np.sign((ours * theirs).sum(axis=0))
    report.same(label, (ours * signs).tolist(), theirs.tolist(), 1e-6)
    return True


def figures(report, label, found, matrix, rejected):
    """Shares, tests and choices, for the groups that ours has."""
    group_of = {person["participant"]: person["group"] for person in found["people"]}
    grouped = matrix.loc[[person for person in matrix.index if group_of[person] is not None]]
    labels = [group_of[person] for person in grouped.index]
    statistics, consensus = calculate_comment_statistics_dataframes(vote_matrix=grouped, cluster_labels=labels)
    statements = {line["statement"]: line for line in found["statements"]}
    ours = [statements[statement]["group_aware_consensus"] for statement in consensus.index]
    report.same(f"{label}, group-aware consensus", ours, consensus["group-aware-consensus"].tolist(), 1e-9)

    told = select_representative_statements(grouped_stats_df=statistics, mod_out_statement_ids=rejected)
    for group, listed in told.items():
        mine = [
            [one["statement"], one["direction"], one["share"], one["ratio"], one["share_z"], one["difference_z"]]
            for one in found["representative"][group]
        ]
        theirs = [
            [one["tid"], one["repful-for"], one["p-success"], one["repness"], one["p-test"], one["repness-test"]]
            for one in listed
        ]
        # Where several are equally strong, which of them is listed is a matter of sorting there.
        strengths = [sorted(np.prod(one[2:]) for one in lines) for lines in (mine, theirs)]
        report.same(f"{label}, group {group}, {mine} instead of {theirs}", strengths[0], strengths[1], 1e-9)
        by_statement = {one[0]: one for one in theirs}
        for one in mine:
            other = by_statement.get(one[0])
            if other is not None:
                report.same(f"{label}, group {group}, direction of {one[0]}", one[1], other[1])
                report.same(f"{label}, group {group}, figures of {one[0]}", one[2:], other[2:], 1e-9)

    agreed = select_consensus_statements(vote_matrix=matrix, mod_out_statement_ids=rejected)
    for mine, theirs in zip(found["majority"], (agreed["agree"], agreed["disagree"])):
        ours = sorted((one["share"], one["share_z"]) for one in mine)
        wanted = sorted((one["p-success"], one["p-test"]) for one in theirs)
        report.same(f"{label}, majority", ours, wanted, 1e-9)


def priorities(engine, report, numbers):
    report.family("importance and priority of statements, red-dwarf importance_metric and priority_metric")
    for _ in range(PRIORITIES):
        agrees, disagrees, passes = (int(count) for count in numbers.integers(0, 60, 3))
        voters, extremity = agrees + disagrees + passes, float(numbers.exponential(1.0))
        found = engine.ask("polis_priority", agrees=agrees, passes=passes, voters=voters, extremity=extremity)
        theirs = (
            importance_metric(agrees, disagrees, voters, extremity),
            priority_metric(False, agrees, disagrees, voters, extremity),
        )
        ours = [found["importance"], found["priority"]]
        report.same(f"{agrees} {disagrees} {passes}", ours, [float(value) for value in theirs], 1e-12)


def consultation(numbers, number):
    """Two or three camps, few enough people that each is a base cluster; votes in order of arrival."""
    people, statements = int(numbers.integers(20, 95)), int(numbers.integers(10, 30))
    camps = numbers.normal(0, 1.6, (2 + number % 2, 2))
    place = camps[numbers.integers(0, len(camps), people)] + numbers.normal(0, 0.35, (people, 2))
    strength = place @ numbers.normal(0, 1, (2, statements)) + numbers.normal(0.2, 0.6, statements)
    votes = np.where(np.abs(strength) < 0.3, 0, np.sign(strength)).astype(int)
    seen = numbers.random(votes.shape) < numbers.uniform(0.6, 1.0)
    cells = np.argwhere(seen)
    arrived = cells[numbers.permutation(len(cells))] if number % 2 else cells
    rejected = numbers.permutation(statements)[: number % 4].tolist()
    # Some choices go through statements in the order of arrival, there in that of numbers: both are made one.
    place_of = {statement: place for place, statement in enumerate(dict.fromkeys(arrived[:, 1].tolist()))}
    return (
        [[int(person), place_of[int(statement)], int(votes[person, statement])] for person, statement in arrived],
        [place_of[statement] for statement in rejected if statement in place_of],
    )


def dictionaries(votes):
    return [
        {"participant_id": person, "statement_id": statement, "vote": vote, "modified": at}
        for at, (person, statement, vote) in enumerate(votes)
    ]
