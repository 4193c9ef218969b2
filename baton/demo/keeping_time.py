"""The hours of the demo agency: written down every evening, handed in on Fridays, approved on Tuesdays,
locked a month later. A day's entries are written together: one by one a year of them would take minutes."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from django.db.models import Count, F

from baton.accounts.models import Member
from baton.activity import log
from baton.boards.models import Card, StageKind, Stay
from baton.demo.day_of_work import Held, Part, parts_of_day
from baton.demo.people import PEOPLE, Person
from baton.demo.rhythm import ZONE
from baton.demo.studio import Studio
from baton.demo.weeks_in_hand import approve_weeks, hand_in_weeks
from baton.kit.writing import insert_all
from baton.timesheets.facts import TimeEntered
from baton.timesheets.locking import lock
from baton.timesheets.models import EntryKind, TimeEntry
from baton.timesheets.rates.book import book_of
from baton.timesheets.rates.pricing import price_entries
from baton.timesheets.rates.rating import RateBook

EVENING, MORNING = time(17, 40), time(10, 10)
LOCKED_ON = 5


def keeps_time(studio: Studio) -> Iterator[datetime]:
    rng, day, book, people = Random("hours of the day"), studio.history.first, None, 0
    while day < studio.history.anchor:
        if day.weekday() == 1:
            yield at(day, MORNING)
            approve_weeks(studio, day)
        if day.day == LOCKED_ON:
            yield at(day, MORNING)
            close_the_month(studio, day)
        if studio.hours.office.hours_on(day) or day.weekday() < 5:
            yield at(day, EVENING)
            if book is None or len(studio.members) > people:
                book, people = book_of(studio.workspace), len(studio.members)
            write_down(studio, day, book, rng)
        if day.weekday() == 4:
            hand_in_weeks(studio, day)
        day += timedelta(days=1)


def at(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, tzinfo=ZONE)


def close_the_month(studio: Studio, day: date) -> None:
    through = day.replace(day=1) - timedelta(days=1)
    if through >= studio.history.first:
        lock(through, by=studio.members["vera"], although_open=True)


def write_down(studio: Studio, day: date, book: RateBook, rng: Random) -> None:
    """Everybody's day in a handful of statements."""
    held = held_by(studio)
    entries: list[TimeEntry] = []
    for person in PEOPLE:
        if not studio.is_here(person):
            continue
        working = sum(each.ends - each.starts for each in studio.hours.of(person).hours_on(day))
        if working:
            member = studio.member(person)
            parts = parts_of_day(person, working, held[member.pk], rng)
            entries += [entry_of(member, day, part, person, rng) for part in parts]
    insert_all(entries, keys=True)
    price_entries(entries, book)
    with log.in_turn(studio.workspace.pk) as workspace:
        for entry in entries:
            fact = TimeEntered(time=entry.pk, member=entry.member_id, day=day.isoformat(), card=entry.card_id)
            log.record(workspace, fact, by=entry.member)


def entry_of(member: Member, day: date, part: Part, person: Person, rng: Random) -> TimeEntry:
    held = part.held
    paid = part.kind == EntryKind.WORK and held is not None and held.project is not None
    return TimeEntry(
        workspace_id=member.workspace_id,
        member=member,
        day=day,
        minutes=part.minutes,
        kind=part.kind,
        card_id=held.card if held else None,
        card_number=held.number if held else None,
        project_id=held.project if held else None,
        column_id=held.column if held else None,
        is_rework=held is not None and held.is_rework,
        job_function=person.job,
        billable=paid and rng.random() < 0.95,
        text=part.text,
    )


def held_by(studio: Studio) -> dict[int, list[Held]]:
    """Member -> the cards that are in their hands now."""
    cards = Card.objects.on_board().filter(workspace=studio.workspace, responsible__isnull=False)
    cards = cards.filter(stage_kind__in=(StageKind.WORK, StageKind.WAIT))
    rows = list(
        cards.order_by("pk").values_list("pk", "number", "project", "column", "stage_kind", "responsible")
    )
    again = done_again([row[0] for row in rows])
    held: dict[int, list[Held]] = defaultdict(list)
    for card, number, project, column, kind, member in rows:
        held[member].append(Held(card, number, project, column, card in again, kind == StageKind.WORK))
    return held


def done_again(cards: list[int]) -> set[int]:
    """Those that stand where they stood before."""
    stays = Stay.objects.filter(card__in=cards, voided_at=None, column=F("card__column"))
    often = stays.values("card").annotate(times=Count("pk")).filter(times__gt=1)
    return set(often.values_list("card", flat=True))
