"""Carry an endpoint's deliveries out, one after the other.

Each try is written down before it goes out. Killed in the middle, it goes out again with the same event id:
at least once, and the far end can tell.
"""

import secrets
from collections.abc import Callable
from datetime import timedelta

import orjson
from django.db.models import F, Q

from baton.kit import clock, outgoing
from baton.kit.errors import Refusal
from baton.webhooks import telling
from baton.webhooks.listening import due, listen
from baton.webhooks.managing import entry_of
from baton.webhooks.models import Attempt, Delivery, DeliveryState, Endpoint, Stopped
from baton.webhooks.settling import give_up_on, settle
from baton.webhooks.signing import signature

TIMEOUT = 7.0
KEPT_OF_ANSWER = 2048
LEASE = timedelta(seconds=60)
AT_A_TIME = 50


def deliver_due() -> int:
    """Work off every endpoint that has something to do; how many requests went out."""
    return sum(work_off(pk) for pk in due())


def work_off(pk: int, is_ending: Callable[[], bool] = lambda: False) -> int:
    lease = secrets.token_hex(16)
    if not take(pk, lease):
        return 0
    sent = 0
    try:
        while sent < AT_A_TIME and not is_ending() and keep(pk, lease):
            endpoint = Endpoint.objects.select_related("member__user", "member__client", "workspace").get(
                pk=pk
            )
            delivery = next_of(endpoint)
            if delivery is None:
                break
            sent += carry_out(endpoint, delivery)
    finally:
        Endpoint.objects.filter(pk=pk, lease=lease).update(lease="", lease_until=None)
    return sent


def take(pk: int, lease: str) -> bool:
    now = clock.real_now()
    free = Endpoint.objects.filter(Q(lease="") | Q(lease_until__lt=now), pk=pk)
    return bool(free.update(lease=lease, lease_until=now + LEASE))


def keep(pk: int, lease: str) -> bool:
    """Whether the lease is still ours, for another minute."""
    return bool(Endpoint.objects.filter(pk=pk, lease=lease).update(lease_until=clock.real_now() + LEASE))


def next_of(endpoint: Endpoint) -> Delivery | None:
    """What was asked for by hand first; then the oldest, if its pause is over: nothing overtakes it."""
    if endpoint.is_held:
        return None
    waiting = Delivery.objects.filter(endpoint=endpoint, state=DeliveryState.WAITING).order_by("id")
    by_hand = waiting.filter(apart=True).first()
    if by_hand is not None:
        return by_hand
    if not endpoint.is_active:
        return None
    if is_orphaned(endpoint):
        give_up_on(endpoint, Stopped.OWNER_LEFT)
        return None
    listen(endpoint)
    head = waiting.filter(apart=False).first()
    now = clock.real_now()
    return head if head is not None and (head.not_before is None or head.not_before <= now) else None


def is_orphaned(endpoint: Endpoint) -> bool:
    member = endpoint.member
    return not member.is_present or member.is_guest or member.user is None or not member.user.is_active


def carry_out(endpoint: Endpoint, delivery: Delivery) -> int:
    body = None if is_orphaned(endpoint) else body_of(endpoint, delivery)
    if body is None:
        Delivery.objects.filter(pk=delivery.pk).update(
            state=DeliveryState.WITHHELD, ended_at=clock.real_now(), apart=False
        )
        return 0
    Delivery.objects.filter(pk=delivery.pk).update(attempts=F("attempts") + 1)
    delivery.attempts += 1
    attempt = Attempt.objects.create(delivery=delivery, number=delivery.attempts)
    answer: outgoing.Answer | Refusal
    try:
        answer = send(endpoint, delivery, body)
    except (outgoing.NotSent, outgoing.NoAnswer) as refusal:
        answer = refusal
    settle(endpoint, delivery, attempt, answer)
    return 1


def body_of(endpoint: Endpoint, delivery: Delivery) -> bytes | None:
    delivery.endpoint = endpoint
    if delivery.number is None:
        return orjson.dumps(telling.ping(endpoint, delivery.event))
    entry = entry_of(delivery)
    said = telling.said(endpoint, entry, delivery.event) if entry is not None else None
    return orjson.dumps(said) if said is not None else None


def send(endpoint: Endpoint, delivery: Delivery, body: bytes) -> outgoing.Answer:
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Baton-Webhooks/1",
        "Baton-Event": delivery.kind,
        "Baton-Event-Id": delivery.event,
        "Baton-Attempt": str(delivery.attempts),
        "Baton-Signature": signature(endpoint, body, at=clock.real_now()),
    }
    return outgoing.request(
        "POST",
        endpoint.url,
        body=body,
        headers=headers,
        timeout=TIMEOUT,
        at_most_bytes=KEPT_OF_ANSWER,
        cut=True,
    )
