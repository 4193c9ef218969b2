"""Who changes how they work changes it from a day on: what was before stays as it was."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from baton.activity.models import Entry
from baton.boards.answers.opening import calendar_told
from baton.calendars.arithmetic import WorkingCalendar, working_time_between
from baton.calendars.following import work_by
from baton.calendars.from_a_day import before_the_last, changed, in_force
from baton.calendars.models import MemberCalendar
from baton.calendars.one_after_another import changes_of, one_after_another, stretches_of
from baton.calendars.opening import close_calendar, open_calendar
from baton.calendars.queries import calendar_of, calendar_of_workspace, calendars_of
from baton.calendars.refusals import CalendarWasFollowed, NobodyWorks
from baton.calendars.setting_hours import set_hours
from baton.calendars.weeks import OFFICE_WEEK
from baton.capacity.slots.days_off import holidays_of
from baton.kit import clock
from tests.calendars.conftest import TODAY
from tests.calendars.test_arithmetic_laws import a_day, calendars, days, law
from tests.calendars.weeks import OFFICE_DAY, amsterdam

MORNING = (OFFICE_DAY[0],)
MORNINGS = (MORNING,) * 5 + ((),) * 2
NOBODY = ((),) * 7
MONDAY = date(2026, 11, 23)
DECEMBER = date(2026, 12, 1)
JANUARY = date(2027, 1, 4)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _today():
    with clock.at(amsterdam(2026, 11, 20, 12)):
        yield


@pytest.fixture
def hours(agency, relay_calendar):
    """``hours(day)``: what the workspace works on it."""
    return lambda day: calendar_of_workspace(agency.workspace).hours_on(day)


def moscow(agency):
    return open_calendar(name="Moscow", time_zone="Europe/Moscow", country="RU", today=TODAY, by=agency.marc)


def test_a_new_week_leaves_the_days_before_it_as_they_were(agency, relay_calendar, hours):
    set_hours(relay_calendar, week=MORNINGS, from_day=DECEMBER, by=agency.marc)
    assert [hours(DECEMBER - DAY), hours(DECEMBER)] == [OFFICE_DAY, MORNING]
    calendar = calendar_of_workspace(agency.workspace)
    worked = working_time_between(amsterdam(2026, 11, 30), amsterdam(2026, 12, 2), calendar)
    assert worked == timedelta(hours=8 + 4)


def test_without_a_day_the_week_is_new_from_today_on(agency, relay_calendar, hours):
    set_hours(relay_calendar, week=MORNINGS, by=agency.marc)
    assert [hours(TODAY - DAY), hours(TODAY)] == [OFFICE_DAY, MORNING]


def test_since_ever_corrects_the_past_and_leaves_what_is_to_come(agency, relay_calendar, hours):
    set_hours(relay_calendar, week=MORNINGS, from_day=MONDAY - 14 * DAY, by=agency.marc)
    set_hours(relay_calendar, week=OFFICE_WEEK, from_day=DECEMBER, by=agency.marc)
    evening = (OFFICE_DAY[1],)
    set_hours(relay_calendar, week=(evening,) * 7, from_day=None, by=agency.marc)
    assert [hours(date(2020, 1, 6)), hours(MONDAY), hours(DECEMBER)] == [evening, evening, OFFICE_DAY]


def test_a_week_in_between_ends_where_the_next_one_begins(agency, relay_calendar, hours):
    set_hours(relay_calendar, week=(OFFICE_DAY,) * 4 + ((),) * 3, from_day=JANUARY, by=agency.marc)
    set_hours(relay_calendar, week=MORNINGS, from_day=DECEMBER, by=agency.marc)
    assert [hours(JANUARY - 3 * DAY), hours(JANUARY + 4 * DAY)] == [(), ()]
    assert [hours(DECEMBER + DAY), hours(JANUARY)] == [MORNING, OFFICE_DAY]


def test_a_week_to_come_is_taken_back_by_the_one_before_it(agency, relay_calendar):
    set_hours(relay_calendar, week=MORNINGS, from_day=DECEMBER, by=agency.marc)
    set_hours(relay_calendar, week=OFFICE_WEEK, from_day=DECEMBER, by=agency.marc)
    calendar = calendar_of_workspace(agency.workspace)
    assert (calendar.weekly, calendar.before) == (OFFICE_WEEK, ())


def test_nobody_may_work_for_a_while_but_not_for_good(agency, relay_calendar, hours):
    with pytest.raises(NobodyWorks):
        set_hours(relay_calendar, week=NOBODY, from_day=DECEMBER, by=agency.marc)
    set_hours(relay_calendar, week=MORNINGS, from_day=JANUARY, by=agency.marc)
    set_hours(relay_calendar, week=NOBODY, from_day=DECEMBER, by=agency.marc)
    assert [hours(MONDAY), hours(DECEMBER), hours(JANUARY)] == [OFFICE_DAY, (), MORNING]


def test_the_log_tells_from_which_day(agency, relay_calendar):
    for day in (DECEMBER, None):
        set_hours(relay_calendar, week=MORNINGS, from_day=day, by=agency.marc)
    told = Entry.objects.filter(kind="WorkingHoursSet").order_by("number").values_list("payload", flat=True)
    assert [each["from_day"] for each in told] == ["2026-12-01", None]


def test_who_goes_to_another_calendar_keeps_the_days_before(agency, relay_calendar):
    other = moscow(agency)
    work_by(agency.dasha, calendar=other, from_day=DECEMBER, by=agency.marc)
    set_hours(other, week=MORNINGS, from_day=None, by=agency.marc)
    dasha = calendar_of(agency.dasha)
    assert [dasha.hours_on(DECEMBER - DAY), dasha.hours_on(DECEMBER)] == [OFFICE_DAY, MORNING]
    # The holidays of the one until then, of the other from then on.
    assert dasha.hours_on(date(2026, 4, 27)) == dasha.hours_on(date(2027, 6, 14)) == ()
    assert dasha.hours_on(date(2026, 6, 12)) == OFFICE_DAY
    assert dasha.hours_on(date(2027, 4, 27)) == MORNING
    assert calendars_of(agency.workspace)[agency.dasha.pk] is dasha


def test_hours_are_told_on_the_clock_of_the_calendar_that_is_followed_now(agency, relay_calendar):
    work_by(agency.dasha, calendar=moscow(agency), from_day=DECEMBER, by=agency.marc)
    assert calendar_of(agency.dasha).time_zone == "Europe/Amsterdam"
    with clock.at(amsterdam(2026, 12, 1, 12)):
        assert calendar_of(agency.dasha).time_zone == "Europe/Moscow"


def test_who_comes_back_to_the_default_one_keeps_the_days_away_from_it(agency, relay_calendar):
    other = moscow(agency)
    set_hours(other, week=MORNINGS, from_day=None, by=agency.marc)
    work_by(agency.dasha, calendar=other, from_day=DECEMBER, by=agency.marc)
    work_by(agency.dasha, calendar=None, from_day=date(2027, 2, 1), by=agency.marc)
    for calendar in (calendar_of(agency.dasha), calendars_of(agency.workspace)[agency.dasha.pk]):
        there = [calendar.hours_on(day) for day in (MONDAY, date(2027, 1, 29), date(2027, 2, 1))]
        assert there == [OFFICE_DAY, MORNING, OFFICE_DAY]
    (row,) = MemberCalendar.objects.all()
    assert (row.from_day, row.last_day) == (DECEMBER, date(2027, 1, 31))


def test_who_went_twice_asks_no_more_questions(agency, relay_calendar, django_assert_max_num_queries):
    other = moscow(agency)
    for day, calendar in ((DECEMBER, other), (date(2027, 2, 1), None), (date(2027, 3, 1), other)):
        work_by(agency.dasha, calendar=calendar, from_day=day, by=agency.marc)
    with django_assert_max_num_queries(3):
        dasha = calendar_of(agency.dasha)
    with django_assert_max_num_queries(4):
        assert calendars_of(agency.workspace)[agency.dasha.pk] is dasha


def test_a_holiday_is_that_of_the_calendar_followed_on_the_day(agency, relay_calendar):
    work_by(agency.dasha, calendar=moscow(agency), from_day=DECEMBER, by=agency.marc)
    name = holidays_of(agency.workspace, date(2026, 1, 1), date(2027, 12, 31))
    assert name(agency.dasha.pk, date(2026, 4, 27)) == "King's Day"
    assert name(agency.dasha.pk, date(2027, 4, 27)) is None
    assert name(agency.dasha.pk, date(2027, 5, 10)) is not None


def test_a_calendar_that_somebody_followed_once_stays(agency, relay_calendar):
    other = moscow(agency)
    work_by(agency.dasha, calendar=other, from_day=MONDAY - 14 * DAY, by=agency.marc)
    work_by(agency.dasha, calendar=None, by=agency.marc)
    with pytest.raises(CalendarWasFollowed, match="1"):
        close_calendar(other, by=agency.marc)
    work_by(agency.dasha, calendar=None, from_day=None, by=agency.marc)
    close_calendar(other, by=agency.marc)


def test_the_database_itself_keeps_one_calendar_from_a_day(agency, relay_calendar):
    known = {"member": agency.dasha, "calendar": relay_calendar}
    MemberCalendar.objects.create(**known, last_day=MONDAY)
    MemberCalendar.objects.create(**known, from_day=DECEMBER)
    for days_ in ({"last_day": DECEMBER}, {"from_day": JANUARY}, {"from_day": DECEMBER, "last_day": JANUARY}):
        with pytest.raises(IntegrityError), transaction.atomic():
            MemberCalendar.objects.create(**known, **days_)
    with pytest.raises(IntegrityError), transaction.atomic():
        MemberCalendar.objects.create(**known, from_day=JANUARY, last_day=MONDAY)


def test_a_board_counts_the_days_before_by_the_week_they_had(agency, relay_calendar):
    set_hours(relay_calendar, week=MORNINGS, by=agency.marc)
    told = calendar_told(calendar_of_workspace(agency.workspace))
    assert told["week"][0] == [(540, 780)]
    assert told["exceptions"]["2026-11-16"] == [(540, 780), (840, 1080)]
    assert "2026-11-23" not in told["exceptions"]
    assert told["exceptions"]["2026-12-25"] == []


weeks = st.tuples(*[a_day()] * 7)


@law
@given(calendars, weeks, days, st.lists(days, min_size=1, max_size=8))
def test_a_week_from_a_day_on_leaves_every_earlier_day_as_it_was(calendar, week, day, asked):
    known = (
        (None, calendar.week_on(date.min)),
        *((until, calendar.week_on(until)) for until, _ in calendar.before),
    )
    new = changed(known, week, from_day=day, today=day)
    after = WorkingCalendar(
        calendar.time_zone, new[-1][1], calendar.exceptions, calendar.away, before_the_last(new)
    )
    for other in asked:
        if other < day:
            assert after.hours_on(other) == calendar.hours_on(other)
        elif other not in calendar.exceptions and not calendar.before:
            assert after.usual_hours_on(other) == week[other.weekday()]


@law
@given(calendars, calendars, days, st.lists(days, max_size=8))
def test_each_day_has_the_hours_of_the_calendar_followed_on_it(first, second, day, asked):
    joined = one_after_another(((None, first), (day, second)), first.time_zone)
    for other in asked:
        followed = first if other < day else second
        assert joined.usual_hours_on(other) == followed.usual_hours_on(other)


@law
@given(st.lists(st.tuples(days, st.sampled_from([None, 1, 2])), max_size=6))
def test_what_is_written_down_of_who_follows_what_is_what_was_wished(wishes):
    changes = changes_of([])
    for since, calendar in wishes:
        changes = changed(changes, calendar, from_day=since, today=since)
    assert changes_of(stretches_of(changes)) == changes
    if wishes:
        last, calendar = wishes[-1]
        assert in_force(changes, last) == calendar
