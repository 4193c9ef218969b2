"""Entries as the API shows them; one query for the cards, however many there are."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.kit.days import monday_of
from baton.timesheets.models import TimeEntry, Timer, Week
from baton.timesheets.periods import locked_through
from baton.timesheets.refusals import AlreadyCountered, DayIsOpen, EntryTakesBack

SHOWN = (
    "member",
    "day",
    "minutes",
    "kind",
    "project",
    "column",
    "is_rework",
    "job_function",
    "billable",
    "text",
    "source",
    "started_at",
    "ended_at",
    "corrects",
    "reason",
)


def shown(entries: Iterable[TimeEntry], by: Member) -> list[dict[str, Any]]:
    rows = list(entries)
    titles = titles_of([row.card_id for row in rows if row.card_id is not None], by)
    through = locked_through(by.workspace_id)
    closed = closed_weeks(rows)
    counters = TimeEntry.objects.filter(corrects__in=[row.pk for row in rows], minutes__lt=0)
    countered = set(counters.values_list("corrects", flat=True))
    return [
        {name: value_of(row, name) for name in SHOWN}
        | {
            "id": row.pk,
            "card": card_told(row.card_id, row.card_number, titles),
            "is_locked": through is not None and row.day <= through,
            "cannot_change": cannot_change(row, by, through, closed),
            "cannot_correct": cannot_correct(row, by, through, row.pk in countered),
        }
        for row in rows
    ]


def value_of(row: TimeEntry, name: str) -> Any:
    return getattr(row, f"{name}_id" if name in ("member", "project", "column", "corrects") else name)


def titles_of(cards: Sequence[int], by: Member) -> dict[int, str]:
    return dict(Card.objects.seen_by(by).filter(pk__in=set(cards)).values_list("pk", "title"))


def card_told(card: int | None, number: int | None, titles: dict[int, str]) -> dict[str, Any] | None:
    if number is None:
        return None
    return {"id": card if card in titles else None, "number": number, "title": titles.get(card or 0)}


def closed_weeks(entries: Iterable[TimeEntry]) -> set[tuple[int, date]]:
    wanted = {(entry.member_id, monday_of(entry.day)) for entry in entries}
    weeks = Week.objects.filter(
        member__in={member for member, _day in wanted}, first_day__in={day for _member, day in wanted}
    )
    return {(week.member_id, week.first_day) for week in weeks if week.is_closed}


def cannot_change(
    entry: TimeEntry, by: Member, through: date | None, closed: set[tuple[int, date]]
) -> str | None:
    if entry.member_id != by.pk and not by.may_manage:
        return _("Only whoever it is of, or a manager, changes it.")
    if entry.takes_back:
        return str(EntryTakesBack.words)
    if through is not None and entry.day <= through:
        return _("It is in a locked period: correct it.")
    if (entry.member_id, monday_of(entry.day)) in closed:
        return _("Its week is handed in.")
    return None


def cannot_correct(entry: TimeEntry, by: Member, through: date | None, is_countered: bool) -> str | None:
    if entry.member_id != by.pk and not by.may_manage:
        return _("Only whoever it is of, or a manager, changes it.")
    if through is None or entry.day > through:
        return str(DayIsOpen(day=entry.day))
    return str(AlreadyCountered.words) if entry.takes_back or is_countered else None


def timer_told(timer: Timer | None, by: Member) -> dict[str, Any]:
    if timer is None:
        return {"timer": None}
    card = timer.card
    titles = titles_of([card.pk], by) if card is not None else {}
    return {
        "timer": {
            "kind": timer.kind,
            "card": card_told(card.pk, card.number, titles) if card is not None else None,
            "project": timer.project_id,
            "job_function": timer.job_function,
            "billable": timer.billable,
            "text": timer.text,
            "started_at": timer.started_at,
            "asks_at": timer.asks_at,
            "paused_at": timer.paused_at,
        }
    }
