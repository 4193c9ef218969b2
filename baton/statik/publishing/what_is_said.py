"""What a design says beyond columns, gates, lanes and rules (pure): who stands in for whom, what a class of
service means, risks and questions. Cards show it, and it is in force from a publishing on like the rest."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from baton.statik.design.choices import Shape
from baton.statik.design.parts import KINDS
from baton.statik.design.whole import Design
from baton.statik.publishing.difference import Step, What
from baton.statik.publishing.wanted_lanes import CLASSES

# Of each kind those fields that no column, gate, lane or rule holds.
SAID: Mapping[str, tuple[str, ...]] = {
    "block": ("deputy", "others", "committed", "delivered"),
    "class": ("entry", "shown", "pulled", "limits", "promise", "share", "cap"),
    "expectation": ("days", "share"),
    "risk": ("text", "sign", "answer"),
    "question": ("text", "answer"),
}


def difference_of_words(now: Design | None, then: Design) -> list[Step]:
    """``now``: the design in force; None: none is yet."""
    return [step for kind in SAID for step in of_kind(kind, now or Design(), then)]


def of_kind(kind: str, now: Design, then: Design) -> Iterator[Step]:
    before = {each.id: each.of for each in now.parts.get(kind, [])}
    after = {each.id: each.of for each in then.parts.get(kind, [])}
    for pk, of in after.items():
        known = before.get(pk, KINDS[kind]())
        pairs = {name: (getattr(known, name), getattr(of, name)) for name in SAID[kind]}
        fields = {f"{kind}.{name}": pair for name, pair in pairs.items() if pair[0] != pair[1]}
        if pk in before and fields:
            yield Step(What.CHANGE_SAID, called(kind, of), fields=fields)
        elif fields:
            fields = {name: (None, value) for name, (_now, value) in fields.items()}
            yield Step(What.ADD_SAID, called(kind, of), fields=fields)
    # A block that goes is told as the column that goes.
    gone = [] if kind == "block" else [of for pk, of in before.items() if pk not in after]
    for of in gone:
        yield Step(What.REMOVE_SAID, called(kind, of))


def called(kind: str, of: Any) -> str:
    if kind == "class":
        return str(CLASSES[Shape(of.shape)].label)
    if kind == "expectation":
        return _("Service level expectation")
    return str(of.name if kind == "block" else of.text).strip()[:60]
