"""Append a fact to the log, inside the verb's transaction."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from typing import Any

from django.db import transaction

from baton.accounts.models import Member, Workspace
from baton.activity.facts import Fact
from baton.activity.models import Entry
from baton.activity.nudging import nudge
from baton.kit import clock

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


@contextmanager
def in_turn(workspace_id: int) -> Iterator[Workspace]:
    """One verb at a time in a workspace: a transaction that holds its row, given fresh.

    With a plain transaction PostgreSQL lets twelve simultaneous drops into a column with limit 1.
    """
    with transaction.atomic(savepoint=not _one_deed.get()):
        yield Workspace.objects.select_for_update().get(pk=workspace_id)


def record(
    workspace: Workspace, fact: Fact, *, by: Member | None, undo: dict[str, Any] | None = None
) -> Entry:
    """Number and append ``fact``. ``workspace`` is the row that ``in_turn`` gave (locked and fresh).

    ``undo`` is what ``undoing`` needs to take the deed back; it is kept beside the payload and never told.
    """
    workspace.last_entry += 1
    workspace.save(update_fields=["last_entry", "last_card_number"])
    if not clock.is_replaying():
        transaction.on_commit(partial(nudge, workspace.id))
    return Entry.objects.create(
        workspace=workspace,
        number=workspace.last_entry,
        kind=type(fact).__name__,
        by=by,
        board=fact.board,
        card=fact.card,
        payload=fact.payload,
        undo=undo,
        happened_at=clock.now(),
        brought=clock.is_replaying(),
    )


def record_all(workspace: Workspace, facts: Sequence[Fact], *, by: Member | None) -> None:
    """Append what one deed did to many cards: the same as ``record`` for each, in a few statements."""
    if not facts:
        return
    first = workspace.last_entry + 1
    workspace.last_entry += len(facts)
    workspace.save(update_fields=["last_entry", "last_card_number"])
    if not clock.is_replaying():
        transaction.on_commit(partial(nudge, workspace.id))
    Entry.objects.bulk_create(
        (
            Entry(
                workspace=workspace,
                number=number,
                kind=type(fact).__name__,
                by=by,
                board=fact.board,
                card=fact.card,
                payload=fact.payload,
                happened_at=clock.now(),
                brought=clock.is_replaying(),
            )
            for number, fact in enumerate(facts, first)
        ),
        batch_size=500,
    )
