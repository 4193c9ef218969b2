from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.statik import finding
from baton.statik.api.router import routes
from baton.statik.schemas import WorkshopTimerIn, WorkshopTimerOut
from baton.statik.sitting.keeping_time import keep_time, timer_told


@routes.post("/services/{service_id}/timer", response=WorkshopTimerOut)
def workshop_timer(request: MemberRequest, service_id: int, sent: WorkshopTimerIn) -> Any:
    """The clock of the workshop that is held: everybody in it sees the same one."""
    member = request.member
    service = finding.service(service_id, member)
    keep_time(service, sent.does, step=sent.step, by=member)
    return timer_told(service)
