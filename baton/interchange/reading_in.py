"""Read an uploaded file as a job, so that nobody waits: its dry run, or why it cannot be read."""

from typing import Any

from django.db import transaction

from baton.files import shelves
from baton.interchange.dry_run import dry_run
from baton.interchange.models import ImportRun
from baton.interchange.refusals import FileIsGone, FileNotReadable
from baton.interchange.sources import plan_file
from baton.interchange.telling_progress import now_and_then
from baton.jobs.leasing import Leased
from baton.jobs.ordering import handles


@handles("dry run")
def read_in(leased: Leased) -> None:
    """Done twice it does nothing the second time: a run that was read has let go of this job."""
    run = ImportRun.objects.select_related("file", "workspace").get(pk=leased.job.order["run"])
    if run.job_id != leased.job.pk:
        return
    if run.file is None:
        raise FileIsGone
    leased.progress(0, 0, "reading")
    try:
        plan = plan_file(
            run.source,
            shelves.path_of(run.file.key),
            name=run.file_name,
            progress=now_and_then(leased.progress),
        )
    except FileNotReadable:
        let_go_of_file(run)
        raise
    document = storable(dry_run(plan, run.workspace))
    ImportRun.objects.filter(pk=run.pk, job=leased.job).update(dry_run=document, job=None)


def let_go_of_file(run: ImportRun) -> None:
    """Nothing can ever be made of it; its bytes follow with the sweep of the store."""
    with transaction.atomic():
        stored, run.file = run.file, None
        run.save(update_fields=["file"])
        if stored is not None:
            stored.delete()


def storable(document: Any) -> Any:
    """Without NUL: PostgreSQL keeps it in no JSON."""
    if isinstance(document, str):
        return document.replace("\0", "")
    if isinstance(document, dict):
        return {storable(key): storable(value) for key, value in document.items()}
    return [storable(value) for value in document] if isinstance(document, list | tuple) else document
