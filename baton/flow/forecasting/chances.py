"""The chance that one piece of work is done in time, given how old it is by now."""

import math
from dataclasses import dataclass

import numpy as np

from baton.flow.forecasting.survival import Survival
from baton.flow.forecasting.wilson import Z, wilson

_ROUNDING = 1e-12


@dataclass(frozen=True)
class Chance:
    """``low`` to ``high`` is the 95 % band; ``seen`` cards got as old as this one and carry the answer.

    With ``at_least`` the due date lies behind the longest experience: the true chance is this or higher.
    """

    chance: float
    low: float
    high: float
    seen: int
    at_least: bool


def chance_by(curve: Survival, due_in_days: float, age: float = 0) -> Chance | None:
    """P(T <= age + due_in_days | T > age), or None when no card ever got that old: then nobody knows.

    ``age`` is what is over for certain. In inclusive days (a card begun and ended today took 1) the age of
    this morning is day count minus 1, and today is still to come: ``chance_by(curve, due - today + 1, count
    - 1)``.
    """
    seen = curve.lasting_over(age)
    if not seen:
        return None
    if due_in_days <= 0:
        return Chance(0.0, 0.0, 0.0, seen, False)
    late = curve.beyond(age + due_in_days) / curve.beyond(age)
    low, high = _band(curve, age, age + due_in_days, late, seen)
    return Chance(1 - late, low, high, seen, age + due_in_days > curve.known_until)


def days_for(curve: Survival, share: float = 0.85, age: float = 0) -> float | None:
    """In how many days a card of this age is done with this chance; None when experience does not reach."""
    if not curve.lasting_over(age):
        return None
    done = 1 - curve.alive / curve.beyond(age)
    enough = np.flatnonzero((done >= share - _ROUNDING) & (curve.times > age))
    return float(curve.times[enough[0]]) - age if len(enough) else None


def latest_start(due: int, curve: Survival, share: float = 0.85) -> int | None:
    """The latest responsible start: the due day minus the duration that ``share`` of all keep (P85).

    With inclusive day counts it leaves one day in hand. None when so many were never seen to end.
    """
    usual = curve.percentile(share)
    return None if usual is None else due - math.ceil(usual)


def _band(curve: Survival, age: float, until: float, late: float, seen: int) -> tuple[float, float]:
    """Greenwood's variance between ``age`` and ``until``, on the log-log scale: it stays within 0 to 1."""
    between = (curve.times > age) & (curve.times <= until)
    at_risk, ended = curve.at_risk[between], curve.ended[between]
    if late <= 0 or late >= 1 or (at_risk == ended).any():
        # None or all of them ended: Greenwood would claim certainty from however few.
        return wilson((1 - late) * seen, seen)
    variance = float(np.sum(ended / (at_risk * (at_risk - ended))))
    reach = math.exp(Z * math.sqrt(variance) / abs(math.log(late)))
    return 1 - late ** (1 / reach), 1 - late**reach
