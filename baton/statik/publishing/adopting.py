"""Drift is adopted: what somebody made better on the board by hand is said in the design, and is in force.

The version in force is told as the board runs, as a new one; the design that is being worked on is told the
same, and keeps what else was said in it meanwhile.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.kit import clock
from baton.statik import finding
from baton.statik.design.parts import OF_BLOCK, named_by, read
from baton.statik.design.whole import Design, design_of
from baton.statik.designing import tell
from baton.statik.in_force import version_in_force
from baton.statik.models import ClassLane, Part, Service, Stage, StageGate, StageRule, Version
from baton.statik.publishing.difference import OF_RULES, Running, Step, What
from baton.statik.publishing.publishing import in_words_of, keep_published, plan, running_on
from baton.statik.publishing.reading_board import OF_COLUMN, OF_GATE, OF_LANE, Read, read_off
from baton.statik.publishing.wanted import wanted
from baton.statik.publishing.wanted_rules import Stages, automation_of, wanted_rules
from baton.statik.refusals import NotPublished, SeenOtherwise
from baton.statik.telling import design_now


@dataclass
class Adopted:
    """``said``: part -> its values before, of the fields that changed. ``left``: how many changes of
    the design that is being worked on are not published yet."""

    version: Version | None = None
    said: dict[int, dict[str, Any]] = field(default_factory=dict)
    made: list[int] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    left: int = 0


def adopt(service: Service, *, by: Member, mark: str = "") -> Adopted:
    """``mark``: of the drift that was looked at. Raises NotAllowed, NotPublished, SeenOtherwise."""
    access.demand_manage(by)
    with log.in_turn(service.workspace_id), in_words_of(service):
        service = finding.with_board(service.pk, by)
        last = version_in_force(service)
        if last is None or service.board is None:
            raise NotPublished
        told = plan(service, last.as_design)
        if mark and told.mark != mark:
            raise SeenOtherwise
        adopting = Adopting(service, last.design, running_on(service))
        adopting.take(told.steps)
        rows = adopting.rows.values()
        note = _("Taken over from the board “%(board)s”") % {"board": service.board}
        adopting.found.version = keep_published(service, rows, note=note, by=by)
        touched = [*adopting.found.said, *adopting.found.made, *adopting.found.gone]
        with log.in_turn(service.workspace_id) as workspace:
            tell(workspace, service, list(Part.objects.filter(pk__in=touched)), "changed", by)
        adopting.found.left = len(plan(service, design_now(service)).steps)
        return adopting.found


class Adopting:
    """``rows``: number -> the parts of the version that will be in force."""

    def __init__(self, service: Service, design: list[Any], running: Running) -> None:
        self.service, self.running = service, running
        self.rows = {row[0]: list(row) for row in design}
        self.columns = running.columns
        self.gates = {gate["id"]: gate for each in self.columns.values() for gate in each["gates"]}
        self.found = Adopted()

    def take(self, steps: list[Step]) -> None:
        for step in steps:
            if step.what is What.CHANGE and step.block:
                self.say(step.block, self.columns[step.there], OF_COLUMN, step.fields)
            elif step.what in (What.RESTORE, What.ADD) and step.block:
                self.drop(step.block)
            elif step.what is What.CHANGE_GATE:
                self.say(self.agreement(step.there), self.gates[step.there], OF_GATE, step.fields)
            elif step.what is What.ADD_GATE and step.block:
                self.drop_gates(step.block)
            elif step.what is What.REMOVE_GATE and step.block:
                self.make_gate(step.block, self.gates[step.there])
        self.take_lanes(steps)
        rules = [step for step in steps if step.what in OF_RULES]
        # A column before its parts.
        new = [self.columns[step.there] for step in steps if step.what is What.ARCHIVE]
        for column in sorted(new, key=lambda each: each["parent"] is not None):
            self.make_block(column)
        self.link()
        self.take_rules(rules)

    def take_lanes(self, steps: list[Step]) -> None:
        lanes = {each["id"]: each for each in self.running.structure["lanes"]}
        for step in steps:
            if step.what is What.CHANGE_LANE and step.block and "class_of_service" in step.fields:
                # No longer the lane of that class: one like any other.
                self.say(step.block, {"name": ""}, OF_LANE, ("name",))
                ClassLane.objects.filter(service=self.service, lane=step.there).delete()
            elif step.what is What.CHANGE_LANE and step.block:
                self.say(step.block, lanes[step.there], OF_LANE, step.fields)
            elif step.what in (What.ADD_LANE, What.RESTORE_LANE) and step.block:
                self.say(step.block, {"name": ""}, OF_LANE, ("name",))
            elif step.what is What.ARCHIVE_LANE and step.block and step.block in self.rows:
                self.say(step.block, lanes[step.there], OF_LANE, None)
            elif step.what is What.ARCHIVE_LANE:
                # Of other work, or of a class that is no more: a lane like any other from now on.
                ClassLane.objects.filter(service=self.service, lane=step.there).delete()

    def take_rules(self, steps: list[Step]) -> None:
        """A rule that a design has no words for any more is one like any other from now on."""
        columns = Stage.objects.filter(service=self.service).values_list("block", "column")
        at = Stages(wanted(self.design), dict(columns))
        parts = {said["id"]: part for part, said in self.running.rules.items()}
        for step in steps:
            part = parts.get(step.there)
            values = automation_of(self.running.rules[part], at) if part else None
            if step.what is What.ADD_RULE:
                self.drop_rules(at)
            elif part and part in self.rows and values is not None:
                self.say_of(part, values)
            else:
                StageRule.objects.filter(service=self.service, rule=step.there).delete()
                self.drop(part or 0)

    def drop_rules(self, at: Stages) -> None:
        """Those that are no longer on the board; what was never said to its end was never there."""
        for each in wanted_rules(self.design, at):
            if each.part not in self.running.rules:
                self.drop(each.part)

    @property
    def design(self) -> Design:
        return design_of(tuple(row) for row in self.rows.values())

    def agreement(self, gate: int) -> int:
        return next(agreement for agreement, pk in self.running.gates.items() if pk == gate)

    def say(self, pk: int, there: Mapping[str, Any], how: Mapping[str, Read], only: Any) -> None:
        self.say_of(pk, read_off(there, how, only))

    def say_of(self, pk: int, values: Mapping[str, Any]) -> None:
        row = self.rows[pk]
        row[2] = as_kept(row[1], {**row[2], **values})
        part = Part.objects.get(pk=pk)
        now = as_kept(part.kind, {**part.values, **values})
        before = as_kept(part.kind, part.values)
        changed = [name for name in now if now[name] != before[name]]
        if part.removed_at is not None or not changed:
            return
        part.version += 1
        part.values, part.said_at = now, {**part.said_at, **dict.fromkeys(changed, part.version)}
        part.save(update_fields=["values", "version", "said_at"])
        self.found.said[pk] = {name: before[name] for name in changed}

    def make(self, kind: str, values: Mapping[str, Any]) -> int:
        kept = as_kept(kind, dict(values))
        part = Part.objects.create(service=self.service, kind=kind, values=kept)
        self.rows[part.pk] = [part.pk, kind, kept]
        self.found.made.append(part.pk)
        return part.pk

    def drop(self, pk: int) -> None:
        """With what cannot be without it."""
        hanging = [
            other
            for other, kind, values in self.rows.values()
            if kind in OF_BLOCK and pk in named_by(kind, values)
        ]
        gone = [each for each in (pk, *hanging) if self.rows.pop(each, None)]
        standing = Part.objects.filter(pk__in=gone, removed_at=None)
        self.found.gone += standing.values_list("pk", flat=True)
        standing.update(removed_at=clock.now())

    def make_block(self, column: Mapping[str, Any]) -> None:
        values = read_off(column, OF_COLUMN)
        if column["parent"]:
            values["part_of"] = self.block_of(column["parent"])
        pk = self.make("block", values)
        Stage.objects.update_or_create(
            service=self.service, column_id=column["id"], defaults={"block_id": pk}
        )
        for gate in column["gates"]:
            self.make_gate(pk, gate)

    def make_gate(self, block: int, gate: Mapping[str, Any]) -> None:
        pk = self.make("agreement", {"block": block, **read_off(gate, OF_GATE)})
        StageGate.objects.update_or_create(
            service=self.service, gate_id=gate["id"], defaults={"agreement_id": pk}
        )

    def drop_gates(self, block: int) -> None:
        """Agreements of the block whose gate is no longer on the board."""
        for pk, kind, values in list(self.rows.values()):
            if (
                kind == "agreement"
                and values["block"] == block
                and self.running.gates.get(pk) not in self.gates
            ):
                self.drop(pk)

    def block_of(self, column: int) -> int | None:
        return (
            Stage.objects.filter(service=self.service, column=column).values_list("block", flat=True).first()
        )

    def link(self) -> None:
        """As long as it is one way without forks, it goes as the columns stand; into another one new blocks
        are put between their neighbours."""
        row = [self.block_of(pk) for pk, each in self.columns.items() if each["parent"] is None]
        standing = [pk for pk in row if pk in self.rows]
        forward = [each for each in self.design.links if not each.rework]
        befores, nexts = [each.before for each in forward], [each.next for each in forward]
        is_chain = len(set(befores)) == len(befores) and len(set(nexts)) == len(nexts)
        wanted = list(pairwise(standing))
        if not is_chain:
            new = {pk for pk in self.found.made if pk in standing}
            wanted = [pair for pair in wanted if new & set(pair)]
        known = {(each.before, each.next) for each in forward}
        for each in forward:
            if is_chain and (each.before, each.next) not in wanted:
                self.drop(each.id)
        for before, following in wanted:
            if (before, following) not in known:
                self.make("link", {"before": before, "next": following})


def as_kept(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    return read(kind, values).model_dump(mode="json")
