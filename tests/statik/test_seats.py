"""Who works on a design sees where the others are."""

from datetime import timedelta

import pytest

from baton.activity.models import Entry
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.statik.keeping_services import begin_service
from baton.statik.sitting.taking_seats import LEFT_AFTER, leave_seat, seats_told, take_seat


def seat(service, by, part=None, field=""):
    take_seat(service, step="purpose", part=part, field=field, by=by)


def test_others_see_in_which_field_somebody_is_and_nobody_sees_themselves(agency, service, said):
    customer = said("customer", name="Bloom")
    seat(service, agency.anna, customer.pk, "name")
    there = {"member": agency.anna.pk, "step": "purpose", "part": customer.pk, "field": "name"}
    assert seats_told(service, agency.kees) == [there]
    assert seats_told(service, agency.anna) == []
    leave_seat(service, by=agency.anna)
    assert seats_told(service, agency.kees) == []


def test_whoever_was_not_heard_of_for_a_while_has_left(agency, service):
    now = clock.now()
    with clock.at(now):
        seat(service, agency.anna)
    with clock.at(now + LEFT_AFTER):
        assert seats_told(service, agency.kees)
    with clock.at(now + LEFT_AFTER + timedelta(seconds=1)):
        assert seats_told(service, agency.kees) == []


def test_whoever_sits_elsewhere_in_another_window_stays_there(agency, service):
    seat(service, agency.anna)
    leave_seat(service, step="workflow", by=agency.anna)
    assert seats_told(service, agency.kees)
    leave_seat(service, step="purpose", by=agency.anna)
    assert seats_told(service, agency.kees) == []


def test_that_somebody_is_still_there_is_no_news(agency, service, said):
    customer = said("customer", name="Bloom")

    def told():
        return Entry.objects.filter(kind="SeatTaken").count()

    for _again in range(3):
        seat(service, agency.anna, customer.pk, "name")
    assert told() == 1
    seat(service, agency.anna, customer.pk, "needs")
    assert told() == 2


def test_nobody_sits_in_a_part_of_another_design(agency, service, said):
    customer = said("customer", name="Bloom")
    other = begin_service(agency.production, "Pilots", by=agency.olga)
    with pytest.raises(NotSeen):
        seat(other, agency.anna, customer.pk, "name")
