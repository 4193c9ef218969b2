"""Vacations and illness: entered, changed, cancelled, by oneself or by whoever manages."""

from contextlib import AbstractContextManager
from datetime import date

from baton.accounts.access import demand_manage, demand_team
from baton.accounts.models import Member
from baton.calendars.in_turn import member_in_turn
from baton.calendars.models import Absence, AbsenceKind
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
    with _in_turn(member, by) as held:
        absence = Absence(member=held)
        return _write(absence, first_day, last_day, kind, note)


def change_absence(
    absence: Absence, *, first_day: date, last_day: date, kind: AbsenceKind, note: str, by: Member
) -> Absence:
    """Other days, kind or note; as enter_absence."""
    with _in_turn(absence.member, by) as held:
        return _write(_fresh(held, absence), first_day, last_day, kind, note)


def cancel_absence(absence: Absence, *, by: Member) -> None:
    """Somebody is not away after all."""
    with _in_turn(absence.member, by) as held:
        _fresh(held, absence).delete()


def _in_turn(member: Member, by: Member) -> AbstractContextManager[Member]:
    demand_team(by)
    if member.pk != by.pk:
        demand_manage(by)
    return member_in_turn(member, by=by)


def _fresh(member: Member, absence: Absence) -> Absence:
    row = Absence.objects.filter(pk=absence.pk, member=member).first()
    if row is None:
        raise NotSeen
    return row


def _write(absence: Absence, first_day: date, last_day: date, kind: AbsenceKind, note: str) -> Absence:
    if last_day < first_day:
        raise EndsBeforeItBegins(first_day=first_day.isoformat(), last_day=last_day.isoformat())
    others = Absence.objects.filter(member=absence.member).exclude(pk=absence.pk)
    there = others.touching(first_day, last_day).first()
    if there is not None:
        days = {"first_day": there.first_day.isoformat(), "last_day": there.last_day.isoformat()}
        raise AlreadyAway(name=absence.member.name, **days)
    absence.first_day, absence.last_day, absence.kind, absence.note = (
        first_day,
        last_day,
        kind,
        note.strip()[:500],
    )
    absence.save()
    return absence
