"""The meetings of a service in everybody's calendar."""

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from baton.kit import clock
from baton.statik.cadences import calendar
from baton.statik.telling import design_now


@pytest.fixture(autouse=True)
def _thursday(agency):
    with clock.at(datetime(2026, 11, 26, 11, tzinfo=UTC)):
        yield


def events(service):
    read = icalendar.Calendar.from_ical(calendar(service, design_now(service)))
    return list(read.walk("VEVENT"))


@pytest.mark.parametrize(
    ("values", "first", "rule"),
    [
        ({"every": "day"}, date(2026, 11, 26), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ({"every": "week", "weekday": 0}, date(2026, 11, 30), "FREQ=WEEKLY;BYDAY=MO"),
        ({"every": "two_weeks", "weekday": 4}, date(2026, 12, 4), "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ({"every": "month", "weekday": 2}, date(2026, 12, 2), "FREQ=MONTHLY;BYDAY=1WE"),
        ({"every": "quarter", "weekday": 3}, date(2027, 1, 7), "FREQ=MONTHLY;INTERVAL=3;BYDAY=1TH"),
    ],
)
def test_a_meeting_comes_again_from_its_next_day_on(agency, service, said, values, first, rule):
    said("meeting", kind="risk", at="15:30", minutes=45, **values)
    [event] = events(service)
    assert event["dtstart"].dt.date() == first
    assert (event["dtend"].dt - event["dtstart"].dt).seconds == 45 * 60
    assert event["rrule"].to_ical().decode() == rule


@pytest.mark.parametrize("every", ["two_weeks", "quarter"])
def test_whoever_takes_the_calendar_later_has_the_same_days(agency, service, said, every):
    said("meeting", kind="risk", every=every, weekday=4)

    def first_from(day):
        with clock.at(day):
            return events(service)[0]["dtstart"].dt.date()

    begun = first_from(datetime(2026, 11, 26, 11, tzinfo=UTC))
    for later in range(1, 60):
        first = first_from(datetime(2026, 11, 26, 11, tzinfo=UTC) + timedelta(days=later))
        if every == "two_weeks":
            assert (first - begun).days % 14 == 0
        else:
            assert first.month in (1, 4)


def test_a_line_break_in_a_name_adds_nothing_to_the_calendar(agency, service, said):
    said("meeting", kind="kanban", every="day", part_of_another="Stand-up\nATTACH:http://evil.example/")
    [event] = events(service)
    assert "attach" not in event
    assert "\nATTACH" not in calendar(service, design_now(service)).decode()


@pytest.mark.parametrize(
    ("kind", "screen"),
    [
        ("replenishment", "/list?filter=board%3A{board}+stage%3Aqueue"),
        ("delivery", "/calendar?filter=board%3A{board}"),
        ("risk", "/services/{service}?step=workflow"),
        ("strategy", "/services/{service}?step=purpose"),
    ],
)
def test_each_meeting_leads_to_its_own_screen(agency, service, said, kind, screen):
    service.board = agency.board
    service.save()
    said("meeting", kind=kind)
    [event] = events(service)
    assert str(event["url"]).endswith(screen.format(board=agency.board.pk, service=service.pk))


def test_the_calendar_brings_its_time_zone(agency, service, said):
    said("meeting", kind="kanban", every="day")
    read = icalendar.Calendar.from_ical(calendar(service, design_now(service)))
    assert [str(zone["tzid"]) for zone in read.walk("VTIMEZONE")] == [service.workspace.time_zone]
