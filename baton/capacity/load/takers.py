"""Who could take a card, and when would it be done: by the free slots of those who do such work."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from baton.accounts.models import AT_WORK, Member, ProjectMember
from baton.boards.content.promising import moment_of
from baton.boards.models import Card, Column
from baton.boards.stages import stands
from baton.calendars.today import today_in
from baton.capacity.models import Placement
from baton.capacity.slots.dividing import LEAST, Piece, minutes_of
from baton.capacity.slots.left import placed_of, planned_of
from baton.capacity.slots.passing import columns_past
from baton.capacity.slots.room import SlotsOfPeople, taken
from baton.capacity.slots.showing import slot_ends
from baton.kit import clock

HORIZON = timedelta(days=120)
SOON = timedelta(days=13)
Told = dict[str, Any]
Turn = tuple[str, ...]


def takers_told(card: Card, by: Member) -> Told:
    """For each job function that has hours left on the card, and whose stages it has not passed: everybody
    who has it, the earliest first. Functions come as the board's columns do, and each begins when those
    before it can be done; one without a column begins at once, and no other waits for it.

    ``minutes``: what is left to place; ``done``: when the whole card could be."""
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
    due = due_of(card)
    turns, until = turns_on(card), placed_until(card, slots)
    standing = {name: end for name, end in until.items() if card.column_id not in past[name]}
    ends: dict[str, datetime | None] = {**standing}
    told = []
    for name in sorted(open_ones, key=lambda name: (turns.get(name, ()), name)):
        before = [ends[other] for other in ends if other in turns and turns[other] < turns.get(name, ())]
        begins = max([clock.now(), *filter(None, before)])
        rows = [
            taker_told(each, open_ones[name], begins, today, slots, reserved, due)
            | {"of_project": each.pk in of_project, "busy": busy[each.pk]}
            for each in people
            if each.job_function == name
        ]
        rows.sort(key=lambda row: (row["done"] is None, row["done"], not row["of_project"]))
        told.append({"job_function": name, "minutes": open_ones[name], "people": rows})
        first = rows[0]["done"] if rows else None
        ends[name] = first and max(first, standing.get(name, first))
    last = None if None in ends.values() else max(filter(None, ends.values()), default=None)
    return {"functions": told, "done": last, "is_late": is_after(last, due)}


def due_of(card: Card) -> datetime | None:
    if card.deadline is None:
        return None
    return moment_of(card.deadline, has_time=card.deadline_has_time, workspace=card.workspace)


def is_after(done: datetime | None, due: datetime | None) -> bool:
    return done is not None and due is not None and done > due


def turns_on(card: Card) -> dict[str, Turn]:
    """Job function -> where the first column of theirs stands that the card is in or has still to come to."""
    columns = Column.objects.filter(board=card.board_id, archived_at=None).select_related("parent")
    in_order = sorted(columns, key=stands)
    here = next((stands(column) for column in in_order if column.pk == card.column_id), ())
    found: dict[str, Turn] = {}
    for column in in_order:
        if column.job_function and stands(column) >= here:
            found.setdefault(column.job_function, stands(column))
    return found


def placed_until(card: Card, slots: SlotsOfPeople) -> dict[str, datetime]:
    """Job function -> the end of the last slot that the card stands in for it."""
    found: dict[str, datetime] = {}
    rows = Placement.objects.standing().filter(card=card)
    for name, member, day, slot in rows.values_list("job_function", "member", "day", "slot"):
        ends = end_of(member, Piece(day, slot, 0), slots)
        found[name] = max(ends, found.get(name) or ends)
    return found


def taker_told(
    member: Member,
    minutes: int,
    begins: datetime,
    today: date,
    slots: SlotsOfPeople,
    reserved: Any,
    due: datetime | None,
) -> Told:
    """The first free slot, and the end of the last one that the card would take."""
    found = list(pieces_for(member.pk, minutes, begins, today + HORIZON, slots, reserved))
    whole = sum(piece.minutes for piece in found) >= minutes
    first, last = (found[0], found[-1]) if found else (None, None)
    ends = end_of(member.pk, last, slots) if last is not None and whole else None
    there = sum(
        minutes_of(slots.calendar(member.pk).hours_on(today + timedelta(days=at)))
        for at in range(SOON.days + 1)
    )
    return {
        "member": member.pk,
        "first_day": first.day if first else None,
        "first_slot": first.slot if first else None,
        "done": ends,
        "is_late": is_after(ends, due),
        "there": there,
    }


def pieces_for(
    member: int, minutes: int, begins: datetime, last: date, slots: SlotsOfPeople, reserved: Any
) -> Iterator[Piece]:
    """Free slots up to the ``last`` day that end after ``begins``, as many as it takes."""
    left, day = minutes, begins.astimezone(slots.calendar(member).zone).date()
    while left > 0 and day <= last:
        lengths = slots.on(member, day)
        for at, length in enumerate(lengths):
            free = length - reserved[member, day, at]
            if left > 0 and free >= min(LEAST, left) and end_of(member, Piece(day, at, 0), slots) > begins:
                piece = Piece(day, at, min(left, free))
                left -= piece.minutes
                yield piece
        day += timedelta(days=1)


def end_of(member: int, piece: Piece, slots: SlotsOfPeople) -> datetime:
    calendar = slots.calendar(member)
    lengths = slots.on(member, piece.day)
    return slot_ends(piece.day, piece.slot, lengths, calendar.hours_on(piece.day), calendar.zone)
