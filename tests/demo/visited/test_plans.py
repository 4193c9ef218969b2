"""The agency plans its next week as in life: mostly full, here and there too full, a tray beside it."""

from datetime import timedelta

import pytest
from django.db.models import Sum

from baton.accounts.models import Member
from baton.calendars.models import Absence, AbsenceState
from baton.capacity.models import Placement
from baton.capacity.slots.room import SlotsOfPeople
from baton.capacity.slots.tray import tray_told
from tests.demo.telling import ANCHOR

pytestmark = pytest.mark.django_db


def test_somebody_has_more_than_fits_and_most_have_not(lantern):
    slots = SlotsOfPeople(lantern)
    cells = Placement.objects.filter(workspace=lantern).values_list("member", "day", "slot")
    full: set[int] = set()
    over: set[int] = set()
    for member, day, slot, minutes in cells.annotate(Sum("minutes")):
        lengths = slots.on(member, day)
        assert slot < len(lengths), "Nobody is planned for on a day off."
        (over if minutes > lengths[slot] else full).add(member)
    assert over
    assert len(full - over) > len(over)


def test_next_week_is_planned_and_a_tray_waits(lantern):
    assert Placement.objects.filter(workspace=lantern, day__gt=ANCHOR + timedelta(days=2)).exists()
    vera = Member.objects.get(workspace=lantern, name="Vera Lindqvist")
    assert tray_told("", "designer", vera)["cards"]


def test_days_off_wait_for_an_answer(lantern):
    assert Absence.objects.filter(member__workspace=lantern, state=AbsenceState.ASKED).exists()
