from datetime import timedelta
from typing import Any, ClassVar

from django.db import models

from baton.accounts import second_factor
from baton.kit.deriving import derived
from baton.kit.outgoing import checked
from baton.kit.record import Record

# After a new secret the old one signs along for a day, so that the far end can change over without a gap.
BOTH_SIGN = timedelta(days=1)


class Stopped(models.TextChoices):
    BY_HAND = "by_hand"
    FAILING = "failing"
    GONE = "gone"
    OWNER_LEFT = "owner_left"


class EndpointQuerySet(models.QuerySet["Endpoint"]):
    def active(self) -> "EndpointQuerySet":
        return self.filter(stopped_at=None)


class Endpoint(Record):
    """A place of a member's where news is sent: what they may see, as long as they may see it.

    ``kinds``, ``boards`` and ``spaces`` narrow the news; empty: everything.
    """

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    url = models.TextField()
    kinds: Any = models.JSONField(default=list)
    boards: Any = models.JSONField(default=list)
    spaces: Any = models.JSONField(default=list)
    # The signing secret is made of these and the installation's key; it stands nowhere.
    salt = models.CharField(max_length=32)
    old_salt = models.CharField(max_length=32, blank=True)
    old_salt_until = models.DateTimeField(null=True, blank=True)
    # Failures in a row, and since when.
    failures = models.PositiveIntegerField(default=0)
    failing_since = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stopped_because = models.CharField(max_length=10, choices=Stopped.choices, blank=True)
    # When its owner was written to about the stop.
    told_at = models.DateTimeField(null=True, blank=True)
    # One worker at a time delivers, so that the order stays.
    lease = models.CharField(max_length=32, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[EndpointQuerySet] = EndpointQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes: ClassVar = [models.Index(fields=["member"], name="endpoints_of_a_member")]

    def __str__(self) -> str:
        return self.name

    @property
    def reader(self) -> str:
        """Its name among the readers of the log."""
        return f"webhook {self.pk}"

    @property
    def host(self) -> str:
        return checked(self.url).host

    @property
    def is_active(self) -> bool:
        return self.stopped_at is None

    @property
    def is_held(self) -> bool:
        """Its owner lacks the second factor that the workspace demands: nothing leaves until it is there."""
        user = self.member.user
        return user is not None and second_factor.is_missing(user, self.workspace)

    @property
    def secret(self) -> str:
        return secret_of(self.salt)


def secret_of(salt: str) -> str:
    return f"whsec_{derived('webhooks', salt)}"


class DeliveryState(models.TextChoices):
    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"
    SKIPPED = "skipped"
    # When its turn came its owner might no longer see it.
    WITHHELD = "withheld"


class Delivery(Record):
    """One entry of the log for one endpoint; ``number`` is empty for a ping.

    What is sent is said anew from the log at each try, so that it is never more than the owner may see then.
    """

    endpoint = models.ForeignKey(Endpoint, models.CASCADE, related_name="deliveries")
    number = models.BigIntegerField(null=True, blank=True)
    event = models.CharField(max_length=64)
    kind = models.CharField(max_length=48)
    state = models.CharField(max_length=9, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    # Asked for by hand: tried once, at once, out of the order.
    apart = models.BooleanField(default=False)
    not_before = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["endpoint", "event"], name="an_event_is_delivered_once"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["endpoint", "state", "id"], name="deliveries_waiting"),
            models.Index(fields=["created_at"], name="deliveries_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.state}"


class Attempt(Record):
    """A request that went out; without ``ended_at`` nobody knows what became of it."""

    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="tries")
    number = models.PositiveIntegerField()
    ended_at = models.DateTimeField(null=True, blank=True)
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    # The code of the refusal when there was no answer.
    trouble = models.CharField(max_length=40, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["delivery", "number"], name="attempts_of_a_delivery")]
