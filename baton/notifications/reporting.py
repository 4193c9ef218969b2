"""What could not be delivered is told to whoever administers: in the inbox, once for each message."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from baton.accounts.models import Member, Workspace
from baton.kit import clock
from baton.notifications.models import About, Notice, Outgoing, State


def tell_of_undelivered(now: datetime | None = None) -> int:
    """Returns of how many messages was told."""
    moment = now or clock.real_now()
    untold = Outgoing.objects.filter(state=State.DEAD, told_at=None)
    houses = Workspace.objects.filter(pk__in=untold.values("workspace")).order_by("pk")
    return sum(tell_in(workspace, moment) for workspace in houses)


def tell_in(workspace: Workspace, now: datetime) -> int:
    with transaction.atomic():
        untold = Outgoing.objects.select_for_update().filter(
            workspace=workspace, state=State.DEAD, told_at=None
        )
        count = Outgoing.objects.filter(pk__in=[each.pk for each in untold.order_by("pk")]).update(
            told_at=now
        )
        if count:
            for member in administrators(workspace):
                add(member.pk, About.UNDELIVERED, count, now)
        return count


def administrators(workspace: Workspace) -> Iterable[Member]:
    here = Member.objects.present().filter(workspace=workspace, may_administer=True, user__is_active=True)
    return here.order_by("pk")


def add(member: int, about: About, count: int, now: datetime) -> None:
    notice = Notice.objects.select_for_update().filter(member=member, about=about).first()
    if notice is None:
        Notice.objects.create(member_id=member, about=about, count=count, last_at=now)
        return
    notice.count = count if notice.read_at is not None else notice.count + count
    notice.last_at, notice.read_at = now, None
    notice.save(update_fields=["count", "last_at", "read_at"])
