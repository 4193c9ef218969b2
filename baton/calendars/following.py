"""Who works by which calendar."""

from baton.accounts.access import demand_manage
from baton.accounts.models import Member
from baton.activity import log
from baton.calendars import finding
from baton.calendars.facts import MemberFollowsCalendar
from baton.calendars.models import Calendar, MemberCalendar
from baton.kit.errors import NotSeen


def work_by(member: Member, *, calendar: Calendar | None, by: Member) -> None:
    """From now on `member` works by this calendar; None is the workspace's default, whichever it is."""
    demand_manage(by)
    if member.workspace_id != by.workspace_id:
        raise NotSeen
    with log.in_turn(by.workspace_id) as workspace:
        held = finding.calendar(calendar.pk, by) if calendar is not None else None
        theirs = MemberCalendar.objects.filter(member=member)
        before = theirs.values_list("calendar", flat=True).first()
        if before == (held.pk if held else None):
            return
        if held is None:
            theirs.delete()
        else:
            MemberCalendar.objects.update_or_create(member=member, defaults={"calendar": held})
        follows = MemberFollowsCalendar(member=member.pk, calendar=held.pk if held else None)
        log.record(workspace, follows, by=by)
