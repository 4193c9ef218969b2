from typing import Any

from ninja import Status

from baton.accounts.authenticating import MemberRequest
from baton.timesheets import finding, timing
from baton.timesheets.api.entries import spent_of
from baton.timesheets.api.router import routes
from baton.timesheets.schemas import RunningOut, SpentIn, TimeEntryOut, UntilIn
from baton.timesheets.showing import shown, timer_told


@routes.get("/timer", response=RunningOut)
def timer(request: MemberRequest) -> Any:
    """What the asker is timing now."""
    finding.demand_hours_of(request.member, request.member)
    return timer_told(timing.timer_of(request.member), request.member)


@routes.post("/timer", response=RunningOut)
def start_timer(request: MemberRequest, sent: SpentIn) -> Any:
    """Begin to time something; what was timed until now is stopped and kept."""
    return timer_told(timing.start(spent_of(sent), by=request.member), request.member)


@routes.put("/timer", response=RunningOut)
def reword_timer(request: MemberRequest, sent: SpentIn) -> Any:
    """What the running timer is for, put right while it runs."""
    return timer_told(timing.reword(spent_of(sent), by=request.member), request.member)


@routes.delete("/timer", response={204: None})
def discard_timer(request: MemberRequest) -> Any:
    """What was timed was nothing."""
    timing.discard(by=request.member)
    return Status(204, None)


@routes.post("/timer/stop", response=list[TimeEntryOut])
def stop_timer(request: MemberRequest) -> Any:
    """It becomes an entry; over midnight one for each day."""
    return shown(timing.stop(by=request.member), request.member)


@routes.post("/timer/answer", response=list[TimeEntryOut])
def answer_timer(request: MemberRequest, sent: UntilIn) -> Any:
    """The paused timer asked until when the work went on: until then, or it goes on still."""
    if sent.until is None:
        timing.go_on(by=request.member)
        return []
    return shown(timing.answer(sent.until, by=request.member), request.member)
