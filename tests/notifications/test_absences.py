"""Who decides about days off hears that they are asked for; who asked, what became of it."""

from datetime import date
from typing import Any

import pytest

from baton.calendars.being_away import cancel_absence, enter_absence
from baton.calendars.deciding import approve_absence, decline_absence
from baton.notifications.listening import keep_up
from baton.notifications.models import About, Notice

pytestmark = pytest.mark.django_db
WEEK: dict[str, Any] = {"first_day": date(2031, 6, 2), "last_day": date(2031, 6, 6)}


def heard(member):
    return [(each.about, each.count) for each in Notice.objects.of(member).unread()]


def test_whoever_decides_hears_of_it_and_whoever_asked_hears_the_answer(agency):
    keep_up()
    absence = enter_absence(agency.dasha, **WEEK, by=agency.dasha)
    keep_up()
    assert heard(agency.marc) == [(About.ABSENCE_ASKED, 1)]
    assert heard(agency.daan) == heard(agency.dasha) == []
    approve_absence(absence, by=agency.marc)
    later = enter_absence(
        agency.dasha, first_day=date(2031, 7, 1), last_day=date(2031, 7, 1), by=agency.dasha
    )
    decline_absence(later, answer="The launch", by=agency.olga)
    keep_up()
    assert set(heard(agency.dasha)) == {(About.ABSENCE_APPROVED, 1), (About.ABSENCE_DECLINED, 1)}


def test_what_was_taken_back_meanwhile_is_no_news(agency):
    keep_up()
    cancel_absence(enter_absence(agency.dasha, **WEEK, by=agency.dasha), by=agency.dasha)
    keep_up()
    assert heard(agency.marc) == []
