"""Cards that come again, as their reader may know them."""

from collections import defaultdict
from datetime import date
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from baton.accounts.models import Member
from baton.boards.models import Card, CardTemplate
from baton.calendars.arithmetic import WorkingCalendar
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.today import today_in
from baton.rules.coming import Coming, from_today_on
from baton.rules.models import Recurred, Recurrence
from baton.rules.rhythm_sentence import rhythm_sentence

NAMES = (
    *("title", "every", "interval", "weekdays", "week_of_month", "start", "until", "shift", "days_before"),
    "active",
)
LAST = 10
AHEAD = 5


def recurrences_told(rows: list[Recurrence], reader: Member) -> list[dict[str, Any]]:
    templates = set(CardTemplate.objects.seen_by(reader).values_list("pk", flat=True))
    times: dict[int, list[Recurred]] = defaultdict(list)
    skipped: dict[int, set[date]] = defaultdict(set)
    today, calendar = today_in(reader.workspace), calendar_of_workspace(reader.workspace)
    zone = ZoneInfo(reader.workspace.time_zone)
    for each in Recurred.objects.filter(recurrence__in=rows).order_by("-day"):
        if each.skipped:
            skipped[each.recurrence_id].add(each.day)
        if len(times[each.recurrence_id]) < LAST and not (each.skipped and each.day > today):
            times[each.recurrence_id].append(each)
    filed = {each.card_id for some in times.values() for each in some if each.card_id}
    seen = dict(Card.objects.seen_by(reader).filter(pk__in=filed).values_list("pk", "number"))
    told = []
    for row in rows:
        coming = coming_told(row, today, calendar, skipped[row.pk]) if row.active else []
        told.append(
            {name: getattr(row, name) for name in NAMES}
            | {
                "id": row.pk,
                "sentence": rhythm_sentence(row),
                "board": row.board_id,
                "column": row.column_id,
                "lane": row.lane_id,
                "template": row.template_id if row.template_id in templates else None,
                "acts_as": row.acts_as_id,
                "coming": coming,
                "next": next((each["falls_on"] for each in coming if not each["skipped"]), None),
                "times": [time_told(each, seen, zone) for each in times[row.pk]],
                "may_change": reader.may_manage,
            }
        )
    return told


def coming_told(
    row: Recurrence, today: date, calendar: WorkingCalendar, skipped: set[date]
) -> list[dict[str, Any]]:
    """From the day on that is to be dealt with next; none when it has ended."""
    if row.day is None:
        return []
    coming = (each for each in from_today_on(row, today, calendar) if is_open(each, row))
    return [
        {"day": each.day, "falls_on": each.falls_on, "skipped": each.day in skipped}
        for each in islice(coming, AHEAD)
    ]


def is_open(each: Coming, row: Recurrence) -> bool:
    return row.day is not None and each.day >= row.day


def time_told(row: Recurred, seen: dict[int, int], zone: ZoneInfo) -> dict[str, Any]:
    made = row.created_at.astimezone(zone).date()
    late = (made - row.fell_on).days if row.fell_on is not None and row.card_id is not None else 0
    return {
        "day": row.day,
        "card": row.card_id if row.card_id in seen else None,
        "number": seen.get(row.card_id or 0),
        "said": row.said,
        "late_by": max(0, late),
        "skipped": row.skipped,
        "skipped_by": row.skipped_by_id,
    }
