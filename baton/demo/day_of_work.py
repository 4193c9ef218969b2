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
    """A card in somebody's hands that day."""

    card: int
    number: int
    project: int | None
    column: int
    is_rework: bool
    in_work: bool


@dataclass(frozen=True)
class Part:
    kind: str
    minutes: int
    text: str
    held: Held | None = None


def parts_of_day(person: Person, working: int, held: Sequence[Held], rng: Random) -> list[Part]:
    """``working`` minutes by the calendar. Nobody writes down every minute; whoever has too much in hand
    stays longer."""
    language, crowd = person.language, len(held) / person.hands
    whole = quarters(working * rng.uniform(0.88, 1.0) + 60 * min(max(crowd - 1.2, 0.0), 1.5))
    parts = without_client(person, whole, rng)
    left = whole - sum(part.minutes for part in parts)
    chosen = choose(held, rng)
    if not chosen:
        parts.append(Part(EntryKind.INTERNAL, left, time_words.LEARNING[language]))
        return [part for part in parts if part.minutes > 0]
    weights = [rng.uniform(0.5, 1.5) * (1.0 if each.in_work else 0.4) for each in chosen]
    for each, weight in zip(chosen, weights, strict=True):
        minutes = quarters(left * weight / sum(weights))
        parts.append(Part(EntryKind.WORK, minutes, words(person, rng), each))
    return [part for part in parts if part.minutes > 0]


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
    in_turn = sorted(held, key=lambda each: (not each.in_work, rng.random()))
    return in_turn[: rng.randint(1, MOST_CARDS)]


def words(person: Person, rng: Random) -> str:
    known = time_words.DONE[person.language].get(person.job, ())
    return rng.choice(known) if known and rng.random() < 0.6 else ""


def quarters(minutes: float) -> int:
    return QUARTER * round(minutes / QUARTER)
