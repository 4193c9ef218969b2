"""A manager rebuilds the running board, and no card and no history is lost."""

import pytest

from baton.activity.models import Entry
from baton.boards.models import Blocker, Card, Column, Handoff, Stay, Wait
from baton.boards.news.structure import structure_of
from baton.boards.refusals import ColumnIsFull, NotInTheTeam, ReasonNeeded
from baton.boards.relay.archiving import archive as archive_card
from baton.boards.relay.archiving import restore as restore_card
from baton.boards.relay.blocking import block
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.boards.structure.archiving_columns import archive_column, restore_column
from baton.boards.structure.arranging_columns import add_column, change_column, reorder_column
from baton.boards.structure.refusals import (
    CardsDoNotFit,
    CardsWithoutResponsible,
    ColumnHoldsCards,
    KindOfParent,
    LastColumn,
    OnlyOfAQueue,
    OnlyOneLevel,
)
from baton.boards.structure.splitting_columns import split_column
from baton.boards.structure.stating_policies import add_policy
from baton.kit.errors import NotAllowed, NotSeen


def names(board):
    return [column["name"] for column in structure_of(board)["columns"]]


def here(card):
    return Card.objects.get(pk=card.pk)


def last_of(kind):
    return Entry.objects.filter(kind=kind).order_by("-number").first()


def test_a_column_is_added_to_the_left_of_another(agency):
    add_column(agency.board, " Layout ", kind="work", above=agency.client_approves, by=agency.marc)
    assert names(agency.board)[3:6] == ["In design", "Layout", "Client approves the mock-up"]
    assert last_of("ColumnAdded").payload["structure"] == structure_of(agency.board)


def test_whoever_does_not_manage_changes_no_column(agency):
    with pytest.raises(NotAllowed):
        add_column(agency.board, "Mine", kind="work", by=agency.anna)


def test_a_manager_does_not_reach_the_board_of_a_private_space(agency):
    with pytest.raises(NotSeen):
        change_column(agency.hidden_column, name="Seen", by=agency.marc)


def test_columns_change_places(agency):
    reorder_column(agency.done, above=agency.queue, by=agency.marc)
    assert names(agency.board)[:2] == ["Release", "Queue"]
    reorder_column(agency.done, above=None, by=agency.marc)
    assert names(agency.board)[-1] == "Release"


def test_only_a_queue_is_pulled_from(agency):
    with pytest.raises(OnlyOfAQueue):
        change_column(agency.terms, pulled=True, by=agency.marc)


def test_a_split_column_keeps_its_cards_in_its_first_part(agency):
    first = move(agency.card("First"), to=agency.design, by=agency.dasha).card
    second = move(agency.card("Second"), to=agency.design, by=agency.dasha).card
    drawing, ready = split_column(agency.design, ["Drawing", "Ready"], by=agency.marc)
    cards = Card.objects.filter(column=drawing).order_by("rank")
    assert list(cards) == [first, second]
    assert (drawing.kind, ready.parent_id) == ("work", agency.design.id)
    stays = Stay.objects.filter(card=first).order_by("id").values_list("column__name", "left_at", "backward")
    assert [name for name, _left, _back in stays] == ["Queue", "In design", "Drawing"]
    assert [left is None for _name, left, _back in stays] == [False, False, True]
    told = last_of("CardMoved").payload
    assert told["face"]["column"] == drawing.id
    assert told["face"]["version"] == here(second).version


def test_a_sub_column_has_no_parts_and_no_kind_of_its_own(agency):
    (part,) = split_column(agency.design, ["Drawing"], by=agency.marc)
    with pytest.raises(OnlyOneLevel):
        split_column(part, ["Smaller"], by=agency.marc)
    with pytest.raises(KindOfParent):
        change_column(part, kind="done", by=agency.marc)


def test_a_queue_becomes_work_only_when_every_card_is_held(agency):
    card = agency.card("Nobody's")
    held = agency.card("Held", responsible=agency.kees)
    with pytest.raises(CardsWithoutResponsible) as refused:
        change_column(agency.queue, kind="work", by=agency.marc)
    assert [each["id"] for each in refused.value.facts["cards"]] == [card.id]
    change_column(agency.queue, kind="work", responsible=agency.anna, by=agency.marc)
    assert (here(card).stage_kind, here(card).responsible) == ("work", agency.anna)
    assert (here(held).stage_kind, here(held).responsible) == ("work", agency.kees)
    told = last_of("CardRestaged")
    assert told.card == card.id
    assert told.payload["face"]["responsible"] == agency.anna.id


def test_nobody_is_given_cards_that_they_may_not_see(agency):
    agency.card("Vault's", project=agency.secret)
    with pytest.raises(NotInTheTeam):
        change_column(agency.queue, kind="work", responsible=agency.kees, by=agency.olga)


def test_a_manager_is_not_told_of_cards_they_do_not_see(agency):
    agency.card("Vault's", project=agency.secret)
    with pytest.raises(CardsWithoutResponsible) as refused:
        change_column(agency.queue, kind="work", by=agency.marc)
    assert refused.value.facts["cards"] == []


def test_cards_are_done_since_they_came_when_their_column_becomes_the_end(agency):
    card = move(agency.card(), to=agency.design, by=agency.dasha).card
    change_column(agency.design, kind="done", by=agency.marc)
    assert here(card).done_at == here(card).entered_at
    change_column(agency.design, kind="work", by=agency.marc)
    assert here(card).done_at is None
    assert here(card).stage_kind == "work"


def test_waits_follow_the_clock_of_their_column(agency):
    card = move(agency.card(), to=agency.client_approves, by=agency.kees).card
    change_column(agency.client_approves, clock="supplier", by=agency.marc)
    waits = Wait.objects.filter(card=card).order_by("id").values_list("clock", "round", "until")
    assert [(clock, number) for clock, number, _until in waits] == [("client", 1), ("supplier", 1)]
    change_column(agency.client_approves, kind="work", by=agency.marc)
    assert not Wait.objects.filter(card=card, until=None).exists()
    assert Column.objects.get(pk=agency.client_approves.pk).clock == ""


def test_a_column_with_cards_is_archived_only_when_they_know_where_to_go(agency):
    card = move(agency.card(), to=agency.terms, by=agency.kees).card
    with pytest.raises(ColumnHoldsCards) as refused:
        archive_column(agency.terms, by=agency.marc)
    assert [each["number"] for each in refused.value.facts["cards"]] == [card.number]
    with pytest.raises(ReasonNeeded):
        archive_column(agency.terms, cards_to=agency.queue, by=agency.marc)
    archive_column(agency.terms, cards_to=agency.queue, reason="Terms are written in Queue", by=agency.marc)
    assert here(card).column == agency.queue
    assert here(card).stage_kind == "queue"
    stay = Stay.objects.get(card=card, left_at=None)
    assert (stay.reason, stay.backward) == ("Terms are written in Queue", False)
    assert "Terms of reference" not in names(agency.board)
    assert Stay.objects.filter(card=card, column=agency.terms).exists()


def test_an_archived_column_comes_back_to_its_place(agency):
    before = names(agency.board)
    archive_column(agency.design, by=agency.marc)
    restore_column(agency.design, by=agency.marc)
    assert names(agency.board) == before


def test_the_parts_of_a_column_go_and_come_back_with_it(agency):
    split_column(agency.design, ["Drawing", "Ready"], by=agency.marc)
    before = names(agency.board)
    archive_column(agency.design, by=agency.marc)
    assert len(names(agency.board)) == len(before) - 3
    restore_column(agency.design, by=agency.marc)
    assert names(agency.board) == before


def test_a_column_becomes_whole_again_when_its_last_part_goes(agency):
    (part,) = split_column(agency.design, ["Drawing"], by=agency.marc)
    card = move(agency.card(), to=part, by=agency.dasha).card
    archive_column(part, cards_to=agency.design, reason="One column is enough", by=agency.marc)
    assert here(card).column == agency.design
    restore_column(part, by=agency.marc)
    assert here(card).column == part


def test_cards_of_a_column_that_goes_meet_the_limit_and_the_policy_of_the_next(agency):
    for title in ("One", "Two"):
        move(agency.card(title), to=agency.terms, by=agency.kees)
    change_column(agency.design, wip_limit=1, by=agency.marc)
    with pytest.raises(ColumnIsFull):
        archive_column(agency.terms, cards_to=agency.design, reason="Shorter", by=agency.marc)
    change_column(agency.design, wip_limit=None, by=agency.marc)
    add_policy(agency.design, moment="enter", requirement="field", field="deadline", by=agency.marc)
    with pytest.raises(CardsDoNotFit, match="Deadline"):
        archive_column(agency.terms, cards_to=agency.design, reason="Shorter", by=agency.marc)


def test_a_refused_archiving_leaves_the_column_where_it_was(agency, as_member):
    move(agency.card(), to=agency.terms, by=agency.kees)
    answer = as_member(agency.marc).post(
        f"/api/relay/columns/{agency.terms.id}/archive", {}, content_type="application/json"
    )
    assert answer.status_code == 409
    assert answer.json()["code"] == "ColumnHoldsCards"
    assert Column.objects.get(pk=agency.terms.pk).archived_at is None


def test_a_board_keeps_its_last_column(agency):
    with pytest.raises(LastColumn):
        archive_column(agency.hidden_column, by=agency.olga)


def test_nothing_is_said_when_nothing_changed(agency):
    before = Entry.objects.count()
    change_column(agency.terms, name=agency.terms.name, by=agency.marc)
    assert Entry.objects.count() == before


def test_taking_many_cards_along_costs_few_queries(agency, django_assert_max_num_queries):
    for number in range(30):
        agency.card(f"Card {number}")
    with django_assert_max_num_queries(40):
        split_column(agency.queue, ["New", "Sorted"], by=agency.marc)
    assert Card.objects.filter(column__name="New").count() == 30
    numbers = list(Entry.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))


def test_cards_that_become_done_set_free_what_waited_for_them(agency):
    card = move(agency.card(), to=agency.design, by=agency.dasha).card
    waiting = agency.card("Waiting for the design")
    block(waiting, kind="card", reason="", blocking_card=card, by=agency.anna)
    offer(card, to=agency.daan, by=agency.dasha)
    change_column(agency.design, kind="done", by=agency.marc)
    assert not Blocker.objects.filter(lifted_at=None).exists()
    assert not Handoff.objects.filter(answered_at=None).exists()
    assert last_of("CardRestaged").payload["face"]["offer"] is None


def test_an_archived_card_comes_back_to_the_nearest_column_left_of_its_own(agency):
    card = move(agency.card(), to=agency.design, by=agency.dasha).card
    archive_card(card, by=agency.dasha)
    archive_column(agency.design, by=agency.marc)
    archive_column(agency.design_queue, by=agency.marc)
    restore_card(card, by=agency.dasha)
    assert here(card).column == agency.terms


def test_cards_that_come_into_a_shared_queue_stay_with_their_lead(agency):
    led = agency.card(column=agency.terms, by=agency.dasha, lead=agency.kees, responsible=agency.dasha)
    alone = agency.card("Nobody leads it", column=agency.terms, by=agency.dasha)
    archive_column(agency.terms, cards_to=agency.design_queue, reason="Shorter", by=agency.marc)
    for card in (led, alone):
        card.refresh_from_db()
    assert (led.responsible, alone.responsible) == (agency.kees, agency.dasha)
    told = Entry.objects.get(card=led.id, kind="CardMoved")
    assert told.payload["face"]["responsible"] == agency.kees.id
    assert led.stays.get(left_at=None).responsible == agency.kees
