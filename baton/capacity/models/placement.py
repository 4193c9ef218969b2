from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import JobFunction
from baton.kit.record import Record
from baton.timesheets.models.entry import DAY_MINUTES


class Outcome(models.TextChoices):
    """What became of the work that was placed; until somebody says so, nothing is known."""

    OPEN = "open", _("Not said yet")
    BOOKED = "booked", _("Booked")
    DISMISSED = "dismissed", _("Not worked on")


class PlacementQuerySet(models.QuerySet["Placement"]):
    def standing(self) -> "PlacementQuerySet":
        """Of cards that are there, and not said to have come to nothing."""
        there = self.filter(card__deleted_at=None, card__archived_at=None)
        return there.exclude(outcome=Outcome.DISMISSED)

    def between(self, first: date, last: date) -> "PlacementQuerySet":
        return self.filter(day__gte=first, day__lte=last)


class Placement(Record):
    """Minutes of a card's planned hours, reserved in one slot of somebody's day.

    A slot may hold more than fits: that shows, and is for people to put right.
    """

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="+")
    day = models.DateField()
    # Counted from 0, in the order of the working day.
    slot = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField()
    job_function = models.CharField(max_length=24, choices=JobFunction.choices)
    # The number of the entry that tells of its last change: whoever moves what has been moved is told so.
    version = models.BigIntegerField()
    placed_by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")
    outcome = models.CharField(max_length=9, choices=Outcome.choices, default=Outcome.OPEN)
    entry = models.ForeignKey(
        "timesheets.TimeEntry", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects: ClassVar[PlacementQuerySet] = PlacementQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["member", "day", "slot", "card", "job_function"], name="a_card_once_in_a_slot"
            ),
            models.CheckConstraint(
                condition=Q(minutes__gt=0, minutes__lte=DAY_MINUTES), name="a_placement_has_minutes"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["workspace", "day"], name="placements_of_a_workspace"),
            models.Index(fields=["member", "day"], name="placements_of_a_person"),
            models.Index(fields=["card"], name="placements_of_a_card"),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.slot + 1}: {self.minutes} min"
