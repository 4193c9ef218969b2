"""The index follows the log, and is what a rebuild would make."""

from datetime import timedelta

from django.db import connection

from baton.activity.models import ReaderPosition
from baton.boards.content.commenting import add_comment, remove_comment
from baton.boards.content.editing import edit
from baton.boards.models import Card
from baton.boards.relay.moving import move
from baton.boards.relay.trashing import empty_trash, trash
from baton.kit import clock
from baton.search import engines, keeping_up
from baton.search.answering import search
from baton.search.indexing import words_to_write
from baton.search.keeping_up import READER, keep_up, rebuild, stale
from baton.search.models import CardText


def indexed():
    """All that the index holds, card by card."""
    table = "search_words_data" if connection.vendor == "sqlite" else "search_cardtext"
    with connection.cursor() as cursor:
        cursor.execute("SELECT card_id, digest FROM search_cardtext ORDER BY card_id")
        digests = cursor.fetchall()
        if connection.vendor == "sqlite":
            return digests
        cursor.execute(f"SELECT card_id, team::text, guest::text FROM {table} ORDER BY card_id")  # noqa: S608
        return digests, cursor.fetchall()


def test_followed_and_rebuilt_are_the_same(agency):
    cards = [agency.card(f"Карточка {number}") for number in range(5)]
    keep_up()
    said = add_comment(cards[0], "voucher", by=agency.anna).row
    add_comment(cards[1], "скидки", by=agency.anna, client_visible=True)
    edit(cards[2], {"title": "Tulips"}, by=agency.anna)
    remove_comment(said, by=agency.anna)
    move(cards[3], to=agency.terms, by=agency.anna)
    keep_up()
    followed = indexed()
    assert rebuild() == 0
    CardText.objects.all().delete()
    assert engines.count_words() == 0
    assert rebuild() == 5
    assert indexed() == followed
    assert stale(agency.workspace.pk) == 0


def test_a_move_writes_nothing_in_the_index(agency, monkeypatch):
    card = agency.card()
    keep_up()

    def no_card(cards):
        raise AssertionError(f"{cards} were looked at")

    monkeypatch.setattr(keeping_up, "words_to_write", no_card)
    move(card, to=agency.terms, by=agency.anna)
    assert keep_up() == 1


def test_what_is_gone_for_good_leaves_no_word_behind(agency):
    card = agency.card("Secret tulips")
    keep_up()
    trash(card, by=agency.anna)
    Card.objects.filter(pk=card.pk).update(deleted_at=clock.now() - timedelta(days=100))
    empty_trash()
    keep_up()
    assert not Card.objects.filter(pk=card.pk).exists()
    assert engines.count_words() == 0
    assert search("tulips", by=agency.olga)["cards"] == []


def test_a_worker_that_was_overtaken_writes_no_older_words(agency, monkeypatch):
    card = agency.card("Old")
    read = words_to_write

    def read_and_be_overtaken(cards):
        words = read(cards)
        monkeypatch.setattr(keeping_up, "words_to_write", read)
        edit(card, {"title": "New"}, by=agency.anna)
        keep_up()
        return words

    monkeypatch.setattr(keeping_up, "words_to_write", read_and_be_overtaken)
    keep_up()
    assert [found["title"] for found in search("new", by=agency.anna)["cards"]] == ["New"]
    assert stale(agency.workspace.pk) == 0


def test_an_index_that_starts_late_reads_all_that_was_told(agency):
    agency.card("Spring")
    ReaderPosition.objects.filter(reader=READER).delete()
    assert [found["title"] for found in search("spring", by=agency.anna)["cards"]] == []
    keep_up()
    assert [found["title"] for found in search("spring", by=agency.anna)["cards"]] == ["Spring"]
