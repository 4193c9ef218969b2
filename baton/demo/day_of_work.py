"""What somebody of the demo agency worked on in a day, and for how long (pure): quarters of an hour."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from baton.accounts.roles import JobFunction as Job
from baton.demo import time_words
from baton.demo.people import Person
from baton.timesheets.models import EntryKind

QUARTER = 15
MOST_CARDS = 3
LEADS = (Job.EXECUTIVE, Job.DEPARTMENT_HEAD)
SELLS = (Job.ACCOUNT_MANAGER, Job.CRM_STRATEGIST)


@dataclass(frozen=True)
class Held:
    """A card in somebody's hands that day; ``room``: the minutes that their part of it still takes."""

    card: int
    number: int
    project: int | None
    column: int
    is_rework: bool
    waited_for: str
    in_work: bool
    room: int


@dataclass(frozen=True)
class Part:
    """Of work on a project without a card, ``project`` alone."""

    kind: str
    minutes: int
    text: str
    held: Held | None = None
    project: int | None = None


def parts_of_day(
    person: Person, working: int, held: Sequence[Held], projects: Sequence[int], rng: Random
) -> list[Part]:
    """``working`` minutes by the calendar. Nobody writes down every minute; whoever has too much in hand
    stays longer. What their cards do not take goes into their projects."""
    crowd = len(held) / person.hands
    whole = quarters(working * rng.uniform(0.88, 1.0) + 60 * min(max(crowd - 1.2, 0.0), 1.5))
    parts = without_client(person, whole, rng)
    parts += on_cards(person, whole - minutes_of(parts), held, rng)
    parts += on_projects(person, whole - minutes_of(parts), projects, rng)
    return [part for part in parts if part.minutes > 0]


def minutes_of(parts: Sequence[Part]) -> int:
    return sum(part.minutes for part in parts)


def on_cards(person: Person, left: int, held: Sequence[Held], rng: Random) -> list[Part]:
    chosen = choose(held, rng)
    weights = [rng.uniform(0.5, 1.5) * (1.0 if each.in_work else 0.4) for each in chosen]
    return [
        Part(
            EntryKind.WORK,
            min(quarters(left * weight / sum(weights)), quarters(each.room)),
            words(person, rng),
            each,
            each.project,
        )
        for each, weight in zip(chosen, weights, strict=True)
    ]


def on_projects(person: Person, left: int, projects: Sequence[int], rng: Random) -> list[Part]:
    language = person.language
    if not projects:
        return [Part(EntryKind.INTERNAL, left, time_words.LEARNING[language])]
    chosen = rng.sample(projects, min(len(projects), 1 + (left > 3 * 60)))
    shared = quarters(left / len(chosen))
    amounts = [left - shared * (len(chosen) - 1), *[shared] * (len(chosen) - 1)]
    return [
        Part(EntryKind.WORK, amount, rng.choice(time_words.BESIDE[language]), None, project)
        for project, amount in zip(chosen, amounts, strict=True)
    ]


def without_client(person: Person, whole: int, rng: Random) -> list[Part]:
    language = person.language
    if person.job in LEADS:
        leading = quarters(whole * rng.uniform(0.55, 0.8))
        return [Part(EntryKind.INTERNAL, leading, time_words.LEADING[language])]
    parts = [Part(EntryKind.INTERNAL, rng.choice((15, 30, 30, 45)), time_words.MEETING[language])]
    if person.job in SELLS and rng.random() < 0.35:
        parts.append(Part(EntryKind.SALES, rng.choice((30, 60, 90)), time_words.PITCH[language]))
    return parts


def choose(held: Sequence[Held], rng: Random) -> list[Held]:
    """What is in work comes first."""
    with_room = [each for each in held if each.room >= QUARTER]
    in_turn = sorted(with_room, key=lambda each: (not each.in_work, rng.random()))
    return in_turn[: rng.randint(1, MOST_CARDS)]


def words(person: Person, rng: Random) -> str:
    known = time_words.DONE[person.language].get(person.job, ())
    return rng.choice(known) if known and rng.random() < 0.6 else ""


def quarters(minutes: float) -> int:
    return QUARTER * round(minutes / QUARTER)
