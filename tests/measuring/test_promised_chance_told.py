"""What promises were worth is told beside what became of them."""

import pytest

from baton.boards.models import Card, Promise
from baton.boards.relay.archiving import archive
from baton.kit import clock
from baton.measuring.models import PromisedChance
from baton.measuring.remembering import keep_up
from tests.measuring.test_chances import experience
from tests.measuring.test_promised_chance import kept, mailing, promised
from tests.measuring.test_reports import asked, filed, on, walk

__all__ = ["experience", "mailing"]
pytestmark = pytest.mark.django_db


def calibration(browser, agency, day: int, **query):
    with clock.at(on(day)):
        answer = asked(browser, agency, "promises", **query)
    assert answer.status_code == 200, answer.content
    told = answer.json()["calibration"]
    assert told["columns"] == ["band", "promised", "kept", "share"]
    return {band: counts for band, *counts in told["rows"]}


def with_chance(agency, chance: float, *, done_on: int | None, deadline: int = 50) -> Promise:
    card = walk(agency, filed(agency, 44), (45, agency.terms))
    promise = promised(agency, card, on(deadline))
    PromisedChance.objects.create(promise=promise, chance=chance, n=30, days_left=5, made_at=on(46))
    if done_on is not None:
        walk(agency, card, (done_on, agency.done))
    return promise


def test_of_promises_told_as_70_percent_it_is_counted_how_many_were_kept(agency, as_member):
    for done_on in (48, 49, 50, 55):
        with_chance(agency, 0.7, done_on=done_on)
    with_chance(agency, 0.05, done_on=None)
    told = calibration(as_member(agency.anna), agency, 60)
    assert told == {
        "0-20": [1, 0, 0.0],
        "20-40": [0, 0, None],
        "40-60": [0, 0, None],
        "60-80": [4, 3, 0.75],
        "80-100": [0, 0, None],
    }


def test_a_certain_promise_belongs_to_the_highest_band(agency, as_member):
    with_chance(agency, 1.0, done_on=48)
    assert calibration(as_member(agency.anna), agency, 60)["80-100"] == [1, 1, 1.0]


def test_before_its_deadline_no_promise_is_counted_even_when_kept(agency, as_member):
    with_chance(agency, 0.7, done_on=48, deadline=58)
    with_chance(agency, 0.7, done_on=None, deadline=58)
    assert calibration(as_member(agency.anna), agency, 55)["60-80"] == [0, 0, None]
    assert calibration(as_member(agency.anna), agency, 60)["60-80"] == [2, 1, 0.5]


def test_a_promise_that_was_moved_still_says_whether_its_chance_was_right(agency, as_member):
    promise = with_chance(agency, 0.9, done_on=None)
    promised(agency, promise.card, on(80), day=48)
    walk(agency, promise.card, (70, agency.done))
    assert calibration(as_member(agency.anna), agency, 75)["80-100"] == [1, 0, 0.0]


def test_what_was_cancelled_before_its_deadline_says_nothing(agency, as_member):
    promise = with_chance(agency, 0.9, done_on=None)
    with clock.at(on(48)):
        archive(promise.card, by=agency.kees)
    assert calibration(as_member(agency.anna), agency, 60)["80-100"] == [0, 0, None]


def test_only_deadlines_of_the_period_count(agency, as_member):
    with_chance(agency, 0.9, done_on=48)
    until = {"until": on(49).date().isoformat()}
    assert calibration(as_member(agency.anna), agency, 60, **until)["80-100"] == [0, 0, None]


def test_those_who_do_not_see_a_client_do_not_count_its_promises(agency, as_member):
    promise = with_chance(agency, 0.9, done_on=None)
    Card.objects.filter(pk=promise.card_id).update(project=agency.secret)
    assert calibration(as_member(agency.olga), agency, 60)["80-100"] == [1, 0, 0.0]
    assert calibration(as_member(agency.dasha), agency, 60)["80-100"] == [0, 0, None]


def test_a_card_tells_each_of_its_promises_with_its_chance_and_outcome(agency, as_member, mailing):
    near = promised(agency, mailing, on(48))
    far = promised(agency, mailing, on(60), day=47)
    keep_up()
    walk(agency, mailing, (55, agency.done))
    with clock.at(on(61)):
        answer = as_member(agency.anna).get("/api/relay/flow/card-promises", {"card": mailing.pk})
    rows = answer.json()["rows"]
    assert [row["outcome"] for row in rows] == ["moved", "kept"]
    assert [row["chance"] for row in rows] == [kept(near).chance, kept(far).chance]
    assert {row["given_by"] for row in rows} == {agency.anna.pk}


def test_a_promise_just_given_stands_without_a_chance_until_it_is_worked_out(agency, as_member, mailing):
    promised(agency, mailing, on(60))
    with clock.at(on(47)):
        answer = as_member(agency.anna).get("/api/relay/flow/card-promises", {"card": mailing.pk})
    assert [(row["chance"], row["outcome"]) for row in answer.json()["rows"]] == [(None, "standing")]


def test_a_card_without_a_deadline_has_promised_nothing(agency, as_member):
    card = filed(agency)
    answer = as_member(agency.anna).get("/api/relay/flow/card-promises", {"card": card.pk})
    assert answer.json() == {"rows": []}


def test_beside_a_chance_stands_what_became_of_promises_that_were_told_such_a_one(
    agency, as_member, experience
):
    card = walk(agency, filed(agency, 58), (59, agency.terms))
    for done_on in (48, 49, 50, 55):
        with_chance(agency, 0.95, done_on=done_on)
    with_chance(agency, 0.05, done_on=None)
    with clock.at(on(60)):
        query = {"card": card.pk, "deadline": on(160).isoformat()}
        told = as_member(agency.anna).get("/api/relay/flow/chance", query).json()
    assert told["chance"] >= 0.8
    assert told["tried"] == {"promised": 4, "kept": 3}
