"""The service review: what was wanted against what was measured, and did it get better?"""

from datetime import UTC, date, datetime

import pytest

from baton.kit import clock
from baton.kit.errors import NotAllowed
from baton.statik.design.whole import design_of
from baton.statik.models import Verdict
from baton.statik.refusals import NotToBeRevisited
from baton.statik.reviewing.judging import Flowed, expected, judged
from baton.statik.reviewing.revisiting import revisit
from baton.statik.reviewing.telling import review_told

TWENTY = [float(day) for day in range(1, 21)]


def with_criterion(**values):
    return design_of([(1, "criterion", {"name": "Fast", **values})])


@pytest.mark.parametrize(
    ("share", "threshold", "measured", "met"),
    [(85, 17, 17.0, True), (85, 16, 17.0, False), (50, 10, 10.0, True)],
)
def test_a_lead_time_is_held_against_the_days_within_which_so_many_items_were_done(
    share, threshold, measured, met
):
    design = with_criterion(measure="lead_time", share=share, threshold=threshold, unit="days")
    [found] = judged(design, Flowed(TWENTY))
    assert (found.measured, found.met) == (measured, met)


def test_of_fewer_than_twenty_items_nothing_is_said():
    design = with_criterion(measure="lead_time", share=85, threshold=10)
    [found] = judged(design, Flowed(TWENTY[:19]))
    assert (found.measured, found.met) == (None, None)


def test_deadlines_kept_throughput_and_rework_are_measured_and_the_rest_is_by_hand():
    flow = Flowed(TWENTY, throughput=4.5, kept=92.0, returned=12.0)
    wanted = {
        "due_date": ("at_least", 90, True),
        "throughput": ("at_least", 5, False),
        "rework": ("at_most", 12, True),
        "other": ("at_least", 1, None),
    }
    for measure, (direction, threshold, met) in wanted.items():
        [found] = judged(with_criterion(measure=measure, direction=direction, threshold=threshold), flow)
        assert found.met is met, measure


def test_vanity_metrics_are_not_judged():
    assert judged(with_criterion(sort="vanity", threshold=1), Flowed()) == []


def test_the_guess_holds_until_twenty_items_are_measured():
    design = design_of([(1, "expectation", {"days": 9, "share": 85})])
    before, after = expected(design, Flowed(TWENTY[:19])), expected(design, Flowed(TWENTY))
    assert before is not None
    assert after is not None
    assert (before.guess, before.measured) == (9, None)
    assert (after.guess, after.measured) == (9, 17.0)
    assert expected(design_of([]), Flowed(TWENTY)) is None


def test_a_dissatisfaction_is_looked_at_again_and_again(agency, service, said):
    grievance = said("grievance", text="Briefs are empty")
    revisit(grievance, verdict=Verdict.WORSE, on=date(2031, 1, 6), by=agency.anna)
    revisit(grievance, verdict=Verdict.BETTER, words="A template", on=date(2031, 4, 7), by=agency.dasha)
    told = review_told(service, agency.anna)
    assert [(each["verdict"], each["words"]) for each in told["revisits"]] == [
        ("better", "A template"),
        ("worse", ""),
    ]
    assert (told["items"], told["criteria"], told["expectation"]) == (0, [], None)


@pytest.mark.parametrize(("hour", "day"), [(22, 24), (23, 25)])
def test_what_is_measured_ends_with_yesterday_in_amsterdam_and_says_so(agency, service, hour, day):
    with clock.at(datetime(2026, 11, 25, hour, 30, tzinfo=UTC)):
        assert review_told(service, agency.anna)["until"] == date(2026, 11, day)


def test_only_dissatisfactions_are_looked_at_again_and_by_the_team(agency, service, said):
    risk, grievance = said("risk", text="Late"), said("grievance", text="Briefs are empty")
    with pytest.raises(NotToBeRevisited):
        revisit(risk, verdict=Verdict.SAME, on=date(2031, 1, 6), by=agency.anna)
    with pytest.raises(NotAllowed):
        revisit(grievance, verdict=Verdict.SAME, on=date(2031, 1, 6), by=agency.greta)
