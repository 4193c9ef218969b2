"""When somebody wants their bundles and their digest, and when to be left in peace."""

from typing import Any

from django.db import transaction

from baton.accounts.models import JobFunction, Member
from baton.accounts.roles import MoneyTier
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
    return hears_of_cards(member) or hears_of_skew(member)


def hears_of_cards(member: Member) -> bool:
    """Who heads a department, and whoever manages."""
    return not member.is_guest and (heads_a_department(member) or member.may_manage)


def hears_of_skew(member: Member) -> bool:
    """Who may be told of the hours of projects: whoever manages an account or all of them."""
    may = not member.is_guest and member.sees_money(MoneyTier.ALL_HOURS)
    return may and (member.may_manage or holds_an_account(member))


def heads_a_department(member: Member) -> bool:
    return member.job_function == JobFunction.DEPARTMENT_HEAD


def holds_an_account(member: Member) -> bool:
    return member.accounts_held.filter(archived_at=None).exists()


def chosen_digest(member: Member) -> bool | None:
    return Rhythm.objects.filter(member=member).values_list("digest", flat=True).first()


def wants_cards(member: Member) -> bool:
    """Until they say otherwise, those who head a department."""
    chosen = chosen_digest(member)
    return hears_of_cards(member) and (heads_a_department(member) if chosen is None else chosen)


def wants_skew(member: Member) -> bool:
    """Until they say otherwise, those who head a department or hold an account."""
    chosen = chosen_digest(member)
    usual = heads_a_department(member) or holds_an_account(member)
    return hears_of_skew(member) and (usual if chosen is None else chosen)


def wants_digest(member: Member) -> bool:
    return wants_cards(member) or wants_skew(member)
