"""Where a card stood while an entry was worked: one judgement for all its minutes, so that sums stay whole.

With clock times it is where the card stood when they began. Without, the minutes lie somewhere in the working
time of their day, of today up to now, and are taken to have been worked where work is done: never more of
them waited, or were done again, than what cannot have been anything else.

- work where the card stood in working stages for at least half of them; else what was not waiting, where that
  is half of them or longer than the waiting; else waiting
- of what is left, done again if the card stood longer where it had stood before than elsewhere
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from baton.boards.models import Card, StageKind, Stay
from baton.boards.models.flow import Clock
from baton.calendars.arithmetic import working_time_between
from baton.calendars.working_calendar import WorkingCalendar


@dataclass(frozen=True)
class Place:
    """``waited_for``: on whose clock the card waits; empty: it does not. What waits is not done again."""

    column: int
    kind: str
    is_rework: bool
    waited_for: str


@dataclass(frozen=True)
class Span:
    """From when to when minutes may lie; of clock times only their beginning counts."""

    since: datetime
    until: datetime


Stretch = tuple[Place, datetime, datetime]
Times = Sequence[tuple[Place, timedelta]]


def stood(card: Card, span: Span, minutes: int, calendar: Callable[[], WorkingCalendar]) -> Place:
    """``calendar``: of whoever worked; asked only where the card moved within ``span``."""
    stretches = list(stretches_of(card, span.until))
    if not stretches:
        here = card.column
        return place(here.pk, here.kind, here.clock, again=False)
    last = stretches[-1][0]
    within = [
        (there, max(since, span.since), min(until, span.until))
        for there, since, until in stretches
        if min(until, span.until) > max(since, span.since)
    ]
    if {there for there, _, _ in within} <= {last}:
        return last
    by = calendar()
    working = [(there, working_time_between(since, until, by)) for there, since, until in within]
    if not total(working):
        working = [(there, until - since) for there, since, until in within]
    return judged(working, timedelta(minutes=minutes))


def stretches_of(card: Card, until: datetime) -> Iterable[Stretch]:
    stays = Stay.objects.filter(card=card, voided_at=None, entered_at__lte=until).exclude(column=None)
    rows = stays.order_by("entered_at", "pk")
    before: set[int | None] = set()
    for column, kind, clock, entered_at, left_at in rows.values_list(
        "column", "column__kind", "column__clock", "entered_at", "left_at"
    ):
        yield place(column, kind, clock, again=column in before), entered_at, left_at or until
        before.add(column)


def place(column: int, kind: str, clock: str, *, again: bool) -> Place:
    waits = clock_of(kind, clock)
    return Place(column, kind, again and not waits, waits)


def clock_of(kind: str, clock: str) -> str:
    """On whose clock a card waits in such a column; empty: it does not wait there."""
    return (clock or Clock.OURS) if kind == StageKind.WAIT else ""


def judged(times: Times, worked: timedelta) -> Place:
    """Of a card that stood in several places for ``times``, where ``worked`` lies."""
    work = [each for each in times if each[0].kind == StageKind.WORK]
    busy = [each for each in times if not each[0].waited_for]
    waiting = [each for each in times if each[0].waited_for]
    if work and total(work) * 2 >= worked:
        return longest(work)
    if busy and (total(busy) * 2 >= worked or total(busy) >= total(waiting)):
        return longest(busy)
    return longest(waiting)


def longest(times: Times) -> Place:
    first, again = ([each for each in times if each[0].is_rework is is_rework] for is_rework in (False, True))
    lasted: dict[Place, timedelta] = defaultdict(timedelta)
    for there, time in again if total(again) > total(first) else first:
        lasted[there] += time
    return max(lasted, key=lambda there: lasted[there])


def total(times: Times) -> timedelta:
    return sum((time for _, time in times), timedelta())
