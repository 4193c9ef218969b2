"""The addresses of webhooks."""

from typing import Annotated, Any

import orjson
from django.db.models import Count, Q
from ninja import Query, Status

from baton.accounts.authenticating import MemberRequest, SessionDoor
from baton.accounts.models import Area
from baton.accounts.routing import Routes
from baton.webhooks import asking_again, managing
from baton.webhooks.kinds import PING, events
from baton.webhooks.models import Attempt, Delivery, DeliveryState, Endpoint, Stopped
from baton.webhooks.schemas import (
    AttemptOut,
    DeliveriesOut,
    DeliveryOut,
    DeliveryWithAttempts,
    StartIn,
    WebhookIn,
    WebhookMadeOut,
    WebhookOut,
    shown,
    shown_delivery,
)
from baton.webhooks.sending import body_of, is_orphaned

routes = Routes("webhooks", Area.WEBHOOKS)
# A stolen token shall not open a way out that outlives it: these take a signed-in person.
SIGNED_IN = [SessionDoor()]
Cursor = Annotated[int | None, Query(ge=1, description="Older than this delivery; empty: from the newest.")]
Limit = Annotated[int, Query(ge=1, le=200)]


@routes.get("/webhooks", response=list[WebhookOut])
def webhooks(request: MemberRequest) -> Any:
    """One's own; everybody's for whoever administers."""
    waiting = Count("deliveries", filter=Q(deliveries__state=DeliveryState.WAITING))
    rows = managing.seen_by(request.member).annotate(count=waiting).order_by("-id")
    return [shown(each, request.member.pk, each.count) for each in rows]


@routes.get("/webhooks/events", response=list[str])
def webhook_events(request: MemberRequest) -> Any:
    """The events that can be chosen. New ones join them; a receiver passes over what it does not know."""
    return [*events(), PING]


@routes.post("/webhooks", response=WebhookMadeOut, auth=SIGNED_IN)
def make_webhook(request: MemberRequest, wish: WebhookIn) -> Any:
    """The secret is in this answer and never again. It hears what happens from now on."""
    request.shows_a_secret = True
    made = managing.make(wish.name, wish.url, wanted(wish), by=request.member)
    return {**answer(made, request), "secret": made.secret}


@routes.get("/webhooks/{webhook_id}", response=WebhookOut)
def webhook(request: MemberRequest, webhook_id: int) -> Any:
    return answer(managing.one(webhook_id, request.member), request)


@routes.put("/webhooks/{webhook_id}", response=WebhookOut, auth=SIGNED_IN)
def change_webhook(request: MemberRequest, webhook_id: int, wish: WebhookIn) -> Any:
    """Its owner only. What waits goes to the new address."""
    held = managing.own(webhook_id, request.member)
    return answer(managing.change(held, wish.name, wish.url, wanted(wish), by=request.member), request)


@routes.delete("/webhooks/{webhook_id}", response={204: None})
def remove_webhook(request: MemberRequest, webhook_id: int) -> Any:
    """One's own, or anybody's for whoever administers."""
    managing.remove(managing.one(webhook_id, request.member), by=request.member)
    return Status(204, None)


@routes.post("/webhooks/{webhook_id}/secret", response=WebhookMadeOut, auth=SIGNED_IN)
def renew_webhook_secret(request: MemberRequest, webhook_id: int) -> Any:
    """The old one signs along for a day."""
    request.shows_a_secret = True
    held = managing.renew_secret(managing.own(webhook_id, request.member), by=request.member)
    return {**answer(held, request), "secret": held.secret}


@routes.post("/webhooks/{webhook_id}/stop", response=WebhookOut)
def stop_webhook(request: MemberRequest, webhook_id: int) -> Any:
    """One's own, or anybody's for whoever administers."""
    managing.stop(managing.one(webhook_id, request.member), Stopped.BY_HAND, by=request.member)
    return answer(managing.one(webhook_id, request.member), request)


@routes.post("/webhooks/{webhook_id}/start", response=WebhookOut)
def start_webhook(request: MemberRequest, webhook_id: int, wish: StartIn) -> Any:
    """Its owner only. Nothing that happened meanwhile is lost unless one says so."""
    held = managing.own(webhook_id, request.member)
    return answer(managing.start(held, catch_up=wish.catch_up, by=request.member), request)


@routes.post("/webhooks/{webhook_id}/ping", response=DeliveryOut)
def ping_webhook(request: MemberRequest, webhook_id: int) -> Any:
    """Send a test; its delivery says within seconds what became of it."""
    held = managing.own(webhook_id, request.member)
    return shown_delivery(asking_again.ping(held, by=request.member), None)


@routes.get("/webhooks/{webhook_id}/deliveries", response=DeliveriesOut)
def webhook_deliveries(
    request: MemberRequest,
    webhook_id: int,
    before: Cursor = None,
    state: DeliveryState | None = None,
    limit: Limit = 50,
) -> Any:
    """Newest first, of the last thirty days; its owner only."""
    rows = asking_again.deliveries(managing.own(webhook_id, request.member))
    if before is not None:
        rows = rows.filter(pk__lt=before)
    if state is not None:
        rows = rows.filter(state=state)
    page = list(rows[: limit + 1])
    more = len(page) > limit
    page = page[:limit]
    last = last_attempts(page)
    return {
        "deliveries": [shown_delivery(each, last.get(each.pk)) for each in page],
        "next": page[-1].pk if more else None,
    }


@routes.get("/webhook-deliveries/{delivery_id}", response=DeliveryWithAttempts)
def webhook_delivery(request: MemberRequest, delivery_id: int) -> Any:
    """With every try and what is sent."""
    found = asking_again.one(delivery_id, request.member)
    tries = list(found.tries.order_by("number"))
    body = None if is_orphaned(found.endpoint) else body_of(found.endpoint, found)
    return {
        **shown_delivery(found, tries[-1] if tries else None),
        "tries": [AttemptOut.from_orm(each) for each in tries],
        "body": orjson.loads(body) if body is not None else None,
    }


@routes.post("/webhook-deliveries/{delivery_id}/redeliver", response=DeliveryOut)
def redeliver_webhook(request: MemberRequest, delivery_id: int) -> Any:
    """Once more, with the same event id."""
    found = asking_again.redeliver(asking_again.one(delivery_id, request.member), by=request.member)
    return shown_delivery(found, None)


@routes.post("/webhook-deliveries/{delivery_id}/skip", response=DeliveryOut)
def skip_webhook_delivery(request: MemberRequest, delivery_id: int) -> Any:
    """Leave this one out, so that the others come through."""
    found = asking_again.skip(asking_again.one(delivery_id, request.member), by=request.member)
    return shown_delivery(found, None)


def wanted(wish: WebhookIn) -> managing.Wanted:
    return managing.Wanted(wish.kinds, wish.boards, wish.spaces)


def answer(endpoint: Endpoint, request: MemberRequest) -> dict[str, Any]:
    waiting = Delivery.objects.filter(endpoint=endpoint, state=DeliveryState.WAITING).count()
    return shown(endpoint, request.member.pk, waiting)


def last_attempts(page: list[Delivery]) -> dict[int, Attempt]:
    rows = Attempt.objects.filter(delivery__in=page).order_by("number").defer("answer")
    return {each.delivery_id: each for each in rows}
