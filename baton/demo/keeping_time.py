"""The hours of the demo agency: written down every evening, handed in on Fridays, approved on Tuesdays,
locked a month later. A day's entries are written together: one by one a year of them would take minutes."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from django.db.models import Count, F

from baton.accounts.models import Member
from baton.activity import log
from baton.boards.models import Card, PlannedHours, StageKind, Stay
from baton.demo.day_of_work import Held, Part, parts_of_day
from baton.demo.people import PEOPLE, Person
from baton.demo.rhythm import ZONE
from baton.demo.studio import Studio
from baton.demo.weeks_in_hand import approve_weeks, hand_in_weeks
from baton.kit.writing import insert_all
from baton.timesheets.facts import TimeEntered
from baton.timesheets.locking import lock
from baton.timesheets.models import TimeEntry
from baton.timesheets.rates.book import book_of
from baton.timesheets.rates.pricing import price_entries
from baton.timesheets.standing import clock_of

EVENING, MORNING = time(17, 40), time(10, 10)
LOCKED_ON = 5
# Which part of the clients' hours is billable; what an unplanned part of a card takes; from which rework on
# a project is always over its plan.
PAID, NOT_PLANNED, SKEWED = 0.95, 60, 2.0


@dataclass
class Books:
    """What is known of the hours so far: minutes by card and job function, and the rates."""

    rng: Random = field(default_factory=lambda: Random("hours of the day"))
    spent: Counter[tuple[int, str]] = field(default_factory=Counter)


def keeps_time(studio: Studio) -> Iterator[datetime]:
    books, day = Books(), studio.history.first
    while day < studio.history.anchor:
        if day.weekday() == 1:
            yield at(day, MORNING)
            approve_weeks(studio, day)
        if day.day == LOCKED_ON:
            yield at(day, MORNING)
            close_the_month(studio, day)
        if day.weekday() < 5:
            yield at(day, EVENING)
            write_down(studio, day, books)
        if day.weekday() == 4:
            hand_in_weeks(studio, day)
        day += timedelta(days=1)


def at(day: date, moment: time) -> datetime:
    return datetime.combine(day, moment, tzinfo=ZONE)


def close_the_month(studio: Studio, day: date) -> None:
    through = day.replace(day=1) - timedelta(days=1)
    if through >= studio.history.first:
        lock(through, by=studio.members["vera"], although_open=True)


def write_down(studio: Studio, day: date, books: Books) -> None:
    """Everybody's day in a handful of statements."""
    held = held_by(studio, books)
    entries: list[TimeEntry] = []
    for person in PEOPLE:
        if not studio.is_here(person):
            continue
        working = sum(each.ends - each.starts for each in studio.hours.of(person).hours_on(day))
        if working:
            member, projects = studio.member(person), projects_of(studio, person)
            parts = parts_of_day(person, working, held[member.pk], projects, books.rng)
            entries += [entry_of(member, day, part, person, books.rng) for part in parts]
    insert_all(entries, keys=True)
    price_entries(entries, book_of(studio.workspace))
    with log.in_turn(studio.workspace.pk) as workspace:
        for entry in entries:
            if entry.card_id is not None:
                books.spent[entry.card_id, entry.job_function] += entry.minutes
            fact = TimeEntered(time=entry.pk, member=entry.member_id, day=day.isoformat(), card=entry.card_id)
            log.record(workspace, fact, by=entry.member)


def projects_of(studio: Studio, person: Person) -> list[int]:
    return [project.pk for plan, project in studio.projects.items() if person in studio.teams[plan]]


def entry_of(member: Member, day: date, part: Part, person: Person, rng: Random) -> TimeEntry:
    held = part.held
    return TimeEntry(
        workspace_id=member.workspace_id,
        member=member,
        day=day,
        minutes=part.minutes,
        kind=part.kind,
        card_id=held.card if held else None,
        card_number=held.number if held else None,
        project_id=part.project,
        column_id=held.column if held else None,
        is_rework=held is not None and held.is_rework and not held.waited_for,
        waited_for=held.waited_for if held else "",
        job_function=person.job,
        billable=part.project is not None and rng.random() < PAID,
        text=part.text,
    )


def held_by(studio: Studio, books: Books) -> dict[int, list[Held]]:
    """Member -> the cards that are in their hands now."""
    cards = Card.objects.on_board().filter(workspace=studio.workspace, responsible__isnull=False)
    cards = cards.filter(stage_kind__in=(StageKind.WORK, StageKind.WAIT))
    rows = list(cards.order_by("pk").values_list(*CARD_COLUMNS))
    numbers = [row[0] for row in rows]
    again, planned = done_again(numbers), planned_on(numbers)
    thin = {project.pk for plan, project in studio.projects.items() if plan.rework > SKEWED}
    held: dict[int, list[Held]] = defaultdict(list)
    for card, number, project, column, kind, clock, member, job in rows:
        takes = planned.get((card, job), NOT_PLANNED) * part_taken(number, job, skewed=project in thin)
        room = max(0, round(takes) - books.spent[card, job])
        in_work = kind == StageKind.WORK
        waits = clock_of(kind, clock)
        held[member].append(Held(card, number, project, column, card in again, waits, in_work, room))
    return held


CARD_COLUMNS = (
    *("pk", "number", "project", "column", "stage_kind", "column__clock", "responsible"),
    "responsible__job_function",
)


def part_taken(number: int, job: str, *, skewed: bool) -> float:
    """How many times the planned hours a card takes of a job function; two projects are always over."""
    rng = Random(f"{number} {job} takes")
    return rng.uniform(1.3, 2.6) if skewed else rng.uniform(0.55, 1.3)


def planned_on(cards: list[int]) -> dict[tuple[int, str], int]:
    rows = PlannedHours.objects.filter(card__in=cards).values_list("card", "job_function", "minutes")
    return {(card, job): minutes for card, job, minutes in rows}


def done_again(cards: list[int]) -> set[int]:
    """Those that stand where they stood before."""
    stays = Stay.objects.filter(card__in=cards, voided_at=None, column=F("card__column"))
    often = stays.values("card").annotate(times=Count("pk")).filter(times__gt=1)
    return set(often.values_list("card", flat=True))
