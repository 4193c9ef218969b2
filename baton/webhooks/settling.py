"""What became of a try: heard, tried again later, or the endpoint is stopped."""

from datetime import datetime, timedelta

from django.db import transaction

from baton.kit import clock
from baton.kit.errors import Refusal
from baton.kit.outgoing import Answer
from baton.webhooks import managing
from baton.webhooks.models import Attempt, Delivery, DeliveryState, Endpoint, Stopped
from baton.webhooks.pausing import pause_after

FAILURES, OVER = 10, timedelta(hours=1)


def settle(endpoint: Endpoint, delivery: Delivery, attempt: Attempt, answer: Answer | Refusal) -> None:
    now = clock.real_now()
    with transaction.atomic():
        write_down(attempt, answer, now)
        held = Endpoint.objects.select_for_update().get(pk=endpoint.pk)
        good = isinstance(answer, Answer) and answer.is_good
        if good:
            end(delivery, DeliveryState.DELIVERED, now)
            held.failures, held.failing_since = 0, None
        elif delivery.apart:
            end(delivery, DeliveryState.FAILED, now)
        else:
            held.failures += 1
            held.failing_since = held.failing_since or now
            retry_after = answer.headers.get("retry-after", "") if isinstance(answer, Answer) else ""
            pause = pause_after(held.failures, retry_after, now=now)
            Delivery.objects.filter(pk=delivery.pk).update(not_before=now + pause)
        held.save(update_fields=["failures", "failing_since"])
    if isinstance(answer, Answer) and answer.status == 410:
        give_up_on(held, Stopped.GONE)
    elif held.failures >= FAILURES and held.failing_since and now - held.failing_since >= OVER:
        give_up_on(held, Stopped.FAILING)


def write_down(attempt: Attempt, answer: Answer | Refusal, now: datetime) -> None:
    attempt.ended_at = now
    if isinstance(answer, Answer):
        attempt.status = answer.status
        # PostgreSQL takes no NUL into a text.
        attempt.answer = answer.body.decode("utf-8", "replace").replace("\0", "\ufffd")
    else:
        attempt.trouble = answer.code
    attempt.save(update_fields=["ended_at", "status", "answer", "trouble"])


def end(delivery: Delivery, state: DeliveryState, now: datetime) -> None:
    Delivery.objects.filter(pk=delivery.pk).update(state=state, ended_at=now, apart=False, not_before=None)


def give_up_on(endpoint: Endpoint, because: Stopped) -> None:
    managing.stop(endpoint, because, by=None)
