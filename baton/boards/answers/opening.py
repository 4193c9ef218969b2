"""Open a board: everything its screen needs, as bytes that are made once per change and kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import orjson
from django.db.models import Exists, OuterRef, QuerySet, Subquery

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity.facts import beside_the_card
from baton.activity.models import Entry
from baton.boards.answers.kept_bytes import Kept, Shelf
from baton.boards.answers.norms import norms_of, norms_of_many
from baton.boards.answers.rows_of_cards import rows_of
from baton.boards.models import Board
from baton.boards.news import face
from baton.boards.news.structure import for_guest, structure_of
from baton.calendars.queries import calendar_of_workspace
from baton.calendars.working_calendar import Hours, WorkingCalendar
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.kit.prepared import Prepared

# What depends on more than the log (the calendar, the norms) is at most this old.
BOARDS = Shelf(at_most=256, seconds=15 * 60)
NORMS = Shelf(at_most=1024, seconds=15 * 60)
DAYS_TOLD = timedelta(days=400)


@dataclass(frozen=True)
class View:
    """Whoever sees the same cards of a board and the same parts of them gets the same bytes."""

    guest_of: int | None
    hidden_clients: frozenset[int]


def open_board(pk: int, *, by: Member) -> Kept:
    """Raises NotSeen."""
    # The number is read before the rows: what is told later comes again over the stream and changes nothing.
    board: Any = SEEN.first(by.role, board=pk, **by.numbers)
    if board is None:
        raise NotSeen
    # Its own entries, and those of the vocabulary, which may concern every board.
    number = max(board.last_told or 0, board.last_of_vocabulary or 0)
    key = (board.pk, board.created_at, view_of(by, hides=board.hides))
    kept = BOARDS.get(key, number)
    if kept is None:
        kept = Kept.of(number, orjson.dumps(told(board, number, by), option=orjson.OPT_NON_STR_KEYS))
        BOARDS.put(key, kept)
    return kept


def seen_board(role: str, *, board: int, **asker: int) -> QuerySet[Board]:
    """The board with its ``last_told`` entry, the ``last_of_vocabulary``, and whether a client ``hides``."""
    by = Member.like(role, **asker)
    entries = Entry.objects.order_by("-number").values("number")
    of_no_board = entries.filter(board=None).exclude(kind__in=beside_the_card())
    return (
        Board.objects.seen_by(by)
        .filter(pk=board)
        .annotate(
            last_told=Subquery(entries.filter(board=OuterRef("pk"))[:1]),
            last_of_vocabulary=Subquery(of_no_board.filter(workspace=OuterRef("workspace"))[:1]),
            hides=Exists(access.clients_hidden_from(by)),
        )
    )


SEEN: Prepared[Board] = Prepared(seen_board)


def view_of(member: Member, *, hides: bool) -> View:
    if member.is_guest:
        return View(member.client_id, frozenset())
    hidden = access.clients_hidden_from(member).values_list("id", flat=True) if hides else ()
    return View(None, frozenset(hidden))


def told(board: Board, number: int, by: Member) -> dict[str, Any]:
    structure = structure_of(board)
    if by.is_guest:
        rows = {"fields": face.FOR_GUESTS, "rows": rows_of(board, by, face.FOR_GUESTS)}
        return {"number": number, **for_guest(structure), "cards": rows}
    calendar = calendar_of_workspace(by.workspace)
    return {
        "number": number,
        **structure,
        "calendar": calendar_told(calendar),
        "norms": kept_norms(board, calendar),
        "cards": {"fields": face.FIELDS, "rows": rows_of(board, by, face.FIELDS)},
    }


def calendar_told(calendar: WorkingCalendar) -> dict[str, Any]:
    """Hours in minutes after midnight, Monday first; days that differ, from a year back to a year on. The
    days of another week than the one in force today differ as a holiday does."""
    today = clock.now().date()
    week = calendar.week_on(today)
    days = dict(calendar.exceptions)
    if calendar.before:
        near = (today + timedelta(days=at) for at in range(-DAYS_TOLD.days, DAYS_TOLD.days + 1))
        days |= {day: hours for day in near if (hours := calendar.usual_hours_on(day)) != week[day.weekday()]}
    return {
        "time_zone": calendar.time_zone,
        "week": [pairs(hours) for hours in week],
        "exceptions": {day.isoformat(): pairs(hours) for day, hours in days.items() if is_near(day, today)},
    }


def pairs(hours: Hours) -> list[tuple[int, int]]:
    return [(starts, ends) for starts, ends in hours]


def is_near(day: date, today: date) -> bool:
    return abs(day - today) <= DAYS_TOLD


def kept_norms(board: Board, calendar: WorkingCalendar) -> dict[str, list[int]]:
    """Percentiles of a year hardly move in a quarter of an hour, and cost more than all the rest."""
    kept = NORMS.get(key_of(board), 0) or keep_norms(board, norms_of(board, calendar))
    told: dict[str, list[int]] = orjson.loads(kept.body)
    return told


def kept_norms_of(boards: Iterable[Board], calendar: WorkingCalendar) -> dict[int, list[int]]:
    """By column, of many boards: three queries for those that are not kept, none when all are."""
    by_id = {board.pk: board for board in boards}
    kept = {pk: NORMS.get(key_of(board), 0) for pk, board in by_id.items()}
    missing = [pk for pk, norms in kept.items() if norms is None]
    if missing:
        for pk, norms in norms_of_many(missing, calendar).items():
            kept[pk] = keep_norms(by_id[pk], norms)
    bodies = [orjson.loads(each.body) for each in kept.values() if each is not None]
    return {int(column): norm for body in bodies for column, norm in body.items()}


def keep_norms(board: Board, norms: dict[int, list[int]]) -> Kept:
    kept = Kept.of(0, orjson.dumps(norms, option=orjson.OPT_NON_STR_KEYS))
    NORMS.put(key_of(board), kept)
    return kept


def key_of(board: Board) -> tuple[int, datetime]:
    return board.pk, board.created_at
