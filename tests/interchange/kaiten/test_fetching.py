"""Asking Kaiten: in pages, at its pace, patient with bad days, in words when it does not come to anything."""

import json
from itertools import pairwise
from typing import Any

import pytest

from baton.interchange.kaiten.asking import client as asking
from baton.interchange.kaiten.asking.address import origin_of
from baton.interchange.kaiten.asking.client import Client
from baton.interchange.kaiten.asking.harvesting import Harvest, Scope
from baton.interchange.kaiten.asking.pages import Pages
from baton.interchange.kaiten.refusals import (
    KaitenUnreachable,
    KeyNotAccepted,
    MayNotSee,
    NotAKaiten,
    TooMuchAtOnce,
)
from baton.interchange.problems import UnreadableFile
from baton.kit.outgoing import NameNotFound
from tests.interchange.kaiten.company import KEY, Company
from tests.interchange.kaiten.fetching import harvest, plan_packed
from tests.interchange.kaiten.server import Answer, serving


def test_cards_come_in_pages_those_on_the_board_and_those_in_the_archive(tmp_path):
    with serving(Company(230, rich=False)) as server:
        pages = harvest(server, tmp_path / "pages")
    lists = [at for at in server.addresses() if at.startswith("/cards?")]
    assert lists == [
        f"/cards?board_id=101&condition={condition}&limit=100&offset={offset}"
        for condition, offset in ((1, 0), (1, 100), (2, 0))
    ]
    assert len(plan_packed(pages, tmp_path).cards) == 230


def test_what_a_card_has_none_of_is_not_asked_for(tmp_path):
    with serving(Company(2)) as server:
        harvest(server, tmp_path / "pages")
    asked = [at.removeprefix("/cards/1002") for at in server.addresses() if at.startswith("/cards/1002")]
    assert asked == ["", "/comments", "/location-history"]


def test_a_list_that_knows_no_pages_ends(tmp_path):
    company = Company(1)
    whole = json.dumps([{"id": number, "name": f"tag {number}"} for number in range(100)]).encode()
    with serving(company) as server:
        server.odd = lambda at, _count: (200, {}, whole) if at.startswith("/tags") else None
        plan = plan_packed(harvest(server, tmp_path / "pages"), tmp_path)
    assert plan.read["tag"] == 100


def test_between_two_requests_lies_the_pace(tmp_path):
    with serving(Company(1)) as server:
        client = Client(server.origin, KEY, pace=0.05)
        Harvest(client, Pages(tmp_path)).bring_in()
        client.close()
    moments = [moment for _at, moment in server.asked]
    gaps = [later - earlier for earlier, later in pairwise(moments)]
    assert min(gaps) > 0.03


def test_asked_to_wait_one_waits_as_long_and_asks_again(tmp_path):
    naps: list[float] = []
    with serving(Company(1)) as server:
        server.odd = lambda at, count: (429, {"Retry-After": "7"}, b"") if count == 3 else None
        client = Client(server.origin, KEY, pace=0, pause=naps.append)
        Harvest(client, Pages(tmp_path)).bring_in()
        client.close()
    assert naps == [7.0]
    assert server.addresses()[2] == server.addresses()[3]


def test_who_is_asked_to_wait_for_hours_is_told_so(tmp_path):
    with serving(Company(1)) as server:
        server.odd = lambda at, count: (429, {"Retry-After": "7200"}, b"")
        with pytest.raises(TooMuchAtOnce) as refused:
            harvest(server, tmp_path)
    assert "7200" in str(refused.value)


def test_a_server_that_stumbles_is_asked_again_with_growing_pauses(tmp_path):
    naps: list[float] = []
    with serving(Company(1)) as server:
        server.odd = lambda at, count: (502, {}, b"<html>") if count in (2, 3, 4) else None
        client = Client(server.origin, KEY, pace=0, pause=naps.append)
        Harvest(client, Pages(tmp_path)).bring_in()
        client.close()
    assert naps == [1.0, 2.0, 4.0]


def test_a_company_that_nobody_knows_is_told_at_once(tmp_path, monkeypatch):
    def unknown(*_said, **_how):
        raise NameNotFound(host="nobody.kaiten.example")

    naps: list[float] = []
    client = Client("https://nobody.kaiten.example", KEY, pace=0, pause=naps.append)
    monkeypatch.setattr(client.session, "request", unknown)
    with pytest.raises(KaitenUnreachable) as refused:
        Harvest(client, Pages(tmp_path)).bring_in()
    assert "nobody.kaiten.example" in str(refused.value)
    assert naps == []


def test_a_server_that_stays_down_is_given_up_in_words(tmp_path):
    with serving(Company(1)) as server:
        server.odd = lambda at, count: (503, {}, b"")
        with pytest.raises(KaitenUnreachable) as refused:
            harvest(server, tmp_path)
    assert "/users/current" in str(refused.value)
    assert len(server.asked) == asking.TRIES


def test_a_wrong_key_is_told_and_never_shown(tmp_path, caplog):
    wrong = "a-secret-that-nobody-may-see"
    with serving(Company(1)) as server, pytest.raises(KeyNotAccepted) as refused:
        harvest(server, tmp_path, key=wrong)
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert wrong not in f"{refused.value}{refused.value.facts}{caplog.text}{kept!r}"
    assert wrong not in repr(Client("https://relay.kaiten.ru", wrong))


def test_what_is_hidden_is_done_without_unless_nothing_goes_without_it(tmp_path):
    hidden: Answer = (403, {}, b"{}")
    with serving(Company(1)) as server:
        server.odd = lambda at, _count: hidden if "time-logs" in at or "roles" in at else None
        plan = plan_packed(harvest(server, tmp_path / "pages"), tmp_path)
        assert plan.planned["time_log"] == 0
        assert plan.planned["card"] == 1
        server.odd = lambda at, _count: hidden if at.startswith("/spaces") else None
        with pytest.raises(MayNotSee, match="/spaces"):
            harvest(server, tmp_path / "others")


def test_broken_json_in_the_middle_is_told_with_its_address(tmp_path):
    with serving(Company(3)) as server:
        server.odd = lambda at, _count: (200, {}, b'[{"id": 1, ') if "1002/comments" in at else None
        with pytest.raises(UnreadableFile) as refused:
            harvest(server, tmp_path)
    assert refused.value.file == "/cards/1002/comments"
    assert str(refused.value.reason)


def test_a_fetch_that_fell_goes_on_behind_its_last_page(tmp_path):
    with serving(Company(30, rich=False)) as server:
        server.odd = lambda at, count: (401, {}, b"") if count == 70 else None
        with pytest.raises(KeyNotAccepted):
            harvest(server, tmp_path / "pages")
        half = len(server.asked)
        server.odd = lambda at, count: None
        pages = harvest(server, tmp_path / "pages")
        again = server.addresses()[half:]
        repeated = set(server.addresses()[:half]) & set(again)
        assert len({at.split("/")[2] for at in repeated}) == 1  # the card in whose middle it fell
        whole = len(plan_packed(pages, tmp_path).cards)
        harvest(server, tmp_path / "pages")
    assert whole == 30
    assert len(server.asked) == half + len(again)


def test_a_page_torn_by_a_fall_is_fetched_anew(tmp_path):
    with serving(Company(2)) as server:
        harvest(server, tmp_path / "pages")
        (tmp_path / "pages" / "card-1001.json").write_text('{"card": {"id"')
        (tmp_path / "pages" / "tags.part").write_text("[")
        count = len(server.asked)
        pages = harvest(server, tmp_path / "pages")
        assert server.addresses()[count:][0] == "/cards/1001"
    assert len(plan_packed(pages, tmp_path).cards) == 2


def test_only_chosen_boards_are_fetched(tmp_path):
    with serving(Company(2)) as server:
        harvest(server, tmp_path, scope=Scope(boards=["999"]))
    assert not [at for at in server.addresses() if at.startswith("/cards")]


@pytest.mark.parametrize(
    ("told", "origin"),
    [
        ("relay", "https://relay.kaiten.ru"),
        (" Relay ", "https://relay.kaiten.ru"),
        ("relay.kaiten.ru", "https://relay.kaiten.ru"),
        ("https://kaiten.relay.example/space/1", "https://kaiten.relay.example"),
        ("https://boards.relay.example:443", "https://boards.relay.example"),
        ("http://127.0.0.1:9000", "http://127.0.0.1:9000"),
    ],
)
def test_a_company_is_found_by_its_name_or_its_address(told, origin):
    assert origin_of(told) == origin


@pytest.mark.parametrize(
    "told",
    [
        *("", "http://relay.kaiten.ru", "ftp://relay.kaiten.ru", "https://user:pass@relay.kaiten.ru", "a b"),
        *("https://relay.kaiten.ru:22", "//relay", "javascript:alert(1)", "https://localhost", "r\x00elay"),
    ],
)
def test_a_key_goes_nowhere_else(told):
    with pytest.raises(NotAKaiten):
        origin_of(told)


@pytest.mark.parametrize("odd", ["²", "1²", "1e400", "soon"])
def test_an_odd_wish_to_wait_is_answered_with_the_usual_pause(odd):
    naps: list[float] = []
    with serving(Company(1)) as server:
        server.odd = lambda at, count: (429, {"Retry-After": odd}, b"") if count == 1 else None
        client = Client(server.origin, KEY, pace=0, pause=naps.append)
        told: Any = client.get("/users/current")
        assert told["id"] == 11
        client.close()
    assert naps == [1.0]
