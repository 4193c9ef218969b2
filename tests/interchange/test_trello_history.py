"""Moves as the actions tell them; what they do not tell is unknown and never invented."""

import json
from datetime import UTC, datetime

import pytest

from baton.interchange.plan import ImportPlan
from baton.interchange.planned_card import CreationKnownBy, MoveKind, UnknownStretch
from baton.interchange.stays import stays
from tests.interchange.exports import column_name, document, fixture_plan, person_name, plan_document, titled


@pytest.fixture(scope="module")
def letters() -> ImportPlan:
    return fixture_plan("crm-letters.json")


def march(day: int, hour: int = 10, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


FIRST_ACTION = march(1, 8)


def way(plan, title):
    """Column, from, to of each stay."""
    return [
        (column_name(plan, stay.column), stay.entered_at, stay.left_at) for stay in stays(titled(plan, title))
    ]


def test_a_card_with_its_whole_history_has_a_stay_for_every_column(letters):
    assert way(letters, "Spring catalogue letter") == [
        ("Brief", march(2, 9), march(4)),
        ("Design", march(4), march(10)),
        ("Proofreading", march(10), march(12)),
        ("Technical check", march(12), march(13)),
        ("Design", march(13), march(16)),
        ("Release", march(16), None),
    ]


def test_moves_name_their_movers_even_those_who_have_left(letters):
    movers = [person_name(letters, move.by) for move in titled(letters, "Spring catalogue letter").moves]
    assert movers == ["Joost Peters", "Joost Peters", "Anton Gone", "Mila Orlova", "Joost Peters"]


def test_before_the_first_action_of_the_export_nothing_is_claimed(letters):
    made = datetime(2026, 2, 1, 9, tzinfo=UTC)
    assert way(letters, "Welcome series for new subscribers") == [
        (None, made, FIRST_ACTION),
        ("Design", FIRST_ACTION, march(20)),
        ("Technical check", march(20), None),
    ]
    assert way(letters, "Yearly privacy notice")[1:] == [("Parked", FIRST_ACTION, None)]


def test_a_young_card_without_its_making_begins_where_its_first_move_began(letters):
    card = titled(letters, "Reactivation of sleepers")
    assert card.created_known_by is CreationKnownBy.ID
    assert way(letters, card.title) == [("Brief", march(6, 9), march(11)), ("Design", march(11), None)]


def test_a_young_card_without_any_telling_is_known_only_where_it_is(letters):
    assert way(letters, "Birthday voucher") == [(None, march(5, 9), None), ("Brief", None, None)]


def test_an_action_that_mentions_the_list_in_passing_is_a_telling():
    board = document("crm-letters.json")
    card = next(row for row in board["cards"] if row["name"] == "Birthday voucher")
    action = {"id": "a1", "type": "addAttachmentToCard", "date": "2026-03-09T10:00:00.000Z"}
    brief = {"id": card["idList"], "name": "Brief"}
    board["actions"].append({**action, "data": {"card": {"id": card["id"]}, "list": brief}})
    plan = plan_document(board)
    assert way(plan, "Birthday voucher") == [(None, march(5, 9), march(9)), ("Brief", march(9), None)]


@pytest.mark.parametrize("title", ["Reactivation, second wave", "Dark mode of the header"])
def test_a_copied_card_and_one_made_of_a_checklist_item_begin_like_any_other(letters, title):
    card = titled(letters, title)
    assert card.created_known_by is CreationKnownBy.ACTION
    assert way(letters, title) == [("Design", card.created_at, None)]


def test_a_card_from_another_board_has_no_history_before_its_arrival(letters):
    card = titled(letters, "Loyalty letter from the old board")
    assert [move.kind for move in card.moves] == [MoveKind.ARRIVED, MoveKind.MOVED]
    assert way(letters, card.title) == [
        (None, datetime(2026, 2, 10, 9, tzinfo=UTC), march(15)),
        ("Brief", march(15), march(17)),
        ("Technical check", march(17), None),
    ]


def test_a_card_that_was_away_and_came_back_was_away(letters):
    assert way(letters, "Autumn teaser that travelled") == [
        ("Brief", march(3, 9), march(8)),
        (None, march(8), march(18)),
        ("Brief", march(18), None),
    ]
    assert titled(letters, "Autumn teaser that travelled").unknown == ()


def test_a_hole_between_two_moves_is_unknown_and_told(letters):
    card = titled(letters, "Survey after purchase")
    assert card.unknown == (UnknownStretch(march(9), march(14)),)
    assert way(letters, card.title) == [
        ("Brief", march(3), march(9)),
        (None, march(9), march(14)),
        ("Release", march(14), None),
    ]


def test_a_card_that_stands_elsewhere_than_its_last_move_put_it_is_told(letters):
    card = titled(letters, "Basket reminder")
    assert card.unknown == (UnknownStretch(march(9, 11), None),)
    assert way(letters, card.title)[1:] == [(None, march(9, 11), None), ("Technical check", None, None)]
    notice = next(notice for notice in letters.notices if notice.code == "contradicting_history")
    assert notice.count == 2


def test_the_moves_of_2013_named_no_list_before():
    plan = fixture_plan("mailings-2013.json")
    made, moved = datetime(2013, 5, 2, 9, tzinfo=UTC), datetime(2013, 6, 1, 9, tzinfo=UTC)
    assert [stay.entered_at for stay in stays(plan.cards[0])] == [made, moved]
    assert [column_name(plan, stay.column) for stay in stays(plan.cards[0])] == ["Ideas", "Sent"]


def test_a_list_that_came_from_another_board_brings_no_history():
    board = document("crm-letters.json")
    parked = next(row for row in board["lists"] if row["name"] == "Parked")
    action = {"id": "a1", "type": "moveListToBoard", "date": "2026-03-05T10:00:00.000Z"}
    board["actions"].append({**action, "data": {"list": {"id": parked["id"], "name": "Parked"}}})
    assert titled(plan_document(board), "Yearly privacy notice").first_known_at == march(5)


def test_an_id_that_tells_a_time_after_the_cards_own_history_is_not_believed():
    board = document("crm-letters.json")
    text = board["cards"][1]["id"]
    plan = plan_of_renamed(board, text, "ffffffff" + text[8:])
    card = titled(plan, "Welcome series for new subscribers")
    assert (card.created_at, card.created_known_by) == (None, CreationKnownBy.UNKNOWN)


def plan_of_renamed(board, old, new):
    return plan_document(json.loads(json.dumps(board).replace(old, new)))


def test_an_export_at_the_limit_of_a_thousand_actions_says_what_that_means():
    board = document("crm-letters.json")
    newest = board["actions"][0]
    filling = 1000 - len(board["actions"])
    board["actions"] += [{**newest, "id": f"a{number}", "type": "updateBoard"} for number in range(filling)]
    notice = next(notice for notice in plan_document(board).notices if notice.code == "history_cut")
    assert (notice.count, "1 March 2026" in str(notice)) == (1000, True)


def test_an_export_without_actions_has_no_history_and_says_so():
    board = document("crm-letters.json")
    del board["actions"]
    plan = plan_document(board)
    assert plan.history_since is None
    assert all(card.first_known_at is None and card.moves == () for card in plan.cards)
    assert plan.notices[0].code == "no_history"
