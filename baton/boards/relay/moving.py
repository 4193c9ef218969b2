"""Move a card: the heart of the relay."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.access.finding import fresh as fresh
from baton.boards.content import promising
from baton.boards.models import Card, Column, Lane, StageKind
from baton.boards.news.facts import CardLeftBoard, CardMoved, CardReordered, CardTaken, about, sight_before
from baton.boards.refusals import ReasonNeeded
from baton.boards.relay import freeing, limiting, placing, policies, staying
from baton.boards.relay.one_look import look
from baton.boards.relay.placing import Destination
from baton.boards.stages import stands as stands
from baton.kit import clock
from baton.kit.errors import Refusal, Stale

PLACE = ("board", "column", "lane", "rank", "stage_kind", "entered_at", "done_at", "responsible", "version")
MOVED = ("column", "lane", "rank", "entered_at", "done_at", "responsible")
MOVES = ("CardMoved", "CardTaken", "CardMoveUndone")


@dataclass(frozen=True)
class Moved:
    """What came of it: the card as it is now, its entry in the log, and limits passed with a warning."""

    card: Card
    entry: Entry
    warnings: list[Refusal] = field(default_factory=list)


@dataclass(frozen=True)
class AllowedMove:
    """A move that may be carried out: everything that was asked about it, in turn."""

    card: Card
    to: Destination
    rank: str
    holder: Member | None
    by: Member
    workspace: Workspace
    backward: bool = False
    reason: str = ""
    because: Mapping[str, str] = field(default_factory=dict)


def move(
    card: Card,
    *,
    to: Column,
    by: Member,
    lane: Lane | None = None,
    above: Card | None = None,
    reason: str = "",
    because: Mapping[str, str] | None = None,
    based_on: int | None = None,
) -> Moved:
    """Put ``card`` into column ``to`` and ``lane``, directly above the card ``above`` (None: at the end).

    ``because`` is what moves it where nobody gives a reason, as CardMoved tells it.
    ``based_on`` is the version the mover looked at: Stale when somebody moved the card since. Raises
    ColumnIsFull, PersonIsFull, HoursAreFull, PersonsHoursAreFull, PolicyNotMet, ApprovalNeeded, ReasonNeeded,
    NotAStage, OtherBoardsLane.
    """
    with log.in_turn(card.workspace_id) as workspace:
        # Asked through the mover's eyes first: to a guest, too, an unseen card is not there.
        card = fresh(card, by)
        access.demand_team(by)
        demand_current(card, based_on)
        place = placing.destination(to, lane, of=card, by=by)
        if place.is_where(card):
            return reorder(card, above, workspace, by)
        back = is_backward(card.column, place.column)
        if back and not (reason.strip() or because):
            raise ReasonNeeded
        policies.check(card, to=place.column, backward=back)
        holder = holder_after(card, place.column, by)
        rank, warnings = weighed(card, place, above, holder, by)
        allowed = AllowedMove(card, place, rank, holder, by, workspace, back, reason.strip(), because or {})
        return Moved(card, carry_out(allowed, CardMoved), warnings)


def take(card: Card, *, to: Column, by: Member, workspace: Workspace) -> Moved:
    """Pull ``card``, fresh and in turn, into ``to``; whoever pulls it holds it."""
    place = placing.destination(to, None, of=card, by=by)
    policies.check(card, to=place.column, backward=False)
    rank, warnings = weighed(card, place, None, by, by)
    return Moved(card, carry_out(AllowedMove(card, place, rank, by, by, workspace), CardTaken), warnings)


def demand_current(card: Card, based_on: int | None) -> None:
    if based_on is None or based_on >= card.version:
        return
    moves = Entry.objects.filter(card=card.id, kind__in=MOVES).order_by("-number")
    last = moves.values_list("payload__face__version", flat=True).first()
    if last is not None and last > based_on:
        raise Stale


def is_backward(from_column: Column, to: Column) -> bool:
    return from_column.board_id == to.board_id and stands(to) < stands(from_column)


def holder_after(card: Card, to: Column, by: Member) -> Member | None:
    """In a shared queue a card stays with its lead; whoever takes it from there, or moves a card that nobody
    holds into progress, holds it."""
    if to.pulled and to.kind == StageKind.QUEUE and card.lead is not None:
        return card.lead
    if to.is_in_progress:
        pulls = card.column.pulled and card.column.job_function in ("", by.job_function)
        return by if pulls or card.responsible is None else card.responsible
    return card.responsible


def weighed(
    card: Card, place: Destination, above: Card | None, holder: Member | None, by: Member
) -> tuple[str, list[Refusal]]:
    """The rank the card would get there, and the limits it would pass (refused, or as warnings)."""
    limits = limiting.touched(card, to=place.column, lane=place.lane, holder=holder)
    questions = placing.asked(place.column, place.lane, without=card, above=above, by=by)
    questions |= limiting.asked(card, place.column.board, limits)
    seen = look(place.column, **questions)
    return placing.rank_from(seen), limiting.weigh(card, place.column.board, limits, seen)


def reorder(card: Card, above: Card | None, workspace: Workspace, by: Member) -> Moved:
    before = {"rank": card.rank}
    questions = placing.asked(card.column, card.lane, without=card, above=above, by=by)
    card.rank = placing.rank_from(look(card.column, **questions))
    card.version += 1
    card.save(update_fields=["rank", "version"])
    entry = log.record(workspace, CardReordered(**about(card, "rank")), by=by, undo=before)
    placing.respread_if_long(card, workspace)
    return Moved(card, entry)


def carry_out(allowed: AllowedMove, kind: type[CardMoved]) -> Entry:
    card, left = allowed.card, allowed.card.column
    before = kept_for_undo(card)
    was = sight_before(card) if card.board_id != allowed.to.column.board_id else None
    left_board, was_done = card.board_id, card.stage_kind == StageKind.DONE
    moment = max(clock.now(), card.entered_at)
    staying.end(card, moment)
    settle(allowed, moment)
    why: dict[str, Any] = {"reason": allowed.reason, "because": dict(allowed.because)}
    staying.begin(card, by=allowed.by, came_from=left, backward=allowed.backward, **why)
    if was is not None:
        log.record(allowed.workspace, CardLeftBoard(board=left_board, card=card.id, was=was), by=allowed.by)
    if was_done != (card.stage_kind == StageKind.DONE):
        promising.STANDING.change({"card": card.pk}, done_at=card.done_at)
    if not was_done and card.stage_kind == StageKind.DONE:
        before |= freeing.free_what_waited(card, by=allowed.by, workspace=allowed.workspace)
    fact = kind(
        **about(card, *changed_parts(was, before)),
        from_column=left.id,
        to_column=card.column_id,
        backward=allowed.backward,
        **why,
    )
    entry = log.record(allowed.workspace, fact, by=allowed.by, undo=before)
    placing.respread_if_long(card, allowed.workspace)
    return entry


def kept_for_undo(card: Card) -> dict[str, Any]:
    return {
        "column": card.column_id,
        "lane": card.lane_id,
        "rank": card.rank,
        "responsible": card.responsible_id,
        "done_at": card.done_at.isoformat() if card.done_at else None,
    }


def changed_parts(was: dict[str, Any] | None, before: dict[str, Any]) -> tuple[str, ...]:
    """On another board the whole face is news."""
    if was is not None:
        return ()
    return (*MOVED, "offer") if "handoff" in before else MOVED


def settle(allowed: AllowedMove, moment: datetime) -> None:
    card, column = allowed.card, allowed.to.column
    was_done = card.stage_kind == StageKind.DONE
    card.board, card.column, card.lane = column.board, column, allowed.to.lane
    card.rank, card.stage_kind, card.responsible = allowed.rank, StageKind(column.kind), allowed.holder
    card.entered_at = moment
    if (column.kind == StageKind.DONE) != was_done:
        card.done_at = None if was_done else moment
    card.version += 1
    card.save(update_fields=PLACE)
