from typing import Any, ClassVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from baton.jobs import notes
from baton.jobs.notes import HowFar
from baton.kit.record import Record


class State(models.TextChoices):
    WAITING = "waiting", _("waiting")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")
    CANCELLED = "cancelled", _("cancelled")


class Job(Record):
    """Long work that a worker leases: when the worker dies the lease runs out and another one takes it up."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="+")
    by = models.ForeignKey("accounts.Member", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=48)
    order: Any = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    # A random name per lease: a worker that comes back late finds that the job is no longer its own.
    lease = models.CharField(max_length=32, blank=True)
    not_before = models.DateTimeField(null=True, blank=True)
    cancel_asked = models.BooleanField(default=False)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    step = models.CharField(max_length=120, blank=True)
    result: Any = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)
    error = models.TextField(blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state", "lease_until"], name="jobs_to_take_up")]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"

    @property
    def is_over(self) -> bool:
        return self.state in (State.DONE, State.FAILED, State.CANCELLED)

    @property
    def how_far(self) -> HowFar:
        noted = notes.noted(self.lease) if self.state == State.RUNNING else None
        return noted or HowFar(self.done, self.total, self.step)
