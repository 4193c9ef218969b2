"""What I did a moment ago I can take back, unless somebody built on it."""

from datetime import timedelta

import pytest

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.boards.content.participating import set_participants
from baton.boards.leavers.heirs import Heirs
from baton.boards.leavers.leaving import let_go
from baton.boards.leavers.merging import merge
from baton.boards.models import Card, Handoff, LimitRule, Promise, Stay, Wait
from baton.boards.refusals import ColumnIsFull, NotInTheTeam
from baton.boards.relay.answering import accept
from baton.boards.relay.archiving import archive
from baton.boards.relay.assigning import assign
from baton.boards.relay.blocking import block
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.boards.relay.pulling import take_next
from baton.boards.relay.refusals import CannotUndo, NothingToUndo, TooLateToUndo, TouchedSince
from baton.boards.relay.trashing import trash
from baton.boards.structure.arranging_columns import change_column
from baton.boards.undo.undoing import undo
from baton.kit import clock
from baton.kit.errors import NotAllowed, NotSeen

PLACE = ("board_id", "column_id", "lane_id", "rank", "stage_kind", "entered_at", "done_at", "responsible_id")


def place(card):
    return Card.objects.values(*PLACE).get(pk=card.pk)


def test_an_undone_move_never_was(agency):
    card = agency.card(responsible=agency.kees)
    before = place(card)
    move(card, to=agency.terms, by=agency.kees)
    undo(by=agency.kees)
    assert place(card) == before
    assert list(Stay.objects.filter(card=card, voided_at=None).values_list("column", "left_at")) == [
        (agency.queue.id, None)
    ]


def test_an_undone_move_back_is_no_rework(agency):
    card = move(agency.card(), to=agency.design, by=agency.dasha).card
    move(card, to=agency.terms, by=agency.dasha, reason="Slipped")
    undo(by=agency.dasha)
    assert not Stay.objects.filter(card=card, voided_at=None, backward=True).exists()


def test_a_wait_goes_on_when_leaving_it_is_undone(agency):
    card = move(agency.card(responsible=agency.kees), to=agency.client_approves, by=agency.kees).card
    waiting = Wait.objects.get(card=card)
    move(card, to=agency.done, by=agency.kees)
    undo(by=agency.kees)
    again = Wait.objects.get(card=card)
    assert (again.pk, again.since, again.until) == (waiting.pk, waiting.since, None)


def test_a_wait_that_was_entered_by_mistake_is_none(agency):
    card = move(agency.card(), to=agency.terms, by=agency.kees).card
    move(card, to=agency.client_approves, by=agency.kees)
    undo(by=agency.kees)
    assert not Wait.objects.filter(card=card).exists()


def test_a_promise_is_open_again_when_done_is_undone(agency):
    deadline = clock.now() + timedelta(days=3)
    card = agency.card(responsible=agency.kees, deadline=deadline)
    move(card, to=agency.done, by=agency.kees)
    assert Promise.objects.get(card=card).done_at is not None
    undo(by=agency.kees)
    assert Promise.objects.get(card=card).done_at is None


def test_an_offer_stands_again_when_done_is_undone(agency):
    card = agency.card(responsible=agency.kees)
    handoff = offer(card, to=agency.dasha, by=agency.kees).row
    move(card, to=agency.done, by=agency.kees)
    undo(by=agency.kees)
    assert Handoff.objects.get(pk=handoff.pk).answered_at is None


def test_what_was_accepted_by_mistake_is_offered_again(agency):
    card = agency.card(responsible=agency.kees)
    handoff = offer(card, to=agency.dasha, by=agency.kees).row
    accept(handoff, by=agency.dasha)
    undo(by=agency.dasha)
    again = Handoff.objects.get(pk=handoff.pk)
    assert (again.answered_at, again.outcome, again.minutes_to_accept) == (None, "", None)
    assert again.answer_by == handoff.answer_by
    assert Card.objects.get(pk=card.pk).responsible == agency.kees


def counted_for(card):
    return Stay.objects.get(card=card, left_at=None, voided_at=None).responsible


def test_a_stay_is_counted_for_nobody_when_its_acceptance_is_undone(agency):
    card = agency.card()
    accept(offer(card, to=agency.dasha, by=agency.kees).row, by=agency.dasha)
    assert counted_for(card) == agency.dasha
    undo(by=agency.dasha)
    assert counted_for(card) is None


def test_a_stay_is_counted_again_for_whoever_put_the_card_back_when_the_next_takes_that_back(agency):
    card = agency.card(responsible=agency.kees)
    assign(card, to=None, by=agency.kees)
    assign(card, to=agency.dasha, by=agency.marc)
    assert counted_for(card) == agency.dasha
    undo(by=agency.marc)
    assert counted_for(card) == agency.kees


def test_what_was_accepted_and_passed_on_stays_accepted(agency):
    card = agency.card(responsible=agency.kees)
    changed, _ = accept(offer(card, to=agency.dasha, by=agency.kees).row, by=agency.dasha)
    assert changed.entry is not None
    offer(card, to=agency.tim, by=agency.dasha)
    with pytest.raises(TouchedSince):
        undo(by=agency.dasha, number=changed.entry.number)


def test_the_last_deeds_are_undone_one_after_the_other(agency):
    card = agency.card(responsible=agency.kees)
    before = place(card)
    for column in (agency.terms, agency.design, agency.done):
        move(card, to=column, by=agency.kees)
    for _ in range(3):
        undo(by=agency.kees)
    assert place(card) == before
    with pytest.raises(NothingToUndo):
        undo(by=agency.kees)


def test_nobody_undoes_what_a_colleague_built_on(agency):
    card = agency.card(responsible=agency.kees)
    moved = move(card, to=agency.terms, by=agency.kees)
    move(card, to=agency.design, by=agency.dasha)
    with pytest.raises(TouchedSince, match="Dasha"):
        undo(by=agency.kees, number=moved.entry.number)


def test_other_parts_of_the_card_may_have_changed_since(agency):
    card = agency.card(responsible=agency.kees)
    move(card, to=agency.terms, by=agency.kees)
    offer(card, to=agency.dasha, by=agency.kees)
    assert undo(by=agency.kees).changed.card.column == agency.queue


def test_the_deeds_of_others_are_not_mine_to_undo(agency):
    moved = move(agency.card(), to=agency.terms, by=agency.kees)
    with pytest.raises(NothingToUndo):
        undo(by=agency.dasha)
    with pytest.raises(NotSeen):
        undo(by=agency.dasha, number=moved.entry.number)


def test_after_a_quarter_of_an_hour_it_is_too_late(agency):
    with clock.at(clock.now() - timedelta(minutes=16)):
        moved = move(agency.card(), to=agency.terms, by=agency.kees)
    with pytest.raises(TooLateToUndo):
        undo(by=agency.kees, number=moved.entry.number)
    with pytest.raises(NothingToUndo):
        undo(by=agency.kees)


def test_an_undo_is_not_undone(agency):
    moved = move(agency.card(), to=agency.terms, by=agency.kees)
    number = (undo(by=agency.kees).changed.entry or moved.entry).number
    with pytest.raises(CannotUndo):
        undo(by=agency.kees, number=moved.entry.number)
    with pytest.raises(CannotUndo):
        undo(by=agency.kees, number=number)


def test_the_place_that_somebody_took_meanwhile_is_not_free(agency):
    agency.terms.wip_limit = 1
    agency.terms.save()
    card = move(agency.card(), to=agency.terms, by=agency.kees).card
    move(card, to=agency.design, by=agency.kees)
    move(agency.card("Quicker"), to=agency.terms, by=agency.dasha)
    with pytest.raises(ColumnIsFull):
        undo(by=agency.kees)


def test_where_limits_only_warn_an_undo_goes_through(agency):
    agency.board.limit_rule = LimitRule.WARN
    agency.board.save()
    agency.terms.wip_limit = 1
    agency.terms.save()
    card = move(agency.card(), to=agency.terms, by=agency.kees).card
    move(card, to=agency.design, by=agency.kees)
    move(agency.card("Quicker"), to=agency.terms, by=agency.dasha)
    assert undo(by=agency.kees).changed.card.column == agency.terms


def test_an_undone_order_does_not_put_two_cards_in_one_place(agency):
    first, second = agency.card("First"), agency.card("Second")
    move(second, to=agency.queue, above=first, by=agency.kees)
    third = agency.card("Third")
    Card.objects.filter(pk=third.pk).update(rank=second.rank)
    undo(by=agency.kees)
    ranks = list(agency.queue.cards.values_list("rank", flat=True))
    assert len(set(ranks)) == 3


def test_taking_the_next_card_is_undone(agency):
    card = agency.card(column=agency.design_queue, lead=agency.kees, responsible=agency.kees)
    before = place(card)
    take_next(agency.design_queue, by=agency.dasha)
    undo(by=agency.dasha)
    assert place(card) == before


def test_an_assignment_is_undone(agency):
    card = agency.card(responsible=agency.kees)
    assign(card, to=agency.tim, by=agency.marc)
    undo(by=agency.marc)
    assert Card.objects.get(pk=card.pk).responsible == agency.kees


@pytest.mark.parametrize("put_away", [archive, trash])
def test_a_card_that_was_put_away_stands_where_it_stood(agency, put_away):
    card = move(agency.card(), to=agency.terms, by=agency.kees).card
    before = place(card)
    put_away(card, by=agency.kees)
    undo(by=agency.kees)
    assert place(card) == before
    assert Stay.objects.filter(card=card, left_at=None, voided_at=None).count() == 1
    assert Stay.objects.filter(card=card).count() == 2


def test_a_move_to_another_board_is_undone_for_both(agency):
    card = agency.card(responsible=agency.olga)
    before = place(card)
    move(card, to=agency.hidden_column, by=agency.olga)
    undo(by=agency.olga)
    assert place(card) == before
    last = Entry.objects.filter(card=card.id).order_by("-number")[:2]
    assert [(entry.kind, entry.board) for entry in last] == [
        ("CardMoveUndone", agency.board.id),
        ("CardLeftBoard", agency.hidden_board.id),
    ]


def test_a_card_is_told_back_in_words(agency):
    move(agency.card("Spring mailing"), to=agency.terms, by=agency.kees)
    assert undo(by=agency.kees).words == "The move of “Spring mailing” is taken back."


def test_a_guest_undoes_nothing(agency):
    with pytest.raises(NotAllowed):
        undo(by=agency.greta)


def test_what_waited_for_a_card_waits_again_when_done_is_undone(agency):
    card, waiting = agency.card(responsible=agency.kees), agency.card("Waits")
    blocker = block(waiting, kind="card", blocking_card=card, by=agency.dasha).row
    move(card, to=agency.done, by=agency.kees)
    blocker.refresh_from_db()
    assert blocker.lifted_at is not None
    undo(by=agency.kees)
    blocker.refresh_from_db()
    assert (blocker.lifted_at, blocker.lifted_by) == (None, None)
    told = Entry.objects.filter(card=waiting.id).latest("number")
    assert told.payload["face"]["blocker"]["id"] == blocker.id
    assert told.payload["face"]["version"] == Card.objects.get(pk=waiting.pk).version


def test_undoing_makes_no_circle_of_blockers(agency):
    card, waiting = agency.card(responsible=agency.kees), agency.card("Waits")
    blocker = block(waiting, kind="card", blocking_card=card, by=agency.dasha).row
    move(card, to=agency.done, by=agency.kees)
    block(card, kind="card", blocking_card=waiting, by=agency.dasha)
    undo(by=agency.kees)
    blocker.refresh_from_db()
    assert blocker.lifted_at is not None


def test_undoing_gives_no_card_back_to_somebody_who_has_left(agency):
    card = move(agency.card(lead=agency.kees), to=agency.design, by=agency.dasha).card
    move(card, to=agency.design_queue, by=agency.marc, reason="Not yet")
    let_go(agency.dasha, heirs=Heirs(for_all=agency.daan), by=agency.olga)
    with pytest.raises(NotInTheTeam, match="Dasha"):
        undo(by=agency.marc)
    assert Card.objects.get(pk=card.pk).responsible == agency.kees


def test_a_card_from_the_trash_is_held_where_its_column_has_become_work(agency):
    card = agency.card()
    trash(card, by=agency.anna)
    change_column(agency.queue, kind="work", by=agency.marc)
    undo(by=agency.anna)
    assert Card.objects.get(pk=card.pk).responsible == agency.anna


def test_who_was_merged_since_does_not_come_back_by_undoing(agency):
    card, known = agency.card(), Member.objects.create(workspace=agency.workspace, name="From Trello")
    set_participants(card, {known: "designer", agency.tim: "other"}, by=agency.anna)
    set_participants(card, {}, by=agency.anna)
    merge(known, into=agency.daan, by=agency.olga)
    undo(by=agency.anna)
    assert [part.member for part in card.participants.all()] == [agency.tim]
