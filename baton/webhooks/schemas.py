"""What the API takes and gives about webhooks."""

from datetime import datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import AfterValidator, Field

from baton.kit.incoming import Strict, Text, not_blank
from baton.webhooks.models import Attempt, Delivery, DeliveryState, Endpoint, Stopped

Name = Annotated[Text, Field(max_length=80), AfterValidator(not_blank)]


class WebhookIn(Strict):
    name: Name
    url: Annotated[Text, Field(max_length=2048)]
    kinds: Annotated[list[Text], Field(max_length=200, description="Empty: every event.")] = []
    boards: Annotated[list[int], Field(max_length=200, description="Empty, as ``spaces``: all.")] = []
    spaces: Annotated[list[int], Field(max_length=200)] = []


class WebhookOut(Schema):
    """``url`` is told to its owner only; whoever administers sees the host."""

    id: int
    name: str
    member: int
    host: str
    url: str | None
    kinds: list[str]
    boards: list[int]
    spaces: list[int]
    created_at: datetime
    failures: int
    failing_since: datetime | None
    stopped_at: datetime | None
    stopped_because: Stopped | None
    waiting: int
    held: bool = Field(
        description="Its owner lacks the second factor that the workspace demands: what is told waits until "
        "they have one, and then goes out in its order."
    )


class WebhookMadeOut(WebhookOut):
    secret: str = Field(description="Signs what is sent. It is shown here and never again.")


class StartIn(Strict):
    catch_up: bool = Field(True, description="Go on where it stopped; false: from now.")


class DeliveryOut(Schema):
    id: int
    event: str
    kind: str
    number: int | None = Field(description="Of the entry in the log; empty for a ping.")
    state: DeliveryState
    attempts: int
    created_at: datetime
    not_before: datetime | None
    ended_at: datetime | None
    status: int | None = Field(description="Of the last answer.")
    trouble: str | None


class DeliveriesOut(Schema):
    deliveries: list[DeliveryOut]
    next: int | None = Field(description="Give it as ``before`` for older ones; empty: there are none.")


class AttemptOut(Schema):
    number: int
    created_at: datetime
    ended_at: datetime | None = Field(description="Empty: nobody knows what became of it.")
    status: int | None
    trouble: str
    answer: str = Field(description="The first 2 KiB.")


class DeliveryWithAttempts(DeliveryOut):
    tries: list[AttemptOut]
    body: Any = Field(description="As it would be sent now; empty when it may not be any more.")


def shown(endpoint: Endpoint, asker_id: int, waiting: int) -> dict[str, Any]:
    names = ("id", "name", "host", "kinds", "boards", "spaces", "created_at", "failures", "failing_since")
    return {name: getattr(endpoint, name) for name in names} | {
        "member": endpoint.member_id,
        "url": endpoint.url if endpoint.member_id == asker_id else None,
        "stopped_at": endpoint.stopped_at,
        "stopped_because": endpoint.stopped_because or None,
        "waiting": waiting,
        "held": endpoint.is_held,
    }


def shown_delivery(delivery: Delivery, last: Attempt | None) -> dict[str, Any]:
    names = ("id", "event", "kind", "number", "state", "attempts", "created_at", "not_before", "ended_at")
    return {name: getattr(delivery, name) for name in names} | {
        "status": last.status if last else None,
        "trouble": last.trouble if last else None,
    }
