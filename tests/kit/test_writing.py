"""Rows are written with statements composed once, and it is the same as Django's own save."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from baton.boards.models import Card, Comment, Stay
from baton.kit import clock
from baton.kit.again import again
from baton.kit.errors import NotSeen
from baton.kit.writing import PreparedUpdate, insert_all


def test_a_new_row_gets_its_key_and_keeps_every_value(agency):
    card = agency.card("Mailing", column=agency.terms, responsible=agency.kees)
    made = Comment.objects.create(card=card, by=agency.anna, text="Привет\n‮<b>", client_visible=True)
    kept = Comment.objects.get(pk=made.pk)
    assert made.pk is not None
    assert not made._state.adding
    for field in Comment._meta.concrete_fields:
        assert getattr(kept, field.attname) == getattr(made, field.attname), field.name


def test_a_row_with_a_key_of_its_own_is_inserted_under_it(agency):
    card = agency.card("Mailing")
    Comment(pk=9_000, card=card, by=agency.anna, text="Brought").save(force_insert=True)
    assert Comment.objects.get(pk=9_000).text == "Brought"
    with pytest.raises(IntegrityError), transaction.atomic():
        Comment(pk=9_000, card=card, by=agency.anna, text="Twice").save(force_insert=True)


def test_many_new_rows_are_written_with_one_statement_and_keep_every_value(agency, django_assert_num_queries):
    card = agency.card("Mailing")
    rows = [Comment(card=card, by=agency.anna, text=text) for text in ("One", "Два\u202e", "Three")]
    with django_assert_num_queries(1):
        insert_all(row for row in rows)
    kept = Comment.objects.order_by("id")
    assert [(row.text, row.by, row.created_at) for row in kept] == [
        (row.text, row.by, row.created_at) for row in rows
    ]


def test_no_rows_are_no_statement(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        insert_all([])


def test_only_the_named_columns_are_written(agency):
    card = agency.card("Mailing")
    stale = Card.objects.get(pk=card.pk)
    Card.objects.filter(pk=card.pk).update(title="Renamed meanwhile")
    stale.shared = True
    stale.save(update_fields=["shared"])
    kept = again(card)
    assert (kept.title, kept.shared) == ("Renamed meanwhile", True)


def test_nothing_is_written_where_nothing_is_named(agency, django_assert_num_queries):
    card = agency.card("Mailing")
    with django_assert_num_queries(0):
        card.save(update_fields=[])


def test_a_row_that_is_gone_is_not_saved_in_silence(agency):
    comment = Comment.objects.create(card=agency.card("Mailing"), by=agency.anna, text="Gone")
    Comment.objects.filter(pk=comment.pk).delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        comment.save(update_fields=["text"])
    with pytest.raises(NotSeen):
        again(comment)


def test_a_column_nobody_has_is_named_in_the_error(agency):
    with pytest.raises(ValueError, match="colour"):
        agency.card("Mailing").save(update_fields=["title", "colour"])


def test_a_prepared_update_changes_the_chosen_rows_and_counts_them(agency):
    first, second = agency.card("First"), agency.card("Second")
    opened = PreparedUpdate(lambda *, card: Stay.objects.filter(card=card, left_at=None))
    moment = clock.now() + timedelta(minutes=5)
    assert opened.change({"card": first.pk}, left_at=moment) == 1
    assert opened.change({"card": first.pk}, left_at=moment) == 0
    assert Stay.objects.get(card=first).left_at == moment
    assert Stay.objects.get(card=second).left_at is None
    assert opened.change({"card": second.pk}, reason="measured", left_at=None) == 1
    assert Stay.objects.get(card=second).reason == "measured"
