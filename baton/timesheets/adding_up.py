"""What hours come to, added up by any parts of them: from the tallies of whole months, else from the entries.

Amounts are in minor units of the workspace's currency; each entry was rounded by itself (rates.rating), so
sums are exact and the same whichever way they are cut.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from django.db.models import Case, DateField, F, Q, QuerySet, Sum, When
from django.db.models.functions import Cast, Coalesce, TruncMonth

from baton.timesheets.models import ProjectTally, StaleMonth, Tally, TimeEntry

Key = tuple[Any, ...]
MONTH = "month"


class Sums(NamedTuple):
    """``minutes_without_cost`` have no cost rate, ``minutes_without_price`` are billable and have no price:
    what they would come to is missing in the amounts."""

    minutes: int = 0
    cost: int = 0
    price: int = 0
    overhead: int = 0
    minutes_without_cost: int = 0
    minutes_without_price: int = 0

    def plus(self, other: "Sums") -> "Sums":
        return Sums(*(one + another for one, another in zip(self, other, strict=True)))


SUMS = Sums._fields


def added_up(
    workspace: int,
    first: date,
    last: date,
    parts: Sequence[str],
    *,
    within: Q | None = None,
    stale: Collection[date] | None = None,
) -> dict[Key, Sums]:
    """By ``parts`` (fields of an entry, or paths from it, or ``month``), of the days from ``first`` to
    ``last``, both included. ``within``: conditions of projects, else of the workspace, which hold for a tally
    as for an entry; those of cards where a part is one of the card. ``stale``: the months that are, where it
    was asked already. Two queries."""
    # Where projects are named the workspace is left out: by theirs alone the few rows are found at once.
    of_here = Q(workspace=workspace) if within is None else within
    whole = months_between(first, last)
    if stale is None:
        stale = set(StaleMonth.objects.filter(workspace=workspace).values_list("month", flat=True))
    kept = [month for month in whole if month not in stale]
    days = days_apart_from(kept, first, last)
    read: list[QuerySet[Any]] = []
    if kept:
        model = Tally if any(part.startswith("card") for part in parts) else ProjectTally
        tallies = model.objects.filter(of_here, month__gte=kept[0], month__lte=kept[-1])
        read.append(of_tallies(tallies.exclude(month__in=stale) if stale else tallies, parts))
    if days:
        read.append(summed_entries(TimeEntry.objects.filter(of_here, days), parts))
    return by_key(read[0].union(*read[1:], all=True) if read[1:] else chain(*read), parts)


def of_tallies(tallies: QuerySet[Any], parts: Sequence[str]) -> QuerySet[Any]:
    return grouped(tallies, parts, {f"all_{name}": Sum(name) for name in SUMS})


def of_entries(entries: QuerySet[TimeEntry], parts: Sequence[str]) -> dict[Key, Sums]:
    return by_key(summed_entries(entries, parts), parts)


def summed_entries(entries: QuerySet[TimeEntry], parts: Sequence[str]) -> QuerySet[Any]:
    sums = {
        "all_minutes": Sum("minutes"),
        **{f"all_{name}": Coalesce(Sum(f"amount__{name}"), 0) for name in ("cost", "price", "overhead")},
        "all_minutes_without_cost": minutes_without("cost"),
        "all_minutes_without_price": minutes_without("price"),
    }
    if MONTH in parts:
        # PostgreSQL cuts a day to a moment: beside the days of the tallies that would be another month.
        entries = entries.annotate(**{MONTH: Cast(TruncMonth("day"), DateField())})
    return grouped(entries, parts, sums)


def grouped(rows: QuerySet[Any], parts: Sequence[str], sums: dict[str, Any]) -> QuerySet[Any]:
    # All in one is one group: of the workspace.
    told: QuerySet[Any] = rows.order_by().values_list(*(parts or ("workspace",))).annotate(**sums)
    return told


def by_key(rows: Iterable[tuple[Any, ...]], parts: Sequence[str]) -> dict[Key, Sums]:
    found: dict[Key, Sums] = {}
    for row in rows:
        key, sums = row[: len(parts)], Sums(*row[-len(SUMS) :])
        found[key] = found[key].plus(sums) if key in found else sums
    return found


def minutes_without(amount: str) -> Any:
    return Coalesce(Sum(Case(When(**{f"amount__{amount}": None}, then=F("minutes")), default=0)), 0)


def months_between(first: date, last: date) -> list[date]:
    """Those that lie wholly between the days, by their first day."""
    months, month = [], first if first.day == 1 else following(first)
    while following(month) <= after(last):
        months.append(month)
        month = following(month)
    return months


def days_apart_from(months: list[date], first: date, last: date) -> Q | None:
    """The days that no tally covers; None: all are covered."""
    known, wanted = set(months), Q()
    begin: date | None = None
    day = first
    while day <= last:
        month = day.replace(day=1)
        if month in known:
            if begin is not None:
                wanted |= Q(day__gte=begin, day__lt=day)
                begin = None
        elif begin is None:
            begin = day
        day = following(month)
    if begin is not None:
        wanted |= Q(day__gte=begin, day__lte=last)
    return wanted or None


def following(day: date) -> date:
    """The first day of the month after."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
