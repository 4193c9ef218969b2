"""One local year of a working calendar, laid out so that a question about it is two binary searches (pure).

Twenty thousand ages must cost milliseconds: the stretches of the year are put one after another as instants
with the working time before each of them, and every sum becomes a difference of two look-ups.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from baton.calendars.local_time import MINUTE, at_wall_time, days_of_year


class YearOfWork(NamedTuple):
    """All values are microseconds; the year is `begins` to `until`, the rest its stretches in order."""

    begins: int
    until: int
    starts: Sequence[int]
    ends: Sequence[int]
    before: Sequence[int]
    """Working time of the year before each stretch."""
    total: int
    days: Sequence[int]
    """Ordinals of the dates with working time."""

    def done_by(self, instant: int) -> int:
        """Working time of this year that lies before an instant."""
        n = bisect_right(self.starts, instant) - 1
        return self.before[n] + min(instant, self.ends[n]) - self.starts[n] if n >= 0 else 0

    def first_with(self, done: int) -> int:
        """The earliest instant by which `done` (above 0, at most `total`) has been worked."""
        n = bisect_left(self.before, done) - 1
        return self.starts[n] + done - self.before[n]

    def last_with(self, done: int) -> int:
        """The latest instant by which no more than `done` (0 or more, below `total`) has been worked."""
        n = bisect_right(self.before, done) - 1
        return self.starts[n] + done - self.before[n]

    def working_at_or_after(self, instant: int) -> int | None:
        """The instant itself when it is worked, else the next start in this year, if there is one."""
        n = bisect_right(self.ends, instant)
        return max(self.starts[n], instant) if n < len(self.starts) else None


def year_of_work(
    year: int,
    zone: ZoneInfo,
    weekly: Sequence[Sequence[tuple[int, int]]],
    exceptions: Mapping[date, Sequence[tuple[int, int]]],
    away: set[date],
    earlier: Sequence[tuple[date, Sequence[Sequence[tuple[int, int]]]]] = (),
) -> YearOfWork:
    """Lay out a year; about a quarter of a millisecond."""
    midnights, uneven = days_of_year(year, zone)
    starts, ends, before, days, total = array("q"), array("q"), array("q"), array("q"), 0
    first = date(year, 1, 1).toordinal()
    usual = _usual_hours(first, len(midnights) - 1, weekly, earlier)
    for n, hours in enumerate(_hours_by_day(first, usual, exceptions, away)):
        total_of_morning = total
        for since, until in hours:
            if n in uneven:
                day = date.fromordinal(first + n)
                start, end = at_wall_time(day, since, zone), at_wall_time(day, until, zone)
            else:
                start, end = midnights[n] + since * MINUTE, midnights[n] + until * MINUTE
            # a stretch inside the hour that is skipped in spring has no length and would upset the searches
            if end > start:
                starts.append(start)
                ends.append(end)
                before.append(total)
                total += end - start
        if total > total_of_morning:
            days.append(first + n)
    return YearOfWork(midnights[0], midnights[-1], starts, ends, before, total, days)


def _usual_hours(
    first: int,
    length: int,
    weekly: Sequence[Sequence[tuple[int, int]]],
    earlier: Sequence[tuple[date, Sequence[Sequence[tuple[int, int]]]]],
) -> list[Sequence[tuple[int, int]]]:
    by_weekday = [weekly[(first + 6 + n) % 7] for n in range(7)]
    hours = [by_weekday[n % 7] for n in range(length)]
    for until, week in reversed(earlier):
        for n in range(min(length, until.toordinal() - first)):
            hours[n] = week[(first + 6 + n) % 7]
    return hours


def _hours_by_day(
    first: int,
    hours: list[Sequence[tuple[int, int]]],
    exceptions: Mapping[date, Sequence[tuple[int, int]]],
    away: set[date],
) -> Iterator[Sequence[tuple[int, int]]]:
    for day, differing in exceptions.items():
        if 0 <= day.toordinal() - first < len(hours):
            hours[day.toordinal() - first] = differing
    for day in away:
        hours[day.toordinal() - first] = ()
    return iter(hours)
