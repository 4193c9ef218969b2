from datetime import UTC, date, datetime, timedelta

import pytest

from baton.calendars.arithmetic import (
    Hours,
    NoWorkingTime,
    Stretch,
    WorkingCalendar,
    WrongHours,
    add_working_days,
    add_working_time,
    is_working,
    next_working_instant,
    shift,
    working_days_between,
    working_time_between,
)
from tests.calendars.weeks import AMSTERDAM, MOSCOW, always, amsterdam, never, night_watch, office, utc

KINGS_DAY = date(2026, 4, 27)


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


def test_an_office_day_has_eight_hours():
    assert working_time_between(amsterdam(2026, 11, 18), amsterdam(2026, 11, 19), office()) == hours(8)


def test_lunch_is_not_worked():
    assert working_time_between(
        amsterdam(2026, 11, 18, 12, 30), amsterdam(2026, 11, 18, 14, 30), office()
    ) == hours(1)


def test_a_card_left_on_friday_evening_is_an_hour_old_on_monday_at_ten():
    assert working_time_between(amsterdam(2026, 11, 20, 18), amsterdam(2026, 11, 23, 10), office()) == hours(
        1
    )


def test_time_asked_backwards_is_negative():
    assert working_time_between(amsterdam(2026, 11, 19), amsterdam(2026, 11, 18), office()) == -hours(8)


def test_a_year_is_counted_over_its_turn():
    assert working_time_between(amsterdam(2025, 12, 31, 17), amsterdam(2026, 1, 1, 10), office()) == hours(2)
    assert working_time_between(amsterdam(2023, 6, 1), amsterdam(2027, 6, 1), office()) == 1043 * hours(8)


def test_a_day_off_is_not_worked():
    calendar = office(exceptions={KINGS_DAY: ()})
    assert working_time_between(amsterdam(2026, 4, 27), amsterdam(2026, 4, 28, 10), calendar) == hours(1)


def test_a_shortened_day_and_a_working_saturday_have_their_own_hours():
    calendar = office(exceptions={KINGS_DAY: (Stretch(540, 720),), date(2026, 4, 25): (Stretch(600, 840),)})
    assert working_time_between(amsterdam(2026, 4, 25), amsterdam(2026, 4, 28), calendar) == hours(7)


def test_an_absence_is_taken_out_even_of_a_working_saturday():
    saturday = date(2026, 4, 25)
    calendar = office(exceptions={saturday: (Stretch(600, 840),)})
    away = calendar.minus([(date(2026, 4, 23), date(2026, 4, 26))])
    assert working_time_between(amsterdam(2026, 4, 20), amsterdam(2026, 4, 27), away) == 3 * hours(8)
    assert working_time_between(amsterdam(2026, 4, 20), amsterdam(2026, 4, 27), calendar) == 5 * hours(
        8
    ) + hours(4)


def test_an_absence_of_many_years_costs_nothing():
    away = office().minus([(date(1, 1, 1), date(9999, 12, 31))])
    assert working_time_between(utc(1900, 1, 1), utc(9000, 1, 1), away) == timedelta()
    with pytest.raises(NoWorkingTime):
        add_working_time(utc(2026, 1, 1), hours(1), away)


def test_no_absences_leave_the_very_same_calendar():
    calendar = office()
    assert calendar.minus([]) is calendar


def test_two_working_hours_from_friday_at_five_end_on_monday_at_ten():
    assert add_working_time(amsterdam(2026, 11, 20, 17), hours(2), office()) == amsterdam(2026, 11, 23, 10)


def test_the_end_of_a_day_is_due_that_evening_not_the_next_morning():
    assert add_working_time(amsterdam(2026, 11, 20, 9), hours(8), office()) == amsterdam(2026, 11, 20, 18)


def test_eight_working_hours_before_monday_noon_begin_on_friday_after_lunch():
    assert add_working_time(amsterdam(2026, 11, 23, 13), -hours(8), office()) == amsterdam(2026, 11, 20, 14)


def test_an_answer_comes_in_the_time_zone_of_the_question():
    answer = add_working_time(datetime(2026, 11, 20, 19, tzinfo=MOSCOW), hours(2), office())
    assert answer.tzinfo is MOSCOW
    assert answer == amsterdam(2026, 11, 23, 10)


def test_without_any_hours_nothing_can_be_due():
    assert working_time_between(utc(2026, 1, 1), utc(2027, 1, 1), never()) == timedelta()
    for ask in (
        lambda: add_working_time(utc(2026, 1, 1), hours(1), never()),
        lambda: add_working_time(utc(2026, 1, 1), -hours(1), never()),
        lambda: next_working_instant(utc(2026, 1, 1), never()),
        lambda: add_working_days(date(2026, 1, 1), 1, never()),
        lambda: shift(utc(2026, 1, 1), -1, never()),
    ):
        with pytest.raises(NoWorkingTime):
            ask()


def test_a_wild_amount_is_refused_and_does_not_hang():
    with pytest.raises(NoWorkingTime):
        add_working_time(utc(2026, 1, 1), timedelta(days=900_000), office())
    with pytest.raises(NoWorkingTime):
        add_working_days(date(2026, 1, 1), 10_000_000, office())


def test_wild_dates_are_answered():
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    whole = working_time_between(first, last, office())
    assert whole == working_time_between(utc(1970, 1, 1), utc(2199, 12, 31, 23), office())
    assert working_time_between(last, last, office()) == timedelta()
    assert add_working_time(first, hours(1), office("UTC")) == utc(1970, 1, 1, 10)
    assert add_working_time(last, -hours(1), office("UTC")) == utc(2199, 12, 31, 17)


def test_the_first_minute_is_worked_and_the_last_is_over():
    assert is_working(amsterdam(2026, 11, 20, 9), office())
    assert not is_working(amsterdam(2026, 11, 20, 18), office())
    assert not is_working(amsterdam(2026, 11, 21, 10), office())


def test_the_next_work_after_new_years_eve_is_in_the_new_year():
    assert next_working_instant(amsterdam(2026, 12, 31, 19), office()) == amsterdam(2027, 1, 1, 9)
    assert next_working_instant(amsterdam(2026, 12, 31, 10), office()) == amsterdam(2026, 12, 31, 10)


def test_a_night_shift_is_counted_over_midnight():
    assert working_time_between(
        amsterdam(2026, 11, 20, 20), amsterdam(2026, 11, 21, 20), night_watch()
    ) == hours(8)


def test_the_night_the_clocks_go_forward_is_an_hour_shorter_and_in_autumn_an_hour_longer():
    spring = working_time_between(amsterdam(2026, 3, 28, 20), amsterdam(2026, 3, 29, 20), night_watch())
    autumn = working_time_between(amsterdam(2026, 10, 24, 20), amsterdam(2026, 10, 25, 20), night_watch())
    assert (spring, autumn) == (hours(7), hours(9))


def test_the_skipped_hour_is_not_worked_and_the_repeated_one_is_worked_twice():
    two_to_three = WorkingCalendar("Europe/Amsterdam", ((Stretch(120, 180),),) * 7)
    assert working_time_between(amsterdam(2026, 3, 29), amsterdam(2026, 3, 30), two_to_three) == timedelta()
    assert working_time_between(amsterdam(2026, 10, 25), amsterdam(2026, 10, 26), two_to_three) == hours(2)


def test_half_of_the_skipped_hour_is_not_counted_twice():
    around = WorkingCalendar("Europe/Amsterdam", ((Stretch(120, 150), Stretch(180, 240)),) * 7)
    assert working_time_between(amsterdam(2026, 3, 29), amsterdam(2026, 3, 30), around) == hours(1)


@pytest.mark.parametrize(
    "zone", ["America/Havana", "America/Sao_Paulo", "Asia/Beirut", "Australia/Lord_Howe"]
)
def test_a_place_that_changes_its_clocks_at_midnight_or_by_half_an_hour_loses_nothing(zone):
    start, end = utc(2016, 1, 1), utc(2019, 1, 1)
    assert working_time_between(start, end, always(zone)) == end - start


def test_the_day_that_samoa_skipped_was_not_worked():
    calendar = WorkingCalendar("Pacific/Apia", ((Stretch(540, 1080),),) * 7)
    assert calendar.year(2011).total == 364 * 9 * 3600 * 1_000_000


def test_friday_to_monday_is_one_working_day():
    friday, monday = date(2026, 11, 20), date(2026, 11, 23)
    assert working_days_between(friday, monday, office()) == 1
    assert working_days_between(monday, friday, office()) == -1
    assert working_days_between(friday, friday, office()) == 0


def test_the_working_day_after_a_holiday_follows_it():
    calendar = office(exceptions={KINGS_DAY: ()})
    assert add_working_days(date(2026, 4, 24), 1, calendar) == date(2026, 4, 28)
    assert add_working_days(date(2026, 4, 28), -1, calendar) == date(2026, 4, 24)
    assert add_working_days(KINGS_DAY, 0, calendar) == KINGS_DAY


def test_a_shift_keeps_the_time_on_the_wall():
    assert shift(amsterdam(2026, 3, 27, 16, 30), 1, office()) == amsterdam(2026, 3, 30, 16, 30)
    assert shift(utc(2026, 3, 27, 15, 30), 1, office()) == utc(2026, 3, 30, 14, 30)
    assert shift(amsterdam(2026, 3, 30, 16, 30), -1, office()) == amsterdam(2026, 3, 27, 16, 30)


def test_a_shift_into_the_skipped_hour_lands_where_the_clocks_change():
    assert shift(amsterdam(2026, 3, 28, 2, 30), 1, always()) == utc(2026, 3, 29, 1)


def test_an_instant_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="no time zone"):
        working_time_between(datetime(2026, 1, 1), amsterdam(2026, 1, 2), office())


@pytest.mark.parametrize(
    "wrong",
    [
        (Stretch(540, 540),),
        (Stretch(600, 540),),
        (Stretch(0, 1441),),
        (Stretch(-1, 5),),
        (Stretch(0, 60), Stretch(30, 90)),
    ],
)
def test_hours_that_no_day_can_have_are_refused(wrong):
    with pytest.raises(WrongHours):
        WorkingCalendar("UTC", (wrong,) * 7)


@pytest.mark.parametrize("zone", ["Mars/Base", "", "../etc/passwd"])
def test_a_time_zone_that_does_not_exist_is_refused(zone):
    with pytest.raises(WrongHours):
        office(zone)


def test_a_calendar_cannot_be_changed_from_outside():
    differing: dict[date, Hours] = {KINGS_DAY: ()}
    calendar = office(exceptions=differing)
    differing[KINGS_DAY] = (Stretch(0, 1440),)
    assert calendar.hours_on(KINGS_DAY) == ()
    with pytest.raises(TypeError):
        calendar.exceptions[KINGS_DAY] = (Stretch(0, 60),)  # type: ignore[index]


def test_the_same_wall_clock_further_east_is_worked_earlier():
    start = datetime(2026, 11, 18, 9, tzinfo=MOSCOW)
    assert is_working(start, office("Europe/Moscow"))
    assert not is_working(start, office())
    assert next_working_instant(start, office()).astimezone(AMSTERDAM).hour == 9
