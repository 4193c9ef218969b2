"""One timer per person; it asks at the end of the working day instead of running all night."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.calendars.opening import open_default_calendar
from baton.kit import clock
from baton.timesheets import timing
from baton.timesheets.models import Lock, TimeEntry, Timer
from baton.timesheets.refusals import DayIsFull, NoTimer, OutsideOfTheTimer, TimerAsks, TimerAsksNothing
from baton.timesheets.spending import Spent
from tests.timesheets.conftest import NOON, TODAY

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.fixture(autouse=True)
def _office(agency):
    open_default_calendar(agency.workspace, today=TODAY, by=agency.marc)


def later(**after: float):
    return clock.at(NOON + timedelta(**after))


def on_clock(moment: datetime | None) -> str:
    assert moment is not None
    return f"{moment.astimezone(AMSTERDAM):%d %H:%M}"


def test_what_was_timed_becomes_an_entry(agency, card):
    timing.start(Spent(card=card.pk, text="heroes"), by=agency.dasha)
    with later(minutes=42, seconds=20):
        (entry,) = timing.stop(by=agency.dasha)
    assert (entry.minutes, entry.day, entry.source, entry.text) == (42, TODAY, "timer", "heroes")
    assert entry.started_at == NOON
    assert not Timer.objects.exists()
    with pytest.raises(NoTimer):
        timing.stop(by=agency.dasha)


def test_a_few_seconds_are_a_minute(agency, card):
    timing.start(Spent(card=card.pk), by=agency.dasha)
    with later(seconds=3):
        assert [entry.minutes for entry in timing.stop(by=agency.dasha)] == [1]


def test_beginning_something_else_stops_what_was_timed(agency, card):
    timing.start(Spent(card=card.pk), by=agency.dasha)
    with later(minutes=30):
        timing.start(Spent(kind="internal", text="stand-up"), by=agency.dasha)
    assert TimeEntry.objects.get().minutes == 30
    assert Timer.objects.get().kind == "internal"
    timing.start(Spent(card=card.pk), by=agency.daan)
    assert Timer.objects.count() == 2


def test_a_timer_begun_in_the_night_asks_before_the_working_day(agency, card):
    night = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
    with clock.at(night):
        assert timing.start(Spent(card=card.pk), by=agency.dasha).asks_at == night + timedelta(hours=2)
    with clock.at(night + timedelta(hours=4)):
        assert on_clock(timing.start(Spent(card=card.pk), by=agency.daan).asks_at) == "25 18:00"


def test_a_timer_asks_at_the_end_of_the_working_day(agency, card):
    timer = timing.start(Spent(card=card.pk), by=agency.dasha)
    assert on_clock(timer.asks_at) == "25 18:00"
    with later(hours=5, minutes=59):
        assert timing.pause_those_left_running() == 0
    with later(hours=9):
        assert timing.pause_those_left_running() == 1
        assert timing.pause_those_left_running() == 0
        assert on_clock(Timer.objects.get().paused_at) == "25 18:00"
        with pytest.raises(TimerAsks):
            timing.stop(by=agency.dasha)
        with pytest.raises(TimerAsks):
            timing.start(Spent(kind="internal"), by=agency.dasha)
        with pytest.raises(OutsideOfTheTimer, match="between 12:00, when it began, and now"):
            timing.answer(NOON + timedelta(hours=10), by=agency.dasha)
    with later(days=1), pytest.raises(OutsideOfTheTimer, match="between 25 November, 12:00, when"):
        timing.answer(NOON - timedelta(hours=1), by=agency.dasha)
    with later(hours=9):
        (entry,) = timing.answer(NOON + timedelta(hours=5, minutes=30), by=agency.dasha)
    assert entry.minutes == 330
    assert Entry.objects.filter(kind="TimerPaused").get().by is None


def test_whoever_works_on_says_so_and_is_asked_again(agency, card):
    timing.start(Spent(card=card.pk), by=agency.dasha)
    with pytest.raises(TimerAsksNothing):
        timing.go_on(by=agency.dasha)
    with later(hours=6):
        timing.pause_those_left_running()
        timer = timing.go_on(by=agency.dasha)
        assert on_clock(timer.asks_at) == "25 20:00"
    with later(hours=7):
        assert [entry.minutes for entry in timing.stop(by=agency.dasha)] == [420]


def test_after_work_and_on_a_day_off_it_asks_after_two_hours(agency, card):
    with later(hours=8):
        assert on_clock(timing.start(Spent(card=card.pk), by=agency.dasha).asks_at) == "25 22:00"
    saturday = datetime(2026, 11, 28, 9, tzinfo=UTC)
    with clock.at(saturday):
        assert on_clock(timing.start(Spent(card=card.pk), by=agency.daan).asks_at) == "28 12:00"


def test_over_midnight_it_becomes_two_entries(agency, card):
    with later(hours=11, minutes=30):
        timing.start(Spent(card=card.pk), by=agency.dasha)
    with later(hours=13):
        entries = timing.stop(by=agency.dasha)
    assert [(entry.day.day, entry.minutes) for entry in entries] == [(25, 30), (26, 60)]


def test_when_the_clocks_go_back_the_night_has_an_hour_more():
    starts = datetime(2026, 10, 25, 0, 30, tzinfo=AMSTERDAM)
    ends = datetime(2026, 10, 25, 4, 0, tzinfo=AMSTERDAM)
    (when,) = timing.days_of(starts.astimezone(UTC), ends.astimezone(UTC), AMSTERDAM)
    assert when.minutes == 270


def test_what_a_day_refuses_leaves_the_timer_running(agency, hours, card):
    hours(agency.dasha, 23.5)
    timing.start(Spent(card=card.pk), by=agency.dasha)
    with later(hours=1), pytest.raises(DayIsFull):
        timing.stop(by=agency.dasha)
    assert Timer.objects.filter(member=agency.dasha).exists()
    timing.discard(by=agency.dasha)
    assert not Timer.objects.exists()


def test_the_words_of_a_running_timer_are_put_right(agency, card):
    timing.start(Spent(kind="internal"), by=agency.dasha)
    timer = timing.reword(Spent(card=card.pk, text="first draft"), by=agency.dasha)
    assert (timer.kind, timer.card, timer.started_at) == ("work", card, NOON)


def leave(member, at: datetime) -> None:
    Member.objects.filter(pk=member.pk).update(left_at=at)


def test_what_the_timer_of_somebody_who_left_had_counted_becomes_an_entry(agency, card):
    timing.start(Spent(card=card.pk, text="heroes"), by=agency.dasha)
    with later(hours=1):
        assert timing.end_those_of_who_left() == 0
        leave(agency.dasha, NOON + timedelta(hours=1))
    with later(hours=20):
        assert timing.end_those_of_who_left() == 1
        assert timing.end_those_of_who_left() == 0
    entry = TimeEntry.objects.get()
    assert (entry.minutes, entry.member, entry.text, entry.card) == (60, agency.dasha, "heroes", card)
    assert not Timer.objects.exists()


def test_a_timer_left_running_by_somebody_who_left_counts_to_the_end_of_their_day(agency, card):
    timing.start(Spent(card=card.pk), by=agency.dasha)
    with later(days=3):
        leave(agency.dasha, NOON + timedelta(days=3))
        timing.pause_those_left_running()
        timing.end_those_of_who_left()
    assert TimeEntry.objects.get().minutes == 6 * 60


def test_where_the_day_is_locked_the_timer_of_somebody_who_left_just_ends(agency, card):
    timing.start(Spent(card=card.pk), by=agency.dasha)
    Lock.objects.create(workspace=agency.workspace, through=TODAY, by=agency.olga)
    leave(agency.dasha, NOON + timedelta(hours=1))
    with later(days=1):
        assert timing.end_those_of_who_left() == 1
    assert not Timer.objects.exists()
    assert not TimeEntry.objects.exists()
    assert Entry.objects.filter(kind="TimerDiscarded").exists()


def test_what_was_timed_before_its_project_closed_is_kept(agency, card):
    timing.start(Spent(card=card.pk), by=agency.dasha)
    agency.spring.archived_at = NOON
    agency.spring.save()
    with later(minutes=30):
        assert [entry.minutes for entry in timing.stop(by=agency.dasha)] == [30]
