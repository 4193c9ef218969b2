"""Dots on dissatisfactions: everybody of the team has a few, each on another one."""

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.statik import finding
from baton.statik.facts import GatheringChanged
from baton.statik.models import Part, Vote
from baton.statik.refusals import NoDotsLeft, NotToBeVotedOn

DOTS = 5


def vote(part: Part, *, wanted: bool, by: Member) -> int:
    """Put a dot there, or take it back; returns how many are left to ``by``. Raises NotToBeVotedOn,
    NoDotsLeft."""
    access.demand_team(by)
    with log.in_turn(part.service.workspace_id) as workspace:
        part = finding.part(part.pk, by)
        if part.kind != "grievance" or part.removed_at is not None:
            raise NotToBeVotedOn
        mine = Vote.objects.filter(member=by, part__service=part.service, part__removed_at=None)
        there = mine.filter(part=part)
        if wanted and not there.exists():
            if mine.count() >= DOTS:
                raise NoDotsLeft(most=DOTS)
            Vote.objects.create(part=part, member=by)
        elif not wanted:
            there.delete()
        log.record(workspace, GatheringChanged(service=part.service_id, how="voted"), by=by)
        return DOTS - mine.count()
