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


def go_on(reader: str, workspace_id: int, entries: Sequence[Entry], write: Callable[[], None]) -> int:
    """For whoever has read and worked out the following entries before the transaction: the log has no gaps
    and never changes, so it is enough that nobody else went on meanwhile. 0: somebody did."""
    if not entries:
        return 0
    with transaction.atomic():
        position, _ = ReaderPosition.objects.select_for_update().get_or_create(
            reader=reader, workspace_id=workspace_id
        )
        if position.number >= entries[0].number:
            return 0
        write()
        position.number = entries[-1].number
        position.save(update_fields=["number"])
        return len(entries)
