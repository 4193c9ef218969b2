"""Exports of Jira and Trello: what was created and never moved, flags, resolutions, archives."""

import json

import numpy as np

from baton.flow.reading import Options, read
from tests.flow.reading.files import kinds, reading, real, told


def issue(key, created, status, *changes, **fields):
    histories = [
        {"created": at, "items": [{"field": field, "fromString": before, "toString": after}]}
        for at, field, before, after in changes
    ]
    return {
        "key": key,
        "fields": {"created": created, "status": {"name": status}, **fields},
        "changelog": {"histories": histories},
    }


MOVED = issue(
    "K-1",
    "2026-01-05T09:00:00.000+0000",
    "Done",
    ("2026-01-07T10:00:00.000+0100", "status", "Build", "Done"),
    ("2026-01-06T09:00:00.000+0000", "status", "To Do", "Build"),
    ("2026-01-06T10:00:00.000+0000", "Flagged", None, "Impediment"),
    ("2026-01-06T12:00:00.000+0000", "Flagged", "Impediment", ""),
    resolution={"name": "Won't Do"},
    resolutiondate="2026-01-07T08:59:59.000+0000",
)
STILL = issue("K-2", "2026-01-05T09:00:00.000+0000", "To Do")


def test_jiras_issues_are_read_with_those_that_never_moved(tmp_path):
    for document in ({"issues": [MOVED, STILL]}, [{"issues": [MOVED]}, {"issues": [STILL]}], [STILL, MOVED]):
        found = reading(tmp_path, json.dumps(document), Options())
        assert told(found) == {
            "K-1": [("01-05 09:00", "To Do"), ("01-06 09:00", "Build"), ("01-07 09:00", "Done")],
            "K-2": [("01-05 09:00", "To Do")],
        }
        assert found.workflow.names == ("To Do", "Build", "Done")
        assert found.history.blocks.causes == ("Impediment",)
        assert np.diff([found.history.blocks.since, found.history.blocks.until], axis=0).tolist() == [
            [7200 * 10**6]
        ]


def test_a_resolution_that_gives_up_is_proposed_and_taken_when_asked_for(tmp_path):
    found = reading(tmp_path, json.dumps([MOVED]), Options())
    assert any("Won't Do" in note for note in found.notes)
    found = reading(tmp_path, json.dumps([MOVED]), Options(cancelled=("won't do",)))
    assert told(found)["K-1"][-1] == ("01-07 09:00", "left")


def test_an_issue_without_its_creation_is_set_aside_and_a_short_changelog_doubted(tmp_path):
    bare = issue("K-3", "", "To Do")
    short = issue("K-4", "2026-01-05T09:00:00Z", "To Do")
    short["changelog"]["total"] = 140
    found = reading(tmp_path, json.dumps([bare, short]), Options())
    assert [(p.kind.value, p.item, p.quarantined) for p in found.problems] == [
        ("empty field", "K-3", True),
        ("missing start", "K-4", False),
    ]


def test_a_real_search_page_keeps_the_issues_that_a_peer_loses():
    found = read(real("work/jira-rest-search-page-with-changelog.json"))
    assert found.counts.items == 20
    assert found.workflow.names == ("Backlog", "Next", "Build", "QA", "Done")
    assert [len(told(found)[key]) for key in ("I-18", "I-19")] == [1, 1]
    assert len(found.history.blocks) == 1


LISTS = [
    {"id": "l3", "name": "Done", "pos": 3},
    {"id": "l1", "name": "To Do", "pos": 1},
    {"id": "l2", "name": "Doing", "pos": 2},
]


def card(number, where, **rest):
    identity = f"{1767603600 + number * 3600:08x}{number:016x}"
    return {"id": identity, "idShort": number, "name": "mail", "idList": where, "closed": False, **rest}


def action(kind, at, found, **data):
    return {"id": f"{kind}{at}", "type": kind, "date": f"2026-01-{at}Z", "data": {"card": found, **data}}


def moved(found, at, before, after):
    return action(
        "updateCard", at, found, listBefore={"id": before}, listAfter={"id": after}, old={"idList": before}
    )


def archived(found, at, where):
    return action("updateCard", at, {**found, "closed": True}, list={"id": where}, old={"closed": False})


def test_a_trello_card_begins_with_its_id_when_its_beginning_is_no_longer_there(tmp_path):
    made, old, still = card(0, "l2"), card(1, "l3", closed=True), card(2, "l1", closed=True)
    actions = [
        archived(still, "09T12:00:00", "l1"),
        archived(old, "08T12:00:00", "l3"),
        moved(old, "07T12:00:00", "l2", "l3"),
        moved(made, "06T12:00:00", "l1", "l2"),
        action("createCard", "05T09:00:00", made, list={"id": "l1"}),
    ]
    found = reading(
        tmp_path, json.dumps({"lists": LISTS, "cards": [made, old, still], "actions": actions}), Options()
    )
    assert found.workflow.names == ("To Do", "Doing", "Done")
    assert told(found) == {
        "#0 mail": [("01-05 09:00", "To Do"), ("01-06 12:00", "Doing")],
        "#1 mail": [("01-05 10:00", "Doing"), ("01-07 12:00", "Done")],
        "#2 mail": [("01-05 11:00", "To Do"), ("01-09 12:00", "left")],
    }
    assert kinds(found) == ["missing start"]


def test_a_real_board_gives_all_its_cards_and_moves():
    found = read(real("work/trello-gocd-test-drive.json"))
    assert found.counts.items == 122
    entered = found.counts.moves - found.counts.items
    assert entered - int((found.history.moves.stage == -1).sum()) == 177
    assert found.workflow.names[-1] == "Done"
    assert found.counts.quarantined == 0
