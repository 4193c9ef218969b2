"""What time it is, for verbs that may also tell of the past.

An import and the demo agency replay history through the same verbs: inside ``clock.at(moment)`` the facts
happen at that moment and are marked as brought from the past, so nobody is notified of them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.utils import timezone

_moment: ContextVar[datetime | None] = ContextVar("moment", default=None)


def now() -> datetime:
    """The moment at which what is being done happens (aware)."""
    return _moment.get() or timezone.now()


def real_now() -> datetime:
    """The wall clock, whatever is being replayed (aware)."""
    return timezone.now()


def is_replaying() -> bool:
    return _moment.get() is not None


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let everything inside happen at ``moment`` (aware)."""
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)
