"""One change at a time in a calendar and in a person's absences."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from baton.accounts.models import Member
from baton.calendars.models import Calendar
from baton.kit.errors import NotSeen


@contextmanager
def calendar_in_turn(calendar: Calendar, *, by: Member) -> Iterator[Calendar]:
    """A transaction that holds the calendar's row, given fresh; NotSeen when `by` does not see it."""
    with transaction.atomic():
        held = Calendar.objects.select_for_update().seen_by(by).filter(pk=calendar.pk).first()
        if held is None:
            raise NotSeen
        yield held


@contextmanager
def member_in_turn(member: Member, *, by: Member) -> Iterator[Member]:
    """A transaction that holds the member's row, given fresh; NotSeen across workspaces."""
    with transaction.atomic():
        held = Member.objects.select_for_update().filter(pk=member.pk, workspace=by.workspace_id).first()
        if held is None:
            raise NotSeen
        yield held
