"""On a desk a card is stuck when it lies longer than others did in the same column."""

from datetime import UTC, datetime, timedelta

import pytest

from baton.boards.answers.norms import ENOUGH, norms_of, norms_of_many
from baton.boards.answers.opening import NORMS
from baton.boards.models import Board, Column, Stay
from baton.calendars.queries import calendar_of_workspace
from baton.kit import clock
from tests.desk.test_my_work import aged, card_called, on_a_friday, titles, work

__all__ = ["on_a_friday", "work"]
MONDAY = datetime(2026, 10, 5, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def nothing_kept():
    NORMS.clear()
    yield
    NORMS.clear()


def stayed(agency, column: Column, *minutes: int) -> None:
    """Cards that were in ``column`` so long, within one morning each."""
    card = agency.card("Earlier", column=agency.done, responsible=agency.tim)
    Stay.objects.bulk_create(
        Stay(
            card=card,
            board=column.board,
            column=column,
            entered_at=MONDAY,
            left_at=MONDAY + timedelta(minutes=each),
        )
        for each in minutes
    )


def states(column: Column, minutes: int) -> None:
    Column.objects.filter(pk=column.pk).update(stuck_after_minutes=minutes)


def test_beyond_what_85_percent_took_a_card_is_stuck(agency, work, on_a_friday):
    stayed(agency, agency.terms, *[10] * 17, *[60] * 3)
    aged(agency.card("Long", column=agency.terms, responsible=agency.kees), hours=1)
    aged(agency.card("Short", column=agency.terms, responsible=agency.kees), minutes=5)
    desk = work(agency.kees)
    assert titles(desk, "stuck") == ["Long"]
    assert card_called(desk, "Long")["stuck_minutes"] == 60 - 10


def test_what_really_happens_overrules_what_the_column_states(agency, work, on_a_friday):
    states(agency.terms, 8 * 60)
    states(agency.design, 1)
    for column in (agency.terms, agency.design):
        stayed(agency, column, *[30] * ENOUGH)
    aged(agency.card("An hour", column=agency.terms, responsible=agency.kees), hours=1)
    aged(agency.card("A while", column=agency.design, responsible=agency.kees), minutes=20)
    assert titles(work(agency.kees), "stuck") == ["An hour"]


def test_until_twenty_cards_have_passed_the_stated_norm_holds(agency, work, on_a_friday):
    states(agency.terms, 2 * 60)
    stayed(agency, agency.terms, *[10] * (ENOUGH - 1))
    card = agency.card("Waiting", column=agency.terms, responsible=agency.kees)
    aged(card, hours=1)
    assert titles(work(agency.kees), "stuck") == []
    NORMS.clear()
    stayed(agency, agency.terms, 10)
    assert titles(work(agency.kees), "stuck") == ["Waiting"]


def test_a_backlog_has_no_norm_of_its_own(agency, work, on_a_friday):
    stayed(agency, agency.queue, *[10] * ENOUGH)
    aged(agency.card("Later", column=agency.queue, lead=agency.kees), days=70)
    assert titles(work(agency.kees), "stuck") == []


def test_each_board_has_its_own_norms(agency, work, on_a_friday):
    other = Board.objects.create(
        workspace=agency.workspace, space=agency.production, name="Studio", rank="a5"
    )
    slow = Column.objects.create(board=other, name="Terms of reference", kind="work", rank="a0")
    stayed(agency, agency.terms, *[10] * ENOUGH)
    stayed(agency, slow, *[120] * ENOUGH)
    aged(agency.card("Here", column=agency.terms, responsible=agency.kees), hours=1)
    aged(agency.card("There", column=slow, responsible=agency.kees), hours=1)
    assert titles(work(agency.kees), "stuck") == ["Here"]


def test_a_desk_over_many_boards_asks_no_more_than_one_over_a_few(
    agency, as_member, on_a_friday, django_assert_max_num_queries
):
    browser = as_member(agency.kees)

    def add_boards(first: int, last: int) -> None:
        for n in range(first, last):
            board = Board.objects.create(
                workspace=agency.workspace, space=agency.production, name=f"Board {n}", rank=f"b{n:02}"
            )
            column = Column.objects.create(board=board, name="Work", kind="work", rank="a0")
            agency.card(f"Card {n}", column=column, responsible=agency.kees)

    def queries() -> int:
        with django_assert_max_num_queries(40) as asked:
            assert browser.get("/api/relay/my-work").status_code == 200
        return len(asked)

    browser.get("/api/relay/my-work")
    add_boards(0, 2)
    few, kept = queries(), queries()
    add_boards(2, 12)
    assert (queries(), queries()) == (few, kept)
    assert few == kept + 3


def test_norms_of_many_boards_are_those_of_each(agency, monkeypatch):
    """Also when only the latest stays count, and one board has fewer."""
    monkeypatch.setattr("baton.boards.answers.norms.LATEST", 30)
    stays = []
    with clock.at(MONDAY):
        cards = {
            agency.terms: agency.card(),
            agency.hidden_column: agency.card(column=agency.hidden_column, by=agency.olga),
        }
    Column.objects.filter(pk=agency.hidden_column.pk).update(kind="wait", clock="client")
    for (column, card), many in zip(cards.items(), (90, 25), strict=True):
        for n in range(many):
            since = MONDAY + n * HOUR / 60
            left = since + timedelta(minutes=100 - n)
            stays.append(Stay(card=card, board=column.board, column=column, entered_at=since, left_at=left))
    Stay.objects.bulk_create(stays)
    calendar = calendar_of_workspace(agency.workspace)
    boards = [agency.board, agency.hidden_board]
    each = {board.pk: norms_of(board, calendar) for board in boards}
    assert norms_of_many([board.pk for board in boards], calendar) == each
    assert all(each.values())
    assert norms_of_many([], calendar) == {}
