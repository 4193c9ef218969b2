"""Take a message up under a lease: a worker that dies in the middle leaves it to another one."""

import secrets
from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q

from baton.jobs.leasing import LEASE
from baton.notifications.models import Outgoing, State
from baton.notifications.reasons import Channel

UNSETTLED = (State.WAITING, State.UNKNOWN, State.SENDING)
# A chat knows no date but that of arrival: what is written first has to leave first.
BEFORE = Outgoing.objects.filter(
    member=OuterRef("member"), channel=Channel.SLACK, state__in=UNSETTLED, pk__lt=OuterRef("pk")
)
DIED = "The worker ended while the message was handed over."


def take_up(now: datetime, *, but: Collection[Channel] = ()) -> Outgoing | None:
    """The one that has waited longest; ``but``: channels that rest."""
    bury_the_dead(now)
    free = Q(state__in=[State.WAITING, State.UNKNOWN], next_try_at__lte=now)
    due = Outgoing.objects.filter(free).exclude(channel__in=list(but))
    found = due.exclude(Q(channel=Channel.SLACK) & Exists(BEFORE)).order_by("next_try_at", "id")
    # Looked at without a lock first: mostly there is nothing, and SQLite has one writer.
    if not found.exists():
        return None
    with transaction.atomic():
        message = found.select_for_update(skip_locked=True).first()
        if message is None:
            return None
        lease = secrets.token_hex(16)
        Outgoing.objects.filter(pk=message.pk).update(
            state=State.SENDING, lease=lease, lease_until=now + LEASE, attempts=F("attempts") + 1
        )
    return Outgoing.objects.select_related("workspace", "member__workspace", "member__user").get(
        pk=message.pk
    )


def bury_the_dead(now: datetime) -> None:
    """Leases that ran out: whether the message arrived, nobody knows. It is tried again and counted."""
    orphaned = Outgoing.objects.filter(state=State.SENDING, lease_until__lt=now)
    if orphaned.exists():
        orphaned.update(
            state=State.UNKNOWN,
            unknowns=F("unknowns") + 1,
            lease="",
            lease_until=None,
            next_try_at=now,
            error=DIED,
        )


def end(
    message: Outgoing, state: State, now: datetime, *, error: str = "", again_in: timedelta | None = None
) -> bool:
    """False: another worker has it by now."""
    unknown = state == State.UNKNOWN
    over = state in (State.SENT, State.DEAD, State.WITHDRAWN)
    return bool(
        Outgoing.objects.filter(pk=message.pk, lease=message.lease, state=State.SENDING).update(
            state=state,
            lease="",
            lease_until=None,
            error=error[:500],
            ended_at=now if over else None,
            next_try_at=now + again_in if again_in is not None else message.next_try_at,
            unknowns=F("unknowns") + (1 if unknown else 0),
        )
    )
