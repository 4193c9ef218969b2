"""On the last morning the heads plan the days to come: most cards find a slot, some people get too much, and
what nobody has looked at yet waits in the tray."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from django.db.models import Q

from baton.accounts.models import Member
from baton.accounts.roles import JobFunction as Job
from baton.boards.models import Card, StageKind
from baton.calendars.being_away import enter_absence
from baton.calendars.models import Absence
from baton.capacity.models import Placement
from baton.capacity.slots.dividing import LEAST
from baton.capacity.slots.left import left_of
from baton.capacity.slots.placing import Target, place
from baton.capacity.slots.room import SlotsOfPeople, free_days
from baton.capacity.slots.setting import set_slots
from baton.demo import time_words
from baton.demo.people import PEOPLE, Person
from baton.demo.rhythm import ZONE, weekday_from, weekday_until
from baton.demo.studio import BY_KEY, Studio

PLANNED = (
    *(Job.CONTENT_MARKETER, Job.DESIGNER, Job.LAYOUT_DEVELOPER, Job.TECHNICAL_SPECIALIST),
    *(Job.ANALYST, Job.CRM_STRATEGIST),
)
AHEAD = timedelta(days=11)
# Who gets more than fits, and whose plan is hardly begun.
CROWDED, THIN = {"yuki", "kees", "polina"}, {"grace", "elif"}
# A data scientist thinks in half days.
HALF_DAYS = "amara"
ASK = ("bram", "nadia", "timur")
LONGEST, MOST_CARDS = 480, 9
HEADS = {"A": "pieter", "B": "olga", "S": "ruth"}


def plans_weeks(studio: Studio) -> Iterator[datetime]:
    morning = weekday_until(studio.history.anchor - timedelta(days=1))
    yield datetime.combine(morning, time(9, 20), tzinfo=ZONE)
    rng = Random("plans")
    set_slots(2, of=studio.members[HALF_DAYS], by=studio.members["vera"])
    ask_for_days_off(studio)
    for person in PEOPLE:
        if person.job in PLANNED and studio.is_here(person):
            plan_for(studio, person, morning, rng)


def ask_for_days_off(studio: Studio) -> None:
    """Nobody has answered yet; whoever is away then anyway asks for nothing."""
    first = weekday_from(studio.history.anchor + timedelta(days=4))
    last = first + timedelta(days=1)
    for key in ASK:
        member = studio.members[key]
        if not Absence.objects.filter(member=member).touching(first, last).exists():
            note = time_words.DAYS_OFF[BY_KEY[key].language]
            enter_absence(member, first_day=first, last_day=last, note=note, by=member)


def plan_for(studio: Studio, person: Person, morning: date, rng: Random) -> None:
    member = studio.member(person)
    head = studio.members[HEADS.get(person.team, "pieter")]
    slots = SlotsOfPeople(studio.workspace, member)
    part = 0.35 if person.key in THIN else rng.uniform(0.7, 0.95)
    room = sum(sum(free) for day, free in free_days(member, slots, morning) if day <= morning + AHEAD) * part
    for card in cards_for(person, studio, rng):
        minutes = min(left_of(card, person.job), LONGEST)
        if room < LEAST or not minutes:
            continue
        first = first_free(slots, member, morning)
        if first is None or first[0] > morning + AHEAD:
            break
        by = head if Card.objects.seen_by(head).filter(pk=card.pk).exists() else member
        place(card, Target(member.pk, *first), minutes=minutes, job_function=person.job, by=by)
        room -= minutes
    if person.key in CROWDED:
        crowd(studio, person, morning, rng)


def cards_for(person: Person, studio: Studio, rng: Random) -> list[Card]:
    """What they hold, what they lead, and the first of their queue."""
    member = studio.member(person)
    seen = Card.objects.seen_by(member).on_board().exclude(stage_kind=StageKind.DONE)
    mine = seen.filter(Q(responsible=member) | Q(lead=member)).order_by("deadline", "pk")
    late = Q(deadline__lt=studio.history.ends)
    held = [*mine.filter(late)[:1], *mine.exclude(late)[:MOST_CARDS]]
    queue = seen.filter(column__job_function=person.job, stage_kind=StageKind.QUEUE, responsible=None)
    waiting = [card for card in queue.order_by("rank", "pk")[: 3 * MOST_CARDS] if rng.random() < 0.4]
    return held + waiting


def first_free(slots: SlotsOfPeople, member: Member, morning: date) -> tuple[date, int] | None:
    for day, free in free_days(member, slots, morning):
        for at, minutes in enumerate(free):
            if minutes >= LEAST and slots.on(member.pk, day):
                return day, at
    return None


def crowd(studio: Studio, person: Person, morning: date, rng: Random) -> None:
    """Two account managers, each with a card that cannot wait."""
    member, added = studio.member(person), 0
    rows = Placement.objects.filter(member=member, day__gt=morning).order_by("day", "slot")
    for row in rows[2:8:3]:
        cards = [card for card in cards_for(person, studio, rng) if card.pk != row.card_id]
        by = studio.members["tom" if added else "lotte"]
        cards = [card for card in cards if Card.objects.seen_by(by).filter(pk=card.pk).exists()]
        if cards:
            target = Target(member.pk, row.day, row.slot)
            place(cards[added % len(cards)], target, minutes=90, job_function=person.job, by=by)
            added += 1
