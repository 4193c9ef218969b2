"""Take up, keep and end jobs under a lease."""

import secrets
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Q

from baton.jobs import notes
from baton.jobs.models import Job, State
from baton.kit import clock

LEASE = timedelta(seconds=60)
ATTEMPTS = 5


class LeaseLost(Exception):
    """Another worker has the job now: stop without a trace."""


class Cancelled(Exception):
    """Somebody asked to end the job."""


class Leased:
    """A job in the hands of one worker."""

    def __init__(self, job: Job) -> None:
        self.job = job

    def progress(self, done: int, total: int, step: str = "") -> None:
        """Tell how far it is, and keep the lease. Raises LeaseLost or Cancelled."""
        kept = Job.objects.filter(pk=self.job.pk, lease=self.job.lease, state=State.RUNNING).update(
            done=done, total=total, step=step[:120], lease_until=clock.real_now() + LEASE
        )
        if not kept:
            raise LeaseLost
        if Job.objects.filter(pk=self.job.pk, cancel_asked=True).exists():
            raise Cancelled

    def end(self, state: State, *, result: dict[str, Any] | None = None, error: str = "") -> None:
        Job.objects.filter(pk=self.job.pk, lease=self.job.lease, state=State.RUNNING).update(
            state=state, result=result, error=error, finished_at=clock.real_now(), lease_until=None
        )

    def try_later(self, error: str) -> None:
        """After a failure: again with a growing pause, at most ``ATTEMPTS`` times."""
        if self.job.attempts >= ATTEMPTS:
            self.end(State.FAILED, error=error)
            return
        pause = timedelta(seconds=5 * 2**self.job.attempts)
        Job.objects.filter(pk=self.job.pk, lease=self.job.lease).update(
            state=State.WAITING, lease="", lease_until=None, not_before=clock.real_now() + pause, error=error
        )


def take_up() -> Leased | None:
    """The oldest job that waits, or whose worker has died."""
    now = clock.real_now()
    free = Q(state=State.WAITING) & (Q(not_before=None) | Q(not_before__lte=now))
    orphaned = Q(state=State.RUNNING, lease_until__lt=now)
    if not Job.objects.filter(free | orphaned).exists():
        return None
    with transaction.atomic():
        job = Job.objects.select_for_update(skip_locked=True).filter(free | orphaned).order_by("id").first()
        if job is None:
            return None
        if job.attempts >= ATTEMPTS:
            Job.objects.filter(pk=job.pk).update(
                state=State.FAILED, finished_at=now, error=job.error or "The worker died each time."
            )
            notes.throw_away(job.lease)
            return None
        notes.throw_away(job.lease)
        lease = secrets.token_hex(16)
        Job.objects.filter(pk=job.pk).update(
            state=State.RUNNING, lease=lease, lease_until=now + LEASE, attempts=F("attempts") + 1
        )
    return Leased(Job.objects.select_related("workspace", "by__user").get(pk=job.pk))
