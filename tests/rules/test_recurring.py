"""Cards that come again: one for each day of a rhythm, whatever the calendar does."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from baton.accounts.models import User
from baton.boards.models import Card
from baton.boards.relay.filing import file_card
from baton.kit import clock
from baton.rules.calendar_rules import Rhythm, next_day
from baton.rules.keeping_recurrences import change_recurrence, make_recurrence
from baton.rules.models import Recurred, Recurrence
from baton.rules.recurring import recur
from baton.rules.refusals import EndsBeforeItBegins
from baton.rules.rhythm_sentence import rhythm_sentence

DAYS = st.dates(date(1900, 1, 1), date(2300, 12, 31))
RHYTHMS = st.builds(
    Rhythm,
    start=DAYS,
    every=st.sampled_from(["day", "week", "month", "year"]),
    interval=st.integers(1, 40),
    weekdays=st.frozensets(st.integers(0, 6), max_size=4),
)


def at(moment):
    return clock.at(datetime.fromisoformat(moment))


def days(rhythm, after, count):
    found = []
    for _each in range(count):
        after = next_day(rhythm, after)
        found.append(after.isoformat())
    return found


def test_the_31st_of_a_shorter_month_is_its_last_day():
    rhythm = Rhythm(date(2027, 12, 31), "month")
    assert days(rhythm, date(2027, 12, 31), 4) == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]


def test_a_leap_day_comes_every_year():
    assert days(Rhythm(date(2024, 2, 29), "year"), date(2026, 11, 28), 2) == ["2027-02-28", "2028-02-29"]


def test_every_second_week_on_monday_and_thursday():
    rhythm = Rhythm(date(2026, 12, 2), "week", 2, frozenset({0, 3}))
    assert days(rhythm, date(2026, 11, 1), 4) == ["2026-12-03", "2026-12-14", "2026-12-17", "2026-12-28"]


def test_s21_a_rhythm_from_1900_costs_no_time():
    """Day by day, the second question alone would outlast the limit of the test."""
    for every in ("day", "week", "month", "year"):
        found = next_day(Rhythm(date(1900, 1, 1), every), date(2026, 11, 28))
        assert found is not None
        assert date(2026, 11, 28) < found <= date(2027, 1, 1)
        assert next_day(Rhythm(date(1, 1, 1), every, 999), date.max) is None


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RHYTHMS, DAYS)
def test_no_day_is_left_out_and_none_comes_twice(rhythm, after):
    first = next_day(rhythm, after)
    assert first is not None
    assert first > after
    assert first >= rhythm.start
    # Asked from any day between, the answer is the same.
    middle = after + (first - after) / 2
    assert next_day(rhythm, max(after, min(middle, first - timedelta(days=1)))) == first
    if rhythm.every == "week":
        mondays = [each - timedelta(days=each.weekday()) for each in (rhythm.start, first)]
        assert (mondays[1] - mondays[0]).days // 7 % rhythm.interval == 0
        assert first.weekday() in (rhythm.weekdays or {rhythm.start.weekday()})


@pytest.fixture
def weekly(agency):
    def made(**says):
        known = {"title": "Report {date}", "column": agency.queue.pk, "every": "week", "weekdays": []}
        return make_recurrence(by=agency.marc, **(known | {"start": date(2026, 11, 30)} | says))

    return made


def titles():
    return list(Card.objects.order_by("pk").values_list("title", flat=True))


def test_a_card_is_filed_once_on_its_day(agency, weekly):
    with at("2026-11-28T12:00:00+00:00"):
        weekly()
        assert recur() == 0
    with at("2026-11-30T12:00:00+00:00"):
        assert (recur(), recur()) == (1, 0)
        # Whoever turns it back does not file it again.
        Recurrence.objects.update(day=date(2026, 11, 30), falls_on=date(2026, 11, 30))
        assert recur() == 0
    with at("2026-12-08T12:00:00+00:00"):
        assert recur() == 1
    assert titles() == ["Report 2026-11-30", "Report 2026-12-07"]
    assert set(Card.objects.values_list("created_by", flat=True)) == {agency.marc.id}


def test_a_day_off_goes_to_the_working_day_beside_it(agency, weekly):
    with at("2026-11-23T12:00:00+00:00"):
        before = weekly(start=date(2026, 11, 28), shift="before")
        after = weekly(start=date(2026, 11, 28), shift="after")
    assert (before.falls_on, after.falls_on) == (date(2026, 11, 27), date(2026, 11, 30))


def test_the_clocks_going_back_and_forward_make_no_card_twice(agency, weekly):
    type(agency.workspace).objects.update(time_zone="Europe/Amsterdam")
    with at("2026-10-20T12:00:00+00:00"):
        weekly(every="day", start=date(2026, 10, 24))
    moment = datetime.fromisoformat("2026-10-24T20:00:00+00:00")
    for hours in range(0, 40, 2):
        with clock.at(moment + timedelta(hours=hours)):
            recur()
    assert titles() == [f"Report 2026-10-{day}" for day in (24, 25, 26)]


def test_after_a_long_silence_only_the_last_days_are_made_up_for(agency, weekly):
    with at("2026-01-01T12:00:00+00:00"):
        weekly(every="day", start=date(2026, 1, 2))
    with at("2026-11-28T12:00:00+00:00"):
        recur()
    assert titles() == [f"Report 2026-11-{day}" for day in range(22, 29)]


def test_what_ends_before_it_begins_is_refused(agency, weekly):
    with pytest.raises(EndsBeforeItBegins):
        weekly(start=date(2026, 12, 7), until=date(2026, 12, 1))


def test_it_ends_and_it_rests(agency, weekly):
    with at("2026-11-28T12:00:00+00:00"):
        ended = weekly(until=date(2026, 12, 1))
        rests = weekly(active=False)
    with at("2026-12-20T12:00:00+00:00"):
        recur()
        assert not Recurred.objects.filter(recurrence=rests).exists()
        assert Recurrence.objects.get(pk=ended.pk).falls_on is None
        # Woken, it makes up for nothing.
        assert change_recurrence(rests, by=agency.olga, active=True).day == date(2026, 12, 21)


def test_what_cannot_be_filed_is_said(agency, weekly):
    with at("2026-11-28T12:00:00+00:00"):
        weekly()
        type(agency.marc).objects.filter(pk=agency.marc.pk).update(left_at=clock.now())
    with at("2026-11-30T12:00:00+00:00"):
        assert recur() == 0
    assert "does not work here any more" in Recurred.objects.get().said


def test_one_that_breaks_keeps_no_other_waiting(agency, weekly, monkeypatch):
    with at("2026-11-28T12:00:00+00:00"):
        weekly(title="Broken")
        weekly(title="Whole")
    real = file_card

    def broken(title, **known):
        if title == "Broken":
            raise ZeroDivisionError
        return real(title, **known)

    monkeypatch.setattr("baton.rules.recurring.file_card", broken)
    with at("2026-11-30T12:00:00+00:00"):
        assert recur() == 1
    assert titles() == ["Whole"]


def test_in_the_name_of_a_closed_account_no_card_comes(agency, weekly):
    with at("2026-11-28T12:00:00+00:00"):
        weekly()
    User.objects.filter(pk=agency.marc.user_id).update(is_active=False)
    with at("2026-11-30T12:00:00+00:00"):
        assert recur() == 0
    assert "Marc" in Recurred.objects.get().said


def test_the_first_monday_and_the_last_friday_of_a_month():
    first = Rhythm(date(2026, 12, 1), "month", 1, frozenset({0}), 1)
    assert days(first, date(2026, 12, 1), 3) == ["2026-12-07", "2027-01-04", "2027-02-01"]
    last = Rhythm(date(2026, 11, 28), "month", 2, frozenset({4}), -1)
    assert days(last, date(2026, 11, 1), 2) == ["2027-01-29", "2027-03-26"]


def test_a_card_is_filed_working_days_ahead_of_its_day_or_after_it(agency, weekly):
    with at("2026-11-23T12:00:00+00:00"):
        ahead = weekly(every="month", start=date(2026, 12, 1), days_before=3)
        after = weekly(every="month", start=date(2026, 11, 20), days_before=-2)
        gone = weekly(every="month", start=date(2026, 11, 24), days_before=3)
    assert (ahead.day, ahead.falls_on) == (date(2026, 12, 1), date(2026, 11, 26))
    assert (after.day, after.falls_on) == (date(2026, 11, 20), date(2026, 11, 24))
    assert gone.day == date(2026, 12, 24), "what would have fallen before today is not made up for"


def test_a_day_is_skipped_once_and_the_skip_can_be_taken_back(agency, ask, weekly):
    with at("2026-11-28T12:00:00+00:00"):
        made = weekly()
        address = f"/recurrences/{made.pk}/skips"
        told = ask(agency.marc, "POST", address, {"day": "2026-12-07"})
        assert [(each["day"], each["skipped"]) for each in told["coming"]][:3] == [
            ("2026-11-30", False),
            ("2026-12-07", True),
            ("2026-12-14", False),
        ]
        ask(agency.marc, "POST", address, {"day": "2026-12-07"}, status=409)
        ask(agency.marc, "POST", address, {"day": "2026-12-08"}, status=409)
        for never in ("0001-01-01", "9999-12-31"):
            ask(agency.marc, "POST", address, {"day": never}, status=409)
        ask(agency.marc, "POST", address, {"day": "2026-12-21"})
        ask(agency.marc, "POST", f"{address}/take-back", {"day": "2026-12-21"})
        ask(agency.marc, "POST", f"{address}/take-back", {"day": "2026-12-21"}, status=409)
    for day in ("2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"):
        with at(f"{day}T12:00:00+00:00"):
            recur()
    assert titles() == ["Report 2026-11-30", "Report 2026-12-14", "Report 2026-12-21"]
    with at("2026-12-22T12:00:00+00:00"):
        (told,) = ask(agency.marc, "GET", "/recurrences")
    assert [each["skipped"] for each in told["times"]] == [False, False, True, False]


def test_what_is_made_late_is_made_once_and_says_so(agency, ask, weekly):
    with at("2026-11-28T12:00:00+00:00"):
        weekly()
    with at("2026-12-02T12:00:00+00:00"):
        assert (recur(), recur()) == (1, 0)
    card = Card.objects.get()
    assert "2026" in card.comments.get().text
    assert not card.comments.get().client_visible
    (told,) = ask(agency.marc, "GET", "/recurrences")
    assert [(each["day"], each["late_by"]) for each in told["times"]] == [("2026-11-30", 2)]


def test_what_was_passed_over_is_said(agency, weekly):
    with at("2026-01-01T12:00:00+00:00"):
        weekly(every="day", start=date(2026, 1, 2))
    with at("2026-11-28T12:00:00+00:00"):
        recur()
    said = Recurred.objects.get(day=date(2026, 1, 2)).said
    assert "nothing was filed" in said
    assert Recurred.objects.exclude(said="").count() == 1


def test_a_rhythm_is_seen_before_it_is_made(agency, ask):
    wish = {
        "title": "Report",
        "column": agency.queue.pk,
        "every": "month",
        "start": "2031-01-31",
        "shift": "before",
        "days_before": 1,
    }
    found = ask(agency.marc, "POST", "/recurrences/preview", wish)
    assert found["sentence"] == "Every month: day 31, or the working day before, filed 1 working day ahead"
    assert [each["day"] for each in found["coming"]] == [
        *("2031-01-31", "2031-02-28", "2031-03-31", "2031-04-30", "2031-05-31")
    ]
    assert found["coming"][4]["falls_on"] == "2031-05-29"
    assert found["time_zone"] == agency.workspace.time_zone
    assert not Recurrence.objects.exists()
    ask(agency.anna, "POST", "/recurrences/preview", wish, status=403)


def test_once_a_week_is_not_counted_in_any_language(agency, weekly):
    with at("2026-11-28T12:00:00+00:00"):
        row = weekly()
        often = weekly(interval=21)
    with translation.override("ru"):
        assert rhythm_sentence(row).startswith("Каждую неделю: понедельник")
        assert rhythm_sentence(often).startswith("Каждую 21 неделю: понедельник")
    with translation.override("nl"):
        assert rhythm_sentence(row).startswith("Elke week: maandag")
