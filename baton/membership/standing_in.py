"""A deputy stands in for somebody until a day."""

from datetime import date

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.calendars.today import today_in
from baton.membership.changing_roles import demand_here, fresh
from baton.membership.facts import DeputyNamed
from baton.membership.refusals import DeputyDayIsPast, NobodysOwnDeputy, NoDeputy


def name_deputy(member: Member, *, deputy: Member | None, until: date | None = None, by: Member) -> Member:
    """``until`` is the last day, in the workspace's time zone; without it the deputy stands in until changed.

    One's own deputy, or anybody's for whoever manages. ``deputy`` None: nobody stands in any more.
    """
    access.demand_team(by)
    if member != by:
        access.demand_manage(by)
    with log.in_turn(member.workspace_id) as workspace:
        member = fresh(member)
        demand_here(member)
        if deputy is not None:
            demand_can_stand_in(fresh(deputy), member)
        today = today_in(workspace)
        if deputy is not None and until is not None and until < today:
            raise DeputyDayIsPast
        member.deputy, member.deputy_until = deputy, until if deputy else None
        member.save(update_fields=["deputy", "deputy_until"])
        log.record(workspace, DeputyNamed(member=member.id), by=by)
        return member


def demand_can_stand_in(deputy: Member, member: Member) -> None:
    if deputy == member:
        raise NobodysOwnDeputy
    if not deputy.is_present or deputy.is_guest or deputy.workspace_id != member.workspace_id:
        raise NoDeputy(person=deputy.name)
