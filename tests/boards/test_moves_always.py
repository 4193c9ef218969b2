"""Whatever a day brings, in whatever order, the books stay right."""

from contextlib import suppress
from itertools import pairwise
from typing import Any

import hypothesis.strategies as st
import pytest
from django.db import transaction
from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from baton.activity.models import Entry
from baton.boards.models import BlockerKind, Card, Column, Handoff, Lane, Stay
from baton.boards.news import face
from baton.boards.relay.answering import accept, give_back
from baton.boards.relay.archiving import archive, restore
from baton.boards.relay.assigning import assign
from baton.boards.relay.blocking import block
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.boards.relay.pulling import take_next
from baton.boards.relay.trashing import restore as restore_from_trash
from baton.boards.relay.trashing import trash
from baton.boards.undo.undoing import undo
from baton.kit import rank
from baton.kit.errors import Refusal
from tests.world import Agency

SIX = st.integers(0, 5)
PEOPLE = st.sampled_from(["kees", "dasha", "daan", "marc"])


class Day(RuleBasedStateMachine):
    """Four people work on one board with two lanes and limits that refuse."""

    agency: Agency

    def __init__(self) -> None:
        super().__init__()
        # Each day begins with the board as it was made.
        self.morning = transaction.savepoint()
        self.columns = list(Column.objects.filter(board=self.agency.board).order_by("rank"))
        self.lanes = list(Lane.objects.filter(board=self.agency.board).order_by("rank"))
        self.cards: list[Card] = []
        self.versions: dict[int, int] = {}
        self.after = Entry.objects.count()
        for number in range(3):
            self.file(number, "kees")

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.morning)

    def somebody(self, name: str):
        return getattr(self.agency, name)

    def any_card(self, number: int) -> Card:
        return self.cards[number % len(self.cards)]

    @rule(column=SIX, name=PEOPLE)
    def file(self, column: int, name: str) -> None:
        with suppress(Refusal):
            by = self.somebody(name)
            self.cards.append(self.agency.card("A mailing", column=self.columns[column], by=by))

    @rule(card=SIX, column=SIX, lane=st.integers(0, 2), above=st.none() | SIX, name=PEOPLE)
    def move(self, card: int, column: int, lane: int, above: int | None, name: str) -> None:
        with suppress(Refusal):
            move(
                self.any_card(card),
                to=self.columns[column],
                lane=self.lanes[lane] if lane < 2 else None,
                above=self.any_card(above) if above is not None else None,
                reason="Something is missing",
                by=self.somebody(name),
            )

    @rule(name=PEOPLE)
    def take(self, name: str) -> None:
        with suppress(Refusal):
            take_next(self.agency.design_queue, by=self.somebody(name))

    @rule(name=PEOPLE)
    def undo(self, name: str) -> None:
        with suppress(Refusal):
            undo(by=self.somebody(name))

    @rule(card=SIX, giver=PEOPLE, receiver=PEOPLE)
    def offer(self, card: int, giver: str, receiver: str) -> None:
        with suppress(Refusal):
            offer(self.any_card(card), to=self.somebody(receiver), by=self.somebody(giver))

    @rule(accepts=st.booleans())
    def answer(self, accepts: bool) -> None:
        offered = Handoff.objects.filter(answered_at=None).select_related("card", "receiver").first()
        if offered is None:
            return
        with suppress(Refusal):
            if accepts:
                accept(offered, by=offered.receiver)
            else:
                give_back(offered, reason="Not now", by=offered.receiver)

    @rule(card=SIX, name=PEOPLE)
    def assign(self, card: int, name: str) -> None:
        with suppress(Refusal):
            assign(self.any_card(card), to=self.somebody(name), by=self.agency.marc)

    @rule(card=SIX)
    def block(self, card: int) -> None:
        with suppress(Refusal):
            block(self.any_card(card), kind=BlockerKind.CLIENT, by=self.agency.kees)

    @rule(card=SIX, deletes=st.booleans(), name=PEOPLE)
    def put_away(self, card: int, deletes: bool, name: str) -> None:
        with suppress(Refusal):
            (trash if deletes else archive)(self.any_card(card), by=self.somebody(name))

    @rule(card=SIX)
    def bring_back(self, card: int) -> None:
        for way in (restore, restore_from_trash):
            with suppress(Refusal):
                way(self.any_card(card), by=self.agency.kees)

    @invariant()
    def every_living_card_stays_in_exactly_one_place(self) -> None:
        for card in Card.objects.filter(board=self.agency.board):
            lives = card.archived_at is None and card.deleted_at is None
            open_stays = list(Stay.objects.filter(card=card, left_at=None, voided_at=None))
            assert len(open_stays) == lives
            for stay in open_stays:
                assert (stay.column_id, stay.entered_at) == (card.column_id, card.entered_at)

    @invariant()
    def stays_follow_one_another(self) -> None:
        for card in self.cards:
            stays = list(Stay.objects.filter(card=card, voided_at=None).order_by("entered_at", "id"))
            for earlier, later in pairwise(stays):
                assert earlier.left_at is not None
                assert earlier.left_at <= later.entered_at

    @invariant()
    def nobody_shares_a_place_in_the_order(self) -> None:
        cells = list(Card.objects.on_board().values_list("column", "lane", "rank"))
        assert len(cells) == len(set(cells))

    @invariant()
    def limits_hold(self) -> None:
        assert Card.objects.on_board().filter(column=self.agency.terms).count() <= 2
        for card in Card.objects.in_progress():
            assert card.responsible_id is not None

    @invariant()
    def versions_only_grow_and_numbers_have_no_gap(self) -> None:
        for pk, version in Card.objects.values_list("id", "version"):
            assert version >= self.versions.get(pk, 1)
            self.versions[pk] = version
        numbers = list(Entry.objects.order_by("number").values_list("number", flat=True))
        assert numbers == list(range(1, len(numbers) + 1))

    @invariant()
    def what_was_told_is_what_is_there(self) -> None:
        told: dict[int | None, dict[str, Any]] = {}
        for entry in Entry.objects.filter(number__gt=self.after, card__isnull=False).order_by("number"):
            if entry.payload.get("gone"):
                told.pop(entry.card, None)
            else:
                told[entry.card] = told.get(entry.card, {}) | entry.payload["face"]
        assert told == {card.id: face.whole(card) for card in Card.objects.on_board()}


@pytest.mark.trial
def test_the_books_stay_right_whatever_the_day_brings(agency, trials):
    for name, key in zip(("Standard", "Urgent"), rank.spread(2), strict=True):
        Lane.objects.create(board=agency.board, name=name, rank=key)
    Column.objects.filter(pk=agency.terms.pk).update(wip_limit=2)

    class Today(Day):
        pass

    Today.agency = agency
    for number in trials(short=1, long=40):
        run_state_machine_as_test(
            seed(number)(Today),
            settings=settings(
                max_examples=8,
                stateful_step_count=25,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                database=None,
            ),
        )
