"""Who could take a card, and when would it be done: by the free slots of those who do such work."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import Any

from baton.accounts.models import AT_WORK, Member, ProjectMember
from baton.boards.content.promising import moment_of
from baton.boards.models import Card
from baton.calendars.today import today_in
from baton.capacity.slots.dividing import LEAST, Piece, minutes_of
from baton.capacity.slots.left import placed_of, planned_of
from baton.capacity.slots.passing import columns_past
from baton.capacity.slots.room import SlotsOfPeople, taken
from baton.capacity.slots.showing import slot_ends
from baton.kit import clock

HORIZON = timedelta(days=120)
SOON = timedelta(days=13)
Told = dict[str, Any]


def takers_told(card: Card, by: Member) -> list[Told]:
    """For each job function that has hours left on the card, and whose stages it has not passed: everybody
    who has it, the earliest first.

    ``minutes``: what is left to place."""
    planned, placed = planned_of([card.pk])[card.pk], placed_of([card.pk])[card.pk]
    left = {name: minutes - placed.get(name, 0) for name, minutes in planned.items()}
    past = columns_past(by)
    open_ones = {
        name: minutes for name, minutes in left.items() if minutes > 0 and card.column_id not in past[name]
    }
    team = Member.objects.filter(AT_WORK, workspace=by.workspace_id, job_function__in=open_ones)
    people = list(team.order_by("name", "pk"))
    today = today_in(by.workspace)
    slots = SlotsOfPeople(by.workspace)
    reserved = taken([each.pk for each in people], today, today + HORIZON)
    of_project = set(ProjectMember.objects.filter(project=card.project_id).values_list("member", flat=True))
    busy: dict[int, int] = defaultdict(int)
    for (member, day, _slot), minutes in reserved.items():
        if day <= today + SOON:
            busy[member] += minutes
    told = []
    for name, minutes in sorted(open_ones.items()):
        rows = [
            taker_told(each, minutes, today, slots, reserved, card)
            | {"of_project": each.pk in of_project, "busy": busy[each.pk]}
            for each in people
            if each.job_function == name
        ]
        rows.sort(key=lambda row: (row["done"] is None, row["done"], not row["of_project"]))
        told.append({"job_function": name, "minutes": minutes, "people": rows})
    return told


def taker_told(
    member: Member, minutes: int, today: date, slots: SlotsOfPeople, reserved: Any, card: Card
) -> Told:
    """The first free slot, and the end of the last one that the card would take."""
    found = list(pieces_for(member, minutes, today, slots, reserved))
    whole = sum(piece.minutes for piece in found) >= minutes
    first, last = (found[0], found[-1]) if found else (None, None)
    ends = end_of(member, last, slots) if last is not None and whole else None
    due = (
        moment_of(card.deadline, has_time=card.deadline_has_time, workspace=card.workspace)
        if card.deadline is not None
        else None
    )
    there = sum(
        minutes_of(slots.calendar(member.pk).hours_on(today + timedelta(days=at)))
        for at in range(SOON.days + 1)
    )
    return {
        "member": member.pk,
        "first_day": first.day if first else None,
        "first_slot": first.slot if first else None,
        "done": ends,
        "is_late": ends is not None and due is not None and ends > due,
        "there": there,
    }


def pieces_for(member: Member, minutes: int, today: date, slots: SlotsOfPeople, reserved: Any) -> Any:
    """Free slots from now on, as many as it takes."""
    left, now, day = minutes, clock.now(), today
    while left > 0 and day <= today + HORIZON:
        lengths = slots.on(member.pk, day)
        for at, length in enumerate(lengths):
            free = length - reserved[member.pk, day, at]
            if left > 0 and free >= min(LEAST, left) and end_of(member, Piece(day, at, 0), slots) > now:
                piece = Piece(day, at, min(left, free))
                left -= piece.minutes
                yield piece
        day += timedelta(days=1)


def end_of(member: Member, piece: Piece, slots: SlotsOfPeople) -> datetime:
    calendar = slots.calendar(member.pk)
    lengths = slots.on(member.pk, piece.day)
    return slot_ends(piece.day, piece.slot, lengths, calendar.hours_on(piece.day), calendar.zone)
