"""Demand and capability as they were measured, to stand beside what people say of them.

Of the thirteen weeks up to yesterday, of the cards that the asker sees on the service's board: arrivals and
throughput a week are means of whole weeks; days are cycle times by the house's rules (flow.profiles); shares
are percent. What too few items say is None.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from baton.accounts.models import Member
from baton.boards.models import Board, Card, CardType
from baton.flow.report import report
from baton.kit import clock
from baton.measuring.histories import history_for
from baton.measuring.reporting import zone_of
from baton.measuring.selecting import Selection

PERIOD = timedelta(weeks=13)
MOST_BARS, FEW = 12, 5
PARTS = ("weekly", "cycle_times", "promises", "rework")


@dataclass(frozen=True)
class Bar:
    """So many items took from ``first`` to ``last`` days, both of them counted."""

    first: int
    last: int
    items: int


@dataclass(frozen=True)
class Measured:
    """``nearly``: days within which 95 percent were done. ``card_type`` None: cards of all types together."""

    card_type: int | None
    name: str
    arrivals: float | None
    throughput: float | None
    items: int
    half: float | None
    most: float | None
    kept: float | None
    returned: float | None
    nearly: float | None = None
    bars: Sequence[Bar] = ()


def measured(board: Board, *, by: Member) -> list[Measured]:
    """All together first, then each type of which there are cards, by name."""
    on_board = Card.objects.seen_by(by).filter(board=board, card_type__isnull=False)
    types = CardType.objects.filter(pk__in=on_board.values("card_type")).order_by("name")
    kinds: list[tuple[int | None, str]] = [(None, ""), *types.values_list("pk", "name")]
    return [of_type(board, pk, name, by) for pk, name in kinds]


def of_type(board: Board, card_type: int | None, name: str, by: Member) -> Measured:
    return as_measured(found_of(board, card_type, by), card_type, name)


def found_of(board: Board, card_type: int | None, by: Member) -> dict[str, Any]:
    types = () if card_type is None else (card_type,)
    told, last = history_for(Selection(boards=(board.pk,), types=types), by=by), yesterday(by)
    return report(
        told.history,
        told.workflow,
        zone=zone_of(by),
        since=last + timedelta(days=1) - PERIOD,
        until=last,
        parts=PARTS,
    )


def yesterday(by: Member) -> date:
    """The last day that is measured, on the clock of the report: today is not over."""
    return clock.now().astimezone(ZoneInfo(zone_of(by))).date() - timedelta(days=1)


def as_measured(found: Mapping[str, Any], card_type: int | None, name: str) -> Measured:
    weeks = [row for row in found["weekly"]["rows"] if row[4]]
    cycle, kept, returned = found["cycle_times"], found["promises"]["share_kept"], found["rework"]["share"]
    return Measured(
        card_type,
        name,
        mean(row[1] for row in weeks),
        mean(row[2] for row in weeks),
        cycle["n"],
        cycle["percentiles"].get("50"),
        cycle["percentiles"].get("85"),
        None if kept is None else round(100 * kept, 1),
        None if returned is None else round(100 * returned, 1),
        cycle["percentiles"].get("95"),
        bars([row[3] for row in cycle["items"]["rows"]]),
    )


def bars(days: Sequence[float]) -> list[Bar]:
    """A histogram of lead times, of bars that are equally wide; fewer than five items draw none."""
    if len(days) < FEW:
        return []
    whole = [max(int(day), 1) for day in days]
    wide = -(-max(whole) // MOST_BARS)
    counted = Counter((day - 1) // wide for day in whole)
    return [Bar(at * wide + 1, (at + 1) * wide, counted[at]) for at in range(min(counted), max(counted) + 1)]


def mean(values: Iterable[int]) -> float | None:
    known = list(values)
    return round(sum(known) / len(known), 2) if known else None
