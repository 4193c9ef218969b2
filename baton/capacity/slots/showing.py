"""The slot calendar: rows are people, columns are days, and in each slot what stands there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q

from baton.accounts.models import AT_WORK, Member, Workspace
from baton.accounts.roles import TEAM
from baton.boards.content.promising import moment_of
from baton.boards.models import Card, StageKind
from baton.calendars.models import Absence
from baton.calendars.today import today_in
from baton.capacity.models import Outcome, Placement
from baton.capacity.slots.days_off import holidays_of
from baton.capacity.slots.dividing import ends_at
from baton.capacity.slots.room import SlotsOfPeople

Told = dict[str, Any]
CARD = (
    *("pk", "number", "title", "project_id", "deadline", "deadline_has_time", "class_of_service"),
    *("stage_kind", "responsible_id"),
)
ROW = (
    *("pk", "member_id", "card_id", "day", "slot", "minutes", "job_function", "version"),
    *("placed_by_id", "outcome"),
)


def calendar_told(
    first: date,
    days: int,
    by: Member,
    *,
    job_function: str | None = None,
    team: int | None = None,
    member: int | None = None,
) -> Told:
    """``days`` days from ``first`` on, of the team; of cards that ``by`` does not see only that a slot is
    taken. Ten queries for any number of people."""
    last = first + timedelta(days=days - 1)
    people = people_of(by, first, last, job_function, team, member)
    slots = SlotsOfPeople(by.workspace)
    ids = [each.pk for each in people]
    rows = list(Placement.objects.standing().filter(member__in=ids).between(first, last).values(*ROW))
    cards = cards_told({row["card_id"] for row in rows}, by)
    placed: dict[int, list[Told]] = defaultdict(list)
    for row in rows:
        placed[row["member_id"]].append(row)
    away, off = absences_of(ids, first, last), holidays_of(by.workspace, first, last)
    all_days = [first + timedelta(days=at) for at in range(days)]
    return {
        "number": by.workspace.last_entry,
        "first_day": first,
        "today": today_in(by.workspace),
        "days": all_days,
        "per_day": slots.usual,
        "may_set": by.may_manage,
        "cards": list(cards.values()),
        "people": [
            person_told(each, all_days, placed[each.pk], cards, slots, away[each.pk], off, by.workspace)
            for each in people
        ],
    }


def people_of(
    by: Member, first: date, last: date, job_function: str | None, team: int | None, member: int | None
) -> list[Member]:
    """Who works here, and whoever else has something planned."""
    planned = Placement.objects.standing().filter(workspace=by.workspace_id).between(first, last)
    everybody = Member.objects.filter(workspace=by.workspace_id, role__in=TEAM)
    there = everybody.filter(AT_WORK | Q(pk__in=planned.values("member")))
    if job_function:
        there = there.filter(job_function=job_function)
    if team is not None:
        there = there.filter(team_places__team=team)
    if member is not None:
        there = there.filter(pk=member)
    return list(there.order_by("name", "pk"))


def cards_told(ids: Iterable[int], by: Member) -> dict[int, Told]:
    rows = Card.objects.seen_by(by).filter(pk__in=set(ids)).values(*CARD)
    return {
        row["pk"]: {
            "id": row["pk"],
            "number": row["number"],
            "title": row["title"],
            "project": row["project_id"],
            "deadline": row["deadline"],
            "deadline_has_time": row["deadline_has_time"],
            "class_of_service": row["class_of_service"],
            "responsible": row["responsible_id"],
            "is_done": row["stage_kind"] == StageKind.DONE,
        }
        for row in rows
    }


def absences_of(members: list[int], first: date, last: date) -> dict[int, list[Told]]:
    found: dict[int, list[Told]] = defaultdict(list)
    rows = Absence.objects.wanted().filter(member__in=members).touching(first, last).order_by("first_day")
    for row in rows:
        found[row.member_id].append({"first": row.first_day, "last": row.last_day, "asked": row.is_asked})
    return found


def person_told(
    member: Member,
    days: list[date],
    placed: list[Told],
    cards: dict[int, Told],
    slots: SlotsOfPeople,
    away: list[Told],
    off: Any,
    workspace: Workspace,
) -> Told:
    by_day: dict[date, list[Told]] = defaultdict(list)
    for row in placed:
        by_day[row["day"]].append(row)
    return {
        "member": member.pk,
        "job_function": member.job_function,
        "has_left": not member.is_present,
        "per_day": slots.per_day(member.pk),
        "own_number": member.pk in slots.numbers,
        "days": [
            day_told(member.pk, day, by_day[day], cards, slots, away, off(member.pk, day), workspace)
            for day in days
        ],
    }


def day_told(
    member: int,
    day: date,
    placed: list[Told],
    cards: dict[int, Told],
    slots: SlotsOfPeople,
    away: list[Told],
    holiday: str | None,
    workspace: Workspace,
) -> Told:
    lengths = slots.on(member, day)
    here = next((each for each in away if each["first"] <= day <= each["last"]), None)
    reserved: dict[int, int] = defaultdict(int)
    for row in placed:
        reserved[row["slot"]] += row["minutes"]
    return {
        "day": day,
        "slots": list(lengths),
        "away": None if here is None else ("asked" if here["asked"] else "away"),
        "holiday": holiday,
        "placed": [
            placement_told(row, cards, list(marks(row, lengths, reserved, cards, member, slots, workspace)))
            for row in sorted(placed, key=lambda row: (row["slot"], row["pk"]))
        ],
    }


def placement_told(row: Told, cards: dict[int, Told], found: list[str]) -> Told:
    """Of a card that is not seen: that somebody is busy, and for how long."""
    seen = row["card_id"] in cards
    return {
        "id": row["pk"],
        "card": row["card_id"] if seen else None,
        "slot": row["slot"],
        "minutes": row["minutes"],
        "job_function": row["job_function"],
        "version": row["version"],
        "by": row["placed_by_id"],
        "is_booked": row["outcome"] == Outcome.BOOKED,
        "marks": found,
    }


def marks(
    row: Told,
    lengths: tuple[int, ...],
    reserved: dict[int, int],
    cards: dict[int, Told],
    member: int,
    slots: SlotsOfPeople,
    workspace: Workspace,
) -> Iterator[str]:
    """What is wrong with it: more than fits, a day on which nobody works, an end after the deadline."""
    if row["slot"] >= len(lengths):
        yield "off"
    elif reserved[row["slot"]] > lengths[row["slot"]]:
        yield "over"
    card = cards.get(row["card_id"])
    if card is None:
        return
    if card["is_done"]:
        yield "done"
    elif card["deadline"] is not None and is_late(card, ends(row, lengths, member, slots), workspace):
        yield "late"


def is_late(card: Told, ends: datetime, workspace: Workspace) -> bool:
    deadline = moment_of(card["deadline"], has_time=card["deadline_has_time"], workspace=workspace)
    return ends > deadline


def ends(row: Told, lengths: tuple[int, ...], member: int, slots: SlotsOfPeople) -> datetime:
    """The moment at which the slot is over, where the person works."""
    calendar = slots.calendar(member)
    return slot_ends(row["day"], row["slot"], lengths, calendar.hours_on(row["day"]), calendar.zone)


def slot_ends(day: date, slot: int, lengths: tuple[int, ...], hours: Any, zone: ZoneInfo) -> datetime:
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    return midnight + timedelta(minutes=ends_at(hours, lengths, slot))
