"""Not every JSON is a Trello board; the refusal says what it is instead."""

import json

import pytest

from baton.interchange.problems import UnreadableFile
from baton.interchange.reading import parse_json
from baton.interchange.recognising import Origin, origin_of
from baton.interchange.trello.planning import plan_of, plan_trello
from tests.interchange.exports import FIXTURES, document, plan_document, real_export

CARD = {"id": "1", "name": "Letter", "idList": "2", "idBoard": "3"}


@pytest.mark.parametrize(
    ("root", "origin"),
    [
        (CARD, Origin.TRELLO_CARD),
        ([CARD], Origin.TRELLO_CARD),
        ([{"name": "Board", "shortLink": "x", "prefs": {}}], Origin.TRELLO_BOARDS),
        ({"issues": [{"key": "TES-1", "fields": {}}]}, Origin.JIRA),
        ({"issues": [], "startAt": 0, "total": 0}, Origin.JIRA),
        ({"key": "TES-1", "fields": {"summary": "x"}}, Origin.JIRA),
        ([{"id": 1, "column_id": 2, "board_id": 3, "title": "x"}], Origin.KAITEN),
        ({"entities": [], "entities_paths_map": {}}, Origin.KAITEN),
        ({"_format": "wekan-board-1.0.0", "lists": [], "cards": [], "labels": []}, Origin.WEKAN),
        ({"data": [{"gid": "1", "name": "x"}]}, Origin.ASANA),
        ([{"number": 1, "html_url": "https://example.com", "title": "x"}], Origin.GITHUB),
        ({"hello": "world"}, Origin.UNKNOWN),
        ([1, 2, 3], Origin.UNKNOWN),
        ("a text", Origin.UNKNOWN),
        (None, Origin.UNKNOWN),
    ],
)
def test_what_is_no_trello_board_is_called_by_its_name_and_refused(root, origin):
    assert origin_of(root) is origin
    with pytest.raises(UnreadableFile) as caught:
        plan_of(parse_json("export.json", json.dumps([root] if root in ("a text", None) else root).encode()))
    if origin in (Origin.JIRA, Origin.KAITEN, Origin.WEKAN, Origin.ASANA, Origin.GITHUB):
        assert origin.value in str(caught.value.reason)


@pytest.mark.parametrize("name", ["crm-letters.json", "mailings-2013.json", "broken-rows.json"])
def test_a_trello_board_of_any_year_is_recognised(name):
    assert origin_of(document(name)) is Origin.TRELLO_BOARD


@pytest.mark.parametrize("missing", ["lists", "cards"])
def test_a_board_without_lists_or_cards_is_refused_naming_the_field(missing):
    board = document("crm-letters.json")
    del board[missing]
    with pytest.raises(UnreadableFile) as caught:
        plan_document(board)
    assert caught.value.field == missing


def test_an_empty_board_is_an_empty_plan():
    plan = plan_document({"id": "b", "name": "New", "prefs": {}, "lists": [], "cards": []})
    assert (plan.title, plan.cards, plan.columns, plan.quarantine) == ("New", (), (), ())
    assert "no_history" in [notice.code for notice in plan.notices]


@pytest.mark.parametrize(
    "name", ["jira-rest-issue-with-changelog.json", "jira-rest-search-page-with-changelog.json"]
)
def test_a_real_jira_answer_is_called_jira(name):
    with pytest.raises(UnreadableFile, match="Jira"):
        plan_trello(real_export(name))


def test_a_limit_holds_for_the_whole_way():
    with pytest.raises(UnreadableFile, match="larger"):
        plan_trello(FIXTURES / "crm-letters.json", limit=1000)
