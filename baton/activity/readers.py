"""Read the log further: a reader's position moves in the same transaction as what it writes."""

import time
from collections.abc import Callable, Sequence

from django.db import transaction
from django.db.models import QuerySet

from baton.accounts.models import Workspace
from baton.activity.models import Entry, ReaderPosition


def behind(reader: str) -> dict[int, int]:
    """Workspaces with entries that the reader has not read, and the number of the last; the longest founded
    first."""
    read = dict(ReaderPosition.objects.filter(reader=reader).values_list("workspace", "number"))
    last = Workspace.objects.order_by("id").values_list("id", "last_entry")
    return {pk: number for pk, number in last if number > read.get(pk, 0)}


def position(reader: str, workspace_id: int) -> int:
    """The number of the last entry that the reader has read; 0 before it began."""
    found = ReaderPosition.objects.filter(reader=reader, workspace=workspace_id)
    return found.values_list("number", flat=True).first() or 0


def following(reader: str, workspace_id: int) -> QuerySet[Entry]:
    begun = position(reader, workspace_id)
    return Entry.objects.filter(workspace=workspace_id, number__gt=begun).order_by("number")


def in_turns(reader: str, read_on: Callable[[int], int | None], *, seconds: float) -> int:
    """Some entries of each workspace in turn, for at most ``seconds``, so that the chores beside this one get
    theirs. ``read_on`` says how much it did, None when there is no more; returns the sum."""
    done, until = 0, time.monotonic() + seconds
    waiting = list(behind(reader))
    while waiting and time.monotonic() < until:
        workspace = waiting.pop(0)
        more = read_on(workspace)
        if more is not None:
            done += more
            waiting.append(workspace)
    return done


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


def go_on(reader: str, workspace_id: int, numbers: Sequence[int], write: Callable[[], None]) -> int:
    """For whoever has read and worked out the following entries before the transaction, since while it lasts
    nobody else may write to SQLite: the log has no gaps and never changes, so it is enough that nobody else
    went on meanwhile. 0: somebody did."""
    if not numbers:
        return 0
    with transaction.atomic():
        position, _ = ReaderPosition.objects.select_for_update().get_or_create(
            reader=reader, workspace_id=workspace_id
        )
        if position.number >= numbers[0]:
            return 0
        write()
        position.number = numbers[-1]
        position.save(update_fields=["number"])
        return len(numbers)
