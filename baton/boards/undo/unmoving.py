"""Take a move back: its stay is void, the one before goes on, and nothing of it counts as rework."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.access.seeing import demand_works_here
from baton.boards.changing import Changed, Turn
from baton.boards.models import Card, Column, Handoff, Lane, Outcome, Promise, StageKind
from baton.boards.news.facts import CardLeftBoard, CardMoved, CardReordered, CardTaken, sight_before
from baton.boards.news.relay_facts import CardMoveUndone, CardOrderUndone
from baton.boards.refusals import NobodyResponsible
from baton.boards.relay import gates, limiting, placing, staying
from baton.boards.relay.freeing import block_again
from baton.boards.relay.moving import MOVED, PLACE
from baton.boards.relay.one_look import look
from baton.boards.relay.placing import Destination
from baton.boards.undo.taking_back import can_take_back
from baton.kit import rank
from baton.kit.prepared import Prepared


@can_take_back(CardTaken, _("You no longer take “%(title)s”."))
@can_take_back(CardMoved, _("The move of “%(title)s” is taken back."))
def unmove(turn: Turn, deed: Entry) -> Changed:
    card, before = turn.card, deed.undo or {}
    back_to = place_before(card, before, turn.by)
    gates.demand_way_back(card, back_to.column)
    holder = holder_before(card, back_to, before)
    limits = limiting.touched(card, to=back_to.column, lane=back_to.lane, holder=holder)
    asked = limiting.asked(card, back_to.column.board, limits)
    limiting.weigh(card, back_to.column.board, limits, look(back_to.column, **asked))
    left, was = card.board_id, sight_before(card)
    go_back(card, back_to, before, holder)
    elsewhere = card.board_id != left
    if elsewhere:
        log.record(turn.workspace, CardLeftBoard(board=left, card=card.id, was=was), by=turn.by)
    block_again(before, by=turn.by, workspace=turn.workspace)
    parts = (*MOVED, "offer") if reopen_offer(before) else MOVED
    return turn.tell(CardMoveUndone, *parts, columns=PLACE, whole_face=elsewhere, undone=deed.number)


def place_before(card: Card, before: dict[str, Any], by: Member) -> Destination:
    lane = Lane(pk=before["lane"]) if before["lane"] else None
    column = Column(pk=before["column"])
    return placing.destination(column, lane, of=None, by=by, service_class=card.class_of_service)


def holder_before(card: Card, to: Destination, before: dict[str, Any]) -> Member | None:
    """Whoever held it then, if they still can. Raises NotInTheTeam, NobodyResponsible."""
    holder = Member.objects.filter(pk=before["responsible"]).first()
    if holder is not None and holder.id != card.responsible_id:
        demand_works_here([holder], card)
    if holder is None and to.column.is_in_progress:
        raise NobodyResponsible
    return holder


def go_back(card: Card, to: Destination, before: dict[str, Any], holder: Member | None) -> None:
    staying.void(card)
    card.rank = free_rank(before["rank"], card, to)
    was_done = card.stage_kind == StageKind.DONE
    card.board, card.column, card.lane = to.column.board, to.column, to.lane
    card.stage_kind = StageKind(to.column.kind)
    card.responsible = holder
    card.done_at = datetime.fromisoformat(before["done_at"]) if before["done_at"] else None
    resumed = staying.reopen(card)
    card.entered_at = resumed.entered_at if resumed is not None else card.entered_at
    if was_done != (card.stage_kind == StageKind.DONE):
        Promise.objects.filter(card=card, replaced_at=None).update(done_at=card.done_at)


def free_rank(old: str, card: Card, place: Destination) -> str:
    """The rank it had; directly behind whoever stands there now."""
    cell = {"board": place.column.board_id, "column": place.column.id, "without": card.pk}
    lane = place.lane.id if place.lane is not None else None
    if not STANDING_THERE.raw(lane is not None, lane=lane, at=old, **cell):
        return old
    others = placing.cell(place.column, place.lane, without=card).filter(rank__gt=old)
    return rank.between(old, others.order_by("rank").values_list("rank", flat=True).first())


def standing_there(in_lane: bool, *, at: str, lane: int, without: int, **cell: int) -> QuerySet[Card]:
    return placing.neighbours(in_lane, lane, without, cell).filter(rank=at).values("pk")[:1]  # type: ignore[return-value]


STANDING_THERE: Prepared[Card] = Prepared(standing_there)


def reopen_offer(before: dict[str, Any]) -> bool:
    """The offer that the deed had overtaken stands again, if who should answer it is still here."""
    if "handoff" not in before:
        return False
    overtaken = Handoff.objects.filter(
        pk=before["handoff"], outcome=Outcome.OVERTAKEN, receiver__left_at=None
    )
    return overtaken.update(answered_at=None, outcome="") > 0


@can_take_back(CardReordered, _("“%(title)s” is back in its old place."))
def unreorder(turn: Turn, deed: Entry) -> Changed:
    card = turn.card
    card.rank = free_rank((deed.undo or {})["rank"], card, Destination(card.column, card.lane))
    return turn.tell(CardOrderUndone, "rank", columns=("rank",), undone=deed.number)
