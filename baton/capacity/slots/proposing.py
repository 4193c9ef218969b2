"""When a slot is over, its minutes are proposed as hours; only whose slot it was makes hours of them."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

from django.db.models import Sum

from baton.accounts.models import Member
from baton.activity import log
from baton.boards.models import Card
from baton.capacity import finding
from baton.capacity.facts import SlotAnswered
from baton.capacity.models import Outcome, Placement
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
    rows = Placement.objects.standing().filter(member=by, outcome=Outcome.OPEN)
    rows = rows.between(today - REACH, today).filter(card__in=Card.objects.seen_by(by))
    over = [row for row in rows.select_related("card").order_by("day", "slot", "pk") if is_over(row, by)]
    known = written_down(by, over)
    found = []
    for row in over:
        if through is not None and row.day <= through:
            continue
        there = min(known[row.card_id, row.day], row.minutes)
        known[row.card_id, row.day] -= there
        if row.minutes > there:
            found.append(proposal_told(row, row.minutes - there))
    return found


def written_down(member: Member, rows: list[Placement]) -> dict[tuple[int, Any], int]:
    """Minutes by card and day that stand in the time sheet and came from no slot."""
    entries = TimeEntry.objects.filter(member=member, card__in={row.card_id for row in rows})
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
    """It was worked on, for so long: the hours stand in the time sheet. Raises what a day refuses,
    NotTheirPlans, SlotAnsweredAlready, SlotNotOver."""
    with log.in_turn(by.workspace_id) as workspace:
        row = answerable(placement, by)
        if not is_over(row, by):
            raise SlotNotOver
        say(row, Outcome.BOOKED, by, workspace)
        spent = Spent(card=row.card_id, job_function=row.job_function, text=text)
        when = When(row.day, row.minutes if minutes is None else minutes)
        # It holds the workspace anew, and numbers on from what was told here.
        row.entry = enter(when, spent, of=by, by=by, source=EntrySource.SLOT)
        row.save(update_fields=["entry"])
        return row.entry


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
