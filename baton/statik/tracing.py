"""A diagram that begins with one real card that went well: the way it took, laid out to be questioned. That a
workshop begins there is Baton's addition to STATIK."""

from itertools import pairwise
from typing import Any

from django.db.models import Q

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding as finding_boards
from baton.boards.models import Board, Card, Column, StageKind, Stay
from baton.boards.text import check_text
from baton.calendars.arithmetic import working_time_between
from baton.calendars.queries import calendar_of_workspace
from baton.kit import clock
from baton.statik import finding
from baton.statik.design.choices import BlockKind
from baton.statik.design.parts import read
from baton.statik.designing import tell
from baton.statik.models import Part, Service
from baton.statik.publishing.reading_board import KINDS
from baton.statik.publishing.wanted import MINUTES_OF_A_DAY
from baton.statik.refusals import CardIsNotDone, DiagramIsBegun

MOST = 30


def finished_cards(words: str, by: Member) -> list[dict[str, Any]]:
    """Those that stand in Done, the latest first; by words of the title or the number."""
    access.demand_team(by)
    rows = Card.objects.seen_by(by).filter(stage_kind=StageKind.DONE)
    words = check_text("words", words, at_most=200).strip().removeprefix("#")
    if words:
        rows = rows.filter(Q(title__icontains=words) | Q(number=int(words) if is_number(words) else -1))
    latest: Any = rows.order_by("-done_at", "-pk")[:MOST].values("id", "number", "title", "board__name")
    return list(latest)


def is_number(words: str) -> bool:
    return words.isascii() and words.isdigit() and len(words) < 12


def trace(service: Service, card: Card, *, by: Member) -> list[Part]:
    """A block for each stage that it stood in, in the order in which it first did, with the working days that
    it was there all in all; where it came back, a rework link with the reason.

    Raises DiagramIsBegun, CardIsNotDone, NotSeen, NotAllowed."""
    access.demand_team(by)
    with log.in_turn(service.workspace_id) as workspace:
        service = finding.service(service.pk, by)
        card = finding_boards.card(card.pk, by)
        if card.stage_kind != StageKind.DONE:
            raise CardIsNotDone(number=card.number)
        if service.parts.filter(removed_at=None, kind="block").exists():
            raise DiagramIsBegun
        made = Way(service, card, by).parts()
        tell(workspace, service, made, "added", by)
        return made


class Way:
    """Of boards that ``by`` does not see nothing is laid out; nor why a card of a confidential client went
    back: the design is read by more people than the card."""

    def __init__(self, service: Service, card: Card, by: Member) -> None:
        self.service = service
        client = card.project.client if card.project is not None else None
        self.tells_reasons = client is None or not client.confidential
        stays = Stay.objects.filter(card=card, voided_at=None, column__board__in=Board.objects.seen_by(by))
        self.stays = list(stays.select_related("column", "came_from").order_by("entered_at", "pk"))
        self.columns: dict[int, Column] = {}
        for stay in self.stays:
            if stay.column is not None:
                self.columns.setdefault(stay.column.pk, stay.column)
        # Done stands at the end, though it may have been left and reached again.
        row = self.in_order()
        self.row = [each for each in row if each.pk != card.column_id] + [self.columns[card.column_id]]

    def in_order(self) -> list[Column]:
        """As they were first reached; one that was first reached by going back stands before where that
        began."""
        row: list[Column] = []
        left: Column | None = None
        for stay in self.stays:
            column = stay.column
            if column is not None and column not in row:
                row.insert(row.index(left) if stay.backward and left in row else len(row), column)
            left = column
        return row

    def parts(self) -> list[Part]:
        days = self.days()
        blocks = {
            column.pk: self.make("block", self.block(at, column, days[column.pk]))
            for at, column in enumerate(self.row)
        }
        links = [
            self.make("link", {"before": blocks[before.pk].pk, "next": blocks[following.pk].pk})
            for before, following in pairwise(self.row)
        ]
        backs = [
            self.make(
                "link",
                {"before": blocks[left].pk, "next": blocks[to].pk, "rework": True, "name": reason[:120]},
            )
            for (left, to), reason in self.ways_back().items()
        ]
        return [*blocks.values(), *links, *backs]

    def block(self, at: int, column: Column, days: float) -> dict[str, Any]:
        kind = KINDS[StageKind(column.kind)]
        if at == 0 and kind == BlockKind.QUEUE:
            kind = BlockKind.START
        is_last = at == len(self.row) - 1
        return {
            "name": column.name,
            "kind": BlockKind.DONE if is_last else kind,
            "function": column.job_function or None,
            "days": None if is_last or days <= 0 else round(days, 1),
            "delivered": is_last,
            "committed": column.pk == self.first_work(),
        }

    def first_work(self) -> int | None:
        return next((each.pk for each in self.row if each.kind != StageKind.QUEUE), None)

    def days(self) -> dict[int, float]:
        calendar = calendar_of_workspace(self.service.workspace)
        found = dict.fromkeys(self.columns, 0.0)
        for stay in self.stays:
            if stay.column_id is not None:
                until = stay.left_at or clock.now()
                spent = working_time_between(stay.entered_at, until, calendar)
                found[stay.column_id] += spent.total_seconds() / 60 / MINUTES_OF_A_DAY
        return found

    def ways_back(self) -> dict[tuple[int, int], str]:
        """From which stage to which, and why the first time."""
        found: dict[tuple[int, int], str] = {}
        for before, stay in pairwise(self.stays):
            if stay.backward and before.column_id and stay.column_id and before.column_id != stay.column_id:
                reason = stay.reason.strip() if self.tells_reasons else ""
                found.setdefault((before.column_id, stay.column_id), reason)
        return found

    def make(self, kind: str, values: dict[str, Any]) -> Part:
        return Part.objects.create(
            service=self.service, kind=kind, values=read(kind, values).model_dump(mode="json")
        )
