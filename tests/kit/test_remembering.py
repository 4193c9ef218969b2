"""What a lasting query answered is kept while nobody can have changed it, and no longer."""

from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from baton.boards.models import Column
from baton.kit.prepared import Prepared
from baton.kit.remembering import remembering


@pytest.fixture
def columns() -> Prepared[Column]:
    return Prepared(lambda *, board: Column.objects.filter(board=board).order_by("id"), lasting=True)


def asked(columns: Prepared[Column], board: Any) -> tuple[list[str], int]:
    """The names, and how many statements it took."""
    with CaptureQueriesContext(connection) as statements:
        names = [column.name for column in columns.all(board=board.pk)]
    return names, len(statements)


def test_it_is_asked_for_once_while_remembering(agency, columns):
    names, _ = asked(columns, agency.board)
    with transaction.atomic(), remembering():
        assert asked(columns, agency.board) == (names, 1)
        assert asked(columns, agency.board) == (names, 0)
    assert asked(columns, agency.board) == (names, 1)


@pytest.mark.parametrize("way", ["save", "update", "delete"])
def test_any_write_to_its_table_makes_it_ask_again(agency, columns, way):
    with transaction.atomic(), remembering():
        before, _ = asked(columns, agency.board)
        if way == "save":
            agency.done.name = "Sent"
            agency.done.save(update_fields=["name"])
        elif way == "update":
            Column.objects.filter(pk=agency.done.pk).update(name="Sent")
        else:
            Column.objects.filter(pk=agency.done.pk).delete()
        after, statements = asked(columns, agency.board)
    assert statements == 1
    assert after != before


def test_what_was_made_of_an_answer_is_not_shared(agency, columns):
    with transaction.atomic(), remembering():
        columns.all(board=agency.board.pk)[0].name = "Scribbled over"
        assert "Scribbled over" not in asked(columns, agency.board)[0]


def test_different_questions_have_different_answers(agency, columns):
    with transaction.atomic(), remembering():
        assert asked(columns, agency.board)[0]
        assert columns.all(board=0) == []
        assert columns.first(board=agency.board.pk) == columns.all(board=agency.board.pk)[0]
