"""A colleague's hours are learned by no door that is open to everybody who sees the card."""

from decimal import Decimal

import pytest

from baton.accounts.models import Area, Member
from baton.accounts.roles import MoneyTier
from baton.activity import reading
from baton.boards.answers.history import history
from baton.boards.content.commenting import add_comment
from baton.boards.models import Card
from baton.boards.news.scope import placed
from baton.boards.news.telling import part_for, told_as
from baton.boards.relay import trashing
from baton.boards.sight import sight_of
from baton.desk.feed import feed
from baton.desk.visiting import cards_changed, visit
from baton.interchange import taking_out
from baton.kit import clock
from baton.kit.errors import NotAllowed
from baton.timesheets.models import Amount, TimeEntry
from baton.timesheets.rates.setting import PriceFor, Reach, set_price
from baton.timesheets.totals import OfFunction, by_job_function
from baton.webhooks.telling import eyes_of
from tests.timesheets.conftest import NOON, TODAY


def kinds(card, member):
    return {entry["kind"] for entry in history(card, member)["entries"]}


def heard(sight, workspace):
    told = placed(list(reading.after(workspace.pk, 0)))
    parts = [(part_for(each, sight), each) for each in told]
    return [told_as(part, each, sight) for part, each in parts if part is not None]


def test_a_cards_history_tells_of_hours_to_whose_they_are_and_to_who_sees_all(agency, hours, card):
    hours(agency.dasha, 1)
    for member, tells in ((agency.dasha, True), (agency.marc, True), (agency.daan, False)):
        assert ("TimeEntered" in kinds(card, member)) is tells, member.name
    Card.objects.filter(pk=card.pk).update(shared=True)
    assert "TimeEntered" not in kinds(card, agency.greta)
    agency.dasha.money = MoneyTier.NOTHING
    assert "TimeEntered" not in kinds(card, agency.dasha)


def test_the_stream_says_only_that_hours_changed_and_only_to_who_sees_them(agency, hours):
    hours(agency.dasha, 1)
    own = [
        entry for entry in heard(sight_of(agency.dasha), agency.workspace) if entry["kind"] == "HoursChanged"
    ]
    assert [entry["payload"] for entry in own] == [{"member": agency.dasha.pk}]
    for sight in (sight_of(agency.daan), sight_of(agency.greta), eyes_of(agency.olga)):
        assert not [entry for entry in heard(sight, agency.workspace) if "Hours" in entry["kind"]]
    narrowed = agency.olga.narrowed(to=[Area.BOARDS])
    assert not [entry for entry in heard(sight_of(narrowed), agency.workspace) if "Hours" in entry["kind"]]


def test_hours_are_no_news_of_a_card_and_no_line_of_the_feed(agency, hours, card):
    daan = Member.objects.get(pk=agency.daan.pk)
    visit(by=daan, card=card, number=10**6)
    hours(agency.dasha, 1)
    assert cards_changed(daan) == set()
    add_comment(card, "Look", by=agency.dasha)
    assert cards_changed(daan) == {card.pk}
    assert not [entry for entry in feed(agency.daan).entries if "Time" in entry["kind"]]


def test_that_rates_changed_is_heard_by_those_who_see_prices(agency):
    set_price(PriceFor(), Decimal(95), "EUR", from_day=TODAY, reach=Reach.FROM_DAY, by=agency.olga)
    assert "RatesChanged" in {entry["kind"] for entry in feed(agency.marc).entries}
    assert "RatesChanged" not in {entry["kind"] for entry in feed(agency.daan).entries}
    assert not heard(eyes_of(agency.olga), agency.workspace)


def test_whoever_is_not_to_see_costs_takes_no_workspace_out(agency):
    agency.marc.may_administer = True
    with pytest.raises(NotAllowed):
        taking_out.order_export(by=agency.marc)
    with pytest.raises(NotAllowed):
        taking_out.exports_seen_by(agency.marc)


def test_hours_outlive_the_card_and_its_own_price(agency, hours, card):
    known = {"from_day": TODAY, "reach": Reach.FROM_DAY, "by": agency.olga}
    set_price(PriceFor(card=card), Decimal(80), "EUR", **known)
    entry = hours(agency.dasha, 1.5)
    Card.objects.filter(pk=card.pk).update(deleted_at=NOON)
    with clock.at(NOON + trashing.KEPT_FOR * 2):
        Card.objects.filter(pk=card.pk).update(deleted_at=clock.real_now() - trashing.KEPT_FOR * 2)
        assert trashing.empty_trash() == 1
    left = TimeEntry.objects.get(pk=entry.pk)
    assert (left.card, left.card_number, left.minutes) == (None, card.number, 90)
    assert Amount.objects.get(entry=left).price == 12000


def test_last_weeks_hours_are_copied_by_the_api_though_one_of_them_is_refused(agency, hours, as_member):
    full = TODAY.replace(day=18)
    hours(agency.dasha, 2, full)
    hours(agency.dasha, 3, full, kind="internal", card=None)
    hours(agency.dasha, 22, TODAY, kind="sales", card=None)
    dasha = as_member(agency.dasha)
    answer = dasha.post(f"/api/relay/timesheets/{agency.dasha.pk}/2026-11-23/copy")
    assert answer.json() == {"copied": 1, "left_out": 1, "why": [{"reason": "full", "entries": 1}]}
    assert dasha.post(f"/api/relay/timesheets/{agency.dasha.pk}/2026-11-23/submit").status_code == 200
    answer = dasha.post(f"/api/relay/timesheets/{agency.dasha.pk}/2026-11-23/copy")
    assert (answer.status_code, answer.json()["code"]) == (409, "WeekIsClosed")


def test_a_cards_time_by_function_is_that_of_its_children_too(agency, card, hours):
    child = agency.card("A letter", parent=card)
    hours(agency.dasha, 1)
    hours(agency.dasha, 0.5, card=child.pk, job_function="analyst")
    assert by_job_function(card, agency.olga) == [OfFunction("analyst", 0, 30), OfFunction("designer", 0, 60)]
    assert by_job_function(child, agency.olga) == [OfFunction("analyst", 0, 30)]
