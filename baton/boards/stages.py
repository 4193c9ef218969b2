"""Which columns are stages: where a card may be."""

from django.db.models import QuerySet

from baton.boards.models import Column


def parts_of(column: Column) -> QuerySet[Column]:
    """Its living sub-columns from left to right."""
    return column.children.filter(archived_at=None).order_by("rank", "id")


def stages_of(column: Column) -> list[Column]:
    """The column itself, or its living sub-columns where it has any."""
    return list(parts_of(column)) or [column]


def stage_for(column: Column) -> Column | None:
    """Where a card goes that once was in ``column``: there, in its first part, or in the nearest living
    column to the left, else to the right. None when the board has no living column."""
    if column.archived_at is None and (column.parent is None or column.parent.archived_at is None):
        return stages_of(column)[0]
    if column.parent is not None and column.parent.archived_at is None:
        return stages_of(column.parent)[0]
    around = column.parent or column
    living = Column.objects.filter(board=column.board_id, parent=None, archived_at=None)
    left = living.filter(rank__lt=around.rank).order_by("-rank", "-id").first()
    nearest = left or living.order_by("rank", "id").first()
    return stages_of(nearest)[0] if nearest else None


def stands(column: Column) -> tuple[str, str]:
    """Where a column stands from left to right; a sub-column inside its parent."""
    return (column.parent.rank, column.rank) if column.parent else (column.rank, "")
