"""Split a column into sub-columns; its cards go into the first."""

from collections.abc import Sequence

from baton.accounts.models import Member
from baton.boards.access import finding
from baton.boards.models import Card, Column
from baton.boards.news.structure_facts import ColumnSplit
from baton.boards.ordering import rank_directly_above
from baton.boards.stages import stages_of
from baton.boards.structure.arranging import board_in_turn, demand_storable, named, tell
from baton.boards.structure.refusals import Archived, NameNeeded, OnlyOneLevel
from baton.boards.structure.taking_along import take_along


def split_column(column: Column, parts: Sequence[str], *, by: Member) -> list[Column]:
    """Add sub-columns called ``parts`` at the right end of ``column``; they are of its kind.

    Raises OnlyOneLevel for a sub-column, Archived.
    """
    with board_in_turn(column.board, by) as (workspace, board):
        column = finding.column(column.pk, by)
        if column.parent is not None:
            raise OnlyOneLevel(column=column.name)
        if column.archived_at is not None:
            raise Archived(name=column.name)
        if not parts:
            raise NameNeeded
        made = [new_part(column, name) for name in parts]
        known = {"column": column.id, "name": column.name, "parts": [part.id for part in made]}
        tell(workspace, board, ColumnSplit, by, **known)
        first = stages_of(column)[0]
        cards = Card.objects.on_board().filter(column=column)
        take_along(cards, place=lambda card: (first, card.lane), workspace=workspace, by=by)
        return made


def new_part(column: Column, name: str) -> Column:
    part = Column(
        board=column.board,
        parent=column,
        name=named(name),
        kind=column.kind,
        clock=column.clock,
        pulled=column.pulled,
        job_function=column.job_function,
        rank=rank_directly_above(None, column.children.all()),
    )
    demand_storable(part).save()
    return part
