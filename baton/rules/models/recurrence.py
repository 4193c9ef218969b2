"""Cards that come again: what is filed, where, when, and on which days it was."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member
from baton.boards.models import Board
from baton.kit.record import Record


class Frequency(models.TextChoices):
    DAY = "day", _("Daily")
    WEEK = "week", _("Weekly")
    MONTH = "month", _("Monthly")
    YEAR = "year", _("Yearly")


class Shift(models.TextChoices):
    """Where a day goes that is not worked."""

    NONE = "none", _("It stays")
    BEFORE = "before", _("To the working day before")
    AFTER = "after", _("To the working day after")


class RecurrenceQuerySet(models.QuerySet["Recurrence"]):
    def seen_by(self, member: Member) -> "RecurrenceQuerySet":
        if member.is_guest:
            return self.none()
        return self.filter(board__in=Board.objects.seen_by(member), workspace=member.workspace_id)


class Recurrence(Record):
    """``day`` is the next day of its rhythm, ``falls_on`` where that is worked: then a card is filed, in the
    name of ``acts_as``. Both are empty when it has ended."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    board = models.ForeignKey("boards.Board", models.CASCADE, related_name="+")
    column = models.ForeignKey("boards.Column", models.CASCADE, related_name="+")
    lane = models.ForeignKey("boards.Lane", models.SET_NULL, null=True, blank=True, related_name="+")
    template = models.ForeignKey(
        "boards.CardTemplate", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    title = models.CharField(max_length=300)
    every = models.CharField(max_length=5, choices=Frequency.choices)
    interval = models.PositiveSmallIntegerField(default=1)
    weekdays = models.JSONField(default=list)
    # Of a month: a weekday in it, the first to the fourth, or the last (-1); empty: the day of ``start``.
    week_of_month = models.SmallIntegerField(null=True, blank=True)
    start = models.DateField()
    until = models.DateField(null=True, blank=True)
    shift = models.CharField(max_length=6, choices=Shift.choices, default=Shift.NONE)
    # So many working days before that (less than nothing: after it) the card is filed.
    days_before = models.SmallIntegerField(default=0)
    acts_as = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    active = models.BooleanField(default=True)
    day = models.DateField(null=True, blank=True)
    falls_on = models.DateField(null=True, blank=True)

    objects: ClassVar[RecurrenceQuerySet] = RecurrenceQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["falls_on"], condition=Q(active=True, falls_on__isnull=False), name="recurrences_due"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Recurred(Record):
    """A day of its rhythm that is dealt with: a card was filed on the day where it ``fell_on``, or later; it
    is left out because somebody said so; or ``said`` tells in words why there is none."""

    recurrence = models.ForeignKey(Recurrence, models.CASCADE, related_name="times")
    day = models.DateField()
    card = models.ForeignKey("boards.Card", models.SET_NULL, null=True, blank=True, related_name="+")
    said = models.TextField(blank=True)
    fell_on = models.DateField(null=True, blank=True)
    skipped_by = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    skipped = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["recurrence", "day"], name="a_day_recurs_once"),
        ]
