"""How sure one may be of a share that was counted."""

from __future__ import annotations

from math import exp, lgamma, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CONFIDENCE = 0.95
_STEPS = 60


def exact_interval(hits: int, trials: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """The Clopper-Pearson interval of a share: bounds from 0 to 1; all of it without trials.

    It holds the true share with at least the given confidence, also where few or none were counted
    (C.J. Clopper and E.S. Pearson, The use of confidence or fiducial limits illustrated in the case
    of the binomial, Biometrika 26 (1934), pp. 404-413). It takes the trials to be independent.
    """
    if not trials:
        return 0.0, 1.0
    tail = (1 - confidence) / 2
    low = 0.0 if hits == 0 else _where(lambda p: _at_least(hits, trials, p) > tail)
    high = 1.0 if hits == trials else _where(lambda p: 1 - _at_least(hits + 1, trials, p) < tail)
    return low, high


def _where(reached: Callable[[float], bool]) -> float:
    """The share from which a condition holds, by bisection."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high


def _at_least(hits: int, trials: int, share: float) -> float:
    """How likely it is to count at least so many."""
    return 1 - sum(_exactly(k, trials, share) for k in range(hits))


def _exactly(hits: int, trials: int, share: float) -> float:
    ways = lgamma(trials + 1) - lgamma(hits + 1) - lgamma(trials - hits + 1)
    return exp(ways + hits * log(share) + (trials - hits) * log(1 - share))
