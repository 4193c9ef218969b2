from typing import Any

from ninja import Status

from baton.accounts.authenticating import MemberRequest
from baton.boards.text import check_text
from baton.statik import finding
from baton.statik.api.router import routes
from baton.statik.schemas import SeatIn, SeatOut, WorkshopTimerIn, WorkshopTimerOut
from baton.statik.sitting.keeping_time import keep_time, timer_told
from baton.statik.sitting.taking_seats import leave_seat, seats_told, take_seat


@routes.post("/services/{service_id}/timer", response=WorkshopTimerOut)
def workshop_timer(request: MemberRequest, service_id: int, sent: WorkshopTimerIn) -> Any:
    """The clock of the workshop that is held: everybody in it sees the same one."""
    member = request.member
    service = finding.service(service_id, member)
    keep_time(service, sent.does, step=sent.step, by=member)
    return timer_told(service)


@routes.get("/services/{service_id}/seats", response=list[SeatOut])
def seats(request: MemberRequest, service_id: int) -> Any:
    """Who else is in the workshop now, and in which field."""
    return seats_told(finding.service(service_id, request.member), request.member)


@routes.put("/services/{service_id}/seat", response={204: None})
def sit_down(request: MemberRequest, service_id: int, sent: SeatIn) -> Any:
    """The asker is in this field. To be said again within a minute while they stay."""
    member = request.member
    service = finding.service(service_id, member)
    take_seat(service, step=sent.step, part=sent.part, field=sent.field, by=member)
    return Status(204, None)


@routes.delete("/services/{service_id}/seat", response={204: None})
def stand_up(request: MemberRequest, service_id: int, step: str = "") -> Any:
    """``step``: only if the asker sits there; in another window they may be elsewhere by now."""
    member = request.member
    leave_seat(finding.service(service_id, member), by=member, step=check_text("step", step, at_most=16))
    return Status(204, None)
