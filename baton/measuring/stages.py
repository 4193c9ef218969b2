"""A board's columns as the stages of a workflow; of several boards, what their columns have in common."""

from collections.abc import Sequence
from dataclasses import dataclass

from baton.boards.models import Board, Column, LimitCounts, StageKind
from baton.boards.models.board import IN_PROGRESS
from baton.flow.workflow import Kind, Stage, Workflow

NOT_STARTED, IN_WORK, FINISHED = "queue", "in progress", "done"


@dataclass(frozen=True)
class Stages:
    """``place``: column id -> number of the stage."""

    workflow: Workflow
    place: dict[int, int]


def stages_of(boards: Sequence[Board]) -> Stages:
    """Columns from left to right, sub-columns in the place of theirs, archived ones too: cards have been
    there. Several boards share three stages."""
    columns = list(Column.objects.filter(board__in=[board.pk for board in boards]))
    return of_one(columns) if len(boards) == 1 else of_several(columns)


def of_one(columns: Sequence[Column]) -> Stages:
    by_id = {column.pk: column for column in columns}

    def from_left(column: Column) -> tuple[bool, str, int, str, int]:
        above = by_id.get(column.parent_id or 0)
        first, second = (above, column.rank) if above else (column, "")
        # What is done stands on the right, whatever somebody put behind it.
        return (column.kind == StageKind.DONE, first.rank, first.pk, second, column.pk)

    parents = {column.parent_id for column in columns}
    ordered = sorted(columns, key=from_left)
    # A split column holds no cards any more; its past stays with its first part.
    leaves = [column for column in ordered if column.pk not in parents]
    place = {column.pk: number for number, column in enumerate(leaves)}
    for column in ordered:
        if column.pk in parents:
            place[column.pk] = next(place[leaf.pk] for leaf in leaves if leaf.parent_id == column.pk)
    names = unlike([column.name for column in leaves])
    stages = [
        Stage(name, Kind(column.kind), limit_in_cards(column))
        for name, column in zip(names, leaves, strict=True)
    ]
    if not stages or stages[-1].kind is not Kind.DONE:
        stages.append(Stage(unlike([*names, "Done"])[-1], Kind.DONE))
    done = next(number for number, stage in enumerate(stages) if stage.kind is Kind.DONE)
    committed = next((number for number, column in enumerate(leaves) if column.kind in IN_PROGRESS), done)
    return Stages(Workflow(tuple(stages), min(committed, done), done), place)


def limit_in_cards(column: Column) -> int | None:
    """Days at the limit are counted in cards; one in hours says nothing about how many may be there."""
    return column.wip_limit if column.limit_counts == LimitCounts.CARDS else None


def of_several(columns: Sequence[Column]) -> Stages:
    """Queues before the first work of their board are not started; all others are in progress or done."""
    stages = (Stage(NOT_STARTED, Kind.QUEUE), Stage(IN_WORK, Kind.WORK), Stage(FINISHED, Kind.DONE))
    place: dict[int, int] = {}
    for board in {column.board_id for column in columns}:
        own = of_one([column for column in columns if column.board_id == board])
        for column, number in own.place.items():
            done, committed = own.workflow.done, own.workflow.committed
            place[column] = 2 if number >= done else 1 if number >= committed else 0
    return Stages(Workflow(stages, 1, 2), place)


def unlike(names: Sequence[str]) -> list[str]:
    """Two columns of one name are told apart."""
    seen: dict[str, int] = {}
    told = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        told.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return told
