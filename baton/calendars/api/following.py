from typing import Any

from ninja import Status

from baton.accounts.authenticating import MemberRequest
from baton.calendars import finding, following
from baton.calendars.api.router import routes
from baton.calendars.models import Calendar, MemberCalendar
from baton.calendars.schemas import FollowingIn, FollowingOut


@routes.get("/followers", response=list[FollowingOut])
def followers(request: MemberRequest) -> Any:
    """Who works by a calendar of their own; everybody else works by the default one."""
    theirs = MemberCalendar.objects.filter(calendar__in=Calendar.objects.seen_by(request.member))
    return [
        FollowingOut(member=row.member_id, calendar=row.calendar_id) for row in theirs.order_by("member_id")
    ]


@routes.put("/followers/{member_id}", response={204: None})
def work_by(request: MemberRequest, member_id: int, wish: FollowingIn) -> Any:
    """Give a member a calendar, or the default one back."""
    member = finding.member(member_id, request.member)
    calendar = None if wish.calendar is None else finding.calendar(wish.calendar, request.member)
    following.work_by(member, calendar=calendar, by=request.member)
    return Status(204, None)
