"""Cards leave the board for the archive or the trash, and come back."""

from datetime import timedelta

import pytest

from baton.activity.models import Entry
from baton.boards.models import Card, Column, Stay
from baton.boards.refusals import ColumnIsFull
from baton.boards.relay.archiving import archive, archive_done
from baton.boards.relay.archiving import restore as out_of_archive
from baton.boards.relay.moving import move
from baton.boards.relay.trashing import KEPT_FOR, empty_trash, trash
from baton.boards.relay.trashing import restore as out_of_trash
from baton.kit import clock
from baton.kit.errors import NotSeen


def open_stays(card):
    return Stay.objects.filter(card=card, left_at=None, voided_at=None).count()


def test_an_archived_card_ages_no_more(agency):
    card = agency.card()
    archive(card, by=agency.kees)
    assert open_stays(card) == 0
    with pytest.raises(NotSeen):
        move(card, to=agency.terms, by=agency.kees)


def test_a_restored_card_stands_at_the_end_of_its_column(agency):
    card = agency.card("First")
    agency.card("Second")
    archive(card, by=agency.kees)
    out_of_archive(card, by=agency.kees)
    titles = agency.queue.cards.order_by("rank").values_list("title", flat=True)
    assert list(titles) == ["Second", "First"]
    assert open_stays(card) == 1


def test_a_full_column_takes_nothing_out_of_the_archive(agency):
    agency.terms.wip_limit = 1
    agency.terms.save()
    card = move(agency.card(), to=agency.terms, by=agency.kees).card
    archive(card, by=agency.kees)
    move(agency.card("Another"), to=agency.terms, by=agency.kees)
    with pytest.raises(ColumnIsFull):
        out_of_archive(card, by=agency.kees)


def test_a_card_whose_column_is_gone_comes_back_to_the_nearest_before_it(agency):
    card = agency.card(column=agency.design_queue)
    archive(card, by=agency.kees)
    Column.objects.filter(pk=agency.design_queue.pk).update(archived_at=clock.now())
    changed, _ = out_of_archive(card, by=agency.kees)
    assert changed.card.column == agency.terms


def test_only_what_is_archived_is_restored(agency):
    with pytest.raises(NotSeen):
        out_of_archive(agency.card(), by=agency.kees)


def test_everything_done_is_archived_at_once_as_far_as_one_sees_it(agency):
    for title in ("One", "Two"):
        move(agency.card(title, responsible=agency.kees), to=agency.done, by=agency.kees)
    agency.card("Hidden", column=agency.done, project=agency.secret)
    agency.card("Still open")
    assert archive_done(agency.board, by=agency.kees) == 2
    assert Card.objects.on_board().filter(board=agency.board).count() == 2


def test_a_deleted_card_is_nowhere_but_in_the_trash(agency):
    card = agency.card()
    trash(card, by=agency.kees)
    assert not Card.objects.seen_by(agency.kees).filter(pk=card.pk).exists()
    assert Card.objects.in_trash_seen_by(agency.kees).get().deleted_by == agency.kees
    assert open_stays(card) == 0


def test_a_deleted_card_comes_back_out_of_the_trash(agency):
    card = move(agency.card(), to=agency.terms, by=agency.kees).card
    trash(card, by=agency.kees)
    changed, _ = out_of_trash(card, by=agency.dasha)
    assert (changed.card.column, changed.card.responsible) == (agency.terms, agency.kees)
    assert open_stays(card) == 1


def test_an_archived_card_comes_out_of_the_trash_into_the_archive(agency):
    card = agency.card()
    archive(card, by=agency.kees)
    trash(card, by=agency.kees)
    changed, _ = out_of_trash(card, by=agency.kees)
    assert changed.card.archived_at is not None
    assert open_stays(card) == 0


def test_the_trash_shows_nobody_what_they_did_not_see(agency):
    card = agency.card(project=agency.secret)
    trash(card, by=agency.anna)
    with pytest.raises(NotSeen):
        out_of_trash(card, by=agency.kees)


def test_after_thirty_days_the_trash_is_emptied(agency):
    old, young = agency.card("Old"), agency.card("Young")
    for card in (old, young):
        move(card, to=agency.terms, by=agency.kees)
        trash(card, by=agency.kees)
    Card.objects.filter(pk=old.pk).update(deleted_at=clock.now() - KEPT_FOR - timedelta(minutes=1))
    assert empty_trash() == 1
    assert list(Card.objects.filter(pk__in=[old.pk, young.pk])) == [young]
    assert Entry.objects.filter(card=old.pk, kind="CardExpired").exists()


def test_who_saw_a_deleted_card_is_told_by_what_was(agency):
    card = agency.card(project=agency.spring)
    trash(card, by=agency.kees)
    told = Entry.objects.get(card=card.id, kind="CardTrashed").payload
    assert told["was"] == {"space": agency.production.id, "client": agency.bloom.id, "shared": False}
    assert told["gone"]
