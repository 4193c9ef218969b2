"""Somebody lost their phone and their recovery codes: an owner lets them start again."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from baton.accounts.models import Member, Role
from baton.activity import log
from baton.kit.errors import NotAllowed
from baton.membership import sessions
from baton.membership.changing_roles import demand_here, fresh
from baton.membership.facts import SecondFactorReset
from baton.membership.refusals import BelongsElsewhereToo, HasNoSecondFactor
from baton.membership.second_factor import telling


def reset(member: Member, *, by: Member) -> None:
    """Their factors are gone, they are signed out everywhere and told by mail.

    Only where every workspace of the person is the owner's too: a factor guards all of them.
    Raises NotAllowed, HasLeft, HasNoSecondFactor, BelongsElsewhereToo.
    """
    with log.in_turn(member.workspace_id) as workspace:
        member, by = fresh(member), fresh(by)
        if by.role != Role.OWNER or by == member:
            raise NotAllowed
        demand_here(member)
        factors = Authenticator.objects.filter(user=member.user_id)
        if member.user is None or not factors.exists():
            raise HasNoSecondFactor(person=member.name)
        demand_owned(member, by)
        user = member.user
        factors.delete()
        sessions.end_all(user)
        log.record(workspace, SecondFactorReset(member=member.id), by=by)
        transaction.on_commit(lambda: telling.tell(user, telling.RESET, owner=by.name))


def demand_owned(member: Member, by: Member) -> None:
    places = Member.objects.present().filter(user=member.user_id)
    owned = Member.objects.present().filter(user=by.user_id, role=Role.OWNER)
    if places.exclude(workspace__in=owned.values("workspace")).exists():
        raise BelongsElsewhereToo(person=member.name)
