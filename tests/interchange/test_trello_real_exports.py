"""Two real exports with known answers."""

import time
from collections import Counter

import pytest

from baton.interchange.plan import ImportPlan
from baton.interchange.planned_card import CreationKnownBy, ResponsibleKnownBy
from baton.interchange.stays import stays
from baton.interchange.trello.creation import moment_in
from baton.interchange.trello.planning import plan_trello
from tests.interchange.exports import real_export


@pytest.fixture(scope="module")
def gocd() -> ImportPlan:
    return plan_trello(real_export("trello-gocd-test-drive.json"))


@pytest.fixture(scope="module")
def tekken() -> ImportPlan:
    return plan_trello(real_export("trello-tekken-notes-2025.json"))


def test_every_row_of_the_big_board_is_planned(gocd):
    assert {kind: count for kind, count in gocd.planned.items() if count} == {
        "person": 11,
        "column": 18,
        "tag": 8,
        "card": 122,
        "checklist": 14,
        "item": 62,
        "attachment": 59,
        "comment": 93,
        "move": 177,
        "deadline": 10,
    }
    assert gocd.read == {kind: count for kind, count in gocd.planned.items() if count}
    assert (gocd.quarantine, gocd.repairs) == ((), ())


def test_its_cards_and_columns_are_open_and_archived_as_in_trello(gocd):
    assert sum(not card.archived for card in gocd.cards) == 44
    assert sum(not column.archived for column in gocd.columns) == 6
    assert sum(card.due is not None for card in gocd.cards) == 25
    assert sum(card.due is not None and card.due_complete for card in gocd.cards) == 15


def test_ten_archived_cards_lie_in_archived_lists_and_no_open_one(gocd):
    archived = {column.external_id for column in gocd.columns if column.archived}
    assert Counter(card.archived for card in gocd.cards if card.column in archived) == {True: 10}


def test_its_moves_are_real_history(gocd):
    per_card = [len(card.moves) for card in gocd.cards if card.moves]
    order = {column.external_id: column.order for column in gocd.columns}
    backward = sum(
        order[move.to_column] < order[move.from_column] for card in gocd.cards for move in card.moves
    )
    assert (sum(per_card), len(per_card), max(per_card), backward) == (177, 81, 10, 53)
    assert all(move.by for card in gocd.cards for move in card.moves)
    for card in gocd.cards:
        assert list(card.moves) == sorted(card.moves, key=lambda move: move.at)


def test_its_history_is_without_contradiction_and_begins_with_the_first_action(gocd):
    assert not any(card.unknown for card in gocd.cards)
    older = [card for card in gocd.cards if card.created_known_by is CreationKnownBy.ID]
    assert len(older) == 49
    for card in older:
        assert card.first_known_at == gocd.history_since
        unknown, *_told = stays(card)
        assert (unknown.column, unknown.entered_at, unknown.left_at) == (
            None,
            card.created_at,
            gocd.history_since,
        )
    assert "history_cut" in [notice.code for notice in gocd.notices]


def test_each_of_its_cards_was_made_in_the_second_its_id_tells(gocd):
    assert all(card.created_at == moment_in(card.external_id) for card in gocd.cards)


def test_its_cards_without_a_member_get_who_moved_them_last(gocd):
    nobody = [card for card in gocd.cards if not card.people]
    assert len(nobody) == 33
    shown = [card for card in nobody if card.responsible]
    assert len(shown) == 13
    assert {card.candidates[0].known_by for card in shown} == {ResponsibleKnownBy.MOVED_IT_LAST}
    assert all(card.responsible == card.moves[-1].by for card in shown)


def test_its_cards_with_several_members_all_get_one_of_the_people_they_name(gocd):
    several = [card for card in gocd.cards if len(card.people) > 1]
    assert len(several) == 25
    assert all(card.responsible for card in several)


def test_a_position_given_twice_leaves_two_places(gocd):
    for column in gocd.columns:
        places = sorted(card.order for card in gocd.cards if card.column == column.external_id)
        assert places == list(range(len(places)))
    assert next(notice.count for notice in gocd.notices if notice.code == "repeated_position") == 1


def test_the_shape_of_2025_is_read(tekken):
    planned = tekken.planned
    assert (planned["card"], planned["column"], planned["checklist"], planned["item"]) == (11, 3, 7, 24)
    assert (tekken.quarantine, tekken.repairs) == ((), ())
    assert "blue" in [tag.name for tag in tekken.tags]  # labels without a name are called by their colour
    assert all(card.created_by for card in tekken.cards)


def test_the_big_board_is_read_well_within_a_second():
    path = real_export("trello-gocd-test-drive.json")
    began = time.process_time()
    plan_trello(path)
    assert time.process_time() - began < 1
