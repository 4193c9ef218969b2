"""A diagram begins with the way that one real card took."""

from typing import Any

import pytest

from baton.boards.models import Card, Stay
from baton.boards.relay.moving import move
from baton.kit.errors import Malformed
from baton.membership.clients import set_confidential
from baton.statik.refusals import CardIsNotDone, DiagramIsBegun
from baton.statik.tracing import finished_cards, trace


@pytest.fixture
def sent(agency):
    """From the queue to terms, to design, back to terms, to design again, released."""
    card = agency.card("Spring mailing", responsible=agency.dasha)
    way: tuple[tuple[Any, str], ...] = (
        (agency.terms, ""),
        (agency.design, ""),
        (agency.terms, "The brief was thin"),
        (agency.design, ""),
        (agency.done, ""),
    )
    for column, reason in way:
        move(Card.objects.get(pk=card.pk), to=column, by=agency.olga, reason=reason)
    return Card.objects.get(pk=card.pk)


def test_its_stages_stand_in_the_order_in_which_it_first_came_there(agency, service, sent):
    parts = trace(service, sent, by=agency.anna)
    blocks = [part for part in parts if part.kind == "block"]
    assert [part.values["name"] for part in blocks] == ["Queue", "Terms of reference", "In design", "Release"]
    assert [part.values["kind"] for part in blocks] == ["start", "activity", "activity", "done"]
    assert [part.values["delivered"] for part in blocks] == [False, False, False, True]
    assert [part.values["committed"] for part in blocks] == [False, True, False, False]
    back = next(part for part in parts if part.kind == "link" and part.values["rework"])
    assert (back.values["before"], back.values["next"]) == (blocks[2].pk, blocks[1].pk)
    assert back.values["name"] == "The brief was thin"


def test_only_on_an_empty_diagram_and_only_of_a_card_that_is_done(agency, service, sent):
    with pytest.raises(CardIsNotDone):
        trace(service, agency.card("Begun"), by=agency.anna)
    trace(service, sent, by=agency.anna)
    with pytest.raises(DiagramIsBegun):
        trace(service, sent, by=agency.anna)


def test_finished_cards_are_found_by_words_and_number(agency, sent):
    agency.card("Spring letter")
    assert [row["id"] for row in finished_cards("spring", agency.anna)] == [sent.pk]
    assert [row["id"] for row in finished_cards(f"#{sent.number}", agency.anna)] == [sent.pk]
    assert finished_cards("nothing like it", agency.anna) == []


def test_a_stage_that_was_first_reached_by_going_back_stands_before_it(agency, service):
    card = agency.card("Begun too far", column=agency.design, responsible=agency.dasha)
    for column, reason in ((agency.terms, "No brief"), (agency.design, ""), (agency.done, "")):
        move(Card.objects.get(pk=card.pk), to=column, by=agency.olga, reason=reason)
    parts = trace(service, Card.objects.get(pk=card.pk), by=agency.anna)
    names = [part.values["name"] for part in parts if part.kind == "block"]
    assert names == ["Terms of reference", "In design", "Release"]


def test_of_a_board_that_its_reader_does_not_see_nothing_is_laid_out(agency, service, sent):
    hidden = Card.objects.get(pk=sent.pk)
    Stay.objects.filter(card=hidden, column=agency.terms).update(
        column=agency.hidden_column, board=agency.hidden_column.board
    )
    parts = trace(service, sent, by=agency.anna)
    names = [part.values["name"] for part in parts if part.kind == "block"]
    assert names == ["Queue", "In design", "Release"]


def test_why_a_card_of_a_confidential_client_went_back_is_not_told(agency, service, sent):
    sent.project = agency.spring
    sent.save(update_fields=["project"])
    set_confidential(agency.spring.client, confidential=True, named=[agency.olga], by=agency.olga)
    parts = trace(service, Card.objects.get(pk=sent.pk), by=agency.olga)
    back = next(part for part in parts if part.kind == "link" and part.values["rework"])
    assert back.values["name"] == ""


def test_words_that_no_database_can_hold_are_refused(agency):
    with pytest.raises(Malformed):
        finished_cards("\0", agency.anna)
