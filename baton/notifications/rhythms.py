"""When somebody wants their bundles and their digest, and when to be left in peace."""

from typing import Any

from django.db import transaction

from baton.accounts.models import JobFunction, Member
from baton.calendars.queries import calendar_of
from baton.kit import clock
from baton.kit.errors import NotAllowed
from baton.notifications.models import Due, Rhythm
from baton.notifications.timing import with_the_bundle
from baton.notifications.wishes import peace_of


def change(member: Member, **rhythm: Any) -> None:
    """What waits in a bundle goes out when the new rhythm says."""
    with transaction.atomic():
        row, _ = Rhythm.objects.update_or_create(member=member, defaults=rhythm)
        at = with_the_bundle(clock.now(), peace_of(row), calendar_of(member))
        Due.objects.filter(member=member, bundled=True).update(at=at)


def want_digest(member: Member, wanted: bool) -> None:
    """Raises NotAllowed to whom it is not offered."""
    if not may_have_digest(member):
        raise NotAllowed
    Rhythm.objects.update_or_create(member=member, defaults={"digest": wanted})


def may_have_digest(member: Member) -> bool:
    """Who heads a department, and whoever manages."""
    return not member.is_guest and (heads_a_department(member) or member.may_manage)


def heads_a_department(member: Member) -> bool:
    return member.job_function == JobFunction.DEPARTMENT_HEAD


def wants_digest(member: Member) -> bool:
    """Until they say otherwise, those who head a department."""
    chosen = Rhythm.objects.filter(member=member).values_list("digest", flat=True).first()
    return heads_a_department(member) if chosen is None else chosen
