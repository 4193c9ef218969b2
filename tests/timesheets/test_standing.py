"""Where hours without clock times lie: on a card that moved in the course of their day. Office hours are nine
to half past five in Amsterdam."""

from datetime import UTC, datetime
from typing import Any

import pytest

from baton.boards.relay.moving import move
from baton.kit import clock
from baton.timesheets.entering import When, change, enter
from baton.timesheets.models import TimeEntry
from baton.timesheets.spending import Spent
from tests.timesheets.conftest import MONDAY, TODAY, TUESDAY


def at(hour: int, minute: int = 0, day: Any = TODAY) -> Any:
    """By the clock of Amsterdam, in winter."""
    return clock.at(datetime(day.year, day.month, day.day, hour - 1, minute, tzinfo=UTC))


@pytest.fixture
def moved(agency: Any, card: Any) -> Any:
    def to(column: Any, hour: int, minute: int = 0, day: Any = TODAY) -> None:
        with at(hour, minute, day):
            move(card, to=column, by=agency.olga, reason="so")

    return to


@pytest.fixture
def card(agency: Any) -> Any:
    with at(9, day=MONDAY):
        return agency.card(project=agency.spring, responsible=agency.dasha)


@pytest.fixture
def booked(agency: Any, card: Any) -> Any:
    def book(minutes: int, hour: int, minute: int = 0, day: Any = TODAY) -> TimeEntry:
        with at(hour, minute):
            return enter(When(day, minutes), Spent(card=card.pk), of=agency.dasha, by=agency.dasha)

    return book


def judged(entry: TimeEntry) -> tuple[str, bool, str]:
    assert entry.column is not None
    return entry.column.name, entry.is_rework, entry.waited_for


def test_what_was_worked_sent_and_then_booked_was_not_waiting(agency, moved, booked):
    """In work from nine, sent at half past four, three hours booked at twenty to five."""
    moved(agency.design, 9)
    moved(agency.client_approves, 16, 30)
    assert judged(booked(180, 16, 40)) == (agency.design.name, False, "")


def test_an_hour_before_it_was_sent_is_work_though_it_waited_all_day_since(agency, moved, booked):
    moved(agency.design, 9)
    moved(agency.client_approves, 10)
    assert judged(booked(60, 17))[2] == ""


def test_what_work_of_that_day_has_no_room_for_waited(agency, moved, booked):
    """Sent ten minutes after the day began: an hour of reminding cannot lie in those."""
    moved(agency.design, 14, day=MONDAY)
    moved(agency.client_approves, 9, 10)
    assert judged(booked(60, 12)) == (agency.client_approves.name, False, "client")


def test_a_card_that_waited_all_day_waited(agency, moved, booked):
    moved(agency.client_approves, 14, day=MONDAY)
    assert judged(booked(30, 12))[2] == "client"
    assert judged(booked(30, 12, day=TUESDAY))[2] == "client"


def test_a_night_in_a_stage_is_no_time_in_which_one_works(agency, moved, booked):
    """Waiting from Monday on, back at three today: all of Tuesday waited, today is the work since."""
    moved(agency.design, 10, day=MONDAY)
    moved(agency.client_approves, 14, day=MONDAY)
    moved(agency.design, 15)
    assert judged(booked(180, 17))[1:] == (True, "")
    assert judged(booked(60, 17, day=TUESDAY))[1:] == (False, "client")


def test_of_a_day_in_the_past_the_whole_day_counts(agency, moved, booked):
    moved(agency.design, 9, day=TUESDAY)
    moved(agency.client_approves, 16, 30, day=TUESDAY)
    assert judged(booked(180, 10, day=TUESDAY)) == (agency.design.name, False, "")


def test_what_was_worked_before_it_came_back_is_not_done_again(agency, moved, booked):
    """Four hours in design, checked, and back for the last ten minutes."""
    moved(agency.design, 9)
    moved(agency.client_approves, 13)
    moved(agency.design, 16, 50)
    assert judged(booked(180, 17)) == (agency.design.name, False, "")


def test_waiting_a_second_time_is_waiting_and_not_done_again(agency, moved, booked):
    moved(agency.client_approves, 9, day=MONDAY)
    moved(agency.design, 10, day=MONDAY)
    moved(agency.client_approves, 11, day=MONDAY)
    assert judged(booked(30, 12))[1:] == (False, "client")


def test_on_a_day_without_working_time_the_clock_counts(agency, card, moved):
    """A Saturday."""
    saturday = datetime(2026, 11, 28).date()
    moved(agency.design, 9, day=saturday)
    moved(agency.client_approves, 16, day=saturday)
    with at(17, day=saturday):
        entry = enter(When(saturday, 180), Spent(card=card.pk), of=agency.dasha, by=agency.dasha)
    assert judged(entry) == (agency.design.name, False, "")


def test_clock_times_say_more_than_the_day(agency, card, moved, booked):
    moved(agency.design, 9)
    moved(agency.client_approves, 10)
    entry = booked(60, 17)
    times = (datetime(2026, 11, 25, 12, tzinfo=UTC), datetime(2026, 11, 25, 13, tzinfo=UTC))
    with at(17):
        change(entry, When(TODAY, 60, times), Spent(card=card.pk), by=agency.dasha)
    entry.refresh_from_db()
    assert judged(entry) == (agency.client_approves.name, False, "client")
