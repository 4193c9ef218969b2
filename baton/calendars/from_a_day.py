"""What holds from a day on, until something else does (pure)."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import TypeVar

Held = TypeVar("Held")

Changes = tuple[tuple[date | None, Held], ...]
"""What holds and from which day on, the earliest first; the first, from None on, has held since ever."""


def in_force(changes: Changes[Held], day: date) -> Held:
    """What holds on a day."""
    return next(held for since, held in reversed(changes) if since is None or since <= day)


def changed(changes: Changes[Held], held: Held, *, from_day: date | None, today: date) -> Changes[Held]:
    """From a day on something else holds, until the next change that was known before.

    From None on it is as if it always had been so: of the others only those that are yet to come stay.
    """
    if from_day is None:
        coming = [(since, other) for since, other in changes if since is not None and since > today]
        return told_once([(None, held), *coming])
    others = [(since, other) for since, other in changes if since != from_day]
    return told_once(sorted([*others, (from_day, held)], key=lambda change: change[0] or date.min))


def told_once(changes: Iterable[tuple[date | None, Held]]) -> Changes[Held]:
    """Without those that change nothing."""
    told: list[tuple[date | None, Held]] = []
    for since, held in changes:
        if not told or told[-1][1] != held:
            told.append((since, held))
    return tuple(told)


def before_the_last(changes: Changes[Held]) -> tuple[tuple[date, Held], ...]:
    """All but the last, each with the day from which it holds no more."""
    return tuple((until, held) for (_, held), (until, _) in pairwise(changes) if until is not None)
