"""The tray beside the slots: cards of which hours are still to be placed."""

from typing import Any

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce

from baton.accounts.models import JobFunction, Member
from baton.boards.models import Card, CardQuerySet, ClassOfService, PlannedHours, StageKind
from baton.capacity.models import Placement
from baton.capacity.slots.passing import columns_past
from baton.desk.filters.reading import read
from baton.desk.finding_cards import cards_found

MOST = 200
EXPEDITE_FIRST = Case(When(class_of_service=ClassOfService.EXPEDITE, then=0), default=1)
Told = dict[str, Any]


def tray_told(filter: str, job_function: str, by: Member, *, queued: bool = False) -> Told:
    """Cards that a filter finds, the most urgent first: with planned hours of ``job_function`` that are in no
    slot yet, or in its queue and without any plan; none that are past its stage. ``queued``: only what waits
    in its queues."""
    found = waiting(cards_found(read(filter), by), job_function, by, queued=queued)
    sums = found.aggregate(cards=Count("pk"), minutes=Sum("left_to_place", default=0))
    soonest = F("deadline").asc(nulls_last=True)
    rows = found.select_related("column").order_by(EXPEDITE_FIRST, soonest, "number")[:MOST]
    return {
        "job_function": job_function,
        "cards": [told(row) for row in rows],
        "left_off": max(0, sums["cards"] - MOST),
        "minutes": sums["minutes"],
    }


def waiting(cards: CardQuerySet, job_function: str, by: Member, *, queued: bool) -> QuerySet[Card]:
    """Each with what is planned of it (None: nothing is), placed and left."""
    plans = PlannedHours.objects.filter(card=OuterRef("pk"), job_function=job_function)
    standing = Placement.objects.standing().filter(card=OuterRef("pk"), job_function=job_function)
    sums = standing.order_by().values("card").annotate(whole=Sum("minutes")).values("whole")
    rows = cards.exclude(stage_kind=StageKind.DONE).exclude(column__in=columns_past(by)[job_function])
    rows = rows.annotate(
        planned=Subquery(plans.values("minutes")[:1]),
        placed=Coalesce(Subquery(sums), Value(0), output_field=IntegerField()),
    ).annotate(left_to_place=F("planned") - F("placed"))
    in_queue = Q(column__job_function=job_function, stage_kind=StageKind.QUEUE)
    unplanned = in_queue & Q(planned=None)
    return rows.filter(in_queue if queued else Q(), unplanned | Q(left_to_place__gt=0))


def told(card: Any) -> Told:
    """``left`` None: nothing is planned, so nobody knows."""
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
        "planned": card.planned,
        "placed": card.placed,
        "left": card.left_to_place,
    }


def usual_function(by: Member) -> str:
    """Whose tray somebody sees first: content marketers' for those who lead, else their own."""
    leads = {JobFunction.EXECUTIVE, JobFunction.DEPARTMENT_HEAD, JobFunction.OTHER}
    return JobFunction.CONTENT_MARKETER if by.job_function in leads else str(by.job_function)
