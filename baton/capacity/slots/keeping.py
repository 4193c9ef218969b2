"""How placements were, kept beside an entry so that the deed can be taken back."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from baton.accounts.models import Member, Workspace
from baton.capacity.models import Placement

Kept = dict[str, Any]
NAMES = ("member_id", "card_id", "slot", "minutes", "job_function", "placed_by_id", "outcome", "entry_id")


def kept(row: Placement) -> Kept:
    return {"id": row.pk, "day": row.day.isoformat(), **{name: getattr(row, name) for name in NAMES}}


def restored(each: Kept, workspace: Workspace) -> Placement:
    """A row as it was, not written yet."""
    row = Placement(pk=each["id"], workspace=workspace, day=date.fromisoformat(each["day"]))
    for name in NAMES:
        setattr(row, name, each[name])
    if row.placed_by_id is not None and not Member.objects.filter(pk=row.placed_by_id).exists():
        row.placed_by_id = None
    return row


def parts(rows: Iterable[Placement]) -> list[str]:
    """As the facts name what has changed."""
    return [f"placement:{row.pk}" for row in rows]
