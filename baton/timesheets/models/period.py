from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.kit.record import Record


class WeekState(models.TextChoices):
    OPEN = "open", _("Open")
    SUBMITTED = "submitted", _("Submitted")
    APPROVED = "approved", _("Approved")
    RETURNED = "returned", _("Returned")


class Week(Record):
    """The timesheet of one person for one week; no row: open."""

    member = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    first_day = models.DateField()
    state = models.CharField(max_length=9, choices=WeekState.choices, default=WeekState.OPEN)
    submitted_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        "accounts.Member", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["member", "first_day"], name="one_sheet_per_week"),
        ]

    @property
    def is_closed(self) -> bool:
        return self.state in (WeekState.SUBMITTED, WeekState.APPROVED)


class Lock(Record):
    """Every day up to ``through`` is closed for good; the row with the latest day is in force."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    through = models.DateField()
    by = models.ForeignKey("accounts.Member", models.SET_NULL, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["workspace", "through"], name="a_day_is_locked_once"),
        ]
