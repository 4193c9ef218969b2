from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record
from baton.notifications.models.notification import Happening
from baton.notifications.reasons import OUTWARD, Channel

OUTWARD_CHOICES = [(channel.value, channel.label) for channel in OUTWARD]


class Due(Record):
    """A happening that has yet to go to somebody by a channel; it goes away when it is put into a message."""

    happening = models.ForeignKey(Happening, models.CASCADE, related_name="dues")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    channel = models.CharField(max_length=5, choices=OUTWARD_CHOICES)
    at = models.DateTimeField()
    bundled = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["happening", "channel"], name="due_once_by_a_channel"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["at"], name="what_is_due"),
            models.Index(fields=["member", "channel", "bundled"], name="due_to_somebody"),
        ]


class State(models.TextChoices):
    WAITING = "waiting", _("waiting")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    # The other side may have it: the connection was lost, or the worker died, after the message was handed
    # over and before the answer. It is tried again under the same message id.
    UNKNOWN = "unknown", _("outcome unknown")
    DEAD = "dead", _("given up")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Outgoing(Record):
    """A message that leaves the house, written once and sent until the other side has taken it.

    ``key`` makes it one: whatever would be said a second time meets the row of the first.
    """

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    # Empty for an approver without an account, to whom ``address`` leads.
    member = models.ForeignKey("accounts.Member", models.CASCADE, null=True, blank=True, related_name="+")
    key = models.CharField(max_length=120, unique=True)
    channel = models.CharField(max_length=5, choices=OUTWARD_CHOICES)
    address = models.CharField(max_length=500, blank=True)
    message_id = models.CharField(max_length=255)
    # The rendered parts, as its channel sends them.
    parts: Any = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    # What is told, so that the right to it can be asked again when it leaves.
    cards: Any = models.JSONField(default=list)
    comments: Any = models.JSONField(default=list)
    notices: Any = models.JSONField(default=list)
    happenings: Any = models.JSONField(default=list)
    reasons: Any = models.JSONField(default=list)

    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    # How often nobody knows whether it arrived.
    unknowns = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField()
    lease = models.CharField(max_length=32, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=500, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    # When whoever administers was told that it was given up.
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["state", "next_try_at"], name="messages_to_send"),
            models.Index(fields=["workspace", "state", "-id"], name="messages_of_a_workspace"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.key} {self.state}"

    @property
    def sent_as(self) -> Channel:
        return Channel(self.channel)
