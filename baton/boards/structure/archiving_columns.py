"""Archive a column and bring it back: cards move on, history stays."""

from baton.accounts.models import Member
from baton.boards.access import finding
from baton.boards.models import Board, Card, Column
from baton.boards.models.board import IN_PROGRESS
from baton.boards.news.structure_facts import ColumnArchived, ColumnRestored
from baton.boards.refusals import NotAStage, ReasonNeeded
from baton.boards.stages import parts_of, stages_of
from baton.boards.structure.arranging import board_in_turn, tell, write
from baton.boards.structure.refusals import Archived, ColumnHoldsCards, LastColumn, OtherBoard
from baton.boards.structure.restaging import give_holder, restage
from baton.boards.structure.taking_along import demand_fitting, demand_room, take_along
from baton.kit import clock


def archive_column(
    column: Column,
    *,
    by: Member,
    cards_to: Column | None = None,
    reason: str = "",
    responsible: Member | None = None,
) -> Column:
    """Take a column with its sub-columns off the board. Cards in it go to ``cards_to`` for this ``reason``;
    ``responsible`` takes those that nobody holds, where they come into progress.

    Raises LastColumn, ColumnHoldsCards, ReasonNeeded, NotAStage, CardsDoNotFit, CardsWithoutResponsible,
    ColumnIsFull.
    """
    with board_in_turn(column.board, by) as (workspace, board):
        column = finding.column(column.pk, by)
        if column.archived_at is not None:
            return column
        stages = stages_of(column)
        demand_another(column, board)
        moment = clock.now()
        parts_of(column).update(archived_at=moment)
        write(column, {"archived_at": moment})
        cards = Card.objects.on_board().filter(column__in=stages)
        if cards.exists():
            to = demand_destination(column, cards_to, reason, by)
            demand_fitting(cards, to, by)
            if to.kind in IN_PROGRESS:
                give_holder(cards, to, responsible, by)
            lanes = {card.lane for card in cards.select_related("lane")}
            take_along(
                cards, place=lambda card: (to, card.lane), workspace=workspace, by=by, reason=reason.strip()
            )
            for lane in lanes:
                demand_room(to, lane)
        told = {"column": column.id, "name": column.name, "cards_to": cards_to.id if cards_to else None}
        tell(workspace, board, ColumnArchived, by, **told)
        return column


def demand_another(column: Column, board: Board) -> None:
    """A board keeps at least one column."""
    others = board.columns.filter(parent=None, archived_at=None).exclude(pk=column.pk)
    if column.parent is None and not others.exists():
        raise LastColumn(column=column.name)


def demand_destination(column: Column, cards_to: Column | None, reason: str, by: Member) -> Column:
    """The stage that takes the cards of the column just archived."""
    if cards_to is None:
        seen = Card.objects.seen_by(by).on_board().filter(column__in=[column, *column.children.all()])
        cards = list(seen.order_by("rank", "id").values("id", "number", "title"))
        raise ColumnHoldsCards(column=column.name, cards=cards)
    to = finding.column(cards_to.pk, by)
    if to.board_id != column.board_id:
        raise OtherBoard(name=to.name)
    if to.archived_at is not None or stages_of(to) != [to]:
        raise NotAStage(column=to.name)
    if not reason.strip():
        raise ReasonNeeded
    return to


def restore_column(column: Column, *, by: Member) -> Column:
    """Bring a column back to its old place, with the sub-columns that went with it. A sub-column has the kind
    that its column has now, and takes the cards of a column that had become whole.

    Raises Archived for a part of an archived column.
    """
    with board_in_turn(column.board, by) as (workspace, board):
        column = finding.column(column.pk, by)
        moment = column.archived_at
        if moment is None:
            return column
        if column.parent is not None:
            bring_into_line(column, column.parent)
        write(column, {"archived_at": None})
        column.children.filter(archived_at=moment).update(archived_at=None)
        tell(workspace, board, ColumnRestored, by, column=column.id, name=column.name)
        restage(stages_of(column), responsible=None, workspace=workspace, by=by)
        if column.parent is not None:
            cards = Card.objects.on_board().filter(column=column.parent)
            take_along(cards, place=lambda card: (column, card.lane), workspace=workspace, by=by)
        return column


def bring_into_line(part: Column, parent: Column) -> None:
    if parent.archived_at is not None:
        raise Archived(name=parent.name)
    write(part, {"kind": parent.kind, "clock": parent.clock, "pulled": part.pulled and parent.pulled})
