"""A workshop that begins with a running board: its design is read off it, to be questioned (Burrows calls
for STATIK in reverse; nothing else makes a workshop more than an event that happens once)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import floor
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding as finding_boards
from baton.boards.models import Board, StageKind
from baton.boards.news.structure import structure_of
from baton.kit import clock
from baton.rules.models import Rule
from baton.statik.design.choices import BlockKind
from baton.statik.design.parts import read
from baton.statik.design.whole import design_of
from baton.statik.facts import DesignChanged
from baton.statik.keeping_services import begin_service
from baton.statik.measured import Measured
from baton.statik.models import Part, Service, Stage, StageGate, StageRule, Version
from baton.statik.publishing.putting_rules import said_by
from baton.statik.publishing.reading_board import OF_COLUMN, OF_GATE, read_off
from baton.statik.publishing.wanted import wanted
from baton.statik.publishing.wanted_rules import Stages, automation_of
from baton.statik.refusals import BoardHasService


def begin_from_board(board: Board, *, by: Member, name: str = "", flow: Sequence[Measured] = ()) -> Service:
    """A service that is designed as ``board`` runs today, and is published as that: nothing differs yet.
    ``flow``: what was measured there, as ``by`` sees it, which is said as demand and capability.

    Raises BoardHasService."""
    access.demand_manage(by)
    with log.in_turn(board.workspace_id):
        board = finding_boards.board(board.pk, by)
        known = Service.objects.filter(board=board, archived_at=None).first()
        if known is not None:
            raise BoardHasService(service=known.name)
        service = begin_service(board.space, name.strip() or board.name, by=by)
        service.board = board
        service.save(update_fields=["board"])
        reading = Reading(service, structure_of(board))
        parts = [*reading.parts(), *reading.flow(flow)]
        Version.objects.create(
            service=service,
            number=1,
            design=[[part.pk, part.kind, part.values] for part in parts],
            board=board,
            by=by,
            published_at=clock.now(),
        )
        fact = DesignChanged(service=service.pk, parts=[part.pk for part in parts], fields=[], how="added")
        # The verbs above counted on in the log: read anew how far it is.
        with log.in_turn(board.workspace_id) as workspace:
            log.record(workspace, fact, by=by)
        return service


class Reading:
    def __init__(self, service: Service, structure: dict[str, Any]) -> None:
        self.service = service
        self.columns: list[dict[str, Any]] = structure["columns"]
        self.made: list[Part] = []
        self.blocks: dict[int, Part] = {}

    def parts(self) -> list[Part]:
        row = [each for each in self.columns if each["parent"] is None]
        for at, column in enumerate(row):
            self.block(column, **self.marks(row, at))
        for column in self.columns:
            if column["parent"] in self.blocks:
                self.block(column, part_of=self.blocks[column["parent"]].pk)
        for before, following in pairwise(row):
            ends = {"before": self.blocks[before["id"]].pk, "next": self.blocks[following["id"]].pk}
            self.make("link", ends)
        self.rules()
        return self.made

    def marks(self, row: list[dict[str, Any]], at: int) -> dict[str, Any]:
        """The first queue is where items begin; they are promised where work begins, delivered at the end."""
        kinds = [each["kind"] for each in row]
        first_work = next((place for place, kind in enumerate(kinds) if kind != StageKind.QUEUE), None)
        marks: dict[str, Any] = {"committed": at == first_work, "delivered": kinds[at] == StageKind.DONE}
        if at == 0 and kinds[0] == StageKind.QUEUE:
            marks["kind"] = BlockKind.START
        return marks

    def block(self, column: dict[str, Any], **marks: Any) -> None:
        values = {**read_off(column, OF_COLUMN), **marks}
        part = self.make("block", values)
        self.blocks[column["id"]] = part
        Stage.objects.create(service=self.service, block=part, column_id=column["id"])
        for gate in column["gates"]:
            self.agreement(part, gate)

    def agreement(self, block: Part, gate: dict[str, Any]) -> None:
        values = {"block": block.pk, **read_off(gate, OF_GATE)}
        part = self.make("agreement", values)
        StageGate.objects.create(service=self.service, agreement=part, gate_id=gate["id"])

    def rules(self) -> None:
        """Those for which a design has words; the others stay rules like any other."""
        design = design_of((part.pk, part.kind, part.values) for part in self.made)
        at = Stages(wanted(design), {part.pk: column for column, part in self.blocks.items()})
        for rule in Rule.objects.standing().filter(board=self.service.board).order_by("pk"):
            values = automation_of(said_by(rule), at)
            if values is not None:
                part = self.make("rule", values)
                StageRule.objects.create(service=self.service, part=part, rule=rule)

    def flow(self, measured: Sequence[Measured]) -> list[Part]:
        """Of each type of which items came or were done; all together, where nothing has a type."""
        moved = [each for each in measured if each.items or each.arrivals]
        types = [each for each in moved if each.card_type is not None]
        return [self.make(kind, values) for each in types or moved for kind, values in said_of(each)]

    def make(self, kind: str, values: dict[str, Any]) -> Part:
        part = Part.objects.create(
            service=self.service, kind=kind, values=read(kind, values).model_dump(mode="json")
        )
        self.made.append(part)
        return part


def said_of(measured: Measured) -> Iterator[tuple[str, dict[str, Any]]]:
    """As people say figures: one digit behind the point."""
    type_of = {"type": measured.name or _("All work"), "card_type": measured.card_type}
    yield "demand", {**type_of, "rate": said(measured.arrivals)}
    if measured.items:
        yield (
            "capability",
            {
                **type_of,
                "half": said(measured.half),
                "most": said(measured.most),
                "throughput": said(measured.throughput),
                "kept": said(measured.kept),
            },
        )


def said(figure: float | None) -> float | None:
    """Halves upwards, as the screen rounds the measured figure that stands beside it."""
    return None if figure is None else floor(figure * 10 + 0.5) / 10
