"""Where in the order of a cell (column and lane) a card goes."""

from baton.activity import log
from baton.accounts.models import Workspace
from baton.boards.facts import CardsRespread
from baton.boards.models import Card, Column, Lane
from baton.kit import rank


def rank_above(
    other: Card | None, *, column: Column, lane: Lane | None, leaving_out: Card | None = None
) -> str:
    """A rank directly above ``other``; at the end when there is no other or it has left this cell."""
    cell = Card.objects.on_board().filter(column=column, lane=lane)
    if leaving_out is not None:
        cell = cell.exclude(pk=leaving_out.pk)
    if other is None or (other.column_id, other.lane_id) != (column.id, lane.id if lane else None):
        last = cell.order_by("-rank").values_list("rank", flat=True).first()
        return rank.between(last, None)
    before = cell.filter(rank__lt=other.rank).order_by("-rank").values_list("rank", flat=True).first()
    return rank.between(before, other.rank)


def respread_if_long(card: Card, workspace: Workspace) -> None:
    """Lay a cell's keys out anew once they have grown long; what everybody sees stays in place."""
    if len(card.rank) <= rank.LONGEST:
        return
    cell = list(
        Card.objects.on_board().filter(column=card.column_id, lane=card.lane_id).order_by("rank", "id")
    )
    for each, key in zip(cell, rank.spread(len(cell)), strict=True):
        each.rank = key
    Card.objects.bulk_update(cell, ["rank"], batch_size=500)
    ranks = {str(each.id): each.rank for each in cell}
    card.rank = ranks[str(card.id)]
    log.record(workspace, CardsRespread(board=card.board_id, ranks=ranks), by=None)
