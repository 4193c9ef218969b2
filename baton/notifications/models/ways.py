from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record


class SlackKind(models.TextChoices):
    WEBHOOK = "webhook", _("Incoming webhook")
    BOT = "bot", _("Bot token")


class SlackConnection(Record):
    """How a workspace speaks in Slack. ``secret`` is sealed; it is never shown again."""

    workspace = models.OneToOneField("accounts.Workspace", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=7, choices=SlackKind.choices)
    secret = models.TextField()
    # What Slack said when it last refused.
    error = models.CharField(max_length=200, blank=True)


class SlackPerson(Record):
    """Who somebody is in Slack: as they typed it, or found by their e-mail address."""

    member = models.OneToOneField("accounts.Member", models.CASCADE, related_name="+")
    slack_id = models.CharField(max_length=32)


class SlackThread(Record):
    """Where Slack keeps what somebody was told of a card."""

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    channel = models.CharField(max_length=32)
    ts = models.CharField(max_length=32)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "card"], name="one_slack_thread_per_card"),
        ]


class PushSubscription(Record):
    """A browser that somebody allowed to show what is pushed to it."""

    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="+")
    endpoint = models.URLField(max_length=1000, unique=True)
    p256dh = models.CharField(max_length=120)
    auth = models.CharField(max_length=40)
    agent = models.CharField(max_length=200, blank=True)
