"""The load of the weeks to come: what is placed, what is due, what is likely to come, and who is there."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from baton.accounts.models import AT_WORK, JobFunction, Member
from baton.boards.models import Card
from baton.calendars.models import Absence
from baton.calendars.queries import calendars_of
from baton.calendars.today import today_in
from baton.capacity.load.arriving import arrived
from baton.capacity.load.demand import Part, parts_of_demand
from baton.capacity.load.queues import queues_told
from baton.capacity.load.spreading import behind, spread, usual_and_more, weeks_from
from baton.capacity.models import Placement
from baton.capacity.slots.dividing import minutes_of

Told = dict[str, Any]
DAYS = range(7)
NOBODYS = (JobFunction.CLIENT, JobFunction.EXECUTIVE, JobFunction.OTHER)


@dataclass
class Hours:
    """Minutes by week."""

    there: list[int]
    away: list[int]
    asked: list[int]
    people: set[int] = field(default_factory=set)


def load_told(by: Member, *, weeks: int = 8) -> Told:
    """By job function of the team, week by week. Demand counts cards that ``by`` sees; what is placed counts
    whoever sees it, as the slot calendar does."""
    today = today_in(by.workspace)
    mondays = weeks_from(today, weeks)
    hours, parts = hours_of(by, mondays, today), parts_of_demand(by)
    placed, came = placed_by_week(by, mondays, today), arrived(by, mondays[0])
    demanded: dict[str, list[int]] = defaultdict(lambda: [0] * weeks)
    open_cards: dict[str, set[int]] = defaultdict(set)
    for part in parts:
        open_cards[part.job_function].add(part.card)
        for at, minutes in enumerate(spread(part.minutes, part.due, today, mondays)):
            demanded[part.job_function][at] += minutes
    names = [name for name in JobFunction.values if name in hours and name not in NOBODYS]
    return {
        "today": today,
        "weeks": mondays,
        "functions": [
            function_told(name, hours[name], placed[name], demanded[name], came[name])
            | {"open_cards": len(open_cards[name])}
            for name in names
        ],
        "queues": queues_told(by, parts, {name: hours[name].there for name in names}),
    }


def function_told(name: str, hours: Hours, placed: list[int], demanded: list[int], came: list[int]) -> Told:
    likely = usual_and_more(came)
    # What comes in this week is in hand next week.
    new = [0, *[likely[0] if likely else 0] * (len(placed) - 1)]
    whole = [sum(each) for each in zip(placed, demanded, new, strict=True)]
    left = behind(whole, hours.there)
    return {
        "job_function": name,
        "people": len(hours.people),
        "weeks_known": len(came),
        "arrivals": {"usual": likely[0], "more": likely[1]} if likely else None,
        "behind": left[-1],
        "weeks": [
            {
                "capacity": hours.there[at],
                "away": hours.away[at],
                "asked": hours.asked[at],
                "placed": placed[at],
                "due": demanded[at],
                "usual": new[at],
                "more": likely[1] if likely and at else 0,
                "behind": left[at],
            }
            for at in range(len(placed))
        ],
    }


def hours_of(by: Member, mondays: list[date], today: date) -> dict[str, Hours]:
    """What the team can work from today on, by job function: absences taken out, those that are asked for
    counted apart."""
    team = Member.objects.filter(AT_WORK, workspace=by.workspace_id)
    people = dict(team.values_list("pk", "job_function"))
    calendars, asked = calendars_of(by.workspace), asked_days(people, mondays[0])
    found: dict[str, Hours] = {}
    for member, name in people.items():
        none = [0] * len(mondays)
        hours = found.setdefault(name, Hours(none.copy(), none.copy(), none.copy()))
        hours.people.add(member)
        calendar = calendars[member]
        for at, monday in enumerate(mondays):
            for day in (monday + timedelta(days=number) for number in DAYS):
                if day < today:
                    continue
                minutes = minutes_of(calendar.hours_on(day))
                hours.there[at] += minutes
                if (member, day) in asked:
                    hours.asked[at] += minutes
                if not minutes and any(first <= day <= last for first, last in calendar.away):
                    hours.away[at] += minutes_of(calendar.usual_hours_on(day))
    return found


def asked_days(members: Iterable[int], first: date) -> set[tuple[int, date]]:
    rows = Absence.objects.wanted().filter(member__in=list(members), last_day__gte=first)
    return {
        (row.member_id, row.first_day + timedelta(days=at))
        for row in rows
        if row.is_asked
        for at in range((row.last_day - row.first_day).days + 1)
    }


def placed_by_week(by: Member, mondays: list[date], today: date) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(lambda: [0] * len(mondays))
    last = mondays[-1] + timedelta(days=6)
    rows = Placement.objects.standing().filter(workspace=by.workspace_id).between(today, last)
    for name, day, minutes in rows.values_list("job_function", "day", "minutes"):
        found[name][max(0, (day - mondays[0]).days // 7)] += minutes
    return found


def cards_told(by: Member, job_function: str, monday: date, *, weeks: int = 8) -> list[Told]:
    """What the demand of one of the ``weeks`` is made of, the most first: cards that are due, and what is
    placed."""
    today = today_in(by.workspace)
    mondays = weeks_from(today, weeks)
    if monday not in mondays:
        return []
    at, found = mondays.index(monday), defaultdict[int, list[int]](lambda: [0, 0])
    parts: dict[int, Part] = {}
    for part in parts_of_demand(by, job_function):
        parts[part.card] = part
        found[part.card][0] += spread(part.minutes, part.due, today, mondays)[at]
    last = monday + timedelta(days=6)
    rows = Placement.objects.standing().filter(workspace=by.workspace_id, job_function=job_function)
    for card, minutes in rows.between(max(monday, today), last).values_list("card", "minutes"):
        found[card][1] += minutes
    return told_of(by, found)


def told_of(by: Member, found: dict[int, list[int]]) -> list[Told]:
    wanted = {card for card, minutes in found.items() if any(minutes)}
    rows = Card.objects.seen_by(by).filter(pk__in=wanted).select_related("column")
    told = [
        {
            "id": row.pk,
            "number": row.number,
            "title": row.title,
            "column": row.column.name,
            "project": row.project_id,
            "deadline": row.deadline,
            "due": found[row.pk][0],
            "placed": found[row.pk][1],
        }
        for row in rows
    ]
    return sorted(told, key=lambda each: (-each["due"] - each["placed"], each["number"]))
