"""Publish a design: the board is made, or the running one is changed, as a whole or not at all.

Every change is a verb of the boards, so the running cards keep their stays and their history, and whoever
looks at the board sees it change. A block stays with its column: when it comes back, its column does.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding as finding_boards
from baton.boards.access import finding_words
from baton.boards.models import Board, Card, Column
from baton.boards.news.structure import structure_of
from baton.boards.stages import stages_of
from baton.boards.structure.archiving_columns import archive_column, restore_column
from baton.boards.structure.arranging_boards import add_board
from baton.boards.structure.arranging_columns import add_column, change_column, reorder_column
from baton.boards.structure.splitting_columns import split_column
from baton.boards.structure.stating_gates import add_gate, change_gate, remove_gate
from baton.kit import clock
from baton.statik import finding
from baton.statik.checking import blind_spots
from baton.statik.checking.stopping import stopping
from baton.statik.design.whole import Design, design_of
from baton.statik.facts import DesignPublished
from baton.statik.in_force import design_in_force
from baton.statik.models import ClassLane, Service, Stage, StageGate, Version
from baton.statik.publishing.difference import OF_LANES, Running, Step, What, difference
from baton.statik.publishing.putting_lanes import coming, leaving, put_lanes
from baton.statik.publishing.putting_rules import put_rules, running_rules
from baton.statik.publishing.side_by_side import side_by_side
from baton.statik.publishing.wanted import Wanted, wanted
from baton.statik.publishing.wanted_lanes import REST, difference_of_lanes, wanted_lanes
from baton.statik.publishing.wanted_rules import Stages, difference_of_rules, wanted_rules
from baton.statik.publishing.what_is_said import difference_of_words
from baton.statik.publishing.where_cards_go import where_cards_go
from baton.statik.refusals import NotOfThisDesign, NotReady, SeenOtherwise, ServiceIsPutAway


@dataclass(frozen=True)
class Plan:
    """``steps``: what would be done; ``moving``: how many running cards stand in each column that goes;
    ``goes_to``: into which column they go, if nobody says otherwise; ``relaned``: how many get a lane that
    comes, by its class; ``unlaned``: how many stand in one that goes; ``side_by_side``: columns that follow
    each other only on the board; ``mark``: names exactly this, so that what is published is what was looked
    at."""

    steps: list[Step]
    moving: Mapping[int, int]
    goes_to: Mapping[int, str]
    relaned: Mapping[int, int]
    unlaned: Mapping[int, int]
    side_by_side: list[list[str]]
    mark: str

    def cards_of(self, step: Step) -> int:
        """How many running cards stand elsewhere after it."""
        if step.what is What.ARCHIVE_LANE:
            return self.unlaned.get(step.there, 0)
        if step.what in OF_LANES:
            return self.relaned.get(step.block or 0, 0)
        return 0 if step.gate else self.moving.get(step.there, 0)

    def goes_to_of(self, step: Step) -> str:
        """The column or lane in which these cards stand after it."""
        if not self.cards_of(step):
            return ""
        if step.what is What.ARCHIVE_LANE:
            return ""
        return step.column if step.what in OF_LANES else self.goes_to.get(step.there, "")


def plan(service: Service, design: Design) -> Plan:
    with in_words_of(service):
        wants, lanes = wanted(design), wanted_lanes(design)
        running = running_on(service)
        rules = wanted_rules(design, Stages(wants, running.stages))
        steps = [
            *difference(running, wants),
            *difference_of_lanes(running, lanes),
            *difference_of_rules(running.rules, rules),
            *difference_of_words(design_in_force(service), design),
        ]
    gone = [step.there for step in steps if step.what is What.ARCHIVE]
    cards = Card.objects.on_board().filter(column__in=gone).values_list("column", flat=True)
    ranks = dict(Column.objects.filter(board=service.board, parent=None).values_list("pk", "rank"))
    to = where_cards_go(running, wants, steps, ranks)
    come, go = coming(service.board, steps, lanes), leaving(service.board, steps)
    return Plan(steps, Counter(cards), to, come, go, side_by_side(design, wants), mark_of(steps))


def in_words_of(service: Service) -> AbstractContextManager[Any]:
    """What is written on a board is in the language of the workspace, whoever publishes."""
    return translation.override(service.workspace.language)


def mark_of(steps: Sequence[Step]) -> str:
    return sha256(repr(steps).encode()).hexdigest()[:16]


def running_on(service: Service) -> Running:
    stages = dict(Stage.objects.filter(service=service).values_list("block", "column"))
    gates = dict(StageGate.objects.filter(service=service).values_list("agreement", "gate"))
    if service.board is None:
        return Running({"columns": []}, {}, {})
    archived = Column.objects.filter(board=service.board).exclude(archived_at=None)
    lanes = ClassLane.objects.filter(service=service, lane__board=service.board)
    return Running(
        structure_of(service.board),
        stages,
        gates,
        dict(archived.values_list("pk", "parent")),
        {each or REST: lane for each, lane in lanes.values_list("service_class", "lane")},
        frozenset(lanes.exclude(lane__archived_at=None).values_list("lane", flat=True)),
        running_rules(service),
    )


def publish(
    service: Service,
    *,
    by: Member,
    note: str = "",
    mark: str = "",
    cards_to: Mapping[int, int] | None = None,
    responsible: Member | None = None,
) -> Version:
    """The design as it stands. ``cards_to``: of columns that go, to the column of which block their cards go;
    else to that of the nearest block on the left. ``mark``: of the plan that was looked at.

    Raises NotAllowed, NotReady with what stops it, SeenOtherwise, and what the verbs of boards raise.
    """
    access.demand_manage(by)
    with log.in_turn(service.workspace_id):
        service = finding.service(service.pk, by)
        rows = list(service.parts.filter(removed_at=None).order_by("pk").values_list("pk", "kind", "values"))
        return put_in_force(service, rows, by, note, mark, cards_to or {}, responsible)


def roll_back(version: Version, *, by: Member, mark: str = "", responsible: Member | None = None) -> Version:
    """An earlier version is in force again, as a new one. The design that is being worked on stays."""
    access.demand_manage(by)
    with log.in_turn(version.service.workspace_id):
        service = finding.service(version.service_id, by)
        with in_words_of(service):
            note = (
                _("Back to version %(number)s") % {"number": version.number} if version.published_at else ""
            )
        return put_in_force(service, version.design, by, note, mark, {}, responsible)


def put_in_force(
    service: Service,
    rows: Sequence[Any],
    by: Member,
    note: str,
    mark: str,
    cards_to: Mapping[int, int],
    responsible: Member | None,
) -> Version:
    if service.archived_at is not None:
        raise ServiceIsPutAway
    design = design_of(tuple(row) for row in rows)
    if stops := stopping(blind_spots(design)):
        raise NotReady(count=len(stops), first=str(stops[0]))
    if mark and plan(service, design).mark != mark:
        raise SeenOtherwise
    if service.board is None:
        service.board = add_board(service.space, service.name, by=by)
        service.save(update_fields=["board"])
    with in_words_of(service):
        wants = wanted(design)
        Publication(service, service.board, wants, by, responsible).carry_out(cards_to)
        running, reason = running_on(service), REASON % {"service": service.name}
        put_lanes(service, service.board, running, wanted_lanes(design), by=by, reason=reason)
        rules = wanted_rules(design, Stages(wants, running.stages))
        put_rules(service, service.board, running.rules, rules, by=by)
    return keep_published(service, rows, note=note, by=by)


def keep_published(service: Service, rows: Iterable[Any], *, note: str, by: Member) -> Version:
    """These parts are what the board runs by from now on: as the version that was spoken of last, if it says
    just this, so that what people agreed to is what is in force."""
    design, note = [list(row) for row in rows], note.strip()[:500]
    version = service.versions.order_by("-number").first()
    if version is None or version.published_at is not None or version.design != design:
        version = Version(service=service, number=service.versions.count() + 1, design=design)
    version.note = note or version.note
    version.board, version.by, version.published_at = service.board, by, clock.now()
    version.save()
    fact = DesignPublished(board=service.board_id, service=service.pk, version=version.number)
    # The verbs of boards may have counted on in the log: it is read anew how far it is.
    with log.in_turn(service.workspace_id) as workspace:
        log.record(workspace, fact, by=by)
    return version


class Publication:
    def __init__(
        self, service: Service, board: Board, wants: list[Wanted], by: Member, responsible: Member | None
    ) -> None:
        self.service, self.board, self.wants, self.by, self.responsible = (
            service,
            board,
            wants,
            by,
            responsible,
        )
        self.columns: dict[int, Column] = {}
        # Columns whose block has another one from now on, because it is a part of another or no longer one.
        self.instead: dict[int, int] = {}

    def carry_out(self, cards_to: Mapping[int, int]) -> None:
        """Raises NotOfThisDesign where cards should go to a block that is no column."""
        if not set(cards_to.values()) <= {each.block for each in self.wants}:
            raise NotOfThisDesign(field="cards_to")
        steps = {
            what: [step for step in difference(running_on(self.service), self.wants) if step.what is what]
            for what in What
        }
        self.read_columns()
        for step in steps[What.RESTORE]:
            restore_column(finding_boards.column(step.there, self.by), by=self.by)
        if steps[What.RESTORE]:
            self.read_columns()
        for wants in self.wants:
            self.put_column(wants)
        for step in steps[What.ARCHIVE]:
            self.archive(step, cards_to)
        self.put_in_order()
        # Also of columns that came back: nobody knew before which gates they bring.
        for step in difference(running_on(self.service), self.wants):
            if step.what is What.REMOVE_GATE:
                remove_gate(finding_words.gate(step.there, self.by), by=self.by)
        for wants in self.wants:
            self.put_gates(wants)

    def read_columns(self) -> None:
        stages = Stage.objects.filter(service=self.service, column__archived_at=None).select_related("column")
        self.columns = {each.block_id: each.column for each in stages}

    def put_column(self, wants: Wanted) -> None:
        there = self.columns.get(wants.block)
        if there is not None and there.parent_id != self.parent_of(wants):
            self.instead[there.pk] = wants.block
            there = None
        how = {key: value for key, value in wants.how.items() if key not in ("pulled", "clock")}
        if wants.kind == "queue":
            how["pulled"] = wants.how["pulled"]
        if wants.kind == "wait":
            how["clock"] = wants.how["clock"]
        if there is not None:
            kind = {} if wants.within is not None else {"kind": str(wants.kind)}
            if wants.within is not None:
                how.pop("pulled", None)
                how.pop("clock", None)
            changed = change_column(
                there, by=self.by, responsible=self.responsible, name=wants.name, **kind, **how
            )
            self.columns[wants.block] = changed
            return
        if wants.within is not None:
            made = self.new_part(self.columns[wants.within], wants, how)
        else:
            made = add_column(self.board, wants.name, kind=str(wants.kind), by=self.by, **how)
        self.columns[wants.block] = made
        Stage.objects.update_or_create(service=self.service, block_id=wants.block, defaults={"column": made})

    def parent_of(self, wants: Wanted) -> int | None:
        return self.columns[wants.within].pk if wants.within is not None else None

    def new_part(self, parent: Column, wants: Wanted, how: Mapping[str, Any]) -> Column:
        made = split_column(parent, [wants.name], by=self.by)[0]
        own = {key: value for key, value in how.items() if key not in ("pulled", "clock")}
        return change_column(made, by=self.by, **own)

    def archive(self, step: Step, cards_to: Mapping[int, int]) -> None:
        column = Column.objects.get(pk=step.there)
        # A part goes with its column.
        if column.archived_at is not None or (column.parent and column.parent.archived_at is not None):
            return
        archive_column(
            column,
            by=self.by,
            cards_to=self.place_for(column, self.instead.get(column.pk, cards_to.get(column.pk))),
            reason=REASON % {"service": self.service.name},
            responsible=self.responsible,
        )

    def place_for(self, column: Column, block: int | None) -> Column:
        """Where cards go of a column that is no more: never to one that goes as well."""
        staying = {each.block: self.columns[each.block] for each in self.wants}
        if block in staying:
            return stages_of(staying[block])[0]
        mine = (column.parent or column).rank
        ranked = sorted(
            (each for each in staying.values() if each.parent_id is None), key=lambda each: each.rank
        )
        left = [each for each in ranked if each.rank < mine]
        return stages_of((left or ranked)[-1 if left else 0])[0]

    def put_in_order(self) -> None:
        for within in dict.fromkeys(each.within for each in self.wants):
            row = [self.columns[each.block] for each in self.wants if each.within == within]
            right: Column | None = None
            for column in reversed(row):
                column = finding_boards.column(column.pk, self.by)
                reorder_column(column, above=right, by=self.by)
                right = column

    def put_gates(self, wants: Wanted) -> None:
        known = {
            each.agreement_id: each.gate
            for each in StageGate.objects.filter(service=self.service).select_related("gate__policy__column")
        }
        column = self.columns[wants.block]
        for gate in wants.gates:
            people = [finding_words.member(pk, self.by) for pk in gate.members]
            how = dict(gate.how)
            escalate = how["escalate_to"]
            how["escalate_to"] = finding_words.member(escalate, self.by) if escalate else None
            there = known.get(gate.agreement)
            if there is not None and there.policy.column_id == column.pk:
                change_gate(there, by=self.by, members=people, name=gate.name, **how)
                continue
            made = add_gate(column, moment="leave", name=gate.name, members=people, by=self.by, **how)
            StageGate.objects.update_or_create(
                service=self.service, agreement_id=gate.agreement, defaults={"gate": made}
            )


REASON = "STATIK: %(service)s"
