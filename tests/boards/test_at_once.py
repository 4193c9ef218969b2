"""Many hands at the same moment: limits and places hold."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from baton.activity.models import Entry
from baton.boards.content.planning_hours import plan_hours
from baton.boards.models import Card, Column, LimitCounts, Stay
from baton.boards.relay.moving import move
from baton.boards.relay.pulling import take_next
from baton.kit.errors import Refusal, Stale

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*deeds):
    """Carry out every deed in a thread and with a connection of its own, all starting together; their
    results or refusals."""
    start = Barrier(len(deeds))

    def carry_out(deed):
        try:
            connection.ensure_connection()
            start.wait(timeout=30)
            return deed()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as hands:
        return list(hands.map(carry_out, deeds))


def refused(results):
    return [result for result in results if isinstance(result, Refusal)]


@pytest.mark.postgres
def test_of_twelve_simultaneous_drops_into_a_column_with_limit_one_one_gets_in(agency):
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=1)
    cards = [agency.card(f"Card {n}") for n in range(12)]
    results = at_once(*(lambda card=card: move(card, to=agency.terms, by=agency.kees) for card in cards))
    assert len(refused(results)) == 11
    assert {refusal.code for refusal in refused(results)} == {"ColumnIsFull"}
    assert agency.terms.cards.count() == 1


@pytest.mark.postgres
def test_of_twelve_simultaneous_drops_into_a_column_with_eight_hours_two_of_four_get_in(agency):
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=8, limit_counts=LimitCounts.HOURS)
    cards = [agency.card(f"Card {n}") for n in range(12)]
    for card in cards:
        plan_hours(card, {"designer": 240}, by=agency.kees)
    results = at_once(*(lambda card=card: move(card, to=agency.terms, by=agency.kees) for card in cards))
    assert {refusal.code for refusal in refused(results)} == {"HoursAreFull"}
    assert list(agency.terms.cards.values_list("planned_minutes", flat=True)) == [240, 240]


@pytest.mark.postgres
def test_of_two_who_move_the_same_card_one_learns_that_the_other_was_quicker(agency):
    card = agency.card(responsible=agency.kees)
    seen = card.version
    results = at_once(
        lambda: move(card, to=agency.terms, by=agency.kees, based_on=seen),
        lambda: move(card, to=agency.design, by=agency.dasha, based_on=seen),
    )
    assert [type(refusal) for refusal in refused(results)] == [Stale]
    assert Stay.objects.filter(card=card, left_at=None, voided_at=None).count() == 1
    assert Card.objects.get(pk=card.pk).version == seen + 1


@pytest.mark.postgres
def test_two_designers_never_take_the_same_card(agency):
    for number in range(6):
        agency.card(f"Card {number}", column=agency.design_queue)
    people = [agency.dasha, agency.daan] * 3
    results = at_once(*(lambda by=by: take_next(agency.design_queue, by=by) for by in people))
    assert refused(results) == []
    assert len({result.card.id for result in results}) == 6


@pytest.mark.postgres
def test_cards_dropped_at_the_same_place_stand_one_after_the_other(agency):
    cards = [agency.card(f"Card {n}") for n in range(8)]
    at_once(*(lambda card=card: move(card, to=agency.terms, by=agency.kees) for card in cards))
    ranks = list(agency.terms.cards.values_list("rank", flat=True))
    assert len(set(ranks)) == 8
    numbers = list(Entry.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
