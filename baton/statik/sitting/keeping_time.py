"""Start the clock of a workshop, let it stand still, go on to the next step, end it. The whole team may."""

from datetime import datetime
from typing import Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.kit import clock
from baton.statik import finding
from baton.statik.facts import WorkshopTimed
from baton.statik.models import Service, Sitting
from baton.statik.sitting.plan import TWO_HOURS


def keep_time(service: Service, does: str, *, step: int, by: Member) -> Sitting | None:
    """``does``: start, pause, next or end. ``step``: at which the clock is for whoever asks: of two who go on
    at once only one does. Answers how the clock stands then; None: nobody holds a workshop."""
    access.demand_team(by)
    with log.in_turn(service.workspace_id) as workspace:
        service = finding.service(service.pk, by)
        sitting = Sitting.objects.filter(service=service).first()
        if sitting is None and does == "start":
            sitting = Sitting(service=service)
        if sitting is None or (does in ("next", "pause") and sitting.step != step):
            return sitting
        told = WorkshopTimed(service=service.pk, how=does)
        if does == "end" or (does == "next" and sitting.step + 1 >= len(TWO_HOURS)):
            sitting.delete()
            log.record(workspace, told, by=by)
            return None
        turn(sitting, does, clock.now())
        sitting.save()
        log.record(workspace, told, by=by)
        return sitting


def turn(sitting: Sitting, does: str, now: datetime) -> None:
    if does == "start":
        sitting.running_since = sitting.running_since or now
    elif does == "pause":
        sitting.spent, sitting.running_since = seconds_spent(sitting, now), None
    else:
        sitting.step, sitting.spent, sitting.running_since = sitting.step + 1, 0, now


def seconds_spent(sitting: Sitting, now: datetime) -> int:
    """With its present step."""
    running = (now - sitting.running_since).total_seconds() if sitting.running_since else 0
    return sitting.spent + max(0, round(running))


def timer_told(service: Service) -> dict[str, Any]:
    sitting = Sitting.objects.filter(service=service).first()
    return {
        "plan": [planned._asdict() for planned in TWO_HOURS],
        "step": None if sitting is None else sitting.step,
        "spent": 0 if sitting is None else seconds_spent(sitting, clock.now()),
        "running": sitting is not None and sitting.running_since is not None,
    }
