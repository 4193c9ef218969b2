"""Carry out an import as a job: told how far it is, ended on request, whole or not at all."""

from typing import Any

from baton.interchange.applied import Applied
from baton.interchange.applying.carrying_out import apply
from baton.interchange.choices import Choices
from baton.interchange.hours.carrying_out import apply_hours
from baton.interchange.hours.plan import HoursPlan
from baton.interchange.lying_files import files_of
from baton.interchange.models import ImportRun
from baton.interchange.sources import plan_files
from baton.interchange.telling_progress import now_and_then, teller
from baton.jobs.leasing import Leased
from baton.jobs.ordering import handles
from baton.kit import clock


@handles("import")
def import_file(leased: Leased) -> dict[str, Any]:
    """Done twice it does nothing the second time: what was made is remembered in the same transaction."""
    run = ImportRun.objects.select_related("file", "by").get(
        pk=leased.job.order["run"], workspace=leased.job.workspace
    )
    if run.applied_at is not None:
        return dict(run.result)
    leased.progress(0, 0, "reading")
    plan = plan_files(run.source, files_of(run, now_and_then(leased.progress)))
    rows = len(plan.times) if isinstance(plan, HoursPlan) else len(plan.cards)
    leased.progress(0, rows, "writing")

    def in_the_end(applied: Applied) -> None:
        leased.progress(rows, rows, "done")
        run.result, run.applied_at = applied.as_document(), clock.real_now()
        run.save(update_fields=["result", "applied_at"])

    with teller(leased) as told:
        ways: dict[str, Any] = {"progress": told.progress, "in_the_end": told.ended(in_the_end)}
        if isinstance(plan, HoursPlan):
            applied = apply_hours(plan, by=run.by, **ways)
        else:
            applied = apply(plan, Choices(**run.choices), by=run.by, **ways)
    return applied.as_document()
