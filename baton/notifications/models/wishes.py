from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record
from baton.notifications.reasons import Channel, How, Reason


class Wish(Record):
    """How somebody wants to hear of a reason by a channel, where it differs from what is usual."""

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    reason = models.CharField(max_length=16, choices=Reason.choices)
    channel = models.CharField(max_length=5, choices=Channel.choices)
    how = models.CharField(max_length=7, choices=How.choices)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "reason", "channel"], name="one_wish_per_reason"),
        ]


class Window(models.TextChoices):
    FOUR_HOURS = "4h", _("Every four hours")
    DAY = "day", _("Once a day")
    WEEK = "week", _("Once a week")


class Rhythm(Record):
    """When somebody wants their bundles, and when to be left in peace; by the clock of their calendar."""

    member = models.OneToOneField("accounts.Member", models.CASCADE, related_name="+")
    window = models.CharField(max_length=4, choices=Window.choices, default=Window.FOUR_HOURS)
    hour = models.PositiveSmallIntegerField(default=9)
    # 0 is Monday.
    weekday = models.PositiveSmallIntegerField(default=0)
    # Minutes after midnight; equal: never quiet.
    quiet_from = models.PositiveSmallIntegerField(default=20 * 60)
    quiet_until = models.PositiveSmallIntegerField(default=8 * 60)
    # Days without working hours, absences among them, are quiet as a whole.
    quiet_days_off = models.BooleanField(default=True)
    # The daily list of what is stuck and overdue; empty: who heads a department gets it.
    digest = models.BooleanField(null=True, blank=True)
    digested_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(hour__lt=24, weekday__lt=7, quiet_from__lt=1440, quiet_until__lt=1440),
                name="a_rhythm_of_real_hours",
            ),
        ]
