"""A bad row is set aside with its place, reason and advice; the rest of the board is planned."""

import pytest

from baton.interchange.plan import ImportPlan
from tests.interchange.exports import FIXTURES, document, fixture_plan, plan_document, set_aside

KINDS = (
    "person",
    "column",
    "tag",
    "field",
    "card",
    "checklist",
    "item",
    "attachment",
    "value",
    "comment",
    "move",
)


@pytest.fixture(scope="module")
def broken() -> ImportPlan:
    return fixture_plan("broken-rows.json")


def test_what_was_read_is_planned_or_set_aside_kind_by_kind(broken):
    planned = broken.planned
    for kind in (*KINDS, "deadline", "crossing", "action"):
        assert broken.read.get(kind, 0) == planned.get(kind, 0) + set_aside(broken, kind), kind


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("lists[1].id", "no id"),
        ("lists[2]", "not an object"),
        ("members[1].id", "same id"),
        ("labels[0].id", "no id"),
        ("customFields[1].type", "not known"),
        ("cards[0].attachments[0].url", "http"),
        ("cards[0].customFieldItems[0].value", "does not fit"),
        ("cards[0].customFieldItems[1].idCustomField", "not in the export"),
        ("cards[0].customFieldItems[2].value", "does not fit"),
        ("cards[1].id", "no id"),
        ("cards[2].idList", "in which list"),
        ("cards[3].idList", "not in the export"),
        ("cards[4].id", "same id"),
        ("checklists[0].idCard", "not in the export"),
        ("checklists[1].checkItems[1].id", "no id"),
        ("actions[1].date", "no date"),
        ("actions[2].date", "cannot be read"),
        ("actions[3].type", "what happened"),
        ("actions[4].data", "no text"),
        ("actions[5].data", "does not name its card"),
        ("actions[6].data", "what happened"),
        ("actions[7].data", "from which list"),
        ("actions[8].data", "deadline"),
    ],
)
def test_a_bad_row_is_set_aside_with_its_place_and_reason(broken, path, word):
    problem = next(problem for problem in broken.quarantine if problem.path == path)
    assert word in str(problem.reason)
    assert str(problem.advice)
    assert problem.raw is not None
    assert str(problem).startswith(f"broken-rows.json:{problem.line}: {path}: ")


def test_nothing_else_is_set_aside(broken):
    assert len(broken.quarantine) == 23


@pytest.mark.parametrize(
    "field", ["idShort", "name", "desc", "closed", "pos", "idMembers", "due", "attachments[1].bytes"]
)
def test_a_bad_field_costs_the_field_and_not_the_card(broken, field):
    assert f"cards[0].{field}" in [problem.path for problem in broken.repairs]


def test_a_card_without_a_title_is_called_by_its_id(broken):
    (card,) = broken.cards
    assert card.title == card.external_id


def test_the_line_is_that_of_the_row_in_the_file(broken):
    lines = (FIXTURES / "broken-rows.json").read_text().splitlines()
    problem = next(problem for problem in broken.quarantine if problem.path == "cards[3].idList")
    assert "5f5f5f5f" in lines[problem.line - 1]


def test_comments_and_moves_of_a_card_that_is_gone_are_set_aside_not_forgotten():
    plan = fixture_plan("crm-letters.json")
    gone = [problem for problem in plan.quarantine if "Its card is not in the export" in str(problem.reason)]
    assert sorted(problem.kind for problem in gone) == ["comment", "move"]


def test_hostile_text_is_kept_as_it_is():
    board = document("crm-letters.json")
    hostile = "<script>alert(1)</script>\u202e\x00" + "я" * 1_000_000
    board["cards"][0]["name"] = hostile
    assert hostile in [card.title for card in plan_document(board).cards]


def test_half_a_character_is_replaced_because_it_cannot_be_stored():
    board = document("crm-letters.json")
    board["cards"][0]["desc"] = "half \ud83d of an emoji, whole \U0001f337"
    plan = plan_document(board)
    card = next(card for card in plan.cards if card.number == 1)
    assert card.description == "half \ufffd of an emoji, whole \U0001f337"
    assert [problem.path for problem in plan.repairs] == ["cards[0].desc"]
