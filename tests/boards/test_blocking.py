"""What holds a card up is said, dated and lifted."""

import pytest

from baton.boards.models import Blocker
from baton.boards.news.face import blocker_of
from baton.boards.relay.blocking import block, lift
from baton.boards.relay.moving import move
from baton.boards.relay.refusals import AlreadyLifted, BlockerNeedsCard, BlocksItself
from baton.kit.errors import NotAllowed, NotSeen


def test_a_blocker_stands_on_the_face_until_it_is_lifted(agency):
    card = agency.card()
    blocker = block(card, kind="client", reason="Waiting for the logo", by=agency.kees).row
    assert (blocker_of(card) or {})["kind"] == "client"
    lift(blocker, by=agency.dasha)
    assert blocker_of(card) is None
    assert Blocker.objects.get(pk=blocker.pk).lifted_by == agency.dasha


def test_a_blocker_is_lifted_once(agency):
    blocker = block(agency.card(), kind="ours", by=agency.kees).row
    lift(blocker, by=agency.kees)
    with pytest.raises(AlreadyLifted):
        lift(blocker, by=agency.kees)


def test_a_card_that_blocks_is_named(agency):
    with pytest.raises(BlockerNeedsCard):
        block(agency.card(), kind="card", by=agency.kees)


def test_two_cards_do_not_block_each_other_even_around_a_corner(agency):
    first, second, third = (agency.card(title) for title in ("First", "Second", "Third"))
    block(first, kind="card", blocking_card=second, by=agency.kees)
    block(second, kind="card", blocking_card=third, by=agency.kees)
    with pytest.raises(BlocksItself):
        block(third, kind="card", blocking_card=first, by=agency.kees)
    with pytest.raises(BlocksItself):
        block(first, kind="card", blocking_card=first, by=agency.kees)


def test_a_card_that_is_done_sets_free_what_waited_for_it(agency):
    waiting, awaited = agency.card("Waiting"), agency.card("Awaited", responsible=agency.kees)
    blocker = block(waiting, kind="card", blocking_card=awaited, by=agency.kees).row
    move(awaited, to=agency.done, by=agency.kees)
    assert Blocker.objects.get(pk=blocker.pk).lifted_at is not None


def test_a_card_that_is_not_seen_blocks_nothing(agency):
    hidden = agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    with pytest.raises(NotSeen):
        block(agency.card(), kind="card", blocking_card=hidden, by=agency.kees)


def test_a_guest_blocks_nothing(agency):
    card = agency.card(project=agency.spring)
    card.shared = True
    card.save()
    with pytest.raises(NotAllowed):
        block(card, kind="client", by=agency.greta)
