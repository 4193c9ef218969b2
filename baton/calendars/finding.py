"""Rows by their id, as somebody sees them; unseen and unknown are the same."""

from baton.accounts.models import Member
from baton.calendars.models import Absence, Calendar, Holiday
from baton.kit.errors import NotSeen


def calendar(calendar_id: int, asker: Member) -> Calendar:
    found = Calendar.objects.seen_by(asker).filter(pk=calendar_id).first()
    if found is None:
        raise NotSeen
    return found


def holiday(holiday_id: int, asker: Member) -> Holiday:
    seen = Calendar.objects.seen_by(asker)
    found = Holiday.objects.select_related("calendar").filter(pk=holiday_id, calendar__in=seen).first()
    if found is None:
        raise NotSeen
    return found


def absence(absence_id: int, asker: Member) -> Absence:
    found = Absence.objects.seen_by(asker).select_related("member").filter(pk=absence_id).first()
    if found is None:
        raise NotSeen
    return found


def member(member_id: int, asker: Member) -> Member:
    found = Member.objects.seen_by(asker).filter(pk=member_id).first()
    if found is None:
        raise NotSeen
    return found
