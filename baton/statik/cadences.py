"""The meetings of a service as iCalendar (RFC 5545): a series each, with the screen that is its agenda."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import icalendar
from django.utils.translation import gettext as _

from baton.feeds.writing import one_line
from baton.kit import clock
from baton.membership.mailing import home
from baton.statik.design.choices import Cadence, Every
from baton.statik.design.parts import Meeting
from baton.statik.design.whole import Design, Numbered
from baton.statik.models import Service

PRODUCT = "-//Baton//Cadences//EN"
USUAL = time(10)
A_MONDAY = date(2024, 1, 1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# In a month or a quarter: the first of its weekday.
RULES: Mapping[str, Mapping[str, Any]] = {
    Every.DAY: {"freq": "weekly", "byday": list(WEEKDAYS[:5])},
    Every.WEEK: {"freq": "weekly"},
    Every.TWO_WEEKS: {"freq": "weekly", "interval": 2},
    Every.MONTH: {"freq": "monthly"},
    Every.QUARTER: {"freq": "monthly", "interval": 3},
}


def calendar(service: Service, design: Design) -> bytes:
    written = icalendar.Calendar()
    written.add("prodid", PRODUCT)
    written.add("version", "2.0")
    written.add("calscale", "GREGORIAN")
    written.add("x-wr-calname", one_line(service.name))
    written.add("x-wr-timezone", service.workspace.time_zone)
    for meeting in design.all(Meeting, "meeting"):
        written.add_component(event(service, meeting))
    written.add_missing_timezones()
    return bytes(written.to_ical())


def event(service: Service, meeting: Numbered[Meeting]) -> icalendar.Event:
    of = meeting.of
    zone = ZoneInfo(service.workspace.time_zone)
    begins = datetime.combine(first_day(of, clock.now().astimezone(zone).date()), of.at or USUAL, zone)
    written = icalendar.Event()
    written.add("uid", f"statik-{meeting.id}@baton")
    written.add("dtstamp", clock.now())
    written.add("dtstart", begins)
    written.add("dtend", begins + timedelta(minutes=of.minutes))
    written.add("rrule", rule(of))
    name = str(Cadence(of.kind).label)
    written.add("summary", one_line(f"{name}: {service.name}"))
    address = agenda_of(service, of)
    part = _("A part of: %(meeting)s") % {"meeting": of.part_of_another} if of.part_of_another else ""
    written.add("description", "\n".join(line for line in (one_line(part), address) if line))
    written.add("url", address)
    return written


def rule(meeting: Meeting) -> dict[str, Any]:
    told = dict(RULES[meeting.every])
    if meeting.every == Every.DAY:
        return told
    weekday = WEEKDAYS[meeting.weekday or 0]
    told["byday"] = f"1{weekday}" if told["freq"] == "monthly" else weekday
    return told


def first_day(meeting: Meeting, today: date) -> date:
    """The next one that the rule has."""
    day = today
    while not fits(meeting, day):
        day += timedelta(days=1)
    return day


def fits(meeting: Meeting, day: date) -> bool:
    """Weeks and quarters are counted from the same day for everybody, whenever they take the calendar."""
    if meeting.every == Every.DAY:
        return day.weekday() < 5
    if day.weekday() != (meeting.weekday or 0):
        return False
    match meeting.every:
        case Every.TWO_WEEKS:
            return (day - A_MONDAY).days // 7 % 2 == 0
        case Every.MONTH:
            return day.day <= 7
        case Every.QUARTER:
            return day.day <= 7 and day.month % 3 == 1
        case _:
            return True


def agenda_of(service: Service, meeting: Meeting) -> str:
    """The screen on which it is held: of a meeting that needs a board, as long as there is none, the
    workshop."""
    at = f"{home()}/w/{service.workspace.slug}"
    steps = {Cadence.RISK: "workflow", Cadence.STRATEGY: "purpose", Cadence.SERVICE: "review"}
    board = service.board_id
    on_board = {
        Cadence.KANBAN: f"{at}/boards/{board}",
        Cadence.REPLENISHMENT: f"{at}/list?{urlencode({'filter': f'board:{board} stage:queue'})}",
        Cadence.DELIVERY: f"{at}/calendar?{urlencode({'filter': f'board:{board}'})}",
        Cadence.SERVICE: f"{at}/flow?board={board}",
        Cadence.OPERATIONS: f"{at}/flow?board={board}",
    }
    kind = Cadence(meeting.kind)
    if board and kind in on_board:
        return on_board[kind]
    step = f"?step={steps[kind]}" if kind in steps else ""
    return f"{at}/services/{service.pk}{step}"
