"""What happened on a card, squashed for whoever was away: there and back again is nothing (pure).

Fields keep their first "from" and their last "to", pairs of opposites cancel out, comments are counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


class Happened(Protocol):
    """As a row of ``Happening`` has it."""

    reason: str
    kind: str
    by_id: int | None
    at: datetime
    detail: Any


@dataclass(frozen=True)
class Line:
    """``by``: who did it, in the order of their doing; ``count``: how many things became this line."""

    kind: str
    reason: str
    by: tuple[int, ...]
    at: datetime
    detail: dict[str, Any]
    count: int = 1


# kind -> the names of its two sides
FIELDS = {
    "moved": ("from_column", "to_column"),
    "held": ("from_member", "to_member"),
    "led": ("from_member", "to_member"),
    "title": ("was", "now"),
    "deadline": ("was", "now"),
    "class_of_service": ("was", "now"),
}
# kind -> what takes it back, and what names the same thing in both
OPPOSITES = {
    "offered": ("taken_back", "handoff"),
    "blocked": ("lifted", "blocker"),
    "archived": ("restored", None),
    "item_added": ("item_removed", "item"),
    "item_ticked": ("item_opened", "item"),
    "edited": ("unedited", "deed"),
}
# Says only that something else is no longer so.
SILENT = "unedited"
GATHERED = (
    *("commented", "attached", "briefed", "edited", "checklist"),
    *("item_added", "item_ticked", "item_opened", "item_removed"),
)


def squash(happened: Iterable[Happened], pressing: Sequence[str] = ()) -> list[Line]:
    """In the order of what came last. ``pressing``: reasons, the most pressing first."""
    left = without_pairs(sorted(happened, key=lambda each: each.at))
    groups: dict[Any, list[Happened]] = {}
    for number, each in enumerate(left):
        together = each.kind in FIELDS or each.kind in GATHERED
        groups.setdefault(each.kind if together else number, []).append(each)
    lines = [line for group in groups.values() if (line := line_of(group, pressing)) is not None]
    return sorted(lines, key=lambda line: line.at)


def without_pairs(happened: list[Happened]) -> list[Happened]:
    """Without what was taken back, and without the taking back."""
    standing: dict[tuple[str, Any], Happened] = {}
    gone: set[int] = set()
    for each in happened:
        for kind, (opposite, named) in OPPOSITES.items():
            thing = each.detail.get(named) if named else None
            if each.kind == kind:
                standing[kind, thing] = each
            elif each.kind == opposite and (kind, thing) in standing:
                gone |= {id(standing.pop((kind, thing))), id(each)}
    return [each for each in happened if id(each) not in gone and each.kind != SILENT]


def line_of(group: list[Happened], pressing: Sequence[str]) -> Line | None:
    first, last = group[0], group[-1]
    detail, reason = (
        dict(last.detail),
        min((each.reason for each in group), key=lambda it: rank(it, pressing)),
    )
    if last.kind in FIELDS:
        # That it was given to me is over when it was passed on.
        reason = last.reason
        before, after = FIELDS[last.kind]
        if first.detail.get(before) == last.detail.get(after):
            return None
        detail |= {before: first.detail.get(before)}
    if last.kind == "edited":
        detail["parts"] = list(dict.fromkeys(part for each in group for part in each.detail["parts"]))
    return Line(
        kind=last.kind,
        reason=reason,
        by=tuple(dict.fromkeys(each.by_id for each in group if each.by_id is not None)),
        at=last.at,
        detail=detail,
        count=len(group),
    )


def rank(reason: str, pressing: Sequence[str]) -> int:
    return list(pressing).index(reason) if reason in pressing else len(pressing)
