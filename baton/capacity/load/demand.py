"""Planned hours that are in no slot yet: by card and job function."""

from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from baton.accounts.models import Member
from baton.boards.models import Card, Column, StageKind
from baton.capacity.slots.left import placed_of, planned_of


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
    rows = list(cards.values_list("pk", "column", "deadline", "column__board", "column__rank"))
    ids = [row[0] for row in rows]
    planned, placed, passed = planned_of(ids), placed_of(ids), stages_passed(by)
    zone = ZoneInfo(by.workspace.time_zone)
    found = []
    for pk, column, deadline, board, rank in rows:
        due = deadline.astimezone(zone).date() if deadline is not None else None
        for name, minutes in planned[pk].items():
            if job_function is not None and name != job_function:
                continue
            left = minutes - placed[pk].get(name, 0)
            last = passed.get((board, name))
            if left > 0 and (last is None or rank <= last):
                found.append(Part(pk, column, name, left, due))
    return found


def stages_passed(by: Member) -> dict[tuple[int, str], str]:
    """Board and job function -> the rank of the last column that is theirs."""
    found: dict[tuple[int, str], str] = {}
    columns = Column.objects.filter(board__workspace=by.workspace_id, archived_at=None).exclude(
        job_function=""
    )
    for board, name, rank in columns.order_by("rank").values_list("board", "job_function", "rank"):
        found[board, name] = max(rank, found.get((board, name), ""))
    return found
