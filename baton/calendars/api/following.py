from typing import Any

from django.db.models import F
from ninja import Status

from baton.accounts.authenticating import MemberRequest
from baton.calendars import finding, following
from baton.calendars.api.router import routes
from baton.calendars.models import Calendar, MemberCalendar
from baton.calendars.schemas import FollowingIn, FollowingOut


@routes.get("/followers", response=list[FollowingOut])
def followers(request: MemberRequest) -> Any:
    """Who works, worked or will work by a calendar of their own, and when; everybody else, and they on all
    other days, by the default one."""
    theirs = MemberCalendar.objects.filter(calendar__in=Calendar.objects.seen_by(request.member))
    return [
        FollowingOut(
            member=row.member_id, calendar=row.calendar_id, from_day=row.from_day, last_day=row.last_day
        )
        for row in theirs.order_by("member_id", F("from_day").asc(nulls_first=True))
    ]


@routes.put("/followers/{member_id}", response={204: None})
def work_by(request: MemberRequest, member_id: int, wish: FollowingIn) -> Any:
    """Give a member a calendar, or the default one back, from a day on: today unless another is given, null
    is since ever. Every earlier day keeps what it had."""
    member = finding.member(member_id, request.member)
    calendar = None if wish.calendar is None else finding.calendar(wish.calendar, request.member)
    following.work_by(member, calendar=calendar, from_day=wish.since, by=request.member)
    return Status(204, None)
