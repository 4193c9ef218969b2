"""A slot that is over proposes its hours; only whose it was makes hours of them."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baton.accounts.roles import MoneyTier
from baton.activity import reading
from baton.activity.models import Entry
from baton.boards.news.scope import placed as placed_in_scope
from baton.boards.news.telling import part_for, told_as
from baton.boards.relay.refusals import TouchedSince
from baton.boards.sight import sight_of
from baton.boards.undo.undoing import undo
from baton.capacity.models import Placement
from baton.capacity.refusals import NotTheirPlans, SlotAnsweredAlready, SlotNotOver
from baton.capacity.slots.placing import Target, move
from baton.capacity.slots.proposing import book, dismiss, proposals, written_down
from baton.capacity.slots.tray import tray_told
from baton.kit import clock
from baton.kit.errors import NotAllowed
from baton.timesheets.entering import When, enter, strike
from baton.timesheets.models import EntrySource, TimeEntry
from baton.timesheets.spending import Spent
from tests.capacity.conftest import NOON, THURSDAY, TODAY, plan


@pytest.fixture
def evening():
    with clock.at(NOON + timedelta(hours=7)):
        yield


def test_a_slot_is_proposed_when_it_is_over_and_not_before(agency, placed):
    placed(agency.dasha, TODAY)
    # The first slot ended at 11:40.
    assert [(each["slot"], each["minutes"]) for each in proposals(agency.dasha)] == [(0, 160)]
    with clock.at(NOON + timedelta(hours=7)):
        assert [each["minutes"] for each in proposals(agency.dasha)] == [160, 160, 40]


def test_nothing_is_booked_by_itself_and_one_word_books_it(agency, placed, evening):
    first = placed(agency.dasha, TODAY)[0]
    assert not TimeEntry.objects.exists()
    entry = book(first, by=agency.dasha)
    assert (entry.minutes, entry.day, entry.source, entry.job_function) == (
        160,
        TODAY,
        EntrySource.SLOT,
        "designer",
    )
    assert len(proposals(agency.dasha)) == 2
    with pytest.raises(SlotAnsweredAlready):
        book(Placement.objects.get(pk=first.pk), by=agency.dasha)


def test_what_is_written_down_already_is_not_proposed_once_more(agency, placed, card, evening):
    placed(agency.dasha, TODAY)
    entry = enter(When(TODAY, 200), Spent(card=card.pk), of=agency.dasha, by=agency.dasha)
    assert [each["minutes"] for each in proposals(agency.dasha)] == [120, 40]
    strike(entry, by=agency.dasha)
    assert len(proposals(agency.dasha)) == 3


def test_yes_without_minutes_is_what_is_proposed(agency, placed, card, evening):
    first, second, third = placed(agency.dasha, TODAY)
    enter(When(TODAY, 200), Spent(card=card.pk), of=agency.dasha, by=agency.dasha)
    assert [each["minutes"] for each in proposals(agency.dasha)] == [120, 40]
    with pytest.raises(SlotAnsweredAlready):
        book(first, by=agency.dasha)
    assert book(second, by=agency.dasha).minutes == 120
    # What was written by hand went to the slots before, and does not pass on to this one.
    assert [each["minutes"] for each in proposals(agency.dasha)] == [40]
    assert book(third, by=agency.dasha).minutes == 40
    assert sum(TimeEntry.objects.values_list("minutes", flat=True)) == 360


def test_other_minutes_than_proposed_are_taken_at_their_word(agency, placed, card, evening):
    (first, *_) = placed(agency.dasha, TODAY)
    enter(When(TODAY, 200), Spent(card=card.pk), of=agency.dasha, by=agency.dasha)
    assert book(first, minutes=15, by=agency.dasha).minutes == 15


def test_many_slots_are_proposed_with_as_many_questions_as_one(agency, placed, card):
    def asked():
        with CaptureQueriesContext(connection) as questions:
            proposals(agency.dasha)
        return len(questions)

    placed(agency.dasha, TODAY, minutes=60)
    with clock.at(NOON + timedelta(hours=7)):
        one = asked()
    for number in range(3):
        placed(agency.dasha, THURSDAY, card=agency.card(f"Banner {number}"), minutes=300)
    with clock.at(NOON + timedelta(days=3)):
        assert len(proposals(agency.dasha)) > 5
        assert asked() == one


def test_hours_of_other_days_are_not_looked_at(agency, placed, card, evening):
    placed(agency.dasha, TODAY)
    enter(When(TODAY - timedelta(days=1), 200), Spent(card=card.pk), of=agency.dasha, by=agency.dasha)
    rows = list(Placement.objects.all())
    assert not written_down(agency.dasha, rows)
    assert [each["minutes"] for each in proposals(agency.dasha)] == [160, 160, 40]


def test_a_placing_is_not_taken_back_once_it_is_said_what_came_of_it(agency, placed, evening):
    first = placed(agency.dasha, TODAY)[0]
    deed = Entry.objects.get(kind="CardPlaced").number
    book(first, by=agency.dasha)
    with pytest.raises(TouchedSince) as refused:
        undo(number=deed, by=agency.anna)
    assert agency.dasha.name in str(refused.value)
    assert len(plan(agency.dasha)) == 3
    assert tray_told("", "designer", agency.anna)["cards"] == []


def test_a_move_is_not_taken_back_once_the_slot_was_dismissed(agency, placed):
    first = placed(agency.dasha, TODAY, 1, minutes=60)[0]
    entry = move(first, Target(agency.dasha.pk, TODAY, 2), version=first.version, by=agency.anna).entries[0]
    dismiss(Placement.objects.get(), by=agency.dasha)
    with pytest.raises(TouchedSince):
        undo(number=entry.number, by=agency.anna)


def test_nobody_answers_for_another_nor_before_it_is_over(agency, placed):
    first, second = placed(agency.dasha, TODAY)[:2]
    with pytest.raises(NotTheirPlans):
        book(first, by=agency.olga)
    with pytest.raises(SlotNotOver):
        book(second, by=agency.dasha)


def test_what_came_to_nothing_is_to_be_placed_again(agency, placed, evening):
    first = placed(agency.dasha, TODAY)[0]
    assert tray_told("", "designer", agency.anna)["cards"] == []
    dismiss(first, by=agency.dasha)
    assert tray_told("", "designer", agency.anna)["cards"][0]["left"] == 160
    assert len(plan(agency.dasha)) == 2


def test_whoever_has_no_hours_is_asked_nothing(agency, placed):
    agency.dasha.money = MoneyTier.NOTHING
    with pytest.raises(NotAllowed):
        proposals(agency.dasha)


def test_that_plans_change_is_heard_by_the_team_without_the_card_and_by_no_guest(agency, placed, card):
    placed(agency.dasha, THURSDAY)
    (entry,) = [row for row in reading.after(agency.workspace.pk, 0) if row.kind == "CardPlaced"]
    (told,) = placed_in_scope([entry])
    assert part_for(told, sight_of(agency.greta)) is None
    sight = sight_of(agency.tim)
    part = part_for(told, sight)
    assert part is not None
    heard = told_as(part, told, sight)
    assert (heard["kind"], heard["card"], heard["board"]) == ("PlansChanged", None, None)
    assert heard["payload"] == {"member": agency.dasha.pk}
