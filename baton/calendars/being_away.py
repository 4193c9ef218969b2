"""Vacations and illness: asked for, approved or declined, changed, cancelled.

Whoever manages approves by entering. Nobody has to ask to be ill.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from baton.accounts.access import demand_manage, demand_team
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.calendars import finding
from baton.calendars.facts import (
    AbsenceAsked,
    AbsenceCancelled,
    AbsenceChanged,
    AbsenceEntered,
    AbsenceFact,
)
from baton.calendars.models import Absence, AbsenceKind, AbsenceState
from baton.calendars.refusals import AlreadyAway, EndsBeforeItBegins
from baton.kit.errors import NotSeen


def enter_absence(
    member: Member,
    *,
    first_day: date,
    last_day: date,
    by: Member,
    kind: AbsenceKind = AbsenceKind.VACATION,
    note: str = "",
) -> Absence:
    """Whole days, both ends included. Raises EndsBeforeItBegins, AlreadyAway; NotAllowed."""
    with _in_turn(member, by) as (workspace, held):
        absence = _write(Absence(member=held), first_day, last_day, kind, note, by)
        log.record(workspace, _told(AbsenceAsked if absence.is_asked else AbsenceEntered, absence), by=by)
        return absence


def change_absence(
    absence: Absence, *, first_day: date, last_day: date, kind: AbsenceKind, note: str, by: Member
) -> Absence:
    """Other days, kind or note; as enter_absence: other days are asked for anew."""
    with _in_turn(absence.member, by) as (workspace, held):
        fresh = _fresh(held, absence)
        same = (fresh.first_day, fresh.last_day, fresh.kind) == (first_day, last_day, kind)
        absence = _write(fresh, first_day, last_day, kind, note, by, same=same)
        asks = absence.is_asked and not same
        log.record(workspace, _told(AbsenceAsked if asks else AbsenceChanged, absence), by=by)
        return absence


def cancel_absence(absence: Absence, *, by: Member) -> None:
    """Somebody is not away after all."""
    with _in_turn(absence.member, by) as (workspace, held):
        absence = _fresh(held, absence)
        cancelled = _told(AbsenceCancelled, absence)
        absence.delete()
        log.record(workspace, cancelled, by=by)


@contextmanager
def _in_turn(member: Member, by: Member) -> Iterator[tuple[Workspace, Member]]:
    demand_team(by)
    if member.pk != by.pk:
        demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        yield workspace, finding.member(member.pk, by)


def _fresh(member: Member, absence: Absence) -> Absence:
    row = Absence.objects.filter(pk=absence.pk, member=member).first()
    if row is None:
        raise NotSeen
    return row


def _write(
    absence: Absence,
    first_day: date,
    last_day: date,
    kind: AbsenceKind,
    note: str,
    by: Member,
    *,
    same: bool = False,
) -> Absence:
    if last_day < first_day:
        raise EndsBeforeItBegins(first_day=first_day, last_day=last_day)
    others = Absence.objects.wanted().filter(member=absence.member).exclude(pk=absence.pk)
    there = others.touching(first_day, last_day).first()
    if there is not None:
        raise AlreadyAway(name=absence.member.name, first_day=there.first_day, last_day=there.last_day)
    absence.first_day, absence.last_day, absence.kind, absence.note = (
        first_day,
        last_day,
        kind,
        note.strip()[:500],
    )
    if not same:
        approved = by.may_manage or kind == AbsenceKind.SICK
        absence.state = AbsenceState.APPROVED if approved else AbsenceState.ASKED
        absence.decided_by, absence.decided_at, absence.answer = None, None, ""
    absence.save()
    return absence


def _told(kind: type[AbsenceFact], absence: Absence) -> AbsenceFact:
    """Without its kind and note: illness is nobody's news."""
    return kind(
        absence=absence.pk,
        member=absence.member_id,
        first_day=absence.first_day.isoformat(),
        last_day=absence.last_day.isoformat(),
    )
