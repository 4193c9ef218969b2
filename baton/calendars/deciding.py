"""An absence that was asked for is approved or declined, by whoever manages or heads a department."""

from django.db.models import Q

from baton.accounts.models import JobFunction, Member
from baton.accounts.roles import TEAM
from baton.activity import log
from baton.calendars import finding
from baton.calendars.facts import AbsenceApproved, AbsenceDeclined, AbsenceFact
from baton.calendars.models import Absence, AbsenceState
from baton.calendars.refusals import NobodyApprovesTheirOwnAbsence, NotAskedAnyMore
from baton.kit import clock
from baton.kit.errors import NotAllowed


def approve_absence(absence: Absence, *, by: Member) -> Absence:
    """From now on nobody reckons with the person on these days. Raises NotAllowed, NotAskedAnyMore,
    NobodyApprovesTheirOwnAbsence."""
    return _decide(absence, AbsenceState.APPROVED, "", AbsenceApproved, by)


def decline_absence(absence: Absence, *, answer: str = "", by: Member) -> Absence:
    """The person stays, and learns why. Raises as approve_absence."""
    return _decide(absence, AbsenceState.DECLINED, answer.strip()[:500], AbsenceDeclined, by)


def decides(member: Member) -> bool:
    leads = member.may_manage or member.job_function == JobFunction.DEPARTMENT_HEAD
    return leads and not member.is_guest and member.is_present


def deciders(absence: Absence) -> list[int]:
    """Everybody who may decide about it."""
    leads = Q(may_manage=True) | Q(job_function=JobFunction.DEPARTMENT_HEAD)
    team = Member.objects.present().filter(leads, workspace=absence.member.workspace_id, role__in=TEAM)
    return list(team.exclude(pk=absence.member_id).values_list("pk", flat=True))


def _decide(
    absence: Absence, state: AbsenceState, answer: str, fact: type[AbsenceFact], by: Member
) -> Absence:
    if not decides(by):
        raise NotAllowed
    with log.in_turn(by.workspace_id) as workspace:
        held = finding.absence(absence.pk, by)
        if held.member_id == by.pk:
            raise NobodyApprovesTheirOwnAbsence
        if not held.is_asked:
            raise NotAskedAnyMore
        held.state, held.decided_by, held.decided_at = state, by, clock.now()
        held.answer = answer
        held.save(update_fields=["state", "decided_by", "decided_at", "answer"])
        first, last = held.first_day.isoformat(), held.last_day.isoformat()
        told = fact(absence=held.pk, member=held.member_id, first_day=first, last_day=last)
        log.record(workspace, told, by=by)
        return held
