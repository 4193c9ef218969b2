"""Views that are kept: for oneself, for the team, for named people; none of them tells what is not seen."""

import pytest

from baton.activity.models import Entry
from baton.desk.models import SavedView


@pytest.fixture
def ask(agency, as_member):
    def asked(by, method, path, body=None, status=200):
        answer = as_member(by).generic(
            method, f"/api/relay{path}", data=to_json(body), content_type="application/json"
        )
        assert answer.status_code == status, answer.content
        return answer.json() if answer.content else None

    return asked


def to_json(body):
    import json

    return json.dumps(body if body is not None else {})


def names(told):
    return [view["name"] for view in told]


def test_a_view_is_seen_by_those_it_is_shared_with(agency, ask):
    ask(agency.anna, "POST", "/views", {"name": "Mine", "filter": "responsible:me"})
    ask(agency.anna, "POST", "/views", {"name": "Ours", "filter": "deadline:overdue", "shared": "team"})
    named = {"name": "For Kees", "shared": "named", "named": [agency.kees.pk, agency.greta.pk]}
    ask(agency.anna, "POST", "/views", named)
    assert names(ask(agency.anna, "GET", "/views")) == ["For Kees", "Mine", "Ours"]
    assert names(ask(agency.kees, "GET", "/views")) == ["For Kees", "Ours"]
    assert names(ask(agency.dasha, "GET", "/views")) == ["Ours"]
    assert names(ask(agency.greta, "GET", "/views")) == ["For Kees"]
    assert ask(agency.kees, "GET", "/views")[0]["named"] == []


def test_me_is_whoever_looks(agency, ask):
    view = ask(agency.anna, "POST", "/views", {"name": "Ours", "filter": "lead:me", "shared": "team"})
    agency.card("Anna's", lead=agency.anna)
    agency.card("Kees's", lead=agency.kees)
    rows = ask(agency.kees, "GET", f"/cards/list?filter={view['filter']}")["rows"]
    assert [row["title"] for row in rows] == ["Kees's"]


def test_a_view_tells_nothing_of_what_its_reader_does_not_see(agency, ask):
    agency.card("Vault mailing", project=agency.secret)
    agency.card("Bloom mailing", project=agency.spring)
    asked = "client:Vault,Bloom (project:Secret OR space:Production)"
    ask(agency.anna, "POST", "/views", {"name": "Both", "filter": asked, "shared": "team"})
    [mine], [theirs] = ask(agency.anna, "GET", "/views"), ask(agency.kees, "GET", "/views")
    assert mine["filter"] == asked
    assert theirs["filter"] == "client:…,Bloom (project:… OR space:Production)"
    rows = ask(agency.kees, "GET", f"/cards/list?filter={theirs['filter']}")["rows"]
    assert [row["title"] for row in rows] == ["Bloom mailing"]


def test_a_view_means_the_client_whatever_it_is_called_later(agency, ask):
    ask(agency.anna, "POST", "/views", {"name": "Bloom", "filter": 'client:Bloom -project:"spring"'})
    agency.bloom.name = "Bloom & Co"
    agency.bloom.save()
    [view] = ask(agency.anna, "GET", "/views")
    assert view["filter"] == 'client:"Bloom & Co" -project:Spring'
    assert str(agency.bloom.pk) in SavedView.objects.get().filter


def test_a_view_is_changed_by_its_owner_and_the_team_s_by_a_manager(agency, ask):
    mine = ask(agency.anna, "POST", "/views", {"name": "Mine"})["id"]
    ours = ask(agency.anna, "POST", "/views", {"name": "Ours", "shared": "team"})["id"]
    for who, view, status in (
        (agency.kees, mine, 404),
        (agency.marc, mine, 404),
        (agency.kees, ours, 403),
        (agency.marc, ours, 200),
        (agency.anna, mine, 200),
    ):
        ask(who, "PATCH", f"/views/{view}", {"sort": "-deadline"}, status)
    told = {view["name"]: view for view in ask(agency.anna, "GET", "/views")}
    assert (told["Ours"]["sort"], told["Ours"]["shared"]) == ("-deadline", "team")
    ask(agency.kees, "DELETE", f"/views/{ours}", status=403)
    ask(agency.anna, "DELETE", f"/views/{ours}", status=204)
    assert names(ask(agency.anna, "GET", "/views")) == ["Mine"]


def test_a_board_opens_in_a_view_of_the_team(agency, ask):
    mine = ask(agency.marc, "POST", "/views", {"name": "Mine", "kind": "board"})["id"]
    ours = ask(agency.marc, "POST", "/views", {"name": "Ours", "kind": "board", "shared": "team"})["id"]
    path = f"/boards/{agency.board.pk}/default-view"
    ask(agency.marc, "PUT", path, {"view": mine}, 409)
    ask(agency.anna, "PUT", path, {"view": ours}, 403)
    ask(agency.marc, "PUT", f"/boards/{agency.hidden_board.pk}/default-view", {"view": ours}, 404)
    ask(agency.marc, "PUT", path, {"view": ours}, 204)
    [told] = ask(agency.anna, "GET", "/views")
    assert told["default_of"] == [agency.board.pk]
    # Taken from the team it is nobody's default any more.
    ask(agency.marc, "PATCH", f"/views/{ours}", {"shared": "nobody"})
    assert {view["name"]: view["default_of"] for view in ask(agency.marc, "GET", "/views")}["Ours"] == []


def test_what_one_keeps_for_oneself_is_nobody_s_news(agency, ask):
    ask(agency.anna, "POST", "/views", {"name": "Mine"})
    assert not Entry.objects.filter(kind="ViewKept").exists()
    ask(agency.anna, "POST", "/views", {"name": "Ours", "shared": "team"})
    [entry] = Entry.objects.filter(kind="ViewKept")
    assert set(entry.payload) == {"view"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"name": "x", "filter": "colour:red"}, 422),
        ({"name": "x", "sort": "password"}, 422),
        ({"name": "x", "group": "password"}, 422),
        ({"name": "x", "columns": ["password"]}, 422),
        ({"name": "", "filter": ""}, 422),
        ({"name": "x", "kind": "wall"}, 422),
        ({"name": "x", "filter": "price>5"}, 403),
        ({"name": "x", "owner": 1}, 422),
        ({"name": "x", "shared": "named", "named": [10**12]}, 404),
    ],
)
def test_what_could_not_be_asked_is_not_kept(agency, ask, body, status):
    ask(agency.kees, "POST", "/views", body, status)
    assert not SavedView.objects.exists()


def test_a_guest_keeps_only_what_a_guest_may_ask(agency, ask):
    ask(agency.greta, "POST", "/views", {"name": "x", "filter": "responsible:me"}, 403)
    ask(agency.greta, "POST", "/views", {"name": "x", "shared": "team"}, 403)
    ask(agency.greta, "POST", "/views", {"name": "x", "filter": "deadline:this_week"})
