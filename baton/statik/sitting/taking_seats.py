"""Who is in which field of a workshop now. Said again while they stay there; a browser that dies says
nothing."""

from datetime import timedelta
from typing import Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.statik import finding
from baton.statik.facts import SeatTaken
from baton.statik.models import Seat, Service

# Said anew every half a minute (frontend/src/features/statik/seats).
LEFT_AFTER = timedelta(seconds=90)


def take_seat(service: Service, *, step: str, part: int | None, field: str, by: Member) -> None:
    """Told to others only when it is another one. Raises NotAllowed, NotSeen."""
    access.demand_team(by)
    still = Seat.objects.filter(service=service, member=by, step=step, part=part, field=field)
    if still.filter(seen_at__gte=clock.now() - LEFT_AFTER).update(seen_at=clock.now()):
        return  # Said again each half a minute: nobody else waits for that.
    with log.in_turn(service.workspace_id) as workspace:
        service = finding.service(service.pk, by)
        if part is not None and finding.part(part, by).service_id != service.pk:
            raise NotSeen
        Seat.objects.update_or_create(
            service=service,
            member=by,
            defaults={"step": step, "part_id": part, "field": field, "seen_at": clock.now()},
        )
        log.record(workspace, SeatTaken(service=service.pk), by=by)


def leave_seat(service: Service, *, by: Member, step: str = "") -> None:
    """``step``: which one is left; who sits at another by now, in another window, stays there."""
    access.demand_team(by)
    with log.in_turn(service.workspace_id) as workspace:
        mine = Seat.objects.filter(service=service, member=by)
        gone, _of = (mine.filter(step=step) if step else mine).delete()
        if gone:
            log.record(workspace, SeatTaken(service=service.pk), by=by)


def seats_told(service: Service, by: Member) -> list[dict[str, Any]]:
    """Of all others who are there."""
    there = service.seats.filter(seen_at__gte=clock.now() - LEFT_AFTER).exclude(member=by)
    rows: Any = there.order_by("member__name", "pk").values("member", "step", "part", "field")
    return list(rows)
