"""Append what happened elsewhere in the past, in one go."""

from collections.abc import Sequence
from datetime import datetime

from baton.accounts.models import Member, Workspace
from baton.activity.facts import Fact
from baton.activity.models import Entry


def bring(workspace: Workspace, told: Sequence[tuple[Fact, Member | None, datetime]]) -> None:
    """Append facts in the order given, each by whom and when; nobody is notified of them one by one.

    ``workspace`` is the row that ``log.in_turn`` gave (locked and fresh).
    """
    if not told:
        return
    first = workspace.last_entry + 1
    workspace.last_entry += len(told)
    workspace.save(update_fields=["last_entry", "last_card_number"])
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
                happened_at=at,
                brought=True,
            )
            for number, (fact, by, at) in enumerate(told, first)
        ),
        batch_size=500,
    )
