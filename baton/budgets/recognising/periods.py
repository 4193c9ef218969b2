"""The periods of a retainer (pure): weeks from Monday, months, quarters, by the calendar."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from baton.budgets.recognising.terms import Terms
from baton.kit import money
from baton.kit.days import monday_of

DAY = timedelta(days=1)


class Piece(NamedTuple):
    """The days from ``first`` to ``last`` of one period; its part of what a whole period grants."""

    first: date
    last: date
    amount: int | None
    minutes: int | None

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def pieces(terms: Terms, before: date, until: date) -> Iterator[Piece]:
    """Those that begin by ``until``, of terms that hold until the day ``before``. A period that is cut by the
    first day of these terms, or of those after them, grants its days' part: share(whole, days, days of the
    whole period), half to even."""
    first = terms.from_day
    while first <= until and first < before:
        begins, ends = whole_period(terms.period, first)
        last = min(ends, before - DAY)
        whole, part = (ends - begins).days + 1, (last - first).days + 1
        yield Piece(first, last, of(terms.amount, part, whole), of(terms.minutes, part, whole))
        first = last + DAY


def of(amount: int | None, part: int, whole: int) -> int | None:
    return None if amount is None else money.share(amount, part, whole)


def whole_period(period: str, day: date) -> tuple[date, date]:
    """First and last day of the period that ``day`` is in."""
    if period == "week":
        monday = monday_of(day)
        return monday, monday + timedelta(days=6)
    months = 3 if period == "quarter" else 1
    begins = date(day.year, (day.month - 1) // months * months + 1, 1)
    after = begins.month + months
    return begins, date(begins.year + (after > 12), (after - 1) % 12 + 1, 1) - DAY
