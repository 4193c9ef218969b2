"""The addresses of structure: what they take, what they answer, to whom they open."""

import pytest

from baton.boards.models import Board, Column, Lane, Policy, Space, Tag

ASKED = [
    ("post", "/spaces", {"name": "Pilots"}),
    ("patch", "/spaces/{space}", {"name": "Relay"}),
    ("post", "/spaces/{space}/archive", {}),
    ("post", "/spaces/{space}/restore", {}),
    ("post", "/spaces/{space}/boards", {"name": "Second"}),
    ("patch", "/boards/{board}", {"name": "Relay"}),
    ("post", "/boards/{board}/archive", {}),
    ("post", "/boards/{board}/restore", {}),
    ("put", "/boards/{board}/person-limits/{member}", {"wip_limit": 3}),
    ("post", "/boards/{board}/columns", {"name": "Layout", "kind": "work"}),
    ("patch", "/columns/{column}", {"wip_limit": 3}),
    ("post", "/columns/{column}/split", {"parts": ["Doing", "Ready"]}),
    ("post", "/columns/{column}/archive", {}),
    ("post", "/columns/{column}/restore", {}),
    ("post", "/columns/{column}/policies", {"moment": "enter", "requirement": "checklists"}),
    ("post", "/boards/{board}/lanes", {"name": "Bloom"}),
    ("post", "/card-types", {"name": "Push"}),
    ("post", "/custom-fields", {"name": "Size", "kind": "number"}),
]


@pytest.fixture
def ask(agency, as_member):
    known = {
        "space": agency.production.id,
        "board": agency.board.id,
        "column": agency.terms.id,
        "member": agency.kees.id,
    }

    def asked(who, method, path, body):
        browser = as_member(who)
        return getattr(browser, method)(
            "/api/relay" + path.format(**known), body, content_type="application/json"
        )

    return asked


@pytest.mark.parametrize(("method", "path", "body"), ASKED, ids=lambda part: str(part)[:40])
def test_a_manager_is_answered_with_the_last_number(agency, ask, method, path, body):
    answer = ask(agency.marc, method, path, body)
    assert answer.status_code == 200, answer.content
    agency.workspace.refresh_from_db()
    told = answer.json()
    assert told["number"] == agency.workspace.last_entry
    assert told["id"]
    if "structure" in told:
        assert told["structure"]["board"]["id"] == agency.board.id


@pytest.mark.parametrize(("method", "path", "body"), ASKED, ids=lambda part: str(part)[:40])
def test_others_may_not(agency, ask, method, path, body):
    assert ask(agency.kees, method, path, body).status_code == 403
    assert ask(agency.greta, method, path, body).status_code in (403, 404)


def test_only_what_is_sent_is_changed(agency, ask):
    ask(agency.marc, "patch", "/columns/{column}", {"wip_limit": 3, "hint": "Write"})
    ask(agency.marc, "patch", "/columns/{column}", {"name": "Terms"})
    column = Column.objects.get(pk=agency.terms.pk)
    assert (column.name, column.wip_limit, column.hint) == ("Terms", 3, "Write")
    ask(agency.marc, "patch", "/columns/{column}", {"wip_limit": None})
    assert Column.objects.get(pk=agency.terms.pk).wip_limit is None


@pytest.mark.parametrize(
    "body",
    [
        {"name": None},
        {"wip_limit": 0},
        {"kind": "dream"},
        {"board": 7},
        {"stuck_after_minutes": -1},
        {"name": "\0"},
        {"name": "x" * 81},
        {"name": "  "},
    ],
)
def test_what_cannot_be_understood_is_refused(agency, ask, body):
    assert ask(agency.marc, "patch", "/columns/{column}", body).status_code == 422
    assert Column.objects.get(pk=agency.terms.pk).name == "Terms of reference"


def test_places_are_told_by_a_neighbour(agency, ask):
    ask(agency.marc, "patch", "/columns/{column}", {"above": agency.queue.id})
    order = Column.objects.filter(board=agency.board).order_by("rank").values_list("name", flat=True)
    assert list(order)[:2] == ["Terms of reference", "Queue"]
    ask(agency.marc, "patch", "/columns/{column}", {"above": None})
    assert Column.objects.filter(board=agency.board).order_by("rank").last() == agency.terms


def test_a_neighbour_of_another_board_is_not_there(agency, ask):
    answer = ask(agency.olga, "patch", "/columns/{column}", {"above": agency.hidden_column.id})
    assert answer.status_code == 409
    assert (
        ask(agency.marc, "patch", "/columns/{column}", {"above": agency.hidden_column.id}).status_code == 404
    )


def test_a_board_moves_to_another_space_by_one_change(agency, ask):
    answer = ask(agency.olga, "patch", "/boards/{board}", {"space": agency.backroom.id})
    assert answer.json()["structure"]["board"]["space"] == agency.backroom.id
    assert ask(agency.marc, "patch", "/boards/{board}", {"name": "Mine"}).status_code == 404


def test_what_is_archived_can_be_found_and_brought_back(agency, ask):
    ask(agency.marc, "post", "/columns/{column}/archive", {})
    archived = ask(agency.marc, "get", "/boards/{board}/archived", {}).json()
    assert [column["name"] for column in archived["columns"]] == ["Terms of reference"]
    ask(agency.marc, "post", "/columns/{column}/restore", {})
    assert ask(agency.marc, "get", "/boards/{board}/archived", {}).json() == {"columns": [], "lanes": []}


def test_a_new_lane_counts_what_it_is_told_to_count(agency, ask):
    body = {"name": "Bloom", "wip_limit": 40, "limit_counts": "hours"}
    made = ask(agency.marc, "post", "/boards/{board}/lanes", body).json()
    assert [each["limit_counts"] for each in made["structure"]["lanes"]] == ["hours"]


def test_policies_and_cells_have_addresses(agency, ask):
    made = ask(
        agency.marc,
        "post",
        "/columns/{column}/policies",
        {"moment": "enter", "requirement": "field", "field": "deadline"},
    ).json()["id"]
    ask(agency.marc, "patch", f"/policies/{made}", {"words": "When?"})
    assert Policy.objects.get(pk=made).words == "When?"
    ask(agency.marc, "delete", f"/policies/{made}", {})
    assert not Policy.objects.exists()
    lane = ask(agency.marc, "post", "/boards/{board}/lanes", {"name": "Bloom", "wip_limit": 9}).json()["id"]
    told = ask(agency.marc, "put", f"/columns/{{column}}/lanes/{lane}/limit", {"wip_limit": 2}).json()
    assert told["structure"]["cell_limits"] == [{"column": agency.terms.id, "lane": lane, "wip_limit": 2}]
    ask(agency.marc, "patch", f"/lanes/{lane}", {"name": "Others"})
    assert Lane.objects.get(pk=lane).wip_limit == 9
    assert ask(agency.marc, "post", f"/lanes/{lane}/archive", {}).json()["structure"]["lanes"] == []
    assert len(ask(agency.marc, "post", f"/lanes/{lane}/restore", {}).json()["structure"]["lanes"]) == 1


def test_words_have_addresses(agency, ask):
    mail = ask(agency.anna, "post", "/tags", {"name": "mail"}).json()["id"]
    post = ask(agency.anna, "post", "/tags", {"name": "post", "colour": "teal"}).json()["id"]
    assert ask(agency.marc, "patch", f"/tags/{mail}", {"name": "e-mail"}).status_code == 200
    assert ask(agency.marc, "post", f"/tags/{mail}/merge", {"into": post}).json()["id"] == post
    assert ask(agency.marc, "delete", f"/tags/{post}", {}).status_code == 200
    assert not Tag.objects.exists()
    size = ask(
        agency.marc,
        "post",
        "/custom-fields",
        {"name": "Size", "kind": "choice", "options": [{"name": "S"}, {"name": "L", "colour": "red"}]},
    ).json()["id"]
    ask(agency.marc, "patch", f"/custom-fields/{size}", {"on_face": True, "above": None})
    (told,) = ask(agency.marc, "get", "/workspace", {}).json()["custom_fields"]
    assert told["on_face"] is True
    assert told["options"] == [
        {"id": "a1", "name": "S", "colour": "gray", "archived": False},
        {"id": "a2", "name": "L", "colour": "red", "archived": False},
    ]
    push = ask(agency.marc, "post", "/card-types", {"name": "Push"}).json()["id"]
    assert (
        ask(agency.marc, "patch", f"/card-types/{push}", {"archived": True, "above": None}).status_code == 200
    )


def test_a_private_space_is_made_and_opened_by_its_members(agency, ask):
    made = ask(agency.marc, "post", "/spaces", {"name": "Pilots", "private": True}).json()["id"]
    assert ask(agency.olga, "patch", f"/spaces/{made}", {"private": False}).status_code == 404
    ask(agency.marc, "patch", f"/spaces/{made}", {"members": [agency.marc.id, agency.olga.id]})
    assert ask(agency.olga, "patch", f"/spaces/{made}", {"private": False}).status_code == 200
    assert not Space.objects.get(pk=made).private
    assert Board.objects.filter(space=made).count() == 0
