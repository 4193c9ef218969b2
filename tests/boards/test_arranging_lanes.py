"""Lanes come and go on the running board."""

import pytest

from baton.activity.models import Entry
from baton.boards.models import Card, Stay
from baton.boards.news.structure import structure_of
from baton.boards.refusals import ColumnIsFull
from baton.boards.relay.moving import move
from baton.boards.structure.archiving_lanes import archive_lane, restore_lane
from baton.boards.structure.arranging_lanes import add_lane, change_lane, reorder_lane
from baton.boards.structure.limiting_cells import limit_cell
from baton.boards.structure.refusals import LaneHoldsCards, NotAChoice, OtherBoard


def lanes(board):
    return [lane["name"] for lane in structure_of(board)["lanes"]]


def test_the_first_lane_takes_all_cards_in_and_nobodys_age_changes(agency):
    card = agency.card()
    lane = add_lane(agency.board, "Bloom", by=agency.marc)
    after = Card.objects.get(pk=card.pk)
    assert (after.lane, after.entered_at) == (lane, card.entered_at)
    assert Stay.objects.get(card=card).lane == lane
    told = Entry.objects.get(kind="CardRelaned")
    assert told.payload["face"] == {"id": card.id, "version": after.version, "lane": lane.id}


def test_a_card_comes_into_the_lane_of_its_class_else_into_the_first_of_none(agency):
    urgent = add_lane(agency.board, "Expedite", class_of_service="expedite", by=agency.marc)
    other = add_lane(agency.board, "Bloom", by=agency.marc)
    add_lane(agency.board, "Vault", by=agency.marc)
    assert agency.card("Site is down", class_of_service="expedite").lane == urgent
    assert agency.card("Newsletter").lane == other
    assert agency.card("Fair", class_of_service="fixed_date").lane == other
    change_lane(urgent, class_of_service="fixed_date", by=agency.marc)
    assert agency.card("Mailing for the fair", class_of_service="fixed_date").lane == urgent


def test_a_lane_is_of_a_class_that_there_is(agency):
    with pytest.raises(NotAChoice):
        add_lane(agency.board, "Expedite", class_of_service="golden", by=agency.marc)


def test_lanes_are_renamed_and_change_places(agency):
    first = add_lane(agency.board, "Bloom", by=agency.marc)
    second = add_lane(agency.board, "Vault", by=agency.marc)
    change_lane(second, name="Others", wip_limit=3, by=agency.marc)
    reorder_lane(second, above=first, by=agency.marc)
    assert lanes(agency.board) == ["Others", "Bloom"]


def test_the_cards_of_a_lane_go_to_another_one(agency):
    first = add_lane(agency.board, "Bloom", by=agency.marc)
    second = add_lane(agency.board, "Others", by=agency.marc)
    card = agency.card(lane=first)
    with pytest.raises(LaneHoldsCards):
        archive_lane(first, by=agency.marc)
    archive_lane(first, cards_to=second, reason="Bloom is one of the others", by=agency.marc)
    assert Card.objects.get(pk=card.pk).lane == second
    assert lanes(agency.board) == ["Others"]


def test_after_the_last_lane_the_cards_are_still_there(agency):
    lane = add_lane(agency.board, "Bloom", by=agency.marc)
    card = agency.card(lane=lane)
    archive_lane(lane, by=agency.marc)
    assert Card.objects.get(pk=card.pk).lane is None
    restore_lane(lane, by=agency.marc)
    assert Card.objects.get(pk=card.pk).lane == lane


def test_a_cell_has_a_limit_of_its_own(agency):
    lane = add_lane(agency.board, "Bloom", by=agency.marc)
    limit_cell(agency.terms, lane, wip_limit=1, by=agency.marc)
    move(agency.card(lane=lane), to=agency.terms, lane=lane, by=agency.kees)
    another = agency.card("Another", lane=lane)
    with pytest.raises(ColumnIsFull, match="Bloom"):
        move(another, to=agency.terms, lane=lane, by=agency.kees)
    limit_cell(agency.terms, lane, wip_limit=None, by=agency.marc)
    assert structure_of(agency.board)["cell_limits"] == []
    assert move(another, to=agency.terms, lane=lane, by=agency.kees).card.column == agency.terms


def test_a_cell_is_of_one_board(agency):
    lane = add_lane(agency.hidden_board, "Elsewhere", by=agency.olga)
    with pytest.raises(OtherBoard):
        limit_cell(agency.terms, lane, wip_limit=1, by=agency.olga)
