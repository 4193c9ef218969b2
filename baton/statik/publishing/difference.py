"""What differs between the board that a design wants and the board as it runs (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.statik.publishing.wanted import Wanted, WantedGate


class What(models.TextChoices):
    ADD = "add", _("new column")
    CHANGE = "change", _("changed column")
    RESTORE = "restore", _("column that comes back")
    ARCHIVE = "archive", _("column that goes")
    ORDER = "order", _("another order")
    ADD_GATE = "add_gate", _("new gate")
    CHANGE_GATE = "change_gate", _("changed gate")
    REMOVE_GATE = "remove_gate", _("gate that goes")
    ADD_LANE = "add_lane", _("new lane")
    CHANGE_LANE = "change_lane", _("changed lane")
    RESTORE_LANE = "restore_lane", _("lane that comes back")
    ARCHIVE_LANE = "archive_lane", _("lane that goes")
    ADD_RULE = "add_rule", _("new rule")
    CHANGE_RULE = "change_rule", _("changed rule")
    REMOVE_RULE = "remove_rule", _("rule that goes")
    ADD_SAID = "add_said", _("newly said")
    CHANGE_SAID = "change_said", _("said otherwise")
    REMOVE_SAID = "remove_said", _("no longer said")


OF_RULES = (What.ADD_RULE, What.CHANGE_RULE, What.REMOVE_RULE)
OF_WORDS = (What.ADD_SAID, What.CHANGE_SAID, What.REMOVE_SAID)
OF_LANES = (What.ADD_LANE, What.CHANGE_LANE, What.RESTORE_LANE, What.ARCHIVE_LANE)


@dataclass(frozen=True)
class Step:
    """``column``: as it is called on the board, or will be. ``fields``: name -> (now, then). ``there``: the
    column, gate or rule that is on the board; 0: none is yet. Of a lane ``column`` and ``there`` are the
    lane, and ``block`` is the class of service. ``gate``: what the gate or the rule is called. Of what no
    board holds ``column`` is what the part is called, and ``fields`` are named "kind.field"."""

    what: What
    column: str
    block: int | None = None
    there: int = 0
    fields: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)
    gate: str = ""


@dataclass(frozen=True)
class Running:
    """The board as it runs: ``structure`` as boards tells it; ``stages``: block -> column, ``gates``:
    agreement -> gate; ``archived``: columns that can be brought back, and of which they are parts; ``lanes``:
    class of service -> lane; ``rules``: rule of the design -> what that of the board says, and its ``id``."""

    structure: Mapping[str, Any]
    stages: Mapping[int, int]
    gates: Mapping[int, int]
    archived: Mapping[int, int | None] = field(default_factory=dict)
    lanes: Mapping[int, int] = field(default_factory=dict)
    archived_lanes: frozenset[int] = frozenset()
    rules: Mapping[int, dict[str, Any]] = field(default_factory=dict)

    @property
    def columns(self) -> dict[int, dict[str, Any]]:
        return {each["id"]: each for each in self.structure["columns"]}


def difference(running: Running, wants: Sequence[Wanted]) -> list[Step]:
    columns = running.columns
    kept = {each.block: pk for each in wants if (pk := standing(running, each)) is not None}
    steps = [step for each in wants for step in of_column(running, columns, each)]
    gone = [each for pk, each in columns.items() if pk not in kept.values()]
    for goes in gone:
        steps.append(Step(What.ARCHIVE, goes["name"], there=goes["id"]))
        # With its column: it is told, and nothing more is done.
        for gate in goes["gates"]:
            steps.append(Step(What.REMOVE_GATE, goes["name"], there=gate["id"], gate=gate["name"]))
    steps += of_order(columns, wants, kept)
    for each in wants:
        steps += of_gates(columns.get(kept.get(each.block, -1), {}), running, each)
    return steps


def standing(running: Running, wants: Wanted) -> int | None:
    """The column of the block; one that would have to be a part of another is not its column any more."""
    pk = running.stages.get(wants.block)
    column = running.columns.get(pk) if pk is not None else None
    return pk if column is not None and column["parent"] == parent_of(running, wants) else None


def parent_of(running: Running, wants: Wanted) -> int | None:
    return running.stages.get(wants.within, 0) if wants.within is not None else None


def of_column(running: Running, columns: Mapping[int, Any], wants: Wanted) -> list[Step]:
    pk = standing(running, wants)
    if pk is None:
        known = running.stages.get(wants.block, 0)
        comes_back = known in running.archived and running.archived[known] == parent_of(running, wants)
        said = {**({} if wants.within else {"kind": str(wants.kind)}), **wants.how}
        return [
            Step(What.RESTORE, wants.name, wants.block, known, new(said))
            if comes_back
            else Step(What.ADD, wants.name, wants.block, fields=new(said))
        ]
    now = columns[pk]
    then = {"name": wants.name, "kind": str(wants.kind), **wants.how}
    if wants.within is not None:
        # Parts are of the kind of their column.
        then = {name: value for name, value in then.items() if name not in ("kind", "pulled", "clock")}
    fields = {name: (now[name], value) for name, value in then.items() if now[name] != value}
    return [Step(What.CHANGE, now["name"], wants.block, now["id"], fields)] if fields else []


def new(said: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """What is said of something that is not there yet."""
    return {name: (None, value) for name, value in said.items() if value not in (None, "", False, [])}


def of_order(columns: Mapping[int, Any], wants: Sequence[Wanted], kept: Mapping[int, int]) -> list[Step]:
    """Of those that stay, among themselves."""
    found = []
    for within in dict.fromkeys(each.within for each in wants):
        then = [kept[each.block] for each in wants if each.within == within and each.block in kept]
        parent = kept.get(within) if within is not None else None
        now = [pk for pk, each in columns.items() if pk in then and each["parent"] == parent]
        if now != [pk for pk in then if pk in now]:
            found.append(Step(What.ORDER, " → ".join(columns[pk]["name"] for pk in then)))
    return found


def of_gates(column: Mapping[str, Any], running: Running, wants: Wanted) -> list[Step]:
    there = {each["id"]: each for each in column.get("gates", ())}
    steps, kept = [], set()
    for gate in wants.gates:
        pk = running.gates.get(gate.agreement)
        if pk not in there:
            said = new({**gate.how, "members": sorted(gate.members)})
            steps.append(Step(What.ADD_GATE, wants.name, wants.block, fields=said, gate=gate.name))
            continue
        kept.add(pk)
        fields = {
            name: (now, then) for name, (now, then) in gate_fields(there[pk], gate).items() if now != then
        }
        if fields:
            steps.append(Step(What.CHANGE_GATE, wants.name, wants.block, there[pk]["id"], fields, gate.name))
    for pk, each in there.items():
        if pk not in kept:
            steps.append(Step(What.REMOVE_GATE, wants.name, wants.block, there=pk, gate=each["name"]))
    return steps


def gate_fields(now: Mapping[str, Any], gate: WantedGate) -> dict[str, tuple[Any, Any]]:
    then = {"name": gate.name, **gate.how, "members": sorted(gate.members)}
    return {
        name: (sorted(now[name]) if name == "members" else now[name], value) for name, value in then.items()
    }
