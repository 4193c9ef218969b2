"""Spaces and boards: who sees them, where they stand, what rules they have."""

import pytest

from baton.activity.models import Entry
from baton.boards.models import Board, Space
from baton.boards.news.structure import structure_of
from baton.boards.structure.arranging_boards import (
    add_board,
    archive_board,
    change_board,
    limit_person,
    place_board,
)
from baton.boards.structure.arranging_spaces import (
    add_space,
    archive_space,
    change_space,
    reorder_space,
    restore_space,
)
from baton.boards.structure.refusals import Archived, NameNeeded, NobodyWouldSee, NotAChoice, NotNameable
from baton.kit.errors import Malformed, NotAllowed, NotSeen


def test_a_private_space_is_seen_by_those_named_on_it(agency):
    space = add_space("Pilots", private=True, members=[agency.kees], by=agency.marc)
    assert Space.objects.seen_by(agency.kees).filter(pk=space.pk).exists()
    assert not Space.objects.seen_by(agency.anna).filter(pk=space.pk).exists()
    change_space(space, members=[agency.marc, agency.anna], by=agency.marc)
    assert not Space.objects.seen_by(agency.kees).filter(pk=space.pk).exists()
    assert Entry.objects.get(kind="SpaceChanged").payload == {"space": space.id, "changed": ["members"]}


def test_a_space_made_private_keeps_at_least_its_maker(agency):
    change_space(agency.production, private=True, by=agency.marc)
    assert not Board.objects.seen_by(agency.anna).filter(pk=agency.board.pk).exists()
    assert Board.objects.seen_by(agency.marc).filter(pk=agency.board.pk).exists()
    with pytest.raises(NobodyWouldSee):
        change_space(agency.production, members=[], by=agency.marc)


def test_a_guest_is_not_named_on_a_space(agency):
    with pytest.raises(NotNameable):
        add_space("For clients", private=True, members=[agency.greta], by=agency.marc)


def test_spaces_change_places_and_come_back_from_the_archive(agency):
    pilots = add_space("Pilots", by=agency.marc)
    reorder_space(pilots, above=agency.production, by=agency.marc)
    assert Space.objects.seen_by(agency.marc).order_by("rank").first() == pilots
    archive_space(pilots, by=agency.marc)
    with pytest.raises(Archived):
        add_board(pilots, "Too late", by=agency.marc)
    restore_space(pilots, by=agency.marc)
    assert add_board(pilots, "In time", by=agency.marc).space == pilots


def test_a_board_moves_to_another_space_with_its_cards(agency):
    card = agency.card()
    place_board(agency.board, space=agency.backroom, by=agency.olga)
    with pytest.raises(NotSeen):
        change_board(agency.board, name="Whose?", by=agency.marc)
    assert type(card).objects.seen_by(agency.olga).filter(pk=card.pk).exists()
    told = Entry.objects.get(kind="BoardMovedToSpace")
    assert told.board is None
    assert told.payload["from_space"] == agency.production.id


def test_boards_change_places_in_their_space(agency):
    second = add_board(agency.production, "Second", by=agency.marc)
    place_board(second, space=agency.production, above=agency.board, by=agency.marc)
    assert list(agency.production.boards.order_by("rank")) == [second, agency.board]


def test_the_rules_of_a_board_are_told_with_its_structure(agency):
    change_board(agency.board, limit_rule="warn", person_limit=3, face=["age", "tags"], by=agency.marc)
    told = Entry.objects.get(kind="BoardChanged").payload
    assert told["changed"] == ["limit_rule", "person_limit", "face"]
    assert told["structure"] == structure_of(Board.objects.get(pk=agency.board.pk))
    assert told["structure"]["board"]["face"] == ["age", "tags"]


def test_a_face_shows_only_what_there_is(agency):
    with pytest.raises(NotAChoice, match="price"):
        change_board(agency.board, face=["price"], by=agency.marc)


def test_a_person_has_a_limit_of_their_own(agency):
    limit_person(agency.board, agency.dasha, wip_limit=2, by=agency.marc)
    limit_person(agency.board, agency.dasha, wip_limit=4, by=agency.marc)
    assert structure_of(agency.board)["person_limits"] == [{"member": agency.dasha.id, "wip_limit": 4}]
    limit_person(agency.board, agency.dasha, wip_limit=None, by=agency.marc)
    assert structure_of(agency.board)["person_limits"] == []


def test_an_archived_board_is_told_as_archived(agency):
    archive_board(agency.board, by=agency.marc)
    assert structure_of(Board.objects.get(pk=agency.board.pk))["board"]["archived"]


def test_a_board_needs_a_name_that_can_be_stored(agency):
    for name, refusal in (("  ", NameNeeded), ("\0", Malformed), ("x" * 121, Malformed)):
        with pytest.raises(refusal):
            change_board(agency.board, name=name, by=agency.marc)


def test_members_and_guests_arrange_nothing(agency):
    for member in (agency.anna, agency.greta):
        with pytest.raises(NotAllowed):
            add_space("Mine", by=member)
        with pytest.raises(NotAllowed):
            add_board(agency.production, "Mine", by=member)


def test_facts_for_everybody_carry_no_names(agency):
    space = add_space("A secret plan", private=True, by=agency.olga)
    add_board(space, "A secret board", by=agency.olga)
    assert not Entry.objects.filter(payload__icontains="secret").exists()
