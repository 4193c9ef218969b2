"""The order of the cards in a column: followed where nobody arranged it otherwise here."""

import itertools
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from baton.boards.models import Card
from baton.interchange.identities import Identities
from baton.interchange.merging import kept_in
from baton.interchange.plan import ImportPlan
from baton.interchange.standing_here import portions


@dataclass(frozen=True)
class Placed:
    """``before``: its place in the source when it was taken over last; ``now``: the one it has there now."""

    card: int
    before: int
    now: int
    rank: str


class Order:
    """Columns, as the source calls them: ``changed`` follow, ``kept`` were arranged here too."""

    def __init__(self, plan: ImportPlan, known: Identities) -> None:
        self.changed: list[str] = []
        self.kept: list[str] = []
        by_column = placed_by_column(plan, known)
        for column, placed in by_column.items():
            if in_order_there(placed):
                continue
            (self.changed if untouched(placed) else self.kept).append(column)


def placed_by_column(plan: ImportPlan, known: Identities) -> dict[str, list[Placed]]:
    """Cards that stand in the column they came to, here as there."""
    told = {}
    for card in plan.cards:
        row = known.find("card", card.external_id)
        before = kept_in(row.taken) if row is not None else None
        if row is None or before is None or card.archived or before.source.get("column") != card.column:
            continue
        told[row.object_id or 0] = (card, int(before.source.get("place", 0)), before.here.get("column"))
    found: dict[str, list[Placed]] = defaultdict(list)
    for portion in portions(told):
        rows = Card.objects.on_board().filter(pk__in=portion).values_list("id", "column", "rank")
        for pk, column, rank in rows:
            card, before_place, column_then = told[pk]
            if str(column) == column_then:
                found[card.column].append(Placed(pk, before_place, card.order + 1, rank))
    return found


def in_order_there(placed: Sequence[Placed]) -> bool:
    """Whether the source has them in the order that it had."""
    in_time = sorted(placed, key=lambda one: one.before)
    return all(one.now < other.now for one, other in itertools.pairwise(in_time))


def untouched(placed: Sequence[Placed]) -> bool:
    """Whether they stand here as they came."""
    by_rank = sorted(placed, key=lambda one: one.rank)
    return all(one.before < other.before for one, other in itertools.pairwise(by_rank))


def longest_rising(ranks: Sequence[str]) -> set[int]:
    """Indexes of a longest rising part of ``ranks``: those may stay, the fewest others move."""
    tails: list[str] = []
    ends: list[int] = []
    before: list[int] = []
    for index, rank in enumerate(ranks):
        at = bisect_left(tails, rank)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(rank)
            ends.append(index)
        else:
            tails[at], ends[at] = rank, index
    found: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return found
