"""Short lists: abcvoting, with exact fractions and ties to the lowest statement."""

import itertools

import numpy as np

from approval import committee, leaves_nobody_out, profile_of

PROFILES = 360
UNSEEN = 60
LISTS = 3


def judge(engine, report):
    numbers = np.random.default_rng(20_265)
    profiles = [approvals(numbers, number) for number in range(PROFILES)]
    answers = [engine.ask("short_lists", **asked(*profile)) for profile in profiles]
    theirs = [profile_of(*profile[:3]) for profile in profiles]

    report.family("Phragmen's sequential rule, abcvoting seqphragmen with exact fractions")
    for number, (profile, found) in enumerate(zip(profiles, answers)):
        expected = committee("seqphragmen", theirs[number], profile[3])
        report.same(f"profile {number}", sorted(found["phragmen"]), expected)

    report.family("equal shares completed by Phragmen's rule, abcvoting equal-shares with exact fractions")
    for number, (profile, found) in enumerate(zip(profiles, answers)):
        expected = committee("equal-shares", theirs[number], profile[3])
        report.same(f"profile {number}", sorted(found["equal_shares"]), expected)
        bought = committee("equal-shares-without-completion", theirs[number], profile[3])
        report.same(f"profile {number}, bought", sorted(found["equal_shares"][: found["bought"]]), bought)

    report.family("our own choice leaves nobody out, abcvoting EJR+")
    for number, found in enumerate(answers):
        report.holds(
            leaves_nobody_out(theirs[number], found["chosen"]),
            lambda: f"profile {number}: {found['chosen']} of {profiles[number]}",
        )

    report.family("whether a list leaves somebody out, abcvoting EJR+")
    told = {True: 0, False: 0}
    for number, profile in enumerate(profiles):
        for chosen in lists(numbers, profile, answers[number]):
            ratio = engine.ask("representation", **asked(*profile[:3]), list=chosen)["observed"]
            expected = leaves_nobody_out(theirs[number], chosen)
            told[expected] += 1
            report.same(f"profile {number}, list {chosen}", ratio[0] < ratio[1], expected)
    report.holds(min(told.values()) >= 100, f"too few lists of a kind to tell: {told}")

    unseen(engine, report, numbers)


def asked(statements, approved, weights, seats=None):
    """A profile as the engine reads it."""
    question = {"statements": statements, "approvals": approved, "weights": weights}
    return question if seats is None else {**question, "seats": seats}


def approvals(numbers, number):
    """Few or many voters, parties or noise; small whole numbers bring ties, and some statements nobody likes."""
    statements = int(numbers.integers(3, 16))
    voters = int(numbers.integers(1, (12, 40, 120)[number % 3]))
    seats = int(numbers.integers(1, min(statements, 8) + 1))
    if number % 4 == 0:
        chance = np.full((voters, statements), numbers.uniform(0.05, 0.6))
    else:
        parties = int(numbers.integers(1, 5))
        at_home = numbers.integers(0, parties, voters)[:, None] == numbers.integers(0, parties, statements)[None, :]
        chance = np.where(at_home, numbers.uniform(0.4, 1.0), numbers.uniform(0.0, 0.2))
    likes = numbers.random((voters, statements)) < chance
    approved = [np.flatnonzero(row).tolist() for row in likes]
    weights = numbers.integers(1, (2, 5, 50)[number % 3], voters).tolist() if number % 2 else None
    return statements, approved, weights, seats


def lists(numbers, profile, found):
    """Some lists that may fail: random ones, and ours with a statement exchanged."""
    statements, _, _, seats = profile
    for _ in range(LISTS - 1):
        yield numbers.permutation(statements)[:seats].tolist()
    spoilt = list(found["chosen"])
    others = [statement for statement in range(statements) if statement not in spoilt]
    if others:
        spoilt[int(numbers.integers(len(spoilt)))] = int(numbers.choice(others))
    yield spoilt


def unseen(engine, report, numbers):
    report.family("what holds for all and for some ways unseen votes may go, abcvoting EJR+ of every way")
    told = {True: 0, False: 0}
    for number in range(UNSEEN):
        voters, statements = int(numbers.integers(2, 6)), int(numbers.integers(3, 6))
        votes = numbers.choice([1, -1], (voters, statements), p=[0.6, 0.4])
        cells = list(itertools.product(range(voters), range(statements)))
        hidden = [cells[at] for at in numbers.permutation(len(cells))[: int(numbers.integers(1, 9))]]
        seen = [cell for cell in cells if cell not in hidden]
        # Everybody and everything keeps a vote, so that all are known to the engine.
        if {voter for voter, _ in seen} != set(range(voters)) or {s for _, s in seen} != set(range(statements)):
            continue
        chosen = numbers.permutation(statements)[: int(numbers.integers(1, statements))].tolist()
        triples = [[voter, statement, int(votes[voter, statement])] for voter, statement in seen]
        found = engine.ask("representation_unseen", votes=triples, list=chosen)
        ways = [way_holds(votes, hidden, way, chosen) for way in itertools.product([1, -1], repeat=len(hidden))]
        told[all(ways)] += 1
        told[any(ways)] += 1
        is_below = {key: ratio[0] < ratio[1] for key, ratio in found.items()}
        report.same(f"votes {number}, every way", is_below["worst"], all(ways))
        report.same(f"votes {number}, some way", is_below["best"], any(ways))
        report.same(f"votes {number}, none agreed", is_below["observed"], way_holds(votes, hidden, [-1] * len(hidden), chosen))
    report.holds(min(told.values()) >= 10, f"too few of a kind to tell: {told}")


def way_holds(votes, hidden, way, chosen):
    """Whether nobody is left out if the unseen votes went this way."""
    complete = votes.copy()
    for (voter, statement), vote in zip(hidden, way):
        complete[voter, statement] = vote
    approved = [np.flatnonzero(row == 1).tolist() for row in complete]
    return leaves_nobody_out(profile_of(votes.shape[1], approved), chosen)
