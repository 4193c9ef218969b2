"""Append a fact to the log, inside the verb's transaction."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from baton.accounts.models import Member, Workspace
from baton.activity.facts import Fact
from baton.activity.models import Entry
from baton.activity.nudging import nudge
from baton.kit import clock
from baton.kit.prepared import Prepared
from baton.kit.writing import insert_all

HELD: Prepared[Workspace] = Prepared(
    lambda *, workspace: Workspace.objects.select_for_update().filter(pk=workspace)
)
_one_deed: ContextVar[bool] = ContextVar("one_deed", default=False)


@contextmanager
def one_deed() -> Iterator[None]:
    """A transaction around everything that a request does: a refusal inside ends it as a whole, so the verbs
    in it need no savepoints of their own (two statements each)."""
    token = _one_deed.set(True)
    try:
        with transaction.atomic():
            yield
    finally:
        _one_deed.reset(token)


@dataclass
class Batch:
    workspace: Workspace
    entries: list[Entry] = field(default_factory=list)


# The number of the first entry of what is done as one deed, once it is known.
_together: ContextVar[list[int] | None] = ContextVar("together", default=None)
_batch: ContextVar[Batch | None] = ContextVar("batch", default=None)


@contextmanager
def many_deeds(workspace_id: int, *, tells_at_once: bool = False) -> Iterator[Batch]:
    """One transaction around many verbs: the workspace is held and read once, and the entries are written
    together at the end. Until then nobody finds them in the log, and a refusal that is caught inside may
    leave half a deed behind: let it out, or put an ``attempt`` around what may be refused.

    ``tells_at_once``: it happens now, and is no past that is replayed."""
    with one_deed(), in_turn(workspace_id) as workspace:
        batch = Batch(workspace)
        token = _batch.set(batch)
        try:
            yield batch
        finally:
            _batch.reset(token)
        insert_all(batch.entries)
        workspace.save(update_fields=["last_entry", "last_card_number"])
        if tells_at_once and batch.entries:
            transaction.on_commit(partial(nudge, workspace.id))


@contextmanager
def attempt() -> Iterator[None]:
    """One of many deeds, which may be refused and then leaves nothing behind."""
    batch = _batch.get()
    if batch is None:
        with transaction.atomic():
            yield
        return
    workspace, entries = batch.workspace, len(batch.entries)
    numbers = workspace.last_entry, workspace.last_card_number
    try:
        with transaction.atomic():
            yield
    except BaseException:
        del batch.entries[entries:]
        workspace.last_entry, workspace.last_card_number = numbers
        raise


@contextmanager
def as_one_deed() -> Iterator[None]:
    """What is recorded inside belongs together: its entries carry the number of the first one."""
    token = _together.set([])
    try:
        yield
    finally:
        _together.reset(token)


def deed_of(number: int) -> int | None:
    together = _together.get()
    if together is None:
        return None
    if not together:
        together.append(number)
    return together[0]


@contextmanager
def in_turn(workspace_id: int) -> Iterator[Workspace]:
    """One verb at a time in a workspace: a transaction that holds its row, given fresh.

    With a plain transaction PostgreSQL lets twelve simultaneous drops into a column with limit 1.
    """
    batch = _batch.get()
    if batch is not None and batch.workspace.pk == workspace_id:
        yield batch.workspace
        return
    with transaction.atomic(savepoint=not _one_deed.get()):
        workspace = HELD.first(workspace=workspace_id)
        if workspace is None:
            raise Workspace.DoesNotExist
        yield workspace


def record(
    workspace: Workspace, fact: Fact, *, by: Member | None, undo: dict[str, Any] | None = None
) -> Entry:
    """Number and append ``fact``. ``workspace`` is the row that ``in_turn`` gave (locked and fresh).

    ``undo`` is what ``undoing`` needs to take the deed back; it is kept beside the payload and never told.
    """
    entry = numbered(workspace, fact, by=by, undo=undo)
    batch = batch_of(workspace)
    if batch is not None:
        batch.entries.append(entry)
        return entry
    workspace.save(update_fields=["last_entry", "last_card_number"])
    if not clock.is_replaying():
        transaction.on_commit(partial(nudge, workspace.id))
    entry.save(force_insert=True)
    return entry


def record_all(workspace: Workspace, facts: Sequence[Fact], *, by: Member | None) -> None:
    """Append what one deed did to many cards: the same as ``record`` for each, in a few statements."""
    append(workspace, [numbered(workspace, fact, by=by) for fact in facts])
    if facts and not clock.is_replaying():
        transaction.on_commit(partial(nudge, workspace.id))


def bring(workspace: Workspace, told: Sequence[tuple[Fact, Member | None, datetime]]) -> None:
    """Append what happened elsewhere in the past, in the order given, each by whom and when; nobody is
    notified of it one by one."""
    entries = [numbered(workspace, fact, by=by) for fact, by, _ in told]
    for entry, (_fact, _by, at) in zip(entries, told, strict=True):
        entry.happened_at, entry.brought = at, True
    append(workspace, entries)


def numbered(
    workspace: Workspace, fact: Fact, *, by: Member | None, undo: dict[str, Any] | None = None
) -> Entry:
    """The next entry, not written yet."""
    workspace.last_entry += 1
    return Entry(
        workspace=workspace,
        number=workspace.last_entry,
        kind=type(fact).__name__,
        by=by,
        board=fact.board,
        card=fact.card,
        payload=fact.payload,
        undo=undo,
        deed=deed_of(workspace.last_entry),
        happened_at=clock.now(),
        brought=clock.is_replaying(),
    )


def append(workspace: Workspace, entries: list[Entry]) -> None:
    batch = batch_of(workspace)
    if batch is not None:
        batch.entries.extend(entries)
    elif entries:
        workspace.save(update_fields=["last_entry", "last_card_number"])
        insert_all(entries)


def batch_of(workspace: Workspace) -> Batch | None:
    batch = _batch.get()
    return batch if batch is not None and batch.workspace is workspace else None
