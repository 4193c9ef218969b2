"""The real boards, brought in whole."""

from collections import Counter

import pytest
from django.db.models import Q

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.boards.models import Attachment, Board, Card, Column, Comment, Promise, Stay
from baton.interchange.plan import ImportPlan
from baton.interchange.trello.planning import plan_trello
from baton.keeping.checking import findings
from tests.interchange.bringing import bring, everything
from tests.interchange.exports import real_export


@pytest.fixture(scope="module")
def gocd() -> ImportPlan:
    return plan_trello(real_export("trello-gocd-test-drive.json"))


def test_the_big_board_comes_whole(agency, gocd):
    applied = bring(gocd, agency.olga)
    board = Board.objects.get(pk=applied.boards[0])
    cards = Card.objects.filter(board=board)
    assert (cards.count(), board.columns.count()) == (122, 18)
    assert cards.filter(archived_at=None).count() == 44
    assert board.columns.filter(archived_at=None).count() == 6
    assert Attachment.objects.filter(url__startswith="http").count() == 59
    assert list(findings(with_files=False)) == []


def test_its_177_moves_are_stays_and_nothing_before_them_is_invented(agency, gocd):
    board = bring(gocd, agency.olga).boards[0]
    begun_by_a_move = Stay.objects.filter(board=board, by__isnull=False)
    assert begun_by_a_move.count() == 177
    assert Entry.objects.filter(board=board, kind="CardMoved", brought=True).count() == 177
    unknown = Stay.objects.filter(board=board, column=None)
    assert unknown.count() == 49
    assert all(stay.left_at and stay.left_at <= gocd.history_since for stay in unknown)
    told = {(move.at, move.by) for card in gocd.cards for move in card.moves}
    people = {row.external_id: row for row in gocd.people}
    assert Counter(begun_by_a_move.values_list("entered_at", "by__name")) == Counter(
        (at, people[by].name) for at, by in told
    )


def test_its_comments_keep_their_authors_and_dates(agency, gocd):
    bring(gocd, agency.olga)
    names = {person.external_id: person.name for person in gocd.people}
    planned = Counter(
        (comment.at, names[comment.author], comment.text) for card in gocd.cards for comment in card.comments
    )
    assert sum(planned.values()) == 93
    assert Counter(Comment.objects.values_list("created_at", "by__name", "text")) == planned


def test_a_second_run_changes_nothing(agency, gocd):
    bring(gocd, agency.olga)
    before = everything()
    again = bring(gocd, agency.olga)
    assert again.nothing_new
    assert everything() == before


def test_its_33_cards_without_a_member_are_held_by_the_agreed_order(agency, gocd):
    bring(gocd, agency.olga, responsible=agency.kees.id)
    names = {person.external_id: person.name for person in gocd.people}
    nobody = [card for card in gocd.cards if not card.people]
    held = dict(Card.objects.values_list("number", "responsible__name"))
    assert len(nobody) == 33
    for card in nobody:
        expected = names[card.moves[-1].by] if card.moves else "Kees"
        here = Card.objects.get(aliases__key=card.external_key)
        assert held[here.number] == expected


def test_whoever_imports_holds_the_rest(agency, gocd):
    bring(gocd, agency.olga)
    assert Card.objects.filter(responsible=agency.olga).count() == 20
    assert not Card.objects.filter(responsible=None).exists()


def test_people_are_known_by_name_and_the_others_are_placeholders(agency, gocd):
    Member.objects.filter(pk=agency.kees.pk).update(name="Ada Abel")
    mover = next(
        move.by for card in gocd.cards for move in card.moves if move.by != gocd.people[0].external_id
    )
    bring(gocd, agency.olga, people={mover: agency.tim.id})
    assert Member.objects.filter(user=None).count() == 9
    assert Comment.objects.filter(by=agency.kees).exists()
    assert Stay.objects.filter(by=agency.tim).exists()


def test_every_deadline_given_is_a_dated_promise(agency, gocd):
    board = bring(gocd, agency.olga).boards[0]
    standing = Promise.objects.filter(card__board=board, replaced_at=None)
    assert standing.count() == sum(card.due is not None for card in gocd.cards)
    assert set(standing.values_list("card", "deadline")) == set(
        Card.objects.filter(board=board).exclude(deadline=None).values_list("id", "deadline")
    )
    told = {deadline.at for card in gocd.cards for deadline in card.deadlines if deadline.due}
    assert told <= set(Promise.objects.values_list("given_at", flat=True))


def test_versions_and_entries_of_a_card_go_together(agency, gocd):
    board = bring(gocd, agency.olga).boards[0]
    for card in Card.objects.filter(board=board):
        entries = Entry.objects.filter(card=card.id).order_by("number")
        versions = [entry.payload["face"]["version"] for entry in entries]
        assert versions == list(range(1, card.version + 1))
        moments = [entry.happened_at for entry in entries.exclude(kind="CardArchived")]
        assert moments == sorted(moments)


def test_done_cards_say_when_they_were_done_only_where_it_is_told(agency, gocd):
    board = bring(gocd, agency.olga).boards[0]
    done = Card.objects.filter(board=board, stage_kind="done")
    assert done.count() == 60
    for card in done.filter(done_at__lte=gocd.history_since):
        planned = next(one for one in gocd.cards if one.external_key in aliases(card))
        assert card.done_at in (planned.completed_at, planned.created_at)
    assert not Card.objects.filter(~Q(stage_kind="done"), done_at__isnull=False).exists()


def aliases(card: Card) -> set[str]:
    return set(card.aliases.values_list("key", flat=True))


def test_the_shape_of_2025_comes_whole(agency):
    tekken = plan_trello(real_export("trello-tekken-notes-2025.json"))
    applied = bring(tekken, agency.olga)
    assert Card.objects.filter(board=applied.boards[0]).count() == 11
    assert Column.objects.filter(board=applied.boards[0]).count() == 3
    assert applied.counts["item"] == 24
    assert list(findings(with_files=False)) == []
    before = everything()
    assert bring(tekken, agency.olga).nothing_new
    assert everything() == before
