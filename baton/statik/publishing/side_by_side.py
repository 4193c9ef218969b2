"""Blocks that go on side by side in a design, and stand one after the other on a board (pure)."""

from collections.abc import Sequence

from baton.statik.design.diagram import Diagram
from baton.statik.design.whole import Design
from baton.statik.publishing.wanted import Wanted


def side_by_side(design: Design, wants: Sequence[Wanted]) -> list[list[str]]:
    """In the order of the columns, those of which none leads to the other; a card goes through all of them in
    this order. The parts of one column are not told: that they share it is what was designed."""
    diagram = Diagram(design)
    row = [each for each in wants if each.within is None]
    after = {each.block: diagram.after([each.block]) for each in row}
    groups: list[list[Wanted]] = []
    for each in row:
        beside = [group for group in groups if any(apart(one, each, after) for one in group)]
        joined = [one for group in beside for one in group]
        groups = [*(group for group in groups if group not in beside), [*joined, each]]
    return [[one.name for one in group] for group in groups if len(group) > 1]


def apart(one: Wanted, other: Wanted, after: dict[int, set[int]]) -> bool:
    return other.block not in after[one.block] and one.block not in after[other.block]
