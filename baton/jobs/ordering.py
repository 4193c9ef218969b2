"""Order long work, in the same transaction as what it belongs to; ask to end it."""

from collections.abc import Callable
from typing import Any

from baton.accounts.models import Member
from baton.jobs.leasing import Leased
from baton.jobs.models import Job, State

Handler = Callable[[Leased], dict[str, Any] | None]
HANDLERS: dict[str, Handler] = {}


def handles(kind: str) -> Callable[[Handler], Handler]:
    """Declare who carries out jobs of ``kind``. It must be safe to run again after a crash in the middle."""

    def declare(handler: Handler) -> Handler:
        HANDLERS[kind] = handler
        return handler

    return declare


def order(kind: str, *, by: Member, **details: Any) -> Job:
    if kind not in HANDLERS:
        raise LookupError(f"Nobody handles jobs of the kind {kind!r}.")
    return Job.objects.create(workspace=by.workspace, by=by, kind=kind, order=details)


def cancel(job: Job) -> None:
    """A waiting job ends at once, a running one at its next step."""
    if not Job.objects.filter(pk=job.pk, state=State.WAITING).update(state=State.CANCELLED):
        Job.objects.filter(pk=job.pk, state=State.RUNNING).update(cancel_asked=True)
