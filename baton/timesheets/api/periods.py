from datetime import timedelta
from typing import Any

from baton.accounts.access import demand_money, demand_team
from baton.accounts.authenticating import MemberRequest
from baton.accounts.roles import MoneyTier
from baton.kit.days import Day
from baton.timesheets import copying, finding, handing_in, locking, sheets
from baton.timesheets.api.router import routes
from baton.timesheets.models import Lock
from baton.timesheets.periods import locked_through
from baton.timesheets.schemas import CopiedOut, LockIn, LockOut, LocksOut, NoteIn, SheetOut, SheetRow
from baton.timesheets.today import today_of


@routes.get("/timesheets", response=list[SheetRow])
def timesheets(request: MemberRequest, first_day: Day) -> Any:
    """Everybody's week (``first_day`` a Monday); only one's own without the hours of all."""
    demand_team(request.member)
    demand_money(request.member, MoneyTier.OWN_HOURS)
    return sheets.team_told(first_day, request.member)


@routes.get("/timesheets/{member_id}/{first_day}", response=SheetOut)
def timesheet(request: MemberRequest, member_id: int, first_day: Day) -> Any:
    """Somebody's week with its entries, beside the working time of their calendar."""
    member = finding.member_whose_hours(member_id, request.member)
    return sheets.sheet_told(member, first_day, request.member)


@routes.post("/timesheets/{member_id}/{first_day}/copy", response=CopiedOut)
def copy_last_week(request: MemberRequest, member_id: int, first_day: Day) -> Any:
    """The hours of the week before, where this one has none for the same thing on that day; what is left out
    says why."""
    member = finding.member_whose_hours(member_id, request.member)
    copied = copying.copy_week(member, first_day, by=request.member)
    why = [{"reason": reason, "entries": count} for reason, count in copied.left_out.most_common()]
    return {"copied": copied.entries, "left_out": copied.left_out.total(), "why": why}


@routes.post("/timesheets/{member_id}/{first_day}/submit", response=SheetOut)
def submit_week(request: MemberRequest, member_id: int, first_day: Day) -> Any:
    """The week is complete; nobody changes it until it is approved or returned."""
    member = finding.member_whose_hours(member_id, request.member)
    handing_in.submit(member, first_day, by=request.member)
    return sheets.sheet_told(member, first_day, request.member)


@routes.post("/timesheets/{member_id}/{first_day}/take-back", response=SheetOut)
def take_week_back(request: MemberRequest, member_id: int, first_day: Day) -> Any:
    """Before anybody has approved it."""
    member = finding.member_whose_hours(member_id, request.member)
    handing_in.take_back(member, first_day, by=request.member)
    return sheets.sheet_told(member, first_day, request.member)


@routes.post("/timesheets/{member_id}/{first_day}/approve", response=SheetOut)
def approve_week(request: MemberRequest, member_id: int, first_day: Day) -> Any:
    """By somebody else who manages and sees the hours of all."""
    member = finding.member_whose_hours(member_id, request.member)
    handing_in.approve(member, first_day, by=request.member)
    return sheets.sheet_told(member, first_day, request.member)


@routes.post("/timesheets/{member_id}/{first_day}/return", response=SheetOut)
def return_week(request: MemberRequest, member_id: int, first_day: Day, sent: NoteIn) -> Any:
    """Something is to be put right; the note says what."""
    member = finding.member_whose_hours(member_id, request.member)
    handing_in.send_back(member, first_day, note=sent.note, by=request.member)
    return sheets.sheet_told(member, first_day, request.member)


@routes.get("/locks", response=LocksOut)
def locks(request: MemberRequest) -> Any:
    """The locked periods, the latest first."""
    by = request.member
    demand_team(by)
    demand_money(by, MoneyTier.OWN_HOURS)
    rows = Lock.objects.filter(workspace=by.workspace_id).order_by("-through")
    yesterday = today_of(by) - timedelta(days=1)
    may_lock = by.may_manage and by.sees_money(MoneyTier.COSTS_AND_MARGINS)
    through = locked_through(by.workspace_id)
    weeks = locking.weeks_not_approved(by.workspace, through, yesterday) if may_lock else ()
    return {"locks": [lock_told(row) for row in rows], "open_weeks": len(weeks), "may_lock": may_lock}


@routes.post("/locks", response=LockOut)
def lock_period(request: MemberRequest, sent: LockIn) -> Any:
    """Close every day up to one for good. For whoever manages and sees costs."""
    lock = locking.lock(sent.through, by=request.member, although_open=sent.although_open)
    return lock_told(lock)


def lock_told(lock: Lock) -> dict[str, Any]:
    return {"through": lock.through, "by": lock.by_id, "locked_at": lock.created_at}
