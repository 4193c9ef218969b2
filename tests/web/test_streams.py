"""The log reaches every open screen, and only what its viewer may see."""

import asyncio
from typing import Any

import orjson
import pytest
from django.conf import settings

from baton.accounts.models import ApiToken, Member, Workspace
from baton.accounts.models.token import digest, new_secret
from baton.boards.news.scope import placed
from baton.boards.news.telling import told_as
from baton.boards.relay.moving import move
from baton.kit import clock
from baton.web.pacing.counting import Counter
from baton.web.streaming import missed, opening, places, telling
from baton.web.streaming.stream import stream
from baton.web.streaming.watch import Watch

pytestmark = pytest.mark.django_db(transaction=True)


class Screen:
    """A stream opened as a member's browser would, its events collected until ``quiet`` or closed."""

    def __init__(
        self, watch: Watch, headers: list[tuple[bytes, bytes]], after: int | None, more: str = ""
    ) -> None:
        self.status, self.refused = 0, ""
        self.left = asyncio.Event()
        self.events: list[dict[str, Any]] = []
        self.closed = False
        query = (f"after={after}" if after is not None else "").encode() + more.encode()
        scope = {"headers": headers, "query_string": query}
        self.task = asyncio.create_task(self.run(watch, scope))

    async def run(self, watch: Watch, scope: dict[str, Any]) -> None:
        await stream(watch, "relay", scope, self.receive, self.send)
        self.closed = True

    async def receive(self) -> dict[str, Any]:
        await self.left.wait()
        return {"type": "http.disconnect"}

    def leave(self) -> None:
        self.left.set()

    async def send(self, message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            return
        if self.status != 200:
            self.refused = orjson.loads(message["body"])["detail"]
            return
        for block in message["body"].decode().split("\n\n"):
            lines = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line)
            if "event" in lines:
                self.events.append({"event": lines["event"], **orjson.loads(lines["data"])})

    def told(self) -> list[dict[str, Any]]:
        return [event for event in self.events if event["event"] != "ping"]

    def kinds(self) -> list[str]:
        return [event.get("kind", event["event"]) for event in self.told()]


def key_of(member: Member) -> list[tuple[bytes, bytes]]:
    secret = new_secret()
    ApiToken.objects.create(member=member, name="stream", digest=digest(secret))
    return [(b"authorization", f"Bearer {secret}".encode())]


def session_of(browser: Any) -> list[tuple[bytes, bytes]]:
    key = browser.cookies[settings.SESSION_COOKIE_NAME].value
    return [(b"cookie", f"{settings.SESSION_COOKIE_NAME}={key}".encode())]


def watched(scene: Any) -> None:
    """Play an async ``scene(watch)`` with a running watch."""

    async def play() -> None:
        watch = Watch()
        await watch.start()
        try:
            await scene(watch)
        finally:
            await watch.stop()

    asyncio.run(play())


async def doing(verb: Any, *args: Any, **kwargs: Any) -> Any:
    return await asyncio.to_thread(verb, *args, **kwargs)


async def until(condition: Any) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.02)


def test_a_colleagues_move_arrives(agency):
    card, headers = agency.card(), key_of(agency.anna)

    async def scene(watch: Watch) -> None:
        screen = Screen(watch, headers, after=None)
        await until(lambda: screen.status == 200 and watch.viewers)
        await doing(move, card, to=agency.terms, by=agency.kees)
        await until(lambda: "CardMoved" in screen.kinds())
        moved = next(event for event in screen.events if event.get("kind") == "CardMoved")
        assert moved["payload"]["face"]["column"] == agency.terms.id

    watched(scene)


def test_who_comes_back_gets_what_was_missed_once_and_in_order(agency):
    card, headers = agency.card(), key_of(agency.anna)
    for column in (agency.terms, agency.design, agency.done):
        move(card, to=column, by=agency.kees)

    async def scene(watch: Watch) -> None:
        screen = Screen(watch, headers, after=1)
        await until(lambda: len(screen.told()) >= 3)
        await asyncio.sleep(0.5)
        assert [event["number"] for event in screen.told()] == [2, 3, 4]

    watched(scene)


def test_a_guest_hears_of_shared_cards_of_their_client_only_and_only_the_guests_part(agency):
    shared, ours = agency.card("Shared", project=agency.spring), agency.card("Ours", project=agency.spring)
    shared.shared = True
    shared.save()
    headers = key_of(agency.greta)

    async def scene(watch: Watch) -> None:
        screen = Screen(watch, headers, after=None)
        await until(lambda: screen.status == 200 and watch.viewers)
        await doing(move, ours, to=agency.terms, by=agency.kees)
        await doing(move, shared, to=agency.terms, by=agency.kees)
        await until(screen.told)
        await asyncio.sleep(0.5)
        assert [event["card"] for event in screen.told()] == [shared.id]
        assert "responsible" not in screen.told()[0]["payload"]["face"]
        assert screen.told()[0]["by"] is None

    watched(scene)


def test_a_stranger_and_somebody_not_signed_in_get_no_stream(agency):
    token = [(b"authorization", b"Bearer baton_nonsense")]

    async def scene(watch: Watch) -> None:
        screen, other = Screen(watch, token, None), Screen(watch, [], None)
        await until(lambda: screen.closed and other.closed)
        assert (screen.status, other.status) == (401, 401)

    watched(scene)


def test_a_member_who_has_left_loses_the_stream_within_a_moment(agency):
    headers = key_of(agency.tim)

    async def scene(watch: Watch) -> None:
        screen = Screen(watch, headers, after=None)
        await until(lambda: screen.status == 200 and watch.viewers)
        await doing(Member.objects.filter(pk=agency.tim.pk).update, left_at=clock.now())
        await until(lambda: screen.closed)

    watched(scene)


def test_a_stream_without_the_second_factor_that_is_now_demanded_ends(agency, as_member):
    program, session = key_of(agency.tim), session_of(as_member(agency.anna))

    async def scene(watch: Watch) -> None:
        screens = [Screen(watch, headers, after=None) for headers in (program, session)]
        await until(lambda: sum(map(len, watch.viewers.values())) == 2)
        await doing(Workspace.objects.filter(slug="relay").update, demands_second_factor=True)
        await until(lambda: all(screen.closed for screen in screens))
        refused = Screen(watch, session, after=None)
        await until(lambda: refused.status == 403)
        assert "second factor" in refused.refused

    watched(scene)


def test_signing_out_ends_the_stream(agency, as_member):
    browser = as_member(agency.anna)
    headers = session_of(browser)

    async def scene(watch: Watch) -> None:
        screen = Screen(watch, headers, after=None)
        await until(lambda: screen.status == 200 and watch.viewers)
        await doing(browser.session.delete)
        await until(lambda: screen.closed)

    watched(scene)


def test_a_number_from_a_future_that_never_was_starts_afresh(agency):
    agency.card()
    headers = key_of(agency.anna)

    async def scene(watch: Watch) -> None:
        screen = Screen(watch, headers, after=1_000_000)
        await until(screen.told)
        assert screen.kinds() == ["reset"]

    watched(scene)


def test_of_one_members_streams_one_too_many_is_refused_in_words(agency, monkeypatch):
    monkeypatch.setattr(places, "PER_MEMBER", 2)
    monkeypatch.setattr(places, "MANY", 2)
    annas, kees = key_of(agency.anna), key_of(agency.kees)

    async def scene(watch: Watch) -> None:
        first, second = Screen(watch, annas, None), Screen(watch, annas, None)
        await until(lambda: len(watch.viewers[agency.workspace.id]) == 2)
        third = Screen(watch, annas, None)
        await until(lambda: third.closed)
        assert (third.status, third.refused) == (
            429,
            "2 live connections of yours are open already. Close one of them.",
        )
        other = Screen(watch, kees, None)
        await until(lambda: other.status == 200)
        first.leave()
        await until(lambda: first.closed)
        again = Screen(watch, annas, None)
        await until(lambda: again.status == 200)
        assert second.status == 200

    watched(scene)


def test_whoever_opens_streams_too_often_is_told_to_wait_and_nobody_else_is(agency, monkeypatch, settings):
    settings.REQUESTS_PER_MINUTE = 1000
    monkeypatch.setattr(opening, "PER_MINUTE", 2)
    monkeypatch.setattr(opening, "COUNTER", Counter(now=lambda: 1_000_020.0))
    annas, kees = key_of(agency.anna), key_of(agency.kees)

    async def scene(watch: Watch) -> None:
        for _ in range(2):
            screen = Screen(watch, annas, None)
            await until(lambda screen=screen: screen.status == 200)
            screen.leave()
        third, other = Screen(watch, annas, None), Screen(watch, kees, None)
        await until(lambda: third.closed)
        assert third.status == 429
        assert third.refused.startswith("You opened live connections too often. Try again in ")
        await until(lambda: other.status == 200)

    watched(scene)


def test_while_there_are_places_nobody_is_counted(agency, monkeypatch):
    monkeypatch.setattr(places, "PER_MEMBER", 2)
    headers = key_of(agency.anna)

    async def scene(watch: Watch) -> None:
        screens = [Screen(watch, headers, None) for _ in range(5)]
        await until(lambda: all(screen.status == 200 for screen in screens))

    watched(scene)


def test_an_entry_that_cannot_be_told_makes_the_screen_start_afresh(agency, monkeypatch, caplog):
    card, headers = agency.card(), key_of(agency.anna)
    first = Workspace.objects.get().last_entry

    def sometimes(part: Any, told: Any, sight: Any) -> Any:
        if told.entry.number == first + 1:
            raise RuntimeError("planted")
        return told_as(part, told, sight)

    monkeypatch.setattr(telling, "told_as", sometimes)

    async def scene(watch: Watch) -> None:
        screen = Screen(watch, headers, after=None)
        await until(lambda: screen.status == 200 and watch.viewers)
        await doing(move, card, to=agency.terms, by=agency.kees)
        await until(screen.told)
        await doing(move, card, to=agency.design, by=agency.kees)
        await until(lambda: screen.kinds() == ["reset", "CardMoved"])
        back = Screen(watch, headers, after=first)
        await until(lambda: back.kinds() == ["reset", "CardMoved"])

    watched(scene)
    assert f"Entry {first + 1} cannot be told" in caplog.text


def test_entries_that_cannot_be_placed_do_not_stall_the_watch(agency, monkeypatch, caplog):
    card, headers = agency.card(), key_of(agency.anna)
    first = Workspace.objects.get().last_entry

    def sometimes(entries: Any) -> Any:
        if any(entry.number == first + 1 for entry in entries):
            raise RuntimeError("planted")
        return placed(entries)

    monkeypatch.setattr(missed, "placed", sometimes)

    async def scene(watch: Watch) -> None:
        screen = Screen(watch, headers, after=None)
        await until(lambda: screen.status == 200 and watch.viewers)
        await doing(move, card, to=agency.terms, by=agency.kees)
        await until(screen.told)
        await doing(move, card, to=agency.design, by=agency.kees)
        await until(lambda: screen.kinds() == ["reset", "CardMoved"])
        back = Screen(watch, headers, after=first)
        await until(lambda: back.kinds() == ["reset"])

    watched(scene)
    assert "cannot be told" in caplog.text


def test_who_looks_as_a_client_hears_what_their_guests_hear(agency):
    shared, ours = agency.card("Shared", project=agency.spring), agency.card("Ours", project=agency.spring)
    shared.shared = True
    shared.save()
    guest, looker, other = key_of(agency.greta), key_of(agency.anna), key_of(agency.marc)
    as_bloom, as_vault = f"&as_client={agency.bloom.pk}", f"&as_client={agency.vault.pk}"

    async def scene(watch: Watch) -> None:
        own, look = Screen(watch, guest, 0), Screen(watch, looker, 0, as_bloom)
        refused = Screen(watch, other, 0, as_vault)
        await until(lambda: own.status == look.status == 200 and refused.closed)
        assert refused.status == 404
        await doing(move, ours, to=agency.terms, by=agency.kees)
        await doing(move, shared, to=agency.terms, by=agency.kees)
        await until(lambda: own.told() and len(look.told()) == len(own.told()))
        await asyncio.sleep(0.5)
        assert look.told() == own.told()
        assert {event["card"] for event in look.told()} == {shared.id}

    watched(scene)
