"""Take cards along when their column or lane goes: ordinary moves, of all of them at once.

They are told and kept like any move (stays, waits, a fact for each card), but they are a change of the board
and not of the work: no rework, no exit policy, and not to be undone card by card.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum

from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.models import (
    Card,
    CellLimit,
    Column,
    Lane,
    LimitCounts,
    LimitRule,
    Moment,
    Promise,
    StageKind,
    Stay,
    Wait,
)
from baton.boards.news.facts import CardMoved, about
from baton.boards.refusals import ColumnIsFull, HoursDoNotFit
from baton.boards.relay.freeing_many import free_before_done
from baton.boards.relay.limiting import in_hours
from baton.boards.relay.opening_waits import open_waits
from baton.boards.relay.policies import is_met, policies_of_move, requirement_in_words
from baton.boards.structure.refusals import CardsDoNotFit
from baton.kit import clock, rank

Place = tuple[Column, Lane | None]
MOVED = ("column", "lane", "rank", "entered_at", "done_at", "responsible")


def take_along(
    cards: QuerySet[Card],
    *,
    place: Callable[[Card], Place],
    workspace: Workspace,
    by: Member,
    reason: str = "",
) -> None:
    """Put each of ``cards`` into the column and lane that ``place`` says, in their order, at the end."""
    going_done = [card.id for card in cards.select_related("column") if place(card)[0].kind == StageKind.DONE]
    freed = free_before_done(Card.objects.filter(pk__in=going_done), by=by, workspace=workspace)
    going = list(cards.select_related("board", "column", "lane").order_by("rank", "id"))
    # A wall clock that was set back must not keep anybody from rebuilding a board.
    moment = max([clock.now(), *(card.entered_at for card in going)])
    left = {card.id: card.column_id for card in going}
    close_stays(going, moment)
    cells: dict[Place, list[Card]] = defaultdict(list)
    for card in going:
        cells[place(card)].append(card)
    for (to, lane), arriving in cells.items():
        line_up(arriving, to, lane)
        put(arriving, to, lane, moment)
    Stay.objects.bulk_create((stay_of(card, left[card.id], by, reason) for card in going), batch_size=200)
    open_waits([card for card in going if card.stage_kind == StageKind.WAIT])
    keep_promises(going)
    facts = [
        CardMoved(
            **about(card, *MOVED, *(["offer"] if card.id in freed else [])),
            from_column=left[card.id],
            to_column=card.column_id,
            reason=reason,
        )
        for card in going
    ]
    log.record_all(workspace, facts, by=by)


def close_stays(cards: Sequence[Card], moment: datetime) -> None:
    ids = [card.id for card in cards]
    Stay.objects.filter(card__in=ids, left_at=None, voided_at=None).update(left_at=moment)
    Wait.objects.filter(card__in=ids, by_column=True, until=None).update(until=moment)


def line_up(cards: Sequence[Card], to: Column, lane: Lane | None) -> None:
    """At the end of the cell in the order they have; in an empty one they keep their very places."""
    there = Card.objects.on_board().filter(column=to, lane=lane).order_by("-rank")
    last = there.values_list("rank", flat=True).first()
    if last is None and len({card.rank for card in cards}) == len(cards):
        return
    for card in cards:
        card.rank = last = rank.between(last, None)
    Card.objects.bulk_update(cards, ["rank"], batch_size=500)


def put(cards: Sequence[Card], to: Column, lane: Lane | None, moment: datetime) -> None:
    """Into the cell, in one statement for all: row by row two thousand cards took ten seconds. In a shared
    queue a card stays with its lead, as after any move."""
    rows = Card.objects.filter(pk__in=[card.id for card in cards])
    if to.kind == StageKind.DONE:
        rows.exclude(stage_kind=StageKind.DONE).update(done_at=moment)
    else:
        rows.filter(stage_kind=StageKind.DONE).update(done_at=None)
    rows.update(column=to, lane=lane, stage_kind=to.kind, entered_at=moment, version=F("version") + 1)
    shared = to.pulled and to.kind == StageKind.QUEUE
    if shared:
        rows.filter(lead__isnull=False).update(responsible=F("lead"))
    for card in cards:
        if (to.kind == StageKind.DONE) != (card.stage_kind == StageKind.DONE):
            card.done_at = moment if to.kind == StageKind.DONE else None
        card.column, card.lane, card.stage_kind = to, lane, StageKind(to.kind)
        if shared and card.lead_id is not None:
            card.responsible_id = card.lead_id
        card.entered_at = moment
        card.version += 1


def stay_of(card: Card, came_from: int, by: Member, reason: str) -> Stay:
    return Stay(
        card=card,
        board_id=card.board_id,
        column_id=card.column_id,
        lane_id=card.lane_id,
        came_from_id=came_from,
        entered_at=card.entered_at,
        reason=reason,
        by=by,
        responsible_id=card.responsible_id,
    )


def keep_promises(cards: Sequence[Card]) -> None:
    """A standing promise says when its card was done."""
    done_at = Card.objects.filter(pk=OuterRef("card")).values("done_at")[:1]
    standing = Promise.objects.filter(card__in=[card.id for card in cards], replaced_at=None)
    standing.update(done_at=Subquery(done_at))


def demand_fitting(cards: QuerySet[Card], to: Column, by: Member) -> None:
    """Raises CardsDoNotFit when a card lacks what ``to`` asks of those who enter."""
    columns = Column.objects.filter(pk__in=cards.values("column")).select_related("parent")
    asked = {column.id: policies_of_move(column, to) for column in columns}
    refused = {
        card.id: policy.words or str(requirement_in_words(policy))
        for card in cards
        for policy in asked[card.column_id]
        if policy.moment == Moment.ENTER and not is_met(policy, card)
    }
    if refused:
        seen = Card.objects.seen_by(by).filter(pk__in=refused).order_by("rank", "id")
        told = [{**row, "reason": refused[row["id"]]} for row in seen.values("id", "number", "title")]
        raise CardsDoNotFit(column=to.name, reason=next(iter(refused.values())), cards=told)


def demand_room(column: Column, lane: Lane | None) -> None:
    """Where limits refuse, they refuse here too. Raises ColumnIsFull, HoursDoNotFit; asked when the cards are
    there."""
    if column.board.limit_rule != LimitRule.REFUSE:
        return
    here = Card.objects.on_board().filter(board=column.board_id)
    for place, most, counts, counted in limits_at(column, lane):
        if not most:
            continue
        if counts == LimitCounts.CARDS and here.filter(counted).count() > most:
            raise ColumnIsFull(place=place, limit=most)
        planned = here.filter(counted).aggregate(minutes=Sum("planned_minutes", default=0))["minutes"]
        if counts == LimitCounts.HOURS and planned > most * 60:
            raise HoursDoNotFit(place=place, limit=most, held=in_hours(planned))


def limits_at(column: Column, lane: Lane | None) -> Iterator[tuple[str, int | None, str, Q]]:
    yield column.name, column.wip_limit, column.limit_counts, Q(column=column)
    if (whole := column.parent) is not None:
        yield whole.name, whole.wip_limit, whole.limit_counts, Q(column__parent=whole)
    if lane is not None:
        yield lane.name, lane.wip_limit, lane.limit_counts, Q(lane=lane) & ~Q(stage_kind=StageKind.DONE)
        cell = CellLimit.objects.filter(column=column, lane=lane).first()
        place = f"{column.name} × {lane.name}"
        most = cell.wip_limit if cell else None
        yield place, most, column.limit_counts, Q(column=column, lane=lane)
