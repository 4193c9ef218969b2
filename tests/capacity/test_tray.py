"""The tray holds what is still to be placed, the most urgent first, and says what it leaves off."""

from datetime import timedelta

import pytest

from baton.boards.content.planning_hours import plan_hours
from baton.boards.models import Card, ClassOfService, PlannedHours
from baton.capacity.load.telling import load_told
from baton.capacity.models import Placement
from baton.capacity.slots import tray
from baton.capacity.slots.tray import tray_told
from tests.capacity.conftest import FRIDAY, NOON


def in_tray(agency, job="designer", **known):
    return [each["title"] for each in tray_told("", job, agency.anna, **known)["cards"]]


@pytest.fixture
def thousand_placed(agency):
    """More than a thousand cards with a deadline, an hour of design each, and all of it in slots."""
    like, cards = agency.card("Like"), []
    for number in range(1_001):
        same = {name: getattr(like, name) for name in ("workspace", "board", "column", "lane", "stage_kind")}
        place = {"rank": f"Zz{number:05}5", "entered_at": NOON, "deadline": NOON + timedelta(days=2)}
        cards.append(Card(number=5_000 + number, title=f"Placed {number}", **same, **place))
    made = Card.objects.bulk_create(cards)
    like.delete()
    PlannedHours.objects.bulk_create(
        PlannedHours(card=card, job_function="designer", minutes=60) for card in made
    )
    known = {"workspace": agency.workspace, "member": agency.dasha, "day": FRIDAY, "slot": 0, "version": 1}
    Placement.objects.bulk_create(
        Placement(card=card, job_function="designer", minutes=60, **known) for card in made
    )


def test_an_urgent_card_shows_however_many_are_placed_before_it(agency, thousand_placed):
    urgent = agency.card("Recall the letter")
    plan_hours(urgent, {"designer": 60}, by=agency.anna)
    Card.objects.filter(pk=urgent.pk).update(class_of_service=ClassOfService.EXPEDITE)
    told = tray_told("", "designer", agency.anna)
    assert ([each["id"] for each in told["cards"]], told["left_off"]) == ([urgent.pk], 0)


def test_expedite_comes_first_then_the_earliest_deadline_then_the_undated(agency):
    for title, days in (("Undated", None), ("Later", 9), ("Soon", 2), ("Fire", None)):
        made = agency.card(title)
        plan_hours(made, {"designer": 60}, by=agency.anna)
        Card.objects.filter(pk=made.pk).update(
            deadline=NOON + timedelta(days=days) if days else None,
            class_of_service=ClassOfService.EXPEDITE if title == "Fire" else ClassOfService.STANDARD,
        )
    assert in_tray(agency) == ["Fire", "Soon", "Later", "Undated"]


def test_what_the_tray_leaves_off_it_counts_with_its_hours(agency, monkeypatch):
    monkeypatch.setattr(tray, "MOST", 2)
    for number in range(5):
        plan_hours(agency.card(f"Banner {number}"), {"designer": 60}, by=agency.anna)
    told = tray_told("", "designer", agency.anna)
    assert (len(told["cards"]), told["left_off"], told["minutes"]) == (2, 3, 300)


def test_the_tray_and_the_load_agree_on_work_that_is_past(agency):
    past, ahead = agency.card("Past", column=agency.client_approves), agency.card("Ahead")
    for each in (past, ahead):
        plan_hours(each, {"designer": 300, "content_marketer": 60}, by=agency.anna)
    rows = {each["job_function"]: each for each in load_told(agency.anna)["functions"]}
    told = tray_told("", "designer", agency.anna)
    assert [each["title"] for each in told["cards"]] == ["Ahead"]
    assert sum(week["due"] for week in rows["designer"]["weeks"]) == told["minutes"] == 300
    # No column is the content marketers' own: of their part nothing is past.
    assert len(in_tray(agency, "content_marketer")) == 2
