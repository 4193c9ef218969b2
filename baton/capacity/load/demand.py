"""Planned hours that are in no slot yet: by card and job function."""

from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from baton.accounts.models import Member
from baton.boards.models import Card, StageKind
from baton.capacity.slots.left import placed_of, planned_of
from baton.capacity.slots.passing import columns_past


class Part(NamedTuple):
    card: int
    column: int
    job_function: str
    minutes: int
    due: date | None


def parts_of_demand(by: Member, job_function: str | None = None) -> list[Part]:
    """Of open cards that ``by`` sees. Job functions whose part is done count no more: a card that stands in a
    later stage than theirs has no work left for them."""
    cards = Card.objects.seen_by(by).on_board().exclude(stage_kind=StageKind.DONE)
    rows = list(cards.values_list("pk", "column", "deadline"))
    ids = [row[0] for row in rows]
    planned, placed, past = planned_of(ids), placed_of(ids), columns_past(by)
    zone = ZoneInfo(by.workspace.time_zone)
    found = []
    for pk, column, deadline in rows:
        due = deadline.astimezone(zone).date() if deadline is not None else None
        for name, minutes in planned[pk].items():
            if job_function is not None and name != job_function:
                continue
            left = minutes - placed[pk].get(name, 0)
            if left > 0 and column not in past[name]:
                found.append(Part(pk, column, name, left, due))
    return found
