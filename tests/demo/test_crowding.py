"""The designers cannot keep up in the last weeks, whatever the length of the history."""

from datetime import date, datetime, timedelta

import pytest

from baton.demo.rhythm import ZONE, period, weekday_from, weekday_until

ANCHOR = date(2026, 11, 20)


@pytest.mark.parametrize("cards", [40, 300, 1500])
def test_drawing_takes_longer_in_the_last_weeks(cards):
    history = period(ANCHOR, cards)
    noon = datetime(2026, 11, 20, 12, tzinfo=ZONE)
    assert history.drawing_takes(noon - timedelta(days=50)) == 1.0
    assert history.drawing_takes(noon - timedelta(days=10)) >= 1.6


def test_the_shorter_the_history_the_longer_drawing_takes():
    lately = datetime(2026, 11, 10, tzinfo=ZONE)
    year, season = (period(ANCHOR, cards).drawing_takes(lately) for cards in (1500, 300))
    assert season > year


def test_of_a_weekend_the_friday_before_and_the_monday_after_are_taken():
    saturday, sunday, monday = (date(2026, 11, day) for day in (21, 22, 23))
    assert {weekday_until(saturday), weekday_until(sunday)} == {date(2026, 11, 20)}
    assert {weekday_from(saturday), weekday_from(sunday), weekday_from(monday)} == {monday}
