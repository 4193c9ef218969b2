"""How long to wait before the next try."""

import random
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from baton.kit.waiting import seconds_told

PAUSES = tuple(timedelta(seconds=s) for s in (10, 30, 60, 120, 300, 600, 900))
LONGEST = timedelta(hours=1)


def pause_after(failures: int, retry_after: str, *, now: datetime) -> timedelta:
    """After so many failures in a row; not before the far end asks, and never all at the same moment."""
    usual = PAUSES[min(failures, len(PAUSES)) - 1] * random.uniform(0.8, 1.2)  # noqa: S311
    return min(max(usual, asked_for(retry_after, now=now)), LONGEST)


def asked_for(retry_after: str, *, now: datetime) -> timedelta:
    """``Retry-After``: seconds or a date (RFC 9110); nothing when it is neither."""
    text = retry_after.strip()
    if (seconds := seconds_told(text)) is not None:
        return timedelta(seconds=seconds)
    try:
        return max(parsedate_to_datetime(text) - now, timedelta())
    except (ValueError, TypeError, OverflowError):
        return timedelta()
