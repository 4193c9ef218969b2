from typing import Any

from ninja import Status

from baton.accounts.authenticating import MemberRequest
from baton.calendars import being_away, deciding, finding
from baton.calendars.api.router import routes
from baton.calendars.models import Absence
from baton.calendars.schemas import AbsenceIn, AbsenceOut, DeclineIn, NewAbsenceIn
from baton.kit.days import Day


@routes.get("/absences", response=list[AbsenceOut])
def absences(request: MemberRequest, first_day: Day, last_day: Day, member: int | None = None) -> Any:
    """Who is away on at least one day from the first to the last."""
    rows = Absence.objects.seen_by(request.member).touching(first_day, last_day)
    if member is not None:
        rows = rows.filter(member=member)
    return [AbsenceOut.of(row, request.member) for row in rows.order_by("first_day", "id")]


@routes.post("/absences", response=AbsenceOut)
def enter_absence(request: MemberRequest, wish: NewAbsenceIn) -> Any:
    """One's own absence, which is asked for; or anybody's for whoever manages, which is approved by that."""
    member = finding.member(wish.member, request.member)
    entered = being_away.enter_absence(member, **wish.dict(exclude={"member"}), by=request.member)
    return AbsenceOut.of(entered, request.member)


@routes.put("/absences/{absence_id}", response=AbsenceOut)
def change_absence(request: MemberRequest, absence_id: int, wish: AbsenceIn) -> Any:
    """Other days, kind or note."""
    absence = finding.absence(absence_id, request.member)
    changed = being_away.change_absence(absence, **wish.dict(), by=request.member)
    return AbsenceOut.of(changed, request.member)


@routes.delete("/absences/{absence_id}", response={204: None})
def cancel_absence(request: MemberRequest, absence_id: int) -> Any:
    """Somebody is not away after all."""
    being_away.cancel_absence(finding.absence(absence_id, request.member), by=request.member)
    return Status(204, None)


@routes.post("/absences/{absence_id}/approve", response=AbsenceOut)
def approve_absence(request: MemberRequest, absence_id: int) -> Any:
    """Yes; for whoever manages or heads a department, and not for one's own."""
    absence = finding.absence(absence_id, request.member)
    return AbsenceOut.of(deciding.approve_absence(absence, by=request.member), request.member)


@routes.post("/absences/{absence_id}/decline", response=AbsenceOut)
def decline_absence(request: MemberRequest, absence_id: int, wish: DeclineIn) -> Any:
    """No, and why; for whoever manages or heads a department."""
    absence = finding.absence(absence_id, request.member)
    declined = deciding.decline_absence(absence, answer=wish.answer, by=request.member)
    return AbsenceOut.of(declined, request.member)
