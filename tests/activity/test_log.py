"""The log has no gap, however its entries come into it, and forgets what was refused as a whole."""

from datetime import timedelta

import pytest

from baton.accounts.models import Workspace
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.models import Card, Stay
from baton.boards.news.facts import CardsRespread
from baton.boards.refusals import ReasonNeeded
from baton.boards.relay.moving import move
from baton.kit import clock


def numbers(agency):
    entries = Entry.objects.filter(workspace=agency.workspace).order_by("number")
    return list(entries.values_list("number", flat=True))


def fact(n):
    return CardsRespread(board=1, ranks={str(n): "a0"})


def test_one_by_one_all_at_once_or_brought_they_are_numbered_in_the_order_of_the_doing(agency):
    past = clock.now() - timedelta(days=400)
    with log.in_turn(agency.workspace.id) as workspace:
        log.record(workspace, fact(1), by=None)
        log.record_all(workspace, [fact(2), fact(3)], by=None)
        log.bring(workspace, [(fact(4), agency.kees, past), (fact(5), None, past)])
        log.record_all(workspace, [], by=None)
        log.record(workspace, fact(6), by=None)
    found = Entry.objects.filter(workspace=agency.workspace).order_by("number")
    assert [next(iter(entry.payload["ranks"])) for entry in found] == ["1", "2", "3", "4", "5", "6"]
    assert numbers(agency) == [1, 2, 3, 4, 5, 6]
    assert [entry.number for entry in found if entry.brought and entry.happened_at == past] == [4, 5]
    assert Workspace.objects.get(pk=agency.workspace.pk).last_entry == 6


def test_many_deeds_are_written_together_and_without_a_gap(agency):
    with clock.at(clock.now() - timedelta(days=30)), log.many_deeds(agency.workspace.id):
        card = agency.card()
        move(card, to=agency.terms, by=agency.kees)
        with log.in_turn(agency.workspace.id) as workspace:
            log.record_all(workspace, [fact(1), fact(2)], by=None)
        agency.card("Another")
        assert not Entry.objects.exists()
    assert numbers(agency) == [1, 2, 3, 4, 5]
    assert Workspace.objects.get(pk=agency.workspace.pk).last_entry == 5
    assert all(Entry.objects.values_list("brought", flat=True))


@pytest.mark.django_db(transaction=True)
def test_many_deeds_of_which_one_is_refused_never_were(agency):
    before = Workspace.objects.values("last_entry", "last_card_number").get()

    def deeds() -> None:
        card = agency.card(column=agency.design, by=agency.dasha)
        agency.card("Another")
        move(card, to=agency.terms, by=agency.kees)

    with pytest.raises(ReasonNeeded), log.many_deeds(agency.workspace.id):
        deeds()
    assert Workspace.objects.values("last_entry", "last_card_number").get() == before
    for model in (Card, Stay, Entry):
        assert not model.objects.exists()
    # The next deed is an ordinary one again: written at once, numbered from the beginning.
    agency.card("Afterwards")
    assert numbers(agency) == [1]
    assert Card.objects.get().number == 1
