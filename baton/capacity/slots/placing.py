"""Cards go into slots, from one slot to another, change places, shrink and grow, and come out again.

All in turn. Whoever saw a slot as it no longer is, or moves what has been moved, is told so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.activity.models import Entry
from baton.boards.access import finding as boards
from baton.boards.models import Card, StageKind
from baton.capacity import finding
from baton.capacity.facts import CardPlaced, PlacementMoved, PlacementResized, PlacementTakenOff, PlanFact
from baton.capacity.models import Outcome, Placement, PlacementQuerySet
from baton.capacity.refusals import (
    CardIsDone,
    DayIsPast,
    DayTooFar,
    NoSuchSlot,
    NothingLeftToPlace,
    PlacementChanged,
    SlotAnsweredAlready,
    SlotChanged,
)
from baton.capacity.slots.dividing import FAR, Piece, pieces
from baton.capacity.slots.keeping import Kept, kept, parts
from baton.capacity.slots.left import function_on, left_of, planned_of
from baton.capacity.slots.room import SlotsOfPeople, free_days
from baton.timesheets.models.entry import DAY_MINUTES
from baton.timesheets.today import today_of


@dataclass(frozen=True)
class Target:
    """A slot of somebody's day; ``seen``: the placements that stood in it when it was looked at (None: nobody
    looked)."""

    member: int
    day: date
    slot: int
    seen: Sequence[int] | None = None


@dataclass(frozen=True)
class Done:
    """``entries`` tell of it; of the last the deed can be undone."""

    entries: tuple[Entry, ...]
    placements: tuple[Placement, ...]
    # What found no room within a year.
    left: int = 0


def place(
    card: Card, target: Target, *, minutes: int | None = None, job_function: str = "", by: Member
) -> Done:
    """``minutes`` of a card (None: what is left of its plan, without a plan one slot) from a slot on, as many
    slots as it takes. Raises NotSeen, SlotChanged, CardIsDone, DayIsPast, NoSuchSlot, NothingLeftToPlace."""
    access.demand_team(by)
    with log.in_turn(by.workspace_id) as workspace:
        held, member = boards.fresh(card, by), finding.planned_member(target.member, by)
        demand_open(held)
        slots = SlotsOfPeople(workspace, member)
        demand_slot(target, member, slots)
        function = job_function or function_on(held, member)
        amount = amount_to_place(held, function, minutes, slots.length(member.pk, target.day))
        found = fitted(amount, target, member, slots)
        made, before = put(held, member, found, function, workspace, by)
        days: dict[str, Any] = {"day": found[0].day.isoformat(), "last_day": found[-1].day.isoformat()}
        fact = CardPlaced(**about(made[0], parts(made)), **days)
        entry = recorded(fact, made, before, workspace, by)
        return Done((entry,), tuple(made), amount - sum(piece.minutes for piece in found))


def move(placement: Placement, target: Target, *, version: int, whole: bool = False, by: Member) -> Done:
    """To another slot, of anybody; ``whole``: with everything of the card that stands behind it in this
    person's plan, laid out anew from there. Raises PlacementChanged, SlotChanged, and as ``place``."""
    access.demand_team(by)
    with log.in_turn(by.workspace_id) as workspace:
        held, member = fresh(placement, version, by), finding.planned_member(target.member, by)
        slots = SlotsOfPeople(workspace, member)
        demand_slot(target, member, slots, besides=held.pk)
        following = list(behind(held)) if whole else [held]
        before = [kept(row) for row in following]
        amount = sum(row.minutes for row in following)
        found = (
            fitted(amount, target, member, slots, besides=[row.pk for row in following])
            if whole
            else [Piece(target.day, target.slot, held.minutes)]
        )
        entry, made = carried(held, following, before, member, found, workspace, by)
        return Done((entry,), tuple(made), amount - sum(piece.minutes for piece in found))


def swap(one: Placement, other: Placement, *, versions: tuple[int, int], by: Member) -> Done:
    """Two placements change places, whoever's they are. Raises PlacementChanged."""
    access.demand_team(by)
    with log.in_turn(by.workspace_id) as workspace, log.as_one_deed():
        first, second = fresh(one, versions[0], by), fresh(other, versions[1], by)
        if first.card_id == second.card_id or first.pk == second.pk:
            return Done((), (first, second))
        places = [(row.member, Piece(row.day, row.slot, row.minutes)) for row in (first, second)]
        for member, piece in places:
            demand_day(piece.day, member)
        entries, made = [], []
        turned = [
            (first, places[1][0], Piece(places[1][1].day, places[1][1].slot, first.minutes)),
            (second, places[0][0], Piece(places[0][1].day, places[0][1].slot, second.minutes)),
        ]
        for row, member, piece in turned:
            entry, rows = carried(row, [row], [kept(row)], member, [piece], workspace, by)
            entries.append(entry)
            made += rows
        return Done(tuple(entries), tuple(made))


def resize(placement: Placement, *, minutes: int, version: int, by: Member) -> Done:
    """More or less of the card in this slot. Raises PlacementChanged."""
    access.demand_team(by)
    with log.in_turn(by.workspace_id) as workspace:
        held = fresh(placement, version, by)
        before = [kept(held)]
        held.minutes = minutes
        written(held, workspace)
        fact = PlacementResized(**about(held, parts([held])), day=held.day.isoformat())
        return Done((recorded(fact, [held], before, workspace, by),), (held,))


def take_off(placement: Placement, *, version: int, whole: bool = False, by: Member) -> Done:
    """Out of the plan; ``whole``: with everything of the card behind it. Raises PlacementChanged."""
    access.demand_team(by)
    with log.in_turn(by.workspace_id) as workspace:
        held = fresh(placement, version, by)
        going = list(behind(held)) if whole else [held]
        before = [kept(row) for row in going]
        fact = PlacementTakenOff(**about(held, parts(going)), day=held.day.isoformat())
        Placement.objects.filter(pk__in=[row.pk for row in going]).delete()
        return Done((recorded(fact, [], before, workspace, by),), ())


def carried(
    held: Placement,
    following: Sequence[Placement],
    before: list[Kept],
    member: Member,
    found: Sequence[Piece],
    workspace: Workspace,
    by: Member,
) -> tuple[Entry, list[Placement]]:
    """``following`` become what was ``found`` for them in the days of ``member``."""
    known: dict[str, Any] = {
        "from_member": held.member_id,
        "from_day": held.day.isoformat(),
        "day": found[0].day.isoformat(),
    }
    numbers = [row.pk for row in following]
    Placement.objects.filter(pk__in=numbers).delete()
    made, there = put(held.card, member, found, held.job_function, workspace, by, numbers)
    fact = PlacementMoved(**about(held, parts(made) + [f"placement:{pk}" for pk in numbers], member), **known)
    return recorded(fact, made, before + there, workspace, by), made


def put(
    card: Card,
    member: Member,
    found: Sequence[Piece],
    job_function: str,
    workspace: Workspace,
    by: Member,
    numbers: Sequence[int] = (),
) -> tuple[list[Placement], list[Kept]]:
    """A row for each piece; where the card stands already, more of it, and how that was before. Rows that
    were carried keep their ``numbers``: to those who look at them they are the same."""
    made, before, old = [], list[Kept](), list(numbers)
    for piece in found:
        place = {"member": member, "day": piece.day, "slot": piece.slot, "card": card}
        there = Placement.objects.filter(**place, job_function=job_function).first()
        if there is not None:
            before.append(kept(there))
            there.minutes, there.outcome = min(there.minutes + piece.minutes, DAY_MINUTES), Outcome.OPEN
        else:
            there = Placement(workspace=workspace, **place, minutes=piece.minutes, placed_by=by)
            there.pk, there.job_function = (old.pop(0) if old else None), job_function
        written(there, workspace)
        made.append(there)
    return made, before


def written(row: Placement, workspace: Workspace) -> None:
    """Its version is the number of the entry that will tell of it."""
    row.version = workspace.last_entry + 1
    if row._state.adding:
        row.save(force_insert=True)
    else:
        row.save(update_fields=["minutes", "outcome", "version"])


def recorded(
    fact: PlanFact, made: Sequence[Placement], before: list[Kept], workspace: Workspace, by: Member
) -> Entry:
    known = {each["id"] for each in before}
    new = [row.pk for row in made if row.pk not in known]
    return log.record(workspace, fact, by=by, undo={"before": before, "made": new})


def about(row: Placement, changed: list[str], member: Member | None = None) -> dict[str, Any]:
    whose = member.pk if member is not None else row.member_id
    return {"board": row.card.board_id, "card": row.card_id, "member": whose, "changed": sorted(set(changed))}


def fresh(placement: Placement, version: int, by: Member) -> Placement:
    """As it is now. Raises NotSeen, PlacementChanged, SlotAnsweredAlready."""
    row = finding.placement(placement.pk, by)
    if row.version != version:
        raise PlacementChanged(person=who_changed(row, by))
    if row.outcome != Outcome.OPEN:
        raise SlotAnsweredAlready
    return row


def behind(held: Placement) -> PlacementQuerySet:
    """Of the same card in the same person's plan, from this slot on, in order."""
    later = Q(day__gt=held.day) | Q(day=held.day, slot__gte=held.slot)
    rows = Placement.objects.filter(member=held.member_id, card=held.card_id, outcome=Outcome.OPEN)
    return rows.filter(later, job_function=held.job_function).order_by("day", "slot")


def amount_to_place(card: Card, job_function: str, minutes: int | None, slot: int) -> int:
    if minutes is not None:
        return minutes
    left = left_of(card, job_function)
    if left:
        return left
    if planned_of([card.pk])[card.pk].get(job_function):
        raise NothingLeftToPlace(number=card.number)
    return slot


def fitted(
    minutes: int, target: Target, member: Member, slots: SlotsOfPeople, besides: Sequence[int] = ()
) -> list[Piece]:
    days = free_days(member, slots, target.day, besides=besides)
    return list(pieces(minutes, (target.day, target.slot), days))


def demand_open(card: Card) -> None:
    if card.stage_kind == StageKind.DONE:
        raise CardIsDone(number=card.number)


def demand_day(day: date, member: Member) -> None:
    today = today_of(member)
    if day < today:
        raise DayIsPast(day=day)
    if day > today + FAR:
        raise DayTooFar(day=day, last=(today + FAR))


def demand_slot(target: Target, member: Member, slots: SlotsOfPeople, besides: int | None = None) -> None:
    """The day can be planned, it has such a slot, and in it stands what whoever asks has seen."""
    demand_day(target.day, member)
    lengths = slots.on(member.pk, target.day)
    if target.slot >= max(1, len(lengths)):
        raise NoSuchSlot(day=target.day, slot=target.slot + 1, slots=len(lengths))
    if target.seen is None:
        return
    there = Placement.objects.standing().filter(member=member, day=target.day, slot=target.slot)
    found = {row.pk: row for row in there.select_related("placed_by") if row.pk != besides}
    if set(found) != set(target.seen) - {besides}:
        new = next((row for pk, row in found.items() if pk not in target.seen), None)
        raise SlotChanged(person=new.placed_by.name if new and new.placed_by else SOMEBODY)


def who_changed(row: Placement, by: Member) -> str:
    entry = Entry.objects.filter(workspace=by.workspace_id, number=row.version).select_related("by").first()
    return entry.by.name if entry and entry.by else str(SOMEBODY)


SOMEBODY = _("Somebody")
