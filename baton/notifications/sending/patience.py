"""How long to wait before the next try, and when to give up (pure)."""

from datetime import datetime, timedelta
from random import Random

FIRST = 20.0
LONGEST = 1800.0
# As mail servers do among themselves.
GIVE_UP_AFTER = timedelta(days=4)


def pause(attempts: int, rng: Random, *, asked: float | None = None) -> timedelta:
    """Twice as long each time, up to half an hour; spread, so that a thousand messages do not come back at
    once. ``asked``: the seconds that the other side named, at most an hour."""
    seconds = min(FIRST * 2.0 ** min(attempts - 1, 12), LONGEST) * rng.uniform(0.75, 1.25)
    return timedelta(seconds=max(seconds, min(asked or 0.0, 3600.0)))


def is_over(written: datetime, now: datetime) -> bool:
    return now - written >= GIVE_UP_AFTER
