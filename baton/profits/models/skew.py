from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from baton.kit.record import Record

# Points of a hundred by which the hours run ahead of the work; a step is told once.
USUAL_STEPS = (15, 30, 50)


class SkewThresholds(Record):
    """Steps of a project that are not the usual ones; none: nobody is told."""

    project = models.OneToOneField("accounts.Project", models.CASCADE, related_name="+")
    steps: Any = models.JSONField(default=list)
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")


class SkewAlert(Record):
    """That the hours of a project ran ahead of its work by a step: told once for what was agreed, and for a
    retainer once in each period (``period`` is its first day)."""

    project = models.ForeignKey("accounts.Project", models.CASCADE, related_name="+")
    # One that is taken over by another is another matter.
    agreement = models.ForeignKey("budgets.Agreement", models.CASCADE, related_name="+")
    period = models.DateField(null=True, blank=True)
    step = models.PositiveSmallIntegerField()
    # Of a hundred.
    spent = models.PositiveIntegerField()
    done = models.PositiveIntegerField()
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["agreement", "step"], condition=Q(period=None), name="a_step_is_told_once"
            ),
            models.UniqueConstraint(
                fields=["agreement", "period", "step"],
                condition=Q(period__isnull=False),
                name="a_step_is_told_once_in_a_period",
            ),
        ]
