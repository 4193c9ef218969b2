"""Designers share a queue and take the next."""

import pytest

from baton.boards.models import Card, Column, PersonLimit
from baton.boards.refusals import PersonIsFull
from baton.boards.relay.blocking import block
from baton.boards.relay.moving import move
from baton.boards.relay.pulling import take_next, take_this
from baton.boards.relay.queues import in_order, loads
from baton.boards.relay.refusals import (
    CardIsBlocked,
    HeldBySomebody,
    NotAQueue,
    NotYourQueue,
    QueueIsEmpty,
)


@pytest.fixture
def waiting(agency):
    """Three cards in the design queue, led by Kees."""
    titles = ("First", "Second", "Third")
    return [agency.card(title, column=agency.design_queue, lead=agency.kees) for title in titles]


def test_a_card_in_a_shared_queue_stays_with_its_lead(agency):
    card = agency.card(lead=agency.kees, responsible=agency.anna)
    assert move(card, to=agency.design_queue, by=agency.anna).card.responsible == agency.kees


def test_the_next_card_goes_into_work_with_whoever_takes_it(agency, waiting):
    taken = take_next(agency.design_queue, by=agency.dasha).card
    assert (taken.title, taken.column, taken.responsible) == ("First", agency.design, agency.dasha)


def test_an_expedite_card_is_next_whatever_its_place(agency, waiting):
    Card.objects.filter(pk=waiting[2].pk).update(class_of_service="expedite")
    assert in_order(agency.design_queue, agency.dasha)[0].title == "Third"


def test_a_blocked_card_is_passed_over(agency, waiting):
    block(waiting[0], kind="client", reason="No logo yet", by=agency.kees)
    assert take_next(agency.design_queue, by=agency.dasha).card.title == "Second"


def test_a_blocked_card_is_not_taken_by_name_either(agency, waiting):
    block(waiting[0], kind="client", by=agency.kees)
    with pytest.raises(CardIsBlocked):
        take_this(waiting[0], by=agency.dasha)


def test_anybody_of_the_job_function_may_take_this_one(agency, waiting):
    assert take_this(waiting[1], by=agency.daan).card.responsible == agency.daan


def test_another_job_function_takes_nothing_from_the_designers(agency, waiting):
    with pytest.raises(NotYourQueue, match="Design queue"):
        take_next(agency.design_queue, by=agency.tim)


def test_an_empty_queue_says_so(agency):
    with pytest.raises(QueueIsEmpty):
        take_next(agency.design_queue, by=agency.dasha)


def test_there_is_no_next_in_a_column_that_nobody_shares(agency):
    agency.card()
    with pytest.raises(NotAQueue):
        take_next(agency.queue, by=agency.dasha)


def test_a_card_that_nobody_holds_is_taken_where_it_is(agency):
    card = agency.card()
    taken = take_this(card, by=agency.tim).card
    assert (taken.column, taken.responsible) == (agency.queue, agency.tim)


def test_a_card_that_somebody_holds_is_not_taken(agency):
    with pytest.raises(HeldBySomebody, match="Kees"):
        take_this(agency.card(responsible=agency.kees), by=agency.tim)


def test_whoever_is_full_takes_no_more(agency, waiting):
    PersonLimit.objects.create(board=agency.board, member=agency.dasha, wip_limit=1)
    take_next(agency.design_queue, by=agency.dasha)
    with pytest.raises(PersonIsFull, match="Dasha"):
        take_next(agency.design_queue, by=agency.dasha)


def test_everybody_sees_how_much_the_others_hold(agency, waiting):
    take_next(agency.design_queue, by=agency.dasha)
    held = {load.member: load.in_progress for load in loads(agency.design_queue, agency.daan)}
    assert held == {agency.dasha.id: 1, agency.daan.id: 0}


def test_loads_do_not_count_what_the_asker_does_not_see(agency):
    move(agency.card(project=agency.secret, responsible=agency.olga), to=agency.terms, by=agency.anna)
    Column.objects.filter(pk=agency.design_queue.pk).update(job_function="department_head")
    queue = Column.objects.select_related("board").get(pk=agency.design_queue.pk)
    assert {load.member: load.in_progress for load in loads(queue, agency.dasha)}[agency.olga.id] == 0
    assert {load.member: load.in_progress for load in loads(queue, agency.anna)}[agency.olga.id] == 1


def test_a_card_of_a_hidden_client_is_not_the_next(agency):
    agency.card("Hidden", column=agency.design_queue, project=agency.secret)
    with pytest.raises(QueueIsEmpty):
        take_next(agency.design_queue, by=agency.dasha)


def test_dragging_a_card_out_of_the_queue_takes_it(agency, waiting):
    assert move(waiting[0], to=agency.design, by=agency.daan).card.responsible == agency.daan


def test_a_queue_is_taken_into_the_first_part_of_the_stage_behind_it(agency, waiting):
    first = Column.objects.create(
        board=agency.board, parent=agency.design, name="Sketch", kind="work", rank="a0"
    )
    Column.objects.create(board=agency.board, parent=agency.design, name="Final", kind="work", rank="a1")
    assert take_next(agency.design_queue, by=agency.dasha).card.column == first
