"""Carry out an import as a job: told how far it is, ended on request, whole or not at all."""

from typing import Any

from baton.interchange.applying.carrying_out import Applied, apply
from baton.interchange.choices import Choices
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
    leased.progress(0, len(plan.cards), "writing")

    def in_the_end(applied: Applied) -> None:
        leased.progress(len(plan.cards), len(plan.cards), "done")
        run.result, run.applied_at = applied.as_document(), clock.real_now()
        run.save(update_fields=["result", "applied_at"])

    with teller(leased) as told:
        applied = apply(
            plan,
            Choices(**run.choices),
            by=run.by,
            progress=told.progress,
            in_the_end=told.ended(in_the_end),
        )
    return applied.as_document()
