"""A workshop is held by one clock that everybody sees."""

from datetime import timedelta

from baton.kit import clock
from baton.statik.sitting.keeping_time import keep_time, timer_told
from baton.statik.sitting.plan import TWO_HOURS


def test_the_plan_is_two_hours():
    assert sum(planned.minutes for planned in TWO_HOURS) == 120


def test_the_clock_runs_stands_still_and_goes_on(agency, service):
    assert timer_told(service)["step"] is None
    begun = clock.now()
    with clock.at(begun):
        keep_time(service, "start", step=0, by=agency.dasha)
    with clock.at(begun + timedelta(minutes=5)):
        keep_time(service, "pause", step=0, by=agency.anna)
    with clock.at(begun + timedelta(minutes=30)):
        assert timer_told(service)["spent"] == 300
        keep_time(service, "start", step=0, by=agency.olga)
    with clock.at(begun + timedelta(minutes=31)):
        told = timer_told(service)
    assert (told["step"], told["spent"], told["running"]) == (0, 360, True)


def test_of_two_who_go_on_at_once_one_does(agency, service):
    keep_time(service, "start", step=0, by=agency.dasha)
    keep_time(service, "next", step=0, by=agency.dasha)
    keep_time(service, "next", step=0, by=agency.anna)
    assert timer_told(service)["step"] == 1


def test_after_the_last_step_the_workshop_is_over(agency, service):
    keep_time(service, "start", step=0, by=agency.dasha)
    for step in range(len(TWO_HOURS)):
        keep_time(service, "next", step=step, by=agency.dasha)
    assert timer_told(service)["step"] is None
    assert keep_time(service, "pause", step=0, by=agency.dasha) is None
