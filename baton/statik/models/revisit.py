from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record


class Verdict(models.TextChoices):
    BETTER = "better", _("It got better")
    SAME = "same", _("It is the same")
    WORSE = "worse", _("It got worse")


class Revisit(Record):
    """What a service review said of a dissatisfaction on a day: did it get better? The latest holds."""

    grievance = models.ForeignKey("statik.Part", models.CASCADE, related_name="revisits")
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    words = models.CharField(max_length=1000, blank=True)
    said_on = models.DateField()
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["grievance", "said_on"], name="revisits_of_a_grievance"),
        ]
