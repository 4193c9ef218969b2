"""The way of a card so far: its stays, waits, promises, handoffs, blockers."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import F

from baton.boards.models import Blocker, Card, Handoff, Promise, Stay, Wait
from baton.boards.news.moments import stamp
from baton.calendars.arithmetic import working_time_between
from baton.calendars.queries import calendar_of_workspace
from baton.kit import clock

Row = dict[str, Any]
MINUTE = timedelta(minutes=1)


def way(card: Card) -> Row:
    return {
        "stays": stays(card),
        "waits": waits(card),
        "promises": rows_of(
            Promise, card, "given_at", "id", "deadline", "given_at", "given_by", "replaced_at", "done_at"
        ),
        "handoffs": handoffs(card),
    }


def stays(card: Card) -> list[Row]:
    """In the order of time, voided ones left out, each with its length in the workspace's working time."""
    calendar = calendar_of_workspace(card.workspace)
    now = clock.now()
    standing = Stay.objects.filter(card=card, voided_at=None).order_by("entered_at", "id")
    names = ("id", "board", "column", "lane", "came_from", "entered_at", "left_at")
    found = list(standing.values(*names, "backward", "reason", "because", "by", "responsible"))
    for row in found:
        lasted = working_time_between(
            row["entered_at"], max(row["left_at"] or now, row["entered_at"]), calendar
        )
        row["working_minutes"] = lasted // MINUTE
    return [stamped(row) for row in found]


def waits(card: Card) -> list[Row]:
    """In the order of time, each with its length in the workspace's working time; those of a moment left
    out."""
    calendar, now = calendar_of_workspace(card.workspace), clock.now()
    lasting = Wait.objects.filter(card=card).exclude(until=F("since")).order_by("since", "id")
    names = ("id", "clock", "cause", "round", "since", "until", "outcome", "of_approval")
    found = list(lasting.values(*names))
    for row in found:
        until = max(row["until"] or now, row["since"])
        row["working_minutes"] = working_time_between(row["since"], until, calendar) // MINUTE
    return [stamped(row) for row in found]


def handoffs(card: Card) -> list[Row]:
    names = ("id", "giver", "receiver", "note", "expectation", "offered_at", "answer_by", "answered_at")
    return rows_of(Handoff, card, "offered_at", *names, "outcome", "reason", "minutes_to_accept")


def blockers(card: Card) -> list[Row]:
    names = ("id", "kind", "reason", "blocking_card", "since", "by", "lifted_at", "lifted_by")
    return rows_of(Blocker, card, "since", *names)


def rows_of(model: Any, card: Card, order: str, *names: str) -> list[Row]:
    return [stamped(row) for row in model.objects.filter(card=card).order_by(order, "id").values(*names)]


def stamped(row: Row) -> Row:
    return {name: stamp(value) if isinstance(value, datetime) else value for name, value in row.items()}
