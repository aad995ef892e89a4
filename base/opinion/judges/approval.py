"""abcvoting without the solvers it imports but that none of the rules used here calls.

They come to 600 MB and one of them is proprietary. Here they are empty names: whatever would call one fails.
"""

import sys
import types

for _solver in ("gurobipy", "pulp"):
    sys.modules.setdefault(_solver, types.ModuleType(_solver))

from abcvoting import abcrules, properties  # noqa: E402
from abcvoting.preferences import Profile, Voter  # noqa: E402

EXACT = "gmpy2-fractions"


def profile_of(statements, approvals, weights=None):
    """Approval lists, with whole-number weights if given."""
    profile = Profile(statements)
    for place, approved in enumerate(approvals):
        profile.add_voter(Voter(approved, weight=1 if weights is None else weights[place]))
    return profile


def committee(rule, profile, seats):
    """The statements of one rule, ascending; ties go to the lowest, fractions are exact."""
    found = abcrules.compute(rule, profile, seats, algorithm=EXACT, resolute=True)
    return sorted(int(statement) for statement in found[0])


def leaves_nobody_out(profile, chosen):
    """EJR+ (Brill and Peters, 2023)."""
    return bool(properties.check_EJR_plus(profile, chosen))
