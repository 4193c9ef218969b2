"""The tray beside the slots: cards of which hours are still to be placed."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from baton.accounts.models import JobFunction, Member
from baton.boards.models import CardQuerySet, ClassOfService, PlannedHours, StageKind
from baton.capacity.slots.left import placed_of, planned_of
from baton.desk.filters.reading import read
from baton.desk.finding_cards import cards_found

MOST = 200
# So many are looked at; of those that are planned already the tray shows none.
LOOK = 1000
Told = dict[str, Any]


def tray_told(filter: str, job_function: str, by: Member, *, queued: bool = False) -> Told:
    """Cards that a filter finds, the most urgent first: with planned hours of ``job_function`` that are in no
    slot yet, or in its queue and without any plan. ``queued``: only what waits in its queues."""
    found = waiting(cards_found(read(filter), by), job_function, queued=queued)
    soonest = F("deadline").asc(nulls_last=True)
    rows = list(found.select_related("column").order_by(soonest, "number")[: LOOK + 1])
    ids = [row.pk for row in rows]
    planned, placed = planned_of(ids), placed_of(ids)
    cards = [told(row, job_function, planned[row.pk], placed[row.pk]) for row in rows[:LOOK]]
    open_ones = [each for each in cards if each["left"] is None or each["left"] > 0]
    open_ones.sort(key=lambda each: each["class_of_service"] != ClassOfService.EXPEDITE)
    return {
        "job_function": job_function,
        "cards": open_ones[:MOST],
        "left_off": max(0, len(open_ones) - MOST),
        "minutes": sum(each["left"] or 0 for each in open_ones),
    }


def waiting(cards: CardQuerySet, job_function: str, *, queued: bool) -> CardQuerySet:
    in_queue = Q(column__job_function=job_function, stage_kind=StageKind.QUEUE)
    plans = PlannedHours.objects.filter(card=OuterRef("pk"), job_function=job_function)
    wanted = in_queue if queued else in_queue | Exists(plans)
    return cards.exclude(stage_kind=StageKind.DONE).filter(wanted)


def told(card: Any, job_function: str, planned: Mapping[str, int], placed: Mapping[str, int]) -> Told:
    """``left`` None: nothing is planned, so nobody knows."""
    plan = planned.get(job_function)
    return {
        "id": card.pk,
        "number": card.number,
        "title": card.title,
        "board": card.board_id,
        "column": card.column.name,
        "project": card.project_id,
        "deadline": card.deadline,
        "deadline_has_time": card.deadline_has_time,
        "class_of_service": card.class_of_service,
        "responsible": card.responsible_id,
        "planned": plan,
        "placed": placed.get(job_function, 0),
        "left": None if plan is None else max(0, plan - placed.get(job_function, 0)),
    }


def usual_function(by: Member) -> str:
    """Whose tray somebody sees first: content marketers' for those who lead, else their own."""
    leads = {JobFunction.EXECUTIVE, JobFunction.DEPARTMENT_HEAD, JobFunction.OTHER}
    return JobFunction.CONTENT_MARKETER if by.job_function in leads else str(by.job_function)
