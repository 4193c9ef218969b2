"""What nobody needs any more is thrown away, a few rows at a time: one large delete would hold the only
writer of SQLite."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from baton.kit import clock
from baton.notifications.models import Notification, Outgoing, Reminded, State

# Since the last news of the card.
READ_KEPT = timedelta(days=90)
UNREAD_KEPT = timedelta(days=365)
# Since it left or was withdrawn; since it was given up.
SENT_KEPT = timedelta(days=30)
GIVEN_UP_KEPT = timedelta(days=90)
AT_A_TIME = 500


def forget_old_notifications(now: datetime | None = None) -> int:
    """Returns how many rows went. What still waits to leave is not touched."""
    moment = now or clock.real_now()
    rows = Q(unread=0, last_at__lt=moment - READ_KEPT) | Q(last_at__lt=moment - UNREAD_KEPT)
    left = Q(state__in=[State.SENT, State.WITHDRAWN], ended_at__lt=moment - SENT_KEPT)
    given_up = Q(state=State.DEAD, ended_at__lt=moment - GIVEN_UP_KEPT)
    return (
        thrown_away(Notification.objects.filter(rows))
        + thrown_away(Outgoing.objects.filter(left | given_up))
        # A card that is stuck in the same column for another year is news again.
        + thrown_away(Reminded.objects.filter(created_at__lt=moment - UNREAD_KEPT))
    )


def thrown_away(old: QuerySet[Any]) -> int:
    thrown = 0
    while some := list(old.order_by("pk").values_list("pk", flat=True)[:AT_A_TIME]):
        old.model._default_manager.filter(pk__in=some).delete()
        thrown += len(some)
    return thrown
