"""Counts what agrees and says what does not. One comparison is one check."""

import math

import numpy as np

SHOWN_MAX = 5


class Report:
    """The checks of all families."""

    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.skipped = 0
        self._family = None
        self._shown = 0
        self._before = (0, 0)

    def family(self, name):
        """Opens a family of checks: what is compared and with what."""
        self._close()
        self._family = name
        self._shown = 0
        self._before = (self.passed, self.failed)

    def same(self, label, ours, theirs, tolerance=0.0):
        """Numbers, lists of numbers or whole values must agree; a number to the tolerance."""
        agrees = agree(ours, theirs, tolerance)
        self.holds(agrees, lambda: f"{label}: ours {shown(ours)}, theirs {shown(theirs)}")
        # A comparison that cannot say no is worth nothing: the same one must see a spoilt answer.
        if agrees and agree(spoilt(ours, tolerance), theirs, tolerance):
            self.holds(False, lambda: f"{label}: a spoilt answer would not be noticed")

    def holds(self, is_true, what):
        """Something that must be true; `what` tells what is not."""
        if is_true:
            self.passed += 1
            return
        self.failed += 1
        self._shown += 1
        if self._shown <= SHOWN_MAX:
            print(f"  disagrees: {what() if callable(what) else what}", flush=True)

    def skip(self, why):
        """A family that cannot be judged here."""
        self.skipped += 1
        print(f"SKIPPED: {why}", flush=True)

    def end(self):
        """The closing line; True if nothing disagreed."""
        self._close()
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        print(f"{self.passed} passed, {self.failed} failed{skipped}", flush=True)
        return self.failed == 0 and self.passed > 0

    def _close(self):
        if self._family is None:
            return
        passed, failed = self.passed - self._before[0], self.failed - self._before[1]
        if passed + failed > 0:
            print(f"{passed:6} agree, {failed} disagree: {self._family}", flush=True)
        self._family = None


def agree(ours, theirs, tolerance):
    """True if both are the same; numbers to the tolerance, which for large numbers is relative."""
    if tolerance == 0.0 or isinstance(ours, (bool, str, set, dict, type(None))):
        return ours == theirs
    ours, theirs = np.asarray(ours, dtype=float), np.asarray(theirs, dtype=float)
    if ours.shape != theirs.shape or not np.all(np.isfinite(ours)):
        return False
    scale = np.maximum(1.0, np.abs(theirs))
    return bool(np.all(np.abs(ours - theirs) <= tolerance * scale))


def spoilt(ours, tolerance):
    """The answer with one element changed by a little more than is allowed."""
    if isinstance(ours, bool):
        return not ours
    if tolerance == 0.0 or isinstance(ours, (str, set, dict, type(None))):
        return object()
    changed = np.array(ours, dtype=float)
    flat = changed.reshape(-1)
    if flat.size == 0:
        return [math.inf]
    flat[-1] += 3.0 * tolerance * max(1.0, abs(flat[-1]))
    return changed


def shown(value):
    """Short enough for a line."""
    text = str(value)
    return text if len(text) <= 160 else text[:157] + "..."
