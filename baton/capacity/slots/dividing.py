"""How a working day is divided into slots, and how much of a card goes into which (pure; minutes).

A whole day, the longest of the week, has as many slots as were agreed. A shorter day has as many of the same
length as fit; a rest of at least half a slot is one more, a smaller rest makes the last one longer.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from baton.calendars.working_calendar import Hours, WorkingCalendar


class Piece(NamedTuple):
    """Minutes of a card in one slot."""

    day: date
    slot: int
    minutes: int


def minutes_of(hours: Hours) -> int:
    return sum(stretch.ends - stretch.starts for stretch in hours)


def whole_day(calendar: WorkingCalendar, day: date) -> int:
    """The working minutes of the longest day of the week by which one works on a day."""
    return max(map(minutes_of, calendar.worked_week_on(day)), default=0)


def slots_of(minutes: int, whole: int, per_day: int) -> tuple[int, ...]:
    """The lengths of the slots of a day with so many working minutes."""
    if minutes <= 0 or whole <= 0:
        return ()
    length = whole / per_day
    number = max(1, int(minutes / length + 0.5))
    if minutes >= whole:
        number = max(number, per_day)
    ends = [round(min(length * (at + 1), minutes)) for at in range(number)]
    ends[-1] = minutes
    return tuple(end - begin for begin, end in zip([0, *ends], ends, strict=False))


def ends_at(hours: Hours, slots: tuple[int, ...], slot: int) -> int:
    """Minutes after midnight at which a slot ends; of one that the day does not have, the end of the day."""
    if not hours:
        return 24 * 60
    worked = sum(slots[: slot + 1]) if slot < len(slots) else minutes_of(hours)
    for stretch in hours:
        length = stretch.ends - stretch.starts
        if worked <= length:
            return stretch.starts + worked
        worked -= length
    return hours[-1].ends


def pieces(minutes: int, first: tuple[date, int], days: Iterable[tuple[date, list[int]]]) -> Iterator[Piece]:
    """``minutes`` put into slots from ``first`` on. ``days``: from that day on, what is free in each slot.

    The slot that was chosen takes its part whatever stands there: half an hour at least where it is full. The
    rest goes into free room behind it. What no day has room for is not told.
    """
    begin, slot = first
    left = minutes
    for day, room in days:
        for at, free in enumerate(room):
            if left <= 0:
                return
            chosen = day == begin and at == slot
            if day == begin and at < slot:
                continue
            amount = min(left, max(free, LEAST) if chosen else free)
            if chosen or amount >= min(LEAST, left):
                yield Piece(day, at, amount)
                left -= amount


# No slot is filled up with crumbs.
LEAST = 30
FAR = timedelta(days=366)
