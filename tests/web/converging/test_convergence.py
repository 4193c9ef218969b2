"""An old screen plus what the stream tells equals a fresh look, after every kind of fact and for every role.

And nobody is told what a fresh look would not show them.
"""

import json
import re
from collections.abc import Mapping
from copy import copy
from typing import Any

import orjson
import pytest
from django.db import transaction

from baton.accounts.models import Member, MoneyTier
from baton.activity.facts import KINDS
from baton.activity.models import Entry
from baton.boards.models import Card
from baton.boards.news.facts import CardFact, CardLeftBoard, CardsRespread
from baton.boards.news.structure_facts import StructureFact
from baton.boards.sight import cards_seen_by, sight_of
from baton.web.streaming.looking_again import has_moved, may_see_other_things
from tests.web.access.scene import Hand, Scene, signed_in
from tests.web.converging.cases import CASES, Step
from tests.web.converging.screen import State, applied, fetched, heard

pytestmark = pytest.mark.django_db
VIEWERS = ("olga", "marc", "anna", "tim", "greta", "gleb")
BOARDS = ("board", "board.hidden", "board.spare")
THING = re.compile(r"{([\w.]+)}")


def kinds_of_boards() -> set[str]:
    """Those that are told of one board or card, and nobody else's mere beginning."""
    about = (CardFact, StructureFact, CardLeftBoard, CardsRespread)
    beginnings = {"CardFact", "StructureFact", "ContentFact", "BriefFact", "CommentFact", "AttachmentFact"}
    beginnings |= {"ColumnFact", "LaneFact", "DeedUndone", "ApprovalFact", "CardPriceFact"}
    of_boards = {name for name, kind in KINDS.items() if issubclass(kind, about)}
    return of_boards - beginnings


def changing_sight() -> set[str]:
    # Who joins had no screen, and who leaves loses theirs by the roll call (tests/web/test_streams.py).
    of_the_door = {"MemberJoined", "MemberLeft", "MemberCameBack", "PlaceholderMerged", "SpaceAdded"}
    return {name for name, kind in KINDS.items() if kind.changes_sight} - of_the_door


def test_every_kind_of_fact_has_a_case():
    without = sorted((kinds_of_boards() | changing_sight()) - set(CASES))
    assert not without, f"Add deeds that bring about {', '.join(without)} to tests/web/converging/cases.py"


@pytest.mark.parametrize(
    ("kind", "case"),
    [(kind, case) for kind, cases in CASES.items() for case in cases],
    ids=[f"{kind}-{at}" for kind, cases in CASES.items() for at, _ in enumerate(cases)],
)
def test_who_listens_sees_what_who_looks_anew_sees(furnished_play, kind, case):
    play = furnished_play.again()
    with transaction.atomic():
        play.carry_out(case.prepare)
        screens = [Screen(play, name, board) for name in VIEWERS for board in BOARDS]
        first = last_number()
        for step in case.steps:
            play.carry_out((step,))
            for screen in screens:
                screen.listen()
        assert kind in told_since(first), "The deeds did not bring it about."
        for screen in screens:
            screen.compare()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def furnished_play(scene, django_db_blocker):
    with django_db_blocker.unblock():
        return Play(scene)


class Play:
    """The scene with the things that only these cases name."""

    def __init__(self, scene: Scene) -> None:
        agency, self.scene = scene.agency, scene
        secret = scene.twins["confidential"]
        self.people = {name: Member.objects.get(pk=getattr(agency, name).pk) for name in VIEWERS}
        self.browsers = {
            **scene.hands,
            **{name: signed_in(getattr(agency, name)) for name in (*VIEWERS, "daan")},
        }
        self.things = {
            **scene.things,
            "column.hidden": agency.hidden_column.id,
            "board.hidden": agency.hidden_board.id,
            "space.hidden": agency.backroom.id,
            "card.hidden": scene.twins["private"]["card.neighbour"],
            "card.secret": secret["card"],
            "client.secret": agency.vault.id,
            "project.secret": agency.secret.id,
        }
        Card.objects.filter(pk=secret["card"]).update(shared=True)
        owner = Hand(scene.hands["owner"], "relay")
        self.things["column.spare"] = self.once(
            owner, f"boards/{scene.things['board.spare']}/columns", "Only", kind="queue"
        )
        self.things["custom_field.money"] = self.once(owner, "custom-fields", "Budget", kind="money")
        self.things["project.free"] = self.once(owner, "projects", "Free", client=agency.bloom.id)
        # Held by somebody who sees the confidential client.
        self.things["card.open"] = self.once(
            owner,
            f"boards/{agency.board.id}/cards",
            column=agency.queue.id,
            lane=scene.things["lane"],
            title="Open",
            responsible=agency.anna.id,
            lead=agency.anna.id,
        )

    def again(self) -> "Play":
        """With nothing that a case before it has changed."""
        play = copy(self)
        play.people = {name: Member.objects.get(pk=member.pk) for name, member in self.people.items()}
        play.things = dict(self.things)
        return play

    def once(self, owner: Hand, address: str, name: str = "", **body: Any) -> int:
        return owner.made(address, {"name": name, **body} if name else body)

    def carry_out(self, steps: tuple[Step, ...]) -> None:
        for step in steps:
            if callable(step):
                step(self.things)
                continue
            who, method, address, body = step
            at = "/api/relay/" + THING.sub(lambda found: str(self.things[found[1]]), address)
            sent = json.dumps(self.filled(body) or {})
            answer = self.browsers[who].generic(method, at, sent, content_type="application/json")
            assert answer.status_code < 300, f"{method} {at}: {answer.content!r}"

    def filled(self, body: Any) -> Any:
        if isinstance(body, str) and (found := THING.fullmatch(body)):
            return self.things[found[1]]
        if isinstance(body, Mapping):
            return {name: self.filled(value) for name, value in body.items()}
        return [self.filled(each) for each in body] if isinstance(body, list) else body


class Screen:
    """One viewer's board: ``live`` heard everything as it happened, ``stale`` will hear it all at the end."""

    def __init__(self, play: Play, name: str, board: str) -> None:
        self.member, self.browser, self.board = play.people[name], play.browsers[name], play.things[board]
        self.name = f"{name} at {board}"
        self.sight = sight_of(self.member)
        self.stale = self.live = fetched(self.browser, self.board)
        self.first = self.number = last_number()

    def listen(self) -> None:
        entries, news = heard(self.member, self.sight, self.number)
        self.demand_seen(entries)
        now = sight_of(Member.objects.get(pk=self.member.pk))
        afresh = has_moved(news) or (may_see_other_things(news) and now != self.sight)
        if self.live is not None:
            self.live = (
                fetched(self.browser, self.board) if afresh else applied(self.live, self.board, entries)
            )
        self.sight, self.number = now, last_number()

    def compare(self) -> None:
        now = fetched(self.browser, self.board)
        # Who comes back is told by what they may see now, not by what they saw then.
        entries, news = heard(self.member, self.sight, self.first)
        afresh = may_see_other_things(news)
        caught_up = self.stale and (now if afresh else applied(self.stale, self.board, entries))
        for how, state in (("live", self.live), ("coming back", caught_up)):
            if state is not None:
                demand_equal(f"{self.name}, {how}", state, now)

    def demand_seen(self, entries: list[dict[str, Any]]) -> None:
        for entry in entries:
            payload = entry["payload"]
            assert "price" not in orjson.dumps(payload).decode() or self.member.sees_money(MoneyTier.PRICES)
            if self.member.is_guest:
                assert entry["by"] is None
            if entry["card"] and payload != {"gone": True}:
                assert sees(self.member, entry["card"]), f"{self.name} hears of an unseen card: {entry}"


def sees(member: Member, card: int) -> bool:
    seen = Card.objects.filter(cards_seen_by(Member.objects.get(pk=member.pk)), pk=card)
    return (seen.filter(deleted_at=None) if member.is_guest else seen).exists()


def demand_equal(who: str, state: State, now: State | None) -> None:
    if now is None:
        # Nothing is left to show; the next look finds no board.
        assert not state.faces, who
        return
    assert state.faces == now.faces, who
    assert state.structure == now.structure, who


def last_number() -> int:
    return (
        Entry.objects.filter(workspace__slug="relay").order_by("-number").values_list("number", flat=True)[0]
    )


def told_since(number: int) -> set[str]:
    return set(
        Entry.objects.filter(workspace__slug="relay", number__gt=number).values_list("kind", flat=True)
    )
