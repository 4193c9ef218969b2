"""The ladder of utilisation: capacity, less absences available, scheduled, worked, billable; by week.

Weeks that are over are told as they were, those to come as they are planned.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Min, Q, Sum
from django.db.models.functions import TruncDate

from baton.accounts.models import AT_WORK, Member
from baton.accounts.roles import TEAM, MoneyTier
from baton.boards.models import Card
from baton.calendars.queries import calendars_of
from baton.calendars.today import today_in
from baton.capacity.load.spreading import WEEK
from baton.capacity.models import Placement
from baton.capacity.slots.dividing import minutes_of
from baton.kit.days import monday_of
from baton.timesheets.finding import demand_hours_of
from baton.timesheets.models import EntryKind, TimeEntry

Told = dict[str, Any]
# Written down so many days after it was worked is on time: Friday's hours on Monday.
ON_TIME = 3
Key = tuple[int, int]


def people_told(by: Member, *, first: date, weeks: int) -> Told:
    """A row for everybody whose hours ``by`` sees, week by week from ``first`` (a Monday) on. Some queries,
    however many people there are."""
    demand_hours_of(by, by)
    today = today_in(by.workspace)
    monday = monday_of(first)
    mondays = [monday + at * WEEK for at in range(weeks)]
    people = people_of(by, mondays)
    hours, worked = hours_there(by, people, mondays), worked_by(by, mondays)
    planned, done = planned_by(by, mondays, today), finished_by(by, mondays)
    projects, late = projects_by(by, mondays), written_late(by, mondays)
    return {
        "today": today,
        "weeks": mondays,
        "of_all": by.sees_money(MoneyTier.ALL_HOURS),
        "people": [
            {
                "member": each.pk,
                "job_function": each.job_function,
                "has_left": not each.is_present,
                "weeks": [
                    {
                        **hours[each.pk, at],
                        "scheduled": planned[each.pk, at][0],
                        "still_planned": planned[each.pk, at][1],
                        "worked": worked[each.pk, at][0],
                        "billable": worked[each.pk, at][1],
                        "late": late[each.pk, at],
                        "finished": done[each.pk, at],
                        "projects": projects[each.pk, at],
                    }
                    for at in range(weeks)
                ],
            }
            for each in people
        ],
    }


def people_of(by: Member, mondays: list[date]) -> list[Member]:
    team = Member.objects.filter(workspace=by.workspace_id, role__in=TEAM)
    if not by.sees_money(MoneyTier.ALL_HOURS):
        return list(team.filter(pk=by.pk))
    first, last = mondays[0], mondays[-1] + timedelta(days=6)
    with_hours = TimeEntry.objects.seen_by(by).between(first, last).values("member")
    return list(team.filter(AT_WORK | Q(pk__in=with_hours)).order_by("name", "pk"))


def hours_there(by: Member, people: Iterable[Member], mondays: list[date]) -> dict[Key, Told]:
    """``capacity`` by the calendar and its holidays, while somebody was here; ``away`` by absences;
    ``available`` is the rest."""
    calendars, found = calendars_of(by.workspace), dict[Key, Told]()
    earliest = entries_of(by, mondays).values_list("member").annotate(Min("day"))
    began = dict(earliest)
    for each in people:
        calendar = calendars[each.pk]
        # Hours may have come with an import from before somebody had an account here.
        first = min(each.created_at.date(), began.get(each.pk, date.max))
        last = each.left_at.date() if each.left_at is not None else date.max
        for at, monday in enumerate(mondays):
            whole = available = 0
            for day in (monday + timedelta(days=number) for number in range(7)):
                if not first <= day <= last:
                    continue
                whole += minutes_of(calendar.usual_hours_on(day))
                available += minutes_of(calendar.hours_on(day))
            found[each.pk, at] = {
                "capacity": whole,
                "away": max(0, whole - available),
                "available": available,
            }
    return found


def entries_of(by: Member, mondays: list[date]) -> Any:
    """What was worked: leave that somebody wrote down as time is none."""
    entries = TimeEntry.objects.seen_by(by).between(mondays[0], mondays[-1] + timedelta(days=6))
    return entries.exclude(kind=EntryKind.LEAVE).order_by()


def worked_by(by: Member, mondays: list[date]) -> dict[Key, list[int]]:
    """All minutes, and those that somebody pays for."""
    found: dict[Key, list[int]] = defaultdict(lambda: [0, 0])
    rows = entries_of(by, mondays).values_list("member", "day", "billable").annotate(Sum("minutes"))
    for member, day, billable, minutes in rows:
        both = found[member, (day - mondays[0]).days // 7]
        both[0] += minutes
        both[1] += minutes if billable else 0
    return found


def planned_by(by: Member, mondays: list[date], today: date) -> dict[Key, list[int]]:
    """What stands in slots, and of it what lies ahead."""
    found: dict[Key, list[int]] = defaultdict(lambda: [0, 0])
    rows = Placement.objects.standing().filter(workspace=by.workspace_id)
    rows = rows.between(mondays[0], mondays[-1] + timedelta(days=6))
    for member, day, minutes in rows.values_list("member", "day", "minutes"):
        both = found[member, (day - mondays[0]).days // 7]
        both[0] += minutes
        both[1] += minutes if day >= today else 0
    return found


def finished_by(by: Member, mondays: list[date]) -> dict[Key, int]:
    """Cards that were finished in that week and on which the person had worked, as far as both are seen."""
    zone = ZoneInfo(by.workspace.time_zone)
    begin, end = (datetime.combine(day, time(), zone) for day in (mondays[0], mondays[-1] + WEEK))
    done = Card.objects.seen_by(by).filter(done_at__gte=begin, done_at__lt=end)
    found: dict[Key, int] = defaultdict(int)
    rows = TimeEntry.objects.seen_by(by).filter(card__in=done).order_by()
    for member, _card, at in rows.values_list("member", "card", "card__done_at").distinct():
        if at is not None:
            found[member, (at.astimezone(zone).date() - mondays[0]).days // 7] += 1
    return found


def projects_by(by: Member, mondays: list[date]) -> dict[Key, int]:
    """On how many projects somebody worked in a week."""
    rows = entries_of(by, mondays).exclude(project=None).values_list("member", "day", "project").distinct()
    seen: dict[Key, set[int]] = defaultdict(set)
    for member, day, project in rows:
        seen[member, (day - mondays[0]).days // 7].add(project)
    return defaultdict(int, {key: len(projects) for key, projects in seen.items()})


def written_late(by: Member, mondays: list[date]) -> dict[Key, int]:
    """Minutes that were written down more than three days after they were worked."""
    rows = entries_of(by, mondays).filter(minutes__gt=0, corrects=None)
    rows = rows.annotate(written=TruncDate("created_at")).values_list("member", "day", "written")
    found: dict[Key, int] = defaultdict(int)
    for member, day, written, minutes, _number in rows.annotate(Sum("minutes"), Count("pk")):
        if (written - day).days > ON_TIME:
            found[member, (day - mondays[0]).days // 7] += minutes
    return found
