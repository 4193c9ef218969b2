"""Who works by which calendar."""

from baton.accounts.access import demand_manage
from baton.accounts.models import Member
from baton.calendars.in_turn import calendar_in_turn
from baton.calendars.models import Calendar, MemberCalendar
from baton.kit.errors import NotSeen


def work_by(member: Member, *, calendar: Calendar | None, by: Member) -> None:
    """From now on `member` works by this calendar; None is the workspace's default, whichever it is."""
    demand_manage(by)
    if member.workspace_id != by.workspace_id:
        raise NotSeen
    if calendar is None:
        MemberCalendar.objects.filter(member=member).delete()
        return
    with calendar_in_turn(calendar, by=by) as held:
        MemberCalendar.objects.update_or_create(member=member, defaults={"calendar": held})
