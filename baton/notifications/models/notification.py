from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.kit.record import Record
from baton.notifications.reasons import Reason


class NotificationQuerySet(models.QuerySet["Notification"]):
    def of(self, member: Member) -> "NotificationQuerySet":
        """Those of a member about cards that they see now; what was only for another channel left out."""
        return self.filter(member=member, lines__gt=0, card__in=Card.objects.seen_by(member).values("pk"))

    def unread(self) -> "NotificationQuerySet":
        return self.filter(unread__gt=0)


class Notification(Record):
    """What a person has to hear of one card: one row per person and card, however much happens there.

    Its happenings are those of the present round. A round begins with the first thing that happens after the
    row was read, and is told squashed: there and back again is nothing.
    """

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    # The most pressing one of the round.
    reason = models.CharField(max_length=16, choices=Reason.choices)
    # All of the round, with a comma before and behind each: ",handed,mentioned,".
    reasons = models.CharField(max_length=200)
    # What the round comes to when it is squashed; of these nobody has read ``unread`` (all or none).
    lines = models.PositiveIntegerField(default=0)
    unread = models.PositiveIntegerField(default=0)
    first_entry = models.BigIntegerField(null=True, blank=True)
    last_entry = models.BigIntegerField(null=True, blank=True)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[NotificationQuerySet] = NotificationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "card"], name="one_notification_per_person_and_card"),
            models.CheckConstraint(
                condition=Q(unread__lte=models.F("lines")), name="no_more_unread_than_there_is"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["member", "-last_at", "id"], name="inbox_newest_first"),
            models.Index(fields=["member", "unread"], name="inbox_unread"),
        ]

    @property
    def all_reasons(self) -> list[Reason]:
        return [Reason(name) for name in self.reasons.split(",") if name]


class Happening(Record):
    """One thing that somebody is to hear, and why. ``kind`` and ``detail`` are read by ``wording``."""

    notification = models.ForeignKey(Notification, models.CASCADE, related_name="happenings")
    # Its entry in the log; none when time passed and nobody did anything.
    entry = models.BigIntegerField(null=True, blank=True)
    reason = models.CharField(max_length=16, choices=Reason.choices)
    kind = models.CharField(max_length=24)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    detail: Any = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    # Off for somebody who wants this reason by another channel only.
    in_inbox = models.BooleanField(default=True)


class Watch(Record):
    """Somebody follows a card, or does not want to although they have a part in it."""

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    muted = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "card"], name="a_card_is_watched_once"),
        ]


class Reminded(Record):
    """Nobody did anything, but time passed: that it was said, so that it is said once.

    ``about`` names what it was said of, so that a new deadline or a new stay is another matter.
    """

    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    what = models.CharField(max_length=16)
    about = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["card", "what", "about"], name="reminded_once"),
        ]
