"""What one viewer hears of an entry: the rule that the stream and the feed share."""

from typing import Any

from baton.activity.models import Entry
from baton.boards.models import Card
from baton.boards.news.scope import Place, Told, placed
from baton.boards.news.telling import Part, part_for, told_as
from baton.boards.sight import Sight, sight_of
from baton.kit import clock

TEAM = Sight(guest_of=None, spaces=frozenset({1}), hidden_clients=frozenset({7}))
GUEST = Sight(guest_of=5, spaces=frozenset(), hidden_clients=frozenset())
FACE: dict[str, Any] = {"id": 3, "title": "Spring", "responsible": 9, "column": 2}


def entry(**known: Any) -> Entry:
    return Entry(number=1, kind="CardMoved", by_id=9, happened_at=clock.real_now(), **known)


def test_the_team_hears_all_of_a_card_it_sees():
    told = Told(entry(board=2, card=3, payload={"face": FACE}), Place(space=1, client=5))
    assert part_for(told, TEAM) is Part.WHOLE
    assert told_as(Part.WHOLE, told, TEAM)["payload"] == {"face": FACE}


def test_a_card_in_an_unseen_space_or_of_a_hidden_client_is_not_heard_of():
    for place in (Place(space=2), Place(space=1, client=7)):
        assert part_for(Told(entry(board=2, card=3), place), TEAM) is None


def test_a_guest_hears_of_their_shared_card_neither_what_nor_by_whom():
    seen = Place(space=1, client=5, shared=True, board=2, face={"id": 3, "title": "Summer"})
    told = Told(entry(board=2, card=3, payload={"face": FACE}), seen)
    assert part_for(told, GUEST) is Part.GUESTS
    heard = told_as(Part.GUESTS, told, GUEST)
    assert (heard["kind"], heard["by"]) == ("CardChanged", None)
    # As it is now: how it was called before may be from a time before it was shared.
    assert heard["payload"] == {"face": {"id": 3, "title": "Summer"}}
    assert part_for(Told(told.entry, Place(space=1, client=6, shared=True)), GUEST) is None


def test_who_saw_a_card_until_now_hears_only_that_it_is_gone():
    was = {"space": 1, "client": 5, "shared": True}
    hidden = Told(entry(board=2, card=3, payload={"face": FACE, "was": was}), Place(space=8, client=6))
    for sight in (TEAM, GUEST):
        assert part_for(hidden, sight) is Part.GONE
    assert told_as(Part.GONE, hidden, TEAM)["payload"] == {"gone": True}


def test_a_change_of_the_vocabulary_says_no_more_than_that():
    told = Told(entry(payload={"member": 4}), None)
    assert part_for(told, TEAM) is part_for(told, GUEST) is Part.VOCABULARY
    assert told_as(Part.VOCABULARY, told, TEAM)["payload"] == {}


def test_a_guest_hears_only_of_boards_where_a_card_is_shared_with_them(agency):
    changed = entry(board=agency.board.id, payload={"structure": {}})
    card = agency.card(project=agency.spring)
    (before,) = placed([changed])
    assert part_for(before, sight_of(agency.greta)) is None
    Card.objects.filter(pk=card.pk).update(shared=True)
    (after,) = placed([changed])
    assert part_for(after, sight_of(agency.greta)) is Part.BOARD
    assert part_for(after, sight_of(agency.gleb)) is None
    assert part_for(after, sight_of(agency.tim)) is Part.WHOLE
