"""What a segment has to meet stands beside its rules, and every run is held against it."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baton.kit.errors import NotAllowed
from baton.segments import bases, criteria, keeping, running
from baton.segments.models import RunState, SegmentCriteria
from baton.segments.refusals import CriteriaAreWrong, NothingChanged, SavedMeanwhile, SegmentIsPutAway
from tests.segments.conftest import AS_OF, DUTCH, EMAIL, latest_of
from tests.segments.test_few_people import ONE, permitted

pytestmark = pytest.mark.django_db
MANY = "size: {least: 10}"


@pytest.fixture
def wanted(agency):
    def save(segment, text, by=None, based_on=None):
        kept = criteria.latest(segment)
        number = based_on if based_on is not None else kept.number if kept else 0
        return criteria.save_criteria(segment, text, based_on=number, by=by or agency.anna)

    return save


@pytest.fixture
def ran(agency):
    def run(segment, as_of=AS_OF):
        made = running.begun(latest_of(segment), as_of, agency.anna)
        running.carry_to_its_end(made, by=agency.anna)
        made.refresh_from_db()
        assert made.state == RunState.DONE
        return made

    return run


def held(asks, who, segment):
    """What the last run is told to have been held against: the place of each criterion, and the rest."""
    _, (last, *_earlier) = asks(who, "GET", f"segments/{segment.pk}/runs")
    return last, {each["place"]: (each["found"], each["holds"]) for each in last["judged"]}


def test_a_run_is_held_against_what_was_asked_when_it_was_made(shop, agency, segment, wanted, ran, asks):
    made = segment(DUTCH)
    before = ran(made)
    wanted(made, "size: {least: 390}\nfilled: [{attribute: country, least: 99.5}]")
    refused = ran(made)
    wanted(made, MANY)
    accepted = ran(made)
    assert [run.accepted for run in (before, refused, accepted)] == [None, False, True]
    assert [str(run.criteria) for run in (refused, accepted)] == [
        "x criteria 1",
        "x criteria 2",
    ]
    size = refused.size
    _, (last, second, first) = asks(agency.dasha, "GET", f"segments/{made.pk}/runs")
    assert (first["accepted"], first["judged"]) == (None, [])
    assert last["judged"] == [
        {"place": "size", "words": "Members: at least 10", "found": str(size), "holds": True}
    ]
    assert second["accepted"] is False
    assert [(each["found"], each["holds"]) for each in second["judged"]] == [
        (str(size), False),
        (f"100.00 % ({size} of {size})", True),
    ]


def test_a_change_is_measured_from_the_last_run_that_was_not_refused(
    shop, agency, segment, wanted, ran, asks
):
    made = segment(DUTCH)
    first = ran(made, "2026-01-31")
    wanted(made, "change: {most: 10}\nsize: {least: 390}")
    assert ran(made, "2026-03-31").accepted is False
    wanted(made, "change: {most: 10}")
    last = ran(made)
    assert last.verdict["earlier"] == first.size
    # One of long ago is measured from what was before it, not from today.
    assert ran(made, "2024-01-31").verdict["earlier"] is None
    assert held(asks, agency.anna, made)[1] == {"change": ("there is no earlier run", None)}


def test_criteria_that_no_longer_fit_the_base_are_not_met_and_the_run_stands(
    shop, agency, segment, ran, asks
):
    made = segment(DUTCH)
    SegmentCriteria.objects.create(
        segment=made, number=1, document='{"format":1,"reach":[{"channel":"fax","least":1}]}'
    )
    run = ran(made)
    assert (run.accepted, run.size is not None) == (False, True)
    last, judged = held(asks, agency.anna, made)
    assert judged == {}
    assert [(each["place"], each["reason"].split(";")[0]) for each in last["misfits"]] == [
        ("reach[0]", "there is no channel “fax”")
    ]


@pytest.mark.parametrize(
    ("text", "place", "line"),
    [
        ("size: {least: 5, most: 2}", "size", 1),
        ("size: {least: 1}\nreach:\n  - {channel: fax, least: 1}", "reach[0].channel", 3),
        ("fresh: [{event: calls, days: 1}]", "fresh[0].event", 1),
        ("filled: [{attribute: shoe, least: 1}]", "filled[0].attribute", 1),
        ("overlap: [{segment: others@1, most: 1}]", "overlap[0].segment", 1),
        ("overlap: [{segment: x@1, most: 1}]", "overlap[0].segment", 1),
        ("- size", "", None),
        ("size: [", "", None),
    ],
)
def test_what_cannot_be_met_by_any_run_is_refused_with_its_place_and_line(
    shop, agency, segment, wanted, text, place, line
):
    made = segment(DUTCH)
    with pytest.raises(CriteriaAreWrong) as wrong:
        wanted(made, text)
    (problem,) = wrong.value.facts["problems"]
    assert (problem["place"], problem["line"]) == (place, line)
    assert criteria.latest(made) is None


def test_a_test_customer_whose_key_cannot_be_one_of_this_base_is_refused(
    shop, agency, segment, wanted, monkeypatch
):
    base = bases.manifest(agency.workspace)
    key = base.customers.key.model_copy(update={"type": "integer"})
    numbered = base.model_copy(update={"customers": base.customers.model_copy(update={"key": key})})
    monkeypatch.setattr(bases, "readable", lambda workspace: numbered)
    made = segment(DUTCH)
    seeing = permitted(agency.anna, True)
    with pytest.raises(CriteriaAreWrong) as wrong:
        wanted(
            made,
            'include: ["17", "-3", "c000001", "--5", "5-", "-"]\nexclude: ["1234567890123456789"]',
            by=seeing,
        )
    assert [each["place"] for each in wrong.value.facts["problems"]] == [
        *("include[2]", "include[3]", "include[4]", "include[5]"),
        "exclude[0]",
    ]


def test_without_a_base_criteria_are_written_all_the_same(agency, data, segment, wanted):
    made = segment(DUTCH)
    assert not bases.has_base(agency.workspace)
    assert wanted(made, "reach: [{channel: email, least: 60}]").number == 1


def test_of_two_who_write_at_once_the_second_is_told(agency, data, segment, wanted):
    made = segment(DUTCH)
    wanted(made, MANY)
    with pytest.raises(SavedMeanwhile, match="Anna"):
        wanted(made, "size: {least: 20}", by=agency.kees, based_on=0)
    with pytest.raises(NothingChanged):
        wanted(made, MANY)
    keeping.change(made, archived=True, by=agency.anna)
    with pytest.raises(SegmentIsPutAway):
        wanted(made, "size: {least: 20}")


def test_what_was_asked_is_taken_back_by_asking_nothing(shop, agency, segment, wanted, ran, asks):
    made = segment(DUTCH)
    wanted(made, "size: {least: 390}")
    _, told = asks(agency.anna, "PUT", f"segments/{made.pk}/criteria", {"document": "", "based_on": 1})
    assert (told["number"], told["document"], told["criteria"]) == (2, "", [])
    assert ran(made).accepted is None


def test_test_customers_are_written_by_whoever_may_see_personal_data_and_stay(
    shop, agency, segment, wanted, ran, asks
):
    made = segment(DUTCH)
    seeing, blind = permitted(agency.anna, True), permitted(agency.dasha, False)
    with pytest.raises(NotAllowed):
        wanted(made, "include: [c000001]", by=blind)
    path = f"segments/{made.pk}/criteria"
    assert asks(blind, "PUT", path, {"document": "exclude: [c000001]", "based_on": 0})[0] == 403
    wanted(made, "include: [c000001, c000002]", by=seeing)
    _, told = asks(blind, "GET", path)
    assert (told["document"], told["hides_customers"]) == ("", True)
    assert "c000001" not in json.dumps(told)
    assert told["criteria"][0]["words"] == "Test customer c…01 is in it"
    status, told = asks(blind, "PUT", path, {"document": MANY, "based_on": 1})
    assert (status, len(told["criteria"])) == (200, 3)
    assert "c000001" not in json.dumps(told)
    kept = SegmentCriteria.objects.latest("number")
    assert json.loads(kept.document)["include"] == ["c000001", "c000002"]
    # Nothing for one, two test customers for the other.
    asks(blind, "PUT", path, {"document": "", "based_on": 2})
    _, told = asks(seeing, "GET", path)
    assert [each["place"] for each in told["criteria"]] == ["include[0]", "include[1]"]
    assert "c000001" in told["document"]


def test_a_few_people_are_not_told_of_by_what_a_criterion_found(shop, agency, segment, wanted, ran, asks):
    made = segment(ONE)
    wanted(made, "size: {most: 50}\nfilled: [{attribute: country, least: 0}]\nchange: {most: 50}")
    ran(made)
    ran(made)
    seeing, blind = permitted(agency.anna, True), permitted(agency.dasha, False)
    _, exactly = held(asks, seeing, made)
    assert exactly == {
        "size": ("1", True),
        "change": ("+0.00 % (1 → 1)", True),
        "filled[0]": ("100.00 % (1 of 1)", True),
    }
    _, roughly = held(asks, blind, made)
    assert {found for found, _holds in roughly.values()} == {""}


def test_all_but_a_few_say_who_the_few_are(shop, agency, segment, wanted, ran, asks):
    made = segment(DUTCH, EMAIL)
    wanted(made, "filled: [{attribute: email, least: 0}]\nsize: {least: 1}")
    run = ran(made)
    (judged,) = [each for each in run.verdict["criteria"] if each["place"] == "filled[0]"]
    judged["found"] = run.size - 3
    run.save()
    _, told = held(asks, permitted(agency.dasha, False), made)
    assert told["filled[0]"][0] == ""
    assert told["size"][0] == str(run.size)


def test_words_of_criteria_are_the_readers(shop, agency, segment, wanted, ran, asks):
    made = segment(DUTCH)
    wanted(made, MANY)
    ran(made)
    agency.kees.user.language = "nl"
    agency.kees.user.save()
    last, _ = held(asks, agency.kees, made)
    assert last["judged"][0]["words"] == "Leden: minstens 10"


def test_runs_are_told_without_reading_their_criteria_again_for_each(
    shop, agency, segment, wanted, ran, asks
):
    made = segment(DUTCH)
    wanted(made, "fresh: [{event: orders, days: 400}]")

    def questions():
        with CaptureQueriesContext(connection) as asked:
            held(asks, agency.anna, made)
        return len(asked)

    ran(made)
    once = questions()
    ran(made)
    assert questions() == once
