"""Read the log further: a reader's position moves in the same transaction as what it writes."""

from collections.abc import Callable, Sequence

from django.db import transaction

from baton.activity.models import Entry, ReaderPosition


def advance(
    reader: str, workspace_id: int, write: Callable[[Sequence[Entry]], None], *, at_most: int = 500
) -> int:
    """Give the next entries of a workspace, in order, to ``write``; returns how many were read."""
    with transaction.atomic():
        position, _ = ReaderPosition.objects.select_for_update().get_or_create(
            reader=reader, workspace_id=workspace_id
        )
        entries = list(
            Entry.objects.filter(workspace_id=workspace_id, number__gt=position.number)
            .order_by("number")
            .select_related("by")[:at_most]
        )
        if entries:
            write(entries)
            position.number = entries[-1].number
            position.save(update_fields=["number"])
        return len(entries)
