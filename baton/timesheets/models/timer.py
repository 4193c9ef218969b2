from typing import ClassVar

from django.db import models
from django.db.models import Q

from baton.accounts.models import JobFunction
from baton.kit.record import Record
from baton.timesheets.models.entry import EntryKind


class Timer(Record):
    """What somebody is timing now: one at a time. It becomes an entry when it is stopped."""

    member = models.OneToOneField("accounts.Member", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=EntryKind.choices, default=EntryKind.WORK)
    card = models.ForeignKey("boards.Card", models.CASCADE, null=True, blank=True, related_name="+")
    project = models.ForeignKey("accounts.Project", models.CASCADE, null=True, blank=True, related_name="+")
    job_function = models.CharField(max_length=24, choices=JobFunction.choices)
    billable = models.BooleanField(default=True)
    text = models.CharField(max_length=500, blank=True)
    started_at = models.DateTimeField()
    # When the working day ends: then it counts no further, and asks until when the work went on.
    asks_at = models.DateTimeField()
    paused_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(kind=EntryKind.WORK) | Q(card=None, project=None, billable=False),
                name="only_work_is_timed_for_a_client",
            ),
        ]
