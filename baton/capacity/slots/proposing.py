"""When a slot is over, its minutes are proposed as hours; only whose slot it was makes hours of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Sum

from baton.accounts.models import Member
from baton.activity import log
from baton.boards.models import Card
from baton.capacity import finding
from baton.capacity.facts import SlotAnswered
from baton.capacity.models import Outcome, Placement, PlacementQuerySet
from baton.capacity.refusals import NotTheirPlans, SlotAnsweredAlready, SlotNotOver
from baton.capacity.slots.room import SlotsOfPeople
from baton.capacity.slots.showing import slot_ends
from baton.kit import clock
from baton.timesheets.entering import When, enter
from baton.timesheets.finding import demand_hours_of
from baton.timesheets.models import EntrySource, TimeEntry
from baton.timesheets.periods import locked_through
from baton.timesheets.spending import Spent
from baton.timesheets.today import today_of

# What nobody has answered for so long is no longer asked.
REACH = timedelta(days=14)
Told = dict[str, Any]


def proposals(by: Member) -> list[Told]:
    """Slots of the last two weeks that are over, the oldest first, less what was written down of the card on
    that day already; nothing of locked days."""
    demand_hours_of(by, by)
    today, through = today_of(by), locked_through(by.workspace_id)
    first = today - REACH if through is None else max(today - REACH, through + timedelta(days=1))
    rows = (
        standing_slots(by, first, today)
        .filter(card__in=Card.objects.seen_by(by))
        .select_related("card", "entry")
    )
    slots = SlotsOfPeople(by.workspace, by)
    over = [row for row in rows if is_over(row, by, slots)]
    return [proposal_told(row, minutes) for row, minutes in not_written_down(by, over)]


def standing_slots(member: Member, first: date, last: date) -> PlacementQuerySet:
    """In order, those that are booked with their entries."""
    rows = Placement.objects.standing().filter(member=member).between(first, last)
    return rows.select_related("entry").order_by("day", "slot", "pk")


def not_written_down(member: Member, rows: Sequence[Placement]) -> Iterator[tuple[Placement, int]]:
    """Of slots in order, the open ones whose minutes do not stand in the time sheet yet, and how many do not.

    What was written down otherwise fills the earlier slots first, and of a booked one what was not booked."""
    known = written_down(member, rows)
    for row in rows:
        booked = row.entry.minutes if row.entry is not None else 0
        wanted = max(0, row.minutes - booked)
        there = min(known[row.card_id, row.day], wanted)
        known[row.card_id, row.day] -= there
        if row.outcome == Outcome.OPEN and wanted > there:
            yield row, wanted - there


def written_down(member: Member, rows: Sequence[Placement]) -> dict[tuple[int, Any], int]:
    """Minutes by card and day of the slots that stand in the time sheet and came from no slot."""
    cards, days = {row.card_id for row in rows}, {row.day for row in rows}
    entries = TimeEntry.objects.filter(member=member, card__in=cards, day__in=days)
    by_day = entries.exclude(source=EntrySource.SLOT).order_by().values_list("card", "day")
    sums: dict[tuple[int, Any], int] = defaultdict(int)
    for card, day, minutes in by_day.annotate(Sum("minutes")):
        sums[card, day] = max(0, minutes)
    return sums


def proposal_told(row: Placement, minutes: int) -> Told:
    card = row.card
    return {
        "id": row.pk,
        "day": row.day,
        "slot": row.slot,
        "minutes": minutes,
        "job_function": row.job_function,
        "card": {"id": card.pk, "number": card.number, "title": card.title, "project": card.project_id},
    }


def is_over(row: Placement, member: Member, slots: SlotsOfPeople | None = None) -> bool:
    slots = slots or SlotsOfPeople(member.workspace, member)
    calendar = slots.calendar(member.pk)
    lengths = slots.on(member.pk, row.day)
    return slot_ends(row.day, row.slot, lengths, calendar.hours_on(row.day), calendar.zone) <= clock.now()


def book(placement: Placement, *, minutes: int | None = None, text: str = "", by: Member) -> TimeEntry:
    """It was worked on, for so long (None: what is proposed): the hours stand in the time sheet. Raises what
    a day refuses, NotTheirPlans, SlotAnsweredAlready, SlotNotOver."""
    with log.in_turn(by.workspace_id) as workspace:
        row = answerable(placement, by)
        if not is_over(row, by):
            raise SlotNotOver
        amount = proposed(row, by) if minutes is None else minutes
        say(row, Outcome.BOOKED, by, workspace)
        spent = Spent(card=row.card_id, job_function=row.job_function, text=text)
        when = When(row.day, amount)
        # It holds the workspace anew, and numbers on from what was told here.
        row.entry = enter(when, spent, of=by, by=by, source=EntrySource.SLOT)
        row.save(update_fields=["entry"])
        return row.entry


def proposed(row: Placement, by: Member) -> int:
    """Minutes of the slot that do not stand in the time sheet yet. Raises SlotAnsweredAlready."""
    slots = SlotsOfPeople(by.workspace, by)
    that_day = standing_slots(by, row.day, row.day).filter(card=row.card_id)
    over = [each for each in that_day if is_over(each, by, slots)]
    for each, minutes in not_written_down(by, over):
        if each.pk == row.pk:
            return minutes
    raise SlotAnsweredAlready


def dismiss(placement: Placement, *, by: Member) -> None:
    """Nothing came of it, or it is written down otherwise: its minutes are to be placed again."""
    with log.in_turn(by.workspace_id) as workspace:
        say(answerable(placement, by), Outcome.DISMISSED, by, workspace)


def say(row: Placement, outcome: Outcome, by: Member, workspace: Any) -> None:
    row.outcome, row.version = outcome, workspace.last_entry + 1
    row.save(update_fields=["outcome", "version"])
    about = {"board": row.card.board_id, "card": row.card_id, "member": by.pk, "placement": row.pk}
    log.record(workspace, SlotAnswered(**about), by=by)


def answerable(placement: Placement, by: Member) -> Placement:
    row = finding.placement(placement.pk, by)
    if row.member_id != by.pk:
        raise NotTheirPlans
    if row.outcome != Outcome.OPEN:
        raise SlotAnsweredAlready
    return row
