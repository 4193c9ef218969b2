"""Deliveries by hand: a ping, one more time, or not at all."""

import secrets

from django.db.models import QuerySet

from baton.accounts.models import Member
from baton.kit import clock
from baton.kit.errors import NotSeen
from baton.webhooks.kinds import PING
from baton.webhooks.managing import own
from baton.webhooks.models import Delivery, DeliveryState, Endpoint
from baton.webhooks.refusals import NotWaiting, StillWaiting


def deliveries(endpoint: Endpoint) -> QuerySet[Delivery]:
    return Delivery.objects.filter(endpoint=endpoint).order_by("-id")


def one(pk: int, by: Member) -> Delivery:
    """Of one's own endpoints only."""
    rows = Delivery.objects.filter(pk=pk, endpoint__member=by, endpoint__workspace=by.workspace_id)
    found = rows.select_related("endpoint__workspace", "endpoint__member").first()
    if found is None:
        raise NotSeen
    return found


def ping(endpoint: Endpoint, *, by: Member) -> Delivery:
    """Also to a stopped one: to see whether it hears again."""
    held = own(endpoint.pk, by)
    event = f"ping_{secrets.token_hex(12)}"
    return Delivery.objects.create(endpoint=held, event=event, kind=PING, apart=True)


def redeliver(delivery: Delivery, *, by: Member) -> Delivery:
    """Once more with the same event id, at once and out of the order; one that waits is tried at once."""
    again = Delivery.objects.filter(pk=delivery.pk).exclude(state=DeliveryState.WAITING)
    if again.update(state=DeliveryState.WAITING, apart=True, not_before=None, ended_at=None):
        return one(delivery.pk, by)
    waiting = Delivery.objects.filter(pk=delivery.pk, state=DeliveryState.WAITING, not_before__isnull=False)
    if not waiting.update(not_before=None):
        raise StillWaiting
    return one(delivery.pk, by)


def skip(delivery: Delivery, *, by: Member) -> Delivery:
    """Leave out one that cannot be heard, so that the others come through."""
    waiting = Delivery.objects.filter(pk=delivery.pk, state=DeliveryState.WAITING)
    if not waiting.update(
        state=DeliveryState.SKIPPED, ended_at=clock.real_now(), not_before=None, apart=False
    ):
        raise NotWaiting
    return one(delivery.pk, by)
