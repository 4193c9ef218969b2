"""Who works by which calendar, and from which day on."""

from baton.accounts.access import demand_manage
from baton.accounts.models import Member
from baton.activity import log
from baton.calendars import finding
from baton.calendars.facts import MemberFollowsCalendar
from baton.calendars.from_a_day import Changes, changed
from baton.calendars.models import Calendar, MemberCalendar
from baton.calendars.one_after_another import changes_of, stretches_of
from baton.calendars.today import TODAY, FromDay, day_meant, today_in
from baton.kit.errors import NotSeen


def work_by(member: Member, *, calendar: Calendar | None, by: Member, from_day: FromDay = TODAY) -> None:
    """From a day on `member` works by this calendar, until another change that is known already; None is the
    workspace's default, whichever it is.

    Every earlier day stays what it was. Since ever (from_day None): as if they always had worked by it.
    """
    demand_manage(by)
    if member.workspace_id != by.workspace_id:
        raise NotSeen
    with log.in_turn(by.workspace_id) as workspace:
        held = finding.calendar(calendar.pk, by).pk if calendar is not None else None
        today = today_in(workspace)
        day = day_meant(from_day, today)
        theirs = MemberCalendar.objects.filter(member=member)
        before = changes_of(theirs.values_list("from_day", "last_day", "calendar"))
        after = changed(before, held, from_day=day, today=today)
        if after == before:
            return
        theirs.delete()
        _write(member, after)
        since = day.isoformat() if day else None
        log.record(workspace, MemberFollowsCalendar(member=member.pk, calendar=held, from_day=since), by=by)


def _write(member: Member, changes: Changes[int | None]) -> None:
    MemberCalendar.objects.bulk_create(
        MemberCalendar(member=member, calendar_id=calendar, from_day=first, last_day=last)
        for first, last, calendar in stretches_of(changes)
    )
