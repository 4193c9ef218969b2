"""WIP limits proposed by Little's law (pure).

In a steady flow  items in progress = items that arrive a day x days that one takes  (Little 1961; Kanban
Guide 2025, flow metrics). For a block that is: what arrives a working day, times its expected days. What
comes back by rework passes a block again and counts again. A limit below that starves the flow; the next
whole number, at least one, is proposed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from baton.statik.design.choices import BlockKind, Per
from baton.statik.design.parts import Demand
from baton.statik.design.whole import Design

WORKING_DAYS: Mapping[str, float] = {Per.DAY: 1, Per.WEEK: 5, Per.MONTH: 21, Per.QUARTER: 63}
LIMITED = (BlockKind.ACTIVITY, BlockKind.WAIT, BlockKind.GATE, BlockKind.DECISION)


@dataclass(frozen=True)
class Proposed:
    """``a_day`` x ``days`` = ``in_progress``; ``limit``: the whole number above."""

    block: int
    a_day: float
    days: float

    @property
    def in_progress(self) -> float:
        return self.a_day * self.days

    @property
    def limit(self) -> int:
        # Not 3.0000000000000004 -> 4.
        return max(1, ceil(round(self.in_progress, 6)))


def arrivals_a_day(demands: list[Demand]) -> float:
    """Of all types together; what has no number counts nothing."""
    return sum((each.rate or 0) / WORKING_DAYS[each.per] for each in demands)


def proposed(design: Design, a_day: float | None = None) -> list[Proposed]:
    """For each block of which the days are known. ``a_day``: as measured, else as people said."""
    if a_day is None:
        a_day = arrivals_a_day([each.of for each in design.all(Demand, "demand")])
    if a_day <= 0:
        return []
    return [
        Proposed(each.id, a_day, each.of.days)
        for each in design.blocks
        if each.of.kind in LIMITED and each.of.days
    ]
