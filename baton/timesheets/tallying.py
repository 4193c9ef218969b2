"""Entries added up by month, project, card and kind: kept for months in which nothing changes any more, and
added up from the entries themselves for those in which something did.

A reader never writes. Whoever writes entries says which months they touch (``months_changed``), in the same
transaction; a chore tallies them anew when it comes by.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from django.db.models import Q

from baton.activity import log
from baton.kit.writing import insert_all
from baton.timesheets.adding_up import Key, Sums, following, of_entries
from baton.timesheets.models import ProjectTally, StaleMonth, Tally, TimeEntry

OF_PROJECT = ("project_id", "kind", "billable", "is_rework", "waited_for")
OF_CARD = ("card_id", *OF_PROJECT)


def months_changed(workspace: int, days: Iterable[date]) -> None:
    months = {day.replace(day=1) for day in days}
    rows = [StaleMonth(workspace_id=workspace, month=month) for month in sorted(months)]
    StaleMonth.objects.bulk_create(rows, ignore_conflicts=True)


def entries_changed(entries: Sequence[TimeEntry]) -> None:
    if entries:
        months_changed(entries[0].workspace_id, (entry.day for entry in entries))


def tally_stale_months() -> int:
    """How many months were tallied."""
    done = 0
    for workspace_id, month in StaleMonth.objects.order_by("month").values_list("workspace", "month"):
        with log.in_turn(workspace_id):
            stale, _ = StaleMonth.objects.filter(workspace=workspace_id, month=month).delete()
            if stale:
                tally(workspace_id, month)
                done += 1
    return done


def tally(workspace: int, month: date) -> None:
    for kept in (Tally, ProjectTally):
        kept.objects.filter(workspace=workspace, month=month).delete()
    within = Q(workspace=workspace, day__gte=month, day__lt=following(month))
    of_cards = of_entries(TimeEntry.objects.filter(within), OF_CARD)
    of_projects: dict[Key, Sums] = defaultdict(Sums)
    for (_card, *of_project), sums in of_cards.items():
        of_projects[tuple(of_project)] = of_projects[tuple(of_project)].plus(sums)
    insert_all(rows_of(Tally, OF_CARD, of_cards, workspace, month))
    insert_all(rows_of(ProjectTally, OF_PROJECT, of_projects, workspace, month))


def rows_of(
    model: type[Tally | ProjectTally],
    parts: Sequence[str],
    added_up: Mapping[Key, Sums],
    workspace: int,
    month: date,
) -> Iterator[Tally | ProjectTally]:
    for key, sums in added_up.items():
        known = dict(zip(parts, key, strict=True))
        yield model(workspace_id=workspace, month=month, **known, **sums._asdict())
