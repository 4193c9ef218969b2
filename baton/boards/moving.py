"""Move a card: the heart of the relay."""

from dataclasses import dataclass, field

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.activity.models import Entry
from baton.boards import limiting, placing, policies, staying
from baton.boards.facts import CardLeftBoard, CardMoved, CardReordered, about
from baton.boards.models import Card, Column, Lane, Promise, StageKind
from baton.boards.refusals import NotAStage, OtherBoardsLane, ReasonNeeded
from baton.kit import clock
from baton.kit.errors import NotSeen, Refusal, Stale

MOVED = ("column", "lane", "rank", "entered_at", "done_at", "responsible")


@dataclass(frozen=True)
class Moved:
    """What came of it: the card as it is now, its entry in the log, and limits passed with a warning."""

    card: Card
    entry: Entry | None
    warnings: list[Refusal] = field(default_factory=list)


def move(
    card: Card,
    *,
    to: Column,
    by: Member,
    lane: Lane | None = None,
    above: Card | None = None,
    reason: str = "",
    based_on: int | None = None,
) -> Moved:
    """Put ``card`` into column ``to`` and ``lane``, directly above the card ``above`` (None: at the end).

    ``based_on`` is the version the mover looked at: Stale when somebody moved the card since. Raises
    ColumnIsFull, PersonIsFull, PolicyNotMet, ReasonNeeded, NotAStage, OtherBoardsLane.
    """
    access.demand_team(by)
    with log.in_turn(card.workspace_id) as workspace:
        card = fresh(card, by)
        demand_current(card, based_on)
        demand_stage(to, lane)
        if card.column_id == to.id and card.lane_id == (lane.id if lane else None):
            return reorder(card, above, workspace, by)
        back = is_backward(card.column, to)
        if back and not reason.strip():
            raise ReasonNeeded
        policies.check(card, to=to)
        holder = holder_after(card, to, by)
        warnings = limiting.check(card, to=to, lane=lane, holder=holder)
        return Moved(card, carry_out(card, to, lane, above, holder, back, reason, workspace, by), warnings)


def fresh(card: Card, by: Member) -> Card:
    """The card as it is now, in turn, through the eyes of whoever asks."""
    found = Card.objects.seen_by(by).on_board().filter(pk=card.pk)
    row = found.select_related("board", "column__parent", "responsible").first()
    if row is None:
        raise NotSeen
    return row


def demand_current(card: Card, based_on: int | None) -> None:
    if based_on is None or based_on >= card.version:
        return
    moves = Entry.objects.filter(card=card.id, kind=CardMoved.__name__).order_by("-number")
    last = moves.values_list("payload__face__version", flat=True).first()
    if last is not None and last > based_on:
        raise Stale


def demand_stage(to: Column, lane: Lane | None) -> None:
    if to.archived_at or Column.objects.filter(parent=to, archived_at=None).exists():
        raise NotAStage(column=to.name)
    if lane is not None and lane.board_id != to.board_id:
        raise OtherBoardsLane


def is_backward(from_column: Column, to: Column) -> bool:
    return from_column.board_id == to.board_id and place(to) < place(from_column)


def place(column: Column) -> tuple[str, str]:
    """Where a column stands from left to right; a sub-column inside its parent."""
    return (column.parent.rank, column.rank) if column.parent else (column.rank, "")


def holder_after(card: Card, to: Column, by: Member) -> Member | None:
    """Whoever moves a card that nobody holds into progress holds it."""
    if card.responsible is None and to.is_in_progress:
        return by
    return card.responsible


def reorder(card: Card, above: Card | None, workspace: Workspace, by: Member) -> Moved:
    before = {"rank": card.rank}
    card.rank = placing.rank_above(above, column=card.column, lane=card.lane, leaving_out=card)
    card.version += 1
    card.save(update_fields=["rank", "version"])
    entry = log.record(workspace, CardReordered(**about(card, "rank")), by=by, undo=before)
    placing.respread_if_long(card, workspace)
    return Moved(card, entry)


def carry_out(
    card: Card,
    to: Column,
    lane: Lane | None,
    above: Card | None,
    holder: Member | None,
    backward: bool,
    reason: str,
    workspace: Workspace,
    by: Member,
) -> Entry:
    left, left_board = card.column, card.board_id
    before = {
        "column": left.id,
        "lane": card.lane_id,
        "rank": card.rank,
        "responsible": card.responsible_id,
        "done_at": card.done_at,
        "entered_at": card.entered_at,
    }
    staying.end(card)
    settle(card, to, lane, above, holder)
    staying.begin(card, by=by, came_from=left, backward=backward, reason=reason)
    if left_board != card.board_id:
        log.record(workspace, CardLeftBoard(board=left_board, card=card.id, to_board=card.board_id), by=by)
    changed = MOVED if left_board == card.board_id else ()
    fact = CardMoved(
        **about(card, *changed), from_column=left.id, to_column=to.id, backward=backward, reason=reason
    )
    entry = log.record(workspace, fact, by=by, undo=before)
    placing.respread_if_long(card, workspace)
    return entry


def settle(card: Card, to: Column, lane: Lane | None, above: Card | None, holder: Member | None) -> None:
    card.rank = placing.rank_above(above, column=to, lane=lane, leaving_out=card)
    was_done = card.stage_kind == StageKind.DONE
    card.board, card.column, card.lane = to.board, to, lane
    card.stage_kind = StageKind(to.kind)
    card.entered_at = clock.now()
    card.responsible = holder
    if (to.kind == StageKind.DONE) != was_done:
        card.done_at = None if was_done else clock.now()
        Promise.objects.filter(card=card, replaced_at=None).update(done_at=card.done_at)
    card.version += 1
    card.save()
